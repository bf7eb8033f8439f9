// Package digest is the core: articles in, stories and their summaries out.
// It is pure: the same articles give the same digest.
package digest

import (
	"cmp"
	"slices"

	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/conflict"
	"digestbot/digest/story"
	"digestbot/digest/summary"
)

// Stories groups articles into stories, most independently reported first; of
// equals the one with the latest article, then the one with the lower ID. Every article stands in
// exactly one report of one story. The order of the articles does not matter.
func Stories(articles []article.Article, rules story.Rules) []story.Story {
	reports := story.Merge(articles, rules)
	stories := story.Group(reports, rules)
	rank(stories)
	return stories
}

func rank(stories []story.Story) {
	slices.SortFunc(stories, func(a, b story.Story) int {
		return cmp.Or(cmp.Compare(b.Outlets(), a.Outlets()), b.Latest().Compare(a.Latest()), cmp.Compare(a.ID, b.ID))
	})
}

// Summarise gives the canonical account of one story: its figures put side by
// side and judged, its headline and its lines.
func Summarise(s story.Story) summary.Summary {
	claims := claim.Judge(claim.Align(claim.From(s)))
	return summary.Write(s, claims, conflict.Of(s))
}
