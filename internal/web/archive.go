package web

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"net/http"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/store"
)

// pages is how many digests one page of the archive lists.
const pages = 20

// page serves what a function writes as a page that loads nothing.
func (w *site) page(write func(io.Writer, *http.Request) error) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		var b bytes.Buffer
		err := write(&b, r)
		status := http.StatusOK
		if errors.Is(err, store.ErrUnknown) {
			status = http.StatusNotFound
			err = w.renderer.WriteArchive(&b, message.Archive{Root: w.root, Missing: true})
		}
		if err != nil {
			w.failed(rw, r, err)
			return
		}
		rw.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		rw.Header().Set("Referrer-Policy", "no-referrer")
		send(rw, r, status, "text/html; charset=utf-8", b.Bytes())
	})
}

// failed says that a page cannot be made, and logs why.
func (w *site) failed(rw http.ResponseWriter, r *http.Request, err error) {
	w.Log.Error("page not made", "path", r.URL.Path, "error", err)
	http.Error(rw, "the page cannot be made now; the log of the bot says why", http.StatusInternalServerError)
}

// send answers with a body, or with 304 to who has it already. Nobody in between
// keeps it: a token may be asked for.
func send(rw http.ResponseWriter, r *http.Request, status int, kind string, body []byte) {
	sum := sha256.Sum256(body)
	rw.Header().Set("Content-Type", kind)
	rw.Header().Set("X-Content-Type-Options", "nosniff")
	rw.Header().Set("Cache-Control", "private, no-cache")
	if status != http.StatusOK {
		rw.WriteHeader(status)
		_, _ = rw.Write(body)
		return
	}
	rw.Header().Set("ETag", `"`+hex.EncodeToString(sum[:12])+`"`)
	http.ServeContent(rw, r, "", time.Time{}, bytes.NewReader(body))
}

func (w *site) index(out io.Writer, r *http.Request) error {
	before := r.URL.Query().Get("before")
	list, older, err := w.issues(r, before)
	if err != nil {
		return err
	}
	return w.renderer.WriteArchive(out, message.Archive{Root: w.root, Digests: list, Before: before, Older: older})
}

// issues returns a page of the digests that were made before one, latest first,
// and the ID of the last if there are more.
func (w *site) issues(r *http.Request, before string) (list []message.Digest, older string, err error) {
	issues, err := w.store.Issues(r.Context(), before, pages+1)
	if err != nil {
		return nil, "", err
	}
	if len(issues) > pages {
		issues = issues[:pages]
		older = issues[pages-1].ID
	}
	digests, err := w.shelf.digests(issues, func(id string) (message.Digest, error) {
		d, _, err := w.store.Digest(r.Context(), id)
		return d, err
	})
	for _, d := range digests {
		list = append(list, w.local(d, r))
	}
	return list, older, err
}

// local gives a digest the address of its pages and the zone of its reader.
func (w *site) local(d message.Digest, r *http.Request) message.Digest {
	d.Archive = w.base(r)
	d.From, d.To = d.From.In(w.Zone), d.To.In(w.Zone)
	return d
}

func (w *site) digest(out io.Writer, r *http.Request) error {
	d, _, err := w.store.Digest(r.Context(), r.PathValue("id"))
	if err != nil {
		return err
	}
	return w.renderer.HTML(out, w.local(d, r))
}

// story shows a story as the latest digest told it.
func (w *site) story(out io.Writer, r *http.Request) error {
	ref := r.PathValue("id")
	id, err := w.store.LastTelling(r.Context(), ref)
	if err != nil {
		return err
	}
	d, _, err := w.store.Digest(r.Context(), id)
	if err != nil {
		return err
	}
	i := slices.IndexFunc(d.Stories, func(e message.Entry) bool { return message.Ref(e.Story.ID) == message.Ref(ref) })
	if i < 0 {
		return store.ErrUnknown
	}
	d.Excerpt = d.Stories[i].Story.ID
	return w.renderer.HTML(out, w.local(d, r))
}

// mostFound is how many stories a search shows.
const mostFound = 50

func (w *site) search(out io.Writer, r *http.Request) error {
	a := message.Archive{Root: w.root, Searched: true, Word: r.URL.Query().Get("q"), Outlet: r.URL.Query().Get("outlet")}
	found, more, err := w.store.Search(r.Context(), a.Word, a.Outlet, "", mostFound)
	if err != nil {
		return err
	}
	a.More = more
	for _, t := range found {
		a.Found = append(a.Found, message.Found{ID: t.Ref, Headline: t.Headline, Outlets: t.Outlets, At: t.At.In(w.Zone)})
	}
	return w.renderer.WriteArchive(out, a)
}

// missing says that there is no such page.
func (w *site) missing(io.Writer, *http.Request) error { return store.ErrUnknown }
