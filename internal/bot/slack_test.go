package bot_test

import (
	"fmt"
	"log/slog"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/slack"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
	"github.com/digestbot/digestbot/templates"
)

// whole gives a rig the real core, the real messages and a strict fake Slack.
func whole(t *testing.T) (*rig, *slackfake.Server) {
	r := newRig(t)
	renderer, err := message.New(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	server := slackfake.New(slackfake.Config{Channels: []slackfake.Channel{{ID: "C012345678", Name: "news", Member: true}}})
	t.Cleanup(server.Close)
	r.Poster = slack.New(slackfake.BotToken, slack.Options{APIURL: server.URL, Log: slog.New(slog.DiscardHandler)})
	r.plan.Channel = "C012345678"
	r.Stories, r.Summarise = digest.Stories, digest.Summarise
	r.Render, r.Correction = renderer.Slack, renderer.Correction
	return r, server
}

// report adds an article with a text.
func (r *rig) report(feed, id, title, text string, published time.Time) {
	r.shelf.feeds[feed] = append(r.shelf.feeds[feed], article.Article{
		ID: id, URL: fmt.Sprintf("https://%s.example/%s", feed, id), Source: strings.ToUpper(feed[:1]) + feed[1:] + " Post",
		Title: title, Text: text, Language: "en", Published: published,
	})
}

// standing returns the texts of the messages in the fake Slack.
func standingIn(server *slackfake.Server) []string {
	var texts []string
	for _, m := range server.Messages("C012345678") {
		texts = append(texts, m.Text)
	}
	return texts
}

// TestCorrectionInSlack has an outlet change its figure after the digest.
func TestCorrectionInSlack(t *testing.T) {
	r, server := whole(t)
	r.report("north", "n1", "Ferry runs aground off Karsund", "The ferry Aurelia ran aground off Karsund on Monday. 14 passengers were injured, the coastguard said. All 431 people aboard were taken off by lifeboats.", morning.Add(-3*time.Hour))
	r.report("south", "s1", "Passengers injured as ferry Aurelia runs aground off Karsund", "Lifeboats took all 431 people off the ferry Aurelia after it ran aground off Karsund on Monday. The coastguard said that 14 passengers were injured.", morning.Add(-2*time.Hour))
	r.mustPass()
	before := standingIn(server)
	if len(before) != 2 {
		t.Fatalf("the digest has %d messages, want a parent and a reply:\n%s", len(before), strings.Join(before, "\n---\n"))
	}
	for i, feed := range []string{"north", "south"} {
		a := &r.shelf.feeds[feed][0]
		a.Text = strings.ReplaceAll(a.Text, "14 passengers", "23 passengers")
		if i == 0 {
			r.mustBetween()
		}
	}
	r.mustBetween()
	r.mustBetween()
	after := server.Messages("C012345678")
	t.Log(strings.Join(standingIn(server), "\n---\n"))
	if after[0].Edited == nil || !strings.Contains(string(after[0].Blocks), "Corrected") {
		t.Errorf("the parent does not say that it was corrected: %s", after[0].Blocks)
	}
	if after[1].Edited == nil || !strings.Contains(string(after[1].Blocks), "23") {
		t.Errorf("the reply still says: %s", after[1].Blocks)
	}
	for _, m := range after[2:] {
		if !strings.Contains(m.Text, "Correction") || m.ThreadTS != after[0].TS {
			t.Errorf("not a correction in the thread: %+v", m)
		}
	}
	if n := len(after) - 2; n < 1 || n > 2 {
		t.Errorf("two changes got %d replies", n)
	}
}
