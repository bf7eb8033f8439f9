package figure

import (
	"math"

	"digestbot/digest/text"
)

// smaller maps a unit to the one that may follow it without a word between,
// and how many of that make one: 6 feet 2 inches, 20 dollars 30 cents.
var smaller = map[string]struct {
	unit string
	many float64
}{
	"foot": {"inch", 12}, "stone": {"pound-mass", 14}, "pound-mass": {"ounce", 16}, "pound sterling": {"penny", 100}, "dollar": {"cent", 100}, "euro": {"cent", 100},
	"year": {"month", 12}, "week": {"day", 7}, "day": {"hour", 24}, "hour": {"minute", 60}, "minute": {"second", 60},
}

// compoundUnit adds the smaller unit behind a unit to the figure.
func (f *finder) compoundUnit(q *found) {
	if q.Unit == "foot" && f.footInch(q) {
		return
	}
	s, ok := smaller[q.Unit]
	if !ok || f.tok(q.next).Kind != text.Digits && !f.tok(q.next).Is(text.Cardinal|text.Tens) {
		return
	}
	n, ok := f.number(q.next)
	if !ok || n.value >= s.many || n.value != math.Trunc(n.value) {
		return
	}
	u, next := f.unit(n.next, n, false)
	if u == nil || u.Name != s.unit && !(s.unit == "pound-mass" && u.Name == "pound sterling") {
		return
	}
	q.Value += n.value / s.many
	q.Upper = q.Value
	q.place = 1 / s.many
	q.next = next
}

// footInch reads the inches of 5-foot-8 and 6'2".
func (f *finder) footInch(q *found) bool {
	j := q.next
	if t := f.tok(j); isHyphen(t.Sym) && t.Glued {
		j++
	} else if b := f.tok(j - 1); b.Kind != text.Symbol {
		return false
	}
	d := f.tok(j)
	if d.Kind != text.Digits || !d.Glued {
		return false
	}
	inches, _, ok := parseDigits(f.src(j))
	if !ok || inches >= 12 {
		return false
	}
	q.Value += inches / 12
	q.Upper, q.place = q.Value, 1.0/12
	q.next = j + 1
	if t := f.tok(q.next); unitOf(t) != nil && unitOf(t).Name == "inch" || (t.Sym == '"' || t.Sym == '″' || t.Sym == '”') && t.Glued {
		q.next++
	}
	return true
}
