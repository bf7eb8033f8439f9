package model

import (
	"context"
	"sync"
	"time"
)

// A Memory keeps what was answered, what it cost and what exams came to. Package
// store has one that replicas share. It is safe for concurrent use.
type Memory interface {
	// Answer returns the answer to a question, and whether there is one.
	Answer(ctx context.Context, question string) (answer string, known bool, err error)
	Remember(ctx context.Context, question, answer string, now time.Time) error

	// Spend adds tokens, which may be negative, to those of a day and returns the sum.
	Spend(ctx context.Context, day string, tokens int64) (total int64, err error)

	// Exam returns what a model's exam came to, as KeepExam was given it; nil if none was taken.
	Exam(ctx context.Context, model string) ([]byte, error)
	KeepExam(ctx context.Context, model string, result []byte, now time.Time) error
}

// forgetful is a Memory that ends with the program. The zero value is ready.
type forgetful struct {
	mu      sync.Mutex
	answers map[string]string
	spent   map[string]int64
	exams   map[string][]byte
}

func (f *forgetful) Answer(_ context.Context, question string) (string, bool, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	answer, known := f.answers[question]
	return answer, known, nil
}

func (f *forgetful) Remember(_ context.Context, question, answer string, _ time.Time) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	put(&f.answers, question, answer)
	return nil
}

func (f *forgetful) Spend(_ context.Context, day string, tokens int64) (int64, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	put(&f.spent, day, f.spent[day]+tokens)
	return f.spent[day], nil
}

func (f *forgetful) Exam(_ context.Context, model string) ([]byte, error) {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.exams[model], nil
}

func (f *forgetful) KeepExam(_ context.Context, model string, result []byte, _ time.Time) error {
	f.mu.Lock()
	defer f.mu.Unlock()
	put(&f.exams, model, result)
	return nil
}

// put adds to a map, which it makes if need be.
func put[V any](m *map[string]V, key string, v V) {
	if *m == nil {
		*m = map[string]V{}
	}
	(*m)[key] = v
}
