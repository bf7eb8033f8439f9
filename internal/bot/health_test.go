package bot_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/sources"
)

// A moody Source reads one feed, which is as its state says.
type moody struct{ state sources.State }

func (m *moody) Poll(_ context.Context, feeds []sources.Feed, each func(sources.Result)) {
	for _, f := range feeds {
		f.State = m.state
		r := sources.Result{Feed: f, Status: sources.Fresh, Title: "Harbour Post"}
		if m.state.Failures > 0 {
			r.Status, r.Err = sources.Failed, errors.New(m.state.Problem)
		} else if m.state.Problem != "" {
			r.Status, r.Err = sources.Partial, errors.New(m.state.Problem)
		}
		each(r)
	}
}

// TestHealthIsSaidOnce sees that what lasts is said once, also when the process
// is another one, and that it is over once.
func TestHealthIsSaidOnce(t *testing.T) {
	r := newRig(t)
	m := &moody{}
	r.Source = m
	r.plan.Feeds = []string{"harbour"}
	failing := sources.State{Failures: 3, FailingSince: morning, Problem: "403 Forbidden", Advice: "ask the site"}
	silent := sources.State{Rhythm: time.Hour, Newest: morning}
	for _, step := range []struct {
		what  string
		after time.Duration // since the morning
		state sources.State
		lines string // of the log about health
		shown string // in the status
	}{
		{"a failure", time.Hour, failing, "", "403 Forbidden since Mon 09:00: ask the site"},
		{"a day of failures", 25 * time.Hour, failing, "feed needs a look: failing", "403 Forbidden since Mon 09:00: ask the site"},
		{"the same a poll later", 26 * time.Hour, failing, "", "403 Forbidden since Mon 09:00: ask the site"},
		{"read again", 27 * time.Hour, sources.State{}, "feed is well again", ""},
		{"still well", 28 * time.Hour, sources.State{}, "", ""},
		{"silent", 80 * time.Hour, silent, "feed needs a look: silent", "Harbour Post has had nothing new since Mon 2 Mar 08:00."},
		{"still silent", 90 * time.Hour, silent, "", "Harbour Post has had nothing new since Mon 2 Mar 08:00."},
		{"gone", 91 * time.Hour, sources.State{Gone: true, Failures: 1, FailingSince: morning, Problem: "410 Gone"}, "feed needs a look: gone", "410 Gone since Fri 03:00"},
		{"gone for long", 291 * time.Hour, sources.State{Gone: true, Failures: 1, FailingSince: morning, Problem: "410 Gone"}, "", "410 Gone since 6 March"},
	} {
		r.restart()
		m.state, r.now = step.state, morning.Add(step.after-time.Hour) // a pass is an hour later
		r.log.Reset()
		_ = r.pass() // that the only feed fails is an error of the pass
		if got := healthLines(r.log.String()); got != step.lines {
			t.Errorf("%s: said %q, want %q", step.what, got, step.lines)
		}
		desk := &bot.Desk{Bot: r.Bot, Default: r.plan}
		status, err := desk.Status(context.Background(), bot.Asker{Channel: "C1"})
		if err != nil {
			t.Fatal(err)
		}
		shown := strings.Join(status.Warnings, "|")
		for _, f := range status.NotRead {
			shown += f.Trouble
		}
		if shown != step.shown {
			t.Errorf("%s: the status shows %q, want %q", step.what, shown, step.shown)
		}
	}
}

// TestFloodIsCutVisibly sees that a feed which publishes very much is cut, and
// TestPartialReadsAreSaidOnce has a feed that is damaged each time at another place.
func TestPartialReadsAreSaidOnce(t *testing.T) {
	r := newRig(t)
	m := &moody{}
	r.Source = m
	r.plan.Feeds = []string{"harbour"}
	for i, step := range []struct{ problem, line string }{
		{"damaged, 2 of 3 items can be read: line 7", "feed not read in full"},
		{"damaged, 4 of 5 items can be read: line 9", ""},
		{"", "feed can be read in full again"},
		{"", ""},
		{"damaged, 1 of 2 items can be read: line 3", "feed not read in full"},
	} {
		r.restart()
		m.state, r.now = sources.State{Problem: step.problem}, morning.Add(time.Duration(i)*time.Hour)
		r.log.Reset()
		_ = r.pass()
		got := ""
		for _, line := range []string{"feed not read in full", "feed can be read in full again"} {
			if strings.Contains(r.log.String(), line) {
				got += line
			}
		}
		if got != step.line {
			t.Errorf("%q was said of %q, want %q", got, step.problem, step.line)
		}
	}
}

// that the digest says so.
func TestFloodIsCutVisibly(t *testing.T) {
	r := newRig(t)
	for i := range 130 {
		r.shelf.add("north", fmt.Sprintf("n%d", i), fmt.Sprintf("Item%d of many", i), morning.Add(-time.Duration(i)*time.Minute))
	}
	r.shelf.add("south", "s1", "Bridge closed for repair", morning.Add(-time.Hour))
	r.mustPass()
	d, _, err := r.Store.LastDigest(context.Background(), "default")
	if err != nil {
		t.Fatal(err)
	}
	want := []message.NotRead{{Feed: "Title of north", Reason: "of 130 new articles only the latest 100"}}
	if diff := cmp.Diff(want, d.NotRead); diff != "" || d.Articles != 101 || d.FeedsRead != 2 {
		t.Errorf("%d articles of %d feeds read, not read (-want +got):\n%s", d.Articles, d.FeedsRead, diff)
	}
}

// healthLines are the lines of a log that are about the health of a feed.
func healthLines(log string) string {
	var lines []string
	for line := range strings.Lines(log) {
		if _, rest, ok := strings.Cut(line, `msg="feed needs a look"`); ok {
			_, health, _ := strings.Cut(rest, "health=")
			health, _, _ = strings.Cut(health, " ")
			lines = append(lines, "feed needs a look: "+health)
		}
		if strings.Contains(line, `msg="feed is well again"`) {
			lines = append(lines, "feed is well again")
		}
	}
	return strings.Join(lines, "|")
}
