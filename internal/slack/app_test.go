package slack

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// TestCommandsReachTheClerk holds the grammar.
func TestCommandsReachTheClerk(t *testing.T) {
	tests := []struct{ text, asked string }{
		{"preview", "preview C0NEWSDESK"},
		{"PREVIEW", "preview C0NEWSDESK"},
		{"  status  ", "status"},
		{"subscribe https://harbourpost.example", "subscribe https://harbourpost.example"},
		{"subscribe <https://harbourpost.example/?a=1&amp;b=2|harbourpost.example>", "subscribe https://harbourpost.example/?a=1&b=2"},
		{"subscribe `harbourpost.example`", "subscribe harbourpost.example"},
		{"unsubscribe Harbour Post", "unsubscribe Harbour Post in C0NEWSDESK"},
		{"feeds", "feeds"},
		{"schedule 0 8 * * 1-5", `schedule "0 8 * * 1-5" ""`},
		{"schedule “0 8 * * 1–5” Europe/Berlin", `schedule "0 8 * * 1–5" "Europe/Berlin"`}, // as a phone writes it; the desk takes the dash
		{"schedule 0 8 * * 1-5 Europe/Berlin", `schedule "0 8 * * 1-5" "Europe/Berlin"`},
		{"schedule “0 8 * * 1-5” New York", `schedule "0 8 * * 1-5" "New York"`},
		{"schedule @every 6h", `schedule "@every 6h" ""`},
		{"mute horoscope", "mute horoscope"},
		{"mute “royal family”", "mute royal family"},
		{"unmute horoscope", "unmute horoscope"},
		{"figures 2", "figures 2"},
		{"figures aurelia fire", "figures aurelia fire"},
		{"why aurelia", "why aurelia"},
		{"merge 2 5", "merge 2 5"},
		{"undo", "undo "},
		{"settings", "settings C0NEWSDESK"},
		// These reach nobody.
		{"", ""}, {"help", ""}, {"prevew", ""}, {"now", ""}, {"merge 2", ""}, {"merge 2 5 7", ""}, {"figures", ""}, {"schedule 8am", ""},
		{"schedule TZ=UTC 0 8 * * *", ""}, {"schedule CRON_TZ=UTC 0 8 * * *", ""}, {"subscribe", ""}, {"<!channel>", ""},
	}
	o := open(t)
	for _, tt := range tests {
		before := len(o.clerk.all())
		o.command(tt.text)
		if got := strings.Join(o.clerk.all()[before:], "; "); got != tt.asked {
			t.Errorf("/digest %s asks %q, want %q", tt.text, got, tt.asked)
		}
	}
}

// TestErrorsAreWorded holds what people see of errors, and that they see nothing of their insides.
func TestErrorsAreWorded(t *testing.T) {
	o := open(t)
	tests := []struct {
		err  error
		want string
	}{
		{bot.Refuse("Not subscribed: harbourpost.example answered 404 (not found). Give the site's address and its feed is looked for."),
			"Not subscribed: harbourpost.example answered 404 (not found). Give the site's address and its feed is looked for."},
		{fmt.Errorf("save: %w", bot.Refuse("2 stories match.")), "2 stories match."},
		{&bot.Refusal{Text: "Only some people may change this. Ask one of them:", Ask: []string{"U0ADA", "U0BEN"}}, "Only some people may change this. Ask one of them:"},
		{errors.New("sqlite: password=hunter2"), "Not done: something failed inside. The log of the bot says what. /digest status shows how it is doing."},
		{context.DeadlineExceeded, "Not done: it took too long. Try again in a few minutes."},
	}
	for _, tt := range tests {
		o.clerk.err = tt.err
		if got := o.command("status"); len(got) != 1 || got[0] != tt.want {
			t.Errorf("%v is shown as %q, want %q", tt.err, got, tt.want)
		}
	}
	o.clerk.err = nil
	o.clerk.work = func() { panic("out of cheese") }
	if got := o.command("status"); len(got) != 1 || !strings.Contains(got[0], "something failed inside") {
		t.Errorf("a panic is shown as %q", got)
	}
	o.clerk.work = nil
	if got := o.command("feeds"); len(got) != 1 {
		t.Errorf("after a panic: %q", got)
	}
}

