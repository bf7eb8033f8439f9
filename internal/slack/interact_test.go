package slack

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// TestClicks holds what each button and each entry of a menu does.
func TestClicks(t *testing.T) {
	o := open(t)
	ts := o.fake.Say(desk, slackfake.Message{BotID: slackfake.BotID, User: slackfake.BotUser, Text: "the story"})
	tests := []struct {
		click slackfake.Click
		asked string
		shown string // beginning of the answer
	}{
		{slackfake.Click{ActionID: "story.figures:s2", Value: "s2"}, "figures s2", "Fire on a ferry"},
		{slackfake.Click{ActionID: "story.why:s2", Value: "s2"}, "why s2", "9 articles, one story"},
		{slackfake.Click{ActionID: "story.menu:s2", Option: "figures:s2"}, "figures s2", "Fire on a ferry"},
		{slackfake.Click{ActionID: "story.menu:s2", Option: "why:s2"}, "why s2", "9 articles, one story"},
		{slackfake.Click{ActionID: "story.menu:s2", Option: "open:s2"}, "", ""},
		{slackfake.Click{ActionID: "story.menu:s2", Option: "mute_story:s2"}, "mute story s2", "Muted: Ferry."},
		{slackfake.Click{ActionID: "undo", Value: "m1"}, "undo m1", "Taken back"},
		{slackfake.Click{ActionID: "now", Value: "now"}, "now C0NEWSDESK", "Making the digest"},
		{slackfake.Click{ActionID: "cancel", Value: "cancel"}, "", "Nothing is posted."},
	}
	for _, tt := range tests {
		asked, answers := len(o.clerk.all()), len(o.fake.Responses())
		ack := o.give("/slack/interactions", o.fake.MessageClick(tt.click, desk, ts, slackfake.Reader))
		o.settle()
		if len(ack.Body) > 0 {
			t.Errorf("%+v is acknowledged with %q", tt.click, ack.Body)
		}
		if got := strings.Join(o.clerk.all()[asked:], "; "); got != tt.asked {
			t.Errorf("%+v asks %q, want %q", tt.click, got, tt.asked)
		}
		shown := ""
		for _, r := range o.fake.Responses()[answers:] {
			shown += o.read(r.Raw) + "\n"
			if replaces := tt.click.ActionID == "now" || tt.click.ActionID == "cancel"; r.Replace != replaces {
				t.Errorf("%+v: replace_original is %v", tt.click, r.Replace)
			}
		}
		if !strings.HasPrefix(shown, tt.shown) || tt.shown == "" && shown != "" {
			t.Errorf("%+v shows %q, want %q", tt.click, shown, tt.shown)
		}
	}
	if got := o.fake.Messages(desk); len(got) != 1 {
		t.Errorf("%d messages stand: an answer was posted for all to see", len(got))
	}
}

// lastView returns the view that was shown last.
func (o *office) lastView() slackfake.View {
	o.Helper()
	views := o.fake.Views()
	if len(views) == 0 {
		o.Fatal("no view is shown")
	}
	return views[len(views)-1]
}

