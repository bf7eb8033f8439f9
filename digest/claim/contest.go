package claim

import (
	"math"
	"slices"
	"strings"
	"time"

	"digestbot/digest/figure"
)

// This file joins groups whose numbers contradict each other, when they are
// nevertheless of one measure. It looks at whole groups, because a wrong join
// here is a wrong dispute. A report that prints both numbers knows them to be
// two things, or contradicts itself: the evidence must come from the others.

// The signals of contest, in the order of contestWeights.
const (
	contestBias      = iota // nothing known
	contestSame             // cosine of the two nearest contexts
	contestWithin           // shared part of the two nearest contexts
	contestBeside           // cosine of the nearest words beside
	contestFrame            // equal words right before and after the numbers
	contestNoun             // one head noun
	contestOutcome          // one thing happened to them
	contestNoOutcome        // something happened to the one, nothing said of the other
	contestName             // attached to one name
	contestShared           // some report prints both
	contestRivals           // figures of the same sort beside them, logarithmic
	contestRatio            // how far the numbers lie apart, logarithmic
	contestNames            // names that are shared
	contestClock            // clock times
	contestSlip             // the numbers look like a slip of one another
	contestClaimants        // each has a claimant of its own
	contestScope            // a year or date is named with the one alone
	contestWeekday          // a weekday or a relative date: every event has one
	contestParallel         // the same place in two lists that are otherwise equal
	contestMatched          // their reports agree on another figure of the sort
	contestToll             // each the first toll that its article gives
	contestGrown            // such a toll, and the one an hour or more later is higher
	contestSpecific         // one noun that hardly anything else in the story has
	contestSmall            // numbers up to twelve
	contestSignals
)

type contestEvidence [contestSignals]float64

// contestWeights weigh the signals. They were set like weights, on the pairs of
// groups that contradict each other, of the annotated stories and of others
// that were read for it; the threshold favours precision.
var contestWeights = [contestSignals]float64{
	contestBias:      -1.8,
	contestSame:      2.5,
	contestWithin:    1.7,
	contestBeside:    1.5,
	contestFrame:     0.2,
	contestNoun:      0.2,
	contestOutcome:   0.8,
	contestNoOutcome: 0,
	contestName:      3,
	contestShared:    -0.5,
	contestRivals:    -1.0,
	contestRatio:     -1.5,
	contestNames:     0.8,
	contestSlip:      1.4,
	contestClaimants: 1.2,
	contestScope:     -0.8,
	contestWeekday:   -1,
	contestSpecific:  0.8,
	contestToll:      0.6,
	contestGrown:     1.6, // joins what is an update, so it cannot make a dispute
	contestMatched:   -1,
	contestSmall:     -0.9,
	contestParallel:  2.2,
	contestClock:     -4,
}

// joinContested joins groups whose numbers contradict each other but are of
// one measure, from the most alike pair down; each join is weighed anew with
// what has been joined before.
func joinContested(groups []*group) []*group {
	c := takeCensus(groups)
	of := map[*node]*group{}
	first := make([]*node, len(groups))
	for i, g := range groups {
		first[i] = g.nodes[0]
		of[first[i]] = g
	}
	edges := pairs(first, func(a, b *node) (edge, bool) {
		g, h := of[a], of[b]
		s, ok := contested(g, h, c)
		return edge{g: g, h: h, nodes: len(g.nodes) + len(h.nodes), score: s}, ok && s > 0
	})
	join(edges, func(g, h *group) bool {
		s, ok := contested(g, h, c)
		return ok && s > 0
	})
	return roots(groups)
}

// contested weighs, as evidence above or below 0, whether two groups are sides
// of one measure; not ok when something forbids it or their numbers do not
// contradict.
func contested(g, h *group, c census) (score float64, ok bool) {
	x, ok := contestSigns(g, h, c)
	for i, v := range x {
		score += contestWeights[i] * v
	}
	return score, ok
}

