package figure

import "strings"

// This file reads dates, clock times and times that are relative to the
// report, each as a figure of its own kind. As numbers they are written so:
// a day YYYYMMDD or MMDD, a month YYYYMM or MM, a year YYYY, a clock time HHMM
// (24 hours); Low and High hold the days, years or times that the words cover.

// calendar reads the date or time that begins at token i, with the words
// before it that belong to it ("by the end of").
func (f *finder) calendar(i int) (found, bool) {
	t := f.tok(i)
	var q found
	ok := false
	switch {
	case t.kind == digits:
		if q, ok = f.clock(i); !ok {
			if q, ok = f.numericDate(i); !ok {
				if q, ok = f.dayMonth(i); !ok {
					if q, ok = f.decade(i); !ok {
						if q, ok = f.year(i); !ok {
							q, ok = f.ordinalDigits(i)
						}
					}
				}
			}
		}
	case t.lex.is(month):
		q, ok = f.monthDay(i)
	case t.lex.is(weekday):
		q, ok = f.weekday(i)
	case t.kind == letters:
		if q, ok = f.relative(i); !ok {
			if q, ok = f.noon(i); !ok {
				q, ok = f.ordinalWord(i)
			}
		}
	}
	if !ok {
		return q, false
	}
	q.Bound, q.Change, q.Role = Exact, Same, Level
	q.core, q.end = q.first, q.next
	f.edges(&q)
	if q.Kind == Time || q.Kind == Date && q.When.Relative == "" {
		f.boundsAround(&q)
	}
	q.days()
	return q, true
}

// clock reads 9:40 p.m., 11am, 16:15 GMT, 3.30pm, 0930 GMT.
func (f *finder) clock(i int) (found, bool) {
	s := f.src(i)
	hour, minute, j := -1, 0, i+1
	colon := false
	switch {
	case len(s) <= 2:
		hour = atoi(s)
		if t := f.tok(j); t.sym == ':' && t.glued && f.tok(j+1).glued && len(f.src(j+1)) == 2 && f.tok(j+1).kind == digits {
			minute, colon = atoi(f.src(j+1)), true
			j += 2
			if f.tok(j).sym == ':' && f.tok(j+1).kind == digits && f.tok(j+1).glued {
				j += 2
			} else if t := f.tok(j); t.sym == '.' && t.glued && f.tok(j+1).kind == digits {
				return found{}, false // 1:36.6 is a lap
			}
		}
	case len(s) == 4 && s[1] == '.' || len(s) == 5 && s[2] == '.':
		dot := strings.IndexByte(s, '.')
		hour, minute = atoi(s[:dot]), atoi(s[dot+1:])
	case len(s) == 4:
		hour, minute = atoi(s[:2]), atoi(s[2:])
		if !f.tok(j).lex.is(zone) && f.tok(j).low != "hours" {
			return found{}, false
		}
	}
	if hour < 0 || hour > 24 || minute < 0 || minute > 59 {
		return found{}, false
	}
	half := f.tok(j).low
	switch {
	case half == "am" || half == "pm":
		if hour > 12 && half == "am" {
			return found{}, false
		}
		if hour == 12 {
			hour = 0
		}
		if half == "pm" && hour < 12 {
			hour += 12
		}
		j++
	case half == "o'clock" || half == "o’clock":
		j++
	case colon && !f.tok(i-1).glued || len(s) == 4 && f.tok(j).lex.is(zone|timeunit) && !strings.Contains(s, "."):
		if half == "hours" {
			j++
		}
		if f.tok(i-1).sym == '(' || true {
			break
		}
	case colon && f.tok(i-1).sym == '(':
	default:
		return found{}, false
	}
	q := found{first: i}
	q.Kind = Time
	q.When.Clock = hour*60 + minute + 1
	q.Value = float64(hour*100 + minute)
	if z := f.tok(j); z.lex.is(zone) && z.shape == allCaps {
		q.When.Zone = strings.ToUpper(z.low)
		j++
	}
	q.Upper, q.next = q.Value, j
	return q, true
}

