package figure

import (
	"math"

	"github.com/digestbot/digestbot/digest/text"
)

// smaller maps a unit to the one that may follow it, and how many of that make
// one: 6 feet 2 inches, 20 dollars 30 cents. Periods of time take any shorter one.
var smaller = map[string]struct {
	unit string
	many float64
}{
	"foot": {"inch", 12}, "stone": {"pound-mass", 14}, "pound-mass": {"ounce", 16}, "pound sterling": {"penny", 100}, "dollar": {"cent", 100}, "euro": {"cent", 100},
	"metre": {"centimetre", 100}, "kilometre": {"metre", 1000}, "kilogram": {"gram", 1000},
}

// compoundUnit adds the smaller units behind a unit to the figure: 25 years and
// six months, two hours, 5 minutes and 3 seconds.
func (f *finder) compoundUnit(q *found) {
	if q.Unit == "foot" && f.footInch(q) {
		return
	}
	for last := unitsByName[q.Unit]; last != nil; {
		u, next, share := f.smallerUnit(q, last)
		if u == nil {
			return
		}
		q.Value += share
		q.Upper, q.next, q.end, last = q.Value, next, next, u
	}
}

// smallerUnit reads an amount in a unit smaller than last, and gives the token
// behind it and what it adds in the figure's unit.
func (f *finder) smallerUnit(q *found, last *Unit) (u *Unit, next int, share float64) {
	j := q.next
	if f.tok(j).Sym == ',' && last.Kind != Money {
		j++
	}
	if f.tok(j).Lower == "and" {
		j++
	}
	if f.tok(j).Kind != text.Digits && !f.tok(j).Is(text.Cardinal|text.Tens) {
		return nil, 0, 0
	}
	n, ok := f.number(j)
	if !ok || n.value != math.Trunc(n.value) {
		return nil, 0, 0
	}
	u, next = f.unit(n.next, n, false)
	if last.Name == "foot" && f.src(n.next) == "in" && !f.tok(n.next+1).Is(text.Determiner|text.Article) {
		u, next = unitsByName["inch"], n.next+1
	}
	if b := f.tok(n.next); u == nil && last.Name == "foot" && j == q.next && (b.Kind == text.Symbol || b.Lower == "tall") {
		u, next = unitsByName["inch"], n.next // 5 foot 3
	}
	many := 0.0
	switch s := smaller[last.Name]; {
	case u == nil:
		return nil, 0, 0
	case u.Name == s.unit, s.unit == "pound-mass" && u.Name == "pound sterling":
		many = s.many
	case last.Kind == Duration && u.Kind == Duration && u.Factor < last.Factor && u.Name != "night":
		many = last.Factor / u.Factor
	}
	if n.value >= many {
		return nil, 0, 0
	}
	first := unitsByName[q.Unit]
	q.place = last.Factor / first.Factor / many
	return u, next, n.value * q.place
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
