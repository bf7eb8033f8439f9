package story

import (
	"cmp"
	"math"
	"runtime"
	"slices"
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
	unsharedMass = 26.0
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
	terms []term  // by word; those that no other report has are left out
	scale float32 // what the weights were divided by
	alone float32 // squared weight of the words that no other report has, before that
	pivot float32 // what the length of the text does to the squared scale
	day   int32   // when it was written, in days after 1970; 0 when unknown
}

// profiles are those of all reports, and the lexicon that they share.
type profiles struct {
	all       []profile
	share     []float32 // by word: of articles in general that it stands in
	rarity    []float32 // by word, among all reports
	holders   []uint32  // by word: how many reports hold it
	stretches []stretch // of the reports, one for each reader
	readers   []*reader
	global    [][]uint32 // by reader: its lexicon → word, or unique
}

// unique marks words that stand in one report only.
const unique = math.MaxUint32

// newProfiles reads and weighs all reports, on all cores. The result does not
// depend on how many there are.
func newProfiles(reports []Report) *profiles {
	p := &profiles{all: make([]profile, len(reports))}
	stretches := divide(len(reports), runtime.GOMAXPROCS(0))
	p.stretches = stretches
	counts := make([][]count, len(reports))
	words := make([]int32, len(reports))
	p.readers = make([]*reader, len(stretches))
	parallel(len(stretches), func(k int) {
		rd := newReader()
		var arena []count // counts are cut from it: one list of all would be copied as it grows
		for i := stretches[k].from; i < stretches[k].to; i++ {
			if cap(arena)-len(arena) < 2*mostWords { // of a title and a text
				arena = make([]count, 0, 1<<16)
			}
			var n int
			counts[i], n, p.all[i].day = rd.read(&reports[i], arena[len(arena):])
			words[i] = int32(n)
			arena = arena[:len(arena)+len(counts[i])]
		}
		p.readers[k] = rd
	})
	p.mergeLexicons(len(reports))
	parallel(len(stretches), func(k int) {
		w := weigher{lexemes: p.readers[k].lexemes, global: p.global[k], rarity: p.rarity, reports: len(reports), alone: rarityOf(1, unlisted, len(reports))}
		for i := stretches[k].from; i < stretches[k].to; i++ {
			w.weigh(&p.all[i], counts[i], int(words[i]))
			counts[i] = nil // for the collector
		}
	})
	return p
}

// mergeLexicons numbers the words that several reports share, in the order of
// their hashes, and says how rare each is.
func (p *profiles) mergeLexicons(reports int) {
	type entry struct {
		hash   uint64
		reader int
		word   uint32
	}
	var entries []entry
	p.global = make([][]uint32, len(p.readers))
	for k, rd := range p.readers {
		p.global[k] = make([]uint32, len(rd.lexemes))
		for i, l := range rd.lexemes {
			entries = append(entries, entry{l.hash, k, uint32(i)})
		}
	}
	slices.SortFunc(entries, func(a, b entry) int { return cmp.Or(cmp.Compare(a.hash, b.hash), cmp.Compare(a.reader, b.reader)) })
	for i := 0; i < len(entries); {
		df, share, j := uint32(0), float32(0), i
		for ; j < len(entries) && entries[j].hash == entries[i].hash; j++ {
			l := p.readers[entries[j].reader].lexemes[entries[j].word]
			df, share = df+l.df, l.share
		}
		word := uint32(unique)
		if df > 1 {
			word = uint32(len(p.rarity))
			p.rarity = append(p.rarity, rarityOf(df, float64(share), reports))
			p.holders = append(p.holders, df)
			p.share = append(p.share, share)
		}
		for ; i < j; i++ {
			p.global[entries[i].reader][entries[i].word] = word
		}
	}
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

// A weigher turns the counts of one reader's reports into profiles.
type weigher struct {
	lexemes []lexeme
	global  []uint32
	rarity  []float32
	reports int
	alone   float32  // rarity of a word that is not listed and stands in one report
	keys    []uint64 // a report's words and weights
	arena   []term   // profiles are cut from it, to spare the collector a million small slices
}

func (w *weigher) weigh(p *profile, counts []count, words int) {
	if cap(w.arena)-len(w.arena) < len(counts) {
		w.arena = make([]term, 0, max(len(counts), 1<<16))
	}
	w.keys = w.keys[:0]
	for _, c := range counts {
		tf := float64(c.head) + laterWeight*float64(c.body)
		x := w.rarityOf(c.word) * float32(tf/(tf+saturation))
		if word := w.global[c.word]; word != unique {
			w.keys = append(w.keys, uint64(word)<<32|uint64(math.Float32bits(x)))
		} else {
			p.alone += x * x
		}
	}
	slices.Sort(w.keys) // far faster than terms
	start := len(w.arena)
	for _, k := range w.keys {
		w.arena = append(w.arena, term{uint32(k >> 32), math.Float32frombits(uint32(k))})
	}
	p.terms = w.arena[start:len(w.arena):len(w.arena)]
	p.pivot = float32(math.Pow(max(1, float64(words)/plainLength), lengthPower))
	p.rescale()
}

// rescale divides the weights so that inner products say how alike two texts are.
func (p *profile) rescale() {
	mass := p.alone + unsharedMass
	for _, t := range p.terms {
		mass += t.weight * t.weight
	}
	p.scale = float32(math.Sqrt(float64(mass * p.pivot)))
	for i := range p.terms {
		p.terms[i].weight /= p.scale
	}
}

func (w *weigher) rarityOf(lex uint32) float32 {
	if word := w.global[lex]; word != unique {
		return w.rarity[word]
	}
	if share := w.lexemes[lex].share; share != unlisted {
		return rarityOf(1, float64(share), w.reports)
	}
	return w.alone
}
