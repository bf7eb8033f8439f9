package claim

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
)

// A passage is a sentence cut into words, made once however many figures and
// copies it has.
type passage struct {
	words []word
	order []int // its words that have a term, by the terms' numbers
	terms int   // distinct ones
}

// A word is one word of a sentence with what comparing needs of it.
type word struct {
	text   string // as it stands, lower case
	start  int    // in bytes
	clause int    // number of the clause; commas, dashes and conjunctions part them
	name   bool   // written with a capital where an ordinary word would not be
	number bool   // starts with a digit
	lexeme
}

// A reader cuts sentences into words and keeps what it has cut.
type reader struct {
	lexemes map[string]lexeme
	numbers map[string]int // of terms
	seen    []int          // in how many distinct sentences each term stands
	read    int            // distinct sentences
	draft   []word         // the words of the sentence in hand
}

func newReader() *reader {
	return &reader{lexemes: map[string]lexeme{}, numbers: map[string]int{}}
}

// longest is how much of a sentence is read, in bytes; what has no full stop
// for longer is a list or a broken page.
const longest = 2000

// passages cuts the sentence of each mention. Equal sentences share a passage
// and count once, so that copies do not make their words common.
func (r *reader) passages(mentions []Mention) []*passage {
	of := map[string]*passage{}
	out := make([]*passage, len(mentions))
	for i := range mentions {
		sentence := mentions[i].Sentence
		if i > 0 && sentence == mentions[i-1].Sentence {
			out[i] = out[i-1]
			continue
		}
		if of[sentence] == nil {
			of[sentence] = r.passage(sentence)
		}
		out[i] = of[sentence]
	}
	return out
}

func (r *reader) passage(sentence string) *passage {
	p := &passage{words: r.cut(clip(sentence, longest))}
	for i := range p.words {
		if p.words[i].term != "" {
			p.order = append(p.order, i)
		}
	}
	slices.SortFunc(p.order, func(i, j int) int { return p.words[i].id - p.words[j].id })
	r.seen = append(r.seen, make([]int, len(r.numbers)-len(r.seen))...)
	last := -1
	for _, i := range p.order {
		if id := p.words[i].id; id != last {
			r.seen[id]++
			p.terms++
			last = id
		}
	}
	r.read++
	return p
}

// rarities weigh each term: high when few sentences have it.
func (r *reader) rarities() []float64 {
	rare := make([]float64, len(r.seen))
	for i, n := range r.seen {
		rare[i] = math.Log(1 + float64(r.read)/float64(n))
	}
	return rare
}

// clip shortens a text to at most n bytes, at a rune.
func clip(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for n > 0 && !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// cut splits a sentence into words.
func (r *reader) cut(s string) []word {
	out := r.draft[:0]
	clause, fresh := 0, true // fresh: a capital says nothing here
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			switch c {
			case ',', ';', ':', '(', ')', '—', '–', '|':
				clause++
			case '.', '!', '?', '“', '"', '\n', '•':
				clause++
				fresh = c != '.' || i+1 < len(s) && s[i+1] == ' '
			case '-':
				if i > 0 && s[i-1] == ' ' {
					clause++
				}
			}
			i += size
			continue
		}
		end := wordEnd(s, i)
		w := r.word(s[i:end], i, clause, fresh)
		if w.parts && len(out) > 0 {
			clause++
			w.clause = clause
		}
		out = append(out, w)
		i, fresh = end, false
	}
	for i := range out { // a sentence's first word is a name when another follows
		if i == 0 && len(out) > 1 && out[1].name && out[0].term != "" && upper(s[out[0].start:]) {
			out[0].name = true
		}
	}
	r.draft = out
	return slices.Clone(out)
}

// parts are words that begin a new clause.
var parts = words("and but while whereas as which who whom that when where although though because after before since until with including compared")

// wordEnd is where the word that starts at i ends: at a space or punctuation,
// but not inside "3.5", "1,000", "U.S." or "company’s".
func wordEnd(s string, i int) int {
	for i < len(s) {
		c, size := utf8.DecodeRuneInString(s[i:])
		if unicode.IsLetter(c) || unicode.IsDigit(c) {
			i += size
			continue
		}
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		inner := unicode.IsLetter(next) || unicode.IsDigit(next)
		switch {
		case inner && (c == '\'' || c == '’' || c == '&'):
		case inner && (c == '.' || c == ',') && isDigit(s[i-1]) && unicode.IsDigit(next):
		case inner && c == '.' && unicode.IsUpper(next) && i >= 1 && unicode.IsUpper(rune(s[i-1])):
		default:
			return i
		}
		i += size
	}
	return i
}

func upper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

func (r *reader) word(text string, start, clause int, fresh bool) word {
	lower := strings.ToLower(text)
	lower = strings.TrimSuffix(strings.TrimSuffix(lower, "'s"), "’s")
	w := word{text: lower, start: start, clause: clause}
	w.number = isDigit(text[0])
	w.name = !fresh && !w.number && upper(text)
	w.lexeme = r.lexeme(lower)
	return w
}

// A lexeme is what is known of a word wherever it stands.
type lexeme struct {
	term     string // its concept, or its stem; empty for a function word
	id       int    // number of the term in the story
	limits   bool   // a year, a day, a basis, or another word that limits a figure
	calendar bool   // names a day or a month
	parts    bool   // begins a new clause
	outcome  bool   // something that happened to those counted
	event    bool   // something that happens on a day
}

func (r *reader) lexeme(lower string) lexeme {
	if l, ok := r.lexemes[lower]; ok {
		return l
	}
	l := lexeme{term: concept(lower), limits: limiting(lower), calendar: calendarWords[lower], parts: parts[lower]}
	l.outcome, l.event = outcomes[l.term], events[l.term]
	if l.term != "" {
		l.id = r.number(l.term)
	}
	r.lexemes[lower] = l
	return l
}

// number is the number of a term in the story, in the order of appearance.
func (r *reader) number(term string) int {
	n, ok := r.numbers[term]
	if !ok {
		n = len(r.numbers)
		r.numbers[term] = n
	}
	return n
}

// term is the concept of a word. It does not change the reader.
func (r *reader) term(lower string) string {
	if l, ok := r.lexemes[lower]; ok {
		return l.term
	}
	return concept(lower)
}

// concept is the concept of a word, its stem when no table names one, and
// empty for a function word.
func concept(lower string) string {
	if functionWords[lower] {
		return ""
	}
	stem := english.Stem(lower, false)
	if c, ok := concepts[stem]; ok {
		return c
	}
	if c, ok := concepts[lower]; ok {
		return c
	}
	return stem
}
