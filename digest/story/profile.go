package story

import (
	"math"
	"runtime"
	"slices"

	"github.com/digestbot/digestbot/digest/cores"
)

// The weights of words. They were set on hand-labelled ECB+ and Wikinews stories, whole and cut
// to 60 words, and on testdata/small, by random search over all constants of this package, and
// then moved to the middle of their plateaus: docs/quality-stories.md has what a fifth more or
// less of each does.
const (
	laterWeight = .38   // of an occurrence after the head
	saturation  = .6    // occurrences that give half of a word's full weight (as k₁ in BM25)
	priorSize   = 400.0 // how many articles the background counts for
	// How many reports it takes until half of what they say about a word's frequency is
	// believed: in a handful, what is frequent is the event itself.
	ownTrust = 26.0
	// A text of few words says little: its vector is as short as if it held words of this
	// squared weight that no other text has (about three names).
	unsharedMass = 28.0
	// Long texts share more words by chance: a text of n times plainLength words has n^-lengthPower of the
	// likeness (pivoted normalisation: Singhal, Buckley, Mitra 1996).
	plainLength, lengthPower = 48.0, .23
)

// A term is a word and its weight in a text.
type term struct {
	word   uint32
	weight float32
}

// A profile is what the comparison keeps of a report: its weighted words. The
// inner product of two profiles says how alike the texts are, from 0 to 1.
type profile struct {
	terms  []term  // by word; those that no other report has are left out
	scale  float32 // what the weights were divided by
	alone  float32 // squared weight of the words that no other report has, before that
	pivot  float32 // what the length of the text does to the squared scale
	day    int32   // when it was written, in days after 1970; 0 when unknown
	outlet uint32  // a hash of who wrote it; 0 when unknown
}

// profiles are those of all reports, and the lexicon that they share. Its words are numbered by how
// many reports hold them, the rarest first.
type profiles struct {
	all       []profile
	initial   []byte    // by word: what all its forms begin with
	share     []float32 // by word: of articles in general that it stands in
	rarity    []float32 // by word, among all reports
	holders   []uint32  // by word: how many reports hold it
	number    []bool    // by word
	stretches []stretch // of the reports, one for each reader
	readers   []*reader
	global    [][]uint32 // by reader: its lexicon → word, or unique
}

const secondsPerDay = 24 * 60 * 60

// newProfiles reads and weighs all reports, on all cores. The result does not
// depend on how many there are.
func newProfiles(reports []Report) *profiles {
	p := &profiles{all: make([]profile, len(reports)), stretches: divide(len(reports), runtime.GOMAXPROCS(0))}
	p.readers = make([]*reader, len(p.stretches))
	cores.Each(len(p.stretches), func(k int) {
		p.readers[k] = newReader()
		for i := p.stretches[k].from; i < p.stretches[k].to; i++ {
			var words int
			a := &p.all[i]
			a.terms, words = p.readers[k].read(&reports[i])
			if at := reports[i].Published; !at.IsZero() {
				a.day = int32(at.Unix() / secondsPerDay)
			}
			if s := reports[i].Source; s != "" {
				a.outlet = uint32(mix(hashWord([]byte(s)))>>32) | 1
			}
			a.pivot = float32(math.Pow(max(1, float64(words)/plainLength), lengthPower))
		}
	})
	p.mergeLexicons()
	cores.Each(len(p.stretches), func(k int) {
		w := weigher{profiles: p, lexemes: p.readers[k].lexemes, global: p.global[k], unlisted: rarityOf(1, unlisted, len(reports))}
		for i := p.stretches[k].from; i < p.stretches[k].to; i++ {
			w.weigh(&p.all[i])
		}
	})
	return p
}

// anchor says that a word is not common: it can tell one event from another.
func (p *profiles) anchor(word uint32) bool { return p.share[word] < anchorShare }

// rarityOf weighs a word by how few reports hold it, of these and of the background: the
// logarithm that is usual for document frequencies, with the background as a Bayesian prior
// and few reports believed less.
func rarityOf(df uint32, share float64, reports int) float32 {
	n := float64(reports)
	own := 1 + float64(df-1)*n/(n+ownTrust)
	p := (own + priorSize*share) / (n + priorSize)
	return float32(max(0, -math.Log(p)))
}

// A weigher turns what one reader counted into weights.
type weigher struct {
	*profiles
	lexemes  []lexeme
	global   []uint32
	unlisted float32  // rarity of a word that is not listed and stands in one report
	keys     []uint64 // a report's words and weights
}

// weigh gives the words of a report, which p has by their places in the lexicon, their numbers and weights.
func (w *weigher) weigh(p *profile) {
	w.keys = w.keys[:0]
	for _, t := range p.terms {
		tf := t.weight / (t.weight + saturation)
		if word := w.global[t.word]; word != unique {
			w.keys = append(w.keys, uint64(word)<<32|uint64(math.Float32bits(w.rarity[word]*tf)))
		} else if !w.lexemes[t.word].number {
			x := w.rarityAlone(t.word) * tf
			p.alone += x * x
		}
	}
	slices.Sort(w.keys) // far faster than terms
	p.terms = p.terms[:len(w.keys)]
	for i, k := range w.keys {
		p.terms[i] = term{uint32(k >> 32), math.Float32frombits(uint32(k))}
	}
	p.rescale(w.number)
}

// rarityAlone weighs a word that stands in one report.
func (w *weigher) rarityAlone(lexeme uint32) float32 {
	if share := w.lexemes[lexeme].share; share != unlisted {
		return rarityOf(1, float64(share), len(w.all))
	}
	return w.unlisted
}

// rescale divides the weights so that inner products say how alike two texts are. Numbers do not make a text longer.
func (p *profile) rescale(number []bool) {
	mass := p.alone + unsharedMass
	for _, t := range p.terms {
		if !number[t.word] {
			mass += t.weight * t.weight
		}
	}
	p.scale = float32(math.Sqrt(float64(mass * p.pivot)))
	for i := range p.terms {
		p.terms[i].weight /= p.scale
	}
}
