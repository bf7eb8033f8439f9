package story

const (
	// headWords is how much of a text belongs to its head: about what a feed's teaser gives.
	headWords = 60
	// mostWords bounds how much of a text is read; news that is longer repeats itself.
	mostWords = 3000
)

// A reader counts the words of reports. It keeps a lexicon of all it has read
// and is not safe for concurrent use.
type reader struct {
	*lexicon
	reports uint32
	arena   []term // what read returned is cut from it: a million small slices would burden the collector
	buf     []byte
}

func newReader() *reader { return &reader{lexicon: newLexicon()} }

// read returns a term for every word of a report, by its place in the lexicon and weighing as much as
// it was said often, and how many words its text has.
func (rd *reader) read(r *Report) (terms []term, words int) {
	rd.reports++
	if cap(rd.arena)-len(rd.arena) < 2*mostWords { // of a title and a text
		rd.arena = make([]term, 0, 1<<16)
	}
	first := len(rd.arena)
	inTitle := true
	visit := func(w word) bool {
		words++
		if w.lower = w.key(); w.lower == nil {
			return words < mostWords
		}
		t := rd.term(w, first)
		if inTitle || words <= headWords {
			t.weight++
		} else {
			t.weight += laterWeight
		}
		return words < mostWords
	}
	title, text := r.Telling()
	rd.buf = scanWords(title, rd.buf, visit)
	words, inTitle = 0, false
	rd.buf = scanWords(text, rd.buf, visit)
	return rd.arena[first:len(rd.arena):len(rd.arena)], words
}

// term returns the word's term in the report at hand, whose terms begin at first.
func (rd *reader) term(w word, first int) *term {
	place := rd.lookup(w)
	l := &rd.lexemes[place]
	if l.last != rd.reports {
		l.last, l.slot = rd.reports, uint32(len(rd.arena)-first)
		l.df++
		rd.arena = append(rd.arena, term{word: place})
	}
	return &rd.arena[first+int(l.slot)]
}
