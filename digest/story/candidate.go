package story

import (
	"math"
	"slices"

	"github.com/digestbot/digestbot/digest/cores"
)

// Which pairs of reports are compared. A report looks its words up in an inverted index, the
// rarest first. Of the reports that hold a word it meets the few just before it, since reports of one
// event appear together. So the work grows with the number of reports, not with its square.
const (
	// More than these find nothing more in ECB+ and Wikinews; amid 20,000 articles of the same kinds
	// that tell other events, 256 by one word cost .06 of F1: strangers become neighbours.
	mostHolders = 32   // reports that are met by one word
	mostMet     = 1024 // reports that are met by all words, counted once for each word
	mostEdges   = 16   // pairs that a report keeps with earlier ones
	// Pairs are found by the weights among all reports and joined by those among the ones that
	// resemble them (see reweigher), by which they may be more alike.
	nearly = 1.2 * leastLikeness
	// What the words looked up must add to the likeness of two reports; common ones add little.
	promising = .7 * nearly
	// tellingShare is the share of articles from which on a word says nothing of an event: "of", "said", "after".
	tellingShare = .24
)

// An edge is a pair of reports that may be alike enough for a story of two.
type edge struct {
	a, b     int32 // a is the earlier
	likeness float32
	sound    bool // the two share at least two words that are not common, so that they can be neighbours
}

// An index lists, for every word that finds reports, those that hold it, oldest first.
type index struct {
	profiles *profiles
	lists    []list // by word
	entries  []entry
}

// A list is a stretch of an index's entries. It ends where the next one begins.
type list struct {
	from uint32
	next uint32 // the first of its reports that is not older than the one at hand
}

type entry struct {
	report int32
	weight float32
}

// candidates finds the pairs to be compared, in order.
func (p *profiles) candidates() []edge {
	ix := newIndex(p)
	all := blocks(len(p.all))
	found := make([][]edge, len(all))
	cores.EachWorker(len(all), func() func(int) {
		s := newSearch(ix)
		return func(k int) {
			for i := all[k].from; i < all[k].to; i++ {
				found[k] = s.appendEdges(found[k], int32(i))
			}
		}
	})
	return slices.Concat(found...)
}

func newIndex(p *profiles) *index {
	ix := &index{profiles: p, lists: make([]list, len(p.holders)+1)}
	size := uint32(0)
	for word, n := range p.holders {
		ix.lists[word] = list{size, size}
		if p.searchable(uint32(word)) {
			size += n
		}
	}
	ix.lists[len(p.holders)].from = size
	ix.entries = make([]entry, size)
	lists := slices.Clone(ix.lists)
	for i := range p.all {
		for _, t := range p.all[i].terms {
			if p.searchable(t.word) {
				ix.entries[lists[t.word].next] = entry{int32(i), t.weight}
				lists[t.word].next++
			}
		}
	}
	return ix
}

// searchable says that a word finds reports: not a common one, unless few hold it.
func (p *profiles) searchable(word uint32) bool {
	return p.anchor(word) || p.holders[word] <= uint32(mostHolders)
}

// A search finds the edges of one report after the other, the older first.
type search struct {
	*index
	lists   []list             // the index's, with its own places
	met     [2 * mostMet]entry // by a hash of the report: what the words looked up add to its likeness
	places  []uint32           // in met that hold a report
	best    []uint64           // likeness and report
	matcher *matcher
}

func newSearch(ix *index) *search {
	return &search{index: ix, lists: slices.Clone(ix.lists), matcher: newMatcher(len(ix.profiles.rarity))}
}

// before lists the last reports before report i that hold a word, at most n.
func (s *search) before(word uint32, i int32, n int) []entry {
	l, end := &s.lists[word], s.lists[word+1].from
	for l.next < end && s.entries[l.next].report < i {
		l.next++
	}
	return s.entries[max(l.from, l.next-min(l.next, uint32(n))):l.next]
}

// appendEdges appends the strongest pairs of report i with earlier ones.
func (s *search) appendEdges(all []edge, i int32) []edge {
	terms := s.profiles.all[i].terms
	s.meet(terms, i)
	s.matcher.set(terms)
	from := len(all)
	for _, j := range s.likeliest() {
		e := edge{a: j, b: i, likeness: float32(s.matcher.dot(s.profiles.all[j].terms))}
		if e.likeness < nearly {
			continue
		}
		var enough bool
		if e.sound, enough = s.soundness(); !enough {
			continue
		}
		if all = append(all, e); len(all)-from == mostEdges {
			break
		}
	}
	return all
}

// meet looks the words of report i up.
func (s *search) meet(terms []term, i int32) {
	left := mostMet
	for _, t := range terms {
		holders := s.before(t.word, i, min(left, mostHolders))
		for _, e := range holders {
			s.add(e.report, t.weight*e.weight)
		}
		if left -= len(holders); left == 0 {
			break
		}
	}
}

// add notes what a shared word adds to the likeness of a report.
func (s *search) add(report int32, likeness float32) {
	at := uint32(mix(uint64(report))>>32) % uint32(len(s.met))
	for s.met[at].weight != 0 && s.met[at].report != report {
		at = (at + 1) % uint32(len(s.met))
	}
	if s.met[at].weight == 0 {
		s.met[at].report = report
		s.places = append(s.places, at)
	}
	s.met[at].weight += likeness
}

// likeliest empties met and lists the reports that are worth being compared, the likeliest first.
func (s *search) likeliest() []int32 {
	s.best = s.best[:0]
	for _, at := range s.places {
		if e := s.met[at]; e.weight >= promising {
			s.best = append(s.best, uint64(math.Float32bits(e.weight))<<32|uint64(^uint32(e.report)))
		}
		s.met[at] = entry{}
	}
	s.places = s.places[:0]
	slices.Sort(s.best)
	slices.Reverse(s.best)
	var reports []int32
	for _, b := range s.best[:min(len(s.best), 2*mostEdges)] {
		reports = append(reports, int32(^uint32(b)))
	}
	return reports
}

// soundness says of two reports, last compared, whether they share at least two words that are not common, and
// whether they share enough for a story of two: that, or three words of which one more is not on everybody's lips.
// Titles of one or two words share their whole text by chance.
func (s *search) soundness() (sound, enough bool) {
	anchors, telling := 0, 0
	for _, word := range s.matcher.shared {
		if s.profiles.anchor(word) {
			anchors++
		}
		if s.profiles.share[word] < tellingShare {
			telling++
		}
	}
	sound = anchors > 1
	return sound, sound || telling > 1 && len(s.matcher.shared) > 2
}
