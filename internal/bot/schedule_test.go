package bot_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/internal/bot"
)

// The proof covers every zone's transitions in these years.
var firstYear, lastYear = 2006, 2027

// A transition is when the clocks of a zone jump.
type transition struct {
	zone *time.Location
	at   time.Time
}

// transitions returns every transition of every zone once: zones that jump
// alike are one.
func transitions(t *testing.T) []transition {
	t.Helper()
	names, err := os.ReadFile("zones.txt")
	if err != nil {
		t.Fatal(err)
	}
	seen := map[string]bool{}
	var all []transition
	for name := range strings.FieldsSeq(string(names)) {
		zone, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		at := time.Date(firstYear, 1, 1, 0, 0, 0, 0, zone)
		for {
			if _, at = at.ZoneBounds(); at.IsZero() || at.Year() > lastYear {
				break
			}
			_, before := at.Add(-time.Second).Zone()
			_, after := at.Zone()
			if id := fmt.Sprint(at.Unix(), before, after); before != after && !seen[id] {
				seen[id] = true
				all = append(all, transition{zone, at})
			}
		}
	}
	return all
}

// slots returns a schedule's slots between two times.
func slots(t *testing.T, spec string, from, to time.Time) []time.Time {
	t.Helper()
	s, err := bot.ParseSchedule(spec, from.Location())
	if err != nil {
		t.Fatal(err)
	}
	var all []time.Time
	for at := s.Next(from.Add(-time.Nanosecond)); at.Before(to); at = s.Next(at) {
		all = append(all, at)
	}
	return all
}

// midnight returns the first instant of the local day of a time.
func midnight(t time.Time) time.Time {
	for d := range 50 * 60 { // by minutes backwards: a day has 23 to 25 hours, one had none
		if before := t.Add(-time.Duration(d) * time.Minute); before.YearDay() != t.YearDay() {
			return before.Add(time.Minute).Truncate(time.Minute)
		}
	}
	panic("a day without a beginning")
}

// TestDailyOverTransitions: a daily schedule at each half hour runs once a
// local day, whatever the clocks do.
func TestDailyOverTransitions(t *testing.T) {
	all := transitions(t)
	for _, tr := range all {
		from, to := midnight(tr.at.In(tr.zone).Add(-24*time.Hour)), midnight(tr.at.In(tr.zone).Add(50*time.Hour))
		days := map[string]bool{}
		for at := from; at.Before(to); at = at.Add(30 * time.Minute) {
			days[at.Format(time.DateOnly)] = true
		}
		for half := range 48 {
			spec := fmt.Sprintf("%d %d * * *", half%2*30, half/2)
			runs := map[string]int{}
			for _, at := range slots(t, spec, from, to) {
				runs[at.Format(time.DateOnly)]++
			}
			for day := range days {
				if runs[day] != 1 {
					t.Fatalf("%s around %s: %q runs %d times on %s", tr.zone, tr.at.In(tr.zone), spec, runs[day], day)
				}
			}
		}
	}
	t.Logf("%d transitions, %d days each, 48 schedules", len(all), 3)
}

// TestHalfHoursOverTransitions: a schedule of every half hour runs at each
// that the clocks show, the first time they show it, and at the end of a gap
// that swallows one. The clocks are read minute by minute.
func TestHalfHoursOverTransitions(t *testing.T) {
	for _, tr := range transitions(t) {
		from, to := tr.at.Add(-4*time.Hour).In(tr.zone).Truncate(time.Hour), tr.at.Add(30*time.Hour).In(tr.zone).Truncate(time.Hour)
		var want []time.Time
		shown := map[int64]bool{}
		for at := from.Add(-2 * time.Hour); at.Before(to); at = at.Add(time.Minute) {
			_, offset := at.Zone()
			wall := at.Unix() + int64(offset)
			due := !shown[wall] && at.Minute()%30 == 0 || swallowed(at)
			shown[wall] = true
			if due && !at.Before(from) {
				want = append(want, at)
			}
		}
		got := slots(t, "*/30 * * * *", from, to)
		if fmt.Sprint(got) != fmt.Sprint(want) {
			t.Fatalf("%s around %s:\n got %v\nwant %v", tr.zone, tr.at, got, want)
		}
		keys := map[string]bool{}
		for _, at := range got {
			key := bot.Slot{Digest: bot.Digest{Zone: tr.zone}, At: at}.Key()
			if keys[key] {
				t.Fatalf("%s around %s: two slots have the key %s", tr.zone, tr.at, key)
			}
			keys[key] = true
		}
	}
}

