package story

import "time"

const (
	// headWords is how much of a text belongs to its head: about what a feed's teaser gives.
	headWords = 60
	// mostWords bounds how much of a text is read; news that is longer repeats itself.
	mostWords = 3000
	// dateWords is how far into a text its own date may stand.
	dateWords = 100
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
// it was said often, further how many words there were, and on which day, after 1970, the
// report was written; 0 when nothing says so.
func (rd *reader) read(r *Report) (terms []term, words int, day int32) {
	rd.reports++
	if cap(rd.arena)-len(rd.arena) < 2*mostWords { // of a title and a text
		rd.arena = make([]term, 0, 1<<16)
	}
	first := len(rd.arena)
	if !r.Published.IsZero() {
		day = int32(r.Published.Unix() / secondsPerDay)
	}
	var date dateFinder
	inTitle := true
	visit := func(w word) bool {
		words++
		if day == 0 && words < dateWords {
			day = date.next(w)
		}
		if w.number {
			return words < mostWords // numbers neither join nor split
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
	return rd.arena[first:len(rd.arena):len(rd.arena)], words, day
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

const secondsPerDay = 24 * 60 * 60

// A dateFinder finds a date with its year, "May 3, 2013" or "3 May 2013", among words that it is shown.
type dateFinder struct {
	before [2]datePart // the two words before, the nearer one last
}

// A datePart is what a word can be in a date: a month or a number; 0 when it is neither.
type datePart struct{ month, number int }

var monthNumber = map[string]int{
	"jan": 1, "january": 1, "feb": 2, "february": 2, "mar": 3, "march": 3, "apr": 4, "april": 4, "may": 5, "jun": 6, "june": 6,
	"jul": 7, "july": 7, "aug": 8, "august": 8, "sep": 9, "sept": 9, "september": 9, "oct": 10, "october": 10, "nov": 11, "november": 11, "dec": 12, "december": 12,
}

// next returns the day of the date that ends with this word, in days after 1970, or 0.
func (f *dateFinder) next(w word) int32 {
	var part datePart
	switch {
	case w.number:
		part.number = leadingNumber(w.lower)
	case w.capital:
		part.month = monthNumber[string(w.lower)]
	}
	a, b := f.before[0], f.before[1]
	f.before = [2]datePart{b, part}
	if part.number < 1990 || part.number > 2100 {
		return 0 // an earlier date is part of the story, not the day of writing
	}
	if b.month > 0 {
		a, b = b, a
	}
	if a.month == 0 || b.number < 1 || b.number > 31 {
		return 0
	}
	return int32(time.Date(part.number, time.Month(a.month), b.number, 0, 0, 0, 0, time.UTC).Unix() / secondsPerDay)
}

func leadingNumber(w []byte) int {
	n := 0
	for _, c := range w[:min(len(w), 5)] {
		if !isASCIIDigit(c) {
			break
		}
		n = 10*n + int(c-'0')
	}
	return n
}
