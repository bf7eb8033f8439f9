package slack

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/url"
	"strings"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
)

const (
	// keyPrefix begins the block_id that carries a message's key, beside the metadata:
	// Slack may drop metadata whose event type it does not know.
	keyPrefix = "digest:"

	// maxText is the longest top-level text, in runes: chat.update takes no more
	// (its reference page: msg_too_long), and Slack advises it for posts.
	maxText = 4000
)

var _ bot.Poster = (*Client)(nil)

// Post implements bot.Poster. The message carries its key as package message
// seals it: in its metadata and in a block's id. If the bot is not in a public channel it joins
// once, where its scopes allow that.
func (c *Client) Post(ctx context.Context, channel, thread string, m message.Message) (string, error) {
	send := func(m message.Message) (posted, *bot.PostError, string) {
		if thread == "" {
			return c.send(ctx, "post to "+channel, channel, m)
		}
		return c.send(ctx, "post to "+channel, channel, m, slackgo.MsgOptionTS(thread))
	}
	at, failed, code := send(m)
	if code == "not_in_channel" && c.join(ctx, channel) == nil {
		at, failed, code = send(m)
	}
	if metadataRefusals[code] {
		c.log.Warn("message posted without metadata", "channel", channel, "key", m.Key, "reason", failed.Err)
		at, failed, _ = send(withoutMetadata(m))
	}
	if failed != nil {
		return "", failed
	}
	if thread != "" && at.thread == "" && c.gone(ctx, at.channel, thread) {
		return "", c.withdraw(ctx, at)
	}
	return at.ts, nil
}

// gone reports whether a thread certainly is gone: Slack says so when the thread is
// read. An answer to a post that names no thread proves nothing, as Slack promises
// no such field.
func (c *Client) gone(ctx context.Context, channel, thread string) bool {
	args := url.Values{"channel": {channel}, "ts": {thread}, "limit": {"1"}}
	var named slackgo.SlackErrorResponse
	err := c.read(ctx, "conversations.replies", args, &struct{}{})
	return errors.As(err, &named) && named.Err == "thread_not_found"
}

// withdraw deletes a reply that stands in the channel for all to see: Slack posts
// it so when the message that it replies to was deleted.
func (c *Client) withdraw(ctx context.Context, at posted) *bot.PostError {
	if _, _, err := c.api.DeleteMessageContext(ctx, at.channel, at.ts); err != nil {
		c.log.Warn("reply without its thread not deleted", "channel", at.channel, "ts", at.ts, "error", c.clean("delete", err))
	}
	return &bot.PostError{Outcome: bot.Rejected, Reason: "the message that it replies to was deleted",
		Err: fmt.Errorf("post to %s: the thread is gone", at.channel)}
}

// Edit implements bot.Poster. An edit whose outcome is unclear can be repeated:
// it says the same again.
func (c *Client) Edit(ctx context.Context, channel, ts string, m message.Message) error {
	channel, err := c.ChannelID(ctx, channel) // chat.update takes no names
	if err != nil {
		return err
	}
	send := func(m message.Message) (*bot.PostError, string) {
		_, failed, code := c.send(ctx, "edit in "+channel, channel, m, slackgo.MsgOptionUpdate(ts))
		return failed, code
	}
	failed, code := send(m)
	if metadataRefusals[code] {
		c.log.Warn("message edited without metadata", "channel", channel, "key", m.Key, "reason", failed.Err)
		failed, _ = send(withoutMetadata(m))
	}
	if failed != nil {
		return failed
	}
	return nil
}

// metadataRefusals are the codes of metadata that Slack does not take. Nothing
// is lost without them: a block's id carries the key too.
var metadataRefusals = map[string]bool{
	"metadata_too_large": true, "invalid_metadata_format": true, "invalid_metadata_schema": true,
	"invalid_metadata_filter_keys": true, "metadata_must_be_sent_from_app": true,
}

func withoutMetadata(m message.Message) message.Message {
	m.Metadata = nil
	return m
}

// posted is where a message stands.
type posted struct{ channel, ts, thread string }

