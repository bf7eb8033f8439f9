package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/form"
)

// A Poll is what one poll of one feed gave.
type Poll struct {
	URL      string
	Title    string            // as the feed calls itself; empty keeps the one known
	State    json.RawMessage   // to keep for the next poll
	Articles []article.Article // empty if unchanged
	Form     form.Form         // what the feed's entries have in common, these included
	Err      error             // why it could not be read; holds no secret
}

// A Change counts what Save wrote.
type Change struct{ New, Updated int }

// Save records polls that ended at a time, in one transaction: what is new is
// added, what an outlet edited is updated, what is unchanged costs no write. An
// article of which only counters moved, such as its comments, is unchanged.
// An article that comes back under another ID (its GUID changed, its words and
// either its address or its text did not) keeps the one it has.
func (s *Store) Save(ctx context.Context, now time.Time, polls []Poll) (Change, error) {
	var total Change
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		sorted := slices.SortedFunc(slices.Values(polls), func(a, b Poll) int { return cmp.Compare(a.URL, b.URL) })
		for _, p := range sorted {
			if err := saveFeed(ctx, tx, now, p); err != nil {
				return err
			}
			c, err := s.saveArticles(ctx, tx, now, p)
			if err != nil {
				return err
			}
			total.New += c.New
			total.Updated += c.Updated
		}
		return nil
	})
	if err != nil {
		return Change{}, fmt.Errorf("save articles: %w", err)
	}
	return total, nil
}

