package figure

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

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
const closed = text.Preposition | text.Determiner | text.Conjunction | text.Pronoun | text.Auxiliary | text.Article | text.Month | text.Weekday

// pluralPhrase finds the plural noun behind a number at token j.
func (f *finder) pluralPhrase(j int) (nounPhrase, bool) {
	p := nounPhrase{first: j}
	for k, words := j, 0; words < maxPhrase; words++ {
		if end := f.compound(k); end > k+1 { // first-team, state-of-the-art
			k = end
			if last := f.tok(k - 1); last.Word.IsPlural(f.lower(last)) && !last.Owns {
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
		if f.tok(k).Owns {
			p.first = k + 1 // whose they are is not what they are
		}
		k++
		if isHyphen(f.tok(k).Sym) && f.tok(k).Glued && f.tok(k+1).Kind == text.Digits {
			k++ // AK-47
		}
		if f.tok(k).Kind == text.Digits && f.tok(k).Glued {
			k++ // GB200
		}
	}
	return p, false
}

// compound is the token behind the words that hyphens join from token k on.
func (f *finder) compound(k int) int {
	if f.tok(k).Kind != text.Letters {
		return k
	}
	k++
	for isHyphen(f.tok(k).Sym) && f.tok(k).Glued && f.tok(k+1).Glued && f.tok(k+1).Kind == text.Letters {
		k += 2
	}
	return k
}

// pluralNoun reports whether token k is a plural noun that ends the phrase which began at j.
func (f *finder) pluralNoun(k, j int) bool {
	t := f.tok(k)
	if t.Kind != text.Letters || t.Owns || t.Is(closed) || !t.Word.IsPlural(f.lower(t)) {
		return false
	}
	if t.Shape == text.AllCaps && !f.title && t.End-t.Start < 6 {
		return false // NPS
	}
	if k > j && (t.Is(text.Verb) && !t.Is(text.Plural) || t.Is(text.Rises|text.Falls) && !t.Is(text.Moves)) {
		return false
	}
	// behind a plural another one is a noun too, not a verb: graphics processors
	next := f.tok(k + 1)
	return next.Kind != text.Letters || next.Word.Class&^(text.Plural|text.Singular|text.Label|text.Unit|aside) != 0 || !next.Word.IsPlural(f.lower(next))
}

// modifies reports whether token k may stand between a number and its noun: an
// adjective, a noun, a name, a code such as GB200, and between two of a kind.
func (f *finder) modifies(k, j int) bool {
	t := f.tok(k)
	switch {
	case t.Kind == text.Digits:
		return k > j && f.tok(k-1).Shape != text.LowerCase // Model 3 sedans
	case t.Kind != text.Letters:
		return false
	case t.Lower == "and":
		return k > j && f.joinsModifiers(k)
	case t.Is(closed):
		return false
	case t.Is(text.Verb):
		return k == j
	case t.Is(text.Adverb):
		switch t.Lower {
		case "earlier", "later", "daily", "weekly", "monthly", "yearly", "quarterly":
			return true
		}
		return false
	}
	return true
}

// joinsModifiers reports whether the and at token k joins two adjectives or two names before a noun.
func (f *finder) joinsModifiers(k int) bool {
	a, b := f.tok(k-1), f.tok(k+1)
	if b.Kind != text.Letters {
		return false
	}
	return f.adjectival(k-1) && f.adjectival(k+1) || a.Shape != text.LowerCase && b.Shape != text.LowerCase || a.Kind == text.Digits && b.Shape != text.LowerCase
}

// attributed reads a singular noun between a number and the noun it
// describes: a 12 page document.
func (f *finder) attributed(j int) (nounPhrase, bool) {
	t, next := f.tok(j), f.tok(j+1)
	const never = closed | text.Adverb | text.Verb | text.Rises | text.Falls | text.Adjective | text.Cardinal | text.Tens | text.Scale | text.Ordinal
	if t.Kind != text.Letters || t.Shape != text.LowerCase || t.Is(never) || next.Kind != text.Letters || next.Is(closed) || len(t.Lower) < 3 {
		return nounPhrase{}, false
	}
	if strings.HasSuffix(t.Lower, "ed") || strings.HasSuffix(t.Lower, "ing") || strings.HasSuffix(t.Lower, "ly") {
		return nounPhrase{}, false
	}
	return nounPhrase{first: j, head: j, singular: true}, true
}

// singularPhrase reads the noun behind one: one kidnapping charge.
func (f *finder) singularPhrase(j int) (nounPhrase, bool) {
	p := nounPhrase{first: j, head: -1, singular: true}
	for k := j; k < j+5; k++ {
		if end := f.compound(k); end > k+1 && f.tok(end).Kind == text.Letters { // one teary-eyed man
			k = end
		}
		t := f.tok(k)
		if t.Kind != text.Letters || t.Is(closed|text.Adverb) || f.verbal(k) && (k == j || p.head >= 0) {
			break
		}
		if p.head == k-1 && !f.adjectival(k-1) && f.participle(k) {
			break // one person injured
		}
		p.head = k
		if t.Owns {
			return p, false
		}
	}
	return p, p.head >= 0 && !(p.head == j && f.tok(j).Is(text.Adjective))
}

// verbal reports whether token k looks like a verb behind a singular: asks, told, buys.
func (f *finder) verbal(k int) bool {
	t := f.tok(k)
	return t.Is(text.Verb) || t.Is(text.Rises|text.Falls) && !t.Is(text.Moves) || !t.Is(text.Plural) && t.Word.IsPlural(f.lower(t))
}

func (f *finder) participle(k int) bool {
	low := f.lower(f.tok(k))
	return strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing")
}

// adjectival reports whether token i looks like an adjective.
func (f *finder) adjectival(i int) bool {
	t := f.tok(i)
	if t.Is(text.Adjective) {
		return true
	}
	low := f.lower(t)
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
	before := f.text[f.tok(p.first).Start:f.tok(p.head).Start]
	if f.title {
		before = strings.ToLower(before)
	}
	return before + head
}

// dropped reports whether the word at token i does not belong to what is counted: how
// many more, an adverb, or what was done to it (300 recorded songs).
func (f *finder) dropped(i int) bool {
	low := f.tok(i).Lower
	switch low {
	case "more", "additional", "further", "extra", "total", "of", "the", "such", "straight", "consecutive", "successive":
		return true
	}
	return f.tok(i).Shape == text.LowerCase && !isHyphen(f.tok(i+1).Sym) && len(low) > 4 && (strings.HasSuffix(low, "ly") || strings.HasSuffix(low, "ed"))
}

// cased is a noun the capital of token i if it is a name that has one.
func (f *finder) cased(i int, noun string) string {
	src := f.src(i)
	if f.title || f.tok(i).Shape == text.LowerCase || noun == "person" || len(src) < len(noun) || !strings.EqualFold(src[:len(noun)], noun) {
		return noun
	}
	return src[:len(noun)]
}

// headNoun is the head of the phrase, singular and in lower case.
func (f *finder) headNoun(p nounPhrase) string {
	low := f.lower(f.tok(p.head))
	if p.singular {
		return low
	}
	if s := f.src(p.head); len(s) > 2 && s[len(s)-1] == 's' && strings.ToUpper(s[:len(s)-1]) == s[:len(s)-1] {
		return low[:len(low)-1] // GPUs
	}
	return text.SingularOf(low)
}
