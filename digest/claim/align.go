package claim

import (
	"cmp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/cores"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/story"
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
	all := pointers(mentions)
	slices.SortStableFunc(all, place)
	nodes := survey(all)
	groups := cluster(nodes)
	groups = withDisputes(nodes, groups)
	groups, near := joinContested(groups)
	groups = joinRetracted(nodes, groups)
	groups = joinCurrencies(groups)
	groups = sums(groups)
	groups = withoutContradictions(groups)
	claims := make([]Claim, len(groups))
	cores.Each(len(groups), func(i int) { claims[i] = groups[i].claim() })
	listDifferences(claims, groups, near)
	return append(claims, changes(nodes)...)
}

// withoutContradictions parts the groups that came to hold figures which contradict
// each other though no rule makes them a dispute: then they are of several measures.
func withoutContradictions(groups []*group) []*group {
	var out []*group
	for _, g := range groups {
		mentions := g.ordered()
		sides := [][]*Mention(nil)
		if g.rule == "" && len(g.nodes) > 1 {
			sides = divide(mentions)
		}
		if len(sides) < 2 || partsAndWhole(mentions) || guessed(sides) || supersede(sides) {
			out = append(out, g)
			continue
		}
		for _, side := range sides {
			out = append(out, &group{nodes: filter(g.nodes, func(n *node) bool { return slices.Contains(side, n.mentions[0]) })})
		}
	}
	return out
}

// supersede says that of the sides each takes the place of the one before.
func supersede(sides [][]*Mention) bool {
	slices.SortStableFunc(sides, func(a, b []*Mention) int {
		return cmp.Or(earlier(a[0], b[0]), cmp.Compare(middle(a), middle(b)), place(a[0], b[0]))
	})
	order := stands(sides)
	return overtaken(order) || len(order) == 2 && replaces(&order[1], &order[0])
}

// joinRetracted joins the groups of a figure and of the one that its sentence
// says it was before: "the 4.2-magnitude quake, originally rated 4.4".
func joinRetracted(nodes []*node, groups []*group) []*group {
	of := make([]*group, len(nodes))
	for _, g := range groups {
		for _, n := range g.nodes {
			of[n.rank] = g
		}
	}
	for i, b := range nodes {
		if !retracted(b.Mention) {
			continue
		}
		for _, a := range nodes[max(0, i-3):i] {
			g, h := of[a.rank].root(), of[b.rank].root()
			if g != h && a.Sentence == b.Sentence && a.Article == b.Article && a.dimension == b.dimension {
				merge(g, h)
			}
		}
	}
	return roots(groups)
}

// claim makes the claim of a group.
func (g *group) claim() Claim {
	all := make([]*Mention, 0, len(g.nodes))
	for _, n := range g.nodes {
		all = append(all, n.mentions...)
	}
	slices.SortStableFunc(all, oldest)
	g.measure = g.ownName()
	c := Claim{About: nameOf(g), Kind: g.first().Kind, Unit: g.first().Unit, Rule: g.rule, Sides: []Side{side(copied(all))}}
	if len(g.nodes) > 1 {
		c.Why = []string{together(g)}
	}
	if g.rule != "" {
		c.Why = []string{"rule " + g.rule + ": " + whyDisputed(g.rule)}
	}
	return c
}

// changes makes a claim of each sentence whose change in percent does not fit
// the numbers from which and to which.
func changes(nodes []*node) []Claim {
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
		if from != nil && to != nil && misfit(&by.Figure, &from.Figure, &to.Figure) {
			g := group{nodes: []*node{by, from, to}, rule: byArithmetic}
			out = append(out, g.claim())
		}
	}
	return out
}

// together says in words what the figures of a group have in common.
func together(g *group) string {
	type tally struct {
		word   *lexeme
		nodes  int // that have the word
		latest int // of them
	}
	nodes := g.some()
	var words []tally
	for k, n := range nodes {
		for i := range n.words {
			l := n.words[i].lexeme
			if len(l.text) <= 2 || l.term == "" {
				continue
			}
			switch at := slices.IndexFunc(words, func(t tally) bool { return t.word == l }); {
			case at < 0:
				words = append(words, tally{l, 1, k})
			case words[at].latest != k:
				words[at].nodes, words[at].latest = words[at].nodes+1, k
			}
		}
	}
	words = slices.DeleteFunc(words, func(t tally) bool { return t.nodes < 2 || 2*t.nodes <= len(nodes) })
	if len(words) == 0 {
		return "the same number of the same thing"
	}
	slices.SortFunc(words, func(a, b tally) int {
		return cmp.Or(cmp.Compare(b.nodes, a.nodes), strings.Compare(a.word.text, b.word.text))
	})
	var common []string
	for _, t := range words[:min(6, len(words))] {
		common = append(common, t.word.text)
	}
	return "shared words: " + strings.Join(common, ", ")
}
