package claim

import (
	"testing"
	"time"
)

func TestDaysBeforeTheFirstYear(t *testing.T) {
	for _, c := range []struct {
		at           time.Time
		name         string
		first, since int // the day found, and the first day of its week, counted from the article's day
	}{
		{time.Date(0, 1, 1, 0, 0, 0, 0, time.UTC), "monday", -5, -5}, // a Saturday
		{time.Date(-3, 6, 2, 0, 0, 0, 0, time.UTC), "", 0, 0},
		{time.Date(1, 1, 3, 0, 0, 0, 0, time.UTC), "saturday", -4, -2}, // a Wednesday
	} {
		today := dayOf(c.at)
		if c.name != "" {
			got := nearestWeekday(&Mention{At: c.at, Sentence: "It happened then."}, c.name)
			if want := (period{today + c.first, today + c.first}); got != want {
				t.Errorf("%s before %v: %v, want %v", c.name, c.at, got, want)
			}
			if got := relative(c.at, "this week"); got.first != today+c.since || got.last != got.first+6 {
				t.Errorf("this week at %v: %v, want %v", c.at, got, today+c.since)
			}
		}
		if w := relative(c.at, "this week"); w.first > today || w.last < today {
			t.Errorf("the week of %v is %v and does not hold day %d", c.at, w, today)
		}
	}
}
