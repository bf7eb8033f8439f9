package figure

import "math"

// ratio reads one in five, nine out of 10, 1 in 100,000: a share. "One in
// 2019" and "two in 24 hours" are none.
func (f *finder) ratio(q *found, n number) {
	if q.Unit != "" || n.fraction || n.value < 1 || n.value > 99 || n.value != math.Trunc(n.value) {
		return
	}
	j, clear := f.outOf(q.next)
	if j == q.next {
		return
	}
	m, ok := f.number(j)
	if !ok || m.fraction || m.value <= n.value || m.value != math.Trunc(m.value) {
		return
	}
	year := m.value >= 1000 && m.value < 2100 && !m.words
	if !clear && (year || n.value > 10 || unitOf(f.tok(m.next)) != nil) {
		return
	}
	q.Value = n.value / m.value
	q.Upper, q.place, q.next = q.Value, partPlace, m.next
	q.Kind, q.Role, q.Unit, q.unitFrom = Percent, Share, "fraction", true
	if p, ok := f.pluralPhrase(m.next); ok {
		q.Noun = f.headNoun(p)
	}
}

// outOf is the token behind "in", "in every" or "out of" at token j, and
// whether nothing but a share can be meant; j itself if none of them is there.
func (f *finder) outOf(j int) (next int, clear bool) {
	t, a := f.tok(j), f.tok(j+1)
	switch {
	case t.Lower == "in" && (a.Lower == "every" || a.Lower == "each"):
		return j + 2, true
	case t.Lower == "in":
		return j + 1, false
	case t.Lower == "out" && a.Lower == "of" && f.tok(j+2).Lower == "every":
		return j + 3, true
	case t.Lower == "out" && a.Lower == "of":
		return j + 2, true
	}
	return j, false
}
