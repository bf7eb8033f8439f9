package store_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/figure"
	"digestbot/digest/message"
	"digestbot/digest/story"
	"digestbot/digest/summary"
	"digestbot/internal/store"
	"digestbot/internal/store/storetest"
)

func TestMain(m *testing.M) { os.Exit(storetest.Main(m)) }

// conformance is what a store does on either engine. Each test has an empty
// database.
var conformance = map[string]func(*testing.T, *store.Store){
	"Articles":        testArticles,
	"Unchanged":       testUnchanged,
	"Renamed":         testRenamed,
	"OddTexts":        testOddTexts,
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
	list, err := s.Articles(ctx, feeds, since)
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

func testArticles(t *testing.T, s *store.Store) {
	save(t, s, noon, "f1", item("b", "Second", noon.Add(-time.Hour)), item("a", "First", noon.Add(-2*time.Hour)), item("z", "Old", noon.Add(-9*time.Hour)))
	save(t, s, noon, "f2", item("c", "Ahead", noon.Add(time.Hour)), item("d", "Undated", time.Time{}), item("a", "First", noon.Add(-2*time.Hour)))
	want(t, "articles of both feeds", titles(t, s, noon.Add(-3*time.Hour), "f1", "f2"), []string{"First", "Second", "Ahead", "Undated"})
	want(t, "articles of one feed", titles(t, s, time.Time{}, "f1"), []string{"Old", "First", "Second"})

	list, err := s.Articles(ctx, []string{"f1"}, noon.Add(-90*time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	want(t, "article", list, []store.Article{{Article: item("b", "Second", noon.Add(-time.Hour)), Feed: "f1", At: noon.Add(-time.Hour), Seen: noon}})
}

func testUnchanged(t *testing.T, s *store.Store) {
	a, b := item("a", "First", noon), item("b", "Second", noon)
	want(t, "first poll", save(t, s, noon, "f", a, b, a), store.Change{New: 2})
	want(t, "same again", save(t, s, noon.Add(time.Hour), "f", a, b), store.Change{})
	b.Title = "Second, corrected"
	want(t, "an edit", save(t, s, noon.Add(2*time.Hour), "f", a, b), store.Change{Updated: 1})
	list, err := s.Articles(ctx, []string{"f"}, time.Time{})
	if err != nil || len(list) != 2 {
		t.Fatalf("got %d articles, error %v", len(list), err)
	}
	if list[1].Title != "Second, corrected" || !list[1].Seen.Equal(noon) {
		t.Errorf("after the edit the article is %+v", list[1])
	}
}

func testRenamed(t *testing.T, s *store.Store) {
	a, b, c, m := item("a", "First", noon), item("b", "Second", noon), item("c", "Weekly", noon), item("m", "Markets", noon)
	b.Text = strings.Repeat("A text that no other article has. ", 5)
	save(t, s, noon, "f", a, b, c, m)
	a.ID, a.Text = "a2", "First, other words." // same address and title
	b.ID, b.URL = "b2", "https://a.example/b?from=feed"
	other := item("d", "Weekly", noon) // another address, another text: only the title is the same
	other.Text = "Another week."
	m.ID, m.URL = "m2", "https://a.example/m2" // the same few words of another day
	want(t, "new GUIDs", save(t, s, noon, "f", a, b, other, m), store.Change{New: 2, Updated: 2})
	list, err := s.Articles(ctx, []string{"f"}, time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, a := range list {
		ids = append(ids, a.ID)
	}
	want(t, "identities", ids, []string{"a", "b", "c", "d", "m", "m2"})
}

func testOddTexts(t *testing.T, s *store.Store) {
	odd := item("odd", "NUL \x00 and broken \xff\xfe UTF-8", noon)
	odd.Text = strings.Repeat("🜚 long ", 100_000)
	save(t, s, noon, "f", odd, item("fine", "Fine", noon))
	want(t, "titles", titles(t, s, time.Time{}, "f"), []string{"Fine", "NUL  and broken \uFFFD UTF-8"})
	want(t, "again", save(t, s, noon, "f", odd), store.Change{})
}

func testManyArticles(t *testing.T, s *store.Store) {
	var polls []store.Poll
	var urls []string
	for f := range 30 {
		p := store.Poll{URL: fmt.Sprint("feed", f)}
		for i := range 70 {
			p.Articles = append(p.Articles, item(fmt.Sprintf("%d-%d", f, i), "Title", noon))
		}
		polls, urls = append(polls, p), append(urls, p.URL)
	}
	c, err := s.Save(ctx, noon, polls)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "saved", c, store.Change{New: 2100})
	want(t, "read", len(titles(t, s, time.Time{}, urls...)), 2100)
}

func testPages(t *testing.T, s *store.Store) {
	read := func() store.Article {
		t.Helper()
		list, err := s.Articles(ctx, []string{"f"}, time.Time{})
		if err != nil || len(list) != 1 {
			t.Fatalf("got %+v, %v", list, err)
		}
		return list[0]
	}
	save(t, s, noon, "f", item("a", "First", noon))
	a := read()
	if a.FullText || !a.PageNext.IsZero() {
		t.Errorf("before it was asked for: %+v", a)
	}
	a.PageNext = noon.Add(time.Hour)
	if err := s.SavePages(ctx, []store.Article{a}); err != nil {
		t.Fatal(err)
	}
	if got := read(); got.FullText || got.Text != a.Text || !got.PageNext.Equal(a.PageNext) {
		t.Errorf("after a failure: %+v", got)
	}
	a.Text, a.FullText, a.PageNext = "The whole page.", true, time.Time{}
	if err := s.SavePages(ctx, []store.Article{a}); err != nil {
		t.Fatal(err)
	}
	want(t, "the feed again", save(t, s, noon, "f", item("a", "First", noon)), store.Change{})
	if got := read(); got.Text != "The whole page." || !got.FullText || !got.PageNext.IsZero() {
		t.Errorf("after it was read: %+v", got)
	}
	a.PageNext = noon.Add(time.Hour)
	if err := s.SavePages(ctx, []store.Article{a}); err != nil {
		t.Fatal(err)
	}
	changed := item("a", "First", noon)
	changed.Text = "Other words."
	save(t, s, noon, "f", changed)
	if got := read(); got.Text != "Other words." || got.FullText || !got.PageNext.IsZero() {
		t.Errorf("after the feed's words changed: %+v", got)
	}
}

func testFeeds(t *testing.T, s *store.Store) {
	poll := func(now time.Time, p store.Poll) store.Feed {
		t.Helper()
		p.URL = "f"
		if _, err := s.Save(ctx, now, []store.Poll{p}); err != nil {
			t.Fatal(err)
		}
		feeds, err := s.Feeds(ctx, []string{"unknown", "f"})
		if err != nil || len(feeds) != 2 || feeds[0].URL != "unknown" {
			t.Fatalf("got %v, %v", feeds, err)
		}
		return feeds[1]
	}
	want(t, "failed", poll(noon, store.Poll{Err: errors.New("answered 500")}),
		store.Feed{URL: "f", State: []byte("{}"), Error: "answered 500", Failed: noon})
	want(t, "failed again", poll(noon.Add(time.Hour), store.Poll{State: []byte(`{"Failures":2}`), Err: errors.New("answered 404")}),
		store.Feed{URL: "f", State: []byte(`{"Failures":2}`), Error: "answered 404", Failed: noon})
	read := noon.Add(2 * time.Hour)
	want(t, "read", poll(read, store.Poll{Title: "The F", State: []byte(`{"ETag":"1"}`)}),
		store.Feed{URL: "f", Title: "The F", State: []byte(`{"ETag":"1"}`), FirstRead: read, LastRead: read})
	want(t, "unchanged", poll(read.Add(time.Hour), store.Poll{State: []byte(`{"ETag":"1"}`)}),
		store.Feed{URL: "f", Title: "The F", State: []byte(`{"ETag":"1"}`), FirstRead: read, LastRead: read.Add(time.Hour)})
}

func testClaimFeeds(t *testing.T, s *store.Store) {
	var urls []string
	for i := range 700 {
		urls = append(urls, fmt.Sprintf("feed%03d", i))
	}
	var mu sync.Mutex
	claimed := map[string]int{}
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			feeds, err := s.ClaimFeeds(ctx, lease(t, s, fmt.Sprint("poll:", w), time.Minute), urls)
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			for _, f := range feeds {
				claimed[f.URL]++
			}
		})
	}
	wg.Wait()
	for _, u := range urls {
		if claimed[u] != 1 {
			t.Fatalf("%s was claimed %d times", u, claimed[u])
		}
	}
	save(t, s, noon, urls[0])
	short := lease(t, s, "poll:short", 50*time.Millisecond)
	again, err := s.ClaimFeeds(ctx, short, slices.Concat(urls[:3], urls[:1]))
	if err != nil {
		t.Fatal(err)
	}
	if len(again) != 1 || again[0].URL != urls[0] {
		t.Errorf("after its poll was saved a feed can be claimed again, the others not: got %v", again)
	}
	time.Sleep(60 * time.Millisecond)
	again, err = s.ClaimFeeds(ctx, lease(t, s, "poll:next", time.Minute), urls[:2])
	if err != nil || len(again) != 1 {
		t.Errorf("a feed whose poll died can be claimed again: got %v, %v", again, err)
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

// build is a digest of one story and two messages.
func build(slot string) store.Build {
	entry := message.Entry{Summary: summary.Summary{
		Story:    story.Story{ID: "a", Reports: []story.Report{{Article: item("a", "First", noon)}}},
		Headline: "First",
		Claims:   []claim.Claim{{About: "toll", Verdict: claim.Single, Sides: []claim.Side{{Low: 5, High: math.Inf(1)}}}},
	}, Update: "more"}
	d := message.Digest{ID: "d-" + slot, Channel: "C1", From: noon.Add(-time.Hour), To: noon, Stories: []message.Entry{entry}}
	return store.Build{
		Slot:     store.Slot{Digest: "default", Slot: slot, ID: d.ID, At: noon, Built: noon.Add(time.Second), Version: "v1"},
		Channel:  "C1",
		Document: &d,
		Messages: []message.Message{
			{Key: d.ID + ":0", Parent: -1, Text: "One story", Blocks: []byte(`[]`), Metadata: []byte(`{}`)},
			{Key: d.ID + ":1", Parent: 0, Story: "a", Text: "First", Blocks: []byte(`[]`), Metadata: []byte(`{}`)},
		},
		Stories: []store.Story{{ID: "a", First: noon, Last: noon, Slot: d.ID, Key: d.ID + ":1", Record: entry.Record()}},
		Told:    map[string]string{"a": "a", "b": ""},
	}
}

func commit(t testing.TB, s *store.Store, b store.Build) {
	t.Helper()
	l := lease(t, s, "digest:default", time.Minute)
	if err := s.Commit(ctx, l, b); err != nil {
		t.Fatal(err)
	}
	if err := s.Release(ctx, l); err != nil {
		t.Fatal(err)
	}
}

func testCommit(t *testing.T, s *store.Store) {
	for _, now := range []time.Time{noon, noon.Add(time.Hour)} {
		if since, err := s.Since(ctx, "default", now); err != nil || !since.Equal(noon) {
			t.Errorf("known since %v, %v; want %v", since, err, noon)
		}
	}
	if last, err := s.LastSlot(ctx, "default"); err != nil || last != (store.Slot{}) {
		t.Errorf("before the first slot: got %v, %v", last, err)
	}
	b := build("2026-03-02T12:00:00")
	commit(t, s, b)
	last, err := s.LastSlot(ctx, "default")
	if err != nil {
		t.Fatal(err)
	}
	want(t, "last slot", last, b.Slot)
	d, slot, err := s.Digest(ctx, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "document", d, *b.Document)
	want(t, "its slot", slot, b.Slot)
	stories, err := s.Stories(ctx, "default", noon)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "stories", stories, b.Stories)

	next := store.Build{Slot: store.Slot{Digest: "default", Slot: "2", ID: "d-2", At: noon.Add(time.Hour), Built: noon.Add(time.Hour)}, Told: map[string]string{"a": "", "b": "b", "c": ""}}
	commit(t, s, next)
	told, err := s.Told(ctx, "default", noon)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "told", told, map[string]string{"a": "a", "b": "b", "c": ""})
	told, err = s.Told(ctx, "default", noon.Add(time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	want(t, "told of late", told, map[string]string{"b": "b", "c": ""})
	if _, _, err := s.Digest(ctx, "d-2"); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("a slot with nothing to say has no document: got %v", err)
	}
	if handled, err := s.Handled(ctx, "default", "2"); err != nil || !handled {
		t.Errorf("handled: got %t, %v", handled, err)
	}
	list, err := s.Slots(ctx, "", 10)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "digests", list, []store.Slot{b.Slot})
}

