package bot_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
)

func TestCrash(t *testing.T) {
	for _, at := range []int{0, 1, 2} { // at the parent, and at each reply
		for _, lost := range []bool{true, false} {
			t.Run(fmt.Sprintf("at=%d,lost=%t", at, lost), func(t *testing.T) {
				r := newRig(t)
				r.twoStories()
				r.chat.trouble = append(make([]trouble, at), r.crash(lost))
				if r.pass() == nil {
					t.Fatal("the crash went unnoticed")
				}
				r.restart()
				r.mustPass()
				r.stands(twoStoriesPosted)
			})
		}
	}
}

func TestUnclearOutcome(t *testing.T) {
	unclear := &bot.PostError{Outcome: bot.Unclear, Err: errors.New("reset")}
	later := &bot.PostError{Outcome: bot.NotPosted, After: time.Millisecond, Err: errors.New("429")}
	r := newRig(t)
	r.twoStories()
	r.chat.trouble = []trouble{{err: unclear}, {swallow: true, err: later}, {}, {swallow: true, err: unclear}}
	r.mustPass()
	r.stands(twoStoriesPosted)
}

// TestHistoryLater has the history fail before the first digest and after a post
// whose answer is lost: it is read again, and the pass goes on.
func TestHistoryLater(t *testing.T) {
	unclear := &bot.PostError{Outcome: bot.Unclear, Err: errors.New("503")}
	later := &bot.PostError{Outcome: bot.NotPosted, After: time.Millisecond, Err: errors.New("429")}
	r := newRig(t)
	r.twoStories()
	r.chat.misread = []error{unclear, later, later}
	r.chat.trouble = []trouble{{before: func() { r.chat.misread = []error{later, unclear} }, err: unclear}}
	r.mustPass()
	r.stands(twoStoriesPosted)

	r = newRig(t)
	r.twoStories()
	r.chat.misread = []error{unclear, unclear, unclear, unclear}
	if err := r.pass(); !errors.Is(err, unclear) {
		t.Errorf("got error %v from a history that stays away, want %v", err, unclear)
	}
	r.stands("")
}

func TestUnreadableHistory(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.chat.unread = true
	r.chat.trouble = []trouble{{swallow: true}}
	r.mustPass()
	r.stands(twoStoriesPosted)
	if !strings.Contains(r.log.String(), "history cannot be read") {
		t.Error("no warning")
	}
}

func TestClosedChannel(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.chat.closed["C1"] = &bot.PostError{Outcome: bot.Channel, Err: errors.New("not_in_channel"), Advice: "invite the bot"}
	for range 3 {
		if err := r.pass(); !errors.Is(err, bot.ErrUnsent) {
			t.Fatalf("got error %v, want ErrUnsent", err)
		}
		r.shelf.add("east", fmt.Sprint("later", r.slots), fmt.Sprintf("Later%d news", r.slots), r.now)
	}
	if n := strings.Count(r.log.String(), "takes no messages"); n != 1 {
		t.Errorf("said %d times that the channel is closed, want once", n)
	}
	delete(r.chat.closed, "C1")
	r.mustPass()
	r.stands(twoStoriesPosted + " | 3 stories | > Later1 news | > Later2 news | > Later3 news")
}

// TestRefusedDigest holds that a digest whose first message is refused, with its
// layout and as text, is kept and stops no other; and that one which is refused for
// a week is given up.
func TestRefusedDigest(t *testing.T) {
	refused := &bot.PostError{Outcome: bot.Layout, Err: errors.New("invalid_blocks")}
	again := slices.Repeat([]trouble{{swallow: true, err: refused}}, 4) // with and without layout, before the pass and after it
	r := newRig(t)
	r.twoStories()
	r.chat.trouble = again
	if err := r.pass(); !errors.Is(err, bot.ErrUnsent) || !strings.Contains(err.Error(), "kept for the next pass") {
		t.Fatalf("got error %v, want one that says it is kept", err)
	}
	r.stands("")
	r.shelf.add("east", "later", "Later news", r.now)
	r.chat.trouble = again
	if err := r.pass(); !errors.Is(err, bot.ErrUnsent) {
		t.Fatalf("got error %v, want ErrUnsent", err)
	}
	r.stands("1 stories | > Later news")
	r.mustPass()
	r.stands("1 stories | > Later news | " + twoStoriesPosted)

	r.shelf.add("east", "last", "Last news", r.now)
	for range 9 {
		r.chat.trouble = again
		_ = r.pass()
		r.now = r.now.Add(24 * time.Hour)
	}
	r.chat.trouble = nil
	r.mustPass()
	r.stands("1 stories | > Later news | " + twoStoriesPosted)
}

// TestRefusedForGood holds that what the layout is not to blame for is not tried
// again without it.
func TestRefusedForGood(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	gone := &bot.PostError{Outcome: bot.Rejected, Err: errors.New("thread_not_found")}
	r.chat.trouble = []trouble{{}, {swallow: true, err: gone}}
	if err := r.pass(); err == nil || errors.Is(err, bot.ErrUnsent) {
		t.Errorf("got error %v, want one that is not ErrUnsent", err)
	}
	if strings.Contains(r.log.String(), "layout") {
		t.Error("the layout is blamed for a thread that is gone")
	}
}

func TestRefusedLayout(t *testing.T) {
	refused := &bot.PostError{Outcome: bot.Layout, Err: errors.New("invalid_blocks")}
	r := newRig(t)
	r.twoStories()
	r.chat.trouble = []trouble{{}, {swallow: true, err: refused}, {}, {swallow: true, err: refused}, {swallow: true, err: refused}}
	if err := r.pass(); err == nil {
		t.Error("a message that was refused for good is not reported")
	}
	r.stands("2 stories | > Ferry aground, 3 hurt")
	if got := r.chat.messages[1].blocks; got != "" {
		t.Errorf("the repeated message has blocks %s", got)
	}
	r.mustPass() // and is not tried again
	r.stands("2 stories | > Ferry aground, 3 hurt")
}