// TestForms opens each small form from a story's menu and sends it off.
func TestForms(t *testing.T) {
	o := open(t)
	ts := o.fake.Say(desk, slackfake.Message{BotID: slackfake.BotID, User: slackfake.BotUser, Text: "the story"})
	selected := func(block, value string) map[string]map[string]any {
		return map[string]map[string]any{block: {"type": "static_select", "selected_option": map[string]any{
			"text": map[string]any{"type": "plain_text", "text": "x"}, "value": value}}}
	}
	typed := func(block, value string) map[string]map[string]any {
		return map[string]map[string]any{block: {"type": "plain_text_input", "value": value}}
	}
	tests := []struct {
		option string
		has    string // in the form
		state  map[string]map[string]any
		asked  string
		shown  string
	}{
		{"split:s2", "Union Wire (and 5 copies): Ferry burns", selected("article", "a2"), "split s2 a2 in C0NEWSDESK", "Split off: Ferry"},
		{"merge:s2", "Cloud contract", selected("story", "s1"), "merge s2 s1", "Merged from the next digest on"},
		{"mute:s2", "Word", typed("word", "royals"), "mute royals", "Muted: stories whose headline has the word “royals”"},
		{"mute_outlet:s2", "Harbour Post", selected("word", "Harbour Post"), "mute Harbour Post", "Muted"},
	}
	for _, tt := range tests {
		o.give("/slack/interactions", o.fake.MessageClick(slackfake.Click{ActionID: "story.menu:s2", Option: tt.option}, desk, ts, slackfake.Reader))
		o.settle()
		v := o.lastView()
		if v.Method != "views.open" || !strings.Contains(string(v.Raw), tt.has) {
			t.Errorf("%s opens %s %s", tt.option, v.Method, v.Raw)
		}
		asked, answers := len(o.clerk.all()), len(o.fake.Responses())
		if ack := o.give("/slack/interactions", o.fake.Submission(v, tt.state, slackfake.Reader)); len(ack.Body) > 0 {
			t.Errorf("%s is acknowledged with %q", tt.option, ack.Body)
		}
		o.settle()
		if got := strings.Join(o.clerk.all()[asked:], "; "); got != tt.asked {
			t.Errorf("%s asks %q, want %q", tt.option, got, tt.asked)
		}
		said := o.fake.Responses()[answers:]
		if len(said) != 1 || !strings.HasPrefix(said[0].Text, tt.shown) {
			t.Errorf("%s shows %+v, want %q", tt.option, said, tt.shown)
		}
	}
}

// TestAnswersReach holds that who asked gets the answer: in the thread where he
// clicked, by a whisper when the response_url is over, and by a direct message
// when the bot is not in the channel.
func TestAnswersReach(t *testing.T) {
	o := open(t)
	parent := o.fake.Say(desk, slackfake.Message{BotID: slackfake.BotID, User: slackfake.BotUser, Text: "the digest"})
	ts := o.fake.Say(desk, slackfake.Message{BotID: slackfake.BotID, User: slackfake.BotUser, Text: "the story", ThreadTS: parent})
	click := func(option string) slackfake.View {
		o.give("/slack/interactions", o.fake.MessageClick(slackfake.Click{ActionID: "story.menu:s2", Option: option}, desk, ts, slackfake.Reader))
		o.settle()
		if v := o.fake.Views(); len(v) > 0 {
			return v[len(v)-1]
		}
		return slackfake.View{}
	}
	click("why:s2")
	if r := o.fake.Responses(); len(r) != 1 || r[0].Thread != parent {
		t.Errorf("shown: %+v, want an answer in the thread", r)
	}
	mute := map[string]map[string]any{"word": {"type": "plain_text_input", "value": "royals"}}
	send := func(expired bool) {
		v := click("mute:s2")
		if expired {
			_, address, _ := strings.Cut(string(v.Raw), `\"address\":\"`)
			address, _, _ = strings.Cut(address, `\"`)
			o.fake.Expire(address)
		}
		o.give("/slack/interactions", o.fake.Submission(v, mute, slackfake.Reader))
		o.settle()
	}
	send(false)
	if r := o.fake.Responses(); len(r) != 2 || r[1].Thread != parent || !strings.HasPrefix(r[1].Text, "Muted") {
		t.Errorf("shown: %+v, want an answer in the thread", r)
	}
	send(true)
	if e := o.fake.Ephemeral(); len(e) != 1 || e[0].ThreadTS != parent || e[0].User != slackfake.Reader.ID || !strings.HasPrefix(e[0].Text, "Muted") {
		t.Errorf("shown: %+v, want a whisper in the thread", e)
	}
	for name, ch := range map[string]slackfake.Channel{
		"bot is out":    {ID: desk, Name: "news-desk"},
		"private":       {ID: desk, Name: "news-desk", Private: true},
		"archived":      {ID: desk, Name: "news-desk", Archived: true, Member: true},
		"person is out": {ID: desk, Name: "news-desk", Member: true, People: []string{"U0OTHER"}},
	} {
		before := len(o.fake.Messages(slackfake.Reader.ID))
		o.fake.SetChannel(ch)
		send(true)
		if m := o.fake.Messages(slackfake.Reader.ID)[before:]; len(m) != 1 || !strings.HasPrefix(m[0].Text, "Muted") {
			t.Errorf("%s: %+v are sent directly", name, m)
		}
	}
	if m := o.fake.Messages(desk); len(m) != 2 {
		t.Errorf("%d messages stand in the channel, want the 2 that were there", len(m))
	}
}

