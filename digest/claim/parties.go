package claim

import (
	"cmp"
	"math"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file finds disputes between those who count: a report that sets one count
// against another, which a second report bears out, and parties to a conflict.

// claiming are words by which a report leaves a count to somebody else.
var claiming = words(`told spoke speaks speaking talks talk talked put puts says said count counts counted release according claims claimed claim only insists insisted
 insist reported asserts asserted admits admitted acknowledged`)

// setAgainst is the rule of a count that a report sets against another of its own:
// in a sentence before or behind, a bare number in the mouth of somebody, which a
// second report prints as the count of that thing.
func setAgainst(s *scene, found func(a, b []*node)) {
	for i, b := range s.nodes {
		if b.Kind != figure.Count || b.Noun != "" || b.slight() || b.ofNumber() || !b.claimed() || says(b.Mention, moving) {
			continue
		}
		for _, a := range s.nodes[max(0, i-sample):min(len(s.nodes), i+sample)] {
			if a == b || !counterpart(a, b) {
				continue
			}
			if borne := s.bornOut(a, b); len(borne) > 0 {
				found(s.others(a, b), append(borne, b))
			}
		}
	}
}

// slight says that a count is too small or too vague to tell what it counts.
func (n *node) slight() bool {
	return n.Value < 5 || !n.plain() || n.Modality == figure.Forecast || n.Modality == figure.Hypothetical
}

// counterpart says that a count stands close to another in one text, of a thing
// that the other may count too, and that they contradict each other.
func counterpart(a, b *node) bool {
	const reach = 400 // bytes
	if a.Kind != figure.Count || a.Article != b.Article || a.In != b.In || a.passage == b.passage || a.slight() || math.Abs(float64(a.Start-b.Start)) > reach || a.measure.noun == "" {
		return false
	}
	if b.Start < a.Start || a.exclusive || a.ofNumber() {
		return false
	}
	ratio := a.point / b.point
	return a.relate(&b.stated) == disjoint && ratio < 10 && ratio > .1 && !(a.outcome != "" && b.outcome != "" && a.outcome != b.outcome)
}

// ofNumber says that a number only tells of what kind something is: a city of
// 58,000, a force of 53, but not "spoke of 53".
func (n *node) ofNumber() bool {
	return n.from >= 2 && n.words[n.from-1].text == "of" && !claiming[n.words[n.from-2].text]
}

// moving are words by which an earlier number is given to a later one.
var moving = words("earlier risen rose reached latest initially first previously revised yet so-far")

// claimed says that a word of claiming stands before a figure with which its
// clause ends: "the company spoke of six."
func (n *node) claimed() bool {
	if n.to < len(n.words) && n.words[n.to].clause == n.clauseOf(n.to-1) {
		return false
	}
	for i := max(0, n.from-closeWords); i < n.from; i++ {
		if claiming[n.words[i].text] {
			return true
		}
	}
	return false
}

// bornOut are the figures of other reports that print b's number as the count of
// what a counts.
func (s *scene) bornOut(a, b *node) []*node {
	var out []*node
	for _, n := range s.nodes {
		if n.Kind == figure.Count && !meet(n.reports, b.reports) && n.measure.noun != "" && kinship(&n.measure, &a.measure) != noKin && closeBy(n.point, b.point) &&
			n.relate(&a.stated) == disjoint && n.plain() && !(a.outcome != "" && n.outcome != "" && a.outcome != n.outcome) {
			out = append(out, n)
		}
	}
	return out
}

// others are the figures of a's group but those that b does not contradict.
func (s *scene) others(a, b *node) []*node {
	return filter(s.groups[a.rank].nodes, func(n *node) bool { return n.relate(&b.stated) == disjoint })
}

// opposedParties is the rule of counts of one thing that happened to people, by the
// authorities and by those who stand against them.
func opposedParties(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		if n.Kind != figure.Count || n.Claimant == "" || !parties[n.outcome] && n.measure.noun != "job" {
			return ""
		}
		return cmp.Or(n.outcome, n.measure.noun)
	}
	s.duels(key, func(a, b *node) bool { return opponents([]string{a.Claimant}, []string{b.Claimant}) }, func(d *duel) {
		if d.a.relate(&d.b.stated) == disjoint && kinship(&d.a.measure, &d.b.measure) != noKin && math.Abs(math.Log10(d.a.point/d.b.point)) < 1 {
			found(d.g.nodes, d.h.nodes)
		}
	})
}
