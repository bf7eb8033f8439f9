package story

import (
	"cmp"
	"container/heap"
	"slices"

	"digestbot/digest/cores"
)

// Group puts the reports of one event together. It compares whole stories: two
// are joined while the mean likeness of their reports is high enough and
// nothing speaks against it (see compare), the strongest pair first. The order
// of the reports does not matter; stories come by their oldest report. The time
// grows a little faster than the number of reports.
func Group(reports []Report, rules Rules) []Story {
	reports = slices.Clone(reports)
	slices.SortFunc(reports, func(a, b Report) int { return older(a.Article, b.Article) })
	p := newProfiles(reports)
	edges := p.candidates()
	at := positionsByID(reports)
	together, apart := at.pairs(rules.Together), at.pairs(rules.Apart)
	p.reweigh(edges)
	edges = p.alike(edges)
	parts := components(len(reports), edges, together)
	results := make([]result, len(parts))
	cores.Each(len(parts), func(k int) { results[k] = agglomerate(p, parts[k], apart) })
	return stories(reports, p, results)
}

// A result is how a component's reports were grouped, and why.
type result struct {
	clusters [][]int32 // positions of reports, oldest first
	joins    []link
	misses   []link
}

// A link is a join that was made or refused between the clusters of two reports.
type link struct {
	a, b         int32 // the clusters' oldest reports; a is the older
	comparison   comparison
	onlyA, onlyB contrast // anchors that contradict; of refused joins only
	shared       []uint32 // words that weigh most
	rule         bool     // people decided it
}

// An agglomeration is the state of joining the clusters of one component. Clusters are
// numbered by their oldest report's place in it.
type agglomeration struct {
	component
	caution  float64
	apart    pairSet
	sets     sets
	clusters []*cluster
	version  []int32 // grows with every join of the cluster
	queue    queue
	compared map[[2]int32]compared // by clusters, how they compared last
	near     map[int32][]int32     // the reports that candidates connect with a report
	result   result
}

func agglomerate(p *profiles, part component, apart [][2]int32) result {
	if len(part.reports) == 1 {
		return result{clusters: [][]int32{part.reports}}
	}
	g := &agglomeration{
		component: part, caution: caution(len(part.reports)), sets: newSets(len(part.reports)), version: make([]int32, len(part.reports)),
		compared: map[[2]int32]compared{}, near: map[int32][]int32{},
	}
	for _, i := range part.reports {
		g.clusters = append(g.clusters, newCluster(&p.all[i], p.anchor))
	}
	g.apart = g.local(apart)
	for _, t := range g.local(part.together) {
		a, b := g.roots(int32(t[0]), int32(t[1]))
		if a != b && g.apart.allow(g.sets, a, b) {
			g.join(a, b, comparison{}, true)
		}
	}
	pairs := make([]pair, len(part.edges))
	for k, e := range part.edges {
		a, b := g.place(e.a), g.place(e.b)
		g.near[a], g.near[b] = append(g.near[a], b), append(g.near[b], a)
		// A join's strength is at most its likeness's: an upper bound until it is compared.
		pairs[k] = pair{strength: float64(e.likeness) / (enough * g.caution), a: a, b: b, versions: [2]int32{-1, -1}}
		g.queue = append(g.queue, &pairs[k])
	}
	heap.Init(&g.queue)
	g.run()
	return g.finish()
}

// place is where a report stands in the component.
func (g *agglomeration) place(report int32) int32 {
	k, _ := slices.BinarySearch(g.reports, report)
	return int32(k)
}

// local keeps the pairs of this component's reports, as places.
func (g *agglomeration) local(pairs [][2]int32) pairSet {
	var all pairSet
	for _, p := range pairs {
		a, okA := slices.BinarySearch(g.reports, p[0])
		b, okB := slices.BinarySearch(g.reports, p[1])
		if okA && okB {
			all = append(all, [2]int{a, b})
		}
	}
	return all
}

// roots are the clusters that two reports belong to now, the older one first.
func (g *agglomeration) roots(a, b int32) (int32, int32) {
	x, y := int32(g.sets.find(int(a))), int32(g.sets.find(int(b)))
	return min(x, y), max(x, y)
}