// entries are the settings as somebody enters them.
func entries(change map[string]string) map[string]map[string]any {
	text := map[string]string{"cron": "", "zone": "Europe/Berlin", "feeds": "https://a.example/rss\nb.example", "max": "8",
		"mute": "horoscope, crossword", "outlets": "", "only": "", "schedule": "0 8 * * 1-5"}
	for name, v := range change {
		text[name] = v
	}
	state := map[string]map[string]any{"options": {"type": "checkboxes", "selected_options": []any{map[string]any{
		"text": map[string]any{"type": "plain_text", "text": "x"}, "value": "two"}}}}
	for name, v := range text {
		switch name {
		case "schedule":
			state[name] = map[string]any{"type": "static_select", "selected_option": map[string]any{
				"text": map[string]any{"type": "plain_text", "text": "x"}, "value": v}}
		case "max":
			state[name] = map[string]any{"type": "number_input", "value": v}
		case "channel":
			state[name] = map[string]any{"type": "conversations_select", "selected_conversation": v}
		default:
			state[name] = map[string]any{"type": "plain_text_input", "value": v}
		}
	}
	return state
}

// TestSettings opens the settings by command and holds what saving them does.
func TestSettings(t *testing.T) {
	o := open(t)
	o.command("settings")
	v := o.lastView()
	shown := regexp.MustCompile(`http://127[^\\]*`).ReplaceAll(v.Raw, []byte("https://hooks.slack.example/response"))
	golden(t, "testdata/settings.json", indent(t, shown))
	tests := []struct {
		change map[string]string
		errors map[string]string
		asked  string
	}{
		{nil, nil, `check Europe/Berlin; save C0NEWSDESK Europe/Berlin "0 8 * * 1-5" 8 two=true corrections=false mute=[horoscope crossword] feeds=2; home`},
		{map[string]string{"schedule": "own", "cron": "*/30 8-18 * * 1-5"}, nil,
			`check Europe/Berlin; save C0NEWSDESK Europe/Berlin "*/30 8-18 * * 1-5" 8 two=true corrections=false mute=[horoscope crossword] feeds=2; home`},
		{map[string]string{"schedule": "own", "cron": "8am"}, map[string]string{"cron": "Give five fields: minute, hour, day, month, weekday. 0 8 * * 1-5 is weekdays at 08:00."}, "check Europe/Berlin"},
		{map[string]string{"max": "99", "feeds": "  "}, map[string]string{"max": "Give a number from 1 to 40.", "feeds": "Give at least one address, one a line."}, "check Europe/Berlin"},
		{map[string]string{"zone": "Berlni"}, map[string]string{"zone": "“Berlni” is no time zone. Nearest: Europe/Berlin.",
			"schedule": "Not a field of this form."}, "check Berlni"},
	}
	for _, tt := range tests {
		asked := len(o.clerk.all())
		ack := o.give("/slack/interactions", o.fake.Submission(v, entries(tt.change), slackfake.Reader))
		o.settle()
		var got struct {
			Action string            `json:"response_action"`
			Errors map[string]string `json:"errors"`
		}
		if len(ack.Body) > 0 {
			if err := json.Unmarshal(ack.Body, &got); err != nil || got.Action != "errors" {
				t.Errorf("%v is acknowledged with %q", tt.change, ack.Body)
			}
		}
		if diff := cmp.Diff(tt.errors, got.Errors); diff != "" {
			t.Errorf("%v: errors (-want +got):\n%s", tt.change, diff)
		}
		if got := strings.Join(o.clerk.all()[asked:], "; "); got != tt.asked {
			t.Errorf("%v asks\n%s, want\n%s", tt.change, got, tt.asked)
		}
	}
	said := o.fake.Responses()
	if len(said) != 2 || !strings.HasPrefix(said[0].Text, "Saved for #news-desk. Weekdays at 08:00, Europe/Berlin.") {
		t.Errorf("shown after saving: %+v", said)
	}
}

