package figure

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// rangeFrom reads the second half of a range behind the first number: 5-10 km,
// 1 to 1.5 degrees, between 750,000 and 800,000, three or four. It also tells
// scores from ranges.
func (f *finder) rangeFrom(q *found, n number) {
	j, link := f.connector(q)
	if link == 0 {
		return
	}
	second := newFound(j, j)
	f.paid = q.Kind == Money
	m, ok := f.amount(j, &second)
	f.paid = false
	if !ok || m.article || f.notPart(j, m) {
		return
	}
	second.Value, second.Upper, second.next, second.place = m.value, m.value, m.next, m.place
	f.secondUnit(q, &second, m)
	if f.joins(q, &second, n, m, link) {
		f.join(q, &second, n, m, link)
	}
}

// secondUnit reads the unit of the second number; a sum takes the currency of
// the first, whatever unit follows: $5 to 10 a share.
func (f *finder) secondUnit(q, second *found, m number) {
	if second.Unit != "" {
		f.rate(second)
		return
	}
	f.unitAfter(second, m)
	if q.Kind == Money && second.Kind != Money {
		second.Unit, second.Kind, second.unitFrom, second.next = q.Unit, Money, false, m.next
		f.rate(second)
	}
}

// connector finds what joins two numbers behind q: '-', 't'o, 'a'nd, 'o'r, and '±'. It
// gives the token behind it, and 0 if there is none.
func (f *finder) connector(q *found) (next int, link rune) {
	t := f.tok(q.next)
	switch {
	case f.plusMinus(q.next) > q.next:
		return f.plusMinus(q.next), '±'
	case t.Sym == ',' && f.plusMinus(q.next+1) > q.next+1:
		return f.plusMinus(q.next + 1), '±'
	case isHyphen(t.Sym) && t.Glued && !f.tok(q.next+1).Glued: // a 3- to 5-year term
		low := f.tok(q.next + 1).Lower
		if low != "to" && low != "or" || !f.numberAt(q.next+2) {
			return 0, 0
		}
		return q.next + 2, rune(low[0])
	case isHyphen(t.Sym) || t.Sym == '—' || t.Sym == '−':
		next, link = q.next+1, '-'
		if low := f.tok(next).Lower; low == "to" && t.Glued { // five-to-seven
			next++
			if isHyphen(f.tok(next).Sym) {
				next++
			}
			link = 't'
		}
	case t.Sym == '~' && t.Glued && f.tok(q.next+1).Glued && f.tok(q.next+1).Kind == text.Digits:
		next, link = q.next+1, '-'
	case t.Lower == "to" || t.Lower == "through" || t.Lower == "till":
		next, link = q.next+1, 't'
	case t.Lower == "and" && f.between(q.first):
		next, link = q.next+1, 'a'
	case t.Lower == "or":
		next, link = q.next+1, 'o'
	default:
		return 0, 0
	}
	return next, link
}

// between reports whether the word stands before token i, at most a hedge away.
func (f *finder) between(i int) bool {
	for k := i - 1; k >= i-3 && k >= 0; k-- {
		switch f.tok(k).Lower {
		case "between":
			return true
		case "about", "around", "roughly", "anywhere", "somewhere", "some":
		default:
			return false
		}
	}
	return false
}

// notPart reports whether the number at token j goes on as something else: a date, a name, a time.
func (f *finder) notPart(j int, n number) bool {
	t := f.tok(n.next)
	if t.Kind == text.Letters && t.Glued && f.tok(n.next-1).Kind == text.Digits && unitOf(t) == nil && bySymbol[f.src(n.next)] == nil && t.Lower != "x" {
		return true
	}
	return t.Sym == ':' && t.Glued && f.tok(n.next+1).Kind == text.Digits && f.tok(n.next+1).Glued
}

