package claim

import (
	"math"
	"slices"

	"digestbot/digest/figure"
)

// This file finds disputes that many reports bear out: each of two numbers of one
// thing stands in two reports at least, none of which prints the other.

// Where likeness counts: set on the annotated stories, which have ten reports
// each, and checked on ordinary ones. In a story of few reports it never does.
const (
	byMany       = "many" // the names of the rules that are no part of the table
	byArithmetic = "arithmetic"
	crowded      = 7   // reports of the story
	manifest     = 2.2 // evidence of a contest
)

// bornOutByMany says that two groups that are likely of one measure by all signs
// are printed by several reports of a story of many.
func bornOutByMany(e *edge, reports int) bool {
	loose := func(n *node) bool { return !n.plain() || n.ago }
	if slices.ContainsFunc(e.g.nodes, loose) || slices.ContainsFunc(e.h.nodes, loose) {
		return false
	}
	shared := both(e.g.in(), e.h.in())
	x, y := len(e.g.in())-len(shared), len(e.h.in())-len(shared)
	return reports >= crowded && e.score > manifest && min(x, y) >= 1 && x+y >= 3
}

// ordered are the mentions of a group, oldest first.
func (g *group) ordered() []*Mention {
	var all []*Mention
	for _, n := range g.nodes {
		all = append(all, n.mentions...)
	}
	slices.SortStableFunc(all, oldest)
	return all
}

// vagueApart is the rule of vague counts of one thing, two orders of magnitude
// apart, that are widely told: "thousands of chips", "hundreds of thousands of chips".
func vagueApart(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		if n.Bound != figure.Vague || n.measure.noun == "" || n.Kind != figure.Count {
			return ""
		}
		return n.measure.noun
	}
	s.duels(key, func(a, b *node) bool { return a.relate(&b.stated) == disjoint }, func(d *duel) {
		if math.Abs(math.Log10(d.a.Value/d.b.Value)) >= 2 && d.shared >= 2 && min(len(d.g.in()), len(d.h.in())) >= 2 {
			found(s.vagueAs(d.a), s.vagueAs(d.b))
		}
	})
}

// vagueAs are the figures of a story that say of the same thing the same vague number.
func (s *scene) vagueAs(n *node) []*node {
	return filter(s.nodes, func(o *node) bool {
		return o.Bound == figure.Vague && o.Kind == n.Kind && o.measure.noun == n.measure.noun && o.Value == n.Value
	})
}
