package store_test

import (
	"database/sql"
	"errors"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"

	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/internal/store/storetest"
)

// refused opens a database that must be refused, for a reason that holds
// these words.
func refused(t *testing.T, url, words string) {
	t.Helper()
	s, err := store.Open(ctx, url)
	if err == nil {
		s.Close()
		t.Fatal("it was opened")
	}
	if inUse := words == "another digestbot is using it"; errors.Is(err, store.ErrRefused) == inUse {
		t.Errorf("%v: refused for good is %t", err, !inUse)
	}
	if !strings.Contains(err.Error(), words) {
		t.Errorf("refused with %q, want the reason to say %q", err, words)
	}
}

func fileOf(url string) string { return strings.TrimPrefix(url, "sqlite:") }

func TestOpenAddress(t *testing.T) {
	for _, url := range []string{"", "sqlite:", "mysql://user:geheim@host/db", "postgres://user:geheim@host:port/db", "postgres://user:geheim@127.0.0.1:1/db?connect_timeout=2"} {
		s, err := store.Open(ctx, url)
		if err == nil {
			s.Close()
			t.Errorf("%q was opened", url)
		} else if strings.Contains(err.Error(), "geheim") {
			t.Errorf("the error holds the password: %v", err)
		}
	}
}

func TestOpenAgain(t *testing.T) {
	url := sqliteURL(t)
	s := open(t, url)
	if !s.Created() {
		t.Error("a new database is not known as new")
	}
	save(t, s, noon, "f", item("a", "First", noon))
	lease(t, s, "digest:default", 1e12)
	s.Close()
	s = open(t, url)
	if s.Created() {
		t.Error("an old database is taken for a new one")
	}
	want(t, "articles", titles(t, s, noon, "f"), []string{"First"})
	lease(t, s, "digest:default", 1e12) // what a process that is gone held is free
}

func TestOpenTwice(t *testing.T) {
	url := sqliteURL(t)
	open(t, url)
	refused(t, url, "another digestbot is using it")
}

// TestOpenElsewhere has another process open the database.
func TestOpenElsewhere(t *testing.T) {
	if url := os.Getenv("STORE_TEST_OPEN"); url != "" {
		refused(t, url, "another digestbot is using it")
		return
	}
	url := sqliteURL(t)
	open(t, url)
	cmd := exec.Command(os.Args[0], "-test.run=^TestOpenElsewhere$")
	cmd.Env = append(os.Environ(), "STORE_TEST_OPEN="+url)
	if out, err := cmd.CombinedOutput(); err != nil {
		t.Errorf("%v: %s", err, out)
	}
}

func TestOpenDamaged(t *testing.T) {
	whole := sqliteURL(t)
	s := open(t, whole)
	testManyArticles(t, s)
	s.Close()
	content, err := os.ReadFile(fileOf(whole))
	if err != nil {
		t.Fatal(err)
	}
	for name, damage := range map[string]func([]byte) []byte{
		"is damaged":     func(b []byte) []byte { return b[:len(b)/2] },
		"file is empty":  func(b []byte) []byte { return nil },
		"no SQLite":      func(b []byte) []byte { return []byte(strings.Repeat("not a database ", 100)) },
		"is damaged: re": func(b []byte) []byte { copy(b[len(b)/2:], strings.Repeat("\xff", 8192)); return b },
	} {
		url := sqliteURL(t)
		if err := os.WriteFile(fileOf(url), damage(append([]byte(nil), content...)), 0o600); err != nil {
			t.Fatal(err)
		}
		refused(t, url, name)
	}
}

// A file that cannot be got at is not called damaged: nobody is to delete it.
func TestOpenOutOfReach(t *testing.T) {
	url := sqliteURL(t)
	if err := os.Mkdir(fileOf(url), 0o700); err != nil {
		t.Fatal(err)
	}
	s, err := store.Open(ctx, url)
	if err == nil {
		s.Close()
		t.Fatal("a folder was opened")
	}
	if strings.Contains(err.Error(), "damaged") || strings.Contains(err.Error(), "delete") {
		t.Errorf("refused with %q", err)
	}
}

func TestOpenForeign(t *testing.T) {
	url := sqliteURL(t)
	db, err := sql.Open("sqlite", fileOf(url))
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(`CREATE TABLE bookmarks (url TEXT)`); err != nil {
		t.Fatal(err)
	}
	refused(t, url, "another program")
}

func TestOpenNewer(t *testing.T) {
	for name, url := range map[string]string{"sqlite": sqliteURL(t), "pgx": ""} {
		t.Run(name, func(t *testing.T) {
			dsn := fileOf(url)
			if name == "pgx" {
				url = storetest.Postgres(t)
				dsn = url
			}
			open(t, url).Close()
			db, err := sql.Open(name, dsn)
			if err != nil {
				t.Fatal(err)
			}
			defer db.Close()
			if _, err := db.Exec(`INSERT INTO goose_db_version (version_id, is_applied) VALUES (9999, $1)`, true); err != nil {
				t.Fatal(err)
			}
			refused(t, url, "written by a newer digestbot")
		})
	}
}

// TestOpenTogether starts replicas on an empty database at once.
func TestOpenTogether(t *testing.T) {
	url := storetest.Postgres(t)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s, err := store.Open(ctx, url)
			if err != nil {
				t.Error(err)
				return
			}
			s.Close()
		})
	}
	wg.Wait()
	want(t, "articles", titles(t, open(t, url), noon), nil)
}
