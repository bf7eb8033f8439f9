package message

import (
	"fmt"
	"strings"

	"github.com/digestbot/digestbot/digest/history"
)

// maxEarlier is how many earlier figures of a measure the page shows, the
// latest ones; maxEarlierMeasures is of how many measures.
const (
	maxEarlier         = 4
	maxEarlierMeasures = 6
)

// An earlier is a measure with the figures that no longer stand in what is read.
type earlier struct {
	About   string
	Figures []earlierFigure // oldest first
}

// An earlierFigure is who said what, and until when.
type earlierFigure struct {
	Printed string
	Outlet  string
	At      string // may be empty
	Until   string // when it was withdrawn; empty if its article is only no longer read
}

// earlierOf lays out the figures that were said before.
func earlierOf(ledgers []history.Ledger, c clock) []earlier {
	var all []earlier
	for _, l := range ledgers[:min(len(ledgers), maxEarlierMeasures)] {
		e := earlier{About: label(l.About, 120)}
		seen := map[string]bool{} // one outlet's figure once, however many of its articles had it
		for _, f := range l.Entries {
			key := fmt.Sprint(f.Outlet, strings.ToLower(f.Text), f.Withdrawn)
			if seen[key] {
				continue
			}
			seen[key] = true
			v := earlierFigure{Printed: label(f.Text, 120), Outlet: label(f.Outlet, 80), At: c.at(f.At)}
			if !f.Standing() {
				v.Until = c.at(f.Withdrawn)
			}
			e.Figures = append(e.Figures, v)
		}
		e.Figures = e.Figures[max(0, len(e.Figures)-maxEarlier):]
		all = append(all, e)
	}
	return all
}
