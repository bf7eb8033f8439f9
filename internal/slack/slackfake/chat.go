package slackfake

import (
	"encoding/json"
	"fmt"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

const (
	maxPostText    = 40000 // longer text is cut, with a warning
	maxUpdateText  = 4000  // longer text is msg_too_long
	maxMetadata    = 8192  // bytes; Slack publishes none
	maxEventType   = 50
	burst          = 3 // posts that may follow each other at once
	maxAttachments = 100
)

// A Message is a message as it stands in a channel.
type Message struct {
	TS       string          `json:"ts"`
	ThreadTS string          `json:"thread_ts,omitempty"`
	Type     string          `json:"type"`
	Subtype  string          `json:"subtype,omitempty"`
	User     string          `json:"user"`
	BotID    string          `json:"bot_id,omitempty"`
	AppID    string          `json:"app_id,omitempty"`
	Team     string          `json:"team,omitempty"`
	Text     string          `json:"text"`
	Blocks   json.RawMessage `json:"blocks,omitempty"`
	Metadata json.RawMessage `json:"metadata,omitempty"`
	Edited   *Edit           `json:"edited,omitempty"`

	Unfurls bool `json:"-"` // links or media of the message would be unfurled
	Pings   bool `json:"-"` // the message notifies people: <!here>, <@U…>
}

// Edit says when a message was last edited.
type Edit struct {
	User string `json:"user"`
	TS   string `json:"ts"`
}

// An Ephemeral message is one that a single person saw.
type Ephemeral struct {
	Channel, User, Text, TS string
	ThreadTS                string // where it stands in a thread
	Blocks                  json.RawMessage
}

// Messages returns the messages of a channel, oldest first, replies included.
func (s *Server) Messages(channel string) []Message {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.find(channel)
	if c == nil {
		return nil
	}
	out := make([]Message, len(c.messages))
	for i, m := range c.messages {
		out[i] = *m
	}
	return out
}

// Ephemeral returns the ephemeral messages so far, oldest first.
func (s *Server) Ephemeral() []Ephemeral {
	s.mu.Lock()
	defer s.mu.Unlock()
	return slices.Clone(s.ephemeral)
}

// Say puts a message of somebody else into a channel, as raw JSON fields on top
// of the usual ones, and returns its timestamp.
func (s *Server) Say(channel string, m Message) string {
	s.mu.Lock()
	defer s.mu.Unlock()
	c := s.find(channel)
	if c == nil {
		panic("slackfake: no channel " + channel)
	}
	m.TS = s.nextTS()
	m.Type = "message"
	c.messages = append(c.messages, &m)
	return m.TS
}

// Delete removes a message, as a person may.
func (s *Server) Delete(channel, ts string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.find(channel).drop(ts)
}

// drop takes a message out and remembers that it stood.
func (c *conversation) drop(ts string) {
	c.messages = slices.DeleteFunc(c.messages, func(m *Message) bool { return m.TS == ts })
	if c.gone == nil {
		c.gone = map[string]bool{}
	}
	c.gone[ts] = true
}

// open returns the channel that a call may post to.
func (s *Server) open(channel string, ephemeral bool) (*conversation, *refused) {
	c := s.find(channel)
	switch {
	case c == nil, c.Private && !c.Member:
		return nil, refuse("channel_not_found")
	case c.Archived:
		return nil, refuse("is_archived")
	case !c.Member && (ephemeral || !s.has("chat:write.public")):
		return nil, refuse("not_in_channel")
	}
	return c, nil
}

func (s *Server) postMessage(a args) (answer, *refused) {
	c, ref := s.open(a["channel"], false)
	if ref != nil {
		return nil, ref
	}
	m, warning, ref := s.compose(a, maxPostText, true)
	if ref != nil {
		return nil, ref
	}
	if ts := a["thread_ts"]; ts != "" {
		parent := c.message(ts)
		switch {
		case c.gone[ts]: // Slack posts a reply to a deleted message as one of its own
			parent = m
		case !tsPattern.MatchString(ts):
			return nil, refuse("invalid_thread_ts")
		case parent == nil:
			return nil, refuse("thread_not_found")
		case parent.ThreadTS != "" && parent.ThreadTS != parent.TS:
			return nil, refuse("invalid_thread_ts", "thread_ts is a reply's, not its parent's")
		}
		if parent != m {
			parent.ThreadTS, m.ThreadTS = parent.TS, ts
		}
	}
	if !s.allow(c) {
		return nil, refuse("ratelimited")
	}
	m.TS = s.nextTS()
	m.Unfurls = a["unfurl_links"] != "false" || a["unfurl_media"] != "false"
	c.messages = append(c.messages, m)
	ans := answer{"channel": c.ID, "ts": m.TS, "message": m}
	if warning != "" {
		ans["warning"] = warning
		ans["response_metadata"] = map[string]any{"warnings": []string{warning}}
	}
	return ans, nil
}

// allow enforces the pace of a channel: a bucket of burst posts.
func (s *Server) allow(c *conversation) bool {
	if s.pace <= 0 {
		return true
	}
	now := s.now()
	if !c.paced.IsZero() {
		c.budget = math.Min(burst, c.budget+float64(now.Sub(c.paced))/float64(s.pace))
	}
	c.paced = now
	if c.budget < 1 {
		return false
	}
	c.budget--
	return true
}

func (s *Server) update(a args) (answer, *refused) {
	c := s.channels[a["channel"]] // takes no names
	if c == nil || c.Private && !c.Member {
		return nil, refuse("channel_not_found")
	}
	if c.Archived {
		return nil, refuse("is_archived")
	}
	old := c.message(a["ts"])
	if old == nil {
		return nil, refuse("message_not_found")
	}
	if old.BotID != BotID {
		return nil, refuse("cant_update_message")
	}
	m, _, ref := s.compose(a, maxUpdateText, false)
	if ref != nil {
		return nil, ref
	}
	if _, ok := a["text"]; ok {
		old.Text = m.Text
	}
	if _, ok := a["blocks"]; ok {
		old.Blocks = m.Blocks
	} else if a["text"] != "" {
		old.Blocks = nil // text without blocks replaces them
	}
	if _, ok := a["metadata"]; ok {
		old.Metadata = m.Metadata // left out, the old stay
	}
	old.Edited = &Edit{User: BotUser, TS: s.nextTS()}
	old.Pings = m.Pings
	return answer{"channel": c.ID, "ts": old.TS, "text": old.Text, "message": old}, nil
}

func (s *Server) deleteMessage(a args) (answer, *refused) {
	c := s.channels[a["channel"]]
	if c == nil {
		return nil, refuse("channel_not_found")
	}
	m := c.message(a["ts"])
	if m == nil {
		return nil, refuse("message_not_found")
	}
	if m.BotID != BotID {
		return nil, refuse("cant_delete_message")
	}
	c.drop(m.TS)
	return answer{"channel": c.ID, "ts": m.TS}, nil
}

func (s *Server) postEphemeral(a args) (answer, *refused) {
	c, ref := s.open(a["channel"], true)
	if ref != nil {
		return nil, ref
	}
	if a["user"] == "" {
		return nil, refuse("invalid_arguments", "[ERROR] missing required field: user")
	}
	if !slices.Contains(c.people(), a["user"]) {
		return nil, refuse("user_not_in_channel")
	}
	m, _, ref := s.compose(a, maxPostText, true)
	if ref != nil {
		return nil, ref
	}
	ts := s.nextTS()
	s.ephemeral = append(s.ephemeral, Ephemeral{Channel: c.ID, User: a["user"], Text: m.Text, TS: ts, ThreadTS: a["thread_ts"], Blocks: m.Blocks})
	return answer{"message_ts": ts}, nil
}

// compose checks the content of a call and makes a message of it.
func (s *Server) compose(a args, maxText int, needText bool) (*Message, string, *refused) {
	m := &Message{Type: "message", User: BotUser, BotID: BotID, AppID: AppID, Team: TeamID, Text: a["text"]}
	if !utf8.ValidString(m.Text) {
		return nil, "", refuse("invalid_charset")
	}
	if b := a["blocks"]; b != "" {
		if ref := checkBlocks([]byte(b)); ref != nil {
			return nil, "", ref
		}
		m.Blocks = json.RawMessage(b)
		if b == "[]" {
			m.Blocks = nil
		}
	}
	if needText && strings.TrimSpace(m.Text) == "" && m.Blocks == nil {
		return nil, "", refuse("no_text")
	}
	warning := ""
	if n := utf8.RuneCountInString(m.Text); n > maxText {
		if maxText == maxUpdateText {
			return nil, "", refuse("msg_too_long")
		}
		m.Text = string([]rune(m.Text)[:maxText])
		warning = "message_truncated"
	}
	if md := a["metadata"]; md != "" {
		if ref := checkMetadata(md); ref != nil {
			return nil, "", ref
		}
		m.Metadata = json.RawMessage(md)
	}
	m.Pings = pings.MatchString(m.Text) || pings.Match(m.Blocks) || a["link_names"] == "true" || a["parse"] == "full"
	return m, warning, nil
}

var (
	tsPattern   = regexp.MustCompile(`^[0-9]{10}\.[0-9]{6}$`)
	namePattern = regexp.MustCompile(`^[a-z][A-Za-z0-9_]*$`)
	// pings matches what notifies people; JSON may write < as \u003c.
	pings = regexp.MustCompile(`(?:<|\\u003c)(?:!(?:here|channel|everyone|subteam)|@[UW])`)
)

// checkMetadata checks names, size and depth of metadata.
func checkMetadata(raw string) *refused {
	var md struct {
		EventType    *string                    `json:"event_type"`
		EventPayload map[string]json.RawMessage `json:"event_payload"`
	}
	if json.Unmarshal([]byte(raw), &md) != nil || md.EventType == nil || md.EventPayload == nil {
		return refuse("invalid_metadata_format")
	}
	if *md.EventType == "" || len(*md.EventType) > maxEventType {
		return refuse("invalid_metadata_schema", "event_type")
	}
	if len(raw) > maxMetadata {
		return refuse("metadata_too_large")
	}
	for name, v := range md.EventPayload {
		if !namePattern.MatchString(name) {
			return refuse("invalid_metadata_schema", "event_payload."+name)
		}
		if nested(v) {
			return refuse("invalid_metadata_schema", fmt.Sprintf("event_payload.%s: no objects within", name))
		}
	}
	return nil
}

// nested reports an object, or an array that holds one.
func nested(v json.RawMessage) bool {
	var list []json.RawMessage
	if json.Unmarshal(v, &list) == nil {
		return slices.ContainsFunc(list, nested)
	}
	return strings.HasPrefix(strings.TrimSpace(string(v)), "{")
}

// message returns the message with a timestamp; nil when there is none.
func (c *conversation) message(ts string) *Message {
	for _, m := range c.messages {
		if m.TS == ts {
			return m
		}
	}
	return nil
}
