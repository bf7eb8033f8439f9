package summary

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/text"
)

// This file reads the numbers of a sentence, in digits and in the words that the
// lexicon knows in any language, to compare what reports print.

// A number is what a sentence counts or measures.
type number struct {
	value    float64
	from, to int    // its words: [from:to]
	noun     string // stem of what it counts; empty if that cannot be told
}

// numbersOf returns the numbers of words, in order. "One" is none: it mostly is
// a pronoun.
func numbersOf(words []word) []number {
	var all []number
	for i := 0; i < len(words); i++ {
		value, next := readNumber(words, i)
		if next == i {
			continue
		}
		all = append(all, number{value, i, next, nounAt(words, next)})
		i = next - 1
	}
	return all
}

// readNumber reads a number at the i-th word and returns where it ends; i if
// none begins there.
func readNumber(words []word, i int) (value float64, next int) {
	started := false
	for next = i; next < len(words); next++ {
		w := words[next]
		if started && (w.Sentence != words[i].Sentence || w.before != 0 && w.before != '-') {
			break
		}
		kind, worth := numeral(w)
		if started && w.lower == "and" && next+1 < len(words) && math.Mod(value, 100) == 0 {
			if kind, worth := numeral(words[next+1]); kind == unit && worth < 100 {
				continue // "two hundred and six"
			}
		}
		switch {
		case kind == digit && !started:
			value = worth
		case kind == unit && !started && (worth > 1 || w.Word.Is(text.Vague)):
			value = worth
		case kind == unit && started && worth < math.Pow10(trailingZeros(value)):
			value += worth
		case kind == scale && (started || len(w.lower) > 2):
			value = math.Max(value, 1) * worth
		default:
			return value, next
		}
		started = true
	}
	return value, next
}

type numeralKind int

const (
	noNumeral numeralKind = iota
	digit                 // a number in digits
	unit                  // five, twenty, dozens
	scale                 // hundred, million, bn
)

// numeral returns what a word is worth as part of a number.
func numeral(w word) (numeralKind, float64) {
	if w.Kind == text.Digits {
		v, err := strconv.ParseFloat(plainDigits(w.written), 64)
		if err != nil {
			return noNumeral, 0
		}
		return digit, v
	}
	k := w.Word
	if w.foreign || w.lower[0] >= utf8.RuneSelf { // English words that are numbers elsewhere: due, once, cent
		switch {
		case k.Foreign&(text.Cardinal|text.Tens) != 0:
			return unit, k.Worth
		case k.Foreign&text.Scale != 0:
			return scale, k.Worth
		}
	}
	switch {
	case k.Class&(text.Cardinal|text.Tens) != 0:
		return unit, k.Value
	case k.Class&text.Vague != 0 && k.Base >= 12:
		return unit, k.Base + 0.5 // "dozens" is not the number 12
	case k.Class&(text.Scale|text.Suffix) != 0 && k.Value >= 12:
		return scale, k.Value
	case w.Glued && touching[w.lower] > 0:
		return scale, touching[w.lower]
	}
	return noNumeral, 0
}

// touching are scales only where they touch their digits: "$1.8b".
var touching = map[string]float64{"b": 1e9, "m": 1e6, "k": 1e3}

// trailingZeros counts the zeros at the end of a whole number: what may be added
// to it in words.
func trailingZeros(v float64) int {
	n := 0
	for v >= 10 && math.Mod(v, 10) == 0 {
		v /= 10
		n++
	}
	return n
}

var grouped = regexp.MustCompile(`^\d{1,3}(?:[., '’\x{a0}\x{202f}\x{2009}]\d{3})+$`)

// plainDigits writes a number in digits as a program reads it: "1,400" and
// "1.400" as 1400, "1,2" as 1.2.
func plainDigits(s string) string {
	if grouped.MatchString(s) {
		return strings.Map(func(r rune) rune {
			if r < '0' || r > '9' {
				return -1
			}
			return r
		}, s)
	}
	if i := strings.LastIndexByte(s, ','); i >= 0 && strings.Count(s, ",") == 1 && !strings.Contains(s, ".") && len(s)-i != 4 {
		return s[:i] + "." + s[i+1:]
	}
	return strings.ReplaceAll(s, ",", "")
}

// nounAt is the stem of the first plural noun among the next words.
func nounAt(words []word, i int) string {
	for j := i; j < len(words) && j < i+3; j++ {
		w := words[j]
		if w.before != 0 && w.before != '-' || w.Is(text.Preposition|text.Conjunction|text.Auxiliary|text.Pronoun|text.Determiner) {
			return ""
		}
		if w.Is(text.TimeUnit|text.Unit|text.Month|text.Weekday|text.Scale) || w.Kind != text.Letters {
			return ""
		}
		if w.Word.IsPlural(w.lower) {
			return w.stem
		}
	}
	return ""
}

// overtaken reports whether a side of a claim is history: a later report
// replaced it.
func overtaken(c claim.Claim, side int) bool {
	return c.Sides[side].Overtaken || c.Verdict == claim.Superseded && side < len(c.Sides)-1
}
