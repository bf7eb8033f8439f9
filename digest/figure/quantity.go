package figure

import (
	"math"
	"unicode/utf8"
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
		f.rate(&q)
	}
	f.ratio(&q, n)
	f.rangeFrom(&q, n)
	q.end = q.next
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
	if name != "" && !negative {
		if k, neg := f.sign(j); neg {
			j, negative = k, true
		}
	}
	if j > i && f.tok(j).kind == letters && name != "" && !f.tok(j).lex.is(article) {
		if !f.tok(j).lex.is(cardinal | tens) {
			return number{}, false
		}
	}
	f.paid = name != ""
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

// sign reads minus before a number: a sign that touches it, or the word.
func (f *finder) sign(i int) (next int, negative bool) {
	t := f.tok(i)
	after := f.tok(i + 1)
	switch {
	case t.sym == '-' || t.sym == '−' || t.sym == '–':
		if !t.glued || f.tok(i-1).sym == '(' {
			if after.glued && (after.kind == digits || signs[after.sym] != "") {
				return i + 1, true
			}
		}
	case t.sym == '+':
		if !t.glued && after.glued && (after.kind == digits || signs[after.sym] != "") {
			return i + 1, false
		}
	case t.lex.is(numberSign):
		j := i + 1
		if after.sym == '-' {
			j++
		}
		if k := f.tok(j); k.kind == digits || k.lex.is(cardinal|tens) || signs[k.sym] != "" {
			return j, true
		}
	}
	return i, false
}

// currencyBefore reads a currency that stands before a number: $, US$, $US, EUR, Rs.
func (f *finder) currencyBefore(i int) (name string, next int) {
	t := f.tok(i)
	if t.kind == symbol {
		name = signs[t.sym]
		if name == "" {
			return "", i
		}
		next = i + 1
		if t.sym == '$' {
			if a := f.tok(next); a.kind == letters && a.glued && a.shape != lower && dollars[a.lower(f.text)] != "" && f.numberAt(next+1) {
				return dollars[a.lower(f.text)], next + 1
			}
		}
		return name, next
	}
	if t.kind != letters || t.shape == lower && t.end-t.start > 2 {
		return "", i
	}
	a := f.tok(i + 1)
	if a.sym == '$' {
		if name = dollars[t.lower(f.text)]; name != "" && t.shape != lower && f.numberAt(i+2) {
			return name, i + 2
		}
		return "", i
	}
	s := f.src(i)
	if a.sym == '.' && s == "Rs" || a.sym == '.' && s == "Re" {
		a = f.tok(i + 2)
		if a.kind == digits {
			return "rupee", i + 2
		}
	}
	if s == "Y" && a.sym == '=' && f.tok(i+2).kind == digits {
		return "japanese yen", i + 2
	}
	if a.kind != digits {
		return "", i
	}
	if name = beforeNumber[s]; name != "" {
		return name, i + 1
	}
	if name = lostSigns[s]; name != "" && a.glued && !t.glued {
		if b := f.tok(i + 2); s == "PS" || b.lex.is(scale) || b.glued && b.lex.is(postfix) {
			return name, i + 1
		}
	}
	return "", i
}

// numberAt says that token i begins a number.
func (f *finder) numberAt(i int) bool {
	return f.tok(i).kind == digits || f.tok(i).lex.is(cardinal|tens)
}

// lower is the word in lower case.
func (t *token) lower(text string) string {
	if t.low != "" {
		return t.low
	}
	return lowerCase(text[t.start:t.end])
}

// interval sets Low and High from the number and its bound.
func (q *found) interval() {
	if q.Kind == Date || q.Kind == Time {
		return
	}
	lo, hi := min(q.Value, q.Upper), max(q.Value, q.Upper)
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
