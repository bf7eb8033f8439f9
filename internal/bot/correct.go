package bot

import (
	"bytes"
	"context"
	"fmt"
	"log/slog"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/internal/store"
)

// This file keeps posted digests true. The rules are (as a table in
// docs/operating.md):
//
//   - A story posted within Corrections is summarised again when one of its
//     articles changed or another joined it, also by the pass that tells it
//     again. What its history.Record says otherwise about figures is a change,
//     and so is an article that was taken back (retract.go); more reports alone
//     are none, nor is a figure that an outlet left out and no message shows.
//   - The messages that tell the story are edited, and each change gets one
//     reply. A value that comes back, as when an outlet wavers, gets no
//     second one, and a story no more than mostReplies in all.
//   - Document, edits and replies are written in one transaction, and posted
//     from the outbox like everything else.

const (
	// mostReplies is how many corrections one story of a digest gets.
	mostReplies = 10
	// shrunk is the part of an article's text below which its page is taken
	// for one that could not be read, and not for one that withdrew its words.
	shrunk = 0.5
)

// Correct polls the feeds of a digest and corrects what it posted. It is for
// the time between its slots.
func (b *Bot) Correct(ctx context.Context, d Digest) error {
	if b.Correction == nil || d.Silent {
		return nil
	}
	log := b.Log.With("digest", d.Name)
	held, stop, err := b.hold(ctx, "digest:"+d.Name)
	if err != nil {
		return err
	}
	defer stop()
	told, err := b.Store.Stories(held, d.Name, b.Now().Add(-b.Corrections))
	if err != nil || len(told) == 0 {
		return err
	}
	v, err := b.survey(held, d, b.laps(), log)
	if err != nil {
		return err
	}
	if err := b.correct(held, d, v, log); err != nil {
		return err
	}
	return b.Deliver(held, d.Channel)
}

// correct writes what corrects the posted stories of a view to the outbox.
func (b *Bot) correct(held holding, d Digest, v view, log *slog.Logger) error {
	if b.Correction == nil || d.Silent {
		return nil
	}
	var issues []string // IDs of digests, in the order of their stories
	stories := map[string][]Candidate{}
	posted := slices.DeleteFunc(slices.Clone(v.candidates), func(c Candidate) bool {
		return c.Before == nil || c.Before.Slot == "" || c.Before.Last.Before(b.Now().Add(-b.Corrections))
	})
	b.askPages(held, d, posted, v.stored)
	for _, c := range posted {
		if !reads(c, v.stored) {
			continue
		}
		if stories[c.Before.Slot] == nil {
			issues = append(issues, c.Before.Slot)
		}
		stories[c.Before.Slot] = append(stories[c.Before.Slot], c)
	}
	slices.Sort(issues)
	for _, id := range issues {
		if err := b.amend(held, d, id, stories[id], v.stored, log); err != nil {
			return err
		}
	}
	return nil
}

// reads says whether a story's articles are others than those it was told from,
// or their pages are gone.
func reads(c Candidate, stored map[string]store.Article) bool {
	told := map[string]history.Article{}
	for _, a := range said(c.Before).Articles {
		told[a.ID] = a
	}
	for _, a := range c.Articles() {
		if t := told[a.ID]; t.Hash != history.Hash(a) || stored[a.ID].Gone && t.Retracted == "" {
			return true
		}
	}
	return false
}

// recordOf is what is to be kept of a summary.
func recordOf(s summary.Summary) history.Record { return history.Of(s.Story, s.Headline, s.Claims) }

// said returns what stands in the channel about a story.
func said(s *store.Story) history.Record {
	if s.Amended != nil {
		return *s.Amended
	}
	return s.Record
}

// amend corrects one posted digest.
func (b *Bot) amend(held holding, d Digest, id string, stories []Candidate, stored map[string]store.Article, log *slog.Logger) error {
	posted, err := b.Store.Postings(held, id)
	if err != nil || !slices.ContainsFunc(posted, isSent) || slices.ContainsFunc(posted, isUnsent) {
		return err
	}
	issue, slot, err := b.Store.Digest(held, id)
	if err != nil {
		return err
	}
	if err := b.readPages(held, stories, stored); err != nil {
		return err
	}
	issue.Stories = slices.Clone(issue.Stories)
	a := store.Amendment{Digest: d.Name, Slot: id, Made: b.Now(), Stories: map[string]store.Told{}}
	var replies []message.Correction
	for _, c := range stories {
		i := slices.IndexFunc(issue.Stories, func(e message.Entry) bool { return e.Story.ID == c.ID })
		if i < 0 {
			continue
		}
		changes, told := b.retell(held, c, &issue.Stories[i], stored)
		if len(changes) > 0 {
			a.Stories[c.ID] = told
		}
		for _, change := range changes {
			log.Info("posted story changed", "id", id, "story", c.ID, "change", change.Kind, "about", change.About)
			q := message.Correction{
				Digest: issue.ID, Archive: issue.Archive, Posted: slot.Built.In(d.Zone), At: b.Now().In(d.Zone),
				Story: issue.Stories[i].Summary, Change: change, Number: len(issue.Corrections) + 1,
			}
			if isNew(q, issue.Corrections) {
				issue.Corrections = append(issue.Corrections, q)
				replies = append(replies, q)
			}
		}
	}
	if len(a.Stories) == 0 {
		return nil
	}
	a.Document = issue
	if a.Messages, err = b.amendments(issue, posted, replies); err != nil {
		return fmt.Errorf("render corrections of digest %s: %w", id, err)
	}
	return b.Store.Amend(held, held.Lease, a)
}

