package sources

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"
)

// A calendar reads the dates of one feed, in whatever form they give a year, a
// month and a day. Its zero value reads day before month.
type calendar struct {
	language   string
	monthFirst bool // 03/02/2026 is the second of March
}

var (
	slashed = regexp.MustCompile(`\b(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}\b`)
	epoch   = regexp.MustCompile(`^(?:/date\()?(\d{9,13}|\d{16})(?:\.\d+)?(?:[-+]\d{4})?(?:\)/)?$`)
	// week and ordinal are the other dates of ISO 8601: a year, and a week with the
	// day of it, or a day of the year.
	week    = regexp.MustCompile(`^(\d{4})-?w(\d{2})(?:-?([1-7]))?(?:\b|t|$)`)
	ordinal = regexp.MustCompile(`^(\d{4})-?(\d{3})(?:$|t|\s)`)
	// region finds a zone of the IANA, and clockwork what Go puts behind a time.
	region = regexp.MustCompile(`(?i)\b[a-z]+/[a-z_]+(?:/[a-z_]+)?\b`)
	// wide finds a zone of America that has a summer time under the same name.
	wide      = regexp.MustCompile(`\d.*\b(?:([ECMP])T\b|(?i:(eastern|central|mountain|pacific)(?: standard| daylight)? time\b))`)
	clockwork = regexp.MustCompile(`(?: [-+]\d{4})? m=[-+][\d.]+$`)
	// compact is the basic format of ISO 8601.
	compact = regexp.MustCompile(`^(\d{4})(\d{2})(\d{2})(?:t?(\d{2})(\d{2})(\d{2}))?`)
	// timeOfDay finds hour, minute, second and half of the day.
	timeOfDay = regexp.MustCompile(`(?:^|[^\d:])(\d{1,2})(?::|h|時|时|시 ?)(\d{1,2})(?::(\d{1,2}))?(?:[.,:]\d+)?[분分]?\s?(?:([ap])\.?\s?m\b\.?)?`)
	// dotted finds a time of day that is written as in Finland.
	dotted = regexp.MustCompile(`\s(\d{1,2})\.(\d{2})(?: uhr)?$`)
	// hourly finds an hour without minutes.
	hourly = regexp.MustCompile(`\b(1[0-2]|0?[1-9]) ?([ap])\.?m\b`)
	// shift finds the sign, hours and minutes by which a zone is ahead.
	shift = regexp.MustCompile(`(?:^|[\s(]|utc|gmt|ut|z|[ecmp][sd]t|ces?t)[-+]?([-+−])(\d{1,2}):?(\d{2})?(?::00)?(?:$|[\s:)\[])`)
)

// american finds hours of half a day and American zones, with which the month comes first.
var american = regexp.MustCompile(`(?i)\d ?[ap]m\b|\b[ecmp][sd]t\b`)

// places has a place in each wide zone, by its first letter.
var places = map[byte]string{'E': "America/New_York", 'C': "America/Chicago", 'M': "America/Denver", 'P': "America/Los_Angeles"}

// mostEast is how far from Greenwich, in seconds, the farthest zone is.
const mostEast = 14 * 3600

// zones has the zones that dates name, in seconds east of Greenwich. Of those
// with several meanings it has the one that most feeds have.
var zones = map[string]int{
	"z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "west": 3600, "bst": 3600,
	"cet": 3600, "cest": 7200, "mez": 3600, "mesz": 7200, "met": 3600, "mest": 7200, "eet": 7200, "eest": 10800, "msk": 10800, "trt": 10800,
	"wat": 3600, "cat": 7200, "sast": 7200, "eat": 10800, "gst": 14400, "pkt": 18000, "ist": 19800, "npt": 20700, "ict": 25200, "wib": 25200,
	"sgt": 28800, "hkt": 28800, "pht": 28800, "awst": 28800, "jst": 32400, "kst": 32400, "acst": 34200, "aest": 36000, "aedt": 39600, "nzst": 43200, "nzdt": 46800,
	"est": -18000, "edt": -14400, "cst": -21600, "cdt": -18000, "mst": -25200, "mdt": -21600, "pst": -28800, "pdt": -25200,
	"nzt": 43200, "pgt": 36000, "chst": 36000, "wit": 32400, "wita": 28800, "myt": 28800, "uzt": 18000, "yekt": 18000, "irst": 12600, "irdt": 16200, "trst": 10800,
	"idt": 10800, "msd": 14400, "samt": 14400, "amt": -14400, "clt": -14400, "clst": -10800, "bot": -14400, "vet": -14400, "cot": -18000, "pet": -18000, "ect": -18000, "uyt": -10800, "gft": -10800, "ndt": -9000, "hdt": -32400, "sst": -39600,
	"akst": -32400, "akdt": -28800, "hst": -36000, "brt": -10800, "art": -10800, "ast": -14400, "adt": -10800, "nst": -12600,
}