// contestSigns gives the signals of two groups.
func contestSigns(g, h *group, c census) (x contestEvidence, ok bool) {
	x[contestBias] = 1
	clash, matched := false, true
	var relations [sample][sample]relation
	for i, a := range g.some() {
		for j, b := range h.some() {
			rel := a.relate(&b.stated)
			relations[i][j] = rel
			clash = clash || rel == disjoint
			if opposed(a, b, rel) != "" {
				return x, false
			}
		}
	}
	if !clash {
		return x, false
	}
	clash = false
	shared, ours, theirs := both(g.in(), h.in()), c.of(g), c.of(h)
	for i, a := range g.some() {
		for j, b := range h.some() {
			if relations[i][j] != disjoint || (within(a.reports, shared) || within(b.reports, shared)) && !againstItself(a, b) {
				continue
			}
			if a.Kind == figure.Age && (a.name == "" || b.name == "") && !parallel(a, b) {
				continue // ages of whom nobody knows
			}
			clash = true
			x.see(a, b)
			matched = matched && ours.matched(a, b, g, h)
		}
	}
	x[contestMatched] = truth(matched)
	noun := g.nodes[0].measure.noun
	x[contestSpecific] = truth(x[contestNoun] > 0 && !general[noun] && ours.few() && theirs.few())
	x[contestScope] = truth(g.scoped() != h.scoped())
	if !clash || len(shared) > 0 && isCalendar(g.nodes[0].Kind) {
		return x, false
	}
	x[contestClock] = truth(g.nodes[0].Kind == figure.Time)
	x[contestShared] = truth(len(shared) > 0 && x[contestClaimants] == 0)
	x[contestRivals] = math.Log(1 + float64(ours.rivals(g, shared)+theirs.rivals(h, shared)))
	return x, true
}

// see adds what two figures that contradict each other show.
func (x *contestEvidence) see(a, b *node) {
	x[contestWeekday] = truth(a.Kind == figure.Date && (a.When.Month == 0 && a.When.Year == 0 || b.When.Month == 0 && b.When.Year == 0))
	x[contestParallel] = max(x[contestParallel], truth(parallel(a, b)))
	x[contestSmall] = max(x[contestSmall], truth(!isCalendar(a.Kind) && math.Abs(a.Value) <= 12 && math.Abs(b.Value) <= 12))
	x[contestToll] = max(x[contestToll], truth(a.lead && b.lead && a.outcome == b.outcome))
	x[contestGrown] = max(x[contestGrown], truth(a.lead && b.lead && a.outcome == b.outcome && (grown(a, b) || grown(b, a))))
	around := a.context.compare(&b.context)
	x[contestSame], x[contestWithin] = max(x[contestSame], around.cosine), max(x[contestWithin], around.part)
	x[contestBeside] = max(x[contestBeside], around.beside)
	x[contestFrame] = max(x[contestFrame], frame(a, b))
	x[contestNoun] = max(x[contestNoun], truth(kinship(&a.measure, &b.measure) == sameKin))
	x[contestOutcome] = max(x[contestOutcome], truth(a.outcome != "" && a.outcome == b.outcome))
	x[contestNoOutcome] = max(x[contestNoOutcome], truth(a.Kind != figure.Money && (a.outcome == "") != (b.outcome == "")))
	x[contestName] = max(x[contestName], truth(a.name != "" && b.name != "" && spelledAlike(a.name, b.name)))
	x[contestNames] = max(x[contestNames], around.names)
	x[contestClaimants] = max(x[contestClaimants], truth(partiesDiffer(a, b)))
	if !isCalendar(a.Kind) && x[contestClaimants] == 0 { // parties differ as widely as they like
		if likelySlip(a, b) {
			x[contestSlip] = 1
			return
		}
		x[contestRatio] = max(x[contestRatio], min(widest(a, b), apart(&a.stated, &b.stated)))
	}
}

// parallel says that two figures stand at the same place in lists of two whose
// other figures are equal: "68 and 48", "61 and 48".
func parallel(a, b *node) bool {
	return a.pair != nil && b.pair != nil && (a.rank < a.pair.rank) == (b.rank < b.pair.rank) &&
		a.pair.relate(&b.pair.stated) == equal
}

