package bot

import (
	"context"
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/message"
)

// A Poster sends messages to a chat service.
type Poster interface {
	// Post sends a message to a channel, as a reply if thread is not empty, and
	// returns the timestamp by which replies and edits name it. It is tried
	// once; an error is always a *PostError.
	Post(ctx context.Context, channel, thread string, m message.Message) (ts string, err error)

	// Edit replaces a posted message. An error is always a *PostError.
	Edit(ctx context.Context, channel, ts string, m message.Message) error

	// Posted returns the messages of this bot that stand in a channel (or in
	// a thread, if thread is not empty) since a time, all of them, oldest
	// first. An error is always a *PostError; its outcome is Unreadable when
	// the bot may not read the history.
	Posted(ctx context.Context, channel, thread string, since time.Time) ([]Standing, error)
}

// A Standing is a message of this bot as the history shows it.
type Standing struct {
	Key      string // the message's, from its metadata or a block_id
	TS       string // names it in replies and edits
	Articles string // event_payload.articles as posted; empty if there is none
}

// Outcome is what is known after a call to the chat service failed.
type Outcome string

const (
	NotPosted    Outcome = "not posted"         // certainly not posted; may be repeated after After
	Unclear      Outcome = "outcome unclear"    // may have been posted: look before repeating
	Channel      Outcome = "channel closed"     // this channel takes no messages until somebody acts
	Unauthorised Outcome = "token not accepted" // no channel takes messages until somebody acts
	Rejected     Outcome = "message refused"    // this message will never be taken
	Layout       Outcome = "layout refused"     // its blocks will never be taken; its text may be
	Unreadable   Outcome = "history unreadable" // the bot may not read the history
)

// A PostError says what is known after a failed call, and never holds a secret.
type PostError struct {
	Outcome Outcome
	After   time.Duration // how long to wait before a repetition; zero when the service did not say
	Reason  string        // in words: "the bot is not in the channel"; empty when only Err says it
	Advice  string        // what somebody can do, "invite the bot with /invite @digestbot"; empty if nothing
	Err     error         // what the service said
}

// Words says for people what happened and what to do.
func (e *PostError) Words() string {
	said := e.Reason
	if said == "" {
		said = fmt.Sprint(e.Err)
	}
	said = sentence(said)
	if e.Advice != "" {
		said += " " + sentence(e.Advice)
	}
	return said
}

// sentence gives text its capital and its full stop.
func sentence(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(r)) + strings.TrimRight(s[n:], ".") + "."
}

func (e *PostError) Error() string {
	if e.Advice != "" {
		return fmt.Sprintf("%s: %v: %s", e.Outcome, e.Err, e.Advice)
	}
	return fmt.Sprintf("%s: %v", e.Outcome, e.Err)
}

func (e *PostError) Unwrap() error { return e.Err }
