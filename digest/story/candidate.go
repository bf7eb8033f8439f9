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
	start    []uint32 // of a word's entries
	end      []uint32
	least    []float32 // by word: how much it weighs in the reports that are left of a list that was cut; otherwise 0
	cut      [][]term  // by report: the words by which it is found, where those are not all of them
	entries  []entry
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
	ix := &index{profiles: p, start: make([]uint32, len(p.rarity)+1)}
	ix.cut = make([][]term, len(p.all))
	each(len(p.all), func(i int) { ix.cut[i] = p.heaviest(i) })
	for i := range p.all {
		for _, t := range ix.words(i) {
			if p.searchable(t.word) {
				ix.start[t.word+1]++
			}
		}
	}
	for w := range p.rarity {
		ix.start[w+1] += ix.start[w]
	}
	ix.entries = make([]entry, ix.start[len(p.rarity)])
	at := slices.Clone(ix.start)
	for i := range p.all {
		for _, t := range ix.words(i) {
			if p.searchable(t.word) {
				ix.entries[at[t.word]] = entry{int32(i), t.weight}
				at[t.word]++
			}
		}
	}
	ix.end = at[:len(p.rarity)]
	ix.least = make([]float32, len(p.rarity))
	each(len(p.rarity), ix.keepChampions)
	return ix
}

// keepChampions cuts a long list to the reports in which the word weighs most.
func (ix *index) keepChampions(word int) {
	list := ix.entries[ix.start[word]:ix.end[word]]
	if len(list) <= mostHolders {
		return
	}
	prominence := func(e entry) float32 { return e.weight * ix.profiles.all[e.report].scale }
	slices.SortFunc(list, func(a, b entry) int {
		return cmp.Or(cmp.Compare(prominence(b), prominence(a)), cmp.Compare(a.report, b.report))
	})
	ix.least[word] = prominence(list[mostHolders-1])
	slices.SortFunc(list[:mostHolders], func(a, b entry) int { return cmp.Compare(a.report, b.report) })
	ix.end[word] = ix.start[word] + mostHolders
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

// earlier lists the reports that report i finds by a word; from i on they are to be left out.
func (ix *index) earlier(t term, i int32) []entry {
	list := ix.entries[ix.start[t.word]:ix.end[t.word]]
	least := ix.least[t.word]
	if least == 0 { // all that hold it
		return list
	}
	if t.weight*ix.profiles.all[i].scale < least {
		return nil
	}
	at, holds := slices.BinarySearchFunc(list, i, func(e entry, i int32) int { return cmp.Compare(e.report, i) })
	if !holds {
		return nil
	}
	return list[:at]
}

// appendEdges appends the strongest pairs of report i with earlier ones.
func (s *search) appendEdges(all []edge, i int32) []edge {
	p := &s.profiles.all[i]
	s.touched = s.touched[:0]
	for _, t := range s.words(int(i)) {
		for _, e := range s.earlier(t, i) {
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
