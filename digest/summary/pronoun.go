package summary

import (
	"strings"
)

// This file judges pronouns: those that stand before anything they could stand
// for, and those of a writer who speaks of himself.

var (
	subordinate = set(`when as after before if while since although because though once until in on at by with for from during despite under following asked`)
	timeNouns   = set(`time moment period year month week day morning afternoon evening night hour end start january february march april may june july august
		september october november december monday tuesday wednesday thursday friday saturday sunday today yesterday now past last this next ago early late`)
	personPronouns = set(`he she him her his hers himself herself`)
	thingPronouns  = set(`it its they their them themselves itself`)
	personNouns    = set(`man woman boy girl mother father mom dad son daughter brother sister wife husband widow spokesman spokeswoman spokesperson
		suspect victim teenager student minister president officer official chief director executive founder pastor judge lawyer attorney prosecutor witness
		driver gunman climber pilot doctor nurse teacher actor actress singer player coach captain leader author writer analyst professor researcher friend
		resident senator governor mayor king queen prince princess pope bishop rev sgt person people defendant landlord child parent someone who`)
)

// danglingPronoun says whether a pronoun stands before anything that it could
// stand for.
func danglingPronoun(words []word, v vocabulary) bool {
	person, thing := false, false
	for i, w := range words {
		lower := strings.ToLower(w.text)
		switch {
		case personPronouns[lower]:
			if !person {
				return true
			}
		case thingPronouns[lower]:
			if !thing {
				return true
			}
		case len(lower) < 3 && !w.capital() || w.text[0] >= '0' && w.text[0] <= '9': // "9:32 p.m."
		case timeNouns[lower] || function[lower] && !personNouns[lower] || subordinate[lower]:
		case i == 0 && !personNouns[lower] && !v.proper(w) && !(len(words) > 1 && v.proper(words[1])):
			thing = thing || !strings.HasSuffix(lower, "ly") // whether it is a name cannot be told
		case v.name(w) || personNouns[lower]:
			person, thing = true, true
		default:
			thing = true
		}
	}
	return false
}

// adrift says whether the subject is a pronoun behind a phrase that names
// nobody: "In Norland, it faces", "If confirmed, they would".
func adrift(text string, words []word) bool {
	for i := 1; i < len(words); i++ {
		if !strings.HasPrefix(text[words[i-1].end:words[i].start], ",") {
			continue
		}
		lower := strings.ToLower(words[i].text)
		pronoun := lower == "he" || lower == "she" || lower == "it" || lower == "they"
		return pronoun && (i < 3 || prepositions[strings.ToLower(words[0].text)])
	}
	return false
}

var prepositions = set("in on at for with by during from under despite following amid of within without against through over across")

// firstPerson are words of a writer who speaks of himself or to the reader.
var firstPerson = set(`i i'm i’m i've i’ve i'd i’d i'll me my mine we we're we’re we've we’ve we'll our ours us you you're you’re your yours`)

// personal says whether a text speaks in the first or second person outside
// its quotations.
func personal(text string, words []word) bool {
	if strings.ContainsAny(text, "\"“") {
		words = split(outsideQuotes(text))
	}
	for _, w := range words {
		if w.text == "US" || w.text == "U.S" {
			continue
		}
		if firstPerson[strings.ToLower(w.text)] {
			return true
		}
	}
	return false
}