func saveFeed(ctx context.Context, tx *sql.Tx, now time.Time, p Poll) error {
	state := string(p.State)
	if state == "" {
		state = "{}"
	}
	at := millis(now)
	if p.Err != nil {
		_, err := tx.ExecContext(ctx, `INSERT INTO feeds (url, title, state, error, failed) VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (url) DO UPDATE SET state = excluded.state, error = excluded.error, claim = '',
			failed = CASE WHEN feeds.failed = 0 THEN excluded.failed ELSE feeds.failed END`,
			p.URL, storable(p.Title), state, storable(p.Err.Error()), at)
		return err
	}
	listed := at
	if len(p.Articles) == 0 {
		listed = 0
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO feeds (url, title, state, first_read, last_read, listed) VALUES ($1, $2, $3, $4, $4, $5)
		ON CONFLICT (url) DO UPDATE SET state = excluded.state, error = '', failed = 0, claim = '', last_read = excluded.last_read,
		listed = CASE WHEN excluded.listed = 0 THEN feeds.listed ELSE excluded.listed END,
		title = CASE WHEN excluded.title = '' THEN feeds.title ELSE excluded.title END,
		first_read = CASE WHEN feeds.first_read = 0 THEN excluded.first_read ELSE feeds.first_read END`,
		p.URL, storable(p.Title), state, at, listed)
	return err
}

// row is an article as the table holds it.
type row struct {
	article.Article
	at, seen      int64
	content, link string
}

// rowsOf are the articles of a poll, each once.
func rowsOf(p Poll, now time.Time) []row {
	rows := make([]row, 0, len(p.Articles))
	polled := map[string]bool{}
	for _, a := range p.Articles {
		for _, field := range []*string{&a.ID, &a.URL, &a.Source, &a.Title, &a.Text, &a.Language} {
			*field = storable(*field)
		}
		if polled[a.ID] {
			continue
		}
		polled[a.ID] = true
		a = dated(a, now)
		rows = append(rows, row{
			Article: a, at: counted(a.Published, now), seen: millis(now),
			content: Hash(a.Title, a.Text), link: Hash(a.URL, a.Title),
		})
	}
	return rows
}

// dated gives an article that seems published within a slip of the zone from now
// the present time: what was read is published.
func dated(a article.Article, now time.Time) article.Article {
	if a.Published.After(now) && !a.Ahead(now) {
		a.Published = now
	}
	return a
}

// counted is when an article counts as published: as its feed says, in the past
// or in the future, unless it says nothing.
func counted(published, now time.Time) int64 {
	if published.IsZero() || published.Year() < 1990 {
		return millis(now)
	}
	return millis(published)
}

// pick gives one text of each row.
func pick(rows []row, of func(row) string) []string {
	texts := make([]string, len(rows))
	for i, r := range rows {
		texts[i] = of(r)
	}
	return texts
}

// day is how exactly it is known when a feed last had an article, in
// milliseconds: a write a day instead of one a poll.
const day = 24 * 60 * 60 * 1000

func (s *Store) saveArticles(ctx context.Context, tx *sql.Tx, now time.Time, p Poll) (Change, error) {
	rows := rowsOf(p, now)
	have, err := s.contents(ctx, tx, p.URL, rows)
	if err != nil {
		return Change{}, err
	}
	counted, err := s.settle(ctx, tx, p, rows, have)
	if err != nil {
		return Change{}, err
	}
	var fresh []row
	var listed []string
	var c Change
	for _, r := range rows {
		old, known := have[r.ID]
		if known && r.seen-old.listed >= day {
			listed = append(listed, r.ID)
		}
		switch {
		case !known:
			fresh = append(fresh, r)
		case old.content != r.content && !counted[r.ID], old.at > r.seen && old.at != r.at:
			c.Updated++
			if err := update(ctx, tx, p.URL, r.ID, r); err != nil {
				return Change{}, err
			}
		}
	}
	if err := s.execIn(ctx, tx, `UPDATE articles SET listed = $1 WHERE feed = $2 AND id IN (%s)`, listed, millis(now), p.URL); err != nil {
		return Change{}, err
	}
	fresh, renamed, err := s.takeRenamed(ctx, tx, p.URL, fresh, rows)
	if err != nil {
		return Change{}, err
	}
	c.Updated += renamed
	c.New = len(fresh)
	return c, s.insertArticles(ctx, tx, p.URL, fresh)
}

// A keptRow tells whether an article changed.
type keptRow struct {
	content    string
	at, listed int64
}

// contents returns those of the rows that are kept, by ID.
func (s *Store) contents(ctx context.Context, tx *sql.Tx, feed string, rows []row) (map[string]keptRow, error) {
	have := map[string]keptRow{}
	err := s.queryIn(ctx, tx, func(rows *sql.Rows) error {
		var id string
		var k keptRow
		err := rows.Scan(&id, &k.content, &k.at, &k.listed)
		have[id] = k
		return err
	}, `SELECT id, content, at, listed FROM articles WHERE feed = $1 AND id IN (%s)`, pick(rows, func(r row) string { return r.ID }), feed)
	return have, err
}

// settle finds the rows of which nothing but counters moved, by ID, and keeps the
// feed's form with what that says of them.
func (s *Store) settle(ctx context.Context, tx *sql.Tx, p Poll, rows []row, have map[string]keptRow) (map[string]bool, error) {
	if len(rows) == 0 {
		return nil, nil
	}
	now := map[string]string{} // of those that were edited
	for _, r := range rows {
		if old, known := have[r.ID]; known && old.content != r.content {
			now[r.ID] = r.Title + "\n" + r.Text
		}
	}
	var ids []string
	var edits []form.Edit
	err := s.queryIn(ctx, tx, func(rows *sql.Rows) error {
		var id, title, text string
		err := rows.Scan(&id, &title, &text)
		ids, edits = append(ids, id), append(edits, form.Edit{Was: title + "\n" + text, Now: now[id]})
		return err
	}, `SELECT id, title, text FROM articles WHERE feed = $1 AND id IN (%s)`, slices.Sorted(maps.Keys(now)), p.URL)
	if err != nil {
		return nil, err
	}
	learnt, same := p.Form.Settle(edits, len(have))
	counted := map[string]bool{}
	for i, id := range ids {
		counted[id] = same[i]
	}
	text, err := learnt.MarshalText()
	if err == nil {
		_, err = tx.ExecContext(ctx, `UPDATE feeds SET form = $2 WHERE url = $1 AND form <> $2`, p.URL, string(text))
	}
	return counted, err
}

// telling is how many bytes of text tell one article from all others; less
// may come again in another one ("Markets at noon").
const telling = 100

// takeRenamed finds those of the fresh rows that are kept under another ID,
// which is not among all that were polled; it updates them and returns the others.
func (s *Store) takeRenamed(ctx context.Context, tx *sql.Tx, feed string, fresh, all []row) (rest []row, renamed int, err error) {
	if len(fresh) == 0 {
		return nil, 0, nil
	}
	old, err := s.formerIDs(ctx, tx, feed, fresh, all)
	if err != nil {
		return nil, 0, err
	}
	taken := map[string]bool{}
	for _, r := range fresh {
		id := old[r.link]
		if id == "" && len(r.Text) >= telling {
			id = old[r.content]
		}
		if id == "" || taken[id] {
			rest = append(rest, r)
			continue
		}
		taken[id] = true
		renamed++
		if err := update(ctx, tx, feed, id, r); err != nil {
			return nil, 0, err
		}
	}
	return rest, renamed, nil
}

// formerIDs returns the articles with the words or the address of fresh ones,
// by their content and link hashes, but for all that were polled.
func (s *Store) formerIDs(ctx context.Context, tx *sql.Tx, feed string, fresh, all []row) (map[string]string, error) {
	polled := map[string]bool{}
	for _, r := range all {
		polled[r.ID] = true
	}
	ids := map[string]string{}
	note := func(rows *sql.Rows) error {
		var id, hash string
		err := rows.Scan(&id, &hash)
		if !polled[id] {
			ids[hash] = id
		}
		return err
	}
	err := s.queryIn(ctx, tx, note, `SELECT id, content FROM articles WHERE feed = $1 AND content IN (%s) ORDER BY id`,
		pick(fresh, func(r row) string { return r.content }), feed)
	if err != nil {
		return nil, err
	}
	err = s.queryIn(ctx, tx, note, `SELECT id, link FROM articles WHERE feed = $1 AND link IN (%s) ORDER BY id`,
		pick(fresh, func(r row) string { return r.link }), feed)
	return ids, err
}

// update writes what an outlet changed; when the article was first seen stays, and
// when it counts as published, unless that is still to come.
func update(ctx context.Context, tx *sql.Tx, feed, id string, r row) error {
	_, err := tx.ExecContext(ctx, `UPDATE articles SET url = $3, source = $4, title = $5, text = $6, language = $7,
		content = $8, link = $9, updated = $10, listed = $10, full_text = '', page_next = 0,
		at = CASE WHEN at > $10 THEN $11 ELSE at END, published = CASE WHEN at > $10 THEN $12 ELSE published END WHERE feed = $1 AND id = $2`,
		feed, id, r.URL, r.Source, r.Title, r.Text, r.Language, r.content, r.link, r.seen, r.at, millis(r.Published))
	return err
}

func (s *Store) insertArticles(ctx context.Context, tx *sql.Tx, feed string, fresh []row) error {
	rows := make([][]any, len(fresh))
	for i, r := range fresh {
		rows[i] = []any{feed, r.ID, r.at, r.seen, r.seen, r.seen, millis(r.Published),
			r.content, r.link, r.Language, r.Source, r.URL, r.Title, r.Text}
	}
	return s.insert(ctx, tx, `INSERT INTO articles (feed, id, at, seen, listed, updated, published,
		content, link, language, source, url, title, text) VALUES %s ON CONFLICT DO NOTHING`, rows)
}
