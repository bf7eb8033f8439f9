package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/digestbot/digestbot/digest/message"
)

// State is how far a message in the outbox is.
type State string

const (
	Pending State = "pending" // certainly not posted
	Sending State = "sending" // an attempt was begun, and its outcome is not recorded
	Sent    State = "sent"
	Refused State = "refused" // its content will never be taken
)

// unsent is true of messages that are neither sent nor refused.
const unsent = `state IN ('pending', 'sending')`

// A Posting is a message in the outbox.
type Posting struct {
	message.Message
	Slot      string // ID of its digest
	Channel   string
	Seq       int    // its place in the digest
	ParentKey string // of the message it replies to; empty if none
	Edits     string // key of the message it replaces; empty if it is one of its own
	State     State
	Plain     bool   // its blocks were refused: the text goes alone
	TS        string // names it in the chat service once sent
	Tried     time.Time
	Attempts  int
	Error     string // what was wrong with the last attempt
}

func enqueue(ctx context.Context, tx *sql.Tx, b Build) error {
	for i, m := range b.Messages {
		p := Posting{Message: m, Slot: b.ID, Channel: b.Channel, Seq: i}
		if m.Parent >= 0 {
			if m.Parent >= i {
				return fmt.Errorf("message %d replies to message %d, which comes no earlier", i, m.Parent)
			}
			p.ParentKey = b.Messages[m.Parent].Key
		}
		if err := insertPosting(ctx, tx, p, b.Built); err != nil {
			return err
		}
	}
	return nil
}

