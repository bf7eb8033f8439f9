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

// SaveSetting keeps a value for a digest in place of the one before.
func (s *Store) SaveSetting(ctx context.Context, digest string, value json.RawMessage) error {
	_, err := s.write.ExecContext(ctx, `INSERT INTO settings (digest, value) VALUES ($1, $2)
		ON CONFLICT (digest) DO UPDATE SET value = excluded.value`, digest, storable(string(value)))
	if err != nil {
		return fmt.Errorf("save settings of %s: %w", digest, err)
	}
	return nil
}
