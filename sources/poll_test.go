package sources

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strconv"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/temoto/robotstxt"

	"github.com/digestbot/digestbot/digest/article"
)

func TestPermanentRedirectsAreAdopted(t *testing.T) {
	code := http.StatusMovedPermanently
	var asked []string
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path)
		if r.URL.Path == "/lost" {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		if r.URL.Path == "/over" {
			w.WriteHeader(http.StatusGone)
			return
		}
		if r.URL.Path == "/old" {
			http.Redirect(w, r, "/new", code)
			return
		}
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") == `"1"` {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		fmt.Fprint(w, feedOf("One"))
	})
	f := Feed{URL: addr + "/old"}
	for i := 1; i <= adoptAfter; i++ {
		r := pollOne(t, w, f)
		f = r.Feed
		if moved := i == adoptAfter; r.Err != nil || moved != (f.State.Moved == addr+"/new") || f.URL != addr+"/old" {
			t.Fatalf("poll %d: %+v", i, r)
		}
	}
	asked = nil
	if f = pollOne(t, w, f).Feed; len(asked) != 1 || asked[0] != "/new" {
		t.Errorf("a feed that has moved was asked at %v", asked)
	}
	f.State.Moved = addr + "/lost"
	if f = pollOne(t, w, f).Feed; f.State.Moved != "" || f.State.Failures != 1 {
		t.Errorf("a feed that is no longer where it had moved: %+v", f.State)
	}
	f.State.Moved = addr + "/over"
	if f = pollOne(t, w, f).Feed; f.State.Moved != "" || f.State.Gone {
		t.Errorf("a feed that is gone where it had moved: %+v", f.State)
	}
	code = http.StatusFound
	f = Feed{URL: addr + "/old"}
	for range adoptAfter + 1 {
		if r := pollOne(t, w, f); r.Feed.URL != addr+"/old" || r.Feed.State.Moved != "" || r.Err != nil {
			t.Fatalf("302: %+v", r)
		} else {
			f = r.Feed
		}
	}
	code = http.StatusMovedPermanently
	private := strings.Replace(addr, "://", "://joe:hunter2@", 1) + "/old"
	f = Feed{URL: private}
	for range adoptAfter + 1 {
		f = pollOne(t, w, f).Feed
	}
	if f.URL != private || f.State.Moved != "" {
		t.Errorf("an address with credentials became %s, asked at %q", Redact(f.URL), f.State.Moved)
	}
}

func TestFeedsThatAreNotDueAreNotAsked(t *testing.T) {
	asked := 0
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		asked++
		w.Header().Set("Retry-After", "600")
		w.WriteHeader(http.StatusTooManyRequests)
	})
	now := clock
	w.Now = func() time.Time { return now }
	f := pollOne(t, w, Feed{URL: addr}).Feed
	now = now.Add(599 * time.Second)
	if r := pollOne(t, w, f); r.Status != Waiting || asked != 1 {
		t.Errorf("%s after %d requests", r.Status, asked)
	}
	now = now.Add(time.Second)
	if r := pollOne(t, w, f); r.Status != Failed || asked != 2 || r.Feed.State.Failures != 2 || !r.Feed.State.FailingSince.Equal(clock) {
		t.Errorf("%+v after %d requests", r, asked)
	}
	f.State.Gone = true
	if r := pollOne(t, w, f); r.Status != Gone || asked != 2 {
		t.Errorf("a feed that is gone: %s after %d requests", r.Status, asked)
	}
}

// TestBusyServer sees that a server that has had too many requests gets none
// for its other feeds either. No server of the tests is a stranger's, so what
// it said is put in.
func TestBusyServer(t *testing.T) {
	var asked atomic.Int32
	resolveWith(t, func(string) []string { asked.Add(1); return nil })
	now := clock
	w := &Web{Now: func() time.Time { return now }, Pace: -1}
	defer w.Close()
	w.host("https://busy.example/").hush(now.Add(time.Hour))
	f := Feed{URL: "https://busy.example/feed", State: State{Failures: 2}}
	if r := pollOne(t, w, f); r.Status != Waiting || asked.Load() != 0 || !cmp.Equal(r.Feed, f) {
		t.Errorf("%+v after %d questions", r, asked.Load())
	}
	now = now.Add(time.Hour)
	if r := pollOne(t, w, f); r.Status != Failed || asked.Load() == 0 {
		t.Errorf("an hour later: %+v after %d questions", r, asked.Load())
	}
	const page = "https://other.example/page"
	h := w.host(page)
	h.robots, _ = robotstxt.FromString("")
	h.until = now.Add(time.Hour)
	h.hush(now.Add(time.Hour))
	if p := w.page(context.Background(), article.Article{URL: page}); !errors.Is(p.Err, errBusy) || p.Again != soon {
		t.Errorf("a page: %+v", p)
	}
}

