// Package guard refuses text that says more than its sources, whoever wrote it.
//
// Check holds any text against its sources: it compares numbers by what they
// come to, names word by word, quotations verbatim. Written and Translated hold
// what a model made of texts against them. The package reads words and
// numbers by itself and imports nothing of the rest, so that a mistake in how
// the program reads a text cannot hide from it.
package guard

import (
	"strings"
	"unicode"
)

// An Unsupported is something that a text states and no source does.
type Unsupported struct {
	Kind string // "number", "name" or "quote"; dates are numbers and names
	Text string
}

// Check returns what a text states that none of the sources does, in the order
// of the text; nothing for a text that stays within them. Every number, every
// capitalised word and every quotation has to stand in a source. It does not
// judge what is said about them. The time is linear in the lengths.
func Check(text string, sources ...string) []Unsupported {
	if verbatim(text, sources) {
		return nil
	}
	var out []Unsupported
	for _, q := range quotations(text) {
		if !quoted(q, sources) {
			out = append(out, Unsupported{"quote", q})
		}
	}
	w := gather(sources)
	all, at := quantities(text)
	for i, q := range all {
		if !w.numbers[q] {
			end := strings.IndexFunc(text[at[i]:], unicode.IsSpace)
			if end < 0 {
				end = len(text) - at[i]
			}
			out = append(out, Unsupported{"number", text[at[i] : at[i]+end]})
		}
	}
	return append(out, w.strangers(text)...)
}

// verbatim reports whether a text, its first letter and last mark apart, stands
// in a source as it is.
func verbatim(text string, sources []string) bool {
	if len(text) < 3 {
		return false
	}
	inner := text[1 : len(text)-1]
	for _, s := range sources {
		if strings.Contains(s, inner) {
			return true
		}
	}
	return false
}

// quotations returns what stands between quotation marks.
func quotations(text string) []string {
	var out []string
	start := -1
	for i, r := range text {
		switch {
		case start < 0 && (r == '“' || r == '"'):
			start = i + len(string(r))
		case start >= 0 && (r == '”' || r == '"'):
			out = append(out, strings.TrimSpace(text[start:i]))
			start = -1
		}
	}
	return out
}

// quoted reports whether a source holds a phrase, whatever marks and spaces it uses.
func quoted(phrase string, sources []string) bool {
	phrase = strings.TrimRight(plainMarks(phrase), ".,")
	for _, s := range sources {
		if strings.Contains(s, phrase) || strings.Contains(plainMarks(s), phrase) {
			return true
		}
	}
	return false
}

var markForms = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "\u00a0", " ")

func plainMarks(s string) string { return strings.Join(strings.Fields(markForms.Replace(s)), " ") }

// A world is what sources state.
type world struct {
	numbers map[quantity]bool
	words   map[string]bool // in lower case
}

func gather(sources []string) world {
	w := world{map[quantity]bool{}, map[string]bool{}}
	for _, s := range sources {
		all, _ := quantities(s)
		for _, q := range all {
			w.numbers[q] = true
		}
		for _, t := range split(s) {
			w.words[strings.ToLower(t.text)] = true
		}
	}
	return w
}

// strangers returns the capitalised words of a text that no source holds. A
// function word at the start of a sentence is none.
func (w world) strangers(text string) []Unsupported {
	var out []Unsupported
	for _, t := range split(text) {
		lower := strings.ToLower(t.text)
		if !t.capital() || w.words[lower] || function[lower] || numberWord(lower) || lower == ours {
			continue
		}
		out = append(out, Unsupported{"name", t.text})
	}
	return out
}

// ours is the one word that lines say themselves: it opens a flag.
const ours = "disputed"
