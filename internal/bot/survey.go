package bot

import (
	"context"
	"log/slog"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/store"
)

// A view is all that a pass sees for one digest.
type view struct {
	past       Past
	articles   []store.Article          // of the grouping window, those that matter
	news       map[string]bool          // the IDs of those that are news
	flood      map[string]int           // how many more would be, by feed
	held       int                      // how many articles are dated in the future
	candidates []Candidate              // their stories, in order
	stored     map[string]store.Article // the articles by ID, with the pages that the pass reads
}

// survey polls and groups, and writes nothing but what the feeds gave.
func (b *Bot) survey(ctx context.Context, d Digest, laps *laps, log *slog.Logger) (view, error) {
	var v view
	_, err := b.poll(ctx, d.Feeds, log)
	if err != nil {
		return v, err
	}
	laps.done("poll")
	if v.past.Last, err = b.quietSince(ctx, d); err != nil || !v.past.Last.IsZero() {
		return v, err
	}
	if v.past, err = b.past(ctx, d, log); err != nil {
		return v, err
	}
	back := grouping
	if v.past.Last.IsZero() { // nothing is told that older articles could belong to
		back = max(d.Window, min(grouping, 2*d.Window))
	}
	articles, err := b.Store.Articles(ctx, keys(d.Feeds), b.Now().Add(-back), story.Beginning)
	if err != nil {
		return v, err
	}
	told, err := b.Store.ToldArticles(ctx, d.Name, b.Now().Add(-memory), b.Now().Add(-grouping), story.Beginning)
	if err != nil {
		return v, err
	}
	v.articles = unmuted(slices.Concat(told, articles), v.past)
	read := len(v.articles)
	v.articles = slices.DeleteFunc(v.articles, func(a store.Article) bool { return a.At.After(b.Now()) })
	v.held = read - len(v.articles)
	laps.done("read")
	v.news, v.flood = News(v.articles, v.past, b.Now(), d.Window)
	v.articles = relevant(v.articles, v.news, v.past, b.Now().Add(-b.Corrections))
	if err := b.Store.Complete(ctx, v.articles); err != nil {
		return v, err
	}
	v.stored = map[string]store.Article{}
	for _, a := range v.articles {
		v.stored[a.ID] = a
	}
	stories := b.Stories(plain(v.articles), rules(v.past.Rules))
	v.candidates = Decide(d, stories, v.news, v.past, b.Now())
	laps.done("group")
	return v, nil
}

// quietSince returns when the last digest was made, if no feed has changed
// since and all is dealt with: then there is no need to group a week of
// articles. It returns the zero time otherwise.
func (b *Bot) quietSince(ctx context.Context, d Digest) (time.Time, error) {
	last, err := b.Store.LastSlot(ctx, d.Name)
	if err != nil || last.Built.IsZero() || last.Built.After(b.Now()) {
		return time.Time{}, err
	}
	feeds, err := b.Store.Feeds(ctx, keys(d.Feeds))
	if err != nil || slices.ContainsFunc(feeds, func(f store.Feed) bool { return !f.Listed.Before(last.Built) }) {
		return time.Time{}, err
	}
	undealt, err := b.Store.Undealt(ctx, d.Name, keys(d.Feeds), last.Built.Add(-d.Window), b.Now())
	if err != nil || undealt {
		return time.Time{}, err
	}
	return last.Built, nil
}
