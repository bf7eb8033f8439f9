package sources

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"net/http"
	"strings"
	"testing"
	"time"

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

// TestAnnouncedFeeds gives the address of a site in place of a feed's: whatever
// way the site announces its feed, it is read.
func TestAnnouncedFeeds(t *testing.T) {
	head := func(links string) http.HandlerFunc {
		return as(`<!doctype html><html><head><title>Site</title>`+links+`</head><body><p>Hello</p></body></html>`, "Content-Type", "text/html")
	}
	comment := "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!-- " + strings.Repeat("x", 2000) + " -->\n"
	sites := map[string]http.HandlerFunc{
		"entity":         head(`<link rel="alternate" type="application/rss&#43;xml" href="/feed">`),
		"parameter":      head(`<link rel="alternate" type="application/atom+xml; charset=utf-8" href="/feed">`),
		"text-xml":       head(`<link rel="alternate" type="text/xml" title="RSS" href="/feed">`),
		"app-xml":        head(`<link rel=ALTERNATE type="Application/XML" href="feed">`),
		"rel-feed":       head(`<link rel="feed" href="/feed">`),
		"both":           head(`<link rel="feed alternate" type="application/feed+json" href="/feed">`),
		"oembed":         head(`<link rel="alternate" type="text/xml+oembed" href="/oembed?x"><link rel="alternate" type="application/json+oembed" href="/oembed"><link rel="alternate" type="text/xml" title="oEmbed (XML)" href="/embed"><link rel="alternate" type="application/rss+xml" title="Comments Feed" href="/no"><link rel="alternate" type="application/json" href="/wp-json/1"><link rel="alternate" type="application/rss+xml" href="/feed">`),
		"surest":         head(`<link rel="alternate" type="application/json" href="/no"><link rel="alternate" type="text/xml" href="/no"><link rel="alternate" type="application/rss+xml" href="/feed">`),
		"in-body":        as(`<html><body><link rel="alternate" type="application/rss+xml" href="/feed"></body></html>`),
		"anchor":         as(`<html><body><a rel="alternate" type="application/rss+xml" href="/feed">RSS</a></body></html>`),
		"base":           head(`<base href="/"><link rel="alternate" type="application/rss+xml" href="feed">`),
		"xhtml":          as(comment + `<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="alternate" type="application/rss+xml" href="/feed"/></head></html>`),
		"header":         as(`<!doctype html><html></html>`, "Link", `</style.css>; rel=preload, </feed>; rel="alternate"; type="application/rss+xml"; title="All, of it"`),
		"header-bis":     as(`<!doctype html><html></html>`, "Link", `<feed>; type=application/atom+xml; rel=alternate`),
		"refresh":        head(`<meta http-equiv="refresh" content="0;url=/feed">`),
		"refreshes":      head(`<META HTTP-EQUIV="Refresh" CONTENT="5; URL='/refresh'">`),
		"refresh-header": as(`<!doctype html><html></html>`, "Refresh", "0; url=/feed"),
		"spaced-type":    head(`<link rel="alternate" type="application/rss xml" href="/feed">`),
		"publishing":     head(`<link rel="alternate" type="application/atomsvc+xml" href="/no"><link rel="alternate" type="application/x.atom+xml" href="/feed">`),
		"onward":         head(`<meta http-equiv="refresh" content="0; /rel-feed">`),
	}
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path == "/feed" {
			_, _ = io.WriteString(w, feedOf("One"))
			return
		}
		if site := sites[strings.TrimPrefix(r.URL.Path, "/")]; site != nil {
			site(w, r)
			return
		}
		w.WriteHeader(http.StatusNotFound)
	})
	for name := range sites {
		t.Run(name, func(t *testing.T) {
			r := pollOne(t, w, Feed{URL: addr + "/" + name})
			if len(r.Articles) != 1 || r.Feed.State.At != addr+"/feed" {
				t.Errorf("%s at %q: %v", r.Status, r.Feed.State.At, r.Err)
			}
			found, err := w.Discover(context.Background(), addr+"/"+name)
			if err != nil || found[0].URL != addr+"/feed" && name != "onward" && name != "refreshes" {
				t.Errorf("Discover: %v, %v", found, err)
			}
		})
	}
	r := pollOne(t, w, Feed{URL: addr + "/circle"})
	if r.Status != Failed {
		t.Errorf("a page that is not there: %s", r.Status)
	}
}

// TestEmptyAnswerToACondition has a server that answers with nothing when nothing
// is new.
func TestEmptyAnswerToACondition(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("ETag", `"1"`)
		if r.Header.Get("If-None-Match") == "" {
			_, _ = io.WriteString(w, feedOf("One"))
		}
	})
	r := pollOne(t, w, Feed{URL: addr})
	r.Feed.State.Next = time.Time{}
	if r = pollOne(t, w, r.Feed); r.Status != Unchanged || r.Err != nil {
		t.Errorf("%s, %v", r.Status, r.Err)
	}
}
