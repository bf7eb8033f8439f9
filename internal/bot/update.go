package bot

import (
	"slices"
	"strings"
	"time"

	"digestbot/digest/history"
)

// fewReports is how many new independent reports make a story worth telling
// again when none of its figures has changed.
const fewReports = 2

// update says in words what is new in a story since it was told: a figure
// that changed, a dispute, else several new reports. It is empty if nothing
// that matters is.
func update(changes []history.Change, zone *time.Location) string {
	isReports := func(c history.Change) bool { return c.Kind == history.Joined }
	if figures := slices.DeleteFunc(slices.Clone(changes), isReports); len(figures) > 0 {
		changes = figures
	} else if len(changes) == 0 || len(changes[0].Now) < fewReports {
		return ""
	}
	var words []string
	for _, c := range changes {
		words = append(words, c.Words(zone))
	}
	return strings.Join(words, "; ")
}
