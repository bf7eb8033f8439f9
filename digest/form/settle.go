package form

import "slices"

// An Edit is an entry as it was and as it is now: title and text.
type Edit struct{ Was, Now string }

const (
	// A place of a number counts when it moved in so many entries of one poll, in this part of
	// those that were edited, and in this part of all that were known: a fact that is put right
	// moves in one entry, or in few.
	movedEntries, movedShare, movedOfAll = 2, .5, .3
	// Where no template says that the places are the same, more is asked for.
	movedAnywhere, movedShareAnywhere = 5, .9

	mostCounters = 64 // places that are kept
)

// Settle says of each edit of a poll whether only counters moved, so that the
// article is the same: comments, points, prices, and whatever number moved at one
// place of several entries at once. known is how many entries of the poll were
// known before. It returns the form with what it learnt of these.
func (f Form) Settle(edits []Edit, known int) (Form, []bool) {
	moved := make([][]uint32, len(edits))
	same := make([]bool, len(edits))
	entries := map[uint32]int{} // by place that moved
	for i, e := range edits {
		moved[i], same[i] = changedNumbers(e.Was, e.Now)
		slices.Sort(moved[i])
		moved[i] = slices.Compact(moved[i])
		for _, place := range moved[i] {
			entries[place]++
		}
	}
	f.counters = f.learnCounters(entries, len(edits), known)
	for i := range edits {
		same[i] = same[i] && !slices.ContainsFunc(moved[i], func(place uint32) bool { return !slices.Contains(f.counters, place) })
	}
	return f, same
}

// learnCounters returns the counters that are known after a poll, the latest
// first, where entries says in how many of the edits each place moved.
func (f Form) learnCounters(entries map[uint32]int, edits, known int) []uint32 {
	least := max(movedEntries, movedShare*float64(edits), movedOfAll*float64(known))
	if !f.templated {
		least = max(movedAnywhere, movedShareAnywhere*float64(edits), movedOfAll*float64(known))
	}
	var learnt []uint32
	for place, n := range entries {
		if float64(n) >= least && !slices.Contains(f.counters, place) {
			learnt = append(learnt, place)
		}
	}
	slices.Sort(learnt)
	learnt = append(learnt, f.counters...)
	return learnt[:min(len(learnt), mostCounters)]
}
