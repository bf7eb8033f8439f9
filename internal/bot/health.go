package bot

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"time"

	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// This file says how feeds are doing. The rules are:
//
//   - A feed that fails for a day, is gone for good or has been silent for
//     thrice its rhythm gets one warning in the log, and one line when it is
//     well again; never one a poll. As long as it lasts, commands show it.
//   - What was said is kept with the feed's state, in the transaction that
//     saves the poll: a crash between the two says it twice rather than never.

// feedState is what is kept of a feed from poll to poll.
type feedState struct {
	sources.State
	Said sources.Health `json:",omitempty"` // about its health, last; empty: nothing yet
}

// stateOf reads what is kept of a feed; the zero value if nothing is. The error
// says that it is of another form; the feed is then as good as never polled.
func stateOf(f store.Feed) (feedState, error) {
	var s feedState
	if len(f.State) == 0 {
		return s, nil
	}
	err := json.Unmarshal(f.State, &s)
	return s, err
}

// sayHealth logs that the health of a feed has changed, if it has since it was
// said last.
func (s *feedState) sayHealth(log *slog.Logger, feed string, now time.Time) {
	was, is := cmp.Or(s.Said, sources.Well), s.Health(now)
	if was == is {
		return
	}
	s.Said = is
	if is == sources.Well {
		log.Info("feed is well again", "feed", feed)
		return
	}
	noting(log, "problem", s.Problem, "advice", s.Advice).Warn("feed needs a look", "feed", feed, "health", is, "last_success", s.LastSuccess, "newest", s.Newest)
}

// noting gives a log the attributes that are not empty.
func noting(log *slog.Logger, attributes ...string) *slog.Logger {
	for i := 0; i < len(attributes); i += 2 {
		if attributes[i+1] != "" {
			log = log.With(attributes[i], attributes[i+1])
		}
	}
	return log
}

// healthOf says for people how a feed is doing.
func healthOf(f store.Feed, url string, now time.Time, zone *time.Location) FeedHealth {
	s, _ := stateOf(f)
	health := s.Health(now)
	h := FeedHealth{ID: feedID(url), Name: nameOf(f.Title, url), URL: sources.Redact(url), Lasting: health == sources.Failing || health == sources.Over}
	switch {
	case f.Error != "":
		h.Trouble = cmp.Or(s.Problem, f.Error)
		if !f.Failed.IsZero() {
			layout := "Mon 15:04"
			if now.Sub(f.Failed) > 6*24*time.Hour {
				layout = "2 January"
			}
			h.Trouble += " since " + f.Failed.In(zone).Format(layout)
		}
		if s.Advice != "" {
			h.Trouble += ": " + s.Advice
		}
	case health == sources.Silent:
		h.Silent = fmt.Sprintf("%s has had nothing new since %s.", h.Name, s.Newest.In(zone).Format("Mon 2 Jan 15:04"))
	}
	return h
}

// Feeds says how the feeds of the asker's channel are doing, in their order.
func (k *Desk) Feeds(ctx context.Context, who Asker) ([]FeedHealth, error) {
	d, set, err := k.of(ctx, who)
	if err != nil {
		return nil, err
	}
	return k.health(ctx, d, set)
}

// health says how the feeds of a digest are doing, in their order.
func (k *Desk) health(ctx context.Context, d Digest, set kept) ([]FeedHealth, error) {
	known, err := k.Bot.Store.Feeds(ctx, keys(d.Feeds))
	if err != nil {
		return nil, err
	}
	all := make([]FeedHealth, len(d.Feeds))
	for i, u := range d.Feeds {
		all[i] = healthOf(known[i], u, k.Bot.Now(), d.Zone)
		all[i].Topic = set.Topics[all[i].ID]
		all[i].Fixed = k.isFixed(d.Name, u)
	}
	return all, nil
}

// LastRead says when feeds were last read with success, in the order given; zero
// for one that never was.
func (k *Desk) LastRead(ctx context.Context, feeds []string) ([]time.Time, error) {
	known, err := k.Bot.Store.Feeds(ctx, keys(feeds))
	if err != nil {
		return nil, err
	}
	times := make([]time.Time, len(feeds))
	for i, f := range known {
		times[i] = f.LastRead
	}
	return times, nil
}
