package story

import (
	"unicode"
	"unicode/utf8"
)

// A word is one word of a text, as the scanner meets it.
type word struct {
	lower      []byte // lower case, without a genitive 's; valid until the next word
	start, end int    // where it stands, in bytes
	capital    bool   // starts with a capital letter
	opens      bool   // first of a sentence or line, where every word has a capital
	number     bool   // starts with a digit
	ideograph  bool   // of a script without spaces: one of its overlapping pairs
}

// scanWords calls f for every word of the text, in order, until f returns
// false. Scripts written without spaces give overlapping pairs of characters,
// the usual substitute for words. The time is linear and nothing is allocated
// once buf has grown; the grown buffer is returned for reuse.
func scanWords(text string, buf []byte, f func(word) bool) []byte {
	opens := true
	last := rune(0) // the ideograph just before, for pairs
	for i := 0; i < len(text); {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		switch {
		case spaceless(r):
			buf = buf[:0]
			if last != 0 {
				buf = utf8.AppendRune(buf, last)
			}
			buf = utf8.AppendRune(buf, r)
			if last != 0 || !spacelessAt(text, i+size) {
				if !f(word{lower: buf, start: i, end: i + size, ideograph: true}) {
					return buf
				}
			}
			last = r
			i += size
			opens = false
			continue
		case !isLetter(r) && !isDigit(r):
			if r == '.' || r == '!' || r == '?' || r == '\n' || r == ':' || r == '•' || r == '|' {
				opens = true
			}
			i += size
			last = 0
			continue
		}
		last = 0
		w := word{start: i, opens: opens, capital: unicode.IsUpper(r), number: isDigit(r)}
		buf, w.end = foldWord(text, i, buf[:0])
		i = w.end
		w.lower = trimGenitive(buf)
		opens = false
		if !f(w) {
			return buf
		}
	}
	return buf
}

// foldWord appends the word that starts at text[i:] in lower case to buf and
// says where it ends. Apostrophes and the points of "U.S." stand inside a word.
func foldWord(text string, i int, buf []byte) ([]byte, int) {
	for i < len(text) {
		c := text[i]
		switch {
		case 'a' <= c && c <= 'z' || '0' <= c && c <= '9':
			buf = append(buf, c)
			i++
			continue
		case 'A' <= c && c <= 'Z':
			buf = append(buf, c|0x20)
			i++
			continue
		case c == '\'' && i+1 < len(text) && asciiLetter(text[i+1]):
			buf = append(buf, '\'')
			i++
			continue
		case c == '.' && len(buf) > 0 && i+1 < len(text) && pointInside(text, i):
			i++
			continue
		case c < utf8.RuneSelf:
			return buf, i
		}
		r, size := utf8.DecodeRuneInString(text[i:])
		switch {
		case r == '’' && i+size < len(text) && asciiLetter(text[i+size]):
			buf = append(buf, '\'')
		case spaceless(r):
			return buf, i
		case isLetter(r) || isDigit(r):
			buf = utf8.AppendRune(buf, unicode.ToLower(r))
		default:
			return buf, i
		}
		i += size
	}
	return buf, i
}

// pointInside says that the full stop at text[i] belongs to the word: between
// single letters, as in "U.S.", or between digits, as in "4.7".
func pointInside(text string, i int) bool {
	before, after := text[i-1], text[i+1]
	if isASCIIDigit(before) {
		return isASCIIDigit(after)
	}
	single := i < 2 || !asciiLetter(text[i-2])
	return single && 'A' <= before && before <= 'Z' && 'A' <= after && after <= 'Z' &&
		(i+2 >= len(text) || !asciiLetter(text[i+2]))
}

func trimGenitive(w []byte) []byte {
	if n := len(w); n > 2 && w[n-2] == '\'' && w[n-1] == 's' {
		return w[:n-2]
	}
	return w
}

func asciiLetter(c byte) bool  { return 'a' <= c|0x20 && c|0x20 <= 'z' }
func isASCIIDigit(c byte) bool { return '0' <= c && c <= '9' }

func isLetter(r rune) bool {
	if r < utf8.RuneSelf {
		return asciiLetter(byte(r))
	}
	return unicode.IsLetter(r) || unicode.IsMark(r)
}

func isDigit(r rune) bool {
	if r < utf8.RuneSelf {
		return isASCIIDigit(byte(r))
	}
	return unicode.IsDigit(r)
}

// spaceless says that r belongs to a script written without spaces.
func spaceless(r rune) bool {
	return r >= 0x0E00 && unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai, unicode.Lao, unicode.Khmer, unicode.Myanmar)
}

func spacelessAt(text string, i int) bool {
	if i >= len(text) {
		return false
	}
	r, _ := utf8.DecodeRuneInString(text[i:])
	return spaceless(r)
}
