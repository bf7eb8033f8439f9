package claim

import (
	"slices"

	"github.com/digestbot/digestbot/digest/figure"
)

// opposed names what forbids that two figures are sides of one measure; empty
// if nothing does.
func opposed(a, b *node, rel relation) string {
	switch {
	case a.outcome != "" && b.outcome != "" && a.outcome != b.outcome:
		return "different outcomes"
	case a.Role == figure.From && b.Role == figure.To || a.Role == figure.To && b.Role == figure.From:
		return "from and to of a change"
	case a.Kind == figure.Time || a.Kind == figure.Ordinal || a.Kind == figure.Score:
		return "clock times, places and scores belong to their own events"
	case a.Kind == figure.Count && !countsAlike(a, b):
		return "different things counted"
	case a.Kind == figure.Age:
		return "ages belong to persons"
	case rel != disjoint:
		return ""
	case a.Kind == figure.Count && a.part != b.part:
		return "a part against the whole"
	case a.persons && b.persons && len(a.belongs) > 0 && len(b.belongs) > 0 && !meet(a.belongs, b.belongs):
		return "of different groups"
	case a.Kind != figure.Age && !isCalendar(a.Kind) && (confined(a, b) || confined(b, a)):
		return "of one place that the other does not name"
	case a.besides != b.besides && a.outcome != "injure": // "killed one and injured dozens of others"
		return "all of them against the others"
	case subset(a, b) || subset(b, a):
		return "some of them against all"
	case a.Kind == figure.Duration && wordBefore(a.Mention) == "after" && wordBefore(b.Mention) == "after" && a.context.compare(&b.context).names == 0:
		return "how long after the start different things happened"
	case a.Kind == figure.Duration && a.ago != b.ago:
		return "how long ago against how long"
	case percentOfPoints(&a.Figure, &b.Figure) && !near(a.Value, b.Value):
		return "percent and points"
	case a.passage == b.passage && !retracted(a.Mention) && !retracted(b.Mention):
		return "different figures of one sentence"
	case isCalendar(a.Kind) && (a.When.Relative == "today" || b.When.Relative == "today"):
		return "no day that can be told"
	case a.expected != b.expected:
		return "what was expected against what came"
	case !isCalendar(a.Kind) && len(a.years) > 0 && len(b.years) > 0 && !slices.Equal(a.years, b.years):
		return "different years"
	case sumsTo(a, b) || sumsTo(b, a):
		return "a part and the sum"
	case !slices.Equal(a.basis, b.basis):
		return "different bases"
	case a.Kind != figure.Measured && a.Kind != figure.Money && isChange(a.Mention) != isChange(b.Mention):
		return "a change against a level"
	}
	return ""
}

// idle says that a node counts a few persons to whom nothing happens: three
// officials who said something are not a measure of the event, unlike somebody's
// twelve children.
func idle(n *node) bool {
	return n.Kind == figure.Count && n.Value <= 12 && n.outcome == "" && n.persons && !n.family(n.from)
}

// sumsTo says that a and another figure of its sentence add up to b.
func sumsTo(a, b *node) bool {
	for _, s := range a.siblings {
		if addUp(a.Mention, s.Mention, b.Mention) {
			return true
		}
	}
	return false
}
