package slack

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
	"github.com/digestbot/digestbot/sources"
)

// TestBadInput types what is wrong, to the bot itself with a real finder of
// feeds, and holds that a short answer says what to do and that nothing is kept.
func TestBadInput(t *testing.T) {
	h := build(t, slackfake.Config{})
	site := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/page":
			fmt.Fprint(w, "<html><title>No feed here</title><p>Hello.</p></html>")
		case "/big.opml":
			fmt.Fprint(w, `<opml version="2.0"><body>`)
			for i := range 10_000 {
				fmt.Fprintf(w, `<outline text="Feed %d" xmlUrl="https://outlet-%d.example/feed"/>`, i, i)
			}
			fmt.Fprint(w, `</body></opml>`)
		case "/none.opml":
			fmt.Fprint(w, `<opml version="2.0"><body><outline text="A" xmlUrl="file:///etc/passwd"/></body></opml>`)
		case "/two.opml":
			fmt.Fprint(w, `<opml version="2.0"><body><outline text="&lt;!here&gt; *A*" xmlUrl="https://a.example/feed"/><outline text="B" xmlUrl="https://b.example/feed"/></body></opml>`)
		default:
			http.NotFound(w, r)
		}
	}))
	defer site.Close()
	h.desk.Finder = &sources.Web{Allow: []string{strings.TrimPrefix(site.URL, "http://")}, Pace: -1}
	// One that is never asked, so that its port is private and not allowed.
	private := httptest.NewServer(http.NotFoundHandler())
	defer private.Close()
	kept := func() string {
		saved, err := h.bot.Store.Settings(context.Background())
		if err != nil {
			t.Fatal(err)
		}
		rules, err := h.bot.Store.Rules(context.Background(), "default")
		if err != nil {
			t.Fatal(err)
		}
		return fmt.Sprint(saved, rules)
	}
	before := kept()
	for _, tt := range []struct {
		text  string
		shown []string
	}{
		{"frobnicate", []string{"No command", "Read:", "Change:"}},
		{"subscrbe https://a.example", []string{"Did you mean subscribe?"}},
		{"<!channel> *now*", []string{"No command"}},
		{strings.Repeat("x", 4000), []string{"No command", "…", "Read:"}},
		{"subscribe", []string{"Give the address"}},
		{"subscribe not an address", []string{"Not subscribed", "Give the address of a feed, or of a site"}},
		{"subscribe gopher://a.example", []string{"Not subscribed", "http"}},
		{"subscribe file:///etc/passwd", []string{"Not subscribed: not an address. Give the address"}},
		{"subscribe " + private.URL, []string{"Not subscribed", "not a public address", "FETCH_ALLOW"}},
		{"subscribe http://169.254.169.254/latest", []string{"Not subscribed", "the machine's own surroundings"}},
		{"subscribe http://[::1]:9/", []string{"Not subscribed", "not a public address"}},
		{"subscribe http://0x7f000001/", []string{"Not subscribed"}},
		{"subscribe " + site.URL + "/page", []string{"Not subscribed", "Give the address of a feed, or of a site"}},
		{"subscribe " + site.URL + "/nothing", []string{"Not subscribed", "404"}},
		{"subscribe " + site.URL + "/big.opml", []string{"Not subscribed: with these 10000", "2000 is the most. Nothing was added."}},
		{"subscribe " + site.URL + "/none.opml", []string{"Not subscribed", "has no feed"}},
		{"unsubscribe nothing", []string{"No feed matches “nothing”. The list of feeds has their names and addresses."}},
		{"unsubscribe harbour-post", []string{"No feed is named “harbour-post”. Did you mean https://feeds.example/harbour-post.rss? Give"}},
		{"unsubscribe https://feeds.example/harbour-post.rss", []string{"Not removed", "/digest mute"}},
		{"unsubscribe https", []string{"Did you mean https://feeds.example/capital-despatch.rss or", "and 7 more?"}},
		{"schedule", []string{"five fields"}},
		{"schedule 8am", []string{"five fields"}},
		{"schedule 0 0 30 2 *", []string{"Not saved.", "no such date, so it would never be due."}},
		{"schedule 61 7 * * *", []string{"Not saved.", "the minute is 0 to 59, and not “61”."}},
		{"schedule 0 7 * * 5-9", []string{"Not saved.", "the weekday is 0 to 7"}},
		{"schedule */90 * * * *", []string{"Not saved.", "@every 90m does it."}},
		{"schedule TZ= 0 8 * *", []string{"five fields"}},
		{"schedule CRON_TZ=UTC 0 8 * * *", []string{"five fields"}},
		{"schedule @every 10s", []string{"Not saved.", "whole minutes"}},
		{"schedule @fortnightly", []string{"Not saved."}},
		{"schedule 0 8 * * * Xanadu/Nowhere", []string{"Not saved.", "“Xanadu/Nowhere” is no time zone; an example is Europe/Berlin."}},
		{"schedule 0 8 * * * Berlni", []string{"Not saved.", "the nearest is Europe/Berlin."}},
		{"mute", []string{"Mute what?"}},
		{"unmute <!here>", []string{"is not muted here"}},
		{"figures 1", []string{"No story yet"}},
		{"why *bold*", []string{"No story yet"}},
		{"merge 1", []string{"Merge which two"}},
		{"merge 1 2 3", []string{"Merge which two"}},
		{"merge 1 2", []string{"No story yet"}},
		{"undo", []string{"Nothing to undo"}},
	} {
		text := h.command(t, tt.text)
		name := tt.text[:min(len(tt.text), 60)]
		for _, want := range tt.shown {
			if !strings.Contains(text, want) {
				t.Errorf("/digest %s shows %q, want %q", name, text, want)
			}
		}
		if len(text) > 1500 || strings.Contains(text, "failed inside") || strings.Contains(text, "<!") || strings.ContainsAny(text, "\x00") {
			t.Errorf("/digest %s shows %q", name, text)
		}
		if now := kept(); now != before {
			t.Errorf("/digest %s keeps %s", name, now)
		}
	}
	if n := len(h.fake.Messages(desk)); n > 0 {
		t.Errorf("%d messages stand", n)
	}

	// What is right is taken, and names are cleaned of markup like titles.
	if got := h.command(t, "subscribe "+site.URL+"/two.opml"); !strings.Contains(got, "Subscribed to 2 feeds.") {
		t.Errorf("an OPML file shows %q", got)
	}
	if got := h.command(t, "feeds"); !strings.Contains(got, "\n*A*  https://a.example/feed") || strings.Contains(got, "here") {
		t.Errorf("feeds shows %q", got)
	}
	if got := h.command(t, "subscribe <https://c.example/feed> "+site.URL+"/two.opml gopher://d.example"); !strings.Contains(got, "subscribed already") || strings.Count(got, "Not subscribed") != 2 {
		t.Errorf("several addresses show %q", got)
	}
}

