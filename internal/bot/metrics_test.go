package bot_test

import (
	"math"
	"testing"

	"github.com/prometheus/client_golang/prometheus"

	"github.com/digestbot/digestbot/internal/bot"
)

// TestOutboxAge holds that an outbox which cannot be read is not taken for an empty one.
func TestOutboxAge(t *testing.T) {
	r := newRig(t)
	registry := prometheus.NewRegistry()
	bot.NewMetrics(registry, r.Store, r.Now)
	age := func() float64 {
		t.Helper()
		families, err := registry.Gather()
		if err != nil {
			t.Fatal(err)
		}
		for _, f := range families {
			if f.GetName() == "digestbot_outbox_age_seconds" {
				return f.GetMetric()[0].GetGauge().GetValue()
			}
		}
		t.Fatal("there is no such metric")
		return 0
	}
	if got := age(); got != 0 {
		t.Errorf("of an empty outbox it is %v, want 0", got)
	}
	r.Store.Close()
	if got := age(); !math.IsNaN(got) {
		t.Errorf("of one that cannot be read it is %v, want NaN", got)
	}
}
