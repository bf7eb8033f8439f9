package story

import (
	"cmp"
	"slices"
)

// A cluster is a story in the making: what is known of its reports together.
type cluster struct {
	size    int
	sum     []tally // over the members, by word
	self    float64 // sum of the members' inner products with themselves
	between float64 // sum of the likeness of all pairs of members
	days    []int32 // when the members were written, sorted; without the unknown
}

// A tally is the sum of a word's weights over the members of a cluster.
type tally struct {
	word   uint32
	docs   uint32 // members that hold the word, if it is an anchor; otherwise 0
	weight float32
}

// mostTallies bounds what a large cluster keeps: its heaviest words.
const mostTallies = 4096

func newCluster(p *profile, anchor func(uint32) bool) *cluster {
	c := &cluster{size: 1, self: dot(p.terms, p.terms), sum: make([]tally, len(p.terms))}
	for i, t := range p.terms {
		c.sum[i] = tally{word: t.word, weight: t.weight}
		if anchor(t.word) {
			c.sum[i].docs = 1
		}
	}
	if p.day != 0 {
		c.days = []int32{p.day}
	}
	return c
}

// merge returns the cluster of the members of both.
func (c *cluster) merge(d *cluster) *cluster {
	m := &cluster{size: c.size + d.size, self: c.self + d.self, sum: addTallies(c.sum, d.sum)}
	m.days = slices.Concat(c.days, d.days)
	slices.Sort(m.days)
	if len(m.sum) > mostTallies {
		m.sum = heaviest(m.sum, mostTallies/2)
	}
	var square float64
	for _, t := range m.sum {
		square += float64(t.weight) * float64(t.weight)
	}
	m.between = max(0, square-m.self) / 2 // the square of the sum holds each pair twice, and each member with itself
	return m
}

func addTallies(a, b []tally) []tally {
	sum := make([]tally, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].word < b[j].word:
			sum = append(sum, a[i])
			i++
		case a[i].word > b[j].word:
			sum = append(sum, b[j])
			j++
		default:
			sum = append(sum, tally{a[i].word, a[i].docs + b[j].docs, a[i].weight + b[j].weight})
			i++
			j++
		}
	}
	return append(append(sum, a[i:]...), b[j:]...)
}

// heaviest keeps the n words of most weight, by word.
func heaviest(sum []tally, n int) []tally {
	slices.SortFunc(sum, func(a, b tally) int { return cmp.Or(cmp.Compare(b.weight, a.weight), cmp.Compare(a.word, b.word)) })
	sum = slices.Clone(sum[:n])
	slices.SortFunc(sum, func(a, b tally) int { return cmp.Compare(a.word, b.word) })
	return sum
}

// pairs is how many pairs of members there are.
func (c *cluster) pairs() float64 { return float64(c.size*(c.size-1)) / 2 }

// within is the mean likeness of the members to each other; 0 of a single one.
func (c *cluster) within() float64 { return c.between / max(1, c.pairs()) }

// assumed is within as if there were also some pairs that are just alike enough for a story.
func (c *cluster) assumed() float64 {
	return (c.between + assumedPairs*enough/cohesion) / (c.pairs() + assumedPairs)
}
