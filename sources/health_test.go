package sources

import (
	"testing"
	"time"
)

func TestHealth(t *testing.T) {
	const day = 24 * time.Hour
	for _, tt := range []struct {
		state State
		want  Health
	}{
		{State{}, Well},
		{State{Gone: true}, Over},
		{State{Failures: 1, FailingSince: clock.Add(-time.Hour)}, Well},
		{State{Failures: 9, FailingSince: clock.Add(-day)}, Failing},
		{State{Rhythm: time.Hour, Newest: clock.Add(-2 * day)}, Well},
		{State{Rhythm: time.Hour, Newest: clock.Add(-4 * day)}, Silent},
		{State{Rhythm: 7 * day, Newest: clock.Add(-20 * day)}, Well},
		{State{Rhythm: 7 * day, Newest: clock.Add(-22 * day)}, Silent},
	} {
		if got := tt.state.Health(clock); got != tt.want {
			t.Errorf("%+v is %s, want %s", tt.state, got, tt.want)
		}
	}
}
