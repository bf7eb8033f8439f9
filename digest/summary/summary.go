// Package summary writes the canonical account of a story: a headline, a few
// cited lines, the key figures.
//
// One report carries the account, in its own words and its own order; the others
// confirm, date, correct and contradict it. Sentences of many reports side by side
// make no account: each takes something for granted that its neighbours do not
// say. So a sentence of another report is added only for a fact that most reports
// tell and the account lacks.
//
// Write is the function to start from; it reads as the list of its steps.
package summary

import (
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/story"
)

// A Summary is the canonical account of one story.
type Summary struct {
	Story     story.Story
	Headline  string              // a disputed number stands in it with every value, or not at all
	Lines     []Line              // at most five, in reading order; none if no report holds a whole sentence
	Key       []claim.Claim       // at most three, most supported first; no disputed and no updated ones
	Claims    []claim.Claim       // all, in the order of importance
	Conflicts []conflict.Conflict // names, affiliations and quotations that differ
}

// A Line is one sentence of the summary and who says so.
type Line struct {
	Text    string
	Cites   []string // article IDs, one for each independent report, oldest first; never empty
	Flagged bool     // the line carries a disputed figure, with every side
	Model   string   // names the model that worded the line; empty when the words are the source's own
}

// Write returns the canonical account of a story from its reports' sentences and
// the claims that their figures make. It never fails: a story whose reports hold
// no account becomes a plain card, its best title and the first whole sentence
// below it. The result shares the claims and conflicts that it was given and
// changes neither. The time is linear in the words of the reports, and quadratic
// in reports only up to maxReports of them.
func Write(s story.Story, claims []claim.Claim, conflicts []conflict.Conflict) Summary {
	return GoOn(s, claims, conflicts, nil)
}

// GoOn is Write for a story of which an earlier digest told something: told
// reports whether it told an article. The account is that of the reports which
// are new, where one of them holds an account.
func GoOn(s story.Story, claims []claim.Claim, conflicts []conflict.Conflict, told func(article string) bool) Summary {
	d := read(s, rank(claims), conflicts, told)
	lead := d.carrier()
	lines := d.account(lead)
	headline := d.headline(lead, lines)
	lines = d.withoutEcho(headline, lines)
	return Summary{
		Story:     s,
		Headline:  headline,
		Lines:     d.written(lines),
		Key:       d.key(headline, lines),
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
