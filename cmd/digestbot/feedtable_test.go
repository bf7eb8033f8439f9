package main

import (
	"errors"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/sources"
)

func TestFeedTable(t *testing.T) {
	now := time.Date(2026, 3, 2, 8, 0, 0, 0, time.UTC)
	feeds := []checkedFeed{
		{Result: sources.Result{
			Status: sources.Fresh, Title: "Norland Broadcasting Corporation International News",
			Feed: sources.Feed{URL: "https://norland.example/feed", State: sources.State{Items: 40, Rhythm: 50 * time.Minute, Newest: now.Add(-time.Hour)}},
		}},
		{Result: sources.Result{
			Status: sources.Failed, Err: errors.New("404 Not Found"),
			Feed: sources.Feed{URL: "https://joe:secret@gazette.example/a/rather/long/path/feed.xml?key=secret", State: sources.State{Problem: "404 Not Found", Advice: "look for its new address on the site"}},
		}, last: now.Add(-30 * time.Hour)},
		{Result: sources.Result{
			Status: sources.Fresh, Title: "日本新聞",
			Feed: sources.Feed{URL: "https://nihon.example/rss", State: sources.State{Items: 9, Rhythm: 5 * time.Hour, Newest: now.Add(-4 * 24 * time.Hour)}},
		}},
		{Result: sources.Result{
			Status: sources.Fresh, Title: "Old Ledger",
			Feed: sources.Feed{URL: "https://ledger.example/rss", State: sources.State{Items: 1, Newest: now.Add(-900 * 24 * time.Hour)}},
		}},
	}
	want := `STATE   FEED                           ITEMS  NEWEST        RHYTHM   LAST READ
ok      Norland Broadcasting Corpora…     40  2 Mar 07:00   50 min   now
failed  https://gazette.example/a/ra…      -  -             -        1 Mar 02:00
    https://gazette.example/a/rather/long/path/feed.xml?key=…
    404 Not Found: look for its new address on the site
silent  日本新聞                           9  26 Feb 08:00  5 hours  now
    https://nihon.example/rss
    nothing new for more than thrice its rhythm: look whether the site has
    another feed
ok      Old Ledger                         1  14 Sep 2023   -        now
`
	var out strings.Builder
	err := printHealth(&out, message.Look{Width: 80}, feeds, now)
	if diff := cmp.Diff(want, out.String()); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if err == nil || err.Error() != "1 of 4 feeds have a problem" {
		t.Error(err)
	}
	out.Reset()
	_ = printHealth(&out, message.Look{Width: 140}, feeds, now)
	if got := out.String(); strings.Contains(got, "ra…") || strings.Contains(got, "secret") {
		t.Errorf("in a wide terminal:\n%s", got)
	}
}
