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
	claims := make([]Claim, 0, len(clusters))
	for _, c := range clusters {
		claims = append(claims, c.claim(mentions))
	}
	tellApart(claims, clusters)
	return append(claims, changes(nodes, mentions)...)
}

// A node is a figure in a sentence, with every article that prints that sentence.
type node struct {
	stated
	measure
	telling  float64
	mentions []int   // indexes of the mentions
	reports  []int   // sorted
	pair     *node   // the other of a list of two
	lead     bool    // the first dead, or the first injured, that its article counts
	echo     bool    // it repeats the figure before it in another unit
	siblings []*node // figures of its sentence to which it may be added
	rank     int     // its place among the nodes
	keys     []int   // numbers of the keys under which it is found
}

// survey makes the nodes of mentions, in order.
func survey(mentions []Mention) []*node {
	s := newSurveyor()
	passages := make([]*passage, len(mentions))
	for i := range mentions {
		if i > 0 && mentions[i].Sentence == mentions[i-1].Sentence {
			passages[i] = passages[i-1]
			continue
		}
		passages[i] = s.count(mentions[i].Sentence)
	}
	type key struct {
		sentence  *passage
		offset    int
		text      string
		published int64 // relative dates depend on it
	}
	index := map[key]*node{}
	var nodes []*node
	for i := range mentions {
		m := &mentions[i]
		k := key{sentence: passages[i], offset: m.Offset, text: m.Figure.Text}
		if isCalendar(m.Kind) {
			k.published = m.At.Unix()
		}
		n, ok := index[k]
		if !ok {
			n = &node{stated: state(m), measure: s.measure(*m, passages[i]), telling: telling(m.Figure), rank: len(nodes)}
			index[k] = n
			nodes = append(nodes, n)
		}
		n.mentions = append(n.mentions, i)
		if at, found := slices.BinarySearch(n.reports, m.Report); !found {
			n.reports = slices.Insert(n.reports, at, m.Report)
		}
	}
	relatives(nodes)
	pairUp(nodes)
	leads(nodes)
	twoSurfaces(nodes, func(a, b *node) {
		a.outcome = cmp.Or(a.outcome, b.outcome)
		b.outcome, b.echo = a.outcome, true
	})
	ring := keyring{}
	for _, n := range nodes {
		n.keys = ring.of(n)
	}
	return nodes
}

// relatives notes for each node what else its sentence states: the other
// numbers of its dimension, and the ages.
func relatives(nodes []*node) {
	for i := 0; i < len(nodes); {
		j := i
		for j < len(nodes) && nodes[j].Sentence == nodes[i].Sentence && nodes[j].Article == nodes[i].Article && j-i < sample {
			j++
		}
		dates := 0
		for _, n := range nodes[i:j] {
			dates += int(truth(n.Kind == figure.Date))
		}
		for _, n := range nodes[i:j] {
			n.oneOfMany = n.Kind == figure.Date && dates >= 3
			for _, o := range nodes[i:j] {
				if o != n && o.dimension == n.dimension && adds(n, o) {
					n.siblings = append(n.siblings, o)
				}
				if o.Kind == figure.Age {
					n.ages = append(n.ages, o.Value)
				}
			}
		}
		i = j
	}
}

// leads marks the first toll of each sort in an article: an article's own event
// comes before others that it recalls.
func leads(nodes []*node) {
	type key struct{ article, outcome string }
	seen := map[key]bool{}
	for _, n := range nodes {
		k := key{n.Article, n.outcome}
		if n.Kind == figure.Count && (n.outcome == "die" || n.outcome == "injure") && !seen[k] {
			seen[k] = true
			n.lead = len(n.years) == 0
		}
	}
}

// pairUp joins the figures of lists of two: "68 and 48 years old".
func pairUp(nodes []*node) {
	for i := 1; i < len(nodes); i++ {
		a, b := nodes[i-1], nodes[i]
		if a.Sentence != b.Sentence || a.Article != b.Article || a.dimension != b.dimension || b.Offset < a.end() {
			continue
		}
		if strings.TrimSpace(a.Sentence[a.end():b.Offset]) == "and" {
			a.pair, b.pair = b, a
		}
	}
}

// adds says that two figures of a sentence may be parts of one sum: shares, or
// counts of one thing of which the later is "another" so many.
func adds(a, b *node) bool {
	if a.Kind == figure.Percent {
		return true
	}
	if b.from < a.from {
		a, b = b, a
	}
	return a.measure.noun == b.measure.noun && a.outcome == b.outcome && b.from > 0 && more[b.words[b.from-1].text]
}

var more = words("another other further more additional and")

// An edge is two nodes that may be of one measure.
type edge struct {
	a, b  *node
	score float64
}

// A group is nodes of one measure.
type group struct {
	sample  []*node // that stand for the group; nil until asked for
	nodes   []*node
	reports map[int]bool // that print a figure of it; nil until asked for
	sort    *kindKey     // nil until asked for
	into    *group       // set once this group has been merged into another
}

func (g *group) root() *group {
	for g.into != nil {
		g = g.into
	}
	return g
}

// cluster groups nodes of one measure: pairs join from the most alike down,
// and each join must hold for the whole of both groups on average.
func cluster(nodes []*node) []*group {
	groups := make([]*group, len(nodes))
	for i, n := range nodes {
		groups[i] = &group{nodes: []*node{n}}
	}
	twoSurfaces(nodes, func(a, b *node) { merge(groups[a.rank].root(), groups[b.rank].root()) })
	refused := map[[2]*group]int{} // by how many nodes the two had then
	for _, e := range candidates(nodes) {
		g, h := groups[e.a.rank].root(), groups[e.b.rank].root()
		if g == h {
			continue
		}
		pair, size := [2]*group{g, h}, len(g.nodes)+len(h.nodes)
		if size == 2 || refused[pair] != size && linkage(g, h) >= 0 {
			merge(g, h)
			continue
		}
		refused[pair] = size
	}
	return roots(groups)
}

