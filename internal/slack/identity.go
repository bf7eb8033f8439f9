package slack

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

// An Identity is who the bot is in its workspace.
type Identity struct {
	BotID, UserID string
	Name          string    // of the bot's user: "digestbot"
	Team          string    // name of the workspace
	Scopes        []string  // of the token, as Slack said when it was asked
	Clock         time.Time // what time it was for Slack then; zero if it did not say
}

// Identify asks Slack once who the bot is and remembers it. An error is always
// a *bot.PostError.
func (c *Client) Identify(ctx context.Context) (Identity, error) {
	c.mu.Lock()
	self := c.self
	c.mu.Unlock()
	if self != nil {
		return *self, nil
	}
	ctx, seen := watch(ctx)
	who, err := c.api.AuthTestContext(ctx)
	if err != nil {
		return Identity{}, c.failed("ask who the bot is", seen, err, nil)
	}
	clock, _ := http.ParseTime(who.Header.Get("Date"))
	self = &Identity{Clock: clock, BotID: who.BotID, UserID: who.UserID, Name: who.User, Team: who.Team,
		Scopes: strings.FieldsFunc(who.Header.Get("X-OAuth-Scopes"), func(r rune) bool { return r == ',' || r == ' ' })}
	c.mu.Lock()
	c.self = self
	c.mu.Unlock()
	return *self, nil
}

// channelPattern is the form of a conversation's id; names are lower case.
var channelPattern = regexp.MustCompile(`^[CGD][A-Z0-9]{2,}$`)

// IsChannelID says whether a channel is given by its id.
func IsChannelID(channel string) bool { return channelPattern.MatchString(channel) }

// ChannelID returns the id of a channel that is given by id or by name, with or
// without #. An error is always a *bot.PostError.
func (c *Client) ChannelID(ctx context.Context, channel string) (string, error) {
	if IsChannelID(channel) {
		return channel, nil
	}
	name := strings.TrimPrefix(channel, "#")
	c.mu.Lock()
	id := c.channels[name]
	c.mu.Unlock()
	if id != "" {
		return id, nil
	}
	return c.lookUp(ctx, name)
}

// lookUp finds a channel by its name among all that the bot can see. Without
// groups:read it looks among public channels only.
func (c *Client) lookUp(ctx context.Context, name string) (string, error) {
	did, id := "look up #"+name, ""
	among := func(types string) *bot.PostError {
		args := url.Values{"limit": {strconv.Itoa(pageSize)}, "exclude_archived": {"true"}, "types": {types}}
		_, failed := c.pages(ctx, "conversations.list", did, args, byName, func(p page) (enough bool) {
			for _, ch := range p.Channels {
				if ch.Name == name {
					id = ch.ID
				}
			}
			return id != ""
		})
		return failed
	}
	failed := among("public_channel,private_channel")
	if failed != nil && failed.Outcome == bot.Channel {
		failed = among("public_channel")
	}
	switch {
	case failed != nil:
		return "", failed
	case id == "":
		return "", &bot.PostError{Outcome: bot.Channel, Reason: "there is no channel #" + name + " that the bot can see", Advice: "check its name, or give the channel's id",
			Err: fmt.Errorf("%s: no such channel that the bot can see", did)}
	}
	c.mu.Lock()
	defer c.mu.Unlock()
	c.channels[name] = id
	return id, nil
}

// Takes says why a channel takes no messages: because it is archived, as far as
// the token may see that; nil if nothing is known against it. An error is always
// a *bot.PostError.
func (c *Client) Takes(ctx context.Context, channel string) error {
	id, err := c.ChannelID(ctx, channel)
	if err != nil {
		return err
	}
	did := "look at " + channel
	var info struct {
		Channel struct {
			Archived bool `json:"is_archived"`
		} `json:"channel"`
	}
	ctx, seen := watch(ctx)
	failed := c.read(ctx, "conversations.info", url.Values{"channel": {id}}, &info)
	var named slackgo.SlackErrorResponse
	switch {
	case errors.As(failed, &named) && named.Err == "missing_scope":
		return nil
	case failed != nil:
		return c.failed(did, seen, failed, nil)
	case info.Channel.Archived:
		return c.failed(did, seen, slackgo.SlackErrorResponse{Err: "is_archived"}, nil)
	}
	return nil
}

// byName are the codes of a look-up by name.
var byName = map[string]refusal{
	"missing_scope": {bot.Channel, "the token may not list channels",
		"give the channel's id (C…), or add the scope channels:read and install the app again"},
}

// join makes the bot a member of a public channel.
func (c *Client) join(ctx context.Context, channel string) error {
	id, err := c.ChannelID(ctx, channel)
	if err != nil {
		return err
	}
	ctx, seen := watch(ctx)
	if err := c.read(ctx, "conversations.join", url.Values{"channel": {id}}, &json.RawMessage{}); err != nil {
		return c.failed("join "+channel, seen, err, nil)
	}
	return nil
}
