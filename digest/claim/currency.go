package claim

import (
	"slices"

	"digestbot/digest/figure"
)

// joinCurrencies joins sums in different currencies that other reports give for
// the same thing. Without a rate they are never held against each other, so
// the sentences alone decide, and only groups that stand alone are looked at:
// where reports give both currencies, each has its own claim.
func joinCurrencies(groups []*group) []*group {
	var alone []*group
	for _, g := range groups {
		if n := g.nodes[0]; n.Kind == figure.Money && len(g.in()) == 1 && len(g.nodes) == 1 {
			alone = append(alone, g)
		}
	}
	if len(alone) > small {
		return groups
	}
	for i, g := range alone {
		for _, h := range alone[:i] {
			a, b := g.nodes[0], h.nodes[0]
			if g.into == nil && h.into == nil && a.Unit != b.Unit && !meet(a.reports, b.reports) && sameSumOfMoney(a, b) {
				merge(g, h)
			}
		}
	}
	return roots(groups)
}

// sameSumOfMoney weighs the sentences of two sums, their numbers aside.
func sameSumOfMoney(a, b *node) bool {
	if !slices.Equal(a.basis, b.basis) || a.outcome != b.outcome || apart(&a.stated, &b.stated) > 2.5 {
		return false
	}
	x := evidence(a, b, compatible)
	x[sameNumber], x[sameSum], x[farNumber] = 0, 0, 0
	score := 0.0
	for i, v := range x {
		score += weights[i] * v
	}
	return score > 0
}

// otherCurrency says that two sums are in different currencies: no rate, no dispute.
func otherCurrency(a, b *figure.Figure) bool {
	return a.Kind == figure.Money && b.Kind == figure.Money && a.Unit != b.Unit
}