// twoSurfaces calls f for the figures that a sentence gives twice: "85 miles
// (135 kilometres)".
func twoSurfaces(nodes []*node, f func(a, b *node)) {
	for i := 1; i < len(nodes); i++ {
		a, b := nodes[i-1], nodes[i]
		if a.Sentence != b.Sentence || a.dimension != b.dimension || a.Unit == b.Unit || a.Article != b.Article || b.Offset < a.end() {
			continue
		}
		if between := strings.TrimSpace(a.Sentence[a.end():b.Offset]); between == "(" && apart(&a.stated, &b.stated) < 0.1 {
			f(a, b)
		}
	}
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

// merge puts two groups together, into the one whose first node stands first.
func merge(g, h *group) {
	if h.nodes[0].rank < g.nodes[0].rank {
		g, h = h, g
	}
	g.nodes = append(g.nodes, h.nodes...)
	slices.SortFunc(g.nodes, func(a, b *node) int { return cmp.Compare(a.rank, b.rank) })
	g.reports, g.sample, g.sort = nil, nil, nil
	h.into = g
}

// roots are the groups that were not merged into another, in order.
func roots(groups []*group) []*group {
	var out []*group
	for _, g := range groups {
		if g.into == nil {
			out = append(out, g)
		}
	}
	return out
}

// neighbours calls f for the pairs of groups of one dimension: all of them
// while they are few, otherwise those that share one of their heaviest words.
func neighbours(groups []*group, f func(g, h *group)) {
	of := map[*node]*group{}
	var nodes []*node
	for _, g := range groups {
		of[g.nodes[0]] = g
		nodes = append(nodes, g.nodes[0])
	}
	eachPair(nodes, func(a, b *node) { f(of[a], of[b]) })
}

// sample bounds how many nodes of a group are compared.
const sample = 8

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

// some are at most sample nodes of the group, evenly picked, and no echo while
// there are others.
func (g *group) some() []*node {
	if g.sample != nil {
		return g.sample
	}
	own := slices.DeleteFunc(slices.Clone(g.nodes), func(n *node) bool { return n.echo })
	if len(own) == 0 {
		own = g.nodes
	}
	if len(own) > sample {
		picked := make([]*node, sample)
		for i := range picked {
			picked[i] = own[i*len(own)/sample]
		}
		own = picked
	}
	g.sample = own
	return own
}

const (
	small    = 40 // figures of a dimension that are all compared with each other
	postings = 8  // figures compared for sharing one word or number
	keys     = 4  // heaviest words of a figure that are looked up
)

// candidates are the pairs of nodes that are more alike than not, best first.
func candidates(nodes []*node) []edge {
	var edges []edge
	add := func(a, b *node) {
		if s, veto := similarity(a, b); veto == "" && s >= 0 {
			edges = append(edges, edge{a, b, s})
		}
	}
	eachPair(nodes, add)
	slices.SortStableFunc(edges, func(a, b edge) int { return cmp.Compare(b.score, a.score) })
	return edges
}

// eachPair calls f for the pairs of nodes of one dimension that may be of one
// measure.
func eachPair(nodes []*node, f func(a, b *node)) {
	byDimension := map[string][]*node{}
	var dimensions []string
	for _, n := range nodes {
		if byDimension[n.dimension] == nil {
			dimensions = append(dimensions, n.dimension)
		}
		byDimension[n.dimension] = append(byDimension[n.dimension], n)
	}
	for _, d := range dimensions {
		same := byDimension[d]
		if len(same) > small {
			pairs(same, f)
			continue
		}
		for i, b := range same {
			for _, a := range same[:i] {
				f(a, b)
			}
		}
	}
}

// pairs calls f for the pairs of nodes that share a number or one of their
// heaviest words, at most postings earlier ones for each.
func pairs(nodes []*node, f func(a, b *node)) {
	index := map[int][]*node{}
	last := 0
	for _, n := range nodes {
		last = max(last, n.rank)
	}
	met := make([]*node, last+1) // by rank, the last node that each was compared with
	for _, b := range nodes {
		for _, k := range b.keys {
			list := index[k]
			for _, a := range list[max(0, len(list)-postings):] {
				if met[a.rank] != b {
					met[a.rank] = b
					f(a, b)
				}
			}
			index[k] = append(list, b)
		}
	}
}

// A keyring numbers the keys under which nodes are found.
type keyring map[lookup]int

// number is the number of a key.
func (r keyring) number(k lookup) int {
	n, ok := r[k]
	if !ok {
		n = len(r)
		r[k] = n
	}
	return n
}

// of are the numbers of the keys of a node.
func (r keyring) of(n *node) []int {
	out := make([]int, 0, keys+2)
	out = append(out, r.number(lookup{number: n.number, noun: n.noun}))
	if n.noun != "" {
		out = append(out, r.number(lookup{noun: n.noun, outcome: n.outcome}))
	}
	var heavy [keys]weighted
	for _, w := range n.context.terms {
		for k := range heavy {
			if w.weight > heavy[k].weight {
				w, heavy[k] = heavy[k], w
			}
		}
	}
	for _, w := range heavy {
		if w.weight > 0 {
			out = append(out, r.number(lookup{term: w.term + 1}))
		}
	}
	return out
}

// A lookup is a number of a thing, a thing to which something happened, or a
// word; the word by its number plus one.
type lookup struct {
	number, noun, outcome string
	term                  int
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
