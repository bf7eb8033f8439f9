package slack

import (
	"flag"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares what people see with a file.
func golden(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s (-want +got):\n%s", file, diff)
	}
}

// TestAnswers shows what a person sees after each command.
func TestAnswers(t *testing.T) {
	o := open(t)
	var b strings.Builder
	for _, text := range []string{"", "status", "feeds", "why aurelia", "why <https://harbourpost.example/ferry|harbourpost.example/ferry>", "why https://unknown.example/x", "figures aurelia", "preview", "subscribe harbourpost.example",
		"subscribe", "unsubscribe Harbour Post", "set Harbour Post as list", "set Harbour Post as Auto", "set Harbour Post as sport", "set Harbour", "schedule 0 8 * * 1-5 Berlin", "schedule 8am", "mute horoscope", "unmute horoscope",
		"pause", "resume", "max 12", "max", "only ferry, harbour", "only everything", "search ferry", "search unheard of",
		"merge 2 5", "merge 2", "undo", "now", "prevew", "staus", "xyzzy", "<!here> *bold*"} {
		b.WriteString("/digest " + text + "\n")
		for _, shown := range o.command(text) {
			b.WriteString("  " + strings.ReplaceAll(shown, "\n", "\n  ") + "\n")
		}
		b.WriteString("\n")
	}
	golden(t, "testdata/answers.txt", b.String())
}

func TestMade(t *testing.T) {
	tests := []struct {
		made bot.Made
		want string
	}{
		{bot.Made{Stories: 3, Disputed: 2, Posted: 3}, "Posted: 3 stories, 2 disputed figures."},
		{bot.Made{Stories: 1, Posted: 1}, "Posted: 1 story."},
		{bot.Made{Since: at(3, 8, 0)}, "Nothing new since Mon 3 Nov 08:00 CET, so no digest is posted."},
		{bot.Made{}, "Nothing new, so no digest is posted."},
		{bot.Made{Stories: 3, Posted: 2, Trouble: "Slack asked to wait. The rest follows by itself."},
			"Only part was posted: 2 of 3 stories. Slack asked to wait. The rest follows by itself."},
		{bot.Made{Stories: 3, Trouble: "the bot is not in #board. Type /invite @digestbot there, then /digest now."},
			"Not posted: the bot is not in #board. Type /invite @digestbot there, then /digest now."},
		{bot.Made{Stories: 1, Posted: 1, Joined: true},
			"A digest for this channel was being made already; this is its result.\nPosted: 1 story."},
	}
	for _, tt := range tests {
		if got := strings.Join(madeReply(tt.made).lines, "\n"); got != tt.want {
			t.Errorf("%+v: %q, want %q", tt.made, got, tt.want)
		}
	}
}

func TestWhen(t *testing.T) {
	for cron, want := range map[string]string{
		"0 8 * * 1-5":     "weekdays at 08:00",
		"0 8 * * MON-FRI": "weekdays at 08:00",
		"0 8,17 * * *":    "every day at 08:00 and 17:00",
		"30 7 * * 1":      "Mondays at 07:30",
		"0 8 * * 0,6":     "weekends at 08:00",
		"*/15 * * * *":    "at */15 * * * *",
		"0 8 1 * *":       "at 0 8 1 * *",
		"@daily":          "at @daily",
		"":                "at ",
	} {
		if got := when(cron); got != want {
			t.Errorf("when(%q) = %q, want %q", cron, got, want)
		}
	}
}

func TestZone(t *testing.T) {
	for name, want := range map[string]string{"Europe/Berlin": "CET", "America/Sao_Paulo": "UTC-3", "Asia/Kathmandu": "UTC+5:45", "UTC": "UTC", "America/New_York": "EST"} {
		l, err := time.LoadLocation(name)
		if err != nil {
			t.Fatal(err)
		}
		if got := zone(at(4, 8, 0).In(l)); got != want {
			t.Errorf("zone of %s is %q, want %q", name, got, want)
		}
	}
}

