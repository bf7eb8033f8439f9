package model

import (
	"errors"
	"io"
	"net/http"
	"strconv"
	"time"
)

// maxAnswer is the largest answer that is read, in bytes: an account needs a
// hundredth.
const maxAnswer = 1 << 20

// capped cuts answers at maxAnswer.
type capped struct{ next http.RoundTripper }

func (t capped) RoundTrip(r *http.Request) (*http.Response, error) {
	answer, err := t.next.RoundTrip(r)
	if err == nil {
		answer.Body = struct {
			io.Reader
			io.Closer
		}{io.LimitReader(answer.Body, maxAnswer), answer.Body}
	}
	return answer, err
}

// maxWaits is how often a service may ask to wait with one request, and maxWait how
// long at a time.
const (
	maxWaits = 3
	maxWait  = 5 * time.Minute
)

// patient repeats a request when the service says after how many seconds, if they
// end before the request's deadline.
type patient struct{ next http.RoundTripper }

func (t patient) RoundTrip(r *http.Request) (*http.Response, error) {
	for waits := 0; ; waits++ {
		answer, err := t.next.RoundTrip(r)
		if err != nil || answer.StatusCode != http.StatusTooManyRequests && answer.StatusCode != http.StatusServiceUnavailable {
			return answer, err
		}
		seconds, bad := strconv.ParseFloat(answer.Header.Get("Retry-After"), 64)
		pause := time.Duration(seconds * float64(time.Second))
		deadline, ok := r.Context().Deadline()
		if bad != nil || seconds < 0 || seconds > maxWait.Seconds() || waits == maxWaits || r.GetBody == nil || ok && time.Now().Add(pause).After(deadline) {
			return answer, err
		}
		answer.Body.Close()
		select {
		case <-time.After(pause):
		case <-r.Context().Done():
			return nil, r.Context().Err()
		}
		r = r.Clone(r.Context())
		if r.Body, err = r.GetBody(); err != nil {
			return nil, err
		}
	}
}

// noRedirect refuses to carry the key and the text to another address.
func noRedirect(*http.Request, []*http.Request) error {
	return errors.New("the model's service redirects, which is not followed")
}
