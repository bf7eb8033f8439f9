package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// ErrLost says that a lease has passed to somebody else, who now does the
// work: what the loser still wants to write is refused.
var ErrLost = errors.New("the lease is lost")

// A Lease is the right to do a piece of work, for a time by the database's
// clock. Its name is "digest:…", "channel:…" or "poll:…"; one without a colon is a right
// to do something once in that time, and outlives the process.
type Lease struct {
	Name  string
	fence int64
}

// RequestLease begins the names of leases on requests, each of which is to act
// once. Those that are over are dropped with old articles.
const RequestLease = "request "

// Lease takes a lease for d. It returns false if somebody else holds it, in
// this process or another.
func (s *Store) Lease(ctx context.Context, name string, d time.Duration) (Lease, bool, error) {
	l := Lease{Name: name}
	err := s.write.QueryRowContext(ctx, `INSERT INTO leases (name, owner, until, fence) VALUES ($1, $2, `+s.dialect.now+` + $3, 1)
		ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until, fence = leases.fence + 1
		WHERE leases.until <= `+s.dialect.now+` RETURNING fence`,
		name, s.owner, d.Milliseconds()).Scan(&l.fence)
	if errors.Is(err, sql.ErrNoRows) {
		return Lease{}, false, nil
	}
	if err != nil {
		return Lease{}, false, fmt.Errorf("take lease %s: %w", name, err)
	}
	return l, true, nil
}

// Renew makes a lease last for d from now. It returns ErrLost if it has
// passed to somebody else, or could have.
func (s *Store) Renew(ctx context.Context, l Lease, d time.Duration) error {
	return s.holding(ctx, s.write, l, `UPDATE leases SET until = `+s.dialect.now+` + $3`, d.Milliseconds())
}

// Release gives a lease back.
func (s *Store) Release(ctx context.Context, l Lease) error {
	err := s.holding(ctx, s.write, l, `UPDATE leases SET until = $3`, 0)
	if errors.Is(err, ErrLost) {
		return nil
	}
	return err
}

// guard fails with ErrLost if the lease is lost, and keeps it from passing on
// before the transaction ends.
func (s *Store) guard(ctx context.Context, tx *sql.Tx, l Lease) error {
	return s.holding(ctx, tx, l, `UPDATE leases SET until = until + $3`, 0)
}

// holding runs an update of a lease's row on the condition that it is held.
func (s *Store) holding(ctx context.Context, q queryer, l Lease, update string, value int64) error {
	held, err := changes(ctx, q, update+` WHERE name = $1 AND fence = $2 AND until > `+s.dialect.now, l.Name, l.fence, value)
	if err != nil {
		return fmt.Errorf("hold lease %s: %w", l.Name, err)
	}
	if !held {
		return ErrLost
	}
	return nil
}

// rest begins the names of the times until which a channel takes no messages. It
// has no colon: a service that asked to wait did not ask the process alone.
const rest = "rest "

// Rest keeps until when a channel takes no messages.
func (s *Store) Rest(ctx context.Context, channel string, until time.Time) error {
	_, err := s.write.ExecContext(ctx, `INSERT INTO leases (name, owner, until, fence) VALUES ($1, $2, $3, 1)
		ON CONFLICT (name) DO UPDATE SET until = excluded.until`, rest+channel, s.owner, millis(until))
	if err != nil {
		return fmt.Errorf("keep until when %s takes no messages: %w", channel, err)
	}
	return nil
}

// Resting returns until when a channel takes no messages, which may be past; the zero
// time if it never rested.
func (s *Store) Resting(ctx context.Context, channel string) (time.Time, error) {
	var until int64
	err := s.db.QueryRowContext(ctx, `SELECT until FROM leases WHERE name = $1`, rest+channel).Scan(&until)
	if errors.Is(err, sql.ErrNoRows) {
		return time.Time{}, nil
	}
	if err != nil {
		return time.Time{}, fmt.Errorf("read until when %s takes no messages: %w", channel, err)
	}
	return instant(until), nil
}
