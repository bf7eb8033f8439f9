package summary

import (
	"fmt"
	"slices"
	"strings"
	"time"
)

// ChangeKind says what sort of change it is; the values are stored and shown in logs.
type ChangeKind string

const (
	Corrected ChangeKind = "corrected" // an outlet changed its figure in the same article
	Withdrawn ChangeKind = "withdrawn" // an outlet took its figure out of the same article
	Contested ChangeKind = "disputed"  // a figure is disputed that was not
	Settled   ChangeKind = "settled"   // a figure is no longer disputed
	Moved     ChangeKind = "moved"     // a newer figure stands
	Joined    ChangeKind = "joined"    // independent reports that were not there
)

// A Change is one thing that is different from what was posted.
type Change struct {
	Kind  ChangeKind `json:"kind"`
	About string     `json:"about,omitempty"` // the measure, as the claim is named now
	Was   []Value    `json:"was,omitempty"`   // what stood: one value a side
	Now   []Value    `json:"now,omitempty"`   // what stands: one value a side; of a Joined change one for each report, without text
}

// Words says a change in one line without a full stop, times in the given
// zone: “Toll now 15 (was 12), police, Mon 14:10”.
func (c Change) Words(zone *time.Location) string {
	about := upperFirst(c.About)
	switch c.Kind {
	case Corrected:
		return fmt.Sprintf("%s: %s has changed its %s to %s", about, c.Was[0].Outlet, c.Was[0].Text, c.Now[0].Text)
	case Withdrawn:
		return fmt.Sprintf("%s: %s has withdrawn its %s", about, c.Was[0].Outlet, c.Was[0].Text)
	case Contested:
		return fmt.Sprintf("%s now disputed: %s", about, sides(c.Now, true))
	case Settled:
		return fmt.Sprintf("%s no longer disputed: now %s (was %s)%s", about, sides(c.Now, false), sides(c.Was, false), c.Now[0].source(zone))
	case Moved:
		return fmt.Sprintf("%s now %s (was %s)%s", about, sides(c.Now, false), sides(c.Was, false), c.Now[0].source(zone))
	}
	var outlets []string
	for _, v := range c.Now {
		if !slices.Contains(outlets, v.Outlet) {
			outlets = append(outlets, v.Outlet)
		}
	}
	return fmt.Sprintf("%s: %s", plural(len(c.Now), "new independent report"), strings.Join(outlets, ", "))
}

// source names who stands behind a value and when: “, police, Mon 14:10”.
func (v Value) source(zone *time.Location) string {
	who := v.Claimant
	if who == "" {
		who = v.Outlet
	}
	words := ""
	if who != "" {
		words = ", " + who
	}
	if !v.At.IsZero() {
		words += ", " + v.At.In(zone).Format("Mon 15:04")
	}
	return words
}

// sides joins values with "or", each with its outlet if asked for.
func sides(values []Value, outlets bool) string {
	var words []string
	for _, v := range values {
		w := v.Text
		if outlets {
			w += " (" + v.Outlet + ")"
		}
		words = append(words, w)
	}
	return strings.Join(words, " or ")
}
