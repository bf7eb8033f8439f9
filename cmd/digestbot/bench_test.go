package main

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/http/httptest"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"
	"sync/atomic"
	"syscall"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// perFeed is how many items each feed of a press has at first.
const perFeed = 40

// A press is a server of invented feeds of full texts, some 130 KB each. The
// items are spread over its span, up to now; an event has one to nine
// of them in different feeds, in words of their own but for one copied text.
type press struct {
	*httptest.Server
	feeds    int
	now      time.Time
	span     time.Duration
	words    []string     // to draw from: frequent ones stand here more often
	revision atomic.Int32 // of the feeds that change: each adds an item
}

func newPress(b *testing.B, feeds int, span time.Duration) *press {
	p := &press{feeds: feeds, span: span, now: time.Now().Truncate(time.Second)}
	dice := rand.New(rand.NewPCG(1, 1))
	small := strings.Fields("the of to and in a on for with that is by at from as it was has after")
	zipf := rand.NewZipf(dice, 1.1, 3, 60_000)
	for range 1 << 20 {
		if dice.IntN(5) < 2 {
			p.words = append(p.words, small[dice.IntN(len(small))])
		} else {
			p.words = append(p.words, invent(int(zipf.Uint64())))
		}
	}
	p.Server = httptest.NewServer(p)
	b.Cleanup(p.Close)
	return p
}

// invent makes a word of a number; another number gives another word.
func invent(n int) string {
	const onsets, vowels = "bdfgklmnprstvz", "aeiou"
	word := []byte{}
	for n += 14; n > 0; n /= len(onsets) * len(vowels) {
		word = append(word, onsets[n%len(onsets)], vowels[n/len(onsets)%len(vowels)])
	}
	return string(word)
}

func capital(word string) string { return strings.ToUpper(word[:1]) + word[1:] }

// changes says whether a feed is among the hundredth that later has new items.
func (p *press) changes(feed int) bool { return feed%100 == 7 }

func (p *press) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	feed, err := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	revision := 0
	if p.changes(feed) {
		revision = int(p.revision.Load())
	}
	tag := fmt.Sprintf(`"%d"`, revision)
	if r.Header.Get("If-None-Match") == tag {
		w.WriteHeader(http.StatusNotModified)
		return
	}
	body := p.feed(feed, revision)
	w.Header().Set("ETag", tag)
	w.Header().Set("Content-Type", "application/rss+xml; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(len(body)))
	_, _ = w.Write(body) // a client that is gone reads no error either
}

// feed writes a feed, newest item first.
func (p *press) feed(feed, revision int) []byte {
	type item struct {
		number int
		at     time.Time
	}
	var items []item
	for i := range perFeed {
		event, _ := p.event(feed, i)
		dice := rand.New(rand.NewPCG(uint64(event), 3))
		at := p.now.Add(-time.Duration(dice.Int64N(int64(p.span))))
		items = append(items, item{i, at.Add(time.Duration((feed*7+i)%180) * time.Minute)})
	}
	for i := range revision {
		items = append(items, item{perFeed + i, p.now.Add(-time.Duration(feed%60) * time.Second)})
	}
	slices.SortFunc(items, func(a, b item) int { return cmp.Or(b.at.Compare(a.at), b.number-a.number) })
	var b bytes.Buffer
	b.Grow(160 << 10)
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>%s Post</title><link>https://outlet%d.example/</link><language>en</language>`, capital(invent(feed)), feed)
	for _, it := range items {
		p.item(&b, feed, it.number, it.at)
	}
	b.WriteString("</channel></rss>\n")
	return b.Bytes()
}

// event gives the event of an item, and whether its words are those of an
// agency. Of 45 items in a row of a shuffle, one has an event of its own, two
// share one, and so on to nine.
func (p *press) event(feed, item int) (event int, copied bool) {
	if item >= perFeed {
		return 1<<30 + feed*1000 + item, false
	}
	total := p.feeds * perFeed
	place := (feed*perFeed + item) * 7_368_787 % total
	group, first := 1, 0
	for ; place%45 >= first+group; group++ {
		first += group
	}
	return place/45*10 + group, group > 5 && place%45 < first+2
}

