package sources

import (
	"context"
	"errors"
	"maps"
	"net/http"
	"net/url"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"time"

	"github.com/temoto/robotstxt"
	"golang.org/x/time/rate"
)

const (
	// parallel is how many fetches are under way at the same time. Most wait
	// for a server, and a slow one must not keep others from starting.
	parallel = 128
	// perHost is how many of them go to one host.
	perHost = 2
	// defaultPace is the least time between two requests to one host.
	defaultPace = time.Second
	// defaultTimeout is for the whole of one fetch: connecting, redirects, body.
	defaultTimeout = 30 * time.Second
	// defaultUserAgent tells servers whom they deal with.
	defaultUserAgent = "digestbot/1 (feed reader)"
)

// Web polls feeds over HTTP. Its zero value is ready for use; it must not be
// copied after that. Its methods may be called at the same time.
type Web struct {
	Allow     []string         // host:port pairs that may be fetched though private; they are ours, so without pace
	UserAgent string           // empty: digestbot's name without a contact
	Timeout   time.Duration    // for the whole of one fetch; zero: 30 s
	Pace      time.Duration    // least time between two requests to one host; zero: 1 s, negative: none
	Now       func() time.Time // nil: time.Now

	once    sync.Once
	http    *http.Client
	bodies  chan struct{} // a place for each large body in memory
	waiting atomic.Int32  // how many wait for one
	cores   chan struct{} // a place for each document that is being parsed
	heavy   sync.Mutex    // held while a large one is
	mu      sync.Mutex
	hosts   map[string]*host
}

// A host is one server, which several feeds may share.
type host struct {
	pace  *rate.Limiter
	slots chan struct{}

	asking sync.Mutex
	robots *robotstxt.RobotsData // nil: not asked yet
	until  time.Time             // how long robots holds

	busy    atomic.Int64 // Unix seconds until which it is left alone
	silence atomic.Int32 // how many requests in a row it did not answer in time
}

// hush keeps further requests from a server for a time.
func (h *host) hush(until time.Time) { h.busy.Store(until.Unix()) }

// hushed says until when a server is left alone.
func (h *host) hushed() time.Time { return time.Unix(h.busy.Load(), 0) }

// answered notes whether a request was answered in time, and hushes a server that
// answers none: its many feeds must not keep a digest waiting for them in turn.
func (h *host) answered(now time.Time, inTime bool) {
	if inTime {
		h.silence.Store(0)
	} else if int(h.silence.Add(1)) >= 2*cap(h.slots) {
		h.hush(now.Add(time.Minute))
	}
}

func (w *Web) init() {
	w.once.Do(func() {
		w.http = &http.Client{Transport: w.transport()}
		w.bodies = make(chan struct{}, largeBodies)
		w.cores = make(chan struct{}, runtime.GOMAXPROCS(0))
		w.hosts = map[string]*host{}
	})
}

func (w *Web) client() *http.Client { w.init(); return w.http }

// core waits for a place to parse a document of that size, and gives the
// function that leaves it. Large ones are parsed one at a time.
func (w *Web) core(size int) (leave func()) {
	if size < largeFeed {
		w.cores <- struct{}{}
		return func() { <-w.cores }
	}
	w.heavy.Lock()
	w.cores <- struct{}{}
	return func() { <-w.cores; w.heavy.Unlock() }
}

// Close ends the idle connections. The Web can still be used.
func (w *Web) Close() { w.client().CloseIdleConnections() }

func (w *Web) now() time.Time {
	if w.Now == nil {
		return time.Now()
	}
	return w.Now()
}

func (w *Web) timeout() time.Duration {
	if w.Timeout <= 0 {
		return defaultTimeout
	}
	return w.Timeout
}

func (w *Web) userAgent() string {
	if w.UserAgent == "" {
		return defaultUserAgent
	}
	return w.UserAgent
}

