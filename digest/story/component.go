package story

// A component is a set of reports that candidates connect; no story reaches beyond it.
type component struct {
	reports  []int32 // by position, oldest first
	edges    []edge
	together [][2]int32
}

// components splits the reports along the pairs. A report without any is a component of its own.
func components(n int, edges []edge, together [][2]int32) []component {
	s := newSets(n)
	for _, e := range edges {
		s.union(int(e.a), int(e.b))
	}
	for _, t := range together {
		s.union(int(t[0]), int(t[1]))
	}
	number := make([]int32, n)
	var parts []component
	for i := range n {
		root := s.find(i)
		if root == i {
			number[i] = int32(len(parts))
			parts = append(parts, component{})
		}
		part := &parts[number[root]]
		part.reports = append(part.reports, int32(i))
	}
	for _, e := range edges {
		part := &parts[number[s.find(int(e.a))]]
		part.edges = append(part.edges, e)
	}
	for _, t := range together {
		part := &parts[number[s.find(int(t[0]))]]
		part.together = append(part.together, t)
	}
	return parts
}

// A reweigher weighs the words of a component's reports anew, as if there were no other
// reports: what tells two events of one kind apart is how common a word is among the reports
// that resemble them. How much is written about other things must not matter.
type reweigher struct {
	*profiles
	holders []uint32  // by word: reports of the component that hold it; 0 between two components
	change  []float32 // by word with holders: what its weight is multiplied by
}

func newReweigher(p *profiles) *reweigher {
	return &reweigher{profiles: p, holders: make([]uint32, len(p.rarity)), change: make([]float32, len(p.rarity))}
}

func (w *reweigher) reweigh(part component) {
	n := len(part.reports)
	if n == 1 {
		return
	}
	for _, i := range part.reports {
		for _, t := range w.all[i].terms {
			w.holders[t.word]++
		}
	}
	alone := rarityOf(1, unlisted, n) / rarityOf(1, unlisted, len(w.all))
	for _, i := range part.reports {
		p := &w.all[i]
		p.alone *= alone * alone
		for k := range p.terms {
			t := &p.terms[k]
			if df := w.holders[t.word]; df > 0 { // its first holder
				w.holders[t.word] = 0
				w.change[t.word] = 1
				if global := w.rarity[t.word]; global > 0 {
					w.change[t.word] = rarityOf(df, float64(w.share[t.word]), n) / global
				}
			}
			t.weight *= p.scale * w.change[t.word]
		}
		p.rescale()
	}
}
