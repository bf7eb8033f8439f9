package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/digestbot/digestbot/digest/message"
)

// This file keeps where each story was told, for the archive: a row for each
// story of each digest, and an index of its words, so that nobody unpacks all
// documents to find one. Words are folded and cut here, alike for both engines;
// finding them is left to the engine's own full text search.

// A Telling is a story as a digest told it.
type Telling struct {
	Digest   string // ID of what was made
	Ref      string // message.Ref of the story
	At       time.Time
	Headline string
	Outlets  []string // in the order of their reports, each once
}

// tellingTables make the tables; rows are numbered in the order of telling.
var tellingTables = map[string][]string{
	"sqlite": {
		`CREATE TABLE tellings (n INTEGER PRIMARY KEY, slot TEXT NOT NULL, ref TEXT NOT NULL, at BIGINT NOT NULL,
			headline TEXT NOT NULL, outlets TEXT NOT NULL, UNIQUE (slot, ref))`,
		`CREATE INDEX tellings_ref ON tellings (ref, n)`,
		`CREATE VIRTUAL TABLE telling_words USING fts5(words, outlets, content='', contentless_delete=1, prefix='1 2 3 4',
			tokenize='unicode61 remove_diacritics 0')`,
	},
	"postgres": {
		`CREATE TABLE tellings (n BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, slot TEXT NOT NULL, ref TEXT NOT NULL, at BIGINT NOT NULL,
			headline TEXT NOT NULL, outlets TEXT NOT NULL, words TSVECTOR, UNIQUE (slot, ref))`,
		`CREATE INDEX tellings_ref ON tellings (ref, n)`,
		`CREATE INDEX tellings_words ON tellings USING GIN (words) WITH (fastupdate = off)`,
	},
}

// A finder is how an engine indexes words and finds them.
type finder struct {
	index string // takes a row's number, its words and its outlets' words
	rows  string // the rows that a query matches, of the digest $3 or of all, latest first, at most $2
	query func(words, outlets []string) string
}

// ofDigest is the condition that a row is of the digest $3, unless that is empty.
const ofDigest = `($3 = '' OR slot IN (SELECT id FROM slots WHERE digest = $3))`

var finders = map[string]finder{
	"sqlite": {
		index: `INSERT OR REPLACE INTO telling_words (rowid, words, outlets) VALUES ($1, $2, $3)`,
		rows: `FROM telling_words JOIN tellings ON tellings.n = telling_words.rowid WHERE telling_words MATCH $1 AND ` + ofDigest + `
			ORDER BY telling_words.rowid DESC LIMIT $2`,
		query: func(words, outlets []string) string {
			return strings.Join(append(each(words, `words:"%s"*`), each(outlets, `outlets:"%s"*`)...), " AND ")
		},
	},
	"postgres": {
		index: `UPDATE tellings SET words = to_tsvector('simple', $2) || setweight(to_tsvector('simple', $3), 'A') WHERE n = $1`,
		rows:  `FROM tellings WHERE words @@ to_tsquery('simple', $1) AND ` + ofDigest + ` ORDER BY n DESC LIMIT $2`,
		query: func(words, outlets []string) string {
			return strings.Join(append(each(words, "%s:*D"), each(outlets, "%s:*A")...), " & ")
		},
	},
}

// each formats every word.
func each(words []string, format string) []string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = fmt.Sprintf(format, w)
	}
	return out
}

// folded cuts text into words of lower-case letters and digits, without accents.
// Scripts that put no spaces between words are cut into characters.
func folded(text string) []string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(text)) {
		switch {
		case unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai):
			b.WriteString(" " + string(r) + " ")
		case unicode.IsLetter(r), unicode.IsDigit(r):
			b.WriteRune(r)
		case !unicode.IsMark(r):
			b.WriteByte(' ')
		}
	}
	return strings.Fields(b.String())
}