// TestBadSettings sends the settings off with what is wrong, and holds that each
// error stands under its field, and that nothing is kept of a form with one.
func TestBadSettings(t *testing.T) {
	h := build(t, slackfake.Config{})
	h.command(t, "settings")
	form := h.fake.Views()[0]
	for _, tt := range []struct {
		change map[string]string
		fields map[string]string // beginning of the error, by field
	}{
		{map[string]string{"zone": "Xanadu/Nowhere", "mute": "royals"}, map[string]string{"zone": "“Xanadu/Nowhere” is no time zone; an example is Europe/Berlin."}},
		{map[string]string{"schedule": "own", "cron": "0 0 30 2 *", "mute": "royals"}, map[string]string{"cron": "Schedule “0 0 30 2 *”: there is no such date, so it would never be due."}},
		{map[string]string{"schedule": "own", "cron": ""}, map[string]string{"cron": "Give five fields"}},
		{map[string]string{"schedule": "own", "cron": "0 25 * * *"}, map[string]string{"cron": "Schedule “0 25 * * *”: the hour is 0 to 23, and not “25”."}},
		{map[string]string{"feeds": "gopher://a.example/", "max": "0"}, map[string]string{"max": "Give a number from 1 to 40.", "feeds": "“gopher://a.example/” is no http or https address."}},
		{map[string]string{"feeds": "gopher://a.example/"}, map[string]string{"feeds": "“gopher://a.example/” is no http or https address."}},
		{map[string]string{"feeds": ""}, map[string]string{"feeds": "Give at least one address"}},
		{map[string]string{"max": "41", "zone": "<!here>"}, map[string]string{"max": "Give a number from 1 to 40.", "zone": "“<!here>” is no time zone"}},
		{map[string]string{"zone": "<!here>"}, map[string]string{"zone": "“<!here>” is no time zone"}},
	} {
		ack, err := h.fake.Send(h.url+"/slack/interactions", h.fake.Submission(form, entries(tt.change), slackfake.Reader))
		if err != nil {
			t.Fatal(err)
		}
		h.app.work.Wait()
		var got struct {
			Errors map[string]string `json:"errors"`
		}
		if err := json.Unmarshal(ack.Body, &got); err != nil {
			t.Errorf("%v is acknowledged with %q", tt.change, ack.Body)
		}
		for field, text := range got.Errors {
			if want := tt.fields[field]; want != "" && strings.HasPrefix(text, want) {
				got.Errors[field] = want
			}
		}
		if diff := cmp.Diff(tt.fields, got.Errors); diff != "" {
			t.Errorf("%v (-want +got):\n%s", tt.change, diff)
		}
		saved, err := h.bot.Store.Settings(context.Background())
		rules, rulesErr := h.bot.Store.Rules(context.Background(), "default")
		if err != nil || rulesErr != nil || len(saved) > 0 || len(rules) > 0 {
			t.Errorf("%v keeps %s and %v; %v, %v", tt.change, saved, rules, err, rulesErr)
		}
	}
}

