package bot

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"time"

	"digestbot/internal/store"
	"digestbot/sources"
)

// batch is how many polls or articles are saved in one transaction: one
// commit an article costs many times the parsing.
const batch = 1000

// pollTime is how long feeds stay claimed by a poll that died.
const pollTime = 2 * time.Minute

// poll reads the feeds that nobody else is reading and saves what they give.
// A feed that fails is logged and kept as failing; ErrNoFeeds says that none
// was read. What was read before an error is kept.
func (b *Bot) poll(ctx context.Context, urls []string, log *slog.Logger) error {
	claimed, err := b.Store.ClaimFeeds(ctx, urls, pollTime)
	if err != nil {
		return err
	}
	feeds := make([]sources.Feed, len(claimed))
	for i, f := range claimed {
		feeds[i] = sources.Feed{URL: f.URL}
		if err := json.Unmarshal(f.State, &feeds[i].State); err != nil {
			log.Warn("feed state unreadable, so it is read anew", "feed", f.URL, "error", err)
		}
	}
	var pending []store.Poll
	var failed, articles int
	var saveErr error
	flush := func() {
		if saveErr != nil || len(pending) == 0 {
			return
		}
		change, err := b.Store.Save(ctx, b.Now(), pending)
		saveErr = err
		log.Debug("saved", "feeds", len(pending), "new", change.New, "updated", change.Updated)
		pending, articles = nil, 0
	}
	polling, cancel := context.WithCancel(ctx)
	defer cancel()
	b.Source.Poll(polling, feeds, func(r sources.Result) {
		if r.Err != nil {
			failed++
			log.Warn("feed not read", "feed", r.Feed.URL, "error", r.Err)
		}
		state, err := json.Marshal(r.Feed.State)
		if err != nil {
			log.Warn("feed state not kept", "feed", r.Feed.URL, "error", err)
		}
		pending = append(pending, store.Poll{URL: r.Feed.URL, Title: r.Title, State: state, Articles: r.Articles, Err: r.Err})
		if articles += len(r.Articles); articles >= batch || len(pending) >= batch {
			flush()
		}
		if saveErr != nil {
			cancel() // what cannot be kept need not be read
		}
	})
	flush()
	switch {
	case saveErr != nil:
		return saveErr
	case ctx.Err() != nil:
		return context.Cause(ctx)
	case len(feeds) > 0 && failed == len(feeds):
		return fmt.Errorf("%w: all %d failed", ErrNoFeeds, failed)
	}
	return nil
}