// TestLongLists holds that lists which do not fit into the form are kept.
func TestLongLists(t *testing.T) {
	s := settings()
	for i := range 200 {
		s.Feeds = append(s.Feeds, fmt.Sprintf("https://outlet-%d.example/feed", i))
		s.Mute = append(s.Mute, strings.Repeat("word", 5))
	}
	raw := string(encode(t, settingsModal(s, formState{})))
	if strings.Contains(raw, "outlet-1.example") || !strings.Contains(raw, "Feeds: 202, too many for a form.") {
		t.Errorf("form: %s", raw)
	}
	o := open(t)
	o.command("settings")
	state := entries(nil)
	delete(state, "feeds")
	delete(state, "mute")
	ack := o.give("/slack/interactions", o.fake.Submission(o.lastView(), state, slackfake.Reader))
	o.settle()
	asked := strings.Join(o.clerk.all(), "; ")
	if len(ack.Body) > 0 || !strings.Contains(asked, "mute=[horoscope crossword] feeds=2") {
		t.Errorf("acknowledged with %s, asks %s", ack.Body, asked)
	}
}

// TestSettingsRefused holds that who may not change settings is told so in the form.
func TestSettingsRefused(t *testing.T) {
	o := open(t)
	o.command("settings")
	v := o.lastView()
	o.clerk.err = bot.Refuse("Only Ada and Ben can change these.")
	ack := o.give("/slack/interactions", o.fake.Submission(v, entries(nil), slackfake.Reader))
	if !strings.Contains(string(ack.Body), `"schedule":"Only Ada and Ben can change these."`) {
		t.Errorf("acknowledged with %s", ack.Body)
	}
}

// TestLateForm holds that somebody whose form did not open is told so.
func TestLateForm(t *testing.T) {
	o := open(t)
	o.fake.Faults("views.open", slackfake.Refuse("expired_trigger_id"))
	if got := o.command("settings"); len(got) != 1 || got[0] != "The form did not open in time. Try once more." {
		t.Errorf("shown: %q", got)
	}
}

// TestHome holds what the Home tab shows and does.
func TestHome(t *testing.T) {
	o := open(t)
	o.give("/slack/events", o.fake.HomeOpened(slackfake.Reader))
	o.settle()
	v := o.lastView()
	if v.Method != "views.publish" || v.User != slackfake.Reader.ID {
		t.Fatalf("shown: %+v", v)
	}
	golden(t, "testdata/home.json", indent(t, v.Raw))
	tests := []struct {
		click slackfake.Click
		asked string
	}{
		{slackfake.Click{ActionID: "home.menu:C0NEWSDESK", Option: "pause:C0NEWSDESK"}, "pause C0NEWSDESK true; home"},
		{slackfake.Click{ActionID: "home.menu:C0NEWSDESK", Option: "resume:C0NEWSDESK"}, "pause C0NEWSDESK false; home"},
		{slackfake.Click{ActionID: "home.menu:C0NEWSDESK", Option: "preview:C0NEWSDESK"}, "preview C0NEWSDESK; home"},
		{slackfake.Click{ActionID: "home.menu:C0NEWSDESK", Option: "now:C0NEWSDESK"}, "home"},
		{slackfake.Click{ActionID: "home.menu:C0NEWSDESK", Option: "settings:C0NEWSDESK"}, "settings C0NEWSDESK; home"},
		{slackfake.Click{ActionID: "feed.stop:f1", Value: "C0NEWSDESK f7"}, "unsubscribe f7 in C0NEWSDESK; home"},
		{slackfake.Click{ActionID: "home.add", Value: "add"}, "settings ; home"},
		{slackfake.Click{ActionID: "home.archive", Value: "archive"}, ""},
	}
	for _, tt := range tests {
		asked := len(o.clerk.all())
		o.give("/slack/interactions", o.fake.ViewClick(tt.click, v, slackfake.Reader))
		o.settle()
		if got := strings.Join(o.clerk.all()[asked:], "; "); got != tt.asked {
			t.Errorf("%+v asks %q, want %q", tt.click, got, tt.asked)
		}
	}
	for _, w := range o.fake.Views() {
		switch {
		case w.Method == "views.open" && w.Callback == "now":
			o.give("/slack/interactions", o.fake.Submission(w, nil, slackfake.Reader))
			o.settle()
		case w.Method == "views.open" && strings.Contains(string(w.Raw), "Add a digest"):
			o.give("/slack/interactions", o.fake.Submission(w, entries(map[string]string{"channel": "C0ENERGY"}), slackfake.Reader))
			o.settle()
		}
	}
	all := strings.Join(o.clerk.all(), "; ")
	if !strings.Contains(all, "save C0ENERGY") || !strings.Contains(all, "now C0NEWSDESK") {
		t.Errorf("adding a digest and posting one asks %s", all)
	}
}

