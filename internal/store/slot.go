package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
)

// A Slot is a due time of a digest that was handled.
type Slot struct {
	Digest  string    // which digest
	Slot    string    // local date and time as the schedule writes it; unique for the digest
	ID      string    // of what was made for it, unique
	At      time.Time // when it was due
	Built   time.Time
	Version string // of the program that made it
}

const slotColumns = `digest, slot, id, at, built, version`

// scanSlot reads a row of slotColumns and more.
func scanSlot(row interface{ Scan(...any) error }, more ...any) (Slot, error) {
	var s Slot
	var at, built int64
	err := row.Scan(append([]any{&s.Digest, &s.Slot, &s.ID, &at, &built, &s.Version}, more...)...)
	s.At, s.Built = instant(at), instant(built)
	return s, err
}

// A Build is all that a pass decides. Commit writes it in one transaction.
type Build struct {
	Slot
	Channel  string
	Document *message.Digest   // nil: there is nothing to say
	Messages []message.Message // to be posted, in this order
	Stories  []Story           // that the document tells
	Told     map[string]string // article ID → ID of the story that tells it, empty if it was passed over
	Standing map[string]bool   // marks of articles that the channel's history showed; nil if it was not read
}

// A Story is a posted story as it was last told.
type Story struct {
	ID      string
	First   time.Time // when it was first told
	Last    time.Time
	Slot    string           // ID of the digest that told it last
	Key     string           // of the message that did
	Record  history.Record   // of what it said
	Amended *history.Record  // the same after corrections; nil if there were none
	Ledgers []history.Ledger // how its figures moved over the passes that told or corrected it
}

// ErrHandled says that a slot was handled before.
var ErrHandled = errors.New("the slot was handled before")

// Commit writes what a pass decided, if the pass still holds its lease (else
// ErrLost) and the slot was not handled before (else ErrHandled).
func (s *Store) Commit(ctx context.Context, l Lease, b Build) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		if err := s.guard(ctx, tx, l); err != nil {
			return err
		}
		if err := insertSlot(ctx, tx, b); err != nil {
			return err
		}
		if err := enqueue(ctx, tx, b); err != nil {
			return err
		}
		for _, story := range b.Stories {
			if err := saveStory(ctx, tx, b.Digest, story); err != nil {
				return err
			}
		}
		if err := s.saveStanding(ctx, tx, b.Digest, b.Built, b.Standing); err != nil {
			return err
		}
		if b.Document != nil {
			if err := saveTellings(ctx, tx, s.dialect.name, b.ID, *b.Document); err != nil {
				return err
			}
		}
		return s.saveTold(ctx, tx, b.Digest, b.Built, b.Told)
	})
	if err != nil {
		return fmt.Errorf("record digest %s: %w", b.ID, err)
	}
	return nil
}

func insertSlot(ctx context.Context, tx *sql.Tx, b Build) error {
	var document []byte
	if b.Document != nil {
		var err error
		if document, err = pack(b.Document); err != nil {
			return err
		}
	}
	isNew, err := changes(ctx, tx, `INSERT INTO slots (`+slotColumns+`, document)
		VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
		b.Digest, b.Slot.Slot, b.ID, millis(b.At), millis(b.Built), b.Version, document)
	if err == nil && !isNew {
		err = ErrHandled
	}
	return err
}

func saveStory(ctx context.Context, tx *sql.Tx, digest string, story Story) error {
	record, ledgers, err := packStory(story.Record, story.Ledgers)
	if err != nil {
		return err
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO stories (digest, id, first, last, slot, key, record, ledgers) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
		ON CONFLICT (digest, id) DO UPDATE SET last = excluded.last, slot = excluded.slot, key = excluded.key, record = excluded.record, amended = '', ledgers = excluded.ledgers`,
		digest, story.ID, millis(story.First), millis(story.Last), story.Slot, story.Key, record, ledgers)
	return err
}

// packStory gives what a story said, and how its figures moved, as they are kept.
func packStory(said history.Record, moved []history.Ledger) (record, ledgers string, err error) {
	r, err := json.Marshal(said)
	if err != nil {
		return "", "", err
	}
	l, err := json.Marshal(moved)
	return storable(string(r)), storable(string(l)), err
}

