package claim

import (
	"cmp"
	"math"
	"slices"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file weighs how likely two groups whose numbers contradict each other are
// of one measure. That alone makes no dispute: it joins an update to what it
// takes the place of, and lists what nearly is one.

// joinContested joins groups of one measure whose numbers contradict each other,
// from the most alike pair down: an update and what it takes the place of. The
// others are near misses.
func joinContested(groups []*group) (joined []*group, near []edge) {
	all := takeCensus(groups)
	edges := pairs(groups, func(g, h *group) float64 { return contested(g, h, all) })
	slices.SortStableFunc(edges, func(a, b edge) int { return cmp.Compare(b.score, a.score) })
	for _, e := range edges {
		g, h := e.g.root(), e.h.root()
		switch grown := g != e.g || h != e.h; {
		case g == h:
		case grown && contested(g, h, all) <= even:
		case g.updates(h):
			rule := cmp.Or(g.rule, h.rule)
			merge(g, h)
			g.root().rule = rule
		case g.rule != "" || h.rule != "":
		default:
			near = append(near, e)
		}
	}
	return roots(groups), near
}

// updates says that one of two groups takes the place of the other.
func (g *group) updates(h *group) bool {
	sides := stands([][]*Mention{g.ordered(), h.ordered()})
	a, b := &sides[0], &sides[1]
	return replaces(a, b) || replaces(b, a) || withdrawn(a) || withdrawn(b) || guessed([][]*Mention{a.mentions, b.mentions})
}

// A contest is what speaks for and against two groups being sides of one
// measure. All is of two figures, one of each, that contradict each
// other: those whose sentences are the most alike.
type contest struct {
	like     float64 // how alike the sentences are, as likeSentences weighs it
	words    float64 // how many terms they share, logarithmic
	frame    float64 // equal words right before and after the numbers
	margin   float64 // how much more alike they are than either is to another figure of the other's report
	gap      float64 // how far the numbers lie apart, logarithmic; 0 of dates
	size     float64 // the smaller number, logarithmic: small ones are of many things; 0 of dates
	parallel float64 // 1 when they stand at one place in two lists that are otherwise equal
	dated    float64 // 1 when a weekday is named with either: it is of the story's event, not of its background
}

// Limits of what is measured: beyond them more tells nothing more.
const (
	mostMargin = 3   // margin
	mostGap    = 2.5 // gap
	mostSize   = 6   // size, in powers of ten
)

// contestWeights are what the evidence of a contest weighs: by logistic
// regression with a quadratic penalty on the labelled pairs of groups that
// nothing forbids, of 222 stories (docs/quality-claims.md), and rounded.
var contestWeights = contest{
	like:     0.4,
	words:    2.3,
	frame:    0.35,
	margin:   0.37,
	gap:      -1.7,
	size:     0.45,
	parallel: 4.4,
	dated:    1.05,
}

const vagueGap = 0.25 // what the gap between vague words counts: they are loosely used

// uncontested is the evidence when nothing is known, and with it the threshold:
// set for a precision of about .87 where one in eight of the stories is left out.
const uncontested = -4.5

// score weighs a contest, as evidence above or below 0.
func (c *contest) score() float64 {
	w := &contestWeights
	return uncontested + w.like*c.like + w.words*c.words + w.frame*c.frame + w.margin*c.margin +
		w.gap*c.gap + w.size*c.size + w.parallel*c.parallel + w.dated*c.dated
}

// contested weighs whether two groups are sides of one measure, as evidence
// above or below 0; minus infinity when something forbids it or their numbers
// do not contradict.
func contested(g, h *group, all *census) float64 {
	a, b, like := opponentsOf(g, h)
	if a == nil {
		return math.Inf(-1)
	}
	c := contest{
		like:     like,
		words:    math.Log1p(float64(a.shared(b.passage))),
		frame:    frame(a, b),
		margin:   mostMargin,
		parallel: truth(parallel(a, b)),
		dated:    truth(len(a.measure.days) > 0 || len(b.measure.days) > 0),
	}
	if !isCalendar(a.Kind) {
		c.gap = gapBetween(a, b)
		c.size = min(mostSize, math.Log10(1+min(math.Abs(a.Value), math.Abs(b.Value))))
	}
	if s := c.score(); s > 0 { // what takes longest comes last, and no longer than it can change anything
		enough := like - mostMargin + s/contestWeights.margin
		rival := all.likest(a, b, enough)
		if rival < enough {
			rival = max(rival, all.likest(b, a, enough))
		}
		c.margin = max(-mostMargin, min(mostMargin, like-rival))
	}
	return c.score()
}

// opponentsOf are the figures of two groups that contradict each other and
// whose sentences are the most alike, and how alike; nil when there are none
// or something forbids the join.
func opponentsOf(g, h *group) (x, y *node, like float64) {
	var relations [sample][sample]relation
	for i, a := range g.some() {
		for j, b := range h.some() {
			relations[i][j] = a.relate(&b.stated)
			if opposed(a, b, relations[i][j]) != "" {
				return nil, nil, 0
			}
		}
	}
	shared := both(g.in(), h.in())
	if len(shared) > 0 && isCalendar(g.nodes[0].Kind) {
		return nil, nil, 0
	}
	for i, a := range g.some() {
		for j, b := range h.some() {
			if relations[i][j] != disjoint || !canBeSides(a, b, shared) {
				continue
			}
			if l := likeSentences(a, b); x == nil || l > like {
				x, y, like = a, b, l
			}
		}
	}
	return x, y, like
}

// canBeSides says that two figures that contradict each other can be sides: not
// when a report that prints figures of both groups, the shared, knows them
// apart, nor when one of them is of another time, or does not say whose age, what
// happened on the day, or what happened to the few that it counts.
func canBeSides(a, b *node, shared []int) bool {
	switch {
	case (within(a.reports, shared) || within(b.reports, shared)) && !againstItself(a, b):
		return false
	case a.Kind == figure.Date:
		return a.outcome != "" && b.outcome != ""
	case otherTime(a, b):
		return false
	}
	return !idle(a) && !idle(b)
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

// gapBetween is how far what two numbers allow lies apart, logarithmic, within
// limits. Parties to a conflict count as differently as they like, a slip is
// no distance, and vague words are loosely used.
func gapBetween(a, b *node) float64 {
	low, high := &a.reading, &b.reading
	if low.point > high.point {
		low, high = high, low
	}
	x, y := low.allows.high, high.allows.low
	gap := logRatio(x, y)
	switch {
	case math.IsInf(x, 0) || math.IsInf(y, 0) || partiesDiffer(a, b) || slippedScale(a, b):
		return 0
	case a.Bound == figure.Vague && b.Bound == figure.Vague:
		gap *= vagueGap
	}
	return min(mostGap, gap)
}

// slippedScale says that two numbers of measures are the same but for a factor
// of ten, a hundred, a thousand or so.
func slippedScale(a, b *node) bool {
	x, y := a.point, b.point
	if a.Kind == figure.Count || x*y <= 0 {
		return false
	}
	log := math.Abs(math.Log10(x / y))
	return log > 0.9 && log < 6.1 && math.Abs(log-math.Round(log)) < 1e-6
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
