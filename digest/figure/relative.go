package figure

import "strings"

// relative reads times that need the time of the report to be understood:
// yesterday, last week, this morning, the same day, days after, the second
// half of the year. "Two years ago" is a duration.
func (f *finder) relative(i int) (found, bool) {
	t := f.tok(i)
	if !t.lex.is(deictic) {
		return found{}, false
	}
	a := f.tok(i + 1)
	next := i + 1
	var w When
	switch t.low {
	case "yesterday", "today", "tomorrow", "tonight", "overnight":
	case "last", "next", "this", "past", "previous", "following", "coming":
		switch {
		case a.lex.is(weekday) && t.low != "following":
			w.Weekday = weekdays[int(a.lex.value)-1]
		case a.lex.is(month) && a.shape != lower && f.tok(i+2).kind != digits:
			w.Month = int(a.lex.value)
		case !f.period(i + 1):
			return found{}, false
		}
		next++
	case "the":
		if a.low != "same" && a.low != "following" && a.low != "next" && a.low != "previous" || !f.period(i+2) {
			return found{}, false
		}
		next += 2
	case "within":
		if a.low != "the" || !f.period(i+2) {
			return found{}, false
		}
		next += 2
	case "spring", "summer", "autumn", "fall", "winter":
		j := i + 1
		if f.tok(j).low == "of" {
			j++
		}
		if w.Year = f.yearAt(j); w.Year == 0 {
			return found{}, false
		}
		w.Relative, next = t.low, j+1
	case "days", "weeks", "months", "years", "hours", "minutes":
		counted := f.tok(i-1).lex.is(cardinal|tens|scale|vague) || f.tok(i-1).kind == digits
		if counted || a.low != "after" && a.low != "later" && a.low != "before" && a.low != "earlier" && a.low != "ago" {
			return found{}, false
		}
		next++
	case "first", "second", "third", "fourth":
		if a.low != "half" && a.low != "quarter" {
			return found{}, false
		}
		w.Relative = t.low + " " + a.low
		next = f.ofYear(&w, i+2)
	}
	if w.Relative == "" {
		w.Relative = strings.ToLower(f.words(i, next))
	}
	return newDate(i, next, w), true
}

// period says that token i is a singular word of time: week, morning, season.
func (f *finder) period(i int) bool {
	t := f.tok(i)
	return t.lex.is(timeunit|season) && !(t.lex.is(timeunit) && t.lex.isPlural(t.low)) && t.low != "second" && t.low != "minute"
}

// ofYear reads "of 2012", "of the year", "of this year" behind half or
// quarter, and gives the token behind it.
func (f *finder) ofYear(w *When, j int) int {
	k := j
	if f.tok(k).low == "of" || f.tok(k).low == "in" {
		k++
	}
	if y := f.yearAt(k); y > 0 {
		w.Year = y
		return k + 1
	}
	switch f.tok(k).low {
	case "the", "this", "next", "last":
		if f.tok(k+1).low == "year" {
			return k + 2
		}
	}
	return j
}
