package text

import (
	"cmp"
	_ "embed"
	"fmt"
	"strconv"
	"strings"

	"github.com/kljensen/snowball/english"
)

// lexicon.tsv holds what is known of words, a row each: the word, its classes
// (class.go), its singular if no rule gives that, the concept that it names, a
// value for the classes of the row, and its languages. A word may have several
// rows. Rows of English abbreviations are written as they are printed, and
// their class is how a full stop stands behind them (abbreviation.go).
//
//go:embed lexicon.tsv
var lexiconTable string

// A Word is what the lexicon knows of one word. It is never changed.
type Word struct {
	Text    string  // in lower case, without dots and possessive 's
	Class   Class   // what it is in English
	Concept string  // what news uses several words for: "die" of killed and fatal; empty if none
	Value   float64 // of a cardinal, scale, month, weekday or suffix
	Order   float64 // of an ordinal
	Part    float64 // of a fraction
	Base    float64 // of a vague word: dozens 12

	Foreign Class   // what it is in other languages
	German  Class   // of that, what it is in German
	Worth   float64 // its value there: tausend 1000
	English string  // the English unit that it names there

	lemma string
	local bool // known in other languages only
}

// Is reports whether the word has one of the classes.
func (w *Word) Is(c Class) bool { return w.Class&c != 0 }

// Known reports whether the lexicon holds the word as English.
func (w *Word) Known() bool { return w.Text != "" && !w.local }

// unknown is the word of tokens that the lexicon does not hold.
var unknown = &Word{}

// Lookup is what the lexicon knows of a word in lower case; it is never nil,
// and empty for a word that the lexicon does not hold.
func Lookup(lower string) *Word {
	if w := vocabulary[lower]; w != nil {
		return w
	}
	return unknown
}

// Is reports whether the lexicon gives a word in lower case one of the classes.
func Is(lower string, c Class) bool { return Lookup(lower).Is(c) }

// Concept is what a word in lower case stands for: its concept in the lexicon
// or that of its stem, else the stem; empty for a function word.
func Concept(lower string) string {
	w := Lookup(lower)
	if w.Is(Function) {
		return ""
	}
	stem := english.Stem(lower, false)
	return cmp.Or(stemConcepts[stem], w.Concept, stem)
}

var vocabulary, abbreviations = readLexicon(lexiconTable)

// stemConcepts names the concept of the stems of words that have one.
var stemConcepts = func() map[string]string {
	m := map[string]string{}
	for line := range strings.Lines(lexiconTable) {
		if r := strings.Split(line, "\t"); len(r) == columns && r[concept] != "" {
			if stem := english.Stem(r[0], false); m[stem] == "" {
				m[stem] = r[concept]
			}
		}
	}
	for line := range strings.Lines(lexiconTable) {
		if r := strings.Split(line, "\t"); len(r) == columns && r[concept] != "" {
			m[r[0]] = r[concept]
		}
	}
	return m
}()

// The columns of the lexicon.
const (
	spelling = iota
	classList
	lemma
	concept
	value
	language
	columns
)

func readLexicon(table string) (words map[string]*Word, stops map[string]kind) {
	words, stops = map[string]*Word{}, map[string]kind{}
	_, table, _ = strings.Cut(table, "\n") // the heading
	for line := range strings.Lines(table) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != columns {
			panic(fmt.Sprintf("lexicon.tsv: %q has not %d columns", line, columns))
		}
		if k := kindNamed(row[classList]); k != ordinary {
			stops[row[spelling]] = k
			continue
		}
		w := words[row[spelling]]
		if w == nil {
			w = &Word{Text: row[spelling], local: true}
			words[w.Text] = w
		}
		w.add(row)
	}
	return words, stops
}

// add takes in a row of the lexicon.
func (w *Word) add(row []string) {
	var c Class
	for name := range strings.FieldsSeq(row[classList]) {
		one := classNamed(name)
		if one == 0 {
			panic(fmt.Sprintf("lexicon.tsv: %s: no class %q", row[spelling], name))
		}
		c |= one
	}
	x := number(row[value])
	if row[language] != "en" {
		w.Foreign |= c
		if strings.Contains(row[language], "de") {
			w.German |= c
		}
		w.Worth, w.English = cmp.Or(x, w.Worth), cmp.Or(row[lemma], w.English)
		return
	}
	w.local = false
	w.Class |= c
	w.Concept, w.lemma = cmp.Or(row[concept], w.Concept), cmp.Or(row[lemma], w.lemma)
	switch {
	case row[value] == "":
	case c&Ordinal != 0:
		w.Order = x
	case c&Fraction != 0:
		w.Part = x
	case c&Vague != 0:
		w.Base = x
	default:
		w.Value = x
	}
}

// number reads 5, 1e6 and 1/3; the empty string is 0.
func number(s string) float64 {
	if s == "" {
		return 0
	}
	above, below, ok := strings.Cut(s, "/")
	if !ok {
		below = "1"
	}
	a, err := strconv.ParseFloat(above, 64)
	b, err2 := strconv.ParseFloat(below, 64)
	if err != nil || err2 != nil {
		panic(fmt.Sprintf("lexicon.tsv: %q is no number", s))
	}
	return a / b
}
