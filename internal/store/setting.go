package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
)

// Setting returns what was saved for a digest; nil if nothing was.
func (s *Store) Setting(ctx context.Context, digest string) (json.RawMessage, error) {
	var value string
	err := s.db.QueryRowContext(ctx, `SELECT value FROM settings WHERE digest = $1`, digest).Scan(&value)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read settings of %s: %w", digest, err)
	}
	return json.RawMessage(value), nil
}

// Settings returns what was saved, by digest.
func (s *Store) Settings(ctx context.Context) (map[string]json.RawMessage, error) {
	all := map[string]json.RawMessage{}
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		var digest, value string
		err := rows.Scan(&digest, &value)
		all[digest] = json.RawMessage(value)
		return err
	}, `SELECT digest, value FROM settings`)
	if err != nil {
		return nil, fmt.Errorf("read settings: %w", err)
	}
	return all, nil
}

// ChangeSetting keeps what change makes of the value saved for a digest, which
// is {} if there is none; nobody else changes it meanwhile. An error of change
// is wrapped, and nothing is kept.
func (s *Store) ChangeSetting(ctx context.Context, digest string, change func(json.RawMessage) (json.RawMessage, error)) error {
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		var value string
		err := tx.QueryRowContext(ctx, `INSERT INTO settings (digest, value) VALUES ($1, '{}')
			ON CONFLICT (digest) DO UPDATE SET value = settings.value RETURNING value`, digest).Scan(&value)
		if err != nil {
			return err
		}
		changed, err := change(json.RawMessage(value))
		if err != nil {
			return err
		}
		_, err = tx.ExecContext(ctx, `UPDATE settings SET value = $2 WHERE digest = $1`, digest, storable(string(changed)))
		return err
	})
	if err != nil {
		return fmt.Errorf("save settings of %s: %w", digest, err)
	}
	return nil
}
