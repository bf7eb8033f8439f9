package bot

import (
	"cmp"
	"errors"
	"fmt"
	"math"
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

// typed are signs that phones and copies put into a schedule, and what is meant.
var typed = strings.NewReplacer("\u2010", "-", "\u2011", "-", "\u2012", "-", "\u2013", "-", "\u2014", "-", "\u2212", "-", "\uFE63", "-", "\uFF0D", "-",
	"\u2217", "*", "\uFF0A", "*", "\uFF0C", ",", "\u2044", "/", "\u2215", "/",
	"\u201C", "", "\u201D", "", "\u201E", "", "\u2018", "", "\u2019", "", `"`, "", "'", "", "`", "", "\u200B", "", "\uFEFF", "")

// ParseSchedule reads a cron spec of five fields, one of cron's names like
// @daily, or "@every D" with D in whole minutes; 7 is Sunday, too. Long dashes
// and quotation marks, as phones write them, do no harm.
func ParseSchedule(spec string, zone *time.Location) (*Schedule, error) {
	spec = strings.Join(strings.Fields(typed.Replace(spec)), " ")
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
	if err == nil && len(fields) == 5 {
		err = wrongStep(fields)
	}
	return parsed, err
}

// cronFields are the fields of a spec, what they take, from the least to the
// most, and the unit of a step that @every can do.
var cronFields = []struct {
	name, takes string
	most        int // how far apart two values of it can be
	unit        time.Duration
}{
	{"minute", "0 to 59", 59, time.Minute}, {"hour", "0 to 23", 23, time.Hour}, {"day of the month", "1 to 31", 30, 24 * time.Hour},
	{"month", "1 to 12, or JAN to DEC", 11, 0}, {"weekday", "0 to 7 (0 and 7 are Sunday), or SUN to SAT", 6, 0},
}

// wrongStep names the first step that goes beyond its field, which cron takes as
// if only the first value stood there; nil if there is none.
func wrongStep(fields []string) error {
	for i, f := range cronFields {
		for part := range strings.SplitSeq(fields[i], ",") {
			values, by, _ := strings.Cut(part, "/")
			step, err := strconv.Atoi(by)
			if err != nil || step <= min(f.most, width(values)) {
				continue
			}
			way := "name the values"
			if f.unit > 0 {
				d := time.Duration(step) * f.unit
				way = fmt.Sprintf("@every %dm does it", d/time.Minute)
				if d%time.Hour == 0 {
					way = fmt.Sprintf("@every %dh does it", d/time.Hour)
				}
			}
			return fmt.Errorf("the step of %s leads beyond the %s, which is %s: %s", quoted(part), f.name, f.takes, way)
		}
	}
	return nil
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

// width is how far apart the ends of a range of numbers are; of anything else it
// is no bound.
func width(values string) int {
	from, to, _ := strings.Cut(values, "-")
	first, err := strconv.Atoi(from)
	last, wrong := strconv.Atoi(to)
	if err != nil || wrong != nil {
		return math.MaxInt
	}
	return last - first
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
