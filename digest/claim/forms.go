package claim

import (
	"math"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file finds disputes whose form leaves little doubt of what is measured: a
// unit or a currency exchanged, a distance from one
// place.

// exchanged units are written for each other by those who copy or convert.
var exchangedUnits = pairsOf(`mile/kilometre foot/metre megawatt/megawatt-hour gigawatt/gigawatt-hour kilowatt/kilowatt-hour pound-mass/kilogram
 mile-per-hour/kilometre-per-hour hectare/acre light-year/parsec celsius/fahrenheit tonne/kilogram`)

func pairsOf(list string) map[string]string {
	pairs := map[string]string{}
	for p := range strings.FieldsSeq(list) {
		a, b, _ := strings.Cut(p, "/")
		pairs[a], pairs[b] = b, a
	}
	return pairs
}

func hyphened(unit string) string {
	return strings.TrimPrefix(strings.ReplaceAll(unit, " ", "-"), "degree-")
}

// unitSlips is the rule of one number in two units: "425 km", "425 miles".
func unitSlips(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		if n.Kind != figure.Measured || n.Value < 10 || exchangedUnits[hyphened(n.Unit)] == "" {
			return ""
		}
		digits, decimals := n.digits, n.decimals
		return digits[:len(digits)-decimals]
	}
	fits := func(a, b *node) bool {
		return a.Value == b.Value && exchangedUnits[hyphened(a.Unit)] == hyphened(b.Unit) && s.strange(a, b)
	}
	s.duels(key, fits, func(d *duel) {
		if d.a.Value >= 100 || len(significant(d.a.digits)) > 1 { // ten of either are common
			found(s.witnesses(d))
		}
	})
}

// strange says that neither report of two figures prints the other's.
func (s *scene) strange(a, b *node) bool {
	const slack = .03
	return !s.prints(a.reports, b, slack) && !s.prints(b.reports, a, slack)
}

// contradict says that two figures cannot both be true, and neither report prints
// the other's.
func (s *scene) contradict(a, b *node) bool { return a.relate(&b.stated) == disjoint && s.apart(a, b) }

// currencySlips is the rule of one sum in two currencies: "100 million euros", "$100 million".
func currencySlips(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		digits := n.digits
		if n.Kind != figure.Money || n.Value < 1000 || !n.plain() || digits == "" {
			return ""
		}
		return significant(digits)
	}
	fits := func(a, b *node) bool {
		dollars := strings.HasSuffix(a.Unit, "dollar") && strings.HasSuffix(b.Unit, "dollar")
		return a.Value == b.Value && a.Unit != b.Unit && !dollars && !strings.Contains(a.Unit+b.Unit, " per ") && s.strange(a, b)
	}
	s.duels(key, fits, func(d *duel) {
		if d.shared >= 3 {
			found(s.witnesses(d))
		}
	})
}

// toll says that a count is of what happened to people.
func (n *node) toll() bool { return n.outcome != "" && n.outcome != "live" }

// distances is the rule of how far in one direction from one place something lies:
// "48 miles southwest of Hartford".
func distances(s *scene, found func(a, b []*node)) {
	key := func(n *node) string { return n.bearing() }
	s.duels(key, s.contradict, func(d *duel) {
		gap := math.Abs(d.a.point - d.b.point)
		if d.a.bearing() == d.b.bearing() && gap > max(.1*max(d.a.point, d.b.point), 3000) && d.sharesName() {
			found(s.witnesses(d))
		}
	})
}

// sharesName says that one name stands before both figures of a duel.
func (d *duel) sharesName() bool {
	for i := max(0, d.a.from-12); i < d.a.from; i++ {
		w := &d.a.words[i]
		if w.proper() && slices.ContainsFunc(d.b.words[max(0, d.b.from-12):d.b.from], func(o word) bool { return o.proper() && o.text == w.text }) {
			return true
		}
	}
	return false
}

// proper says that a word is part of a name.
func (w *word) proper() bool { return w.name && w.term != "" && !w.calendar }

var directions = words("north northeast northwest south southeast southwest east west north-east north-west south-east south-west")

// bearing is the direction and the place from which a distance is measured; empty
// when it is not.
func (n *node) bearing() string {
	if n.Kind != figure.Measured || toBase(n.Unit).dimension != "length" {
		return ""
	}
	for i := n.to; i < min(len(n.words), n.to+4); i++ {
		if directions[n.words[i].text] {
			for k := i + 1; k < min(len(n.words), i+4); k++ {
				if n.words[k].name {
					return strings.ReplaceAll(n.words[i].text, "-", "") + " of " + n.words[k].text
				}
			}
		}
	}
	return ""
}
