package main

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/store"
)

// replayCommand shows a digest as it was when it was posted, before corrections.
type replayCommand struct {
	ID      string `arg:"" name:"digest-id" help:"As in the links of the archive: d-20251104-0800."`
	Format  string `enum:"text,blocks" default:"text" help:"text to read, or blocks, the messages exactly as they were posted: ${enum}."`
	Rebuild bool   `help:"Make it again from the stored articles, and say where it would differ."`
}

func (c replayCommand) Run(sh *shell) error {
	cfg, err := loadConfig(nil, []string{"DATABASE_URL", "DIGEST_TEMPLATES"})
	if err != nil {
		return err
	}
	db, err := store.View(sh.ctx, cfg.databaseURL)
	if err != nil {
		return configError{err}
	}
	defer db.Close()
	d, slot, err := db.Original(sh.ctx, c.ID)
	if errors.Is(err, store.ErrUnknown) {
		return configError{errors.Join(err, latest(sh, db))}
	}
	if err != nil {
		return err
	}
	postings, err := db.Postings(sh.ctx, c.ID)
	if err != nil {
		return err
	}
	posted := builtOf(postings)
	switch {
	case c.Rebuild:
		return rebuild(sh, cfg, d, slot, posted)
	case c.Format == "blocks":
		return message.BlockLines(sh.stdout, d.Channel, posted)
	}
	renderer, err := newRenderer(cfg.templates)
	if err != nil {
		return configError{err}
	}
	return renderer.Text(sh.stdout, d, lookOf(sh.stdout))
}

// latest names the digests that were posted last, for somebody who does not
// know an ID; nil if there are none.
func latest(sh *shell, db *store.Store) error {
	slots, err := db.Issues(sh.ctx, "", 5)
	if err != nil || len(slots) == 0 {
		return err
	}
	var ids []string
	for _, s := range slots {
		ids = append(ids, s.ID)
	}
	return errors.New("posted last: " + strings.Join(ids, ", "))
}

// builtOf returns the messages that a digest was built of, without the edits and
// corrections that follow them: those are numbered anew.
func builtOf(postings []store.Posting) []message.Message {
	var built []message.Message
	for i, p := range postings {
		if p.Seq != i {
			break
		}
		built = append(built, p.Message)
	}
	return built
}

// rebuild makes a digest again out of its own reports and compares what would
// be posted, message by message.
func rebuild(sh *shell, cfg config, d message.Digest, slot store.Slot, posted []message.Message) error {
	renderer, err := newRenderer(cfg.templates)
	if err != nil {
		return configError{err}
	}
	for i := range d.Stories {
		e := &d.Stories[i]
		e.Summary = digest.Summarise(e.Story)
	}
	again, err := renderer.Slack(d)
	if err != nil {
		return err
	}
	same := len(again) == len(posted)
	for i := range min(len(again), len(posted)) {
		if again[i].Text != posted[i].Text || !bytes.Equal(again[i].Blocks, posted[i].Blocks) {
			same = false
			fmt.Fprintf(sh.stdout, "message %d differs\n  posted by %s: %s\n  now by %s:    %s\n", i+1, slot.Version, firstDifference(posted[i].Text, again[i].Text), version, firstDifference(again[i].Text, posted[i].Text))
		}
	}
	if len(again) != len(posted) {
		fmt.Fprintf(sh.stdout, "%d messages were posted by %s; now it would be %d\n", len(posted), slot.Version, len(again))
	}
	if same {
		_, err = fmt.Fprintf(sh.stdout, "no difference: %s would post what %s posted\n", version, slot.Version)
	}
	return err
}

// firstDifference shows a text from a little before where it departs from another.
func firstDifference(text, other string) string {
	a, b := []rune(text), []rune(other)
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	start, end := max(0, i-30), min(len(a), i+90)
	if i == len(a) && i == len(b) {
		return "the same text, in other blocks"
	}
	return fmt.Sprintf("…%s…", string(a[start:end]))
}
