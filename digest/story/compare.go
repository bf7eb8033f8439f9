package story

import "math"

// Whether two clusters tell one event. What speaks for and against it are signs (sign.go), means over all
// pairs of their reports (average link), whose weights were fitted on hand-labelled news so that the
// sum is the logarithm of odds. They are joined when it is more likely than not.
//
//   - Likeness alone is not enough: two headlines that share one name are alike, and of two long texts
//     nobody expects more than half of the words. So it counts how much is shared, too.
//   - Two events of one kind, in one town or about one person share the words of that; what is left between
//     them is far less than what holds each together (kinship).
//   - When nearly all reports of one use some names that the other never uses, and the other way round, they
//     are two events (contrast). A name on one side only contradicts nothing.
//   - Reports of one outlet, and reports written days apart, seldom tell one event. Those without a date
//     neither help nor harm: the dated ones of both sides are compared.
//
// Numbers speak for one event where both have them, and otherwise play no part (number.go).

const (
	leastLikeness = .06 // less does not make a story, whatever else speaks for it
	// Contrast is measured in units of G² (log-likelihood ratio, Dunning 1993): what is
	// under the first bound counts nothing, and more than the second counts no more.
	contrastFrom, contrastTo = 7.5, 13.0
	daysFrom, daysTo         = 1.0, 7.0
)

// A comparison says how alike two clusters are, and why.
type comparison struct {
	signs
	odds     float64 // the logarithm of the odds that they tell one event
	likeness float64 // mean over all pairs of reports
	days     int     // between their middle reports; 0 when unknown
	roundup  bool    // one of them is a roundup that touches the other
	form     bool    // their oldest reports are one form, filled in for two events
}

// compare compares two clusters. The time is linear in their words.
func (g *agglomeration) compare(a, b *cluster) comparison {
	pairs := float64(a.size * b.size)
	c := comparison{likeness: likeness(a, b), days: daysApart(a, b)}
	c.signs = signs{
		always:      1,
		likeSign:    math.Log(max(c.likeness, .001)),
		evidence:    math.Log1p(c.likeness * a.scale * b.scale / pairs),
		oneOutlet:   float64(sameOutlet(a.outlets, b.outlets)) / pairs,
		daysBetween: ramp(float64(c.days), daysFrom, daysTo),
		kinship:     math.Log(max(1, kin(a.within(), b.within())/max(c.likeness, .001))),
		company:     g.company,
	}
	if a.size+b.size >= fewestContrasted {
		onlyA, onlyB := contrasts(a, b)
		c.signs[contrast] = ramp(min(onlyA.mean(), onlyB.mean()), contrastFrom, contrastTo)
	}
	c.odds = c.signs.odds(g.weights)
	return c
}

// pairOdds is the same of two single reports.
func (g *agglomeration) pairOdds(a, b *profile, likeness float64) float64 {
	s := signs{always: 1, likeSign: math.Log(likeness), evidence: math.Log1p(likeness * float64(a.scale) * float64(b.scale)), company: g.company}
	if a.outlet == b.outlet && a.outlet != 0 {
		s[oneOutlet] = 1
	}
	if a.day != 0 && b.day != 0 {
		s[daysBetween] = ramp(math.Abs(float64(a.day-b.day)), daysFrom, daysTo)
	}
	return s.odds(g.weights)
}

// ramp rises from 0 at from to 1 at to.
func ramp(x, from, to float64) float64 { return min(1, max(0, (x-from)/(to-from))) }

// daysApart is between the clusters' middle reports.
func daysApart(a, b *cluster) int {
	if len(a.days) == 0 || len(b.days) == 0 {
		return 0
	}
	gap := a.days[len(a.days)/2] - b.days[len(b.days)/2]
	return int(max(gap, -gap))
}

// sameOutlet counts the pairs of one outlet in two sorted lists.
func sameOutlet(a, b []uint32) int {
	n := 0
	for len(a) > 0 && len(b) > 0 {
		first := min(a[0], b[0])
		i, j := run(a, first), run(b, first)
		n += i * j
		a, b = a[i:], b[j:]
	}
	return n
}

// run is how often a sorted list begins with x.
func run(list []uint32, x uint32) int {
	n := 0
	for n < len(list) && list[n] == x {
		n++
	}
	return n
}

// kin is how alike the reports of one event are, going by those within two stories: as in the less
// coherent one, and at least half as in the other, which is all that is known about a single report.
func kin(a, b float64) float64 { return max(min(a, b), max(a, b)/2) }
