package sources

import "time"

// Health says whether somebody should be told about a feed.
type Health string

const (
	Well    Health = "well"
	Failing Health = "failing" // it could not be read for a day
	Silent  Health = "silent"  // it has had nothing new for thrice its rhythm, and at least three days
	Over    Health = "gone"    // the server says that it is gone for good
)

const (
	failingAfter = 24 * time.Hour
	// silentAfter keeps a feed that rests over a weekend from being reported.
	silentAfter = 72 * time.Hour
)

// Health gives the state of health of a feed. Whoever tells people about it
// remembers what he told them, so that they hear of a change once.
func (s State) Health(now time.Time) Health {
	switch {
	case s.Gone:
		return Over
	case !s.FailingSince.IsZero() && now.Sub(s.FailingSince) >= failingAfter:
		return Failing
	case s.Rhythm > 0 && !s.Newest.IsZero() && now.Sub(s.Newest) > max(3*s.Rhythm, silentAfter):
		return Silent
	}
	return Well
}
