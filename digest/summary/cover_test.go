package summary

import (
	"strings"
	"testing"

	"digestbot/digest/claim"
	"digestbot/digest/story"
)

// coverage counts the labelled claims that at least half of the reports state,
// and those of them whose figure stands in the summary or the key figures.
func coverage(t *testing.T, s story.Story, sum Summary, gold []goldClaim) (covered, wanted int) {
	t.Helper()
	for _, g := range gold {
		docs := map[string]bool{}
		for _, m := range g.Mentions {
			docs[m.Doc] = true
		}
		if 2*len(docs) < len(s.Reports) {
			continue
		}
		wanted++
		if stands(sum, g) {
			covered++
		} else {
			t.Logf("%s: not covered: %s (%s)", s.ID, g.ID, g.Mentions[0].Text)
		}
	}
	return covered, wanted
}

// stands says whether a summary prints a figure of a labelled claim.
func stands(sum Summary, g goldClaim) bool {
	for _, m := range g.Mentions {
		for _, l := range sum.Lines {
			if strings.Contains(strings.ToLower(l.Text), strings.ToLower(m.Text)) {
				return true
			}
		}
		for _, c := range sum.Key {
			if prints(c, m.Doc, m.Start, m.Start+len([]rune(m.Text))) {
				return true
			}
		}
	}
	return false
}

// prints says whether a claim has a figure at a place of an article's text.
func prints(c claim.Claim, article string, start, end int) bool {
	for _, side := range c.Sides {
		for _, m := range side.Mentions {
			if m.Article == article && m.In == claim.Text && m.Start < end && m.End > start {
				return true
			}
		}
	}
	return false
}
