package model

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/guard"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
)

// This file has the model write the headline and the lines. The rules are:
//
//   - Every line passes guard.Written with the reports that it names.
//   - A disputed figure stands in no headline, and in a line only with every side.
//   - What fails is sent back once with the reasons; if anything fails again our own
//     account stands whole, because lines of two hands do not follow each other.

// account is the model's answer.
type account struct {
	Headline string `json:"headline"`
	Lines    []struct {
		Text    string `json:"text"`
		Reports []int  `json:"reports"`
	} `json:"lines"`
}

const accountSchema = `{"type":"object","additionalProperties":false,"required":["headline","lines"],"properties":{"headline":{"type":"string"},` +
	`"lines":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["text","reports"],"properties":` +
	`{"text":{"type":"string"},"reports":{"type":"array","items":{"type":"integer"}}}}}}}`

const (
	writerTokens  = 1200 // of an answer; three lines need a quarter
	headlineWords = 16
	lineWords     = 38
	mostLines     = 4
)

// write returns the summary in the model's words.
func (e *Editor) write(ctx context.Context, s summary.Summary) (summary.Summary, error) {
	disputed := s.Disputed()
	system, err := e.prompt("writer.tmpl", struct{ Disputed bool }{len(disputed) > 0})
	if err != nil {
		return s, err
	}
	m := layOut(s.Story, nil)
	q := question{name: "write", system: system, user: m.text + disputes(disputed, s.Story), schema: accountSchema, most: writerTokens}
	var written account
	err = e.ask(ctx, q, func(answer []byte) error {
		if err := decode(answer, &written); err != nil {
			return err
		}
		return check(written, m, s, disputed)
	})
	if err != nil {
		return s, err
	}
	s.Headline = strings.TrimSpace(written.Headline)
	s.Lines = nil
	for _, l := range written.Lines {
		line := summary.Line{Text: strings.TrimSpace(l.Text), Model: e.config.Model}
		for _, n := range l.Reports {
			line.Cites = append(line.Cites, s.Story.Reports[m.reports[n-1]].ID)
		}
		slices.Sort(line.Cites)
		line.Cites = slices.Compact(line.Cites)
		line.Flagged = slices.ContainsFunc(disputed, func(c claim.Claim) bool { return tells(line.Text, c) > 0 })
		s.Lines = append(s.Lines, line)
	}
	return s, nil
}

// disputes tells the model what the reports dispute.
func disputes(disputed []claim.Claim, s story.Story) string {
	if len(disputed) == 0 {
		return ""
	}
	var b strings.Builder
	b.WriteString("DISPUTED\n")
	for _, c := range disputed {
		b.WriteString(oneLine(c.About) + ":")
		for i, side := range c.Standing() {
			if i > 0 {
				b.WriteString(" or")
			}
			m := side.Mentions[0]
			fmt.Fprintf(&b, " %s (%s)", oneLine(m.Text), oneLine(s.Reports[m.Report].Source))
		}
		b.WriteString("\n")
	}
	return b.String()
}

// check holds an account against its reports.
func check(a account, m material, s summary.Summary, disputed []claim.Claim) error {
	if n := len(a.Lines); n < 1 || n > mostLines {
		return &wrong{"length", fmt.Sprintf("%d lines, two or three are wanted", n)}
	}
	var titles, all []string
	for _, i := range m.reports {
		titles = append(titles, s.Story.Reports[i].Title)
		all = append(all, s.Story.Reports[i].Title, s.Story.Reports[i].Text)
	}
	if w := checkHeadline(a.Headline, titles, all, disputed); w != nil {
		return w
	}
	for i, l := range a.Lines {
		if w := checkLine(l.Text, l.Reports, m, s.Story, disputed); w != nil {
			w.detail = fmt.Sprintf("line %d: %s", i+1, w.detail)
			return w
		}
	}
	return nil
}

func checkHeadline(text string, titles, sources []string, disputed []claim.Claim) *wrong {
	switch n := len(strings.Fields(text)); {
	case n < 3 || n > headlineWords || strings.HasSuffix(strings.TrimSpace(text), "?"):
		return &wrong{"length", "the headline is no statement of at most 12 words"}
	}
	if against := guard.Headline(text, titles, sources...); len(against) > 0 {
		return refusedBy(against, "the headline")
	}
	for _, c := range disputed {
		if tells(text, c) > 0 {
			return &wrong{"disputed", "the headline holds a disputed figure: " + oneLine(c.About)}
		}
	}
	return nil
}

func checkLine(text string, reports []int, m material, s story.Story, disputed []claim.Claim) *wrong {
	if n := len(strings.Fields(text)); n < 4 || n > lineWords {
		return &wrong{"length", fmt.Sprintf("%d words, 15 to 28 are wanted", n)}
	}
	var sources []string
	for _, n := range reports {
		if n < 1 || n > len(m.reports) {
			return &wrong{"citation", fmt.Sprintf("there is no report %d", n)}
		}
		r := s.Reports[m.reports[n-1]]
		sources = append(sources, r.Title, r.Text)
	}
	if len(sources) == 0 {
		return &wrong{"citation", "it names no report"}
	}
	if against := guard.Written(text, sources...); len(against) > 0 {
		return refusedBy(against, "the text")
	}
	for _, c := range disputed {
		if n := tells(text, c); n > 0 && n < len(c.Standing()) {
			return &wrong{"disputed", "it tells one side of a disputed figure: " + oneLine(c.About)}
		}
	}
	return nil
}

// refusedBy words what the guard found.
func refusedBy(against []guard.Unsupported, what string) *wrong {
	var said []string
	for _, u := range against {
		said = append(said, u.Kind+" “"+oneLine(u.Text)+"”")
	}
	return &wrong{against[0].Kind, what + " is not what the reports say: " + strings.Join(said, "; ")}
}

// tells counts the standing sides of a claim one of whose figures a text prints. Two
// sides that print alike, such as vague words, count as one.
func tells(text string, c claim.Claim) int {
	n := 0
	for _, side := range c.Standing() {
		if slices.ContainsFunc(side.Mentions, func(m claim.Mention) bool { return guard.Prints(text, m.Text) }) {
			n++
		}
	}
	return n
}
