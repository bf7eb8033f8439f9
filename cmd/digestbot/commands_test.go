package main

import (
	"fmt"
	"log/slog"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// A step is a command, typed, and what it is to print.
type step struct {
	command string
	code    int
	prints  []string // regular expressions, each of some line
	not     []string
}

// take runs steps one after the other.
func (n *newsroom) take(settings []string, steps []step) {
	n.t.Helper()
	for _, s := range steps {
		command := strings.ReplaceAll(s.command, "{feeds}", n.feeds.URL)
		code, said := n.run(command, settings...)
		if code != s.code || strings.Contains(said, "panic") {
			n.t.Fatalf("%s: exit %d, want %d\n%s", command, code, s.code, said)
		}
		for _, want := range s.prints {
			want = "(?m)" + strings.ReplaceAll(want, "{feeds}", regexp.QuoteMeta(n.feeds.URL))
			if !regexp.MustCompile(want).MatchString(said) {
				n.t.Errorf("%s prints no %s:\n%s", command, want, said)
			}
		}
		for _, no := range s.not {
			if strings.Contains(said, no) {
				n.t.Errorf("%s prints %q:\n%s", command, no, said)
			}
		}
	}
}

// TestCommands runs every command where it succeeds, on what commands have
// stored: no feed stands in the environment.
func TestCommands(t *testing.T) {
	n := newNewsroom(t)
	n.report("fire")
	n.report("comet")
	digest := "d-" + time.Now().UTC().Format("20060102") // made by once, to the second
	n.take([]string{"DIGEST_FEEDS="}, []step{
		{command: "feeds list", prints: []string{`^there are no feeds: set DIGEST_FEEDS`}},
		{command: "once", code: exitConfig, prints: []string{`DIGEST_FEEDS is not set`}, not: []string{"preview"}},
		{command: "feeds add {feeds}/a", prints: []string{`^added  {feeds}/a  Outlet 0$`}},
		{command: "feeds add {feeds}/a", prints: []string{`^1 known already$`}},
		{command: "feeds add {feeds}/b", prints: []string{`^added  {feeds}/b  Outlet 1$`}},
		{command: "feeds list", prints: []string{`^{feeds}/a$`, `^{feeds}/b$`}},
		{command: "feeds set {feeds}/b as list", prints: []string{`^set  {feeds}/b  Outlet 1  as list$`}},
		{command: "feeds set {feeds}/b as auto", prints: []string{`as auto$`}},
		{command: "feeds check", prints: []string{`^ok +Outlet 0 +2 `, `^ok +Outlet 1 +2 `}},
		{command: "feeds export", prints: []string{`xmlUrl="{feeds}/a"`, `title="Outlet 1"`}},
		{command: "schedule --next 1", prints: []string{`^\d{4}-\d\d-\d\dT08:00:00Z default$`}},
		{command: "preview", prints: []string{`4 articles from 2 of 2 feeds`, `Aldhaven`}},
		{command: "doctor", prints: []string{`^ok +settings +complete`, `^ok +feed +{feeds}/b: 2 items`, `^ok +channel`}, not: []string{"BAD"}},
		{command: "once", prints: []string{`^posted 2 stories to C0NEWSDESK$`}},
		{command: "once", prints: []string{`^nothing new for C0NEWSDESK, so no digest was posted$`}},
		{command: "why {feeds}/0/fire", prints: []string{`It was told\.$`, `^  in d-\d`, `^  With .+ it shares .*Aldhaven`}},
		{command: "why {feeds}/0/no-such", code: exitFailed, prints: []string{`no feed has given an entry`}},
		{command: "replay " + digest, code: exitConfig, prints: []string{`posted last: ` + digest}},
		{command: "feeds remove outlet", code: exitFailed, prints: []string{`No feed is named “outlet”. Did you mean Outlet 0 \({feeds}/a\) or Outlet 1 \({feeds}/b\)\?`}},
		{command: "feeds remove /b", code: exitFailed, prints: []string{`Did you mean Outlet 1`}},
		{command: "feeds remove {feeds}/b", prints: []string{`^removed  {feeds}/b  Outlet 1$`}},
		{command: "feeds list", prints: []string{`^{feeds}/a$`}, not: []string{"/b"}},
		{command: "manifest", prints: []string{`display_information`}},
		{command: "version", prints: []string{`^digestbot devel`}},
		{command: "help once", prints: []string{`^Usage: digestbot once`}},
	})
	if parents, _ := n.digests(newsroomChannel); len(parents) != 1 || strings.Contains(string(parents[0].Blocks), "Next: ") {
		t.Errorf("%d digests, or one says when the next is due, which nobody knows:\n%s", len(parents), parents[0].Blocks)
	}
}

// opsChannel is a channel whose digest is all of commands.
const opsChannel = "C0OPSROOM1"

// withOps gives a newsroom a second channel, whose digest is set by commands in Slack.
func withOps(t *testing.T, set func(k *bot.Desk, who bot.Asker)) *newsroom {
	t.Helper()
	n := newNewsroom(t)
	n.slack.Close()
	n.slack = slackfake.New(slackfake.Config{Channels: []slackfake.Channel{
		{ID: newsroomChannel, Name: "news-desk", Member: true}, {ID: opsChannel, Name: "ops", Member: true}}})
	t.Cleanup(n.slack.Close)
	n.report("fire")
	n.report("comet")
	db, err := store.Open(t.Context(), "sqlite:"+n.dir+"/digestbot.db")
	if err != nil {
		t.Fatal(err)
	}
	defer db.Close()
	schedule, err := bot.ParseSchedule("0 8 * * 1-5", time.UTC)
	if err != nil {
		t.Fatal(err)
	}
	k := &bot.Desk{
		Bot:     &bot.Bot{Store: db, Now: time.Now, Log: slog.New(slog.DiscardHandler)},
		Default: bot.Digest{Name: "default", Channel: newsroomChannel, Feeds: []string{n.feeds.URL + "/a"}, Schedule: schedule, Zone: time.UTC, Max: 8},
		Finder:  &sources.Web{Allow: []string{strings.TrimPrefix(n.feeds.URL, "http://")}},
	}
	who := bot.Asker{User: "U0ADA", UserName: "Ada", Channel: opsChannel, ChannelName: "ops"}
	if _, err := k.Subscribe(t.Context(), who, n.feeds.URL+"/b"); err != nil {
		t.Fatal(err)
	}
	set(k, who)
	return n
}

// TestEveryDigest holds that all commands know the digest of a channel that
// commands in Slack have made, beside the one of the environment.
func TestEveryDigest(t *testing.T) {
	n := withOps(t, func(k *bot.Desk, who bot.Asker) {
		if _, err := k.Mute(t.Context(), who, "Lindqvist"); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Schedule(t.Context(), who, "0 17 * * *", ""); err != nil {
			t.Fatal(err)
		}
	})
	n.take([]string{"DIGEST_FEEDS=" + n.feeds.URL + "/a"}, []step{
		{command: "feeds list", prints: []string{`^{feeds}/a$`, `^{feeds}/b$`}},
		{command: "feeds --digest ops list", prints: []string{`^{feeds}/b$`}, not: []string{"/a"}},
		{command: "feeds --digest default list", prints: []string{`^{feeds}/a$`}, not: []string{"/b"}},
		{command: "feeds --digest=#opps list", code: exitConfig, prints: []string{`there is no digest "#opps", only C0NEWSDESK, #ops$`}},
		{command: "schedule --next 1", prints: []string{`T08:00:00Z default$`, `T17:00:00Z C0OPSROOM1 #ops$`}},
		{command: "preview", prints: []string{`^This is the digest of C0NEWSDESK; --digest shows another: #ops\.$`, `Lindqvist`}},
		{command: "preview --digest ops", prints: []string{`Eleven in hospital`}, not: []string{"Lindqvist", "burns down"}},
		{command: "once --digest #ops", prints: []string{`^posted 1 story to #ops$`}, not: []string{"C0NEWSDESK,"}},
		{command: "once", prints: []string{`^posted 2 stories to C0NEWSDESK$`, `^nothing new for #ops, so no digest was posted$`}},
		{command: "feeds --digest ops add {feeds}/a", prints: []string{`^added  {feeds}/a  Outlet 0$`}},
		{command: "once", prints: []string{`^nothing new for C0NEWSDESK`, `#ops`}},
		{command: "feeds --digest ops remove {feeds}/b", prints: []string{`^removed  {feeds}/b  Outlet 1$`}},
		{command: "feeds --digest ops list", prints: []string{`^{feeds}/a$`}, not: []string{"/b"}},
	})
	for _, channel := range []string{newsroomChannel, opsChannel} {
		if parents, _ := n.digests(channel); len(parents) == 0 {
			t.Errorf("nothing stands in %s", channel)
		}
	}
}

// TestOnceHeedsPauses holds that a pause stops a job as it stops the schedule, and
// that settings in Slack of the default digest count on the command line.
func TestOnceHeedsPauses(t *testing.T) {
	n := withOps(t, func(k *bot.Desk, who bot.Asker) {
		if _, err := k.Pause(t.Context(), who, true); err != nil {
			t.Fatal(err)
		}
		desk := bot.Asker{User: "U0ADA", Channel: newsroomChannel, ChannelName: "news-desk"}
		if _, err := k.Subscribe(t.Context(), desk, k.Default.Feeds[0][:strings.LastIndex(k.Default.Feeds[0], "/")]+"/b"); err != nil {
			t.Fatal(err)
		}
		if _, err := k.Mute(t.Context(), desk, "comet"); err != nil {
			t.Fatal(err)
		}
	})
	n.take([]string{"DIGEST_FEEDS=" + n.feeds.URL + "/a"}, []step{
		{command: "schedule", not: []string{"ops"}},
		{command: "preview", prints: []string{`2 outlets`}, not: []string{"Lindqvist"}},
		{command: "once", prints: []string{`^posted 1 story to #news-desk$`, `^#ops is paused, so nothing was made$`}},
	})
	if parents, _ := n.digests(opsChannel); len(parents) != 0 {
		t.Errorf("%d digests in the channel that is paused", len(parents))
	}
}

// TestOnceGoesOn holds that a channel that takes nothing keeps no other from its
// digest, and that what had been left is said when it is posted.
func TestOnceGoesOn(t *testing.T) {
	n := withOps(t, func(*bot.Desk, bot.Asker) {})
	n.slack.Faults("chat.postMessage", slackfake.Refuse("is_archived"))
	n.take([]string{"DIGEST_FEEDS=" + n.feeds.URL + "/a"}, []step{
		{command: "once", code: exitFailed, prints: []string{`C0NEWSDESK: .*archived`, `^posted 2 stories to #ops$`}},
		{command: "once", prints: []string{`^posted 2 stories to C0NEWSDESK that had been left$`, `^nothing new for #ops`}},
	})
}

// TestDigestWithoutChannel holds that feeds that have nowhere to go are said, and
// not polled for nothing.
func TestDigestWithoutChannel(t *testing.T) {
	n := newNewsroom(t)
	n.take([]string{"DIGEST_FEEDS=", "DIGEST_CHANNEL=", "HTTP_OPEN=true"}, []step{
		{command: "feeds add {feeds}/a", prints: []string{`^added`}},
		{command: "once", code: exitConfig, prints: []string{`DIGEST_CHANNEL is not set, so its feeds have nowhere to go`}},
		{command: "serve", code: exitConfig, prints: []string{`DIGEST_CHANNEL is not set, so its feeds have nowhere to go`}},
	})
	if calls := fmt.Sprint(n.slack.Calls("conversations.history")); strings.Contains(calls, "history") {
		t.Errorf("asked Slack nevertheless: %s", calls)
	}
}
