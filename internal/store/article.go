package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"time"

	"digestbot/digest/article"
)

// A Poll is what one poll of one feed gave.
type Poll struct {
	URL      string
	Title    string            // as the feed calls itself; empty keeps the one known
	State    json.RawMessage   // to keep for the next poll
	Articles []article.Article // empty if unchanged
	Err      error             // why it could not be read; holds no secret
}

// A Change counts what Save wrote.
type Change struct{ New, Updated int }

// Save records polls that ended at a time, in one transaction: what is new is
// added, what an outlet edited is updated, what is unchanged costs no write.
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

func (s *Store) saveArticles(ctx context.Context, tx *sql.Tx, now time.Time, p Poll) (Change, error) {
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
		rows = append(rows, row{
			Article: a, at: counted(a.Published, now), seen: millis(now),
			content: Hash(a.Title, a.Text), link: Hash(a.URL, a.Title),
		})
	}
	have, err := s.contents(ctx, tx, p.URL, rows)
	if err != nil {
		return Change{}, err
	}
	var fresh []row
	var listed []any
	var c Change
	for _, r := range rows {
		old, known := have[r.ID]
		if known && r.seen-old.listed >= day {
			listed = append(listed, r.ID)
		}
		switch {
		case !known:
			fresh = append(fresh, r)
		case old.content != r.content:
			c.Updated++
			if err := update(ctx, tx, p.URL, r.ID, r); err != nil {
				return Change{}, err
			}
		}
	}
	if err := s.list(ctx, tx, now, p.URL, listed); err != nil {
		return Change{}, err
	}
	fresh, renamed, err := s.takeRenamed(ctx, tx, p.URL, fresh, polled)
	if err != nil {
		return Change{}, err
	}
	c.Updated += renamed
	c.New = len(fresh)
	for some := range slices.Chunk(fresh, rowsAtOnce) {
		if err := s.insert(ctx, tx, p.URL, some); err != nil {
			return Change{}, err
		}
	}
	return c, nil
}

// counted is when an article counts as published: as its feed says, unless it
// says nothing or a time to come.
func counted(published, now time.Time) int64 {
	if published.IsZero() || published.After(now) || published.Year() < 1990 {
		return millis(now)
	}
	return millis(published)
}

// contents returns those of the rows that are kept, by ID, with what tells
// whether they changed.
func (s *Store) contents(ctx context.Context, tx *sql.Tx, feed string, rows []row) (map[string]keptRow, error) {
	have := map[string]keptRow{}
	for some := range slices.Chunk(rows, chunk) {
		args := []any{feed}
		for _, r := range some {
			args = append(args, r.ID)
		}
		err := query(ctx, tx, func(rows *sql.Rows) error {
			var id string
			var k keptRow
			err := rows.Scan(&id, &k.content, &k.listed)
			have[id] = k
			return err
		}, `SELECT id, content, listed FROM articles WHERE feed = $1 AND id IN (`+s.dialect.values(2, len(some))+`)`, args...)
		if err != nil {
			return nil, err
		}
	}
	return have, nil
}

type keptRow struct {
	content string
	listed  int64
}

// day is how exactly it is known when a feed last had an article, in
// milliseconds: a write a day instead of one a poll.
const day = 24 * 60 * 60 * 1000

// list records that a feed still has some articles.
func (s *Store) list(ctx context.Context, tx *sql.Tx, now time.Time, feed string, ids []any) error {
	for some := range slices.Chunk(ids, chunk) {
		_, err := tx.ExecContext(ctx, `UPDATE articles SET listed = $2 WHERE feed = $1 AND id IN (`+s.dialect.values(3, len(some))+`)`,
			append([]any{feed, millis(now)}, some...)...)
		if err != nil {
			return err
		}
	}
	return nil
}

// telling is how many bytes of text tell one article from all others; less
// may come again in another one ("Markets at noon").
const telling = 100

