package summary

import (
	"strings"
	"unicode"

	"github.com/digestbot/digestbot/digest/text"
)

// A word is a word or number of a sentence as this package compares it.
type word struct {
	*text.Token
	written string // as printed, without a possessive ending
	lower   string
	stem    string // empty for a word without content
	name    bool   // written like a name
	foreign bool   // stands in a sentence of another language than English
	quoted  bool   // stands between quotation marks
	before  rune   // the mark right before it, 0 if there is none
}

// A reader reads words; it remembers the stems of those that it has seen, since the
// reports of a story share most of theirs.
type reader map[string]string

// wordsOf returns all words of a text.
func (r reader) wordsOf(s string) []word {
	t := text.Read(s)
	var all []word
	for i := range t.Sentences {
		all = append(all, r.wordsIn(t, i)...)
	}
	return all
}

// wordsIn returns the words of one sentence, in order; marks are none.
func (r reader) wordsIn(t *text.Text, sentence int) []word {
	s := &t.Sentences[sentence]
	words := make([]word, 0, s.Next-s.First)
	mark := rune(0)
	for i := s.First; i < s.Next; i++ {
		tok := &t.Tokens[i]
		if tok.Kind == text.Symbol {
			mark = tok.Sym
			continue
		}
		w := word{Token: tok, written: t.Written(tok), lower: t.Lower(tok), name: t.Name(i), quoted: tok.Quotation >= 0,
			foreign: s.Language != text.English, before: mark}
		if tok.Owns {
			w.written = strings.TrimRight(strings.TrimRight(w.written, "sS"), "'’′")
			w.lower = w.written
		}
		w.lower = strings.ReplaceAll(strings.ToLower(w.lower), "’", "'")
		stem, known := r[w.lower]
		if !known {
			stem = stemOf(w)
			r[w.lower] = stem
		}
		w.stem = stem
		words = append(words, w)
		mark = 0
	}
	return words
}

// stemOf is by what a word is compared: the concept that it names, or its stem.
func stemOf(w word) string {
	if w.Kind == text.Digits {
		return strings.ReplaceAll(w.written, ",", "")
	}
	if function[w.lower] || len(w.lower) < 2 {
		return ""
	}
	return text.Concept(oneSpelling(w.lower))
}

var function = classNamed("function")

// oneSpelling writes words alike that British and American outlets spell
// differently: "apologised" and "apologized", "colour" and "color", "metres" and "meters".
func oneSpelling(w string) string {
	for _, end := range [...]string{"e", "ed", "es", "ing", "er", "ation"} {
		if stem, ok := strings.CutSuffix(w, "is"+end); ok && len(stem) > 3 {
			return stem + "iz" + end
		}
	}
	return spellings.Replace(w)
}

var spellings = strings.NewReplacer("our", "or", "tre", "ter")

// capital reports whether the word begins with an upper-case letter.
func (w word) capital() bool { return w.Kind == text.Letters && w.Shape != text.LowerCase }

// stemsOf returns the stems of words, in order, each once.
func stemsOf(words []word) []string {
	var all []string
	seen := map[string]bool{}
	for _, w := range words {
		if w.stem != "" && !seen[w.stem] {
			seen[w.stem] = true
			all = append(all, w.stem)
		}
	}
	return all
}

// letters is a text without everything else, in lower case.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, s)
}
