package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"slices"
	"sync"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

// This file drains the outbox. The rules are:
//
//   - A channel's messages go out in order, by one process at a time.
//   - That an attempt begins is recorded before it, and how it ended at once.
//   - Only what is certainly not posted is repeated unseen. After an unclear
//     outcome, or an attempt that has no recorded end (a crash), the history
//     is read twice with a pause; a message found there is not repeated.
//   - If the history may not be read, an unclear message is repeated, with a
//     warning: rather twice than never.
//   - Who asks to wait longer than a pass does is left alone until then.
//   - A closed channel is said once, and tried again by the next pass.
//   - Blocks that are refused are left out, and the text goes alone.
//   - A digest whose first message is refused all the same is kept for the next
//     pass, for keepTime; what comes after it goes on.

const (
	// graceTime is how long a call may go on when everything is being stopped.
	graceTime = 4 * time.Second
	// attempts is how often a message is tried in one pass.
	attempts = 6
	// looks is how often a history is tried.
	looks = 4
	// longestWait is the longest pause a pass waits out; the next pass goes on.
	longestWait = 2 * time.Minute
	// keepTime is for how long a digest that is refused is tried again; its stories
	// are not grouped with new ones for longer either.
	keepTime = grouping
	// skew is how far the clocks of the chat service and ours may differ.
	skew = 10 * time.Minute
)

// ErrUnsent says that messages are left in the outbox.
var ErrUnsent = errors.New("not everything is posted")

// DeliverAll drains the outbox of all channels, each on its own.
func (b *Bot) DeliverAll(ctx context.Context) error {
	channels, err := b.Store.UnsentChannels(ctx)
	if err != nil {
		return err
	}
	errs := make([]error, len(channels))
	var wg sync.WaitGroup
	for i, c := range channels {
		wg.Go(func() { errs[i] = b.Deliver(ctx, c) })
	}
	wg.Wait()
	return errors.Join(errs...)
}

// Deliver drains the outbox of one channel. It waits for another process that
// is at it. An error wraps ErrUnsent if messages are left, and says why.
func (b *Bot) Deliver(ctx context.Context, channel string) error {
	if list, err := b.Store.Unsent(ctx, channel); err != nil || len(list) == 0 {
		return err
	}
	held, stop, err := b.hold(ctx, "channel:"+channel)
	for errors.Is(err, ErrBusy) {
		if err := wait(ctx, 200*time.Millisecond); err != nil {
			return fmt.Errorf("%w in %s: %w", ErrUnsent, channel, err)
		}
		held, stop, err = b.hold(ctx, "channel:"+channel)
	}
	if err != nil {
		return err
	}
	defer stop()
	until, err := b.Store.Resting(held, channel)
	if err != nil {
		return err
	}
	b.pacer.restAtLeast(channel, until.Sub(b.Now()))
	var refused error
	kept := map[string]bool{} // by digest
	for {
		list, err := b.Store.Unsent(held, channel)
		list = slices.DeleteFunc(list, func(p store.Posting) bool { return kept[p.Slot] })
		if err != nil || len(list) == 0 {
			return errors.Join(refused, err)
		}
		for _, p := range list {
			if kept[p.Slot] {
				continue
			}
			d := delivery{bot: b, held: held, Posting: p}
			switch err := d.send(); {
			case errors.Is(err, errRefused):
				kept[p.Slot] = errors.Is(err, ErrUnsent)
				refused = errors.Join(refused, err)
			case err != nil:
				return fmt.Errorf("%w: message %s: %w", ErrUnsent, p.Key, err)
			}
		}
	}
}

// errRefused says that a message was not taken. One that will be tried again by
// the next pass is ErrUnsent too.
var errRefused = errors.New("message refused")

// A delivery is the sending of one message.
type delivery struct {
	bot  *Bot
	held holding
	store.Posting
	thread string // timestamp of the message it replies to
	target string // timestamp of the message it replaces
}

// send brings one message to an end: sent, or refused (errRefused). Any other
// error leaves it for the next pass.
func (d *delivery) send() error {
	if err := d.locate(); err != nil {
		return err
	}
	var err error
	pause := cmp.Or(d.bot.Retry, time.Second)
	for range attempts {
		if d.State == store.Sending && d.Edits == "" { // an edit says the same again
			found, err := d.find()
			if found || err != nil {
				return err
			}
		}
		var done bool
		var after time.Duration
		if done, after, err = d.try(); done {
			return err
		}
		after = max(after, pause)
		if after > longestWait {
			return err
		}
		if werr := wait(d.held, after); werr != nil {
			return errors.Join(err, werr)
		}
		pause *= 2
	}
	return fmt.Errorf("given up for now after %d attempts: %w", attempts, err)
}

