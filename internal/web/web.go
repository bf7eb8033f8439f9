// Package web shows what was posted, and how the bot is doing: the archive of
// digests, a search, feeds of the digests, health and metrics.
package web

import (
	"context"
	"crypto/sha256"
	"crypto/subtle"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"net/url"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/store"
)

// Options are the settings of the pages.
type Options struct {
	Token   string                      // if set, asked for everywhere but for health
	Public  string                      // address at which people reach the pages, with its path, without a closing slash; empty: unknown
	Zone    *time.Location              // in which times are shown
	Ready   func(context.Context) error // why the bot cannot work; nil: only the database is asked
	Metrics prometheus.Gatherer         // nil: the default one
	Log     *slog.Logger                // of pages that cannot be made; nil: nowhere
}

// readyTime bounds the checks behind /readyz.
const readyTime = 4 * time.Second

// A site serves the pages of a store.
type site struct {
	store    *store.Store
	renderer *message.Renderer
	shelf    shelf
	root     string // path of the public address, without a closing slash
	Options
}

// New returns the handler of all pages. Nothing that it serves needs a script.
func New(s *store.Store, r *message.Renderer, o Options) http.Handler {
	if o.Metrics == nil {
		o.Metrics = prometheus.DefaultGatherer
	}
	if o.Zone == nil {
		o.Zone = time.UTC
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	w := &site{store: s, renderer: r, root: Root(o.Public), Options: o}
	inner := http.NewServeMux()
	inner.Handle("GET /{$}", w.page(w.index))
	inner.Handle("GET /search", w.page(w.search))
	inner.Handle("GET /digests/{id}", w.page(w.digest))
	inner.Handle("GET /stories/{id}", w.page(w.story))
	inner.Handle("GET /feed.xml", w.feed("application/rss+xml", writeRSS))
	inner.Handle("GET /feed.json", w.feed("application/feed+json", writeJSONFeed))
	inner.Handle("GET /", w.page(w.missing))
	inner.Handle("GET /metrics", promhttp.HandlerFor(o.Metrics, promhttp.HandlerOpts{}))
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", w.ready)
	mux.Handle("/", w.guarded(inner))
	return mux
}

// Root returns the path of a public address, without a closing slash.
func Root(public string) string {
	u, err := url.Parse(public)
	if err != nil {
		return ""
	}
	return strings.TrimRight(u.EscapedPath(), "/")
}

// Under serves a handler under a path as well, for a proxy that passes on the
// path under which it is reached.
func Under(root string, h http.Handler) http.Handler {
	if root == "" {
		return h
	}
	mux := http.NewServeMux()
	mux.Handle(root+"/", http.StripPrefix(root, h))
	mux.Handle("/", h)
	return mux
}

// guarded asks for the token, if one is set: as a bearer token, or as the
// password of any name, which browsers and feed readers ask people for.
func (w *site) guarded(next http.Handler) http.Handler {
	if w.Token == "" {
		return next
	}
	want := sha256.Sum256([]byte(w.Token))
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		scheme, given, _ := strings.Cut(r.Header.Get("Authorization"), " ")
		if !strings.EqualFold(scheme, "Bearer") {
			_, given, _ = r.BasicAuth()
		}
		if sum := sha256.Sum256([]byte(given)); subtle.ConstantTimeCompare(sum[:], want[:]) != 1 {
			rw.Header().Add("WWW-Authenticate", `Basic realm="digestbot: any name, and the token as password", charset="UTF-8"`)
			rw.Header().Add("WWW-Authenticate", `Bearer realm="digestbot"`)
			http.Error(rw, "a token is needed: as a bearer token, or as the password of any name", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(rw, r)
	})
}

// ready answers 200 when the bot can work, else 503 and why not.
func (w *site) ready(rw http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), readyTime)
	defer cancel()
	err := w.store.Ping(ctx)
	if err != nil {
		err = errors.New("the database does not answer")
	} else if w.Ready != nil {
		err = w.Ready(ctx)
	}
	if err != nil {
		http.Error(rw, "not ready: "+err.Error(), http.StatusServiceUnavailable)
		return
	}
	fmt.Fprintln(rw, "ready")
}