// meant has the zones that other names than in the language of most feeds stand for.
var meant = map[string]int{"zh cst": 28800, "he ist": 7200, "ga ist": 3600, "bn bst": 21600, "ar ast": 10800}

// newCalendar learns from the dates of a feed, and from its language tag,
// which number is the month.
func newCalendar(tag string, dates []string) calendar {
	c := calendar{language: language(tag), monthFirst: strings.EqualFold(strings.ReplaceAll(tag, "_", "-"), "en-us")}
	for _, d := range dates {
		m := slashed.FindStringSubmatch(d)
		if m == nil {
			continue
		}
		c.monthFirst = c.monthFirst || american.MatchString(d)
		first, second := number(m[1]), number(m[2])
		if first > 12 != (second > 12) {
			c.monthFirst = second > 12
			break
		}
	}
	return c
}

// read gives the time that text says; zero if it says none.
func (c calendar) read(text string) time.Time {
	name := region.FindString(text)
	if m := wide.FindStringSubmatch(text); m != nil {
		name = places[strings.ToUpper(m[1] + m[2])[0]]
	}
	text = strings.Map(asciiDigit, text)
	text = dotted.ReplaceAllString(strings.ToLower(strings.TrimSpace(text)), " $1:$2")
	text = clockwork.ReplaceAllString(text, "")
	if !strings.Contains(text, ":") {
		text = hourly.ReplaceAllString(text, "$1:00 ${2}m")
	}
	switch m := epoch.FindStringSubmatch(text); {
	case len(text) < 6 || len(text) > 80 || !strings.ContainsAny(text, "0123456789"):
		return time.Time{}
	case m != nil:
		return unixTime(m[1])
	}
	text, ok := calendarDate(text)
	if !ok {
		return time.Time{}
	}
	var hour, minute, second int
	before, rest := "", text
	if m := compact.FindStringSubmatch(text); m != nil {
		before, rest = m[1]+"-"+m[2]+"-"+m[3], text[len(m[0]):]
		hour, minute, second = number(m[4]), number(m[5]), number(m[6])
	} else if at := timeOfDay.FindStringSubmatchIndex(text); at != nil {
		part := func(i int) string { return text[max(at[2*i], 0):max(at[2*i+1], 0)] }
		hour, minute, second = number(part(1)), number(part(2)), number(part(3))
		before, rest = text[:at[2]], text[at[1]:]
		if half := part(4); half != "" || afternoon.MatchString(text) {
			hour %= 12
			if half != "a" {
				hour += 12
			}
		}
	}
	rest, east := c.cutZone(rest)
	zone := time.FixedZone("", east)
	if place, err := time.LoadLocation(name); err == nil && name != "" {
		zone, before, rest = place, strings.Replace(before, strings.ToLower(name), "", 1), strings.Replace(rest, strings.ToLower(name), "", 1)
	}
	year, month, day := c.date(before + " " + rest)
	t := time.Date(year, time.Month(month), day, hour, minute, second, 0, zone)
	if month < 1 || month > 12 || day < 1 || day > 31 || hour > 24 || minute > 59 || second > 60 || east < -mostEast || east > mostEast || time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Day() != day {
		return time.Time{}
	}
	return t
}

