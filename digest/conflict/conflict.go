// Package conflict finds the texts that the reports of a story give differently:
// names, affiliations and quotations. Of is the whole of it.
package conflict

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/story"
)

// A Conflict is a text that reports give differently.
type Conflict struct {
	About string     // "name", "affiliation" or "quote"
	Sides []TextSide // two or more, most reports first
}

// A TextSide is one wording and where it stands.
type TextSide struct {
	Text     string
	Mentions []Quote
}

// A Quote is a verbatim place in an article.
type Quote struct {
	figure.Span
	Article string
	Report  int
	In      claim.Field
}

// Of lists the texts that the reports of a story give differently:
// names, then affiliations, then quotes. Copies say what their report says and
// are not looked at. It needs two reports for any conflict.
func Of(s story.Story) []Conflict {
	if len(s.Reports) < 2 {
		return nil
	}
	names, persons := nameConflicts(s)
	out := append(names, affiliationConflicts(persons, names)...)
	return append(out, quoteConflicts(s)...)
}

// postings is how many texts that share a part are compared with each other.
const postings = 8

// words makes a set of the words in a list.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(list) {
		set[w] = true
	}
	return set
}

// orderSides puts the side of most reports first, ties by text.
func orderSides(sides []TextSide) {
	slices.SortStableFunc(sides, func(a, b TextSide) int {
		return cmp.Or(cmp.Compare(b.reports(), a.reports()), cmp.Compare(a.Text, b.Text))
	})
}

func (s TextSide) reports() int {
	seen := map[int]bool{}
	for _, m := range s.Mentions {
		seen[m.Report] = true
	}
	return len(seen)
}

// reports counts the distinct reports of a conflict.
func (c Conflict) reports() int {
	var all TextSide
	for _, s := range c.Sides {
		all.Mentions = append(all.Mentions, s.Mentions...)
	}
	return all.reports()
}

// A quoter gives the verbatim places of one field. Code points are counted on
// from the place before, so that a field is read once and not once a place.
type quoter struct {
	article article.Article
	report  int
	in      claim.Field
	text    string
	bytes   int // where the place before begins
	points  int // the same in code points
}

// quote is the place of text[start:end]; no place begins before the last one.
func (q *quoter) quote(start, end int) Quote {
	q.points += length(q.text[q.bytes:start])
	q.bytes = start
	return Quote{
		Span:    figure.Span{Start: q.points, End: q.points + length(q.text[start:end]), Byte: start, Text: q.text[start:end]},
		Article: q.article.ID, Report: q.report, In: q.in,
	}
}

// length is the length of a text in code points.
func length(s string) int { return utf8.RuneCountInString(s) }
