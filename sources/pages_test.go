package sources

import (
	"context"
	"fmt"
	"net/http"
	"os"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

func TestFullText(t *testing.T) {
	page := func(name string) string {
		body, err := os.ReadFile("testdata/pages/" + name)
		if err != nil {
			t.Fatal(err)
		}
		return string(body)
	}
	const bridge = "The road bridge over the Senn at Altmark was closed on Tuesday evening after engineers found cracks."
	teaser := article.Article{Title: "Bridge over the Senn closed after cracks are found", Text: bridge, Source: "Tidewater Weekly"}
	deep := "<html><body>" + strings.Repeat("<div>", 5_000) + bridge
	for path, tt := range map[string]struct {
		serve  http.HandlerFunc
		status Status
		again  time.Duration
		err    string
	}{
		"/whole":         {body(page("wordpress-bridge.html")), Fresh, 0, ""},
		"/soup":          {body(page("divsoup-bridge.html")), Fresh, 0, ""},
		"/paywall":       {body(page("paywall-bridge.html")), Paywalled, later, ""},
		"/private/whole": {body(page("wordpress-bridge.html")), Failed, later, "robots.txt"},
		"/another":       {body(page("wordpress-fish.html")), Failed, later, "something else"},
		"/missing":       {http.NotFound, Failed, later, "404"},
		"/empty":         {body(""), Failed, later, ""},
		"/picture": {func(w http.ResponseWriter, r *http.Request) {
			w.Header().Set("Content-Type", "image/png")
			fmt.Fprint(w, "x")
		}, Failed, later, "not a web page"},
		"/drip":            {drip, Failed, soon, tooLate},
		"/endless":         {endless("<html><body>", "<p>More of it. "), Failed, soon, ""},
		"/deep":            {body(deep), Failed, later, "512"},
		"/many":            {body("<html>" + strings.Repeat("<p>x", 150_000)), Failed, later, "more elements"},
		"/private-address": {status(302, "Location", "http://10.0.0.1/"), Failed, later, "not a public address"},
		"/bomb":            {gzipBomb, Failed, soon, ""},
		"/busy":            {status(503), Failed, soon, "503"},
		"/throttled":       {status(429, "Retry-After", "7200"), Failed, 2 * time.Hour, "429"},
		"/forbidden":       {status(403), Failed, later, "403"},
	} {
		t.Run(path, func(t *testing.T) {
			t.Parallel()
			w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
				if r.URL.Path == "/robots.txt" {
					fmt.Fprint(w, "User-agent: *\nDisallow: /\n\nUser-agent: digestbot\nDisallow: /private/\n")
					return
				}
				tt.serve(w, r)
			})
			w.Timeout = 30 * time.Second
			if tt.err == tooLate {
				w.Timeout = 500 * time.Millisecond
			}
			a := teaser
			a.ID, a.URL = "kept", addr+path
			var got []Page
			w.FullText(context.Background(), []article.Article{a}, func(p Page) { got = append(got, p) })
			if len(got) != 1 {
				t.Fatalf("%d pages", len(got))
			}
			p := got[0]
			if p.Status != tt.status || (p.Err != nil) != (tt.status == Failed) || p.Err != nil && !strings.Contains(p.Err.Error(), tt.err) {
				t.Fatalf("%s, error %v; want %s, %q", p.Status, p.Err, tt.status, tt.err)
			}
			if (p.Again - tt.again).Abs() > time.Minute {
				t.Errorf("left alone for %v, want %v", p.Again, tt.again)
			}
			if p.Article.ID != "kept" || p.Article.Title != a.Title || p.Article.Source != a.Source {
				t.Errorf("article %+v", p.Article)
			}
			switch {
			case tt.status != Fresh && p.Article.Text != a.Text:
				t.Errorf("the teaser became %q", p.Article.Text)
			case tt.status == Fresh && (!strings.Contains(p.Article.Text, "240 metres") || strings.Contains(p.Article.Text, "Storm leaves")):
				t.Errorf("text %q", p.Article.Text)
			}
		})
	}
}

func TestOnlyTeasersAreFetched(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) { t.Errorf("%s was asked for", r.URL) })
	long := strings.Repeat("A sentence of some length stands here. ", 40)
	n := 0
	w.FullText(context.Background(), []article.Article{
		{ID: "1", URL: addr + "/1", Text: strings.TrimSpace(long)},
		{ID: "2", Text: "Short, but without an address."},
	}, func(p Page) {
		n++
		if p.Status != Enough || p.Err != nil {
			t.Errorf("%+v", p)
		}
	})
	if n != 2 {
		t.Errorf("%d pages, want 2", n)
	}
	if !isTeaser(article.Article{Text: long + "[…]"}) || !isTeaser(article.Article{Text: long + "Read more »"}) || isTeaser(article.Article{Text: long}) {
		t.Error("isTeaser is wrong")
	}
}

// TestGonePages wants only a page that says that it is gone for good.
func TestGonePages(t *testing.T) {
	w, addr := serve(t, func(w http.ResponseWriter, r *http.Request) {
		switch r.URL.Path {
		case "/robots.txt":
			fmt.Fprint(w, "User-agent: *\nDisallow: /private/\n")
		case "/gone", "/private/gone":
			w.WriteHeader(http.StatusGone)
		case "/there":
			fmt.Fprint(w, "<p>Still here.")
		default:
			http.NotFound(w, r)
		}
	})
	var articles []article.Article
	for _, path := range []string{"/there", "/gone", "/missing", "/private/gone"} {
		articles = append(articles, article.Article{ID: path, URL: addr + path})
	}
	var gone []string
	w.GonePages(context.Background(), append(articles, article.Article{ID: "no address", URL: "http://127.0.0.1:1/"}), func(a article.Article) { gone = append(gone, a.ID) })
	if strings.Join(gone, " ") != "/gone" {
		t.Errorf("gone are %v", gone)
	}
}
