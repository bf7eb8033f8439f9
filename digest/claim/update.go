package claim

import (
	"cmp"
	"slices"
	"time"

	"digestbot/digest/figure"
)

// This file says when a later figure takes the place of an earlier one. A
// count that only grows is overtaken by a later, higher one; it never falls
// without a word of correction. Times within an hour of each other, or
// unknown, are no later.

// overtaken says that of the sides, oldest first, each was overtaken by the next.
func overtaken(sides []Side) bool {
	for i := 1; i < len(sides); i++ {
		if !replaces(sides[i-1], sides[i]) && !withdrawn(sides[i-1]) && !withdrawn(sides[i]) {
			return false
		}
	}
	return true
}

// outgrown parts a claim whose figures can all be true, but in which an old
// floor lies so far below a later count that it no longer says anything: "more
// than 100 arrested", and in the evening 412.
func outgrown(mentions []Mention) (sides [][]Mention, ok bool) {
	var old, now []Mention
	for _, m := range mentions {
		if m.Bound == figure.Above || m.Bound == figure.Vague {
			old = append(old, m)
		} else {
			now = append(now, m)
		}
	}
	if len(old) == 0 || len(now) == 0 || !cumulative(&now[0]) || !after(Side{Mentions: old}, Side{Mentions: now}) {
		return nil, false
	}
	for _, m := range old {
		if 2*m.Low >= now[0].Low {
			return nil, false
		}
	}
	return [][]Mention{old, now}, true
}

// guessed says that the lower sides of a count that only grows are no more than
// vague words or floors, and nobody can tell which report is the later: nothing
// to dispute.
func guessed(sides [][]Mention) bool {
	top := slices.MaxFunc(sides, func(a, b []Mention) int { return cmp.Compare(read(&a[0].Figure).point, read(&b[0].Figure).point) })
	for _, s := range sides {
		for i := range s {
			m := &s[i]
			if !cumulative(m) || &s[0] != &top[0] && m.Bound != figure.Vague && m.Bound != figure.Above {
				return false
			}
			if !m.At.IsZero() {
				return false
			}
		}
	}
	return true
}

// settle is how much later a figure must be to count as an update.
const settle = time.Hour

// replaces says that the later side takes the place of the earlier one.
func replaces(earlier, later Side) bool {
	last := &later.Mentions[0]
	if opponents(claimants(earlier), claimants(later)) {
		return false
	}
	if !after(earlier, later) {
		said := risen
		if later.middle() < earlier.middle() {
			said = revisedDown
		}
		return cumulative(last) && !after(later, earlier) && anyMention(later, said)
	}
	if anyMention(later, corrects) {
		return true
	}
	return shifting(last) || later.middle() > earlier.middle() && cumulative(last)
}

// shifting says that a measure goes up and down while its event goes on, so that
// any later figure takes the place of an earlier one.
func shifting(m *Mention) bool { return says(m, shifts[m.Kind]) }

// shifts are the words of such measures.
var shifts = map[figure.Kind]map[string]bool{
	figure.Count:    words("missing unaccounted hospitalised hospitalized power outage outages threatened"),
	figure.Percent:  words("counted contained containment accepted tendered"),
	figure.Money:    words("barrel ounce settled traded trading"),
	figure.Measured: words("wind winds gusts storm hurricane typhoon cyclone moving temperature temperatures surge"),
}

// opponents says that one side quotes only the authorities and the other only
// those who stand against them: neither speaks for the other's later count.
func opponents(a, b []string) bool {
	return allOf(a, authorities) && allOf(b, challengers) || allOf(a, challengers) && allOf(b, authorities)
}

// allOf says that there are names and each has one of the words.
func allOf(names []string, set map[string]bool) bool {
	return len(names) > 0 && !slices.ContainsFunc(names, func(n string) bool { return !holdsAny(n, set) })
}

var (
	authorities = words("government army military police ministry minister officials authorities")
	challengers = words("rebels rebel separatists insurgents militants opposition activists organisers organizers protesters union unions")
)

// risen says that a count has come to its figure from a lower one: "the toll has
// risen to 25". So the lower ones are older, whatever the time of the reports.
func risen(m *Mention) bool { return m.Role == figure.To && corrects(m) }

// after says that all of the later side is newer than all of the earlier one.
func after(earlier, later Side) bool {
	_, last, ok := told(earlier)
	first, _, ok2 := told(later)
	return ok && ok2 && first.Sub(last) >= settle
}

// revisedDown says that a count takes the place of a higher one: "113 were
// wounded, the agency said, revising down its figure".
func revisedDown(m *Mention) bool { return says(m, revising) && says(m, downward) }

var (
	revising = words("revised revising revises corrected correcting lowered")
	downward = words("down lowered")
)

// told is when the reports of a side first gave it: the first and the last of
// them. A copy is no newer than the text it copies. Not ok when a time is missing.
func told(s Side) (first, last time.Time, ok bool) {
	reports := map[int]time.Time{}
	for i := range s.Mentions {
		m := &s.Mentions[i]
		if m.At.IsZero() {
			return first, last, false
		}
		if at, seen := reports[m.Report]; !seen || m.At.Before(at) {
			reports[m.Report] = m.At
		}
	}
	for _, at := range reports {
		if first.IsZero() || at.Before(first) {
			first = at
		}
		if at.After(last) {
			last = at
		}
	}
	return first, last, true
}

// cumulative says that a measure can only grow while its event goes on: the
// dead, the hurt, the arrested, what is damaged or burnt, votes counted.
func cumulative(m *Mention) bool {
	if m.Kind != figure.Count && !(m.Kind == figure.Measured && toBase(m.Unit).dimension == "area") {
		return false
	}
	return says(m, growing)
}

// growing are words of measures that only grow.
var growing = words(`died dead death deaths die dies kill killed kills killing toll fatalities injured injuring wounded hurt injuries casualties
 arrested arrests arrest detained destroyed damaged destroying burnt burned counted infected cases confirmed rescued evacuated fled displaced aftershocks victims treated`)

// corrects says that a mention's sentence takes an earlier figure back or
// brings it up to date.
func corrects(m *Mention) bool { return says(m, correcting) }

var correcting = words("revised revises revising corrected corrects correction lowered raised updated updates risen rose climbed rises upgraded downgraded")

// says tells whether one of the words stands in a mention's sentence.
func says(m *Mention, set map[string]bool) bool {
	before, after := m.around()
	return holdsAny(before, set) || holdsAny(m.Figure.Text, set) || holdsAny(after, set)
}

// withdrawn says that a side is given only as what was said before: the words
// next to one of its figures call it the first or a former one.
func withdrawn(s Side) bool { return anyMention(s, retracted) }

// anyMention says that something holds for one of a side's mentions.
func anyMention(s Side, holds func(*Mention) bool) bool {
	for i := range s.Mentions {
		if holds(&s.Mentions[i]) {
			return true
		}
	}
	return false
}

// retracted says that the words before a figure call it a former one.
func retracted(m *Mention) bool {
	before, _ := m.around()
	return holdsAny(before[max(0, len(before)-50):], former)
}

var former = words("originally previously initially formerly")
