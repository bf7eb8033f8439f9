package figure

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// clock reads 9:40 p.m., 11am, 16:15 GMT, 3.30pm, 0930 GMT, 5 o'clock. Digits
// with a dot or without minutes are a time only with am, pm or a zone.
func (f *finder) clock(i int) (found, bool) {
	hour, minute, j := f.hourMinute(i)
	if hour < 0 || hour > 24 || minute < 0 || minute > 59 {
		return found{}, false
	}
	if q, ok := f.elapsed(i, j, hour, minute); ok {
		return q, true
	}
	colon := j > i+1
	if pm := f.sharedHalf(j, hour); pm != "" {
		if hour %= 12; pm == "pm" {
			hour += 12
		}
		return newTime(i, j, hour, minute, ""), true
	}
	switch half := f.tok(j).Lower; {
	case (half == "am" || half == "pm") && (hour <= 12 || half == "pm"):
		hour = inHalf(hour, half)
		j++
	case half == "o'clock" || half == "o’clock":
		j++
	case f.fourDigits(i):
		if half == "hours" {
			j++
		}
	case colon && f.tok(j).Is(text.Zone) && f.tok(j).Shape == text.AllCaps:
	case colon && !(f.tok(i).Glued && f.tok(i-1).Kind != text.Symbol):
	default:
		return found{}, false
	}
	zoned := ""
	if z := f.tok(j); z.Is(text.Zone) && z.Shape == text.AllCaps {
		zoned = strings.ToUpper(z.Lower)
		j++
	}
	return newTime(i, j, hour, minute, zoned), true
}

// inHalf is the hour of the day that an hour of a half is: 15 of 3 pm.
func inHalf(hour int, half string) int {
	switch {
	case half == "pm" && hour < 12:
		return hour + 12
	case half == "am" && hour == 12:
		return 0
	}
	return hour
}

// spoken reads half past three, a quarter to six, five o'clock and, behind a word of
// time, ten to four.
func (f *finder) spoken(i int) (found, bool) {
	if o := f.tok(i + 1).Lower; f.tok(i).Is(text.Cardinal) && f.tok(i).Word.Value <= 12 && (o == "o'clock" || o == "o’clock") {
		return newTime(i, i+2, int(f.tok(i).Word.Value), 0, ""), true
	}
	j := i
	if f.tok(j).Is(text.Article) {
		j++
	}
	minute, next := 0, j+1
	switch word := f.tok(j); {
	case word.Lower == "half":
		minute = 30
	case word.Lower == "quarter":
		minute = 15
	case word.Is(text.Cardinal | text.Tens):
		_, x, end := f.cardinals(j)
		if minute, next = int(x), end; f.tok(next).Lower == "minutes" {
			next++
		}
	}
	side := f.tok(next).Lower
	clear := side == "past" || side == "to" && minute == 15 || side == "to" && f.timeBefore(i)
	hour := f.tok(next + 1)
	h := int(hour.Word.Value)
	if hour.Kind == text.Digits {
		h = atoi(f.src(next + 1))
	} else if !hour.Is(text.Cardinal) {
		h = 0
	}
	if !clear || minute < 1 || minute > 30 || h < 1 || h > 12 || minute == 30 && side == "to" || f.tok(next+2).Is(text.Scale) || f.unitBehind(number{next: next + 2}) {
		return found{}, false
	}
	next += 2
	if half := f.tok(next).Lower; half == "am" || half == "pm" {
		h = inHalf(h, half)
		next++
	}
	if side == "to" {
		return newTime(i, next, (h+23)%24, 60-minute, ""), true
	}
	return newTime(i, next, h, minute, ""), true
}

// timeBefore reports whether a word before token i leads to a time of day.
func (f *finder) timeBefore(i int) bool {
	switch f.tok(i - 1).Lower {
	case "at", "by", "until", "before", "after", "since":
		return true
	}
	return false
}

