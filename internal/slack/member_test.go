package slack

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// crowd returns the IDs of n people.
func crowd(n int) []string {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = fmt.Sprintf("U0P%04d", i)
	}
	return ids
}

func TestMember(t *testing.T) {
	people := crowd(2500)
	fake := slackfake.New(slackfake.Config{Channels: []slackfake.Channel{
		{ID: "C0IN", Name: "in", Member: true, People: people},
		{ID: "C0OUT", Name: "out", People: people[:1]},
		{ID: "C0HIDDEN", Name: "hidden", Private: true, People: people[:1]},
	}})
	defer fake.Close()
	c := New(slackfake.BotToken, Options{APIURL: fake.URL})
	calls := func() int { return len(fake.Calls("conversations.members")) }
	ask := func(channel, user string, want bool, asks int) {
		t.Helper()
		before := calls()
		got, err := c.Member(context.Background(), channel, user)
		if got != want || err != nil {
			t.Errorf("%s in %s: %v, %v, want %v", user, channel, got, err, want)
		}
		if n := calls() - before; n != asks {
			t.Errorf("%s in %s: %d calls, want %d", user, channel, n, asks)
		}
	}
	ask("C0IN", people[0], true, 1)
	ask("C0IN", people[0], true, 0) // remembered
	ask("#in", people[2400], true, 3)
	ask("C0IN", "U0STRANGER", false, 3)
	ask("C0IN", "U0STRANGER", false, 0)
	ask("C0OUT", people[0], true, 1) // a public channel is open to the bot
	ask("D0READER", "U0READER", true, 0)

	fake.SetChannel(slackfake.Channel{ID: "C0IN", Name: "in", Member: true, People: []string{"U0STRANGER"}})
	for asked, a := range c.members { // as if the time were over
		a.until = time.Now()
		c.members[asked] = a
	}
	ask("C0IN", "U0STRANGER", true, 1)
	ask("C0IN", people[0], false, 1)

	var failed *bot.PostError
	if _, err := c.Member(context.Background(), "C0HIDDEN", people[0]); !errors.As(err, &failed) || failed.Outcome != bot.Channel {
		t.Errorf("private channel without the bot: %v", err)
	}
	fake.Accept(slackfake.BotToken, "chat:write", "groups:read")
	_, err := c.Member(context.Background(), "C0OUT", "U0LATE")
	if !errors.As(err, &failed) || failed.Outcome != bot.Unreadable || !strings.Contains(failed.Words(), "Add the scopes channels:read") {
		t.Errorf("without the scope: %v", err)
	}
}

// TestMembersMayChange holds that only members of a channel change its digest,
// that others are told so, and that all may read.
func TestMembersMayChange(t *testing.T) {
	h := build(t, slackfake.Config{})
	h.desk.Roster = New(slackfake.BotToken, Options{APIURL: h.fake.URL})
	h.fake.SetChannel(slackfake.Channel{ID: desk, Name: "news-desk", Member: true, People: []string{"U0OTHER"}})
	for _, text := range []string{"mute horoscope", "subscribe https://new.example/feed", "schedule 0 8 * * *", "undo", "merge 1 2"} {
		if got := h.command(t, text); !strings.Contains(got, "Not changed: only members of the channel may change its digest. Join it first.") {
			t.Errorf("/digest %s by a stranger shows %q", text, got)
		}
	}
	if got := h.command(t, "status"); !strings.Contains(got, "weekdays at 08:00") {
		t.Errorf("/digest status by a stranger shows %q", got)
	}
	home, err := h.desk.Home(context.Background(), slackfake.Reader.ID)
	if err != nil || len(home) != 0 {
		t.Errorf("the Home tab of a stranger shows %d digests, %v", len(home), err)
	}
	if home, err = h.desk.Home(context.Background(), "U0OTHER"); err != nil || len(home) != 1 {
		t.Errorf("the Home tab of a member shows %d digests, %v", len(home), err)
	}
	h.desk.Roster = New(slackfake.BotToken, Options{APIURL: h.fake.URL}) // has asked nobody yet
	h.fake.Accept(slackfake.BotToken, "chat:write", "channels:history")
	if got := h.command(t, "mute horoscope"); !strings.Contains(got, "who is one cannot be seen. The token may not see who is in a channel. Add the scopes") {
		t.Errorf("without the scope: %q", got)
	}
	h.fake.Accept(slackfake.BotToken, "chat:write", "channels:history", "channels:read")
	h.fake.SetChannel(slackfake.Channel{ID: desk, Name: "news-desk", Member: true})
	if got := h.command(t, "mute horoscope"); !strings.Contains(got, "Muted: ") {
		t.Errorf("by a member: %q", got)
	}
}
