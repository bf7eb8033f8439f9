package claim

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file says when a later figure takes the place of an earlier one. A
// count that only grows is overtaken by a later, higher one; it never falls
// without a word of correction. Times within an hour of each other, or
// unknown, are no later.

// A stand is a side as one that may take the place of another.
type stand struct {
	mentions  []*Mention // oldest first
	overtaken bool       // it is history
	period    span
	middle    float64
	claimants []string
	grows     bool        // its measure can only grow
	shifts    func() bool // it goes up and down
	corrects  func() bool // one of its sentences takes an earlier figure back or brings it up to date
}

// stands makes sides ready to be held against each other, once however many
// others there are.
func stands(sides [][]*Mention) []stand {
	out := make([]stand, len(sides))
	for i, s := range sides {
		out[i] = stand{mentions: s, period: told(s), middle: middle(s), claimants: appendClaimants(nil, s), grows: cumulative(s[0])}
		out[i].shifts = sync.OnceValue(func() bool { return shifting(s[0]) })
		out[i].corrects = sync.OnceValue(func() bool { return slices.ContainsFunc(s, corrects) })
	}
	return out
}

// overtaken says that of the sides, oldest first, each was overtaken by the next.
func overtaken(sides []stand) bool {
	for i := 1; i < len(sides); i++ {
		if !replaces(&sides[i-1], &sides[i]) && !withdrawn(&sides[i-1]) && !withdrawn(&sides[i]) {
			return false
		}
	}
	return true
}

// outgrown parts a claim whose figures can all be true, but in which an old
// floor lies so far below a later count that it no longer says anything: "more
// than 100 arrested", and in the evening 412.
func outgrown(mentions []*Mention) (old, now []*Mention, ok bool) {
	for _, m := range mentions {
		if m.Bound == figure.Above || m.Bound == figure.Vague {
			old = append(old, m)
		} else {
			now = append(now, m)
		}
	}
	if len(old) == 0 || len(now) == 0 || !cumulative(now[0]) || !told(now).after(told(old)) {
		return nil, nil, false
	}
	near := func(m *Mention) bool { return 2*m.Low >= now[0].Low }
	return old, now, !slices.ContainsFunc(old, near)
}

// guessed says that the lower sides of a count that only grows are no more than
// vague words or floors, and nobody can tell which report is the later: nothing
// to dispute.
func guessed(sides [][]*Mention) bool {
	top := slices.MaxFunc(sides, func(a, b []*Mention) int { return cmp.Compare(read(&a[0].Figure).point, read(&b[0].Figure).point) })
	for _, s := range sides {
		for _, m := range s {
			if !cumulative(m) || !m.At.IsZero() || s[0] != top[0] && m.Bound != figure.Vague && m.Bound != figure.Above {
				return false
			}
		}
	}
	return true
}

// settle is how much later a figure must be to count as an update.
const settle = time.Hour

// replaces says that the later side takes the place of the earlier one.
func replaces(earlier, later *stand) bool {
	if ownLater(earlier.mentions, later.mentions) {
		return true
	}
	if opponents(earlier.claimants, later.claimants) {
		return false
	}
	if later.period.after(earlier.period) {
		return later.middle > earlier.middle && later.grows || later.shifts() || later.corrects()
	}
	said := risen
	if later.middle < earlier.middle {
		said = revisedDown
	}
	return later.grows && !earlier.period.after(later.period) && slices.ContainsFunc(later.mentions, said)
}

// ownLater reports whether everybody who states the earlier figure states the
// later one in a newer item: no outlet disputes what it said before.
func ownLater(earlier, later []*Mention) bool {
	return !slices.ContainsFunc(earlier, func(e *Mention) bool {
		return e.Outlet == "" || !slices.ContainsFunc(later, func(l *Mention) bool {
			return l.Outlet == e.Outlet && l.Report != e.Report && !l.At.Before(e.At)
		})
	})
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
	authorities = words("government army military police ministry minister officials authorities company employer management")
	challengers = words("rebels rebel separatists insurgents militants opposition activists organisers organizers protesters union unions")
)

// risen says that a count has come to its figure from a lower one: "the toll has
// risen to 25". So the lower ones are older, whatever the time of the reports.
func risen(m *Mention) bool { return m.Role == figure.To && corrects(m) }

// revisedDown says that a count takes the place of a higher one: "113 were
// wounded, the agency said, revising down its figure".
func revisedDown(m *Mention) bool { return says(m, revising) && says(m, downward) }

var (
	revising = words("revised revising revises corrected correcting lowered")
	downward = words("down lowered")
)

// A span is when the reports of a side first gave it: the first and the last of
// them. A copy is no newer than the text it copies.
type span struct {
	first, last time.Time
	known       bool // no time is missing
}

// told is the span of the mentions of a side.
func told(mentions []*Mention) span {
	reports := map[int]time.Time{}
	for _, m := range mentions {
		if m.At.IsZero() {
			return span{}
		}
		if at, seen := reports[m.Report]; !seen || m.At.Before(at) {
			reports[m.Report] = m.At
		}
	}
	s := span{known: true}
	for _, at := range reports {
		if s.first.IsZero() || at.Before(s.first) {
			s.first = at
		}
		if at.After(s.last) {
			s.last = at
		}
	}
	return s
}

// after says that all of a span is newer than all of an earlier one.
func (s span) after(earlier span) bool {
	return s.known && earlier.known && s.first.Sub(earlier.last) >= settle
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
func withdrawn(s *stand) bool { return slices.ContainsFunc(s.mentions, retracted) }

// retracted says that the words before a figure call it a former one.
func retracted(m *Mention) bool {
	before, _ := m.around()
	return holdsAny(before[max(0, len(before)-50):], former)
}

var former = words("originally previously initially formerly")
