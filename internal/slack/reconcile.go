package slack

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"slices"
	"strconv"
	"time"

	slackgo "github.com/slack-go/slack"

	"digestbot/internal/bot"
)

const (
	// pageSize is how many messages are asked for at a time; Slack recommends no
	// more than 200 and gives fewer where it wants to.
	pageSize = 200

	// maxPages bounds one look-up; 10,000 messages in the time since a digest would
	// be no channel for digests.
	maxPages = 50
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
	err = c.pages(ctx, method, "read the history of "+channel, args, func(m standing) {
		if m.BotID != self.BotID && m.User != self.UserID {
			return
		}
		said := metadataOf(m.Metadata)
		if key := cmp.Or(said.Key, blockKey(m.Blocks)); key != "" {
			found = append(found, bot.Standing{Key: key, TS: m.TS, Articles: said.Articles})
		}
	})
	if err != nil {
		return nil, err
	}
	slices.SortFunc(found, func(a, b bot.Standing) int { return cmp.Compare(a.TS, b.TS) })
	return found, nil
}

// pages calls a reading method page by page. A thread that is gone has no pages.
func (c *Client) pages(ctx context.Context, method, did string, args url.Values, each func(standing)) error {
	for range maxPages {
		var page struct {
			Messages         []standing `json:"messages"`
			ResponseMetadata struct {
				NextCursor string `json:"next_cursor"`
			} `json:"response_metadata"`
		}
		ctx, seen := watch(ctx)
		if err := c.read(ctx, method, args, &page); err != nil {
			var named slackgo.SlackErrorResponse
			if errors.As(err, &named) && named.Err == "thread_not_found" {
				return nil
			}
			return c.failed(did, seen, err, unreadable)
		}
		for _, m := range page.Messages {
			each(m)
		}
		if page.ResponseMetadata.NextCursor == "" {
			return nil
		}
		args.Set("cursor", page.ResponseMetadata.NextCursor)
	}
	return &bot.PostError{Outcome: bot.Unclear, Err: fmt.Errorf("%s: more than %d pages", did, maxPages)}
}

// timestamp words a time as Slack's ts; "0" for the zero time.
func timestamp(t time.Time) string {
	if t.IsZero() || t.Unix() < 0 {
		return "0"
	}
	return fmt.Sprintf("%d.%06d", t.Unix(), t.Nanosecond()/1000)
}
