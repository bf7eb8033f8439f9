package claim

import (
	"math"
	"slices"

	"digestbot/digest/figure"
)

// This file weighs whether two figures are of one measure. Equal numbers of
// one unit in alike sentences nearly always are; different numbers need much
// stronger evidence, because a wrong join becomes a wrong dispute.

// The signals of similarity, in the order of weights.
const (
	bias          = iota // nothing known
	sameNumber           // equal, by how much the number tells
	hedgedNumber         // not equal, but both can be true
	sameNoun             // one head noun
	kinNoun              // nouns of which one may stand for the other
	otherNoun            // nouns that exclude each other
	sameContext          // cosine of the words around
	inContext            // part of the lighter context that is shared
	sameOutcome          // one thing happened to them
	otherOutcome         // of sums and lengths: the words say different ones
	noOutcome            // something happened to the one, nothing said of the other
	sameName             // attached to one name
	otherName            // attached to different names
	besideContext        // cosine of the words right beside
	sharedNames          // part of the fewer names that is shared
	otherNames           // both sentences name somebody, nobody in common
	sameSum              // equal sums of money
	sameLength           // equal measures and durations
	bareNumber           // one of two small counts has no noun
	farNumber            // both can be true, but they lie far apart
	otherYear            // one names a year that the other does not
	otherBasis           // one names a basis that the other does not
	signals
)

// weights of the signals: by logistic regression on the pairs of figures of the
// annotated stories (docs/quality-claims.md), leaving out one story at a time,
// drawn towards values chosen beforehand, and rounded.
var weights = [signals]float64{
	bias:          -2.7,
	sameNumber:    1.3,
	hedgedNumber:  0.1,
	sameNoun:      1.3,
	kinNoun:       0.9,
	otherNoun:     -1.8,
	sameContext:   4.5,
	inContext:     1.8,
	sameOutcome:   0.5,
	otherOutcome:  -1,
	noOutcome:     -0.7,
	sameName:      1.4,
	otherName:     -1,
	besideContext: 1.5,
	sharedNames:   0.2,
	otherNames:    -0.2,
	sameSum:       1.2,
	sameLength:    1.4,
	bareNumber:    -1.5,
	farNumber:     -1,
	otherYear:     -0.7,
	otherBasis:    -0.9,
}

// similarity says how likely two nodes are of one measure, as weighted
// evidence: above 0 more likely than not. A veto names what forbids it.
func similarity(a, b *node) (score float64, veto string) {
	rel := a.relate(&b.stated)
	if veto = vetoed(a, b, rel); veto != "" {
		return 0, veto
	}
	return likeness(a, b, rel), ""
}

// likeness weighs the evidence of a pair that nothing forbids.
func likeness(a, b *node, rel relation) float64 {
	x := evidence(a, b, rel)
	score := 0.0
	for i, v := range x {
		score += weights[i] * v
	}
	return score
}

// evidence measures the signals of a pair.
func evidence(a, b *node, rel relation) [signals]float64 {
	var x [signals]float64
	x[bias] = 1
	switch rel {
	case equal:
		x[sameNumber] = a.telling
		if isCalendar(a.Kind) && a.number != b.number {
			x[sameNumber] = 2 // one day, named in two ways
		}
	case compatible:
		x[hedgedNumber] = 1
		if !isCalendar(a.Kind) {
			x[farNumber] = min(4, apart(&a.stated, &b.stated))
		}
		if !isCalendar(a.Kind) && closeBy(a.point, b.point) {
			x[sameNumber] = min(a.telling, b.telling)
		}
	}
	if a.Kind == figure.Count {
		switch kinship(&a.measure, &b.measure) {
		case sameKin:
			x[sameNoun] = 1
		case nearKin:
			x[kinNoun] = 1
		case noKin:
			x[otherNoun] = 1
		default:
			x[bareNumber] = truth(a.Value < 100)
		}
	}
	around := a.context.compare(&b.context)
	x[sameContext], x[inContext], x[besideContext] = around.cosine, around.part, around.beside
	x[sameOutcome] = truth(a.outcome != "" && a.outcome == b.outcome)
	x[otherOutcome] = truth(a.outcome != "" && b.outcome != "" && a.outcome != b.outcome)
	x[noOutcome] = a.counted() * truth((a.outcome == "") != (b.outcome == ""))
	if a.name != "" && b.name != "" {
		x[sameName] = truth(spelledAlike(a.name, b.name))
		x[otherName] = 1 - x[sameName]
	}
	switch {
	case x[sameNumber] == 0:
	case a.Kind == figure.Money:
		x[sameSum] = 1
	case a.Kind == figure.Measured || a.Kind == figure.Duration:
		x[sameLength] = 1
	}
	if a.names > 0 && b.names > 0 {
		x[sharedNames] = around.names
		x[otherNames] = truth(x[sharedNames] == 0)
	}
	x[otherYear] = truth(!isCalendar(a.Kind) && !slices.Equal(a.years, b.years))
	x[otherBasis] = truth(!slices.Equal(a.basis, b.basis))
	return x
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// counted is 1 for counts: of those the sentence usually says what happened.
func (n *node) counted() float64 { return truth(n.Kind == figure.Count) }

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
	case a.Role == figure.From && b.Role == figure.To || a.Role == figure.To && b.Role == figure.From:
		return "from and to of a change"
	case rel == compatible && a.Kind == figure.Money && a.Value != b.Value && !slices.Equal(a.basis, b.basis):
		return "different bases"
	case rel == compatible && a.passage == b.passage && a.Bound == b.Bound && a.Unit == b.Unit && a.Value != b.Value:
		return "different figures of one sentence"
	}
	return ""
}
