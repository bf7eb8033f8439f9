package form

import (
	"unicode"
	"unicode/utf8"
)

// A kind of token. Numbers and addresses stand for each other when runs are
// compared: they fill a template, and do not make it.
type kind uint8

const (
	word   kind = iota
	number      // holds a digit: "41", "v1.7.2", "12am"
	link        // an address of the web
	label       // the boundary that a colon makes
	end         // the boundary of a sentence, line or bracket
)

// A token is a word of a text, or a boundary between words.
type token struct {
	kind       kind
	start, end int    // bytes of the text
	hash       uint32 // of the word in lower case; 0 of a boundary
}

// shape is what a token is compared by.
func (t token) shape() uint32 {
	if t.kind == word {
		return t.hash
	}
	return uint32(t.kind)
}

// The constants of FNV-1a.
const hashStart, hashPrime = 2166136261, 16777619

// scan appends the tokens of a text to list, until there are most of them.
// Boundaries in a row count once, as the strongest of them.
func scan(text string, list []token, most int) []token {
	for i := 0; i < len(text) && len(list) < most; {
		c := text[i]
		if c >= utf8.RuneSelf {
			r, size := utf8.DecodeRuneInString(text[i:])
			if inWord(r) {
				t := scanWord(text, i)
				list, i = append(list, t), t.end
				continue
			}
			if r == '…' || r == '·' || r == '•' || r == '。' || r == '|' || r == '–' || r == '—' {
				list = bound(list, end, i)
			}
			i += size
			continue
		}
		if isAlnum(c) {
			t := scanWord(text, i)
			list, i = append(list, t), t.end
			continue
		}
		switch c {
		case ':':
			list = bound(list, label, i)
		case '.', '!', '?', ';', '\n', '(', ')', '[', ']', '|', '*', '#', '<', '>', '{', '}', '"':
			list = bound(list, end, i)
		}
		i++
	}
	return list
}

// bound appends a boundary, or makes the one that ends the list stronger.
func bound(list []token, k kind, at int) []token {
	if n := len(list); n > 0 && list[n-1].kind >= label {
		if k > list[n-1].kind {
			list[n-1].kind = k
		}
		return list
	}
	return append(list, token{kind: k, start: at, end: at})
}

// scanWord reads the word, number or address that starts at text[i:].
func scanWord(text string, i int) token {
	if n := addressLength(text[i:]); n > 0 {
		return token{kind: link, start: i, end: i + n}
	}
	t := token{kind: word, start: i, hash: hashStart}
	for i < len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z':
		case 'A' <= c && c <= 'Z':
			c |= 0x20
		case '0' <= c && c <= '9':
			t.kind = number
		case c >= utf8.RuneSelf:
			r, size := utf8.DecodeRuneInString(text[i:])
			if !inWord(r) || spaceless(r) && i > t.start {
				t.end = i
				return t
			}
			for _, b := range utf8.AppendRune(nil, unicode.ToLower(r)) {
				t.hash = (t.hash ^ uint32(b)) * hashPrime
			}
			if i += size; spaceless(r) {
				t.end = i
				return t
			}
			continue
		case (c == '.' || c == ',' || c == ':' || c == '\'' || c == '_') && i > t.start && i+1 < len(text) && joins(text[i-1], c, text[i+1]):
		default:
			t.end = i
			return t
		}
		t.hash = (t.hash ^ uint32(c)) * hashPrime
		i++
	}
	t.end = i
	return t
}

// joins reports whether a mark stands inside a word: "4.6", "1,204", "v1.7.2", "didn't", "snake_case".
func joins(before, mark, after byte) bool {
	switch mark {
	case '\'', '_':
		return isAlnum(before) && isAlnum(after)
	}
	return isDigit(before) && isDigit(after)
}

// addressLength is the length of the address at the beginning of a text; 0 if there is none.
func addressLength(text string) int {
	if len(text) < 8 || text[0]|0x20 != 'h' && text[0]|0x20 != 'w' {
		return 0
	}
	switch {
	case text[:7] == "http://", text[:8] == "https://", text[:4] == "www.":
	default:
		return 0
	}
	for i := range len(text) {
		if c := text[i]; c <= ' ' || c == '<' || c == '>' || c == '"' || c == ')' || c == ']' {
			return i
		}
	}
	return len(text)
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }

func isAlnum(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' || isDigit(c) }

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return isAlnum(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// spaceless reports whether r is of a script without spaces: each character counts as a word.
func spaceless(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}
