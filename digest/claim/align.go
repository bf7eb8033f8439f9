package claim

import (
	"cmp"
	"slices"
	"strings"

	"digestbot/digest/figure"
	"digestbot/digest/story"
)

// Of gives the claims of a story, with their verdicts: its figures, aligned
// and judged.
func Of(s story.Story) []Claim { return Judge(Align(From(s))) }

// Align puts mentions of one measure together, each claim with a single side,
// in the order in which their measures first stand in the mentions. A mention
// that is unsure stays alone. It compares a figure only with those of its own
// dimension that share a number or a rare word with it, and with every figure
// of a claim before it joins, so that nothing chains.
func Align(mentions []Mention) []Claim {
	mentions = arranged(slices.Clone(mentions), place)
	nodes := survey(mentions)
	clusters := cluster(nodes)
	clusters = joinContested(clusters)
	clusters = joinRetracted(nodes, clusters)
	clusters = joinCurrencies(clusters)
	clusters = sums(clusters)
	claims := make([]Claim, len(clusters))
	each(len(clusters), func(i int) { claims[i] = clusters[i].claim(mentions) })
	tellApart(claims, clusters)
	return append(claims, changes(nodes, mentions)...)
}

// joinRetracted joins the groups of a figure and of the one that its sentence
// says it was before: "the 4.2-magnitude quake, originally rated 4.4".
func joinRetracted(nodes []*node, groups []*group) []*group {
	of := map[*node]*group{}
	for _, g := range groups {
		for _, n := range g.nodes {
			of[n] = g
		}
	}
	for i, b := range nodes {
		if !retracted(*b.Mention) {
			continue
		}
		for _, a := range nodes[max(0, i-3):i] {
			g, h := of[a].root(), of[b].root()
			if g != h && a.Sentence == b.Sentence && a.Article == b.Article && a.dimension == b.dimension {
				merge(g, h)
			}
		}
	}
	return roots(groups)
}

// claim makes the claim of a group.
func (g *group) claim(mentions []Mention) Claim {
	size := 0
	for _, n := range g.nodes {
		size += len(n.mentions)
	}
	all := make([]Mention, 0, size)
	for _, n := range g.nodes {
		for _, i := range n.mentions {
			all = append(all, mentions[i])
		}
	}
	all = arranged(all, oldest)
	c := Claim{About: about(g), Kind: g.nodes[0].Kind, Unit: g.nodes[0].Unit, Sides: []Side{side(all)}}
	if len(g.nodes) > 1 {
		c.Why = []string{together(g)}
	}
	return c
}

// changes makes a claim of each sentence whose change in percent does not fit
// the numbers from which and to which.
func changes(nodes []*node, mentions []Mention) []Claim {
	var out []Claim
	for i, by := range nodes {
		if by.Role != figure.By || by.Kind != figure.Percent {
			continue
		}
		var from, to *node
		for _, n := range nodes[max(0, i-3):min(len(nodes), i+4)] {
			switch {
			case n.Sentence != by.Sentence || n.Article != by.Article:
			case n.Role == figure.From:
				from = n
			case n.Role == figure.To:
				to = n
			}
		}
		if from != nil && to != nil && misfit(by.Figure, from.Figure, to.Figure) {
			g := group{nodes: []*node{by, from, to}}
			out = append(out, g.claim(mentions))
		}
	}
	return out
}

// together says in words what the figures of a group have in common.
func together(g *group) string {
	shared := map[string]int{}
	nodes := g.some()
	for _, n := range nodes {
		seen := map[string]bool{}
		for _, w := range n.words {
			if len(w.text) > 2 && w.term != "" && !seen[w.text] {
				seen[w.text] = true
				shared[w.text]++
			}
		}
	}
	var common []string
	for w, k := range shared {
		if 2*k > len(nodes) && k > 1 {
			common = append(common, w)
		}
	}
	slices.SortFunc(common, func(a, b string) int { return cmp.Or(cmp.Compare(shared[b], shared[a]), cmp.Compare(a, b)) })
	if len(common) == 0 {
		return "the same number of the same thing"
	}
	return "shared words: " + strings.Join(common[:min(6, len(common))], ", ")
}
