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
	otherNumber          // cannot both be true
	sameNoun             // one head noun
	kinNoun              // nouns of which one may stand for the other
	otherNoun            // nouns that exclude each other
	sameContext          // cosine of the words around
	inContext            // part of the lighter context that is shared
	sameOutcome          // one thing happened to them
	sameName             // attached to one name
	otherName            // attached to different names
	sameReport           // different numbers in one report
	rival                // one report has the other's number too
	besideContext        // cosine of the words right beside
	sharedNames          // part of the fewer names that is shared
	otherNames           // both sentences name somebody, nobody in common
	sameRole             // both a level, both a change
	dateNumber           // dates that are equal or may be
	otherDate            // dates that cannot both be true
	sumOther             // sums of money that cannot both be true
	ageOther             // ages that cannot both be true
	otherYear            // one names a year that the other does not
	otherBasis           // one names a basis that the other does not
	signals
)

// weights of the signals.
var weights = [signals]float64{
	bias:          -3.0,
	sameNumber:    1.6,
	hedgedNumber:  0.3,
	otherNumber:   -1.5,
	sameNoun:      1.5,
	kinNoun:       0.5,
	otherNoun:     -2,
	sameContext:   5,
	inContext:     2,
	sameOutcome:   1,
	sameName:      3,
	otherName:     -2,
	sameReport:    -1,
	rival:         -1,
	besideContext: 1,
	sharedNames:   0.5,
	otherNames:    -0.5,
	otherYear:     -0.7,
	otherBasis:    -0.7,
}

// similarity says how likely two nodes are of one measure, as weighted
// evidence: above 0 more likely than not. A veto names what forbids it.
func similarity(a, b *node) (score float64, veto string) {
	rel := relate(a.Mention, b.Mention)
	if veto = vetoed(a, b, rel); veto != "" {
		return 0, veto
	}
	x := evidence(a, b, rel)
	for i, v := range x {
		score += weights[i] * v
	}
	return score, ""
}

// evidence measures the signals of a pair.
func evidence(a, b *node, rel relation) [signals]float64 {
	var x [signals]float64
	x[bias] = 1
	switch rel {
	case equal:
		x[sameNumber] = telling(a.Figure)
	case compatible:
		x[hedgedNumber] = 1
		if near(read(a.Figure).point, read(b.Figure).point) && !isCalendar(a.Kind) {
			x[sameNumber] = telling(a.Figure)
		}
	default:
		x[otherNumber] = 1
	}
	if a.Kind == figure.Count {
		switch kinship(a.measure.noun, b.measure.noun) {
		case sameKin:
			x[sameNoun] = 1
		case nearKin:
			x[kinNoun] = 1
		case noKin:
			x[otherNoun] = 1
		}
	}
	x[sameContext] = a.context.alike(b.context)
	x[inContext] = a.context.within(b.context)
	x[sameOutcome] = truth(a.outcome != "" && a.outcome == b.outcome)
	if a.name != "" && b.name != "" {
		x[sameName] = truth(spelledAlike(a.name, b.name))
		x[otherName] = 1 - x[sameName]
	}
	if rel == disjoint {
		x[sameReport] = truth(meet(a.reports, b.reports))
		x[rival] = truth(meet(a.equals, b.reports) || meet(a.reports, b.equals))
		x[otherDate] = truth(isCalendar(a.Kind))
		x[sumOther] = truth(a.Kind == figure.Money)
		x[ageOther] = truth(a.Kind == figure.Age)
	} else {
		x[dateNumber] = truth(isCalendar(a.Kind))
	}
	x[besideContext] = a.near.alike(b.near)
	if len(a.names) > 0 && len(b.names) > 0 {
		x[sharedNames] = a.names.within(b.names)
		x[otherNames] = truth(x[sharedNames] == 0)
	}
	x[sameRole] = truth(a.Role == b.Role)
	x[otherYear] = truth(!slices.Equal(a.years, b.years))
	x[otherBasis] = truth(!slices.Equal(a.basis, b.basis))
	return x
}

func truth(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// spelledAlike says that two names may be spellings of one: "Rait", "Raite".
func spelledAlike(a, b string) bool {
	return a == b || distance(a, b) <= 1+min(len(a), len(b))/8
}

// telling is how much it says that two figures have one number: little for
// "two", much for "334 million".
func telling(f figure.Figure) float64 {
	if isCalendar(f.Kind) {
		return 1
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

// meet says that two sorted lists have a number in common.
func meet(a, b []int) bool {
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			return true
		}
	}
	return false
}

// vetoed names what forbids that two nodes are of one measure; empty if nothing does.
func vetoed(a, b *node, rel relation) string {
	switch {
	case a.outcome != "" && b.outcome != "" && a.outcome != b.outcome:
		return "different outcomes: " + a.outcome + ", " + b.outcome
	case rel == disjoint && a.Kind == figure.Age && (a.name == "" || !spelledAlike(a.name, b.name)):
		return "ages that differ, and not of one named person"
	case a.Role == figure.From && b.Role == figure.To || a.Role == figure.To && b.Role == figure.From:
		return "from and to of a change"
	case rel == disjoint && a.Sentence == b.Sentence:
		return "different figures of one sentence"
	case rel == disjoint && a.expected != b.expected:
		return "what was expected against what came"
	case rel == disjoint && a.Kind != figure.Measured && (a.Role == figure.By) != (b.Role == figure.By):
		return "a change against a level"
	case rel == disjoint && a.Kind == figure.Count && kinship(a.measure.noun, b.measure.noun) == noKin:
		return "different things counted: " + a.measure.noun + ", " + b.measure.noun
	}
	return ""
}

// kin is how two head nouns stand to each other.
type kin int

const (
	unknownKin kin = iota // one of them is not given
	sameKin               // one thing
	nearKin               // one may stand for the other
	noKin                 // different things
)

// people are nouns of persons; a general one may stand for any other.
var people = words("person people individu member other man woman child job officer firefight resid passeng victim worker resident suspect protest march student school civilian soldier fighter rebel teen girl boy adult climber tourist patient refuge flee survivor american canadian thief robber steal marry mother friend famili companion die injure")

// general nouns stand for any person.
var general = words("person people individu member other victim die injure")

// exclusive are nouns of persons that exclude each other.
var exclusive = words("man woman child girl boy")

func kinship(a, b string) kin {
	switch {
	case a == "" || b == "":
		return unknownKin
	case a == b:
		return sameKin
	case !people[a] || !people[b]:
		return noKin
	case exclusive[a] && exclusive[b]:
		return noKin
	}
	return nearKin
}
