package figure

import "strings"

// This file finds the noun that a number counts, without a parser. A number
// other than one takes a plural, so the phrase ends at the first plural noun;
// a word of a closed class (of, the, and, is) ends it without one.

// maxPhrase is the longest noun phrase, in words, that is followed from a number to its noun.
const maxPhrase = 6

// A nounPhrase is modifiers and a head noun.
type nounPhrase struct {
	first, head int  // tokens
	singular    bool // the head is written in the singular
}

// closed are the classes of words that no noun phrase holds behind its number.
const closed = preposition | determiner | conjunction | pronoun | auxiliary | article | month | weekday

// pluralPhrase finds the plural noun behind a number at token j.
func (f *finder) pluralPhrase(j int) (nounPhrase, bool) {
	p := nounPhrase{first: j}
	for k, words := j, 0; words < maxPhrase; words++ {
		if end := f.compound(k); end > k+1 { // first-team, state-of-the-art
			k = end
			if last := f.tok(k - 1); last.lex.isPlural(last.lower(f.text)) && !last.owns {
				p.head = k - 1
				return p, true
			}
			continue
		}
		if f.pluralNoun(k, j) {
			p.head = k
			return p, true
		}
		if !f.modifies(k, j) {
			break
		}
		if f.tok(k).owns {
			p.first = k + 1 // whose they are is not what they are
		}
		k++
		if f.tok(k).kind == digits && f.tok(k).glued {
			k++ // GB200
		}
	}
	return p, false
}

// compound gives the token behind the words that hyphens join from token k on.
func (f *finder) compound(k int) int {
	if f.tok(k).kind != letters {
		return k
	}
	k++
	for isHyphen(f.tok(k).sym) && f.tok(k).glued && f.tok(k+1).glued && f.tok(k+1).kind == letters {
		k += 2
	}
	return k
}

// pluralNoun says that token k is a plural noun that ends the phrase which began at j.
func (f *finder) pluralNoun(k, j int) bool {
	t := f.tok(k)
	if t.kind != letters || t.owns || t.lex.is(closed) || !t.lex.isPlural(t.lower(f.text)) {
		return false
	}
	if t.shape == allCaps && !f.title && t.end-t.start < 6 {
		return false // NPS
	}
	if k > j && (t.lex.is(verb) && !t.lex.is(plural) || t.lex.is(rises|falls) && !t.lex.is(moves)) {
		return false
	}
	// behind a plural another one is a noun too, not a verb: graphics processors
	next := f.tok(k + 1)
	return next.kind != letters || next.lex.class&^(plural|singular|label) != 0 || !next.lex.isPlural(next.lower(f.text))
}

// modifies says that token k may stand between a number and its noun: an
// adjective, a noun, a name, a code such as GB200, and between two of a kind.
func (f *finder) modifies(k, j int) bool {
	t := f.tok(k)
	switch {
	case t.kind == digits:
		return k > j && f.tok(k-1).shape != lower // Model 3 sedans
	case t.kind != letters:
		return false
	case t.low == "and":
		return k > j && f.joinsModifiers(k)
	case t.lex.is(closed):
		return false
	case t.lex.is(verb):
		return k == j
	case t.lex.is(adverb):
		return t.low == "earlier" || t.low == "later"
	}
	return true
}

// joinsModifiers says that the and at token k joins two adjectives or two names before a noun.
func (f *finder) joinsModifiers(k int) bool {
	a, b := f.tok(k-1), f.tok(k+1)
	if b.kind != letters {
		return false
	}
	return f.adjectival(k-1) && f.adjectival(k+1) || a.shape != lower && b.shape != lower || a.kind == digits && b.shape != lower
}

