package story

import (
	"cmp"
	"slices"
)

// sharedShown is how many shared words a reason lists.
const sharedShown = 6

// shared lists the words that weigh most in the likeness of two reports, heaviest first.
func (g *grouping) shared(i, j int) []string {
	texts := map[uint64]string{}
	terms, _ := readTerms(&g.reports[i])
	for t := range terms {
		texts[hashWord([]byte(t))] = t
	}
	type weighed struct {
		text   string
		weight float32
	}
	var all []weighed
	b := g.profiles[j].terms
	for _, t := range g.profiles[i].terms {
		if k, ok := slices.BinarySearchFunc(b, t.id, func(u term, id uint64) int { return cmp.Compare(u.id, id) }); ok {
			all = append(all, weighed{texts[t.id], t.weight * b[k].weight})
		}
	}
	slices.SortFunc(all, func(x, y weighed) int { return cmp.Or(cmp.Compare(y.weight, x.weight), cmp.Compare(x.text, y.text)) })
	var words []string
	for _, w := range all[:min(sharedShown, len(all))] {
		words = append(words, w.text)
	}
	return words
}
