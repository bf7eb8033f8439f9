package message

import (
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

// This file puts the figures of one quantity on one scale. The rules are:
//
//   - figures in several units are drawn in the unit of the first one, converted;
//   - units that do not convert into each other have no picture;
//   - dates, times and places in a row are no quantities;
//   - a scale without a zero of its own (temperatures, magnitudes) need not show one.

// onScale returns the quantity with all figures in one unit, and that unit;
// false if they have none in common.
func (q quantity) onScale() (quantity, figure.Unit, bool) {
	var unit figure.Unit
	sides := make([]side, len(q.Sides))
	for i, s := range q.Sides {
		sides[i] = s
		sides[i].Witnesses = make([]witness, len(s.Witnesses))
		for j, w := range s.Witnesses {
			u, ok := unitOf(w.mention)
			if !ok || unit.Name != "" && u.Dimension != unit.Dimension {
				return q, unit, false
			}
			if unit.Name == "" {
				unit = u
			}
			w.mention = converted(w.mention, u, unit)
			sides[i].Witnesses[j] = w
		}
	}
	q.Sides = sides
	return q, unit, true
}

// counted is the unit of all counts: what they count makes no other scale.
var counted = figure.Unit{Name: "count", Dimension: "count", Factor: 1}

// unitOf is the unit of a figure; false for what is no quantity.
func unitOf(m claim.Mention) (figure.Unit, bool) {
	switch m.Kind {
	case figure.Date, figure.Time, figure.Ordinal, figure.Score:
		return figure.Unit{}, false
	case figure.Count:
		return counted, true
	}
	u, _ := figure.UnitNamed(m.Unit)
	return u, u.Name != ""
}

// converted is a figure in another unit of its dimension.
func converted(m claim.Mention, from, to figure.Unit) claim.Mention {
	if from.Factor != to.Factor || from.Offset != to.Offset {
		for _, x := range []*float64{&m.Low, &m.High, &m.Value, &m.Upper} {
			*x = (from.Base(*x) - to.Offset) / to.Factor
		}
	}
	return m
}
