package guard

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file guards lines that a model translates. What must come through
// unchanged is not left to it: names, numbers and dates stand between marks,
// the model may only move them, and we write them in the other language.

const (
	opening, closing = "⟦", "⟧"
	longer           = 1.8 // times the words of a line, and a few, that its translation may have
)

// Mark sets the names, numbers and dates of a line between ⟦ and ⟧. It is not
// ok for a line whose numbers cannot be carried over, such as "dozens", and
// for one with a quotation: such lines are not translated. The texts of the
// story show which words are names.
func Mark(line string, texts ...string) (marked string, ok bool) {
	if strings.ContainsAny(line, "\"“”⟦⟧") {
		return "", false
	}
	spans, ok := fixed(line, namesOf(texts))
	var b strings.Builder
	at := 0
	for _, p := range spans {
		b.WriteString(line[at:p.start] + opening + line[p.start:p.end] + closing)
		at = p.end
	}
	b.WriteString(line[at:])
	return b.String(), ok && !strings.ContainsFunc(unmarked(b.String()), unicode.IsDigit)
}

// names counts, by word in lower case, how often texts write it with a capital
// inside a sentence, less how often without.
type names map[string]int

func namesOf(texts []string) names {
	n := names{}
	for _, text := range texts {
		for _, w := range split(text) {
			switch {
			case !w.capital():
				n[strings.ToLower(w.text)]--
			case !sentenceStart(text, w.start):
				n[strings.ToLower(w.text)]++
			}
		}
	}
	return n
}

// fixed finds what a translation must not change: names, each as a whole,
// numbers and dates. It is not ok if a number cannot be written in digits.
func fixed(line string, names names) (spans []word, ok bool) {
	words := split(line)
	name := false // whether the last span is a name
	for i := 0; i < len(words); {
		w, n := words[i], 1
		q, count := readQuantity(line, words[i:])
		switch {
		case count > 0:
			n, name = count, false
			start, end := numberSpan(line, w, words[i+n-1])
			if _, ok := numeral(line[start:end], q.value); !ok {
				return nil, false
			}
			spans = append(spans, word{start: start, end: end})
		case calendarIndex(w.text) >= 0:
			name = false
			spans = append(spans, w)
		case w.capital() && (!sentenceStart(line, w.start) || names[strings.ToLower(w.text)] > 0):
			if last := len(spans) - 1; name && line[spans[last].end:w.start] == " " {
				spans[last].end = w.end
			} else {
				spans = append(spans, w)
			}
			name = true
		}
		i += n
	}
	return spans, true
}

// numberSpan is a number with the currency sign before it and the per cent sign behind it.
func numberSpan(text string, first, last word) (start, end int) {
	start, end = first.start, last.end
	if r := lastRune(text[:start]); start > 0 && unicode.Is(unicode.Sc, r) {
		start -= len(string(r))
	}
	if strings.HasPrefix(text[end:], "%") {
		end++
	}
	return start, end
}

// sentenceStart reports whether a sentence or a line begins at a place of a text.
func sentenceStart(text string, at int) bool {
	before := strings.TrimRight(text[:at], " \n“”\"‘’(")
	return before == "" || strings.ContainsRune(".!?:", lastRune(before)) || strings.Contains(text[len(before):at], "\n")
}

// calendarIndex is 0 to 6 for a day of the week from Sunday, 7 to 18 for a month, else -1.
func calendarIndex(w string) int {
	return slices.Index([]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}, w)
}

// A printedNumber is the digits of a number, what stands before them, and its scale.
var printedNumber = regexp.MustCompile(`^(\p{Sc}?)([\d.,]+)[ -]?(?i:(million|mn?|billion|bn?|trillion|tn)s?)?(%?)$`)

var scaleNames = map[string]string{"m": "million", "mn": "million", "b": "billion", "bn": "billion", "t": "trillion", "tn": "trillion"}

// numeral reads a number as printed: the sign before it, its digits, the scale, the sign behind it.
func numeral(text string, value float64) (parts [4]string, ok bool) {
	if m := printedNumber.FindStringSubmatch(text); m != nil {
		scale := strings.ToLower(m[3])
		if full := scaleNames[scale]; full != "" {
			scale = full
		}
		return [4]string{m[1], m[2], scale, m[4]}, true
	}
	if value == float64(int(value)) && value < 100 && !strings.HasSuffix(strings.ToLower(text), "s") { // "three", not "dozens"
		return [4]string{"", strconv.Itoa(int(value)), "", ""}, true
	}
	return parts, false
}

var between = regexp.MustCompile(opening + `([^⟦⟧]*)` + closing)

