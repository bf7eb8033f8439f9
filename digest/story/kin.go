package story

import (
	"slices"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/form"
)

// Feeds of one kind, too short for a form of their own, may follow one template: the
// release notes of four programs on one forge. Three entries with much of one text
// whose titles tell each of them from the others are such; two may be a reprint.

// edges are pairs of articles, by the article.
type edges map[int][]int

func (e *edges) add(i, j int) {
	if *e == nil {
		*e = edges{}
	}
	(*e)[i] = append((*e)[i], j)
	(*e)[j] = append((*e)[j], i)
}

const (
	templateShare = .3 // of both texts' runs are those of two entries of one template
	ownWords      = 1  // that each of their titles has at least
	mostPairs     = 64 // of one article that are looked at
	ownOfCopies   = 2  // the same, where the texts may be a reprint
)

// oneTemplate reports whether two articles, with the runs a and b, are entries of one
// template, be it that of several feeds; copied says that one may be a reprint of the other.
func oneTemplate(i, j article.Article, a, b []uint32, copied bool) bool {
	n, words := common(a, b), ownWords
	if copied {
		words = ownOfCopies
	}
	return !article.OneForm(i, j) && n > 0 && float64(n) >= templateShare*float64(max(len(a), len(b))) && form.ToldApart(i, j, words)
}

// nameKin marks the articles that follow one template with others.
func (m *merger) nameKin(kin sets) {
	several := map[int]bool{}
	for i := range m.articles {
		if root := kin.find(i); root != i {
			several[root] = true
		}
	}
	if len(several) == 0 {
		return
	}
	articles := slices.Clone(m.articles)
	for i, a := range articles {
		if root := kin.find(i); several[root] {
			articles[i] = a.Akin(m.articles[root].ID)
		}
	}
	m.articles = articles
}

// triangles joins, of n articles, those that are paired with one another by threes.
func (e edges) triangles(n int) sets {
	joined := newSets(n)
	for i, others := range e {
		for at, j := range others[:min(len(others), mostPairs)] {
			for _, k := range others[:at] {
				if slices.Contains(e[j], k) {
					joined.union(i, j)
					joined.union(i, k)
				}
			}
		}
	}
	return joined
}
