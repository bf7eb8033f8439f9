package message

import (
	"fmt"
	"io"
	"math"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
)

// rehearse renders a specimen in every format, so that a mistake in a template is
// found when the program starts and not when the first digest is due.
func (r *Renderer) rehearse() error {
	full := specimen()
	for _, d := range []Digest{full, {}} {
		if err := r.Text(io.Discard, d, Look{}); err != nil {
			return err
		}
		if err := r.HTML(io.Discard, d); err != nil {
			return err
		}
		if err := r.Explain(io.Discard, d, Look{}); err != nil {
			return err
		}
		if _, err := r.Slack(d); err != nil {
			return fmt.Errorf("render for Slack: %w", err)
		}
		if _, err := r.NoNews(d); err != nil {
			return fmt.Errorf("render for Slack: %w", err)
		}
	}
	found := Found{ID: "story", Headline: "Headline", Outlets: []string{"Outlet a"}, At: full.To}
	for _, a := range []Archive{{}, {Digests: []Digest{full}, Before: "newer", Older: "older"}, {Searched: true, Word: "word", Found: []Found{found}, More: true}, {Missing: true}} {
		if err := r.WriteArchive(io.Discard, a); err != nil {
			return err
		}
	}
	if _, err := r.Correction(full.Corrections[0]); err != nil {
		return fmt.Errorf("render for Slack: %w", err)
	}
	return nil
}

// specimen is a digest in which every part of the templates has something to show.
func specimen() Digest {
	at := time.Date(2025, 11, 4, 8, 0, 0, 0, time.UTC)
	item := func(id string, hours int) article.Article {
		return article.Article{ID: id, URL: "https://outlet.example/" + id, Source: "Outlet " + id, Title: "Title", Published: at.Add(time.Duration(-hours) * time.Hour)}
	}
	mention := func(id string, report int, low, high float64, bound figure.Bound) claim.Mention {
		return claim.Mention{Figure: figure.Figure{Span: figure.Span{Text: "a figure"}, Low: low, High: high, Value: 9, Bound: bound, Claimant: "police"}, Article: id, Report: report, At: at.Add(time.Duration(report) * time.Hour)}
	}
	one, two := mention("a", 0, 9, math.Inf(1), figure.Above), mention("b", 1, 200, 999, figure.Vague)
	both := mention("a", 0, 2000, 2000, figure.Exact)
	sides := []claim.Side{{Low: 9, High: math.Inf(1), Mentions: []claim.Mention{one}}, {Low: 200, High: 999, Mentions: []claim.Mention{two, both, mention("c", 2, 1, 2, figure.Range)}}}
	claims := []claim.Claim{
		{About: "measure", Verdict: claim.Disputed, Sides: sides, Between: "between two", Hint: "a slip", Why: []string{"a reason"}},
		{About: "measure", Verdict: claim.Superseded, Sides: sides},
		{About: "measure", Verdict: claim.Agreed, Sides: sides[:1]},
		{About: "measure", Verdict: claim.Compatible, Sides: sides[1:]},
		{About: "measure", Verdict: claim.Single, Sides: sides[:1]},
	}
	told := story.Story{
		ID:      "story",
		Reports: []story.Report{{Article: item("a", 3), Copies: []article.Article{item("d", 2)}, Agency: "Agency"}, {Article: item("b", 2)}, {Article: item("c", 1)}},
		Why:     story.Why{Joins: []story.Reason{{Article: "b", With: "a", Score: .5, Shared: []string{"word"}}}, NearMisses: []story.Reason{{Article: "e", With: "a", Veto: "another day"}}},
	}
	s := summary.Summary{
		Story: told, Headline: "Headline", Lines: []summary.Line{{Text: "A line.", Cites: []string{"a", "b"}}, {Text: "Another.", Cites: []string{"c"}, Flagged: true}},
		Key: claims, Claims: append(claims, claims...),
		Conflicts: []conflict.Conflict{{About: "name", Sides: []conflict.TextSide{{Text: "One", Mentions: []conflict.Quote{{Article: "a"}}}, {Text: "Other"}}}},
	}
	alone := summary.Summary{Story: story.Story{ID: "alone", Reports: []story.Report{{Article: item("e", 4)}}}, Headline: "Alone"}
	return Digest{
		ID: "specimen", Channel: "#channel", From: at.Add(-24 * time.Hour), To: at, Articles: 5, Feeds: 2, FeedsRead: 1, NotRead: []NotRead{{"Feed", "timed out"}},
		Stories: []Entry{{Summary: s}, {Summary: s, Update: "What is new.", Earlier: []history.Ledger{{About: "measure", Entries: []history.Entry{
			{Value: history.Value{Outlet: "Outlet a", Text: "9", At: at}, Withdrawn: at}, {Value: history.Value{Outlet: "Outlet b", Text: "8"}},
		}}}}, {Summary: alone}, {Summary: alone, List: "Feed"}}, More: 1, Next: at.Add(24 * time.Hour), Archive: "https://digest.example", Interactive: true,
		Corrections: []Correction{{Digest: "specimen", Number: 1, Posted: at, At: at, Archive: "https://digest.example", Story: s, Change: history.Change{
			Kind: history.Corrected, About: "measure", Was: []history.Value{{Article: "a", Outlet: "Outlet a", Text: "9", At: at}}, Now: []history.Value{{Article: "a", Outlet: "Outlet a", Text: "8", At: at}},
		}}},
	}
}
