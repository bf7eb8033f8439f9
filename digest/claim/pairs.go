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
	for i, b := range nodes {
		if size[b.dimension] <= small {
			k := lookup{dimension: b.dimension}
			out[i] = [][]*node{index[k]}
			index[k] = append(index[k], b)
			continue
		}
		for _, k := range lookups(b) {
			list := index[k]
			out[i] = append(out[i], list[max(0, len(list)-postings):])
			index[k] = append(list, b)
		}
	}
	return out
}

// A lookup is what figures of a dimension may share: a number of a thing, a
// thing to which something happened, or a word; the word by its number plus one.
type lookup struct {
	dimension, number, noun, outcome string
	term                             int32
}

// lookups are what a node is found by.
func lookups(n *node) []lookup {
	out := make([]lookup, 0, keys+2)
	out = append(out, lookup{dimension: n.dimension, number: n.number, noun: n.noun})
	if n.noun != "" {
		out = append(out, lookup{dimension: n.dimension, noun: n.noun, outcome: n.outcome})
	}
	var heavy [keys]contextTerm
	for _, t := range n.context.terms {
		for k := range heavy {
			if t.weight > heavy[k].weight {
				t, heavy[k] = heavy[k], t
			}
		}
	}
	for _, t := range heavy {
		if t.weight > 0 {
			out = append(out, lookup{dimension: n.dimension, term: t.term + 1})
		}
	}
	return out
}
