package form

import "slices"

// An Edit is an entry as it was and as it is now: title and text.
type Edit struct{ Was, Now string }

const (
	// A place of a number counts when it moved in so many entries of one poll, and in this part of all that were edited.
	movedEntries = 2
	movedShare   = .5
	mostCounters = 64 // places that are kept
)

// Settle says of each edit of a poll whether only counters moved, so that the
// article is the same: comments, points, prices, and whatever number moved at one
// place of several entries at once. It returns the form with what it learnt of these.
func (f Form) Settle(edits []Edit) (Form, []bool) {
	moved := make([][]uint32, len(edits))
	same := make([]bool, len(edits))
	entries := map[uint32]int{}
	for i, e := range edits {
		moved[i], same[i] = changedNumbers(e.Was, e.Now)
		slices.Sort(moved[i])
		for _, place := range slices.Compact(slices.Clone(moved[i])) {
			entries[place]++
		}
	}
	counts := map[uint32]bool{}
	for _, c := range f.counters {
		counts[c] = true
	}
	var learnt []uint32
	for place, n := range entries {
		if n >= movedEntries && float64(n) >= movedShare*float64(len(edits)) && !counts[place] {
			counts[place] = true
			learnt = append(learnt, place)
		}
	}
	if len(learnt) > 0 {
		slices.Sort(learnt)
		learnt = append(learnt, f.counters...)
		f.counters = learnt[:min(len(learnt), mostCounters)]
	}
	for i := range edits {
		same[i] = same[i] && !slices.ContainsFunc(moved[i], func(place uint32) bool { return !counts[place] })
	}
	return f, same
}