// noon reads noon, midday and midnight.
func (f *finder) noon(i int) (found, bool) {
	clock := 0
	switch f.tok(i).low {
	case "noon", "midday":
		clock = 12*60 + 1
	case "midnight":
		clock = 1
	default:
		return found{}, false
	}
	q := found{first: i, next: i + 1}
	q.Kind = Time
	q.When.Clock = clock
	q.Value = float64((clock - 1) / 60 * 100)
	q.Upper = q.Value
	return q, true
}

// numericDate reads 2026-11-03, 3/11/2026 and 14.09.2013. Where day and month
// could be either, the day comes first unless slashes are used.
func (f *finder) numericDate(i int) (found, bool) {
	t := f.tok(i)
	s := f.src(i)
	var part [3]int
	next := i + 1
	american := false
	if n := strings.Count(s, "."); n == 2 {
		for k, p := range strings.Split(s, ".") {
			part[k] = atoi(p)
		}
	} else {
		sep := f.tok(i + 1).sym
		if sep != '-' && sep != '/' || !f.tok(i+1).glued || f.tok(i+3).sym != sep || !f.tok(i+3).glued || f.tok(i+4).kind != digits || !f.tok(i+4).glued || !f.tok(i+2).glued {
			return found{}, false
		}
		part = [3]int{atoi(s), atoi(f.src(i + 2)), atoi(f.src(i + 4))}
		next = i + 5
		american = sep == '/'
	}
	year, mon, day := part[0], part[1], part[2]
	if part[2] >= 1000 {
		day, mon, year = part[0], part[1], part[2]
		if american && day <= 12 || mon > 12 {
			mon, day = day, mon
		}
	}
	if year < 1000 || year > 2999 || mon < 1 || mon > 12 || day < 1 || day > 31 || t.glued && f.tok(i-1).kind == letters {
		return found{}, false
	}
	if f.tok(next).low == "t" && f.tok(next).glued {
		next = f.spaceAfter(next)
	}
	q := found{first: i, next: next}
	q.Kind = Date
	q.When = When{Year: year, Month: mon, Day: day}
	return q, true
}

// dayMonth reads 3 November 2025, 3rd of November, 1-3 May.
func (f *finder) dayMonth(i int) (found, bool) {
	day, j, ok := f.day(i)
	if !ok || f.tok(i).glued {
		return found{}, false
	}
	if f.tok(j).low == "of" {
		j++
	}
	m := f.tok(j)
	if !m.lex.is(month) || m.shape == lower && (m.lex.text == "may" || m.lex.text == "march" || m.lex.text == "mar" || m.lex.text == "dec" || m.lex.text == "sep") {
		return found{}, false
	}
	q := found{first: i}
	q.Kind = Date
	q.When = When{Month: int(m.lex.value), Day: day}
	q.next = f.yearOf(&q, f.dotted(j+1, m))
	return q, true
}

// day reads the number of a day: 3, 3rd.
func (f *finder) day(i int) (day, next int, ok bool) {
	t := f.tok(i)
	if t.kind != digits || t.end-t.start > 2 {
		return 0, i, false
	}
	day = atoi(f.src(i))
	next = i + 1
	if s := f.tok(next); s.glued && (s.low == "st" || s.low == "nd" || s.low == "rd" || s.low == "th") {
		next++
	} else if s.glued && s.kind == letters {
		return 0, i, false
	}
	return day, next, 1 <= day && day <= 31
}

// dotted passes over the dot of an abbreviated month.
func (f *finder) dotted(j int, m *token) int {
	if f.tok(j).sym == '.' && f.tok(j).glued && m.lex.is(abbreviation) {
		return j + 1
	}
	return j
}

