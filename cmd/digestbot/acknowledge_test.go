package main

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/slack/slackfake"
)

// BenchmarkAcknowledge measures how long the real program takes to acknowledge 50
// commands at once while it makes passes over 1,200 articles, and reports the
// 99th percentile. Slack gives up after 3,000 ms.
func BenchmarkAcknowledge(b *testing.B) {
	n := newNewsroom(b)
	n.feeds.Close()
	n.feeds = httptest.NewServer(http.HandlerFunc(manyArticles))
	b.Cleanup(n.feeds.Close)
	s := n.serve()
	var passes sync.WaitGroup
	stop := make(chan struct{})
	made := 0
	passes.Go(func() {
		for !closed(stop) {
			before := previews(n.slack)
			s.command("preview", slackfake.SigningSecret)
			for previews(n.slack) == before && !closed(stop) {
				time.Sleep(10 * time.Millisecond)
			}
			made++
		}
	})
	var mu sync.Mutex
	var took []time.Duration
	for b.Loop() {
		var burst sync.WaitGroup
		for range 50 {
			burst.Go(func() {
				began := time.Now()
				status := s.command("status", slackfake.SigningSecret)
				mu.Lock()
				defer mu.Unlock()
				if status != http.StatusOK {
					b.Errorf("status %d", status)
				}
				took = append(took, time.Since(began))
			})
		}
		burst.Wait()
		time.Sleep(300 * time.Millisecond) // the next burst meets another part of a pass
	}
	close(stop)
	passes.Wait()
	slices.Sort(took)
	b.ReportMetric(float64(took[len(took)*99/100])/float64(time.Millisecond), "p99-ms")
	b.ReportMetric(float64(took[len(took)-1])/float64(time.Millisecond), "max-ms")
	b.ReportMetric(float64(made), "passes")
}

func closed(c chan struct{}) bool {
	select {
	case <-c:
		return true
	default:
		return false
	}
}

// previews counts the answers that show a digest.
func previews(s *slackfake.Server) (n int) {
	for _, r := range s.Responses() {
		if strings.HasPrefix(r.Text, "Preview.") {
			n++
		}
	}
	return n
}

// manyArticles is a feed of 600 articles, in which most events are told twice.
func manyArticles(w http.ResponseWriter, r *http.Request) {
	if r.URL.Path == "/broken" {
		http.NotFound(w, r)
		return
	}
	var feed strings.Builder
	fmt.Fprintf(&feed, `<?xml version="1.0"?><rss version="2.0"><channel><title>Outlet %s</title>`, r.URL.Path)
	for i := range 600 {
		place := fmt.Sprintf("%c%s%c", 'A'+i%26, "ndermo"[i%5:], 'a'+i/26%26)
		fmt.Fprintf(&feed, `<item><title>%d hurt as a mill in %s burns</title><guid>%s%d</guid><link>http://%s%s/%d</link><pubDate>%s</pubDate>
			<description>A mill in %s burnt down after a blast. %d people were hurt, the fire brigade of %s says; the damage is put at $%d million. Outlet %s asked the mayor, who calls for calm.</description></item>`,
			3+i%40, place, r.URL.Path, i, r.Host, r.URL.Path, i, time.Now().Add(-time.Duration(i)*time.Minute).Format(time.RFC1123Z),
			place, 3+i%40, place, 1+i%90, r.URL.Path)
	}
	fmt.Fprint(&feed, `</channel></rss>`)
	_, _ = w.Write([]byte(feed.String()))
}
