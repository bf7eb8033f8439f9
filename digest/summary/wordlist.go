package summary

import (
	_ "embed"
	"strings"
)

// words.tsv holds the closed sets of words that this package knows beyond the
// lexicon, a set a row: its name and its words in lower case.
//
//go:embed words.tsv
var wordTable string

// debris.txt holds what pages say about themselves, a phrase a line.
//
//go:embed debris.txt
var debrisTable string

// A class is a set of words.
type class map[string]bool

var (
	opener        = classNamed("opener")        // cannot begin a sentence that stands alone
	pointing      = classNamed("pointing")      // nouns that name a thing by pointing back
	complement    = classNamed("complement")    // says behind a noun which one is meant
	subordinate   = classNamed("subordinate")   // opens a clause that comes before its subject
	timeNoun      = classNamed("timenoun")      // nothing that "it" could stand for
	preposition   = classNamed("preposition")   // opens a phrase in front of the subject
	personPronoun = classNamed("personpronoun") // he, her
	thingPronoun  = classNamed("thingpronoun")  // it, their
	personNoun    = classNamed("personnoun")    // somebody without a name
	writer        = classNamed("writer")        // words of a writer who speaks of himself or to the reader
	rankWord      = classNamed("rank")          // stands before a name and is no part of it
	courtesy      = classNamed("courtesy")      // Mr
	denialWord    = classNamed("denial")        // says that something is not so
	loud          = classNamed("loud")          // words of size and feeling
	auxiliary     = classNamed("auxiliary")     // verbs that a caption does not have
	ahead         = classNamed("ahead")         // looks forward, in front of a day
	entity        = classNamed("entity")        // nouns that a name in front of them explains
	unique        = classNamed("unique")        // nouns of which there is one
	unfinished    = classNamed("unfinished")    // as written, before a full stop: more has to follow
	kinds         = classesNamed("kin")         // words any of which names what another points to
	debris        = phrases(debrisTable)
)

func classNamed(name string) class {
	for line := range strings.Lines(wordTable) {
		if first, words, _ := strings.Cut(line, "\t"); first == name {
			return set(words)
		}
	}
	panic("words.tsv: no class " + name)
}

// classesNamed returns every class of a name.
func classesNamed(name string) []class {
	var all []class
	for line := range strings.Lines(wordTable) {
		if first, words, _ := strings.Cut(line, "\t"); first == name {
			all = append(all, set(words))
		}
	}
	return all
}

func set(words string) class {
	c := class{}
	for _, w := range strings.Fields(words) {
		c[w] = true
	}
	return c
}

// phrases returns the lines of a table that are no comments.
func phrases(table string) []string {
	var all []string
	for line := range strings.Lines(table) {
		if line = strings.TrimRight(line, "\n"); line != "" && line[0] != '#' {
			all = append(all, line)
		}
	}
	return all
}

func containsAny(s string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(s, p) {
			return true
		}
	}
	return false
}
