package sources

import (
	"context"
	"net/http"
	"net/url"
	"time"

	"github.com/temoto/robotstxt"
)

const (
	// robotsLife is how long a robots.txt holds, and robotsSize how much of it
	// is read: RFC 9309, sections 2.4 and 2.5.
	robotsLife = 24 * time.Hour
	robotsSize = 500 << 10
	// robotsRetry is how long it is believed that a site fails.
	robotsRetry = 10 * time.Minute
	// robotsName is what robots.txt files call us.
	robotsName = "digestbot"
)

// allowed says whether the site's robots.txt lets us read a page, and how long
// that holds. Where there is none, it does; where the site fails, it does not
// (RFC 9309, section 2.3.1).
func (w *Web) allowed(ctx context.Context, page *url.URL) (yes bool, holds time.Duration) {
	h := w.host(page.String())
	h.asking.Lock()
	defer h.asking.Unlock()
	if h.robots == nil || w.now().After(h.until) {
		address := url.URL{Scheme: page.Scheme, Host: page.Host, Path: "/robots.txt"}
		var life time.Duration
		h.robots, life = w.readRobots(ctx, address.String())
		h.until = w.now().Add(life)
		if h.pace.Wait(ctx) != nil {
			h.robots = nil // perhaps it was we who ended the asking
			return false, 0
		}
	}
	path := page.EscapedPath()
	if page.RawQuery != "" {
		path += "?" + page.RawQuery
	}
	return h.robots.TestAgent(path, robotsName), h.until.Sub(w.now())
}

// readRobots asks for a robots.txt and says how long the answer holds.
func (w *Web) readRobots(ctx context.Context, address string) (*robotstxt.RobotsData, time.Duration) {
	status, body, life := http.StatusServiceUnavailable, []byte(nil), robotsRetry
	if reply, err := w.fetch(ctx, address, http.Header{}, robotsSize); err == nil {
		defer reply.free()
		status, body = reply.status, reply.body
		if status < http.StatusInternalServerError {
			life = robotsLife
		}
	}
	data, err := robotstxt.FromStatusAndBytes(status, body)
	if err != nil { // not a robots.txt: the site says nothing
		data, _ = robotstxt.FromStatusAndBytes(http.StatusNotFound, nil)
	}
	return data, life
}