// yearOf reads ", 2025" or " 2025" at token j and gives the token behind it.
func (f *finder) yearOf(q *found, j int) int {
	k := j
	if f.tok(k).sym == ',' {
		k++
	}
	if f.tok(k).low == "of" {
		k++
	}
	if y := f.yearAt(k); y > 0 && f.tok(k).sym == 0 && f.tok(k+1).sym != '%' {
		q.When.Year = y
		return k + 1
	}
	return j
}

// yearAt gives the year written in four digits at token i, else 0.
func (f *finder) yearAt(i int) int {
	t := f.tok(i)
	if t.kind != digits || t.end-t.start != 4 || strings.ContainsAny(f.src(i), ".,") {
		return 0
	}
	if a := f.tok(i + 1); a.glued && (a.kind == letters || a.sym == '%') {
		return 0
	}
	y := atoi(f.src(i))
	if y < 1000 || y > 2199 {
		return 0
	}
	return y
}

// monthDay reads November 3, 2025, Aug. 29, October 2011, and a month alone
// where nothing else can be meant.
func (f *finder) monthDay(i int) (found, bool) {
	m := f.tok(i)
	if m.shape == lower || m.owns && false || m.kind != letters {
		return found{}, false
	}
	q := found{first: i}
	q.Kind = Date
	q.When.Month = int(m.lex.value)
	j := f.dotted(i+1, m)
	q.next = j
	if day, next, ok := f.day(j); ok && !f.unitBehind(number{next: next}) && (f.tok(next).sym != ':' || f.tok(next+1).kind != digits || !f.tok(next+1).glued) {
		q.When.Day = day
		q.next = next
		if isHyphen(f.tok(next).sym) {
			if last, after, ok := f.day(next + 1); ok && last > day && !f.unitBehind(number{next: after}) {
				q.next = after
			}
		}
		q.next = f.yearOf(&q, q.next)
		return q, true
	}
	if next := f.yearOf(&q, j); next > j {
		q.next = next
		return q, true
	}
	if m.lex.text == "may" || m.lex.text == "march" || m.lex.text == "mar" || m.lex.text == "jan" || m.lex.text == "dec" || m.lex.text == "august" || m.lex.text == "april" || m.lex.text == "june" {
		b := f.tok(i - 1)
		switch b.low {
		case "in", "since", "until", "till", "by", "from", "last", "next", "this", "early", "late", "mid", "of", "for", "to", "through", "and", "between", "during", "before", "after", "every":
			return q, true
		}
		return q, m.lex.text == "august" && b.low != "" && false || f.tok(i+1).kind == digits && f.yearAt(i+1) > 0 || f.tok(i-1).kind == digits
	}
	return q, true
}

// weekday reads Monday, Tuesday morning, Friday 3 May, Saturday's.
func (f *finder) weekday(i int) (found, bool) {
	t := f.tok(i)
	if t.shape == lower && len(t.lex.text) < 6 || t.kind != letters {
		return found{}, false
	}
	if (t.lex.text == "sun" || t.lex.text == "sat" || t.lex.text == "wed" || t.lex.text == "mon") && f.tok(i+1).kind != digits && f.tok(i+1).sym != ',' && f.tok(i+1).sym != '.' {
		return found{}, false
	}
	q := found{first: i, next: i + 1}
	q.Kind = Date
	q.When.Weekday = days[int(t.lex.value)-1]
	switch f.tok(i + 1).low {
	case "morning", "afternoon", "evening", "night":
		q.next++
	}
	j := q.next
	if f.tok(j).sym == ',' || f.tok(j).low == "the" {
		j++
	}
	if d, ok := f.dayMonth(j); ok {
		q.When.Day, q.When.Month, q.When.Year, q.next = d.When.Day, d.When.Month, d.When.Year, d.next
	} else if f.tok(j).lex.is(month) {
		if d, ok := f.monthDay(j); ok && d.When.Day > 0 {
			q.When.Day, q.When.Month, q.When.Year, q.next = d.When.Day, d.When.Month, d.When.Year, d.next
		}
	}
	return q, true
}

