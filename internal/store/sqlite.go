package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"time"

	"github.com/pressly/goose/v3"
	"modernc.org/sqlite"
	sqlitelib "modernc.org/sqlite/lib"
)

// pragmas: WAL lets commands read while a pass writes; immediate transactions
// wait for their turn (busy_timeout, ms) instead of failing half-way;
// synchronous FULL makes a commit outlive a loss of power, which NORMAL does
// not in WAL mode, and a message that is sent must stay recorded; temp_store in
// memory (2) needs no folder for temporary files, which a read-only root has not.
const pragmas = "_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=temp_store(2)&_txlock=immediate"

// checkTime bounds the search for damage when a database is opened; what lies
// beyond shows when it is read.
const checkTime = 300 * time.Millisecond

var sqliteDialect = dialect{name: "sqlite", now: "CAST(unixepoch('subsec') * 1000 AS INTEGER)"}

func openSQLite(ctx context.Context, file string) (*Store, error) {
	fail := func(err error) (*Store, error) { return nil, fmt.Errorf("open database %s: %w", file, err) }
	info, err := os.Stat(file)
	created := errors.Is(err, fs.ErrNotExist)
	if dir, err := os.Stat(filepath.Dir(file)); created && (err != nil || !dir.IsDir()) {
		return fail(refused{errors.New("there is no such folder")})
	}
	switch {
	case err != nil && !created:
		return fail(err)
	case err == nil && info.Size() == 0:
		return fail(refused{errors.New("the file is empty, so what was posted is lost: restore it, or delete it to start anew")})
	}
	unlock, err := lockFile(ctx, file)
	if err != nil {
		return fail(err)
	}
	if created {
		if err := createSQLite(ctx, file); err != nil {
			return fail(errors.Join(err, unlock()))
		}
	}
	s := &Store{unlock: unlock, created: created, dialect: sqliteDialect}
	if s.write, err = openFile(file, 1); err != nil {
		return fail(errors.Join(err, unlock()))
	}
	if s.db, err = openFile(file, 8); err != nil {
		return fail(errors.Join(err, s.write.Close(), unlock()))
	}
	if !created {
		err = checkSQLite(ctx, s.db)
	}
	if err == nil {
		err = migrate(ctx, s.write, goose.DialectSQLite3)
	}
	if err == nil { // what a process that is gone worked at holds nobody up
		_, err = s.write.ExecContext(ctx, `UPDATE leases SET until = 0 WHERE name LIKE '%:%'`)
	}
	if err != nil {
		return fail(errors.Join(err, s.Close()))
	}
	return s, nil
}

func openFile(file string, connections int) (*sql.DB, error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file}).EscapedPath()+"?"+pragmas)
	if err == nil {
		db.SetMaxOpenConns(connections)
	}
	return db, err
}

// createSQLite makes a database whole under another name before it is there,
// so that a process killed at it leaves none that looks damaged. The journals
// of a database that somebody deleted go, too: SQLite would apply them.
func createSQLite(ctx context.Context, file string) error {
	unfinished := file + ".new"
	leftovers := []string{unfinished, unfinished + "-wal", unfinished + "-shm", file + "-wal", file + "-shm"}
	for _, name := range leftovers {
		if err := os.Remove(name); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	db, err := openFile(unfinished, 1)
	if err != nil {
		return err
	}
	err = migrate(ctx, db, goose.DialectSQLite3)
	if err == nil {
		err = emptyJournal(ctx, db)
	}
	if err := errors.Join(err, db.Close()); err != nil {
		return err
	}
	return os.Rename(unfinished, file)
}

// emptyJournal brings all that is in the journal into the file itself. Closing
// does so as well, but keeps silent when it cannot, as on a full disk.
func emptyJournal(ctx context.Context, db *sql.DB) error {
	var busy, frames, moved int
	err := db.QueryRowContext(ctx, `PRAGMA wal_checkpoint(TRUNCATE)`).Scan(&busy, &frames, &moved)
	if err == nil && busy != 0 {
		err = errors.New("it is in use")
	}
	if err != nil {
		return fmt.Errorf("write it out: %w", err)
	}
	return nil
}

// lockFile keeps other processes away for as long as this one lives. The lock
// is an open exclusive transaction on an empty database beside the file, so
// that it works wherever SQLite does and dies with the process.
func lockFile(ctx context.Context, file string) (unlock func() error, err error) {
	db, err := sql.Open("sqlite", "file:"+(&url.URL{Path: file + ".lock"}).EscapedPath()+"?_pragma=journal_mode(OFF)&_txlock=exclusive")
	if err != nil {
		return nil, err
	}
	tx, err := db.BeginTx(context.WithoutCancel(ctx), nil)
	if err != nil {
		db.Close()
		var e *sqlite.Error
		if errors.As(err, &e) && e.Code()&0xff == sqlitelib.SQLITE_BUSY {
			return nil, errors.New("another digestbot is using it: stop that one, or use PostgreSQL for several")
		}
		return nil, fmt.Errorf("lock it: %w", err)
	}
	return func() error { return errors.Join(tx.Rollback(), db.Close()) }, nil
}

// checkSQLite refuses a file that is damaged or not ours.
func checkSQLite(ctx context.Context, db *sql.DB) error {
	var ours int
	err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_master WHERE name = 'goose_db_version'`).Scan(&ours)
	switch {
	case damaged(err):
		return refused{fmt.Errorf("it is damaged or no SQLite database: restore it, or delete it to start anew: %w", err)}
	case err != nil: // nothing is known of the file: the disk may be full or not writable
		return fmt.Errorf("it cannot be used as it stands: see that the disk has room, that the folder can be written and that no other program holds it: %w", err)
	}
	if ours == 0 {
		return refused{errors.New("it is a database of another program")}
	}
	limited, cancel := context.WithTimeout(ctx, checkTime)
	defer cancel()
	var found string
	err = db.QueryRowContext(limited, `PRAGMA quick_check(1)`).Scan(&found)
	switch {
	case limited.Err() != nil:
		return ctx.Err()
	case damaged(err):
		return refused{fmt.Errorf("it is damaged: restore it from a copy: %w", err)}
	case err != nil:
		return fmt.Errorf("look for damage: %w", err)
	case found != "ok":
		return refused{fmt.Errorf("it is damaged: restore it from a copy: %s", found)}
	}
	return nil
}

// damaged says that SQLite found the content of a file wrong, not that it
// could not get at it.
func damaged(err error) bool {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return false
	}
	code := e.Code() & 0xff
	return code == sqlitelib.SQLITE_CORRUPT || code == sqlitelib.SQLITE_NOTADB
}
