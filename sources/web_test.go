package sources

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"log"
	"net/http"
	"net/http/httptest"
	"net/url"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"golang.org/x/time/rate"
)

// feedOf makes a feed of items with the given titles.
func feedOf(titles ...string) string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>The Harbour Post</title><link>https://harbour.example/</link>`)
	for _, t := range titles {
		fmt.Fprintf(&b, "<item><title>%s</title><link>https://harbour.example/%s</link><description>About %s.</description></item>\n", t, url.PathEscape(t), t)
	}
	b.WriteString("</channel></rss>")
	return b.String()
}

// serve starts a server that is ours, and a Web that knows it.
func serve(t testing.TB, handler http.HandlerFunc) (*Web, string) {
	t.Helper()
	server := httptest.NewServer(handler)
	w := &Web{Allow: []string{strings.TrimPrefix(server.URL, "http://")}, Timeout: 20 * time.Second}
	t.Cleanup(func() { w.Close(); server.CloseClientConnections(); server.Close() })
	return w, server.URL
}

// pollOne polls one feed.
func pollOne(t testing.TB, w *Web, f Feed) (result Result) {
	t.Helper()
	n := 0
	w.Poll(context.Background(), []Feed{f}, func(r Result) { result = r; n++ })
	if n != 1 {
		t.Fatalf("%d results for one feed", n)
	}
	return result
}

func TestConditionalRequests(t *testing.T) {
	const etag, modified = `W/"odd, ""quoted""`, "Mon, 02 Mar 2026 08:00:00 +0000"
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") == etag && r.Header.Get("If-Modified-Since") == modified {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		w.Header().Set("ETag", etag)
		w.Header().Set("Last-Modified", modified)
		fmt.Fprint(w, feedOf("One", "Two"))
	})
	first := pollOne(t, w, Feed{URL: addr})
	if first.Err != nil || first.Status != Fresh || len(first.Articles) != 2 || first.Title != "The Harbour Post" {
		t.Fatalf("first poll: %+v", first)
	}
	second := pollOne(t, w, first.Feed)
	if second.Err != nil || second.Status != Unchanged || second.Feed.State.ETag != etag {
		t.Fatalf("second poll: %+v", second)
	}
}

func TestUnchangedWithoutValidator(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, feedOf("One")) })
	first := pollOne(t, w, Feed{URL: addr})
	if second := pollOne(t, w, first.Feed); second.Status != Unchanged || second.Err != nil {
		t.Errorf("second poll: %+v", second)
	}
}

func TestOneBadFeedHarmsNoOther(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/good":
			fmt.Fprint(w, feedOf("One"))
		case "/page":
			fmt.Fprint(w, "<!DOCTYPE html><html>")
		case "/empty":
		case "/slow":
			<-r.Context().Done()
		default:
			http.Error(w, "", http.StatusInternalServerError)
		}
	})
	w.Timeout = 300 * time.Millisecond
	want := map[string]string{
		"/good": "", "/page": "not a feed: a web page", "/empty": "not a feed: empty",
		"/slow": "no complete answer within 300ms", "/500": "500 Internal Server Error",
	}
	var feeds []Feed
	for path := range want {
		feeds = append(feeds, Feed{URL: addr + path})
	}
	got := map[string]Result{}
	w.Poll(context.Background(), feeds, func(r Result) { got[strings.TrimPrefix(r.Feed.URL, addr)] = r })
	for path, reason := range want {
		switch r := got[path]; {
		case reason == "" && (r.Err != nil || len(r.Articles) != 1):
			t.Errorf("%s: %+v", path, r)
		case reason != "" && (r.Err == nil || !strings.HasSuffix(r.Err.Error(), reason) || r.Feed.State.Failures != 1):
			t.Errorf("%s: error %v, want %s", path, r.Err, reason)
		}
	}
}

// TestWrongServers has feeds at whose address something else than a web server of
// that name answers: each gets an advice.
func TestWrongServers(t *testing.T) {
	w, plain := serve(t, body("x"))
	secure := httptest.NewUnstartedServer(body("x"))
	secure.Config.ErrorLog = log.New(io.Discard, "", 0)
	secure.StartTLS()
	t.Cleanup(secure.Close)
	closed := httptest.NewServer(nil)
	closed.Close()
	for _, s := range []string{secure.URL, closed.URL} {
		_, pair, _ := strings.Cut(s, "://")
		w.Allow = append(w.Allow, pair)
	}
	for address, want := range map[string]string{
		secure.URL: "certificate is not valid",
		strings.Replace(plain, "http", "https", 1): "write http://",
		closed.URL: "nothing answers",
		"http://":  "check the address",
	} {
		if r := pollOne(t, w, Feed{URL: address}); !strings.Contains(r.Feed.State.Advice, want) {
			t.Errorf("%s: %v: advice %q, want %q", address, r.Err, r.Feed.State.Advice, want)
		}
	}
}

// TestRefusalsDoNotLast sees that a feed is asked as soon as it is allowed.
func TestRefusalsDoNotLast(t *testing.T) {
	_, addr := serve(t, body(feedOf("One")))
	w := &Web{Now: func() time.Time { return clock }, Pace: -1}
	t.Cleanup(w.Close)
	r := pollOne(t, w, Feed{URL: addr})
	for range 5 {
		r = pollOne(t, w, r.Feed)
	}
	if r.Status != Failed || r.Feed.State.Failures != 6 {
		t.Errorf("a refused feed: %s, %d failures", r.Status, r.Feed.State.Failures)
	}
	w.Allow = []string{strings.TrimPrefix(addr, "http://")}
	if r = pollOne(t, w, r.Feed); r.Status != Fresh {
		t.Errorf("a feed that is allowed now: %s, %v", r.Status, r.Err)
	}
}

