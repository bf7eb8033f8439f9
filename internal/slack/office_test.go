package slack

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

var _ Commands = (*bot.Desk)(nil)

// A clerk is a Commands that gives fixed answers and writes down what it was asked.
type clerk struct {
	mu    sync.Mutex
	asked []string
	work  func() // done by every method that takes long
	err   error  // given by every method
	known map[string]bool
}

func (c *clerk) First(_ context.Context, request string, _ time.Duration) (bool, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.known == nil {
		c.known = map[string]bool{}
	}
	first := !c.known[request]
	c.known[request] = true
	return first, nil
}

var berlin = func() *time.Location {
	l, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		panic(err)
	}
	return l
}()

// at is a time in the week of the examples.
func at(d, hour, minute int) time.Time { return time.Date(2025, 11, d, hour, minute, 0, 0, berlin) }

func (c *clerk) ask(format string, a ...any) error {
	c.mu.Lock()
	c.asked = append(c.asked, fmt.Sprintf(format, a...))
	err := c.err
	c.mu.Unlock()
	if c.work != nil {
		c.work()
	}
	return err
}

func (c *clerk) all() []string {
	c.mu.Lock()
	defer c.mu.Unlock()
	return slices.Clone(c.asked)
}

func (c *clerk) Now(_ context.Context, who bot.Asker) (bot.Made, error) {
	return bot.Made{At: at(4, 8, 0), Stories: 3, Disputed: 2, Posted: 3}, c.ask("now %s", who.Channel)
}

func (c *clerk) Preview(_ context.Context, who bot.Asker) (bot.Preview, error) {
	return bot.Preview{Messages: []message.Message{note("a", "Three stories"), note("b", "The ferry")}}, c.ask("preview %s", who.Channel)
}

func (c *clerk) Subscribe(_ context.Context, _ bot.Asker, address string) (bot.Subscribed, error) {
	return bot.Subscribed{Added: []bot.FeedHealth{{Name: "Harbour Post", URL: address}}}, c.ask("subscribe %s", address)
}

func (c *clerk) Unsubscribe(_ context.Context, who bot.Asker, feed string) (bot.FeedHealth, error) {
	return bot.FeedHealth{Name: "Harbour Post"}, c.ask("unsubscribe %s in %s", feed, who.Channel)
}

func (c *clerk) Feeds(context.Context, bot.Asker) ([]bot.FeedHealth, error) {
	return []bot.FeedHealth{
		{Name: "Harbour Post", URL: "https://harbourpost.example/rss"},
		{Name: "Valley Gazette", URL: "https://valleygazette.example/feed", Trouble: "answered 403 since Mon 14:00"},
	}, c.ask("feeds")
}

func (c *clerk) Schedule(_ context.Context, _ bot.Asker, cron, zone string) (bot.Settings, error) {
	return bot.Settings{Cron: cron, Zone: "Europe/Berlin", Next: at(5, 8, 0)}, c.ask("schedule %q %q", cron, zone)
}

func (c *clerk) Pause(_ context.Context, who bot.Asker, paused bool) (bot.Status, error) {
	s := status()
	s.Paused = paused
	return s, c.ask("pause %s %v", who.Channel, paused)
}

func (c *clerk) Limit(_ context.Context, _ bot.Asker, n int) (bot.Settings, error) {
	s := settings()
	s.Max = n
	return s, c.ask("limit %d", n)
}

func (c *clerk) Only(_ context.Context, _ bot.Asker, words []string) (bot.Settings, error) {
	s := settings()
	s.Only = words
	return s, c.ask("only %q", words)
}

func (c *clerk) Mute(_ context.Context, _ bot.Asker, what string) (bot.Muted, error) {
	return bot.Muted{Word: what, Muted: []string{"crossword", what}}, c.ask("mute %s", what)
}

func (c *clerk) Unmute(_ context.Context, _ bot.Asker, what string) (bot.Muted, error) {
	return bot.Muted{Word: what}, c.ask("unmute %s", what)
}

func (c *clerk) Figures(_ context.Context, _ bot.Asker, story string) (bot.Ledger, error) {
	return bot.Ledger{StoryRef: bot.StoryRef{Headline: "Fire on a ferry off Karsund: everyone aboard is taken off"}, Entries: []bot.LedgerEntry{
		{About: "People treated for smoke", Verdict: "updated", Steps: []bot.LedgerStep{
			{Figure: "23", Outlet: "Northern Ledger", At: at(4, 6, 10)},
			{Figure: "23", Outlet: "Coastal Record", At: at(4, 9, 12), Note: "was 26, Mon 18:20, withdrawn"},
			{Figure: "at least 20", Outlet: "Harbour Post", At: at(3, 20, 45)},
			{Figure: "14", Outlet: "Union Wire text", At: at(3, 11, 30), Note: "quoting the coastguard, in 6 outlets"},
		}},
		{About: "People aboard", Verdict: "agreed by 3 reports", Steps: []bot.LedgerStep{{Figure: "431", Outlet: "Harbour Post", At: at(3, 10, 5)}}},
	}, More: 4}, c.ask("figures %s", story)
}

