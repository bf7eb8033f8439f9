package rewrite

import (
	"errors"
	"io"
	"net/http"
)

// maxAnswer is the largest answer that is read, in bytes: a few lines of text need a hundredth.
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

// noRedirect refuses to carry the key and the text to another address.
func noRedirect(*http.Request, []*http.Request) error {
	return errors.New("the model's service redirects, which is not followed")
}
