package slack

// This file says what each failure of a call means. The rules are:
//
//   - a refusal that Slack names is looked up in the table below;
//   - a rate limit, in whatever shape, was certainly not processed;
//   - a call for which no connection ever stood was certainly not sent;
//   - everything else is unclear: it may have been processed.

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

// maxRetryAfter bounds a Retry-After that is absurd; Slack's are below a minute.
const maxRetryAfter = time.Hour

// A refusal is the meaning of one of Slack's error codes.
type refusal struct {
	outcome bot.Outcome
	meaning string // in words; empty when the code says it all
	advice  string // what somebody can do; %s is the bot's name
}

// Advice that several codes share.
const (
	invite    = "type /invite @%s there"
	reinstall = "install the app again and set SLACK_BOT_TOKEN to its new token"
	askAdmin  = "ask an administrator of the workspace"
)

// refusals holds the codes of chat.postMessage, chat.update, conversations.history
// and conversations.replies, from their reference pages, and the codes that all
// methods share. A code that is not here is unclear, so it is looked up before
// anything is repeated.
var refusals = map[string]refusal{
	"ratelimited":       {outcome: bot.NotPosted, meaning: "Slack asks to wait"},
	"rate_limited":      {outcome: bot.NotPosted, meaning: "Slack asks to wait"},
	"team_added_to_org": {outcome: bot.NotPosted, meaning: "the workspace is being moved"},
	"accesslimited":     {outcome: bot.NotPosted, meaning: "access is limited for now"},
	"message_limit_exceeded": {outcome: bot.NotPosted, meaning: "the workspace has reached its limit of messages",
		advice: askAdmin},

	"internal_error":      {outcome: bot.Unclear, meaning: "Slack failed inside"},
	"fatal_error":         {outcome: bot.Unclear, meaning: "Slack failed inside, perhaps after posting"},
	"service_unavailable": {outcome: bot.Unclear, meaning: "Slack is not available"},
	"request_timeout":     {outcome: bot.Unclear, meaning: "Slack lost part of the request"},

	"not_in_channel":                           {bot.Channel, "the bot is not in the channel", invite},
	"channel_not_found":                        {bot.Channel, "there is no such channel, or it is private and the bot is not in it", "check the channel's id; in a private channel " + invite},
	"is_archived":                              {bot.Channel, "the channel is archived", "unarchive it or choose another channel"},
	"is_inactive":                              {bot.Channel, "the channel is frozen", "choose another channel"},
	"restricted_action":                        {bot.Channel, "the workspace does not let the bot post there", askAdmin},
	"restricted_action_read_only_channel":      {bot.Channel, "the channel is read-only", askAdmin},
	"restricted_action_thread_only_channel":    {bot.Channel, "the channel takes replies only", askAdmin},
	"restricted_action_non_threadable_channel": {bot.Channel, "the channel takes no replies", "choose another channel"},
	"restricted_action_thread_locked":          {bot.Rejected, "the thread is locked", ""},
	"as_user_not_supported":                    {bot.Channel, "the channel does not take this bot", "choose another channel"},
	"slack_connect_canvas_sharing_blocked":     {bot.Channel, "the shared channel does not take this message", askAdmin},
	"slack_connect_blocked_file_type":          {bot.Channel, "the shared channel does not take this message", askAdmin},
	"method_not_supported_for_channel_type":    {bot.Channel, "this kind of channel does not take messages", "choose another channel"},

	"invalid_auth":              {bot.Unauthorised, "Slack does not know the token", reinstall},
	"not_authed":                {bot.Unauthorised, "no token was sent", "set SLACK_BOT_TOKEN"},
	"token_revoked":             {bot.Unauthorised, "the token was revoked", reinstall},
	"token_expired":             {bot.Unauthorised, "the token has expired", reinstall},
	"account_inactive":          {bot.Unauthorised, "the app was removed from the workspace", reinstall},
	"not_allowed_token_type":    {bot.Unauthorised, "this is not a bot token", "set SLACK_BOT_TOKEN to the token that begins with xoxb-"},
	"no_permission":             {bot.Unauthorised, "the workspace does not let the bot do this", askAdmin},
	"ekm_access_denied":         {bot.Unauthorised, "the workspace's encryption keys are withdrawn", askAdmin},
	"team_access_not_granted":   {bot.Unauthorised, "the app is not allowed in this workspace", askAdmin},
	"org_login_required":        {bot.Unauthorised, "the workspace is being moved to an organisation", askAdmin},
	"access_denied":             {bot.Unauthorised, "access is denied", askAdmin},
	"deprecated_endpoint":       {bot.Unauthorised, "Slack has withdrawn this method", "update digestbot"},
	"two_factor_setup_required": {bot.Unauthorised, "two-factor sign-in must be set up", askAdmin},
	"enterprise_is_restricted":  {bot.Unauthorised, "the organisation does not allow this call", askAdmin},
	"missing_scope":             {bot.Unauthorised, "the token lacks a scope", "add the scope to the app (digestbot manifest lists all) and install it again"},

	"invalid_blocks":                    {outcome: bot.Layout, meaning: "Slack does not take these blocks"},
	"invalid_blocks_format":             {outcome: bot.Layout, meaning: "Slack cannot read these blocks"},
	"msg_blocks_too_long":               {outcome: bot.Layout, meaning: "the blocks are too long together"},
	"block_mismatch":                    {outcome: bot.Layout, meaning: "Slack does not take these blocks"},
	"attachment_payload_limit_exceeded": {outcome: bot.Layout, meaning: "the message is too long"},
	"msg_too_long":                      {outcome: bot.Rejected, meaning: "the text is too long"},
	"no_text":                           {outcome: bot.Rejected, meaning: "the message has no text"},
	"markdown_text_conflict":            {outcome: bot.Layout, meaning: "the message has two texts"},
	"too_many_attachments":              {outcome: bot.Layout, meaning: "the message has too many attachments"},
	"too_many_contact_cards":            {outcome: bot.Layout, meaning: "the message has too many contact cards"},
	"metadata_too_large":                {outcome: bot.Rejected, meaning: "the metadata are too large"},
	"invalid_metadata_format":           {outcome: bot.Rejected, meaning: "Slack cannot read the metadata"},
	"invalid_metadata_schema":           {outcome: bot.Rejected, meaning: "Slack does not take the metadata"},
	"invalid_metadata_filter_keys":      {outcome: bot.Rejected, meaning: "Slack does not take the metadata"},
	"metadata_must_be_sent_from_app":    {outcome: bot.Rejected, meaning: "Slack takes metadata from apps only"},
	"message_not_found":                 {outcome: bot.Rejected, meaning: "the message is gone"},
	"cant_update_message":               {outcome: bot.Rejected, meaning: "the message is not the bot's own"},
	"edit_window_closed":                {outcome: bot.Rejected, meaning: "the message is too old to edit"},
	"update_failed":                     {outcome: bot.Unclear, meaning: "Slack did not edit the message"},
	"streaming_state_conflict":          {outcome: bot.Rejected, meaning: "the message is still being written"},
	"cannot_reply_to_message":           {outcome: bot.Rejected, meaning: "the message takes no replies"},
	"thread_not_found":                  {outcome: bot.Rejected, meaning: "the thread is gone"},
	"invalid_thread_ts":                 {outcome: bot.Rejected, meaning: "there is no such thread"},
	"invalid_arguments":                 {outcome: bot.Layout, meaning: "Slack does not take this call"},
	"invalid_arg_name":                  {outcome: bot.Layout, meaning: "Slack does not take this call"},
	"invalid_form_data":                 {outcome: bot.Layout, meaning: "Slack cannot read this call"},
	"invalid_charset":                   {outcome: bot.Layout, meaning: "Slack cannot read this call"},
	"invalid_post_type":                 {outcome: bot.Rejected, meaning: "Slack cannot read this call"},
	"missing_post_type":                 {outcome: bot.Rejected, meaning: "Slack cannot read this call"},
	"invalid_json":                      {outcome: bot.Layout, meaning: "Slack cannot read this call"},
	"json_not_object":                   {outcome: bot.Layout, meaning: "Slack cannot read this call"},
}