func (c *clerk) Why(_ context.Context, _ bot.Asker, story string) (bot.Why, error) {
	return bot.Why{StoryRef: bot.StoryRef{ID: "s2", Headline: "Fire on a ferry off Karsund: everyone aboard is taken off"}, Articles: 9,
		Reports: []bot.WhyReport{{Article: "a1", Outlet: "Union Wire", Title: "Ferry burns", Copies: 5}, {Article: "a2", Outlet: "Harbour Post", Title: "Ferry: all safe"}},
		Shared:  []string{"Aurelia", "Karsund", "fire", "Mon 3 Nov"}, Copied: "6 articles carry one Union Wire text",
		Kept:    []string{"Fire drill in Karsund (Harbour Post): another day, no ship named"},
		Because: "4 independent reports, new since Mon 08:00"}, c.ask("why %s", story)
}

func (c *clerk) Search(_ context.Context, _ bot.Asker, words string) (bot.Found, error) {
	f := bot.Found{Words: words, Told: []bot.FoundStory{{At: at(4, 8, 0), Headline: "Ferry towed in", Outlets: []string{"Harbour Post", "Coastal Record"}}}, More: true}
	if words == "unheard of" {
		f = bot.Found{Words: words}
	}
	return f, c.ask("search %s", words)
}

func (c *clerk) Follow(_ context.Context, _ bot.Asker, link string) ([]bot.Trace, error) {
	if strings.Contains(link, "unknown") {
		return nil, c.ask("follow %s", link)
	}
	return []bot.Trace{{Title: "Ferry: all safe", URL: link, Feed: "Harbour Post", Seen: at(4, 7, 30), Story: "Fire on a ferry off Karsund",
		Went: "Told in the digest of Tue 4 Nov 08:00.", Evidence: []string{"99% likely with Union Wire."}}}, c.ask("follow %s", link)
}

func (c *clerk) TellAs(_ context.Context, _ bot.Asker, feed, as string) (bot.FeedHealth, error) {
	return bot.FeedHealth{Name: feed}, c.ask("tell %s as %q", feed, as)
}

func (c *clerk) Stories(context.Context, bot.Asker) ([]bot.StoryRef, error) {
	return []bot.StoryRef{{ID: "s1", Number: 1, Headline: "Cloud contract"}, {ID: "s2", Number: 2, Headline: "Ferry"}}, c.ask("stories")
}

func (c *clerk) Merge(_ context.Context, _ bot.Asker, x, y string) (bot.Decision, error) {
	return bot.Decision{ID: "m1", What: "Merged from the next digest on: Ferry and Cloud contract.", Till: at(11, 8, 0)}, c.ask("merge %s %s", x, y)
}

func (c *clerk) Split(_ context.Context, who bot.Asker, story, article string) (bot.Decision, error) {
	return bot.Decision{ID: "p1", What: "Split off: Ferry: all safe."}, c.ask("split %s %s in %s", story, article, who.Channel)
}

func (c *clerk) MuteStory(_ context.Context, _ bot.Asker, story string) (bot.Decision, error) {
	return bot.Decision{ID: "q1", What: "Muted: Ferry."}, c.ask("mute story %s", story)
}

func (c *clerk) Undo(_ context.Context, _ bot.Asker, id string) (bot.Decision, error) {
	return bot.Decision{ID: id, What: "Taken back: the merge of Ferry and Cloud contract."}, c.ask("undo %s", id)
}

func (c *clerk) Settings(_ context.Context, who bot.Asker) (bot.Settings, error) {
	return settings(), c.ask("settings %s", who.Channel)
}

func (c *clerk) Check(_ context.Context, _ bot.Asker, s bot.Settings) error {
	if err := c.ask("check %s", s.Zone); err != nil {
		return err
	}
	if s.Zone == "Berlni" {
		return bot.FieldErrors{"zone": "“Berlni” is no time zone. Nearest: Europe/Berlin.", "channel": "Not a field of this form."}
	}
	return nil
}

func (c *clerk) Save(_ context.Context, who bot.Asker, s bot.Settings) (bot.Settings, error) {
	return s, c.ask("save %s %s %q %d two=%v corrections=%v mute=%v feeds=%d", who.Channel, s.Zone, s.Cron, s.Max, s.Two, s.Corrections, s.Mute, len(s.Feeds))
}

func (c *clerk) Status(context.Context, bot.Asker) (bot.Status, error) {
	return status(), c.ask("status")
}

func (c *clerk) Home(context.Context, string) ([]bot.Status, error) {
	board := bot.Status{Channel: "C0BOARD", ChannelName: "board", Cron: "30 7 * * 1", Zone: "America/New_York", Feeds: 9, FeedsRead: 9, Max: 5,
		Last: &bot.Made{At: at(4, 14, 0), Trouble: "the bot is not in the channel. Type /invite @digestbot there, then choose Post now."}}
	return []bot.Status{status(), board}, c.ask("home")
}

