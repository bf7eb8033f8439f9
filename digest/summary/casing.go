package summary

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// This file writes words in capitals like others, as far as the story shows
// which of them are names.

// casing counts how a story writes its words inside sentences, where capitals
// mean names: by word in lower case, the most frequent way with a capital and how
// often it is written so and without.
type casing map[string]*spelling

// form is the key under which a casing counts the forms of a word.
func form(stem string) string { return "\x00" + stem }

type spelling struct {
	lower, upper int
	as           string // with its capitals
}

// add counts the words of a sentence. The first one says nothing about names
// when it is capitalised, and neither does a heading.
func (c casing) add(words []word, heading bool) {
	for i, w := range words {
		if w.Kind != text.Letters || w.capital() && (i == 0 || heading || w.before == '“' || w.before == '"' || w.before == ':') {
			continue
		}
		key := strings.ToLower(w.written)
		s := c[key]
		if s == nil {
			s = &spelling{}
			c[key] = s
		}
		if w.capital() {
			s.upper++
			if s.as == "" || s.as == strings.ToUpper(s.as) {
				s.as = w.written
			}
		} else {
			s.lower++
			c[form(w.stem)] = s
		}
	}
}

// sentenceCase writes a title set in capitals like a sentence, as far as the
// story shows which words are names. A word that the story never uses keeps its
// capital unless its ending is that of no name.
func (c casing) sentenceCase(title string, r reader) string {
	words := r.wordsOf(title)
	if !titleCased(words) && !shouted(title) {
		return upperFirst(c.calm(title, words))
	}
	var b strings.Builder
	at := 0
	for i, w := range words {
		b.WriteString(title[at:w.Start])
		at = w.Start + len(w.written)
		fresh := i == 0 || w.before == ':' || w.before == '“' || w.before == '"' || w.before == '‘'
		b.WriteString(c.as(w, fresh, shouted(title)))
	}
	b.WriteString(title[at:])
	return upperFirst(b.String())
}

// as is a word of a title as a sentence writes it.
func (c casing) as(w word, fresh, loud bool) string {
	lower := strings.ToLower(w.written)
	s := c[lower]
	switch {
	case w.Kind != text.Letters || strings.Contains(w.written, "."):
		return w.written
	case s != nil && s.upper > s.lower:
		if loud || w.Shape == text.Capital {
			return s.as
		}
		return w.written
	case s != nil || c[form(w.stem)] != nil && w.stem != "" || function[lower] && w.written != "US" && w.written != "IT":
	case w.Shape == text.AllCaps && !loud && len(w.written) < 6 || mixedCase(w.written):
		return w.written
	case !ordinary(lower, w):
		return upperFirst(lower)
	}
	if fresh && w.capital() {
		return upperFirst(lower)
	}
	return lower
}

// mixedCase reports whether a word is written like "OpenAI".
func mixedCase(w string) bool {
	if len(w) < 2 {
		return false
	}
	rest := w[1:]
	return strings.ToLower(rest) != rest && strings.ToUpper(w) != w
}

// ordinary reports whether a word that the story never uses inside a sentence is
// no name: the lexicon knows it, or it ends like none.
func ordinary(lower string, w word) bool {
	if w.Is(text.Weekday|text.Month) && !w.Is(text.Homonym) {
		return false
	}
	if w.Word.Known() {
		return true
	}
	for _, end := range [...]string{"ing", "ed", "ly", "tion", "tions", "ment", "ments", "ness", "able", "ible", "ful", "less", "ity", "ive", "ous", "ism", "ize", "ise"} {
		if strings.HasSuffix(lower, end) && len(lower) > len(end)+2 {
			return true
		}
	}
	return false
}

// calm writes opening words in capitals ("THOUSANDS of", "AN INMATE was") like
// others, if the story knows them in lower case.
func (c casing) calm(s string, words []word) string {
	if len(words) < 4 {
		return s
	}
	base := words[0].Start
	var b strings.Builder
	at := 0
	for i, w := range words[:4] {
		from := w.Start - base
		if from < at || from+len(w.written) > len(s) || s[from:from+len(w.written)] != w.written || w.Shape != text.AllCaps {
			break
		}
		known := c[strings.ToLower(w.written)]
		if known == nil || known.lower <= known.upper && known.as == w.written {
			break
		}
		lower := strings.ToLower(w.written)
		if i == 0 || known.upper > known.lower {
			lower = upperFirst(lower)
		}
		b.WriteString(s[at:from] + lower)
		at = from + len(w.written)
	}
	return b.String() + s[at:]
}

// titleCased reports whether most of the longer words begin with a capital.
func titleCased(words []word) bool {
	long, capitals := 0, 0
	for _, w := range words {
		if len(w.written) < 4 || w.Kind != text.Letters {
			continue
		}
		long++
		if w.capital() {
			capitals++
		}
	}
	return long > 2 && capitals*10 >= long*7
}
