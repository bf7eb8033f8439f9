package web

import (
	"context"
	"errors"
	"io"
	"net/http"
	"strings"

	"digestbot/digest/message"
	"digestbot/internal/store"
)

// pages is how many digests one page of the archive lists.
const pages = 20

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
