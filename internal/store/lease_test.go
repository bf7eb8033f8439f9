package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

func testLease(t *testing.T, s *store.Store) {
	l := lease(t, s, "digest:default", time.Minute)
	if _, ok, err := s.Lease(ctx, "digest:default", time.Minute); ok || err != nil {
		t.Errorf("a lease that is held was given: %t, %v", ok, err)
	}
	lease(t, s, "digest:other", time.Minute)
	if err := s.Renew(ctx, l, time.Minute); err != nil {
		t.Error(err)
	}
	if err := s.Release(ctx, l); err != nil {
		t.Error(err)
	}
	if err := s.Renew(ctx, l, time.Minute); !errors.Is(err, store.ErrLost) {
		t.Errorf("renewing a lease given back: got %v, want ErrLost", err)
	}
	lease(t, s, "digest:default", time.Minute)
	if err := s.Release(ctx, l); err != nil {
		t.Error(err)
	}
	if _, ok, _ := s.Lease(ctx, "digest:default", time.Minute); ok {
		t.Error("an old lease released the new one")
	}
}

func testLeaseRunsOut(t *testing.T, s *store.Store) {
	old := lease(t, s, "digest:default", 50*time.Millisecond)
	time.Sleep(60 * time.Millisecond)
	if err := s.Commit(ctx, old, store.Build{Slot: store.Slot{Digest: "default", Slot: "1", ID: "d-1"}}); !errors.Is(err, store.ErrLost) {
		t.Errorf("commit after the lease ran out: got %v, want ErrLost", err)
	}
	lease(t, s, "digest:default", time.Minute)
	if err := s.Renew(ctx, old, time.Minute); !errors.Is(err, store.ErrLost) {
		t.Errorf("renewing a lease that passed on: got %v, want ErrLost", err)
	}
}

// TestRest holds that the next process knows until when a channel takes no messages.
func TestRest(t *testing.T) {
	address := sqliteURL(t)
	for again := range 2 {
		s, err := store.Open(t.Context(), address)
		if err != nil {
			t.Fatal(err)
		}
		if again == 0 {
			if err := s.Rest(t.Context(), "C1", noon); err != nil {
				t.Fatal(err)
			}
		}
		for channel, want := range map[string]time.Time{"C1": noon, "C2": {}} {
			if until, err := s.Resting(t.Context(), channel); err != nil || !until.Equal(want) {
				t.Errorf("%s rests until %v, %v; want %v", channel, until, err, want)
			}
		}
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
	}
}
