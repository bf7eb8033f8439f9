// Package web shows what was posted, and how the bot is doing: the archive of
// digests, a search, feeds of the digests, health and metrics.
package web

import (
	"context"
	"crypto/subtle"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"digestbot/digest/message"
	"digestbot/internal/store"
)

// Options are the settings of the pages.
type Options struct {
	Token   string                      // if set, asked for as a bearer token everywhere but for health
	Public  string                      // address at which people reach the pages, without a closing slash; empty: unknown
	Zone    *time.Location              // in which times are shown
	Ready   func(context.Context) error // why the bot cannot work; nil: only the database is asked
	Metrics prometheus.Gatherer         // nil: the default one
}

// readyTime bounds the checks behind /readyz.
const readyTime = 4 * time.Second

// pages is how many digests one page of the archive lists.
const pages = 20

// A site serves the pages of a store.
type site struct {
	store    *store.Store
	renderer *message.Renderer
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
	w := &site{store: s, renderer: r, Options: o}
	inner := http.NewServeMux()
	inner.Handle("GET /{$}", w.page(w.index))
	inner.Handle("GET /search", w.page(w.search))
	inner.Handle("GET /digests/{id}", w.page(w.digest))
	inner.Handle("GET /stories/{id}", w.page(w.story))
	inner.Handle("GET /feed.xml", w.feed("application/rss+xml", writeRSS))
	inner.Handle("GET /feed.json", w.feed("application/feed+json", writeJSONFeed))
	inner.Handle("GET /metrics", promhttp.HandlerFor(o.Metrics, promhttp.HandlerOpts{}))
	mux := http.NewServeMux()
	mux.HandleFunc("GET /healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprintln(w, "ok") })
	mux.HandleFunc("GET /readyz", w.ready)
	mux.Handle("/", w.guarded(inner))
	return mux
}

// guarded asks for the bearer token, if one is set.
func (w *site) guarded(next http.Handler) http.Handler {
	if w.Token == "" {
		return next
	}
	want := []byte("Bearer " + w.Token)
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		if subtle.ConstantTimeCompare([]byte(r.Header.Get("Authorization")), want) != 1 {
			rw.Header().Set("WWW-Authenticate", `Bearer realm="digestbot"`)
			http.Error(rw, "a token is needed", http.StatusUnauthorized)
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

// page serves what a function writes as a page that loads nothing.
func (w *site) page(write func(io.Writer, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		var b strings.Builder
		switch err := write(&b, r); {
		case errors.Is(err, store.ErrUnknown):
			http.Error(rw, "there is no such page", http.StatusNotFound)
		case err != nil:
			http.Error(rw, "the page cannot be made now", http.StatusInternalServerError)
		default:
			rw.Header().Set("Content-Type", "text/html; charset=utf-8")
			rw.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
			rw.Header().Set("X-Content-Type-Options", "nosniff")
			rw.Header().Set("Referrer-Policy", "no-referrer")
			io.WriteString(rw, b.String())
		}
	})
}

func (w *site) index(out io.Writer, r *http.Request) error {
	list, older, err := w.issues(r.Context(), r.URL.Query().Get("before"), pages)
	if err != nil {
		return err
	}
	return w.renderer.WriteArchive(out, message.Archive{Digests: list, Older: older})
}

// issues returns up to n digests that were made before one, latest first, and
// the ID of the last if there are more.
func (w *site) issues(ctx context.Context, before string, n int) (list []message.Digest, older string, err error) {
	slots, err := w.store.Slots(ctx, before, n+1)
	if err != nil {
		return nil, "", err
	}
	if len(slots) > n {
		slots = slots[:n]
		older = slots[n-1].ID
	}
	for _, s := range slots {
		d, _, err := w.store.Digest(ctx, s.ID)
		if err != nil {
			return nil, "", err
		}
		list = append(list, w.local(d))
	}
	return list, older, nil
}

// local gives a digest the address of its pages and the zone of its reader.
func (w *site) local(d message.Digest) message.Digest {
	d.Archive = w.Public
	d.From, d.To = d.From.In(w.Zone), d.To.In(w.Zone)
	return d
}

func (w *site) digest(out io.Writer, r *http.Request) error {
	d, _, err := w.store.Digest(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	return w.renderer.HTML(out, w.local(d))
}

// story shows a story as the latest digest told it.
func (w *site) story(out io.Writer, r *http.Request) error {
	d, err := w.telling(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	return w.renderer.HTML(out, w.local(d))
}

// telling returns the latest digest that told a story, cut down to that story.
func (w *site) telling(ctx context.Context, ref string) (message.Digest, error) {
	for before := ""; ; {
		list, older, err := w.issues(ctx, before, pages)
		if err != nil {
			return message.Digest{}, err
		}
		for _, d := range list {
			for _, e := range d.Stories {
				if e.Story.ID == ref || message.Ref(e.Story.ID) == ref {
					d.Stories, d.More, d.NotRead = []message.Entry{e}, 0, nil
					return d, nil
				}
			}
		}
		if older == "" {
			return message.Digest{}, store.ErrUnknown
		}
		before = older
	}
}

// mostFound is how many stories a search shows.
const mostFound = 50

func (w *site) search(out io.Writer, r *http.Request) error {
	a := message.Archive{Searched: true, Word: r.URL.Query().Get("q"), Outlet: r.URL.Query().Get("outlet")}
	seen := map[string]bool{}
	for before := ""; len(a.Found) < mostFound; {
		list, older, err := w.issues(r.Context(), before, pages)
		if err != nil {
			return err
		}
		for _, d := range list {
			for _, e := range d.Stories {
				if !seen[e.Story.ID] && tells(e, a.Word, a.Outlet) {
					seen[e.Story.ID] = true
					a.Found = append(a.Found, message.Found{ID: e.Story.ID, Headline: e.Headline, Outlets: outlets(e), At: d.To})
				}
			}
		}
		if older == "" {
			break
		}
		before = older
	}
	if len(a.Found) > mostFound {
		a.Found, a.More = a.Found[:mostFound], true
	}
	return w.renderer.WriteArchive(out, a)
}

// tells says whether a story has a word in its headline or lines and is told by
// an outlet; what is empty is not asked for.
func tells(e message.Entry, word, outlet string) bool {
	text := e.Headline
	for _, l := range e.Lines {
		text += "\n" + l.Text
	}
	return strings.Contains(strings.ToLower(text), strings.ToLower(word)) &&
		strings.Contains(strings.ToLower(strings.Join(outlets(e), "\n")), strings.ToLower(outlet))
}

// outlets lists who tells a story, in the order of their reports, each once.
func outlets(e message.Entry) []string {
	var list []string
	seen := map[string]bool{}
	for _, a := range e.Story.Articles() {
		if !seen[a.Source] {
			seen[a.Source] = true
			list = append(list, a.Source)
		}
	}
	return list
}

// feed serves the latest digests as a feed.
func (w *site) feed(kind string, write func(io.Writer, string, []message.Digest) error) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		list, _, err := w.issues(r.Context(), "", pages)
		var b strings.Builder
		if err == nil {
			err = write(&b, w.Public, list)
		}
		if err != nil {
			http.Error(rw, "the feed cannot be made now", http.StatusInternalServerError)
			return
		}
		rw.Header().Set("Content-Type", kind+"; charset=utf-8")
		io.WriteString(rw, b.String())
	})
}

// writeJSONFeed writes a JSON Feed 1.1 (jsonfeed.org/version/1.1).
func writeJSONFeed(w io.Writer, public string, list []message.Digest) error {
	type item struct {
		ID      string `json:"id"`
		URL     string `json:"url,omitempty"`
		Title   string `json:"title"`
		Content string `json:"content_text"`
		Date    string `json:"date_published"`
	}
	doc := struct {
		Version string `json:"version"`
		Title   string `json:"title"`
		Home    string `json:"home_page_url,omitempty"`
		Items   []item `json:"items"`
	}{"https://jsonfeed.org/version/1.1", "Digests", public, []item{}}
	for _, d := range list {
		doc.Items = append(doc.Items, item{d.ID, address(public, d), d.Title(), headlines(d), d.To.Format(time.RFC3339)})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(doc)
}

func address(public string, d message.Digest) string {
	if public == "" {
		return ""
	}
	return public + "/digests/" + d.ID
}

// headlines is a digest in plain text: a headline a line.
func headlines(d message.Digest) string {
	var all []string
	for _, e := range d.Stories {
		all = append(all, e.Headline)
	}
	return strings.Join(all, "\n")
}