// TestHostileNames holds that nothing from outside is markup anywhere.
func TestHostileNames(t *testing.T) {
	hostile := "<!channel> *b* _i_ ~s~ `c` :tada: <@U123> &lt; <https://a.example|x>\u202e"
	l := bot.Ledger{StoryRef: bot.StoryRef{Headline: hostile}, Entries: []bot.LedgerEntry{{About: hostile, Verdict: "disputed",
		Steps: []bot.LedgerStep{{Figure: hostile, Outlet: hostile, Note: hostile}}}}}
	w := bot.Why{StoryRef: bot.StoryRef{Headline: hostile}, Shared: []string{hostile}, Kept: []string{hostile}, Because: hostile}
	s := bot.Status{ChannelName: hostile, Cron: hostile, Zone: hostile, NotRead: []bot.FeedHealth{{Name: hostile, Trouble: hostile}}, Warnings: []string{hostile}}
	for name, r := range map[string]reply{"ledger": ledgerReply(l), "why": whyReply(w), "status": statusReply(s), "say": say(hostile), "unknown": unknown(hostile)} {
		msg := r.webhook()
		if strings.ContainsAny(msg.Text, "<>") {
			t.Errorf("%s: text %q has live markup", name, msg.Text)
		}
		for _, b := range msg.Blocks.BlockSet {
			if kind := b.BlockType(); kind != "rich_text" && kind != "actions" {
				t.Errorf("%s: block %s is parsed by Slack", name, kind)
			}
		}
	}
	for in, want := range map[string]string{"a*b <!here>": "a\u2060*b &lt;!here&gt;", "at :100: 08:00": "at :\u2060100: 08:00", "/invite @digestbot": "/invite @digestbot"} {
		if got := inert(in); got != want {
			t.Errorf("inert(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestLongAnswers holds that answers stay within the limits whatever is in them.
func TestLongAnswers(t *testing.T) {
	long := strings.Repeat("ä<&>", 3000)
	var feeds []bot.FeedHealth
	var entries []bot.LedgerEntry
	for range 500 {
		feeds = append(feeds, bot.FeedHealth{Name: long[:50], URL: "https://a.example/" + strings.Repeat("x", 100)})
		entries = append(entries, bot.LedgerEntry{About: long[:100], Verdict: "agreed", Steps: []bot.LedgerStep{{Figure: "1", Outlet: "A", At: at(3, 8, 0)}}})
	}
	for name, r := range map[string]reply{"say": say(long, long), "feeds": feedsReply(feeds), "ledger": ledgerReply(bot.Ledger{Entries: entries})} {
		msg := r.webhook()
		raw := encode(t, msg.Blocks.BlockSet)
		if problems := slackfake.CheckBlocks(raw); problems != nil {
			t.Errorf("%s: %v", name, problems)
		}
	}
}

func TestPreviewReplies(t *testing.T) {
	var p bot.Preview
	for range 30 {
		p.Messages = append(p.Messages, note("k", strings.Repeat("word ", 400)))
	}
	replies := previewReplies(p)
	if len(replies) != 4 {
		t.Fatalf("%d replies, want 4: a response_url is good for five", len(replies))
	}
	for _, r := range replies {
		msg := r.webhook()
		if problems := slackfake.CheckBlocks(encode(t, msg.Blocks.BlockSet)); problems != nil {
			t.Error(problems)
		}
	}
	last := string(encode(t, replies[3].blocks))
	if !strings.Contains(last, "+14 stories not shown here") {
		t.Errorf("the rest is not counted: …%s", last[max(0, len(last)-300):])
	}
	if got := previewReplies(bot.Preview{Since: at(3, 8, 0)}); len(got) != 1 || !strings.HasPrefix(got[0].lines[0], "Nothing new") {
		t.Errorf("an empty preview: %+v", got)
	}
	posted := message.Message{Blocks: []byte(`[{"type":"section","block_id":"x","text":{"type":"mrkdwn","text":"*a*","verbatim":true},"accessory":{"type":"overflow"}},{"type":"actions","elements":[]}]`)}
	got := string(encode(t, previewReplies(bot.Preview{Messages: []message.Message{posted}})[0].blocks))
	if want := `[{"text":{"type":"mrkdwn","text":"*a*","verbatim":true},"type":"section"}]`; got != want {
		t.Errorf("preview of a message: %s, want %s", got, want)
	}
}
