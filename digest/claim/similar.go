package claim

import (
	"math"
	"slices"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file weighs whether two figures are of one measure. Equal numbers of
// one unit in alike sentences nearly always are; different numbers need much
// stronger evidence, because a wrong join becomes a wrong dispute.

// Weights of the evidence: by logistic regression on the pairs of figures of the
// annotated stories (docs/quality-claims.md), leaving out one story at a time,
// drawn towards values chosen beforehand, and rounded.
const (
	bias          = -2.7 // nothing known
	sameNumber    = 1.3  // equal, by how much the number tells
	hedgedNumber  = 0.1  // not equal, but both can be true
	farNumber     = -1   // by how far such numbers lie apart
	sameSum       = 1.2  // equal sums of money
	sameLength    = 1.4  // equal measures and durations
	sameNoun      = 1.3  // one head noun
	kinNoun       = 0.9  // nouns of which one may stand for the other
	otherNoun     = -1.8 // nouns that exclude each other
	bareNumber    = -1.5 // one of two small counts has no noun
	sameContext   = 4.5  // cosine of the words around
	inContext     = 1.8  // part of the lighter context that is shared
	besideContext = 1.5  // cosine of the words right beside
	sameOutcome   = 0.5  // one thing happened to them
	noOutcome     = -0.7 // of counts: something happened to the one, nothing said of the other
	sameName      = 1.4  // attached to one name
	otherName     = -1   // attached to different names
	sharedNames   = 0.2  // part of the fewer names that is shared
	otherNames    = -0.2 // both sentences name somebody, nobody in common
	otherYear     = -0.7 // one names a year that the other does not
	otherBasis    = -0.9 // one names a basis that the other does not
)

// even is evidence that speaks neither for nor against, but for rounding.
const even = 1e-9

// similarity says how likely two nodes are of one measure, as weighted
// evidence: above 0 more likely than not; minus one when something forbids it.
func similarity(a, b *node) float64 {
	rel := a.relate(&b.stated)
	if vetoed(a, b, rel) != "" {
		return -1
	}
	return likeness(a, b, rel)
}

// likeness weighs the evidence of a pair that nothing forbids.
func likeness(a, b *node, rel relation) float64 {
	return likeNumbers(a, b, rel) + likeSentences(a, b)
}

// likeNumbers weighs two numbers that can both be true.
func likeNumbers(a, b *node, rel relation) float64 {
	score, same := 0.0, 0.0 // same: how much it tells that they are one number
	switch {
	case rel == equal && isCalendar(a.Kind) && a.number != b.number:
		same = 2 // one day, named in two ways
	case rel == equal:
		same = a.telling
	case isCalendar(a.Kind):
		score = hedgedNumber
	default:
		score = hedgedNumber + farNumber*min(4, apart(&a.stated, &b.stated))
		if closeBy(a.point, b.point) {
			same = min(a.telling, b.telling)
		}
	}
	score += sameNumber * same
	switch {
	case same == 0:
	case a.Kind == figure.Money:
		score += sameSum
	case a.Kind == figure.Measured || a.Kind == figure.Duration:
		score += sameLength
	}
	return score
}

// likeSentences weighs what the sentences of two figures say.
func likeSentences(a, b *node) float64 {
	score := bias + likeNouns(a, b)
	around := a.context.compare(&b.context)
	score += sameContext*around.cosine + inContext*around.part + besideContext*around.beside
	switch {
	case a.outcome != "" && a.outcome == b.outcome:
		score += sameOutcome
	case a.Kind == figure.Count && a.outcome != b.outcome:
		score += noOutcome
	}
	switch same := a.holder.sameAs(b.holder); {
	case same > unknown:
		score += sameName
	case same == differ:
		score += otherName
	}
	switch {
	case a.names == 0 || b.names == 0:
	case around.names > 0:
		score += sharedNames * around.names
	default:
		score += otherNames
	}
	if !isCalendar(a.Kind) && !slices.Equal(a.years, b.years) {
		score += otherYear
	}
	if !slices.Equal(a.basis, b.basis) {
		score += otherBasis
	}
	return score
}

// likeNouns weighs what two counts count.
func likeNouns(a, b *node) float64 {
	if a.Kind != figure.Count {
		return 0
	}
	switch kinship(&a.measure, &b.measure) {
	case sameKin:
		return sameNoun
	case nearKin:
		return kinNoun
	case noKin:
		return otherNoun
	}
	return bareNumber * truth(a.Value < 100)
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// closeBy says that two numbers are one but for conversion and rounding.
func closeBy(a, b float64) bool {
	return math.Abs(a-b) <= 0.03*math.Max(math.Abs(a), math.Abs(b))
}

// telling is how much it says that two figures have one number: little for
// "two", much for "334 million".
func telling(f *figure.Figure) float64 {
	if isCalendar(f.Kind) {
		w := f.When
		return truth(w.Year != 0) + truth(w.Month != 0) + truth(w.Day != 0) + truth(w.Weekday != "" || w.Relative != "")/2 + 2*truth(w.Clock != 0)
	}
	v := math.Abs(f.Value)
	if v == 0 {
		return 0.5
	}
	digits := 0.0
	for x := v; digits < 4; digits++ {
		if x = math.Abs(x - math.Trunc(x/math.Pow(10, math.Floor(math.Log10(x))))*math.Pow(10, math.Floor(math.Log10(x)))); x < v*1e-6 {
			digits++
			break
		}
	}
	return digits + truth(v >= 10)*0.5 + truth(v >= 1000)*0.5
}

// vetoed names what forbids that two nodes are of one measure and agree;
// empty if nothing does.
func vetoed(a, b *node, rel relation) string {
	switch {
	case rel == disjoint:
		return "numbers that cannot both be true"
	case (a.Kind == figure.Count || a.Kind == figure.Date) && a.outcome != "" && b.outcome != "" && a.outcome != b.outcome:
		return "different outcomes"
	case a.holder.sameAs(b.holder) == differ:
		return "ages of different persons"
	case rel == compatible && a.Kind == figure.Money && a.Value != b.Value && !slices.Equal(a.basis, b.basis):
		return "different bases"
	case rel == compatible && a.passage == b.passage && a.Bound == b.Bound && a.Unit == b.Unit && a.Value != b.Value:
		return "different figures of one sentence"
	}
	return ""
}
