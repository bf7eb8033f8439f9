package bot

import (
	"cmp"
	"context"
	"errors"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

// Now makes and posts a digest of all that is new. During a pass for the
// channel it waits for that pass, and its outcome is this.
func (k *Desk) Now(ctx context.Context, who Asker) (Made, error) {
	d, _, err := k.of(ctx, who)
	if err != nil {
		return Made{}, err
	}
	if len(d.Feeds) == 0 {
		return Made{}, noFeeds
	}
	began := k.Bot.Now()
	err = k.Bot.RunNow(ctx, d)
	joined := false
	for errors.Is(err, ErrBusy) {
		joined = true
		if err = wait(ctx, time.Second); err != nil {
			return Made{}, err
		}
		err = k.Bot.await(ctx, d)
	}
	last, lookErr := k.made(ctx, d)
	if lookErr != nil {
		return Made{}, errors.Join(err, lookErr)
	}
	made := since(last, began)
	if joined && last != nil {
		made = *last
	}
	made.Joined = joined
	if err != nil && made.Trouble == "" {
		made.Trouble = trouble(err)
	}
	return made, nil
}

// Pass makes and posts a digest of all that is new. It returns what came of it,
// also with an error, and how many stories of an earlier digest were posted
// that had been left.
func (k *Desk) Pass(ctx context.Context, d Digest) (made Made, left int, err error) {
	before, err := k.made(ctx, d)
	if err != nil {
		return Made{}, 0, err
	}
	began := k.Bot.Now()
	failed := k.Bot.RunNow(ctx, d)
	after, err := k.made(ctx, d)
	if before != nil && after != nil {
		if left = before.Stories - before.Posted; after.ID == before.ID {
			left = after.Posted - before.Posted
		}
	}
	return since(after, began), left, errors.Join(failed, err)
}

// since returns what came of a digest that was asked for at a time: one that is
// older is not what was asked for.
func since(made *Made, began time.Time) Made {
	if made == nil || made.At.Before(began.Add(-time.Millisecond)) {
		return Made{At: began}
	}
	return *made
}

var noFeeds = Refuse("Nothing to read: this channel has no feeds yet. Try /digest subscribe with the address of a site.")

// trouble says why a pass failed, without what only a log is for.
func trouble(err error) string {
	var post *PostError
	switch {
	case errors.As(err, &post):
		return post.Words()
	case errors.Is(err, ErrNoFeeds):
		return "None of the feeds could be read. /digest feeds says why."
	}
	return "Something failed inside; the log of the bot says what."
}

// made says what came of a digest's latest issue; nil before the first.
func (k *Desk) made(ctx context.Context, d Digest) (*Made, error) {
	issue, slot, err := k.Bot.Store.LastDigest(ctx, d.Name)
	if errors.Is(err, store.ErrUnknown) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	m := &Made{At: slot.Built.In(d.Zone), ID: slot.ID, Stories: len(issue.Stories), Since: issue.From.In(d.Zone)}
	for _, e := range issue.Stories {
		m.Disputed += len(e.Disputed())
	}
	if d.Archive != "" {
		m.Page = d.Archive + "/digests/" + slot.ID
	}
	for _, c := range issue.Corrections {
		m.Fixed = append(m.Fixed, c.At.In(d.Zone))
	}
	m.Posted = m.Stories
	posted, err := k.Bot.Store.Postings(ctx, slot.ID)
	if err != nil {
		return nil, err
	}
	for _, p := range posted {
		if p.State != store.Sent && p.Edits == "" {
			m.Trouble = cmp.Or(p.Error, "Waiting to be posted.")
			switch {
			case p.ParentKey == "":
				m.Posted = 0 // what follows replies to it
			case p.Story != "":
				m.Posted--
			}
		}
	}
	m.Posted = max(0, m.Posted)
	reason, _, err := k.Bot.Store.Closed(ctx, d.Channel)
	m.Trouble = cmp.Or(reason, m.Trouble)
	return m, err
}

// Preview makes a digest of all that is new, and posts nothing.
func (k *Desk) Preview(ctx context.Context, who Asker) (Preview, error) {
	d, _, err := k.of(ctx, who)
	if err != nil {
		return Preview{}, err
	}
	if len(d.Feeds) == 0 {
		return Preview{}, noFeeds
	}
	last, err := k.Bot.Store.LastSlot(ctx, d.Name)
	if err != nil {
		return Preview{}, err
	}
	p := Preview{Since: last.Built.In(d.Zone)}
	if last.Built.IsZero() {
		p.Since = k.Bot.Now().Add(-d.Window).In(d.Zone)
	}
	v, err := k.Bot.survey(ctx, d, k.Bot.laps(), k.Bot.Log)
	if errors.Is(err, ErrNoFeeds) {
		return p, Refuse("None of the feeds could be read. /digest feeds says why.")
	}
	if err != nil {
		return p, err
	}
	build, err := k.Bot.prepare(ctx, Slot{Digest: d, At: k.Bot.Now()}, v, k.Bot.Log)
	p.Messages = build.Messages
	return p, err
}
