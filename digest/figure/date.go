package figure

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

func newDate(first, next int, w When) found {
	q := newFound(first, next)
	q.Kind, q.When = Date, w
	return q
}

// numericDate reads 2026-11-03, 3/11/2026 and 14.09.2013. Where day and month
// could be either, the day comes first unless slashes are used (American).
func (f *finder) numericDate(i int) (found, bool) {
	a, b, c, next := f.dateParts(i)
	year, mon, day := a, b, c
	if c >= 1000 {
		day, mon, year = a, b, c
		if f.tok(i+1).Sym == '/' && day <= 12 || mon > 12 {
			mon, day = day, mon
		}
	}
	if year < 1000 || year > 2999 || mon < 1 || mon > 12 || day < 1 || day > 31 || f.tok(i).Glued && f.tok(i-1).Kind == text.Letters {
		return found{}, false
	}
	if t := f.tok(next); t.Glued && t.Kind == text.Letters { // 2019-09-01T10:38:07Z
		next = f.spaceAfter(next)
	}
	return newDate(i, next, When{Year: year, Month: mon, Day: day}), true
}

// dateParts is three numbers with the same sign between them; zeros when
// they do not stand at token i.
func (f *finder) dateParts(i int) (a, b, c, next int) {
	s := f.src(i)
	if parts := strings.SplitN(s, ".", 4); len(parts) == 3 {
		return atoi(parts[0]), atoi(parts[1]), atoi(parts[2]), i + 1
	}
	sign := f.tok(i + 1).Sym
	if sign != '-' && sign != '/' || !f.touching(i+1, sign) || !f.touching(i+3, sign) {
		return 0, 0, 0, i
	}
	return atoi(s), atoi(f.src(i + 2)), atoi(f.src(i + 4)), i + 5
}

// dayMonth reads 3 November 2025, 3rd of November, and days that share their
// month: 3–5 June is one figure, 7, 8 and 9 January are three.
func (f *finder) dayMonth(i int) (found, bool) {
	day, j, ok := f.day(i)
	if !ok || f.tok(i).Glued && f.tok(i-1).Kind != text.Symbol {
		return found{}, false
	}
	w := When{Day: day}
	if next := f.monthBehind(&w, j); next > j {
		return newDate(i, next, w), true
	}
	if last, k := f.lastDay(i, j, day); last > 0 {
		if next := f.monthBehind(&w, k); next > k {
			w.LastDay = last
			return newDate(f.rangeFirst(i), next, w), true
		}
	}
	for k, days := f.nextDay(j), 0; k > 0 && days < 7; days++ {
		if f.tok(k).Is(text.Weekday) { // Tuesday 3 and Wednesday 4 February
			k++
		}
		_, next, ok := f.day(k)
		if !ok {
			break
		}
		if f.monthBehind(&w, next) > next {
			return newDate(i, j, w), true
		}
		k = f.nextDay(next)
	}
	return found{}, false
}

// monthBehind reads a month, with the year behind it, at token j into w and
// gives the token behind them, j if none is there.
func (f *finder) monthBehind(w *When, j int) int {
	k := j
	if f.tok(k).Lower == "of" {
		k++
	}
	m := f.tok(k)
	if !m.Is(text.Month) || m.Shape == text.LowerCase && m.Is(text.Homonym) {
		return j
	}
	w.Month = int(m.Word.Value)
	return f.yearOf(w, f.dotted(k+1, m))
}

// lastDay reads "–5", "to 5" or, behind between, "and 5" at token j, behind the
// day that began at token i; 0 if the days are no range.
func (f *finder) lastDay(i, j, day int) (last, next int) {
	switch t := f.tok(j); {
	case isHyphen(t.Sym), t.Lower == "to" || t.Lower == "through" || t.Lower == "until", t.Lower == "and" && f.tok(i-1).Lower == "between":
		if last, next, ok := f.day(j + 1); ok && last > day {
			return last, next
		}
	}
	return 0, j
}

// rangeFirst takes in the from or between before the days that begin at token i.
func (f *finder) rangeFirst(i int) int {
	if low := f.tok(i - 1).Lower; low == "from" || low == "between" {
		return i - 1
	}
	return i
}

// nextDay is the token behind a comma, an and or an or at token j; 0 if none is there.
func (f *finder) nextDay(j int) int {
	if f.tok(j).Sym == ',' {
		j++
		if low := f.tok(j).Lower; low != "and" && low != "or" {
			return j
		}
	}
	if low := f.tok(j).Lower; low == "and" || low == "or" || f.tok(j).Sym == '&' {
		return j + 1
	}
	return 0
}

