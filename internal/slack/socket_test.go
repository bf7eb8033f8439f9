package slack

import (
	"context"
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// listening starts Listen and waits for its connection.
func (o *office) listening() {
	o.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	done := make(chan error, 1)
	go func() { done <- o.app.Listen(ctx) }()
	o.Cleanup(func() {
		cancel()
		if err := <-done; err != nil {
			o.Errorf("Listen: %v", err)
		}
	})
	o.connected(1)
}

// connected waits until so many connections have been opened and one stands.
func (o *office) connected(opened int) {
	o.Helper()
	until(o.T, "connected", func() bool {
		standing, n := o.fake.Connected()
		return standing == 1 && n >= opened
	})
}

// TestSocket gives a command, a click, a form and an event through the socket:
// the same handler answers as over HTTP.
func TestSocket(t *testing.T) {
	o := open(t)
	o.listening()
	push := func(kind, envelope string, payload any) string {
		t.Helper()
		ack, err := o.fake.Push(kind, envelope, payload, time.Second)
		if err != nil {
			t.Fatalf("%s: %v", kind, err)
		}
		o.settle()
		return string(ack)
	}
	if ack := push("slash_commands", "", slackfake.Flat(o.fake.Command("status", desk, slackfake.Reader))); ack != "" {
		t.Errorf("status is acknowledged with %s", ack)
	}
	if got := o.fake.Responses(); len(got) != 1 || !strings.HasPrefix(got[0].Text, "#news-desk: weekdays") {
		t.Errorf("answered: %+v", got)
	}
	if ack := push("slash_commands", "", slackfake.Flat(o.fake.Command("prevew", desk, slackfake.Reader))); !strings.Contains(ack, "Did you mean preview?") {
		t.Errorf("a slip is acknowledged with %s", ack)
	}
	push("events_api", "", o.fake.HomeOpened(slackfake.Reader))
	home := o.lastView()
	push("interactive", "", o.fake.ViewClick(slackfake.Click{ActionID: "home.menu:C0NEWSDESK", Option: "settings:C0NEWSDESK"}, home, slackfake.Reader))
	var form slackfake.View
	for _, v := range o.fake.Views() {
		if v.Method == "views.open" {
			form = v
		}
	}
	ack := push("interactive", "", o.fake.Submission(form, entries(map[string]string{"zone": "Berlni"}), slackfake.Reader))
	if !strings.Contains(ack, `"response_action":"errors"`) || !strings.Contains(ack, "Nearest: Europe/Berlin") {
		t.Errorf("a wrong zone is acknowledged with %s", ack)
	}
}

// TestSocketRedelivery holds that an envelope acts once and is acknowledged each time.
func TestSocketRedelivery(t *testing.T) {
	o := open(t)
	o.listening()
	payload := slackfake.Flat(o.fake.Command("status", desk, slackfake.Reader))
	for range 3 {
		if _, err := o.fake.Push("slash_commands", "same", payload, time.Second); err != nil {
			t.Fatal(err)
		}
	}
	opened := o.fake.HomeOpened(slackfake.Reader)
	for range 2 { // in new envelopes
		if _, err := o.fake.Push("events_api", "", opened, time.Second); err != nil {
			t.Fatal(err)
		}
	}
	o.settle()
	if asked := o.clerk.all(); len(asked) != 2 {
		t.Errorf("asked: %v", asked)
	}
}

// TestSocketReconnects holds that commands are answered after Slack has asked to
// reconnect, and after the connection broke.
func TestSocketReconnects(t *testing.T) {
	o := open(t)
	o.listening()
	for i, reason := range []string{"refresh_requested", "warning", ""} {
		o.fake.Disconnect(reason)
		o.connected(i + 2)
		if _, err := o.fake.Push("slash_commands", "", slackfake.Flat(o.fake.Command("status", desk, slackfake.Reader)), 2*time.Second); err != nil {
			t.Errorf("after %q: %v", reason, err)
		}
	}
	o.settle()
	if n := len(o.fake.Responses()); n != 3 {
		t.Errorf("%d answers, want 3", n)
	}
}

// TestSocketWaits holds that work does not keep others from being acknowledged.
func TestSocketWaits(t *testing.T) {
	o := open(t)
	o.listening()
	hold := make(chan struct{})
	o.clerk.work = func() { <-hold }
	for range 50 {
		if _, err := o.fake.Push("slash_commands", "", slackfake.Flat(o.fake.Command("status", desk, slackfake.Reader)), time.Second); err != nil {
			t.Fatal(err)
		}
	}
	close(hold)
	o.settle()
	if n := len(o.fake.Responses()); n != 50 {
		t.Errorf("%d answers, want 50", n)
	}
}

func TestSocketRefused(t *testing.T) {
	o := open(t)
	o.fake.Revoke(slackfake.AppToken, "invalid_auth")
	err := o.app.Listen(context.Background())
	var failed *bot.PostError
	if !errors.As(err, &failed) || failed.Outcome != bot.Unauthorised || !strings.Contains(failed.Advice, "SLACK_APP_TOKEN") {
		t.Errorf("error is %v", err)
	}
}

func TestSocketGarbage(t *testing.T) {
	o := open(t)
	o.listening()
	for _, payload := range []any{"text", []int{1}, map[string]any{"type": 7}, nil} {
		_, _ = o.fake.Push("slash_commands", "", payload, 50*time.Millisecond)
		_, _ = o.fake.Push("interactive", "", payload, 50*time.Millisecond)
		_, _ = o.fake.Push("events_api", "", payload, 50*time.Millisecond)
		_, _ = o.fake.Push("new_kind", "", payload, 50*time.Millisecond)
	}
	if _, err := o.fake.Push("slash_commands", "", slackfake.Flat(o.fake.Command("status", desk, slackfake.Reader)), 2*time.Second); err != nil {
		t.Errorf("after garbage: %v", err)
	}
	o.settle()
}
