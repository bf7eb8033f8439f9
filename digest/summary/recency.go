package summary

import "time"

const (
	settles = 6 * time.Hour // reports within it tell the same state of things
	oldest  = 0.8           // what the oldest report of a longer story is worth beside the newest
)

// recency is what a report's words are worth for its age, 0 to 1: a story that
// goes on for days is told as it stands, not as it began. Without times all
// reports are worth the same.
func (d *desk) recency(report int) float64 {
	var first, last time.Time
	for _, r := range d.reports {
		if r.Published.IsZero() {
			return 1
		}
		if first.IsZero() || r.Published.Before(first) {
			first = r.Published
		}
		if r.Published.After(last) {
			last = r.Published
		}
	}
	if last.Sub(first) <= settles {
		return 1
	}
	age := float64(last.Sub(d.reports[report].Published)) / float64(last.Sub(first))
	return 1 - (1-oldest)*age
}
