package story

import (
	"cmp"
	"container/heap"
	"slices"
)

// Group puts the reports of one event together. It compares whole stories:
// two are joined while the mean likeness of their reports is high enough and
// nothing speaks against it, the most alike first (average link). The order of
// the reports does not matter; stories come by their oldest report.
func Group(reports []Report, rules Rules) []Story {
	reports = slices.Clone(reports)
	slices.SortFunc(reports, func(a, b Report) int { return older(a.Article, b.Article) })
	g := newGrouping(reports, rules)
	g.agglomerate()
	return g.stories()
}

// A grouping is the state of agglomerative clustering.
type grouping struct {
	reports  []Report
	profiles []profile
	sets     sets
	apart    apart
	sum      [][]term // of the profiles of a cluster's members, at its first
	size     []int
	version  []int   // of a cluster, to tell outdated pairs; -1 when it was merged into another
	near     [][]int // clusters that share something with this one
	queue    queue
	joins    []link
	refused  []link
}

// A link is a join that was made or refused between two clusters.
type link struct {
	a, b int
	sim  float64
	veto string
}

func newGrouping(reports []Report, rules Rules) *grouping {
	n := len(reports)
	g := &grouping{
		reports: reports, profiles: profiles(reports), sets: newSets(n),
		sum: make([][]term, n), size: make([]int, n), version: make([]int, n), near: make([][]int, n),
	}
	at := map[string]int{}
	for i, r := range reports {
		g.sum[i], g.size[i] = g.profiles[i].terms, 1
		for _, a := range r.Articles() {
			at[a.ID] = i
		}
	}
	g.apart = positions(rules.Apart, at)
	g.candidates()
	for _, p := range positions(rules.Together, at) {
		a, b := g.sets.find(p[0]), g.sets.find(p[1])
		if a != b && g.apart.allows(g.sets, a, b) {
			g.join(min(a, b), max(a, b), 1)
		}
	}
	return g
}

// candidates finds the pairs of reports that share enough to be compared.
func (g *grouping) candidates() {
	for i := range g.profiles {
		for j := range i {
			if s := dot(g.profiles[i].terms, g.profiles[j].terms); s >= tune.Threshold/2 {
				g.near[i] = append(g.near[i], j)
				g.near[j] = append(g.near[j], i)
				g.queue = append(g.queue, pair{sim: s, a: j, b: i})
			}
		}
	}
	heap.Init(&g.queue)
}

// agglomerate joins the most alike clusters until none are alike enough.
func (g *grouping) agglomerate() {
	for len(g.queue) > 0 {
		p := heap.Pop(&g.queue).(pair)
		if p.sim < tune.Threshold {
			break
		}
		if g.version[p.a] != p.va || g.version[p.b] != p.vb {
			continue
		}
		if !g.apart.allows(g.sets, p.a, p.b) {
			g.refused = append(g.refused, link{p.a, p.b, p.sim, "kept apart by a rule"})
			continue
		}
		g.join(p.a, p.b, p.sim)
	}
}

// join merges cluster b into a, which is the older, and compares the result with its neighbours.
func (g *grouping) join(a, b int, sim float64) {
	g.joins = append(g.joins, link{a: a, b: b, sim: sim})
	g.sets.union(a, b)
	g.sum[a] = add(g.sum[a], g.sum[b])
	g.size[a] += g.size[b]
	g.version[a]++
	g.version[b] = -1
	near := append(g.near[a], g.near[b]...)
	slices.Sort(near)
	near = slices.Compact(near)
	g.near[a] = slices.DeleteFunc(near, func(x int) bool { return x == a || g.version[x] < 0 })
	g.sum[b], g.near[b] = nil, nil
	for _, x := range g.near[a] {
		g.near[x] = append(g.near[x], a)
		lo, hi := min(a, x), max(a, x)
		heap.Push(&g.queue, pair{sim: g.likeness(a, x), a: lo, b: hi, va: g.version[lo], vb: g.version[hi]})
	}
}

// likeness is the mean cosine between the members of two clusters.
func (g *grouping) likeness(a, b int) float64 {
	return dot(g.sum[a], g.sum[b]) / float64(g.size[a]*g.size[b])
}

// stories builds the stories from the clusters.
func (g *grouping) stories() []Story {
	at := map[int]int{}
	var stories []Story
	for i, r := range g.reports {
		root := g.sets.find(i)
		k, ok := at[root]
		if !ok {
			k = len(stories)
			at[root] = k
			stories = append(stories, Story{ID: r.ID})
		}
		stories[k].Reports = append(stories[k].Reports, r)
	}
	for _, l := range g.joins {
		s := &stories[at[g.sets.find(l.a)]]
		s.Why.Joins = append(s.Why.Joins, Reason{Article: g.reports[l.b].ID, With: g.reports[l.a].ID, Score: l.sim, Shared: g.shared(l.a, l.b)})
	}
	return stories
}

// A pair is two clusters to be joined, at the versions that were compared.
type pair struct {
	sim    float64
	a, b   int
	va, vb int
}

// queue is a heap of pairs, the most alike first.
type queue []pair

func (q queue) Len() int { return len(q) }
func (q queue) Less(i, j int) bool {
	if q[i].sim != q[j].sim {
		return q[i].sim > q[j].sim
	}
	return cmp.Or(cmp.Compare(q[i].a, q[j].a), cmp.Compare(q[i].b, q[j].b)) < 0
}
func (q queue) Swap(i, j int) { q[i], q[j] = q[j], q[i] }
func (q *queue) Push(x any)   { *q = append(*q, x.(pair)) }
func (q *queue) Pop() any     { x := (*q)[len(*q)-1]; *q = (*q)[:len(*q)-1]; return x }

// dot is the inner product of two sparse vectors, both by ID.
func dot(a, b []term) float64 {
	var s float64
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].id < b[j].id:
			i++
		case a[i].id > b[j].id:
			j++
		default:
			s += float64(a[i].weight) * float64(b[j].weight)
			i++
			j++
		}
	}
	return s
}

// add is the sum of two sparse vectors, both by ID.
func add(a, b []term) []term {
	out := make([]term, 0, len(a)+len(b))
	i, j := 0, 0
	for i < len(a) && j < len(b) {
		switch {
		case a[i].id < b[j].id:
			out = append(out, a[i])
			i++
		case a[i].id > b[j].id:
			out = append(out, b[j])
			j++
		default:
			out = append(out, term{a[i].id, a[i].weight + b[j].weight})
			i++
			j++
		}
	}
	return append(append(out, a[i:]...), b[j:]...)
}