func testCommitTwice(t *testing.T, s *store.Store) {
	commit(t, s, build("1"))
	again := build("1")
	again.Told = map[string]string{"x": "x"}
	if err := s.Commit(ctx, lease(t, s, "digest:default", time.Minute), again); !errors.Is(err, store.ErrHandled) {
		t.Errorf("got %v, want ErrHandled", err)
	}
	if told, _ := s.Told(ctx, "default", noon); told["x"] != "" {
		t.Error("a refused commit left traces")
	}
}

func testCommitIsWhole(t *testing.T, s *store.Store) {
	bad := build("1")
	bad.Messages[1].Key = bad.Messages[0].Key
	if err := s.Commit(ctx, lease(t, s, "digest:default", time.Minute), bad); err == nil {
		t.Fatal("two messages of one key were taken")
	}
	if handled, _ := s.Handled(ctx, "default", "1"); handled {
		t.Error("a failed commit handled the slot")
	}
	if list, _ := s.Unsent(ctx, "C1"); len(list) > 0 {
		t.Errorf("a failed commit left messages %v", list)
	}
}

func testOutbox(t *testing.T, s *store.Store) {
	first, second := build("1"), build("2")
	second.Built = second.Built.Add(time.Hour)
	commit(t, s, second)
	commit(t, s, first)
	l := lease(t, s, "channel:C1", time.Minute)
	keys := func() []string {
		t.Helper()
		list, err := s.Unsent(ctx, "C1")
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, p := range list {
			out = append(out, p.Key+" "+string(p.State))
		}
		return out
	}
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	want(t, "at first", keys(), []string{"d-1:0 pending", "d-1:1 pending", "d-2:0 pending", "d-2:1 pending"})
	do(s.Begin(ctx, l, "d-1:0", noon))
	do(s.Begin(ctx, l, "d-1:0", noon.Add(time.Minute)))
	p, err := s.Posting(ctx, "d-1:0")
	do(err)
	if p.State != store.Sending || p.Attempts != 2 || !p.Tried.Equal(noon) {
		t.Errorf("after two attempts: %+v", p)
	}
	do(s.Sent(ctx, l, "d-1:0", "17.000001"))
	do(s.Begin(ctx, l, "d-1:1", noon))
	do(s.NotSent(ctx, l, "d-1:1", "429"))
	do(s.Plain(ctx, l, "d-1:1", "invalid_blocks"))
	do(s.Refused(ctx, l, "d-2:0", "no_text"))
	want(t, "at last", keys(), []string{"d-1:1 pending", "d-2:1 pending"})
	if err := s.Begin(ctx, l, "d-1:0", noon); !errors.Is(err, store.ErrLost) {
		t.Errorf("a message that was sent may be sent again: %v", err)
	}
	list, err := s.Postings(ctx, "d-1")
	do(err)
	if len(list) != 2 || list[0].TS != "17.000001" || list[0].Parent != -1 || list[1].Parent != 0 || !list[1].Plain || list[1].ParentKey != "d-1:0" || list[1].Error != "invalid_blocks" {
		t.Errorf("messages of the first digest: %+v", list)
	}
	channels, err := s.UnsentChannels(ctx)
	do(err)
	want(t, "channels", channels, []string{"C1"})
}

