package store_test

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/internal/store/storetest"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

// conformance is what a store does on either engine. Each test has an empty
// database.
var conformance = map[string]func(*testing.T, *store.Store){
	"Articles":        testArticles,
	"Ahead":           testAhead,
	"Unchanged":       testUnchanged,
	"Counters":        testCounters,
	"Renamed":         testRenamed,
	"OddTexts":        testOddTexts,
	"Complete":        testComplete,
	"ManyArticles":    testManyArticles,
	"Pages":           testPages,
	"Feeds":           testFeeds,
	"NameFeeds":       testNameFeeds,
	"ClaimFeeds":      testClaimFeeds,
	"Lease":           testLease,
	"LeaseRuns":       testLeaseRunsOut,
	"Commit":          testCommit,
	"CommitTwice":     testCommitTwice,
	"CommitAll":       testCommitIsWhole,
	"Outbox":          testOutbox,
	"OutboxFence":     testOutboxFence,
	"Channels":        testChannels,
	"Rules":           testRules,
	"Model":           testModelMemory,
	"ChangeSetting":   testChangeSetting,
	"ConcurrentSaves": testConcurrentSaves,
	"Forget":          testForget,
	"Amend":           testAmend,
	"Undealt":         testUndealt,
	"Tellings":        testTellings,
}

func TestSQLite(t *testing.T) {
	for name, test := range conformance {
		t.Run(name, func(t *testing.T) { test(t, open(t, sqliteURL(t))) })
	}
}

func TestPostgreSQL(t *testing.T) {
	for name, test := range conformance {
		t.Run(name, func(t *testing.T) { test(t, open(t, storetest.Postgres(t))) })
	}
}

func sqliteURL(t testing.TB) string { return "sqlite:" + filepath.Join(t.TempDir(), "digestbot.db") }

func open(t testing.TB, url string) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), url)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

var (
	ctx  = context.Background()
	noon = time.Date(2026, 3, 2, 12, 0, 0, 0, time.UTC)
)

func item(id, title string, published time.Time) article.Article {
	return article.Article{ID: id, URL: "https://a.example/" + id, Source: "Outlet A", Title: title, Text: title + " in full.", Language: "en", Published: published}
}

func save(t *testing.T, s *store.Store, now time.Time, feed string, articles ...article.Article) store.Change {
	t.Helper()
	c, err := s.Save(ctx, now, []store.Poll{{URL: feed, Title: "Feed", Articles: articles}})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func titles(t *testing.T, s *store.Store, since time.Time, feeds ...string) []string {
	t.Helper()
	list, err := s.Articles(ctx, feeds, since, 1000)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, a := range list {
		out = append(out, a.Title)
	}
	return out
}

func want[T any](t *testing.T, what string, got, want T) {
	t.Helper()
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", what, diff)
	}
}

func lease(t testing.TB, s *store.Store, name string, d time.Duration) store.Lease {
	t.Helper()
	l, ok, err := s.Lease(ctx, name, d)
	if err != nil || !ok {
		t.Fatalf("no lease: %t, %v", ok, err)
	}
	return l
}
