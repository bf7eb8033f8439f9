package model

import (
	"fmt"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/text"
)

// This file lays out what the model reads of a story: each report once, without its
// copies, its figures numbered where that is asked for. A long story is cut: the
// first sentences of a report stay, then those with figures, in their order.

const (
	// maxMaterial bounds what is read of a story, in bytes, about a quarter as many
	// tokens; small models at home take 8,000.
	maxMaterial = 20_000
	// maxReports is how many reports are read, those with most figures of the kinds
	// that differ; readers gain nothing from more.
	maxReports = 12
	// leadSentences are kept of every report.
	leadSentences = 3
)

// A material is what the model reads.
type material struct {
	text    string
	figures []claim.Mention // figure number n is figures[n-1]; nil where they are not numbered
	reports []int           // report number n is the story's report reports[n-1]
}

// layOut lays out the reports of a story. Mentions are numbered in its text; none
// are if there are none.
func layOut(s story.Story, mentions []claim.Mention) material {
	var m material
	for i := range s.Reports {
		m.reports = append(m.reports, i)
	}
	if len(m.reports) > maxReports {
		count := map[int]int{}
		for _, f := range mentions {
			count[f.Report]++
		}
		slices.SortStableFunc(m.reports, func(a, b int) int { return count[b] - count[a] })
		m.reports = m.reports[:maxReports]
		slices.Sort(m.reports)
	}
	var b strings.Builder
	for n, i := range m.reports {
		r := s.Reports[i]
		fmt.Fprintf(&b, "REPORT %d (%s", n+1, oneLine(r.Source))
		if !r.Published.IsZero() {
			fmt.Fprintf(&b, ", %s", r.Published.UTC().Format("Monday 2 January 2006 15:04"))
		}
		b.WriteString(")\n")
		room := (maxMaterial - b.Len()) / (len(m.reports) - n)
		for _, field := range []struct {
			in   claim.Field
			text string
		}{{claim.Title, r.Title}, {claim.Text, r.Text}} {
			var own []claim.Mention
			for _, f := range mentions {
				if f.Article == r.ID && f.In == field.in {
					own = append(own, f)
				}
			}
			room -= m.field(&b, field.text, own, room)
		}
		b.WriteString("\n")
	}
	m.text = b.String()
	return m
}

// field writes one field of an article with its figures numbered, within so many
// bytes, and returns how many it took.
func (m *material) field(b *strings.Builder, written string, mentions []claim.Mention, room int) int {
	before := b.Len()
	slices.SortFunc(mentions, func(x, y claim.Mention) int { return x.Byte - y.Byte })
	cut := false
	for i, s := range text.Sentences(written) {
		var inside []claim.Mention
		for _, f := range mentions {
			if f.Byte >= s.Start && f.Byte+len(f.Text) <= s.End() {
				inside = append(inside, f)
			}
		}
		full := b.Len()-before+len(s.Text)+8*len(inside) > room
		if i > 0 && full || i >= leadSentences && mentions != nil && len(inside) == 0 {
			cut = true
			continue
		}
		if cut {
			b.WriteString("… ")
			cut = false
		}
		b.WriteString(m.numbered(s, inside) + " ")
	}
	b.WriteString("\n")
	return b.Len() - before
}

// numbered is a sentence with its figures numbered: "[12: about 50 people]".
func (m *material) numbered(s text.Span, inside []claim.Mention) string {
	var b strings.Builder
	at := 0
	for _, f := range inside {
		start := f.Byte - s.Start
		if start < at {
			continue // inside another
		}
		m.figures = append(m.figures, f)
		fmt.Fprintf(&b, "%s[%d: %s]", plain(s.Text[at:start]), len(m.figures), plain(f.Text))
		at = start + len(f.Text)
	}
	b.WriteString(plain(s.Text[at:]))
	return b.String()
}

// plain is text of a feed as material: on one line, without our own marks.
func plain(text string) string {
	return strings.NewReplacer("[", "(", "]", ")", "\n", " ", "\r", " ").Replace(text)
}

func oneLine(text string) string { return strings.Join(strings.Fields(plain(text)), " ") }
