package bot_test

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// A shelf is a Source that serves feeds from memory.
type shelf struct {
	mu    sync.Mutex
	feeds map[string][]article.Article
	fail  map[string]error
}

func (s *shelf) Poll(ctx context.Context, feeds []sources.Feed, each func(sources.Result)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	for _, f := range feeds {
		if s.fail[f.URL] != nil {
			each(sources.Result{Feed: f, Status: sources.Failed, Err: s.fail[f.URL]})
			continue
		}
		r := sources.Result{Feed: f, Status: sources.Fresh, Title: "Title of " + f.URL, Articles: s.feeds[f.URL]}
		r.Feed.State.Sum = fmt.Sprint(r.Articles)
		if r.Feed.State.Sum == f.State.Sum {
			r.Status, r.Articles = sources.Unchanged, nil
		}
		each(r)
	}
}

// add puts an article into a feed. Articles whose titles share the first word
// tell one event.
func (s *shelf) add(feed, id, title string, published time.Time) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.feeds[feed] = append(s.feeds[feed], article.Article{
		ID: id, URL: "https://" + feed + ".example/" + id, Source: feed, Title: title,
		Text: title + ", as told by " + feed + ".", Published: published,
	})
}

// setFail makes these feeds fail, and no others.
func (s *shelf) setFail(feeds ...string) {
	s.mu.Lock()
	defer s.mu.Unlock()
	clear(s.fail)
	for _, f := range feeds {
		s.fail[f] = errors.New("no route")
	}
}

// byFirstWord groups articles whose titles share the first word.
func byFirstWord(articles []article.Article, _ story.Rules) []story.Story {
	var order []string
	groups := map[string]*story.Story{}
	for _, a := range articles {
		word, _, _ := strings.Cut(a.Title, " ")
		if groups[word] == nil {
			groups[word] = &story.Story{ID: a.ID}
			order = append(order, word)
		}
		groups[word].Reports = append(groups[word].Reports, story.Report{Article: a})
	}
	var out []story.Story
	for _, word := range order {
		out = append(out, *groups[word])
	}
	return out
}

// digits makes the first number of each title a figure of one claim, so that
// a toll that moves is seen.
func digits(s story.Story) summary.Summary {
	out := summary.Summary{Story: s, Headline: s.Reports[0].Title}
	c := claim.Claim{About: "toll", Verdict: claim.Single}
	for _, r := range s.Reports {
		for _, w := range strings.Fields(r.Title) {
			if n, err := strconv.ParseFloat(w, 64); err == nil {
				m := claim.Mention{Article: r.ID}
				m.Figure.Text = w
				if len(c.Sides) > 0 && c.Sides[len(c.Sides)-1].Mentions[0].Figure.Text != w {
					c.Verdict = claim.Superseded
				}
				c.Sides = append(c.Sides, claim.Side{Low: n, High: n, Mentions: []claim.Mention{m}})
			}
		}
	}
	if len(c.Sides) > 0 {
		out.Key, out.Claims = []claim.Claim{c}, []claim.Claim{c}
	}
	return out
}

// render makes a parent and a reply a story.
func render(d message.Digest) ([]message.Message, error) {
	make := func(i int, story, text string) message.Message {
		key := fmt.Sprintf("%s:%d", d.ID, i)
		metadata, _ := json.Marshal(map[string]any{"event_type": "digestbot", "event_payload": map[string]any{"key": key}})
		return message.Message{Key: key, Parent: min(i, 1) - 1, Story: story, Text: text, Blocks: json.RawMessage(`[{"type":"divider"}]`), Metadata: metadata}
	}
	parent := make(0, "", fmt.Sprintf("%d stories", len(d.Stories)))
	parent.Parent = -1
	out := []message.Message{parent}
	for i, e := range d.Stories {
		m := make(i+1, e.Story.ID, strings.TrimSpace(e.Headline+" "+e.Update))
		m.Parent = 0
		out = append(out, m)
	}
	return out, nil
}

// correct makes the reply of a correction.
func correct(q message.Correction) (message.Message, error) {
	text := func(values []history.Value) string {
		if len(values) == 0 {
			return "none"
		}
		return values[0].Text
	}
	key := fmt.Sprintf("%s:c%d", q.Digest, q.Number)
	metadata, err := json.Marshal(map[string]any{"event_type": "digest_corrected", "event_payload": map[string]any{"key": key}})
	return message.Message{Key: key, Parent: -1, Text: fmt.Sprintf("%s now %s was %s", q.Change.About, text(q.Change.Now), text(q.Change.Was)), Metadata: metadata}, err
}

var morning = time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)

// A rig is a bot with its surroundings.
type rig struct {
	*bot.Bot
	t     *testing.T
	shelf *shelf
	chat  *chat
	url   string
	now   time.Time
	log   strings.Builder
	slots int
	plan  bot.Digest

	unknown error // why other digests are not known
}

func newRig(t *testing.T) *rig {
	r := &rig{
		t: t, now: morning, url: "sqlite:" + filepath.Join(t.TempDir(), "digestbot.db"),
		shelf: &shelf{feeds: map[string][]article.Article{}, fail: map[string]error{}},
		chat:  &chat{closed: map[string]*bot.PostError{}},
		plan:  bot.Digest{Name: "default", Channel: "C1", Feeds: []string{"north", "south", "east"}, Zone: time.UTC, Window: 24 * time.Hour, Max: 8},
	}
	r.Bot = &bot.Bot{
		Source: r.shelf, Poster: r.chat, Stories: byFirstWord, Summarise: digits, Render: render, Correction: correct, Corrections: 72 * time.Hour,
		Now: func() time.Time { return r.now }, Version: "test", Look: time.Millisecond, Retry: time.Millisecond,
		Log: slog.New(slog.NewTextHandler(io.MultiWriter(&r.log, testWriter{t}), nil)),
	}
	r.open()
	t.Cleanup(func() { r.Store.Close() })
	return r
}

// open (re)opens the store, as a new process would.
func (r *rig) open() {
	s, err := store.Open(context.Background(), r.url)
	if err != nil {
		r.t.Fatal(err)
	}
	r.Store = s
}

// restart opens the store anew after a crash.
func (r *rig) restart() {
	r.Store.Close()
	r.open()
}

// pass runs the bot for a slot of its own, an hour after the last.
func (r *rig) pass() error {
	r.slots++
	r.now = r.now.Add(time.Hour)
	return r.Run(context.Background(), bot.Slot{Digest: r.plan, At: r.now})
}

func (r *rig) mustPass() {
	r.t.Helper()
	if err := r.pass(); err != nil {
		r.t.Fatal(err)
	}
}

func (r *rig) stands(want string) {
	r.t.Helper()
	if got := r.chat.texts(); got != want {
		r.t.Errorf("in the channel stands\n %s\nwant\n %s", got, want)
	}
}

// crash is a trouble that ends the process: nothing is recorded any more.
func (r *rig) crash(swallow bool) trouble {
	return trouble{swallow: swallow, after: func() { r.Store.Close() }}
}

type testWriter struct{ t *testing.T }

func (w testWriter) Write(p []byte) (int, error) {
	w.t.Log(strings.TrimSpace(string(p)))
	return len(p), nil
}
