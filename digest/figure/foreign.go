package figure

import (
	"strings"
	"unicode"
)

// This file reads the figures of a sentence that is not English: numbers in
// digits as such languages write them, with their scale, their hedge, and a
// unit or what stands behind them. Days, years, clock times and ordinals are
// passed over, and so is every number that may be something else.

// foreignSentence appends the figures of the sentence that was scanned.
func (f *finder) foreignSentence() {
	for i := 0; i < len(f.toks); {
		if next := f.skip(i); next > i {
			i = next
			continue
		}
		q, ok := f.foreignQuantity(i)
		if !ok {
			i = max(i+1, f.foreignNumberEnd(i))
			continue
		}
		i = f.add(q)
	}
}

// foreignQuantity reads the figure whose currency or number is token i.
func (f *finder) foreignQuantity(i int) (found, bool) {
	q := newFound(i, i)
	j := i
	if q.Unit, j = f.currencyBefore(i); q.Unit != "" {
		q.Kind, q.unitFrom = Money, true
	}
	n, ok := f.foreignNumber(j)
	if !ok || f.codeBefore(j, n) || f.foreignDate(j, n) {
		return found{}, false
	}
	q.Value, q.Upper, q.place, q.next = n.value, n.value, n.place, n.next
	if q.Unit == "" && !f.foreignUnit(&q) && !f.foreignCount(&q, n) {
		return found{}, false
	}
	q.end = max(q.end, q.next)
	f.foreignBound(&q)
	return q, true
}

// foreignNumberEnd is the token behind the number at token i, with all that touches it.
func (f *finder) foreignNumberEnd(i int) int {
	if f.tok(i).kind != digits {
		return i + 1
	}
	return f.name(i)
}

// foreignNumber reads 45.000, 45 000, 1.234,5, 3,5 Mio. and 3 mil millones.
func (f *finder) foreignNumber(i int) (number, bool) {
	n := number{first: i, next: i + 1}
	if f.tok(i).kind != digits {
		return n, false
	}
	s := f.src(i)
	for f.spacedGroup(s, n.next) {
		s += f.src(n.next)
		n.next++
	}
	if strings.Count(s, ".") == 1 && !strings.Contains(s, ",") && grouped(s, '.') {
		s = strings.Replace(s, ".", "", 1)
	}
	var ok bool
	if n.value, n.place, ok = parseDigits(s); !ok {
		return n, false
	}
	for range 2 { // mil millones
		x := foreignScales[f.tok(n.next).lower(f.text)]
		if x == 0 {
			break
		}
		n.value, n.place, n.next, n.scaled = n.value*x, n.place*x, n.next+1, true
		if f.tok(n.next).sym == '.' && f.tok(n.next).glued && abbreviatedScales[f.tok(n.next-1).lower(f.text)] {
			n.next++ // Mio.
		}
	}
	return n, n.value <= maxValue
}

// spacedGroup says that token i is a group of thousands that a plain space
// sets apart from the number before, s.
func (f *finder) spacedGroup(s string, i int) bool {
	t := f.tok(i)
	if t.kind != digits || t.glued || s[0] == '0' || strings.ContainsAny(s, ",.") || len(s)%3 != 0 && len(s) > 3 {
		return false
	}
	group, _, _ := strings.Cut(f.src(i), ",")
	return len(group) == 3 && atoi(group) >= 0
}

// foreignDate says that the number is a day, a year, a clock time or an ordinal.
func (f *finder) foreignDate(i int, n number) bool {
	next := f.tok(n.next)
	low := next.lower(f.text)
	if (low == "de" || low == "di") && foreignMonths[f.tok(n.next+1).lower(f.text)] || foreignMonths[low] {
		return true
	}
	if next.sym == '.' && next.glued && f.tok(n.next+1).kind == letters {
		return true // beim 3. Versuch
	}
	year := n.value >= 1800 && n.value < 2100 && f.tok(i).end-f.tok(i).start == 4 && !n.scaled
	return clockWords[low] || next.glued && (low == "h" || low == "er" || low == "º" || low == "ª") ||
		next.sym == ':' && next.glued || next.sym == 'º' || next.sym == 'ª' || year && f.foreignUnitAt(n.next) == nil
}

// foreignUnit reads the unit behind q's number.
func (f *finder) foreignUnit(q *found) bool {
	j := q.next
	if low := f.tok(j).lower(f.text); (low == "de" || low == "di") && f.foreignUnitAt(j+1) != nil {
		j++ // millones de euros
	}
	for _, p := range foreignPercents {
		if f.follows(j, p) {
			q.Unit, q.Kind, q.unitFrom = "percentage", Percent, true
			q.next = j + len(p)
			return true
		}
	}
	u := f.foreignUnitAt(j)
	if u == nil {
		return false
	}
	q.measured(u)
	q.next = j + 1
	return true
}

// foreignUnitAt is the unit that token j names or signs; nil if none.
func (f *finder) foreignUnitAt(j int) *unit {
	t := f.tok(j)
	if t.sym != 0 {
		u, _ := f.unitSign(j)
		return u
	}
	low := f.unelided(j)
	if name := foreignUnits[low]; name != "" {
		return vocabulary[name].unit
	}
	if u := bySymbol[f.src(j)]; u != nil && t.kind == letters && len(f.src(j)) > 1 && !ambiguousSymbol[f.src(j)] {
		return u
	}
	return nil
}

// foreignCount makes q a count of the noun behind it, in the text's own words:
// the next word, or in German the next with a capital. It says whether there
// is one; a bare number may be anything.
func (f *finder) foreignCount(q *found, n number) bool {
	j := q.next
	if low := f.tok(j).lower(f.text); n.scaled && (low == "de" || low == "di") {
		j++ // millones de personas
	}
	for k := j; k < j+3 && f.countable(k); k++ {
		if f.tok(k).shape == capital && k > j {
			j = k // 45.000 begeisterte Besucher
			break
		}
	}
	if !f.countable(j) || f.german && f.tok(j).shape == lower || n.value < 2 || n.place < 1 {
		return false
	}
	q.Noun = f.unelided(j)
	q.Unit, q.noun, q.next = q.Noun, q.next, j+1
	return true
}

// countable says that token k may be a noun or stand before one.
func (f *finder) countable(k int) bool {
	t := f.tok(k)
	low := t.lower(f.text)
	return t.kind == letters && !t.glued && t.end-t.start > 2 && !smallWords[low] && !germanWords[low] && !particles[low] && !foreignMonths[low] &&
		!t.lex.is(closed) && unicode.IsLetter([]rune(low)[0])
}

// unelided is the word at token i in lower case, without d' before it.
func (f *finder) unelided(i int) string {
	low := strings.Replace(f.tok(i).lower(f.text), "’", "'", 1)
	return strings.TrimPrefix(low, "d'")
}

// foreignBound reads the hedge before a figure.
func (f *finder) foreignBound(q *found) {
	for _, b := range foreignBounds {
		if first := q.first - len(b.words); first >= 0 && f.follows(first, b.words) {
			q.first, q.Bound, q.lean = first, b.bound, b.lean
			return
		}
	}
}
