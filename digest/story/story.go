// Package story decides which articles tell one event.
//
// Merge puts near-identical texts together into reports; Group puts reports
// of one event together into stories.
package story

import (
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

// A Report is one distinct account of an event, with its reprints.
// Reprints never count as independent support for a figure.
type Report struct {
	article.Article                   // the oldest of the texts
	Copies          []article.Article // near-identical texts, oldest first
	Agency          string            // who wrote the copied text, "Reuters"; empty when unknown
}

// Articles returns the report's own article and then its copies.
func (r Report) Articles() []article.Article {
	return append([]article.Article{r.Article}, r.Copies...)
}

// A Story is one event as its reports tell it.
type Story struct {
	ID      string   // of the oldest article; stable while that article is in the window
	Reports []Report // oldest first, never empty
	Why     Why      // what holds the reports together, and what was kept apart
}

// Articles returns all articles of all reports, report by report.
func (s Story) Articles() []article.Article {
	var all []article.Article
	for _, r := range s.Reports {
		all = append(all, r.Articles()...)
	}
	return all
}

// Outlets is how many outlets tell the story independently of each other: reports
// of one outlet count once, and so do the copies of one report.
func (s Story) Outlets() int {
	sources := map[string]bool{}
	for _, r := range s.Reports {
		sources[r.Source] = true
	}
	return len(sources)
}

// Latest is when the newest article was published; zero when none has a date.
func (s Story) Latest() time.Time {
	var latest time.Time
	for _, r := range s.Reports {
		for _, a := range r.Articles() {
			if a.Published.After(latest) {
				latest = a.Published
			}
		}
	}
	return latest
}

// Rules are what people decided about single articles; they win over every measure.
// The zero value decides nothing.
type Rules struct {
	Together [][2]string // pairs of article IDs that tell one event
	Apart    [][2]string // pairs of article IDs that do not
}

// Why keeps the reasons of a story's joins and near misses, for people.
type Why struct {
	Joins      []Reason // why each report after the first belongs here
	NearMisses []Reason // the nearest reports that were kept apart
}

// A Reason says why two reports were put together or kept apart.
type Reason struct {
	Article string   // ID of the report in question
	With    string   // ID of a report it was compared with
	Score   float64  // how likely the two told one event, with all that had joined them by then, 0 to 1; joins begin at .5
	Shared  []string // the words that weigh most in it as they are printed, heaviest first
	Weakest bool     // the least likely of the story's joins, where there are several
	Rule    bool     // people decided it, not the measures
	Veto    string   // in words, why a join was refused; empty for a join
}
