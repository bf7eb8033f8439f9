package main

import (
	"fmt"
	"html"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync/atomic"
	"testing"
	"time"
)

// An entry is one of a feed that follows a template.
type entry struct{ title, link, text string }

// entriesFeed writes a feed of entries, the first the latest.
func entriesFeed(title string, entries []entry) string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0"?><rss version="2.0"><channel><title>%s</title>`, title)
	for i, e := range entries {
		fmt.Fprintf(&b, `<item><title>%s</title><link>%s</link><guid isPermaLink="false">%s-%d</guid><pubDate>%s</pubDate><description>%s</description></item>`,
			html.EscapeString(e.title), e.link, title, i, time.Now().Add(-time.Duration(i+1)*time.Hour).Format(time.RFC1123Z), html.EscapeString(e.text))
	}
	return b.String() + `</channel></rss>`
}

// TestCountersAreNoNews makes passes over feeds of which only the counters move:
// nothing is posted but at first, and nothing is corrected.
func TestCountersAreNoNews(t *testing.T) {
	titles := []string{"A spreadsheet in the terminal", "Why the keeper learned Fortran", "Queues in a database", "The forgotten ferries", "Notes about houseplants"}
	var moved atomic.Int64
	moved.Store(41)
	feed := func() string {
		votes := int(moved.Load())
		var list []entry
		for i, title := range titles {
			list = append(list, entry{title, fmt.Sprintf("https://links.example/%d", i), fmt.Sprintf(
				"<p>Article URL: https://links.example/%d</p><p>Points: %d</p><p># Comments: %d</p>", i, votes+i, votes/2+i)})
		}
		return entriesFeed("Board", list)
	}
	forum := func() string {
		return entriesFeed("Forum", []entry{{fmt.Sprintf("Marina of Zadar gets a new pier (%d comments)", moved.Load()), "https://site.example/marina", "The pier was opened with a concert. It is 120 metres long."}})
	}
	n := newNewsroom(t)
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/board" {
			fmt.Fprint(w, feed())
		} else {
			fmt.Fprint(w, forum())
		}
	}))
	defer server.Close()
	settings := []string{"DIGEST_FEEDS=" + server.URL + "/board " + server.URL + "/forum", "FETCH_ALLOW=" + strings.TrimPrefix(server.URL, "http://"), "FETCH_FULL_TEXT=false"}
	var posted int
	for pass := range 3 {
		if code, log := n.once(settings...); code != exitOK {
			t.Fatalf("pass %d: exit %d\n%s", pass, code, log)
		}
		messages := n.slack.Messages(newsroomChannel)
		if pass == 0 {
			posted = len(messages)
			all := ""
			for _, m := range messages {
				all += string(m.Blocks) + m.Text
			}
			for _, title := range append(titles, "Marina of Zadar gets a new pier") {
				if !strings.Contains(all, title) {
					t.Errorf("%q is not posted", title)
				}
			}
		}
		if len(messages) != posted {
			t.Errorf("pass %d posted %d messages more: %s", pass, len(messages)-posted, messages[len(messages)-1].Text)
		}
		moved.Add(57)
	}
}
