package summary

import (
	"time"

	"digestbot/digest/claim"
	"digestbot/digest/figure"
	"digestbot/digest/story"
)

const (
	settles = time.Hour // reports within it tell the same state of things
	oldest  = 0.75      // what the oldest report of a longer story is worth beside the newest
)

// recencies gives what each report's words are worth for their age, 0 to 1: a
// story that goes on is told as it stands, not as it began. Without
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

// outlived says whether a count of the dead is older than another one of the
// story that at least as many reports state: a toll that rose, though nobody
// put the two figures together.
func (d *desk) outlived(c claim.Claim) bool {
	if !tolls(c) {
		return false
	}
	at := newest(c)
	for _, o := range d.claims {
		if tolls(o) && o.Unit == c.Unit && Support(o) >= Support(c) && newest(o).Sub(at) > settles/2 && !at.IsZero() {
			return true
		}
	}
	return false
}

func tolls(c claim.Claim) bool { return c.Kind == figure.Count && grave(c) }

// newest is when the newest figure of a claim was true.
func newest(c claim.Claim) (at time.Time) {
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			if m.At.After(at) {
				at = m.At
			}
		}
	}
	return at
}
