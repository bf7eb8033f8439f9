package story

import (
	"cmp"
	"math"
	"runtime"
	"slices"
	"sync/atomic"
)

// Which pairs of reports are compared. A report looks its heaviest words up in an inverted
// index. A word that very many reports hold finds only those in which it weighs most (champion
// lists: Manning, Raghavan, Schütze, Introduction to Information Retrieval, 7.1.3). So the
// work grows with the number of reports, not with its square.
const (
	searchWords = 64  // of a report that are indexed
	mostHolders = 256 // reports that are found by one word
	mostEdges   = 16  // pairs that a report keeps with earlier ones
	// Pairs are found by the weights among all reports and joined by those among the ones that
	// resemble them (see reweigher), by which they may be more alike.
	nearly = .85 * enough
)

// An edge is a pair of reports that may be alike enough for a story of two.
type edge struct {
	a, b     int32 // a is the earlier
	likeness float32
	sound    bool // the two share at least two words that are not common
}

// An index lists, for every word, the reports that hold it among their heaviest, oldest first.
type index struct {
	profiles *profiles
	lists    []list   // by word
	cut      [][]term // by report: the words by which it is found, where those are not all of them
	entries  []entry
}

// A list is a stretch of the entries.
type list struct {
	from, to uint32
	least    float32 // if the list was cut: how much the word weighs in the last report that was left; otherwise 0
}

type entry struct {
	report int32
	weight float32
}

// candidates finds the pairs to be compared, in order.
func (p *profiles) candidates() []edge {
	ix := newIndex(p)
	const block = 256
	blocks := divide(len(p.all), (len(p.all)+block-1)/block)
	found := make([][]edge, len(blocks))
	var next atomic.Int64
	parallel(runtime.GOMAXPROCS(0), func(int) {
		s := search{index: ix, score: make([]float32, len(p.all)), matcher: newMatcher(len(p.rarity))}
		for k := next.Add(1) - 1; int(k) < len(blocks); k = next.Add(1) - 1 {
			for i := blocks[k].from; i < blocks[k].to; i++ {
				found[k] = s.appendEdges(found[k], int32(i))
			}
		}
	})
	return slices.Concat(found...)
}

func newIndex(p *profiles) *index {
	ix := &index{profiles: p, lists: make([]list, len(p.rarity))}
	ix.cut = make([][]term, len(p.all))
	each(len(p.all), func(i int) { ix.cut[i] = p.heaviest(i) })
	ix.eachEntry(func(word uint32, _ entry) { ix.lists[word].to++ })
	size := uint32(0)
	for w := range ix.lists {
		l := &ix.lists[w]
		l.from, size, l.to = size, size+l.to, size
	}
	ix.entries = make([]entry, size)
	ix.eachEntry(func(word uint32, e entry) {
		ix.entries[ix.lists[word].to] = e
		ix.lists[word].to++
	})
	each(len(ix.lists), ix.keepChampions)
	return ix
}

// eachEntry calls f for all words by which reports are found, report by report.
func (ix *index) eachEntry(f func(word uint32, e entry)) {
	for i := range ix.profiles.all {
		for _, t := range ix.words(i) {
			if ix.profiles.searchable(t.word) {
				f(t.word, entry{int32(i), t.weight})
			}
		}
	}
}

// keepChampions cuts a long list to the reports in which the word weighs most.
func (ix *index) keepChampions(word int) {
	l := &ix.lists[word]
	all := ix.entries[l.from:l.to]
	if len(all) <= mostHolders {
		return
	}
	prominence := func(e entry) float32 { return e.weight * ix.profiles.all[e.report].scale }
	slices.SortFunc(all, func(a, b entry) int {
		return cmp.Or(cmp.Compare(prominence(b), prominence(a)), cmp.Compare(a.report, b.report))
	})
	l.least = prominence(all[mostHolders-1])
	slices.SortFunc(all[:mostHolders], func(a, b entry) int { return cmp.Compare(a.report, b.report) })
	l.to = l.from + mostHolders
}

