package bot_test

import (
	"cmp"
	"context"
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/store"
)

func (r *rig) twoStories() {
	r.shelf.add("north", "n1", "Ferry aground, 3 hurt", morning.Add(-3*time.Hour))
	r.shelf.add("south", "s1", "Ferry stuck off the coast", morning.Add(-2*time.Hour))
	r.shelf.add("east", "e1", "Bridge closed for repair", morning.Add(-time.Hour))
}

const twoStoriesPosted = "2 stories | > Ferry aground, 3 hurt | > Bridge closed for repair"

func TestRun(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.stands(twoStoriesPosted)

	r.mustPass()
	r.stands(twoStoriesPosted) // nothing new, nothing posted

	r.shelf.add("east", "e2", "Comet seen at dawn", r.now)
	r.mustPass()
	r.stands(twoStoriesPosted + " | 1 stories | > Comet seen at dawn")
}

func TestToldStory(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()

	r.shelf.add("east", "e2", "Ferry still stuck", r.now)
	r.mustPass()
	r.stands(twoStoriesPosted) // one more report says nothing that matters

	r.shelf.add("east", "e3", "Ferry aground, 5 hurt", r.now)
	r.mustPass()
	r.stands(twoStoriesPosted + " | > toll now 5 was 3 | 1 stories | > Ferry aground, 5 hurt Toll now 5 (was 3), east")

	r.mustPass()
	r.stands(twoStoriesPosted + " | > toll now 5 was 3 | 1 stories | > Ferry aground, 5 hurt Toll now 5 (was 3), east")
}

func TestQuietStoryReturnsAsANewOne(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()

	r.now = r.now.Add(9 * 24 * time.Hour)
	r.shelf.feeds = map[string][]article.Article{}
	r.shelf.add("south", "s9", "Ferry is towed away", r.now)
	r.mustPass()
	r.stands(twoStoriesPosted + " | 1 stories | > Ferry is towed away Goes on from 2 March: Ferry aground, 3 hurt")

	r.shelf.add("north", "n10", "Ferry refloated, 4 cheer", r.now)
	r.mustPass()
	if got := r.chat.texts(); strings.Count(got, "Goes on from") != 1 {
		t.Errorf("the reference comes again: %s", got)
	}
}

func TestEditsAndNewIdentityAreNoNews(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	edited := r.shelf.feeds["east"]
	edited[0].Title = "Bridge closed for months"
	north := r.shelf.feeds["north"]
	north[0].ID = "n1-with-another-guid"
	r.mustPass()
	r.stands(twoStoriesPosted)
}

func TestFirstPollOfAFeed(t *testing.T) {
	r := newRig(t)
	r.shelf.add("north", "old", "Ancient news", morning.Add(-3*24*time.Hour))
	r.shelf.add("north", "undated", "Undated news", time.Time{})
	r.mustPass()
	r.stands("1 stories | > Undated news")

	r.plan.Feeds = append(r.plan.Feeds, "west")
	r.shelf.add("west", "w1", "Backlog of a new feed", r.now.Add(-30*time.Hour))
	r.shelf.add("west", "w2", "Fresh from a new feed", r.now)
	r.mustPass()
	r.stands("1 stories | > Undated news | 1 stories | > Fresh from a new feed")
}

func TestFailingFeed(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.shelf.fail["south"] = errors.New("answered 500")
	r.shelf.feeds["south"] = nil
	r.mustPass()
	r.stands("2 stories | > Ferry aground, 3 hurt | > Bridge closed for repair")
	if !strings.Contains(r.log.String(), "answered 500") {
		t.Error("the failure is not reported")
	}
	for _, f := range r.plan.Feeds {
		r.shelf.fail[f] = errors.New("no route")
	}
	if err := r.pass(); !errors.Is(err, bot.ErrNoFeeds) {
		t.Errorf("all feeds failed: got error %v, want ErrNoFeeds", err)
	}
}

func TestSlotIsHandledOnce(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	slot := bot.Slot{Digest: r.plan, At: morning}
	for range 2 {
		if err := r.Run(context.Background(), slot); err != nil {
			t.Fatal(err)
		}
		r.shelf.add("east", "e2", "Comet seen at dawn", morning)
	}
	r.stands(twoStoriesPosted)
}

func TestEmptyStoreReadsHistory(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.Store.Close()
	r.url = "sqlite:" + filepath.Join(t.TempDir(), "fresh.db")
	r.open()
	r.shelf.add("east", "e2", "Comet seen at dawn", r.now)
	r.mustPass()
	r.stands(twoStoriesPosted + " | 1 stories | > Comet seen at dawn")
	r.mustPass() // reads no history any more
	r.stands(twoStoriesPosted + " | 1 stories | > Comet seen at dawn")
}

// What stands in the channel is not posted again when its feed, which failed
// in the first pass after the loss, is read later.
func TestEmptyStoreRemembersHistory(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	r.Store.Close()
	r.url = "sqlite:" + filepath.Join(t.TempDir(), "fresh.db")
	r.open()
	r.shelf.add("east", "e2", "Comet seen at dawn", r.now)
	r.shelf.setFail("north", "south")
	r.mustPass()
	r.chat.unread = true // the history is not needed again
	r.Store.Close()
	r.open()
	r.shelf.setFail()
	r.mustPass()
	r.mustPass()
	r.stands(twoStoriesPosted + " | 1 stories | > Comet seen at dawn")
}

func TestReplay(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	r.mustPass()
	list, err := r.Store.Issues(context.Background(), "", 10)
	if err != nil || len(list) != 1 {
		t.Fatalf("got digests %v, %v; want one", list, err)
	}
	d, _, err := r.Store.Digest(context.Background(), list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	again, err := render(d)
	if err != nil {
		t.Fatal(err)
	}
	posted, err := r.Store.Postings(context.Background(), list[0].ID)
	if err != nil {
		t.Fatal(err)
	}
	for i, p := range posted {
		if p.State != store.Sent || p.Text != again[i].Text || p.Parent != again[i].Parent {
			t.Errorf("message %d was posted as %+v, and is made again as %+v", i, p, again[i])
		}
	}
	if got := cmp.Compare(len(posted), len(again)); got != 0 {
		t.Errorf("%d messages posted, %d made again", len(posted), len(again))
	}
}
