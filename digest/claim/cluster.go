package claim

import (
	"slices"

	"github.com/digestbot/digestbot/digest/cores"
)

// A group is nodes of one measure, in the order of their ranks.
type group struct {
	nodes   []*node
	sample  []*node // that stand for the group; nil until asked for
	reports []int   // that print a figure of it, sorted; nil until asked for
	into    *group  // set once this group has been merged into another
	rule    string  // the rule by which its figures are in dispute; empty when they are not
	measure string  // the name of its measure, where that has one of its own; set with its claim
}

// cluster groups nodes of one measure: pairs join from the most alike down,
// and each join must hold for the whole of both groups on average.
func cluster(nodes []*node) []*group {
	singles, groups := make([]group, len(nodes)), make([]*group, len(nodes))
	for i := range nodes {
		singles[i].nodes = nodes[i : i+1 : i+1]
		groups[i] = &singles[i]
	}
	edges := pairs(groups, func(g, h *group) float64 { return similarity(g.first(), h.first()) })
	twoSurfaces(nodes, func(a, b *node) { merge(groups[a.rank].root(), groups[b.rank].root()) })
	join(edges, func(g, h *group) bool { return linkage(g, h) > even })
	return roots(groups)
}

// join merges the groups of edges, from the most alike down. Where one of them
// has grown since it was weighed, the join must hold for the whole. Edges that
// do not touch each other are joined on all cores.
func join(edges []edge, holds func(g, h *group) bool) {
	parts := separate(edges)
	cores.Each(len(parts), func(i int) { joinInOrder(parts[i], holds) })
}

// separate parts edges so that no group stands in two parts, the largest part
// first.
func separate(edges []edge) [][]edge {
	number := func(g *group) int { return g.root().first().rank }
	numbers := 0
	for _, e := range edges {
		numbers = max(numbers, number(e.g), number(e.h))
	}
	above := make([]int, numbers+1) // of a number, another of the same part; itself at the top
	for i := range above {
		above[i] = i
	}
	top := func(i int) int {
		for above[i] != i {
			above[i] = above[above[i]]
			i = above[i]
		}
		return i
	}
	for _, e := range edges {
		above[top(number(e.h))] = top(number(e.g))
	}
	size := make([]int, numbers+1)
	for _, e := range edges {
		size[top(number(e.g))]++
	}
	parts := make([][]edge, numbers+1)
	for _, e := range edges {
		i := top(number(e.g))
		if parts[i] == nil {
			parts[i] = make([]edge, 0, size[i])
		}
		parts[i] = append(parts[i], e)
	}
	parts = slices.DeleteFunc(parts, func(p []edge) bool { return p == nil })
	slices.SortFunc(parts, func(a, b []edge) int { return len(b) - len(a) })
	return parts
}

func joinInOrder(edges []edge, holds func(g, h *group) bool) {
	slices.SortFunc(edges, func(a, b edge) int {
		switch {
		case a.score > b.score:
			return -1
		case a.score < b.score:
			return 1
		}
		return int(a.place - b.place)
	})
	refused := map[[2]*group]int32{} // by how many nodes the two had then
	for _, e := range edges {
		g, h := e.g.root(), e.h.root()
		if g == h {
			continue
		}
		pair, size := [2]*group{g, h}, int32(len(g.nodes)+len(h.nodes))
		if size == e.nodes || refused[pair] != size && holds(g, h) {
			merge(g, h)
			continue
		}
		refused[pair] = size
	}
}

// merge puts two groups together, into the one whose first node stands first.
// The order of the other nodes is left to roots, so that a group grows by one
// in constant time.
func merge(g, h *group) {
	if h.nodes[0].rank < g.nodes[0].rank {
		g, h = h, g
	}
	sample := thinned(interleave(g.some(), h.some()))
	first, more, fewer := g.nodes[0], g.nodes, h.nodes
	if len(more) < len(fewer) {
		more, fewer = fewer, more
	}
	at := len(more) // where the first node is
	if more[0] == first {
		at = 0
	}
	g.nodes = append(more, fewer...)
	g.nodes[0], g.nodes[at] = g.nodes[at], g.nodes[0]
	g.reports, g.sample = nil, sample
	h.into = g
}

// interleave puts two lists of nodes together, in the order of their ranks.
func interleave(a, b []*node) []*node {
	out := make([]*node, 0, len(a)+len(b))
	for len(a) > 0 && len(b) > 0 {
		if b[0].rank < a[0].rank {
			a, b = b, a
		}
		out, a = append(out, a[0]), a[1:]
	}
	return append(append(out, a...), b...)
}

// first is the node of a group that stands first.
func (g *group) first() *node { return g.nodes[0] }

func (g *group) root() *group {
	for g.into != nil {
		g = g.into
	}
	return g
}

// roots are the groups that were not merged into another, in order, each with
// its nodes in order.
func roots(groups []*group) []*group {
	var out []*group
	for _, g := range groups {
		if g.into == nil {
			slices.SortFunc(g.nodes, func(a, b *node) int { return a.rank - b.rank })
			g.sample = nil // picked anew, evenly
			out = append(out, g)
		}
	}
	return out
}

// linkage is the mean similarity between the nodes of two groups, or minus
// one when two of them cannot be of one measure.
func linkage(g, h *group) float64 {
	some, others := g.some(), h.some()
	var relations [sample][sample]relation
	for i, a := range some { // first what forbids the join: it is found faster than how alike they are
		for j, b := range others {
			relations[i][j] = a.relate(&b.stated)
			if vetoed(a, b, relations[i][j]) != "" {
				return -1
			}
		}
	}
	sum := 0.0
	for i, a := range some {
		for j, b := range others {
			sum += likeness(a, b, relations[i][j])
		}
	}
	return sum / float64(len(some)*len(others))
}

// sample bounds how many nodes of a group are compared.
const sample = 8

// some are at most sample nodes of the group, and no echo while there are others.
func (g *group) some() []*node {
	if g.sample == nil {
		g.sample = thinned(g.nodes)
	}
	return g.sample
}

// thinned picks evenly at most sample of some nodes, and no echo while there
// are others.
func thinned(nodes []*node) []*node {
	echo := func(n *node) bool { return n.echo }
	if slices.ContainsFunc(nodes, echo) && slices.ContainsFunc(nodes, func(n *node) bool { return !n.echo }) {
		nodes = slices.DeleteFunc(slices.Clone(nodes), echo)
	}
	if len(nodes) <= sample {
		return nodes
	}
	picked := make([]*node, sample)
	for i := range picked {
		picked[i] = nodes[i*len(nodes)/sample]
	}
	return picked
}

// in are the reports that print a figure of the group, sorted.
func (g *group) in() []int {
	switch {
	case g.reports != nil:
	case len(g.nodes) == 1:
		g.reports = g.nodes[0].reports
	default:
		for _, n := range g.nodes {
			g.reports = append(g.reports, n.reports...)
		}
		slices.Sort(g.reports)
		g.reports = slices.Compact(g.reports)
	}
	return g.reports
}

// ordered are the mentions of a group, oldest first.
func (g *group) ordered() []*Mention {
	var all []*Mention
	for _, n := range g.nodes {
		all = append(all, n.mentions...)
	}
	slices.SortStableFunc(all, oldest)
	return all
}
