package guard

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"
)

// A sentence is one of a text, as terms that can be compared with those of another.
type sentence struct {
	text  string
	terms []term
}

// A term is a word, or a number of one word or more.
type term struct {
	word
	lower  string
	stem   string // what is compared: of a number what it comes to; empty for a word without content
	number bool
	clause int // of the sentence, from 0
}

// sentences returns those of a text, in order.
func sentences(text string) []sentence {
	var out []sentence
	for _, s := range cut(text) {
		if terms := termsOf(s); len(terms) > 0 {
			out = append(out, sentence{s, terms})
		}
	}
	return out
}

func termsOf(text string) []term {
	words := split(text)
	var out []term
	clause := 0
	for i := 0; i < len(words); {
		w := words[i]
		if i > 0 && divides(text[words[i-1].end:w.start]) {
			clause++
		}
		t := term{word: w, lower: strings.ReplaceAll(strings.ToLower(w.text), "’", "'"), clause: clause}
		q, n := readQuantity(text, words[i:])
		switch {
		case n > 0:
			t.stem, t.number, t.end = q.String(), true, words[i+n-1].end
		case !function[t.lower]:
			t.stem = english.Stem(t.lower, false)
		}
		out = append(out, t)
		i += max(n, 1)
	}
	return out
}

// divides reports whether what stands between two words ends a clause.
func divides(between string) bool {
	return strings.ContainsAny(between, ",;:–—()") || strings.Contains(between, "--") || strings.Contains(between, " - ")
}

var (
	dayNames   = set("sunday monday tuesday wednesday thursday friday saturday")
	monthNames = set("january february march april may june july august september october november december")
)

// kind returns what a number or date is one of: numbers of a sign, years, days and
// months are each of a kind; nothing for other words.
func (t term) kind() string {
	switch {
	case t.number:
		sign := strings.TrimRight(t.stem, "0123456789.")
		if sign == "" && len(t.stem) == 4 && (strings.HasPrefix(t.stem, "19") || strings.HasPrefix(t.stem, "20")) {
			return "year"
		}
		return "number" + sign
	case t.capital() && dayNames[t.lower]:
		return "day"
	case t.capital() && monthNames[t.lower]:
		return "month"
	}
	return ""
}

// adverb reports whether a word ends as adverbs do that may stand between a denial
// and what it denies.
func (t term) adverb() bool { return strings.HasSuffix(t.lower, "ly") && !noAdverb[t.lower] }

var noAdverb = set("supply reply apply comply imply rely ally rally family assembly fly multiply july")

// stems returns what can be compared of a sentence.
func (s sentence) stems() map[string]bool {
	out := map[string]bool{}
	for _, t := range s.terms {
		if t.stem != "" {
			out[t.stem] = true
		}
	}
	return out
}

// content returns the stems of a sentence without numbers.
func (s sentence) content() map[string]bool {
	out := map[string]bool{}
	for _, t := range s.terms {
		if t.stem != "" && !t.number {
			out[t.stem] = true
		}
	}
	return out
}

// near returns up to n stems on each side of a term, without numbers.
func (s sentence) near(i, n int) (before, after map[string]bool) {
	before, after = map[string]bool{}, map[string]bool{}
	for k := i - 1; k >= 0 && len(before) < n; k-- {
		if t := s.terms[k]; t.stem != "" && !t.number {
			before[t.stem] = true
		}
	}
	for k := i + 1; k < len(s.terms) && len(after) < n; k++ {
		if t := s.terms[k]; t.stem != "" && !t.number {
			after[t.stem] = true
		}
	}
	return before, after
}

// next returns the first stem after a term; empty if there is none.
func (s sentence) next(i int) string {
	for _, t := range s.terms[i+1:] {
		if t.stem != "" {
			return t.stem
		}
	}
	return ""
}

// shared counts what two sets have in common.
func shared(a, b map[string]bool) int {
	n := 0
	for k := range a {
		if b[k] {
			n++
		}
	}
	return n
}

