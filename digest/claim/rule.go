package claim

import (
	"cmp"
	"maps"
	"slices"
)

// This file decides which figures that contradict each other are of one
// measure, and so disputed. A wrong flag costs more than a missed one: nothing
// but the rules of this table makes a dispute. Each asks for an identity that
// is printed, of the holder or of the words around the number, and none for a
// likeness of the sentences.

// A rule finds disputes of one sort. It calls found with the figures of the two
// sides, which are of two groups or, when it knows better than the groups, just
// those that it means.
type rule struct {
	name  string
	why   string // in words, for explain
	finds func(s *scene, found func(a, b []*node))
}

// byArithmetic is the name of the rule that is no part of the table (align.go).
const byArithmetic = "arithmetic"

// rules are all of them, the surest first. What each makes right and wrong is
// measured by TestAblation (docs/quality-claims.md).
var rules = []rule{
	{"age", "one person, by name or by what both reports call them, with two ages", ages},
	{"scale", "the same digits, ten or a thousand times apart", scaleSlips},
	{"swap", "the same digits, two of them exchanged", swappedDigits},
	{"digit", "one digit apart, of the same thing", oneDigitApart},
	{"unit", "one number in two units", unitSlips},
	{"currency", "one sum in two currencies", currencySlips},
	{"distance", "how far from one place in one direction", distances},
	{"ceiling", "a maximum in one report, a flat number in the other", lostCeilings},
	{"points", "a change to one level, in points and in per cent", lostPoints},
	{"brief", "two short reports with one such count each", briefs},
	{"companion", "beside an equal toll of another outcome", companionsOf},
	{"claim", "a count that a report sets against another, and a second report bears out", setAgainst},
	{"parties", "counted by parties that stand against each other", opposedParties},
	{"vague", "vague counts of one thing, a hundred times apart, each told by several reports", vagueApart},
}

// whyDisputed says in words by which rule figures are in dispute.
func whyDisputed(name string) string {
	if name == byArithmetic {
		return "numbers of one sentence that do not fit each other"
	}
	i := slices.IndexFunc(rules, func(r rule) bool { return r.name == name })
	return rules[i].why
}

// A scene is what the rules look at: the figures of a story.
type scene struct {
	nodes  []*node
	report map[int][]*node    // by the report that prints them
	groups []*group           // by the rank of a node, the group that it is in
	values map[string][]*node // by kind and unit, in the order of the numbers
}

func newScene(nodes []*node, groups []*group) *scene {
	s := &scene{nodes: nodes, report: map[int][]*node{}, groups: make([]*group, len(nodes)), values: map[string][]*node{}}
	for _, n := range nodes {
		for _, r := range n.reports {
			s.report[r] = append(s.report[r], n)
		}
		k := n.series()
		s.values[k] = append(s.values[k], n)
	}
	for _, list := range s.values {
		slices.SortStableFunc(list, func(a, b *node) int { return cmp.Compare(a.point, b.point) })
	}
	for _, g := range groups {
		for _, n := range g.nodes {
			s.groups[n.rank] = g
		}
	}
	return s
}

// reports are the reports that print a figure, in order.
func (s *scene) reports() []int { return slices.Sorted(maps.Keys(s.report)) }

// withDisputes makes a group of the figures of each dispute that a rule finds.
// They leave the groups that they were in; disputes that share a figure are one.
func withDisputes(nodes []*node, groups []*group) []*group {
	s := newScene(nodes, groups)
	in := make([]*group, len(nodes)) // by rank, the dispute that a figure is in
	var disputes []*group
	for _, r := range rules {
		r.finds(s, func(a, b []*node) {
			d := &group{rule: r.name}
			for _, n := range slices.Concat(a, b) {
				if o := in[n.rank]; o != nil {
					d = o.root()
					break
				}
			}
			if len(d.nodes) == 0 {
				disputes = append(disputes, d)
			}
			for _, n := range slices.Concat(a, b) {
				switch o := in[n.rank]; {
				case o == nil:
					d.nodes = append(d.nodes, n)
					in[n.rank] = d
				case o.root() != d:
					o.root().into, d.nodes = d, append(d.nodes, o.root().nodes...)
				}
			}
		})
	}
	if len(disputes) == 0 {
		return groups
	}
	left := slices.DeleteFunc(append(disputes, groups...), func(g *group) bool {
		if g.rule == "" {
			g.nodes = slices.DeleteFunc(slices.Clone(g.nodes), func(n *node) bool { return in[n.rank] != nil })
		}
		return len(g.nodes) == 0
	})
	out := roots(left)
	slices.SortFunc(out, func(a, b *group) int { return a.first().rank - b.first().rank })
	return out
}
