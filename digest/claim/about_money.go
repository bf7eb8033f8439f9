package claim

import (
	"strings"

	"digestbot/digest/figure"
)

// This file names sums of money.

// money names what a sum is.
func (n naming) money() string {
	name := n.poll(plurality, (*node).sum)
	if value := n.poll(most, func(v *node) string {
		if strings.HasPrefix(v.sum(), "Value") {
			return "value"
		}
		return ""
	}); value != "" && !strings.HasPrefix(name, "Value") || name == "" {
		if n.poll(most, func(v *node) string {
			return v.has("stole", "stolen", "stealing", "steal", "heist", "robbers", "thieves", "theft")
		}) != "" {
			return "value of the loot"
		}
		if level := n.owned(); value == "" && (strings.HasSuffix(level, "shares") || strings.HasSuffix(level, "stock")) {
			if n.nodes[0].Role == figure.By {
				return n.change()
			}
			return "price of " + level
		}
		return value
	}
	if n.poll(most, (*node).perShare) != "" {
		if name != "Offer" {
			name = "Price"
		}
		return name + " per share"
	}
	if strings.Contains(name, " ") {
		return name
	}
	if o := n.poll(most, (*node).possessor); o != "" && ownedSums[name] && len(strings.Fields(o)) < 3 {
		return o + " " + strings.ToLower(name)
	}
	return name
}

// ownedSums are sums of which a name is the owner, not the object.
var ownedSums = map[string]bool{"Revenue": true, "Profit": true, "Loss": true, "Debt": true, "Budget": true, "Spending": true, "Valuation": true, "Market value": true, "Funding": true}

// sum is what one sum of money is: its purpose, or what is worth it.
func (n *node) sum() string {
	const near = 8
	if l := n.behind(); l != "" {
		return l
	}
	worth := ""
	for i := max(0, n.from-4); i < min(len(n.words), n.to+3); i++ {
		if worthWords[n.words[i].text] && n.distance(i, n.from, n.to) <= 4 {
			worth = n.valued(i)
			if worth != "" {
				return worth
			}
		}
	}
	name, at := n.nearest(moneyLabels, near)
	deal, d := "", near+1
	for i, w := range n.words {
		if deals[w.text] && !(i < len(n.words)-1 && n.possessive(i)) {
			if x := n.distance(i, n.from, n.to); x < d {
				deal, d = w.text, x
			}
		}
	}
	if deal != "" && (name == "" || d < n.distance(at, n.from, n.to)) {
		return "Value of the " + deal
	}
	return name
}

// behind is the label of the noun that follows a sum: "in cash", "of debt".
func (n *node) behind() string {
	clause := n.clauseOf(max(n.to-1, 0))
	for i := n.to; i < len(n.words) && i < n.to+4 && n.words[i].clause == clause; i++ {
		if n.words[i].text == "to" || n.words[i].text == "for" {
			break
		}
		for _, l := range moneyLabels {
			if l.words[n.words[i].text] && l.name != "Price" && l.name != "Valuation" {
				return l.name
			}
		}
	}
	return ""
}

// valued is what the word "worth" or "valued" at i is said of.
func (n *node) valued(i int) string {
	if n.words[i].text == "value" && i > 0 && n.words[i-1].text == "market" {
		return "Market value"
	}
	if i > n.from { // "$5 million worth of diamonds"
		if i+2 < len(n.words) && n.words[i+1].text == "of" && n.words[i+2].term != "" {
			j := i + 2
			for j+1 < len(n.words) && n.adjoins(j) && j < i+4 && !ends(n, j) {
				j++
			}
			if !n.proper(j) {
				return "Value of the " + n.plain(j)
			}
		}
		return ""
	}
	j := i - 1
	for j >= 0 && (auxiliaries[n.words[j].text] || n.words[j].text == "be") {
		j--
	}
	if j < 0 || n.words[j].term == "" || n.words[j].number || strings.HasSuffix(n.words[j].text, "ly") {
		return ""
	}
	if n.words[j].text == "net" {
		return "Net worth"
	}
	if n.named(j) {
		return "Value of " + n.nameBefore(j)
	}
	if n.proper(j) {
		return ""
	}
	return "Value of the " + n.plain(j)
}

// perShare says that a sum is for one share.
func (n *node) perShare() string {
	for i := n.to; i+1 < len(n.words) && i < n.to+3; i++ {
		if w := n.words[i].text; (w == "a" || w == "per" || w == "each" || w == "for") && strings.HasPrefix(n.words[i+1].text, "share") {
			return "per share"
		}
	}
	return ""
}
