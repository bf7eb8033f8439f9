package figure

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// relative reads times that need the time of the report to be understood:
// yesterday, last week, this morning, the same day, days after, the second
// half of the year. "Two years ago" is a duration.
func (f *finder) relative(i int) (found, bool) {
	t := f.tok(i)
	a := f.tok(i + 1)
	next := i + 1
	var w When
	switch t.Lower {
	case "yesterday", "today", "tomorrow", "tonight":
	case "overnight":
		if a.Shape == text.LowerCase && f.nominal(i+1) && !f.participle(i+1) {
			return found{}, false // overnight lows
		}
	case "last", "next", "this", "past", "previous", "following", "coming":
		switch {
		case a.Is(text.Weekday) && t.Lower != "following":
			w.Weekday = weekdays[int(a.Word.Value)-1]
		case a.Is(text.Month) && a.Shape != text.LowerCase && f.tok(i+2).Kind != text.Digits:
			w.Month = int(a.Word.Value)
		case !f.period(i + 1):
			return found{}, false
		}
		next++
	case "the":
		if a.Lower != "same" && a.Lower != "following" && a.Lower != "next" && a.Lower != "previous" || !f.period(i+2) {
			return found{}, false
		}
		next += 2
	case "within":
		if a.Lower != "the" || !f.period(i+2) {
			return found{}, false
		}
		next += 2
	case "spring", "summer", "autumn", "fall", "winter":
		j := i + 1
		if f.tok(j).Lower == "of" {
			j++
		}
		if w.Year = f.yearAt(j); w.Year == 0 {
			return found{}, false
		}
		w.Relative, next = t.Lower, j+1
	case "days", "weeks", "months", "years", "hours", "minutes":
		counted := f.tok(i-1).Is(text.Cardinal|text.Tens|text.Scale|text.Vague) || f.tok(i-1).Kind == text.Digits
		if counted || a.Lower != "after" && a.Lower != "later" && a.Lower != "before" && a.Lower != "earlier" && a.Lower != "ago" {
			return found{}, false
		}
		next++
	case "first", "second", "third", "fourth":
		if a.Lower != "half" && a.Lower != "quarter" {
			return found{}, false
		}
		w.Relative = t.Lower + " " + a.Lower
		next = f.ofYear(&w, i+2)
	}
	if w.Relative == "" {
		w.Relative = strings.ToLower(f.words(i, next))
	}
	return newDate(i, next, w), true
}

// period reports whether token i is a singular word of time: week, morning, season.
func (f *finder) period(i int) bool {
	t := f.tok(i)
	return t.Is(text.TimeUnit|text.Season) && !(t.Is(text.TimeUnit) && t.Word.IsPlural(t.Lower)) && t.Lower != "second" && t.Lower != "minute"
}

// ofYear reads "of 2012", "of the year", "of this year" behind half or
// quarter, and gives the token behind it.
func (f *finder) ofYear(w *When, j int) int {
	k := j
	if f.tok(k).Lower == "of" || f.tok(k).Lower == "in" {
		k++
	}
	if y := f.yearAt(k); y > 0 {
		w.Year = y
		return k + 1
	}
	switch f.tok(k).Lower {
	case "the", "this", "next", "last":
		if f.tok(k+1).Lower == "year" {
			return k + 2
		}
	}
	return j
}
