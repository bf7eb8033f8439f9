package bot

import (
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/history"
)

// fewReports is how many new independent reports make a story worth telling
// again when none of its figures has changed.
const fewReports = 2

// update says in words why the next digest tells a story again: another figure
// that an article brings which no digest told, else several new independent
// reports. It is empty if there is neither: what an outlet changes in an article
// that was told is said in a reply alone.
func update(told, now history.Record, articles []article.Article, zone *time.Location) string {
	known := map[string]bool{}
	for _, a := range told.Articles {
		known[a.ID] = true
	}
	var words []string
	for _, c := range history.Compare(told, now, articles) {
		isNews := slices.ContainsFunc(c.Now, func(v history.Value) bool { return !known[v.Article] })
		switch c.Kind {
		case history.Contested, history.Settled, history.Moved:
			if isNews {
				words = append(words, c.Words(zone))
			}
		case history.Joined:
			if len(words) == 0 && len(c.Now) >= fewReports {
				words = append(words, c.Words(zone))
			}
		}
	}
	return strings.Join(words, "; ")
}
