package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"time"
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
}

const feedColumns = `url, title, state, first_read, last_read, listed, error, failed`

func scanFeed(rows *sql.Rows) (Feed, error) {
	var f Feed
	var state string
	var first, last, listed, failed int64
	err := rows.Scan(&f.URL, &f.Title, &state, &first, &last, &listed, &f.Error, &failed)
	f.State = json.RawMessage(state)
	f.FirstRead, f.LastRead, f.Listed, f.Failed = instant(first), instant(last), instant(listed), instant(failed)
	return f, err
}

// chunk is how many values one statement lists; both engines take far more.
const chunk = 500

// ClaimFeeds claims under a lease those of the feeds that nobody polls under
// another one and returns them in the order given; a feed not seen before is
// added. Save ends the claim.
func (s *Store) ClaimFeeds(ctx context.Context, l Lease, urls []string) ([]Feed, error) {
	claimed := map[string]Feed{}
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		for some := range slices.Chunk(urls, chunk) {
			if err := s.claimSome(ctx, tx, l, some, claimed); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return nil, fmt.Errorf("claim feeds: %w", err)
	}
	var feeds []Feed
	for _, u := range urls {
		if f, ok := claimed[u]; ok {
			feeds = append(feeds, f)
			delete(claimed, u) // listed twice, polled once
		}
	}
	return feeds, nil
}

func (s *Store) claimSome(ctx context.Context, tx *sql.Tx, l Lease, urls []string, claimed map[string]Feed) error {
	sorted := slices.Compact(slices.Sorted(slices.Values(urls))) // one order for all, so that replicas cannot lock each other out
	args := make([]any, len(sorted))
	values := make([]byte, 0, 6*len(sorted))
	for i, u := range sorted {
		args[i] = u
		values = fmt.Appendf(values, ",($%d)", i+1)
	}
	if _, err := tx.ExecContext(ctx, `INSERT INTO feeds (url) VALUES `+string(values[1:])+` ON CONFLICT DO NOTHING`, args...); err != nil {
		return err
	}
	n := len(args)
	return query(ctx, tx, func(rows *sql.Rows) error {
		f, err := scanFeed(rows)
		claimed[f.URL] = f
		return err
	}, fmt.Sprintf(`UPDATE feeds SET claim = $%d WHERE url IN
		(SELECT url FROM feeds WHERE url IN (%s)
		AND NOT EXISTS (SELECT 1 FROM leases WHERE name = feeds.claim AND until > %s) ORDER BY url%s) RETURNING %s`,
		n+1, numbered(1, n), s.dialect.now, s.dialect.skipLocked, feedColumns),
		append(args, l.Name)...)
}

// ReleaseFeeds ends the claim of feeds that were not polled.
func (s *Store) ReleaseFeeds(ctx context.Context, urls []string) error {
	for some := range slices.Chunk(urls, chunk) {
		_, err := s.write.ExecContext(ctx, `UPDATE feeds SET claim = '' WHERE url IN (`+s.dialect.values(1, len(some))+`)`, anys(some)...)
		if err != nil {
			return fmt.Errorf("release feeds: %w", err)
		}
	}
	return nil
}

// Feeds returns what is known of the feeds, in the order given, those never
// polled included.
func (s *Store) Feeds(ctx context.Context, urls []string) ([]Feed, error) {
	known := map[string]Feed{}
	for some := range slices.Chunk(urls, chunk) {
		err := query(ctx, s.db, func(rows *sql.Rows) error {
			f, err := scanFeed(rows)
			known[f.URL] = f
			return err
		}, `SELECT `+feedColumns+` FROM feeds WHERE url IN (`+s.dialect.values(1, len(some))+`)`, anys(some)...)
		if err != nil {
			return nil, fmt.Errorf("read feeds: %w", err)
		}
	}
	feeds := make([]Feed, len(urls))
	for i, u := range urls {
		feeds[i] = known[u]
		feeds[i].URL = u
	}
	return feeds, nil
}

// Outlets returns the outlets that the articles of some feeds name, each once.
func (s *Store) Outlets(ctx context.Context, feeds []string) ([]string, error) {
	var names []string
	for some := range slices.Chunk(feeds, chunk) {
		err := query(ctx, s.db, func(rows *sql.Rows) error {
			var name string
			err := rows.Scan(&name)
			if !slices.Contains(names, name) {
				names = append(names, name)
			}
			return err
		}, `SELECT DISTINCT source FROM articles WHERE feed IN (`+s.dialect.values(1, len(some))+`) ORDER BY source`, anys(some)...)
		if err != nil {
			return nil, fmt.Errorf("read outlets: %w", err)
		}
	}
	return names, nil
}

// NameFeed keeps the title of a feed that has none yet: its own, once it is
// read, replaces it.
func (s *Store) NameFeed(ctx context.Context, url, title string) error {
	_, err := s.write.ExecContext(ctx, `INSERT INTO feeds (url, title) VALUES ($1, $2)
		ON CONFLICT (url) DO UPDATE SET title = excluded.title WHERE feeds.title = ''`, url, title)
	if err != nil {
		return fmt.Errorf("name feed: %w", err)
	}
	return nil
}

func anys(list []string) []any {
	out := make([]any, len(list))
	for i, s := range list {
		out[i] = s
	}
	return out
}
