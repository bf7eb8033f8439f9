package model

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/guard"
	"github.com/digestbot/digestbot/digest/summary"
)

// This file has the model translate the lines. Names, numbers and dates stand between
// marks, which the model may only move; guard.Translated decides. A line that cannot be
// marked, or is refused twice, stays English.

type translation struct {
	Sentences []string `json:"sentences"`
}

const translationSchema = `{"type":"object","additionalProperties":false,"required":["sentences"],"properties":` +
	`{"sentences":{"type":"array","items":{"type":"string"}}}}`

// translate returns the summary with those lines translated that the guard lets pass.
func (e *Editor) translate(ctx context.Context, s summary.Summary) (summary.Summary, error) {
	var sources []string // which show what is a name
	for _, a := range s.Story.Articles() {
		sources = append(sources, a.Text)
	}
	var ask translation
	var lines []int
	for i, l := range s.Lines {
		if marked, ok := guard.Mark(l.Text, sources...); ok {
			ask.Sentences, lines = append(ask.Sentences, marked), append(lines, i)
		}
	}
	if len(lines) == 0 {
		return s, nil
	}
	system, err := e.prompt("translator.tmpl", struct{ Language string }{guard.LanguageName(e.config.Language)})
	if err != nil {
		return s, err
	}
	user, err := json.Marshal(ask)
	if err != nil {
		return s, err
	}
	translated := slices.Clone(s.Lines)
	q := question{name: "translate", system: system, user: string(user), schema: translationSchema, most: len(user)}
	err = e.ask(ctx, q, func(answer []byte) error {
		var got translation
		if err := decode(answer, &got); err != nil {
			return err
		}
		if len(got.Sentences) != len(lines) {
			return &wrong{"schema", fmt.Sprintf("%d sentences for %d", len(got.Sentences), len(lines))}
		}
		var first *wrong
		for k, i := range lines {
			text, against := guard.Translated(strings.TrimSpace(got.Sentences[k]), ask.Sentences[k], e.config.Language)
			if len(against) == 0 {
				translated[i].Text, translated[i].Model = text, e.config.Model
			} else if first == nil {
				first = refusedBy(against, fmt.Sprintf("sentence %d", k+1))
			}
		}
		if first != nil {
			return first
		}
		return nil
	})
	s.Lines = translated
	return s, err
}
