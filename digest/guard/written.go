package guard

import (
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"
)

// This file guards lines that a model wrote freely from sources. Check finds what
// they add; here stands what must not get lost on the way: the qualifier of a
// number, a denial, a hedge, and who says it.

const (
	// near is the part of the best likeness from which a sentence of a source counts as
	// one that the line may have been made of.
	near = 0.75
	// strange is the share of a line's content words that no source may have: joining
	// words and synonyms.
	strange = 0.25
)

// Written returns what speaks against printing a line that was written from sources;
// nothing if it may stand. Beyond what Check finds it refuses what is no plain prose,
// a quotation, a number whose qualifier no source has, many words that no source has,
// and a line that tells without denial, hedge or attribution what the sentences of
// the sources that are most like it tell only with one. It knows English and is strict.
func Written(line string, sources ...string) []Unsupported {
	out := Check(line, sources...)
	if !Plain(line) || strings.ContainsAny(line, "\"“”«»") {
		out = append(out, Unsupported{"markup", line})
	}
	known := map[qualifiedNumber]bool{}
	stems := map[string]bool{}
	for _, s := range sources {
		for q := range qualified(s) {
			known[q] = true
		}
		for stem := range contentOf(s) {
			stems[stem] = true
		}
	}
	for q := range qualified(line) {
		if !known[q] {
			out = append(out, Unsupported{"number", strings.TrimSpace(q.qualifier + " " + q.text)})
		}
	}
	words, fresh := contentOf(line), []string(nil)
	for stem := range words {
		if !stems[stem] {
			fresh = append(fresh, stem)
		}
	}
	if len(words) == 0 || float64(len(fresh)) > strange*float64(len(words)) {
		out = append(out, Unsupported{"new words", strings.Join(fresh, " ")})
	}
	return append(out, lost(line, words, sources)...)
}

// Plain reports whether a text is prose without markup, addresses or accounts.
func Plain(text string) bool {
	return !addressed(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) || strings.ContainsRune("<>@#*_`|[]{}", r)
	})
}

// lost returns the groups of words that every near sentence of the sources has and
// the line has not, and a denial that none has.
func lost(line string, words map[string]bool, sources []string) []Unsupported {
	nearest := nearestTo(words, sources)
	if len(nearest) == 0 {
		return nil
	}
	var out []Unsupported
	for _, g := range keptGroups {
		with, told := 0, 0
		for _, s := range nearest {
			if count(s, g.words) > 0 {
				with++
			}
			if g.kind == "attribution" || count(usedOf(s, words), g.words) > 0 {
				told++
			}
		}
		has := count(line, g.words) > 0
		if with == len(nearest) && told == with && !has || with == 0 && has && g.kind == "denial" {
			out = append(out, Unsupported{g.kind, nearest[0]})
		}
	}
	return out
}

// used is the part of a clause's content words that a line must have for the line to
// tell what the clause does.
const used = 0.5

// usedOf returns the clauses of a sentence that a line tells: a hedge or a denial in
// another one is not the line's.
func usedOf(sentence string, words map[string]bool) string {
	var b strings.Builder
	for _, clause := range strings.FieldsFunc(sentence, func(r rune) bool { return strings.ContainsRune(",;:–—()", r) }) {
		shared, own := 0, contentOf(clause)
		for stem := range own {
			if words[stem] {
				shared++
			}
		}
		if float64(shared) >= used*float64(len(own)) {
			b.WriteString(clause + ". ")
		}
	}
	return b.String()
}

// nearestTo returns the sentences of the sources that share most words with a line,
// the best first.
func nearestTo(words map[string]bool, sources []string) []string {
	var all []string
	var likeness []float64
	best := 0
	for _, source := range sources {
		for _, s := range sentencesOf(source) {
			shared, own := 0, contentOf(s)
			for stem := range own {
				if words[stem] {
					shared++
				}
			}
			if shared < 2 {
				continue
			}
			all, likeness = append(all, s), append(likeness, float64(shared)/float64(len(words)))
			if likeness[len(all)-1] > likeness[best] {
				best = len(all) - 1
			}
		}
	}
	if len(all) == 0 {
		return nil
	}
	out := []string{all[best]}
	for i, s := range all {
		if i != best && likeness[i] >= near*likeness[best] {
			out = append(out, s)
		}
	}
	return out
}

// sentencesOf cuts a text at marks that end sentences. It cuts after abbreviations
// too, which only makes the pieces smaller.
func sentencesOf(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		end := i + len(string(r))
		if r == '\n' || strings.ContainsRune(".!?", r) && (end == len(text) || unicode.IsSpace(rune(text[end]))) {
			out = append(out, text[start:end])
			start = end
		}
	}
	return append(out, text[start:])
}

// contentOf returns the stems of a text's content words; numbers in digits are none.
func contentOf(text string) map[string]bool {
	out := map[string]bool{}
	for _, w := range split(text) {
		if lower := strings.ToLower(w.text); !function[lower] && !strings.ContainsFunc(lower, unicode.IsDigit) {
			out[english.Stem(lower, false)] = true
		}
	}
	return out
}

// Prints reports whether a text prints a number that a figure does, whatever stands
// around it.
func Prints(text, figure string) bool {
	all, _ := quantities(text)
	own, _ := quantities(figure)
	for _, q := range own {
		for _, o := range all {
			if o == q {
				return true
			}
		}
	}
	return false
}
