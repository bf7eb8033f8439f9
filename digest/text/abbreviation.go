package text

import "strings"

// A kind is how an abbreviation with a full stop stands in a sentence. The
// lexicon lists those that are more often than not inside one, as they are
// written; what it does not list ends one.
type kind int

const (
	ordinary kind = iota // no abbreviation
	leads                // never ends a sentence: a name or an example follows
	counts               // a number follows, or the sentence ends
	hour                 // ends a sentence unless a day or a zone follows
	place                // behind a comma it ends a sentence before a capital, else as either
	either               // ends a sentence where the next word is one that starts sentences
)

var kinds = [...]string{leads: "leads", counts: "counts", hour: "hour", place: "place", either: "either"}

// kindNamed is the kind that the lexicon names so, or ordinary.
func kindNamed(name string) kind {
	for k, n := range kinds {
		if n == name {
			return kind(k)
		}
	}
	return ordinary
}

// kindOf is how a word with a full stop behind it stands in a sentence. Single
// capitals ("J.") and letters with inner full stops ("U.S.") need no list.
func kindOf(word string) kind {
	if k, ok := abbreviations[word]; ok {
		return k
	}
	if len(word) > 2 && word == strings.ToUpper(word) { // "FEB. 11"
		if k, ok := abbreviations[word[:1]+strings.ToLower(word[1:])]; ok {
			return k
		}
	}
	parts := 0
	for part := range strings.SplitSeq(word, ".") {
		if part == "" || len(part) > 3 || strings.Trim(part, letters) != "" {
			return ordinary
		}
		parts++
	}
	if parts > 1 || len(word) == 1 && word[0] <= 'Z' {
		return either
	}
	return ordinary
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// exclaimed lists names that end in a mark.
var exclaimed = set("Yahoo! Jeopardy! Oklahoma! Wham!")

var zones = set("Eastern Central Mountain Pacific Greenwich")

// A German ordinal number has a full stop too: "beim 3. Versuch".
var germanArticle = set("der die das dem den des Der Die Das Dem Den am Am im Im vom Vom zum Zum zur Zur beim Beim seit Seit ab Ab bis ins")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