// takeRenamed finds those of the fresh rows that are kept under another ID,
// which is no longer in the feed; it updates them and returns the others.
func (s *Store) takeRenamed(ctx context.Context, tx *sql.Tx, feed string, fresh []row, polled map[string]bool) (rest []row, renamed int, err error) {
	old := map[string]string{} // content or link hash → ID
	for _, column := range []string{"content", "link"} {
		for some := range slices.Chunk(fresh, chunk) {
			args := []any{feed}
			for _, r := range some {
				args = append(args, map[string]string{"content": r.content, "link": r.link}[column])
			}
			err := query(ctx, tx, func(rows *sql.Rows) error {
				var id, hash string
				err := rows.Scan(&id, &hash)
				if !polled[id] {
					old[hash] = id
				}
				return err
			}, `SELECT id, `+column+` FROM articles WHERE feed = $1 AND `+column+` IN (`+s.dialect.values(2, len(some))+`) ORDER BY id`, args...)
			if err != nil {
				return nil, 0, err
			}
		}
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

// update writes what an outlet changed; when the article was first seen stays.
func update(ctx context.Context, tx *sql.Tx, feed, id string, r row) error {
	_, err := tx.ExecContext(ctx, `UPDATE articles SET url = $3, source = $4, title = $5, text = $6, language = $7,
		content = $8, link = $9, updated = $10, listed = $10, full_text = '', page_next = 0 WHERE feed = $1 AND id = $2`,
		feed, id, r.URL, r.Source, r.Title, r.Text, r.Language, r.content, r.link, r.seen)
	return err
}

// rowsAtOnce is how many articles one statement inserts: with 20, binding costs
// little beside writing, and a feed of 40 takes two round trips to PostgreSQL.
const rowsAtOnce = 20

func (s *Store) insert(ctx context.Context, tx *sql.Tx, feed string, rows []row) error {
	const columns = 14
	var values strings.Builder
	args := make([]any, 0, columns*len(rows))
	for i, r := range rows {
		if i > 0 {
			values.WriteByte(',')
		}
		values.WriteString("(" + s.dialect.values(columns*i+1, columns) + ")")
		args = append(args, feed, r.ID, r.at, r.seen, r.seen, r.seen, millis(r.Published),
			r.content, r.link, r.Language, r.Source, r.URL, r.Title, r.Text)
	}
	_, err := tx.ExecContext(ctx, `INSERT INTO articles (feed, id, at, seen, listed, updated, published,
		content, link, language, source, url, title, text) VALUES `+values.String()+` ON CONFLICT DO NOTHING`, args...)
	return err
}

// Hash names texts by their content, in 16 characters.
func Hash(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}

// An Article is an article of a feed with what the store knows of it.
type Article struct {
	article.Article           // its text is that of the article's page, if that was read
	Feed            string    // the feed that carries it
	At              time.Time // when it counts as published; never zero
	Seen            time.Time // first
	FullText        bool      // whether the article's page was read
	PageNext        time.Time // before which the page that could not be read is not to be asked for; zero if it was not tried
}

// Articles returns the articles of some feeds that count as published since a
// time, oldest first, ties by ID. One that several feeds carry comes once.
func (s *Store) Articles(ctx context.Context, feeds []string, since time.Time) ([]Article, error) {
	var list []Article
	for some := range slices.Chunk(feeds, chunk) {
		args := append([]any{millis(since)}, anys(some)...)
		found, err := s.articles(ctx, `at >= $1 AND feed IN (`+s.dialect.values(2, len(some))+`)`, args...)
		if err != nil {
			return nil, err
		}
		list = append(list, found...)
	}
	return once(list), nil
}

// ToldArticles returns the articles told in stories of a digest that count as
// published from a time on and before another, in the order of Articles.
func (s *Store) ToldArticles(ctx context.Context, digest string, from, before time.Time) ([]Article, error) {
	list, err := s.articles(ctx, `at >= $1 AND at < $2 AND id IN (SELECT article FROM told WHERE digest = $3 AND story <> '')`,
		millis(from), millis(before), digest)
	return once(list), err
}

func (s *Store) articles(ctx context.Context, where string, args ...any) ([]Article, error) {
	var list []Article
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		var a Article
		var full string
		var published, at, seen, next int64
		if err := rows.Scan(&a.Feed, &a.ID, &a.URL, &a.Source, &a.Title, &a.Text, &a.Language, &published, &at, &seen, &next, &full); err != nil {
			return err
		}
		if full != "" {
			a.Text, a.FullText = full, true
		}
		a.Published, a.At, a.Seen, a.PageNext = instant(published), instant(at), instant(seen), instant(next)
		list = append(list, a)
		return nil
	}, `SELECT feed, id, url, source, title, text, language, published, at, seen, page_next, full_text FROM articles WHERE `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	return list, nil
}

// once keeps of each article the copy that was seen first, and sorts them, oldest first.
func once(list []Article) []Article {
	first := make(map[string]int, len(list))
	kept := list[:0]
	for _, a := range list {
		i, again := first[a.ID]
		switch {
		case !again:
			first[a.ID] = len(kept)
			kept = append(kept, a)
		case cmp.Or(cmp.Compare(a.Seen.UnixMilli(), kept[i].Seen.UnixMilli()), cmp.Compare(a.Feed, kept[i].Feed)) < 0:
			kept[i] = a
		}
	}
	slices.SortFunc(kept, func(a, b Article) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) })
	return kept
}

// SavePages keeps what came of asking for the articles' pages, until the feed's
// own words change: the text, of those with FullText, or when to ask again.
func (s *Store) SavePages(ctx context.Context, articles []Article) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		for _, a := range articles {
			full := ""
			if a.FullText {
				full = storable(a.Text)
			}
			if _, err := tx.ExecContext(ctx, `UPDATE articles SET full_text = $3, page_next = $4 WHERE feed = $1 AND id = $2`, a.Feed, a.ID, full, millis(a.PageNext)); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("save pages: %w", err)
	}
	return nil
}

// storable removes what PostgreSQL cannot keep: NUL and broken UTF-8.
func storable(text string) string {
	return strings.ToValidUTF8(strings.ReplaceAll(text, "\x00", ""), "\uFFFD")
}