// swallowed says whether the clocks jump at a minute over a half hour of that
// day, or after it over one of that day into the next.
func swallowed(at time.Time) bool {
	wall := func(t time.Time) time.Time {
		return time.Date(t.Year(), t.Month(), t.Day(), t.Hour(), t.Minute(), 0, 0, time.UTC)
	}
	inGap := func(before, after time.Time) bool {
		for w := wall(before).Add(time.Minute); w.Before(wall(after)); w = w.Add(time.Minute) {
			if w.Minute()%30 == 0 && w.Day() == at.Day() {
				return true
			}
		}
		return false
	}
	next := at.Add(time.Minute)
	_, before := at.Add(-time.Minute).Zone()
	if _, after := next.Zone(); before == after {
		return false // the clocks do not jump
	}
	return inGap(at.Add(-time.Minute), at) || next.Day() != at.Day() && inGap(at, next)
}

// TestNextIsOrdered: from any time in any zone, the next slot lies ahead,
// none lies between, and the next but one lies further ahead.
func TestNextIsOrdered(t *testing.T) {
	all := transitions(t)
	specs := []string{"0 8 * * 1-5", "*/7 * * * *", "30 2 * * *", "0 0 * * 0", "59 23 31 12 *", "@hourly", "@every 90m", "15 1-4 * * *"}
	rapid.Check(t, func(t *rapid.T) {
		tr := rapid.SampledFrom(all).Draw(t, "transition")
		after := tr.at.Add(time.Duration(rapid.Int64Range(-int64(50*time.Hour), int64(50*time.Hour)).Draw(t, "offset")))
		s, err := bot.ParseSchedule(rapid.SampledFrom(specs).Draw(t, "spec"), tr.zone)
		if err != nil {
			t.Fatal(err)
		}
		next := s.Next(after)
		if !next.After(after) {
			t.Fatalf("%s after %s is due at %s", s, after, next)
		}
		if again := s.Next(next.Add(-time.Second)); !again.Equal(next) {
			t.Fatalf("%s: a second before %s it is due at %s", s, next, again)
		}
		if between := s.Next(after.Add(next.Sub(after) / 2)); !between.Equal(next) {
			t.Fatalf("%s: half-way from %s to %s it is due at %s", s, after, next, between)
		}
	})
}

func TestSchedule(t *testing.T) {
	for _, c := range []struct{ zone, spec, after, want string }{
		{"America/New_York", "30 2 * * *", "2026-03-07T12:00:00-05:00", "2026-03-08T03:00:00-04:00 2026-03-09T02:30:00-04:00"},
		{"America/New_York", "30 1 * * *", "2026-10-31T12:00:00-04:00", "2026-11-01T01:30:00-04:00 2026-11-02T01:30:00-05:00"},
		{"America/New_York", "*/30 1 * * *", "2026-10-31T12:00:00-04:00", "2026-11-01T01:00:00-04:00 2026-11-01T01:30:00-04:00 2026-11-02T01:00:00-05:00"},
		{"America/Sao_Paulo", "0 0 * * *", "2018-11-03T12:00:00-03:00", "2018-11-04T01:00:00-02:00 2018-11-05T00:00:00-02:00"},
		{"America/Nuuk", "30 23 * * *", "2024-03-30T12:00:00-02:00", "2024-03-30T22:59:00-02:00 2024-03-31T23:30:00-01:00"},
		{"Europe/Berlin", "0 9 * * *", "2026-03-28T12:00:00+01:00", "2026-03-29T09:00:00+02:00"},
		{"Pacific/Apia", "0 8 * * *", "2011-12-29T12:00:00-10:00", "2011-12-31T08:00:00+14:00"},
		{"UTC", "0 8 * * 7", "2026-03-02T12:00:00Z", "2026-03-08T08:00:00Z"},
		{"UTC", "0 8 * * fri-sun", "2026-03-02T12:00:00Z", "2026-03-06T08:00:00Z 2026-03-07T08:00:00Z 2026-03-08T08:00:00Z 2026-03-13T08:00:00Z"},
		{"UTC", "0 8 * * 1-7/3", "2026-03-02T12:00:00Z", "2026-03-05T08:00:00Z 2026-03-08T08:00:00Z 2026-03-09T08:00:00Z"},
		{"UTC", "0 8 29 2 *", "2026-03-02T12:00:00Z", "2028-02-29T08:00:00Z 2032-02-29T08:00:00Z"},
		{"UTC", "@every 6h", "2026-03-02T12:30:00Z", "2026-03-02T18:00:00Z 2026-03-03T00:00:00Z"},
		{"Asia/Kolkata", "@daily", "2026-03-02T12:00:00Z", "2026-03-03T00:00:00+05:30"},
	} {
		zone, err := time.LoadLocation(c.zone)
		if err != nil {
			t.Fatal(err)
		}
		s, err := bot.ParseSchedule(c.spec, zone)
		if err != nil {
			t.Fatal(err)
		}
		at, err := time.Parse(time.RFC3339, c.after)
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for range strings.Fields(c.want) {
			at = s.Next(at)
			got = append(got, at.Format(time.RFC3339))
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s in %s after %s:\n got %s\nwant %s", c.spec, c.zone, c.after, strings.Join(got, " "), c.want)
		}
	}
}

