// Package summary writes the canonical account of a story out of its reports'
// own sentences: a headline, a few cited lines, the key figures. What outlets
// dispute is never stated as fact, and every line is checked against its sources.
package summary

import (
	"digestbot/digest/claim"
	"digestbot/digest/story"
)

// A Summary is the canonical account of one story.
type Summary struct {
	Story     story.Story
	Headline  string           // never a disputed number
	Lines     []Line           // two to five, fewer for short reports
	Key       []claim.Claim    // at most six: disputed ones first, then by support
	Claims    []claim.Claim    // all, in the order of Key's ranking
	Conflicts []claim.Conflict // names, affiliations and quotes that differ
}

// A Line is one sentence of the summary and who says so.
type Line struct {
	Text    string
	Cites   []string // article IDs, one for each independent report, oldest first; never empty
	Flagged bool     // the line carries a disputed figure, with every side
}

// Disputed returns the claims that cannot all be true.
func (s Summary) Disputed() []claim.Claim {
	var out []claim.Claim
	for _, c := range s.Claims {
		if c.Verdict == claim.Disputed {
			out = append(out, c)
		}
	}
	return out
}

// Outlets counts the distinct sources of the story's articles.
func (s Summary) Outlets() int {
	seen := map[string]bool{}
	for _, a := range s.Story.Articles() {
		seen[a.Source] = true
	}
	return len(seen)
}