// retell brings the entry of a posted story up to date, and returns what changed
// and what is now said; nothing changes if what stands there may stay.
func (b *Bot) retell(ctx context.Context, c Candidate, e *message.Entry, stored map[string]store.Article) ([]history.Change, store.Told) {
	read := withPages(c.Story, stored)
	live, retracted := standing(read, said(c.Before), stored)
	var now summary.Summary
	var record history.Record
	if len(live.Reports) > 0 {
		now = b.judged(ctx, b.Summarise(live))
		record = recordOf(now)
	} else {
		now, record = takenBack(e.Summary, retracted), said(c.Before)
		record.Articles = slices.DeleteFunc(slices.Clone(record.Articles), func(a history.Article) bool { return retracted[a.ID] != "" })
	}
	record.Articles = append(record.Articles, retractedOf(read, retracted)...)
	changes := slices.DeleteFunc(history.Compare(said(c.Before), record, asGiven(read, stored)), func(q history.Change) bool {
		return q.Kind == history.Joined || q.Kind == history.Withdrawn && !shows(e.Summary, q.Was[0])
	})
	if len(changes) == 0 || misread(e.Summary, now) {
		return nil, store.Told{}
	}
	ledgers := history.Keep(c.Before.Ledgers, record, b.Now())
	e.Summary, e.Earlier = now, history.Earlier(ledgers, record)
	return changes, store.Told{Record: record, Ledgers: ledgers}
}

// shows reports whether a summary shows a figure: in its headline, in a line or
// among its key figures.
func shows(s summary.Summary, v history.Value) bool {
	return strings.Contains(s.Headline, v.Text) || slices.ContainsFunc(s.Key, func(c claim.Claim) bool {
		return slices.ContainsFunc(c.Mentions(), func(m claim.Mention) bool { return m.Article == v.Article && m.Text == v.Text })
	}) || slices.ContainsFunc(s.Lines, func(l summary.Line) bool { return strings.Contains(l.Text, v.Text) })
}

func isSent(p store.Posting) bool { return p.State == store.Sent }

func isUnsent(p store.Posting) bool { return p.State == store.Pending || p.State == store.Sending }

// misread says whether an article lost so much of its text that its page was
// rather not read.
func misread(was, now summary.Summary) bool {
	size := map[string]int{}
	for _, a := range was.Story.Articles() {
		size[a.ID] = len(a.Text)
	}
	for _, a := range now.Story.Articles() {
		if float64(len(a.Text)) < shrunk*float64(size[a.ID]) {
			return true
		}
	}
	return false
}

// isNew reports whether a correction says what no earlier one of its story said,
// and the story has not had too many.
func isNew(q message.Correction, earlier []message.Correction) bool {
	n := 0
	for _, e := range earlier {
		if e.Story.Story.ID != q.Story.Story.ID {
			continue
		}
		if n++; n == mostReplies || q.Change.Repeats(e.Change) {
			return false
		}
	}
	return true
}

// amendments are the messages that correct a posted digest: edits of those
// that read otherwise now, then the replies.
func (b *Bot) amendments(issue message.Digest, posted []store.Posting, replies []message.Correction) ([]store.Posting, error) {
	again, err := b.render(issue)
	if err != nil {
		return nil, err
	}
	var out []store.Posting
	for _, m := range again {
		stands, edits := latestOf(posted, m.Key)
		if stands == nil || stands.State != store.Sent || stands.Plain || stands.Text == m.Text && bytes.Equal(stands.Blocks, m.Blocks) {
			continue
		}
		p := store.Posting{Message: m, Channel: stands.Channel, Edits: m.Key}
		p.Key = fmt.Sprintf("%s~%d", m.Key, edits+1)
		out = append(out, p)
	}
	for _, q := range replies {
		m, err := b.Correction(q)
		if err != nil {
			return nil, err
		}
		out = append(out, store.Posting{Message: m, Channel: posted[0].Channel, ParentKey: posted[0].Key})
	}
	return out, nil
}

// latestOf returns how a message reads after its edits, and how many there
// were; nil if it was never made.
func latestOf(posted []store.Posting, key string) (latest *store.Posting, edits int) {
	for i, p := range posted {
		switch key {
		case p.Key:
			latest = &posted[i]
		case p.Edits:
			edits++
			if p.State == store.Sent {
				latest = &posted[i]
			}
		}
	}
	return latest, edits
}