// searchable says that a word finds reports: not a common one, unless few hold it.
func (p *profiles) searchable(word uint32) bool {
	return p.anchor(word) || p.holders[word] <= mostHolders
}

// heaviest returns the words by which report i is found, or nil when it is all that are searchable.
func (p *profiles) heaviest(i int) []term {
	if len(p.all[i].terms) <= searchWords {
		return nil
	}
	var keys []uint64 // weight and place: sorting them is far faster than sorting terms
	for k, t := range p.all[i].terms {
		if p.searchable(t.word) {
			keys = append(keys, uint64(math.Float32bits(t.weight))<<32|uint64(k))
		}
	}
	if len(keys) <= searchWords {
		return nil
	}
	slices.Sort(keys)
	terms := make([]term, 0, searchWords)
	for _, k := range keys[len(keys)-searchWords:] {
		terms = append(terms, p.all[i].terms[uint32(k)])
	}
	return terms
}

// words are those by which report i is found, and perhaps some that are not searchable.
func (ix *index) words(i int) []term {
	if cut := ix.cut[i]; cut != nil {
		return cut
	}
	return ix.profiles.all[i].terms
}

// A search finds the edges of one report after the other.
type search struct {
	*index
	score   []float32 // by report: what the words looked up so far add to its likeness
	touched []int32   // reports whose score is not zero
	edges   []edge
	matcher *matcher
}

// holders lists the reports that report i finds by a word of its own, itself among them.
func (ix *index) holders(t term, i int32) []entry {
	l := &ix.lists[t.word]
	all := ix.entries[l.from:l.to]
	if l.least == 0 {
		return all
	}
	// A report that the list was cut of finds nothing by it, or it would depend on the order who finds whom.
	switch prominence := t.weight * ix.profiles.all[i].scale; {
	case prominence < l.least:
		return nil
	case prominence == l.least:
		if _, holds := slices.BinarySearchFunc(all, i, func(e entry, i int32) int { return cmp.Compare(e.report, i) }); !holds {
			return nil
		}
	}
	return all
}

// appendEdges appends the strongest pairs of report i with earlier ones.
func (s *search) appendEdges(all []edge, i int32) []edge {
	p := &s.profiles.all[i]
	s.touched = s.touched[:0]
	for _, t := range s.words(int(i)) {
		for _, e := range s.holders(t, i) {
			if e.report >= i {
				break
			}
			if s.score[e.report] == 0 {
				s.touched = append(s.touched, e.report)
			}
			s.score[e.report] += t.weight * e.weight
		}
	}
	s.edges = s.edges[:0]
	for _, j := range s.touched {
		if float64(s.score[j]) >= .6*nearly { // the common words that were not looked up add little
			s.edges = append(s.edges, edge{a: j, b: i, likeness: s.score[j]})
		}
		s.score[j] = 0
	}
	byLikeness := func(a, b edge) int { return cmp.Or(cmp.Compare(b.likeness, a.likeness), cmp.Compare(a.a, b.a)) }
	slices.SortFunc(s.edges, byLikeness)
	s.matcher.set(p.terms)
	kept := 0
	for _, e := range s.edges[:min(len(s.edges), 2*mostEdges)] {
		e.likeness = float32(s.matcher.dot(s.profiles.all[e.a].terms))
		if e.likeness < nearly {
			continue
		}
		// One-word titles share their whole text by chance.
		if e.sound = s.sound(); e.sound || len(s.matcher.shared) > 2 {
			all = append(all, e)
			if kept++; kept == mostEdges {
				break
			}
		}
	}
	return all
}

// sound says that two reports, last compared, share at least two words that are not common.
func (s *search) sound() bool {
	anchors := 0
	for _, word := range s.matcher.shared {
		if s.profiles.anchor(word) {
			anchors++
		}
	}
	return anchors > 1
}