// attributed reads a singular noun between a number and the noun it
// describes: a 12 page document.
func (f *finder) attributed(j int) (nounPhrase, bool) {
	t, next := f.tok(j), f.tok(j+1)
	const never = closed | adverb | verb | rises | falls | adjective | cardinal | tens | scale | ordinal
	if t.kind != letters || t.shape != lower || t.lex.is(never) || next.kind != letters || next.lex.is(closed) || len(t.low) < 3 {
		return nounPhrase{}, false
	}
	if strings.HasSuffix(t.low, "ed") || strings.HasSuffix(t.low, "ing") || strings.HasSuffix(t.low, "ly") {
		return nounPhrase{}, false
	}
	return nounPhrase{first: j, head: j, singular: true}, true
}

// singularPhrase reads the noun behind one: one kidnapping charge.
func (f *finder) singularPhrase(j int) (nounPhrase, bool) {
	p := nounPhrase{first: j, head: -1, singular: true}
	for k := j; k < j+5; k++ {
		if end := f.compound(k); end > k+1 && f.tok(end).kind == letters { // one teary-eyed man
			k = end
		}
		t := f.tok(k)
		if t.kind != letters || t.lex.is(closed|adverb) || f.verbal(k) && (k == j || p.head >= 0) {
			break
		}
		if p.head == k-1 && !f.adjectival(k-1) && f.participle(k) {
			break // one person injured
		}
		p.head = k
		if t.owns {
			return p, false
		}
	}
	return p, p.head >= 0 && !(p.head == j && f.tok(j).lex.is(adjective))
}

// verbal says that token k looks like a verb behind a singular: asks, told, buys.
func (f *finder) verbal(k int) bool {
	t := f.tok(k)
	return t.lex.is(verb) || t.lex.is(rises|falls) && !t.lex.is(moves) || !t.lex.is(plural) && t.lex.isPlural(t.lower(f.text))
}

func (f *finder) participle(k int) bool {
	low := f.tok(k).lower(f.text)
	return strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing")
}

// adjectival says that token i looks like an adjective.
func (f *finder) adjectival(i int) bool {
	t := f.tok(i)
	if t.lex.is(adjective) {
		return true
	}
	low := t.lower(f.text)
	for _, s := range [...]string{"ous", "ive", "able", "ible", "ful", "less", "ish", "ical", "ular", "al", "ic", "ed"} {
		if len(low) > len(s)+3 && strings.HasSuffix(low, s) {
			return true
		}
	}
	return false
}

// phraseText is the phrase with its head in the singular, without the words
// that do not belong to what is counted.
func (f *finder) phraseText(p nounPhrase) string {
	for p.first < p.head && f.dropped(p.first) {
		p.first++
	}
	head := f.cased(p.head, f.headNoun(p))
	if p.first == p.head {
		return head
	}
	before := f.text[f.tok(p.first).start:f.tok(p.head).start]
	if f.title {
		before = strings.ToLower(before)
	}
	return before + head
}

// dropped says that the word at token i does not belong to what is counted: how
// many more, an adverb, or what was done to it (300 recorded songs).
func (f *finder) dropped(i int) bool {
	low := f.tok(i).low
	switch low {
	case "more", "additional", "further", "extra", "total", "of", "the", "such", "straight", "consecutive", "successive":
		return true
	}
	return f.tok(i).shape == lower && !isHyphen(f.tok(i+1).sym) && len(low) > 4 && (strings.HasSuffix(low, "ly") || strings.HasSuffix(low, "ed"))
}

// cased gives a noun the capital of token i if it is a name that has one.
func (f *finder) cased(i int, noun string) string {
	src := f.src(i)
	if f.title || f.tok(i).shape == lower || noun == "person" || len(src) < len(noun) || !strings.EqualFold(src[:len(noun)], noun) {
		return noun
	}
	return src[:len(noun)]
}

// headNoun is the head of the phrase, singular and in lower case.
func (f *finder) headNoun(p nounPhrase) string {
	low := f.tok(p.head).lower(f.text)
	if p.singular {
		return low
	}
	if s := f.src(p.head); len(s) > 2 && s[len(s)-1] == 's' && strings.ToUpper(s[:len(s)-1]) == s[:len(s)-1] {
		return low[:len(low)-1] // GPUs
	}
	return singularOf(low)
}
