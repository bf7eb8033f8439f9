package summary

import (
	"strings"
	"unicode"

	"digestbot/digest/text"
)

// This file repairs sentences from their own report, where there is no doubt:
// "He said" becomes "Tom Reed said" if the sentence before speaks of Tom Reed
// and of nobody else, and a surname that opens a sentence gets the first name
// with which the report introduced it.

// repaired is a sentence that stands alone although it opened with "He" or
// "She"; empty if it is not certain who that is.
func (d *desk) repaired(text string, before text.Span) string {
	pronoun, rest, _ := strings.Cut(text, " ")
	if pronoun != "He" && pronoun != "She" || rest == "" || strings.ContainsAny(before.Text, "\"“”") {
		return ""
	}
	if person := d.onlyPerson(before.Text); person != "" {
		return person + " " + rest
	}
	return ""
}

// onlyPerson is the full name with which a sentence opens, if it names nobody
// else who could be "he" or "she".
func (d *desk) onlyPerson(text string) string {
	words := split(text)
	n := d.nameLength(text, words)
	if n < 2 || n > 4 || n == len(words) {
		return ""
	}
	for i, w := range words[n:] {
		lower := strings.ToLower(w.text)
		if personNouns[lower] && !aside(text, words, n, n+i) {
			return ""
		}
		if d.words.name(w) && n+i+1 < len(words) && d.words.name(words[n+i+1]) && touching(text, w, words[n+i+1]) {
			return "" // another full name
		}
	}
	name := text[:words[n-1].end]
	if organised(name) {
		return ""
	}
	return name
}

// aside says whether the i-th word stands in the description right behind the
// name: "Ida Brandt, who leads the fire service," or "Tom Reed, a pilot,".
func aside(text string, words []word, n, i int) bool {
	if !strings.HasPrefix(text[words[n-1].end:], ",") {
		return false
	}
	end := strings.IndexByte(text[words[n].start:], ',')
	return end < 0 || words[i].start < words[n].start+end
}

// nameLength counts the capitalised words that open a text side by side.
func (d *desk) nameLength(text string, words []word) int {
	n := 0
	for n < len(words) && d.words.name(words[n]) && (n == 0 || touching(text, words[n-1], words[n])) {
		n++
	}
	return n
}

// organisation lists words that tell names of bodies and places from names of people.
var organisation = set(`bank company group inc corp ltd plc co university college school church hospital ministry department office agency
	service services council committee commission party union association federation court police authority government survey
	times post news press herald journal guardian street road avenue river lake mount island county city state states
	united north south east west new national international royal central web gazette ledger court house party board`)

func organised(name string) bool {
	for _, w := range split(name) {
		if organisation[strings.ToLower(w.text)] || w.text == strings.ToUpper(w.text) && len(w.text) > 2 {
			return true
		}
	}
	return false
}

// introduced is a sentence whose opening surname, with or without "Mr", has its
// first name, taken from where the report uses it first, unless the text above
// it has the surname too.
func (d *desk) introduced(s *sentence, above string) string {
	surname, end := d.opensWith(s.text)
	if surname == "" || strings.Contains(above, surname) {
		return s.text
	}
	if name := d.fullNameBefore(s, surname); name != "" {
		return name + s.text[end:]
	}
	return s.text
}

// opensWith is the surname with which a sentence opens and where it ends; empty
// if it opens with a full name or with none.
func (d *desk) opensWith(text string) (surname string, end int) {
	words := split(text)
	i := 0
	if len(words) > 0 && courtesy[strings.ToLower(words[0].text)] {
		i = 1
	}
	if len(words) < i+2 || !strings.HasPrefix(text, words[0].text) || !d.words.name(words[i]) || d.nameLength(text[words[i].start:], split(text[words[i].start:])) != 1 {
		return "", 0
	}
	end = words[i].end
	for _, next := range [...]string{" ", ",", "'s ", "’s "} {
		if strings.HasPrefix(text[end:], next) {
			return words[i].text, end
		}
	}
	return "", 0
}

// courtesy lists titles that say nothing of a person.
var courtesy = set("mr mrs ms miss")

// fullNameBefore is the full name to a surname, from the sentences of the same
// report before the given one; empty if they do not have it.
func (d *desk) fullNameBefore(s *sentence, surname string) string {
	for _, earlier := range d.reports[s.report].raw[:s.raw] {
		if name := d.fullName(earlier.Text, surname); name != "" {
			return name
		}
	}
	return ""
}

// fullName finds a surname behind first names in a sentence: "Tom Reed",
// "Winston K. Blackmore". It is empty where the surname stands alone, or
// with a title only.
func (d *desk) fullName(text, surname string) string {
	words := split(text)
	for i, w := range words {
		if w.text != surname || i == 0 {
			continue
		}
		from := i
		for from > 0 && i-from < 3 && d.firstName(words[from-1]) && adjoining(text, words[from-1], words[from]) {
			from--
		}
		if from == i || len(words[from].text) < 2 {
			continue
		}
		name := text[words[from].start:w.end]
		if organised(name) || i+1 < len(words) && touching(text, w, words[i+1]) && words[i+1].capital() {
			continue
		}
		return name
	}
	return ""
}

// firstName says whether a word can be a first name or an initial.
func (d *desk) firstName(w word) bool {
	lower := strings.ToLower(w.text)
	return w.capital() && !ranks[lower] && !personNouns[lower] && !timeNouns[lower] && !function[lower] &&
		(len([]rune(w.text)) == 1 || d.words.name(w)) && !strings.ContainsFunc(w.text, unicode.IsDigit)
}

// adjoining is touching, with the point of an initial between.
func adjoining(text string, a, b word) bool {
	between := text[a.end:b.start]
	return between == " " || between == ". " && b.start-a.end == 2 && a.end-a.start == 1
}

// ranks are words before names that are no part of them.
var ranks = set(`president minister inspector constable sergeant lieutenant captain colonel general commissioner commander superintendent
	senator governor mayor judge justice attorney professor doctor sir lady lord king queen prince princess bishop pastor reverend rev father
	gov sen rep sgt lt col gen capt mr mrs ms dr prof spokesman spokeswoman analyst officer chief director executive head founder ceo cto cfo
	wednesday monday tuesday thursday friday saturday sunday english british american australian canadian french german`)
