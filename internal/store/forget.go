package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// Forget drops the articles that were published and seen before a time and
// returns how many. Kept are those that a posted story tells, and those that
// their feed still had when it was last read: forgotten, they would come back
// as new. The model's answers of before that time go too.
func (s *Store) Forget(ctx context.Context, before time.Time) (int64, error) {
	var dropped int64
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		if _, err := tx.ExecContext(ctx, `DELETE FROM leases WHERE (name LIKE 'poll:%' OR name LIKE $1) AND until <= `+s.dialect.now, RequestLease+"%"); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM standing WHERE at < $1`, millis(before)); err != nil {
			return err
		}
		if _, err := tx.ExecContext(ctx, `DELETE FROM answers WHERE at < $1`, millis(before)); err != nil {
			return err
		}
		done, err := tx.ExecContext(ctx, `DELETE FROM articles WHERE at < $1 AND seen < $1
			AND EXISTS (SELECT 1 FROM feeds WHERE url = articles.feed AND (articles.listed < feeds.listed - $2 OR feeds.last_read < $1))
			AND NOT EXISTS (SELECT 1 FROM told WHERE article = articles.id AND story <> '')`, millis(before), 2*day)
		if err != nil {
			return err
		}
		if dropped, err = done.RowsAffected(); err != nil || dropped == 0 {
			return err
		}
		_, err = tx.ExecContext(ctx, `DELETE FROM told WHERE story = '' AND article NOT IN (SELECT id FROM articles)`)
		return err
	})
	if err != nil {
		return 0, fmt.Errorf("drop old articles: %w", err)
	}
	return dropped, nil
}
