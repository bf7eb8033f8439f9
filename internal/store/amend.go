package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
)

// An Amendment is what a pass changes of a digest that was posted. Amend
// writes it in one transaction.
type Amendment struct {
	Digest   string // which digest
	Slot     string // ID of what was made for it
	Made     time.Time
	Document message.Digest  // with its corrections
	Stories  map[string]Told // what is now said of stories, by ID
	Messages []Posting       // to be posted, in this order: edits and replies
}

// A Told is what is now said of a story, and how its figures moved.
type Told struct {
	Record  history.Record
	Ledgers []history.Ledger
}

// Amend writes an amendment, if the pass still holds its lease (else ErrLost).
func (s *Store) Amend(ctx context.Context, l Lease, a Amendment) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		if err := s.guard(ctx, tx, l); err != nil {
			return err
		}
		document, err := pack(a.Document)
		if err != nil {
			return err
		}
		known, err := changes(ctx, tx, `UPDATE slots SET amended = $2 WHERE id = $1 AND document IS NOT NULL`, a.Slot, document)
		if err != nil {
			return err
		}
		if !known {
			return ErrUnknown
		}
		if err := saveTellings(ctx, tx, s.dialect.name, a.Slot, a.Document); err != nil {
			return err
		}
		for id, told := range a.Stories {
			record, ledgers, err := packStory(told.Record, told.Ledgers)
			if err != nil {
				return err
			}
			_, err = tx.ExecContext(ctx, `UPDATE stories SET amended = $3, ledgers = $4 WHERE digest = $1 AND id = $2`, a.Digest, id, record, ledgers)
			if err != nil {
				return err
			}
		}
		for i, p := range a.Messages {
			p.Slot, p.Seq = a.Slot, i
			if err := insertPosting(ctx, tx, p, a.Made); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return fmt.Errorf("amend digest %s: %w", a.Slot, err)
	}
	return nil
}
