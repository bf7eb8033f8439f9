package store_test

import (
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

// testModelMemory holds that what a model answered and cost is kept, for all replicas.
func testModelMemory(t *testing.T, s *store.Store) {
	now := noon
	if _, known, err := s.Answer(ctx, "q"); known || err != nil {
		t.Errorf("an answer before it was asked: %v, %v", known, err)
	}
	for _, answer := range []string{"first\x00", "second"} {
		if err := s.Remember(ctx, "q", answer, now); err != nil {
			t.Fatal(err)
		}
	}
	if a, known, err := s.Answer(ctx, "q"); !known || err != nil || !strings.HasPrefix(a, "first") {
		t.Errorf("answer %q, %v, %v", a, known, err)
	}
	var work sync.WaitGroup
	for range 20 {
		work.Go(func() {
			if _, err := s.Spend(ctx, "2026-03-02", 10); err != nil {
				t.Error(err)
			}
		})
	}
	work.Wait()
	if total, err := s.Spend(ctx, "2026-03-02", -50); total != 150 || err != nil {
		t.Errorf("spent %d, %v", total, err)
	}
	if raw, err := s.Exam(ctx, "m"); raw != nil || err != nil {
		t.Errorf("an exam before it was taken: %s, %v", raw, err)
	}
	for _, result := range []string{`{"Right":1}`, `{"Right":2}`} {
		if err := s.KeepExam(ctx, "m", []byte(result), now); err != nil {
			t.Fatal(err)
		}
	}
	if raw, err := s.Exam(ctx, "m"); string(raw) != `{"Right":2}` || err != nil {
		t.Errorf("exam %s, %v", raw, err)
	}
	if _, err := s.Forget(ctx, now.Add(time.Hour)); err != nil {
		t.Fatal(err)
	}
	if _, known, err := s.Answer(ctx, "q"); known || err != nil {
		t.Errorf("an old answer is kept: %v, %v", known, err)
	}
}