// againstItself says that two figures of one report may contradict each
// other: its title and its text, or two claimants whom it quotes on one outcome.
func againstItself(a, b *node) bool {
	return a.In != b.In && a.Article == b.Article || partiesDiffer(a, b)
}

// counted by parties: what two sides of a conflict, or organisers and police,
// count differently.
var parties = words("die injure arrest march flee")

// partiesDiffer says that two claimants count the same outcome.
func partiesDiffer(a, b *node) bool {
	return a.Claimant != "" && b.Claimant != "" && a.outcome == b.outcome && parties[a.outcome] && apart(&a.stated, &b.stated) < math.Log(10) && !strings.EqualFold(a.Claimant, b.Claimant)
}

// likelySlip says that two numbers of two or more digits are within a twentieth
// of each other, or the same but for their scale.
func likelySlip(a, b *node) bool {
	x, y := &a.reading, &b.reading
	if isInterval(x.bound) && isInterval(y.bound) || x.point*y.point <= 0 || a.telling < 2 || b.telling < 2 {
		return false
	}
	log := math.Abs(math.Log10(x.point / y.point))
	return log < 0.02 || log > 0.9 && log < 6.1 && math.Abs(log-math.Round(log)) < 1e-6 && a.Kind != figure.Count
}

// widest limits how far apart numbers count: vague words are far apart as soon
// as they differ.
func widest(a, b *node) float64 {
	if a.Bound == figure.Vague && b.Bound == figure.Vague {
		return 0.5
	}
	return 2.5
}

// both is what two sorted lists have in common.
func both(a, b []int) []int {
	var out []int
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			out = append(out, a[i])
			i, j = i+1, j+1
		}
	}
	return out
}

// within says that all of a are among b; both are sorted.
func within(a, b []int) bool {
	for _, x := range a {
		if _, found := slices.BinarySearch(b, x); !found {
			return false
		}
	}
	return true
}

// frame counts the equal words right before and right after two figures, up
// to two on either side: "a mother of …", "a city of … people".
func frame(a, b *node) float64 {
	n := 0.0
	for k := 1; k <= 2; k++ {
		i, j := a.from-k, b.from-k
		if i < 0 || j < 0 || a.words[i].lexeme != b.words[j].lexeme {
			break
		}
		n++
	}
	for k := range 2 {
		i, j := a.to+k, b.to+k
		if i >= len(a.words) || j >= len(b.words) || a.words[i].lexeme != b.words[j].lexeme {
			break
		}
		n++
	}
	return n
}

// opposed names what forbids that two figures are sides of one measure; empty
// if nothing does.
func opposed(a, b *node, rel relation) string {
	switch {
	case a.outcome != "" && b.outcome != "" && a.outcome != b.outcome:
		return "different outcomes"
	case a.Role == figure.From && b.Role == figure.To || a.Role == figure.To && b.Role == figure.From:
		return "from and to of a change"
	case a.Kind == figure.Time && (a.spoken() || b.spoken()):
		return "when somebody spoke"
	case a.Kind == figure.Ordinal || a.Kind == figure.Score:
		return "places and scores belong to their own events"
	case a.Kind == figure.Count && !countsAlike(a, b):
		return "different things counted"
	case a.Kind == figure.Age && a.name != "" && b.name != "" && !spelledAlike(a.name, b.name):
		return "ages of different persons"
	case rel != disjoint:
		return ""
	case statistic(a) && statistic(b) && a.context.compare(&b.context).names == 0:
		return "of different players or teams"
	case ofOthers(a, b) != "":
		return ofOthers(a, b)
	case idle(a) || idle(b):
		return "a few persons of whom nothing is said to have happened"
	case a.oneOfMany || b.oneOfMany:
		return "one of a row of dates"
	case a.besides != b.besides && a.outcome != "injure": // "killed one and injured dozens of others"
		return "all of them against the others"
	case subset(a, b) || subset(b, a):
		return "some of them against all"
	case a.anchor != "" && b.anchor != "" && !fewLetters(a.anchor, b.anchor):
		return "measured from different places"
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
	case a.Kind != figure.Age && len(a.ages) > 0 && len(b.ages) > 0 && !sameAge(a.ages, b.ages):
		return "different persons"
	case a.Kind != figure.Date && len(a.dates) > 0 && len(b.dates) > 0 && !common(a.dates, b.dates):
		return "different dates"
	case sumsTo(a, b) || sumsTo(b, a):
		return "a part and the sum"
	case a.Kind != figure.Date && len(a.days) > 0 && len(b.days) > 0 && !common(a.days, b.days):
		return "different days"
	case len(a.ordinals) > 0 && len(b.ordinals) > 0 && !common(a.ordinals, b.ordinals):
		return "different places in a row"
	case a.Kind == figure.Date && (a.outcome == "" || b.outcome == ""):
		return "no event named with a date"
	case yearOnly(a) && yearOnly(b) && a.context.compare(&b.context).cosine < alikeYears:
		return "years of things that happen more than once"
	case !slices.Equal(a.basis, b.basis):
		return "different bases"
	case a.Kind != figure.Measured && a.Kind != figure.Money && isChange(a.Mention) != isChange(b.Mention):
		return "a change against a level"
	}
	return ""
}

