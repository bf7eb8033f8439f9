package bot_test

import (
	"context"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
	"github.com/digestbot/digestbot/templates"
)

// invented writes n articles of a title and 60 words each, spread over a
// number of feeds and over six days. Every event has one to nine of them,
// which share its names; all other words come from one vocabulary, frequent
// ones more often.
func invented(n, feeds int, now time.Time) map[string][]article.Article {
	dice := rand.New(rand.NewPCG(1, 1))
	word := func(kind string, i int) string { return kind + strconv.FormatInt(int64(i)*7919+17, 26) }
	zipf := rand.NewZipf(dice, 1.1, 3, 40_000)
	words := func(n int, names []string) string {
		var b strings.Builder
		for i := range n {
			if i > 0 {
				b.WriteByte(' ')
			}
			if len(names) > 0 && dice.IntN(5) == 0 {
				b.WriteString(names[dice.IntN(len(names))])
			} else {
				b.WriteString(word("w", int(zipf.Uint64())))
			}
		}
		return b.String()
	}
	out := map[string][]article.Article{}
	for made, event := 0, 0; made < n; event++ {
		names := []string{word("Na", event), word("Om", event*3), word("Pe", dice.IntN(5000))}
		at := now.Add(-time.Duration(dice.Int64N(int64(6 * 24 * time.Hour))))
		for range min(1+dice.IntN(9), n-made) {
			feed := fmt.Sprintf("https://feed%d.example/rss", dice.IntN(feeds))
			id := fmt.Sprintf("a%d", made)
			out[feed] = append(out[feed], article.Article{
				ID: id, URL: feed + "/" + id, Source: feed[8:], Language: "en", Published: at.Add(time.Duration(dice.IntN(180)) * time.Minute),
				Title: words(8, names), Text: words(60, names) + ".",
			})
			made++
		}
	}
	return out
}

// quiet is a Source that has nothing new.
type quiet struct{}

func (quiet) Poll(_ context.Context, feeds []sources.Feed, each func(sources.Result)) {
	for _, f := range feeds {
		each(sources.Result{Feed: f, Status: sources.Unchanged})
	}
}

// BenchmarkPass makes a pass over stored articles that are all news: reading,
// grouping, deciding, summarising and posting the first digest; "shell" is the same without the
// grouping. PASS_ARTICLES chooses how many.
func BenchmarkPass(b *testing.B) {
	b.Run("whole", func(b *testing.B) { pass(b, digest.Stories) })
	b.Run("shell", func(b *testing.B) { pass(b, byFirstWord) })
}

func pass(b *testing.B, group func([]article.Article, story.Rules) []story.Story) {
	n, _ := strconv.Atoi(os.Getenv("PASS_ARTICLES"))
	if n == 0 {
		n = 5_000
	}
	ctx, now := context.Background(), morning
	articles := invented(n, 1000, now)
	renderer, err := message.New(templates.FS)
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		b.StopTimer()
		s, err := store.Open(ctx, "sqlite:"+filepath.Join(b.TempDir(), "digestbot.db"))
		if err != nil {
			b.Fatal(err)
		}
		var feeds []string
		var polls []store.Poll
		for feed, list := range articles {
			feeds = append(feeds, feed)
			polls = append(polls, store.Poll{URL: feed, Articles: list})
		}
		began := time.Now()
		if _, err := s.Save(ctx, now, polls); err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(float64(time.Since(began).Milliseconds()), "ms-save")
		began = time.Now()
		stored, err := s.Articles(ctx, feeds, now.Add(-7*24*time.Hour), 1000)
		if err != nil || len(stored) != n {
			b.Fatal(len(stored), err)
		}
		b.ReportMetric(float64(time.Since(began).Milliseconds()), "ms-read")
		stored = nil
		runtime.GC()
		bo := &bot.Bot{
			Store: s, Source: quiet{}, Poster: &chat{}, Stories: group, Summarise: digest.Summarise, Render: renderer.Slack,
			Now: func() time.Time { return now }, Log: slog.New(slog.DiscardHandler),
		}
		plan := bot.Digest{Name: "default", Channel: "C1", Feeds: feeds, Zone: time.UTC, Window: 6 * 24 * time.Hour, Max: 8}
		used := processorTime()
		b.StartTimer()
		if err := bo.Run(ctx, bot.Slot{Digest: plan, At: now}); err != nil {
			b.Fatal(err)
		}
		b.StopTimer()
		b.ReportMetric((processorTime() - used).Seconds(), "cpu-s")
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(m.Sys)/(1<<20), "MiB-from-system")
		s.Close()
		b.StartTimer()
	}
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// BenchmarkQuietPass makes a pass with nothing new over 1,000 feeds of 40
// articles each, all unchanged.
func BenchmarkQuietPass(b *testing.B) {
	ctx, now := context.Background(), morning
	s, err := store.Open(ctx, "sqlite:"+filepath.Join(b.TempDir(), "digestbot.db"))
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	renderer, err := message.New(templates.FS)
	if err != nil {
		b.Fatal(err)
	}
	var feeds []string
	var polls []store.Poll
	for feed, list := range invented(40_000, 1000, now) {
		feeds = append(feeds, feed)
		polls = append(polls, store.Poll{URL: feed, Articles: list})
	}
	if _, err := s.Save(ctx, now, polls); err != nil {
		b.Fatal(err)
	}
	bo := &bot.Bot{
		Store: s, Source: quiet{}, Poster: &chat{}, Stories: byFirstWord, Summarise: digits, Render: renderer.Slack,
		Now: func() time.Time { return now }, Log: slog.New(slog.DiscardHandler),
	}
	plan := bot.Digest{Name: "default", Channel: "C1", Feeds: feeds, Zone: time.UTC, Window: 24 * time.Hour, Max: 8}
	for first := true; b.Loop(); now = now.Add(time.Hour) {
		if first { // the digest that deals with what there is
			b.StopTimer()
		}
		if err := bo.Run(ctx, bot.Slot{Digest: plan, At: now}); err != nil {
			b.Fatal(err)
		}
		if first {
			first = false
			b.StartTimer()
		}
	}
}