// TestBrokenFetchIsRepeatedWhole sees that a broken body leaves the validators
// of the last whole one, so that nothing is missed.
func TestBrokenFetchIsRepeatedWhole(t *testing.T) {
	broken := true
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if broken {
			brokenOff(w, r)
			return
		}
		if r.Header.Get("If-None-Match") == `"broken"` {
			t.Error("the validator of a broken fetch was sent")
		}
		fmt.Fprint(w, feedOf("Whole", "Cut"))
	})
	first := pollOne(t, w, Feed{URL: addr})
	if first.Status != Partial || first.Feed.State.Problem == "" || first.New != 1 || !first.First {
		t.Fatalf("first poll: %+v", first)
	}
	broken = false
	second := pollOne(t, w, first.Feed)
	if second.Status != Fresh || second.New != 1 || !second.First || len(second.Articles) != 2 || second.Feed.State.Problem != "" {
		t.Fatalf("second poll: %+v", second)
	}
	second.Feed.State.Sum = "of another document"
	if third := pollOne(t, w, second.Feed); third.Status != Fresh || third.First || third.New != 0 {
		t.Errorf("third poll: %+v", third)
	}
}

// TestFlappingServer fails every other time, and then for long: it is asked
// again at growing intervals, nobody is alarmed for one failure, and it recovers
// by itself.
func TestFlappingServer(t *testing.T) {
	fails := true
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if fails {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		fmt.Fprint(w, feedOf("One"))
	})
	now := clock
	w.Now = func() time.Time { return now }
	f := Feed{URL: addr}
	ask := func() State { f = pollOne(t, w, f).Feed; return f.State }
	for range 5 {
		fails = true
		if s := ask(); s.Failures != 1 || s.Health(now) != Well {
			t.Fatalf("a failure: %+v", s)
		}
		fails = false
		if s := ask(); s.Failures != 0 || s.Problem != "" || s.LastSuccess != now {
			t.Fatalf("a success: %+v", s)
		}
		now = now.Add(time.Hour)
	}
	fails = true
	last := time.Duration(0)
	for i := range 8 {
		s := ask()
		wait := afterFailure(s.Failures)
		if s.Failures != i+1 || wait <= last && wait < longWait {
			t.Fatalf("failure %d: %v, after %v", i+1, wait, last)
		}
		last, now = wait, now.Add(wait)
	}
	if h := f.State.Health(now.Add(failingAfter)); h != Failing {
		t.Errorf("after a day: %s", h)
	}
	fails = false
	if s := ask(); s.Failures != 0 || s.Health(now) != Well {
		t.Errorf("recovered: %+v", s)
	}
}

func TestRedirectChains(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		left, _ := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
		if left > 0 {
			http.Redirect(w, r, fmt.Sprint("/", left-1), http.StatusFound)
			return
		}
		fmt.Fprint(w, feedOf("One"))
	})
	if r := pollOne(t, w, Feed{URL: fmt.Sprint(addr, "/", maxRedirects)}); r.Err != nil {
		t.Errorf("%d redirects: %v", maxRedirects, r.Err)
	}
	if r := pollOne(t, w, Feed{URL: fmt.Sprint(addr, "/", maxRedirects+1)}); r.Err == nil {
		t.Errorf("%d redirects are followed", maxRedirects+1)
	}
}

// TestEndlessBodyIsHungUpOn sees that a server that sends without end is not
// listened to for longer than our limit.
func TestEndlessBodyIsHungUpOn(t *testing.T) {
	sent := make(chan int)
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		n := 0
		for {
			m, err := fmt.Fprint(w, strings.Repeat("more ", 10_000))
			if n += m; err != nil {
				sent <- n
				return
			}
		}
	})
	if r := pollOne(t, w, Feed{URL: addr}); r.Status != Failed {
		t.Errorf("%s, %v", r.Status, r.Err)
	}
	if n := <-sent; n > 2*maxBody {
		t.Errorf("%d MiB were sent", n>>20)
	}
}

