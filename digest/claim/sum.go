package claim

import (
	"math"
	"slices"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file knows parts and wholes. Two shares of one sentence, or a count and
// "another" so many, may add up to what a different report gives as one number:
// "41% want an early vote and 30% want one within the year", "over 70%".

// alikeSum is how alike the sentences of parts and sum must be; set on the
// annotated stories, in which the one true sum has .5.
const alikeSum = 0.25

// sums makes a group of each pair of parts with its sum in other reports, to
// stand beside the groups of the parts. A sum that only one report gives has
// its place there and is taken out of the groups.
func sums(groups []*group) []*group {
	taken := map[*group]bool{}
	var found []*group
	alone := map[string][]*group{} // groups of one figure, by dimension
	for _, g := range groups {
		if len(g.nodes) == 1 {
			alone[g.nodes[0].dimension] = append(alone[g.nodes[0].dimension], g)
		}
	}
	for _, g := range groups {
		for _, a := range g.nodes {
			for _, b := range a.siblings {
				if b.rank < a.rank {
					continue
				}
				if h := total(a, b, alone[a.dimension]); h != nil && !taken[h] {
					taken[h] = true
					found = append(found, &group{nodes: append([]*node{a, b}, h.nodes...)})
				}
			}
		}
	}
	if len(found) == 0 {
		return groups
	}
	kept := slices.DeleteFunc(slices.Clone(groups), func(g *group) bool { return taken[g] })
	return append(kept, found...)
}

// total is the group, of one figure in another report, that is the sum of a
// and b. Only the first few hundred are looked at.
func total(a, b *node, groups []*group) *group {
	for _, h := range groups[:min(len(groups), 10*small)] {
		n := h.nodes[0]
		if !meet(n.reports, a.reports) &&
			addUp(a.Mention, b.Mention, n.Mention) && a.context.compare(&n.context).cosine >= alikeSum {
			return h
		}
	}
	return nil
}

// addUp says that the figures of parts make that of the whole.
func addUp(a, b, whole *Mention) bool {
	sum := *a
	sum.Value += b.Value
	sum.Low, sum.High, sum.Upper = a.Low+b.Low, a.High+b.High, a.Upper+b.Upper
	return relate(&sum, whole) != disjoint
}

// partsAndWhole says that some two mentions of a sentence are parts that make
// every other mention.
func partsAndWhole(mentions []*Mention) bool {
	if len(mentions) > sample {
		return false
	}
	for i, a := range mentions {
		for j, b := range mentions[:i] {
			if a.Sentence != b.Sentence || a.Article != b.Article || isCalendar(a.Kind) || relate(a, b) == equal {
				continue
			}
			whole := 0
			for k, m := range mentions {
				if k != i && k != j && m.Kind == a.Kind && addUp(a, b, m) {
					whole++
				}
			}
			if whole > 0 && whole == len(mentions)-2 {
				return true
			}
		}
	}
	return false
}

// doesNotFit says that mentions are a change with the numbers that it does not fit.
func doesNotFit(mentions []*Mention) bool {
	by, from, to := change(mentions)
	return by != nil && from != nil && to != nil && misfit(&by.Figure, &from.Figure, &to.Figure)
}

// change picks the change, and from what to what, out of the mentions of one sentence.
func change(mentions []*Mention) (by, from, to *Mention) {
	for _, m := range mentions {
		switch {
		case m.Sentence != mentions[0].Sentence:
			return nil, nil, nil
		case m.Role == figure.By:
			by = m
		case m.Role == figure.From:
			from = m
		case m.Role == figure.To:
			to = m
		}
	}
	return by, from, to
}

// misfit says that one sentence gives a change in percent with the numbers
// from which and to which, and they do not fit each other. A percentage changes by
// points or by per cent, so that nothing can be said of it.
func misfit(by, from, to *figure.Figure) bool {
	if by.Kind != figure.Percent || from.Kind == figure.Percent || from.Value <= 0 || from.Kind != to.Kind || from.Unit != to.Unit {
		return false
	}
	change := 100 * math.Abs(to.Value-from.Value) / from.Value
	slack := 2 + change*0.1 // both numbers are rounded
	return math.Abs(change-by.Value) > slack
}