// calendarDate writes a date of a week, or a day of a year, as one of a month; ok
// reports whether there is such a day. A week alone is none.
func calendarDate(text string) (plain string, ok bool) {
	var day time.Time
	rest := ""
	if m := week.FindStringSubmatch(text); m != nil {
		if m[3] == "" {
			return "", false
		}
		fourth := time.Date(number(m[1]), 1, 4, 0, 0, 0, 0, time.UTC) // is in the first week
		day = fourth.AddDate(0, 0, 7*(number(m[2])-1)+number(m[3])-(int(fourth.Weekday())+6)%7-1)
		rest = text[len(m[0]):]
	} else if m := ordinal.FindStringSubmatch(text); m != nil {
		day = time.Date(number(m[1]), 1, number(m[2]), 0, 0, 0, 0, time.UTC)
		rest = text[len(m[0]):]
		if day.Year() != number(m[1]) {
			return "", false
		}
	} else {
		return text, true
	}
	return day.Format(time.DateOnly) + " " + rest, true
}

// afternoon finds it where it stands before the time.
var afternoon = regexp.MustCompile(`下午|午後|오후`)

// cutZone takes the zone out of a text, and gives its seconds east of Greenwich.
func (c calendar) cutZone(text string) (rest string, east int) {
	if at := shift.FindStringSubmatchIndex(text); at != nil {
		east = 3600 * number(text[at[4]:at[5]])
		if at[6] >= 0 {
			east += 60 * number(text[at[6]:at[7]])
		}
		if text[at[2]:at[3]] != "+" {
			east = -east
		}
		return text[:at[0]] + " " + text[at[1]:], east
	}
	for _, word := range words(text) {
		if seconds, ok := meant[c.language+" "+word]; ok {
			return text, seconds
		}
		if seconds, ok := zones[word]; ok {
			return text, seconds
		}
	}
	return text, 0
}

// date reads a date without its time of day; zeros if there is none.
func (c calendar) date(text string) (year, month, day int) {
	var numbers []string
	settled := false // the month stands between two numbers: "mar." before them is a Tuesday
	for _, word := range words(text) {
		if isDigit(rune(word[0])) {
			numbers = append(numbers, word)
		} else if m := monthOf(word, c.language); m > 0 && !settled {
			month, settled = m, len(numbers) == 1
		}
	}
	switch {
	case month > 0 && len(numbers) == 2:
		if len(numbers[0]) == 4 {
			return number(numbers[0]), month, number(numbers[1])
		}
		return fullYear(numbers[1]), month, number(numbers[0])
	case month > 0 || len(numbers) != 3:
		return 0, 0, 0
	}
	a, b, last := number(numbers[0]), number(numbers[1]), fullYear(numbers[2])
	switch {
	case len(numbers[0]) == 4:
		return a, b, number(numbers[2])
	case len(numbers[2]) == 1, len(numbers[2]) == 2 && strings.Contains(text, "-"):
		return fullYear(numbers[0]), b, number(numbers[2])
	case b > 12 || c.monthFirst && a <= 12 && !strings.Contains(text, "."):
		return last, a, b
	}
	return last, b, a
}

// words gives the words and the numbers of a text, in order.
func words(text string) []string {
	var found []string
	for field := range strings.FieldsFuncSeq(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) }) {
		start := 0
		for i, r := range field {
			if i > start && isDigit(r) != isDigit(rune(field[i-1])) {
				found = append(found, field[start:i])
				start = i
			}
		}
		found = append(found, field[start:])
	}
	return found
}

// asciiDigit gives the digit of ASCII that one of another script is.
func asciiDigit(r rune) rune {
	for _, zero := range []rune{'٠', '۰', '०', '০', '０'} {
		if r >= zero && r <= zero+9 {
			return r - zero + '0'
		}
	}
	return r
}

func isDigit(r rune) bool { return '0' <= r && r <= '9' }

func number(digits string) int {
	n, _ := strconv.Atoi(digits)
	return n
}

// fullYear reads a year, of two digits as POSIX does: from 1969 to 2068.
func fullYear(digits string) int {
	year := number(digits)
	switch {
	case len(digits) != 2:
		return year
	case year < 69:
		return 2000 + year
	}
	return 1900 + year
}

// unixTime reads seconds, or milliseconds, since 1970.
func unixTime(text string) time.Time {
	n, err := strconv.ParseInt(text, 10, 64)
	switch {
	case err != nil:
		return time.Time{}
	case len(text) > 13:
		return time.UnixMicro(n)
	case len(text) > 11:
		return time.UnixMilli(n)
	}
	return time.Unix(n, 0)
}
