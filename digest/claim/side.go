package claim

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file parts the mentions of a claim into sides. A mention is large, so
// that pointers are sorted and parted, and mentions copied at the end.

// pointers points to all mentions of a claim.
func (c Claim) pointers() []*Mention {
	var all []*Mention
	for _, s := range c.Sides {
		all = append(all, pointers(s.Mentions)...)
	}
	return all
}

// divide parts mentions into sides whose members can all be true together.
// Precise figures make the sides; what is hedged joins the nearest side that
// it does not contradict.
func divide(mentions []*Mention) [][]*Mention {
	primary, echoes := withoutEchoes(mentions)
	order := distinctFigures(primary)
	if len(order) == 1 && len(echoes) == 0 {
		return [][]*Mention{mentions}
	}
	slices.SortStableFunc(order, func(a, b alike) int {
		return cmp.Or(cmp.Compare(breadth(a.mentions[0]), breadth(b.mentions[0])), cmp.Compare(a.Value, b.Value))
	})
	var sides [][]alike
	for _, group := range order {
		best, gap := -1, math.Inf(1)
		for i, s := range sides {
			if contradicts(s, &group.stated) {
				continue
			}
			if d := apart(&s[0].stated, &group.stated); best < 0 || d < gap {
				best, gap = i, d
			}
		}
		if best < 0 {
			sides = append(sides, []alike{group})
			continue
		}
		sides[best] = append(sides[best], group)
	}
	out := make([][]*Mention, len(sides))
	for i, s := range sides {
		out[i] = gathered(s, echoes)
	}
	return out
}

// gathered are the mentions of a side with those that repeat them, oldest first.
func gathered(side []alike, echoes []*Mention) []*Mention {
	var out []*Mention
	for _, group := range side {
		out = append(out, group.mentions...)
	}
	for _, e := range echoes {
		if slices.ContainsFunc(out, e.repeats) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, oldest)
	return out
}

// withoutEchoes parts mentions into those that stand for themselves and those
// that repeat the one before them in another unit: "85 miles (135 kilometres)".
func withoutEchoes(mentions []*Mention) (primary, echoes []*Mention) {
	primary = make([]*Mention, 0, len(mentions))
	for _, m := range mentions {
		if strings.HasSuffix(strings.TrimRight(m.Sentence[:min(m.Offset, len(m.Sentence))], " "), "(") && slices.ContainsFunc(mentions, m.repeats) {
			echoes = append(echoes, m)
			continue
		}
		primary = append(primary, m)
	}
	return primary, echoes
}

// repeats says that a mention stands in brackets right behind another.
func (echo *Mention) repeats(m *Mention) bool {
	return m.Article == echo.Article && m.Unit != echo.Unit && m.Sentence == echo.Sentence && m.end() <= echo.Offset &&
		strings.TrimSpace(m.Sentence[m.end():min(echo.Offset, len(m.Sentence))]) == "("
}

// An alike is mentions whose figures are the same in every respect that
// matters to comparing them; the first is stated for all.
type alike struct {
	stated
	mentions []*Mention
}

// distinctFigures groups mentions that are alike, in order of first appearance.
func distinctFigures(mentions []*Mention) []alike {
	type key struct {
		value, low, high float64
		unit, bound      string
		when             figure.When
		kind             figure.Kind
		at               int
		with             bool
	}
	index := map[key]int{}
	var groups []alike
	for _, m := range mentions {
		k := key{value: m.Value, low: m.Low, high: m.High, unit: m.Unit, bound: string(m.Bound), kind: m.Kind, with: partners(m)}
		if isCalendar(m.Kind) {
			k.when, k.at = m.When, dayOf(m.At)
		}
		i, ok := index[k]
		if !ok {
			i = len(groups)
			index[k] = i
			groups = append(groups, alike{stated: state(m)})
		}
		groups[i].mentions = append(groups[i].mentions, m)
	}
	return groups
}

func contradicts(side []alike, m *stated) bool {
	for i := range side {
		if side[i].relate(m) == disjoint {
			return true
		}
	}
	return false
}

// breadth orders figures from precise to loose.
func breadth(m *Mention) float64 {
	if isCalendar(m.Kind) {
		p := days(m)
		if !p.known() {
			return 1000
		}
		return float64(p.last - p.first)
	}
	r := read(&m.Figure)
	if w := r.width(); w > 0 && r.point != 0 {
		return w / math.Abs(r.point)
	}
	return 0
}

// apart is how far two figures lie from each other, as the logarithm of their
// ratio; of dates in days.
func apart(a, b *stated) float64 {
	if isCalendar(a.Kind) {
		return math.Abs(float64(a.first - b.first))
	}
	return logRatio(a.point, b.point)
}

// logRatio is the logarithm of the ratio of the greater number to the smaller;
// their difference when they have two signs.
func logRatio(x, y float64) float64 {
	switch {
	case x == y:
		return 0
	case x*y <= 0:
		return math.Abs(x - y)
	}
	return math.Abs(math.Log(x / y))
}

func allEqual(mentions []*Mention) bool {
	first := state(mentions[0])
	return !slices.ContainsFunc(mentions[1:], func(m *Mention) bool {
		other := state(m)
		return first.relate(&other) != equal
	})
}

// side makes a side of mentions: what is common to them, in the unit of the
// first; of figures in other units the first decides.
func side(mentions []Mention) Side {
	s := Side{Low: math.Inf(-1), High: math.Inf(1), Mentions: mentions}
	for i := range mentions {
		m := &mentions[i]
		if m.Unit != mentions[0].Unit {
			continue
		}
		low, high := math.Max(s.Low, m.Low), math.Min(s.High, m.High)
		if low <= high {
			s.Low, s.High = low, high
		}
	}
	return s
}

// middle is a number to order sides by.
func middle(side []*Mention) float64 {
	m := side[0]
	if isCalendar(m.Kind) {
		return float64(days(m).first)
	}
	return read(&m.Figure).point
}
