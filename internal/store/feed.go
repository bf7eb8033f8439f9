package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/form"
)

// A Feed is what is known of a feed from earlier polls.
type Feed struct {
	URL       string
	Title     string
	State     json.RawMessage // what the poller keeps from poll to poll
	FirstRead time.Time       // zero if it was never read
	LastRead  time.Time
	Listed    time.Time // when it last gave articles, new or not
	Error     string    // of the last poll; empty if it was read
	Failed    time.Time // since when it cannot be read; zero if it can
	Form      form.Form // what its entries have in common
}

const feedColumns = `url, title, state, first_read, last_read, listed, error, failed, form`

func scanFeed(rows *sql.Rows) (Feed, error) {
	var f Feed
	var state, common string
	var first, last, listed, failed int64
	err := rows.Scan(&f.URL, &f.Title, &state, &first, &last, &listed, &f.Error, &failed, &common)
	f.State = json.RawMessage(state)
	if err == nil && f.Form.UnmarshalText([]byte(common)) != nil {
		f.Form = form.Form{} // of another version: it is learnt anew
	}
	f.FirstRead, f.LastRead, f.Listed, f.Failed = instant(first), instant(last), instant(listed), instant(failed)
	return f, err
}

// ClaimFeeds claims under a lease those of the feeds that nobody polls under
// another one and returns them in the order given, each once; a feed not seen
// before is added. Save ends the claim.
func (s *Store) ClaimFeeds(ctx context.Context, l Lease, urls []string) ([]Feed, error) {
	sorted := slices.Compact(slices.Sorted(slices.Values(urls))) // one order for all, so that replicas cannot lock each other out
	rows := make([][]any, len(sorted))
	for i, u := range sorted {
		rows[i] = []any{u}
	}
	claimed := map[string]Feed{}
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		if err := s.insert(ctx, tx, `INSERT INTO feeds (url) VALUES %s ON CONFLICT DO NOTHING`, rows); err != nil {
			return err
		}
		return s.queryIn(ctx, tx, func(rows *sql.Rows) error {
			f, err := scanFeed(rows)
			claimed[f.URL] = f
			return err
		}, `UPDATE feeds SET claim = $1 WHERE url IN (SELECT url FROM feeds WHERE url IN (%s)
			AND NOT EXISTS (SELECT 1 FROM leases WHERE name = feeds.claim AND until > `+s.dialect.now+`)
			ORDER BY url`+s.dialect.skipLocked+`) RETURNING `+feedColumns, sorted, l.Name)
	})
	if err != nil {
		return nil, fmt.Errorf("claim feeds: %w", err)
	}
	var feeds []Feed
	for _, u := range urls {
		if f, ok := claimed[u]; ok {
			feeds = append(feeds, f)
			delete(claimed, u)
		}
	}
	return feeds, nil
}

// ReleaseFeeds ends the claim of feeds that were not polled.
func (s *Store) ReleaseFeeds(ctx context.Context, urls []string) error {
	if err := s.execIn(ctx, s.write, `UPDATE feeds SET claim = '' WHERE url IN (%s)`, urls); err != nil {
		return fmt.Errorf("release feeds: %w", err)
	}
	return nil
}

// Feeds returns what is known of the feeds, in the order given, those never
// polled included.
func (s *Store) Feeds(ctx context.Context, urls []string) ([]Feed, error) {
	known := map[string]Feed{}
	err := s.queryIn(ctx, s.db, func(rows *sql.Rows) error {
		f, err := scanFeed(rows)
		known[f.URL] = f
		return err
	}, `SELECT `+feedColumns+` FROM feeds WHERE url IN (%s)`, urls)
	if err != nil {
		return nil, fmt.Errorf("read feeds: %w", err)
	}
	feeds := make([]Feed, len(urls))
	for i, u := range urls {
		feeds[i] = known[u]
		feeds[i].URL = u
	}
	return feeds, nil
}

// Outlets returns the outlets that the articles of some feeds name, each once,
// by name.
func (s *Store) Outlets(ctx context.Context, feeds []string) ([]string, error) {
	var names []string
	err := s.queryIn(ctx, s.db, func(rows *sql.Rows) error {
		var name string
		err := rows.Scan(&name)
		names = append(names, name)
		return err
	}, `SELECT DISTINCT source FROM articles WHERE feed IN (%s)`, feeds)
	if err != nil {
		return nil, fmt.Errorf("read outlets: %w", err)
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// NameFeeds keeps titles, by address, of feeds that have none yet: their own,
// once they are read, replace them.
func (s *Store) NameFeeds(ctx context.Context, titles map[string]string) error {
	var rows [][]any
	for _, url := range slices.Sorted(maps.Keys(titles)) {
		rows = append(rows, []any{url, storable(titles[url])})
	}
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		return s.insert(ctx, tx, `INSERT INTO feeds (url, title) VALUES %s
			ON CONFLICT (url) DO UPDATE SET title = excluded.title WHERE feeds.title = ''`, rows)
	})
	if err != nil {
		return fmt.Errorf("name feeds: %w", err)
	}
	return nil
}
