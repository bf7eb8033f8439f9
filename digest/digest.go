// Package digest is the core: articles in, stories and their summaries out.
// It is pure: the same articles give the same digest.
package digest

import (
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
)

// Stories groups articles into stories in reading order: what many outlets report
// independently, what has consequences and what is new comes first (order.go).
// Every article stands in exactly one report of one story. The order of the
// articles does not matter.
func Stories(articles []article.Article, rules story.Rules) []story.Story {
	reports := story.Merge(articles, rules)
	stories := story.Group(reports, rules)
	order(stories)
	return stories
}

// Summarise returns the canonical account of one story: its figures put side by
// side and judged, its headline and its lines.
func Summarise(s story.Story) summary.Summary {
	claims := claim.Judge(claim.Align(claim.From(s)))
	return summary.Write(s, claims, conflict.Of(s))
}