var days = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// decade reads 1990s, '90s, the 2000s.
func (f *finder) decade(i int) (found, bool) {
	t, a := f.tok(i), f.tok(i+1)
	if !a.glued || a.kind != letters || f.src(i+1) != "s" || t.end-t.start != 4 && !f.shortDecade(i) {
		return found{}, false
	}
	y := atoi(f.src(i))
	if y < 100 {
		y += 1900
	}
	if y < 1000 || y > 2100 {
		return found{}, false
	}
	q := found{first: i, next: i + 2}
	q.Kind = Date
	q.When.Year = y
	if y%10 == 0 {
		q.When.Relative = "decade" // otherwise a possessive that lost its apostrophe
	}
	return q, true
}

// shortDecade says that the two digits at token i are a decade of the last
// century: the '60s, a 60s building.
func (f *finder) shortDecade(i int) bool {
	t, b := f.tok(i), f.tok(i-1)
	return t.end-t.start == 2 && f.text[t.start+1] == '0' && (b.lex.is(article) || b.low == "the" || b.low == "early" || b.low == "late" || b.sym == '\'' || b.sym == '’' || b.sym == '‘' || isHyphen(b.sym))
}

// year reads a year: four digits behind a word of time, or four that can be
// nothing else.
func (f *finder) year(i int) (found, bool) {
	y := f.yearAt(i)
	if y == 0 || f.tok(i).glued && f.tok(i-1).sym != '(' && !isHyphen(f.tok(i-1).sym) && f.tok(i-1).sym != '/' {
		return found{}, false
	}
	b, a := f.tok(i-1), f.tok(i+1)
	timely := false
	switch b.low {
	case "of":
		timely = y >= 1800 && !f.tok(i-2).lex.is(measureNoun)
	case "in", "since", "during", "until", "till", "by", "early", "late", "mid", "before", "after", "year", "from", "between", "through", "to", "and", "for", "circa":
		timely = true
	}
	if f.unitBehind(number{next: i + 1}) || a.lex.is(scale) || f.moneyBefore(i) {
		return found{}, false
	}
	if f.counts(number{next: i + 1}) && !(timely && b.low != "of" && b.low != "by" && b.low != "to" && b.low != "from" && b.low != "for" && b.low != "and" && b.low != "between" && y >= 1500) {
		if y < 1900 || y > 2099 || f.hedged(i) || a.shape == lower && a.lex.isPlural(a.low) {
			return found{}, false
		}
	}
	if y < 1500 && !(b.low == "in" || b.low == "since") || !timely && (y < 1900 || y > 2099 || b.low == "of") || f.hedged(i) {
		return found{}, false
	}
	if isHyphen(a.sym) && f.tok(i+2).kind == digits && f.yearAt(i+2) == 0 && !a.glued {
		return found{}, false
	}
	if isHyphen(a.sym) && f.yearAt(i+2) > 0 && f.unitBehind(number{next: i + 3}) {
		return found{}, false
	}
	q := found{first: i, next: i + 1}
	q.Kind = Date
	q.When.Year = y
	if last := f.yearsTo(i, y); last > y {
		q.next = i + 3
		q.lastYear = last
	}
	return q, true
}

// yearsTo gives the second year of 1995-99, 2013/14 or 2014-2016, else 0.
func (f *finder) yearsTo(i, from int) int {
	sep, t := f.tok(i+1), f.tok(i+2)
	if !isHyphen(sep.sym) && sep.sym != '/' || t.kind != digits || sep.glued != t.glued || f.tok(i+3).glued && f.tok(i+3).kind != symbol {
		return 0
	}
	if y := f.yearAt(i + 2); y > from {
		return y
	}
	if y := from/100*100 + atoi(f.src(i+2)); len(f.src(i+2)) == 2 && y > from {
		return y
	}
	return 0
}

// hedged says that a word of quantity stands before token i: about 2000.
func (f *finder) hedged(i int) bool {
	q := found{first: i}
	_, first := f.boundBefore(&q, i)
	return first < i && f.tok(i-1).low != "around" && f.tok(i-1).low != "about"
}

