package bot_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/store"
)

// The crash test makes passes that die: at a call to the chat (before it,
// after it, with its answer lost), or at any moment by a timer, and so between
// any two statements to the database. A dead pass writes nothing any more, as
// if its process had been killed; the next one starts from what is stored.
// CRASH_RUNS and CRASH_SEED choose how many runs and which.

// A trial is one run of the crash test.
type trial struct {
	t     *testing.T
	dice  *rand.Rand
	chat  chat
	url   string // of the database
	lives int
	kills int
	log   bytes.Buffer
}

// A life is one process: a Poster that misbehaves, and a store that it closes
// when it is killed.
type life struct {
	*trial
	faulty bool
	mu     sync.Mutex
	store  *store.Store
	dead   bool
}

func (l *life) kill() {
	if !l.dead {
		l.dead = true
		l.kills++
		l.store.Close()
	}
}

var (
	errUnclear   = &bot.PostError{Outcome: bot.Unclear, Err: errors.New("connection reset")}
	errNotPosted = &bot.PostError{Outcome: bot.NotPosted, After: time.Millisecond, Err: errors.New("429")}
)

// around makes one call to the chat, or does not.
func (l *life) around(do func()) error {
	l.mu.Lock()
	defer l.mu.Unlock()
	fate := 99
	if l.faulty {
		fate = l.dice.IntN(20)
	}
	switch {
	case l.dead:
		return errUnclear
	case fate == 0:
		return errNotPosted
	case fate <= 2: // it does not get there
		return errUnclear
	case fate == 3: // killed before
		l.kill()
		return errUnclear
	}
	do()
	switch fate {
	case 4, 5: // the answer is lost
		return errUnclear
	case 6: // killed before the answer
		l.kill()
		return errUnclear
	case 7: // killed after the answer
		l.kill()
	}
	return nil
}

func (l *life) Post(ctx context.Context, channel, thread string, m message.Message) (ts string, err error) {
	failed := l.around(func() { ts, err = l.chat.Post(ctx, channel, thread, m) })
	if failed != nil {
		return "", failed
	}
	return ts, err
}

func (l *life) Edit(ctx context.Context, channel, ts string, m message.Message) (err error) {
	failed := l.around(func() { err = l.chat.Edit(ctx, channel, ts, m) })
	if failed != nil {
		return failed
	}
	return err
}

func (l *life) Posted(ctx context.Context, channel, thread string, since time.Time) (list []bot.Standing, err error) {
	failed := l.around(func() { list, err = l.chat.Posted(ctx, channel, thread, since) })
	if failed != nil {
		return nil, failed
	}
	return list, err
}

