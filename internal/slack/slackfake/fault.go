package slackfake

import (
	"fmt"
	"net"
	"net/http"
	"strconv"
	"time"
)

// A Fault is what happens to one call in place of a plain answer. The zero
// value answers nothing and cuts the connection before the call is processed.
type Fault struct {
	Process bool          // the call takes effect, whatever its answer
	Before  func()        // runs before the call is processed: kill the caller here
	After   func()        // runs after it was processed and before it is answered
	Silence time.Duration // nothing is said for so long, or until the caller goes
	Status  int           // answer with this status and Body
	Body    string        // with Status; a page of HTML when empty
	Header  http.Header   // with Status
	Cut     bool          // the answer breaks off in the middle
	Answer  bool          // the call's own answer follows after all
}

// Faults that callers must survive. Those named After take effect before they fail.
func ResetBefore() *Fault           { return &Fault{} }
func ResetAfter() *Fault            { return &Fault{Process: true} }
func CutAnswer() *Fault             { return &Fault{Process: true, Cut: true} }
func Status(code int) *Fault        { return &Fault{Status: code} }
func StatusAfter(code int) *Fault   { return &Fault{Status: code, Process: true} }
func Silent(d time.Duration) *Fault { return &Fault{Silence: d} }
func SilentAfter(d time.Duration) *Fault {
	return &Fault{Silence: d, Process: true}
}

// Refuse answers that the call failed, with a code, and does nothing.
func Refuse(code string) *Fault {
	return &Fault{Status: http.StatusOK, Body: string(encodeRefusal(refuse(code)))}
}

// RefuseAfter says that the call failed although it took effect, as
// fatal_error and internal_error may.
func RefuseAfter(code string) *Fault {
	f := Refuse(code)
	f.Process = true
	return f
}

// Kill runs a function, which ends the caller, before or after the call takes effect.
func Kill(before bool, kill func()) *Fault {
	if before {
		return &Fault{Before: kill}
	}
	return &Fault{Process: true, After: kill}
}

// RateLimited answers a rate limit in one of its shapes: 0 is status 429 with
// Retry-After, 1 is 429 without it, 2 is status 200 with the error ratelimited.
func RateLimited(shape int, after time.Duration) *Fault {
	body := string(encodeRefusal(refuse("ratelimited")))
	switch shape {
	case 0:
		seconds := strconv.Itoa(int((after + time.Second - 1) / time.Second))
		return &Fault{Status: http.StatusTooManyRequests, Body: body, Header: http.Header{"Retry-After": {seconds}}}
	case 1:
		return &Fault{Status: http.StatusTooManyRequests, Body: body}
	case 2:
		return &Fault{Status: http.StatusOK, Body: body}
	}
	panic(fmt.Sprintf("slackfake: no shape %d", shape))
}

// faults says which calls fail.
type faults struct {
	queues map[string][]*Fault
	decide func(Call) *Fault
}

// ResponseURL stands for the addresses that answers are sent to, where Faults
// takes a method. What fails there takes no effect.
const ResponseURL = "response_url"

// Faults makes the next calls of a method fail, one fault a call; nil lets a
// call pass.
func (s *Server) Faults(method string, next ...*Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.faults.queues == nil {
		s.faults.queues = map[string][]*Fault{}
	}
	s.faults.queues[method] = append(s.faults.queues[method], next...)
}

// Decide has a function decide on every call for which Faults says nothing; nil
// lets the call pass. The function runs in the goroutine of the call.
func (s *Server) Decide(f func(Call) *Fault) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.faults.decide = f
}

// nextFault returns what is to happen to a call.
func (s *Server) nextFault(c Call) *Fault {
	if f, ok := s.queuedFault(c.Method); ok {
		return f
	}
	s.mu.Lock()
	decide := s.faults.decide
	s.mu.Unlock()
	if decide != nil {
		return decide(c)
	}
	return nil
}

// queuedFault takes the next fault that Faults set for a method.
func (s *Server) queuedFault(method string) (*Fault, bool) {
	s.mu.Lock()
	defer s.mu.Unlock()
	queue := s.faults.queues[method]
	if len(queue) == 0 {
		return nil, false
	}
	s.faults.queues[method] = queue[1:]
	return queue[0], true
}

// reply answers, or fails to.
func (f *Fault) reply(w http.ResponseWriter, r *http.Request, status int, body []byte) {
	if f.Silence > 0 {
		select {
		case <-time.After(f.Silence):
		case <-r.Context().Done():
		}
	}
	switch {
	case f.Status != 0:
		for name, v := range f.Header {
			w.Header()[name] = v
		}
		text := f.Body
		if text == "" {
			text = "<!DOCTYPE html><html><body>Something went wrong</body></html>"
		}
		write(w, f.Status, []byte(text))
	case f.Cut:
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		w.Header().Set("Content-Type", "application/json")
		w.WriteHeader(status)
		_, _ = w.Write(body[:len(body)/2])
		_ = http.NewResponseController(w).Flush()
		reset(w)
	case f.Answer:
		write(w, status, body)
	default:
		reset(w)
	}
}

func write(w http.ResponseWriter, status int, body []byte) {
	kind := "application/json; charset=utf-8"
	if len(body) > 0 && body[0] == '<' {
		kind = "text/html"
	}
	w.Header().Set("Content-Type", kind)
	w.WriteHeader(status)
	_, _ = w.Write(body)
}

// reset cuts the connection so that the caller sees a reset, not an end.
func reset(w http.ResponseWriter) {
	conn, _, err := http.NewResponseController(w).Hijack()
	if err != nil {
		return
	}
	if tcp, ok := conn.(*net.TCPConn); ok {
		_ = tcp.SetLinger(0)
	}
	_ = conn.Close()
}
