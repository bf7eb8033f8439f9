package claim

import (
	"math"
	"strings"

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
	contestName             // attached to one name
	contestRivals           // figures of the same sort beside them, logarithmic
	contestRatio            // how far the numbers lie apart, logarithmic
	contestNames            // names that are shared
	contestSlip             // the numbers look like a slip of one another
	contestClaimants        // each has a claimant of its own
	contestScope            // a year or date is named with the one alone
	contestWeekday          // a weekday or a relative date: every event has one
	contestParallel         // the same place in two lists that are otherwise equal
	contestMatched          // their reports agree on another figure of the sort
	contestToll             // each the first toll that its article gives
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
	contestName:      3,
	contestRivals:    -1.0,
	contestRatio:     -1.5,
	contestNames:     0.8,
	contestSlip:      1.4,
	contestClaimants: 1.2,
	contestScope:     -0.8,
	contestWeekday:   -1,
	contestSpecific:  0.8,
	contestToll:      0.6,
	contestMatched:   -1,
	contestSmall:     -0.9,
	contestParallel:  2.2,
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
	x[contestRivals] = math.Log(1 + float64(ours.rivals(g, shared)+theirs.rivals(h, shared)))
	return x, true
}

// see adds what two figures that contradict each other show.
func (x *contestEvidence) see(a, b *node) {
	x[contestWeekday] = truth(a.Kind == figure.Date && (a.When.Month == 0 && a.When.Year == 0 || b.When.Month == 0 && b.When.Year == 0))
	x[contestParallel] = max(x[contestParallel], truth(parallel(a, b)))
	x[contestSmall] = max(x[contestSmall], truth(!isCalendar(a.Kind) && math.Abs(a.Value) <= 12 && math.Abs(b.Value) <= 12))
	x[contestToll] = max(x[contestToll], truth(a.lead && b.lead && a.outcome == b.outcome))
	around := a.context.compare(&b.context)
	x[contestSame], x[contestWithin] = max(x[contestSame], around.cosine), max(x[contestWithin], around.part)
	x[contestBeside] = max(x[contestBeside], around.beside)
	x[contestFrame] = max(x[contestFrame], frame(a, b))
	x[contestNoun] = max(x[contestNoun], truth(kinship(&a.measure, &b.measure) == sameKin))
	x[contestOutcome] = max(x[contestOutcome], truth(a.outcome != "" && a.outcome == b.outcome))
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
