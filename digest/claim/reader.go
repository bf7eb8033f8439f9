package claim

import (
	"math"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/cores"
	"github.com/digestbot/digestbot/digest/text"
)

// A reader cuts the sentences of a story into words.
type reader struct {
	lexemes map[string]*lexeme // by the word as written and in lower case
	terms   register[string]   // numbered in the order of appearance
	words   []word             // of the passages, one after the other
}

// read cuts the sentence of each mention, and learns the words of its noun. Equal sentences share a passage and
// count once, so that copies do not make their words common.
func (r *reader) read(mentions []*Mention) []*passage {
	of := map[string]*passage{}
	out := make([]*passage, len(mentions))
	var all []*passage
	for i, m := range mentions {
		r.lexeme(lastWord(m.Noun))
		if i > 0 && m.Sentence == mentions[i-1].Sentence {
			out[i] = out[i-1]
			continue
		}
		p := of[m.Sentence]
		if p == nil {
			p = &passage{words: r.cut(clip(m.Sentence, longest)), shouts: shouted(m.Sentence)}
			of[m.Sentence] = p
			all = append(all, p)
		}
		out[i] = p
	}
	cores.Each(len(all), func(i int) { all[i].arrange() })
	seen := make([]int, len(r.terms)+1) // in how many passages each term stands
	for _, p := range all {
		for _, term := range p.terms {
			seen[term]++
		}
	}
	rarity := make([]float64, len(seen))
	for term, n := range seen {
		rarity[term] = math.Log(1 + float64(len(all))/float64(n))
	}
	cores.Each(len(all), func(i int) { all[i].weigh(rarity) })
	return out
}

// longest is how much of a sentence is read, in bytes; what has no full stop
// for longer is a list or a broken page.
const longest = 2000

// cut splits a sentence into words.
func (r *reader) cut(s string) []word {
	if most := len(s)/2 + 1; cap(r.words)-len(r.words) < most {
		r.words = make([]word, 0, max(most, 1<<10)) // for many sentences
	}
	out := r.words[len(r.words):]
	clause, fresh := 0, true // fresh: a capital says nothing here
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(c) && !unicode.IsDigit(c) {
			var parts bool
			parts, fresh = border(s, i, c, fresh)
			if parts && !(c == ',' && clause == 0 && adverbial(out)) {
				clause++
			}
			i += size
			continue
		}
		end := wordEnd(s, i)
		w := r.word(s[i:end], i, clause, fresh)
		if w.parts && len(out) > 0 && !(w.text == "and" && out[len(out)-1].name && end+1 < len(s) && upper(s[end+1:])) { // not between two names
			clause++
			w.clause = clause
		}
		out = append(out, w)
		i, fresh = end, false
	}
	if len(out) > 1 && out[1].name && out[0].term != "" && upper(s[out[0].start:]) {
		out[0].name = true // a sentence's first word is a name when another follows
	}
	r.words = r.words[:len(r.words)+len(out)]
	return slices.Clip(out)
}

// border says whether what is no word, c at i, parts clauses, and whether a
// capital behind it says nothing.
func border(s string, i int, c rune, fresh bool) (bool, bool) {
	switch c {
	case ',', ';', ':', '(', ')', '—', '–', '|':
		return true, fresh
	case '-':
		return i > 0 && s[i-1] == ' ', fresh
	case '.':
		return true, i+1 < len(s) && s[i+1] == ' '
	case '!', '?', '“', '"', '\n', '•':
		return true, true
	}
	return false, fresh
}

// adverbial says that a sentence begins with nothing but a time, which belongs
// to the clause that follows: "On Friday, …".
func adverbial(words []word) bool {
	if len(words) > beside {
		return false
	}
	timed := false
	for i := range words {
		w := &words[i]
		timed = timed || w.calendar || w.number
		if !w.calendar && !w.number && w.term != "" {
			return false
		}
	}
	return timed
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

func (r *reader) word(printed string, start, clause int, fresh bool) word {
	l, ok := r.lexemes[printed]
	if !ok {
		l = r.lexeme(strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(printed), "'s"), "’s"))
		r.lexemes[printed] = l
	}
	w := word{start: start, clause: clause, lexeme: l}
	w.number = isDigit(printed[0])
	w.name = !fresh && !w.number && upper(printed)
	return w
}

func (r *reader) lexeme(lower string) *lexeme {
	if l, ok := r.lexemes[lower]; ok {
		return l
	}
	l := &lexeme{text: lower, term: text.Concept(lower), limits: limiting(lower), calendar: calendarWords[lower], parts: parts[lower], be: beVerbs[lower]}
	l.basis, l.attribute = bases[lower], attributes[lower]
	if outcomes[l.term] {
		l.outcome = l.term
	}
	if events[l.term] {
		l.event = l.term
	}
	if !worth[lower] {
		l.purpose = purposes[l.term]
	}
	if l.term != "" {
		l.id = r.terms.number(l.term)
	}
	r.lexemes[lower] = l
	return l
}

// term is the concept of a word. It does not change the reader.
func (r *reader) term(lower string) string {
	if l, ok := r.lexemes[lower]; ok {
		return l.term
	}
	return text.Concept(lower)
}

// shouted says that a sentence is in capitals.
func shouted(s string) bool {
	large, small := 0, 0
	for i := range min(len(s), 200) {
		switch c := s[i]; {
		case c >= 'A' && c <= 'Z':
			large++
		case c >= 'a' && c <= 'z':
			small++
		}
	}
	return large > 8 && large > 2*small
}