// saveTellings writes where a digest's stories are told, anew after a correction.
func saveTellings(ctx context.Context, tx *sql.Tx, engine, slot string, d message.Digest) error {
	for _, e := range d.Stories {
		names := outletsOf(e)
		outlets, err := json.Marshal(names)
		if err != nil {
			return err
		}
		var n int64
		err = tx.QueryRowContext(ctx, `INSERT INTO tellings (slot, ref, at, headline, outlets) VALUES ($1, $2, $3, $4, $5)
			ON CONFLICT (slot, ref) DO UPDATE SET headline = excluded.headline, outlets = excluded.outlets RETURNING n`,
			slot, message.Ref(e.Story.ID), millis(d.To), storable(e.Headline), storable(string(outlets))).Scan(&n)
		if err != nil {
			return err
		}
		words := e.Headline
		for _, l := range e.Lines {
			words += "\n" + l.Text
		}
		_, err = tx.ExecContext(ctx, finders[engine].index, n, strings.Join(folded(words), " "), strings.Join(folded(strings.Join(names, " ")), " "))
		if err != nil {
			return err
		}
	}
	return nil
}

// outletsOf lists who tells a story, in the order of their reports, each once.
func outletsOf(e message.Entry) []string {
	var names []string
	for _, a := range e.Story.Articles() {
		if !slices.Contains(names, a.Source) {
			names = append(names, a.Source)
		}
	}
	return names
}

// mostTellings bounds the rows that one search reads: a story told ten times
// has ten.
const mostTellings = 1000

// Search returns the latest tellings of stories whose headline or lines hold all
// words of a text, or words that begin so, and that an outlet of some name
// tells, in a digest of some name; what is empty is not asked for. There are n at
// most, latest first, and one of each story; more says that there would be others.
func (s *Store) Search(ctx context.Context, text, outlet, digest string, n int) (found []Telling, more bool, err error) {
	f := finders[s.dialect.name]
	q := f.query(folded(text), folded(outlet))
	rows := f.rows
	switch {
	case q == "" && strings.TrimSpace(text+outlet) != "":
		return nil, false, nil // nothing but signs
	case q == "":
		rows = `FROM tellings WHERE '' = $1 AND ` + ofDigest + ` ORDER BY n DESC LIMIT $2`
	}
	read := 0
	seen := map[string]bool{}
	err = query(ctx, s.db, func(rows *sql.Rows) error {
		read++
		var t Telling
		var at int64
		var outlets string
		if err := rows.Scan(&t.Digest, &t.Ref, &at, &t.Headline, &outlets); err != nil || seen[t.Ref] {
			return err
		}
		seen[t.Ref] = true
		if len(found) == n {
			return nil
		}
		t.At = instant(at)
		if err := json.Unmarshal([]byte(outlets), &t.Outlets); err != nil {
			return err
		}
		found = append(found, t)
		return nil
	}, `SELECT slot, ref, at, headline, tellings.outlets `+rows, q, mostTellings, digest)
	if err != nil {
		return nil, false, fmt.Errorf("search the archive: %w", err)
	}
	return found, len(seen) > n || read == mostTellings, nil
}

// LastTelling returns the ID of the digest that told a story last, by the
// story's ID or message.Ref; the error wraps ErrUnknown if none did.
func (s *Store) LastTelling(ctx context.Context, story string) (digest string, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT slot FROM tellings WHERE ref = $1 ORDER BY n DESC LIMIT 1`, message.Ref(story)).Scan(&digest)
	if errors.Is(err, sql.ErrNoRows) {
		err = ErrUnknown
	}
	if err != nil {
		return "", fmt.Errorf("look up story %s: %w", story, err)
	}
	return digest, nil
}

// makeTellings is a migration: it makes the tables and fills them from the
// digests that are there. A digest that cannot be read is not found; it can
// be shown no more than before.
func makeTellings(engine string) func(context.Context, *sql.Tx) error {
	return func(ctx context.Context, tx *sql.Tx) error {
		for _, statement := range tellingTables[engine] {
			if _, err := tx.ExecContext(ctx, statement); err != nil {
				return err
			}
		}
		slots, err := column(ctx, tx, `SELECT id FROM slots WHERE document IS NOT NULL ORDER BY built, id`)
		if err != nil {
			return err
		}
		for _, id := range slots {
			var document []byte
			if err := tx.QueryRowContext(ctx, `SELECT COALESCE(amended, document) FROM slots WHERE id = $1`, id).Scan(&document); err != nil {
				return err
			}
			var d message.Digest
			if unpack(document, &d) != nil {
				continue
			}
			if err := saveTellings(ctx, tx, engine, id, d); err != nil {
				return err
			}
		}
		return nil
	}
}
