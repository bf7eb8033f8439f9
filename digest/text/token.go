package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Token is a word, a number in digits, or one other character.
type Token struct {
	Start, End int    // bytes
	Rune       int    // where Start lies in code points
	Lower      string // a word in lower case without dots and possessive 's; empty when it is neither known nor written so (see Text.Lower)
	Word       *Word  // what the lexicon says of a word; never nil
	Sentence   int    // index in Text.Sentences
	Quotation  int    // index in Text.Quotations of the innermost one around it, -1 outside all
	Sym        rune   // the character of a symbol, 0 otherwise
	Kind       Kind
	Shape      Shape
	Glued      bool // no space before it
	Owns       bool // ends in a possessive: "Amazon's"
}

// Is reports whether the token is a word that has one of the classes.
func (t *Token) Is(c Class) bool { return t.Word.Class&c != 0 }

// Kind is what a token is made of.
type Kind uint8

const (
	Symbol  Kind = iota // one character that is neither letter nor digit
	Letters             // a word, with its inner apostrophes and the dots of an abbreviation
	Digits              // a number with its separators, or a date in digits: 1,234.5, 10.12.2024
)

// Shape is how a word is capitalised.
type Shape uint8

const (
	LowerCase Shape = iota
	Capital
	AllCaps // two letters or more
)

// A tokenizer cuts a text into tokens, one sentence after the other. Nothing
// that it looks at for a token lies far behind it, so the time is linear.
type tokenizer struct {
	text   string // up to the end of the sentence
	pos    int    // bytes
	rune   int    // code points
	toks   []Token
	buf    [maxWord]byte
	number int // of the sentence
}

// maxWord is the length in bytes of the longest word that the lexicon is asked for.
const maxWord = 32

// sentence appends the tokens of the sentence whose number is given, text[start:end].
func (s *tokenizer) sentence(text string, start, end, number int) {
	s.rune += utf8.RuneCountInString(text[s.pos:start])
	s.text, s.pos = text[:end], start
	s.number = number
	first := len(s.toks)
	glued := false
	for s.pos < end {
		c := s.text[s.pos]
		switch {
		case c <= ' ':
			s.pos, s.rune = s.pos+1, s.rune+1
			glued = false
			continue
		case isDigit(c) || c == '.' && s.digitAt(s.pos+1) && !(glued && len(s.toks) > first && s.toks[len(s.toks)-1].Kind != Symbol):
			s.digits(glued)
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
			case isWordRune(r):
				s.word(glued)
			default:
				s.symbol(r, size, glued)
			}
		}
		glued = true
	}
}

// isWordRune reports whether r is a letter, and not one that only marks an ordinal.
func isWordRune(r rune) bool { return unicode.IsLetter(r) && r != 'º' && r != 'ª' }

func (s *tokenizer) digitAt(i int) bool { return i < len(s.text) && isDigit(s.text[i]) }

func isDigit(c byte) bool  { return '0' <= c && c <= '9' }
func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }

// add appends a token that begins here and ends at t.End, which holds so many code points.
func (s *tokenizer) add(t Token, runes int) {
	t.Start, t.Rune = s.pos, s.rune
	t.Sentence, t.Quotation = s.number, -1
	s.toks = append(s.toks, t)
	s.pos, s.rune = t.End, s.rune+runes
}

func (s *tokenizer) symbol(r rune, size int, glued bool) {
	s.add(Token{End: s.pos + size, Sym: r, Glued: glued, Word: unknown}, 1)
}

// digits appends digits with the separators between them: 1,234.5 is one
// token, and so is 10.12.2024. Groups may also be set apart by spaces.
func (s *tokenizer) digits(glued bool) {
	i, runes := s.pos, 0
	for i < len(s.text) {
		c := s.text[i]
		if isDigit(c) || (c == ',' || c == '.') && s.digitAt(i+1) {
			i, runes = i+1, runes+1
			continue
		}
		if size := s.groupMark(s.pos, i); size > 0 {
			i, runes = i+size, runes+1
			continue
		}
		break
	}
	s.add(Token{End: i, Kind: Digits, Glued: glued, Word: unknown}, runes)
}

// groupMark is the size of what separates, at i, a group of exactly three
// digits from the number that began at start: a no-break or thin space, an
// apostrophe (Swiss), or a plain space if no two numbers are written so (45 000).
func (s *tokenizer) groupMark(start, i int) int {
	r, size := utf8.DecodeRuneInString(s.text[i:])
	switch r {
	case '\u00a0', '\u202f', '\u2009', '\'', '’':
		if s.threeDigits(i + size) {
			return size
		}
	case ' ':
		if s.text[start] != '0' && i-start <= 3 && s.zeroGroup(i) || i-start > 3 && s.text[i-4] == ' ' && s.threeDigits(i+1) {
			return size
		}
	}
	return 0
}

