package guard

import (
	"strconv"
	"strings"
	"unicode"
)

// A quantity is a number as the guard compares it: what it comes to and the
// sign that says of what. "$38bn" and "38 billion dollars" are the same.
type quantity struct {
	value float64
	sign  string // "$", "%" …; empty for a bare number
}

// ones are number words that are added or multiplied up: "twenty", "five", "hundred".
var ones = map[string]float64{
	"zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
	"eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18,
	"nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
	"dozen": 12, "dozens": 12,
}

// scales multiply the number before them, in words or as a suffix.
var scales = map[string]float64{
	"hundred": 1e2, "hundreds": 1e2, "thousand": 1e3, "thousands": 1e3, "million": 1e6, "millions": 1e6,
	"billion": 1e9, "billions": 1e9, "trillion": 1e12, "trillions": 1e12, "crore": 1e7, "lakh": 1e5,
	"k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12,
}

var signs = map[string]string{
	"%": "%", "percent": "%", "pc": "%", "percentage": "%",
	"$": "$", "dollar": "$", "dollars": "$", "€": "€", "euro": "€", "euros": "€", "£": "£", "pound": "£", "pounds": "£",
	"¥": "¥", "yen": "¥", "₹": "₹", "rupee": "₹", "rupees": "₹",
}

// numberWord reports whether a word in lower case is a number. "One" is none: it
// mostly is a pronoun.
func numberWord(w string) bool {
	_, one := ones[w]
	_, scale := scales[w]
	return one || scale && len(w) > 2
}

// quantities returns the numbers of a text and where each begins, in bytes.
func quantities(text string) (all []quantity, at []int) {
	words := split(text)
	for i := 0; i < len(words); {
		q, n := readQuantity(text, words[i:])
		if n == 0 {
			i++
			continue
		}
		all, at = append(all, q), append(at, words[i].start)
		i += n
	}
	return all, at
}

// readQuantity reads a number at the start of words and returns how many words it took.
func readQuantity(text string, words []word) (quantity, int) {
	value, suffix, ok := digits(words[0].text)
	n := 0
	if ok {
		n = 1
		if f, scaled := scales[strings.ToLower(suffix)]; scaled {
			value *= f
		}
		if len(words) > 1 && touching(text, words[0], words[1]) {
			if f := scales[strings.ToLower(words[1].text)]; f > 0 {
				value, n = value*f, 2
			}
		}
	} else if value, n = spelled(text, words); n == 0 {
		return quantity{}, 0
	}
	q := quantity{value: value, sign: signBefore(text, words[0].start)}
	if q.sign == "" {
		q.sign = signAfter(text, words, n)
	}
	return q, n
}

// digits reads "1,400.5bn" as its value and what follows it.
func digits(w string) (value float64, suffix string, ok bool) {
	end := strings.IndexFunc(w, func(r rune) bool { return !unicode.IsDigit(r) && r != '.' && r != ',' })
	if end < 0 {
		end = len(w)
	}
	value, err := strconv.ParseFloat(strings.ReplaceAll(w[:end], ",", ""), 64)
	return value, w[end:], err == nil
}

// spelled reads a number in words: "twenty-five", "two hundred", "hundreds of thousands".
func spelled(text string, words []word) (value float64, n int) {
	for n < len(words) {
		w := strings.ToLower(words[n].text)
		one, isOne := ones[w]
		scale := scales[w]
		if len(w) <= 2 {
			scale = 0
		}
		switch {
		case n > 0 && !touching(text, words[n-1], words[n]):
			return value, n
		case isOne:
			value += one
		case scale > 0:
			value = max(value, 1) * scale
		case n > 0 && w == "of" && n+1 < len(words) && scales[strings.ToLower(words[n+1].text)] > 0:
		default:
			return value, n
		}
		n++
	}
	return value, n
}

// touching reports whether only a space or a hyphen stands between two words.
func touching(text string, a, b word) bool {
	between := text[a.end:b.start]
	return between == " " || between == "-" || between == "\u00a0"
}

func signBefore(text string, start int) string {
	for sign := range signs {
		if len(sign) < 4 && !unicode.IsLetter([]rune(sign)[0]) && strings.HasSuffix(text[:start], sign) {
			return signs[sign]
		}
	}
	return ""
}

func signAfter(text string, words []word, n int) string {
	end := words[n-1].end
	if strings.HasPrefix(text[end:], "%") {
		return "%"
	}
	if n < len(words) && touching(text, words[n-1], words[n]) {
		next := strings.ToLower(words[n].text)
		if next == "per" && n+1 < len(words) && strings.ToLower(words[n+1].text) == "cent" {
			return "%"
		}
		return signs[next]
	}
	return ""
}

// String writes a quantity so that equal ones read alike.
func (q quantity) String() string {
	return q.sign + strconv.FormatFloat(q.value, 'f', -1, 64)
}