// moneyBefore says that a currency stands before token i.
func (f *finder) moneyBefore(i int) bool {
	t := f.tok(i - 1)
	return signs[t.sym] != "" || t.kind == letters && beforeNumber[f.src(i-1)] != ""
}

// relative reads yesterday, last week, this morning, two years ago is a
// duration of its own; "days after", "less than a week after" are times.
func (f *finder) relative(i int) (found, bool) {
	t := f.tok(i)
	q := found{first: i, next: i + 1}
	q.Kind = Date
	switch t.low {
	case "yesterday", "today", "tomorrow", "tonight", "overnight":
	case "last", "next", "this", "past", "previous", "following", "coming":
		a := f.tok(i + 1)
		if t.low == "following" && (a.lex.is(weekday) || t.shape != lower) {
			return found{}, false
		}
		if a.lex.is(weekday) {
			q.When.Weekday = days[int(a.lex.value)-1]
		} else if a.lex.is(month) && a.shape != lower {
			q.When.Month = int(a.lex.value)
		} else if !a.lex.is(timeunit|season) || a.lex.isPlural(a.low) && a.lex.is(timeunit) || a.low == "season" && false || a.lex.text == "second" || a.lex.text == "seconds" || a.low == "minute" && t.low != "this" {
			return found{}, false
		}
		q.next = i + 2
		if t.low == "last" && a.low == "night" {
			q.next = i + 2
		}
	case "the":
		if a, b := f.tok(i+1), f.tok(i+2); (a.low == "same" || a.low == "following" || a.low == "next" || a.low == "previous") && (b.low == "day" || b.low == "week" || b.low == "month" || b.low == "year" || b.low == "evening" || b.low == "morning") {
			q.next = i + 3
			break
		}
		return found{}, false
	case "within":
		if a, b := f.tok(i+1), f.tok(i+2); a.low == "the" && b.lex.is(timeunit) && !b.lex.isPlural(b.low) {
			q.next = i + 3
			break
		}
		return found{}, false
	case "spring", "summer", "autumn", "fall", "winter":
		j := i + 1
		if f.tok(j).low == "of" {
			j++
		}
		y := f.yearAt(j)
		if y == 0 {
			return found{}, false
		}
		q.When.Year, q.next = y, j+1
		q.When.Relative = t.low
		return q, true
	case "days", "weeks", "months", "years", "hours", "minutes":
		a := f.tok(i + 1)
		if a.low != "after" && a.low != "later" && a.low != "before" && a.low != "earlier" && a.low != "ago" || f.tok(i-1).lex.class&(cardinal|tens|scale|vague) != 0 || f.tok(i-1).kind == digits {
			return found{}, false
		}
		q.next = i + 2
	case "first", "second", "third", "fourth":
		return f.part(i)
	default:
		return found{}, false
	}
	q.When.Relative = lowerCase(f.text[f.tok(q.first).start:f.tok(q.next-1).end])
	return q, true
}

// part reads the second half of 2012, the third quarter of this year.
func (f *finder) part(i int) (found, bool) {
	p := f.tok(i + 1).low
	if p != "half" && p != "quarter" {
		return found{}, false
	}
	q := found{first: i, next: i + 2}
	q.Kind = Date
	j := i + 2
	if f.tok(j).low == "of" || f.tok(j).low == "in" {
		j++
	}
	switch y := f.yearAt(j); {
	case y > 0:
		q.When.Year, q.next = y, j+1
	case f.tok(j).low == "the" && f.tok(j+1).low == "year":
		q.next = j + 2
	case (f.tok(j).low == "this" || f.tok(j).low == "next" || f.tok(j).low == "last") && f.tok(j+1).low == "year":
		q.next = j + 2
	}
	q.When.Relative = f.tok(i).low + " " + p
	return q, true
}

