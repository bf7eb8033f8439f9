package summary

import (
	"regexp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

// This file takes the lines: the first good sentences of the report that carries
// the account, and what of the others a reader must have.

const (
	maxLines    = 3    // of the report that carries the account
	maxWords    = 80   // of all of them
	enoughTold  = 0.20 // of the first line's relevance that a further line needs
	addTold     = 0.60 // the same of an addition
	addRepeats  = 0.40 // the same of an addition
	repeats     = 0.55 // share of a sentence's words, rare ones weighing more, that lines above it may hold
	mostAdded   = 33   // words of an addition
	manyReports = 5    // independent reports of a story with room for a second addition
)

// account chooses the lines: those of the report that carries it, then what the
// others add. Without such a report there is the first whole sentence of any.
func (e *editor) account(lead *report) []*sentence {
	if lead == nil {
		return e.card()
	}
	first := e.first(lead)
	lines := []*sentence{first}
	c := newContext()
	c.add(first.words)
	for _, s := range lead.sentences[first.index+1:] {
		if len(lines) == maxLines || s.index >= reachLines+first.index {
			break
		}
		above := lines[len(lines)-1]
		c.next, c.whole = follows(above, s), above.text == above.long
		if s.whole && e.goesOn(lines, s) && e.standsAlone(s, c) && e.datable(s) && !e.quoted(s) {
			lines = append(lines, s)
			c.add(s.words)
		}
	}
	c.next, c.whole = false, false
	return e.add(lines, c)
}

// follows reports whether a sentence stands right behind another one in their report.
func follows(line, s *sentence) bool { return line.report == s.report && line.index+1 == s.index }

// goesOn reports whether a sentence belongs below the lines: it is told by others,
// or stands high, repeats no line, and there is room for it.
func (e *editor) goesOn(lines []*sentence, s *sentence) bool {
	words := len(strings.Fields(s.text))
	for _, l := range lines {
		words += len(strings.Fields(l.text))
	}
	return words <= maxWords && s.relevance >= enoughTold*lines[0].relevance && !e.repeated(lines, s, repeats)
}

// repeated reports whether the lines tell what a sentence tells.
func (e *editor) repeated(lines []*sentence, s *sentence, most float64) bool {
	told := map[string]bool{}
	for _, l := range lines {
		for _, stem := range l.stems {
			told[stem] = true
		}
	}
	return e.share(s.stems, told) > most
}

// share is how much of stems, by their rarity, a set holds.
func (e *editor) share(stems []string, in map[string]bool) float64 {
	held, all := 0.0, 1e-9
	for _, stem := range stems {
		all += e.rarity[stem]
		if in[stem] {
			held += e.rarity[stem]
		}
	}
	return held / all
}

// add adds what the lines lack and most of the reports tell: at most one sentence
// of another report, two in a story of many.
func (e *editor) add(lines []*sentence, c *context) []*sentence {
	room := 1
	if len(e.reports) >= manyReports {
		room = 2
	}
	for range room {
		s := e.addition(lines, c)
		if s == nil {
			break
		}
		lines = append(lines, s)
		c.add(s.words)
	}
	return lines
}

// addition is the sentence that most reports tell and the lines lack: at least
// half of the others, and two. Of equals a denial is taken, then the shorter.
func (e *editor) addition(lines []*sentence, c *context) *sentence {
	var best *sentence
	most := 0.0
	for _, r := range e.reports {
		if r.straight < 0.5 {
			continue
		}
		for _, s := range r.sentences[:min(len(r.sentences), 2*reachLines)] {
			if !s.whole || len(strings.Fields(s.text)) > mostAdded || slices.Contains(lines, s) {
				continue
			}
			if s.mostlyQuoted() || leaning.MatchString(s.text) || e.repeated(lines, s, addRepeats) || e.rival(lines, s) || !e.matters(lines, s) {
				continue
			}
			if e.told(lines, s) {
				continue
			}
			tellers := e.tellers(s)
			worth := float64(tellers)*s.relevance - 0.01*float64(len(s.words))
			if s.denies {
				worth *= 1.5
			}
			if worth > most+1e-9 && e.standsAlone(s, c) && e.datable(s) && !e.quoted(s) {
				best, most = s, worth
			}
		}
	}
	return best
}

// leaning matches words that set a fact beside others, which are not there when
// the sentence stands among those of another report.
var leaning = regexp.MustCompile(`(?i)\b(?:other|others|another|also|further|same|both|either|more|again|still)\b`)

// matters reports whether a reader must have the fact of a sentence: most of many
// reports tell it, or half of a few tell it, in words that they share, and it is a
// denial or a figure that two reports state and the lines do not.
func (e *editor) matters(lines []*sentence, s *sentence) bool {
	tellers := e.tellers(s)
	if len(e.reports) >= manyReports && tellers >= 3 && 2*tellers > len(e.reports) {
		return true
	}
	if tellers < 2 || 2*tellers < len(e.reports) || s.relevance < addTold*lines[0].relevance {
		return false
	}
	return s.denies || slices.ContainsFunc(s.figures, func(st statement) bool {
		c := e.claims[st.claim]
		return !stated(lines, st.claim) && countable(c) && c.Kind != figure.Age && Support(c) >= 2 && e.early(c)
	})
}

// stated reports whether the lines state a claim.
func stated(lines []*sentence, claim int) bool {
	return slices.ContainsFunc(lines, func(l *sentence) bool {
		return slices.ContainsFunc(l.figures, func(st statement) bool { return st.claim == claim })
	})
}

// tellers counts the reports that tell the matter of a sentence.
func (e *editor) tellers(s *sentence) int {
	n := 0
	for _, r := range e.reports {
		if e.tells(r, s) {
			n++
		}
	}
	return n
}

// quoted reports whether another report prints the beginning of a sentence between
// quotation marks: then somebody said it, and the sentence does not say who.
func (e *editor) quoted(s *sentence) bool {
	if len(s.text) < 30 {
		return false
	}
	beginning := strings.ToValidUTF8(s.text[:30], "")
	return slices.ContainsFunc(e.reports, func(r *report) bool {
		return strings.Contains(r.text.Source, "“"+beginning) || strings.Contains(r.text.Source, `"`+beginning)
	})
}

// told reports whether the report of a line tells the matter of a sentence where
// the line stands: however it is worded, it is the same fact.
func (e *editor) told(lines []*sentence, s *sentence) bool {
	for _, l := range lines {
		share, at := e.closest(l.report, s.stems)
		if share >= sameMatter && (at == l.index || at == l.index+1) && e.share(s.stems, setOf(l.stems)) > repeats/2 {
			return true
		}
	}
	return false
}

func setOf(stems []string) map[string]bool {
	in := map[string]bool{}
	for _, s := range stems {
		in[s] = true
	}
	return in
}

// rival reports whether a sentence gives another number of a thing that the
// lines count, or states a dispute once more that they have told.
func (e *editor) rival(lines []*sentence, s *sentence) bool {
	for _, c := range e.disputes(s) {
		if slices.ContainsFunc(lines, func(l *sentence) bool {
			return slices.ContainsFunc(e.disputes(l), func(d claim.Claim) bool { return sameClaim(c, d) })
		}) {
			return true
		}
	}
	return slices.ContainsFunc(lines, func(l *sentence) bool { return contradict(numbersOf(s.words), numbersOf(l.words)) })
}

// contradict reports whether a text counts a thing that another one counts too,
// and never so.
func contradict(a, b []number) bool {
	for _, x := range a {
		counted, agreed := false, false
		for _, y := range b {
			if x.noun != "" && x.noun == y.noun {
				counted, agreed = true, agreed || x.value == y.value
			}
		}
		if counted && !agreed {
			return true
		}
	}
	return false
}

// card is the first whole sentence of the most central report that has one.
func (e *editor) card() []*sentence {
	centrality := e.centralities()
	var best *sentence
	most := -1.0
	for i, r := range e.reports {
		for _, s := range r.sentences {
			if s.whole && e.datable(s) && !openerOf(s.words) && !s.dangling() {
				if centrality[i] > most {
					best, most = s, centrality[i]
				}
				break
			}
		}
	}
	if best == nil {
		return nil
	}
	return []*sentence{best}
}

// withoutEcho drops a first line that hardly says more than the headline, where
// others follow it that need it not.
func (e *editor) withoutEcho(headline string, lines []*sentence) []*sentence {
	if len(lines) < 3 || !e.standsAlone(lines[1], newContext()) {
		return lines
	}
	told := setOf(stemsOf(e.wordsOf(headline)))
	fresh := 0
	for _, stem := range lines[0].stems {
		if !told[stem] {
			fresh++
		}
	}
	if 5*fresh < len(lines[0].stems) {
		return lines[1:]
	}
	return lines
}

// written returns the lines as they are printed, with what they cite. A line
// that says more than its citations do, by the guard, is left out.
func (e *editor) written(lines []*sentence) []Line {
	var all []Line
	for _, s := range lines {
		l := Line{Text: e.date(s).text, Cites: e.cites(s)}
		if len(e.unsupported(s.text, l.Cites)) > 0 {
			continue
		}
		all = append(all, e.flagged(l, s))
	}
	return all
}

// disputes are the disputed claims that a sentence states, in its order.
func (e *editor) disputes(s *sentence) []claim.Claim {
	var all []claim.Claim
	seen := map[int]bool{}
	for _, st := range s.figures {
		if c := e.claims[st.claim]; c.Verdict == claim.Disputed && !seen[st.claim] {
			seen[st.claim] = true
			all = append(all, c)
		}
	}
	return all
}