// send makes one call and also returns the code of a refusal.
func (c *Client) send(ctx context.Context, did, channel string, m message.Message, how ...slackgo.MsgOption) (posted, *bot.PostError, string) {
	options, err := payload(m)
	if err != nil {
		return posted{}, &bot.PostError{Outcome: bot.Rejected, Err: fmt.Errorf("%s: %w", did, err)}, ""
	}
	ctx, seen := watch(ctx)
	id, ts, standing, err := c.api.PostMessageWithResponseContext(ctx, channel, append(options, how...)...)
	if err == nil && ts == "" {
		err = errors.New("answer names no message")
	}
	if err == nil {
		return posted{channel: cmp.Or(id, channel), ts: ts, thread: standing.ThreadTimestamp}, nil, ""
	}
	var named slackgo.SlackErrorResponse
	errors.As(err, &named)
	return posted{}, c.failed(did, seen, err, nil), named.Err
}

// payload turns a message into slack-go's options. Blocks go out as they are:
// slack-go's own types would drop fields that they do not know.
func payload(m message.Message) ([]slackgo.MsgOption, error) {
	options := []slackgo.MsgOption{
		slackgo.MsgOptionText(shorten(m.Text, maxText), false), // escaped by whoever wrote it
		slackgo.MsgOptionDisableLinkUnfurl(),
		slackgo.MsgOptionDisableMediaUnfurl(),
	}
	var metadata slackgo.SlackMetadata
	if len(m.Metadata) > 0 {
		d := json.NewDecoder(bytes.NewReader(m.Metadata))
		d.UseNumber()
		if err := d.Decode(&metadata); err != nil {
			return nil, fmt.Errorf("metadata of message %s: %w", m.Key, err)
		}
		options = append(options, slackgo.MsgOptionMetadata(metadata))
	}
	blocks, err := rawBlocks(m.Blocks)
	if err != nil {
		return nil, fmt.Errorf("blocks of message %s: %w", m.Key, err)
	}
	if len(blocks) > 0 {
		options = append(options, slackgo.MsgOptionBlocks(blocks...))
	}
	return options, nil
}

// A rawBlock is a block as it was rendered.
type rawBlock struct {
	json.RawMessage
	Type    slackgo.MessageBlockType `json:"type"`
	BlockID string                   `json:"block_id"`
}

func (b rawBlock) BlockType() slackgo.MessageBlockType { return b.Type }
func (b rawBlock) ID() string                          { return b.BlockID }

// rawBlocks reads a rendered array of blocks; nil for none.
func rawBlocks(rendered json.RawMessage) ([]slackgo.Block, error) {
	if len(rendered) == 0 {
		return nil, nil
	}
	var raw []json.RawMessage
	if err := json.Unmarshal(rendered, &raw); err != nil {
		return nil, err
	}
	blocks := make([]slackgo.Block, len(raw))
	for i, r := range raw {
		var head struct {
			Type    slackgo.MessageBlockType `json:"type"`
			BlockID string                   `json:"block_id"`
		}
		if err := json.Unmarshal(r, &head); err != nil {
			return nil, err
		}
		blocks[i] = rawBlock{RawMessage: r, Type: head.Type, BlockID: head.BlockID}
	}
	return blocks, nil
}

// marks are what a message's metadata say of it.
type marks struct{ Key, Articles string }

// metadataOf returns the marks in metadata; zero when there are none.
func metadataOf(raw json.RawMessage) marks {
	var md struct {
		EventPayload map[string]any `json:"event_payload"`
	}
	if json.Unmarshal(raw, &md) != nil {
		return marks{}
	}
	var m marks
	m.Key, _ = md.EventPayload["key"].(string)
	m.Articles, _ = md.EventPayload["articles"].(string)
	return m
}

// blockKey returns the key that blocks carry in an id; empty when none does.
func blockKey(raw json.RawMessage) string {
	var blocks []struct {
		BlockID string `json:"block_id"`
	}
	if json.Unmarshal(raw, &blocks) != nil {
		return ""
	}
	for _, b := range blocks {
		if key, ok := strings.CutPrefix(b.BlockID, keyPrefix); ok {
			return key
		}
	}
	return ""
}

// shorten cuts a text to at most n runes, not inside an escape such as &amp; or
// a link, and marks the cut.
func shorten(text string, n int) string {
	runes := []rune(text)
	if len(runes) <= n {
		return text
	}
	cut := string(runes[:n-1])
	if i := strings.LastIndexByte(cut, '&'); i >= 0 && !strings.Contains(cut[i:], ";") && len(cut)-i < 5 {
		cut = cut[:i]
	}
	if i := strings.LastIndexByte(cut, '<'); i >= 0 && !strings.Contains(cut[i:], ">") {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " \n") + "…"
}