// unmarked is a text without what stands between marks.
func unmarked(text string) string { return between.ReplaceAllString(text, " ") }

// Translated returns a translation of a marked line as it is to be printed, and
// what speaks against it; nothing if it may stand. Each marked name, number and
// date must stand in it once and unchanged, with numbers qualified as they
// were, and it may add none. A denial may neither be lost nor come in; a hedge
// and an attribution may not be lost. It must be plain prose of about the
// line's length. The language is one of Languages.
func Translated(text, line, code string) (plain string, against []Unsupported) {
	l := languages[code]
	if a, b := marks(text), marks(line); !slices.Equal(a, b) {
		return "", []Unsupported{{"number", fmt.Sprintf("marks %v for %v", a, b)}}
	}
	prose, own := unmarked(text), unmarked(line)
	if strings.ContainsFunc(prose, func(r rune) bool {
		return unicode.IsControl(r) || strings.ContainsRune("<>@#*_`|[]{}⟦⟧\"“”„«»", r)
	}) || addressed(prose) {
		against = append(against, Unsupported{"markup", text})
	}
	if strings.ContainsFunc(prose, unicode.IsDigit) {
		against = append(against, Unsupported{"number", prose})
	}
	against = append(against, l.newNames(text)...)
	if !slices.Equal(qualifiersOf(text, l.qualifiers), qualifiersOf(line, qualifiers)) {
		against = append(against, Unsupported{"number", "a qualifier is lost or new"})
	}
	for i, words := range []map[string]bool{l.denial, l.hedge, l.said} {
		was, is := len(members(own, keptGroups[i].words)) > 0, len(members(prose, words)) > 0
		if was && !is || is && !was && i == 0 {
			against = append(against, Unsupported{keptGroups[i].kind, text})
		}
	}
	if n := len(split(text)); n == 0 || float64(n) > longer*float64(len(split(line)))+4 {
		against = append(against, Unsupported{"new words", text})
	}
	return between.ReplaceAllStringFunc(text, func(m string) string { return l.write(m[len(opening) : len(m)-len(closing)]) }), against
}

// marks returns what stands between marks, sorted.
func marks(text string) []string {
	var all []string
	for _, m := range between.FindAllStringSubmatch(text, -1) {
		all = append(all, m[1])
	}
	slices.Sort(all)
	return all
}

// qualifiersOf returns each marked number with the class of its qualifier, sorted.
func qualifiersOf(text string, table map[string]string) []string {
	var all []string
	for _, at := range between.FindAllStringSubmatchIndex(text, -1) {
		if content := text[at[2]:at[3]]; counts(content) {
			all = append(all, content+qualifierIn(table, text[:at[0]]))
		}
	}
	slices.Sort(all)
	return all
}

// counts reports whether a text holds a number.
func counts(text string) bool {
	return slices.ContainsFunc(split(text), func(w word) bool {
		lower := strings.ToLower(w.text)
		return strings.ContainsFunc(lower, unicode.IsDigit) || numberWord(lower)
	})
}

// newNames returns the words that look like names and are not marked: a capital
// inside a sentence; where nouns have capitals, two such words side by side.
func (l language) newNames(text string) []Unsupported {
	var all []Unsupported
	words := split(text)
	for i, w := range words {
		marked := strings.LastIndex(text[:w.start], opening) > strings.LastIndex(text[:w.start], closing)
		if marked || !w.capital() || sentenceStart(text, w.start) {
			continue
		}
		if !l.nouns || i > 0 && words[i-1].capital() && text[words[i-1].end:w.start] == " " && !sentenceStart(text, words[i-1].start) {
			all = append(all, Unsupported{"name", w.text})
		}
	}
	return all
}

// write returns a marked name, number or date in a language.
func (l language) write(marked string) string {
	if i := calendarIndex(marked); i >= 0 {
		return slices.Concat(l.days, l.months)[i]
	}
	words := split(marked)
	if len(words) == 0 {
		return marked
	}
	q, n := readQuantity(marked, words)
	parts, ok := numeral(marked, q.value)
	if n == 0 || !ok {
		return marked
	}
	number := parts[0] + l.digits(parts[1])
	if parts[2] != "" {
		number += "\u00a0" + l.scales[parts[2]]
	}
	return number + parts[3]
}

// digits writes "14,000" and "1.4" with the separators of the language. Years
// and other numbers without separators stay as they are.
func (l language) digits(n string) string {
	return strings.Map(func(r rune) rune {
		switch r {
		case ',':
			return []rune(l.thousands)[0]
		case '.':
			return []rune(l.decimal)[0]
		}
		return r
	}, n)
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}
