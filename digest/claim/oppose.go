package claim

import (
	"slices"

	"digestbot/digest/figure"
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
	case a.Kind == figure.Age && a.name != "" && b.name != "" && !spelledAlike(a.name, b.name):
		return "ages of different persons"
	case rel != disjoint:
		return ""
	case a.Kind == figure.Count && a.part != b.part:
		return "a part against the whole"
	case a.persons && b.persons && len(a.belongs) > 0 && len(b.belongs) > 0 && !meet(a.belongs, b.belongs):
		return "of different groups"
	case a.Kind == figure.Count && max(a.Value, b.Value) <= 12 && a.hyphenated() && b.hyphenated():
		return "of different things"
	case foretold(a, b) || foretold(b, a):
		return "of a day after the other report"
	case a.besides != b.besides && a.outcome != "injure": // "killed one and injured dozens of others"
		return "all of them against the others"
	case subset(a, b) || subset(b, a):
		return "some of them against all"
	case a.anchor != "" && b.anchor != "" && !fewLetters(a.anchor, b.anchor):
		return "measured from different places"
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
	case !isCalendar(a.Kind) && !slices.Equal(a.years, b.years) && (len(a.years) > 0 && len(b.years) > 0):
		return "different years"
	case a.Kind != figure.Date && len(a.dates) > 0 && len(b.dates) > 0 && !common(a.dates, b.dates):
		return "different dates"
	case !isCalendar(a.Kind) && (ofTheWeek(a) && recalled(b) || ofTheWeek(b) && recalled(a)):
		return "this week against another month"
	case sumsTo(a, b) || sumsTo(b, a):
		return "a part and the sum"
	case a.Kind != figure.Date && len(a.days) > 0 && len(b.days) > 0 && !common(a.days, b.days):
		return "different days"
	case !slices.Equal(a.basis, b.basis):
		return "different bases"
	case a.Kind != figure.Measured && a.Kind != figure.Money && isChange(a.Mention) != isChange(b.Mention):
		return "a change against a level"
	}
	return ""
}

// ofTheWeek says that a weekday is named with a figure, and no month or year.
func ofTheWeek(n *node) bool {
	return len(n.days) > 0 && len(n.months) == 0 && len(n.years) == 0 && len(n.dates) == 0
}

// recalled says that a figure is of another month than its report.
func recalled(n *node) bool {
	return len(n.days) == 0 && len(n.months) > 0 && !n.At.IsZero() && !slices.Contains(n.months, int(n.At.Month()))
}

// idle says that a node counts a few persons to whom nothing happens: three
// officials who said something are not a measure of the event, unlike somebody's
// twelve children.
func idle(n *node) bool {
	return n.Kind == figure.Count && n.Value <= 12 && n.outcome == "" && n.persons && !n.family(n.from)
}

// isChange says that a figure is how much something changed.
func isChange(m *Mention) bool {
	return m.Role == figure.By || m.Kind == figure.Percent && wordBefore(m) == "by"
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
