package claim

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// words makes a set of the words in a list.
func words(list string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(list) {
		set[w] = true
	}
	return set
}

// terms makes a set of the concepts of the words in a list.
func terms(list string) map[string]bool {
	set := map[string]bool{}
	for w := range words(list) {
		set[text.Concept(w)] = true
	}
	return set
}

// table reads lines "name: word word …", and gives the name of each word.
func table(lines string) map[string]string {
	names := map[string]string{}
	for line := range strings.Lines(lines) {
		name, list, _ := strings.Cut(strings.TrimSpace(line), ":")
		for _, w := range strings.Fields(list) {
			names[w] = name
		}
	}
	return names
}

// lastWord is what follows the last space.
func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// holdsAny says that a text has one of the words.
func holdsAny(s string, set map[string]bool) bool {
	for w := range strings.FieldsFuncSeq(s, func(r rune) bool { return !isLetter(r) }) {
		if set[strings.ToLower(w)] {
			return true
		}
	}
	return false
}

func isLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r == '-' || r > 127
}
