package model

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/templates"
)

// A call is one request of a chat.
type call struct {
	question string // "judge", "write" or "translate", by the prompt
	material string // what the first user's message says
	try      int    // 0, or 1 for the repair
	format   string // response_format's type; empty for none
}

// A mind answers calls. An answer that begins with "status " is that status, with
// these words.
type mind func(call) string

// A service speaks OpenAI's protocol.
type service struct {
	url   string
	mu    sync.Mutex
	calls []call
}

func serve(t testing.TB, answer mind) *service {
	t.Helper()
	s := &service{}
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var body struct {
			Model    string
			Messages []struct{ Role, Content string }
			Format   struct{ Type string } `json:"response_format"`
		}
		if err := json.NewDecoder(r.Body).Decode(&body); err != nil || r.URL.Path != "/v1/chat/completions" ||
			body.Model != "small" || r.Header.Get("Authorization") != "Bearer sesame" || len(body.Messages) < 2 {
			t.Errorf("unexpected request: %v %s %+v", err, r.URL.Path, body)
		}
		c := call{material: body.Messages[1].Content, try: len(body.Messages)/2 - 1, format: body.Format.Type}
		for question, begins := range map[string]string{"judge": "You check", "write": "You write", "translate": "You translate"} {
			if strings.HasPrefix(body.Messages[0].Content, begins) {
				c.question = question
			}
		}
		s.mu.Lock()
		s.calls = append(s.calls, c)
		s.mu.Unlock()
		text := answer(c)
		var status int
		if n, _ := fmt.Sscanf(text, "status %d", &status); n == 1 {
			w.WriteHeader(status)
			fmt.Fprintf(w, `{"error":{"message":%q}}`, text)
			return
		}
		w.Header().Set("Content-Type", "application/json")
		err := json.NewEncoder(w).Encode(map[string]any{"id": "1", "object": "chat.completion", "model": "small",
			"choices": []any{map[string]any{"index": 0, "finish_reason": "stop", "message": map[string]any{"role": "assistant", "content": text}}},
			"usage":   map[string]any{"prompt_tokens": 300, "completion_tokens": 100, "total_tokens": 400}})
		if err != nil {
			t.Error(err)
		}
	}))
	t.Cleanup(server.Close)
	s.url = server.URL + "/v1"
	return s
}

// asked returns the calls so far.
func (s *service) asked() []call {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]call(nil), s.calls...)
}

// editor returns an editor of the service, with what a test changes.
func (s *service) editor(t testing.TB, change func(*Config)) *Editor {
	t.Helper()
	c := Config{BaseURL: s.url, Model: "small", Key: "sesame", Deadline: 5 * time.Second, Prompts: templates.FS}
	if change != nil {
		change(&c)
	}
	e, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return e
}

// may sets what a model may do, as an exam would.
func may(e *Editor, r Roles) *Editor {
	e.roles.Store(&r)
	return e
}

var everything = Roles{Judge: true, Writer: true}

// numberOf returns the number that material gives a figure in a report.
func numberOf(material string, report int, figure string) int {
	_, material, _ = strings.Cut(material, fmt.Sprintf("REPORT %d ", report))
	material, _, _ = strings.Cut(material, fmt.Sprintf("REPORT %d ", report+1))
	for _, part := range strings.Split(material, "[")[1:] {
		var n int
		number, rest, _ := strings.Cut(part, ": ")
		words, _, _ := strings.Cut(rest, "]")
		if _, err := fmt.Sscan(number, &n); err == nil && words == figure {
			return n
		}
	}
	return 0
}

// found words a judge's answer.
func found(about string, sure bool, figures ...int) string {
	answer, _ := json.Marshal(map[string]any{"disputes": []any{map[string]any{"about": about, "figures": figures, "sure": sure}}})
	return string(answer)
}

const nothing = `{"disputes":[]}`