func testOutboxFence(t *testing.T, s *store.Store) {
	commit(t, s, build("1"))
	old := lease(t, s, "channel:C1", 30*time.Millisecond)
	time.Sleep(40 * time.Millisecond)
	lease(t, s, "channel:C1", time.Minute)
	if err := s.Begin(ctx, old, "d-1:0", noon); !errors.Is(err, store.ErrLost) {
		t.Errorf("got %v, want ErrLost", err)
	}
	if err := s.Sent(ctx, old, "d-1:0", "17.1"); !errors.Is(err, store.ErrLost) {
		t.Errorf("got %v, want ErrLost", err)
	}
}

func testChannels(t *testing.T, s *store.Store) {
	said := func(isNew bool, err error) bool {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return isNew
	}
	want(t, "open at first", said(s.OpenChannel(ctx, "C1")), false)
	want(t, "closed", said(s.CloseChannel(ctx, "C1", "archived", noon)), true)
	want(t, "closed again", said(s.CloseChannel(ctx, "C1", "archived", noon)), false)
	want(t, "for another reason", said(s.CloseChannel(ctx, "C1", "not in it", noon)), true)
	reason, since, err := s.Closed(ctx, "C1")
	if reason != "not in it" || !since.Equal(noon) || err != nil {
		t.Errorf("got %q, %v, %v", reason, since, err)
	}
	want(t, "opened", said(s.OpenChannel(ctx, "C1")), true)
	if reason, _, _ := s.Closed(ctx, "C1"); reason != "" {
		t.Errorf("an open channel is closed: %s", reason)
	}
}

