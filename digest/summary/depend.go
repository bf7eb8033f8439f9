package summary

import (
	"regexp"
	"strings"
)

// This file decides whether a sentence can stand alone. A sentence depends on
// another when it opens with a pronoun, a demonstrative or a noun that points
// back ("the move"), or uses a pronoun before anything it could stand for.

// A dependence says how a sentence leans on what stands before it.
type dependence int

const (
	standsAlone dependence = iota
	definite               // opens with "the quake": reads better after a line that names one
	unresolved             // leans on a sentence that is not there
)

// openers cannot begin a sentence that stands alone.
var openers = set(`he she it they we i you this that these those his her its their my our your him them
	another others both each neither such here there also so or nor one some many most all none few
	what why how where who which whose whom too then besides instead thereafter even afterwards afterward later earlier again`)

// pointing are nouns that name an event, a party or a text only by pointing
// back, unless a complement says which.
var pointing = set(`move moves deal deals announcement decision agreement agreements partnership arrangement arrangements
	transaction incident incidents event events accident accidents news statement report reports study plan plans proposal
	ruling verdict charge charges arrest arrests allegation allegations attack attacks company companies firm group groups
	organisation organization agency newspaper paper magazine website man woman men women pair duo trio couple suspect suspects
	victim victims defendant defendants teenager boy girl child children official officials spokesman spokeswoman minister
	user users force issue issues case cases problem situation figure figures number numbers result results latter former two three four five
	second third fourth fifth
	other rest same purchase acquisition merger takeover contract pact accord settlement offer bid sale step measure measures
	trend shift development developments change changes idea comment comments remark remarks claim claims finding findings
	investigation probe inquiry operation process project initiative community sect gunman driver prosecutor actress actor
	singer star author writer judge lawyer pastor institution facility site area region place building city town village
	country nation team club side party association union department office commission committee council court panel
	phenomenon disaster catastrophe tragedy death deaths news newcomers witness son daughter brother sister
	mother father wife husband family article post survey poll order amount sum total approach technology system`)

var (
	// "The seven-year deal is": determiner, up to three modifiers, noun
	nounPhrase = regexp.MustCompile(`^The(?: [\pL\d'’-]+){1,5}`)
	complement = set(`of that who whom whose which between with to against for from by on in at over into about around including near called named known where when`)
)

// depends judges a sentence as it would be shown; vocabulary knows which words
// are names. The noun is what a definite opening speaks of, in lower case.
func depends(text string, words []word, v vocabulary) (d dependence, noun string) {
	if len(words) == 0 {
		return unresolved, ""
	}
	first := strings.ToLower(words[0].text)
	if i := strings.IndexAny(first, "'’"); i > 0 {
		first = first[:i] // "It’s"
	}
	if openers[first] && !quantified(first, words) || elliptic(words) {
		return unresolved, ""
	}
	if danglingPronoun(words, v) || adrift(text, words) {
		return unresolved, ""
	}
	return definiteOpening(text, words, v)
}

// quantified allows "One Australian climber", "Some 14,000 refugees", "Most analysts".
func quantified(first string, words []word) bool {
	if len(words) < 2 {
		return false
	}
	next := strings.ToLower(words[1].text)
	switch first {
	case "one", "some", "many", "most", "all", "few", "several":
		return next != "of" && !function[next] && !strings.HasSuffix(next, "ed")
	}
	return false
}

// elliptic says whether a text opens with a number of things that are not
// named: "Forty-six were taken to hospital".
func elliptic(words []word) bool {
	i := 0
	for i < len(words) && i < 3 && (numberWord(strings.ToLower(words[i].text)) || words[i].text[0] >= '0' && words[i].text[0] <= '9') {
		i++
	}
	if i == 0 || i == len(words) {
		return i > 0
	}
	switch strings.ToLower(words[i].text) {
	case "were", "was", "are", "is", "have", "has", "had", "will", "remain", "remained", "died", "came", "went", "left", "said", "of", "other", "others", "more":
		return true
	}
	return false
}

// definiteOpening judges a sentence that opens with "The …".
func definiteOpening(text string, words []word, v vocabulary) (dependence, string) {
	if !nounPhrase.MatchString(text) {
		return standsAlone, ""
	}
	noun := ""
	for i, w := range words[1:min(len(words), 6)] {
		lower := strings.ToLower(w.text)
		if w.capital() || strings.ContainsAny(text[words[i].end:w.start], ",;") {
			if w.capital() && party(words[i+1:]) {
				return unresolved, "" // "The Norland-based company"
			}
			if w.capital() && noun == "" {
				return standsAlone, "" // "The Geysers", "The OpenAI deal"
			}
			break
		}
		if complement[lower] {
			if noun != "" && lower != "in" && lower != "on" && lower != "at" && lower != "by" {
				return standsAlone, ""
			}
			break
		}
		if pointing[lower] {
			if next := following(words, i+2); complement[next] && touching(text, w, words[i+2]) {
				return standsAlone, "" // "the deal with Amazon"
			}
			return unresolved, lower
		}
		if function[lower] {
			break
		}
		noun = lower
	}
	return definite, noun
}

// parties are pointing nouns that a place before them does not make clear.
var parties = set(`man woman men women boy girl company firm group newspaper couple pair teenager suspect victim actor actress singer star player club team`)

// party says whether one of the next words, after names and hyphens, is a party.
func party(words []word) bool {
	for _, w := range words[:min(len(words), 4)] {
		lower := strings.ToLower(w.text)
		if parties[lower] {
			return true
		}
		if !w.capital() && lower != "based" && lower != "born" && lower != "owned" {
			return false
		}
	}
	return false
}

// following is the i-th word in lower case; empty behind the last.
func following(words []word, i int) string {
	if i >= len(words) {
		return ""
	}
	return strings.ToLower(words[i].text)
}

// touching says whether only a space or a hyphen stands between two words.
func touching(text string, a, b word) bool {
	between := text[a.end:b.start]
	return between == " " || between == "-" || between == "\u00a0"
}
