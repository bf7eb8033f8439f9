package story

import (
	"cmp"
	"slices"
)

// nearMiss is the logarithm of the odds at which a refused join is worth telling of: one in eight.
const nearMiss = -2

// A refusal is a join that was refused; a and b are places of clusters.
type refusal struct {
	a, b       int32
	comparison comparison
	rule       bool
}

func (g *agglomeration) refuse(a, b int32, c comparison, rule bool) {
	if rule || c.odds >= nearMiss {
		g.refused = append(g.refused, refusal{a, b, c, rule})
	}
}

// lastRefusals keeps of the refused joins those that were the last word on two clusters, the likeliest
// first. Of two single reports there is nothing to tell.
func (g *agglomeration) lastRefusals() []refusal {
	last := map[[2]int32]refusal{}
	for _, r := range g.refused {
		if r.a, r.b = g.roots(r.a, r.b); r.a != r.b {
			last[[2]int32{r.a, r.b}] = r
		}
	}
	kept := g.refused[:0]
	for _, r := range last {
		if g.clusters[r.a].size+g.clusters[r.b].size > 2 || r.rule {
			kept = append(kept, r)
		}
	}
	slices.SortFunc(kept, func(x, y refusal) int {
		return cmp.Or(cmp.Compare(y.comparison.odds, x.comparison.odds), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
	return kept
}

// missesKept bounds the refused joins that are kept of a story. Not all of them will be shown.
const missesKept = 2 * missesShown

// nearMisses are the refused joins that came nearest, with what people are told of them.
func (g *agglomeration) nearMisses() []link {
	var misses []link
	kept := make([]int, len(g.clusters))
	for _, r := range g.lastRefusals() {
		if kept[r.a] >= missesKept && kept[r.b] >= missesKept {
			continue
		}
		kept[r.a]++
		kept[r.b]++
		a, b := g.clusters[r.a], g.clusters[r.b]
		m := link{a: g.reports[r.a], b: g.reports[r.b], comparison: r.comparison, rule: r.rule, shared: sharedWords(a, b)}
		if r.comparison.signs[contrast] > 0 {
			onlyA, onlyB := contrasts(a, b)
			m.onlyA, m.onlyB = onlyA.words(), onlyB.words()
		}
		misses = append(misses, m)
	}
	return misses
}
