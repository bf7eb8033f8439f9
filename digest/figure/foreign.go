package figure

import (
	"strings"
	"unicode"

	"github.com/digestbot/digestbot/digest/text"
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
	if f.tok(i).Kind != text.Digits {
		return i + 1
	}
	return f.skipName(i)
}

// foreignNumber reads 45.000, 45 000, 1.234,5, 3,5 Mio. and 3 mil millones.
func (f *finder) foreignNumber(i int) (number, bool) {
	n := number{first: i, next: i + 1}
	if f.tok(i).Kind != text.Digits {
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
		w := f.tok(n.next).Word
		x := w.Worth
		if w.Foreign&text.Scale == 0 {
			break
		}
		n.value, n.place, n.next, n.scaled = n.value*x, n.place*x, n.next+1, true
		if f.tok(n.next).Sym == '.' && f.tok(n.next).Glued && abbreviatedScales.has(f.tok(n.next-1).Lower) {
			n.next++ // Mio.
		}
	}
	return n, n.value <= maxValue
}

// spacedGroup reports whether token i is a group of thousands that a plain space
// sets apart from the number before, s.
func (f *finder) spacedGroup(s string, i int) bool {
	t := f.tok(i)
	if t.Kind != text.Digits || t.Glued || s[0] == '0' || strings.ContainsAny(s, ",.") || len(s)%3 != 0 && len(s) > 3 {
		return false
	}
	group, _, _ := strings.Cut(f.src(i), ",")
	return len(group) == 3 && atoi(group) >= 0
}

// foreignDate reports whether the number is a day, a year, a clock time or an ordinal.
func (f *finder) foreignDate(i int, n number) bool {
	next := f.tok(n.next)
	low := f.lower(next)
	if (low == "de" || low == "di") && f.tok(n.next+1).Word.Foreign&text.Month != 0 || next.Word.Foreign&text.Month != 0 {
		return true
	}
	if next.Sym == '.' && next.Glued && f.tok(n.next+1).Kind == text.Letters {
		return true // beim 3. Versuch
	}
	year := n.value >= 1800 && n.value < 2100 && f.tok(i).End-f.tok(i).Start == 4 && !n.scaled
	return next.Word.Foreign&text.Clock != 0 || next.Glued && (low == "h" || low == "er" || low == "º" || low == "ª") ||
		next.Sym == ':' && next.Glued || next.Sym == 'º' || next.Sym == 'ª' || year && f.foreignUnitAt(n.next) == nil
}

// foreignUnit reads the unit behind q's number.
func (f *finder) foreignUnit(q *found) bool {
	j := q.next
	if low := f.lower(f.tok(j)); (low == "de" || low == "di") && f.foreignUnitAt(j+1) != nil {
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
func (f *finder) foreignUnitAt(j int) *Unit {
	t := f.tok(j)
	if t.Sym != 0 {
		u, _ := f.unitSign(j)
		return u
	}
	low := f.unelided(j)
	if u := byWord[text.Lookup(low).English]; u != nil {
		return u
	}
	if u := bySymbol[f.src(j)]; u != nil && t.Kind == text.Letters && len(f.src(j)) > 1 && !ambiguousSymbol.has(f.src(j)) {
		return u
	}
	return nil
}

// foreignCount makes q a count of the noun behind it, in the text's own words:
// the next word, or in German the next with a capital. It says whether there
// is one; a bare number may be anything.
func (f *finder) foreignCount(q *found, n number) bool {
	j := q.next
	if low := f.lower(f.tok(j)); n.scaled && (low == "de" || low == "di") {
		j++ // millones de personas
	}
	for k := j; k < j+3 && f.countable(k); k++ {
		if f.tok(k).Shape == text.Capital && k > j {
			j = k // 45.000 begeisterte Besucher
			break
		}
	}
	if !f.countable(j) || f.german && f.tok(j).Shape == text.LowerCase || n.value < 2 || n.place < 1 {
		return false
	}
	q.Noun = f.unelided(j)
	q.Unit, q.noun, q.next = q.Noun, q.next, j+1
	return true
}

// countable reports whether token k may be a noun or stand before one.
func (f *finder) countable(k int) bool {
	t := f.tok(k)
	low := f.lower(t)
	return t.Kind == text.Letters && !t.Glued && t.End-t.Start > 2 && t.Word.Foreign&(text.Small|text.Particle|text.Month) == 0 &&
		!t.Is(closed) && unicode.IsLetter([]rune(low)[0])
}

// unelided is the word at token i in lower case, without d' before it.
func (f *finder) unelided(i int) string {
	low := strings.Replace(f.lower(f.tok(i)), "’", "'", 1)
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

// foreignPercents are per cent in two words.
var foreignPercents = [][]string{{"pour", "cent"}, {"por", "ciento"}, {"por", "cento"}, {"per", "cento"}}