// joins reports whether the two numbers make a range rather than two figures.
func (f *finder) joins(q, second *found, n, m number, link rune) bool {
	if link == '±' {
		return !q.unitFrom || q.Unit == second.Unit || !second.unitFrom
	}
	sameUnit := q.Unit == second.Unit || strings.HasPrefix(second.Unit, q.Unit+" per ")
	switch {
	case q.unitFrom && second.unitFrom && !sameUnit:
		return false
	case q.unitFrom && !second.unitFrom && q.Kind != Money && link != 'a':
		return false // up 64 points to 4,577
	}
	ascending := scaled(n, m) < m.value
	if link == 't' && n.fraction != m.fraction {
		return false // by a fifth to £80m
	}
	if link == 't' && f.tok(q.first-1).Lower == "by" && !second.unitFrom && m.value > 2*n.value && f.moved(q.first) {
		return false // rose by three to 19
	}
	switch link {
	case 'a':
		return true
	case 'o':
		if k := len(f.found) - 1; k >= 0 && f.dangling(f.found[k].next) == q.first-1 {
			return false // four-, six- or eight-cylinder
		}
		first := scaled(n, m)
		return first < m.value && (m.value <= first+1 || n.words || m.value <= 2*first) && n.value > 0 && q.Kind != Money
	case '-':
		return ascending || q.Kind != Percent || !q.unitFrom // 50.4%-48.9% is a result
	}
	if f.tok(q.first-1).Lower == "from" {
		return ascending && (!f.fromTo(q.first-1) || f.rangeFollows(second.next))
	}
	if q.unitFrom && f.moved(q.first) {
		return false // rose 5% to 10%
	}
	return ascending || q.unitFrom && q.Kind == Measured
}

// rangeFollows reports whether "to a to b" follows: lowered from 8 to 9 per cent to 6 to 7.
func (f *finder) rangeFollows(i int) bool {
	if f.tok(i).Lower != "to" {
		return false
	}
	q := newFound(i+1, i+1)
	n, ok := f.amount(i+1, &q)
	if !ok {
		return false
	}
	q.next = n.next
	f.unitAfter(&q, n)
	return f.tok(q.next).Lower == "to" && f.numberAt(q.next+1)
}

// scaled is the first number with the scale of the second when only that has
// one: 2 to 3 million, four or five dozen.
func scaled(n, m number) float64 {
	if n.scale == 0 && m.scale > 0 && n.value < 1000 && n.value*m.scale < m.value && (m.scale >= 1000 || n.words == m.words) {
		return n.value * m.scale
	}
	return n.value
}

// join makes q the range from q to second, or a score.
func (f *finder) join(q, second *found, n, m number, link rune) {
	first := n.value
	if link != '±' {
		first = scaled(n, m)
	} else if n.scale == 0 && m.scale > 0 {
		first *= m.scale
	}
	q.Value, q.Upper = first, m.value
	q.next = second.next
	if second.Unit != "" {
		q.Unit, q.Kind, q.Role = second.Unit, second.Kind, second.Role
	}
	q.unitFrom = q.unitFrom || second.unitFrom
	if link == '±' {
		q.Upper, q.tolerance = first, m.value
		return
	}
	q.Bound = Range
	if link == '-' && q.Unit == "" && f.score(q, n, m) {
		q.Kind, q.Bound = Score, Exact
		return
	}
	switch before := f.tok(q.first - 1).Lower; {
	case before == "between" && link == 'a':
		q.first--
	case before == "from" && link != 'a':
		q.first--
		if f.fromTo(q.first) {
			q.Role = From
		}
	}
}

// score reports whether two small whole numbers with a hyphen are the result of a
// game or a vote.
func (f *finder) score(q *found, n, m number) bool {
	if n.words || m.words || n.place < 1 || m.place < 1 || n.value > 500 || m.value > 500 {
		return false
	}
	if n.value >= m.value {
		return true
	}
	if f.tok(q.first-1).Sym == '(' && f.tok(q.next).Sym == ')' {
		return true
	}
	return f.inGames(q.first-5, q.next+3)
}

// inGames reports whether a word of games or votes stands among tokens [i, j).
func (f *finder) inGames(i, j int) bool {
	for k := i; k < j; k++ {
		if ofGames.has(f.tok(k).Lower) {
			return true
		}
	}
	return false
}
