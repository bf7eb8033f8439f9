package summary

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/guard"
	"github.com/digestbot/digestbot/digest/text"
)

// This file words what is disputed.

// unsupported returns what a text says and the cited articles do not.
func (e *editor) unsupported(s string, cited []string) []guard.Unsupported {
	return guard.Check(s, e.texts(cited)...)
}

// texts returns the titles and texts of articles.
func (e *editor) texts(articles []string) []string {
	var all []string
	for _, a := range e.story.Articles() {
		if slices.Contains(articles, a.ID) {
			all = append(all, a.Title, a.Text)
		}
	}
	return all
}

// flagged is a line with the sides of what it states and others dispute.
func (e *editor) flagged(l Line, s *sentence) Line {
	for _, c := range e.disputes(s) {
		cites := l.Cites
		for _, side := range c.Standing() {
			cites = append(cites, Printed(side).Article)
		}
		l.Flagged, l.Cites = true, e.oldestFirst(cites)
		if len(e.unsupported(withinSentence(c), l.Cites)) > 0 {
			c.About = "" // the name of a measure may come from a report that is not cited
		}
		l.Text += " " + wordDispute(c, len(s.numbers) > 1)
	}
	return l
}

// oldestFirst puts article IDs into the order of the story's reports, each once.
func (e *editor) oldestFirst(ids []string) []string {
	var all []string
	for _, a := range e.story.Articles() {
		if slices.Contains(ids, a.ID) && !slices.Contains(all, a.ID) {
			all = append(all, a.ID)
		}
	}
	return all
}

// wordDispute words a dispute with every side as printed: “Disputed: “12 people”
// or “15 people”.” It names the measure if it is asked to, or if the figures do
// not say it; an empty name says nothing.
func wordDispute(c claim.Claim, name bool) string {
	var values []string
	for _, side := range c.Standing() {
		printed := Printed(side).Text
		words := Wording(c, Printed(side))
		name = name || words != printed || !strings.ContainsFunc(words, unicode.IsLetter)
		if strings.ContainsFunc(words, unicode.IsLetter) {
			words = "“" + words + "”" // a plain number needs no marks
		}
		values = append(values, words)
	}
	about := ""
	if name && c.About != "" {
		about = withinSentence(c) + ", "
	}
	last := len(values) - 1
	return "Disputed: " + about + strings.Join(values[:last], ", ") + " or " + values[last] + "."
}

// withinSentence is a claim's name as it stands in the middle of a sentence: its
// first word keeps its capital only if the reports write it so in theirs.
func withinSentence(c claim.Claim) string {
	first, _, _ := strings.Cut(c.About, " ")
	for _, m := range c.Mentions() {
		if strings.Contains(m.Sentence, " "+first) {
			return c.About
		}
	}
	r, size := utf8.DecodeRuneInString(c.About)
	return string(unicode.ToLower(r)) + c.About[size:]
}

// Printed is the mention by which a side is shown: of the value that most
// reports print, or the oldest of such, the most careful wording, so that "up to",
// "more than" and "about" are never lost; of equals the one that most reports use,
// then the oldest. The side must have mentions.
func Printed(side claim.Side) claim.Mention {
	values, texts, first := map[float64]map[int]bool{}, map[string]map[int]bool{}, map[float64]int{}
	for i, m := range side.Mentions {
		if _, ok := first[m.Value]; !ok {
			first[m.Value] = i
		}
		note(values, m.Value, m.Report)
		note(texts, strings.ToLower(m.Text), m.Report)
	}
	return slices.MaxFunc(side.Mentions, func(a, b claim.Mention) int {
		return cmp.Or(
			len(values[a.Value])-len(values[b.Value]),
			first[b.Value]-first[a.Value],
			care[a.Bound]-care[b.Bound],
			compareBool(shouted(b.Text), shouted(a.Text)),
			len(texts[strings.ToLower(a.Text)])-len(texts[strings.ToLower(b.Text)]),
		)
	})
}

func note[K comparable](reports map[K]map[int]bool, key K, report int) {
	if reports[key] == nil {
		reports[key] = map[int]bool{}
	}
	reports[key][report] = true
}

// care orders hedges: "up to" must not be lost, then any other hedge.
var care = map[figure.Bound]int{figure.Below: 2, figure.Approx: 1, figure.Above: 1}

// Wording is what is shown of a figure: the printed words, of a count without
// the things counted where the claim's name says them: “hundreds of thousands”
// of Nvidia graphics processors, “about 14,000” job cuts.
func Wording(c claim.Claim, m claim.Mention) string {
	number, things := atNumber(m.Text)
	if c.Kind != figure.Count || things == "" || !namesThings(c) {
		return m.Text
	}
	return number
}

// atNumber cuts printed words behind their last number; things is empty where
// they say more of the number there ("40 or more people") or nothing.
func atNumber(s string) (number, things string) {
	end := 0
	words := reader{}.wordsOf(s)
	for _, w := range words {
		if kind, _ := numeral(w); kind != noNumeral || w.lower == "one" {
			end = w.End
			if w.Owns {
				end = w.Start + len(w.written)
			}
			continue
		}
		if end > 0 && w.lower != "of" {
			if counting[w.lower] {
				return s, ""
			}
			break
		}
	}
	number, things = s[:end], s[end:]
	if end == 0 || !strings.HasPrefix(things, " ") {
		return s, ""
	}
	return number, things
}

// counting are words behind a number that say more of it: "40 or more people", "three more victims".
var counting = set("or and more other others additional further extra new fewer less times plus odd")

// namesThings reports whether the name of a claim has a word of the things that
// one of its mentions counts.
func namesThings(c claim.Claim) bool {
	named := map[string]bool{}
	for _, w := range strings.Fields(strings.ToLower(c.About)) {
		named[text.SingularOf(w)] = true
	}
	for _, m := range c.Mentions() {
		_, things := atNumber(m.Text)
		for _, w := range strings.Fields(strings.ToLower(things)) {
			if len(w) > 2 && named[text.SingularOf(w)] && !text.Is(w, text.Function) {
				return true
			}
		}
	}
	return false
}

// shouted reports whether a text is mostly capitals.
func shouted(s string) bool {
	upper, lower := 0, 0
	for _, r := range s {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	return upper > lower
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case a:
		return 1
	}
	return -1
}
