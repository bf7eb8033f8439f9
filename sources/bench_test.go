package sources

import (
	"bufio"
	"bytes"
	"context"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"
)

// The benchmarks poll a server that runs in a process of its own, so that its
// work is not counted as ours:
//
//	go test ./sources -run '^$' -bench Poll -benchtime 1x
//
// DIGESTBOT_BENCH_FEEDS changes the number of feeds.

const serveFeeds = "DIGESTBOT_SERVE_FEEDS"

// benchFeeds is how many feeds are polled.
func benchFeeds() int {
	if n, err := strconv.Atoi(os.Getenv("DIGESTBOT_BENCH_FEEDS")); err == nil {
		return n
	}
	return 2000
}

// variants is how many different texts the feeds are made of.
const variants = 16

// fullTextFeed makes a feed of 40 items of full text as publishing systems
// write them, some 130 KiB.
func fullTextFeed(n int) []byte {
	var b bytes.Buffer
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom">
<channel><title>Bench Post %d</title><link>https://bench%d.example/</link><atom:link href="https://bench%d.example/feed" rel="self"/><language>en</language>`, n, n, n)
	for i := range 40 {
		fmt.Fprintf(&b, "<item><title>Council %d votes &#8220;yes&#8221; on item %d</title><link>https://bench%d.example/2026/03/%d?utm_source=rss</link><guid isPermaLink=\"false\">https://bench%d.example/?p=%d</guid><dc:creator><![CDATA[Jo Marlow]]></dc:creator><pubDate>Mon, 02 Mar 2026 08:%02d:00 +0000</pubDate><category>News</category>", n, i, n, i, n, i, i)
		fmt.Fprintf(&b, "<description><![CDATA[<p>The council of district %d voted on item %d on Monday &#8230;</p>]]></description><content:encoded><![CDATA[", n, i)
		for p := range 9 {
			fmt.Fprintf(&b, "<p>In paragraph %d the council says that <a href=\"https://bench%d.example/%d\">%d people</a> came to the hall, and <strong>%d.5 percent</strong> of them spoke. “Nobody”, says the mayor&#8217;s office, &amp; it has counted them twice, “has asked for more than 12,000 crowns.”</p>\n", p, n, p, 40+i, i)
		}
		b.WriteString("]]></content:encoded></item>\n")
	}
	b.WriteString("</channel></rss>\n")
	return b.Bytes()
}

// TestServeFeeds is the server of the benchmarks.
func TestServeFeeds(t *testing.T) {
	if os.Getenv(serveFeeds) == "" {
		t.Skip("only the benchmarks need it, in a process of its own")
	}
	var bodies [variants][]byte
	for i := range bodies {
		bodies[i] = fullTextFeed(i)
	}
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	fmt.Println(listener.Addr())
	server := &http.Server{Handler: http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("If-None-Match") != "" {
			w.WriteHeader(http.StatusNotModified)
			return
		}
		if strings.HasPrefix(r.URL.Path, "/hostile") {
			switch n, _ := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/hostile")); n % 5 {
			case 0:
				<-r.Context().Done()
			case 1:
				drip(w, r)
			case 2:
				endless("<rss><channel>", "<item><title>Again</title></item>")(w, r)
			case 3:
				swellThenDrip(w, r)
			default:
				gzipBomb(w, r)
			}
			return
		}
		n, _ := strconv.Atoi(strings.TrimPrefix(r.URL.Path, "/"))
		body := bodies[n%variants]
		w.Header().Set("ETag", `"x"`)
		w.Header().Set("Content-Type", "application/rss+xml; charset=UTF-8")
		w.Header().Set("Content-Length", strconv.Itoa(len(body)))
		_, _ = w.Write(body)
	})}
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin) // until the benchmark ends
		server.Close()
	}()
	_ = server.Serve(listener)
}

