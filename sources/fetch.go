package sources

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"strings"
	"sync"
	"time"
)

const (
	// maxBody is how much of a body is read, counted after decompression.
	// Full-text feeds of large outlets have 1 to 4 MiB.
	maxBody = 10 << 20
	// smallBody is what every fetch may hold in memory; larger ones take turns.
	smallBody = 256 << 10
	// largeBodies is how many larger ones may be in memory at the same time.
	largeBodies = 4
	// largeSteps is the part of a fetch's time that a larger one may take for
	// each further smallBody while others wait for their turn, so that no slow
	// server keeps them waiting: by default, 3 s for 256 KiB.
	largeSteps = 10
)

// errCut means that the body ended before its end, by the network or by our limit.
var errCut = errors.New("cut short")

var errAddress = errors.New("the address cannot be read")

// errBusy means that a server was not asked, because it answered an earlier
// request of ours, for whatever address, with 429 Too Many Requests, or several
// not in time.
var errBusy = errors.New("its server is left alone for now")

// A reply is what a server answered.
type reply struct {
	status int
	header http.Header
	url    *url.URL // after redirects
	moved  bool     // every redirect was permanent, and there was one
	body   []byte   // nil unless the status is 200
	cut    error    // why the body is not whole; nil if it is
	free   func()   // to be called when body is no longer needed
}

// fetch asks for address with the given headers, and reads up to limit bytes
// of the body. An error means that there is no reply; it holds no credentials.
func (w *Web) fetch(ctx context.Context, address string, header http.Header, limit int) (*reply, error) {
	whole := ctx
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	deadline := newDeadline(w.timeout(), cancel)
	defer deadline.timer.Stop()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil || req.URL.Host == "" && strings.HasPrefix(req.URL.Scheme, "http") {
		return nil, errAddress
	}
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return nil, errScheme
	}
	h := w.host(address)
	if w.now().Before(h.hushed()) {
		return nil, errBusy
	}
	req.Header = header
	req.Header.Set("User-Agent", w.userAgent())
	req.Header.Set("Accept-Encoding", "gzip") // else net/http would take it off, and stop at what only calls itself so
	defer func() {
		var late net.Error
		h.answered(w.now(), !(ctx.Err() != nil && whole.Err() == nil || errors.As(err, &late) && late.Timeout()))
	}()
	resp, moved, err := w.ask(req)
	if err != nil {
		return nil, whither(err, address, cause(ctx, withoutURL(err)))
	}
	defer resp.Body.Close()
	r := &reply{status: resp.StatusCode, header: resp.Header, url: resp.Request.URL, moved: moved, free: func() {}}
	if r.status == http.StatusTooManyRequests && !w.oursURL(req.URL) {
		h.hush(w.now().Add(max(time.Minute, retryAfter(resp.Header, w.now()))))
	}
	if r.status == http.StatusNonAuthoritativeInfo { // the same, by way of a proxy
		r.status = http.StatusOK
	}
	if r.status == http.StatusOK {
		w.read(ctx, deadline, resp, r, limit)
	}
	return r, nil
}

// ask sends a request and follows redirects; moved says that there were some and
// that all were permanent.
func (w *Web) ask(req *http.Request) (resp *http.Response, moved bool, err error) {
	hops, passing := 0, 0
	client := *w.client()
	client.Jar, _ = cookiejar.New(nil) // some send in a circle who comes without the cookie that they set
	client.CheckRedirect = func(req *http.Request, via []*http.Request) error {
		hops++
		if s := req.Response.StatusCode; s != http.StatusMovedPermanently && s != http.StatusPermanentRedirect {
			passing++
		}
		return checkRedirect(req, via)
	}
	resp, err = client.Do(req)
	return resp, hops > 0 && passing == 0, err
}

// whither adds to the reason of an error where a redirect led.
func whither(err error, from string, reason error) error {
	var u *url.Error
	if !errors.As(err, &u) || u.URL == from || errors.Is(reason, errHops) {
		return reason
	}
	asked, bad := url.Parse(from)
	if to, err := url.Parse(u.URL); err != nil || bad != nil || to.Redacted() == asked.Redacted() || to.String() == "" {
		return reason
	}
	return fmt.Errorf("%w to %s: %w", errMoved, Redact(u.URL), reason)
}