// elapsed reads a length of time that is written to the second, as of a marathon:
// 2:19:44. With at, a half of the day or a zone it is a time of day.
func (f *finder) elapsed(i, next, hour, minute int) (found, bool) {
	t := f.tok(next)
	if next != i+5 || t.Lower == "am" || t.Lower == "pm" || t.Is(text.Zone) && t.Shape == text.AllCaps || f.tok(i-1).Lower == "at" {
		return found{}, false
	}
	q := newFound(i, next)
	q.Kind, q.Unit = Duration, "hour"
	q.Value = float64(hour) + float64(minute)/60 + float64(atoi(f.src(i+4)))/3600
	q.Upper, q.Low, q.High = q.Value, q.Value, q.Value
	return q, true
}

// sharedHalf is the am or pm that an hour shares with the one behind it, from
// token j on: 3 to 4pm, 7-9pm, between 9 and 11 am; the other half in 11-1pm.
// Empty if the hour has none or one of its own.
func (f *finder) sharedHalf(j, hour int) string {
	t := f.tok(j)
	joined := isHyphen(t.Sym) || t.Lower == "to" || t.Lower == "till" || t.Lower == "until" || t.Lower == "or" || t.Lower == "and"
	if !joined || f.tok(j+1).Kind != text.Digits || hour < 1 || hour > 12 {
		return ""
	}
	last, minute, next := f.hourMinute(j + 1)
	half := f.tok(next).Lower
	if half != "am" && half != "pm" || last < 1 || last > 12 || minute > 59 {
		return ""
	}
	if hour%12 > last%12 {
		return map[string]string{"am": "pm", "pm": "am"}[half]
	}
	return half
}

// hourMinute reads the digits of a clock time: 9:40, 16:15:30, 3.30, 0930, 11.
// The hour is -1 when they are none.
func (f *finder) hourMinute(i int) (hour, minute, next int) {
	s := f.src(i)
	switch dot := strings.IndexByte(s, '.'); {
	case dot > 0 && dot == len(s)-3 && dot <= 2:
		return atoi(s[:dot]), atoi(s[dot+1:]), i + 1
	case f.fourDigits(i):
		return atoi(s[:2]), atoi(s[2:]), i + 1
	case len(s) > 2 || dot >= 0:
		return -1, 0, i
	}
	if !f.touching(i+1, ':') || len(f.src(i+2)) != 2 {
		return atoi(s), 0, i + 1
	}
	next = i + 3
	if f.touching(next, ':') {
		next += 2 // seconds
	} else if f.touching(next, '.') {
		return -1, 0, i // 1:36.6 is a lap
	}
	return atoi(s), atoi(f.src(i + 2)), next
}

// fourDigits reports whether the number at token i is an hour and its minutes without
// a sign between them: 0930 GMT, 2100 hours, at 0430.
func (f *finder) fourDigits(i int) bool {
	t, b, a := f.tok(i), f.tok(i-1).Lower, f.tok(i+1)
	if s := f.src(i); t.End-t.Start != 4 || t.Glued && f.tok(i-1).Sym != '(' || s[1] == '.' || s[1] == ',' {
		return false
	}
	at := b == "at" || b == "by" || b == "until" || b == "from"
	zero := f.text[t.Start] == '0'
	return a.Is(text.Zone) && a.Shape == text.AllCaps || a.Lower == "hours" && (zero || at) || a.Lower == "local" && f.tok(i+2).Lower == "time" || zero && at
}

// touching reports whether the sign at token i stands between digits without a space.
func (f *finder) touching(i int, sign rune) bool {
	return f.tok(i).Sym == sign && f.tok(i).Glued && f.tok(i+1).Kind == text.Digits && f.tok(i+1).Glued
}

// noon reads noon, midday and midnight.
func (f *finder) noon(i int) (found, bool) {
	switch f.tok(i).Lower {
	case "noon", "midday":
		return newTime(i, i+1, 12, 0, ""), true
	case "midnight":
		return newTime(i, i+1, 0, 0, ""), true
	}
	return found{}, false
}

func newTime(first, next, hour, minute int, zone string) found {
	q := newFound(first, next)
	q.Kind = Time
	q.When.Clock = hour*60 + minute + 1
	q.When.Zone = zone
	q.Value = float64(hour*100 + minute)
	q.Upper, q.Low, q.High = q.Value, q.Value, q.Value
	return q
}
