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
)

// ErrNone says that there is no database yet.
var ErrNone = errors.New("there is no database yet")

// View opens a database for reading only, also while another process works
// with it. It makes none and changes no schema: ErrNone says that there is
// none, and one of another schema is refused with the reason.
func View(ctx context.Context, address string) (*Store, error) {
	file, isFile := strings.CutPrefix(address, "sqlite:")
	if !isFile {
		return Open(ctx, address) // PostgreSQL is made for many at once
	}
	if _, err := os.Stat(file); errors.Is(err, fs.ErrNotExist) {
		return nil, ErrNone
	}
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+"?mode=ro&_pragma=busy_timeout(5000)")
	if err != nil {
		return nil, fmt.Errorf("open database %s: %w", file, err)
	}
	var have int64
	if err := db.QueryRowContext(ctx, `SELECT max(version_id) FROM goose_db_version`).Scan(&have); err != nil {
		return nil, errors.Join(fmt.Errorf("open database %s: %w", file, err), db.Close())
	}
	known, err := latest()
	if err == nil && have != known {
		err = refused{fmt.Errorf("open database %s: it has schema %d, this version of digestbot reads schema %d", file, have, known)}
	}
	if err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return &Store{db: db, write: db, dialect: dialect{name: "sqlite"}}, nil
}

// latest is the number of the last migration.
func latest() (int64, error) {
	files, err := fs.Glob(migrations, "migrations/*.sql")
	if err != nil {
		return 0, err
	}
	var n int64
	_, err = fmt.Sscanf(strings.TrimPrefix(files[len(files)-1], "migrations/"), "%d", &n)
	return n, err
}
