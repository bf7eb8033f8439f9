package slack

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strings"

	"digestbot/internal/bot"
)

// A Finding is one thing that was checked, worded for people.
type Finding struct {
	What    string // "token: digestbot in Example Inc"
	Problem string // what is wrong and what to do; empty when all is well
}

// Check tries the token, its scopes and each channel, and posts nothing. It goes
// on after a problem where more can be learned.
func (c *Client) Check(ctx context.Context, scopes []string, channels ...string) []Finding {
	self, err := c.Identify(ctx)
	if err != nil {
		return []Finding{{What: "token", Problem: err.Error()}}
	}
	findings := []Finding{{What: fmt.Sprintf("token: %s in %s", self.Name, self.Team)}, c.checkScopes(scopes)}
	for _, channel := range channels {
		findings = append(findings, c.checkChannel(ctx, channel))
	}
	return findings
}

func (c *Client) checkScopes(needed []string) Finding {
	c.mu.Lock()
	held := c.self.Scopes
	c.mu.Unlock()
	var missing []string
	for _, scope := range needed {
		if !slices.Contains(held, scope) {
			missing = append(missing, scope)
		}
	}
	if len(missing) > 0 {
		return Finding{What: "scopes", Problem: "missing: " + strings.Join(missing, ", ") + ". Add them to the app (digestbot manifest lists all) and install it again."}
	}
	return Finding{What: "scopes"}
}

// checkChannel reads one message of the channel's history, which takes all that
// posting safely takes: membership, and the scope to look up what was posted.
func (c *Client) checkChannel(ctx context.Context, channel string) Finding {
	f := Finding{What: "channel " + channel}
	id, err := c.ChannelID(ctx, channel)
	if err == nil {
		args := url.Values{"channel": {id}, "limit": {"1"}}
		ctx, seen := watch(ctx)
		if e := c.read(ctx, "conversations.history", args, &struct{}{}); e != nil {
			err = c.failed("read the history", seen, e, unreadable)
		}
	}
	if err != nil {
		f.Problem = err.Error()
		var failed *bot.PostError
		if errors.As(err, &failed) && failed.Outcome == bot.Unreadable {
			f.Problem += ". Until then a message whose answer was lost is posted again, so it may stand twice."
		}
	}
	return f
}
