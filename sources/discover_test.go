package sources

import (
	"context"
	"encoding/json"
	"fmt"
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestDiscover(t *testing.T) {
	pages := map[string]string{
		"/itself":          feedOf("One"),
		"/announced":       `<html><head><link rel="alternate" type="application/rss+xml" title="All comments" href="/comments/feed"><link rel="alternate" type="application/atom+xml" href="news.atom"><link rel=ALTERNATE type=application/rss+xml href="/gone.rss"></head></html>`,
		"/news.atom":       feedOf("A", "B"),
		"/linked":          `<!DOCTYPE html><html><body><a href="/about">About feeds</a><a href="/service/rss.php">RSS</a></body></html>`,
		"/service/rss.php": feedOf("C"),
		"/silent":          `<html></html>`,
		"/feed.xml":        feedOf("D", "E", "F"),
	}
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		body, ok := pages[r.URL.Path]
		if !ok {
			http.NotFound(w, r)
			return
		}
		fmt.Fprint(w, body)
	})
	for path, want := range map[string][]Subscription{
		"/itself":    {{URL: addr + "/itself", Title: "The Harbour Post"}},
		"/announced": {{URL: addr + "/news.atom", Title: "The Harbour Post"}},
		"/linked":    {{URL: addr + "/service/rss.php", Title: "The Harbour Post"}},
		"/silent":    {{URL: addr + "/feed.xml", Title: "The Harbour Post"}},
	} {
		got, err := w.Discover(context.Background(), addr+path)
		if diff := cmp.Diff(want, got); err != nil || diff != "" {
			t.Errorf("%s: %v: -want +got\n%s", path, err, diff)
		}
	}
	for _, bad := range []string{"", "gopher://x", "http://", addr + "/missing", addr + "/" + strings.Repeat("long", 500)} {
		if got, err := w.Discover(context.Background(), bad); err == nil || len(err.Error()) > 200 {
			t.Errorf("Discover(%q) = %v, %v", bad, got, err)
		}
	}
	first := pollOne(t, w, Feed{URL: addr + "/announced"})
	if first.Err != nil || len(first.Articles) != 2 || first.Feed.URL != addr+"/announced" || first.Feed.State.At != addr+"/news.atom" {
		t.Errorf("poll of a site: %+v", first)
	}
	private := pollOne(t, w, Feed{URL: strings.Replace(addr, "://", "://joe:hunter2@", 1) + "/announced"})
	if state, err := json.Marshal(private.Feed.State); err != nil || private.Err != nil || strings.Contains(string(state), "hunter2") {
		t.Errorf("state %s, error %v", state, private.Err)
	}
	if second := pollOne(t, w, first.Feed); second.Status != Unchanged {
		t.Errorf("second poll of a site: %+v", second)
	}
}

func TestSiteAddress(t *testing.T) {
	for in, want := range map[string]string{
		" post.example ": "https://post.example", "feed:https://post.example/x": "https://post.example/x", "feed://post.example/x": "https://post.example/x", "http://a": "http://a",
	} {
		if got, err := siteAddress(in); err != nil || got != want {
			t.Errorf("siteAddress(%q) = %q, %v, want %q", in, got, err, want)
		}
	}
}
