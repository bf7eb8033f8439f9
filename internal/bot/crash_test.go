package bot_test

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"
	"time"

	"digestbot/digest/article"
	"digestbot/digest/message"
	"digestbot/internal/bot"
	"digestbot/internal/store"
	"digestbot/internal/store/storetest"
)

// The crash test kills real processes. This test binary, started with
// CRASH_TEST set, makes one pass as digestbot would; the chat it posts to
// lives in the parent, which decides what becomes of every call, and kills.
// CRASH_RUNS and CRASH_SEED choose how many runs and which.

func TestMain(m *testing.M) {
	if os.Getenv("CRASH_TEST") != "" {
		os.Exit(victim())
	}
	os.Exit(storetest.Main(m))
}

// victim makes one pass.
func victim() int {
	ctx := context.Background()
	s, err := store.Open(ctx, os.Getenv("CRASH_DATABASE"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer s.Close()
	if os.Getenv("REPLICA_SLOTS") != "" {
		return replica(ctx, s)
	}
	shelf := &shelf{feeds: map[string][]article.Article{}}
	if err := json.Unmarshal([]byte(os.Getenv("CRASH_FEEDS")), &shelf.feeds); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	minute, _ := strconv.Atoi(os.Getenv("CRASH_MINUTE"))
	now := morning.Add(time.Duration(minute) * time.Minute)
	b := &bot.Bot{
		Store: s, Source: shelf, Poster: remoteChat(os.Getenv("CRASH_TEST")),
		Stories: byFirstWord, Summarise: digits, Render: render,
		Now: func() time.Time { return now }, Version: "test", Look: 2 * time.Millisecond, Retry: time.Millisecond,
		Log: slog.New(slog.NewTextHandler(os.Stderr, nil)),
	}
	plan := bot.Digest{Name: "default", Channel: "C1", Feeds: []string{"north", "south", "east"}, Zone: time.UTC, Window: 24 * time.Hour, Max: 8}
	if err := b.Run(ctx, bot.Slot{Digest: plan, At: now}); err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	return 0
}

// remoteChat is a Poster that asks the chat at an address.
type remoteChat string

// call is a call to the chat, and answer what it says.
type call struct {
	Channel, Thread string
	Message         *message.Message // nil: what stands there?
}
type answer struct {
	TS       string
	Standing []bot.Standing
	Outcome  bot.Outcome // of a failed call
}

func (r remoteChat) ask(ctx context.Context, c call) (answer, error) {
	body, _ := json.Marshal(c)
	req, err := http.NewRequestWithContext(ctx, "POST", string(r), bytes.NewReader(body))
	if err != nil {
		return answer{}, err
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		return answer{}, &bot.PostError{Outcome: bot.Unclear, Err: err}
	}
	defer resp.Body.Close()
	var a answer
	if err := json.NewDecoder(resp.Body).Decode(&a); err != nil {
		return answer{}, &bot.PostError{Outcome: bot.Unclear, Err: err}
	}
	if a.Outcome != "" {
		return answer{}, &bot.PostError{Outcome: a.Outcome, After: time.Millisecond, Err: errors.New("as told")}
	}
	return a, nil
}

func (r remoteChat) Post(ctx context.Context, channel, thread string, m message.Message) (string, error) {
	a, err := r.ask(ctx, call{channel, thread, &m})
	return a.TS, err
}

func (r remoteChat) Posted(ctx context.Context, channel, thread string, _ time.Time) ([]bot.Standing, error) {
	a, err := r.ask(ctx, call{channel, thread, nil})
	return a.Standing, err
}

func (r remoteChat) Edit(context.Context, string, string, message.Message) error { return nil }

// A trial is one run of the crash test: a chat that misbehaves, and victims
// that post to it one after the other.
type trial struct {
	t    *testing.T
	dice *rand.Rand
	chat chat
	url  string // of the chat
	db   string

	mu     sync.Mutex
	victim *exec.Cmd
	faulty bool
	kills  int
	lives  int
	log    bytes.Buffer
}

// ServeHTTP answers one call, or does not.
func (tr *trial) ServeHTTP(w http.ResponseWriter, req *http.Request) {
	var c call
	if err := json.NewDecoder(req.Body).Decode(&c); err != nil {
		panic(http.ErrAbortHandler)
	}
	tr.mu.Lock()
	defer tr.mu.Unlock()
	fate := 99
	if tr.faulty {
		fate = tr.dice.IntN(20)
	}
	reply := func(a answer) {
		body, _ := json.Marshal(a)
		if fate == 4 { // the answer is cut
			w.Header().Set("Content-Length", fmt.Sprint(len(body)))
			w.Write(body[:len(body)/2])
			panic(http.ErrAbortHandler)
		}
		w.Write(body)
	}
	switch fate {
	case 0:
		reply(answer{Outcome: bot.NotPosted})
		return
	case 1:
		reply(answer{Outcome: bot.Unclear})
		return
	case 2:
		tr.kill()
		panic(http.ErrAbortHandler)
	case 3:
		panic(http.ErrAbortHandler) // the connection breaks before the call is read
	}
	var a answer
	if c.Message == nil {
		a.Standing, _ = tr.chat.Posted(req.Context(), c.Channel, c.Thread, time.Time{})
	} else {
		a.TS, _ = tr.chat.Post(req.Context(), c.Channel, c.Thread, *c.Message)
	}
	switch fate {
	case 5:
		tr.kill()
		panic(http.ErrAbortHandler)
	case 6:
		panic(http.ErrAbortHandler) // the answer is lost
	case 7:
		reply(answer{Outcome: bot.Unclear}) // an error after it was accepted
		return
	case 8:
		w.(http.Flusher).Flush()
		reply(a)
		tr.kill() // just after the answer
		return
	}
	reply(a)
}

func (tr *trial) kill() {
	tr.kills++
	tr.victim.Process.Kill()
}

// live lets one victim make its pass and says whether it did all of it.
func (tr *trial) live(feeds map[string][]article.Article) bool {
	content, _ := json.Marshal(feeds)
	tr.mu.Lock()
	tr.lives++
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "CRASH_TEST="+tr.url, "CRASH_DATABASE="+tr.db, "CRASH_FEEDS="+string(content), fmt.Sprint("CRASH_MINUTE=", tr.lives))
	cmd.Stderr = &tr.log
	fmt.Fprintf(&tr.log, "-- life %d\n", tr.lives)
	if err := cmd.Start(); err != nil {
		tr.t.Fatal(err)
	}
	tr.victim = cmd
	if tr.faulty && tr.dice.IntN(3) == 0 { // dies at any time
		after := time.Duration(tr.dice.IntN(60)) * time.Millisecond
		time.AfterFunc(after, func() { cmd.Process.Kill() })
		tr.kills++
	}
	tr.mu.Unlock()
	return cmd.Wait() == nil
}

// survive has victims make passes, the first ones under faults, until one
// makes it.
func (tr *trial) survive(feeds map[string][]article.Article, faulty int) {
	for life := range faulty + 3 {
		tr.mu.Lock()
		tr.faulty = life < faulty
		tr.mu.Unlock()
		if tr.live(feeds) && life >= faulty {
			return
		}
	}
	tr.t.Errorf("three passes without any fault failed")
}

// check finds what is lost, double or out of order. Each of the titles must
// stand once, as a reply in the thread of a parent before it.
func (tr *trial) check(titles []string) {
	tr.chat.mu.Lock()
	defer tr.chat.mu.Unlock()
	parents := map[string]string{} // timestamp → digest
	seen := map[string]int{}
	last := map[string]int{} // number of the latest message of a thread
	for _, m := range tr.chat.messages {
		seen["key "+m.Key]++
		id, number, _ := strings.Cut(m.Key, ":")
		n, _ := strconv.Atoi(number)
		if m.thread == "" {
			parents[m.ts] = id
			continue
		}
		seen[m.text]++
		if parents[m.thread] != id || n != last[m.thread]+1 {
			tr.t.Errorf("%s stands in the thread of %q after message %d: out of order", m.Key, parents[m.thread], last[m.thread])
		}
		last[m.thread] = n
	}
	for what, n := range seen {
		if n > 1 {
			tr.t.Errorf("%s stands %d times", what, n)
		}
	}
	for _, title := range titles {
		if seen[title] == 0 {
			tr.t.Errorf("%q is lost", title)
		}
	}
}

func TestCrashes(t *testing.T) {
	runs, _ := strconv.Atoi(os.Getenv("CRASH_RUNS"))
	if runs == 0 {
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
				t.Parallel()
				tr := crashRun(t, rand.New(rand.NewPCG(seed, uint64(run))))
				mu.Lock()
				defer mu.Unlock()
				kills, lives, messages = kills+tr.kills, lives+tr.lives, messages+len(tr.chat.messages)
			})
		}
	})
	t.Logf("%d runs, %d processes, %d of them killed, %d messages: none lost, double or out of order unless said above", runs, lives, kills, messages)
}

// crashRun makes one run: two rounds of news, each survived under faults.
func crashRun(t *testing.T, dice *rand.Rand) *trial {
	tr := &trial{t: t, dice: dice, db: "sqlite:" + filepath.Join(t.TempDir(), "digestbot.db")}
	server := httptest.NewUnstartedServer(tr)
	server.Config.ErrorLog = slog.NewLogLogger(slog.NewTextHandler(io.Discard, nil), 0)
	server.Start()
	defer server.Close()
	tr.url = server.URL
	shelf := shelf{feeds: map[string][]article.Article{}}
	var titles []string
	for round := range 2 {
		for i := range 1 + dice.IntN(4) {
			title := fmt.Sprintf("Story%d%c breaks", round, 'A'+i)
			shelf.add([]string{"north", "south", "east"}[dice.IntN(3)], title, title, morning.Add(-time.Hour))
			titles = append(titles, title)
		}
		tr.survive(shelf.feeds, dice.IntN(4))
	}
	slices.Sort(titles)
	tr.check(titles)
	if t.Failed() {
		t.Logf("stands: %s\n%s", tr.chat.texts(), tr.log.String())
	}
	return tr
}
