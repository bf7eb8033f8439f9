package bot

import (
	"context"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/digest/text"
	"github.com/digestbot/digestbot/internal/store"
)

// This file knows which articles their outlets took back. The rules are:
//
//   - An article that says so of itself is withdrawn. It is never told, and a
//     story that told it goes on without it.
//   - One that was told and has no text any more is emptied, unless all that is
//     known of its feed is: then the feed is broken.
//   - One whose page answers 410 is gone.
//   - A story of which nothing is left keeps its words, under a headline that
//     says that they were taken back.

// retraction is how an article was taken back since a story told it; empty if
// it stands.
func retraction(a article.Article, told history.Record, stored map[string]store.Article) history.Retraction {
	given := a
	if known, ok := stored[a.ID]; ok {
		given = known.Article // for what the form of its feed leaves of it may be nothing
	}
	i := slices.IndexFunc(told.Articles, func(t history.Article) bool { return t.ID == a.ID })
	switch {
	case text.Withdrawn(given.Title, given.Text):
		return history.Withdrew
	case stored[a.ID].Gone, i >= 0 && told.Articles[i].Retracted == history.Gone:
		return history.Gone
	case i >= 0 && isEmpty(given) && told.Articles[i].Hash != history.Hash(a) && !emptyFeed(stored[a.ID], stored):
		return history.Emptied
	case i >= 0 && isEmpty(given):
		return told.Articles[i].Retracted
	}
	return ""
}

const (
	// pagesEvery is how often the pages of what was told are asked whether they are
	// gone, and pagesTime for how long at most a pass waits for that.
	pagesEvery = 6 * time.Hour
	pagesTime  = 20 * time.Second
)

// askPages notes which articles of posted stories have pages that are gone.
func (b *Bot) askPages(ctx context.Context, d Digest, posted []Candidate, stored map[string]store.Article) {
	if b.GonePages == nil || len(posted) == 0 {
		return
	}
	_, mine, err := b.Store.Lease(ctx, "pages:"+d.Name, pagesEvery)
	if err != nil || !mine {
		return
	}
	var articles []article.Article
	for _, c := range posted {
		for _, a := range c.Articles() {
			if a.URL != "" {
				articles = append(articles, a)
			}
		}
	}
	slices.Reverse(articles) // those told last are the likeliest
	asking, cancel := context.WithTimeout(ctx, pagesTime)
	defer cancel()
	b.GonePages(asking, articles, func(a article.Article) {
		one := stored[a.ID]
		one.Gone = true
		stored[a.ID] = one
	})
}

func isEmpty(a article.Article) bool { return strings.TrimSpace(a.Text) == "" }

// emptyFeed reports whether the other articles of a feed have no text either.
func emptyFeed(one store.Article, stored map[string]store.Article) bool {
	others, empty := 0, 0
	for _, a := range stored {
		if a.Feed == one.Feed && a.ID != one.ID {
			others++
			if isEmpty(a.Article) {
				empty++
			}
		}
	}
	return others > 0 && others == empty
}

// standing is a story without the articles that were taken back, and how each of
// these was, by ID. A report whose own article is one goes on as its oldest copy.
func standing(s story.Story, told history.Record, stored map[string]store.Article) (story.Story, map[string]history.Retraction) {
	retracted := map[string]history.Retraction{}
	live := s
	live.Reports = nil
	for _, r := range s.Reports {
		stand := slices.DeleteFunc(r.Articles(), func(a article.Article) bool {
			how := retraction(a, told, stored)
			if how != "" {
				retracted[a.ID] = how
			}
			return how != ""
		})
		if len(stand) > 0 {
			r.Article, r.Copies = stand[0], stand[1:]
			live.Reports = append(live.Reports, r)
		}
	}
	return live, retracted
}

// asGiven are the articles of a story as their outlets give them, whatever the
// forms of their feeds leave of them.
func asGiven(s story.Story, stored map[string]store.Article) []article.Article {
	all := s.Articles()
	for i, a := range all {
		if known, ok := stored[a.ID]; ok {
			all[i] = known.Article
		}
	}
	return all
}

// retractedOf are the articles of a story that were taken back, as they are kept
// in its record.
func retractedOf(s story.Story, retracted map[string]history.Retraction) []history.Article {
	var out []history.Article
	for i, r := range s.Reports {
		for _, a := range r.Articles() {
			if how := retracted[a.ID]; how != "" {
				out = append(out, history.Article{ID: a.ID, Outlet: a.Source, Report: i, Hash: history.Hash(a), Retracted: how})
			}
		}
	}
	return out
}

// takenBack is a summary of which nothing stands any more.
func takenBack(s summary.Summary, retracted map[string]history.Retraction) summary.Summary {
	var outlets []string
	for _, a := range s.Story.Articles() {
		if retracted[a.ID] != "" && !slices.Contains(outlets, a.Source) {
			outlets = append(outlets, a.Source)
		}
	}
	if mark := "Withdrawn by " + strings.Join(outlets, ", ") + ": "; len(outlets) > 0 && !strings.HasPrefix(s.Headline, "Withdrawn by ") {
		s.Headline = mark + s.Headline
	}
	return s
}
