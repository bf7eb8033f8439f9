package message

import (
	"math"
	"testing"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

// sidesWith makes a side of each text, with the first figure in it.
func sidesWith(t *testing.T, texts ...string) quantity {
	t.Helper()
	var q quantity
	for _, s := range texts {
		figures := figure.Find(s)
		if len(figures) != 1 {
			t.Fatalf("%q: %+v", s, figures)
		}
		q.Sides = append(q.Sides, side{Witnesses: []witness{{mention: claim.Mention{Figure: figures[0]}}}})
	}
	return q
}

// TestOneScale holds that a picture has figures of one unit only.
func TestOneScale(t *testing.T) {
	for _, c := range []struct {
		texts  []string
		unit   string // empty if there is no picture
		second float64
	}{
		{[]string{"a lake of 10 km", "a lake of 5 miles"}, "kilometre", 8.04672},
		{[]string{"a high of 45°C", "a high of 113°F"}, "celsius", 45},
		{[]string{"an 18-month-old boy", "a two-year-old boy"}, "month of age", 24},
		{[]string{"it killed 12 sailors", "it killed 15 people"}, "count", 15},
		{[]string{"a fine of $5m", "a fine of €4m"}, "", 0},
		{[]string{"a load of 5 tonnes", "a load of 5 litres"}, "", 0},
		{[]string{"it opens on 3 June", "it opens on 4 June"}, "", 0},
	} {
		q, unit, ok := sidesWith(t, c.texts...).onScale()
		if !ok {
			unit.Name = ""
		}
		if unit.Name != c.unit {
			t.Errorf("%q: unit %q, want %q", c.texts, unit.Name, c.unit)
		} else if ok && math.Abs(q.Sides[1].Witnesses[0].mention.Value-c.second) > 1e-9 {
			t.Errorf("%q: %v %s, want %v", c.texts, q.Sides[1].Witnesses[0].mention.Value, unit.Name, c.second)
		}
	}
}

// TestZeroOnAxis holds that zero is drawn where a scale has one, and only there.
func TestZeroOnAxis(t *testing.T) {
	for name, want := range map[string]bool{"magnitude": false, "celsius": false, "metre": true, "dollar": true} {
		u, _ := figure.UnitNamed(name)
		if a := newAxis([]float64{5.8, 6.1, 6.4}, u, 0, 100); (a.low <= 0) != want {
			t.Errorf("the axis of %s begins at %v", name, a.low)
		}
	}
}
