package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"strings"

	"github.com/pressly/goose/v3"
)

// ErrNone says that there is no database yet.
var ErrNone = errors.New("there is no database yet")

// View opens a database for reading only, also while another process works
// with it. It makes none and changes no schema: ErrNone says that there is
// none, and one of another schema is refused with the reason.
func View(ctx context.Context, address string) (*Store, error) {
	s, kind, err := connect(address)
	if err != nil {
		return nil, err
	}
	if kind == goose.DialectPostgres {
		var empty bool
		if empty, err = isEmpty(ctx, s.db); empty && err == nil {
			err = ErrNone
		}
	}
	if err == nil {
		err = checkSchema(ctx, s.db, kind)
	}
	if err != nil {
		return nil, errors.Join(err, s.db.Close())
	}
	return s, nil
}

// connect gives a store that makes and changes nothing.
func connect(address string) (*Store, goose.Dialect, error) {
	file, isFile := strings.CutPrefix(address, "sqlite:")
	if !isFile {
		s, err := connectPostgres(address)
		return s, goose.DialectPostgres, err
	}
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return nil, "", ErrNone
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+"?mode=ro&_pragma=busy_timeout(5000)")
	if err != nil {
		return nil, "", fmt.Errorf("open database %s: %w", file, err)
	}
	return &Store{db: db, write: db, dialect: sqliteDialect}, goose.DialectSQLite3, nil
}

// CheckWritable says why a database that a View has opened cannot be written; it
// writes nothing.
func CheckWritable(ctx context.Context, address string) error {
	if file, isFile := strings.CutPrefix(address, "sqlite:"); isFile {
		f, err := os.OpenFile(file, os.O_WRONLY, 0)
		if err != nil {
			return fmt.Errorf("it cannot be written: %w", errors.Unwrap(err))
		}
		return f.Close()
	}
	s, err := connectPostgres(address)
	if err != nil {
		return err
	}
	defer s.Close()
	var readOnly, mayWrite bool
	err = s.db.QueryRowContext(ctx, `SELECT current_setting('transaction_read_only') = 'on', has_table_privilege('outbox', 'INSERT')`).Scan(&readOnly, &mayWrite)
	switch {
	case err != nil:
		return fmt.Errorf("ask whether it can be written: %w", err)
	case readOnly:
		return errors.New("it is read-only, as a standby is")
	case !mayWrite:
		return errors.New("this user may not write it")
	}
	return nil
}

// checkSchema refuses a database of another schema than this version's.
func checkSchema(ctx context.Context, db *sql.DB, d goose.Dialect) error {
	p, err := provider(db, d)
	if err != nil {
		return err
	}
	var have int64
	if err := db.QueryRowContext(ctx, `SELECT max(version_id) FROM goose_db_version`).Scan(&have); err != nil {
		return fmt.Errorf("open database: read schema version: %w", err)
	}
	all := p.ListSources()
	if known := all[len(all)-1].Version; have != known {
		return refused{fmt.Errorf("open database: it has schema %d, and this version of digestbot reads schema %d: a start of the newer of the two brings it up to date", have, known)}
	}
	return nil
}
