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

// joinContested joins groups whose numbers contradict each other but are of
// one measure, from the most alike pair down; each join is weighed anew with
// what has been joined before.
func joinContested(groups []*group) []*group {
	c := takeCensus(groups)
	edges := pairs(groups, func(g, h *group) float64 { return contested(g, h, c) })
	sort := func(g *group) int { return g.first().sort } // of which the census counts the groups
	join(edges, sort, func(g, h *group) bool { return contested(g, h, c) > even })
	return roots(groups)
}

// A contest is what speaks for and against two groups being sides of one
// measure: of their figures that contradict each other, the most that any two show.
type contest struct {
	figures   int      // pairs of figures that contradict each other
	around    affinity // of the nearest contexts
	frame     float64  // equal words right before and after the numbers
	noun      bool     // one head noun
	outcome   bool     // one thing happened to them
	name      bool     // attached to one name
	named     bool     // not counted, and both sentences name somebody or some place
	parallel  bool     // the same place in two lists that are otherwise equal
	toll      bool     // each the first toll that its article gives
	claimants bool     // each has a claimant of its own
	slip      bool     // the numbers look like a slip of one another
	ratio     float64  // how far they lie apart, logarithmic
	small     bool     // numbers up to twelve
	weekday   bool     // a weekday or a relative date: every event has one

	rivals   int  // figures of the same sort beside them
	matched  bool // their reports agree on another figure of the sort
	specific bool // one noun that hardly anything else in the story has
	scope    bool // a year or date is named with the one alone
}

// score weighs a contest, as evidence above or below 0. The weights were set
// like those of likeness, on the pairs of groups that contradict each other, of
// the annotated stories and of others that were read for it, to favour precision.
func (c *contest) score() float64 {
	return -1.8 +
		2.5*c.around.cosine + 1.7*c.around.part + 1.5*c.around.beside + 0.8*c.around.names +
		0.2*c.frame + 0.2*truth(c.noun) + 0.8*truth(c.outcome) + 3*truth(c.name) +
		2.2*truth(c.parallel) + 0.6*truth(c.toll) + 1.2*truth(c.claimants) + 1.4*truth(c.slip) +
		-1.5*c.ratio - 0.9*truth(c.small) - truth(c.weekday) +
		-math.Log(1+float64(c.rivals)) - truth(c.matched) + 0.8*truth(c.specific) - 0.8*truth(c.scope) - 0.4*truth(c.named && c.around.names == 0)
}

// contested weighs whether two groups are sides of one measure: minus one when
// something forbids it or their numbers do not contradict.
func contested(g, h *group, all census) float64 {
	var relations [sample][sample]relation
	for i, a := range g.some() {
		for j, b := range h.some() {
			relations[i][j] = a.relate(&b.stated)
			if opposed(a, b, relations[i][j]) != "" {
				return -1
			}
		}
	}
	shared, ours, theirs := both(g.in(), h.in()), all.of(g), all.of(h)
	if len(shared) > 0 && isCalendar(g.nodes[0].Kind) {
		return -1
	}
	c := contest{matched: true}
	for i, a := range g.some() {
		for j, b := range h.some() {
			if relations[i][j] == disjoint && canBeSides(a, b, shared) {
				c.see(a, b)
				c.matched = c.matched && ours.matched(a, b, g, h)
			}
		}
	}
	if c.figures == 0 {
		return -1
	}
	c.specific = c.noun && !g.nodes[0].general && ours.few() && theirs.few()
	c.scope = g.scoped() != h.scoped()
	c.rivals = ours.rivals(g, shared) + theirs.rivals(h, shared)
	return c.score()
}

// canBeSides says that two figures that contradict each other can be sides: not
// when a report that prints figures of both groups, the shared, knows them
// apart, nor ages of whom nobody knows.
func canBeSides(a, b *node, shared []int) bool {
	if (within(a.reports, shared) || within(b.reports, shared)) && !againstItself(a, b) {
		return false
	}
	return a.Kind != figure.Age || a.name != "" && b.name != "" || parallel(a, b)
}

// see adds what two figures that contradict each other show.
func (c *contest) see(a, b *node) {
	c.figures++
	c.around = c.around.most(a.context.compare(&b.context))
	c.frame = max(c.frame, frame(a, b))
	c.noun = c.noun || kinship(&a.measure, &b.measure) == sameKin
	c.outcome = c.outcome || a.outcome != "" && a.outcome == b.outcome
	c.name = c.name || a.name != "" && b.name != "" && spelledAlike(a.name, b.name)
	c.named = c.named || a.Kind != figure.Count && a.names > 0 && b.names > 0
	c.parallel = c.parallel || parallel(a, b)
	c.toll = c.toll || a.lead && b.lead && a.outcome == b.outcome
	c.claimants = c.claimants || partiesDiffer(a, b)
	if isCalendar(a.Kind) {
		c.weekday = c.weekday || a.Kind == figure.Date && (onlyNearby(a) || onlyNearby(b))
		return
	}
	c.small = c.small || math.Abs(a.Value) <= 12 && math.Abs(b.Value) <= 12
	switch {
	case c.claimants: // parties differ as widely as they like
	case likelySlip(a, b):
		c.slip = true
	default:
		c.ratio = max(c.ratio, min(widest(a, b), apart(&a.stated, &b.stated)))
	}
}

// onlyNearby says that a date names neither month nor year.
func onlyNearby(n *node) bool { return n.When.Month == 0 && n.When.Year == 0 }

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
	return a.Claimant != "" && b.Claimant != "" && a.outcome == b.outcome && parties[a.outcome] && apart(&a.stated, &b.stated) < math.Log(10) && !sameClaimant(a.Claimant, b.Claimant)
}

// sameClaimant says that two names may be of one claimant: "the ministry" and
// "the health ministry", "Sheriff Ann Hale" and "county sheriff Ann Hale".
func sameClaimant(a, b string) bool {
	a, b = plainClaimant(a), plainClaimant(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// plainClaimant is a claimant in lower case without an article, a space before it.
func plainClaimant(name string) string {
	return " " + strings.TrimPrefix(strings.ToLower(name), "the ")
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
