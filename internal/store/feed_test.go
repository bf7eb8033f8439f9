package store_test

import (
	"errors"
	"fmt"
	"slices"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

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
