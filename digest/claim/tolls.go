package claim

import (
	"math"
	"strconv"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file finds disputes over tolls. A toll alone says too little of what it
// counts: whose, where, until when. It needs a second number beside it that is
// equal in both reports, or a word that says that it is all of them.

// companions is the rule of two tolls beside an equal one of another outcome: "two
// dead, six hurt", "two dead, seven hurt".
func companionsOf(s *scene, found func(a, b []*node)) {
	for _, other := range []string{"die", "injure", "miss", "arrest", "rescue", "hospital"} {
		key := func(n *node) string {
			if !n.whole() || n.outcome == other {
				return ""
			}
			if c := s.beside(n, other); c != nil {
				return n.outcome + " " + strconv.FormatFloat(c.Value, 'g', -1, 64)
			}
			return ""
		}
		s.duels(key, func(a, b *node) bool {
			return a.relate(&b.stated) == disjoint && !meet(a.reports, b.reports) || titleAgainstText(a, b)
		}, func(d *duel) {
			c := s.beside(d.a, other)
			apart := math.Abs(d.a.Value - d.b.Value)
			switch {
			case d.a.relate(&d.b.stated) != disjoint:
			case d.g.updates(d.h):
			case other != "die" && d.a.outcome == "die" && apart == 1: // who did it may be counted
			case d.a.outcome == "die" && !fell(d.a, d.b): // the dead become more within the hour
			case apart == c.Value: // the one count is with the companion, the other without
			default:
				found(s.witnesses(d))
			}
		})
	}
}

// whole says that a figure is a toll, and not of some sort or part of those.
func (n *node) whole() bool {
	return n.Kind == figure.Count && n.toll() && n.plain() && !n.exclusive && n.Bound == figure.Exact && (n.persons || n.measure.noun == "")
}

// beside is the toll of another outcome in the sentence of a figure.
func (s *scene) beside(n *node, outcome string) *node {
	for _, o := range s.nodes[max(0, n.rank-sample):min(len(s.nodes), n.rank+sample)] {
		if o != n && o.passage == n.passage && o.Article == n.Article && o.outcome == outcome && o.whole() {
			return o
		}
	}
	return nil
}

// fell says that the later of two figures is the lower one.
func fell(a, b *node) bool {
	if a.Value < b.Value {
		a, b = b, a
	}
	return !a.At.IsZero() && a.At.Before(b.At)
}
