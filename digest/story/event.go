package story

import (
	"math"
	"sort"
)

// Whether two clusters tell one event. The rules are:
//
//   - They must be alike: the mean inner product of their reports' profiles (average link). Where few
//     reports resemble each other, what is common to their subject cannot be told from what is common
//     to an event, and more likeness is asked for.
//   - They must be about as alike as the reports of each are among themselves. Two events of
//     one kind, in one town or about one person share the words of that; what is left between
//     them is far less than what holds each together. The more reports, the more is asked for.
//   - Their anchors must not contradict: when nearly all reports of one use some names that
//     the other never uses, and the other way round, they are two events. A name on one side
//     only contradicts nothing.
//   - Reports written days apart must be more alike.
//   - A report that touches several stories tells none of them (roundup.go).
//   - A form filled in with other names and numbers tells another event (form.go).
//
// Numbers play no part: one event's toll differs from outlet to outlet.

// The constants of the comparison, set as those in profile.go.
const (
	enough       = .084 // mean likeness that makes one story
	cohesion     = .785 // of the likeness within the less coherent cluster that must be reached
	assumedPairs = 9.0  // pairs of reports, just alike enough, that every cluster is taken to hold beside its own
	kinship      = .525 // of the likeness within the less coherent of two stories that must be reached, without such pairs
	// How much more is asked for among few reports: fewerAsks times as much again where there is next to
	// no report, less by a factor of e for every few of them.
	fewerAsks, few = .3, 8.0
	// Contradiction is measured in units of G² (log-likelihood ratio, Dunning 1993): what is
	// under the first bound counts nothing, and at the second no likeness is enough.
	contradictionFrom, contradictionTo = 7.5, 13.0
	// Days between the clusters' middle reports: up to the first they count nothing, from the
	// second they cost the whole distanceCost of the likeness.
	daysFrom, daysTo, distanceCost = 1.0, 5.0, .16
)

// A comparison says how alike two clusters are, and why.
type comparison struct {
	likeness      float64 // mean over all pairs of reports
	needed        float64 // what the likeness must reach
	days          int     // between their middle reports; 0 when unknown
	contradiction float64 // of their anchors
	roundup       bool    // one of them is a roundup that touches the other
	form          bool    // their oldest reports are one form, filled in for two events
}

// strength is what the comparison comes to: from 1 on, the two tell one event.
func (c comparison) strength() float64 {
	late := ramp(float64(c.days), daysFrom, daysTo) * distanceCost
	against := ramp(c.contradiction, contradictionFrom, contradictionTo)
	return c.likeness * (1 - late) * (1 - against) / c.needed
}

// ramp rises from 0 at from to 1 at to.
func ramp(x, from, to float64) float64 { return min(1, max(0, (x-from)/(to-from))) }

// caution is what the likeness needed is multiplied by where so many reports are connected by likeness.
func caution(reports int) float64 { return 1 + fewerAsks*math.Exp(-float64(reports)/few) }

// compare compares two clusters with the caution of their surroundings. The time is linear in their words.
func compare(a, b *cluster, caution float64) comparison {
	c := comparison{
		likeness: likeness(a, b),
		needed:   caution * max(enough, cohesion*min(a.assumed(), b.assumed()), kinship*kin(a.within(), b.within())),
	}
	if len(a.days) > 0 && len(b.days) > 0 {
		gap := a.days[len(a.days)/2] - b.days[len(b.days)/2]
		c.days = int(max(gap, -gap))
	}
	if a.size+b.size >= 6 { // fewer cannot contradict each other beyond chance
		onlyA, onlyB := contrasts(a, b)
		c.contradiction = min(onlyA.mean(), onlyB.mean())
	}
	return c
}

// kin is how alike the reports of one event are, going by those within two stories: as in the less
// coherent one, and at least half as in the other, which is all that is known about a single report.
func kin(a, b float64) float64 { return max(min(a, b), max(a, b)/2) }

// likeness is the mean over all pairs of reports.
func likeness(a, b *cluster) float64 { return dotTallies(a.sum, b.sum) / float64(a.size*b.size) }

// contrastWords is how many anchors speak for each side of a contradiction.
const contrastWords = 3

// A contrast holds the anchors that set one cluster most apart from another, strongest first.
type contrast [contrastWords]struct {
	word     uint32
	strength float64 // G²
}

func (c *contrast) mean() float64 {
	var sum float64
	for _, a := range c {
		sum += a.strength
	}
	return sum / contrastWords
}

// words are the anchors that there are, strongest first.
func (c *contrast) words() []uint32 {
	var words []uint32
	for _, a := range c {
		if a.strength > 0 {
			words = append(words, a.word)
		}
	}
	return words
}

func (c *contrast) add(word uint32, strength float64) {
	for i := range c {
		if strength > c[i].strength {
			c[i].word, word = word, c[i].word
			c[i].strength, strength = strength, c[i].strength
		}
	}
}

// contrasts finds the anchors that stand in most reports of one cluster and hardly any of the other.
func contrasts(a, b *cluster) (onlyA, onlyB contrast) {
	na, nb := float64(a.size), float64(b.size)
	var strength float64
	var of [2]uint32 // whose strength it is: most words stand in as many reports as the one before
	see := func(word, docsA, docsB uint32) {
		shareA, shareB := float64(docsA)/na, float64(docsB)/nb
		if math.Abs(shareA-shareB) < .3 {
			return // less cannot matter, and the logarithms cost time
		}
		if now := [2]uint32{docsA, docsB}; now != of {
			strength, of = logLikelihood(float64(docsA), na, float64(docsB), nb), now
		}
		if shareA > shareB {
			onlyA.add(word, strength)
		} else {
			onlyB.add(word, strength)
		}
	}
	i, j := 0, 0
	for i < len(a.sum) || j < len(b.sum) {
		switch {
		case j == len(b.sum) || i < len(a.sum) && a.sum[i].word < b.sum[j].word:
			see(a.sum[i].word, a.sum[i].docs, 0)
			i++
		case i == len(a.sum) || a.sum[i].word > b.sum[j].word:
			see(b.sum[j].word, 0, b.sum[j].docs)
			j++
		default:
			see(a.sum[i].word, a.sum[i].docs, b.sum[j].docs)
			i++
			j++
		}
	}
	return onlyA, onlyB
}

// logLikelihood is G² for k of n against l of m: how unlikely it is that both come from one
// source. Dunning, Accurate Methods for the Statistics of Surprise and Coincidence, 1993.
func logLikelihood(k, n, l, m float64) float64 {
	return 2 * (entropy(k, n) + entropy(l, m) - entropy(k+l, n+m))
}

func entropy(k, n float64) float64 {
	var h float64
	if k > 0 {
		h += k * math.Log(k/n)
	}
	if k < n {
		h += (n - k) * math.Log(1-k/n)
	}
	return h
}

// dotTallies is the inner product of two sums, both by word.
func dotTallies(a, b []tally) float64 {
	if len(a) > len(b) {
		a, b = b, a
	}
	var s float64
	if len(b) > 16*len(a) { // look the few up in the many
		for _, t := range a {
			k := sort.Search(len(b), func(k int) bool { return b[k].word >= t.word })
			if b = b[k:]; len(b) > 0 && b[0].word == t.word {
				s += float64(t.weight) * float64(b[0].weight)
			}
		}
		return s
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i].word < b[j].word:
			i++
		case a[i].word > b[j].word:
			j++
		default:
			s += float64(a[i].weight) * float64(b[j].weight)
			i++
			j++
		}
	}
	return s
}