func insertPosting(ctx context.Context, tx *sql.Tx, p Posting, now time.Time) error {
	_, err := tx.ExecContext(ctx, `INSERT INTO outbox (key, slot, channel, at, seq, parent, edits, story, text, blocks, metadata, state)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
		p.Key, p.Slot, p.Channel, millis(now), p.Seq, p.ParentKey, p.Edits, p.Story, p.Text, string(p.Blocks), string(p.Metadata), string(Pending))
	if err != nil {
		return fmt.Errorf("enqueue message %s: %w", p.Key, err)
	}
	return nil
}

const postingColumns = `key, slot, channel, seq, parent, edits, story, text, blocks, metadata, state, plain, ts, tried, attempts, error`

func (s *Store) postings(ctx context.Context, where string, args ...any) ([]Posting, error) {
	var list []Posting
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		var p Posting
		var blocks, metadata string
		var plain int
		var tried int64
		err := rows.Scan(&p.Key, &p.Slot, &p.Channel, &p.Seq, &p.ParentKey, &p.Edits, &p.Story, &p.Text, &blocks, &metadata,
			&p.State, &plain, &p.TS, &tried, &p.Attempts, &p.Error)
		p.Blocks, p.Metadata = json.RawMessage(blocks), json.RawMessage(metadata)
		p.Plain, p.Tried = plain != 0, instant(tried)
		list = append(list, p)
		return err
	}, `SELECT `+postingColumns+` FROM outbox WHERE `+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read outbox: %w", err)
	}
	return list, nil
}

// Unsent returns the messages of a channel that are neither sent nor refused,
// in the order in which they are to be sent. Their Parent is not set.
func (s *Store) Unsent(ctx context.Context, channel string) ([]Posting, error) {
	return s.postings(ctx, `channel = $1 AND `+unsent+` ORDER BY at, slot, seq`, channel)
}

// Postings returns the messages of a digest in the order in which they were
// made: those that it was built of, then edits and corrections.
func (s *Store) Postings(ctx context.Context, slotID string) ([]Posting, error) {
	list, err := s.postings(ctx, `slot = $1 ORDER BY at, seq`, slotID)
	index := map[string]int{"": -1}
	for i := range list {
		index[list[i].Key] = i
		list[i].Parent = index[list[i].ParentKey]
	}
	return list, err
}

// Posting returns a message by its key.
func (s *Store) Posting(ctx context.Context, key string) (Posting, error) {
	list, err := s.postings(ctx, `key = $1`, key)
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("read outbox: there is no message %s", key)
	}
	if err != nil {
		return Posting{}, err
	}
	return list[0], nil
}

// UnsentChannels returns the channels with messages that are neither sent nor refused.
func (s *Store) UnsentChannels(ctx context.Context) ([]string, error) {
	list, err := column(ctx, s.db, `SELECT DISTINCT channel FROM outbox WHERE `+unsent+` ORDER BY channel`)
	if err != nil {
		return nil, fmt.Errorf("read outbox: %w", err)
	}
	return list, nil
}

// OldestUnsent returns when the oldest message that is neither sent nor refused
// was written; the zero time if there is none.
func (s *Store) OldestUnsent(ctx context.Context) (time.Time, error) {
	var at sql.NullInt64
	err := s.db.QueryRowContext(ctx, `SELECT min(at) FROM outbox WHERE `+unsent).Scan(&at)
	if err != nil {
		return time.Time{}, fmt.Errorf("read outbox: %w", err)
	}
	return instant(at.Int64), nil
}

// Begin records that an attempt to send is about to be made. It returns
// ErrLost if the lease of the channel is lost: then it must not be made.
func (s *Store) Begin(ctx context.Context, l Lease, key string, now time.Time) error {
	return s.mark(ctx, l, key, `state = 'sending', attempts = attempts + 1, tried = CASE WHEN tried = 0 THEN $2 ELSE tried END`, millis(now))
}

// Sent records that a message stands in its channel under a timestamp.
func (s *Store) Sent(ctx context.Context, l Lease, key, ts string) error {
	return s.mark(ctx, l, key, `state = 'sent', error = '', ts = $2`, ts)
}

// NotSent records that an attempt certainly failed, and why.
func (s *Store) NotSent(ctx context.Context, l Lease, key, why string) error {
	return s.mark(ctx, l, key, `state = 'pending', error = $2`, storable(why))
}

// Plain records that a message's blocks were refused: its text goes alone.
func (s *Store) Plain(ctx context.Context, l Lease, key, why string) error {
	return s.mark(ctx, l, key, `state = 'pending', plain = 1, error = $2`, storable(why))
}

// Keep records that a message was refused and is to be tried again as it was made.
func (s *Store) Keep(ctx context.Context, l Lease, key, why string) error {
	return s.mark(ctx, l, key, `state = 'pending', plain = 0, error = $2`, storable(why))
}

// Refused records that a message will never be taken.
func (s *Store) Refused(ctx context.Context, l Lease, key, why string) error {
	return s.mark(ctx, l, key, `state = 'refused', error = $2`, storable(why))
}

// mark changes a message that is neither sent nor refused.
func (s *Store) mark(ctx context.Context, l Lease, key, set string, value any) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		if err := s.guard(ctx, tx, l); err != nil {
			return err
		}
		marked, err := changes(ctx, tx, `UPDATE outbox SET `+set+` WHERE key = $1 AND `+unsent, key, value)
		if err == nil && !marked {
			err = ErrLost
		}
		return err
	})
	if err != nil {
		return fmt.Errorf("record message %s: %w", key, err)
	}
	return nil
}

// CloseChannel records that a channel takes no messages, and why. It returns
// whether that is new, so that it is said once.
func (s *Store) CloseChannel(ctx context.Context, channel, reason string, now time.Time) (bool, error) {
	isNew, err := changes(ctx, s.write, `INSERT INTO channels (id, closed, reason) VALUES ($1, $2, $3)
		ON CONFLICT (id) DO UPDATE SET closed = excluded.closed, reason = excluded.reason WHERE channels.reason <> excluded.reason`,
		channel, millis(now), storable(reason))
	if err != nil {
		return false, fmt.Errorf("record channel %s: %w", channel, err)
	}
	return isNew, nil
}

// OpenChannel records that a channel takes messages. It returns whether it
// was closed.
func (s *Store) OpenChannel(ctx context.Context, channel string) (bool, error) {
	opened, err := changes(ctx, s.write, `DELETE FROM channels WHERE id = $1`, channel)
	if err != nil {
		return false, fmt.Errorf("record channel %s: %w", channel, err)
	}
	return opened, nil
}

// Closed returns why a channel takes no messages and since when; an empty
// reason if it takes them.
func (s *Store) Closed(ctx context.Context, channel string) (reason string, since time.Time, err error) {
	var at int64
	err = s.db.QueryRowContext(ctx, `SELECT reason, closed FROM channels WHERE id = $1`, channel).Scan(&reason, &at)
	if errors.Is(err, sql.ErrNoRows) {
		return "", time.Time{}, nil
	}
	if err != nil {
		return "", time.Time{}, fmt.Errorf("read channel %s: %w", channel, err)
	}
	return reason, instant(at), nil
}
