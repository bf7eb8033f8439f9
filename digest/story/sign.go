package story

import (
	_ "embed"
	"fmt"
	"math"
	"strconv"
	"strings"
)

// The signs by which two stories in the making are told to be one event. Each is a mean over all
// pairs of their reports, or says how certain such a mean can be.
const (
	always      = iota // 1
	likeSign           // logarithm of the likeness, from 0 to 1
	evidence           // logarithm of what is shared, which is not divided by what there is
	oneOutlet          // share of the pairs that one outlet wrote: it seldom tells an event twice
	daysBetween        // none up to one day, all from the seventh on
	kinship            // how much more alike the reports of each are to one another, as a logarithm
	contrast           // names that all of one side use and none of the other, from 0 to 1
	company            // logarithm of the number of reports that likeness connects with them, up to mostCompany
	signCount
)

var signNames = [signCount]string{"always", "likeness", "evidence", "one-outlet", "days", "kinship", "contrast", "company"}

type signs [signCount]float64

// weightTable is written by TestFit, which says how the weights are found.
//
//go:embed weights.tsv
var weightTable string

// fitted are what each sign adds to the logarithm of the odds that the two tell one event.
var fitted = readWeights(weightTable)

func readWeights(table string) *signs {
	w, n := new(signs), 0
	for line := range strings.Lines(table) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		name, value, _ := strings.Cut(strings.TrimSpace(line), "\t")
		x, err := strconv.ParseFloat(value, 64)
		if err != nil || n == len(w) || name != signNames[n] {
			panic("story: weights.tsv: " + line) // a broken build
		}
		w[n] = x
		n++
	}
	if n < len(w) {
		panic(fmt.Sprintf("story: weights.tsv: %d weights", n))
	}
	return w
}

// odds are the logarithm of the odds that the two tell one event.
func (s *signs) odds(weights *signs) float64 {
	var z float64
	for i, x := range s {
		z += weights[i] * x
	}
	return z
}

// probability is that of an event by the logarithm of its odds.
func probability(odds float64) float64 { return 1 / (1 + math.Exp(-odds)) }
