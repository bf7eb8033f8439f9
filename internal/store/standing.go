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
	list, err := column(ctx, s.db, `SELECT mark FROM standing WHERE digest = $1`, digest)
	if err != nil {
		return nil, fmt.Errorf("read what stands in the channel of %s: %w", digest, err)
	}
	marks := map[string]bool{}
	for _, mark := range list {
		marks[mark] = true
	}
	return marks, nil
}

// saveStanding keeps marks; it is Forget that drops them.
func (s *Store) saveStanding(ctx context.Context, tx *sql.Tx, digest string, now time.Time, marks map[string]bool) error {
	var rows [][]any
	for _, mark := range slices.Sorted(maps.Keys(marks)) {
		rows = append(rows, []any{digest, mark, millis(now)})
	}
	return s.insert(ctx, tx, `INSERT INTO standing (digest, mark, at) VALUES %s ON CONFLICT DO NOTHING`, rows)
}