// TestUndoNames holds that what is taken back is named.
func TestUndoNames(t *testing.T) {
	h := build(t, slackfake.Config{})
	click := slackfake.Click{BlockID: "choices", ActionID: "now", Value: "now"}
	if _, err := h.fake.Send(h.url+"/slack/interactions", h.fake.MessageClick(click, desk, "", slackfake.Reader)); err != nil {
		t.Fatal(err)
	}
	h.app.work.Wait()
	who := bot.Asker{User: slackfake.Reader.ID, Channel: desk}
	refs, err := h.desk.Stories(context.Background(), who)
	if err != nil || len(refs) < 2 {
		t.Fatal(len(refs), err)
	}
	why, err := h.desk.Why(context.Background(), who, "1")
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		decide func() error
		named  string
	}{
		{func() error { _, err := h.desk.Merge(context.Background(), who, "1", "2"); return err }, "the merge of " + refs[0].Headline + ", and " + refs[1].Headline},
		{func() error {
			_, err := h.desk.Split(context.Background(), who, "1", why.Reports[1].Article)
			return err
		}, "the split of " + refs[0].Headline},
		{func() error { _, err := h.desk.MuteStory(context.Background(), who, "2"); return err }, "the mute of " + refs[1].Headline},
		{func() error { _, err := h.desk.Mute(context.Background(), who, "horoscope"); return err }, "the mute of “horoscope”"},
	} {
		if err := tt.decide(); err != nil {
			t.Fatal(tt.named, err)
		}
		if d, err := h.desk.Undo(context.Background(), who, ""); err != nil || d.What != "Taken back: "+tt.named+"." {
			t.Errorf("%q, %v; want %q taken back", d.What, err, tt.named)
		}
	}
	rules, err := h.bot.Store.Rules(context.Background(), "default")
	if err != nil || len(rules) > 0 {
		t.Errorf("left are %v, %v", rules, err)
	}
}
