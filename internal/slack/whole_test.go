package slack

import (
	"context"
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
	"github.com/digestbot/digestbot/sources/sample"
	"github.com/digestbot/digestbot/templates"
)

// This file tests the app with the bot itself behind it: everything is real but
// the feeds, which are the sample morning's files, and Slack.

// A newsstand has the feeds of the sample morning.
type newsstand struct{}

func (newsstand) feeds(t testing.TB) []string {
	t.Helper()
	files, err := fs.Glob(sample.Feeds, "feeds/*")
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range files {
		files[i] = "https://feeds.example/" + filepath.Base(f)
	}
	return files
}

func (newsstand) Poll(_ context.Context, feeds []sources.Feed, each func(sources.Result)) {
	for _, f := range feeds {
		name := "feeds/" + strings.TrimPrefix(f.URL, "https://feeds.example/")
		articles, _ := sources.Folder{FS: sample.Feeds, Paths: []string{name}}.Articles()
		each(sources.Result{Feed: f, Status: sources.Fresh, Title: filepath.Base(name), Articles: articles, New: len(articles)})
	}
}

func (newsstand) Discover(_ context.Context, address string) ([]sources.Subscription, error) {
	if strings.Contains(address, "nofeed") {
		return nil, errors.New("nofeed.example answered 404 (not found)")
	}
	return []sources.Subscription{{URL: address, Title: "Found Feed"}}, nil
}

func (newsstand) Fetchable(string) error { return nil }

// A house is a bot, its app and its Slack.
type house struct {
	fake *slackfake.Server
	bot  *bot.Bot
	app  *App
	url  string
	desk *bot.Desk
}