// A deadline ends a fetch after some time, of which pauses are no part.
type deadline struct {
	cancel context.CancelCauseFunc
	timer  *time.Timer
	left   time.Duration // at since
	since  time.Time
}

func newDeadline(after time.Duration, cancel context.CancelCauseFunc) *deadline {
	timer := time.AfterFunc(after, func() { cancel(fmt.Errorf("no complete answer within %v", after)) })
	return &deadline{cancel: cancel, timer: timer, left: after, since: time.Now()}
}

func (d *deadline) pause() {
	d.timer.Stop()
	d.left -= time.Since(d.since)
}

func (d *deadline) resume() { d.timer.Reset(d.left) }

// read reads the body, up to the limits. A large one waits for its turn, and
// the deadline with it.
func (w *Web) read(ctx context.Context, deadline *deadline, resp *http.Response, r *reply, limit int) {
	var buf bytes.Buffer
	if resp.ContentLength > 0 {
		buf.Grow(int(min(resp.ContentLength, smallBody)) + bytes.MinRead)
	}
	packed, err := unpack(resp)
	body := packed
	if err == nil {
		body, err = fill(&buf, packed)
	}
	r.body = buf.Bytes()
	if err == nil {
		deadline.pause()
		w.waiting.Add(1)
		select {
		case w.bodies <- struct{}{}:
			w.waiting.Add(-1)
			deadline.resume()
			room := rooms.Get().(*[maxBody]byte)
			r.free = sync.OnceFunc(func() { rooms.Put(room); <-w.bodies })
			steady := w.steady(ctx, body, deadline.cancel)
			r.body, err = readOn(room[:limit], r.body, steady)
			steady.timer.Stop()
		case <-ctx.Done():
			w.waiting.Add(-1)
			err = ctx.Err()
		}
	}
	if code := resp.Header.Get("Content-Encoding"); err != io.EOF && code != "" && ctx.Err() == nil {
		err = fmt.Errorf("sent as %q: %w", code, err)
	}
	if err != io.EOF {
		r.cut = fmt.Errorf("%w: %w", errCut, cause(ctx, withoutURL(err)))
	}
}

// A steady reader ends the fetch when a body comes too slowly while others
// wait for their turn.
type steady struct {
	body  io.Reader
	left  int           // of the step that is being read
	step  time.Duration // how long one may take
	timer *time.Timer
}

func (w *Web) steady(ctx context.Context, body io.Reader, cancel context.CancelCauseFunc) *steady {
	s := &steady{body: body, left: smallBody, step: w.timeout() / largeSteps}
	s.timer = time.AfterFunc(math.MaxInt64, func() {
		switch {
		case ctx.Err() != nil: // the fetch has ended
		case w.waiting.Load() > 0:
			cancel(errors.New("too slow while others waited"))
		default:
			s.timer.Reset(s.step)
		}
	})
	s.timer.Reset(s.step)
	return s
}

func (s *steady) Read(p []byte) (int, error) {
	n, err := s.body.Read(p)
	if s.left -= n; s.left <= 0 {
		s.left = smallBody
		s.timer.Reset(s.step)
	}
	return n, err
}

// rooms holds memory for large bodies, which would else be the most garbage.
var rooms = sync.Pool{New: func() any { return new([maxBody]byte) }}

// readOn reads what follows a beginning, as far as there is room; a whole body
// gives io.EOF.
func readOn(room, start []byte, body io.Reader) ([]byte, error) {
	n := copy(room, start)
	for n < len(room) {
		m, err := body.Read(room[n:])
		n += m
		if err != nil {
			return room[:n], err
		}
	}
	return room, fmt.Errorf("longer than %d KiB", len(room)>>10)
}

// cause gives the reason why ctx ended, if it did, and else err.
func cause(ctx context.Context, err error) error {
	if ctx.Err() != nil {
		return context.Cause(ctx)
	}
	return err
}