// unreadable are the codes that mean, for a reading call, that the bot may not
// read this history.
var unreadable = map[string]refusal{
	"missing_scope":                         {bot.Unreadable, "the token may not read the history", "add the scopes channels:history and groups:history and install the app again"},
	"not_in_channel":                        {bot.Unreadable, "the bot is not in the channel, so it cannot read its history", invite},
	"no_permission":                         {bot.Unreadable, "the workspace does not let the bot read the history", askAdmin},
	"method_not_supported_for_channel_type": {bot.Unreadable, "this kind of channel has no history that can be read", ""},
}

// decodeAnswer decodes an answer of Slack, and its refusal as slack-go would.
func decodeAnswer(body []byte, answer any) error {
	var status struct {
		slackgo.SlackResponse
		Errors json.RawMessage `json:"errors"` // of no fixed shape
	}
	if err := json.Unmarshal(body, &status); err != nil {
		return fmt.Errorf("answer is not complete: %w", err)
	}
	if !status.Ok {
		if status.Error == "" {
			return errors.New("answer says neither yes nor no")
		}
		return slackgo.SlackErrorResponse{Err: status.Error, ResponseMetadata: status.ResponseMetadata,
			Needed: status.Needed, Provided: status.Provided}
	}
	return json.Unmarshal(body, answer)
}