func testNameFeeds(t *testing.T, s *store.Store) {
	title := func() string {
		list, err := s.Feeds(ctx, []string{"f1"})
		if err != nil {
			t.Fatal(err)
		}
		return list[0].Title
	}
	for _, step := range []struct{ name, want string }{{"", ""}, {"From a list", "From a list"}, {"Another", "From a list"}} {
		if err := s.NameFeeds(ctx, map[string]string{"f1": step.name}); err != nil {
			t.Fatal(err)
		}
		want(t, "title", title(), step.want)
	}
	save(t, s, noon, "f1")
	want(t, "the feed's own title", title(), "Feed")
}

func testRules(t *testing.T, s *store.Store) {
	rules := []store.Rule{
		{ID: "1", Digest: "default", Kind: store.Apart, A: "a", B: "b", Who: "U1", At: noon},
		{ID: "2", Digest: "default", Kind: store.MuteWord, A: "football", Who: "U2", At: noon.Add(time.Second)},
	}
	other := store.Rule{ID: "3", Digest: "other", Kind: store.MuteSource, A: "Outlet", At: noon}
	if err := s.ChangeRules(ctx, nil, append(rules, other)...); err != nil {
		t.Fatal(err)
	}
	of := func(digest string) []store.Rule {
		got, err := s.Rules(ctx, digest)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	want(t, "rules", of("default"), rules)
	if err := s.ChangeRules(ctx, []string{"3"}, rules[0]); err == nil {
		t.Error("a rule is kept twice")
	}
	want(t, "after a change that failed", of("other"), []store.Rule{other})
	if err := s.ChangeRules(ctx, []string{"1", "unknown"}); err != nil {
		t.Fatal(err)
	}
	want(t, "after undo", of("default"), rules[1:])
}

// testChangeSetting holds that no change of a setting is lost to another at the
// same time, and that none is kept which was refused.
func testChangeSetting(t *testing.T, s *store.Store) {
	add := func(digest, word string) error {
		return s.ChangeSetting(ctx, digest, func(old json.RawMessage) (json.RawMessage, error) {
			set := map[string]bool{}
			if err := json.Unmarshal(old, &set); err != nil {
				return nil, err
			}
			if set[word] = true; word == "refused" {
				return nil, errors.New("refused")
			}
			return json.Marshal(set)
		})
	}
	var wg sync.WaitGroup
	words := map[string]bool{}
	for i := range 8 {
		word := fmt.Sprint("word", i)
		words[word] = true
		wg.Go(func() {
			if err := add("d", word); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, digest := range []string{"d", "new"} {
		if err := add(digest, "refused"); err == nil || !strings.Contains(err.Error(), "refused") {
			t.Errorf("a refused change gives %v", err)
		}
	}
	all, err := s.Settings(ctx)
	if err != nil || len(all) != 1 {
		t.Fatalf("settings: %s, %v", all, err)
	}
	kept := map[string]bool{}
	if err := json.Unmarshal(all["d"], &kept); err != nil {
		t.Fatal(err)
	}
	want(t, "setting", kept, words)
}

func testConcurrentSaves(t *testing.T, s *store.Store) {
	var wg sync.WaitGroup
	for w := range 8 {
		wg.Go(func() {
			for round := range 5 {
				polls := []store.Poll{
					{URL: "shared", Articles: []article.Article{item(fmt.Sprint("x", round), fmt.Sprint("Shared ", round), noon)}},
					{URL: fmt.Sprint("own", w), Articles: []article.Article{item(fmt.Sprint("y", w, round), "Own", noon)}},
				}
				if _, err := s.Save(ctx, noon, polls); err != nil {
					t.Error(err)
				}
			}
		})
	}
	wg.Wait()
	want(t, "shared articles", len(titles(t, s, time.Time{}, "shared")), 5)
}

func testForget(t *testing.T, s *store.Store) {
	month := noon.Add(30 * 24 * time.Hour)
	stays := item("stays", "Stays in the feed", noon)
	save(t, s, noon, "f", item("a", "Told", noon), item("b", "Passed over", noon), item("c", "Not dealt with", noon), stays)
	save(t, s, noon, "unchanged", item("u", "In a feed that never changes", noon))
	save(t, s, noon, "removed", item("r", "In a feed nobody reads any more", noon))
	commit(t, s, build("1")) // tells a, passes b over
	for at := noon; at.Before(month.Add(time.Hour)); at = at.Add(12 * time.Hour) {
		save(t, s, at, "f", stays, item(at.String(), "New at "+at.String(), at))
		save(t, s, at, "unchanged")
	}
	n, err := s.Forget(ctx, noon.Add(time.Hour))
	if err != nil {
		t.Fatal(err)
	}
	left := titles(t, s, time.Time{}, "f", "unchanged", "removed")
	want(t, "old articles left", left[:3], []string{"Told", "Stays in the feed", "In a feed that never changes"})
	want(t, "forgotten", n, 4) // b, c, r and what was new at noon
}

func testAmend(t *testing.T, s *store.Store) {
	b := build("1")
	commit(t, s, b)
	amended := *b.Document
	amended.More = 7
	record := b.Stories[0].Record
	record.Headline = "First, corrected"
	ledgers := []claim.Ledger{{About: "Toll", Kind: figure.Count, Verdict: claim.Single, Entries: []claim.Entry{{Article: "a", Outlet: "Harbour Post", In: claim.Text, Text: "3", Value: 3, Seen: noon, Withdrawn: noon.Add(time.Hour)}}}}
	l := lease(t, s, "digest:default", time.Minute)
	a := store.Amendment{
		Digest: "default", Slot: b.ID, Made: noon.Add(time.Hour), Document: amended, Stories: map[string]store.Told{"a": {Record: record, Ledgers: ledgers}},
		Messages: []store.Posting{
			{Message: message.Message{Key: "d-1:1~1", Story: "a", Text: "First, corrected"}, Channel: "C1", Edits: "d-1:1"},
			{Message: message.Message{Key: "d-1:c1", Story: "a", Text: "Correction"}, Channel: "C1", ParentKey: "d-1:0"},
		},
	}
	if err := s.Amend(ctx, l, a); err != nil {
		t.Fatal(err)
	}
	if err := s.Amend(ctx, l, a); err == nil {
		t.Error("the same correction was taken twice")
	}
	d, _, err := s.Digest(ctx, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "the digest now", d, amended)
	if d, _, err = s.Original(ctx, b.ID); err != nil {
		t.Fatal(err)
	}
	want(t, "the digest as it was", d, *b.Document)
	stories, err := s.Stories(ctx, "default", noon)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "what is now said", stories[0].Amended, &record)
	want(t, "how its figures moved", stories[0].Ledgers, ledgers)
	want(t, "what was said", stories[0].Record, b.Stories[0].Record)
	list, err := s.Postings(ctx, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 4 || list[2].Edits != "d-1:1" || list[3].ParentKey != "d-1:0" || list[3].Parent != 0 {
		t.Errorf("messages: %+v", list)
	}
	if err := s.Release(ctx, l); err != nil {
		t.Fatal(err)
	}
	b = build("2")
	commit(t, s, b) // tells the story again
	if stories, err = s.Stories(ctx, "default", noon); err != nil || stories[0].Amended != nil {
		t.Errorf("told again: %+v, %v", stories, err)
	}
}

func testUndealt(t *testing.T, s *store.Store) {
	save(t, s, noon, "f", item("a", "Told", noon), item("old", "Old", noon.Add(-48*time.Hour)))
	undealt := func(digest string, since time.Time, feeds ...string) bool {
		t.Helper()
		found, err := s.Undealt(ctx, digest, feeds, since)
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	day := noon.Add(-24 * time.Hour)
	want(t, "before the digest", undealt("default", day, "f"), true)
	commit(t, s, build("1")) // tells a
	want(t, "after it", undealt("default", day, "f"), false)
	want(t, "for another digest", undealt("other", day, "f"), true)
	want(t, "further back", undealt("default", day.Add(-48*time.Hour), "f"), true)
	want(t, "in another feed", undealt("default", day.Add(-48*time.Hour), "g"), false)
}
