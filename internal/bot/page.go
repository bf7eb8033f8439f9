package bot

import (
	"context"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// This file has the pages of articles read of which the feed gave but a teaser.
// The rules are:
//
//   - Only those of stories that may be told, all at once, so that a digest
//     waits no longer than for the slowest.
//   - A page that was read is kept; one that could not be is left alone for a
//     while, and costs nothing but its text.

// likely are the candidates that a digest with room for max stories will tell,
// if no summary shows that one has nothing new.
func likely(candidates []Candidate, max int) []Candidate {
	var some []Candidate
	for _, c := range candidates {
		if c.isDue() && c.List == "" && len(some) < max {
			some = append(some, c)
		}
	}
	return some
}

// readPages reads the pages of the candidates' articles, as far as that was not
// done, and keeps what came of it in stored too.
func (b *Bot) readPages(ctx context.Context, candidates []Candidate, stored map[string]store.Article) error {
	if b.FullText == nil {
		return nil
	}
	var teasers []article.Article
	for _, c := range candidates {
		for _, r := range c.Reports {
			if known := stored[r.ID]; r.URL != "" && !known.FullText && !b.Now().Before(known.PageNext) {
				teasers = append(teasers, known.Article)
			}
		}
	}
	if len(teasers) == 0 {
		return nil
	}
	var asked []store.Article
	b.FullText(ctx, teasers, func(p sources.Page) {
		a := stored[p.Article.ID]
		a.Text, a.FullText = p.Article.Text, p.Status == sources.Fresh || p.Status == sources.Enough
		if p.Again > 0 {
			a.PageNext = b.Now().Add(p.Again)
		}
		stored[a.ID] = a
		if p.Status == sources.Fresh || p.Again > 0 {
			asked = append(asked, a)
		}
	})
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	if len(asked) == 0 {
		return nil
	}
	return b.Store.SavePages(ctx, asked)
}

// withPages gives a story with the texts of the pages that were read.
func withPages(s story.Story, stored map[string]store.Article) story.Story {
	s.Reports = append([]story.Report(nil), s.Reports...)
	for i, r := range s.Reports {
		if known := stored[r.ID]; known.FullText {
			s.Reports[i].Article = known.Form.Apply(known.Feed, known.Article)
			if r.Rest != nil && r.Rest.Kin != "" {
				s.Reports[i].Article = s.Reports[i].Akin(r.Rest.Kin)
			}
		}
	}
	return s
}
