package claim

import (
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
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
	return slices.Equal(a.basis, b.basis) && a.outcome == b.outcome && apart(&a.stated, &b.stated) <= 2.5 && likeSentences(a, b) > even
}

// exchanged says that sums of money may differ by conversion alone: one of them
// stands beside the same sum in another currency, or they are dollars of which
// the texts do not say whose.
func exchanged(sides []stand) bool {
	beside := false
	for _, s := range sides {
		for _, m := range s.mentions {
			if m.Kind != figure.Money {
				return false
			}
			before, after := m.around()
			before, after = strings.TrimRight(before, " "), strings.TrimLeft(after, " ")
			beside = beside || strings.HasSuffix(before, "(") && holdsSign(before) || strings.HasPrefix(after, "(") && holdsSign(clip(after, 30))
		}
	}
	return beside
}

// holdsSign says that a text names a currency.
func holdsSign(text string) bool {
	return strings.ContainsAny(text, "$£€¥₹") || holdsAny(text, currencies)
}

var currencies = words("dollar dollars euro euros pound pounds yen yuan rupee rupees rupiah franc francs crown crowns rouble roubles peso pesos")

// otherCurrency says that two sums are in different currencies: no rate, no dispute.
func otherCurrency(a, b *figure.Figure) bool {
	return a.Kind == figure.Money && b.Kind == figure.Money && a.Unit != b.Unit
}
