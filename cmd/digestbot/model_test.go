package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
)

// weak is a model that answers in the right shape and finds nothing.
func weak(t *testing.T) (url string, asked *atomic.Int64) {
	t.Helper()
	asked = &atomic.Int64{}
	s := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		asked.Add(1)
		w.Header().Set("Content-Type", "application/json")
		answer, _ := json.Marshal(`{"disputes":[],"headline":"Nothing","lines":[],"ready":true}`)
		fmt.Fprintf(w, `{"choices":[{"message":{"role":"assistant","content":%s}}],"usage":{"total_tokens":100}}`, answer)
	}))
	t.Cleanup(s.Close)
	return s.URL + "/v1", asked
}

// TestWeakModel holds that a model which fails its exam changes nothing: the first
// pass examines it, what is posted is our own, doctor says so, and later passes ask
// nothing.
func TestWeakModel(t *testing.T) {
	url, asked := weak(t)
	settings := []string{"LLM_BASE_URL=" + url, "LLM_MODEL=small"}
	with, without := newNewsroom(t), newNewsroom(t)
	for _, n := range []*newsroom{with, without} {
		n.report("fire")
		n.report("strike")
	}
	if code, log := without.once(); code != 0 {
		t.Fatal(log)
	}
	if code, log := with.once(settings...); code != 0 {
		t.Fatal(log)
	}
	texts := func(n *newsroom) (all string) {
		for _, m := range n.slack.Messages(newsroomChannel) {
			all += m.Text + "\n"
		}
		return all
	}
	if a, b := texts(with), texts(without); strings.ReplaceAll(a, with.feeds.URL, "") != strings.ReplaceAll(b, without.feeds.URL, "") {
		t.Errorf("with the model stands\n%s\nwithout\n%s", a, b)
	}
	examined := asked.Load()
	if examined < 40 {
		t.Errorf("asked %d times, the exam alone has more questions", examined)
	}
	with.report("ferry")
	if code, log := with.once(settings...); code != 0 || asked.Load() != examined {
		t.Errorf("code %d, asked %d times more\n%s", code, asked.Load()-examined, log)
	}
	if _, out := with.run("doctor", settings...); !strings.Contains(out, "may do nothing, so the digest is the one without it") {
		t.Errorf("doctor says\n%s", out)
	}
	code, out := with.run("model exam", settings...)
	if code != 0 || !strings.Contains(out, "disputes found:    0 of 1") || !strings.Contains(out, "accounts accepted: 0 of 40") {
		t.Errorf("code %d, the exam prints\n%s", code, out)
	}
}
