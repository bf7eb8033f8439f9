package summary

import (
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// This file decides whether a sentence stands alone where it is put: whether
// whatever it points to, by a pronoun, a definite noun or a bare surname, is
// named in it or in what is printed above it.

// A context is what is printed above a sentence.
type context struct {
	words map[string]bool // in lower case
	stems map[string]bool
	next  bool // the sentence follows the one above it in the report too
	whole bool // and that one is printed as it is: what the sentence points to stands in it
}

func newContext() *context { return &context{words: map[string]bool{}, stems: map[string]bool{}} }

// add takes in what is printed.
func (c *context) add(words []word) {
	for _, w := range words {
		c.words[w.lower] = true
		if w.stem != "" {
			c.stems[w.stem] = true
		}
	}
}

// standsAlone reports whether a sentence may follow what is printed above it.
func (e *editor) standsAlone(s *sentence, c *context) bool {
	if len(c.words) > 0 {
		return e.stands(s, c)
	}
	if s.alone == nil {
		alone := e.stands(s, c)
		s.alone = &alone
	}
	return *s.alone
}

func (e *editor) stands(s *sentence, c *context) bool {
	w := s.words
	switch {
	case len(w) == 0:
		return false
	case c.next && c.whole:
		return !elliptic(w)
	case len(c.words) == 0 && s.leads():
		return !elliptic(w) && (opensLede[w[0].lower] || !openerOf(w))
	}
	if openerOf(w) || elliptic(w) || s.dangling() || !c.next && s.epithet() {
		return false
	}
	return !s.pointsBack(c) && e.introduced(s, c)
}

// opensLede are words that lean on another sentence unless nothing stands before
// theirs: "There were 12 people", "One of the judges".
var opensLede = set("one there another")

// leads reports whether a sentence is the first of its report, which was written
// to stand first.
func (s *sentence) leads() bool { return s.report.newsBefore(s) == 0 }

// openerOf reports whether a sentence opens with a word that leans on another.
func openerOf(words []word) bool {
	first := words[0].lower
	if i := strings.IndexByte(first, '\''); i > 0 {
		first = first[:i] // "it's"
	}
	if !opener[first] {
		return false
	}
	if len(words) > 1 && (first == "one" || first == "what") {
		next := words[1] // "One Australian climber"
		return first == "what" || next.lower == "of" || function[next.lower] || next.Is(text.Auxiliary|text.Verb)
	}
	return true
}

// elliptic reports whether a text opens with a number of things that are not
// named: "Forty-six were taken to hospital".
func elliptic(words []word) bool {
	_, i := readNumber(words, 0)
	if i == 0 {
		switch words[0].lower {
		case "several", "some", "many", "most", "all", "few", "none", "two":
			i = 1
		default:
			return false
		}
	}
	return i == len(words) || words[i].Is(text.Auxiliary|text.Verb|text.Speech) || words[i].lower == "of" ||
		words[i].lower == "others" || words[i].lower == "other" || words[i].lower == "more"
}

// dangling reports whether a pronoun stands before anything that it could stand for.
func (s *sentence) dangling() bool {
	person, thing := false, false
	for i, w := range s.words {
		switch {
		case personPronoun[w.lower] && !person && !w.quoted, thingPronoun[w.lower] && !thing && !w.quoted:
			return true
		case w.Kind == text.Digits || len(w.lower) < 3 && !w.capital():
		case timeNoun[w.lower] || function[w.lower] && !personNoun[w.lower] || subordinate[w.lower]:
		case w.name || personNoun[w.lower]:
			person, thing = true, true
		case i == 0 && w.capital(): // whether it is a name cannot be told
			thing = thing || !strings.HasSuffix(w.lower, "ly")
			person = person || !text.Lookup(w.lower).Known()
		default:
			thing = true
		}
	}
	return false
}

// pointsBack reports whether a definite noun of a sentence names a thing that
// neither the sentence nor the context has told: "the memo", "both bans", "those
// figures". Where the sentence follows the one above it in the report too, the
// report itself has told it.
func (s *sentence) pointsBack(c *context) bool {
	for i, w := range s.words {
		if w.quoted {
			continue
		}
		switch w.lower {
		case "the", "both", "this", "these", "that", "those", "such", "either":
		default:
			continue
		}
		noun, at := s.nounBehind(i)
		if noun == "" || at == 0 {
			if w.lower == "the" && s.knownThing(i, c) {
				return true
			}
			continue
		}
		switch {
		case w.lower == "that" && i > 0 && (s.words[i-1].Is(text.Verb|text.Speech|text.Says) || s.words[i-1].before == 0 && !preposition[s.words[i-1].lower]):
			continue // "said that police"
		case entity[noun] && slices.ContainsFunc(s.words[:i], func(w word) bool { return w.name }):
			continue // "Northmere …, the company said"
		case c.resolves(noun) || resolvedBy(s.words[:i], noun) || c.next && w.lower == "the":
			continue
		case w.lower != "the":
			return true
		case !s.complemented(at):
			return true
		}
	}
	return false
}

// knownThing reports whether the noun behind the i-th word, "the", was introduced
// by the report before, and neither in the sentence nor in the context.
func (s *sentence) knownThing(i int, c *context) bool {
	at := i
	for j := i + 1; j < len(s.words) && j <= i+4; j++ {
		w := s.words[j]
		if w.name || w.before != 0 && w.before != '-' || w.stem == "" || w.Kind != text.Letters ||
			w.Is(text.Preposition|text.Auxiliary|text.Verb|text.Conjunction|text.Speech) {
			break
		}
		at = j
	}
	if at == i || at+1 < len(s.words) && s.words[at+1].name || s.complemented(at) {
		return false
	}
	noun := s.words[at]
	if unique[noun.lower] || timeNoun[noun.lower] || c.resolves(noun.lower) || resolvedBy(s.words[:i], noun.lower) {
		return false
	}
	return slices.ContainsFunc(s.report.holds[noun.stem], func(k int) bool { return k >= 0 && k < s.index && k >= s.index-8 })
}

// epithet reports whether a sentence opens with what somebody is in place of who:
// "The Karsund man".
func (s *sentence) epithet() bool {
	return len(s.words) > 2 && s.words[0].lower == "the" && s.words[1].name && entity[s.words[2].lower]
}

// nounBehind returns the noun that points back among the words behind the i-th
// and where it stands; empty if the phrase there names its thing.
func (s *sentence) nounBehind(i int) (noun string, at int) {
	for j := i + 1; j < len(s.words) && j <= i+4; j++ {
		w := s.words[j]
		if w.before != 0 && w.before != '-' {
			return "", 0
		}
		if w.name && !followedByNoun(s.words, j) {
			return "", 0 // "the OpenAI deal"
		}
		if function[w.lower] && w.lower != "same" && w.lower != "former" && w.lower != "latter" || w.Is(text.Preposition|text.Auxiliary) {
			return "", 0
		}
		if pointing[w.lower] && (j+1 == len(s.words) || !pointing[s.words[j+1].lower] || s.words[j+1].before != 0) {
			if j > i+1 && s.words[i+1].name {
				return "", 0
			}
			return w.lower, j
		}
	}
	return "", 0
}

// followedByNoun reports whether the word behind a name is "-based company" or the like.
func followedByNoun(words []word, i int) bool {
	return i+1 < len(words) && words[i+1].before == '-'
}

// complemented reports whether the words behind a noun say which one is meant:
// "the deal with Amazon".
func (s *sentence) complemented(at int) bool {
	return at+1 < len(s.words) && s.words[at+1].before == 0 && complement[s.words[at+1].lower]
}

// resolvedBy reports whether earlier words of the sentence name what a noun points to.
func resolvedBy(words []word, noun string) bool {
	c := newContext()
	c.add(words)
	return c.resolves(noun)
}

// resolves reports whether the context names what a noun points to.
func (c *context) resolves(noun string) bool {
	if c.stems[text.Concept(noun)] {
		return true
	}
	for _, kin := range kinds {
		if !kin[noun] {
			continue
		}
		for w := range kin {
			if c.words[w] {
				return true
			}
		}
	}
	return false
}

// introduced reports whether the persons whom a sentence names by their surname
// alone, and whom its report introduces by their full name, are introduced in
// it or above it too.
func (e *editor) introduced(s *sentence, c *context) bool {
	for i, w := range s.words {
		if w.Kind != text.Letters || !w.capital() || w.quoted && i > 0 || c.words[w.lower] {
			continue
		}
		alone := (i == 0 || !adjacent(s.words[i-1], w) || courtesy[s.words[i-1].lower]) && (i+1 == len(s.words) || !adjacent(w, s.words[i+1]))
		if !alone {
			continue
		}
		if i > 0 && courtesy[s.words[i-1].lower] || s.report.introducedBefore(w.lower, s.index) {
			return false
		}
	}
	return true
}

// adjacent reports whether two words are parts of one name.
func adjacent(a, b word) bool {
	return a.capital() && b.capital() && (b.before == 0 || b.before == '.' || b.before == '-') && !a.Owns
}

// introduce notes where a report introduces each person: the first sentence that
// has the first or last name as part of a full name.
func (r *report) introduce() {
	for _, s := range r.sentences {
		for i, w := range s.words {
			if !w.capital() || r.introduces[w.lower] > 0 {
				continue
			}
			before := i > 0 && adjacent(s.words[i-1], w)
			after := i+1 < len(s.words) && adjacent(w, s.words[i+1])
			switch {
			case before && !after:
				first := s.words[i-1]
				if rankWord[first.lower] || courtesy[first.lower] || first.Is(text.Function|text.Weekday|text.Month) {
					continue
				}
			case after && !before: // a first name, and no place
				if i > 0 && s.words[i-1].Is(text.Preposition) || i+2 < len(s.words) && adjacent(s.words[i+1], s.words[i+2]) {
					continue
				}
			default:
				continue
			}
			r.introduces[w.lower] = s.index + 1
		}
	}
}

// introducedBefore reports whether a report introduces a person of this name
// before a sentence.
func (r *report) introducedBefore(name string, sentence int) bool {
	at := r.introduces[name]
	return at > 0 && at <= sentence
}
