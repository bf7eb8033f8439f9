// Package bot makes the passes: it polls, groups, decides what is due, builds the
// digest, writes it to the outbox and has it posted. Bot.Run is the function to
// start from, Bot.Serve calls it on schedule, and a Desk answers what people ask.
package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// A Bot makes passes. Its fields are set before the first one; those without
// a remark must be.
type Bot struct {
	Store     *store.Store
	Source    Source
	Poster    Poster
	Stories   func([]article.Article, story.Rules) []story.Story
	Summarise func(story.Story) summary.Summary
	Render    func(message.Digest) ([]message.Message, error)
	NoNews    func(message.Digest) (message.Message, error)                                  // for channels that want a line when there is nothing new
	FullText  func(ctx context.Context, articles []article.Article, each func(sources.Page)) // reads pages; nil: feeds' own texts only
	Editor    Editor                                                                         // nil: our own accounts
	Now       func() time.Time
	Log       *slog.Logger
	Metrics   *Metrics      // nil: nothing is counted
	Commands  bool          // commands and buttons are answered, so messages may offer them
	Version   string        // of the program, kept with what it builds
	Pace      time.Duration // least time between two messages in one channel
	Look      time.Duration // pause between two looks into a history; zero: 3 s
	Retry     time.Duration // pause before the first repetition of a post, doubled each time; zero: 1 s
	Takeover  time.Duration // how long the work of a killed replica waits for another; zero: 20 s

	// Correction makes the reply that tells a change of a posted story; nil:
	// nothing is corrected. Corrections is for how long after the posting.
	Correction  func(message.Correction) (message.Message, error)
	Corrections time.Duration
	// GonePages hands over those of the articles whose page says that it is gone
	// for good; nil: no page is asked.
	GonePages func(ctx context.Context, articles []article.Article, each func(article.Article))

	pacer pacer
}

// A Source reads feeds.
type Source interface {
	// Poll reads the feeds and hands over each result as it comes, one at a
	// time. It returns when all are done or the context ends.
	Poll(ctx context.Context, feeds []sources.Feed, each func(sources.Result))
}

// grouping is how far back articles are grouped anew in each pass, so that a
// late report joins its story.
const grouping = 7 * 24 * time.Hour

var (
	// ErrBusy says that another pass for the same digest is on.
	ErrBusy = errors.New("another pass for this digest is on")
	// ErrNoFeeds says that none of the feeds could be read.
	ErrNoFeeds = errors.New("none of the feeds could be read")
)

// lease is for how long a replica claims work at a time.
func (b *Bot) lease() time.Duration { return cmp.Or(b.Takeover, 20*time.Second) }

// RunNow makes one pass for a digest that somebody asks for now.
func (b *Bot) RunNow(ctx context.Context, d Digest) error {
	slot := Slot{Digest: d, At: b.Now().Truncate(time.Second)}
	for { // slots are named by the second, and this one may be the second within it
		handled, err := b.Store.Handled(ctx, d.Name, slot.Key())
		if err != nil {
			return err
		}
		if !handled {
			return b.Run(ctx, slot)
		}
		slot.At = slot.At.Add(time.Second)
	}
}

// Run makes one pass for one digest. A failing feed or post is reported and
// never stops the others. Nothing to say is no error, nor is a slot that was
// handled before; an error means that something was not posted, and the next
// pass goes on with it.
func (b *Bot) Run(ctx context.Context, slot Slot) error {
	held, stop, err := b.hold(ctx, "digest:"+slot.Digest.Name)
	if err != nil {
		return err
	}
	defer stop()
	refused := b.Deliver(held, slot.Digest.Channel) // what an earlier pass left
	if refused != nil && !errors.Is(refused, errRefused) {
		return fmt.Errorf("an earlier digest is not posted yet, so no other is made: %w", refused)
	}
	handled, err := b.Store.Handled(held, slot.Digest.Name, slot.Key())
	if err == nil && !handled {
		err = b.pass(held, slot)
	}
	return errors.Join(refused, err)
}

// pass makes the digest of a slot that was not handled, and posts it.
func (b *Bot) pass(held holding, slot Slot) error {
	log := b.Log.With("digest", slot.Digest.Name, "slot", slot.Key())
	b.Metrics.began(b.Now().Sub(slot.At))
	laps := b.laps()
	v, err := b.survey(held, slot.Digest, laps, log)
	if err != nil {
		return err
	}
	build, err := b.prepare(held, slot, v, log)
	if err != nil {
		return err
	}
	laps.done("compose")
	// before the slot is handled: a pass that dies here is made again
	corrected := b.correct(held, slot.Digest, v, log)
	if err := b.Store.Commit(held, held.Lease, build); err != nil {
		return err
	}
	log.Info("built", "id", build.ID, "messages", len(build.Messages))
	b.Metrics.told(build.Document)
	laps.done("record")
	sent := b.Deliver(held, slot.Digest.Channel)
	laps.done("post")
	switch {
	case sent != nil: // returned below
	case len(build.Messages) == 0:
		log.Info("nothing new, so no digest posted")
	default:
		log.Info("posted", "id", build.ID, "messages", len(build.Messages), "channel", slot.Digest.Channel)
	}
	b.forget(held)
	log.Info("took", laps.steps...)
	return errors.Join(sent, corrected)
}

// LongestWindow is the longest window of a digest, so that a feed's whole past can be
// looked at, and LongestCorrections the longest time after a posting in which it is
// corrected: what is older is not looked at.
const (
	LongestWindow      = 366 * 24 * time.Hour
	LongestCorrections = memory
)

// memory is how long articles are kept that no digest has told.
const memory = 30 * 24 * time.Hour

// forget drops old articles, once a day.
func (b *Bot) forget(ctx context.Context) {
	_, mine, err := b.Store.Lease(ctx, "forgetting", 24*time.Hour)
	if err == nil && mine {
		var n int64
		if n, err = b.Store.Forget(ctx, b.Now().Add(-memory)); n > 0 {
			b.Log.Info("dropped old articles", "articles", n)
		}
	}
	if err != nil {
		b.Log.Warn("old articles are kept for now", "error", err)
	}
}