// startServer runs TestServeFeeds in a process of its own.
func startServer(b *testing.B) (address string) {
	b.Helper()
	cmd := exec.Command(os.Args[0], "-test.run=^TestServeFeeds$")
	cmd.Env = append(os.Environ(), serveFeeds+"=1")
	stdin, err := cmd.StdinPipe()
	if err != nil {
		b.Fatal(err)
	}
	stdout, err := cmd.StdoutPipe()
	if err != nil {
		b.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		b.Fatal(err)
	}
	b.Cleanup(func() { stdin.Close(); _ = cmd.Wait() })
	line, err := bufio.NewReader(stdout).ReadString('\n')
	if err != nil {
		b.Fatal(err)
	}
	return strings.TrimSpace(line)
}

// processorTime gives what this process has used so far.
func processorTime() time.Duration {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		panic(err)
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func benchWeb(b *testing.B) (*Web, []Feed) {
	address := startServer(b)
	w := &Web{Allow: []string{address}, Timeout: time.Minute}
	b.Cleanup(w.Close)
	feeds := make([]Feed, benchFeeds())
	for i := range feeds {
		feeds[i].URL = "http://" + address + "/" + strconv.Itoa(i)
	}
	return w, feeds
}

// BenchmarkPollCold fetches, repairs, parses and converts all feeds, and
// compares with gofeed alone, which parses the same bytes from memory.
func BenchmarkPollCold(b *testing.B) {
	w, feeds := benchWeb(b)
	var bodies [variants][]byte
	for i := range bodies {
		bodies[i] = fullTextFeed(i)
	}
	var ours, theirs time.Duration
	var most uint64
	for b.Loop() {
		runtime.GC()
		start := processorTime()
		for i := range feeds {
			if _, err := gofeed.NewParser().Parse(bytes.NewReader(bodies[i%variants])); err != nil {
				b.Fatal(err)
			}
		}
		theirs += processorTime() - start
		runtime.GC()
		start = processorTime()
		n := 0
		w.Poll(context.Background(), feeds, func(r Result) {
			if r.Err != nil || len(r.Articles) != 40 {
				b.Fatal(r.Err, len(r.Articles))
			}
			if n++; n%50 == 0 {
				var m runtime.MemStats
				runtime.ReadMemStats(&m)
				most = max(most, m.Sys-m.HeapReleased)
			}
		})
		ours += processorTime() - start
	}
	b.ReportMetric(float64(ours)/float64(theirs), "×gofeed")
	b.ReportMetric(ours.Seconds()/float64(b.N), "cpu-s")
	b.ReportMetric(theirs.Seconds()/float64(b.N), "gofeed-cpu-s")
	b.ReportMetric(float64(most>>20), "MB")
}

// BenchmarkPollUnchanged polls feeds of which none has changed.
func BenchmarkPollUnchanged(b *testing.B) {
	w, feeds := benchWeb(b)
	for i := range feeds {
		feeds[i].State.ETag = `"x"`
	}
	start := processorTime()
	for b.Loop() {
		w.Poll(context.Background(), feeds, func(r Result) {
			if r.Status != Unchanged {
				b.Fatal(r.Err)
			}
		})
	}
	polled := float64(len(feeds) * b.N)
	b.ReportMetric(polled/b.Elapsed().Seconds(), "feeds/s")
	b.ReportMetric(polled/(processorTime()-start).Seconds(), "feeds/cpu-s")
}

// BenchmarkPollHostile polls feeds of which one in 50 is hostile, and compares
// with as many that are not.
func BenchmarkPollHostile(b *testing.B) {
	w, feeds := benchWeb(b)
	w.Timeout = 10 * time.Second
	poll := func(feeds []Feed) time.Duration {
		start := time.Now()
		w.Poll(context.Background(), feeds, func(Result) {})
		return time.Since(start)
	}
	hostile := make([]Feed, len(feeds))
	for i, f := range feeds {
		if hostile[i] = f; i%50 == 0 {
			at := strings.LastIndex(f.URL, "/")
			hostile[i].URL = f.URL[:at] + "/hostile" + strconv.Itoa(i/50)
		}
	}
	var without, with time.Duration
	for b.Loop() {
		without += poll(feeds)
		with += poll(hostile)
	}
	b.ReportMetric(without.Seconds()/float64(b.N), "s-without")
	b.ReportMetric(with.Seconds()/float64(b.N), "s-with")
}
