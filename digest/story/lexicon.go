package story

// A lexeme is a word as the comparison sees it: all forms with one stem.
type lexeme struct {
	hash  uint64  // of the stem: the same in every lexicon
	share float32 // of articles in general that it stands in
	df    uint32  // reports that its reader met it in
	last  uint32  // the last of those
	slot  uint32  // where its count stands in that report's
}

// A lexicon holds the words that a reader has met, in order of first appearance.
type lexicon struct {
	lexemes []lexeme
	byStem  map[uint64]uint32
	// Forms are looked up once for every word of every text, so they have a table of their own:
	// open addressing by hash, without the strings. That two forms of 64 bits collide is not to be expected.
	hashes []uint64 // 0 where free; as many as a power of two
	places []uint32 // in lexemes
	forms  int
}

func newLexicon() *lexicon {
	return &lexicon{byStem: map[uint64]uint32{}, hashes: make([]uint64, 1<<12), places: make([]uint32, 1<<12)}
}

// lookup returns the place of the word's lexeme and adds it when it is new.
func (lx *lexicon) lookup(w word) uint32 {
	h, at := lx.probe(w.lower)
	if lx.hashes[at] != 0 {
		return lx.places[at]
	}
	place := lx.add(w)
	lx.hashes[at], lx.places[at] = h, place
	if lx.forms++; 2*lx.forms > len(lx.hashes) {
		lx.grow()
	}
	return place
}

// find returns the place of a word's lexeme, if the word was met.
func (lx *lexicon) find(lower []byte) (place uint32, ok bool) {
	_, at := lx.probe(lower)
	return lx.places[at], lx.hashes[at] != 0
}

// probe returns a form's hash and where it stands in the table, or would.
func (lx *lexicon) probe(lower []byte) (h, at uint64) {
	h = hashWord(lower) | 1
	mask := uint64(len(lx.hashes) - 1)
	for at = mix(h) & mask; lx.hashes[at] != 0 && lx.hashes[at] != h; at = (at + 1) & mask {
	}
	return h, at
}

// add finds the lexeme of a form that was not met before, or makes it.
func (lx *lexicon) add(w word) uint32 {
	s := stem(w.lower)
	h := hashWord([]byte(s))
	place, ok := lx.byStem[h]
	if !ok {
		place = uint32(len(lx.lexemes))
		lx.byStem[h] = place
		lx.lexemes = append(lx.lexemes, lexeme{hash: h, share: backgroundShare(s, w.ideograph)})
	}
	return place
}

func (lx *lexicon) grow() {
	hashes, places := lx.hashes, lx.places
	lx.hashes, lx.places = make([]uint64, 2*len(hashes)), make([]uint32, 2*len(hashes))
	mask := uint64(len(lx.hashes) - 1)
	for i, h := range hashes {
		if h == 0 {
			continue
		}
		at := mix(h) & mask
		for lx.hashes[at] != 0 {
			at = (at + 1) & mask
		}
		lx.hashes[at], lx.places[at] = h, places[i]
	}
}

// mix spreads the bits of a hash over its low ones.
func mix(h uint64) uint64 {
	h *= 0x9E3779B97F4A7C15
	return h ^ h>>32
}
