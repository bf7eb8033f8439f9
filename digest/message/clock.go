package message

import (
	"strconv"
	"strings"
	"time"
)

// A clock says times in words, in one zone, relative to one period.
type clock struct {
	zone  *time.Location
	to    time.Time
	named bool // clocks change in the period: each time carries its own zone
}

func newClock(from, to time.Time) clock {
	c := clock{zone: to.Location(), to: to}
	if !from.IsZero() {
		_, before := from.In(c.zone).Zone()
		_, after := to.Zone()
		c.named = before != after
	}
	return c
}

// at says a time: "Mon 17:31", with the date where the week is unclear or the day
// is to come, with the zone where clocks change. A zero time gives the empty string.
func (c clock) at(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	t = t.In(c.zone)
	layout := "Mon 15:04"
	if away := c.to.Sub(t); !c.to.IsZero() && (away > 6*24*time.Hour || away < -14*time.Hour) {
		layout = "Mon 2 Jan 15:04"
		if t.Year() != c.to.Year() {
			layout = "Mon 2 Jan 2006 15:04"
		}
	}
	if c.named {
		return t.Format(layout) + " " + zone(t)
	}
	return t.Format(layout)
}

// dated says a time with its date, "Wed 5 Nov 08:00".
func (c clock) dated(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.In(c.zone).Format("Mon 2 Jan 15:04")
}

// iso is the time as machines read it.
func iso(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format(time.RFC3339)
}

// zone names a time's zone: its letters, or its offset where it has none.
func zone(t time.Time) string {
	name, _ := t.Zone()
	if name != "" && !strings.ContainsAny(name, "+-0123456789") {
		return name
	}
	return offset(t)
}

// offset is the difference to UTC: "UTC", "UTC+1", "UTC−3:30".
func offset(t time.Time) string {
	_, s := t.Zone()
	if s == 0 {
		return "UTC"
	}
	sign := "+"
	if s < 0 {
		sign, s = "−", -s
	}
	text := "UTC" + sign + strconv.Itoa(s/3600)
	if m := s / 60 % 60; m != 0 {
		text += ":" + strconv.Itoa(100 + m)[1:]
	}
	return text
}
