package slackfake

import (
	"bytes"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

// ask makes one call as a form, in the plainest way, and decodes its answer.
func ask(t *testing.T, s *Server, token, method string, args url.Values) (int, map[string]any) {
	t.Helper()
	req, err := http.NewRequest(http.MethodPost, s.URL+method, strings.NewReader(args.Encode()))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	req.Header.Set("Authorization", "Bearer "+token)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]any{}
	if err := json.Unmarshal(body, &out); err != nil {
		t.Fatalf("%s answered %q", method, body)
	}
	return resp.StatusCode, out
}

func TestRefusals(t *testing.T) {
	s := New(Config{Channels: []Channel{
		{ID: "C0IN", Name: "in", Member: true},
		{ID: "C0OUT", Name: "out"},
		{ID: "C0HIDDEN", Name: "hidden", Private: true},
		{ID: "C0OLD", Name: "old", Archived: true, Member: true},
	}, Scopes: []string{"chat:write", "channels:history"}})
	defer s.Close()
	text := func(channel, more string) string { return "channel=" + channel + "&text=hello" + more }
	tests := []struct {
		token, method, args, code string
	}{
		{"", "auth.test", "", "not_authed"},
		{"xoxb-wrong", "auth.test", "", "invalid_auth"},
		{AppToken, "chat.postMessage", text("C0IN", ""), "not_allowed_token_type"},
		{BotToken, "apps.connections.open", "", "not_allowed_token_type"},
		{BotToken, "no.such", "", "unknown_method"},
		{BotToken, "chat.postMessage", text("C0IN", ""), ""},
		{BotToken, "chat.postMessage", text("%23in", ""), ""},
		{BotToken, "chat.postMessage", text("C0OUT", ""), "not_in_channel"},
		{BotToken, "chat.postMessage", text("C0HIDDEN", ""), "channel_not_found"},
		{BotToken, "chat.postMessage", text("C0NONE", ""), "channel_not_found"},
		{BotToken, "chat.postMessage", text("C0OLD", ""), "is_archived"},
		{BotToken, "chat.postMessage", "channel=C0IN", "no_text"},
		{BotToken, "chat.postMessage", text("C0IN", "&thread_ts=1.2"), "invalid_thread_ts"},
		{BotToken, "chat.postMessage", text("C0IN", "&thread_ts=1700000000.000001"), "thread_not_found"},
		{BotToken, "chat.postMessage", text("C0IN", "&blocks=[{}]"), "invalid_blocks"},
		{BotToken, "chat.update", text("in", "&ts=1700000000.000001"), "channel_not_found"},
		{BotToken, "chat.update", text("C0IN", "&ts=1700000000.000001"), "message_not_found"},
		{BotToken, "conversations.history", "channel=C0IN", ""},
		{BotToken, "conversations.history", "channel=in", "channel_not_found"},
		{BotToken, "conversations.history", "channel=C0OUT", "not_in_channel"},
		{BotToken, "conversations.history", "channel=C0IN&limit=1000", "invalid_limit"},
		{BotToken, "conversations.info", "channel=C0IN", "missing_scope"},
		{BotToken, "conversations.join", "channel=C0OUT", "missing_scope"},
		{BotToken, "conversations.members", "channel=C0IN", "missing_scope"},
		{BotToken, "chat.postEphemeral", text("C0IN", ""), "invalid_arguments"},
		{BotToken, "chat.postEphemeral", text("C0IN", "&user=U0NOBODY"), "user_not_in_channel"},
		{BotToken, "chat.postEphemeral", text("C0IN", "&user=U0READER"), ""},
		{BotToken, "chat.postMessage", text("U0READER", ""), ""},
		{BotToken, "views.open", "trigger_id=none", "invalid_trigger_id"},
	}
	for _, tt := range tests {
		args, err := url.ParseQuery(tt.args)
		if err != nil {
			t.Fatal(err)
		}
		_, out := ask(t, s, tt.token, tt.method, args)
		code, _ := out["error"].(string)
		if code != tt.code || out["ok"] != (tt.code == "") {
			t.Errorf("%s %s: %v, want %q", tt.method, tt.args, out, tt.code)
		}
	}
	s.Revoke(BotToken, "token_revoked")
	if _, out := ask(t, s, BotToken, "auth.test", nil); out["error"] != "token_revoked" {
		t.Errorf("revoked token: %v", out)
	}
	s.Accept("xoxb-new", "chat:write")
	if _, out := ask(t, s, "xoxb-new", "auth.test", nil); out["ok"] != true {
		t.Errorf("new token: %v", out)
	}
}