// zeroGroup reports whether a group that begins with 0 is among those which plain
// spaces set apart from i on.
func (s *tokenizer) zeroGroup(i int) bool {
	for ; i < len(s.text) && s.text[i] == ' ' && s.threeDigits(i+1); i += 4 {
		if s.text[i+1] == '0' {
			return true
		}
	}
	return false
}

// threeDigits reports whether exactly three digits stand at i.
func (s *tokenizer) threeDigits(i int) bool {
	return s.digitAt(i) && s.digitAt(i+1) && s.digitAt(i+2) && !s.digitAt(i+3)
}

// A wordReader reads one word.
type wordReader struct {
	*tokenizer
	start, end    int  // bytes; the end of the word itself, without a possessive
	next, runes   int  // where the next token begins, and the code points up to there
	size          int  // bytes of the lower-case form in buf; it does not fit when there are more than maxWord
	upper, lower  int  // letters
	plain, dotted bool // the text is the lower-case form; it has inner dots
	owns          bool // a possessive ends it
}

// word appends letters with the apostrophes and the dots of abbreviations
// inside them ("a.m.", "U.S.").
func (s *tokenizer) word(glued bool) {
	w := wordReader{tokenizer: s, start: s.pos, next: s.pos, plain: true}
	for w.next < len(s.text) && !w.owns && w.letter() {
	}
	if !w.owns {
		w.end = w.next
	}
	t := Token{End: w.next, Kind: Letters, Glued: glued, Owns: w.owns}
	if w.upper > 0 {
		t.Shape = Capital
		if w.lower == 0 && w.upper > 1 {
			t.Shape = AllCaps
		}
	}
	t.Word, t.Lower = w.known()
	s.add(t, w.runes)
}

// letter reads the next letter or mark of the word; false at its end.
func (w *wordReader) letter() bool {
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
func (w *wordReader) other() bool {
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

func (w *wordReader) put(c byte) {
	if w.size < maxWord {
		w.buf[w.size] = c
	}
	w.size++
}

// known is what the lexicon holds of the word, and its lower-case form.
func (w *wordReader) known() (*Word, string) {
	written := w.text[w.start:w.end]
	if w.upper > 1 && w.lower == 0 {
		if known := acronyms[written]; known != nil {
			return known, known.Text
		}
	}
	if w.size <= maxWord {
		if known := vocabulary[string(w.buf[:w.size])]; known != nil {
			return known, known.Text
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
var acronyms = func() map[string]*Word {
	m := map[string]*Word{}
	for _, s := range []string{"US", "IT", "WHO", "U.S", "U.S."} {
		low := strings.ToLower(strings.ReplaceAll(s, ".", ""))
		m[s] = &Word{Text: low, Class: Lookup(low).Class & Unit}
	}
	return m
}()

// dotInside reports whether the dot at i is part of an abbreviation of single
// letters: one letter stands before it, and one letter and a dot after it, or
// such a dot was the one before.
func (s *tokenizer) dotInside(i int) bool {
	if !isLetter(s.text[i-1]) || i >= 2 && isLetter(s.text[i-2]) {
		return false
	}
	if i+1 < len(s.text) && isLetter(s.text[i+1]) && (i+2 == len(s.text) || s.text[i+2] == '.' || s.text[i+1]|0x20 == 'm' && !isLetter(s.text[i+2]) && !isDigit(s.text[i+2])) {
		return true
	}
	return i >= 2 && s.text[i-2] == '.' && i >= 3 && isLetter(s.text[i-3])
}

// inside is the size of the non-ASCII letter or apostrophe at i that goes
// on with the word, and whether it is a letter; 0 when the word ends.
func (s *tokenizer) inside(i int) (size int, letter bool) {
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
	case isWordRune(r) || unicode.Is(unicode.Mn, r):
		return size, true
	}
	return 0, false
}

// possessive reports whether the text at i, after an apostrophe, is an s that ends a word.
func (s *tokenizer) possessive(i int) bool {
	if i >= len(s.text) || s.text[i]|0x20 != 's' {
		return false
	}
	if i+1 == len(s.text) {
		return true
	}
	r, _ := utf8.DecodeRuneInString(s.text[i+1:])
	return !unicode.IsLetter(r)
}
