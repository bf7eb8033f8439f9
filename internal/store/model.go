package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"
)

// This file is the memory of the optional model: what it answered, what that cost,
// and what its exams came to. It implements model.Memory.

// Answer returns the answer to a question, and whether there is one.
func (s *Store) Answer(ctx context.Context, question string) (answer string, known bool, err error) {
	err = s.db.QueryRowContext(ctx, `SELECT answer FROM answers WHERE question = $1`, question).Scan(&answer)
	if errors.Is(err, sql.ErrNoRows) {
		return "", false, nil
	}
	if err != nil {
		return "", false, fmt.Errorf("read the model's answer: %w", err)
	}
	return answer, true, nil
}

// Remember keeps an answer. One that another replica kept before stands.
func (s *Store) Remember(ctx context.Context, question, answer string, now time.Time) error {
	_, err := s.write.ExecContext(ctx, `INSERT INTO answers (question, answer, at) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
		question, storable(answer), millis(now))
	if err != nil {
		return fmt.Errorf("keep the model's answer: %w", err)
	}
	return nil
}

// Spend adds tokens, which may be negative, to those of a day and returns the sum.
func (s *Store) Spend(ctx context.Context, day string, tokens int64) (total int64, err error) {
	err = s.write.QueryRowContext(ctx, `INSERT INTO spending (day, tokens) VALUES ($1, $2)
		ON CONFLICT (day) DO UPDATE SET tokens = spending.tokens + excluded.tokens RETURNING tokens`, day, tokens).Scan(&total)
	if err != nil {
		return 0, fmt.Errorf("count the model's tokens: %w", err)
	}
	return total, nil
}

// Exam returns what a model's exam came to; nil if none was taken.
func (s *Store) Exam(ctx context.Context, model string) ([]byte, error) {
	var result string
	err := s.db.QueryRowContext(ctx, `SELECT result FROM exams WHERE model = $1`, model).Scan(&result)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, fmt.Errorf("read the exam of model %s: %w", model, err)
	}
	return []byte(result), nil
}

// KeepExam keeps what a model's exam came to, in place of an earlier one.
func (s *Store) KeepExam(ctx context.Context, model string, result []byte, now time.Time) error {
	_, err := s.write.ExecContext(ctx, `INSERT INTO exams (model, result, at) VALUES ($1, $2, $3)
		ON CONFLICT (model) DO UPDATE SET result = excluded.result, at = excluded.at`, model, string(result), millis(now))
	if err != nil {
		return fmt.Errorf("keep the exam of model %s: %w", model, err)
	}
	return nil
}
