package guard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A word is a token of a text and where it stands, in bytes. Numbers keep their
// inner points and commas, possessive endings are left out, hyphens divide
// except behind a prefix.
type word struct {
	text       string
	start, end int
}

// capital reports whether the word begins with an upper-case letter.
func (w word) capital() bool {
	r, _ := utf8.DecodeRuneInString(w.text)
	return unicode.IsUpper(r)
}

// split returns the words of a text, in order.
func split(text string) []word {
	words := make([]word, 0, len(text)/6+1)
	start := -1
	for i, r := range text {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || start >= 0 && binds(text, start, i, r) {
			if start < 0 {
				start = i
			}
			continue
		}
		if start >= 0 {
			words = append(words, trimmed(text, start, i))
			start = -1
		}
	}
	if start >= 0 {
		words = append(words, trimmed(text, start, len(text)))
	}
	return words
}

// binds reports whether a mark stands inside a word: a point or comma between
// digits, an apostrophe before a letter, the points of "U.S.", the hyphen of
// "non-profit".
func binds(text string, start, i int, r rune) bool {
	switch r {
	case '.', ',':
		next, _ := utf8.DecodeRuneInString(text[i+1:])
		before := text[i-1]
		if before >= '0' && before <= '9' && unicode.IsDigit(next) {
			return true
		}
		return r == '.' && unicode.IsLetter(next) && before >= 'A' && before <= 'Z' && (i-start == 1 || text[i-2] == '.')
	case '-':
		next, _ := utf8.DecodeRuneInString(text[i+1:])
		return unicode.IsLetter(next) && prefixes[strings.ToLower(text[start:i])]
	case '\'', '’':
		next, _ := utf8.DecodeRuneInString(text[i+utf8.RuneLen(r):])
		return unicode.IsLetter(next)
	}
	return unicode.IsMark(r)
}

// prefixes are written with and without a hyphen.
var prefixes = set("non co re pre anti multi e")

// trimmed is the word text[start:end] without a possessive ending.
func trimmed(text string, start, end int) word {
	w := text[start:end]
	for _, s := range [...]string{"'s", "’s", "'S", "’S"} {
		if t, ok := strings.CutSuffix(w, s); ok && t != "" {
			return word{t, start, start + len(t)}
		}
	}
	return word{w, start, end}
}

// function lists the words that carry no content of their own, and the verbs
// of saying, which every report shares with every other.
var function = set(`a about above after again against all also although am among an and another any are as at away
	be because been before being below between both but by can cannot could did do does doing down due during each either
	else even ever every few first for from further get gets got had has have having he her here hers him his how however i
	if in into is it its itself just last later less like made make makes many may me might more most much must my near
	neither no nor not now of off on once one only onto or other others our out over own per same several shall she should
	since so some still such than that the their theirs them themselves then there these they this those though through to
	together too toward towards under until up upon us very via was we were what when where whether which while who whom
	whose why will with within without would yet you your
	said say says saying told tell tells added adding according reported reports reportedly
	mr mrs ms dr s t re ve ll d m isn don doesn didn wasn weren won't don't didn't doesn't isn't wasn't`)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
