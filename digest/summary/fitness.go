package summary

import (
	"regexp"
	"strings"
)

// fitness says how well a sentence stands as a line, whatever it tells: 0 for
// one that must not be used, 1 for one with nothing against it.
func (d *desk) fitness(c *sentence, words []word) float64 {
	if lettered(c.stems) < 4 || onlyQuote(c.text) || unbalanced(c.text) || captioned(c.text, words) || personal(c.text, words) {
		return 0
	}
	how, noun := depends(c.text, words, d.words)
	if how == unresolved {
		return 0
	}
	fit := 1.0
	if how == definite {
		c.needs = d.stems.stem(noun)
		fit *= 0.9
	}
	if courtesy[strings.ToLower(words[0].text)] { // "Mr Reed", whom the report introduces by his office or not at all
		if surname, _ := d.opensWith(c.text); surname != "" && d.fullNameBefore(c, surname) == "" {
			c.needs = d.stems.stem(surname)
		}
	}
	if strings.ContainsAny(c.text, "\"“") { // a quotation says how somebody put it, not what happened
		told := len(strings.Fields(outsideQuotes(c.text)))
		fit *= 0.4 + 0.4*float64(told)/float64(len(strings.Fields(c.text)))
	}
	if n := len(words); n > 40 {
		fit *= 40 / float64(n)
	}
	lower := strings.ToLower(c.text)
	for _, b := range blemishes {
		if b.on(c.text, lower) {
			fit *= b.worth
		}
	}
	if pointsBack(words) {
		fit *= leaning
	}
	return fit * d.soundness(c)
}

// leaning is what a sentence is worth that points back without depending.
const leaning = 0.4

// blemishes are what a sentence may have against it, and what it is worth with
// them; on is asked of the text and of the text in lower case.
var blemishes = []struct {
	worth float64
	on    func(text, lower string) bool
}{
	{leaning, func(_, lower string) bool { return containsAny(lower, afterwards) }},
	{0.3, func(_, lower string) bool { return containsAny(lower, nothingNew) }},
	{0.6, func(text, _ string) bool { return strings.HasPrefix(text, "'") || strings.HasPrefix(text, "‘") }},
	{0.6, func(text, _ string) bool {
		label := strings.Index(text, ": ")
		return label > 0 && label < 30 || strings.Contains(text, "...")
	}},
	{0.7, func(text, _ string) bool { return dated(text) }},
	{0.75, func(text, _ string) bool { return commentary.MatchString(text) }},
	{0.8, func(text, _ string) bool { return strings.ContainsAny(text, "!?;") }},
}

// lettered counts the stems that are words, not numbers.
func lettered(stems []string) int {
	n := 0
	for _, s := range stems {
		n += boolean(len(s) > 2 && s[0] > '9')
	}
	return n
}

// commentary matches a sentence in which people without a name give their view.
var commentary = regexp.MustCompile(`^(?:\pL+ ){0,2}(?i:analysts|experts|critics|observers|commentators|supporters|opponents) `)

// pointsBack says whether a noun inside a sentence is explained by the sentence
// before it: "those figures", "that case", "the latter".
func pointsBack(words []word) bool {
	for i, w := range words[1:] {
		next := following(words, i+2)
		switch strings.ToLower(w.text) {
		case "these", "those":
			if next != "who" && next != "of" && next != "in" && next != "with" {
				return true
			}
		case "this", "that":
			if pointing[next] {
				return true
			}
		case "such", "latter", "former":
			if next == "" || next != "as" && !words[i+2].capital() {
				return true
			}
		}
	}
	return false
}

// afterwards tell something by its distance from what was told before, or name
// the speaker by a pronoun.
var afterwards = []string{"moments later", "minutes later", "hours later", "days later", "weeks later", "shortly afterward", "at the time.", "at that time",
	", it said.", ", he said.", ", she said.", ", they said.", ", he added.", ", she added.", " a statement said.", " the statement said."}

// datedWords name a day that only the report's own date explains.
var datedWords = []string{" today", " yesterday", " tomorrow", " tonight", " last night", " this morning", " this afternoon", " this evening"}

// dated says whether a text names a day by its distance from the day of writing.
func dated(text string) bool { return containsAny(" "+strings.ToLower(text), datedWords) }

func containsAny(text string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// nothingNew says that somebody said nothing.
var nothingNew = []string{"declined to comment", "for comment", "not return", "would not comment", "no comment", "did not respond", "did not elaborate", "not be reached", "did not specify", "would not specify",
	"issued a statement", "released a statement"}
