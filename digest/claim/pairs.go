package claim

import "slices"

// This file finds the pairs of nodes worth comparing: within a dimension all of
// them while they are few, otherwise those that share a number or one of their
// heaviest words. So the work is linear in the figures of a story.

const (
	small    = 40 // figures of a dimension that are all compared with each other
	postings = 8  // figures compared for sharing one word or number
	keys     = 4  // heaviest words of a figure that are looked up
)

// pairs weighs the pairs of nodes that may be of one measure, on all cores, and
// lists those that weigh accepts, in order.
func pairs(nodes []*node, weigh func(a, b *node) (edge, bool)) []edge {
	earlier := companions(nodes)
	found := make([][]edge, len(nodes))
	each(len(nodes), func(i int) {
		for k, list := range earlier[i] {
			for _, a := range list {
				if met(a, earlier[i][:k]) {
					continue
				}
				if e, ok := weigh(a, nodes[i]); ok {
					found[i] = append(found[i], e)
				}
			}
		}
	})
	return slices.Concat(found...)
}

// met says that a node is in one of the lists.
func met(n *node, lists [][]*node) bool {
	for _, list := range lists {
		if slices.Contains(list, n) {
			return true
		}
	}
	return false
}

// companions lists, for each node, lists of the earlier nodes with which it is
// to be compared; a node may stand in several of one node's lists.
func companions(nodes []*node) [][][]*node {
	size := map[string]int{}
	for _, n := range nodes {
		size[n.dimension]++
	}
	out := make([][][]*node, len(nodes))
	index := map[lookup][]*node{}
	for i, n := range nodes {
		whole, parts := n.lookups[0], n.lookups[1:]
		if size[n.dimension] <= small {
			out[i] = [][]*node{index[whole]}
			index[whole] = append(index[whole], n)
			continue
		}
		out[i] = make([][]*node, len(parts))
		for k, part := range parts {
			list := index[part]
			out[i][k] = list[max(0, len(list)-postings):]
			index[part] = append(list, n)
		}
	}
	return out
}

// A lookup is a number of a thing, a thing to which something happened, or a
// word, in one dimension.
type lookup struct{ dimension, thing, term int }

// A register numbers things in the order in which they come, from 1.
type register[T comparable] map[T]int

func (r register[T]) number(t T) int {
	n, ok := r[t]
	if !ok {
		n = len(r) + 1
		r[t] = n
	}
	return n
}

// An indexer makes the lookups of nodes.
type indexer struct {
	dimensions register[string]
	things     register[[3]string] // number, noun and outcome
}

func (x indexer) lookups(n *node) []lookup {
	d := x.dimensions.number(n.dimension)
	out := make([]lookup, 0, 3+keys)
	out = append(out, lookup{dimension: d}, lookup{dimension: d, thing: x.things.number([3]string{n.number, n.noun})})
	if n.noun != "" {
		out = append(out, lookup{dimension: d, thing: x.things.number([3]string{"", n.noun, n.outcome})})
	}
	for _, k := range n.context.heaviest() {
		out = append(out, lookup{dimension: d, term: n.terms[k] + 1})
	}
	return out
}
