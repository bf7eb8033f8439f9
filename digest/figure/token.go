package figure

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A token is a word, a number in digits, or one other character.
type token struct {
	start, end int    // bytes
	rune       int    // where start lies in code points
	low        string // a word in lower case without dots and possessive 's; empty when it is neither known nor written so
	lex        *word  // what the vocabulary says of a word; never nil (see unknown)
	sym        rune   // the character of a symbol, 0 otherwise
	kind       tokenKind
	shape      shape
	glued      bool // no space before it
	owns       bool // ends in a possessive: "Amazon's"
}

type tokenKind uint8

const (
	symbol tokenKind = iota
	letters
	digits
)

// shape is how a word is capitalised.
type shape uint8

const (
	lower shape = iota
	capital
	allCaps
)

// maxTokens bounds a sentence, so that the work per token is bounded too: no
// sentence of prose is longer, and debris may be cut anywhere.
const maxTokens = 256

// A scanner cuts a text into sentences of tokens, in one pass.
type scanner struct {
	text string
	pos  int // bytes
	rune int // code points
	toks []token
	buf  [maxWord]byte
	top  bool // the sentence begins a line
}

// maxWord is the length in bytes of the longest word that the vocabulary is asked for.
const maxWord = 32

// next fills s.toks with the next sentence and says whether there is one.
func (s *scanner) next() bool {
	s.toks = s.toks[:0]
	s.top = s.pos == 0 || s.text[s.pos-1] == '\n'
	glued := false
	for s.pos < len(s.text) && len(s.toks) < maxTokens {
		c := s.text[s.pos]
		switch {
		case c == '\n':
			s.pos, s.rune = s.pos+1, s.rune+1
			if len(s.toks) > 0 {
				return true
			}
			s.top = true
			continue
		case c <= ' ':
			s.pos, s.rune = s.pos+1, s.rune+1
			glued = false
			continue
		case isDigit(c) || c == '.' && s.digitAt(s.pos+1) && !s.afterDigit(glued):
			s.number(glued)
		case isLetter(c):
			s.word(glued)
		case c < utf8.RuneSelf:
			s.symbol(rune(c), 1, glued)
		default:
			r, size := utf8.DecodeRuneInString(s.text[s.pos:])
			switch {
			case unicode.IsSpace(r) || r == '\u200b' || r == '\ufeff':
				s.pos, s.rune = s.pos+size, s.rune+1
				glued = false
				continue
			case unicode.IsLetter(r) && r != 'º' && r != 'ª':
				s.word(glued)
			default:
				s.symbol(r, size, glued)
			}
		}
		glued = true
		if s.ends() {
			return true
		}
	}
	return len(s.toks) > 0
}

// afterDigit says that the last token is a number that the next character touches.
func (s *scanner) afterDigit(glued bool) bool {
	return glued && len(s.toks) > 0 && s.toks[len(s.toks)-1].kind != symbol
}

func (s *scanner) digitAt(i int) bool { return i < len(s.text) && isDigit(s.text[i]) }

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

func (s *scanner) symbol(r rune, size int, glued bool) {
	s.toks = append(s.toks, token{start: s.pos, end: s.pos + size, rune: s.rune, sym: r, glued: glued, lex: unknown})
	s.pos, s.rune = s.pos+size, s.rune+1
}

// number appends digits with the separators between them: 1,234.5 is one
// token, and so is 10.12.2024. Groups may also be set apart by a no-break or
// thin space.
func (s *scanner) number(glued bool) {
	t := token{start: s.pos, rune: s.rune, kind: digits, glued: glued, lex: unknown}
	i, runes := s.pos, 0
	for i < len(s.text) {
		c := s.text[i]
		if isDigit(c) || (c == ',' || c == '.') && s.digitAt(i+1) {
			i, runes = i+1, runes+1
			continue
		}
		if size := s.groupSpace(i); size > 0 {
			i, runes = i+size, runes+1
			continue
		}
		break
	}
	t.end = i
	s.pos, s.rune = i, s.rune+runes
	s.toks = append(s.toks, t)
}

// groupSpace gives the size of a no-break or thin space at i that separates a
// group of exactly three digits.
func (s *scanner) groupSpace(i int) int {
	if s.text[i] < utf8.RuneSelf {
		return 0
	}
	r, size := utf8.DecodeRuneInString(s.text[i:])
	if r != '\u00a0' && r != '\u202f' && r != '\u2009' {
		return 0
	}
	j := i + size
	if s.digitAt(j) && s.digitAt(j+1) && s.digitAt(j+2) && !s.digitAt(j+3) {
		return size
	}
	return 0
}

// A spelling is a word as it is read.
type spelling struct {
	*scanner
	start, end    int  // bytes; the end of the word itself, without a possessive
	next, runes   int  // where the next token begins, and the code points up to there
	size          int  // bytes of the lower-case form in buf; it does not fit when there are more than maxWord
	upper, lower  int  // letters
	plain, dotted bool // the text is the lower-case form; it has inner dots
	owns          bool // a possessive ends it
}

// word appends letters with the apostrophes and the dots of abbreviations
// inside them ("a.m.", "U.S.").
func (s *scanner) word(glued bool) {
	w := spelling{scanner: s, start: s.pos, next: s.pos, plain: true}
	for w.next < len(s.text) && !w.owns && w.letter() {
	}
	if !w.owns {
		w.end = w.next
	}
	t := token{start: w.start, end: w.next, rune: s.rune, kind: letters, glued: glued, owns: w.owns}
	if w.upper > 0 {
		t.shape = capital
		if w.lower == 0 && w.upper > 1 {
			t.shape = allCaps
		}
	}
	t.lex, t.low = w.known()
	s.pos, s.rune = w.next, s.rune+w.runes
	s.toks = append(s.toks, t)
}

