package bot

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/message"
	"digestbot/digest/story"
	"digestbot/digest/summary"
	"digestbot/internal/store"
	"digestbot/sources"
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
	Reword    func(context.Context, summary.Summary) (summary.Summary, error)                // has a model word the lines, and keeps its own deadline; nil: our own words
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
	log := b.Log.With("digest", slot.Digest.Name, "slot", slot.Key())
	held, stop, err := b.hold(ctx, "digest:"+slot.Digest.Name)
	if err != nil {
		return err
	}
	defer stop()
	ctx = held.Context

	refused := b.Deliver(ctx, slot.Digest.Channel) // what an earlier pass left
	if refused != nil && !errors.Is(refused, errRefused) {
		return fmt.Errorf("an earlier digest is not posted yet, so no other is made: %w", refused)
	}
	if handled, err := b.Store.Handled(ctx, slot.Digest.Name, slot.Key()); handled || err != nil {
		return errors.Join(refused, err)
	}
	b.Metrics.began(b.Now().Sub(slot.At))
	laps := b.laps()
	v, err := b.survey(ctx, slot.Digest, laps, log)
	if err != nil {
		return err
	}
	build, err := b.prepare(ctx, slot, v, log)
	if err != nil {
		return err
	}
	laps.done("compose")
	// before the slot is handled: a pass that dies here is made again
	corrected := b.correct(ctx, held.Lease, slot.Digest, v.besides(build), log)
	if err := b.Store.Commit(ctx, held.Lease, build); err != nil {
		return err
	}
	log.Info("built", "id", build.ID, "messages", len(build.Messages))
	if build.Document != nil {
		b.Metrics.told(*build.Document)
	}
	laps.done("record")
	sent := b.Deliver(ctx, slot.Digest.Channel)
	laps.done("post")
	switch {
	case sent != nil: // returned below
	case len(build.Messages) == 0:
		log.Info("nothing new, so nothing posted")
	default:
		log.Info("posted", "id", build.ID, "messages", len(build.Messages), "channel", slot.Digest.Channel)
	}
	b.forget(ctx)
	log.Info("took", laps.steps...)
	return errors.Join(refused, sent, corrected)
}

// A view is all that a pass sees for one digest.
type view struct {
	past       Past
	articles   []store.Article // of the grouping window, those that matter
	news       map[string]bool // the IDs of those that are news
	flood      map[string]int  // how many more would be, by feed
	candidates []Candidate     // their stories, in order
}

// survey polls and groups, and writes nothing but what the feeds gave.
func (b *Bot) survey(ctx context.Context, d Digest, laps *laps, log *slog.Logger) (view, error) {
	var v view
	_, err := b.poll(ctx, d.Feeds, log)
	if err != nil {
		return v, err
	}
	laps.done("poll")
	if v.past.Last, err = b.quietSince(ctx, d); err != nil || !v.past.Last.IsZero() {
		return v, err
	}
	if v.past, err = b.past(ctx, d, log); err != nil {
		return v, err
	}
	back := grouping
	if v.past.Last.IsZero() { // nothing is told that older articles could belong to
		back = min(grouping, 2*d.Window)
	}
	articles, err := b.Store.Articles(ctx, keys(d.Feeds), b.Now().Add(-back))
	if err != nil {
		return v, err
	}
	told, err := b.Store.ToldArticles(ctx, d.Name, b.Now().Add(-memory), b.Now().Add(-grouping))
	if err != nil {
		return v, err
	}
	v.articles = unmuted(slices.Concat(told, articles), v.past)
	laps.done("read")
	v.news, v.flood = News(v.articles, v.past, b.Now(), d.Window)
	v.articles = relevant(v.articles, v.news, v.past, b.Now().Add(-b.Corrections))
	stories := b.Stories(plain(v.articles), rules(v.past.Rules))
	v.candidates = Decide(d, stories, v.news, v.past, b.Now())
	laps.done("group")
	return v, nil
}

