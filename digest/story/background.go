package story

import (
	_ "embed"
	"math"
	"strconv"
	"strings"
	"unicode"
)

// backgroundTiers lists common words by how rare they are. It says itself how it is to be read,
// and where its words come from. Words of one event and names of people are not among them.
//
//go:embed background.txt
var backgroundTiers string

const (
	// unlisted is the share of articles that a word which is not listed stands in:
	// such words are names, or words of one subject.
	unlisted = 1.0 / 400
	// anchorShare divides common words from those that can tell one event from another.
	anchorShare = .03
	// A pair of ideographs is less telling than a word, and one with a particle in it tells nothing.
	pairShare, particleShare = 1.0 / 80, .3
)

// particles are the commonest characters of Chinese; in Japanese all hiragana are taken for particles.
const particles = "的是在了和有不人这中大为上个国我以要他时来用们"

// background maps the stem of a common word to the share of articles it stands in.
var background = readBackground(backgroundTiers)

func readBackground(tiers string) map[string]float64 {
	shares := make(map[string]float64, strings.Count(tiers, " "))
	for line := range strings.Lines(tiers) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		stems := strings.FieldsSeq(line)
		share := 0.0
		for s := range stems {
			if share > 0 {
				shares[s] = share
				continue
			}
			tier, err := strconv.ParseFloat(s, 64)
			if err != nil {
				panic("story: background.txt: " + err.Error()) // a broken build
			}
			share = math.Exp2(-tier)
		}
	}
	return shares
}

// backgroundShare is the share of articles that a stem stands in, as far as is known beforehand.
func backgroundShare(stem string, ideograph bool) float32 {
	if p, ok := background[stem]; ok {
		return float32(p)
	}
	if !ideograph {
		return unlisted
	}
	for _, r := range stem {
		if !unicode.Is(unicode.Han, r) && !unicode.Is(unicode.Katakana, r) || strings.ContainsRune(particles, r) {
			return particleShare
		}
	}
	return pairShare
}
