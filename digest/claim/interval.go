package claim

import (
	"math"
	"strings"
	"unicode"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file says what a figure allows and whether two figures can both be
// true. The rules are:
//
//   - a bare number stands for what rounds or is cut to it, and never for more
//     than 5% beside it: without that limit $5bn would cover $5.7bn;
//   - a number with fewer than two trailing zeros and no scale word is exact;
//   - "about" allows one place of the last digit, never more than 10%;
//   - a vague word has a soft lower edge of 20% and reaches to where the next
//     greater word begins: dozens to 200, hundreds to 2,000;
//   - two floors never contradict each other, nor do two ceilings;
//   - the coarser figure's interval is compared with the finer one's number,
//     never two widened intervals.

const (
	bareSlack  = 0.05 // limit of what a bare number covers, as a part of it
	aboutSlack = 0.10 // the same for "about"
	vagueSlack = 0.20 // soft lower edge of a vague word
	vagueReach = 2    // a vague word holds until the next greater one begins: "thousands" up to 20,000

	fractionSlack = 2.0 // of a fraction in words, in percentage points
	nearly        = 5.0 // what "nearly" and "just over" a fraction cover, in percentage points
)

// A relation is how two figures of one measure stand to each other.
type relation int

const (
	equal      relation = iota // the same after normalising
	compatible                 // they differ in precision or hedging, both can be true
	disjoint                   // they cannot both be true
)

// An interval is what a figure allows, in the base unit of its dimension.
type interval struct{ low, high float64 }

func (i interval) holds(x float64) bool { return i.low <= x && x <= i.high }

func (i interval) overlaps(j interval) bool { return i.low <= j.high && j.low <= i.high }

// A reading is a figure made ready for comparison, in the base unit.
type reading struct {
	point  float64  // the number as written; the middle of a range
	allows interval // what the words cover
	bound  figure.Bound
	grain  float64 // place of the last significant digit; 0 when exact

	fraction bool // in words: "a third"
}

// read makes a figure ready for comparison.
func read(f *figure.Figure) reading {
	scale := toBase(f.Unit)
	r := reading{point: scale.of(f.Value), bound: f.Bound, grain: grain(f) * math.Abs(scale.factor), fraction: f.Unit == "fraction"}
	low, high := scale.of(f.Low), scale.of(f.High)
	switch f.Bound {
	case figure.Above:
		r.allows = interval{low, math.Inf(1)}
	case figure.Below:
		r.allows = interval{math.Inf(-1), high}
	case figure.Range:
		r.allows = interval{low, high}
		r.point = (low + high) / 2
	case figure.Vague:
		r.allows = interval{low - vagueSlack*math.Abs(low), high * vagueReach}
		r.point = math.Sqrt(math.Max(low, 1) * math.Max(high, 1))
	case figure.Approx:
		r.allows = approximate(r, low, high)
	default:
		r.allows = bare(r)
		if strings.Contains(f.Text, "dozen") {
			r.allows = approximate(r, low, high) // people who count say twelve
		}
		if r.fraction {
			r.allows = interval{r.point - fractionSlack, r.point + fractionSlack}
		}
	}
	return r
}

// bare is what a number without a hedge covers: what rounds to it, and what is
// cut to it.
func bare(r reading) interval {
	limit := bareSlack * math.Abs(r.point)
	down, up := math.Min(r.grain/2, limit), math.Min(r.grain, limit)
	if r.point < 0 {
		down, up = up, down
	}
	return interval{r.point - down, r.point + up*(1-1e-9)} // 7.7 is not cut to 7.6
}

// approximate is what "about", "nearly" and "just over" cover: the extractor's
// own reading where it has one, and one place of the last digit otherwise.
func approximate(r reading, low, high float64) interval {
	if r.bound == figure.Approx && r.fraction {
		down, up := 2*fractionSlack, 2*fractionSlack
		switch {
		case high <= r.point: // "nearly half"
			down, up = nearly, 0.0
		case low >= r.point: // "just over half"
			down, up = 0, nearly
		}
		return interval{r.point - down, r.point + up}
	}
	limit := aboutSlack * math.Abs(r.point)
	if low < high {
		return interval{math.Max(low, r.point-limit), math.Min(high, r.point+limit)}
	}
	width := math.Min(math.Max(r.grain, math.Pow(10, math.Floor(math.Log10(math.Max(math.Abs(r.point), 1)))-1)), limit)
	return interval{r.point - width, r.point + width}
}

// grain is the place of the last significant digit of a figure as written, in
// its own unit; 0 when the number is exact.
func grain(f *figure.Figure) float64 {
	if f.Value == 0 {
		return 0
	}
	digits, decimals := numeral(f.Text)
	if digits > 0 && decimals > 0 {
		return math.Pow(10, -float64(decimals)) * math.Abs(f.Value/digits)
	}
	zeros, scaled := 0, digits > 0 && math.Abs(f.Value/digits) >= 999
	for v := math.Abs(f.Value); v >= 10 && v == math.Trunc(v) && math.Mod(v, 10) == 0 && zeros < 15; v /= 10 {
		zeros++
	}
	if zeros < 2 && !scaled {
		return 0
	}
	return math.Pow(10, float64(zeros))
}

// numeral is the first number written in digits in a text, and how many digits
// follow its point; 0 when there is none.
func numeral(text string) (value float64, decimals int) {
	start := strings.IndexAny(text, "0123456789")
	if start < 0 {
		return 0, 0
	}
	point := false
	for i := start; i < len(text); i++ {
		c := text[i]
		switch {
		case c >= '0' && c <= '9':
			value = value*10 + float64(c-'0')
			if point {
				decimals++
			}
		case c == ',' && !point && i+1 < len(text) && isDigit(text[i+1]):
		case c == '.' && !point && i+1 < len(text) && isDigit(text[i+1]):
			point = true
		default:
			return value / math.Pow(10, float64(decimals)), decimals
		}
	}
	return value / math.Pow(10, float64(decimals)), decimals
}

func isDigit(c byte) bool { return c >= '0' && c <= '9' }

// A stated mention is one made ready for comparison, once however often it is
// compared.
type stated struct {
	*Mention
	reading
	period        // of a date
	calendar bool // it is a date or a clock time
	member   bool // it counts those who can be party to a pact
	ofThem   bool // its whole is named by a pronoun
}

// state makes a mention ready for comparison.
func state(m *Mention) stated {
	if isCalendar(m.Kind) {
		return stated{Mention: m, period: days(m), calendar: true}
	}
	return stated{Mention: m, reading: read(&m.Figure), member: m.Kind == figure.Count && members[m.Noun], ofThem: partOf(m)}
}

// relate says how two mentions of one measure and dimension stand to each other.
func relate(a, b *Mention) relation {
	x, y := state(a), state(b)
	return x.relate(&y)
}

// relate says how two mentions of one measure and dimension stand to each other.
func (x *stated) relate(y *stated) relation {
	a, b := x.Mention, y.Mention
	if x.calendar || y.calendar {
		return relateWhen(x, y)
	}
	switch {
	case otherCurrency(&a.Figure, &b.Figure) && near(a.Value, b.Value):
		return disjoint // a sum that is the same in two currencies is a slip
	case otherCurrency(&a.Figure, &b.Figure):
		return compatible
	case a.Kind == figure.Measured && b.Kind == figure.Measured && toBase(a.Unit).dimension != toBase(b.Unit).dimension:
		return disjoint
	}
	same := near(x.point, y.point)
	switch {
	case same && (lostCeiling(a, b) || lostCeiling(b, a)):
		return disjoint
	case same && x.ofThem != y.ofThem:
		return compatible // "three of them" and "three children"
	case percentOfPoints(&a.Figure, &b.Figure):
		return disjoint
	case same && x.bound == y.bound && near(x.allows.low, y.allows.low) && near(x.allows.high, y.allows.high):
		return equal
	case same && x.bound != figure.Vague && y.bound != figure.Vague:
		return compatible // one number with two hedges
	case isBound(x.bound) && x.bound == y.bound, x.member && y.member && (oneMore(a, b) || oneMore(b, a)):
		return compatible
	case convertible(a.Kind) && convertible(b.Kind) && a.Unit != b.Unit && converted(x, y):
		return compatible
	case fits(&x.reading, &y.reading):
		return compatible
	}
	return disjoint
}

// convertible says that figures of a kind come in several units of one dimension.
func convertible(k figure.Kind) bool {
	return k == figure.Measured || k == figure.Duration || k == figure.Age || k == figure.Points
}

// converted says that two numbers in different units of one dimension are the
// same within the rounding of the coarser: "60 miles" and "97 km". Whole years
// and months are counted down, so "2 years" covers 30 months.
func converted(x, y *stated) bool {
	if closeBy(x.point, y.point) {
		return true
	}
	gx, gy := lastPlace(&x.Figure), lastPlace(&y.Figure)
	if gx < gy {
		x, y, gx = y, x, gy
	}
	down, up := gx/2, gx/2
	if x.Kind == figure.Duration || x.Kind == figure.Age {
		up = gx
	}
	if isInterval(x.bound) {
		return x.allows.holds(y.point)
	}
	return x.point-down <= y.point && y.point < x.point+up
}

// lastPlace is the place of the last written digit that is not zero, in the
// base unit: measures are never exact.
func lastPlace(f *figure.Figure) float64 {
	g := grain(f)
	if g == 0 {
		g = 1
	}
	return g * math.Abs(toBase(f.Unit).factor)
}

// fits says that both readings can be true: the coarser one's interval holds
// the finer one's number, or two stated intervals meet.
func fits(x, y *reading) bool {
	if x.width() < y.width() {
		x, y = y, x
	}
	if isInterval(y.bound) || isBound(x.bound) {
		return x.allows.overlaps(y.allows)
	}
	return x.allows.holds(y.point)
}

// width orders readings by coarseness: intervals that the words state come
// before what a number covers.
func (r *reading) width() float64 {
	return r.allows.high - r.allows.low
}

// isBound says that a figure is a floor or a ceiling.
func isBound(b figure.Bound) bool { return b == figure.Above || b == figure.Below }

// isInterval says that the words themselves state an interval.
func isInterval(b figure.Bound) bool {
	return isBound(b) || b == figure.Range || b == figure.Vague
}

// near says that two numbers are equal but for the arithmetic of conversion.
func near(a, b float64) bool {
	return a == b || math.Abs(a-b) <= 1e-6*math.Max(math.Abs(a), math.Abs(b))
}

// lostCeiling says that a is a maximum over many things, and b the same number
// flat: "prices cut by up to 12% across the range" and "by 12%". A maximum of
// one quantity is only a bound.
func lostCeiling(a, b *Mention) bool {
	return a.Bound == figure.Below && b.Bound == figure.Exact && near(a.Value, b.Value) &&
		(a.Role == figure.By || wordBefore(a) == "by") && holdsAny(a.inView(), many)
}

// many are words by which a change is of many things.
var many = words("across each every all prices wages salaries fares fees rates products models items ranges various some")

// wordBefore is the word right before a mention, in lower case.
func wordBefore(m *Mention) string {
	before, _ := m.around()
	before = strings.TrimRightFunc(before, unicode.IsSpace)
	space := strings.LastIndexFunc(before, unicode.IsSpace)
	return strings.ToLower(strings.TrimLeftFunc(before[max(0, space):], unicode.IsSpace))
}

// partOf says that a mention names its whole by a pronoun: "three of them".
func partOf(m *Mention) bool {
	text := strings.ToLower(m.Figure.Text)
	return strings.HasSuffix(text, "of them") || strings.HasSuffix(text, "of whom") || strings.HasSuffix(text, "of which")
}

// percentOfPoints says that one figure is in percent and the other in points:
// changes of a rate that are never the same.
func percentOfPoints(a, b *figure.Figure) bool {
	return a.Kind == figure.Points && b.Kind == figure.Percent || a.Kind == figure.Percent && b.Kind == figure.Points
}

// members are nouns of those who can be party to a pact.
var members = words("country nation state member company party partner")

// partners says that a mention counts the others: "a pact with 11 countries"
// has twelve members.
func partners(m *Mention) bool {
	if m.Kind != figure.Count || !members[m.Noun] {
		return false
	}
	w := wordBefore(m)
	return w == "with" || w == "other"
}

// oneMore says that a counts the partners of a pact and b its members.
func oneMore(a, b *Mention) bool {
	return b.Value == a.Value+1 && partners(a) && !partners(b)
}
