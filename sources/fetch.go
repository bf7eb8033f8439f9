package sources

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
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
	// largeTime is how long a larger one may take, so that no slow server
	// keeps others waiting.
	largeTime = 10 * time.Second
)

// errCut means that the body ended before its end, by the network or by our limit.
var errCut = errors.New("cut short")

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
	ctx, cancel := context.WithTimeout(ctx, w.timeout())
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, errors.New("the address cannot be read")
	}
	if req.URL.Scheme != "http" && req.URL.Scheme != "https" {
		return nil, errScheme
	}
	req.Header = header
	req.Header.Set("User-Agent", w.userAgent())
	moved, hops := true, 0
	client := *w.client()
	client.CheckRedirect = func(req *http.Request, via []*http.Request) error {
		hops++
		if s := req.Response.StatusCode; s != http.StatusMovedPermanently && s != http.StatusPermanentRedirect {
			moved = false
		}
		return checkRedirect(req, via)
	}
	resp, err := client.Do(req)
	if err != nil {
		return nil, timedOut(ctx, withoutURL(err), w.timeout())
	}
	defer resp.Body.Close()
	r := &reply{status: resp.StatusCode, header: resp.Header, url: resp.Request.URL, moved: moved && hops > 0, free: func() {}}
	if r.status == http.StatusOK {
		w.read(ctx, resp.Body, r, limit)
	}
	return r, nil
}

// read reads the body, up to the limits.
func (w *Web) read(ctx context.Context, body io.Reader, r *reply, limit int) {
	var buf bytes.Buffer
	_, err := io.CopyN(&buf, body, smallBody)
	if err == nil && limit > smallBody {
		select {
		case w.large() <- struct{}{}:
			r.free = sync.OnceFunc(func() { <-w.large() })
			err = readLarge(&buf, body, limit)
		case <-ctx.Done():
			err = ctx.Err()
		}
	}
	if err != nil && err != io.EOF {
		r.cut = fmt.Errorf("%w: %w", errCut, timedOut(ctx, withoutURL(err), w.timeout()))
	}
	r.body = buf.Bytes()
}

// readLarge reads on until the body or our patience ends; a whole body gives io.EOF.
func readLarge(buf *bytes.Buffer, body io.Reader, limit int) error {
	start := time.Now()
	for buf.Len() < limit {
		if time.Since(start) > largeTime {
			return fmt.Errorf("more than %v for a large body", largeTime)
		}
		if _, err := io.CopyN(buf, body, 64<<10); err != nil {
			return err
		}
	}
	return fmt.Errorf("longer than %d KiB", limit>>10)
}

// timedOut words the end of a deadline.
func timedOut(ctx context.Context, err error, limit time.Duration) error {
	if errors.Is(ctx.Err(), context.DeadlineExceeded) {
		return fmt.Errorf("no complete answer within %v", limit)
	}
	return err
}
