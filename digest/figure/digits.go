package figure

import (
	"math"
	"strconv"
	"strings"
)

// This file reads numbers written in digits. The rules are:
//
//   - 1,234,567 and 12,34,567 (Indian) and 1 234 567 (thin or no-break space)
//     are grouped, 1.234.567 and 1.234,5 too (continental).
//   - 1.234 is a decimal: English text writes it so.
//   - 2,5 and 2,55 are decimals (continental), 2,500 is grouped.
//   - Anything else with several separators (1.2.3, 10.12.2024) is a version,
//     an address or a date, and no number.

// maxDigits is the longest number that is believed; longer ones are debris.
const maxDigits = 24

// parseDigits is the number written as s and the value of its last
// significant place: 14,000 is exact to 1,000, and 4.70 to 0.01.
func parseDigits(s string) (value, place float64, ok bool) {
	if len(s) > maxDigits || len(s) > 1 && strings.Trim(s, "0") == "" { // 000 is what is left of a torn number
		return 0, 0, false
	}
	if len(s) < 7 {
		if n := atoi(s); n >= 0 {
			return float64(n), lastPlace(float64(n)), true
		}
	}
	var buf [maxDigits]byte
	n, decimals := 0, -1
	point := decimalPoint(s)
	if point < 0 {
		return 0, 0, false
	}
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case i == point:
			buf[n] = '.'
			n++
			decimals = 0
		case isDigit(c):
			buf[n] = c
			n++
			if decimals >= 0 {
				decimals++
			}
		}
	}
	value, err := strconv.ParseFloat(string(buf[:n]), 64)
	if err != nil {
		return 0, 0, false
	}
	if decimals > 0 {
		return value, math.Pow10(-decimals), true
	}
	return value, lastPlace(value), true
}

// lastPlace is the value of the last digit of a whole number that is not zero.
func lastPlace(x float64) float64 {
	place := 1.0
	for x >= 10 && math.Mod(x, 10*place) == 0 {
		place *= 10
		if place > x {
			return 1
		}
	}
	return place
}

// decimalPoint is where the decimal point of s stands, len(s) if it has
// none, and -1 if s is not one number.
func decimalPoint(s string) int {
	comma, dot := strings.Count(s, ","), strings.Count(s, ".")
	lastComma, lastDot := strings.LastIndexByte(s, ','), strings.LastIndexByte(s, '.')
	switch {
	case comma == 0 && dot == 0:
		return len(s)
	case comma == 0 && dot == 1:
		return lastDot
	case comma > 0 && dot == 0 && grouped(s, ','):
		return len(s)
	case comma == 1 && dot == 0 && len(s)-lastComma-1 <= 2:
		return lastComma
	case comma == 0 && grouped(s, '.'):
		return len(s)
	case dot == 1 && lastDot > lastComma && grouped(s[:lastDot], ','):
		return lastDot
	case comma == 1 && lastComma > lastDot && grouped(s[:lastComma], '.'):
		return lastComma
	}
	return -1
}

// grouped reports whether sep cuts s into groups of thousands, or into the Indian
// groups of two that end in one of three.
func grouped(s string, sep byte) bool {
	last := strings.LastIndexByte(s, sep)
	if last < 0 || len(s)-last-1 != 3 {
		return false
	}
	first := strings.IndexByte(s, sep)
	if first < 1 || first > 3 {
		return false
	}
	size, n := 0, 0
	for i := first + 1; i <= last; i++ {
		if s[i] != sep {
			n++
			continue
		}
		if size == 0 {
			size = n
		}
		if n != size {
			return false
		}
		n = 0
	}
	return size == 0 || size == 3 || size == 2 && sep == ',' && first <= 2
}
