// Package store keeps what must outlive the process: articles, feed
// validators, handled slots, the outbox and what was posted. Open gives a
// Store on SQLite (one process) or PostgreSQL (several replicas); both have
// one schema, the migrations folder.
//
// Instants are kept in milliseconds. Every method may be called by several
// goroutines at once and either does all of its work or none.
package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"errors"
	"strings"
)

// A Store is an open database. Close it.
type Store struct {
	db      *sql.DB
	write   *sql.DB // what changes anything goes here, so that SQLite's writers queue for their turn instead of fighting for it
	dialect dialect
	owner   string // names this process in leases
	unlock  func() error
	created bool
}

// A dialect is what the two engines say differently.
type dialect struct {
	name       string
	now        string // the database's clock in Unix milliseconds
	skipLocked string // ends a subquery that picks rows to claim
}

// ErrRefused says that a database cannot be used until somebody acts: its
// address is wrong, it is damaged, of a newer version or of another program. Any
// other error of Open may be gone the next time.
var ErrRefused = errors.New("refused")

// refused is an error that is ErrRefused, in its own words.
type refused struct{ error }

func (refused) Is(target error) bool { return target == ErrRefused }
func (r refused) Unwrap() error      { return r.error }

// Open opens the database that a URL names, "sqlite:FILE" or "postgres://…",
// and brings its schema up to date. A database that is damaged, of a newer
// version or not ours is refused with the reason (ErrRefused), and so is one
// that another process uses (SQLite). An error never holds a password.
func Open(ctx context.Context, url string) (*Store, error) {
	file, isFile := strings.CutPrefix(url, "sqlite:")
	var s *Store
	var err error
	switch {
	case isFile && file != "":
		s, err = openSQLite(ctx, file)
	case strings.HasPrefix(url, "postgres://"), strings.HasPrefix(url, "postgresql://"):
		s, err = openPostgres(ctx, url)
	default:
		return nil, refused{errors.New("open database: the address must be sqlite:FILE or postgres://…")}
	}
	if err != nil {
		return nil, err
	}
	s.owner = rand.Text()
	return s, nil
}

// Created says whether Open found no database and made a new one.
func (s *Store) Created() bool { return s.created }

// Ping says whether the database answers.
func (s *Store) Ping(ctx context.Context) error { return s.db.PingContext(ctx) }

// Close releases the database.
func (s *Store) Close() error {
	err := errors.Join(s.write.Close(), s.db.Close())
	if s.unlock != nil {
		err = errors.Join(err, s.unlock())
	}
	return err
}