// quietSince returns when the last digest was made, if no feed has changed
// since and all is dealt with: then there is no need to group a week of
// articles. It returns the zero time otherwise.
func (b *Bot) quietSince(ctx context.Context, d Digest) (time.Time, error) {
	last, err := b.Store.LastSlot(ctx, d.Name)
	if err != nil || last.Built.IsZero() || last.Built.After(b.Now()) {
		return time.Time{}, err
	}
	feeds, err := b.Store.Feeds(ctx, keys(d.Feeds))
	if err != nil || slices.ContainsFunc(feeds, func(f store.Feed) bool { return !f.Listed.Before(last.Built) }) {
		return time.Time{}, err
	}
	undealt, err := b.Store.Undealt(ctx, d.Name, keys(d.Feeds), last.Built.Add(-d.Window))
	if err != nil || undealt {
		return time.Time{}, err
	}
	return last.Built, nil
}

// stored returns the articles by ID.
func (v view) stored() map[string]store.Article {
	byID := map[string]store.Article{}
	for _, a := range v.articles {
		byID[a.ID] = a
	}
	return byID
}

// prepare builds what the slot's digest says, and writes nothing.
func (b *Bot) prepare(ctx context.Context, slot Slot, v view, log *slog.Logger) (store.Build, error) {
	digest, told, err := b.compose(ctx, slot, v, log)
	if err != nil {
		return store.Build{}, err
	}
	log.Info("composed", "stories", len(digest.Stories), "grouped", len(v.articles), "news", len(v.news))
	return b.build(ctx, slot, digest, told, v.past)
}

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

// build turns a digest into what Commit writes.
func (b *Bot) build(ctx context.Context, slot Slot, d message.Digest, told map[string]string, past Past) (store.Build, error) {
	build := store.Build{
		Slot:    store.Slot{Digest: slot.Digest.Name, Slot: slot.Key(), ID: d.ID, At: slot.At, Built: b.Now(), Version: b.Version},
		Channel: d.Channel,
		Told:    told,
	}
	if past.Last.IsZero() {
		build.Standing = past.Standing // kept, for a feed that cannot be read now may give what stands there later
	}
	if len(d.Stories) == 0 && !slot.Digest.Empty {
		return build, nil
	}
	before := map[string]store.Story{}
	for _, s := range past.Stories {
		before[s.ID] = s
	}
	ledgers := make([][]claim.Ledger, len(d.Stories))
	for i := range d.Stories {
		e := &d.Stories[i]
		ledgers[i] = claim.Record(before[e.Story.ID].Ledgers, e.Claims, e.Story, b.Now())
		e.Earlier = claim.Earlier(ledgers[i], e.Claims)
	}
	messages, err := b.render(d)
	if err != nil {
		return build, fmt.Errorf("render digest %s: %w", d.ID, err)
	}
	if err := addMarks(messages, d); err != nil {
		return build, fmt.Errorf("render digest %s: %w", d.ID, err)
	}
	build.Document, build.Messages = &d, messages
	for i, e := range d.Stories {
		s := store.Story{
			ID: e.Story.ID, First: before[e.Story.ID].First, Last: b.Now(), Slot: d.ID, Key: keyOf(messages, e.Story.ID),
			Record: e.Record(), Ledgers: ledgers[i],
		}
		if s.First.IsZero() {
			s.First = s.Last
		}
		build.Stories = append(build.Stories, s)
	}
	return build, nil
}

func (b *Bot) render(d message.Digest) ([]message.Message, error) {
	if len(d.Stories) > 0 {
		return b.Render(d)
	}
	m, err := b.NoNews(d)
	return []message.Message{m}, err
}

// keyOf returns the key of the message that tells a story: its own, else the first.
func keyOf(messages []message.Message, story string) string {
	for _, m := range messages {
		if m.Story == story {
			return m.Key
		}
	}
	return messages[0].Key
}
