package slack

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

const desk = "C0NEWSDESK"

// connect starts a fake and a client of it.
func connect(t *testing.T, c slackfake.Config) (*slackfake.Server, *Client) {
	t.Helper()
	fake := slackfake.New(c)
	t.Cleanup(fake.Close)
	return fake, New(slackfake.BotToken, Options{APIURL: fake.URL, Timeout: 2 * time.Second})
}

// note is a small message with a key.
func note(key, text string) message.Message {
	return message.Message{Key: key, Parent: -1, Text: text,
		Blocks:   encoded([]any{map[string]any{"type": "section", "block_id": "digest:" + key, "text": map[string]any{"type": "plain_text", "text": text}}}),
		Metadata: encoded(map[string]any{"event_type": "digest_posted", "event_payload": map[string]any{"key": key}})}
}

func encoded(v any) json.RawMessage {
	raw, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return raw
}

func TestPostKeepsWhatWasRendered(t *testing.T) {
	fake, c := connect(t, slackfake.Config{})
	m := message.Message{Key: "d-1:1", Parent: -1, Text: "Digest &amp; more",
		Blocks:   json.RawMessage(`[{"type":"header","block_id":"digest:d-1:1","text":{"type":"plain_text","text":"Tuesday","emoji":false},"level":2}]`),
		Metadata: json.RawMessage(`{"event_type":"digest_posted","event_payload":{"key":"d-1:1","part":1,"parts":4}}`)}
	ts, err := c.Post(context.Background(), desk, "", m)
	if err != nil {
		t.Fatal(err)
	}
	reply := note("d-1:2", "a story")
	if _, err := c.Post(context.Background(), desk, ts, reply); err != nil {
		t.Fatal(err)
	}
	for _, call := range fake.Calls("chat.postMessage") {
		for name, v := range call.Args {
			if v == "" {
				t.Errorf("%s is sent empty", name)
			}
		}
	}
	got := fake.Messages(desk)
	if len(got) != 2 {
		t.Fatalf("%d messages stand, want 2", len(got))
	}
	parent := got[0]
	if parent.TS != ts || parent.Text != m.Text || string(parent.Blocks) != string(m.Blocks) || parent.Unfurls || parent.Pings {
		t.Errorf("parent stands as %+v", parent)
	}
	if diff := cmp.Diff(decoded(t, m.Metadata), decoded(t, parent.Metadata)); diff != "" {
		t.Errorf("metadata (-sent +standing):\n%s", diff)
	}
	if got[1].ThreadTS != ts {
		t.Errorf("reply stands in thread %q, want %q", got[1].ThreadTS, ts)
	}
	if !strings.Contains(string(got[1].Metadata), `"key":"d-1:2"`) || !strings.Contains(string(got[1].Blocks), `"digest:d-1:2"`) {
		t.Errorf("reply carries no key: %s %s", got[1].Metadata, got[1].Blocks)
	}
}

func decoded(t *testing.T, raw json.RawMessage) any {
	t.Helper()
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	return v
}