// TestResponseURLFails holds that an answer is tried again, and that its address
// stays out of the log.
func TestResponseURLFails(t *testing.T) {
	o := open(t)
	form := o.fake.Command("status", desk, slackfake.Reader)
	form.Set("response_url", o.url+"/capability/secret-path")
	o.give("/slack/commands", form)
	o.settle()
	if log := o.log.String(); !strings.Contains(log, "not answered") || strings.Contains(log, "secret-path") {
		t.Errorf("log: %s", log)
	}
}

// TestTooMuchWaits holds that a flood is turned away with a word, not kept.
func TestTooMuchWaits(t *testing.T) {
	o := open(t)
	hold := make(chan struct{})
	o.clerk.work = func() { <-hold }
	for range workers + maxWaiting {
		o.give("/slack/commands", o.fake.Command("status", desk, slackfake.Reader))
	}
	ack := o.give("/slack/commands", o.fake.Command("status", desk, slackfake.Reader))
	if !strings.Contains(string(ack.Body), "too many commands wait") {
		t.Errorf("acknowledged with %q", ack.Body)
	}
	close(hold)
	o.settle()
	if n := len(o.fake.Responses()); n != workers+maxWaiting {
		t.Errorf("%d answers, want %d", n, workers+maxWaiting)
	}
}

// TestClose holds that work which goes on too long is cancelled.
func TestClose(t *testing.T) {
	fake := slackfake.New(slackfake.Config{})
	defer fake.Close()
	app := NewApp(New(slackfake.BotToken, Options{APIURL: fake.URL}), &clerk{}, AppOptions{SigningSecret: "x"})
	app.later("work", func(ctx context.Context) error {
		<-ctx.Done()
		return nil
	})
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	app.Close(ctx) // returns
}

// TestCloseWithoutSlack holds that work which waits does not keep the bot from
// stopping when Slack does not answer.
func TestCloseWithoutSlack(t *testing.T) {
	t.Parallel()
	fake := slackfake.New(slackfake.Config{})
	defer fake.Close()
	fake.Decide(func(slackfake.Call) *slackfake.Fault { return slackfake.Silent(time.Minute) })
	app := NewApp(New(slackfake.BotToken, Options{APIURL: fake.URL}), &clerk{}, AppOptions{SigningSecret: "x"})
	for range 3 * workers {
		app.later("work", func(ctx context.Context) error {
			q := question{who: bot.Asker{User: "U1", Channel: desk}}
			return app.reply(ctx, q, "work", func(ctx context.Context) ([]reply, error) {
				<-ctx.Done()
				return nil, ctx.Err()
			})
		})
	}
	ctx, cancel := context.WithTimeout(context.Background(), 10*time.Millisecond)
	defer cancel()
	closed := make(chan struct{})
	go func() {
		app.Close(ctx)
		close(closed)
	}()
	select {
	case <-closed:
	case <-time.After(10 * time.Second):
		t.Error("it does not close")
	}
}

// BenchmarkAcknowledge measures how long 50 commands at once take to be
// acknowledged while both processors work on something else, and reports the
// 99th percentile.
func BenchmarkAcknowledge(b *testing.B) {
	fake := slackfake.New(slackfake.Config{})
	defer fake.Close()
	stop := make(chan struct{})
	var busy sync.WaitGroup
	for range 2 {
		busy.Go(func() {
			x := uint64(1)
			for {
				select {
				case <-stop:
					return
				default:
					for range 1 << 16 {
						x = x*6364136223846793005 + 1442695040888963407
					}
				}
			}
		})
	}
	app := NewApp(New(slackfake.BotToken, Options{APIURL: fake.URL}), &clerk{}, AppOptions{SigningSecret: slackfake.SigningSecret})
	h, err := app.Handler()
	if err != nil {
		b.Fatal(err)
	}
	server := httptest.NewServer(h)
	var mu sync.Mutex
	var took []time.Duration
	for b.Loop() {
		var wg sync.WaitGroup
		for range 50 {
			wg.Go(func() {
				ack, err := fake.Send(server.URL+"/slack/commands", fake.Command("status", desk, slackfake.Reader))
				mu.Lock()
				defer mu.Unlock()
				if err != nil || ack.Status != http.StatusOK {
					b.Errorf("%v %d", err, ack.Status)
				}
				took = append(took, ack.Took)
			})
		}
		wg.Wait()
		app.work.Wait()
	}
	close(stop)
	busy.Wait()
	server.Close()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100])/float64(time.Millisecond), "p99-ms")
	b.ReportMetric(float64(took[len(took)/2])/float64(time.Millisecond), "p50-ms")
}
