package story

// A lexeme is a word as the comparison sees it: all forms with one stem.
type lexeme struct {
	hash  uint64  // of the stem: the same in every lexicon
	form  string  // the shortest form that was met, in lower case
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
	h := hashWord(w.lower) | 1
	mask := uint64(len(lx.hashes) - 1)
	at := mix(h) & mask
	for ; lx.hashes[at] != 0; at = (at + 1) & mask {
		if lx.hashes[at] == h {
			return lx.places[at]
		}
	}
	place := lx.add(w)
	lx.hashes[at], lx.places[at] = h, place
	if lx.forms++; 2*lx.forms > len(lx.hashes) {
		lx.grow()
	}
	return place
}

// add finds the lexeme of a form that was not met before, or makes it.
func (lx *lexicon) add(w word) uint32 {
	s := stem(w.lower)
	h := hashWord([]byte(s))
	place, ok := lx.byStem[h]
	if !ok {
		place = uint32(len(lx.lexemes))
		lx.byStem[h] = place
		lx.lexemes = append(lx.lexemes, lexeme{hash: h, form: string(w.lower), share: backgroundShare(s, w.ideograph)})
		return place
	}
	if l := &lx.lexemes[place]; shorter(string(w.lower), l.form) {
		l.form = string(w.lower)
	}
	return place
}

// shorter orders forms by length and then by letters.
func shorter(a, b string) bool { return len(a) < len(b) || len(a) == len(b) && a < b }

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
