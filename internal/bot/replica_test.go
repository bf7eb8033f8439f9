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
	"strconv"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/internal/store/storetest"
	"github.com/digestbot/digestbot/sources"
)

// The replica test runs three real processes on one PostgreSQL. All of them
// attend to the same slots, each of which has one story of its own; one of
// them is killed and started again every now and then. REPLICA_SLOTS,
// REPLICA_EVERY (between slots), REPLICA_KILL (between kills) and
// REPLICA_TAKEOVER choose more than the suite has time for.

func fromEnv(name string, otherwise time.Duration) time.Duration {
	if d, err := time.ParseDuration(os.Getenv(name)); err == nil {
		return d
	}
	return otherwise
}

var (
	replicaEvery    = fromEnv("REPLICA_EVERY", 100*time.Millisecond)
	replicaKill     = fromEnv("REPLICA_KILL", 400*time.Millisecond)
	replicaTakeover = fromEnv("REPLICA_TAKEOVER", time.Second)
)

func TestMain(m *testing.M) {
	if os.Getenv("REPLICA_CHAT") != "" {
		os.Exit(replica())
	}
	os.Exit(storetest.Main(m))
}

// A ticker is a Source in which a story appears with every slot.
type ticker struct {
	start time.Time
	slots int
}

func (k ticker) Poll(_ context.Context, feeds []sources.Feed, each func(sources.Result)) {
	for _, f := range feeds {
		r := sources.Result{Feed: f, Status: sources.Fresh}
		for i := range min(k.slots, int(time.Since(k.start)/replicaEvery)+1) {
			title := fmt.Sprintf("Story%d breaks", i)
			r.Articles = append(r.Articles, article.Article{ID: title, Source: "north", Title: title, Published: k.start.Add(time.Duration(i) * replicaEvery)})
		}
		each(r)
	}
}

// replica attends to every slot, as one of several processes.
func replica() int {
	ctx := context.Background()
	s, err := store.Open(ctx, os.Getenv("REPLICA_DATABASE"))
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		return 1
	}
	defer s.Close()
	slots, _ := strconv.Atoi(os.Getenv("REPLICA_SLOTS"))
	ms, _ := strconv.ParseInt(os.Getenv("REPLICA_START"), 10, 64)
	start := time.UnixMilli(ms)
	b := &bot.Bot{
		Store: s, Source: ticker{start, slots}, Poster: remoteChat(os.Getenv("REPLICA_CHAT")),
		Stories: byFirstWord, Summarise: digits, Render: render,
		Now: time.Now, Version: "test", Look: 2 * time.Millisecond, Retry: time.Millisecond, Takeover: replicaTakeover,
		Log: slog.New(slog.NewTextHandler(os.Stderr, nil)),
	}
	plan := bot.Digest{Name: "default", Channel: "C1", Feeds: []string{"north"}, Zone: time.UTC, Window: 24 * time.Hour, Max: 10_000}
	for i := range slots {
		at := start.Add(time.Duration(i) * replicaEvery)
		time.Sleep(time.Until(at))
		for {
			// A slot is named by its second.
			err := b.Run(ctx, bot.Slot{Digest: plan, At: start.Add(time.Duration(i) * time.Second)})
			if err == nil {
				break
			}
			if !errors.Is(err, bot.ErrBusy) {
				fmt.Fprintln(os.Stderr, err)
			}
			time.Sleep(replicaEvery / 4)
		}
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

// serveChat answers for a chat what a remoteChat asks.
func serveChat(chat *chat) http.HandlerFunc {
	return func(w http.ResponseWriter, req *http.Request) {
		var c call
		if err := json.NewDecoder(req.Body).Decode(&c); err != nil {
			panic(http.ErrAbortHandler) // the process was killed
		}
		var a answer
		if c.Message == nil {
			a.Standing, _ = chat.Posted(req.Context(), c.Channel, c.Thread, time.Time{})
		} else {
			a.TS, _ = chat.Post(req.Context(), c.Channel, c.Thread, *c.Message)
		}
		json.NewEncoder(w).Encode(a)
	}
}

// A fleet keeps processes running until each has attended to every slot.
type fleet struct {
	mu    sync.Mutex
	alive map[int]*exec.Cmd
	kills int
}

func (f *fleet) keep(t *testing.T, n int, env []string, log io.Writer) {
	for {
		cmd := exec.Command(os.Args[0])
		cmd.Env, cmd.Stderr = env, log
		f.mu.Lock()
		if err := cmd.Start(); err != nil {
			t.Error(err)
		}
		f.alive[n] = cmd
		f.mu.Unlock()
		err := cmd.Wait()
		f.mu.Lock()
		delete(f.alive, n)
		f.mu.Unlock()
		if err == nil {
			return
		}
	}
}

// kill kills one of the processes.
func (f *fleet) kill(dice *rand.Rand) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if cmd := f.alive[dice.IntN(3)]; cmd != nil {
		cmd.Process.Kill()
		f.kills++
	}
}

func TestReplicas(t *testing.T) {
	slots, _ := strconv.Atoi(os.Getenv("REPLICA_SLOTS"))
	if slots == 0 {
		slots = 30
	}
	url := storetest.Postgres(t)
	posted := map[string]time.Time{}
	var chat chat
	chat.noted = func(text string) { posted[text] = time.Now() }
	server := httptest.NewServer(serveChat(&chat))
	defer server.Close()
	if s, err := store.Open(context.Background(), url); err != nil {
		t.Fatal(err)
	} else {
		s.Close()
	}
	start := time.Now().Add(200 * time.Millisecond)
	env := append(os.Environ(), "REPLICA_CHAT="+server.URL, "REPLICA_DATABASE="+url,
		fmt.Sprint("REPLICA_SLOTS=", slots), fmt.Sprint("REPLICA_START=", start.UnixMilli()))
	f := &fleet{alive: map[int]*exec.Cmd{}}
	log := &lockedBuffer{}
	var wg sync.WaitGroup
	for n := range 3 {
		wg.Go(func() { f.keep(t, n, env, log) })
	}
	done := make(chan struct{})
	go func() { wg.Wait(); close(done) }()
	dice := rand.New(rand.NewPCG(1, 2))
	for running := true; running; {
		select {
		case <-done:
			running = false
		case <-time.After(replicaKill):
			f.kill(dice)
		}
	}
	var titles []string
	var latest time.Duration
	for i := range slots {
		title := fmt.Sprintf("Story%d breaks", i)
		titles = append(titles, title)
		latest = max(latest, posted[title].Sub(start.Add(time.Duration(i)*replicaEvery)))
	}
	chat.check(t, titles)
	parents := 0
	for _, m := range chat.messages {
		if m.thread == "" {
			parents++
		}
	}
	t.Logf("%d slots, %d kills, %d digests, %d stories; the latest was posted %s after its slot (leases of %s)",
		slots, f.kills, parents, len(chat.messages)-parents, latest.Round(time.Millisecond), replicaTakeover)
	if t.Failed() {
		t.Log(log.text())
	}
}

// A lockedBuffer takes what several processes write.
type lockedBuffer struct {
	mu sync.Mutex
	b  []byte
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	l.b = append(l.b, p...)
	return len(p), nil
}

func (l *lockedBuffer) text() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return string(l.b[max(0, len(l.b)-20_000):])
}
