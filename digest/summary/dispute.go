package summary

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"digestbot/digest/claim"
	"digestbot/digest/figure"
)

// disputed gives the disputed claims that a sentence states, in its order.
func (d *desk) disputed(s *sentence) []claim.Claim {
	var out []claim.Claim
	seen := map[int]bool{}
	for _, st := range s.stated {
		if c := d.claims[st.claim]; c.Verdict == claim.Disputed && !seen[st.claim] {
			seen[st.claim] = true
			out = append(out, c)
		}
	}
	return out
}

// printers names the articles that print the sides of a claim as they are shown.
func printers(c claim.Claim) []string {
	var articles []string
	for _, side := range c.Standing() {
		articles = append(articles, Printed(side).Article)
	}
	return articles
}

// wordDispute words a dispute with every side as printed: “Disputed: “12 people”
// or “15 people”.” It names the measure if it is asked to, or if the figures do
// not say it; an empty name says nothing.
func wordDispute(c claim.Claim, name bool) string {
	var values []string
	for _, side := range c.Standing() {
		printed := Printed(side).Text
		text := Wording(c, Printed(side))
		name = name || text != printed || !strings.ContainsFunc(text, unicode.IsLetter)
		if strings.ContainsFunc(text, unicode.IsLetter) {
			text = "“" + text + "”" // a plain number needs no marks
		}
		values = append(values, text)
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
	for _, side := range c.Sides {
		for _, m := range side.Mentions {
			if strings.Contains(m.Sentence, " "+first) {
				return c.About
			}
		}
	}
	r, size := utf8.DecodeRuneInString(c.About)
	return string(unicode.ToLower(r)) + c.About[size:]
}

// Printed is the mention by which a side is shown: of the value that most
// reports print, or the oldest of such, the most careful wording, so that "up to", "more than" and
// "about" are never lost; of equals the one that most reports use, then the
// oldest. The side must have mentions.
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
			boolean(shouted(b.Text))-boolean(shouted(a.Text)),
			len(texts[strings.ToLower(a.Text)])-len(texts[strings.ToLower(b.Text)]),
		)
	})
}

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
func atNumber(text string) (number, things string) {
	end := 0
	for _, w := range split(text) {
		if lower := strings.ToLower(w.text); numberWord(lower) || lower == "one" || lower[0] >= '0' && lower[0] <= '9' {
			end = w.end
		}
	}
	number, things = text[:end], text[end:]
	if end == 0 || !strings.HasPrefix(things, " ") {
		return text, ""
	}
	if next := split(things); len(next) > 0 && counting[strings.ToLower(next[0].text)] {
		return text, ""
	}
	return number, things
}

// counting are words behind a number that say more of it: "40 or more people", "three more victims".
var counting = set("or and more other others additional further extra new fewer less times plus odd")

// namesThings says whether the name of a claim has a word of the things that
// one of its mentions counts.
func namesThings(c claim.Claim) bool {
	stems, named := stemmer{}, map[string]bool{}
	for _, w := range split(c.About) {
		named[stems.stem(w.text)] = true
	}
	for _, side := range c.Sides {
		for _, m := range side.Mentions {
			_, things := atNumber(m.Text)
			for _, w := range split(things) {
				if s := stems.stem(w.text); s != "" && named[s] {
					return true
				}
			}
		}
	}
	return false
}

func note[K comparable](reports map[K]map[int]bool, key K, report int) {
	if reports[key] == nil {
		reports[key] = map[int]bool{}
	}
	reports[key][report] = true
}

// care orders hedges: "up to" must not be lost, then any other hedge.
var care = map[figure.Bound]int{figure.Below: 2, figure.Approx: 1, figure.Above: 1}
