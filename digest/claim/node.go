package claim

import (
	"cmp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/cores"
	"github.com/digestbot/digestbot/digest/figure"
)

// A node is a figure in a sentence, with every article that prints that sentence.
type node struct {
	stated
	measure
	telling  float64
	mentions []*Mention
	reports  []int   // sorted
	pair     *node   // the other of a list of two
	echo     bool    // it repeats the figure before it in another unit
	siblings []*node // figures of its sentence to which it may be added
	digits   string  // of the number as written, without separators
	decimals int     // how many of them follow the decimal point
	rank     int     // its place among the nodes
	sort     int     // the number of its sort of thing: dimension, noun and outcome
	lookups  []int   // the numbers of what it is found by; the first is its dimension alone
}

// survey makes the nodes of mentions, in order.
func survey(mentions []*Mention) []*node {
	r := reader{lexemes: map[string]*lexeme{}, terms: register[string]{}}
	nodes := distinct(mentions, r.read(mentions))
	cores.Each(len(nodes), func(i int) {
		n := nodes[i]
		n.stated, n.telling = state(n.Mention), telling(&n.Figure)
		n.digits, n.decimals = written(&n.Figure)
		r.measure(n)
	})
	findSiblings(nodes)
	pairUp(nodes)
	twoSurfaces(nodes, func(a, b *node) {
		a.outcome = cmp.Or(a.outcome, b.outcome)
		b.outcome, b.echo = a.outcome, true
	})
	x := indexer{register[string]{}, register[[3]int]{}, register[lookup]{}}
	for _, n := range nodes {
		x.enter(n)
	}
	return nodes
}

// distinct makes a node of each figure of each distinct sentence, its measure
// unknown but for the passage.
func distinct(mentions []*Mention, passages []*passage) []*node {
	type key struct {
		sentence  *passage
		offset    int
		text      string
		published int64 // relative dates depend on it
	}
	index := make(map[key]*node, len(mentions))
	nodes := make([]*node, 0, len(mentions))
	reports := make([]int, len(mentions))
	for i, m := range mentions {
		reports[i] = m.Report
		k := key{sentence: passages[i], offset: m.Offset, text: m.Figure.Text}
		if isCalendar(m.Kind) {
			k.published = m.At.Unix()
		}
		n, ok := index[k]
		if !ok {
			n = &node{stated: stated{Mention: m}, measure: measure{passage: passages[i]}, rank: len(nodes)}
			n.mentions, n.reports = mentions[i:i+1:i+1], reports[i:i+1:i+1]
			index[k] = n
			nodes = append(nodes, n)
			continue
		}
		n.mentions = append(n.mentions, m)
		if at, found := slices.BinarySearch(n.reports, m.Report); !found {
			n.reports = slices.Insert(n.reports, at, m.Report)
		}
	}
	return nodes
}

// findSiblings notes for each node the other numbers of its dimension that its
// sentence states beside it, among the nearest.
func findSiblings(nodes []*node) {
	for i, n := range nodes {
		for _, o := range nodes[max(0, i-sample):min(len(nodes), i+sample)] {
			if o == n || o.passage != n.passage || o.Article != n.Article {
				continue
			}
			if o.dimension == n.dimension && adds(n, o) {
				n.siblings = append(n.siblings, o)
			}
		}
	}
}

// pairUp joins the figures of lists of two: "68 and 48 years old".
func pairUp(nodes []*node) {
	for i := 1; i < len(nodes); i++ {
		a, b := nodes[i-1], nodes[i]
		if a.dimension == b.dimension && a.between(b) == "and" {
			a.pair, b.pair = b, a
		}
	}
}

// twoSurfaces calls f for the figures that a sentence gives twice: "85 miles
// (135 kilometres)".
func twoSurfaces(nodes []*node, f func(a, b *node)) {
	for i := 1; i < len(nodes); i++ {
		a, b := nodes[i-1], nodes[i]
		if a.dimension == b.dimension && a.Unit != b.Unit && a.between(b) == "(" && apart(&a.stated, &b.stated) < 0.1 {
			f(a, b)
		}
	}
}

// between is what stands between two figures of one sentence, in their order;
// empty when they are not of one.
func (n *node) between(next *node) string {
	if n.Sentence != next.Sentence || n.Article != next.Article || next.Offset < n.end() {
		return ""
	}
	return strings.TrimSpace(n.Sentence[n.end():next.Offset])
}

// adds says that two figures of a sentence may be parts of one sum: shares, or
// counts of one thing of which the later is "another" so many.
func adds(a, b *node) bool {
	switch {
	case a.Kind == figure.Percent:
		return true
	case a.Kind != figure.Count && a.Kind != figure.Money:
		return false
	}
	if b.from < a.from {
		a, b = b, a
	}
	return a.measure.noun == b.measure.noun && a.outcome == b.outcome && b.from > 0 && more[b.words[b.from-1].text]
}

var more = words("another other further more additional and")
