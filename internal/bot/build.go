package bot

import (
	"context"
	"fmt"
	"log/slog"

	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/store"
)

// prepare builds what the slot's digest says, and writes nothing.
func (b *Bot) prepare(ctx context.Context, slot Slot, v view, log *slog.Logger) (store.Build, error) {
	digest, told, err := b.compose(ctx, slot, v, log)
	if err != nil {
		return store.Build{}, err
	}
	log.Info("composed", "stories", len(digest.Stories), "grouped", len(v.articles), "news", len(v.news), "held", v.held)
	return b.build(slot, digest, told, v.past)
}

// build turns a digest into what Commit writes.
func (b *Bot) build(slot Slot, d message.Digest, told map[string]string, past Past) (store.Build, error) {
	now := b.Now()
	build := store.Build{
		Slot:    store.Slot{Digest: slot.Digest.Name, Slot: slot.Key(), ID: d.ID, At: slot.At, Built: now, Version: b.Version},
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
	ledgers := make([][]history.Ledger, len(d.Stories))
	for i := range d.Stories {
		e := &d.Stories[i]
		ledgers[i] = history.Keep(before[e.Story.ID].Ledgers, recordOf(e.Summary), now)
		e.Earlier = history.Earlier(ledgers[i], recordOf(e.Summary))
	}
	messages, err := b.render(d)
	if err != nil {
		return build, fmt.Errorf("render digest %s: %w", d.ID, err)
	}
	build.Document, build.Messages = &d, messages
	for i, e := range d.Stories {
		first := before[e.Story.ID].First
		if first.IsZero() {
			first = now
		}
		build.Stories = append(build.Stories, store.Story{
			ID: e.Story.ID, First: first, Last: now, Slot: d.ID, Key: keyOf(messages, e.Story.ID), Record: recordOf(e.Summary), Ledgers: ledgers[i],
		})
	}
	return build, nil
}

// render makes the messages of a digest, the first with the marks of its articles.
func (b *Bot) render(d message.Digest) (messages []message.Message, err error) {
	if len(d.Stories) > 0 {
		messages, err = b.Render(d)
	} else {
		messages = make([]message.Message, 1)
		messages[0], err = b.NoNews(d)
	}
	if err != nil {
		return nil, err
	}
	return messages, addMarks(messages, d)
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