// TestPostOutcomes holds what is known after each fault, and that one call never
// makes two messages.
func TestPostOutcomes(t *testing.T) {
	tests := []struct {
		name    string
		fault   *slackfake.Fault
		outcome bot.Outcome
		after   time.Duration
		stands  int
	}{
		{"429 with Retry-After", slackfake.RateLimited(0, 30*time.Second), bot.NotPosted, 30 * time.Second, 0},
		{"429 without Retry-After", slackfake.RateLimited(1, 0), bot.NotPosted, 0, 0},
		{"200 ratelimited", slackfake.RateLimited(2, 0), bot.NotPosted, 0, 0},
		{"429 with a date", &slackfake.Fault{Status: 429, Header: http.Header{"Retry-After": {"Tue, 04 Nov 2025 08:00:00 GMT"}}}, bot.NotPosted, 0, 0},
		{"429 with an absurd wait", &slackfake.Fault{Status: 429, Header: http.Header{"Retry-After": {"99999999"}}}, bot.NotPosted, maxRetryAfter, 0},
		{"500 with HTML", slackfake.Status(500), bot.Unclear, 0, 0},
		{"500 after posting", slackfake.StatusAfter(500), bot.Unclear, 0, 1},
		{"503", slackfake.Status(503), bot.Unclear, 0, 0},
		{"200 with HTML", slackfake.Status(200), bot.Unclear, 0, 0},
		{"200 with nothing", &slackfake.Fault{Status: 200, Body: " "}, bot.Unclear, 0, 0},
		{"200 with an empty object", &slackfake.Fault{Status: 200, Body: "{}"}, bot.Unclear, 0, 0},
		{"404", slackfake.Status(404), bot.Unclear, 0, 0},
		{"cut answer", slackfake.CutAnswer(), bot.Unclear, 0, 1},
		{"reset before", slackfake.ResetBefore(), bot.Unclear, 0, 0},
		{"reset after", slackfake.ResetAfter(), bot.Unclear, 0, 1},
		{"silence before", slackfake.Silent(time.Minute), bot.Unclear, 0, 0},
		{"silence after", slackfake.SilentAfter(time.Minute), bot.Unclear, 0, 1},
		{"internal_error", slackfake.Refuse("internal_error"), bot.Unclear, 0, 0},
		{"fatal_error after posting", slackfake.RefuseAfter("fatal_error"), bot.Unclear, 0, 1},
		{"a code that nobody knows", slackfake.Refuse("brand_new_error"), bot.Unclear, 0, 0},
		{"redirect", &slackfake.Fault{Status: 307, Header: http.Header{"Location": {"https://elsewhere.example/"}}}, bot.Unclear, 0, 0},
		{"is_archived", slackfake.Refuse("is_archived"), bot.Channel, 0, 0},
		{"token_revoked", slackfake.Refuse("token_revoked"), bot.Unauthorised, 0, 0},
		{"missing_scope", slackfake.Refuse("missing_scope"), bot.Unauthorised, 0, 0},
		{"cannot_reply_to_message", slackfake.Refuse("cannot_reply_to_message"), bot.Rejected, 0, 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			t.Parallel()
			fake := slackfake.New(slackfake.Config{})
			defer fake.Close()
			c := New(slackfake.BotToken, Options{APIURL: fake.URL, Timeout: 300 * time.Millisecond})
			fake.Faults("chat.postMessage", tt.fault)
			_, err := c.Post(context.Background(), desk, "", note("k", "hello"))
			var failed *bot.PostError
			if !errors.As(err, &failed) {
				t.Fatalf("error is %v, want a *bot.PostError", err)
			}
			if failed.Outcome != tt.outcome || failed.After != tt.after {
				t.Errorf("outcome %q after %v, want %q after %v (%v)", failed.Outcome, failed.After, tt.outcome, tt.after, err)
			}
			if n := len(fake.Messages(desk)); n != tt.stands {
				t.Errorf("%d messages stand, want %d", n, tt.stands)
			}
			if n := len(fake.Calls("chat.postMessage")); n != 1 {
				t.Errorf("%d calls were made, want 1", n)
			}
			if strings.Contains(err.Error(), slackfake.BotToken) {
				t.Errorf("error holds the token: %v", err)
			}
		})
	}
}

// TestUnreachable holds that a call which never reached anybody may be repeated.
func TestUnreachable(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	l.Close()
	c := New(slackfake.BotToken, Options{APIURL: "http://" + l.Addr().String()})
	_, err = c.Post(context.Background(), desk, "", note("k", "hello"))
	var failed *bot.PostError
	if !errors.As(err, &failed) || failed.Outcome != bot.NotPosted {
		t.Errorf("error is %v, want outcome %q", err, bot.NotPosted)
	}
}

func TestCancelled(t *testing.T) {
	fake, c := connect(t, slackfake.Config{})
	ctx, cancel := context.WithCancel(context.Background())
	fake.Faults("chat.postMessage", &slackfake.Fault{Process: true, Silence: time.Minute, After: cancel})
	_, err := c.Post(ctx, desk, "", note("k", "hello"))
	var failed *bot.PostError
	if !errors.As(err, &failed) || failed.Outcome != bot.Unclear || !errors.Is(err, context.Canceled) {
		t.Errorf("error is %v, want an unclear outcome because of the cancelled context", err)
	}
}

