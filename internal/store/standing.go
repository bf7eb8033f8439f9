package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"time"
)

// Standing returns the marks of articles that a digest's channel showed, as
// Commit kept them.
func (s *Store) Standing(ctx context.Context, digest string) (map[string]bool, error) {
	marks := map[string]bool{}
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		var mark string
		err := rows.Scan(&mark)
		marks[mark] = true
		return err
	}, `SELECT mark FROM standing WHERE digest = $1`, digest)
	if err != nil {
		return nil, fmt.Errorf("read what stands in the channel of %s: %w", digest, err)
	}
	return marks, nil
}

// saveStanding keeps marks; it is Forget that drops them.
func saveStanding(ctx context.Context, tx *sql.Tx, digest string, now time.Time, marks map[string]bool) error {
	for _, mark := range slices.Sorted(maps.Keys(marks)) {
		_, err := tx.ExecContext(ctx, `INSERT INTO standing (digest, mark, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`, digest, mark, millis(now))
		if err != nil {
			return err
		}
	}
	return nil
}
