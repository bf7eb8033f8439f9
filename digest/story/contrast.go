package story

import "math"

// fewestContrasted reports can contradict each other beyond chance.
const fewestContrasted = 6

// contrastWords is how many anchors speak for each side of a contrast.
const contrastWords = 3

// An opposition holds the anchors that set one cluster most apart from another, strongest first.
type opposition [contrastWords]struct {
	word     uint32
	strength float64 // G²
}

func (o *opposition) mean() float64 {
	var sum float64
	for _, a := range o {
		sum += a.strength
	}
	return sum / contrastWords
}

// words are the anchors that there are, strongest first.
func (o *opposition) words() []uint32 {
	var words []uint32
	for _, a := range o {
		if a.strength > 0 {
			words = append(words, a.word)
		}
	}
	return words
}

func (o *opposition) add(word uint32, strength float64) {
	for i := range o {
		if strength > o[i].strength {
			o[i].word, word = word, o[i].word
			o[i].strength, strength = strength, o[i].strength
		}
	}
}

// contrasts finds the anchors that stand in most reports of one cluster and hardly any of the other.
func contrasts(a, b *cluster) (onlyA, onlyB opposition) {
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
