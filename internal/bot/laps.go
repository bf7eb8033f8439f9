package bot

import "time"

// laps time the steps of a pass, for its log line and for the metrics.
type laps struct {
	metrics *Metrics
	began   time.Time // of the step that is on
	steps   []any     // names and durations in turn, as slog takes them
}

func (b *Bot) laps() *laps { return &laps{metrics: b.Metrics, began: time.Now()} }

// done ends a step, and begins the next.
func (l *laps) done(step string) {
	took := time.Since(l.began)
	l.metrics.took(step, took)
	l.steps = append(l.steps, step, took.Round(time.Millisecond))
	l.began = l.began.Add(took)
}
