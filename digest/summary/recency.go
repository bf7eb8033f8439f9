package summary

import (
	"time"

	"digestbot/digest/story"
)

const (
	settles = 6 * time.Hour // reports within it tell the same state of things
	oldest  = 0.8           // what the oldest report of a longer story is worth beside the newest
)

// recencies gives what each report's words are worth for their age, 0 to 1: a
// story that goes on for days is told as it stands, not as it began. Without
// times all reports are worth the same.
func recencies(reports []story.Report) []float64 {
	worth := make([]float64, len(reports))
	var first, last time.Time
	known := true
	for i, r := range reports {
		worth[i] = 1
		known = known && !r.Published.IsZero()
		if first.IsZero() || r.Published.Before(first) {
			first = r.Published
		}
		if r.Published.After(last) {
			last = r.Published
		}
	}
	if span := last.Sub(first); known && span > settles {
		for i, r := range reports {
			worth[i] = 1 - (1-oldest)*float64(last.Sub(r.Published))/float64(span)
		}
	}
	return worth
}