// edges takes in the words before a date that say which end of it is meant:
// by, since, from, until, by the end of, early, late, mid.
func (f *finder) edges(q *found) {
	i := q.first
	for range 4 {
		b := f.tok(i - 1)
		switch {
		case b.low == "early" || b.low == "late" || b.low == "mid" || isHyphen(b.sym) && b.glued && f.tok(i-2).low == "mid":
			if isHyphen(b.sym) {
				i--
				b = f.tok(i - 1)
			}
			q.When.Edge = b.low
			i--
		case b.low == "of" && (f.tok(i-2).low == "end" || f.tok(i-2).low == "start" || f.tok(i-2).low == "beginning" || f.tok(i-2).low == "middle"):
			q.When.Edge = f.tok(i-2).low + " of"
			i -= 2
			if f.tok(i-1).low == "the" {
				i--
			}
		case b.low == "by" || b.low == "since" || b.low == "until" || b.low == "till" || b.low == "before" || b.low == "after" || b.low == "from":
			if q.When.Edge == "" {
				q.When.Edge = b.low
			} else if b.low != "from" {
				q.When.Edge = b.low + " " + q.When.Edge
			}
			i--
			if f.tok(i-1).low == "shortly" || f.tok(i-1).low == "just" {
				i--
			}
			q.first = i
			return
		case b.low == "in" || b.low == "on" || b.low == "at" || b.low == "the" && i < q.first:
			if b.low == "the" {
				i--
				continue
			}
			q.first = i
			return
		default:
			q.first = i
			return
		}
	}
	q.first = i
}

// days sets the value and the interval of a date.
func (q *found) days() {
	if q.Kind != Date {
		q.Low, q.High = q.Value, q.Upper
		return
	}
	w := q.When
	q.Value = float64(w.number())
	q.Upper = q.Value
	q.Low, q.High = q.Value, q.Value
	if q.lastYear > 0 {
		q.High = float64(q.lastYear)
	}
	lo, hi := w.span()
	if lo > 0 {
		q.Low, q.High = float64(lo), float64(hi)
	}
}

// ordinalDigits reads 22nd, 1st.
func (f *finder) ordinalDigits(i int) (found, bool) {
	a := f.tok(i + 1)
	if !a.glued || a.low != "st" && a.low != "nd" && a.low != "rd" && a.low != "th" || f.tok(i).glued && f.tok(i-1).kind == letters {
		return found{}, false
	}
	x, _, ok := parseDigits(f.src(i))
	if !ok {
		return found{}, false
	}
	return f.ordinalOf(i, i+2, x)
}

// ordinalWord reads first, twenty-second, third.
func (f *finder) ordinalWord(i int) (found, bool) {
	t := f.tok(i)
	if t.lex.is(tens | cardinal) {
		return f.longOrdinal(i)
	}
	if !t.lex.is(ordinal) || t.owns {
		return found{}, false
	}
	return f.ordinalOf(i, i+1, t.lex.order)
}

// longOrdinal reads twenty-second and three hundred and thirty first.
func (f *finder) longOrdinal(i int) (found, bool) {
	total, current, next := f.cardinals(i)
	x := total + current
	if next == i || x < 20 || int(x)%10 != 0 {
		return found{}, false
	}
	if isHyphen(f.tok(next).sym) || f.tok(next).low == "and" {
		next++
	}
	if t := f.tok(next); t.lex.is(ordinal) && t.lex.order < 20 && (t.lex.order < 10 || int(x)%100 == 0) && !t.owns {
		return f.ordinalOf(i, next+1, x+t.lex.order)
	}
	return found{}, false
}

func (f *finder) ordinalOf(i, next int, x float64) (found, bool) {
	q := found{first: i, next: next}
	q.Kind, q.Value, q.Upper = Ordinal, x, x
	j := next
	if isHyphen(f.tok(j).sym) && f.tok(j).glued {
		j++
	}
	if t := f.tok(j); t.kind == letters && t.lex == unknown && t.shape == lower {
		q.Noun = t.low
	}
	return q, true
}

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