// locate finds the messages that this one replies to or replaces.
func (d *delivery) locate() error {
	for _, other := range []struct {
		key, what string
		ts        *string
	}{{d.ParentKey, "replies to", &d.thread}, {d.Edits, "replaces", &d.target}} {
		if other.key == "" {
			continue
		}
		p, err := d.bot.Store.Posting(d.held, other.key)
		if err != nil {
			return err
		}
		if p.State != store.Sent {
			return d.refuse(fmt.Errorf("the message that it %s was refused", other.what))
		}
		*other.ts = p.TS
	}
	return nil
}

// try makes one attempt. If it is not done, the error says why and after how
// long another may be made; State says whether the outcome is unclear.
func (d *delivery) try() (done bool, after time.Duration, err error) {
	b := d.bot
	if err := b.pacer.wait(d.held, d.Channel); err != nil {
		return true, 0, err
	}
	if err := b.Store.Begin(d.held, d.held.Lease, d.Key, b.Now()); err != nil {
		return true, 0, err
	}
	d.State = store.Sending
	if d.Tried.IsZero() {
		d.Tried = b.Now()
	}
	ts, err := d.post()
	b.pacer.rest(d.Channel, b.Pace)
	if err == nil {
		b.Metrics.posted("sent")
		return true, 0, d.sent(ts)
	}
	return d.failed(err)
}

// post calls the chat service.
func (d *delivery) post() (ts string, err error) {
	call, cancel := lasting(d.held, d.bot.callTime())
	defer cancel()
	m := d.Message
	if d.Plain {
		m.Blocks = nil
	}
	if d.Edits == "" {
		return d.bot.Poster.Post(call, d.Channel, d.thread, m)
	}
	m.Key = d.Edits
	return d.target, d.bot.Poster.Edit(call, d.Channel, d.target, m)
}

// failed records what is known after a failed attempt.
func (d *delivery) failed(err error) (done bool, after time.Duration, _ error) {
	var e *PostError
	if !errors.As(err, &e) {
		e = &PostError{Outcome: Unclear, Err: err}
	}
	d.bot.Metrics.posted(string(e.Outcome))
	ctx, cancel := recording(d.held)
	defer cancel()
	b := d.bot
	switch e.Outcome {
	case NotPosted:
		b.pacer.rest(d.Channel, max(b.Pace, e.After))
		if e.After > 0 { // which the next process has to know too
			if err := b.Store.Rest(ctx, d.Channel, b.Now().Add(e.After)); err != nil {
				return true, 0, err
			}
		}
		b.Log.Info("post again later", "message", d.Key, "channel", d.Channel, "error", err)
		d.State = store.Pending
		if err := b.Store.NotSent(ctx, d.held.Lease, d.Key, err.Error()); err != nil {
			return true, 0, err
		}
		return false, e.After, err
	case Channel, Unauthorised:
		if err := b.Store.NotSent(ctx, d.held.Lease, d.Key, err.Error()); err != nil {
			return true, 0, err
		}
		return true, 0, b.note(ctx, d.Channel, err)
	case Rejected, Layout:
		if e.Outcome == Rejected || d.Plain || len(d.Blocks) == 0 {
			return true, 0, d.refuse(err)
		}
		b.Log.Error("the layout of a message was refused, so its text goes alone", "message", d.Key, "channel", d.Channel, "error", err)
		d.Plain, d.State = true, store.Pending
		if err := b.Store.Plain(ctx, d.held.Lease, d.Key, err.Error()); err != nil {
			return true, 0, err
		}
		return false, e.After, err
	default:
		b.Log.Warn("outcome of a post is unclear, so the history is read before it is repeated", "message", d.Key, "channel", d.Channel, "error", err)
		return false, e.After, err
	}
}

// sent records that the message stands in its channel.
func (d *delivery) sent(ts string) error {
	ctx, cancel := recording(d.held)
	defer cancel()
	if err := d.bot.Store.Sent(ctx, d.held.Lease, d.Key, ts); err != nil {
		return err
	}
	if opened, err := d.bot.Store.OpenChannel(ctx, d.Channel); opened {
		d.bot.Log.Info("the channel takes messages again", "channel", d.Channel)
		return err
	}
	return nil
}

