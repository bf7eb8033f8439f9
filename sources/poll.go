package sources

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"time"
)

// accept lists what is read, best first.
const accept = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, application/json;q=0.8, */*;q=0.5"

// adoptAfter is how often in a row permanent redirects must have led to the
// same feed before that address is asked in place of the feed's own.
const adoptAfter = 3

// mostPages is how many pages in a row may send on to where a feed is.
const mostPages = 3

// poll asks one feed.
func (w *Web) poll(ctx context.Context, f Feed) Result { return w.pollBy(ctx, f, 0) }

// pollBy asks one feed, to which some pages have led in this poll.
func (w *Web) pollBy(ctx context.Context, f Feed, pages int) Result {
	header := http.Header{"Accept": {accept}}
	if f.State.ETag != "" {
		header["If-None-Match"] = []string{f.State.ETag}
	}
	if f.State.LastModified != "" {
		header["If-Modified-Since"] = []string{f.State.LastModified}
	}
	reply, err := w.fetch(ctx, f.address(), header, maxBody)
	if errors.Is(err, errBusy) {
		return Result{Feed: f, Status: Waiting}
	}
	if err != nil {
		return w.failure(f, nil, err)
	}
	defer reply.free()
	switch reply.status {
	case http.StatusOK:
		if asked := f.State.ETag != "" || f.State.LastModified != ""; asked && reply.cut == nil && len(bytes.TrimSpace(reply.body)) == 0 {
			return w.unchanged(f, reply) // some have no 304
		}
		if at := f.site(reply, pages); at != "" {
			f.State.At = at
			reply.free()
			return w.pollBy(ctx, f, pages+1)
		}
		return w.document(f, reply)
	case http.StatusNotModified:
		if f.State.ETag == "" && f.State.LastModified == "" {
			return w.failure(f, reply, errors.New("304 Not Modified, though nothing was read before"))
		}
		return w.unchanged(f, reply)
	case http.StatusGone:
		if f.State.Moved != "" {
			break // its own address may lead elsewhere now
		}
		f.State.Gone = true
		r := w.failure(f, reply, errors.New("410 Gone"))
		r.Status = Gone
		return r
	}
	return w.failure(f, reply, statusError(reply.status))
}

func statusError(status int) error {
	words := http.StatusText(status)
	switch {
	case words == "":
		words = "(a status of its own)"
	case status >= 300 && status < 400:
		words += " without saying whither"
	}
	return fmt.Errorf("%d %s", status, words)
}

// address gives the address to ask: where the feed has moved, or that of the
// feed which was found at a site's, with the credentials for that site.
func (f *Feed) address() string {
	if f.State.Moved != "" {
		return f.State.Moved
	}
	given, err := url.Parse(f.URL)
	found, bad := url.Parse(f.State.At)
	if f.State.At == "" || err != nil || bad != nil {
		return f.URL
	}
	if found.Host == given.Host && found.Scheme == given.Scheme {
		found.User = given.User
	}
	return found.String()
}

// site gives the address of the feed that a reply announces, or of the page to
// which it sends on, if it is a page and no feed.
func (f *Feed) site(reply *reply, pages int) string {
	if f.State.At != "" && pages == 0 || pages == mostPages || !isPage(reply.body) {
		return ""
	}
	links := feedLinks(reply)
	addresses := append(links.announced, links.onward...)
	if len(addresses) == 0 {
		return ""
	}
	found, err := url.Parse(addresses[0])
	if err != nil {
		return ""
	}
	found.User = nil
	return found.String()
}

// feedEnd finds the end of a feed that is whole.
var feedEnd = regexp.MustCompile(`(?i)</(?:[\w-]+:)?(?:rss|feed|rdf)\s*>\s*$`)

// document reads the feed that a reply holds.
func (w *Web) document(f Feed, reply *reply) Result {
	if feedEnd.Match(reply.body[max(0, len(reply.body)-100):]) {
		reply.cut = nil // whatever the server said of its length
	}
	sum := sha256.Sum256(reply.body)
	hash := hex.EncodeToString(sum[:8])
	if reply.cut == nil && f.State.Sum == hash {
		f.State.commit(reply, hash)
		return w.unchanged(f, reply)
	}
	defer w.core(len(reply.body))()
	doc, err := parse(reply.body, envelope{
		contentType: reply.header.Get("Content-Type"), address: reply.url, now: w.now(), memory: f.State.Memory,
	})
	if err != nil {
		if reply.cut != nil {
			err = reply.cut
		}
		return w.failure(f, reply, err)
	}
	r := Result{Status: Fresh, Title: doc.title, Articles: doc.articles, Left: doc.left, First: f.State.Sum == ""}
	r.New = countNew(doc, f.State.Memory)
	f.State.note(doc, r.New > 0, w.now())
	if damage := errors.Join(reply.cut, doc.damage); damage != nil {
		// The validators are not committed: the next poll gets the whole feed.
		w.success(&f, reply, doc.ttl)
		bad := failed(f, damage)
		r.Status, r.Feed, r.Err = Partial, bad.Feed, bad.Err
		return r
	}
	f.State.commit(reply, hash)
	w.success(&f, reply, doc.ttl)
	r.Feed = f
	return r
}

// countNew counts the articles of a document that are not remembered.
func countNew(doc document, before []memory) int {
	known := make(map[string]bool, len(before))
	for _, m := range before {
		known[m.ID] = true
	}
	n := 0
	for _, a := range doc.articles {
		if !known[a.ID] {
			n++
		}
	}
	return n
}

// note records what a document says of its feed.
func (s *State) note(doc document, news bool, now time.Time) {
	s.Title, s.Items, s.Memory = doc.title, doc.items, doc.memory
	s.Rhythm = rhythm(doc.articles)
	dated := false
	for _, a := range doc.articles {
		dated = dated || !a.Published.IsZero()
		if a.Published.After(s.Newest) {
			s.Newest = a.Published
		}
	}
	if news && !dated {
		s.Newest = now
	}
}

// commit keeps the validators of a document that was read to its end.
func (s *State) commit(reply *reply, sum string) {
	s.ETag, s.LastModified, s.Sum = reply.header.Get("ETag"), reply.header.Get("Last-Modified"), sum
}

func (w *Web) unchanged(f Feed, reply *reply) Result {
	w.success(&f, reply, 0)
	return Result{Feed: f, Status: Unchanged, Title: f.State.Title}
}

// success records that the feed was read or is unchanged.
func (w *Web) success(f *Feed, reply *reply, ttl time.Duration) {
	s := &f.State
	s.LastSuccess = w.now()
	s.Failures, s.FailingSince, s.Problem, s.Advice = 0, time.Time{}, "", ""
	s.Next = time.Time{}
	if !w.oursURL(reply.url) {
		s.Next = w.now().Add(spread(afterSuccess(s.Rhythm, ttl, reply.header), f.URL, 0))
	}
	f.adopt(reply)
}

// adopt takes the address to which permanent redirects have led often enough.
// One with credentials is changed only by those who gave it, and one that may
// hold some is not kept.
func (f *Feed) adopt(reply *reply) {
	s := &f.State
	if s.At != "" {
		return // the address is the site's, and the feed is looked for
	}
	to := ""
	if reply.moved {
		to = reply.url.String()
	}
	if shortHash(to) != s.MovedTo {
		s.MovedTo, s.MovedTimes = shortHash(to), 0
	}
	if to == "" {
		return
	}
	s.MovedTimes++
	if old, err := url.Parse(f.URL); s.MovedTimes < adoptAfter || err != nil || old.User != nil || Redact(to) != to {
		return
	}
	s.Moved, s.MovedTo, s.MovedTimes = to, "", 0
}

// failure is the result of a poll that did not give the whole feed; reply is
// nil if there was none.
func (w *Web) failure(f Feed, reply *reply, err error) Result {
	s := &f.State
	if reply != nil {
		s.At = "" // the site may have another feed now
	}
	s.Failures++
	if s.Failures >= adoptAfter || reply != nil && (reply.status == http.StatusNotFound || reply.status == http.StatusGone) {
		s.Moved = "" // the feed's own address may lead elsewhere now
	}
	if s.Failures == 1 {
		s.FailingSince = w.now()
	}
	status := 0
	var wait, asked time.Duration
	if u, bad := url.Parse(f.URL); bad == nil && !w.oursURL(u) {
		wait = spread(afterFailure(s.Failures), f.URL, s.Failures)
	}
	switch refused := errors.Is(err, errRefused); {
	case refused && errors.Is(err, errMoved):
		wait = min(wait, firstWait)
	case refused:
		wait = 0 // nobody was asked, and FETCH_ALLOW may say otherwise next time
	}
	if reply != nil {
		status = reply.status
		asked = retryAfter(reply.header, w.now())
	}
	s.Next = w.now().Add(max(wait, asked))
	s.Advice = advise(status, err, s.Failures)
	return failed(f, err)
}
