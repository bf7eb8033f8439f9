package figure

import (
	"strings"
	"unicode/utf8"
)

// This file sorts what units.tsv says may stand before a sum: a sign ($), the
// letters of a country with a dollar sign (A$), a code as it is written (USD, Rs).

// signs maps a currency sign to what it means when no country letters stand with it.
var signs = map[rune]string{}

// dollars maps the letters, in lower case, that stand before or behind a dollar
// sign to the currency. A bare sign is "dollar"; whose, only the outlet's
// country can say.
var dollars = map[string]string{}

// beforeNumber maps letters that stand before a sum to the currency, as they are written.
var beforeNumber = map[string]string{}

// standsBefore notes that s may stand before a sum of the currency.
func standsBefore(s, currency string) {
	sign, size := utf8.DecodeRuneInString(s)
	switch {
	case size == len(s):
		signs[sign] = currency
	case s[len(s)-1] == '$':
		dollars[strings.ToLower(s[:len(s)-1])] = currency
	default:
		beforeNumber[s] = currency
	}
}

// lostSigns maps what some wires print in place of a sign that their character
// set lacks ("e85 million", "PS6m"). They must touch a number.
var lostSigns = map[string]string{"e": "euro", "E": "euro", "p": "pound sterling", "PS": "pound sterling", "L": "pound sterling", "R": "south african rand", "N": "nigerian naira"}