// listedDay reads a further day behind one with its month: the 9 of Sept 7, 8
// and 9. Nothing may follow that the number could count.
func (f *finder) listedDay(i int) (found, bool) {
	k := len(f.found) - 1
	if k < 0 || f.found[k].Kind != Date || f.found[k].When.Day == 0 || f.found[k].When.LastDay > 0 || f.nextDay(f.found[k].next) != i {
		return found{}, false
	}
	day, next, ok := f.day(i)
	w := f.found[k].When
	if !ok || day <= w.Day || !f.listGoesOn(next) && (day != w.Day+1 || f.unitBehind(number{next: next}) || f.counts(number{next: next, value: 2})) {
		return found{}, false
	}
	w.Day, w.Weekday = day, ""
	if y := f.yearOf(&w, next); y > next {
		next = y
		for ; k >= 0 && f.found[k].Kind == Date && f.found[k].When.Year == 0 && f.found[k].When.Month == w.Month; k-- {
			f.found[k].When.Year = w.Year
			f.found[k].days()
		}
	}
	return newDate(i, next, w), true
}

// listGoesOn reports whether what stands at token j can follow the day of a
// list: the end, a mark, a preposition, another day.
func (f *finder) listGoesOn(j int) bool {
	t := f.tok(j)
	if n := f.nextDay(j); n > 0 && t.Lower != "" {
		_, next, ok := f.day(n)
		return ok && f.listGoesOn(next)
	}
	if t.Sym == ',' {
		if n := f.tok(j + 1); n.Kind == text.Digits {
			if f.yearAt(j+1) > 0 {
				return true
			}
			_, next, ok := f.day(j + 1)
			return ok && f.listGoesOn(next)
		}
		return true
	}
	return t.End == 0 || t.Sym == '.' || t.Sym == ';' || t.Sym == ')' || t.Is(text.Preposition) && !t.Is(text.Conjunction) && t.Lower != "per" && t.Lower != "of"
}

// day reads the number of a day: 3, 3rd.
func (f *finder) day(i int) (day, next int, ok bool) {
	t := f.tok(i)
	if t.Kind != text.Digits || t.End-t.Start > 2 {
		return 0, i, false
	}
	day, next = atoi(f.src(i)), i+1
	if s := f.tok(next); s.Glued && s.Kind == text.Letters {
		if !isOrdinalSuffix(s.Lower) {
			return 0, i, false
		}
		next++
	}
	return day, next, 1 <= day && day <= 31
}

// dotted passes over the dot of an abbreviated month.
func (f *finder) dotted(j int, m *text.Token) int {
	if f.tok(j).Sym == '.' && f.tok(j).Glued && (m.End-m.Start == 3 && m.Lower != "may" || m.Lower == "sept") {
		return j + 1
	}
	return j
}

// yearOf reads ", 2025" or " 2025" at token j into w and gives the token behind it.
func (f *finder) yearOf(w *When, j int) int {
	k := j
	if f.tok(k).Sym == ',' {
		k++
	}
	if f.tok(k).Lower == "of" {
		k++
	}
	if y := f.yearAt(k); y > 0 {
		w.Year = y
		return k + 1
	}
	return j
}

// yearAt is the year written in four digits at token i, else 0.
func (f *finder) yearAt(i int) int {
	t, a := f.tok(i), f.tok(i+1)
	if t.Kind != text.Digits || t.End-t.Start != 4 || a.Glued && (a.Kind == text.Letters || a.Sym == '%') {
		return 0
	}
	if y := atoi(f.src(i)); 1000 <= y && y <= 2199 {
		return y
	}
	return 0
}

// monthDay reads November 3, 2025, Aug. 29, October 2011, and a month alone
// where nothing else can be meant.
func (f *finder) monthDay(i int) (found, bool) {
	m := f.tok(i)
	if m.Shape == text.LowerCase || m.Kind != text.Letters {
		return found{}, false
	}
	w := When{Month: int(m.Word.Value)}
	j := f.dotted(i+1, m)
	if day, next, ok := f.day(j); ok && !f.unitBehind(number{next: next}) && !f.touching(next, ':') {
		w.Day = day
		if last, after := f.lastDay(i, next, day); last > 0 && !f.unitBehind(number{next: after}) && !f.counts(number{next: after, value: 2}) {
			w.LastDay, next, i = last, after, f.rangeFirst(i)
		}
		next = f.yearOf(&w, next)
		return newDate(i, next, w), true
	}
	next := f.yearOf(&w, j)
	if next == j && m.Is(text.Homonym) && !f.tok(i-1).Is(text.Timely) && f.tok(i-1).Kind != text.Digits {
		return found{}, false // May, March, and people called April
	}
	return newDate(i, next, w), true
}

