package summary

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

// This file picks the key figures: at most three, of the main event, that two
// reports state, that no other report contradicts, that the lines do not tell and
// that a reader understands alone. No key figure is better than an unclear one.

const maxKey = 3

// key picks the key figures.
func (e *editor) key(headline string, lines []*sentence) []claim.Claim {
	var all []claim.Claim
	shown := numbersOf(e.wordsOf(headline))
	for _, l := range lines {
		shown = append(shown, numbersOf(l.words)...)
	}
	worth := func(c claim.Claim) int { return Support(c) }
	ranked := slices.Clone(e.claims)
	slices.SortStableFunc(ranked, func(a, b claim.Claim) int { return cmp.Compare(worth(b), worth(a)) })
	named := map[string]bool{}
	for _, c := range ranked {
		if len(all) == maxKey {
			break
		}
		if e.telling(c) && !named[c.About] && !e.shown(c, shown) {
			named[c.About] = true
			all = append(all, c)
		}
	}
	return all
}

// telling reports whether a reader who knows the headline can make something of a
// claim, and may believe it.
func (e *editor) telling(c claim.Claim) bool {
	if c.Verdict != claim.Agreed && c.Verdict != claim.Compatible || Support(c) < 2 || !countable(c) {
		return false
	}
	return exact(c) && understood(c) && (Support(c) >= 3 || e.early(c)) && !few(c) && !e.contradicted(c) && e.inEnglish()
}

// few reports whether a claim counts one or two things other than people to whom
// something happened: that is seldom a measure.
func few(c claim.Claim) bool {
	return c.Kind == figure.Count && !strings.HasPrefix(c.About, "People ") &&
		!slices.ContainsFunc(c.Sides, func(s claim.Side) bool { return s.Low >= 3 })
}

// exact reports whether a claim is printed in digits, with the things counted: no
// "several countries", and no number of a telephone or a clock.
func exact(c claim.Claim) bool {
	printed := Printed(c.Sides[len(c.Sides)-1]).Text
	_, things := atNumber(printed)
	return strings.ContainsAny(printed, "123456789") && (c.Kind != figure.Count || things != "")
}

// kindOnly matches the name of a claim that tells its kind and not what was
// measured: "Number", "Amount (Norland)", "Time afterwards".
var kindOnly = regexp.MustCompile(`^(?:Size|Number|Amount|Duration|Change|Points|Multiple|Times?|Distance|Share|Rise|Fall|Value|People|Price|Score|Sales|States|Age|Length|Years?|Days?|Period|Total|Rate|Cost|Level)\b(?: (?:in|on|of|for|from|by|at) (?:the )?\p{Lu}?\pL*| \(.*\)| since then| afterwards| beforehand| spent| taken| left)?$|^(?:Time|Length|Period|Past|Coming|Place)\b`)

// understood reports whether a claim's name says what was measured.
func understood(c claim.Claim) bool {
	if c.About == "" || kindOnly.MatchString(c.About) || strings.ContainsAny(c.About, "(“…") {
		return false // words of a report around a figure explain it only beside their sentence
	}
	return len(strings.Fields(c.About)) >= 2 && (c.Kind != figure.Age || strings.HasPrefix(c.About, "Age of "))
}

// early reports whether two reports state a claim in their title or at the
// beginning of their text: then it belongs to the event.
func (e *editor) early(c claim.Claim) bool {
	reports := map[int]bool{}
	for _, m := range c.Mentions() {
		if m.In == claim.Title || m.Start < earlyText {
			reports[m.Report] = true
		}
	}
	return len(reports) >= 2
}

// earlyText is how far into a text the news reaches, in code points.
const earlyText = 1200

// contradicted reports whether a report counts the things of a claim otherwise.
func (e *editor) contradicted(c claim.Claim) bool {
	nouns := map[string]bool{}
	for _, m := range c.Mentions() {
		for _, n := range numbersOf(e.wordsOf(m.Text)) {
			nouns[n.noun] = n.noun != ""
		}
	}
	for _, o := range e.claims {
		if o.About == c.About && o.Unit == c.Unit && !sameClaim(o, c) {
			return true
		}
		if o.Kind != figure.Count || sameClaim(o, c) {
			continue
		}
		for _, m := range o.Mentions() {
			for _, n := range numbersOf(e.wordsOf(m.Text)) {
				if n.noun != "" && nouns[n.noun] {
					return true
				}
			}
		}
	}
	return false
}

func sameClaim(a, b claim.Claim) bool {
	x, y := a.Sides[0].Mentions[0], b.Sides[0].Mentions[0]
	return x.Article == y.Article && x.In == y.In && x.Span == y.Span
}

// shown reports whether headline or lines tell a claim, or count its things otherwise.
func (e *editor) shown(c claim.Claim, shown []number) bool {
	for _, m := range c.Mentions() {
		for _, n := range numbersOf(e.wordsOf(m.Text)) {
			for _, s := range shown {
				if s.value == n.value || s.noun != "" && s.noun == n.noun {
					return true
				}
			}
		}
	}
	return false
}

// inEnglish reports whether the story's names can be read by who reads English
// names of measures.
func (e *editor) inEnglish() bool {
	r := e.reports[len(e.reports)-1]
	var words []word
	for _, s := range r.sentences[:min(len(r.sentences), 5)] {
		words = append(words, s.words...)
	}
	return english(words)
}
