package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// RuleKind is what a rule decides.
type RuleKind string

const (
	Together   RuleKind = "together"    // A and B are articles of one event
	Apart      RuleKind = "apart"       // A and B are articles of two events
	MuteWord   RuleKind = "mute word"   // stories whose headline holds A
	MuteSource RuleKind = "mute source" // articles of the outlet A
	MuteStory  RuleKind = "mute story"  // the story of article A
)

// A Rule is what somebody decided for a digest.
type Rule struct {
	ID     string // made by the caller, unique
	Digest string
	Kind   RuleKind
	A, B   string
	Who    string
	At     time.Time
}

// ChangeRules forgets the rules of some IDs, of which unknown ones are no
// error, and keeps new ones.
func (s *Store) ChangeRules(ctx context.Context, drop []string, add ...Rule) error {
	rows := make([][]any, len(add))
	for i, r := range add {
		rows[i] = []any{r.ID, r.Digest, string(r.Kind), storable(r.A), storable(r.B), r.Who, millis(r.At)}
	}
	err := s.inTx(ctx, func(tx *sql.Tx) error {
		if err := s.execIn(ctx, tx, `DELETE FROM rules WHERE id IN (%s)`, drop); err != nil {
			return err
		}
		return s.insert(ctx, tx, `INSERT INTO rules (id, digest, kind, a, b, who, at) VALUES %s`, rows)
	})
	if err != nil {
		return fmt.Errorf("change rules: %w", err)
	}
	return nil
}

// Rules returns the rules of a digest, oldest first.
func (s *Store) Rules(ctx context.Context, digest string) ([]Rule, error) {
	var list []Rule
	err := query(ctx, s.db, func(rows *sql.Rows) error {
		r := Rule{Digest: digest}
		var at int64
		err := rows.Scan(&r.ID, &r.Kind, &r.A, &r.B, &r.Who, &at)
		r.At = instant(at)
		list = append(list, r)
		return err
	}, `SELECT id, kind, a, b, who, at FROM rules WHERE digest = $1 ORDER BY at, id`, digest)
	if err != nil {
		return nil, fmt.Errorf("read rules of %s: %w", digest, err)
	}
	return list, nil
}