func TestScheduleRefused(t *testing.T) {
	for spec, words := range map[string]string{
		"":                         "five fields",
		"TZ=":                      "setting of its own",
		"TZ=0":                     "setting of its own",
		"CRON_TZ=UTC":              "setting of its own",
		"CRON_TZ=UTC 0 8 * * *":    "setting of its own",
		"0 0 30 2 *":               "never be due",
		"0 0 31 4,6 *":             "never be due",
		"0 8 * *":                  "there are 4",
		"0 0 8 * * *":              "there are 6",
		"61 8 * * *":               "61",
		"0 8 * * 8":                "8",
		"0 8 * * 5-9":              "9",
		"@every -1h":               "at least one",
		"@every 1s":                "at least one",
		"@every 90s":               "whole minutes",
		"@every":                   "no duration",
		"@every soon":              "no duration",
		"@fortnightly":             "fortnightly",
		"every day":                "five fields",
		"0 8 * * mon\x00":          "mon",
		strings.Repeat("*", 10000): "five fields",
		"*/90 * * * *":             "“*/90” leads beyond the minute, which is 0 to 59: @every 90m does it",
		"0 */36 * * *":             "@every 36h does it",
		"0 0 */40 * *":             "@every 960h does it",
		"5/60 * * * *":             "@every 1h does it",
		"0 8,12-14/9 * * *":        "“12-14/9” leads beyond the hour",
		"0 8 1 */12 *":             "name the values",
		"0 8 * * */7":              "name the values",
	} {
		if s, err := bot.ParseSchedule(spec, time.UTC); err == nil {
			t.Errorf("%q is taken, due at %s", spec, s.Next(morning))
		} else if !strings.Contains(err.Error(), words) {
			t.Errorf("%q is refused with %q, which does not say %q", spec, err, words)
		}
	}
}

// TestScheduleTyped holds that what phones and copies make of a schedule is the
// schedule.
func TestScheduleTyped(t *testing.T) {
	for _, spec := range []string{
		"0 8 * * 1–5", "“0 8 * * 1-5”", "„0 8 * * 1-5“", "‘0 8 * * 1—5’", "`0 8 * * 1-5`", "\"0 8 * * 1-5\"", "0\u00a08\u00a0* * 1\u20115", " 0 8 \t * * 1-5\r\n",
		"0 8 ∗ ＊ 1−5", "\ufeff0 8 * * 1-5",
	} {
		s, err := bot.ParseSchedule(spec, time.UTC)
		if err != nil || s.String() != "0 8 * * 1-5" {
			t.Errorf("%q is read as %v, %v", spec, s, err)
		}
	}
	if zone, err := bot.FindZone("Europe/Berlin”"); err != nil || zone.String() != "Europe/Berlin" {
		t.Errorf("a zone with a quotation mark is %v, %v", zone, err)
	}
}

func FuzzParseSchedule(f *testing.F) {
	for _, seed := range []string{"0 8 * * 1-5", "TZ=", "@every 1h", "*/0 * * * *", "0 8 * * 1-7/0", "0 8 * * -7", "1-/3 * * * *"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, spec string) {
		if s, err := bot.ParseSchedule(spec, time.UTC); err == nil && !s.Next(morning).After(morning) {
			t.Errorf("%q is due at %s, which is not after %s", spec, s.Next(morning), morning)
		}
	})
}
