package bot

import (
	"cmp"
	"context"
	"fmt"
	"log/slog"
	"sync"
	"time"

	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/internal/store"
)

// compose writes the digest: the candidates in order, up to the maximum, each
// with its summary. It also returns what of the news is dealt with by it: the
// story that tells an article, by article ID, empty if none does.
func (b *Bot) compose(ctx context.Context, slot Slot, v view, log *slog.Logger) (message.Digest, map[string]string, error) {
	d := slot.Digest
	digest := b.head(slot, v)
	if err := b.nameUnread(ctx, d, v.flood, &digest); err != nil {
		return digest, nil, err
	}
	stored := v.stored
	v.enlist(d)
	if err := b.readPages(ctx, likely(v.candidates, 2*d.Max), stored); err != nil {
		return digest, nil, err
	}
	told := v.passedOver()
	room := map[bool]int{true: d.Max, false: d.Max} // for stories of several articles, and of one
	for _, c := range v.candidates {
		entry, err := b.tell(ctx, &c, stored, room, d.Zone)
		if err != nil {
			return digest, nil, err
		}
		log.Debug("story", "id", c.ID, "articles", len(c.Articles()), "reason", c.Reason)
		switch {
		case c.isDue():
			digest.Stories = append(digest.Stories, entry)
		case c.Reason == Beyond:
			digest.More++
			continue
		}
		if c.Before != nil || c.isDue() {
			for _, a := range c.Articles() {
				told[a.ID] = c.ID
			}
		}
	}
	b.edit(ctx, digest.Stories, log)
	return digest, told, nil
}

// head is a digest before it tells anything.
func (b *Bot) head(slot Slot, v view) message.Digest {
	d := slot.Digest
	from := v.past.Last
	if from.IsZero() {
		from = slot.At.Add(-d.Window)
	}
	digest := message.Digest{
		ID: slot.ID(), Channel: d.Channel, Archive: d.Archive, Interactive: b.Commands,
		From: from.In(d.Zone), To: slot.At.In(d.Zone), Articles: len(v.news), Feeds: len(d.Feeds),
	}
	if d.Schedule != nil {
		digest.Next = d.Schedule.Next(b.Now())
	}
	return digest
}

// passedOver are the articles that are dealt with even if no story tells them:
// the news, and what was told before the state was lost. All tellers are empty.
func (v view) passedOver() map[string]string {
	told := map[string]string{}
	for id := range v.news {
		told[id] = ""
	}
	for _, a := range v.articles {
		if v.past.Standing[mark(a.ID)] {
			told[a.ID] = ""
		}
	}
	return told
}

// tell summarises a candidate that is due if there is room for it, and settles
// its reason.
func (b *Bot) tell(ctx context.Context, c *Candidate, stored map[string]store.Article, room map[bool]int, zone *time.Location) (message.Entry, error) {
	several := len(c.Articles()) > 1
	switch {
	case !c.isDue():
		return message.Entry{}, nil
	case c.List != "": // has room of its own, and its page is not read
	case room[several] == 0:
		c.Reason = Beyond
		return message.Entry{}, nil
	}
	if c.List == "" {
		if err := b.readPages(ctx, []Candidate{*c}, stored); err != nil {
			return message.Entry{}, err
		}
	}
	before := history.Record{}
	if c.Before != nil {
		before = said(c.Before)
	}
	live, _ := standing(withPages(c.Story, stored), before, stored)
	if len(live.Reports) == 0 {
		c.Reason = NoNews
		return message.Entry{}, nil
	}
	entry := message.Entry{Summary: b.Summarise(live), List: c.List}
	if c.Before != nil {
		entry.Summary = b.judged(ctx, entry.Summary) // what stands in the channel was judged too
	}
	if old := c.RefersTo; old != nil {
		entry.Update = fmt.Sprintf("Goes on from %s: %s", old.Last.In(zone).Format("2 January"), old.Record.Headline)
	}
	if c.Reason == Developed {
		if entry.Update = update(c.Before.Record, recordOf(entry.Summary), asGiven(entry.Story, stored), zone); entry.Update == "" {
			c.Reason = Unchanged
			return message.Entry{}, nil
		}
		entry.Summary = summary.GoOn(entry.Story, entry.Claims, entry.Conflicts, c.Before.Record.Tells)
	}
	if c.List == "" {
		room[several]--
	}
	return entry, nil
}

// An Editor betters accounts with a model, within a deadline of its own. Both methods
// return an account that may be posted, with an error too, which says what of it is
// our own all the same.
type Editor interface {
	Edit(context.Context, summary.Summary) (summary.Summary, error)   // its figures and its words
	Judged(context.Context, summary.Summary) (summary.Summary, error) // its figures
}

// judged is an account with its figures as a model judges them.
func (b *Bot) judged(ctx context.Context, s summary.Summary) summary.Summary {
	if b.Editor == nil {
		return s
	}
	judged, err := b.Editor.Judged(ctx, s)
	if err != nil {
		b.Log.Warn("figures are as we judge them", "story", s.Story.ID, "error", err)
	}
	return judged
}

// edit has a model edit the stories, all at once, so that the digest waits no longer
// than for one. What fails keeps our own account.
func (b *Bot) edit(ctx context.Context, entries []message.Entry, log *slog.Logger) {
	if b.Editor == nil {
		return
	}
	var work sync.WaitGroup
	for i := range entries {
		e := &entries[i]
		if len(e.Story.Reports) < 2 {
			continue
		}
		work.Go(func() {
			edited, err := b.Editor.Edit(ctx, e.Summary)
			if err != nil {
				log.Warn("the account is our own, in whole or in part", "story", e.Story.ID, "error", err)
			}
			e.Summary = edited
		})
	}
	work.Wait()
}

// nameUnread says which feeds could not be read, or gave too much.
func (b *Bot) nameUnread(ctx context.Context, d Digest, flood map[string]int, digest *message.Digest) error {
	feeds, err := b.Store.Feeds(ctx, keys(d.Feeds))
	if err != nil {
		return err
	}
	for i, f := range feeds {
		name := nameOf(f.Title, d.Feeds[i])
		switch {
		case f.Error != "":
			s, _ := stateOf(f)
			digest.NotRead = append(digest.NotRead, message.NotRead{Feed: name, Reason: cmp.Or(s.Trouble(), f.Error)})
		case flood[f.URL] > 0:
			reason := fmt.Sprintf("of %d new articles only the latest %d", floodCap+flood[f.URL], floodCap)
			digest.NotRead = append(digest.NotRead, message.NotRead{Feed: name, Reason: reason})
		case !f.LastRead.IsZero():
			digest.FeedsRead++
		}
	}
	return nil
}
