package claim

import (
	"math"

	"github.com/digestbot/digestbot/digest/figure"
)

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