func TestChannelRefusals(t *testing.T) {
	channels := []slackfake.Channel{
		{ID: "C0PUBLIC", Name: "public"},
		{ID: "C0PRIVATE", Name: "private", Private: true},
		{ID: "C0ARCHIVED", Name: "archived", Archived: true, Member: true},
	}
	tests := []struct {
		channel string
		scopes  []string
		outcome bot.Outcome // empty: posted
		advice  string
	}{
		{"C0PUBLIC", []string{"chat:write", "channels:join"}, "", ""},
		{"C0PUBLIC", []string{"chat:write", "chat:write.public"}, "", ""},
		{"C0PUBLIC", []string{"chat:write"}, bot.Channel, "/invite @digestbot"},
		{"C0PRIVATE", []string{"chat:write", "channels:join"}, bot.Channel, "/invite @digestbot"},
		{"C0ARCHIVED", []string{"chat:write"}, bot.Channel, "unarchive"},
		{"C0NOWHERE", []string{"chat:write"}, bot.Channel, "check the channel"},
		{"C0PUBLIC", []string{"channels:read"}, bot.Unauthorised, "scope"},
		{"#public", []string{"chat:write", "channels:join", "channels:read"}, "", ""},
	}
	for _, tt := range tests {
		fake, c := connect(t, slackfake.Config{Channels: channels, Scopes: tt.scopes})
		_, err := c.Post(context.Background(), tt.channel, "", note("k", "hello"))
		var failed *bot.PostError
		switch {
		case tt.outcome == "" && err != nil:
			t.Errorf("%s with %v: %v", tt.channel, tt.scopes, err)
		case tt.outcome == "":
			if n := len(fake.Messages("C0PUBLIC")); n != 1 {
				t.Errorf("%s with %v: %d messages stand, want 1", tt.channel, tt.scopes, n)
			}
		case !errors.As(err, &failed) || failed.Outcome != tt.outcome || !strings.Contains(failed.Advice, tt.advice):
			t.Errorf("%s with %v: %v, want outcome %q with advice %q", tt.channel, tt.scopes, err, tt.outcome, tt.advice)
		}
	}
}

// TestRefusedContent holds that refused blocks are said with where they are
// wrong, and that refused metadata do not keep a message from being posted.
func TestRefusedContent(t *testing.T) {
	fake, c := connect(t, slackfake.Config{})
	_, err := c.Post(context.Background(), desk, "", note("k", strings.Repeat("x", 3100)))
	var failed *bot.PostError
	if !errors.As(err, &failed) || failed.Outcome != bot.Layout || !strings.Contains(err.Error(), "/blocks/0/text/text") {
		t.Errorf("error is %v", err)
	}
	fake.Faults("chat.postMessage", slackfake.Refuse("metadata_too_large"))
	if _, err := c.Post(context.Background(), desk, "", note("k2", "hello")); err != nil {
		t.Fatal(err)
	}
	got := fake.Messages(desk)
	if len(got) != 1 || got[0].Metadata != nil || !strings.Contains(string(got[0].Blocks), "digest:k2") {
		t.Errorf("stands: %+v", got)
	}
}

func TestEdit(t *testing.T) {
	fake, c := connect(t, slackfake.Config{})
	ctx := context.Background()
	ts, err := c.Post(ctx, "#news-desk", "", note("k", "before"))
	if err != nil {
		t.Fatal(err)
	}
	long := note("k", "after")
	long.Text = strings.Repeat("x&amp;", 2000)
	if err := c.Edit(ctx, "#news-desk", ts, long); err != nil {
		t.Fatal(err)
	}
	got := fake.Messages(desk)
	if len(got) != 1 || got[0].Edited == nil || !strings.Contains(string(got[0].Blocks), "after") || !strings.HasSuffix(got[0].Text, "&amp;x…") {
		t.Errorf("stands: %+v", got)
	}
	err = c.Edit(ctx, desk, "1700000000.000001", note("k", "x"))
	var failed *bot.PostError
	if !errors.As(err, &failed) || failed.Outcome != bot.Rejected {
		t.Errorf("edit of a missing message: %v", err)
	}
}

// bothWays runs a test with a Slack whose answers are as usual, and with one whose
// answers hold no field that Slack does not promise.
func bothWays(t *testing.T, test func(*testing.T, slackfake.Config)) {
	t.Run("usual answers", func(t *testing.T) { test(t, slackfake.Config{}) })
	t.Run("promised fields only", func(t *testing.T) { test(t, slackfake.Config{Bare: true}) })
}

// TestDeletedParent holds that a reply to a deleted message does not stand for
// all to see.
func TestDeletedParent(t *testing.T) {
	bothWays(t, func(t *testing.T, config slackfake.Config) {
		fake, c := connect(t, config)
		ctx := context.Background()
		parent, err := c.Post(ctx, desk, "", note("p", "parent"))
		if err != nil {
			t.Fatal(err)
		}
		fake.Delete(desk, parent)
		_, err = c.Post(ctx, desk, parent, note("r", "reply"))
		var failed *bot.PostError
		if !errors.As(err, &failed) || failed.Outcome != bot.Rejected {
			t.Errorf("error is %v", err)
		}
		if left := fake.Messages(desk); len(left) > 0 {
			t.Errorf("stands: %+v", left)
		}
	})
}

