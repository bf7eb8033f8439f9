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
	slots []slot // as many as a power of two
	forms int
}

// A slot holds a form's hash, 0 where it is free, and the place of its lexeme.
type slot struct {
	hash  uint64
	place uint32
}

func newLexicon() *lexicon {
	return &lexicon{byStem: map[uint64]uint32{}, slots: make([]slot, 1<<12)}
}

// lookup returns the place of the word's lexeme and adds it when it is new.
func (lx *lexicon) lookup(w word) uint32 {
	h, at := lx.probe(w.lower)
	if s := lx.slots[at]; s.hash != 0 {
		return s.place
	}
	place := lx.add(w)
	lx.slots[at] = slot{h, place}
	if lx.forms++; 2*lx.forms > len(lx.slots) {
		lx.grow()
	}
	return place
}

// find returns the place of a word's lexeme, if the word was met.
func (lx *lexicon) find(lower []byte) (place uint32, ok bool) {
	_, at := lx.probe(lower)
	return lx.slots[at].place, lx.slots[at].hash != 0
}

// probe returns a form's hash and where it stands in the table, or would.
func (lx *lexicon) probe(lower []byte) (h, at uint64) {
	h = hashWord(lower) | 1
	mask := uint64(len(lx.slots) - 1)
	for at = mix(h) & mask; lx.slots[at].hash != 0 && lx.slots[at].hash != h; at = (at + 1) & mask {
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
	old := lx.slots
	lx.slots = make([]slot, 2*len(old))
	mask := uint64(len(lx.slots) - 1)
	for _, s := range old {
		if s.hash == 0 {
			continue
		}
		at := mix(s.hash) & mask
		for lx.slots[at].hash != 0 {
			at = (at + 1) & mask
		}
		lx.slots[at] = s
	}
}

// mix spreads the bits of a hash over its low ones.
func mix(h uint64) uint64 {
	h *= 0x9E3779B97F4A7C15
	return h ^ h>>32
}