func (p *press) item(b *bytes.Buffer, feed, number int, at time.Time) {
	event, copied := p.event(feed, number)
	names := []string{capital(invent(event * 3)), capital(invent(event*5 + 1)), capital(invent(event%5000 + 100))}
	dice := rand.New(rand.NewPCG(uint64(event), uint64(feed*1000+number)))
	if copied {
		dice = rand.New(rand.NewPCG(uint64(event), 0))
	}
	sentence := func(length int) {
		for i := range length {
			w := p.words[dice.IntN(len(p.words))]
			switch {
			case i == 0:
				w = capital(w)
			case i%5 == 2 && dice.IntN(2) == 0:
				w = names[dice.IntN(len(names))]
			case i%7 == 3 && dice.IntN(6) == 0:
				w = fmt.Sprintf("%d %s", 10+event%90, w)
			}
			if i > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w)
		}
	}
	fmt.Fprintf(b, "<item><title>%s ", names[dice.IntN(2)])
	sentence(7)
	fmt.Fprintf(b, "</title><link>https://outlet%d.example/2026/%d?utm_source=rss</link><guid isPermaLink=\"false\">https://outlet%d.example/?p=%d</guid>"+
		"<dc:creator><![CDATA[Jo Marlow]]></dc:creator><pubDate>%s</pubDate><category>News</category><description><![CDATA[<p>", feed, number, feed, number, at.Format(time.RFC1123Z))
	sentence(20)
	b.WriteString("&#8230;</p>]]></description><content:encoded><![CDATA[")
	for paragraph := range 9 {
		b.WriteString("<p>")
		for range 3 {
			sentence(12 + dice.IntN(10))
			b.WriteString(". ")
		}
		fmt.Fprintf(b, "<a href=\"https://outlet%d.example/%d\">", feed, paragraph)
		sentence(3)
		b.WriteString("</a>, &#8220;<strong>")
		sentence(8)
		b.WriteString("</strong>&#8221;, said the mayor&#8217;s office.</p>\n")
	}
	b.WriteString("]]></content:encoded></item>\n")
}

// gofeedTime is the processor time that gofeed alone takes to parse all feeds
// from memory, measured on a sample if there are many.
func (p *press) gofeedTime(b *testing.B) time.Duration {
	step := max(1, p.feeds/1000)
	var used time.Duration
	for feed := 0; feed < p.feeds; feed += step {
		body := p.feed(feed, 0)
		start := processorTime()
		if _, err := gofeed.NewParser().Parse(bytes.NewReader(body)); err != nil {
			b.Fatal(err)
		}
		used += processorTime() - start
	}
	return used * time.Duration(step)
}

// processorTime is what this process has used so far.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// program builds the program as it is released.
func program(b *testing.B) string {
	file := filepath.Join(b.TempDir(), "digestbot")
	build := exec.Command("go", "build", "-trimpath", "-ldflags", "-s -w", "-o", file, ".")
	build.Env = append(os.Environ(), "CGO_ENABLED=0")
	if out, err := build.CombinedOutput(); err != nil {
		b.Fatalf("%v\n%s", err, out)
	}
	return file
}

// A bench is a press, a Slack, and the program that reads and posts.
type bench struct {
	*press
	program string
	slack   *slackfake.Server
	dir     string
	gofeed  time.Duration
}

func (n *bench) database() string { return filepath.Join(n.dir, "digestbot.db") }

// once runs the program and reports what it took.
func (n *bench) once(b *testing.B) {
	var feeds strings.Builder
	for i := range n.feeds {
		fmt.Fprintf(&feeds, "%s/%d\n", n.press.URL, i)
	}
	env := filepath.Join(n.dir, ".env") // a list this long is too much for the environment
	if err := os.WriteFile(env, []byte("DIGEST_FEEDS=\""+feeds.String()+"\""), 0o600); err != nil {
		b.Fatal(err)
	}
	cmd := exec.Command(n.program, "once", "--log-format", "json")
	cmd.Dir = n.dir
	cmd.Env = append(os.Environ(), "DIGEST_CHANNEL="+newsroomChannel, "DATABASE_URL=sqlite:"+n.database(),
		"SLACK_BOT_TOKEN="+slackfake.BotToken, "SLACK_API_URL="+n.slack.URL, "SLACK_PACE=0s", "FETCH_FULL_TEXT=false",
		"FETCH_ALLOW="+strings.TrimPrefix(n.press.URL, "http://"))
	var log bytes.Buffer
	cmd.Stdout, cmd.Stderr = io.Discard, &log
	used, peak, err := measure(cmd)
	if err != nil {
		b.Fatalf("%v\n%s", err, log.String()[max(0, log.Len()-2000):])
	}
	b.ReportMetric(used.Seconds(), "cpu-s")
	b.ReportMetric(used.Seconds()/n.gofeed.Seconds(), "×gofeed")
	b.ReportMetric(peak, "MB-peak")
	n.report(b, log.Bytes())
}