// TestReplyStays holds that a reply is deleted on the word of Slack alone, and not
// because an answer lacks a field or the thread cannot be read.
func TestReplyStays(t *testing.T) {
	for name, fault := range map[string]*slackfake.Fault{
		"thread is read":        nil,
		"thread cannot be read": slackfake.Refuse("missing_scope"),
		"reading fails":         slackfake.Status(500),
		"reading is cut":        slackfake.CutAnswer(),
		"reading is limited":    slackfake.RateLimited(0, time.Second),
	} {
		t.Run(name, func(t *testing.T) {
			fake, c := connect(t, slackfake.Config{Bare: true})
			parent, err := c.Post(context.Background(), desk, "", note("p", "parent"))
			if err != nil {
				t.Fatal(err)
			}
			fake.Faults("conversations.replies", fault)
			if _, err := c.Post(context.Background(), desk, parent, note("r", "reply")); err != nil {
				t.Error(err)
			}
			if stands := fake.Messages(desk); len(stands) != 2 || stands[1].ThreadTS != parent {
				t.Errorf("stands: %+v", stands)
			}
		})
	}
}

func TestPosted(t *testing.T) {
	bothWays(t, testPosted)
}

func testPosted(t *testing.T, config slackfake.Config) {
	config.PageSize = 2
	fake, c := connect(t, config)
	ctx := context.Background()
	since := time.Now().Add(-time.Minute)
	var want []bot.Standing
	parent := ""
	for i := range 5 {
		key := fmt.Sprintf("d-%d:1", i)
		ts, err := c.Post(ctx, desk, "", note(key, "hello"))
		if err != nil {
			t.Fatal(err)
		}
		want, parent = append(want, bot.Standing{Key: key, TS: ts}), ts
	}
	// Messages of others: one with our key, one that slack-go cannot decode.
	fake.Say(desk, slackfake.Message{User: "U0OTHER", BotID: "B0OTHER", Text: "x",
		Metadata: json.RawMessage(`{"event_type":"e","event_payload":{"key":"theirs"}}`)})
	fake.Say(desk, slackfake.Message{User: "U0OTHER", Text: "x", Blocks: json.RawMessage(`[{"type":"table","rows":7},{"type":{"new":1}}]`)})

	got, err := c.Posted(ctx, desk, "", since)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("channel (-want +got):\n%s", diff)
	}

	inThread := []bot.Standing{{Key: "d-4:1", TS: parent}}
	for i := range 3 {
		key := fmt.Sprintf("d-4:r%d", i)
		ts, err := c.Post(ctx, desk, parent, note(key, "hello"))
		if err != nil {
			t.Fatal(err)
		}
		inThread = append(inThread, bot.Standing{Key: key, TS: ts})
	}
	got, err = c.Posted(ctx, desk, parent, since)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(inThread, got); diff != "" {
		t.Errorf("thread (-want +got):\n%s", diff)
	}
	got, err = c.Posted(ctx, desk, "1700000000.000001", since)
	if err != nil || len(got) != 0 {
		t.Errorf("thread that is gone: %v, %v", got, err)
	}
	got, err = c.Posted(ctx, desk, "", time.Now().Add(time.Minute))
	if err != nil || len(got) != 0 {
		t.Errorf("since a later time: %v, %v", got, err)
	}
}

// TestPostedByEitherMark holds that a message is known when Slack drops one of
// its two marks.
func TestPostedByEitherMark(t *testing.T) {
	fake, c := connect(t, slackfake.Config{})
	said := []slackfake.Message{
		{BotID: slackfake.BotID, Metadata: json.RawMessage(`{"event_type":"e","event_payload":{"key":"a","articles":"x1 x2"}}`)},
		{BotID: slackfake.BotID, Blocks: json.RawMessage(`[{"type":"divider"},{"type":"divider","block_id":"digest:b"}]`)},
		{User: slackfake.BotUser, Metadata: json.RawMessage(`{"event_type":"e","event_payload":{"key":"c"}}`)},
		{User: slackfake.BotUser, Text: "without marks"},
	}
	for _, m := range said {
		fake.Say(desk, m)
	}
	got, err := c.Posted(context.Background(), desk, "", time.Time{})
	if err != nil {
		t.Fatal(err)
	}
	want := []bot.Standing{{Key: "a", Articles: "x1 x2"}, {Key: "b"}, {Key: "c"}}
	if diff := cmp.Diff(want, got, cmpopts.IgnoreFields(bot.Standing{}, "TS")); diff != "" {
		t.Errorf("(-want +got):\n%s", diff)
	}
}