// TestOtherWordsForTheSameItems has a server serve its items again with other
// GUIDs, links, titles and order: none is new.
func TestOtherWordsForTheSameItems(t *testing.T) {
	items := []entry{
		{"Ferry and trawler collide", "https://post.example/a", "g1", "Two boats met off Karsund at dawn."},
		{"Council votes on the bridge", "https://post.example/b", "g2", "The council has voted."},
		{"Herring quota is cut", "https://post.example/c", "g3", "A third less."},
	}
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, feedWith(items...)) })
	f := Feed{URL: addr}
	for i, change := range []func(){
		func() {},
		func() { items[0] = with(items[0], "guid", "x1"); items[1] = with(items[1], "guid", "x2") },
		func() { items[2] = with(items[2], "link", items[2].link+"?utm_source=feed") },
		func() { items[0] = with(items[0], "title", "Ferry hits trawler") },
		func() { items[0], items[2] = items[2], items[0] },
		func() { items = append(items, items[1]) },
		func() { items = items[:1] },
		func() { items = []entry{{"Herring quota is cut", "https://new.example/9", "n9", "A third less."}} },
	} {
		change()
		r := pollOne(t, w, f)
		if want := map[bool]int{true: 3}[i == 0]; r.Err != nil || r.Status != Fresh && i > 0 && r.Status != Unchanged || r.New != want {
			t.Errorf("poll %d: %s, %d new, want %d; %v", i, r.Status, r.New, want, r.Err)
		}
		f = r.Feed
	}
}

func TestWaiting(t *testing.T) {
	header := func(value string) http.Header { return http.Header{"Cache-Control": {value}} }
	for _, tt := range []struct{ got, want time.Duration }{
		{afterSuccess(0, 0, nil), time.Hour},
		{afterSuccess(4*time.Minute, 0, nil), 10 * time.Minute},
		{afterSuccess(time.Hour, 0, nil), 30 * time.Minute},
		{afterSuccess(time.Hour, 2*time.Hour, nil), 2 * time.Hour},
		{afterSuccess(time.Hour, 1000*time.Hour, nil), 24 * time.Hour},
		{afterSuccess(time.Hour, 0, header("public, max-age=7200")), 2 * time.Hour},
		{afterSuccess(time.Hour, 0, header(`Max-Age="99999999999999999999"`)), 24 * time.Hour},
		{afterSuccess(time.Hour, 0, header("no-cache, max-age=-5, =")), 30 * time.Minute},
		{afterFailure(1), 5 * time.Minute},
		{afterFailure(4), 40 * time.Minute},
		{afterFailure(1000), 12 * time.Hour},
	} {
		if tt.got != tt.want {
			t.Errorf("%v, want %v", tt.got, tt.want)
		}
	}
	for i := range 1000 {
		if got := spread(time.Hour, fmt.Sprint(i), 0); got < 54*time.Minute || got > 66*time.Minute {
			t.Errorf("an hour became %v", got)
		}
	}
}

func TestRhythm(t *testing.T) {
	var articles []article.Article
	for i, hours := range []int{0, 1, 2, 3, 50} {
		articles = append(articles, article.Article{ID: fmt.Sprint(i), Published: clock.Add(-time.Duration(hours) * time.Hour)})
	}
	if got := rhythm(articles); got != time.Hour {
		t.Errorf("rhythm %v, want 1h", got)
	}
	if got := rhythm(articles[:2]); got != 0 {
		t.Errorf("rhythm of two %v, want none", got)
	}
}

func TestOutletName(t *testing.T) {
	for in, want := range map[[2]string]string{
		{"The Harbour Post – World", "harbour.example/world"}:         "The Harbour Post",
		{"World | Harbour Post", "harbourpost.example"}:               "Harbour Post",
		{"Latest news: Tidewater Weekly", "tidewaterweekly.example"}:  "Tidewater Weekly",
		{"Norland - Valley Gazette - Sport", "valleygazette.example"}: "Valley Gazette",
		{"", "post.example/x"}:              "post.example",
		{" – ", "post.example"}:             "post.example",
		{"Spider-Man fans", "fans.example"}: "Spider-Man fans",
	} {
		if got := outletName(in[0], in[1]); got != want {
			t.Errorf("outletName(%q, %q) = %q, want %q", in[0], in[1], got, want)
		}
	}
}
