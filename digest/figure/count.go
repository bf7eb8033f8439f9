package figure

import (
	"math"
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// count finds what a number without a unit counts, and sets kind, unit and
// noun. It says whether the number is a figure at all: a bare word such as
// "one" is not.
func (f *finder) count(q *found, n number) bool {
	f.oddPlus(q)
	t, next := f.tok(q.next), f.tok(q.next+1)
	single := q.Value == q.Upper
	switch {
	case q.Kind == Score, f.bareAge(q, n):
		return true
	case isHyphen(t.Sym) && next.Kind == text.Letters && t.Glued == next.Glued && !next.Is(text.Determiner) && (single || t.Glued && q.Bound == Range):
		return f.hyphenated(q, n, q.next+1)
	case n.fraction && !n.words && t.Kind == text.Letters && next.Lower == "of" && !t.Is(closed): // 3/4 cup of sugar
		f.named(q, nounPhrase{first: q.next, head: q.next, singular: true})
		return true
	case n.fraction:
		f.share(q)
		return true
	case t.Lower == "of":
		return f.partitive(q, n)
	case f.others(q):
		return true
	case t.Kind == text.Digits && f.countsMeasured(q):
		return true
	}
	if n.value == 1 && single {
		if p, ok := f.singularPhrase(q.next); ok {
			f.named(q, p)
			return true
		}
		if n.words {
			return f.bare(q, n)
		}
	}
	if harms.has(f.tok(q.next).Lower) && f.implied(q) {
		return true // 100 wounded
	}
	if p, ok := f.pluralPhrase(q.next); ok {
		f.named(q, p)
		return true
	}
	if f.implied(q) {
		return true
	}
	if p, ok := f.attributed(q.next); ok && n.place >= 1 { // nothing is counted in decimals
		f.named(q, p)
		return true
	}
	return f.bare(q, n)
}

// countsMeasured reads what is counted behind its size: two 200mg tablets, four
// 10-year bonds.
func (f *finder) countsMeasured(q *found) bool {
	n, ok := f.number(q.next)
	if !ok {
		return false
	}
	j := n.next
	if isHyphen(f.tok(j).Sym) {
		j++
	}
	u, next := f.unit(j, n, j > n.next)
	p, ok := f.pluralPhrase(next)
	if u == nil || !ok || q.Value == 1 {
		return false
	}
	q.Unit, q.Noun = f.phraseText(p), f.headNoun(p)
	return true
}

// oddPlus reads the ending of 50-odd and 50-plus.
func (f *finder) oddPlus(q *found) {
	if !isHyphen(f.tok(q.next).Sym) || !f.tok(q.next).Glued {
		return
	}
	switch f.tok(q.next + 1).Lower {
	case "odd":
		q.Bound = Approx
	case "plus":
		q.Bound = Above
	default:
		return
	}
	q.next += 2
	q.end = q.next
}

// named makes q a count of what the phrase names, and reads what it is counted
// for: 78,000 times a minute.
func (f *finder) named(q *found, p nounPhrase) {
	q.Unit = f.phraseText(p)
	q.Noun = f.headNoun(p)
	q.next, q.noun = p.head+1, p.first
	if !p.singular {
		f.rate(q)
	}
}

// share makes q a part of a whole: two thirds of the voters.
func (f *finder) share(q *found) {
	q.Kind, q.Role, q.Unit = Percent, Share, "fraction"
	j := q.next
	if f.tok(j).Lower == "of" {
		j++
	}
	if f.tok(j).Is(text.Determiner) {
		j++
	}
	if p, ok := f.pluralPhrase(j); ok {
		q.Noun = f.headNoun(p)
	}
}

// others reads "two others" and "250 more": of what was counted before.
func (f *finder) others(q *found) bool {
	switch f.tok(q.next).Lower {
	case "others":
	case "more":
		if f.nominal(q.next+1) || f.tok(q.next+1).Lower == "than" {
			return false
		}
	default:
		return false
	}
	q.Unit, q.Noun = f.antecedent()
	q.next++
	return true
}

// antecedent is what "others" or "of them" stands for: what was counted last
// in the sentence, else persons.
func (f *finder) antecedent() (unit, noun string) {
	if p := f.lastCounted(len(f.found)); p != nil {
		return p.Unit, p.Noun
	}
	return "person", "person"
}

// hyphenated reads a noun joined to its number: a 12-nation pact, a three-storey house.
func (f *finder) hyphenated(q *found, n number, j int) bool {
	t := f.tok(j)
	low := f.lower(t)
	code := t.Shape != text.LowerCase && (t.Shape == text.AllCaps || t.End-t.Start == 1) && !f.title && !n.words // a 4-ABC, form 8-K
	if t.Is(text.Preposition|text.Conjunction|text.Auxiliary|text.Article|text.Ordinal|text.Verb) || notCounted.has(low) || code || n.value == 1 && n.words {
		return false
	}
	q.Unit, q.Noun, q.next = text.SingularOf(low), text.SingularOf(low), j+1
	if low == "strong" { // a 200-strong crowd
		q.Unit, q.Noun = "person", "person"
	}
	return true
}

// partitive reads "two of the women", "three of Hale's deputies", "two of them", "five of the six".
func (f *finder) partitive(q *found, n number) bool {
	j := q.next + 1
	switch t := f.tok(j); {
	case t.Lower == "whom", t.Lower == "which", t.Lower == "them", t.Lower == "us", t.Lower == "you", (t.Lower == "those" || t.Lower == "these") && !f.nominal(j+1):
		q.Unit, q.Noun = f.antecedent()
		q.next = j + 1
		return true
	case t.Owns, t.Is(text.Determiner):
		j++
	case f.tok(j + 1).Owns:
		j += 2
	}
	if m, ok := f.number(j); ok && !m.article {
		j = m.next
	}
	if p, ok := f.pluralPhrase(j); ok {
		f.named(q, p)
		return true
	}
	return f.bare(q, n)
}

// bare decides on a number with neither unit nor noun: digits are figures, and
// words that stand where a noun does.
func (f *finder) bare(q *found, n number) bool {
	if (!n.words || n.value > 1) && f.implied(q) {
		return true
	}
	if !n.words && !n.scaled && f.tok(q.first-1).Is(text.Article) && q.Value == q.Upper && f.dangling(q.next) == q.next {
		return false // a 747
	}
	alone := q.first == 0 && n.next == len(f.toks)
	if !n.words || alone || n.scaled {
		return !(n.article && n.value == 1) || n.scaled
	}
	if f.dangling(q.next) > q.next {
		return true
	}
	before, t := f.tok(q.first-1), f.tok(q.next)
	if math.Abs(n.value) < 2 || before.Is(text.Determiner|text.Ordinal|text.Adjective) {
		return false
	}
	return n.value < 0 || n.value > 20 || t.Kind == text.Symbol && !isHyphen(t.Sym) || strings.HasSuffix(t.Lower, "ed") ||
		t.Is(text.Verb|text.Auxiliary|text.Preposition|text.Conjunction|text.Rises|text.Falls|text.Adverb)
}
