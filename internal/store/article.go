package store

import (
	"cmp"
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/base64"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/form"
)

// An Article is an article of a feed with what the store knows of it.
type Article struct {
	article.Article           // its text is that of the article's page, if that was read
	Feed            string    // the feed that carries it
	At              time.Time // when it counts as published; never zero
	Seen            time.Time // first
	FullText        bool      // whether the article's page was read
	Cut             bool      // whether its text may go on: see Complete
	Gone            bool      // its page said just now that it is gone for good; not kept
	PageNext        time.Time // before which the page that could not be read is not to be asked for; zero if it was not tried
	Form            form.Form // of the feed
}

// Articles returns the articles of some feeds that count as published since a
// time, oldest first, ties by ID. One that several feeds carry comes once. Of
// each text there are the first so many characters; Complete reads the rest.
func (s *Store) Articles(ctx context.Context, feeds []string, since time.Time, characters int) ([]Article, error) {
	return s.articles(ctx, characters, `at >= $2 AND feed IN (%s)`, feeds, millis(since))
}

// ToldArticles returns the articles told in stories of a digest that count as
// published from a time on and before another, as Articles does.
func (s *Store) ToldArticles(ctx context.Context, digest string, from, before time.Time, characters int) ([]Article, error) {
	// that feeds are named, all of them, has SQLite use the index of their articles
	return s.articles(ctx, characters, `at >= $2 AND at < $3 AND feed IN (SELECT url FROM feeds) AND id IN (SELECT article FROM told WHERE digest IN (%s) AND story <> '')`,
		[]string{digest}, millis(from), millis(before))
}

// Find returns the articles of some feeds that have an address, an ID or a title,
// as Articles does. An address may lack its scheme or its last slash.
func (s *Store) Find(ctx context.Context, feeds []string, what string) ([]Article, error) {
	address := strings.TrimSuffix(what, "/")
	if _, rest, ok := strings.Cut(address, "://"); ok {
		address = rest
	}
	return s.articles(ctx, 1<<20, `(id = $2 OR title = $2 OR url IN ($2, 'https://' || $3, 'http://' || $3, 'https://' || $3 || '/', 'http://' || $3 || '/')) AND feed IN (%s)`,
		feeds, storable(what), storable(address))
}

// articles returns the articles for which a condition holds, in which a list
// stands for %s; $1 is how many characters it reads of each text.
func (s *Store) articles(ctx context.Context, characters int, where string, in []string, args ...any) ([]Article, error) {
	var list []Article
	err := s.queryIn(ctx, s.db, func(rows *sql.Rows) error {
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
		a.Cut = len(a.Text) >= characters // which in bytes are fewer, if anything
		list = append(list, a)
		return nil
	}, `SELECT feed, id, url, source, title, substr(text, 1, $1), language, published, at, seen, page_next, substr(full_text, 1, $1) FROM articles WHERE `+where, in, append([]any{characters}, args...)...)
	if err != nil {
		return nil, fmt.Errorf("read articles: %w", err)
	}
	list = once(list)
	return list, s.addForms(ctx, list)
}

// addForms gives the articles the forms of their feeds.
func (s *Store) addForms(ctx context.Context, list []Article) error {
	forms := map[string]form.Form{}
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		var url, text string
		err := rows.Scan(&url, &text)
		if f := (form.Form{}); err == nil && f.UnmarshalText([]byte(text)) == nil {
			forms[url] = f
		}
		return err
	}, `SELECT url, form FROM feeds WHERE form <> ''`)
	if err != nil {
		return fmt.Errorf("read forms of feeds: %w", err)
	}
	for i, a := range list {
		list[i].Form = forms[a.Feed]
	}
	return nil
}

// Complete gives the articles that are cut their whole texts.
func (s *Store) Complete(ctx context.Context, list []Article) error {
	type name struct{ feed, id string }
	cut := map[name]*Article{}
	var names []name
	for i, a := range list {
		if a.Cut {
			n := name{a.Feed, a.ID}
			cut[n] = &list[i]
			names = append(names, n)
		}
	}
	for some := range slices.Chunk(names, chunk/2) {
		var rows []string
		var args []any
		for _, n := range some {
			rows = append(rows, "("+s.dialect.values(len(args)+1, 2)+")")
			args = append(args, n.feed, n.id)
		}
		err := query(ctx, s.db, func(rows *sql.Rows) error {
			var n name
			var text string
			if err := rows.Scan(&n.feed, &n.id, &text); err != nil {
				return err
			}
			cut[n].Text, cut[n].Cut = text, false
			return nil
		}, `SELECT feed, id, CASE full_text WHEN '' THEN text ELSE full_text END
			FROM (VALUES `+strings.Join(rows, ",")+`) AS wanted JOIN articles ON feed = column1 AND id = column2`, args...)
		if err != nil {
			return fmt.Errorf("read texts: %w", err)
		}
	}
	return nil
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

// Hash names texts by their content, in 16 characters.
func Hash(texts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(texts, "\x00")))
	return base64.RawURLEncoding.EncodeToString(sum[:12])
}
