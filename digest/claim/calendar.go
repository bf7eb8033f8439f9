package claim

import (
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file compares dates and clock times. A date becomes the days that its
// words allow; what is relative needs the time of the article, and without it
// is compared by its words alone.

// isCalendar says that a figure is a date or a clock time.
func isCalendar(k figure.Kind) bool { return k == figure.Date || k == figure.Time }

// A period is the days that a date allows, counted from year 1; the zero value
// allows nothing and means that the words do not say.
type period struct{ first, last int }

func (p period) known() bool { return p.last != 0 }

// relateWhen says how two dates or two clock times stand to each other.
func relateWhen(a, b *stated) relation {
	if a.Kind == figure.Time && b.Kind == figure.Time {
		return relateClock(a.Mention, b.Mention)
	}
	p, q := a.period, b.period
	switch {
	case sameWeekday(a, b), sameDay(a, b):
		return equal
	case yearGuessed(a, b), yearGuessed(b, a):
		return compatible
	case p.known() && q.known():
		return relatePeriods(p, q)
	case a.When.Weekday != "" && b.When.Weekday != "" && !p.known() && !q.known():
		return when(a.When.Weekday == b.When.Weekday, equal, disjoint)
	case a.When.Weekday != "" && q.known() && q.first == q.last:
		return when(weekday(q.first) == a.When.Weekday, equal, disjoint)
	case b.When.Weekday != "" && p.known() && p.first == p.last:
		return when(weekday(p.first) == b.When.Weekday, equal, disjoint)
	case a.When.Month != 0 && b.When.Month != 0 && a.When.Day != 0 && b.When.Day != 0:
		return when(a.When.Month == b.When.Month && a.When.Day == b.When.Day, equal, disjoint)
	case strings.EqualFold(a.Figure.Text, b.Figure.Text):
		return equal
	}
	return compatible // one of them cannot be placed: nothing to hold against it
}

// sameWeekday says that two dates are one weekday and no more, in reports of
// the same days: whether it is the last or the next one, both mean the same.
func sameWeekday(a, b *stated) bool {
	x, y := &a.When, &b.When
	return x.Weekday != "" && x.Weekday == y.Weekday && x.Day == 0 && y.Day == 0 && a.At.Sub(b.At).Abs() < 4*24*time.Hour
}

// sameDay says that two dates are one day of the calendar, of which one does not
// say the year: a report that looks back need not mean the nearest.
func sameDay(a, b *stated) bool {
	x, y := &a.When, &b.When
	return x.Day != 0 && x.Day == y.Day && x.Month == y.Month && (x.Year == 0 || y.Year == 0)
}

// yearGuessed says that a is a day without a year, and b a year alone.
func yearGuessed(a, b *stated) bool {
	return a.When.Day != 0 && a.When.Year == 0 && b.When.Year != 0 && b.When.Month == 0
}

func when(ok bool, yes, no relation) relation {
	if ok {
		return yes
	}
	return no
}

func relatePeriods(p, q period) relation {
	switch {
	case p == q:
		return equal
	case p.first <= q.last && q.first <= p.last:
		return compatible
	}
	return disjoint
}

// relateClock compares clock times: to the minute when both are bare, within
// half an hour when one is hedged, and never across unnamed zones.
func relateClock(a, b *Mention) relation {
	x, y := a.When.Clock, b.When.Clock
	if x == 0 || y == 0 || a.When.Zone != b.When.Zone {
		return compatible
	}
	gap := x - y
	if gap < 0 {
		gap = -gap
	}
	gap = min(gap, 24*60-gap)
	hedged := a.Bound != figure.Exact || b.Bound != figure.Exact || a.When.Edge != "" || b.When.Edge != ""
	switch {
	case gap == 0 && !hedged:
		return equal
	case gap == 0, hedged && gap <= 30:
		return compatible
	}
	return disjoint
}

// days are the days that a mention's date allows.
func days(m *Mention) period {
	w := m.When
	published := m.At
	year, month := w.Year, w.Month
	if year == 0 && month != 0 && w.Day != 0 && !published.IsZero() {
		year = nearestYear(published, month, w.Day)
	}
	switch {
	case year != 0 && month != 0 && w.Day != 0:
		return day(year, month, w.Day)
	case year != 0 && month != 0:
		return period{ordinal(year, month, 1), ordinal(year, month+1, 1) - 1}
	case year != 0:
		return partOfYear(year, w.Edge)
	case published.IsZero():
		return period{}
	case w.Weekday != "":
		return nearestWeekday(m, w.Weekday)
	case w.Relative != "":
		return relative(published, w.Relative)
	}
	return period{}
}

// partOfYear narrows a year by a word before it.
func partOfYear(year int, edge string) period {
	first, last := ordinal(year, 1, 1), ordinal(year, 12, 31)
	switch edge {
	case "early":
		last = ordinal(year, 4, 30)
	case "late":
		first = ordinal(year, 9, 1)
	case "end of", "by end of", "by the end of", "end":
		first = ordinal(year, 12, 1)
	}
	return period{first, last}
}

func day(year, month, d int) period {
	n := ordinal(year, month, d)
	return period{n, n}
}

// ordinal numbers the days of the calendar; months may lie beyond the year.
func ordinal(year, month, d int) int {
	return int(time.Date(year, time.Month(month), d, 0, 0, 0, 0, time.UTC).Unix()/86400) + 719163
}

func dayOf(t time.Time) int {
	y, m, d := t.Date()
	return ordinal(y, int(m), d)
}

// weekday names a numbered day: day 1 was a Monday in the proleptic calendar.
// Days before the year 1 have negative numbers.
func weekday(n int) string {
	return [...]string{"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"}[(n%7+7)%7]
}

// nearestYear is the year in which a day without one lies closest to the article.
func nearestYear(published time.Time, month, d int) int {
	best, gap := published.Year(), 1<<30
	for y := published.Year() - 1; y <= published.Year()+1; y++ {
		g := ordinal(y, month, d) - dayOf(published)
		if g < 0 {
			g = -g
		}
		if g < gap {
			best, gap = y, g
		}
	}
	return best
}

// ahead are words that place a weekday after the article rather than before it.
var ahead = words("will due next coming expected scheduled plans planned set votes vote begin begins start starts upcoming until")

// nearestWeekday is the last such day up to the article, or the next one after
// it when the sentence looks ahead.
func nearestWeekday(m *Mention, name string) period {
	n := dayOf(m.At)
	step := -1
	for _, w := range strings.Fields(strings.ToLower(m.inView())) {
		if ahead[strings.Trim(w, ".,;:'\"’”“")] {
			step, n = 1, n+1
			break
		}
	}
	for range 7 {
		if weekday(n) == name {
			return period{n, n}
		}
		n += step
	}
	return period{}
}

// dayOffsets are words for a day, as days from that of the article.
var dayOffsets = map[string]int{
	"today": 0, "this morning": 0, "this afternoon": 0, "this evening": 0, "tonight": 0, "overnight": 0,
	"yesterday": -1, "last night": -1, "yesterday morning": -1, "tomorrow": 1,
}

// relative places words such as "yesterday" or "last week".
func relative(published time.Time, words string) period {
	n := dayOf(published)
	if offset, ok := dayOffsets[words]; ok {
		return period{n + offset, n + offset}
	}
	which, unit, _ := strings.Cut(words, " ")
	offset, ok := map[string]int{"last": -1, "this": 0, "next": 1}[which]
	if !ok {
		return period{}
	}
	year, month := published.Year(), int(published.Month())
	switch unit {
	case "week":
		monday := n - ((n+6)%7+7)%7 + 7*offset
		return period{monday, monday + 6}
	case "month":
		return period{ordinal(year, month+offset, 1), ordinal(year, month+offset+1, 1) - 1}
	case "year":
		return period{ordinal(year+offset, 1, 1), ordinal(year+offset, 12, 31)}
	}
	return period{}
}

// calendarWords are capitalised, but name no one.
var calendarWords = words("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow week month year day morning night last next late early end")