func build(t testing.TB, config slackfake.Config) *house {
	t.Helper()
	fake := slackfake.New(config)
	db, err := store.Open(context.Background(), "sqlite:"+filepath.Join(t.TempDir(), "digestbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	renderer, err := message.New(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	render := func(d message.Digest) ([]message.Message, error) {
		d.Interactive = true
		return renderer.Slack(d)
	}
	client := New(slackfake.BotToken, Options{APIURL: fake.URL})
	b := &bot.Bot{Store: db, Source: newsstand{}, Poster: client, Stories: digest.Stories, Summarise: digest.Summarise, Render: render,
		Now: func() time.Time { return sample.Now }, Log: slog.New(slog.DiscardHandler), Version: "test", Look: time.Millisecond, Retry: time.Millisecond}
	zone := sample.Now.Location()
	schedule, err := bot.ParseSchedule("0 8 * * 1-5", zone)
	if err != nil {
		t.Fatal(err)
	}
	desk := &bot.Desk{Bot: b, Finder: newsstand{}, Default: bot.Digest{Name: "default", Channel: desk, Feeds: newsstand{}.feeds(t), Schedule: schedule,
		Zone: zone, Window: 24 * time.Hour, Max: 8}}
	app := NewApp(client, desk, AppOptions{SigningSecret: slackfake.SigningSecret})
	h, err := app.Handler()
	if err != nil {
		t.Fatal(err)
	}
	server := httptest.NewServer(h)
	t.Cleanup(func() {
		server.Close()
		app.work.Wait()
		fake.Close()
		if err := db.Close(); err != nil {
			t.Error(err)
		}
	})
	return &house{fake: fake, bot: b, app: app, url: server.URL, desk: desk}
}

// command types a command and returns what its asker sees.
func (h *house) command(t *testing.T, text string) string {
	t.Helper()
	before := len(h.fake.Responses())
	ack, err := h.fake.Send(h.url+"/slack/commands", h.fake.Command(text, desk, slackfake.Reader))
	if err != nil || ack.Status != http.StatusOK {
		t.Fatalf("/digest %s: %d %v", text, ack.Status, err)
	}
	h.app.work.Wait()
	shown := string(ack.Body)
	for _, r := range h.fake.Responses()[before:] {
		shown += r.Text + "\n"
	}
	return shown
}

// TestWholeApp asks for a digest in Slack, and steers the bot from there.
func TestWholeApp(t *testing.T) {
	bothWays(t, testWholeApp)
}

func testWholeApp(t *testing.T, config slackfake.Config) {
	h := build(t, config)
	click := slackfake.Click{BlockID: "choices", ActionID: "now", Value: "now"}
	if _, err := h.fake.Send(h.url+"/slack/interactions", h.fake.MessageClick(click, desk, "", slackfake.Reader)); err != nil {
		t.Fatal(err)
	}
	h.app.work.Wait()
	posted := h.fake.Messages(desk)
	if len(posted) < 3 {
		t.Fatalf("%d messages are posted; shown: %+v", len(posted), h.fake.Responses())
	}
	if r := h.fake.Responses(); !strings.HasPrefix(r[len(r)-1].Text, "Posted: ") {
		t.Errorf("shown: %+v", r)
	}
	story := ""
	for _, m := range posted {
		if i := strings.Index(string(m.Blocks), `"action_id":"story.why:`); i >= 0 {
			story, _, _ = strings.Cut(string(m.Blocks)[i+len(`"action_id":"story.why:`):], `"`)
			break
		}
	}
	if story == "" {
		t.Fatal("no message has a button that asks why")
	}
	why := slackfake.Click{BlockID: "act", ActionID: "story.why:" + story, Value: story}
	if _, err := h.fake.Send(h.url+"/slack/interactions", h.fake.MessageClick(why, desk, posted[1].TS, slackfake.Reader)); err != nil {
		t.Fatal(err)
	}
	h.app.work.Wait()
	if r := h.fake.Responses(); !strings.Contains(r[len(r)-1].Text, "one story: ") {
		t.Errorf("why is answered with %q", r[len(r)-1].Text)
	}
	tests := []struct{ text, shown string }{
		{"status", "#news-desk: weekdays at 08:00"},
		{"feeds", "10 feeds, all read."},
		{"figures 2", "Capital Despatch  Mon 22:40\n  or\n"}, // the sides of a dispute
		{"why 1", "In the digest because: "},
		{"why nosuchword", "No story of the last 7 days matches “nosuchword”"},
		{"why 99", "No story of the last 7 days matches “99”"},
		{"merge 1 2", "Told as one from the next digest on"},
		{"undo", "Taken back"},
		{"undo", "Nothing to undo"},
		{"mute horoscope", "horoscope"},
		{"mute horoscope", "horoscope"},
		{"mute horoscope", "horoscope"},
		{"unmute horoscope", "No longer muted"},
		{"unmute horoscope", "is not muted"},
		{"subscribe https://new.example/feed", "Subscribed to Found Feed"},
		{"subscribe https://new.example/feed", "already"},
		{"unsubscribe https://new.example/feed", "No longer subscribed"},
		{"unsubscribe https://new.example/feed", "No feed matches"},
		{"schedule 30 7 * * * Berlin", "Saved for #news-desk. Every day at 07:30, Europe/Berlin."},
		{"schedule 30 7 * * * Berlni", "Berlni"},
		{"settings", ""},
		{"preview", "Nothing new"},
	}
	for _, tt := range tests {
		got := h.command(t, tt.text)
		if !strings.Contains(got, tt.shown) {
			t.Errorf("/digest %s shows %q, want %q", tt.text, got, tt.shown)
		}
		if strings.Contains(got, "failed inside") {
			t.Errorf("/digest %s fails inside", tt.text)
		}
		t.Logf("/digest %s\n%s", tt.text, got)
	}
	if n := len(h.fake.Messages(desk)); n != len(posted) {
		t.Errorf("%d messages stand, %d were posted: an answer is seen by all", n, len(posted))
	}
	views := h.fake.Views()
	if len(views) != 1 || views[0].Callback != "settings" {
		t.Fatalf("views: %+v", views)
	}
	h.trySettings(t, views[0])
	h.tryHome(t)
}

// trySettings sends the settings off, with something wrong and then without.
func (h *house) trySettings(t *testing.T, form slackfake.View) {
	t.Helper()
	for _, tt := range []struct {
		change map[string]string
		wrong  string
	}{
		{map[string]string{"zone": "Atlantis/Nowhere"}, `"zone":`},
		{map[string]string{"schedule": "own", "cron": "0 0 30 2 *"}, `"cron":`},
		{map[string]string{"schedule": "own", "cron": "TZ= 0 8 * *"}, `"cron":`},
		{map[string]string{"feeds": "gopher://a.example/"}, `"feeds":`},
		{map[string]string{"max": "0"}, `"max":`},
		{map[string]string{"feeds": newsstand{}.feeds(t)[0], "max": "5", "mute": "royals", "zone": "New York"}, ""},
	} {
		ack, err := h.fake.Send(h.url+"/slack/interactions", h.fake.Submission(form, entries(tt.change), slackfake.Reader))
		if err != nil {
			t.Fatal(err)
		}
		h.app.work.Wait()
		if !strings.Contains(string(ack.Body), tt.wrong) || tt.wrong == "" && len(ack.Body) > 0 {
			t.Errorf("settings %v are acknowledged with %q", tt.change, ack.Body)
		}
		s, err := h.desk.Settings(context.Background(), bot.Asker{Channel: desk})
		if err != nil {
			t.Fatal(err)
		}
		if saved := s.Zone == "America/New_York" && s.Max == 5 && slices.Equal(s.Mute, []string{"royals"}); saved != (tt.wrong == "") {
			t.Errorf("settings %v: kept are %+v", tt.change, s)
		}
	}
}

// TestWholeTrouble holds what is said when Slack does not take the digest, and
// that it is posted once the cause is gone.
func TestWholeTrouble(t *testing.T) {
	h := build(t, slackfake.Config{})
	h.fake.SetChannel(slackfake.Channel{ID: desk, Name: "news-desk", Private: true})
	now := func() string {
		t.Helper()
		click := slackfake.Click{BlockID: "choices", ActionID: "now", Value: "now"}
		if _, err := h.fake.Send(h.url+"/slack/interactions", h.fake.MessageClick(click, desk, "", slackfake.Reader)); err != nil {
			t.Fatal(err)
		}
		h.app.work.Wait()
		r := h.fake.Responses()
		return r[len(r)-1].Text
	}
	if got := now(); !strings.HasPrefix(got, "Not posted: There is no such channel, or it is private and the bot is not in it.") || !strings.Contains(got, "/invite @digestbot") {
		t.Errorf("shown: %q", got)
	}
	if got := h.command(t, "status"); !strings.Contains(got, "/invite @digestbot") {
		t.Errorf("status: %q", got)
	}
	h.fake.Accept(slackfake.BotToken, "chat:write")
	h.fake.SetChannel(slackfake.Channel{ID: desk, Name: "news-desk", Private: true, Member: true})
	if got := h.command(t, "status"); !strings.Contains(got, "may stand twice") {
		t.Errorf("status without the scope for history: %q", got)
	}
	h.fake.Accept(slackfake.BotToken, Scopes(ManifestOptions{})...)
	got := now()
	stands := len(h.fake.Messages(desk))
	if stands < 3 || strings.HasPrefix(got, "Not posted") {
		t.Errorf("%d messages stand after the invitation; shown: %q", stands, got)
	}
	now()
	if n := len(h.fake.Messages(desk)); n != stands {
		t.Errorf("%d messages stand after asking again, %d before", n, stands)
	}
	if got := h.command(t, "subscribe https://nofeed.example"); !strings.Contains(got, "Not subscribed: nofeed.example answered 404 (not found).") {
		t.Errorf("shown: %q", got)
	}
	h.command(t, "settings")
	views := h.fake.Views()
	form := h.fake.Submission(views[len(views)-1], entries(map[string]string{"feeds": "nofeed.example", "max": "3"}), slackfake.Reader)
	if _, err := h.fake.Send(h.url+"/slack/interactions", form); err != nil {
		t.Fatal(err)
	}
	h.app.work.Wait()
	said := h.fake.Responses()
	if !strings.HasPrefix(said[len(said)-1].Text, "Not saved: nofeed.example answered 404 (not found).") {
		t.Errorf("shown: %+v", said)
	}
	if s, err := h.desk.Settings(context.Background(), bot.Asker{Channel: desk}); err != nil || s.Max != 8 {
		t.Errorf("something was saved: %+v, %v", s, err)
	}
}

// tryHome opens the Home tab and adds a digest for another channel there.
func (h *house) tryHome(t *testing.T) {
	t.Helper()
	h.fake.SetChannel(slackfake.Channel{ID: "C0ENERGY", Name: "energy", Member: true})
	send := func(path string, payload any) string {
		t.Helper()
		ack, err := h.fake.Send(h.url+path, payload)
		if err != nil || ack.Status != http.StatusOK {
			t.Fatalf("%s: %d %v", path, ack.Status, err)
		}
		h.app.work.Wait()
		return string(ack.Body)
	}
	last := func() slackfake.View { v := h.fake.Views(); return v[len(v)-1] }
	find := func(method string) (found slackfake.View) {
		for _, v := range h.fake.Views() {
			if v.Method == method {
				found = v
			}
		}
		return found
	}
	send("/slack/events", h.fake.HomeOpened(slackfake.Reader))
	home := last()
	if !strings.Contains(string(home.Raw), "at most 5 stories") || strings.Contains(string(home.Raw), "C0ENERGY") {
		t.Errorf("Home: %s", home.Raw)
	}
	send("/slack/interactions", h.fake.ViewClick(slackfake.Click{ActionID: "home.add", Value: "add"}, home, slackfake.Reader))
	add := entries(map[string]string{"channel": "C0ENERGY", "feeds": newsstand{}.feeds(t)[1]})
	if wrong := send("/slack/interactions", h.fake.Submission(find("views.open"), add, slackfake.Reader)); wrong != "" {
		t.Errorf("adding a digest is acknowledged with %s", wrong)
	}
	home = find("views.publish")
	if !strings.Contains(string(home.Raw), "ch:C0ENERGY") {
		t.Errorf("Home does not show the new digest: %s", home.Raw)
	}
	pause := slackfake.Click{ActionID: "home.menu:C0ENERGY", Option: "pause:C0ENERGY"}
	send("/slack/interactions", h.fake.ViewClick(pause, home, slackfake.Reader))
	if home = find("views.publish"); !strings.Contains(string(home.Raw), "resume:C0ENERGY") {
		t.Errorf("Home does not show the pause: %s", home.Raw)
	}
	if n := len(h.fake.Messages("C0ENERGY")); n > 0 {
		t.Errorf("%d messages stand in a channel that was only set up", n)
	}
}

// TestNowJoins holds that two who ask at once get one digest.
func TestNowJoins(t *testing.T) {
	h := build(t, slackfake.Config{})
	click := slackfake.Click{BlockID: "choices", ActionID: "now", Value: "now"}
	for range 3 {
		if _, err := h.fake.Send(h.url+"/slack/interactions", h.fake.MessageClick(click, desk, "", slackfake.Reader)); err != nil {
			t.Fatal(err)
		}
	}
	h.app.work.Wait()
	parents := 0
	for _, m := range h.fake.Messages(desk) {
		if m.ThreadTS == "" || m.ThreadTS == m.TS {
			parents++
		}
	}
	if parents != 1 {
		t.Errorf("%d digests are posted; shown: %+v", parents, h.fake.Responses())
	}
}

// BenchmarkAcknowledgeDuringPass measures how long 50 commands at once take to
// be acknowledged while passes are made, and reports the 99th percentile.
func BenchmarkAcknowledgeDuringPass(b *testing.B) {
	h := build(b, slackfake.Config{})
	ctx, cancel := context.WithCancel(context.Background())
	var passes sync.WaitGroup
	made := 0
	passes.Go(func() {
		for ctx.Err() == nil {
			if _, err := h.desk.Preview(ctx, bot.Asker{Channel: desk}); err == nil {
				made++
			}
		}
	})
	var mu sync.Mutex
	var took []time.Duration
	for b.Loop() {
		var wg sync.WaitGroup
		for range 50 {
			wg.Go(func() {
				ack, err := h.fake.Send(h.url+"/slack/commands", h.fake.Command("status", desk, slackfake.Reader))
				mu.Lock()
				defer mu.Unlock()
				if err != nil || ack.Status != http.StatusOK {
					b.Errorf("%v %d", err, ack.Status)
				}
				took = append(took, ack.Took)
			})
		}
		wg.Wait()
		h.app.work.Wait()
	}
	cancel()
	passes.Wait()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100])/float64(time.Millisecond), "p99-ms")
	b.ReportMetric(float64(took[len(took)-1])/float64(time.Millisecond), "max-ms")
	b.ReportMetric(float64(made), "passes")
}
