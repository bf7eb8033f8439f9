package store_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"flag"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/internal/store/storetest"
)

// A release that changes the schema keeps a database of its own kind in
// testdata/schema-N, so that every later version is tested to read it:
//
//	go test ./internal/store -run TestReleased -release testdata/schema-2
//
// It needs the programs sqlite3 and pg_dump. Released files are never written anew.
var release = flag.String("release", "", "write databases of the present schema into this new folder")

// engines are how a database is made from a dump, and a dump from a database.
var engines = map[string]struct {
	load func(t *testing.T, dump string) (address string)
	dump func(t *testing.T, address string) []byte
}{
	"sqlite.sql":   {loadSQLite, dumpSQLite},
	"postgres.sql": {loadPostgres, dumpPostgres},
}

func TestReleased(t *testing.T) {
	if *release != "" {
		writeRelease(t, *release)
	}
	files, err := filepath.Glob("testdata/schema-*/*.sql")
	if err != nil || len(files) == 0 {
		t.Fatalf("no released databases: %v", err)
	}
	for _, file := range files {
		t.Run(file, func(t *testing.T) {
			dump, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			address := engines[filepath.Base(file)].load(t, string(dump))
			for range 2 { // as it was, and as this version has left it
				s := open(t, address)
				checkReleased(t, s)
				if err := s.Close(); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

func writeRelease(t *testing.T, dir string) {
	if err := os.Mkdir(dir, 0o755); err != nil {
		t.Fatal(err)
	}
	for file, engine := range engines {
		address := sqliteURL(t)
		if file == "postgres.sql" {
			address = storetest.Postgres(t)
		}
		s := open(t, address)
		fillReleased(t, s)
		if err := s.Close(); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, file), engine.dump(t, address), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}

// fillReleased writes something of every kind.
func fillReleased(t *testing.T, s *store.Store) {
	must := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	_, err := s.Since(ctx, "default", noon)
	must(err)
	a := item("a", "First — “été”", noon)
	save(t, s, noon, "https://a.example/feed", a, item("b", "Second", noon.Add(-time.Hour)))
	a.Text = "The page in full."
	must(s.SavePages(ctx, []store.Article{{Article: a, Feed: "https://a.example/feed", FullText: true}}))
	_, err = s.Save(ctx, noon, []store.Poll{{URL: "https://b.example/feed", State: json.RawMessage(`{"Failures":2}`), Err: fmt.Errorf("no answer")}})
	must(err)
	b := build("2026-03-02T12:00:00")
	commit(t, s, b)
	l := lease(t, s, "channel:C1", time.Minute)
	must(s.Begin(ctx, l, b.Messages[0].Key, noon))
	must(s.Sent(ctx, l, b.Messages[0].Key, "1.1"))
	must(s.Release(ctx, l))
	record := b.Stories[0].Record
	record.Headline = "First, corrected"
	l = lease(t, s, "digest:default", time.Minute)
	amended := *b.Document
	amended.More = 7
	must(s.Amend(ctx, l, store.Amendment{Digest: "default", Slot: b.ID, Made: noon.Add(time.Hour), Document: amended,
		Stories:  map[string]store.Told{b.Stories[0].ID: {Record: record}},
		Messages: []store.Posting{{Message: message.Message{Key: b.ID + ":c1", Story: b.Stories[0].ID, Text: "Correction"}, Channel: "C1", ParentKey: b.Messages[0].Key}}}))
	must(s.Release(ctx, l))
	must(s.ChangeRules(ctx, nil, store.Rule{ID: "r.0", Digest: "default", Kind: store.MuteWord, A: "sport", Who: "U1", At: noon}))
	must(s.ChangeSetting(ctx, "C2", func(json.RawMessage) (json.RawMessage, error) {
		return json.RawMessage(`{"Schedule":"0 9 * * *"}`), nil
	}))
	_, err = s.CloseChannel(ctx, "C3", "archived", noon)
	must(err)
}

// checkReleased says what of fillReleased is gone, or can no longer be worked with.
func checkReleased(t *testing.T, s *store.Store) {
	if s.Created() {
		t.Error("an old database is taken for a new one")
	}
	articles, err := s.Articles(ctx, []string{"https://a.example/feed"}, noon.Add(-2*time.Hour), 1000)
	if err != nil || len(articles) != 2 || articles[1].Title != "First — “été”" || articles[1].Text != "The page in full." || !articles[1].FullText {
		t.Errorf("articles: %+v, %v", articles, err)
	}
	feeds, err := s.Feeds(ctx, []string{"https://a.example/feed", "https://b.example/feed"})
	if err != nil || feeds[0].Title != "Feed" || !feeds[0].LastRead.Equal(noon) || feeds[1].Error != "no answer" || !strings.Contains(string(feeds[1].State), "Failures") {
		t.Errorf("feeds: %+v, %v", feeds, err)
	}
	b := build("2026-03-02T12:00:00")
	d, slot, err := s.Original(ctx, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "document", d, *b.Document)
	want(t, "its slot", slot, b.Slot)
	if d, _, err := s.LastDigest(ctx, "default"); err != nil || d.More != 7 {
		t.Errorf("the corrected digest: %+v, %v", d, err)
	}
	stories, err := s.Stories(ctx, "default", noon)
	if err != nil || len(stories) != len(b.Stories) || stories[0].Amended == nil || stories[0].Amended.Headline != "First, corrected" {
		t.Errorf("stories: %+v, %v", stories, err)
	}
	told, err := s.Told(ctx, "default", noon)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "told", told, b.Told)
	unsent, err := s.Unsent(ctx, "C1")
	if err != nil || len(unsent) != 2 || unsent[1].Text != "Correction" {
		t.Errorf("unsent: %+v, %v", unsent, err)
	}
	rules, err := s.Rules(ctx, "default")
	if err != nil || len(rules) != 1 || rules[0].A != "sport" {
		t.Errorf("rules: %+v, %v", rules, err)
	}
	if v, err := s.Setting(ctx, "C2"); err != nil || string(v) != `{"Schedule":"0 9 * * *"}` {
		t.Errorf("settings: %s, %v", v, err)
	}
	if reason, _, err := s.Closed(ctx, "C3"); err != nil || reason != "archived" {
		t.Errorf("closed channel: %q, %v", reason, err)
	}
	want(t, "what a search finds", found(t, s, "first", "outlet"), b.ID+":a")
	l := lease(t, s, "digest:default", time.Minute)
	if err := s.Commit(ctx, l, b); err == nil {
		t.Error("a slot that was handled before was handled again")
	}
	if err := s.Release(ctx, l); err != nil {
		t.Error(err)
	}
}

func loadSQLite(t *testing.T, dump string) string {
	address := sqliteURL(t)
	execute(t, "sqlite", fileOf(address), dump)
	return address
}

func loadPostgres(t *testing.T, dump string) string {
	address := storetest.Postgres(t)
	execute(t, "pgx", address, dump)
	return address
}

func execute(t *testing.T, driver, address, dump string) {
	t.Helper()
	db, err := sql.Open(driver, address)
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	if _, err := db.Exec(dump); err != nil {
		t.Fatal(err)
	}
}

func dumpSQLite(t *testing.T, address string) []byte {
	return output(t, "sqlite3", fileOf(address), ".dump")
}

// dumpPostgres leaves out what names the schema, and what only psql knows.
func dumpPostgres(t *testing.T, address string) []byte {
	u, err := url.Parse(address)
	if err != nil {
		t.Fatal(err)
	}
	q := u.Query()
	schema := q.Get("search_path")
	q.Del("search_path")
	u.RawQuery = q.Encode()
	dump := output(t, "pg_dump", "--inserts", "--no-owner", "--schema", schema, u.String())
	dump = bytes.ReplaceAll(dump, []byte(schema+"."), nil)
	return regexp.MustCompile(`(?m)^(CREATE SCHEMA|SELECT pg_catalog.set_config|\\|--|SET ).*\n|^\n`).ReplaceAll(dump, nil)
}

func output(t *testing.T, program string, args ...string) []byte {
	t.Helper()
	out, err := exec.Command(program, args...).Output()
	if err != nil {
		t.Fatalf("%s: %v", program, err)
	}
	return out
}