// failed turns what slack-go says of a call into what is known. The table for
// the call's own codes is looked into before the common one. Nothing in the
// result holds a secret.
func (c *Client) failed(did string, seen *call, err error, own map[string]refusal) *bot.PostError {
	p := &bot.PostError{Outcome: bot.Unclear}
	var named slackgo.SlackErrorResponse
	var limited *slackgo.RateLimitedError
	switch {
	case errors.As(err, &named):
		r, ok := own[named.Err]
		if !ok {
			r, ok = refusals[named.Err]
		}
		if ok {
			p.Outcome = r.outcome
			p.Reason = r.meaning
			p.Advice = strings.ReplaceAll(r.advice, "%s", c.name())
		}
		err = errors.New(describe(named, r.meaning))
	case errors.As(err, &limited), seen.status == http.StatusTooManyRequests:
		p.Outcome, p.Reason = bot.NotPosted, "Slack asks to wait"
		err = errors.New("status 429, Slack asks to wait")
	case seen.status == 0 && !seen.connected.Load():
		p.Outcome, p.Reason = bot.NotPosted, "Slack cannot be reached"
	}
	if p.Outcome == bot.NotPosted {
		p.After = retryAfter(seen.retryAfter)
	}
	p.Err = c.clean(did, err)
	return p
}

// describe words a refusal: its meaning, its code, and what Slack adds.
func describe(r slackgo.SlackErrorResponse, meaning string) string {
	text := r.Err
	if meaning != "" {
		text = meaning + " (" + r.Err + ")"
	}
	if r.Needed != "" {
		text += ", needed: " + r.Needed
	}
	if len(r.ResponseMetadata.Messages) > 0 {
		text += ": " + strings.Join(r.ResponseMetadata.Messages, "; ")
	}
	return text
}

// retryAfter reads the header of a rate limit, in seconds; zero when it is
// missing or no number.
func retryAfter(header string) time.Duration {
	s, err := strconv.ParseFloat(strings.TrimSpace(header), 64)
	if err != nil || s <= 0 {
		return 0
	}
	return time.Duration(min(s, maxRetryAfter.Seconds()) * float64(time.Second))
}

// clean wraps an error with what was attempted and takes out addresses and
// tokens: an address may be a capability, and a proxy may echo what it was sent.
func (c *Client) clean(did string, err error) error {
	text := err
	var u *url.Error
	if errors.As(err, &u) {
		text = u.Err
	}
	said := text.Error()
	for _, s := range c.secret {
		said = strings.ReplaceAll(said, s, "…")
	}
	for _, cause := range []error{context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, cause) {
			return fmt.Errorf("%s: %w", did, cause)
		}
	}
	return fmt.Errorf("%s: %s", did, said)
}

// name returns how people call the bot; "digestbot" until Slack has said.
func (c *Client) name() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.self != nil && c.self.Name != "" {
		return c.self.Name
	}
	return "digestbot"
}
