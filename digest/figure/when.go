package figure

import (
	"strings"
	"time"
)

// When is a calendar meaning as far as the words give it; resolving what is
// relative needs the time of the report. The zero value says nothing.
type When struct {
	Year     int    `json:"year,omitempty"` // 0 when not said, as are month and day
	Month    int    `json:"month,omitempty"`
	Day      int    `json:"day,omitempty"`
	LastDay  int    `json:"last_day,omitempty"` // of a range of days in one month: 5 of "3–5 June"; else 0
	Weekday  string `json:"weekday,omitempty"`  // "monday"; empty when not said
	Clock    int    `json:"clock,omitempty"`    // minutes after midnight plus one; 0 when not said
	Zone     string `json:"zone,omitempty"`     // "GMT"; empty when not said
	Relative string `json:"relative,omitempty"` // "last week", "yesterday"; empty when not said
	// Edge is "by", "since", "from", "until", "end of", "as of", "early", "late" or "by end of"; empty when not said.
	Edge string `json:"edge,omitempty"`
}

// number writes the date as YYYYMMDD, YYYYMM, YYYY, MMDD or MM, by what is said.
func (w When) number() int {
	n := w.Year
	if w.Month > 0 {
		n = n*100 + w.Month
		if w.Day > 0 {
			n = n*100 + w.Day
		}
	}
	return n
}

// daysOf are the first and last day, MMDD, of a part of the year.
var daysOf = map[string][2]int{
	"first half": {101, 630}, "second half": {701, 1231},
	"first quarter": {101, 331}, "second quarter": {401, 630}, "third quarter": {701, 930}, "fourth quarter": {1001, 1231},
	"early": {101, 430}, "late": {901, 1231}, "end of": {1231, 1231},
}

// span is the first and last day that the words cover as YYYYMMDD, when
// the year is said and more than it: "by the end of 2026" is its last day,
// October 2011 its 31 days. A year alone is covered by itself, as YYYY.
func (w When) span() (first, last int) {
	if w.Year == 0 || w.Day > 0 {
		return 0, 0
	}
	if w.Relative == "decade" {
		if from, to, ok := partOf(w.Edge); ok {
			return w.Year + int(from), w.Year + int(to)
		}
		return w.Year, w.Year + 9
	}
	days, ok := daysOf[w.Relative]
	switch {
	case ok:
	case w.Month > 0:
		end := time.Date(w.Year, time.Month(w.Month)+1, 0, 0, 0, 0, 0, time.UTC)
		days = [2]int{w.Month*100 + 1, w.Month*100 + end.Day()}
	default:
		if days, ok = daysOf[strings.TrimPrefix(w.Edge, "by ")]; !ok {
			return 0, 0
		}
	}
	return w.Year*10000 + days[0], w.Year*10000 + days[1]
}
