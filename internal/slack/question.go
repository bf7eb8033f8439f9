package slack

// This file answers a question. The rules are:
//
//   - A question acts once, however often and to which replica it is sent.
//   - An answer goes to who asked and to nobody else: by the response_url while
//     that is good, else as a whisper in the channel, else, where the bot is not
//     in the channel, as a direct message.

import (
	"context"
	"errors"
	"strings"
	"time"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

// A question is what a person asked, by a command, a click or a form, and how
// to answer.
type question struct {
	action            // that was clicked
	who     bot.Asker // and for which channel
	request string    // names the question; acts once
	trigger string    // opens a form, within three seconds
	at      origin
}

// An origin is where a question was asked: what an answer needs to get there.
type origin struct {
	Address string `json:"address,omitempty"` // response_url; empty where there is none, as in the Home tab
	Thread  string `json:"thread,omitempty"`  // of the message that was clicked; empty outside threads
}

// errReplay says that a question was answered before.
var errReplay = errors.New("handled before")

// once fails with errReplay if the same question was asked before, also of
// another replica. One without a name passes.
func (a *App) once(ctx context.Context, request string) error {
	if request == "" {
		return nil
	}
	first, err := a.commands.First(ctx, request, memoryTime)
	if err == nil && !first {
		err = errReplay
	}
	return err
}

// reply does some work and shows what came of it, or in words why nothing did.
func (a *App) reply(ctx context.Context, q question, what string, work func(context.Context) ([]reply, error)) error {
	var replies []reply
	err := guarded(ctx, func(ctx context.Context) (err error) {
		if err = a.once(ctx, q.request); err == nil {
			replies, err = work(ctx)
		}
		return err
	})
	switch {
	case errors.Is(err, errReplay):
		a.log.Warn("request handled before: not done again", "what", what)
		return nil
	case err != nil:
		replies = []reply{a.worded(what, err)}
	}
	for _, r := range replies {
		// The work's time may be over; saying so may still take a moment.
		if err := a.tell(a.last, &q, r); err != nil {
			return err
		}
	}
	return nil
}

// worded says in words why something was not done. A failure inside is logged
// and said without detail.
func (a *App) worded(what string, err error) reply {
	var refusal *bot.Refusal
	var fields bot.FieldErrors
	switch {
	case errors.As(err, &refusal):
		return reply{lines: []string{refusal.Text}, people: refusal.Ask}
	case errors.As(err, &fields):
		var lines []string
		for _, f := range sorted(fields) {
			lines = append(lines, fields[f])
		}
		return say("Not saved. " + strings.Join(lines, " "))
	case errors.Is(err, context.DeadlineExceeded):
		return say("Not done: it took too long. Try again in a few minutes.")
	case errors.Is(err, context.Canceled):
		return say("Not done: the bot is being restarted. Try again in a minute.")
	}
	a.log.Error("command failed", "what", what, "error", err)
	return say("Not done: something failed inside. The log of the bot says what. /digest status shows how it is doing.")
}

// tell shows one reply to who asked. Each way has time of its own, so that an
// address which does not answer leaves some to the others; it is not tried again.
func (a *App) tell(ctx context.Context, q *question, r reply) error {
	if q.at.Address != "" {
		err := a.respond(ctx, q.at, r)
		if err == nil {
			return nil
		}
		q.at.Address = ""
		a.log.Warn("not answered by response_url, so otherwise", "error", err)
	}
	err := a.whisper(ctx, *q, r)
	var failed *bot.PostError
	if errors.As(err, &failed) && failed.Outcome != bot.Channel {
		return err
	}
	if err != nil || q.who.Channel == "" {
		return a.message(ctx, q.who.User, r)
	}
	return nil
}

// respond sends a reply to a response_url, within the time of one call. The address
// is good five times in thirty minutes, so a failed attempt is repeated no more
// than twice.
func (a *App) respond(ctx context.Context, at origin, r reply) error {
	ctx, cancel := context.WithTimeout(ctx, a.client.http.client.Timeout)
	defer cancel()
	msg := r.webhook()
	msg.ThreadTimestamp = at.Thread
	for pause := time.Second; ; pause *= 3 {
		err := slackgo.PostWebhookCustomHTTPContext(ctx, at.Address, a.client.http.client, msg)
		if err == nil {
			return nil
		}
		var status slackgo.StatusCodeError
		final := errors.As(err, &status) && status.Code < 500 && status.Code != 429
		if final || pause > 5*time.Second {
			return a.client.clean("answer by response_url", err)
		}
		if err := pausing(ctx, pause); err != nil {
			return err
		}
	}
}

// pausing waits, or ends with the context.
func pausing(ctx context.Context, d time.Duration) error {
	select {
	case <-time.After(d):
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

// whisper shows a reply to one person in a channel. Without a channel it does nothing.
func (a *App) whisper(ctx context.Context, q question, r reply) error {
	if q.who.Channel == "" {
		return nil
	}
	options := r.options()
	if q.at.Thread != "" {
		options = append(options, slackgo.MsgOptionTS(q.at.Thread))
	}
	ctx, seen := watch(ctx)
	if _, err := a.client.api.PostEphemeralContext(ctx, q.who.Channel, q.who.User, options...); err != nil {
		return a.client.failed("answer in "+q.who.Channel, seen, err, whispers)
	}
	return nil
}

// whispers are the codes of chat.postEphemeral that mean something else there.
var whispers = map[string]refusal{
	"user_not_in_channel": {bot.Channel, "the person is not in the channel", ""},
}

// message sends a reply to a person as a direct message; nothing without a person.
func (a *App) message(ctx context.Context, user string, r reply) error {
	if user == "" {
		return nil
	}
	ctx, seen := watch(ctx)
	if _, _, err := a.client.api.PostMessageContext(ctx, user, r.options()...); err != nil {
		return a.client.failed("answer by a direct message", seen, err, nil)
	}
	return nil
}
