package bot

import (
	"cmp"
	"context"
	"log/slog"
	"time"

	"digestbot/digest/message"
	"digestbot/digest/story"
	"digestbot/digest/summary"
	"digestbot/internal/store"
	"digestbot/sources"
)

// compose writes the digest: the candidates in order, up to the maximum, each
// with its summary. It also returns what of the news is dealt with by it: the
// story that tells an article, by article ID, empty if none does.
func (b *Bot) compose(ctx context.Context, slot Slot, v view, log *slog.Logger) (message.Digest, map[string]string, error) {
	d := slot.Digest
	digest := message.Digest{
		ID: slot.ID(), Channel: d.Channel, Archive: d.Archive, Interactive: b.Commands,
		From: v.past.Last, To: slot.At.In(d.Zone), Articles: len(v.news), Feeds: len(d.Feeds),
	}
	if v.past.Last.IsZero() {
		digest.From = slot.At.Add(-d.Window)
	}
	digest.From = digest.From.In(d.Zone)
	if d.Schedule != nil {
		digest.Next = d.Schedule.Next(b.Now())
	}
	if err := b.nameUnread(ctx, d, &digest); err != nil {
		return digest, nil, err
	}
	told := map[string]string{}
	for id := range v.news {
		told[id] = ""
	}
	stored := v.stored()
	room := map[bool]int{true: d.Max, false: d.Max} // for stories of several articles, and of one
	for _, c := range v.candidates {
		var entry message.Entry
		var err error
		if c.Reason == NewStory || c.Reason == Developed {
			entry, err = b.tell(ctx, &c, stored, room, d.Zone)
			if err != nil {
				return digest, nil, err
			}
		}
		log.Debug("story", "id", c.ID, "articles", len(c.Articles()), "reason", c.Reason)
		switch c.Reason {
		case NewStory, Developed:
			digest.Stories = append(digest.Stories, entry)
		case Beyond:
			digest.More++
			continue
		}
		if c.Before != nil || c.Reason == NewStory {
			for _, a := range c.Articles() {
				told[a.ID] = c.ID
			}
		}
	}
	return digest, told, nil
}

// tell summarises a candidate if there is room for it, and settles its reason.
func (b *Bot) tell(ctx context.Context, c *Candidate, stored map[string]store.Article, room map[bool]int, zone *time.Location) (message.Entry, error) {
	several := len(c.Articles()) > 1
	if room[several] == 0 {
		c.Reason = Beyond
		return message.Entry{}, nil
	}
	full, err := b.readFull(ctx, c.Story, stored)
	if err != nil {
		return message.Entry{}, err
	}
	entry := message.Entry{Summary: b.Summarise(full)}
	if c.Reason == Developed {
		if entry.Update = update(summary.Compare(c.Before.Record, entry.Record()), zone); entry.Update == "" {
			c.Reason = Unchanged
			return message.Entry{}, nil
		}
	}
	room[several]--
	return entry, nil
}

// readFull replaces teasers by the texts of the articles' pages, and keeps
// those. A page that cannot be read costs nothing but its text.
func (b *Bot) readFull(ctx context.Context, s story.Story, stored map[string]store.Article) (story.Story, error) {
	if b.FullText == nil {
		return s, nil
	}
	full := s
	full.Reports = append([]story.Report(nil), s.Reports...)
	var read []store.Article
	for i := range full.Reports {
		r := &full.Reports[i]
		a := stored[r.ID]
		if a.FullText || r.URL == "" {
			continue
		}
		text, err := b.FullText(ctx, r.Article)
		if ctx.Err() != nil {
			return s, context.Cause(ctx)
		}
		if err != nil || len(text) <= len(r.Text) {
			continue
		}
		r.Text = text
		a.Text = text
		read = append(read, a)
	}
	if len(read) == 0 {
		return full, nil
	}
	return full, b.Store.SaveFullTexts(ctx, read)
}

// nameUnread says which feeds could not be read.
func (b *Bot) nameUnread(ctx context.Context, d Digest, digest *message.Digest) error {
	feeds, err := b.Store.Feeds(ctx, keys(d.Feeds))
	if err != nil {
		return err
	}
	for i, f := range feeds {
		switch {
		case f.Error != "":
			name := cmp.Or(f.Title, sources.Redact(d.Feeds[i]))
			digest.NotRead = append(digest.NotRead, message.NotRead{Feed: name, Reason: f.Error})
		case !f.LastRead.IsZero():
			digest.FeedsRead++
		}
	}
	return nil
}
