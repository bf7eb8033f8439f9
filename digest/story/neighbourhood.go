package story

import (
	"slices"

	"github.com/digestbot/digestbot/digest/cores"
)

// What tells two events of one kind apart is how common a word is among the reports that resemble
// them; how much is written about other things must not matter. So the words of every
// neighbourhood are weighed as if there were no other reports.

// near is the share of the likeness to the nearest report of either that makes two reports
// neighbours. Less is chance where there are many reports. Set on the sets of profile.go.
const near = .25

// reweigh weighs the words of all reports anew, each by its neighbourhood.
func (p *profiles) reweigh(edges []edge) {
	nearest := make([]float32, len(p.all))
	for _, e := range edges {
		nearest[e.a], nearest[e.b] = max(nearest[e.a], e.likeness), max(nearest[e.b], e.likeness)
	}
	var neighbours []edge
	for _, e := range edges {
		if e.sound && e.likeness >= near*max(nearest[e.a], nearest[e.b]) {
			neighbours = append(neighbours, e)
		}
	}
	hoods := components(len(p.all), neighbours, nil)
	cores.EachWorker(len(hoods), func() func(int) {
		w := reweigher{profiles: p, holders: make([]uint32, len(p.rarity)), change: make([]float32, len(p.rarity))}
		return func(k int) { w.reweigh(hoods[k].reports) }
	})
}

// alike measures the pairs anew, by the weights as they are now, and keeps those that are alike enough.
func (p *profiles) alike(edges []edge) []edge {
	all := blocks(len(edges))
	kept := make([][]edge, len(all))
	cores.EachWorker(len(all), func() func(int) {
		m := newMatcher(len(p.rarity))
		later := int32(-1) // whose profile m holds
		return func(k int) {
			for _, e := range edges[all[k].from:all[k].to] {
				if e.b != later {
					later = e.b
					m.set(p.all[later].terms)
				}
				e.likeness = float32(m.dot(p.all[e.a].terms))
				if e.likeness >= leastLikeness {
					kept[k] = append(kept[k], e)
				}
			}
		}
	})
	return slices.Concat(kept...)
}

// A reweigher weighs one neighbourhood after the other.
type reweigher struct {
	*profiles
	holders []uint32  // by word: reports of the neighbourhood that hold it; 0 between two of them
	change  []float32 // by word that was met: what its weight is multiplied by
}

func (w *reweigher) reweigh(hood []int32) {
	for _, i := range hood {
		for _, t := range w.all[i].terms {
			w.holders[t.word]++
		}
	}
	alone := rarityOf(1, unlisted, len(hood)) / rarityOf(1, unlisted, len(w.all))
	for _, i := range hood {
		p := &w.all[i]
		p.alone *= alone * alone
		for k := range p.terms {
			t := &p.terms[k]
			if df := w.holders[t.word]; df > 0 { // its first holder
				w.holders[t.word] = 0
				w.change[t.word] = 1
				if global := w.rarity[t.word]; global > 0 {
					w.change[t.word] = rarityOf(df, float64(w.share[t.word]), len(hood)) / global
				}
			}
			t.weight *= p.scale * w.change[t.word]
		}
		p.rescale(w.number)
	}
}
