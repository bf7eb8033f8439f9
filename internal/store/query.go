package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// This file runs statements alike on both engines.

// A queryer is a database or a transaction.
type queryer interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	ExecContext(ctx context.Context, query string, args ...any) (sql.Result, error)
}

// inTx runs f in a transaction, which is committed if f returns nil.
func (s *Store) inTx(ctx context.Context, f func(*sql.Tx) error) error {
	tx, err := s.write.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := f(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// query calls row for every row of a query's answer.
func query(ctx context.Context, q queryer, row func(*sql.Rows) error, text string, args ...any) error {
	rows, err := q.QueryContext(ctx, text, args...)
	if err != nil {
		return err
	}
	defer rows.Close()
	for rows.Next() {
		if err := row(rows); err != nil {
			return err
		}
	}
	return rows.Err()
}

// column returns the texts that a query for one column gives.
func column(ctx context.Context, q queryer, text string, args ...any) ([]string, error) {
	var list []string
	err := query(ctx, q, func(rows *sql.Rows) error {
		var value string
		err := rows.Scan(&value)
		list = append(list, value)
		return err
	}, text, args...)
	return list, err
}

// changes runs a statement and says whether it changed a row.
func changes(ctx context.Context, q queryer, text string, args ...any) (bool, error) {
	done, err := q.ExecContext(ctx, text, args...)
	if err != nil {
		return false, err
	}
	n, err := done.RowsAffected()
	return n > 0, err
}

// chunk is how many values one statement lists; both engines take far more.
const chunk = 500

// in calls run with a statement and its arguments for a chunk of a list at a
// time. The chunk stands for the statement's %s, behind the places of args.
func (d dialect) in(text string, list []string, args []any, run func(text string, args []any) error) error {
	for some := range slices.Chunk(list, chunk) {
		all := slices.Clone(args)
		for _, value := range some {
			all = append(all, value)
		}
		if err := run(fmt.Sprintf(text, d.values(len(args)+1, len(some))), all); err != nil {
			return err
		}
	}
	return nil
}

// queryIn is query with a list of any length in place of %s.
func (s *Store) queryIn(ctx context.Context, q queryer, row func(*sql.Rows) error, text string, list []string, args ...any) error {
	return s.dialect.in(text, list, args, func(text string, args []any) error { return query(ctx, q, row, text, args...) })
}

// execIn runs a statement with a list of any length in place of %s.
func (s *Store) execIn(ctx context.Context, q queryer, text string, list []string, args ...any) error {
	return s.dialect.in(text, list, args, func(text string, args []any) error {
		_, err := q.ExecContext(ctx, text, args...)
		return err
	})
}

// insert writes rows of the same length, which stand for the statement's %s.
func (s *Store) insert(ctx context.Context, tx *sql.Tx, text string, rows [][]any) error {
	if len(rows) == 0 {
		return nil
	}
	columns := len(rows[0])
	for some := range slices.Chunk(rows, max(1, chunk/columns)) {
		places := make([]string, len(some))
		for i := range some {
			places[i] = "(" + s.dialect.values(columns*i+1, columns) + ")"
		}
		if _, err := tx.ExecContext(ctx, fmt.Sprintf(text, strings.Join(places, ",")), slices.Concat(some...)...); err != nil {
			return err
		}
	}
	return nil
}

// values gives n placeholders with commas between, the first for argument number from; those
// before it stand before them in the statement. SQLite finds a numbered one
// by searching all, so that a long list takes quadratic time; plain ones it
// counts.
func (d dialect) values(from, n int) string {
	if d.name == "sqlite" {
		return strings.TrimSuffix(strings.Repeat("?,", n), ",")
	}
	b := make([]byte, 0, 6*n)
	for i := range n {
		if i > 0 {
			b = append(b, ',')
		}
		b = append(b, '$')
		b = strconv.AppendInt(b, int64(from+i), 10)
	}
	return string(b)
}

// millis is how an instant is kept; the zero time is 0.
func millis(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// instant reads what millis wrote, in UTC.
func instant(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

// storable removes what PostgreSQL cannot keep: NUL and broken UTF-8.
func storable(text string) string {
	return strings.ToValidUTF8(strings.ReplaceAll(text, "\x00", ""), "\uFFFD")
}
