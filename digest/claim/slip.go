package claim

import (
	"math"
	"strconv"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// likelyCause says in words what may lie behind a dispute, when its figures have
// the look of a copying slip; empty otherwise. It is never a verdict.
func likelyCause(sides []stand) string {
	if len(sides) == 2 && stillRising(&sides[0], &sides[1]) {
		return "a rising count: “" + sides[0].mentions[0].Figure.Text + "”, later “" + sides[1].mentions[0].Figure.Text + "”"
	}
	for i, a := range sides {
		for _, b := range sides[i+1:] {
			if h := slip(a.mentions[0], b.mentions[0]); h != "" {
				return h
			}
		}
	}
	return ""
}

// stillRising says that within the hour a growing count was given higher by the
// later side.
func stillRising(a, b *stand) bool {
	x, y := a.mentions[0], b.mentions[0]
	if x.Claimant != "" && y.Claimant != "" && !sameClaimant(x.Claimant, y.Claimant) {
		return false // two claimants, each with a count of its own
	}
	return a.grows && b.grows && !x.At.IsZero() && y.At.After(x.At) && b.middle > a.middle
}

// slip compares two figures that contradict each other.
func slip(a, b *Mention) string {
	if isCalendar(a.Kind) {
		return ""
	}
	if lostCeiling(a, b) || lostCeiling(b, a) {
		return "one side gives a maximum, the other a flat figure"
	}
	if percentOfPoints(&a.Figure, &b.Figure) {
		return "percent against percentage points: one side may be a slip"
	}
	if a.Unit != b.Unit && near(a.Value, b.Value) {
		return "the same number in two units: one side may be a slip"
	}
	if a.Bound == figure.Vague || b.Bound == figure.Vague {
		return ""
	}
	x, y := read(&a.Figure).point, read(&b.Figure).point
	if x <= 0 || y <= 0 {
		return ""
	}
	ratio := math.Max(x, y) / math.Min(x, y)
	for _, r := range []struct {
		times float64
		words string
	}{{10, "ten"}, {100, "a hundred"}, {1000, "a thousand"}, {1e6, "a million"}} {
		if near(ratio, r.times) {
			return "exactly " + r.words + " times apart: one side may be a slip"
		}
	}
	return digits(a.Value, b.Value)
}

// digits notices that two numbers of at least three digits differ in one digit
// or in the order of two.
func digits(a, b float64) string {
	s, t := strings.TrimRight(strconv.FormatFloat(a, 'f', -1, 64), "0"), strings.TrimRight(strconv.FormatFloat(b, 'f', -1, 64), "0")
	if len(s) != len(t) || len(s) < 3 || math.Trunc(math.Log10(a)) != math.Trunc(math.Log10(b)) {
		return ""
	}
	var differ []int
	for i := range s {
		if s[i] != t[i] {
			differ = append(differ, i)
		}
	}
	switch {
	case len(differ) == 1:
		return "one digit apart: one side may be a slip"
	case len(differ) == 2 && differ[1] == differ[0]+1 && s[differ[0]] == t[differ[1]] && s[differ[1]] == t[differ[0]]:
		return "two digits are swapped: one side may be a slip"
	}
	return ""
}