func settings() bot.Settings {
	return bot.Settings{Channel: desk, ChannelName: "news-desk", Cron: "0 8 * * 1-5", Zone: "Europe/Berlin", Max: 8,
		Feeds: []string{"https://harbourpost.example/rss", "https://coastalrecord.example"}, Mute: []string{"horoscope", "crossword"},
		Two: true, Corrections: true, Next: at(5, 8, 0), ChangedBy: "Ada", ChangedAt: at(3, 9, 0)}
}

func status() bot.Status {
	return bot.Status{Channel: desk, ChannelName: "news-desk", Cron: "0 8 * * 1-5", Zone: "Europe/Berlin", Next: at(5, 8, 0), Max: 8,
		Last:  &bot.Made{At: at(4, 8, 0), Stories: 3, Fixed: []time.Time{at(4, 9, 12)}, Page: "https://digest.example.org/digests/d-20251104-0800"},
		Feeds: 38, FeedsRead: 36, NotRead: []bot.FeedHealth{
			{ID: "f7", Name: "Valley Gazette", Trouble: "answered 403 since Mon 14:00", Lasting: true},
			{ID: "f9", Name: "Tidewater *Weekly* <!here>", Trouble: "timed out once"}}}
}

// An office is an app with a fake Slack on one side and a clerk on the other.
type office struct {
	*testing.T
	fake  *slackfake.Server
	clerk *clerk
	app   *App
	url   string // of the app
	log   *syncBuffer
}

type syncBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (b *syncBuffer) Write(p []byte) (int, error) {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.Write(p)
}

func (b *syncBuffer) String() string {
	b.mu.Lock()
	defer b.mu.Unlock()
	return b.b.String()
}

func open(t *testing.T) *office {
	t.Helper()
	o := &office{T: t, fake: slackfake.New(slackfake.Config{}), clerk: &clerk{}, log: &syncBuffer{}}
	log := slog.New(slog.NewTextHandler(o.log, &slog.HandlerOptions{Level: slog.LevelDebug}))
	client := New(slackfake.BotToken, Options{APIURL: o.fake.URL, AppToken: slackfake.AppToken, Log: log})
	o.app = NewApp(client, o.clerk, AppOptions{SigningSecret: slackfake.SigningSecret, Archive: "https://digest.example.org/", Log: log})
	h, err := o.app.Handler()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	o.url = server.URL
	t.Cleanup(func() {
		server.Close()
		o.settle()
		o.fake.Close()
	})
	return o
}

// settle waits for all work to be done. The app takes more afterwards.
func (o *office) settle() { o.app.work.Wait() }

// give sends something to the app and returns how it was acknowledged.
func (o *office) give(path string, payload any) slackfake.Ack {
	o.Helper()
	ack, err := o.fake.Send(o.url+path, payload)
	if err != nil {
		o.Fatal(err)
	}
	if ack.Status != http.StatusOK {
		o.Fatalf("%s is answered with %d: %s", path, ack.Status, ack.Body)
	}
	return ack
}

// command has a person type a command, and returns all that he is shown.
func (o *office) command(text string) []string {
	o.Helper()
	before := len(o.fake.Responses())
	ack := o.give("/slack/commands", o.fake.Command(text, desk, slackfake.Reader))
	o.settle()
	var shown []string
	if len(ack.Body) > 0 {
		shown = append(shown, o.read(ack.Body))
	}
	for _, r := range o.fake.Responses()[before:] {
		shown = append(shown, o.read(r.Raw))
	}
	return shown
}

// read returns the text of an answer, and checks that it is fit to be shown.
func (o *office) read(raw []byte) string {
	o.Helper()
	var msg struct {
		Type   string          `json:"response_type"`
		Text   string          `json:"text"`
		Blocks json.RawMessage `json:"blocks"`
	}
	if err := json.Unmarshal(raw, &msg); err != nil {
		o.Fatalf("answer %s: %v", raw, err)
	}
	var flat string
	if json.Unmarshal(msg.Blocks, &flat) == nil { // as the fake keeps it
		msg.Blocks = json.RawMessage(flat)
	}
	if problems := slackfake.CheckBlocks(msg.Blocks); problems != nil {
		o.Errorf("answer %q: %v", msg.Text, problems)
	}
	if msg.Type != "ephemeral" || msg.Text == "" {
		o.Errorf("answer is %q for %q", msg.Text, msg.Type)
	}
	text := msg.Text
	for _, label := range labels(msg.Blocks) {
		text += " [" + label + "]"
	}
	return text
}

// labels returns what the buttons of a message say.
func labels(raw json.RawMessage) []string {
	var blocks []struct {
		Type     string `json:"type"`
		Elements []struct {
			Text json.RawMessage `json:"text"`
		} `json:"elements"`
	}
	var out []string
	_ = json.Unmarshal(raw, &blocks)
	for _, b := range blocks {
		if b.Type != "actions" {
			continue
		}
		for _, e := range b.Elements {
			var t struct{ Text string }
			_ = json.Unmarshal(e.Text, &t)
			out = append(out, t.Text)
		}
	}
	return out
}