// weekday reads Monday, Tuesday morning, Friday 3 May, Saturday's.
func (f *finder) weekday(i int) (found, bool) {
	t := f.tok(i)
	short := len(t.Word.Text) < 6
	if t.Kind != text.Letters || short && (t.Shape == text.LowerCase || f.tok(i+1).Kind == text.Letters && !f.tok(i+1).Is(text.Month)) {
		return found{}, false // sun, sat, Mon
	}
	w := When{Weekday: weekdays[int(t.Word.Value)-1]}
	next := i + 1
	switch f.tok(next).Lower {
	case "morning", "afternoon", "evening", "night":
		next++
	}
	j := next
	if f.tok(j).Sym == ',' || f.tok(j).Lower == "the" {
		j++
	}
	d, ok := f.dayMonth(j)
	if !ok && f.tok(j).Is(text.Month) {
		d, ok = f.monthDay(j)
	}
	if ok && d.When.Day > 0 {
		w.Day, w.Month, w.Year = d.When.Day, d.When.Month, d.When.Year
		next = d.next
	}
	return newDate(i, next, w), true
}

var weekdays = [...]string{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}

// decade reads 1990s, the '90s, a 60s building; and 2018s, a possessive that
// lost its apostrophe.
func (f *finder) decade(i int) (found, bool) {
	t, s := f.tok(i), f.tok(i+1)
	if !s.Glued || f.src(i+1) != "s" {
		return found{}, false
	}
	y := atoi(f.src(i))
	if t.End-t.Start == 2 && y%10 == 0 && f.lastCentury(i-1) {
		y += 1900
	}
	if y < 1000 || y > 2199 {
		return found{}, false
	}
	w := When{Year: y}
	if y%10 == 0 {
		w.Relative = "decade"
	}
	return newDate(i, i+2, w), true
}

// decadeWords reads the nineteen fifties, the eighties.
func (f *finder) decadeWords(i int) (found, bool) {
	first, century := i, 1900
	switch f.tok(i).Lower {
	case "nineteen":
		first++
	case "eighteen":
		first, century = i+1, 1800
	}
	if isHyphen(f.tok(first).Sym) {
		first++
	}
	d := int(decadeNames.number(f.tok(first).Lower))
	if d == 0 || first == i && f.tok(i-1).Lower != "the" && f.tok(i-1).Lower != "early" && f.tok(i-1).Lower != "late" {
		return found{}, false
	}
	return newDate(i, first+1, When{Year: century + d, Relative: "decade"}), true
}

// lastCentury reports whether two digits behind token i are a decade of the last century.
func (f *finder) lastCentury(i int) bool {
	b := f.tok(i)
	switch b.Lower {
	case "a", "an", "the", "early", "late":
		return true
	}
	return b.Sym == '\'' || b.Sym == '’' || b.Sym == '‘' || isHyphen(b.Sym)
}

// year reads a year: four digits behind a word of time, or four that can be
// nothing else. 2000 cars, about 2000 and $2000 are no years.
func (f *finder) year(i int) (found, bool) {
	y := f.yearAt(i)
	if y == 0 || f.tok(i).Glued && f.tok(i-1).Sym != '(' && !isHyphen(f.tok(i-1).Sym) && f.tok(i-1).Sym != '/' {
		return found{}, false
	}
	if f.unitBehind(number{next: i + 1}) && !f.inEra(i) || f.tok(i+1).Is(text.Scale) || f.moneyBefore(i) || f.hedged(i) || !f.yearly(i, y) || f.streetBehind(i+1) {
		return found{}, false
	}
	next, w := i+1, When{Year: y}
	last := f.yearsTo(i, y)
	switch {
	case last > y:
		next += 2
	case isHyphen(f.tok(i+1).Sym) && f.tok(i+2).Kind == text.Digits && (!f.tok(i+1).Glued || f.unitBehind(number{next: i + 3})):
		return found{}, false // 2000 - 2500 calories
	}
	q := newDate(i, next, w)
	q.lastYear = last
	return q, true
}