// run joins the strongest pair of clusters until none is strong enough. A pair
// is compared when it comes to the top, not at every join of either cluster:
// joining hardly ever makes a pair stronger.
func (g *agglomeration) run() {
	for len(g.queue) > 0 {
		p := heap.Pop(&g.queue).(*pair)
		a, b := g.roots(p.a, p.b)
		if a == b {
			continue
		}
		versions := [2]int32{g.version[a], g.version[b]}
		last, known := g.compared[[2]int32{a, b}]
		known = known && last.versions == versions
		switch {
		case known && p.a == a && p.b == b && p.versions == versions:
			g.join(a, b, last.comparison, false)
		case !known: // otherwise it waits in the queue, or was refused
			c := compare(g.clusters[a], g.clusters[b], g.caution)
			g.compared[[2]int32{a, b}] = compared{versions, c}
			g.judge(a, b, c)
		}
	}
}

// judge queues or refuses the join of two clusters that were compared.
func (g *agglomeration) judge(a, b int32, c comparison) {
	switch {
	case c.strength() < 1:
		g.refuse(a, b, c, false)
	case !g.apart.allow(g.sets, a, b):
		g.refuse(a, b, c, true)
	case g.roundup(a, b):
		c.roundup = true
		g.refuse(a, b, c, false)
	default:
		heap.Push(&g.queue, &pair{strength: c.strength(), a: a, b: b, versions: [2]int32{g.version[a], g.version[b]}})
	}
}

// join merges cluster b into a, which is the older.
func (g *agglomeration) join(a, b int32, c comparison, rule bool) {
	g.result.joins = append(g.result.joins, link{a: g.reports[a], b: g.reports[b], comparison: c, rule: rule, shared: sharedWords(g.clusters[a], g.clusters[b])})
	g.clusters[a] = g.clusters[a].merge(g.clusters[b])
	g.clusters[b] = nil
	g.sets.union(int(a), int(b))
	g.version[a]++
}

// nearMiss is the share of the likeness needed at which a refused join is worth telling of.
const nearMiss = .5

func (g *agglomeration) refuse(a, b int32, c comparison, rule bool) {
	if rule || c.likeness >= nearMiss*c.needed {
		g.result.misses = append(g.result.misses, link{a: a, b: b, comparison: c, rule: rule})
	}
}

// finish lists the clusters, and of the refused joins those that were the last word on two of them.
func (g *agglomeration) finish() result {
	index := make([]int, len(g.reports))
	for i, report := range g.reports {
		root := g.sets.find(i)
		if root == i {
			index[i] = len(g.result.clusters)
			g.result.clusters = append(g.result.clusters, nil)
		}
		k := index[root]
		g.result.clusters[k] = append(g.result.clusters[k], report)
	}
	last := map[[2]int32]link{}
	for _, m := range g.result.misses {
		a, b := g.roots(m.a, m.b)
		if a != b {
			last[[2]int32{a, b}] = m
		}
	}
	g.result.misses = g.result.misses[:0]
	for roots, m := range last {
		if g.clusters[roots[0]].size+g.clusters[roots[1]].size > 2 || m.rule {
			m.a, m.b = roots[0], roots[1]
			g.result.misses = append(g.result.misses, m)
		}
	}
	slices.SortFunc(g.result.misses, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.comparison.strength(), x.comparison.strength()), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	g.keepNearest()
	return g.result
}

// missesKept bounds the refused joins that are kept of a story. Not all of them will be shown.
const missesKept = 2 * missesShown

// keepNearest keeps the refused joins that came nearest, and notes what people are told of them.
func (g *agglomeration) keepNearest() {
	kept := make([]int, len(g.clusters))
	misses := g.result.misses[:0]
	for _, m := range g.result.misses {
		if kept[m.a] >= missesKept && kept[m.b] >= missesKept {
			continue
		}
		kept[m.a]++
		kept[m.b]++
		a, b := g.clusters[m.a], g.clusters[m.b]
		if m.comparison.contradiction > contradictionFrom {
			m.onlyA, m.onlyB = contrasts(a, b)
		}
		m.shared = sharedWords(a, b)
		m.a, m.b = g.reports[m.a], g.reports[m.b]
		misses = append(misses, m)
	}
	g.result.misses = misses
}

// A compared is how two clusters compared at some versions of them.
type compared struct {
	versions   [2]int32
	comparison comparison
}

// A pair is two clusters to be joined, at the versions that were compared.
type pair struct {
	strength float64
	a, b     int32
	versions [2]int32
}

// queue is a heap of pairs, the strongest first. They are pointers for container/heap's sake, which
// would allocate an interface for each.
type queue []*pair

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].strength != q[j].strength {
		return q[i].strength > q[j].strength
	}
	return cmp.Or(cmp.Compare(q[i].a, q[j].a), cmp.Compare(q[i].b, q[j].b)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(*pair)) }
func (q *queue) Pop() any {
	x := (*q)[len(*q)-1]
	*q = (*q)[:len(*q)-1]
	return x
}
