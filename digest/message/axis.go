package message

import (
	"math"
	"strconv"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// An axis maps values to places in per cent of a picture's width or height, so
// that a picture scales without its type.
type axis struct {
	low, high float64 // the values at both ends; low < high
	log       bool
	from, to  float64 // where both ends are, in per cent
}

// logFrom is the ratio of the largest to the smallest value from which an axis
// is logarithmic.
const logFrom = 10

// newAxis makes an axis that holds all values of a unit: logarithmic where they
// differ much, otherwise linear.
func newAxis(values []float64, unit figure.Unit, from, to float64) axis {
	low, high := span(values)
	if low > 0 && high/low >= logFrom && unit.Additive() {
		a := axis{low: low / 1.6, high: high * 1.6, log: true, from: from, to: to}
		if len(a.ticks()) < 2 {
			a.low = math.Pow(10, math.Floor(math.Log10(a.low)))
		}
		return a
	}
	return linearAxis(values, unit, from, to)
}

// linearAxis makes an axis that holds all values of a unit, and zero where the
// unit has one, and ends at a tick.
func linearAxis(values []float64, unit figure.Unit, from, to float64) axis {
	low, high := span(values)
	if unit.Additive() {
		low, high = min(low, 0), max(high, 0)
	}
	if low == high {
		high++
	}
	a := axis{low: low, high: high, from: from, to: to}
	step := a.step()
	a.low, a.high = math.Floor(low/step)*step, math.Ceil(high/step)*step
	return a
}

// span returns the smallest and the largest of the values that are finite.
func span(values []float64) (low, high float64) {
	low, high = math.Inf(1), math.Inf(-1)
	for _, v := range values {
		if finite(v) {
			low, high = min(low, v), max(high, v)
		}
	}
	return low, high
}

func finite(v float64) bool { return !math.IsInf(v, 0) && !math.IsNaN(v) }

// at is the place of a value; what lies beyond an end stands there.
func (a axis) at(v float64) float64 {
	v = min(max(v, a.low), a.high)
	share := (v - a.low) / (a.high - a.low)
	if a.log {
		share = math.Log(v/a.low) / math.Log(a.high/a.low)
	}
	return a.from + share*(a.to-a.from)
}

// step is the distance of the ticks of a linear axis: 1, 2 or 5 times a power of ten.
func (a axis) step() float64 {
	rough := (a.high - a.low) / 4
	power := math.Pow(10, math.Floor(math.Log10(rough)))
	for _, f := range []float64{1, 2, 5} {
		if f*power >= rough {
			return f * power
		}
	}
	return 10 * power
}

// ticks are the values that an axis names.
func (a axis) ticks() []float64 {
	var all []float64
	if a.log {
		for e := math.Ceil(math.Log10(a.low)); e <= math.Log10(a.high); e += a.decades() {
			all = append(all, math.Pow(10, e))
		}
		return all
	}
	step := a.step()
	for i := math.Round(a.low / step); i*step <= a.high+step/1e6; i++ {
		all = append(all, i*step)
	}
	return all
}

// decades is how many powers of ten lie between two ticks of a logarithmic axis.
func (a axis) decades() float64 { return math.Ceil(math.Log10(a.high/a.low) / 5) }

// factor says what a step of a logarithmic axis multiplies by; empty for a linear one.
func (a axis) factor() string {
	switch {
	case !a.log:
		return ""
	case a.decades() == 1:
		return "ten"
	}
	return amount(math.Pow(10, a.decades()), "")
}

// amount writes a number of ours: "2,000", "1 million", "$38bn", "12%".
func amount(v float64, unit string) string {
	sign := ""
	if v < 0 {
		sign, v = "−", -v
	}
	money := map[string]string{"dollar": "$", "euro": "€", "pound sterling": "£", "japanese yen": "¥"}[unit]
	big := []struct {
		from        float64
		word, short string
	}{{1e12, "trillion", "tn"}, {1e9, "billion", "bn"}, {1e6, "million", "m"}}
	text := grouped(v)
	for _, b := range big {
		if v >= b.from {
			text = grouped(v/b.from) + "\u00a0" + b.word
			if money != "" {
				text = grouped(v/b.from) + b.short
			}
			break
		}
	}
	if unit == "percentage" {
		text += "%"
	}
	return sign + money + text
}

// grouped writes a number with at most three significant decimals and a comma at
// the thousands.
func grouped(v float64) string {
	if v >= 1e15 {
		return strconv.FormatFloat(v, 'g', 3, 64)
	}
	text := strconv.FormatFloat(math.Round(v*1e6)/1e6, 'f', -1, 64)
	whole, decimals, _ := strings.Cut(text, ".")
	n, err := strconv.Atoi(whole)
	if err != nil {
		return text
	}
	if decimals = strings.TrimRight(decimals[:min(len(decimals), 3)], "0"); decimals != "" {
		return number(n) + "." + decimals
	}
	return number(n)
}