// letter reads the next letter or mark of the word; false at its end.
func (w *spelling) letter() bool {
	c := w.text[w.next]
	switch {
	case 'a' <= c && c <= 'z':
		w.put(c)
		w.lower++
	case 'A' <= c && c <= 'Z':
		w.put(c | 0x20)
		w.upper++
		w.plain = false
	case c == '.' && w.dotInside(w.next):
		w.plain, w.dotted = false, true
	case c >= utf8.RuneSelf || c == '\'':
		return w.other()
	default:
		return false
	}
	w.next, w.runes = w.next+1, w.runes+1
	return true
}

// other reads a letter beyond ASCII or an apostrophe; false at the word's end.
func (w *spelling) other() bool {
	size, isLetter := w.inside(w.next)
	switch {
	case size == 0:
		return false
	case isLetter:
		r, _ := utf8.DecodeRuneInString(w.text[w.next:])
		if unicode.IsUpper(r) {
			w.upper++
			w.plain = false
		} else {
			w.lower++
		}
		var b [utf8.UTFMax]byte
		for _, c := range b[:utf8.EncodeRune(b[:], unicode.ToLower(r))] {
			w.put(c)
		}
	case w.possessive(w.next + size):
		w.owns, w.end = true, w.next
		size, w.runes = size+1, w.runes+1
	default:
		w.plain = w.plain && w.text[w.next] == '\''
		w.put('\'')
	}
	w.next, w.runes = w.next+size, w.runes+1
	return true
}

func (w *spelling) put(c byte) {
	if w.size < maxWord {
		w.buf[w.size] = c
	}
	w.size++
}

// known is what the vocabulary holds of the word, and its lower-case form.
func (w *spelling) known() (*word, string) {
	written := w.text[w.start:w.end]
	if known := acronyms[written]; known != nil {
		return known, known.text
	}
	if w.size <= maxWord {
		if known := vocabulary[string(w.buf[:w.size])]; known != nil {
			return known, known.text
		}
	}
	switch {
	case w.plain:
		return unknown, written
	case w.dotted && w.size <= maxWord:
		return unknown, string(w.buf[:w.size])
	}
	return unknown, ""
}

// acronyms are names that are other words unless they are written in capitals:
// the same words without a class.
var acronyms = func() map[string]*word {
	m := map[string]*word{}
	for _, s := range []string{"US", "IT", "WHO", "U.S", "U.S."} {
		low := strings.ToLower(strings.ReplaceAll(s, ".", ""))
		m[s] = &word{text: low}
		if w := vocabulary[low]; w != nil {
			m[s].phrases = w.phrases
		}
	}
	return m
}()

// dotInside says that the dot at i is part of an abbreviation of single
// letters: one letter stands before it, and one letter and a dot after it, or
// such a dot was the one before.
func (s *scanner) dotInside(i int) bool {
	if !isLetter(s.text[i-1]) || i >= 2 && isLetter(s.text[i-2]) {
		return false
	}
	if i+1 < len(s.text) && isLetter(s.text[i+1]) && (i+2 == len(s.text) || s.text[i+2] == '.' || s.text[i+1]|0x20 == 'm' && !isLetter(s.text[i+2]) && !isDigit(s.text[i+2])) {
		return true
	}
	return i >= 2 && s.text[i-2] == '.' && i >= 3 && isLetter(s.text[i-3])
}

// inside gives the size of the non-ASCII letter or apostrophe at i that goes
// on with the word, and whether it is a letter; 0 when the word ends.
func (s *scanner) inside(i int) (size int, letter bool) {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch {
	case r == '\'' || r == '’' || r == '′':
		j := i + size
		if j < len(s.text) && (isLetter(s.text[j]) || s.text[j] >= 0xc3) {
			if r, _ := utf8.DecodeRuneInString(s.text[j:]); unicode.IsLetter(r) {
				return size, false
			}
		}
		return 0, false
	case unicode.IsLetter(r) && r != 'º' && r != 'ª' || unicode.Is(unicode.Mn, r):
		return size, true
	}
	return 0, false
}

// possessive says that the text at i, after an apostrophe, is an s that ends a word.
func (s *scanner) possessive(i int) bool {
	if i >= len(s.text) || s.text[i]|0x20 != 's' {
		return false
	}
	if i+1 == len(s.text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[i+1:])
	return !unicode.IsLetter(r)
}

// ends says that the last token ends its sentence: a full stop before a space
// and anything but a lower-case word, unless it belongs to an abbreviation.
func (s *scanner) ends() bool {
	t := &s.toks[len(s.toks)-1]
	if t.sym != '.' && t.sym != '!' && t.sym != '?' {
		return false
	}
	i := s.pos
	for i < len(s.text) && (s.text[i] == '"' || s.text[i] == '\'' || s.text[i] == ')') {
		i++
	}
	if i < len(s.text) && s.text[i] > ' ' {
		return false
	}
	for i < len(s.text) && s.text[i] == ' ' {
		i++
	}
	if i < len(s.text) && 'a' <= s.text[i] && s.text[i] <= 'z' {
		return false
	}
	if t.sym == '.' && len(s.toks) > 1 && t.glued {
		before := &s.toks[len(s.toks)-2]
		if before.lex.is(abbreviation) || before.kind == letters && before.end-before.start == 1 && before.shape != lower {
			return false
		}
	}
	return true
}
