package store_test

import (
	"net/url"
	"os"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/internal/store/storetest"
)

// TestCheckWritable holds that a database that can be read and not written is
// found, without a try to write.
func TestCheckWritable(t *testing.T) {
	address := sqliteURL(t)
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	if err := store.CheckWritable(t.Context(), address); err != nil {
		t.Error(err)
	}
	file := strings.TrimPrefix(address, "sqlite:")
	if err := os.Chmod(file, 0o400); err != nil {
		t.Fatal(err)
	}
	if err := store.CheckWritable(t.Context(), address); err == nil && os.Getuid() != 0 { // root may
		t.Error("a file that cannot be written is found good")
	}
}

func TestCheckWritablePostgres(t *testing.T) {
	address := storetest.Postgres(t)
	s, err := store.Open(t.Context(), address)
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	if err := store.CheckWritable(t.Context(), address); err != nil {
		t.Error(err)
	}
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	q.Set("default_transaction_read_only", "on")
	u.RawQuery = q.Encode()
	if err := store.CheckWritable(t.Context(), u.String()); err == nil || !strings.Contains(err.Error(), "read-only") {
		t.Errorf("a database that is read-only: %v", err)
	}
}
