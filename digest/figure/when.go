package figure

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

// span is the first and last day that the words cover as YYYYMMDD, when
// the year is said and more than it: "by the end of 2026" is its last day,
// October 2011 its 31 days. A year alone is covered by itself, as YYYY.
func (w When) span() (first, last int) {
	if w.Year == 0 || w.Day > 0 {
		return 0, 0
	}
	switch w.Relative {
	case "decade":
		switch w.Edge {
		case "early":
			return w.Year, w.Year + 3
		case "mid":
			return w.Year + 4, w.Year + 6
		case "late":
			return w.Year + 7, w.Year + 9
		}
		return w.Year, w.Year + 9
	case "first half":
		return w.Year*10000 + 101, w.Year*10000 + 630
	case "second half":
		return w.Year*10000 + 701, w.Year*10000 + 1231
	case "first quarter":
		return w.Year*10000 + 101, w.Year*10000 + 331
	case "second quarter":
		return w.Year*10000 + 401, w.Year*10000 + 630
	case "third quarter":
		return w.Year*10000 + 701, w.Year*10000 + 930
	case "fourth quarter":
		return w.Year*10000 + 1001, w.Year*10000 + 1231
	}
	if w.Month > 0 {
		return (w.Year*100+w.Month)*100 + 1, (w.Year*100+w.Month)*100 + monthDays(w.Year, w.Month)
	}
	switch w.Edge {
	case "end of", "by end of":
		return w.Year*10000 + 1231, w.Year*10000 + 1231
	case "late", "by late":
		return w.Year*10000 + 901, w.Year*10000 + 1231
	case "early", "by early":
		return w.Year*10000 + 101, w.Year*10000 + 430
	}
	return 0, 0
}

func monthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}
