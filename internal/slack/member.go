package slack

import (
	"context"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
)

const (
	// memberTime is how long somebody counts as a member without asking Slack
	// again; strangerTime the same for who is none and may join any moment.
	memberTime   = 5 * time.Minute
	strangerTime = 20 * time.Second

	// membersPage is how many members are asked for at a time, Slack's most.
	membersPage = 1000

	// maxAnswers bounds what is remembered of who is a member of what.
	maxAnswers = 10_000
)

// A membership is a person in a channel.
type membership struct{ channel, user string }

// An answered is what Slack said of a membership, and until when that holds.
type answered struct {
	member bool
	until  time.Time
}

var _ bot.Roster = (*Client)(nil)

// Member implements bot.Roster: it says whether a person is in a channel, as
// Slack said within the last five minutes. An error is always a *bot.PostError.
func (c *Client) Member(ctx context.Context, channel, user string) (bool, error) {
	if strings.HasPrefix(channel, "D") {
		return true, nil // nobody else can ask in a direct conversation
	}
	channel, err := c.ChannelID(ctx, channel)
	if err != nil {
		return false, err
	}
	asked := membership{channel, user}
	c.mu.Lock()
	known := c.members[asked]
	c.mu.Unlock()
	if time.Now().Before(known.until) {
		return known.member, nil
	}
	member, err := c.askMember(ctx, asked)
	if err != nil {
		return false, err
	}
	life := strangerTime
	if member {
		life = memberTime
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.members) >= maxAnswers {
		clear(c.members)
	}
	c.members[asked] = answered{member, time.Now().Add(life)}
	return member, nil
}

// askMember reads a channel's members until the person is among them.
func (c *Client) askMember(ctx context.Context, asked membership) (bool, error) {
	did, member := "read the members of "+asked.channel, false
	args := url.Values{"channel": {asked.channel}, "limit": {strconv.Itoa(membersPage)}}
	more, failed := c.pages(ctx, "conversations.members", did, args, unseen, func(p page) (enough bool) {
		member = slices.Contains(p.Members, asked.user)
		return member
	})
	switch {
	case failed != nil:
		return false, failed
	case more:
		return false, &bot.PostError{Outcome: bot.Unreadable, Reason: "the channel has too many members to look through", Err: fmt.Errorf("%s: more than %d pages", did, maxPages)}
	}
	return member, nil
}

// unseen are the codes of conversations.members that mean something else there.
var unseen = map[string]refusal{
	"missing_scope": {bot.Unreadable, "the token may not see who is in a channel", "add the scopes channels:read and groups:read and install the app again"},
}