// under reports whether a word of a group governs a term: it stands before it in the
// clause with nothing but function words and adverbs between.
func (s sentence) under(g group, i int) bool {
	for k := i - 1; k >= 0 && s.terms[k].clause == s.terms[i].clause; k-- {
		if g.has(s, k) {
			return true
		}
		if t := s.terms[k]; t.stem != "" && !t.adverb() || g.kind == "hedge" && determiners[t.lower] {
			return false
		}
	}
	return false
}

var determiners = set("a an the his her its their our my your this that these those")

// fewOwn is how many words that are no names a clause has at most that only names who
// says the rest of its sentence: "a police spokesman said on Friday".
const fewOwn = 2

// said returns, by clause, whether somebody says it.
func (s sentence) said() []bool {
	if len(s.terms) == 0 {
		return nil
	}
	out := make([]bool, s.terms[len(s.terms)-1].clause+1)
	own := make([]int, len(out))
	for _, t := range s.terms {
		if t.stem != "" && !t.capital() {
			own[t.clause]++
		}
	}
	for i, t := range s.terms {
		if !attributions.has(s, i) {
			continue
		}
		out[t.clause] = true
		if own[t.clause] <= fewOwn {
			for k := range out {
				out[k] = true
			}
		}
	}
	return out
}

// saying are the verbs beside which the speaker stands.
var (
	saying   = set("said says say saying according told tells announced wrote writes argued argues warned warns confirmed")
	pronouns = set("he she they it who which i we that")
)

// speaker returns the stem of the last part of the name right before or after a verb
// of saying, as in "Ida Brandt has said" and "said Brandt"; empty if there is none.
func (s sentence) speaker(i int) string {
	if !saying[s.terms[i].lower] {
		return ""
	}
	for k := i - 1; k >= max(0, i-2); k-- {
		t := s.terms[k]
		if s.name(k, i) {
			first := k
			for s.name(first-1, i) {
				first--
			}
			if first > 0 && function[s.terms[first-1].lower] && s.terms[first-1].lower != "the" {
				return "" // "an investor in Series B said"
			}
			return t.stem
		}
		if t.stem != "" || pronouns[t.lower] {
			break
		}
	}
	k := i + 1
	switch s.terms[i].lower {
	case "told", "tells":
		return "" // whom
	case "according":
		k++
	}
	if !s.name(k, i) {
		return ""
	}
	for s.name(k+1, i) {
		k++
	}
	return s.terms[k].stem
}

// name reports whether term k may be part of a name in the clause of term i.
func (s sentence) name(k, i int) bool {
	if k < 0 || k >= len(s.terms) {
		return false
	}
	t := s.terms[k]
	return t.clause == s.terms[i].clause && t.capital() && t.stem != "" && t.kind() == ""
}

// shortened are words whose point ends no sentence.
var shortened = set(`mr mrs ms dr prof st sen rep gov gen lt col sgt capt rev jan feb mar apr jun jul aug sep sept oct nov dec no vs
	inc corp co ltd jr sr`)

// cut divides a text at marks that end sentences, and lines.
func cut(text string) []string {
	var out []string
	start := 0
	for i, r := range text {
		end := i + utf8.RuneLen(r)
		if r == '\n' || strings.ContainsRune(".!?", r) && ends(text[start:i], text[end:]) {
			out = append(out, text[start:end])
			start = end
		}
	}
	return append(out, text[start:])
}

// ends reports whether a mark between two texts ends a sentence.
func ends(before, after string) bool {
	after = strings.TrimLeft(after, "\"”’')")
	if r, _ := utf8.DecodeRuneInString(after); after != "" && !unicode.IsSpace(r) {
		return false
	}
	last := before[strings.LastIndexFunc(before, func(r rune) bool { return unicode.IsSpace(r) || r == '.' })+1:]
	return !shortened[strings.ToLower(last)] && utf8.RuneCountInString(last) != 1
}
