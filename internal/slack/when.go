package slack

// This file words times and schedules, in the zone that a time carries.

import (
	"fmt"
	"strings"
	"time"
)

// day words a time: "Wed 5 Nov 08:00".
func day(t time.Time) string { return t.Format("Mon 2 Jan 15:04") }

// dayZone words a time with its zone: "Wed 5 Nov 08:00 CET", "… UTC+3".
func dayZone(t time.Time) string { return day(t) + " " + zone(t) }

func zone(t time.Time) string {
	name, offset := t.Zone()
	if name != "" && name[0] != '+' && name[0] != '-' {
		return name
	}
	hours, minutes := offset/3600, offset%3600/60
	if minutes != 0 {
		return fmt.Sprintf("UTC%+d:%02d", hours, max(minutes, -minutes))
	}
	return fmt.Sprintf("UTC%+d", hours)
}

// Schedules that have words of their own.
var weekdays = map[string]string{"*": "every day", "1-5": "weekdays", "MON-FRI": "weekdays", "0": "Sundays", "7": "Sundays", "1": "Mondays",
	"2": "Tuesdays", "3": "Wednesdays", "4": "Thursdays", "5": "Fridays", "6": "Saturdays", "0,6": "weekends", "6,0": "weekends", "6,7": "weekends"}

// when words a cron spec: "weekdays at 08:00"; a spec without words of its own
// stands as it is.
func when(cron string) string {
	f := strings.Fields(strings.ToUpper(cron))
	if len(f) != 5 || f[2] != "*" || f[3] != "*" || weekdays[f[4]] == "" {
		return "at " + cron
	}
	var minute, hour int
	var times []string
	for _, h := range strings.Split(f[1], ",") {
		if !number(f[0], &minute) || !number(h, &hour) {
			return "at " + cron
		}
		times = append(times, fmt.Sprintf("%02d:%02d", hour, minute))
	}
	return weekdays[f[4]] + " at " + join(times)
}

func number(s string, n *int) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	_, err := fmt.Sscan(s, n)
	return err == nil
}

// join words a list: "a, b and c".
func join(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}
