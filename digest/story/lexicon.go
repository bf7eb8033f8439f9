package story

import "math/bits"

// A lexeme is a word as the comparison sees it: all forms with one stem.
type lexeme struct {
	share  float32 // of articles in general that it stands in
	df     uint32  // reports that its reader met it in
	last   uint32  // the last of those
	slot   uint32  // where its term stands in that report's
	number bool    // speaks for one event where it is shared, and else counts nothing
}

// A lexicon holds the words that a reader has met, in order of first appearance.
type lexicon struct {
	lexemes []lexeme
	initial []byte   // by lexeme: what all its forms begin with
	stems   []uint64 // by lexeme: the hash of its stem, the same in every lexicon
	places  map[uint64]uint32
	// Forms are looked up once for every word of every text, so they have a table of their own: open
	// addressing, a power of two of slots, small for the sake of the cache.
	slots []slot
	forms int
}

// A slot holds the first bits of a form's hash and the place of its lexeme; it is 0 when free. That
// two of a million forms agree in those bits is hardly to be expected.
type slot uint64

// placeBits are enough for the stems of far more articles than fit in memory.
const placeBits = 26

func (s slot) place() uint32 { return uint32(s & (1<<placeBits - 1)) }

func newLexicon() *lexicon {
	return &lexicon{places: map[uint64]uint32{}, slots: make([]slot, 1<<12)}
}

// lookup returns the place of the word's lexeme and adds it when it is new.
func (lx *lexicon) lookup(w word) uint32 {
	form, at := lx.probe(w.lower)
	if s := lx.slots[at]; s != 0 {
		return s.place()
	}
	place := lx.add(w)
	lx.slots[at] = form | slot(place)
	if lx.forms++; 2*lx.forms > len(lx.slots) {
		lx.grow()
	}
	return place
}

// find returns the place of a word's lexeme, if the word was met.
func (lx *lexicon) find(lower []byte) (place uint32, ok bool) {
	_, at := lx.probe(lower)
	return lx.slots[at].place(), lx.slots[at] != 0
}

// probe returns the first bits of a form's hash and where it stands in the table, or would.
func (lx *lexicon) probe(lower []byte) (form slot, at int) {
	form = slot(mix(hashWord(lower))) | 1<<placeBits // never 0
	form = form >> placeBits << placeBits
	for at = lx.start(form); lx.slots[at] != 0 && (lx.slots[at]^form)>>placeBits != 0; at = (at + 1) & (len(lx.slots) - 1) {
	}
	return form, at
}

// start is where the search for a form begins: where the first bits of its hash point.
func (lx *lexicon) start(form slot) int {
	return int(form >> (64 - bits.TrailingZeros(uint(len(lx.slots)))))
}

// add finds the lexeme of a form that was not met before, or makes it.
func (lx *lexicon) add(w word) uint32 {
	s := stem(w.lower)
	h := hashWord([]byte(s))
	place, ok := lx.places[h]
	if !ok {
		place = uint32(len(lx.lexemes))
		lx.places[h] = place
		share := backgroundShare(s, w.ideograph)
		if w.number {
			share = shareOfNumber(w.lower)
		}
		lx.lexemes = append(lx.lexemes, lexeme{share: share, number: w.number})
		lx.initial = append(lx.initial, w.lower[0])
		lx.stems = append(lx.stems, h)
	}
	return place
}

// close frees what only adding words needs.
func (lx *lexicon) close() { lx.stems, lx.places = nil, nil }

func (lx *lexicon) grow() {
	old := lx.slots
	lx.slots = make([]slot, 2*len(old))
	for _, s := range old {
		if s == 0 {
			continue
		}
		at := lx.start(s)
		for lx.slots[at] != 0 {
			at = (at + 1) & (len(lx.slots) - 1)
		}
		lx.slots[at] = s
	}
}