// fiscal reads FY2026 and FY24.
func (f *finder) fiscal(i int) (found, bool) {
	y := f.tok(i + 1)
	if f.tok(i).Lower != "fy" || y.Kind != text.Digits {
		return found{}, false
	}
	n := f.yearAt(i + 1)
	if y.End-y.Start == 2 {
		n = 2000 + atoi(f.src(i+1))
	}
	return newDate(i, i+2, When{Year: n}), n > 0
}

// yearly reports whether the words around the number y at token i leave only a year.
func (f *finder) yearly(i, y int) bool {
	b, a := f.tok(i-1), f.tok(i+1)
	if f.inEra(i) {
		return true
	}
	if f.tallied(i) {
		return false
	}
	if y >= 1900 && y <= 2099 && a.Is(text.Annual) && a.Shape == text.LowerCase && (b.Owns || b.Is(text.Determiner) || b.Shape == text.Capital) {
		return true // Keytruda's 2018 sales
	}
	if b.Lower == "of" {
		if y < 1800 || f.tok(i-2).Is(text.Measure) || f.tok(i-3).Is(text.Article) && impliedOf.has(f.tok(i-2).Lower) || f.counts(number{next: i + 1, value: float64(y)}) && a.Shape == text.LowerCase {
			return false
		}
		return true
	}
	if b.Lower == "in" || b.Lower == "since" || b.Lower == "during" || b.Lower == "until" {
		return y >= 1000
	}
	if f.counts(number{next: i + 1, value: float64(y)}) {
		return y >= 1900 && y <= 2099 && !(a.Shape == text.LowerCase && a.Word.IsPlural(a.Lower)) || b.Is(text.Timely) && y >= 1500 && b.Lower != "by" && b.Lower != "to" && b.Lower != "from" && b.Lower != "for" && b.Lower != "and" && b.Lower != "between"
	}
	return y >= 1900 && y <= 2099 || b.Is(text.Timely) && y >= 1500
}

// tallied reports whether the four digits at token i count what a word before
// or behind them says: counted 2000, 2000 were arrested, and 1950 released
// behind a count.
func (f *finder) tallied(i int) bool {
	b, a := f.tok(i-1), f.tok(i+1)
	if b.Is(text.Tallies) && b.Shape == text.LowerCase || a.Lower == "were" || a.Lower == "have" || a.Lower == "are" ||
		a.Lower == "of" && (f.numberAt(i+2) || f.tok(i+2).Is(text.Determiner)) { // 1998 of 2400 ballots
		return true
	}
	if (b.Lower == "about" || b.Lower == "around") && (f.pastForm(i+1) || a.Is(text.Verb)) {
		return true // about 2000 walked out
	}
	k := len(f.found) - 1
	return b.Lower == "and" && k >= 0 && f.found[k].Kind == Count && (f.participle(i+1) || harms.has(f.tok(i+1).Lower))
}

// inEra reports whether the number at token i is a year by A.D. or B.C. beside
// it, or the second of two such.
func (f *finder) inEra(i int) bool {
	if eras.has(f.tok(i-1).Lower) && f.tok(i-1).Shape == text.AllCaps || eras.has(f.tok(i+1).Lower) && f.tok(i+1).Shape == text.AllCaps {
		return true
	}
	k := len(f.found) - 1
	return k >= 0 && f.found[k].Kind == Date && f.found[k].next == i-1 && eras.has(f.tok(f.found[k].first-1).Lower) &&
		(f.tok(i-1).Lower == "and" || f.tok(i-1).Lower == "to" || isHyphen(f.tok(i-1).Sym))
}

// yearsTo is the second year of 1995-99, 2013/14 or 2014-2016, else 0.
func (f *finder) yearsTo(i, from int) int {
	sep, t := f.tok(i+1), f.tok(i+2)
	if !isHyphen(sep.Sym) && sep.Sym != '/' || t.Kind != text.Digits || sep.Glued != t.Glued || f.tok(i+3).Glued && f.tok(i+3).Kind != text.Symbol || f.unitBehind(number{next: i + 3}) {
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

// hedged reports whether a word of quantity stands before token i: more than 2000.
func (f *finder) hedged(i int) bool {
	q := found{first: i}
	_, first := f.boundBefore(&q, i)
	return first < i && f.tok(i-1).Lower != "around" && f.tok(i-1).Lower != "about"
}

// moneyBefore reports whether a currency stands before token i.
func (f *finder) moneyBefore(i int) bool {
	t := f.tok(i - 1)
	return signs[t.Sym] != "" || t.Kind == text.Letters && beforeNumber[f.src(i-1)] != ""
}
