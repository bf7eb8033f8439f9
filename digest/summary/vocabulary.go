package summary

import (
	"strings"
	"unicode"
)

// A vocabulary counts how a story writes its words inside sentences, where
// capitals mean names.
type vocabulary map[string]*cases

type cases struct{ lower, upper int }

// add counts the words of a sentence. The first one says nothing about names
// when it is capitalised, and neither does a heading.
func (v vocabulary) add(words []word, isHeading bool) {
	for i, w := range words {
		if !unicode.IsLetter([]rune(w.text)[0]) {
			continue
		}
		capital := w.capital()
		if capital && (i == 0 || isHeading) {
			continue
		}
		key := strings.ToLower(w.text)
		c := v[key]
		if c == nil {
			c = &cases{}
			v[key] = c
		}
		if capital {
			c.upper++
		} else {
			c.lower++
		}
	}
}

// name says whether a word is a name: capitalised, and where the story uses it
// inside sentences mostly so. A word that never stands there is one unless it
// is a word without content.
func (v vocabulary) name(w word) bool {
	if !w.capital() {
		return false
	}
	lower := strings.ToLower(w.text)
	if c := v[lower]; c != nil {
		return c.upper > c.lower
	}
	return !function[lower]
}

// common says whether the story writes a word in lower case inside sentences.
func (v vocabulary) common(w string) bool {
	c := v[strings.ToLower(w)]
	return c != nil && c.lower > c.upper
}

// unknown says whether a word never stands inside a sentence of the story.
func (v vocabulary) unknown(w string) bool { return v[strings.ToLower(w)] == nil }

// proper says whether the story uses a word as a name inside sentences.
func (v vocabulary) proper(w word) bool {
	c := v[strings.ToLower(w.text)]
	return w.capital() && c != nil && c.upper > c.lower
}
