// Package summary writes the canonical account of a story out of its reports'
// own sentences: a headline, a few cited lines, the key figures. What outlets
// dispute is never stated as fact, and every line is checked against its sources.
//
// Write is the function to start from; it reads as the list of its steps.
// Check is the guard, for our own lines and for text that a model wrote.
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
	Model   string   // names the model that worded the line; empty when the words are the source's own
}

// Write gives the canonical account of a story from its reports' sentences and
// the claims that their figures make. It never fails: a story whose reports
// hold no usable sentence gets a headline and no lines. The result shares the
// claims and conflicts that it was given and changes neither.
func Write(s story.Story, claims []claim.Claim, conflicts []claim.Conflict) Summary {
	d := newDesk(s, rank(claims), conflicts)
	d.read()
	headline := d.headline()
	lines, told := d.choose(headline)
	return Summary{
		Story:     s,
		Headline:  headline,
		Lines:     lines,
		Key:       d.key(told),
		Claims:    d.claims,
		Conflicts: conflicts,
	}
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