func TestPostedFailures(t *testing.T) {
	tests := []struct {
		name    string
		config  slackfake.Config
		fault   *slackfake.Fault
		outcome bot.Outcome
	}{
		{"no scope", slackfake.Config{Scopes: []string{"chat:write"}}, nil, bot.Unreadable},
		{"not a member", slackfake.Config{Channels: []slackfake.Channel{{ID: desk, Name: "x"}}}, nil, bot.Unreadable},
		{"no such channel", slackfake.Config{Channels: []slackfake.Channel{}}, nil, bot.Channel},
		{"500", slackfake.Config{}, slackfake.Status(500), bot.Unclear},
		{"cut", slackfake.Config{}, slackfake.CutAnswer(), bot.Unclear},
		{"429", slackfake.Config{}, slackfake.RateLimited(0, 2*time.Second), bot.NotPosted},
		{"200 ratelimited", slackfake.Config{}, slackfake.RateLimited(2, 0), bot.NotPosted},
		{"revoked", slackfake.Config{}, slackfake.Refuse("token_revoked"), bot.Unauthorised},
	}
	for _, tt := range tests {
		fake, c := connect(t, tt.config)
		if tt.fault != nil {
			fake.Faults("conversations.history", tt.fault)
		}
		_, err := c.Posted(context.Background(), desk, "", time.Now())
		var failed *bot.PostError
		if !errors.As(err, &failed) || failed.Outcome != tt.outcome {
			t.Errorf("%s: %v, want outcome %q", tt.name, err, tt.outcome)
		}
	}
}

// TestEndlessPages holds that a list which is too long to be read leaves nothing
// waiting for good: a message whose outcome is unclear is then posted again.
func TestEndlessPages(t *testing.T) {
	fake, c := connect(t, slackfake.Config{})
	on := &slackfake.Fault{Status: 200, Body: `{"ok":true,"response_metadata":{"next_cursor":"on"}}`}
	for _, method := range []string{"conversations.history", "conversations.members"} {
		fake.Faults(method, slices.Repeat([]*slackfake.Fault{on}, maxPages)...)
	}
	_, posted := c.Posted(context.Background(), desk, "", time.Now())
	_, member := c.Member(context.Background(), desk, "U0READER")
	for _, err := range []error{posted, member} {
		var failed *bot.PostError
		if !errors.As(err, &failed) || failed.Outcome != bot.Unreadable || failed.Reason == "" {
			t.Errorf("%v, want outcome %q", err, bot.Unreadable)
		}
	}
}

// TestNoSecretInErrors has a proxy echo what it was sent.
func TestNoSecretInErrors(t *testing.T) {
	echo := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		_ = r.ParseForm()
		_ = json.NewEncoder(w).Encode(map[string]any{"ok": false, "error": "odd " + r.Form.Get("token") + r.Header.Get("Authorization")})
	}))
	defer echo.Close()
	c := New("xoxb-very-secret", Options{APIURL: echo.URL})
	ctx := context.Background()
	_, post := c.Post(ctx, desk, "", note("k", "x"))
	_, who := c.Identify(ctx)
	c.self = &Identity{BotID: "B", UserID: "U"}
	_, posted := c.Posted(ctx, desk, "", time.Now())
	for _, err := range []error{post, who, posted, c.Edit(ctx, desk, "1.1", note("k", "x"))} {
		if err == nil || strings.Contains(err.Error(), "very-secret") {
			t.Errorf("error is %v", err)
		}
	}
}

func TestShorten(t *testing.T) {
	tests := []struct {
		text string
		n    int
		want string
	}{
		{"short", 10, "short"},
		{"exactly", 7, "exactly"},
		{"äöüß and more", 5, "äöüß…"},
		{"fish &amp; chips", 8, "fish…"},
		{"see <https://a.example|b> there", 12, "see…"},
		{"a & b and c", 8, "a & b a…"},
	}
	for _, tt := range tests {
		if got := shorten(tt.text, tt.n); got != tt.want {
			t.Errorf("shorten(%q, %d) = %q, want %q", tt.text, tt.n, got, tt.want)
		}
	}
}