// refuse records that the message will never be taken, or keeps it with its digest.
func (d *delivery) refuse(why error) error {
	ctx, cancel := recording(d.held)
	defer cancel()
	if d.ParentKey == "" && d.Edits == "" && d.bot.Now().Sub(d.Tried) < keepTime {
		d.bot.Log.Error("a digest was refused, so it is kept for the next pass", "message", d.Key, "channel", d.Channel, "error", why)
		if err := d.bot.Store.Keep(ctx, d.held.Lease, d.Key, why.Error()); err != nil {
			return err
		}
		return fmt.Errorf("%w: %w: %s in %s is kept for the next pass: %w", ErrUnsent, errRefused, d.Key, d.Channel, why)
	}
	d.bot.Log.Error("message refused", "message", d.Key, "channel", d.Channel, "error", why)
	if err := d.bot.Store.Refused(ctx, d.held.Lease, d.Key, why.Error()); err != nil {
		return err
	}
	if d.Edits != "" { // somebody deleted it: nothing is lost
		return nil
	}
	return fmt.Errorf("%w: %s in %s: %w", errRefused, d.Key, d.Channel, why)
}

// find looks for the message in the channel's or thread's history, twice with
// a pause, because what was just posted may show late. A history that may not
// be read counts as one without the message.
func (d *delivery) find() (bool, error) {
	b := d.bot
	for look := range 2 {
		if look > 0 {
			if err := wait(d.held, cmp.Or(b.Look, 3*time.Second)); err != nil {
				return false, err
			}
		}
		standing, err := b.posted(d.held, d.Channel, d.thread, d.Tried.Add(-skew))
		var e *PostError
		switch {
		case errors.As(err, &e) && e.Outcome == Unreadable:
			b.Log.Warn("the history cannot be read, so a message with an unclear outcome is repeated", "message", d.Key, "channel", d.Channel, "error", err)
			return false, nil
		case err != nil:
			return false, b.note(d.held, d.Channel, err)
		}
		for _, s := range standing {
			if s.Key == d.Key {
				b.Log.Info("found in the history, so not repeated", "message", d.Key, "channel", d.Channel)
				return true, d.sent(s.TS)
			}
		}
	}
	return false, nil
}

// posted reads what stands in a channel or a thread. To read again does no harm,
// so a failure that may pass is tried again.
func (b *Bot) posted(ctx context.Context, channel, thread string, since time.Time) ([]Standing, error) {
	pause := cmp.Or(b.Retry, time.Second)
	for tried := 1; ; tried++ {
		standing, err := b.Poster.Posted(ctx, channel, thread, since)
		var e *PostError
		if !errors.As(err, &e) || e.Outcome != NotPosted && e.Outcome != Unclear || tried == looks {
			return standing, err
		}
		after := max(e.After, pause)
		if after > longestWait {
			return nil, err
		}
		b.Log.Info("read the history again later", "channel", channel, "error", err)
		if werr := wait(ctx, after); werr != nil {
			return nil, errors.Join(err, werr)
		}
		pause *= 2
	}
}

// note records that a channel is closed, if that is what the error says, and
// says so once. It returns the error.
func (b *Bot) note(ctx context.Context, channel string, err error) error {
	var e *PostError
	if !errors.As(err, &e) || e.Outcome != Channel && e.Outcome != Unauthorised {
		return err
	}
	isNew, serr := b.Store.CloseChannel(ctx, channel, e.Error(), b.Now())
	if isNew {
		b.Log.Error("the channel takes no messages; what is unsent is kept", "channel", channel, "error", e)
	}
	return errors.Join(err, serr)
}

// callTime bounds one call to the chat service; it is less than a lease, so
// that nobody takes over while a call may still succeed.
func (b *Bot) callTime() time.Duration { return b.lease() * 3 / 4 }

// lasting returns a context for a call that should come to its end: it has
// limit, of which graceTime once ctx ends.
func lasting(ctx context.Context, limit time.Duration) (context.Context, context.CancelFunc) {
	call, cancel := context.WithTimeout(context.WithoutCancel(ctx), limit)
	stop := context.AfterFunc(ctx, func() {
		timer := time.AfterFunc(graceTime, cancel)
		context.AfterFunc(call, func() { timer.Stop() })
	})
	return call, func() { stop(); cancel() }
}
