package store

import (
	"errors"
	"slices"

	"github.com/jackc/pgx/v5/pgconn"
	"modernc.org/sqlite"
	sqlitelib "modernc.org/sqlite/lib"
)

// Unwritable says of an error that the database could not be written, because
// the disk is full or for a reason that looks alike.
func Unwritable(err error) bool {
	var lite *sqlite.Error
	if errors.As(err, &lite) {
		codes := []int{sqlitelib.SQLITE_FULL, sqlitelib.SQLITE_IOERR, sqlitelib.SQLITE_READONLY, sqlitelib.SQLITE_CANTOPEN}
		return slices.Contains(codes, lite.Code()&0xff)
	}
	var postgres *pgconn.PgError
	return errors.As(err, &postgres) && postgres.Code == "53100" // disk_full
}