func TestCredentialsStayHidden(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if user, password, _ := r.BasicAuth(); user != "joe" || password != "hunter2" {
			t.Error("the credentials did not arrive")
		}
		http.Redirect(w, r, "gopher://x/", http.StatusFound)
	})
	private := strings.Replace(addr, "://", "://joe:hunter2@", 1) + "/feed?key=hunter3&hunter4"
	r := pollOne(t, w, Feed{URL: private})
	if r.Err == nil || strings.Contains(r.Err.Error(), "hunter") || strings.Contains(r.Err.Error(), "joe") {
		t.Errorf("error %v", r.Err)
	}
	for in, want := range map[string]string{
		"https://joe:x@post.example/feed?key=s&t": "https://post.example/feed?key=…&…",
		"https://post.example":                    "https://post.example",
		"http://[::1":                             "(an address that cannot be read)",
	} {
		if got := Redact(in); got != want {
			t.Errorf("Redact(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestCredentialsStayWithTheirServer sees that a redirect on the same server
// keeps the credentials of a feed's address, and one to another does not.
func TestCredentialsStayWithTheirServer(t *testing.T) {
	_, other := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("Authorization") != "" {
			t.Error("another server was given the credentials")
		}
		fmt.Fprint(w, feedOf("One"))
	})
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if _, password, _ := r.BasicAuth(); password != "hunter2" {
			w.WriteHeader(http.StatusUnauthorized)
			return
		}
		switch r.URL.Path {
		case "/absolute":
			http.Redirect(w, r, "http://"+r.Host+"/feed", http.StatusMovedPermanently)
		case "/other":
			http.Redirect(w, r, other, http.StatusFound)
		default:
			fmt.Fprint(w, feedOf("One"))
		}
	})
	w.Allow = append(w.Allow, strings.TrimPrefix(other, "http://"))
	for _, path := range []string{"/absolute", "/other"} {
		f := Feed{URL: strings.Replace(addr, "://", "://joe:hunter2@", 1) + path}
		for range adoptAfter + 1 {
			r := pollOne(t, w, f)
			if state, err := json.Marshal(r.Feed.State); r.Err != nil || err != nil || strings.Contains(string(state), "hunter2") {
				t.Errorf("%s: %v, state %s", path, r.Err, state)
			}
			f = r.Feed
		}
	}
}

// TestSlowLargeBodyMakesRoom sees that a server that stalls in a large body
// does not keep others waiting for the memory: one that waits is pretended.
func TestSlowLargeBodyMakesRoom(t *testing.T) {
	t.Parallel()
	w, addr := serve(t, swellThenDrip)
	w.Timeout = 10 * time.Second
	w.waiting.Add(1)
	if r := pollOne(t, w, Feed{URL: addr}); r.Status != Partial || !says(r.Err, "too slow while others waited") || len(r.Articles) != 1 {
		t.Errorf("%s, %d articles, %v", r.Status, len(r.Articles), r.Err)
	}
}

// TestSilentServer sees that a server which answers nothing is not asked for each of
// its feeds in turn, and that one which answers now and then is.
func TestSilentServer(t *testing.T) {
	var asked atomic.Int32
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if n := asked.Add(1); strings.HasPrefix(r.URL.Path, "/never") || n%2 == 0 {
			<-r.Context().Done()
			return
		}
		fmt.Fprint(w, feedOf("One"))
	})
	w.Timeout = 50 * time.Millisecond
	w.init()
	for path, most := range map[string]int{"/never": 3 * perHost, "/often": 20} {
		asked.Store(0)
		w.hosts = map[string]*host{strings.TrimPrefix(addr, "http://"): {pace: rate.NewLimiter(rate.Inf, 1), slots: make(chan struct{}, perHost)}}
		var feeds []Feed
		for i := range 20 {
			feeds = append(feeds, Feed{URL: fmt.Sprint(addr, path, i)})
		}
		results := map[Status]int{}
		w.Poll(context.Background(), feeds, func(r Result) { results[r.Status]++ })
		n := int(asked.Load())
		if n > most || n < 2*perHost || results[Waiting] != len(feeds)-n {
			t.Errorf("%s: asked %d times, results %v", path, n, results)
		}
	}
}

func TestPollEndsWithItsContext(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	ctx, cancel := context.WithTimeout(context.Background(), 100*time.Millisecond)
	defer cancel()
	n := 0
	w.Poll(ctx, []Feed{{URL: addr + "/1"}, {URL: addr + "/2"}}, func(r Result) {
		n++
		if r.Err == nil {
			t.Errorf("no error: %+v", r)
		}
	})
	if n != 2 {
		t.Errorf("%d results, want 2", n)
	}
}

// TestServersKeepTheirPlace sees that in a long list of feeds each server is
// one server, however many others stand between its feeds.
func TestServersKeepTheirPlace(t *testing.T) {
	w := &Web{}
	var addresses []string
	for i := range 2 * manyHosts {
		addresses = append(addresses, fmt.Sprintf("https://host%d.example/feed", i))
	}
	first := w.host(addresses[0])
	for _, a := range addresses {
		w.host(a)
	}
	if w.host("https://host0.example/another") != first {
		t.Error("a server was forgotten while its turn was to come")
	}
	w.host(addresses[1]).hush(time.Now().Add(time.Hour))
	w.forget()
	if len(w.hosts) != 1 {
		t.Errorf("%d servers are remembered, want the busy one", len(w.hosts))
	}
}