// subset says that a counts a sort of person and b persons of all sorts.
func subset(a, b *node) bool {
	return a.Kind == figure.Count && exclusive[a.measure.noun] && !exclusive[b.measure.noun] && general[b.measure.noun]
}

// common says that two lists share an item.
func common(a, b []string) bool {
	return slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}

// statistics are what sport counts: each belongs to a player or a team.
var statistics = words("carri touchdown yard point assist rebound turnov pass catch recept goal run wicket drive chanc lap sack intercept foul game season win point-scor tackl inning homer strikeout save pointer championship titl medal match cap")

func statistic(n *node) bool {
	return statistics[n.measure.noun] || n.dimension == string(figure.Points) || n.Unit == "yard"
}

// idle says that a node counts a few persons to whom nothing happens: three
// officials who said something are not a measure of the event.
func idle(n *node) bool {
	return n.Kind == figure.Count && n.Value <= 12 && n.outcome == "" && n.persons
}

// alikeYears is how alike the sentences of two years must be: a report's
// background names many. Set on the annotated stories and on half of the others.
const alikeYears = 0.3

// yearOnly says that a date is just a year.
func yearOnly(n *node) bool { return n.Kind == figure.Date && n.When.Year != 0 && n.When.Month == 0 }

// isChange says that a figure is how much something changed.
func isChange(m *Mention) bool {
	return m.Role == figure.By || m.Kind == figure.Percent && wordBefore(m) == "by"
}

// sameAge says that two lists of ages share one, a birthday apart at most.
func sameAge(a, b []float64) bool {
	return slices.ContainsFunc(a, func(x float64) bool {
		return slices.ContainsFunc(b, func(y float64) bool { return math.Abs(x-y) <= 1 })
	})
}

// scoped says that every figure of a group has a year or a date beside it.
func (g *group) scoped() bool {
	return !slices.ContainsFunc(g.some(), func(n *node) bool { return len(n.years) == 0 && len(n.dates) == 0 })
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

// spoken says that a clock time is that of a statement: "the police said at 05:30".
func (n *node) spoken() bool {
	before := n.words[max(0, n.from-2):n.from]
	return slices.ContainsFunc(before, func(w word) bool { return speechVerbs[w.text] })
}

// speechVerbs are verbs with which somebody states something.
var speechVerbs = words("said say says told tell tells reported announced added confirmed stated")

// grown says that the later of two figures, by an hour or more, is the higher.
func grown(earlier, later *node) bool {
	return !earlier.At.IsZero() && later.At.Sub(earlier.At) >= time.Hour && later.Value > earlier.Value
}

// countsAlike says that two counts may be of one thing: their nouns are kin, or
// the one without a noun counts what the same happened to ("rises to nine").
func countsAlike(a, b *node) bool {
	switch kinship(&a.measure, &b.measure) {
	case noKin:
		return false
	case unknownKin:
		return a.outcome != "" && a.outcome == b.outcome || likelySlip(a, b)
	}
	return true
}
