package guard

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file knows the words that must not get lost when a line is written anew, nor
// be put in: the qualifiers of numbers, denials, hedges, and who says it.

// qualifiers are the words before a number that widen or bound it, and what they do.
var qualifiers = map[string]string{
	"about": "~", "around": "~", "approximately": "~", "roughly": "~", "some": "~", "nearly": "~", "almost": "~", "circa": "~",
	"estimated": "~", "close to": "~", "near": "~", "or so": "~",
	"more than": ">", "over": ">", "at least": ">", "above": ">", "no fewer than": ">", "no less than": ">", "upwards of": ">", "exceeding": ">",
	"up to": "<", "less than": "<", "fewer than": "<", "under": "<", "at most": "<", "as many as": "<", "as much as": "<", "no more than": "<",
	"below": "<", "a maximum of": "<",
}

// A group is of words of which a line written anew must keep one if what it tells has
// one, and may add none if that has none.
type group struct {
	kind  string
	words map[string]bool
	keeps map[string]bool // words that keep in a written line what those of the group say, and ask for none themselves
}

var (
	denials = group{"denial", set(`no not never none nobody nothing neither nor without cannot can't won't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't
		hadn't wouldn't couldn't denied denies deny denying refused refuses refuse declined declines decline rejected rejects reject rejecting ruled unlikely failed fails fail`), nil}
	hedges = group{"hedge", set(`may might could would should can allegedly alleged alleges allege accused suspected suspect suspects suspicion reportedly apparently
		possibly possible potentially potential perhaps probably likely expected expects expect expecting plan plans planned planning intends intended
		hopes hoped aims aimed projected forecast forecasts predicts predicted estimates estimated believe believes believed seems appears appeared
		claims claimed charged proposed presumably if whether will`),
		set(`due set scheduled seek seeks seeking want wants wanted vow vows vowed vowing pledge pledges pledged promised proposal bid offer offers offered threat
		threaten threatens threatened`)}
	attributions = group{"attribution", set(`said says say saying according told tells added adding reported reports announced announces claims claimed
		quoted quoting stressed argues argued suggests suggested estimates estimated confirmed confirms warned warns noted notes explained`),
		set(`accused accuses apologised apologized asked asks believes blamed blames blaming called calls criticised criticises criticized criticizes defended
		defending defends demanded demands denied denies expected expects expressed expresses hopes insisted insists planned plans pleaded pledged pledges
		praised promised promises proposed proposes refused refuses rejected rejecting rejects statement testified thanked threatened threatens tweeted urged urges vowed
		vowing vows writes writing wrote`)}
	keptGroups = []group{denials, hedges, attributions}
)

// has reports whether a term of a sentence is one of the group. "Whether or not", "not
// only", what claimed lives and the month of May are none.
func (g group) has(s sentence, i int) bool {
	t := s.terms[i]
	if !g.words[t.lower] {
		return false
	}
	before, after := "", ""
	if i > 0 {
		before = s.terms[i-1].lower
	}
	if i+1 < len(s.terms) {
		after = s.terms[i+1].lower
	}
	switch t.lower {
	case "may":
		return i == 0 || !t.capital()
	case "not":
		return before != "or" && after != "only"
	case "claimed", "claims":
		return after != "the" && after != "lives"
	}
	return true
}

// qualifiedNumber is a number as its value and sign, with the class of its qualifier.
type qualifiedNumber struct{ text, qualifier string }

func qualified(text string) map[qualifiedNumber]bool {
	out := map[qualifiedNumber]bool{}
	all, at := quantities(text)
	for i, q := range all {
		out[qualifiedNumber{q.String(), qualifierBefore(text[:at[i]])}] = true
	}
	return out
}

// qualifierBefore returns the class of the qualifier at the end of a text; empty if none.
func qualifierBefore(text string) string { return qualifierIn(qualifiers, text) }

// qualifierIn is qualifierBefore with the qualifiers of another language.
func qualifierIn(qualifiers map[string]string, text string) string {
	text = strings.ToLower(strings.TrimRightFunc(text, func(r rune) bool { return unicode.IsSpace(r) || unicode.Is(unicode.Sc, r) }))
	for _, article := range []string{" a", " an", " the", " another"} {
		text = strings.TrimSuffix(text, article)
	}
	best, class := 0, ""
	for phrase, c := range qualifiers {
		if len(phrase) > best && endsWith(text, phrase) {
			best, class = len(phrase), c
		}
	}
	return class
}

// endsWith reports whether a text ends with a phrase as whole words.
func endsWith(text, phrase string) bool {
	before, ok := strings.CutSuffix(text, phrase)
	r, _ := utf8.DecodeLastRuneInString(before)
	return ok && (before == "" || unicode.IsSpace(r))
}

// members returns the words of a text that belong to a group, in order.
func members(text string, group map[string]bool) []string {
	var out []string
	for i, w := range split(text) {
		if i > 0 && w.text == "May" {
			continue // the month
		}
		if lower := strings.ReplaceAll(strings.ToLower(w.text), "’", "'"); group[lower] {
			out = append(out, lower)
		}
	}
	return out
}