// host gives the pace and the slots of the server at address.
func (w *Web) host(address string) *host {
	u, err := url.Parse(address)
	if err != nil {
		u = &url.URL{}
	}
	w.init()
	w.mu.Lock()
	defer w.mu.Unlock()
	pair := strings.ToLower(hostPort(u))
	h := w.hosts[pair]
	if h == nil {
		h = &host{pace: rate.NewLimiter(rate.Inf, 1), slots: make(chan struct{}, parallel)}
		if !w.ours(pair) && w.Pace >= 0 {
			pace := w.Pace
			if pace == 0 {
				pace = defaultPace
			}
			h = &host{pace: rate.NewLimiter(rate.Every(pace), 1), slots: make(chan struct{}, perHost)}
		}
		w.hosts[pair] = h
	}
	return h
}

// manyHosts is how many servers are remembered before those that are idle are
// forgotten.
const manyHosts = 1000

// forget drops the servers that are idle, when there are many.
func (w *Web) forget() {
	w.init()
	w.mu.Lock()
	defer w.mu.Unlock()
	if len(w.hosts) < manyHosts {
		return
	}
	maps.DeleteFunc(w.hosts, func(_ string, h *host) bool {
		return len(h.slots) == 0 && h.pace.Tokens() >= 1 && !w.now().Before(h.hushed())
	})
}

// Poll asks every feed once and gives each its result, as they come and one at
// a time. Feeds that are not due are not asked. When ctx ends, the feeds that
// have not been asked give an error. Poll returns when all have been given.
func (w *Web) Poll(ctx context.Context, feeds []Feed, each func(Result)) {
	give := oneByOne(each)
	var (
		due       []Feed
		addresses []string
	)
	for _, f := range feeds {
		if r, done := w.untouched(f); done {
			give(r)
			continue
		}
		due = append(due, f)
		addresses = append(addresses, f.URL)
	}
	w.visit(ctx, addresses, func(i int, err error) {
		if err != nil {
			give(failed(due[i], err))
			return
		}
		give(w.poll(ctx, due[i]))
	})
}

// oneByOne lets only one call of each go on at a time.
func oneByOne[T any](each func(T)) func(T) {
	var calling sync.Mutex
	return func(t T) {
		calling.Lock()
		defer calling.Unlock()
		each(t)
	}
}

// visit calls ask with the index of each address when its server's turn has
// come, or with an error if ctx ends before. Several calls run at the
// same time; visit returns after the last.
func (w *Web) visit(ctx context.Context, addresses []string, ask func(i int, err error)) {
	var (
		wg      sync.WaitGroup
		slots   = make(chan struct{}, parallel)
		lanes   = map[*host][]int{} // the addresses on one server, in order
		ordered []*host
	)
	w.forget() // not between two addresses of one server
	for i, a := range addresses {
		h := w.host(a)
		if lanes[h] == nil {
			ordered = append(ordered, h)
		}
		lanes[h] = append(lanes[h], i)
	}
	for _, h := range ordered {
		wg.Go(func() {
			for _, i := range lanes[h] {
				if !w.now().Before(h.hushed()) && h.pace.Wait(ctx) != nil {
					ask(i, errNoTime)
					continue
				}
				h.slots <- struct{}{}
				slots <- struct{}{}
				wg.Go(func() {
					defer func() { <-slots; <-h.slots }()
					ask(i, nil)
				})
			}
		})
	}
	wg.Wait()
}

// errNoTime means that polling ended before a server's turn came.
var errNoTime = errors.New("no time was left to ask")

func failed(f Feed, err error) Result {
	f.State.Problem = err.Error()
	return Result{Feed: f, Status: Failed, Err: err}
}

// untouched gives the result of a feed that is not to be asked.
func (w *Web) untouched(f Feed) (Result, bool) {
	switch {
	case f.State.Gone:
		return Result{Feed: f, Status: Gone}, true
	case w.now().Before(f.State.Next):
		return Result{Feed: f, Status: Waiting}, true
	}
	return Result{}, false
}
