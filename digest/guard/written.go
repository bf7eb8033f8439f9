package guard

import (
	"slices"
	"strings"
	"unicode"
)

// strange is the share of a line's content words that no source may have: joining
// words and synonyms.
const strange = 0.25

// Written returns what speaks against printing a line that was written from sources;
// nothing if it may stand. Beyond what Check finds it refuses what is no plain prose,
// a quotation, a number whose qualifier no source has, and many words that no source
// has. Words may be arranged anew, but not against the sources: it refuses a number, a
// date or a speaker where they have another one, a word told without a denial or hedge
// where they have one, a denial that they have nowhere, and a line that names nobody
// for what somebody says in them. It knows English. It is strict: it may refuse a good
// line. The time grows with the number of words of the line times those of the sources.
func Written(line string, sources ...string) []Unsupported {
	out := Check(line, sources...)
	if !Plain(line) || strings.ContainsAny(line, "\"“”«»") {
		out = append(out, Unsupported{"markup", line})
	}
	out = append(out, unqualified(line, sources)...)
	c := compare(line, sources)
	out = append(out, c.strange()...)
	out = append(out, c.misplaced()...)
	out = append(out, c.misattributed()...)
	out = append(out, c.lost(denials)...)
	out = append(out, c.lost(hedges)...)
	out = append(out, c.denied()...)
	return append(out, c.unattributed()...)
}

// Headline is Written for a headline of reports with such titles. It need not name who
// says it unless most titles that are like it do.
func Headline(text string, titles []string, sources ...string) []Unsupported {
	out := Written(text, sources...)
	c, with, without := compare(text, titles), 0, 0
	for k, s := range c.sources {
		switch {
		case c.like[k] < 2:
		case slices.Contains(s.said(), true):
			with++
		default:
			without++
		}
	}
	if with > without {
		return out
	}
	return slices.DeleteFunc(out, func(u Unsupported) bool { return u.Kind == attributions.kind })
}

// Plain reports whether a text is prose without markup, addresses or accounts.
func Plain(text string) bool {
	return !addressed(text) && !strings.ContainsFunc(text, func(r rune) bool {
		return unicode.IsControl(r) || strings.ContainsRune("<>@#*_`|[]{}", r)
	})
}

// addressed reports whether a text holds an address or names an account.
func addressed(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.") ||
		strings.Contains(text, "pic.twitter")
}

// unqualified returns the numbers of a line that no source has with the same qualifier.
func unqualified(line string, sources []string) []Unsupported {
	known := map[qualifiedNumber]bool{}
	for _, source := range sources {
		for q := range qualified(source) {
			known[q] = true
		}
	}
	var out []Unsupported
	for q := range qualified(line) {
		if !known[q] {
			out = append(out, Unsupported{"number", strings.TrimSpace(q.qualifier + " " + q.text)})
		}
	}
	return out
}

// strange returns the words that no source has, if they are too many.
func (c comparison) strange() []Unsupported {
	known := map[string]bool{}
	for _, s := range c.sources {
		for stem := range s.content() {
			known[stem] = true
		}
	}
	var fresh []string
	for stem := range c.words {
		if !known[stem] {
			fresh = append(fresh, stem)
		}
	}
	if len(c.words) > 0 && float64(len(fresh)) <= strange*float64(len(c.words)) {
		return nil
	}
	slices.Sort(fresh)
	return []Unsupported{{"new words", strings.Join(fresh, " ")}}
}

// Prints reports whether a text prints a number that a figure does, whatever stands
// around it.
func Prints(text, figure string) bool {
	all, _ := quantities(text)
	own, _ := quantities(figure)
	for _, q := range own {
		if slices.Contains(all, q) {
			return true
		}
	}
	return false
}
