package sources

import (
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/markusmobius/go-dateparser"
)

// A calendar reads the dates of one feed that are in no standard form. Its
// zero value reads day before month.
type calendar struct {
	language   string
	monthFirst bool // 03/02/2026 is the second of March
	failures   int  // of the slow parser
}

// maxFailures bounds the time that a feed of dates that are none can take: a
// failure takes up to 15 ms.
const maxFailures = 30

var (
	slashed   = regexp.MustCompile(`\b(\d{1,2})[/.](\d{1,2})[/.]\d{2,4}\b`)
	zoneShift = regexp.MustCompile(`\b(?:GMT|UTC)[+-]\d`)
	digits    = regexp.MustCompile(`^\d{9,13}$`)
	years     = regexp.MustCompile(`\d{2}`)
)

// newCalendar learns from the dates of a feed, and from its language tag,
// which number is the month.
func newCalendar(tag string, dates []string) calendar {
	c := calendar{language: language(tag), monthFirst: strings.EqualFold(strings.ReplaceAll(tag, "_", "-"), "en-us")}
	for _, d := range dates {
		m := slashed.FindStringSubmatch(d)
		if m == nil {
			continue
		}
		first, _ := strconv.Atoi(m[1])
		second, _ := strconv.Atoi(m[2])
		if first > 12 != (second > 12) {
			c.monthFirst = second > 12
			break
		}
	}
	return c
}

// read gives the time that text says; zero if it says none.
func (c *calendar) read(text string) time.Time {
	text = strings.TrimSpace(text)
	if digits.MatchString(text) {
		return unixTime(text)
	}
	if len(text) < 6 || len(text) > 80 || !years.MatchString(text) || c.failures >= maxFailures {
		return time.Time{}
	}
	order := dateparser.DMY
	if c.monthFirst {
		order = dateparser.MDY
	}
	config := &dateparser.Configuration{
		DateOrder: order, StrictParsing: true, DefaultTimezone: time.UTC,
		CurrentTime: time.Unix(0, 0).UTC(), // strict parsing needs no current time, and must not ask the clock
	}
	if c.language != "" && c.language != "en" {
		config.Languages = []string{c.language, "en"}
	}
	parser := dateparser.Parser{ParserTypes: []dateparser.ParserType{dateparser.AbsoluteTime}}
	date, err := parser.Parse(config, text)
	if err != nil {
		c.failures++
		return time.Time{}
	}
	return date.Time
}

// unixTime reads seconds, or milliseconds, since 1970.
func unixTime(text string) time.Time {
	n, err := strconv.ParseInt(text, 10, 64)
	switch {
	case err != nil:
		return time.Time{}
	case len(text) > 11:
		return time.UnixMilli(n)
	}
	return time.Unix(n, 0)
}