// TestDistinctTimestamps holds that posts within one microsecond differ.
func TestDistinctTimestamps(t *testing.T) {
	at := time.Unix(1762239607, 0)
	s := New(Config{Now: func() time.Time { return at }})
	defer s.Close()
	var wg sync.WaitGroup
	for range 20 {
		wg.Go(func() {
			ask(t, s, BotToken, "chat.postMessage", url.Values{"channel": {"C0NEWSDESK"}, "text": {"x"}})
		})
	}
	wg.Wait()
	seen := map[string]bool{}
	for _, m := range s.Messages("C0NEWSDESK") {
		seen[m.TS] = true
	}
	if len(seen) != 20 {
		t.Errorf("%d distinct timestamps of 20 messages", len(seen))
	}
}

func TestPace(t *testing.T) {
	at := time.Unix(1762239607, 0)
	s := New(Config{Now: func() time.Time { return at }, Pace: time.Second})
	defer s.Close()
	post := func() int {
		status, _ := ask(t, s, BotToken, "chat.postMessage", url.Values{"channel": {"C0NEWSDESK"}, "text": {"x"}})
		return status
	}
	for i := range burst {
		if post() != 200 {
			t.Errorf("post %d of a burst is refused", i)
		}
	}
	if post() != 429 {
		t.Error("a post after the burst is taken")
	}
	at = at.Add(time.Second)
	if post() != 200 {
		t.Error("a post a second later is refused")
	}
}

// TestThreads holds what history and replies show.
func TestThreads(t *testing.T) {
	s := New(Config{PageSize: 2})
	defer s.Close()
	post := func(thread, text string) string {
		_, out := ask(t, s, BotToken, "chat.postMessage", url.Values{"channel": {"C0NEWSDESK"}, "text": {text}, "thread_ts": {thread},
			"metadata": {`{"event_type":"e","event_payload":{"key":"` + text + `"}}`}})
		return out["ts"].(string)
	}
	parent := post("", "parent")
	for _, text := range []string{"r1", "r2", "r3"} {
		post(parent, text)
	}
	post("", "other")
	read := func(method string, args url.Values) (texts string, metadata int) {
		for {
			_, out := ask(t, s, BotToken, method, args)
			for _, m := range out["messages"].([]any) {
				m := m.(map[string]any)
				texts += m["text"].(string) + " "
				if m["metadata"] != nil {
					metadata++
				}
			}
			next, _ := out["response_metadata"].(map[string]any)
			if next == nil || next["next_cursor"] == "" {
				return texts, metadata
			}
			args.Set("cursor", next["next_cursor"].(string))
		}
	}
	if texts, n := read("conversations.history", url.Values{"channel": {"C0NEWSDESK"}}); texts != "other parent " || n != 0 {
		t.Errorf("history: %q with %d metadata", texts, n)
	}
	args := url.Values{"channel": {"C0NEWSDESK"}, "ts": {parent}, "include_all_metadata": {"true"}}
	if texts, n := read("conversations.replies", args); texts != "parent r1 r2 r3 " || n != 4 {
		t.Errorf("replies: %q with %d metadata", texts, n)
	}
	if texts, _ := read("conversations.history", url.Values{"channel": {"C0NEWSDESK"}, "oldest": {parent}}); texts != "other " {
		t.Errorf("history after the parent: %q", texts)
	}
	if texts, _ := read("conversations.history", url.Values{"channel": {"C0NEWSDESK"}, "oldest": {parent}, "inclusive": {"1"}}); texts != "other parent " {
		t.Errorf("history from the parent: %q", texts)
	}
}

func TestKillHooks(t *testing.T) {
	s := New(Config{})
	defer s.Close()
	var killed atomic.Int32
	for _, before := range []bool{true, false} {
		s.Faults("chat.postMessage", Kill(before, func() { killed.Add(1) }))
		_, err := http.PostForm(s.URL+"chat.postMessage", url.Values{"token": {BotToken}, "channel": {"C0NEWSDESK"}, "text": {"x"}})
		if err == nil {
			t.Error("a killed call is answered")
		}
		stands := 1
		if before {
			stands = 0
		}
		if n := len(s.Messages("C0NEWSDESK")); n != stands {
			t.Errorf("killed before=%v: %d messages stand", before, n)
		}
	}
	if n := killed.Load(); n != 2 {
		t.Errorf("%d kills, want 2", n)
	}
}

// TestForms holds that a call may come as JSON too.
func TestForms(t *testing.T) {
	s := New(Config{})
	defer s.Close()
	req, err := http.NewRequest(http.MethodPost, s.URL+"chat.postMessage",
		bytes.NewReader([]byte(`{"channel":"C0NEWSDESK","text":"x","blocks":[{"type":"divider"}],"unfurl_links":false,"unfurl_media":false}`)))
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Content-Type", "application/json; charset=utf-8")
	req.Header.Set("Authorization", "Bearer "+BotToken)
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	resp.Body.Close()
	got := s.Messages("C0NEWSDESK")
	if len(got) != 1 || string(got[0].Blocks) != `[{"type":"divider"}]` || got[0].Unfurls {
		t.Errorf("stands: %+v", got)
	}
}