// TestFullHome holds that the Home tab is valid with nothing and with too much in it.
func TestFullHome(t *testing.T) {
	var many []bot.Status
	for range 60 {
		s := status()
		s.ChannelName = strings.Repeat("x", 80)
		s.Channel = "C" + strings.Repeat("0", len(many)) + "1"
		s.Warnings = []string{strings.Repeat("The history cannot be read. ", 100)}
		many = append(many, s)
	}
	for _, digests := range [][]bot.Status{nil, many, {{}}} {
		if problems := slackfake.CheckView(encode(t, homeView(digests, "")), "home"); problems != nil {
			t.Errorf("%d digests: %v", len(digests), problems)
		}
	}
}

func TestFullSettings(t *testing.T) {
	long := settings()
	for range 300 {
		long.Feeds = append(long.Feeds, "https://a.example/"+strings.Repeat("x", 40))
		long.Mute = append(long.Mute, "wörd")
	}
	long.Max, long.ChannelName, long.ChangedBy = 99, strings.Repeat("*", 80), "<@U1>"
	for _, s := range []bot.Settings{{}, long} {
		if problems := slackfake.CheckView(encode(t, settingsModal(s, formState{})), "modal"); problems != nil {
			t.Error(problems)
		}
	}
}

func indent(t *testing.T, raw json.RawMessage) string {
	t.Helper()
	var v any
	if err := json.Unmarshal(raw, &v); err != nil {
		t.Fatal(err)
	}
	out, err := json.MarshalIndent(v, "", "  ")
	if err != nil {
		t.Fatal(err)
	}
	return string(out) + "\n"
}

// until waits for something to become true.
func until(t *testing.T, what string, ok func() bool) {
	t.Helper()
	for deadline := time.Now().Add(10 * time.Second); !ok(); time.Sleep(2 * time.Millisecond) {
		if time.Now().After(deadline) {
			t.Fatalf("never: %s", what)
		}
	}
}

// TestHungAddress holds that an address which takes an answer and says nothing
// leaves time to answer otherwise, and is not waited for again.
func TestHungAddress(t *testing.T) {
	o := open(t)
	o.app.client.http.client.Timeout = 200 * time.Millisecond
	o.fake.Faults(slackfake.ResponseURL, slackfake.Silent(time.Minute))
	o.give("/slack/commands", o.fake.Command("status", desk, slackfake.Reader))
	o.settle()
	if seen := o.fake.Ephemeral(); len(seen) != 1 || !strings.Contains(seen[0].Text, "Last: ") {
		t.Errorf("whispered: %+v", seen)
	}
	if said := o.fake.Responses(); len(said) != 0 {
		t.Errorf("shown: %+v", said)
	}
}

// TestFormsShowAllProblems holds that a form names everything that is wrong with it
// at once, and takes no blanks.
func TestFormsShowAllProblems(t *testing.T) {
	h := build(t, slackfake.Config{})
	h.command(t, "settings")
	wrong := map[string]string{"schedule": "own", "cron": "every day", "zone": "  ", "feeds": "gopher://a.example ftp://b.example",
		"max": "0", "mute": strings.Repeat("x", 500), "only": "cup, " + strings.Repeat("y", 300)}
	ack, err := h.fake.Send(h.url+"/slack/interactions", h.fake.Submission(h.fake.Views()[0], entries(wrong), slackfake.Reader))
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{`"cron":`, `"zone":"Give a time zone`, "gopher://a.example", "ftp://b.example", `"max":`, `"mute":`, `"only":`} {
		if !strings.Contains(string(ack.Body), want) {
			t.Errorf("no %s in %s", want, ack.Body)
		}
	}
	if got := h.command(t, "mute \u00a0\u00a0"); !strings.Contains(got, "Mute what?") {
		t.Errorf("a blank is muted: %q", got)
	}
	if got := h.command(t, "mute "+strings.Repeat("z", 300)); !strings.Contains(got, "too long: 300 signs, 120 at most") {
		t.Errorf("shown: %q", got)
	}
}