// saveTold adds to what a digest has dealt with; an article once told in a
// story stays told when a later pass passes it over.
func (s *Store) saveTold(ctx context.Context, tx *sql.Tx, digest string, now time.Time, told map[string]string) error {
	rows := make([][]any, 0, len(told))
	for _, id := range slices.Sorted(maps.Keys(told)) {
		rows = append(rows, []any{digest, id, told[id], millis(now)})
	}
	return s.insert(ctx, tx, `INSERT INTO told (digest, article, story, at) VALUES %s
		ON CONFLICT (digest, article) DO UPDATE SET story = excluded.story, at = excluded.at WHERE excluded.story <> ''`, rows)
}

// Handled says whether a slot of a digest was handled.
func (s *Store) Handled(ctx context.Context, digest, slot string) (bool, error) {
	var n int
	err := s.db.QueryRowContext(ctx, `SELECT count(*) FROM slots WHERE digest = $1 AND slot = $2`, digest, slot).Scan(&n)
	if err != nil {
		return false, fmt.Errorf("read slot %s: %w", slot, err)
	}
	return n > 0, nil
}

// Since returns when the store first heard of a digest, which is now if it
// has not: slots before that were not missed.
func (s *Store) Since(ctx context.Context, digest string, now time.Time) (time.Time, error) {
	var since int64
	_, err := s.write.ExecContext(ctx, `INSERT INTO digests (name, since) VALUES ($1, $2) ON CONFLICT DO NOTHING`, digest, millis(now))
	if err == nil {
		err = s.db.QueryRowContext(ctx, `SELECT since FROM digests WHERE name = $1`, digest).Scan(&since)
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("read digest %s: %w", digest, err)
	}
	return instant(since), nil
}

// LastSlot returns the latest handled slot of a digest, by when it was due; the zero Slot if
// none was.
func (s *Store) LastSlot(ctx context.Context, digest string) (Slot, error) {
	last, err := scanSlot(s.db.QueryRowContext(ctx, `SELECT `+slotColumns+` FROM slots WHERE digest = $1 ORDER BY at DESC LIMIT 1`, digest))
	if errors.Is(err, sql.ErrNoRows) {
		return Slot{}, nil
	}
	if err != nil {
		return Slot{}, fmt.Errorf("read last slot of %s: %w", digest, err)
	}
	return last, nil
}

// Told returns what a digest has dealt with since a time: the ID of the story
// that told an article, by article ID; empty for those passed over.
func (s *Store) Told(ctx context.Context, digest string, since time.Time) (map[string]string, error) {
	told := map[string]string{}
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		var id, story string
		err := rows.Scan(&id, &story)
		told[id] = story
		return err
	}, `SELECT article, story FROM told WHERE digest = $1 AND at >= $2`, digest, millis(since))
	if err != nil {
		return nil, fmt.Errorf("read what %s has told: %w", digest, err)
	}
	return told, nil
}

// Undealt says whether some feeds have an article that counts as published
// from a time to another and that a digest has not dealt with.
func (s *Store) Undealt(ctx context.Context, digest string, feeds []string, since, until time.Time) (bool, error) {
	found := false
	err := s.queryIn(ctx, s.db, func(*sql.Rows) error { found = true; return nil },
		`SELECT 1 FROM articles WHERE at >= $1 AND at <= $3 AND NOT EXISTS (SELECT 1 FROM told WHERE digest = $2 AND article = articles.id)
		AND feed IN (%s) LIMIT 1`, feeds, millis(since), digest, millis(until))
	if err != nil {
		return false, fmt.Errorf("look for articles that are not dealt with: %w", err)
	}
	return found, nil
}

// Stories returns the stories of a digest told since a time, as they were
// last told, oldest first.
func (s *Store) Stories(ctx context.Context, digest string, since time.Time) ([]Story, error) {
	var list []Story
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		var story Story
		var first, last int64
		var record, amended, ledgers string
		if err := rows.Scan(&story.ID, &first, &last, &story.Slot, &story.Key, &record, &amended, &ledgers); err != nil {
			return err
		}
		story.First, story.Last = instant(first), instant(last)
		if err := json.Unmarshal([]byte(record), &story.Record); err != nil {
			return err
		}
		if amended != "" {
			if err := json.Unmarshal([]byte(amended), &story.Amended); err != nil {
				return err
			}
		}
		if err := json.Unmarshal([]byte(ledgers), &story.Ledgers); err != nil {
			return err
		}
		list = append(list, story)
		return nil
	}, `SELECT id, first, last, slot, key, record, amended, ledgers FROM stories WHERE digest = $1 AND last >= $2 ORDER BY first, id`, digest, millis(since))
	if err != nil {
		return nil, fmt.Errorf("read stories of %s: %w", digest, err)
	}
	return list, nil
}
