package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"database/sql"
	"encoding/gob"
	"errors"
	"fmt"

	"github.com/digestbot/digestbot/digest/message"
)

// Documents are kept as compressed gob: unlike JSON it can say that a bound is
// open (infinite), and it reads what an older version wrote, fields added or
// gone.

func pack(v any) ([]byte, error) {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	if err := gob.NewEncoder(z).Encode(v); err != nil {
		return nil, fmt.Errorf("pack document: %w", err)
	}
	if err := z.Close(); err != nil {
		return nil, fmt.Errorf("pack document: %w", err)
	}
	return b.Bytes(), nil
}

func unpack(b []byte, v any) error {
	z, err := gzip.NewReader(bytes.NewReader(b))
	if err == nil {
		err = gob.NewDecoder(z).Decode(v)
	}
	if err != nil {
		return fmt.Errorf("unpack document: %w", err)
	}
	return nil
}

// ErrUnknown says that there is no digest of an ID.
var ErrUnknown = errors.New("there is no such digest")

// Digest returns a digest by its ID, with its corrections.
func (s *Store) Digest(ctx context.Context, id string) (message.Digest, Slot, error) {
	return s.document(ctx, id, `COALESCE(amended, document)`, `id = $1`)
}

// Original returns a digest by its ID, as it was before any correction.
func (s *Store) Original(ctx context.Context, id string) (message.Digest, Slot, error) {
	return s.document(ctx, id, `document`, `id = $1`)
}

// LastDigest returns the latest digest under a name that said something; the
// error wraps ErrUnknown if there was none.
func (s *Store) LastDigest(ctx context.Context, name string) (message.Digest, Slot, error) {
	return s.document(ctx, name, `COALESCE(amended, document)`, `digest = $1`)
}

func (s *Store) document(ctx context.Context, what, column, where string) (message.Digest, Slot, error) {
	var document []byte
	slot, err := scanSlot(s.db.QueryRowContext(ctx, `SELECT `+slotColumns+`, `+column+` FROM slots
		WHERE `+where+` AND document IS NOT NULL ORDER BY built DESC LIMIT 1`, storable(what)), &document)
	if errors.Is(err, sql.ErrNoRows) {
		return message.Digest{}, Slot{}, fmt.Errorf("digest %s: %w", what, ErrUnknown)
	}
	var d message.Digest
	if err == nil {
		err = unpack(document, &d)
	}
	if err != nil {
		return message.Digest{}, Slot{}, fmt.Errorf("read digest %s: %w", what, err)
	}
	return d, slot, nil
}

// An Issue is a slot that gave a digest.
type Issue struct {
	Slot
	Sum string // of the digest's content, so that a correction gives another
}

// Issues returns the slots that gave a digest, latest first, at most n: those
// built before the one with an ID, all when the ID is empty.
func (s *Store) Issues(ctx context.Context, before string, n int) ([]Issue, error) {
	var list []Issue
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		var sum []byte
		slot, err := scanSlot(rows, &sum)
		list = append(list, Issue{slot, string(sum)})
		return err
	}, // the last eight bytes of what gzip writes are a checksum and the length of the content
		`SELECT `+slotColumns+`, substr(COALESCE(amended, document), length(COALESCE(amended, document)) - 7) FROM slots WHERE document IS NOT NULL
		AND ($1 = '' OR (built, id) < (SELECT built, id FROM slots WHERE id = $1)) ORDER BY built DESC, id DESC LIMIT $2`, storable(before), n)
	if err != nil {
		return nil, fmt.Errorf("list digests: %w", err)
	}
	return list, nil
}
