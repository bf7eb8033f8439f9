package story

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
)

// backgroundTiers lists common words of English news by how rare they are: a
// line holds a tier and its words, and a word of tier t stands in about one
// article of 2^t. Only words that many unrelated events share are listed.
//
//go:embed background.txt
var backgroundTiers string

// unlisted is the share of articles that a word which is not listed stands in:
// such words are names, or words of one subject.
const unlisted = 1.0 / 400

// background maps the stem of a common word to the share of articles it stands in.
var background = readBackground(backgroundTiers)

func readBackground(tiers string) map[string]float64 {
	shares := map[string]float64{}
	for line := range strings.Lines(tiers) {
		fields := strings.Fields(line)
		tier, err := strconv.ParseFloat(fields[0], 64)
		if err != nil {
			panic("story: background.txt: " + err.Error()) // a broken build
		}
		for _, w := range fields[1:] {
			s := stem([]byte(w))
			// Forms of one word occur in much the same articles: count half of the rarer one.
			p := math.Exp2(-tier)
			shares[s] = math.Min(max(shares[s], p)+min(shares[s], p)/2, 1)
		}
	}
	return shares
}
