package figure

import (
	"math"
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// vague reads a number that names only a magnitude: dozens, hundreds of
// thousands, several hundred, a handful of, multi-year; and a hedged unit
// with an article.
func (f *finder) vague(i int) (found, bool) {
	if q, ok := f.multi(i); ok {
		return q, true
	}
	j := i
	if f.tok(i).Is(text.Article) {
		if q, ok := f.oneUnit(i); ok {
			return q, true
		}
		j++
		if f.tok(j).Lower == "good" || f.tok(j).Lower == "mere" {
			j++
		}
	}
	t := f.tok(j)
	if !t.Is(text.Vague) || t.Owns || !f.vagueHere(j, j > i) {
		return found{}, false
	}
	q := newFound(i, j+1)
	q.Bound, q.Value, q.many = Vague, t.Word.Base, t.Word.Text == "multiple"
	for f.tok(q.next).Lower == "of" && f.tok(q.next+1).Is(text.Vague) && f.tok(q.next+1).Word.Base >= 100 { // tens of thousands
		q.Value *= f.tok(q.next + 1).Word.Base
		q.next += 2
	}
	j = q.next
	if f.tok(j).Lower == "of" {
		j++
	}
	for q.times = 1; f.tok(j).Is(text.Scale); j++ { // several hundred, a couple of hundred, a few dozen
		q.times *= f.tok(j).Word.Value
		q.next = j + 1
	}
	q.Value *= q.times
	q.Upper, q.end = q.Value, q.next
	f.vagueUnit(&q)
	if q.Unit == "" && t.Word.Text == "couple" && q.times == 1 {
		return found{}, false // two who belong together
	}
	f.boundsAround(&q)
	return q, true
}

// vagueHere reports whether the vague word at token j is a number there: a few but
// not few, scores of but not scores.
func (f *finder) vagueHere(j int, led bool) bool {
	switch f.tok(j).Word.Text {
	case "few", "handful", "couple":
		return led
	case "several", "multiple":
		return !led
	case "scores":
		return f.tok(j+1).Lower == "of"
	case "tens":
		return f.tok(j+1).Lower == "of" && f.tok(j+2).Is(text.Vague)
	}
	return true
}

// vagueRange is what a vague number stands for, with the scale word behind it:
// hundreds are 200 to 999, several hundred 300 to 900 (rule 6 of the
// specification of figures).
func (q *found) vagueRange() (lo, hi float64) {
	times := max(q.times, 1)
	switch base := q.Value / times; base {
	case 2:
		if q.many {
			return 2 * times, math.Inf(1)
		}
		return 2 * times, 2 * times
	case 3:
		return 3 * times, 9 * times
	case 12:
		return 24, 99
	case 20:
		return 40, 99
	}
	return 2 * q.Value, 10*q.Value - 1
}

// multi reads multi-year, multi-day.
func (f *finder) multi(i int) (found, bool) {
	u := unitOf(f.tok(i + 2))
	if f.tok(i).Lower != "multi" || !isHyphen(f.tok(i+1).Sym) || u == nil || u.Kind != Duration {
		return found{}, false
	}
	q := newFound(i, i+3)
	q.Bound, q.Value, q.Upper, q.many = Vague, 2, 2, true
	q.measured(u)
	return q, true
}

// oneUnit reads a hedged unit with an article: less than a week, nearly an
// hour; and a year and a half. Without either an article counts nothing.
func (f *finder) oneUnit(i int) (found, bool) {
	u := unitOf(f.tok(i + 1))
	if u == nil || u.Kind != Duration && u.Kind != Measured || f.tok(i+1).Word.IsPlural(f.tok(i+1).Lower) {
		return found{}, false
	}
	q := newFound(i, i+2)
	q.Value, q.place = 1, 1
	q.measured(u)
	half := number{next: q.next, value: 1}
	if f.andHalf(&half); half.next > q.next {
		q.Value, q.place, q.next, q.end = half.value, half.place, half.next, half.next
	}
	q.Upper = q.Value
	if u.Kind == Duration && half.value == 1 {
		f.compoundUnit(&q) // an hour and 45 minutes
	}
	f.boundsAround(&q)
	if q.first == i && q.Value == 1 {
		return found{}, false
	}
	switch f.tok(q.next).Lower {
	case "after", "ago", "later", "before", "earlier":
		q.Kind = Date
		q.next++
		q.When.Relative = strings.ToLower(f.words(q.first, q.next))
	}
	return q, true
}

// vagueUnit finds the unit or noun of a vague number: hundreds of miles, dozens of children.
func (f *finder) vagueUnit(q *found) {
	j := q.next
	if f.tok(j).Lower == "of" {
		j++
		if f.tok(j).Is(text.Determiner) {
			j++
		}
	}
	if f.tok(j).Lower == "more" {
		j++
	}
	if u, next := f.unit(j, number{value: q.Value, words: true, next: j}, false); u != nil && f.tok(j).Kind == text.Letters {
		q.measured(u)
		q.next = next
		f.age(q, u)
		f.rate(q)
		return
	}
	if q.next = j; f.others(q) {
		return
	}
	if p, ok := f.pluralPhrase(j); ok {
		f.named(q, p)
		return
	}
	q.next = q.end
	f.implied(q)
}