// measure runs a command and returns its processor time, and the most memory
// it had, in MiB, as Linux shows it while it runs: the figure that wait gives
// counts this process's own memory, from which it was forked.
func measure(cmd *exec.Cmd) (used time.Duration, peak float64, err error) {
	if err := cmd.Start(); err != nil {
		return 0, 0, err
	}
	done := make(chan struct{})
	var looking sync.WaitGroup
	looking.Go(func() {
		for {
			select {
			case <-done:
				return
			case <-time.After(5 * time.Millisecond):
			}
			status, _ := os.ReadFile(fmt.Sprintf("/proc/%d/status", cmd.Process.Pid))
			if m := highWater.FindSubmatch(status); m != nil {
				kb, _ := strconv.ParseFloat(string(m[1]), 64)
				peak = max(peak, kb/1024)
			}
		}
	})
	err = cmd.Wait()
	close(done)
	looking.Wait()
	return cmd.ProcessState.UserTime() + cmd.ProcessState.SystemTime(), peak, err
}

var highWater = regexp.MustCompile(`VmHWM:\s*(\d+) kB`)

// report reports what the database and the log show.
func (n *bench) report(b *testing.B, log []byte) {
	var size int64
	for _, suffix := range []string{"", "-wal"} {
		if info, err := os.Stat(n.database() + suffix); err == nil {
			size += info.Size()
		}
	}
	b.ReportMetric(float64(size)/(1<<20), "MB-database")
	steps := map[string]any{}
	lines := bytes.Split(bytes.TrimSpace(log), []byte("\n"))
	if err := json.Unmarshal(lines[len(lines)-1], &steps); err != nil || steps["msg"] != "took" {
		b.Fatalf("the last line of the log does not say what took how long: %s", lines[len(lines)-1])
	}
	if m := groupedArticles.FindSubmatch(log); m != nil {
		n, _ := strconv.Atoi(string(m[1]))
		b.ReportMetric(float64(n), "grouped")
	}
	for _, step := range []string{"poll", "read", "group", "compose", "record", "post"} {
		if took, ok := steps[step].(float64); ok {
			b.ReportMetric(took/1e9, "s-"+step)
		}
	}
}

var groupedArticles = regexp.MustCompile(`"grouped":(\d+)`)

// BenchmarkOnce runs the program once over 200 and 2,000 feeds of 40 full texts
// on this machine: with a fresh database; again, when no feed has changed;
// and when one in a hundred has a new item. Its processor time is set against
// what gofeed alone takes for the same bytes; that of the servers does not count.
//
//	go test ./cmd/digestbot -run '^$' -bench Once -benchtime 1x
//
// ONCE_FEEDS chooses other numbers of feeds, and ONCE_SPAN how far back their items
// go; by default six days. With 20h, all are news for the first digest.
func BenchmarkOnce(b *testing.B) {
	file := program(b)
	span, err := time.ParseDuration(cmp.Or(os.Getenv("ONCE_SPAN"), "144h"))
	if err != nil {
		b.Fatal(err)
	}
	for _, size := range strings.Fields(cmp.Or(os.Getenv("ONCE_FEEDS"), "200 2000")) {
		feeds, err := strconv.Atoi(size)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(size, func(b *testing.B) {
			n := &bench{press: newPress(b, feeds, span), program: file, slack: slackfake.New(slackfake.Config{}), dir: b.TempDir()}
			b.Cleanup(n.slack.Close)
			n.gofeed = n.gofeedTime(b)
			b.Run("gofeed", func(b *testing.B) {
				for b.Loop() {
				}
				b.ReportMetric(n.gofeed.Seconds(), "cpu-s")
			})
			b.Run("fresh", func(b *testing.B) {
				for b.Loop() {
					for _, suffix := range []string{"", "-wal", "-shm"} {
						_ = os.Remove(n.database() + suffix) // there is none at first
					}
					n.slack.Close()
					n.slack = slackfake.New(slackfake.Config{})
					n.once(b)
				}
			})
			b.Run("unchanged", func(b *testing.B) {
				for b.Loop() {
					n.once(b)
				}
			})
			b.Run("changed", func(b *testing.B) {
				for b.Loop() {
					n.revision.Add(1)
					n.once(b)
				}
			})
		})
	}
}

// BenchmarkStart runs the shortest command there is: what every start costs.
func BenchmarkStart(b *testing.B) {
	file := program(b)
	for b.Loop() {
		used, peak, err := measure(exec.Command(file, "version"))
		if err != nil {
			b.Fatal(err)
		}
		b.ReportMetric(used.Seconds(), "cpu-s")
		b.ReportMetric(peak, "MB-peak")
	}
}
