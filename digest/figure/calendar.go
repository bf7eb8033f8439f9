package figure

import (
	"math"
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// This file puts dates and times together. As numbers they are written so: a
// day YYYYMMDD or MMDD, a month YYYYMM or MM, a year YYYY, a clock time HHMM
// (24 hours), and 0 for what is only relative ("last week"); Low and High hold
// the days, years or times that the words cover as far as they say.

// calendar reads the date, clock time, relative time or ordinal that begins at
// token i, with the words before it that belong to it ("by the end of").
func (f *finder) calendar(i int) (found, bool) {
	q, ok := f.first(calendarReaders[:], i)
	if !ok {
		return q, false
	}
	f.edges(&q)
	if q.When.Relative == "" {
		f.boundsAround(&q)
	}
	if q.Kind == Date {
		q.days()
	}
	return q, true
}

// calendarReaders read the date or time itself.
var calendarReaders = [...]reader{
	{word: text.Month, read: (*finder).monthDay},
	{word: text.Weekday, read: (*finder).weekday},
	{word: text.Deictic, read: (*finder).relative},
	{word: text.Starter | text.Cardinal, read: (*finder).decadeWords},
	{word: text.Starter, read: (*finder).noon},
	{word: text.Cardinal | text.Tens | text.Fraction | text.Article, read: (*finder).spoken},
	{word: text.Ordinal | text.Tens | text.Cardinal, read: (*finder).ordinalWord},
	{word: text.Starter, read: (*finder).fiscal},
	{digits: true, read: (*finder).clock},
	{digits: true, read: (*finder).numericDate},
	{digits: true, read: (*finder).dayMonth},
	{digits: true, read: (*finder).listedDay},
	{digits: true, read: (*finder).decade},
	{digits: true, read: (*finder).year},
	{digits: true, read: (*finder).ordinalDigits},
}

// edges takes in the words before a date that say which end of it is meant:
// by, since, from, until, by the end of, early, late, mid. "in", "on" and "at"
// stay outside.
func (f *finder) edges(q *found) {
	if q.Kind == Ordinal {
		return
	}
	i := q.first
	if isHyphen(f.tok(i-1).Sym) && f.tok(i-1).Glued && f.tok(i-2).Lower == "mid" {
		i--
	}
	switch part := f.tok(i - 1).Lower; part {
	case "early", "late", "mid":
		q.When.Edge = part
		i--
	case "of":
		if end := f.tok(i - 2).Lower; end == "end" || end == "start" || end == "beginning" || end == "middle" {
			q.When.Edge = end + " of"
			i -= 2
		} else if end == "as" {
			q.When.Edge = "as of"
			i -= 2
		}
	}
	if q.When.Edge != "" && f.tok(i-1).Lower == "the" {
		i--
	}
	switch side := f.tok(i - 1).Lower; side {
	case "by", "since", "until", "till", "before", "after", "from":
		q.When.Edge = strings.TrimSuffix(side+" "+q.When.Edge, " ")
		i--
		if f.tok(i-1).Lower == "shortly" || f.tok(i-1).Lower == "just" {
			i--
		}
	}
	q.first = i
}

// days sets the value and the interval of a date.
func (q *found) days() {
	q.Value = float64(q.When.number())
	q.Upper, q.Low, q.High = q.Value, q.Value, q.Value
	if q.lastYear > 0 {
		q.High = float64(q.lastYear)
	}
	if last := q.When.LastDay; last > 0 {
		q.Bound, q.Upper = Range, q.Value+float64(last-q.When.Day)
		q.High = q.Upper
	}
	if lo, hi := q.When.span(); lo > 0 {
		q.Low, q.High = float64(lo), float64(hi)
	}
	switch q.Bound {
	case Above: // 2027 and beyond
		q.High = math.Inf(1)
	case Below:
		q.Low = math.Inf(-1)
	}
}

// atoi is the value of a short string of digits, and -1 for any other.
func atoi(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		if !isDigit(s[i]) || n > 99999 {
			return -1
		}
		n = n*10 + int(s[i]-'0')
	}
	return n
}

func isDigit(c byte) bool { return '0' <= c && c <= '9' }
