package claim

import (
	"iter"
	"slices"

	"github.com/digestbot/digestbot/digest/cores"
)

// This file finds the pairs of groups worth comparing: within a dimension all of
// them while they are few, otherwise those whose first figures share a number or
// one of their heaviest words. So the work is linear in the figures of a story.

const (
	small    = 40 // figures of a dimension that are all compared with each other
	postings = 8  // figures compared for sharing one word or number
	keys     = 4  // heaviest words of a figure that are looked up
)

// An edge is two groups that may be of one measure, the earlier first.
type edge struct {
	g, h  *group
	nodes int32 // of both, when they were weighed
	place int32 // among the edges; the earlier of equals joins first
	score float64
}

// pairs weighs the pairs of groups that may be of one measure, on all cores,
// and lists those that weigh something, in order.
func pairs(groups []*group, weigh func(g, h *group) float64) []edge {
	for _, g := range groups {
		g.some() // kept at the first call, which two cores must not make
		g.in()
	}
	const block = 1 << 13 // weighed at once, so that few that weigh nothing are held
	kept := make([]edge, 0, 2*len(groups))
	drawn := make([]edge, 0, min(block, postings*len(groups)))
	sift := func() {
		cores.Each(len(drawn), func(i int) { drawn[i].score = weigh(drawn[i].g, drawn[i].h) })
		for _, e := range drawn {
			if e.score > even {
				e.nodes, e.place = int32(len(e.g.nodes)+len(e.h.nodes)), int32(len(kept))
				kept = append(kept, e)
			}
		}
		drawn = drawn[:0]
	}
	for g, h := range companions(groups) {
		if drawn = append(drawn, edge{g: g, h: h}); len(drawn) == block {
			sift()
		}
	}
	sift()
	return kept
}

// companions pairs each group with the earlier ones with which it is to be compared.
func companions(groups []*group) iter.Seq2[*group, *group] {
	return func(yield func(g, h *group) bool) {
		ranks, lookups := 0, 0
		for _, g := range groups {
			ranks, lookups = max(ranks, g.first().rank), max(lookups, slices.Max(g.first().lookups))
		}
		size := make([]int, lookups+1) // of a dimension
		for _, g := range groups {
			size[g.first().lookups[0]]++
		}
		index := make([][]*group, lookups+1)
		met := make([]*group, ranks+1) // by a group, the latest that it was paired with
		for _, h := range groups {
			found, most := h.first().lookups[1:], postings
			if size[h.first().lookups[0]] <= small {
				found, most = h.first().lookups[:1], small
			}
			for _, k := range found {
				for _, g := range index[k] {
					if met[g.first().rank] != h {
						met[g.first().rank] = h
						if !yield(g, h) {
							return
						}
					}
				}
				if len(index[k]) == most { // the latest stay
					index[k] = index[k][:copy(index[k], index[k][1:])]
				}
				index[k] = append(index[k], h)
			}
		}
	}
}

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

// An indexer numbers what nodes are found by.
type indexer struct {
	words   register[string]
	sorts   register[[3]int] // dimension, noun and outcome
	lookups register[lookup]
}

// A lookup is a dimension with a number of a thing, with a thing to which
// something happened, or with a word.
type lookup struct{ dimension, number, noun, sort, term int }

// enter notes what a node is found by.
func (x indexer) enter(n *node) {
	dimension, noun := x.words.number(n.dimension), x.words.number(n.noun)
	n.sort = x.sorts.number([3]int{dimension, noun, x.words.number(n.outcome)})
	n.lookups = make([]int, 0, 3+keys)
	add := func(l lookup) { n.lookups = append(n.lookups, x.lookups.number(l)) }
	add(lookup{dimension: dimension})
	add(lookup{dimension: dimension, number: x.words.number(n.number), noun: noun})
	if n.noun != "" {
		add(lookup{sort: n.sort})
	}
	top, count := n.context.heaviest()
	for _, k := range top[:count] {
		add(lookup{dimension: dimension, term: n.terms[k]})
	}
}
