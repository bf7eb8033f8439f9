package slack

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
)

// A standing is a message as it stands in a channel, with no more than is
// needed to recognise it.
type standing struct {
	TS       string          `json:"ts"`
	BotID    string          `json:"bot_id"`
	User     string          `json:"user"`
	Metadata json.RawMessage `json:"metadata"`
	Blocks   json.RawMessage `json:"blocks"`
}

// Posted implements bot.Poster. It knows a message by either mark: the key in
// its metadata or the key in a block's id.
func (c *Client) Posted(ctx context.Context, channel, thread string, since time.Time) ([]bot.Standing, error) {
	self, err := c.Identify(ctx)
	if err != nil {
		return nil, err
	}
	channel, err = c.ChannelID(ctx, channel)
	if err != nil {
		return nil, err
	}
	method := "conversations.history"
	args := url.Values{"channel": {channel}, "oldest": {timestamp(since)}, "inclusive": {"1"},
		"include_all_metadata": {"1"}, "limit": {strconv.Itoa(pageSize)}}
	if thread != "" {
		method = "conversations.replies"
		args.Set("ts", thread)
	}
	var found []bot.Standing
	did := "read the history of " + channel
	more, failed := c.pages(ctx, method, did, args, unreadable, func(p page) (enough bool) {
		for _, m := range p.Messages {
			if m.BotID != self.BotID && m.User != self.UserID {
				continue
			}
			said := metadataOf(m.Metadata)
			if key := cmp.Or(said.Key, blockKey(m.Blocks)); key != "" {
				found = append(found, bot.Standing{Key: key, TS: m.TS, Articles: said.Articles})
			}
		}
		return false
	})
	switch {
	case failed != nil:
		return nil, failed
	case more:
		return nil, &bot.PostError{Outcome: bot.Unreadable, Reason: "the history is too long to be looked through", Err: fmt.Errorf("%s: more than %d pages", did, maxPages)}
	}
	slices.SortFunc(found, func(a, b bot.Standing) int { return cmp.Compare(a.TS, b.TS) })
	return found, nil
}

// timestamp words a time as Slack's ts; "0" for the zero time.
func timestamp(t time.Time) string {
	if t.IsZero() || t.Unix() < 0 {
		return "0"
	}
	return fmt.Sprintf("%d.%06d", t.Unix(), t.Nanosecond()/1000)
}
