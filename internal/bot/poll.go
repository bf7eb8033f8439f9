package bot

import (
	"cmp"
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/form"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// batch is how many polls or articles are saved in one transaction: one
// commit an article costs many times the parsing.
const batch = 500

// patience is how long a pass waits for feeds that somebody else is polling,
// or was when he was killed.
const patience = time.Minute

// poll reads the feeds and saves what they give. Those that somebody else is
// reading it waits for. A feed that fails is logged and kept as failing;
// ErrNoFeeds says that none could be read. What was read before an error is
// kept, and counted.
func (b *Bot) poll(ctx context.Context, urls []string, log *slog.Logger) (store.Change, error) {
	held, stop, err := b.hold(ctx, "poll:"+rand.Text())
	if err != nil {
		return store.Change{}, err
	}
	defer stop()
	polling, cancel := context.WithCancel(held)
	defer cancel()
	p := poll{bot: b, ctx: held, log: log, cancel: cancel, address: map[string]string{}, before: map[string]feedState{}, forms: map[string]form.Form{}, failed: map[string]bool{}}
	for _, u := range urls {
		p.address[key(u)] = u
	}
	began := time.Now()
	for rest := keys(urls); len(rest) > 0; {
		claimed, err := b.Store.ClaimFeeds(held, held.Lease, rest)
		if err != nil {
			return p.changed, err
		}
		b.Source.Poll(polling, p.feeds(claimed), p.take)
		p.flush()
		if p.err != nil || held.Err() != nil {
			return p.changed, cmp.Or(p.err, context.Cause(held))
		}
		if rest = without(rest, claimed); len(rest) > 0 {
			if time.Since(began) > patience {
				log.Warn("some feeds are left to whoever is reading them", "feeds", len(rest))
				break
			}
			wait(held, patience/120)
		}
	}
	if n := len(p.failed); n > 0 && p.failing == n {
		return p.changed, fmt.Errorf("%w: all %d failed%s", ErrNoFeeds, n, p.asked())
	}
	return p.changed, nil
}

// asked says when feeds are asked again of which this pass asked none; empty if
// it asked one, whose failure is in the log.
func (p *poll) asked() string {
	if p.again.IsZero() || p.rested < len(p.failed) {
		return ""
	}
	return " before; the next is asked again at " + p.again.UTC().Format("15:04 MST, 2 January")
}

// without returns the names that are not among the feeds.
func without(names []string, feeds []store.Feed) []string {
	among := map[string]bool{}
	for _, f := range feeds {
		among[f.URL] = true
	}
	return slices.DeleteFunc(names, func(n string) bool { return among[n] })
}

// A poll collects results and saves them in batches.
type poll struct {
	bot      *Bot
	ctx      context.Context
	log      *slog.Logger
	cancel   func()               // ends the polling: what cannot be kept need not be read
	address  map[string]string    // by name in the store
	before   map[string]feedState // what was known of each feed, by name
	forms    map[string]form.Form // the same, of its entries
	failed   map[string]bool      // whether it failed the time before
	polls    []store.Poll
	articles int
	waiting  []string  // feeds that were not asked
	failing  int       // feeds of which nothing could be read
	rested   int       // of these, those that were not asked, since they failed a short while ago
	again    time.Time // when the first of those is asked
	changed  store.Change
	err      error // of saving
}

// feeds gives the source what is known of the feeds.
func (p *poll) feeds(claimed []store.Feed) []sources.Feed {
	feeds := make([]sources.Feed, len(claimed))
	for i, f := range claimed {
		p.failed[f.URL] = f.Error != ""
		known, err := stateOf(f)
		if err != nil {
			p.log.Warn("feed state unreadable, so it is read anew", "feed", f.URL, "error", err)
		}
		p.before[f.URL], p.forms[f.URL] = known, f.Form
		feeds[i] = sources.Feed{URL: p.address[f.URL], State: known.State}
	}
	return feeds
}

// take takes one result.
func (p *poll) take(r sources.Result) {
	p.bot.Metrics.polled(r)
	name := key(r.Feed.URL)
	if r.Status == sources.Waiting {
		p.waiting = append(p.waiting, name)
		if s := r.Feed.State; s.Failures > 0 {
			p.failing++
			p.rested++
			if p.again.IsZero() || s.Next.Before(p.again) {
				p.again = s.Next
			}
		}
		return
	}
	kept := store.Poll{URL: name, Title: r.Title, Articles: r.Articles, Form: form.Learn(p.forms[name], r.Articles)}
	if r.Status == sources.Failed || r.Status == sources.Gone {
		p.failing++
		kept.Err = cmp.Or(r.Err, errGone)
	}
	p.say(name, r)
	state := feedState{r.Feed.State, p.before[name].Said}
	state.sayHealth(p.log, name, p.bot.Now())
	var err error
	if kept.State, err = json.Marshal(state); err != nil {
		p.log.Warn("feed state not kept", "feed", name, "error", err)
	}
	p.polls = append(p.polls, kept)
	if p.articles += len(r.Articles); p.articles >= batch || len(p.polls) >= batch {
		p.flush()
	}
}

// say logs how a poll ended, if it ended otherwise than the one before.
func (p *poll) say(name string, r sources.Result) {
	log := p.log.With("feed", name)
	switch failed := r.Status == sources.Failed || r.Status == sources.Gone; {
	case failed && !p.failed[name]:
		noting(log, "advice", r.Feed.State.Advice).Info("feed not read", "status", r.Status, "error", cmp.Or(r.Err, errGone))
	case failed: // it was said
	case p.failed[name]:
		log.Info("feed can be read again")
	case r.Err != nil && p.before[name].Problem == "":
		log.Info("feed not read in full", "error", r.Err)
	case r.Err != nil: // it was said, if perhaps with other numbers
	case p.before[name].Problem != "":
		log.Info("feed can be read in full again")
	case r.Left > 0 && r.Feed.State.Items != p.before[name].Items:
		log.Info("feed has more items than are read", "articles", len(r.Articles), "left_out", r.Left)
	case r.First:
		log.Info("feed read for the first time", "articles", len(r.Articles))
	}
}

var errGone = errors.New("the feed is gone for good")

// flush saves what was collected.
func (p *poll) flush() {
	if p.err != nil {
		return
	}
	change, err := p.bot.Store.Save(p.ctx, p.bot.Now(), p.polls)
	if err == nil {
		err = p.bot.Store.ReleaseFeeds(p.ctx, p.waiting)
	}
	if err != nil {
		p.err = err
		p.cancel()
		return
	}
	p.changed.New += change.New
	p.changed.Updated += change.Updated
	p.log.Debug("saved", "feeds", len(p.polls), "new", change.New, "updated", change.Updated)
	p.polls, p.waiting, p.articles = nil, nil, 0
}

// key names a feed in the store: its address, but where that may hold a
// secret, what may be shown of it and a hash of the whole.
func key(url string) string {
	shown := sources.Redact(url)
	if shown == url {
		return url
	}
	return shown + "#" + store.Hash(url)
}

// keys names feeds in the store.
func keys(urls []string) []string {
	out := make([]string, len(urls))
	for i, u := range urls {
		out[i] = key(u)
	}
	return out
}
