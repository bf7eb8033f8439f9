package bot_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
)

// edit makes an outlet change an article's title.
func (r *rig) edit(feed, id, title string) {
	r.shelf.mu.Lock()
	defer r.shelf.mu.Unlock()
	for i, a := range r.shelf.feeds[feed] {
		if a.ID == id {
			r.shelf.feeds[feed][i].Title = title
			r.shelf.feeds[feed][i].Text = title + ", as told by " + feed + "."
		}
	}
}

// between lets the bot look after what is posted, between two slots.
func (r *rig) between() error {
	r.now = r.now.Add(10 * time.Minute)
	return r.Correct(context.Background(), r.plan)
}

func (r *rig) mustBetween() {
	r.t.Helper()
	if err := r.between(); err != nil {
		r.t.Fatal(err)
	}
}

func TestCorrection(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.mustBetween()
	r.stands(twoStoriesPosted)

	r.edit("north", "n1", "Ferry aground, 7 hurt")
	for range 3 {
		r.mustBetween()
		r.stands("2 stories | > Ferry aground, 7 hurt | > Bridge closed for repair | > toll now 7 was 3")
	}
	r.mustPass() // the next digest says nothing of it: there is no news
	r.stands("2 stories | > Ferry aground, 7 hurt | > Bridge closed for repair | > toll now 7 was 3")

	d, _, err := r.Store.Digest(context.Background(), "d-20260302-0900")
	if err != nil || len(d.Corrections) != 1 || d.Stories[0].Headline != "Ferry aground, 7 hurt" {
		t.Errorf("the digest now: %+v, %v", d, err)
	}
	if d, _, _ = r.Store.Original(context.Background(), "d-20260302-0900"); d.Stories[0].Headline != "Ferry aground, 3 hurt" {
		t.Errorf("the digest as it was: %s", d.Stories[0].Headline)
	}
}

func TestCorrectionByANewReport(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.shelf.add("east", "e5", "Ferry aground, 5 hurt", r.now)
	r.mustBetween()
	corrected := twoStoriesPosted + " | > toll now 5 was 3"
	r.stands(corrected)
	r.mustPass() // the readers of the next digest are told, too
	r.stands(corrected + " | 1 stories | > Ferry aground, 5 hurt Toll now 5 (was 3), east")
	r.mustBetween()
	r.stands(corrected + " | 1 stories | > Ferry aground, 5 hurt Toll now 5 (was 3), east")
}

func TestCorrectionOfAWaveringOutlet(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	for i := range 6 {
		r.edit("north", "n1", fmt.Sprintf("Ferry aground, %d hurt", 7-i%2))
		r.mustBetween()
	}
	if n := strings.Count(r.chat.texts(), "toll now"); n != 2 {
		t.Errorf("an outlet that wavers between two values got %d replies, want 2", n)
	}
	for i := range 30 {
		r.edit("north", "n1", fmt.Sprintf("Ferry aground, %d hurt", 100+i))
		r.mustBetween()
	}
	if n := strings.Count(r.chat.texts(), "toll now"); n > 10 {
		t.Errorf("a story got %d replies, want 10 at most", n)
	}
	if !strings.Contains(r.chat.texts(), "129 hurt") {
		t.Error("the message does not say what stands in the end")
	}
}

func TestCorrectionEnds(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.now = r.now.Add(73 * time.Hour)
	r.edit("north", "n1", "Ferry aground, 7 hurt")
	r.mustBetween()
	r.stands(twoStoriesPosted)
}

func TestNoCorrectionForAPageThatCannotBeRead(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.edit("north", "n1", "Ferry")
	r.shelf.feeds["north"][0].Text = "Subscribe."
	r.mustBetween()
	r.stands(twoStoriesPosted)
}

func TestCorrectionCrash(t *testing.T) {
	for at := range 2 { // at the edit, and at the reply
		for _, lost := range []bool{true, false} {
			t.Run(fmt.Sprintf("at=%d,lost=%t", at, lost), func(t *testing.T) {
				r := newRig(t)
				r.twoStories()
				r.mustPass()
				r.edit("north", "n1", "Ferry aground, 7 hurt")
				r.chat.trouble = append(make([]trouble, at), r.crash(lost))
				if r.between() == nil {
					t.Fatal("the crash went unnoticed")
				}
				r.restart()
				r.mustPass()
				r.mustBetween()
				r.stands("2 stories | > Ferry aground, 7 hurt | > Bridge closed for repair | > toll now 7 was 3")
			})
		}
	}
}

func TestCorrectionOfADeletedMessage(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.edit("north", "n1", "Ferry aground, 7 hurt")
	r.Poster = uneditable{r.chat}
	r.mustBetween()
	r.stands(twoStoriesPosted + " | > toll now 7 was 3")
}

// uneditable is a chat in which somebody deleted the messages.
type uneditable struct{ *chat }

func (uneditable) Edit(context.Context, string, string, message.Message) error {
	return &bot.PostError{Outcome: bot.Rejected, Err: errors.New("message_not_found")}
}

// TestFiguresKeepWhatWasSaid asks for the figures of a story of which an outlet
// has changed its own, and another has joined.
func TestFiguresKeepWhatWasSaid(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.edit("north", "n1", "Ferry aground, 7 hurt")
	r.mustBetween()
	desk := &bot.Desk{Bot: r.Bot, Default: r.plan}
	l, err := desk.Figures(context.Background(), bot.Asker{Channel: "C1"}, "1")
	if err != nil {
		t.Fatal(err)
	}
	var said []string
	for _, e := range l.Entries {
		for _, s := range e.Steps {
			said = append(said, strings.TrimSpace(fmt.Sprintf("%s %s: %s %s", e.About, s.Figure, s.Outlet, s.Note)))
		}
	}
	withdrawn := "withdrawn " + r.now.Format("Mon 15:04")
	if got := strings.Join(said, "\n"); !strings.Contains(got, "toll 7: north") || !strings.Contains(got, "toll 3: north "+withdrawn) {
		t.Errorf("the figures are\n%s\nwithout 3, %s", got, withdrawn)
	}
}
