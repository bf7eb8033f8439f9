package story

import (
	"cmp"
	"container/heap"
	"math"
	"slices"
)

// An agglomeration is the state of joining the clusters of one component. Clusters are
// numbered by their oldest report's place in it.
type agglomeration struct {
	component
	all      []Report
	weights  *signs
	company  float64 // the sign
	apart    pairSet
	sets     sets
	clusters []*cluster
	version  []int32 // grows with every join of the cluster
	queue    queue
	judged   func(a, b int32, c comparison) // is told of every comparison; nil but for the fit
	compared map[[2]int32][2]int32          // the versions that were last compared
	near     map[int32][]int32              // the reports that candidates connect with a report
	refused  []refusal
	joins    []link
	feeds    templates
}

func agglomerate(all []Report, p *profiles, part component, apart [][2]int32, weights *signs) *agglomeration {
	g := &agglomeration{
		component: part, all: all, weights: weights, sets: newSets(len(part.reports)), version: make([]int32, len(part.reports)),
		company: math.Log(float64(min(len(part.reports), mostCompany))), compared: map[[2]int32][2]int32{}, near: map[int32][]int32{},
	}
	for _, i := range part.reports {
		g.clusters = append(g.clusters, newCluster(&p.all[i], p.anchor))
	}
	g.feeds = newTemplates(all, part.reports)
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
		odds := g.pairOdds(&p.all[e.a], &p.all[e.b], float64(e.likeness))
		if odds < 0 {
			continue
		}
		pairs[k] = pair{odds: odds, a: a, b: b}
		g.queue = append(g.queue, &pairs[k])
	}
	heap.Init(&g.queue)
	return g
}

// mostCompany bounds how many reports count as company: more tell no better what is common to a subject.
const mostCompany = 50

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

// run joins the likeliest pair of clusters until none is likely enough. A pair
// is compared when it comes to the top, not at every join of either cluster:
// joining hardly ever makes a pair likelier.
func (g *agglomeration) run() {
	for len(g.queue) > 0 {
		p := heap.Pop(&g.queue).(*pair)
		a, b := g.roots(p.a, p.b)
		if a == b {
			continue
		}
		versions := [2]int32{g.version[a], g.version[b]}
		if p.comparison != nil && p.a == a && p.b == b && p.versions == versions {
			g.join(a, b, *p.comparison, false)
			continue
		}
		if last, ok := g.compared[[2]int32{a, b}]; ok && last == versions {
			continue // waits in the queue, or was refused
		}
		g.compared[[2]int32{a, b}] = versions
		c := g.compare(g.clusters[a], g.clusters[b])
		if g.judged != nil {
			g.judged(a, b, c)
		}
		g.judge(a, b, c)
	}
}

// judge queues or refuses the join of two clusters that were compared.
func (g *agglomeration) judge(a, b int32, c comparison) {
	switch {
	case c.odds < 0:
		g.refuse(a, b, c, false)
	case !g.apart.allow(g.sets, a, b):
		g.refuse(a, b, c, true)
	case g.feeds.shared(a, b):
		c.form = true
		g.refuse(a, b, c, false)
	case c.likeness >= formLikeness && fillings(g.text(a), g.text(b)).otherEvent():
		c.form = true
		g.refuse(a, b, c, false)
	case g.roundup(a, b):
		c.roundup = true
		g.refuse(a, b, c, false)
	default:
		heap.Push(&g.queue, &pair{odds: c.odds, a: a, b: b, versions: [2]int32{g.version[a], g.version[b]}, comparison: &c})
	}
}

// members lists the reports of every cluster, the oldest first.
func (g *agglomeration) members() [][]int32 {
	var clusters [][]int32
	index := make([]int, len(g.reports))
	for i, report := range g.reports {
		root := g.sets.find(i)
		if root == i {
			index[i] = len(clusters)
			clusters = append(clusters, nil)
		}
		clusters[index[root]] = append(clusters[index[root]], report)
	}
	return clusters
}

// text is that of a cluster's oldest report.
func (g *agglomeration) text(cluster int32) string { return g.all[g.reports[cluster]].Text }

// join merges cluster b into a, which is the older.
func (g *agglomeration) join(a, b int32, c comparison, rule bool) {
	g.joins = append(g.joins, link{a: g.reports[a], b: g.reports[b], comparison: c, rule: rule, shared: sharedWords(g.clusters[a], g.clusters[b])})
	g.clusters[a] = g.clusters[a].merge(g.clusters[b])
	g.clusters[b] = nil
	g.sets.union(int(a), int(b))
	g.feeds.join(a, b)
	g.version[a]++
}

// A pair is two clusters to be joined, at the versions that were compared.
type pair struct {
	odds       float64
	a, b       int32
	versions   [2]int32
	comparison *comparison // nil until it is compared
}

// queue is a heap of pairs, the likeliest first. They are pointers for container/heap's sake, which
// would allocate an interface for each.
type queue []*pair

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].odds != q[j].odds {
		return q[i].odds > q[j].odds
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
