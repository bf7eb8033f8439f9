package figure

import (
	"math"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/text"
)

// quantity reads the figure that begins at token i: a sum, a number with its
// unit or what it counts, a range, a vague number.
func (f *finder) quantity(i int) (found, bool) {
	q := newFound(i, i)
	n, ok := f.amount(i, &q)
	if !ok {
		return f.vague(i)
	}
	if f.notFigure(i, n) {
		return found{}, false
	}
	q.Value, q.Upper, q.place = n.value, n.value, n.place
	q.next = n.next
	if q.Unit == "" {
		f.unitAfter(&q, n)
	} else {
		f.compoundUnit(&q) // £3 and 50 pence
		f.rate(&q)
	}
	f.ratio(&q, n)
	f.rangeFrom(&q, n)
	q.end = q.next
	f.below(&q)
	if q.Unit == "" && !f.count(&q, n) {
		return found{}, false
	}
	f.boundsAround(&q)
	return q, true
}

// amount reads sign, currency and number at token i, and sets unit and kind of a sum.
func (f *finder) amount(i int, q *found) (number, bool) {
	j, negative := f.sign(i)
	name, j := f.currencyBefore(j)
	if name != "" && !negative { // $-50.8bn
		j, negative = f.sign(j)
	}
	f.paid = f.paid || name != ""
	n, ok := f.number(j)
	f.paid = false
	if !ok {
		return n, false
	}
	if negative {
		n.value = -n.value
	}
	if name != "" {
		q.Unit, q.Kind, q.unitFrom = name, Money, true
	}
	return n, true
}

// sign reads minus before a number: a sign that touches it, or the word. Plus
// or minus is a tolerance and no sign.
func (f *finder) sign(i int) (next int, negative bool) {
	if j := f.plusMinus(i); j > i {
		return j, false
	}
	t := f.tok(i)
	after := f.tok(i + 1)
	begins := after.Glued && (after.Kind == text.Digits || signs[after.Sym] != "")
	switch {
	case t.Sym == '-' || t.Sym == '−' || t.Sym == '–':
		if begins && (!t.Glued || f.tok(i-1).Sym == '(' || signs[f.tok(i-1).Sym] != "") {
			return i + 1, true
		}
	case t.Sym == '+':
		if !t.Glued && begins {
			return i + 1, false
		}
	case t.Is(text.Sign):
		j := i + 1
		if after.Sym == '-' {
			j++
		}
		if k := f.tok(j); k.Kind == text.Digits || k.Is(text.Cardinal|text.Tens) || signs[k.Sym] != "" {
			return j, true
		}
	}
	return i, false
}

// plusMinus is the token behind "plus or minus", ± or +/- at token i, else i.
func (f *finder) plusMinus(i int) int {
	switch t := f.tok(i); {
	case t.Sym == '±':
		return i + 1
	case t.Sym == '+' && f.tok(i+1).Sym == '/' && (f.tok(i+2).Sym == '-' || f.tok(i+2).Sym == '−' || f.tok(i+2).Sym == '–'):
		return i + 3
	case (t.Lower == "plus" || t.Lower == "give") && f.tok(i+1).Lower == "or" && (f.tok(i+2).Lower == "minus" || f.tok(i+2).Lower == "take"):
		return i + 3
	}
	return i
}

// currencyBefore reads a currency that stands before a number: $, US$, $US, EUR, Rs.
func (f *finder) currencyBefore(i int) (name string, next int) {
	t := f.tok(i)
	if t.Kind == text.Symbol {
		name = signs[t.Sym]
		if name == "" {
			return "", i
		}
		next = i + 1
		if t.Sym == '$' {
			if a := f.tok(next); a.Kind == text.Letters && a.Glued && a.Shape != text.LowerCase && dollars[f.lower(a)] != "" && f.numberAt(next+1) {
				return dollars[f.lower(a)], next + 1
			}
		}
		return name, next
	}
	if t.Kind != text.Letters || t.Shape == text.LowerCase && t.End-t.Start > 2 {
		return "", i
	}
	a := f.tok(i + 1)
	if a.Sym == '$' {
		if name = dollars[f.lower(t)]; name != "" && t.Shape != text.LowerCase && f.numberAt(i+2) {
			return name, i + 2
		}
		return "", i
	}
	s := f.src(i)
	if a.Sym == '.' && s == "Rs" || a.Sym == '.' && s == "Re" {
		a = f.tok(i + 2)
		if a.Kind == text.Digits {
			return "rupee", i + 2
		}
	}
	if s == "Y" && a.Sym == '=' && f.tok(i+2).Kind == text.Digits {
		return "japanese yen", i + 2
	}
	if a.Kind != text.Digits {
		return "", i
	}
	if name = beforeNumber[s]; name != "" {
		return name, i + 1
	}
	if name = lostSigns[s]; name != "" && a.Glued && !t.Glued {
		if b := f.tok(i + 2); s == "PS" || b.Is(text.Scale) || b.Glued && b.Is(text.Suffix) {
			return name, i + 1
		}
	}
	return "", i
}

// numberAt reports whether token i begins a number.
func (f *finder) numberAt(i int) bool {
	return f.tok(i).Kind == text.Digits || f.tok(i).Is(text.Cardinal|text.Tens)
}

// interval sets Low and High from the number and its bound.
func (q *found) interval() {
	if q.Kind == Date || q.Kind == Time {
		return
	}
	lo, hi := min(q.Value, q.Upper)-q.tolerance, max(q.Value, q.Upper)+q.tolerance
	switch q.Bound {
	case Approx:
		g := granule(q)
		switch q.lean {
		case belowIt:
			lo -= g
		case aboveIt:
			hi += g
		default:
			lo, hi = lo-g, hi+g
		}
	case Above:
		hi = math.Inf(1)
		if q.lean == aboveIt {
			hi = lo + granule(q)
		}
	case Below:
		lo = math.Inf(-1)
		if q.lean == belowIt {
			lo = hi - granule(q)
		}
	case Vague:
		lo, hi = q.vagueRange()
	}
	q.Low, q.High = lo, hi
}

// granule is how far an approximate number may be off: one unit of its last
// significant place, at most a tenth of it (rule 3 of the specification of figures).
func granule(q *found) float64 {
	return min(q.place, math.Abs(q.Value)/10)
}

func runes(s string) int { return utf8.RuneCountInString(s) }
