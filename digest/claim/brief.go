package claim

import (
	"cmp"
	"slices"
	"strconv"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file finds disputes in what is left out in copying, and between briefs.

// lostCeilings is the rule of a maximum that another report gives as a flat number:
// "by up to 12%", "by 12%".
func lostCeilings(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		if n.Kind != figure.Percent {
			return ""
		}
		return strconv.FormatFloat(n.Value, 'g', -1, 64)
	}
	fits := func(a, b *node) bool {
		return !meet(a.reports, b.reports) && (lostCeiling(a.Mention, b.Mention) || lostCeiling(b.Mention, a.Mention))
	}
	s.duels(key, fits, func(d *duel) {
		if d.shared >= 3 {
			found(s.witnesses(d))
		}
	})
}

// lostPoints is the rule of a change given in points and in per cent, to one level.
func lostPoints(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		if n.dimension != string(figure.Percent) {
			return ""
		}
		for _, o := range s.nodes[n.rank:min(len(s.nodes), n.rank+3)] {
			if o.Role == figure.To && o.passage == n.passage && n.Role == figure.By {
				return strconv.FormatFloat(n.Value, 'g', -1, 64) + " to " + strconv.FormatFloat(o.Value, 'g', -1, 64)
			}
		}
		return ""
	}
	fits := func(a, b *node) bool { return percentOfPoints(&a.Figure, &b.Figure) && !meet(a.reports, b.reports) }
	s.duels(key, fits, func(d *duel) { found(s.witnesses(d)) })
}

// briefs is the rule of two reports of a sentence or two, or of a title and such a
// text, which give one count of a thing each: there is nothing else to mistake it for.
func briefs(s *scene, found func(a, b []*node)) {
	const most = 3 // figures of a brief
	key := func(n *node) string {
		if n.Kind != figure.Count || slices.ContainsFunc(n.reports, func(r int) bool { return len(s.report[r]) > most }) {
			return ""
		}
		return cmp.Or(n.outcome, n.measure.noun)
	}
	s.duels(key, s.contradict, func(d *duel) {
		if !d.g.updates(d.h) && d.shared >= 2 && slices.Equal(d.a.years, d.b.years) && kinship(&d.a.measure, &d.b.measure) != noKin && d.a.passage != d.b.passage {
			found(d.g.nodes, d.h.nodes)
		}
	})
}
