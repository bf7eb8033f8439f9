package story

import (
	"cmp"
	"slices"
	"sort"
)

// A cluster is a story in the making: what is known of its reports together.
type cluster struct {
	size    int
	sum     []tally  // over the members, by word
	self    float64  // sum of the members' inner products with themselves
	between float64  // sum of the likeness of all pairs of members
	scale   float64  // sum over the members of what their weights were divided by
	outlets []uint32 // of the members, sorted; without the unknown
	days    []int32  // when the members were written, sorted; without the unknown
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
	c := &cluster{size: 1, scale: float64(p.scale), self: dot(p.terms, p.terms), sum: make([]tally, len(p.terms))}
	for i, t := range p.terms {
		c.sum[i] = tally{word: t.word, weight: t.weight}
		if anchor(t.word) {
			c.sum[i].docs = 1
		}
	}
	if p.outlet != 0 {
		c.outlets = []uint32{p.outlet}
	}
	if p.day != 0 {
		c.days = []int32{p.day}
	}
	return c
}

// merge returns the cluster of the members of both.
func (c *cluster) merge(d *cluster) *cluster {
	m := &cluster{size: c.size + d.size, self: c.self + d.self, sum: addTallies(c.sum, d.sum)}
	m.scale = c.scale + d.scale
	m.outlets = slices.Concat(c.outlets, d.outlets)
	slices.Sort(m.outlets)
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

// dotTallies is the inner product of two sums, both by word.
func dotTallies(a, b []tally) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	var s float64
	if len(b) > 16*len(a) { // look the few up in the many
		for _, t := range a {
			k := sort.Search(len(b), func(k int) bool { return b[k].word >= t.word })
			if b = b[k:]; len(b) > 0 && b[0].word == t.word {
				s += float64(t.weight) * float64(b[0].weight)
			}
		}
		return s
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].word < b[j].word:
			i++
		case a[i].word > b[j].word:
			j++
		default:
			s += float64(a[i].weight) * float64(b[j].weight)
			i++
			j++
		}
	}
	return s
}
