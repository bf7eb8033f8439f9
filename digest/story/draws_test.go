package story

import (
	"fmt"
	"math/rand/v2"
	"slices"
)

// draws are n small inputs of 5 to 25 articles: events of one set with one to three reports each, a third of
// them next to each other in the set's order, which is that of topic or time.
func draws(seed uint64, n int, sets ...[]labelled) [][]labelled {
	r := rand.New(rand.NewPCG(seed, 17))
	var all [][]labelled
	for k := range n {
		events := byCluster(sets[k%len(sets)])
		size := 5 + r.IntN(21)
		var draw []labelled
		at := r.IntN(len(events))
		used := map[int]bool{}
		for tries := 0; len(draw) < size && tries < 1000; tries++ {
			if at = (at + 1) % len(events); r.IntN(3) > 0 {
				at = r.IntN(len(events))
			}
			if used[at] {
				continue
			}
			used[at] = true
			event := slices.Clone(events[at])
			r.Shuffle(len(event), func(i, j int) { event[i], event[j] = event[j], event[i] })
			draw = append(draw, event[:min(len(event), reports(r.IntN(20)), size-len(draw))]...)
		}
		all = append(all, draw)
	}
	return all
}

// reports is how many reports an event of a draw has: one, two in a tenth and three in a twentieth of cases.
func reports(of20 int) int {
	switch {
	case of20 < 17:
		return 1
	case of20 < 19:
		return 2
	}
	return 3
}

// byCluster lists the events of a set in its order.
func byCluster(set []labelled) [][]labelled {
	var all [][]labelled
	at := map[string]int{}
	for _, a := range set {
		k, ok := at[a.Cluster]
		if !ok {
			k = len(all)
			at[a.Cluster] = k
			all = append(all, nil)
		}
		all[k] = append(all[k], a)
	}
	return all
}

// A tally of pairs: put together wrongly, kept apart wrongly, and of one event.
type pairCount struct{ wrong, missed, of int }

func (c pairCount) String() string {
	return fmt.Sprintf("%d wrong, %d of %d missed", c.wrong, c.missed, c.of)
}

func (c *pairCount) add(gold []labelled, stories map[string]string) {
	for i, a := range gold {
		for _, b := range gold[:i] {
			together, one := stories[a.ID] == stories[b.ID], a.Cluster == b.Cluster
			if one {
				c.of++
			}
			switch {
			case together && !one:
				c.wrong++
			case one && !together:
				c.missed++
			}
		}
	}
}
