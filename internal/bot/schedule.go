package bot

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/robfig/cron/v3"
)

// A Schedule gives the slots of a digest: local times at which it is due.
// Where clocks change, a time that does not exist is due at the end of the
// gap, together with all others of that gap, and one that comes twice is due
// the first time only. So a daily schedule is due once on every local day.
type Schedule struct {
	spec string
	zone *time.Location
	cron cron.Schedule
}

// ParseSchedule reads a cron spec of five fields, one of cron's names like
// @daily, or "@every D" with D in whole minutes; 7 is Sunday, too.
func ParseSchedule(spec string, zone *time.Location) (*Schedule, error) {
	spec = strings.TrimSpace(spec)
	fail := func(err error) (*Schedule, error) { return nil, fmt.Errorf("schedule %s: %w", quoted(spec), err) }
	var parsed cron.Schedule
	var err error
	switch interval, isEvery := strings.CutPrefix(spec, "@every"); {
	case strings.Contains(spec, "TZ="):
		return fail(errors.New("the zone is a setting of its own, not part of the schedule"))
	case isEvery:
		parsed, err = parseEvery(interval)
	default:
		parsed, err = parseCron(spec)
	}
	if err != nil {
		return fail(err)
	}
	// cron searches five years, which leaves out no 29 February but around 2100
	if parsed.Next(time.Date(2024, 1, 1, 0, 0, 0, 0, time.UTC)).IsZero() {
		return fail(errors.New("there is no such date, so it would never be due"))
	}
	return &Schedule{spec, zone, parsed}, nil
}

// String returns the spec.
func (s *Schedule) String() string { return s.spec }

// Next returns the first slot after a time, in the schedule's zone.
func (s *Schedule) Next(after time.Time) time.Time {
	local := after.In(s.zone)
	wall := time.Date(local.Year(), local.Month(), local.Day(), local.Hour(), local.Minute(), local.Second(), local.Nanosecond(), time.UTC)
	for {
		wall = s.cron.Next(wall)
		if wall.IsZero() {
			return time.Time{}
		}
		if slot := localise(wall, s.zone); slot.After(after) {
			return slot
		}
	}
}

// localise returns the first instant at which the clocks of a zone show a
// time, given as if it were UTC. If they jump past it, that is the end of the
// gap, or the minute before the gap where its end lies in the next day; the
// zero time if they jump past the whole day.
func localise(wall time.Time, zone *time.Location) time.Time {
	// zones lie between 12 hours behind and 14 ahead of UTC, so the instant
	// is at most 15 hours before and 13 after the wall clock's time in UTC
	t := wall.Add(-15 * time.Hour).In(zone)
	for {
		start, end := t.ZoneBounds()
		_, offset := t.Zone()
		instant := wall.Add(-time.Duration(offset) * time.Second).In(zone)
		switch {
		case !start.IsZero() && instant.Before(start):
			return beside(start, wall)
		case end.IsZero() || instant.Before(end):
			return instant
		}
		t = end
	}
}

// beside returns the edge of a gap that lies in the day of a time inside it.
func beside(end, wall time.Time) time.Time {
	for _, edge := range []time.Time{end, end.Add(-time.Minute)} {
		if edge.Day() == wall.Day() {
			return edge
		}
	}
	return time.Time{}
}

// every is due at whole multiples of a duration since midnight UTC of year 1
// by the wall clock: the same slots for every process.
type every time.Duration

func (e every) Next(t time.Time) time.Time {
	return t.Truncate(time.Duration(e)).Add(time.Duration(e))
}

func parseEvery(interval string) (cron.Schedule, error) {
	d, err := time.ParseDuration(strings.TrimSpace(interval))
	if err != nil {
		return nil, fmt.Errorf("%s is no duration such as 90m or 6h", quoted(interval))
	}
	if d < time.Minute || d%time.Minute != 0 {
		return nil, errors.New("the interval must be whole minutes, at least one")
	}
	return every(d), nil
}

// parseCron reads a spec with cron's parser, which panics on some.
func parseCron(spec string) (parsed cron.Schedule, err error) {
	defer func() {
		if recover() != nil {
			parsed, err = nil, errors.New("five fields are needed: minute, hour, day of month, month, day of week")
		}
	}()
	fields := strings.Fields(spec)
	if len(fields) != 5 && !strings.HasPrefix(spec, "@") {
		return nil, fmt.Errorf("five fields are needed: minute, hour, day of month, month, day of week; there are %d", len(fields))
	}
	if len(fields) == 5 {
		fields[4] = sundays(fields[4])
	}
	if parsed, err = cron.ParseStandard(strings.Join(fields, " ")); err != nil && len(fields) == 5 {
		err = cmp.Or(wrongField(fields), err)
	}
	return parsed, err
}

// cronFields are the fields of a spec and what they take.
var cronFields = []struct{ name, takes string }{
	{"minute", "0 to 59"}, {"hour", "0 to 23"}, {"day of the month", "1 to 31"},
	{"month", "1 to 12, or JAN to DEC"}, {"weekday", "0 to 7 (0 and 7 are Sunday), or SUN to SAT"},
}

// wrongField names the first field that cron does not take; nil if each would do alone.
func wrongField(fields []string) error {
	for i, f := range cronFields {
		alone := []string{"*", "*", "*", "*", "*"}
		alone[i] = fields[i]
		if _, err := cron.ParseStandard(strings.Join(alone, " ")); err != nil {
			return fmt.Errorf("the %s is %s, and not %s", f.name, f.takes, quoted(fields[i]))
		}
	}
	return nil
}

// sundays writes a day-of-week field so that cron takes it: 7 is Sunday, and
// a range may end with it.
func sundays(field string) string {
	parts := strings.Split(field, ",")
	for i, part := range parts {
		days, step, hasStep := strings.Cut(part, "/")
		from, to, isRange := strings.Cut(days, "-")
		switch {
		case !isRange && days == "7":
			parts[i] = "0"
		case isRange && (to == "7" || strings.EqualFold(to, "sun")):
			parts[i] = toSunday(part, from, step, hasStep)
		}
	}
	return strings.Join(parts, ",")
}

// toSunday lists the days of a range that ends on a Sunday.
func toSunday(part, from, step string, hasStep bool) string {
	first, by := weekday(from), 1
	if hasStep {
		by, _ = strconv.Atoi(step)
	}
	if first < 0 || by < 1 {
		return part // cron says what is wrong
	}
	var days []string
	for d := first; d <= 7; d += by {
		days = append(days, strconv.Itoa(d%7))
	}
	return strings.Join(days, ",")
}

// weekday returns the number of a day, Sunday 0, or -1.
func weekday(name string) int {
	for d, n := range []string{"sun", "mon", "tue", "wed", "thu", "fri", "sat", "7"} {
		if strings.EqualFold(name, n) || name == strconv.Itoa(d) {
			return d % 7
		}
	}
	return -1
}
