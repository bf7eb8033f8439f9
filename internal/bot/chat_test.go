package bot_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
)

// A chat is a Poster that remembers what stands where, and fails as told.
type chat struct {
	mu       sync.Mutex
	messages []standing
	clock    int
	trouble  []trouble // of the next posts, in order; none when used up
	closed   map[string]*bot.PostError
	unread   bool
	misread  []error // of the next looks at what stands there
	posts    int
	noted    func(text string) // is told what stands there now; may be nil
}

type standing struct {
	channel, thread, ts, text, blocks string
	bot.Standing
}

// trouble is what happens to one post.
type trouble struct {
	swallow bool // it does not get there
	before  func()
	after   func()
	err     *bot.PostError
}

// tried returns how often a post was tried.
func (c *chat) tried() int {
	c.mu.Lock()
	defer c.mu.Unlock()
	return c.posts
}

func (c *chat) Post(ctx context.Context, channel, thread string, m message.Message) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.posts++
	if e := c.closed[channel]; e != nil {
		return "", e
	}
	var t trouble
	if len(c.trouble) > 0 {
		t, c.trouble = c.trouble[0], c.trouble[1:]
	}
	if t.before != nil {
		t.before()
	}
	ts := ""
	if !t.swallow {
		c.clock++
		ts = fmt.Sprintf("1700000000.%06d", c.clock)
		var metadata struct {
			Payload struct{ Key, Articles string } `json:"event_payload"`
		}
		if err := json.Unmarshal(m.Metadata, &metadata); err != nil {
			return "", &bot.PostError{Outcome: bot.Rejected, Err: err}
		}
		c.messages = append(c.messages, standing{channel, thread, ts, m.Text, string(m.Blocks),
			bot.Standing{Key: metadata.Payload.Key, TS: ts, Articles: metadata.Payload.Articles}})
		if c.noted != nil {
			c.noted(m.Text)
		}
	}
	if t.after != nil {
		t.after()
	}
	if t.err != nil {
		return "", t.err
	}
	if t.swallow {
		return "", &bot.PostError{Outcome: bot.Unclear, Err: errors.New("connection reset")}
	}
	return ts, nil
}

func (c *chat) Edit(_ context.Context, channel, ts string, m message.Message) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	var t trouble
	if len(c.trouble) > 0 {
		t, c.trouble = c.trouble[0], c.trouble[1:]
	}
	for i, s := range c.messages {
		if s.channel == channel && s.ts == ts && !t.swallow {
			c.messages[i].text = m.Text
		}
	}
	if t.after != nil {
		t.after()
	}
	if t.swallow {
		return &bot.PostError{Outcome: bot.Unclear, Err: errors.New("connection reset")}
	}
	return nil
}

func (c *chat) Posted(_ context.Context, channel, thread string, _ time.Time) ([]bot.Standing, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if len(c.misread) > 0 {
		err := c.misread[0]
		c.misread = c.misread[1:]
		return nil, err
	}
	if c.unread {
		return nil, &bot.PostError{Outcome: bot.Unreadable, Err: errors.New("missing_scope")}
	}
	var out []bot.Standing
	for _, m := range c.messages {
		if m.channel == channel && m.thread == thread {
			out = append(out, m.Standing)
		}
	}
	return out, nil
}

// texts returns what stands in the chat, replies indented, as "parent | reply | …".
func (c *chat) texts() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []string
	for _, m := range c.messages {
		text := m.text
		if m.thread != "" {
			text = "> " + text
		}
		out = append(out, text)
	}
	return strings.Join(out, " | ")
}
