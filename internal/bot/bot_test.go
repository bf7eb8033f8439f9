package bot_test

import (
	"cmp"
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

	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/message"
	"digestbot/digest/story"
	"digestbot/digest/summary"
	"digestbot/internal/bot"
	"digestbot/internal/store"
	"digestbot/sources"
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
	text := func(values []summary.Value) string {
		if len(values) == 0 {
			return "none"
		}
		return values[0].Text
	}
	key := fmt.Sprintf("%s:c%d", q.Digest, q.Number)
	metadata, err := json.Marshal(map[string]any{"event_type": "digest_corrected", "event_payload": map[string]any{"key": key}})
	return message.Message{Key: key, Parent: -1, Text: fmt.Sprintf("%s now %s was %s", q.Change.About, text(q.Change.Now), text(q.Change.Was)), Metadata: metadata}, err
}

// A chat is a Poster that remembers what stands where, and fails as told.
type chat struct {
	mu       sync.Mutex
	messages []standing
	clock    int
	trouble  []trouble // of the next posts, in order; none when used up
	closed   map[string]*bot.PostError
	unread   bool
	posts    int
	noted    func(text string) // is told what stands there now; may be nil
}

type standing struct {
	channel, thread, ts, text, blocks string
	bot.Standing
}

// trouble is what happens to one post.
type trouble struct {
	swallow bool // it does not get there
	before  func()
	after   func()
	err     *bot.PostError
}

func (c *chat) Post(ctx context.Context, channel, thread string, m message.Message) (string, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	c.posts++
	if e := c.closed[channel]; e != nil {
		return "", e
	}
	var t trouble
	if len(c.trouble) > 0 {
		t, c.trouble = c.trouble[0], c.trouble[1:]
	}
	if t.before != nil {
		t.before()
	}
	ts := ""
	if !t.swallow {
		c.clock++
		ts = fmt.Sprintf("1700000000.%06d", c.clock)
		var metadata struct {
			Payload struct{ Key, Articles string } `json:"event_payload"`
		}
		if err := json.Unmarshal(m.Metadata, &metadata); err != nil {
			return "", &bot.PostError{Outcome: bot.Rejected, Err: err}
		}
		c.messages = append(c.messages, standing{channel, thread, ts, m.Text, string(m.Blocks),
			bot.Standing{Key: metadata.Payload.Key, TS: ts, Articles: metadata.Payload.Articles}})
		if c.noted != nil {
			c.noted(m.Text)
		}
	}
	if t.after != nil {
		t.after()
	}
	if t.err != nil {
		return "", t.err
	}
	if t.swallow {
		return "", &bot.PostError{Outcome: bot.Unclear, Err: errors.New("connection reset")}
	}
	return ts, nil
}

func (c *chat) Edit(_ context.Context, channel, ts string, m message.Message) error {
	c.mu.Lock()
	defer c.mu.Unlock()
	var t trouble
	if len(c.trouble) > 0 {
		t, c.trouble = c.trouble[0], c.trouble[1:]
	}
	for i, s := range c.messages {
		if s.channel == channel && s.ts == ts && !t.swallow {
			c.messages[i].text = m.Text
		}
	}
	if t.after != nil {
		t.after()
	}
	if t.swallow {
		return &bot.PostError{Outcome: bot.Unclear, Err: errors.New("connection reset")}
	}
	return nil
}

func (c *chat) Posted(_ context.Context, channel, thread string, _ time.Time) ([]bot.Standing, error) {
	c.mu.Lock()
	defer c.mu.Unlock()
	if c.unread {
		return nil, &bot.PostError{Outcome: bot.Unreadable, Err: errors.New("missing_scope")}
	}
	var out []bot.Standing
	for _, m := range c.messages {
		if m.channel == channel && m.thread == thread {
			out = append(out, m.Standing)
		}
	}
	return out, nil
}

// texts returns what stands in the chat, replies indented, as "parent | reply | …".
func (c *chat) texts() string {
	c.mu.Lock()
	defer c.mu.Unlock()
	var out []string
	for _, m := range c.messages {
		text := m.text
		if m.thread != "" {
			text = "> " + text
		}
		out = append(out, text)
	}
	return strings.Join(out, " | ")
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
	r.stands(twoStoriesPosted + " | 1 stories | > Ferry aground, 3 hurt Toll now 5 (was 3), east")

	r.mustPass()
	r.stands(twoStoriesPosted + " | 1 stories | > Ferry aground, 3 hurt Toll now 5 (was 3), east")
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

func TestRefusedLayout(t *testing.T) {
	refused := &bot.PostError{Outcome: bot.Rejected, Err: errors.New("invalid_blocks")}
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
	list, err := r.Store.Slots(context.Background(), "", 10)
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