// live makes one pass and says whether it did all of it.
func (tr *trial) live(feeds map[string][]article.Article, faulty bool) bool {
	tr.lives++
	fmt.Fprintf(&tr.log, "-- life %d\n", tr.lives)
	ctx := context.Background()
	s, err := store.Open(ctx, tr.url)
	if err != nil {
		tr.t.Fatal(err)
	}
	l := &life{trial: tr, faulty: faulty, store: s}
	if faulty && tr.dice.IntN(2) == 0 { // dies at any moment
		timer := time.AfterFunc(time.Duration(tr.dice.IntN(12_000))*time.Microsecond, func() {
			l.mu.Lock()
			defer l.mu.Unlock()
			l.kill()
		})
		defer timer.Stop()
	}
	now := morning.Add(time.Duration(tr.lives) * time.Minute)
	b := &bot.Bot{
		Store: s, Source: &shelf{feeds: feeds}, Poster: l, Stories: byFirstWord, Summarise: digits, Render: render,
		Correction: correct, Corrections: 72 * time.Hour,
		Now: func() time.Time { return now }, Version: "test", Look: time.Millisecond, Retry: time.Millisecond,
		Log: slog.New(slog.NewTextHandler(&tr.log, nil)),
	}
	plan := bot.Digest{Name: "default", Channel: "C1", Feeds: []string{"north", "south", "east"}, Zone: time.UTC, Window: 24 * time.Hour, Max: 8}
	err = b.Run(ctx, bot.Slot{Digest: plan, At: now})
	if err != nil {
		fmt.Fprintln(&tr.log, err)
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if !l.dead {
		l.dead = true
		s.Close()
	}
	return err == nil
}

// survive makes passes, the first ones under faults, until one does all of it.
func (tr *trial) survive(feeds map[string][]article.Article, faulty int) {
	for life := range faulty + 2 {
		if tr.live(feeds, life < faulty) && life >= faulty {
			return
		}
	}
	tr.t.Errorf("two passes without any fault failed")
}

// check finds what is lost, double or out of order. Each of the titles must
// stand once, as a reply in the thread of a parent before it.
func (c *chat) check(t *testing.T, titles []string) {
	t.Helper()
	c.mu.Lock()
	defer c.mu.Unlock()
	parents := map[string]string{} // timestamp → digest
	seen := map[string]int{}
	last := map[string]int{} // number of the latest message of a thread
	for _, m := range c.messages {
		seen["key "+m.Key]++
		id, number, _ := strings.Cut(m.Key, ":")
		n, err := strconv.Atoi(number)
		if err != nil { // a correction, which comes after all
			n = last[m.thread] + 1
		}
		if m.thread == "" {
			parents[m.ts] = id
			continue
		}
		seen[m.text]++
		if parents[m.thread] != id || n != last[m.thread]+1 {
			t.Errorf("%s stands in the thread of %q after message %d: out of order", m.Key, parents[m.thread], last[m.thread])
		}
		last[m.thread] = n
	}
	for what, n := range seen {
		if n > 1 {
			t.Errorf("%s stands %d times", what, n)
		}
	}
	for _, title := range titles {
		if seen[title] == 0 {
			t.Errorf("%q is lost", title)
		}
	}
}

func TestCrashes(t *testing.T) {
	runs, _ := strconv.Atoi(os.Getenv("CRASH_RUNS"))
	switch {
	case runs > 0:
	case testing.Short():
		runs = 20
	default:
		runs = 100
	}
	seed, err := strconv.ParseUint(os.Getenv("CRASH_SEED"), 10, 64)
	if err != nil {
		seed = uint64(time.Now().UnixNano())
	}
	t.Logf("CRASH_SEED=%d CRASH_RUNS=%d", seed, runs)
	var mu sync.Mutex
	var kills, lives, messages int
	t.Run("runs", func(t *testing.T) {
		for run := range runs {
			t.Run(fmt.Sprint(run), func(t *testing.T) {
				t.Parallel() // most of a run is waiting for the disk
				tr := crashRun(t, rand.New(rand.NewPCG(seed, uint64(run))))
				mu.Lock()
				defer mu.Unlock()
				kills, lives, messages = kills+tr.kills, lives+tr.lives, messages+len(tr.chat.messages)
			})
		}
	})
	t.Logf("%d runs, %d passes, %d of them killed, %d messages: none lost, double or out of order unless said above", runs, lives, kills, messages)
}

// crashRun makes one run: two rounds of news, and between them an outlet that
// changes its figure, each survived under faults.
func crashRun(t *testing.T, dice *rand.Rand) *trial {
	tr := &trial{t: t, dice: dice, url: "sqlite:" + filepath.Join(t.TempDir(), "digestbot.db")}
	shelf := shelf{feeds: map[string][]article.Article{}}
	var titles []string
	add := func(title string) {
		shelf.add([]string{"north", "south", "east"}[dice.IntN(3)], title, title, morning.Add(-time.Hour))
		titles = append(titles, title)
	}
	for i := range 1 + dice.IntN(4) {
		add(fmt.Sprintf("Story%c breaks", 'A'+i))
	}
	shelf.add("north", "toll", "Toll 3 hurt", morning.Add(-time.Hour))
	tr.survive(shelf.feeds, dice.IntN(4))
	for i, a := range shelf.feeds["north"] {
		if a.ID == "toll" {
			shelf.feeds["north"][i].Title, shelf.feeds["north"][i].Text = "Toll 7 hurt", "Toll 7 hurt, as told by north."
		}
	}
	tr.survive(shelf.feeds, dice.IntN(4))
	for i := range 1 + dice.IntN(4) {
		add(fmt.Sprintf("Later%c breaks", 'A'+i))
	}
	tr.survive(shelf.feeds, dice.IntN(4))
	tr.chat.check(t, append(titles, "Toll 7 hurt", "toll now 7 was 3"))
	if t.Failed() {
		t.Logf("stands: %s\n%s", tr.chat.texts(), tr.log.String())
	}
	return tr
}
