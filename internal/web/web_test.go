package web_test

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"math"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"
	"github.com/prometheus/client_golang/prometheus"
	"golang.org/x/net/html"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/internal/web"
	"github.com/digestbot/digestbot/sources"
	"github.com/digestbot/digestbot/sources/sample"
	"github.com/digestbot/digestbot/templates"
)

var ctx = context.Background()

// morning is the digest of the sample.
func morning(t testing.TB) message.Digest {
	t.Helper()
	articles, problems := sources.Folder{FS: sample.Feeds, Paths: []string{"feeds"}}.Articles()
	if problems != nil {
		t.Fatal(problems)
	}
	d := message.Digest{ID: "d-20251104-0800", Channel: "#news-desk", From: sample.Now.Add(-24 * time.Hour), To: sample.Now,
		Articles: len(articles), Feeds: sample.Count, FeedsRead: sample.Count}
	for _, s := range digest.Stories(articles, story.Rules{}) {
		d.Stories = append(d.Stories, message.Entry{Summary: digest.Summarise(s)})
	}
	return d
}

// day is a digest of some of its stories, so many days before or after.
func day(d message.Digest, n int, stories ...message.Entry) message.Digest {
	d.From, d.To = d.From.AddDate(0, 0, n), d.To.AddDate(0, 0, n)
	d.ID, d.Stories = d.To.Format("d-20060102-1504"), stories
	return d
}

// post stores digests as passes do, in their order.
func post(t testing.TB, s *store.Store, digests ...message.Digest) {
	t.Helper()
	l, ok, err := s.Lease(ctx, "digest:default", time.Hour)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	defer s.Release(ctx, l)
	for _, d := range digests {
		b := store.Build{Slot: store.Slot{Digest: "default", Slot: d.ID, ID: d.ID, At: d.To, Built: d.To}, Channel: d.Channel, Document: &d}
		if err := s.Commit(ctx, l, b); err != nil {
			t.Fatal(err)
		}
	}
}

// correct tells another total in a story of a digest.
func correct(t testing.TB, s *store.Store, d message.Digest) {
	t.Helper()
	e := d.Stories[0]
	value := func(text string) []history.Value {
		return []history.Value{{Text: text, Outlet: e.Story.Reports[0].Source, Article: e.Story.Reports[0].ID, At: d.To}}
	}
	d.Corrections = []message.Correction{{Digest: d.ID, Number: 1, Posted: d.To, At: d.To.Add(72 * time.Minute), Story: e.Summary,
		Change: history.Change{Kind: history.Moved, About: "Toll", Was: value("12"), Now: value("15")}}}
	l, ok, err := s.Lease(ctx, "digest:default", time.Hour)
	if err != nil || !ok {
		t.Fatal(ok, err)
	}
	defer s.Release(ctx, l)
	if err := s.Amend(ctx, l, store.Amendment{Digest: "default", Slot: d.ID, Made: d.To, Document: d}); err != nil {
		t.Fatal(err)
	}
}

// An archive is the pages over a store.
type archive struct {
	testing.TB
	store *store.Store
	url   string
}

func open(t testing.TB, o web.Options) archive {
	t.Helper()
	s, err := store.Open(ctx, "sqlite:"+filepath.Join(t.TempDir(), "digestbot.db"))
	if err != nil {
		t.Fatal(err)
	}
	renderer, err := message.New(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	if o.Metrics == nil {
		o.Metrics = prometheus.NewRegistry()
	}
	server := httptest.NewServer(web.Under(web.Root(o.Public), web.New(s, renderer, o)))
	t.Cleanup(func() {
		server.Close()
		_ = s.Close() // a test may have closed it
	})
	return archive{t, s, server.URL}
}

// filled is an archive of 26 digests, one of them corrected.
func filled(t testing.TB, o web.Options) (archive, message.Digest) {
	t.Helper()
	a := open(t, o)
	d := morning(t)
	var digests []message.Digest
	for n := range 25 {
		digests = append(digests, day(d, n-25, d.Stories[n%len(d.Stories)]))
	}
	d.Stories[0].Story.Why.Joins[0].Rule = true
	post(t, a.store, append(digests, d)...)
	correct(t, a.store, d)
	return a, d
}

func (a archive) get(path string, header ...string) (*http.Response, string) {
	a.Helper()
	r, err := http.NewRequest("GET", a.url+path, nil)
	if err != nil {
		a.Fatal(err)
	}
	for i := 0; i < len(header); i += 2 {
		r.Header.Set(header[i], header[i+1])
	}
	answer, err := http.DefaultClient.Do(r)
	if err != nil {
		a.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		a.Fatal(err)
	}
	return answer, string(body)
}

// page wants a page with some words, and returns it.
func (a archive) page(path string, words ...string) string {
	a.Helper()
	answer, body := a.get(path)
	if answer.StatusCode != http.StatusOK {
		a.Errorf("%s is answered with %s", path, answer.Status)
	}
	for _, w := range words {
		if !strings.Contains(body, html.EscapeString(w)) {
			a.Errorf("%s does not say %q", path, w)
		}
	}
	return body
}

func TestPages(t *testing.T) {
	a, d := filled(t, web.Options{Zone: sample.Now.Location()})
	first := d.Stories[0]
	index := a.page("/", "Tuesday 4 November 2025, 08:00 CET", first.Headline, "Older digests")
	if strings.Count(index, `<section class="issue"`) != 20 {
		t.Errorf("the first page lists %d digests, want 20", strings.Count(index, `<section class="issue"`))
	}
	_, older, _ := strings.Cut(index, `href="/?before=`)
	older, _, _ = strings.Cut(older, `"`)
	if rest := a.page("/?before=" + older); strings.Count(rest, `<section class="issue"`) != 6 || strings.Contains(rest, `rel="next"`) {
		t.Errorf("the second page lists %d digests, want the other 6", strings.Count(rest, `<section class="issue"`))
	}
	a.page("/digests/"+d.ID, first.Headline, first.Lines[0].Text[:20], "Corrected once")
	ref := message.Ref(first.Story.ID)
	story := a.page("/stories/"+ref, first.Headline, "Why these are one story", "by a person", "shares with a: ")
	if other := d.Stories[1].Headline; strings.Contains(story, html.EscapeString(other)) {
		t.Errorf("the page of a story tells another: %s", other)
	}
	a.page("/stories/"+url.PathEscape(first.Story.ID), first.Headline)
	word, _, _ := strings.Cut(first.Headline, " ")
	a.page("/search?q="+url.QueryEscape(word), first.Headline, "/stories/"+ref)
	a.page("/search?outlet="+url.QueryEscape(first.Story.Reports[0].Source), first.Headline)
	if none := a.page("/search?q=rhinoceros", "0 stories found"); strings.Contains(none, `href="/stories/`) {
		t.Error("something is found where nothing is")
	}
	for _, path := range []string{"/digests/none", "/stories/none", "/nowhere", "/digests/", "/digests/" + d.ID + "/more", "/%00"} {
		answer, body := a.get(path)
		if answer.StatusCode != http.StatusNotFound || !strings.Contains(body, "There is no such page") || !strings.Contains(body, `action="/search"`) {
			t.Errorf("%s is answered with %s: %.80s", path, answer.Status, body)
		}
	}
}

// TestPublicPath follows every link of every kind of page and of the feeds, where
// people reach them under a path: all stay under it and lead to something.
func TestPublicPath(t *testing.T) {
	const host, root = "https://example.org", "/news/digest"
	a, d := filled(t, web.Options{Public: host + root})
	queue := []string{root + "/", root + "/nowhere", root + "/search?q=Amazon", root + "/feed.xml", root + "/feed.json", root + "/digests/" + d.ID}
	seen := map[string]bool{}
	link := regexp.MustCompile(`(?:href="|action="|url": ?"|<link>|<guid[^>]*>)([^"<#]+)`)
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		if seen[path] {
			continue
		}
		seen[path] = true
		answer, body := a.get(path)
		if answer.StatusCode != http.StatusOK && path != root+"/nowhere" {
			t.Errorf("%s is answered with %s", path, answer.Status)
		}
		for _, m := range link.FindAllStringSubmatch(body, -1) {
			to := strings.TrimPrefix(html.UnescapeString(m[1]), host)
			switch {
			case strings.HasPrefix(to, root): // also the archive's address itself, without a slash
				queue = append(queue, to)
			case strings.HasPrefix(to, "/"):
				t.Errorf("%s leads to %s, out of the path", path, to)
			}
		}
	}
	if len(seen) < 40 {
		t.Errorf("only %d pages were found: %v", len(seen), seen)
	}
	a.page("/", root+"/feed.xml") // a proxy may take the path off
}

// TestListsFollow holds that lists show at once what was posted and corrected since
// they were last asked for.
func TestListsFollow(t *testing.T) {
	a, d := filled(t, web.Options{})
	for range 2 {
		a.page("/", d.Stories[0].Headline)
		a.page("/?before="+d.ID, "Digests")
	}
	d.Stories[0].Headline = "Headline that was put right"
	correct(t, a.store, d)
	a.page("/", "Headline that was put right")
	a.page("/feed.json", "Headline that was put right")
	post(t, a.store, day(d, 1, d.Stories[1]))
	a.page("/", "Wednesday 5 November 2025", "Headline that was put right")
}

func TestEmptyArchive(t *testing.T) {
	a := open(t, web.Options{})
	a.page("/", "None was posted yet")
	a.page("/search?q=a", "0 stories found")
	for _, feed := range []string{"/feed.xml", "/feed.json"} {
		if _, err := gofeed.NewParser().ParseURL(a.url + feed); err != nil {
			t.Errorf("%s: %v", feed, err)
		}
	}
}

// TestWithoutScript holds that no page has a script, loads anything, or can be
// made to by what it shows.
func TestWithoutScript(t *testing.T) {
	a, d := filled(t, web.Options{})
	hostile := `"><script>alert(1)</script><img src=x onerror=alert(1)>`
	e := d.Stories[0]
	e.Headline = hostile
	post(t, a.store, day(d, 1, e))
	q := url.QueryEscape(hostile)
	for _, path := range []string{"/", "/digests/" + d.ID, "/digests/d-20251105-0800", "/stories/" + message.Ref(e.Story.ID), "/search?q=" + q + "&outlet=" + q, "/nowhere" + q} {
		answer, body := a.get(path)
		if policy := answer.Header.Get("Content-Security-Policy"); !strings.HasPrefix(policy, "default-src 'none'; style-src 'unsafe-inline'; img-src data:") {
			t.Errorf("%s: policy %q", path, policy)
		}
		root, err := html.Parse(strings.NewReader(body))
		if err != nil {
			t.Fatal(err)
		}
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			switch n.Data {
			case "script", "iframe", "object", "embed", "img", "video", "audio", "base":
				t.Errorf("%s has an element %s", path, n.Data)
			}
			for _, at := range n.Attr {
				loads := at.Key == "src" || at.Key == "srcset" || n.Data == "link" && at.Key == "href" && !strings.HasPrefix(at.Val, "/")
				if strings.HasPrefix(at.Key, "on") || loads || strings.HasPrefix(strings.ToLower(at.Val), "javascript:") {
					t.Errorf("%s: <%s %s=%q>", path, n.Data, at.Key, at.Val)
				}
			}
		}
	}
}

// TestFeeds holds what a feed needs: by rssboard.org/rss-specification and by
// jsonfeed.org/version/1.1, whether the public address is known or not.
func TestFeeds(t *testing.T) {
	for _, public := range []string{"https://digest.example.org", ""} {
		a, d := filled(t, web.Options{Public: public})
		base := public
		if base == "" {
			base = a.url
		}
		for path, kind := range map[string]string{"/feed.xml": "application/rss+xml", "/feed.json": "application/feed+json"} {
			answer, body := a.get(path)
			if got := answer.Header.Get("Content-Type"); got != kind+"; charset=utf-8" {
				t.Errorf("%s is %q", path, got)
			}
			feed, err := gofeed.NewParser().ParseString(body)
			if err != nil {
				t.Fatalf("%s: %v", path, err)
			}
			if feed.Title == "" || feed.Description == "" || feed.Link != base+"/" || feed.FeedLink != base+path || !strings.EqualFold(feed.Language, "en-GB") || len(feed.Items) != 20 {
				t.Errorf("%s: %q, %q, %q, %q, %q, %d items", path, feed.Title, feed.Description, feed.Link, feed.FeedLink, feed.Language, len(feed.Items))
			}
			it := feed.Items[0]
			text := it.Description + it.Content
			if it.GUID != d.ID || it.Link != base+"/digests/"+d.ID || it.PublishedParsed == nil || !it.PublishedParsed.Equal(d.To) || it.Title == "" {
				t.Errorf("%s: first item %+v", path, it)
			}
			if !strings.Contains(text, html.EscapeString(d.Stories[0].Headline)) || !strings.Contains(text, `href="`+base+"/stories/") {
				t.Errorf("%s: first item says %.200s", path, text)
			}
		}
		_, raw := a.get("/feed.json")
		var plain map[string]any
		if err := json.Unmarshal([]byte(raw), &plain); err != nil || plain["version"] != "https://jsonfeed.org/version/1.1" {
			t.Errorf("JSON feed: %v, %v", plain["version"], err)
		}
	}
}

// TestConditional holds that nobody gets twice what he has.
func TestConditional(t *testing.T) {
	a, d := filled(t, web.Options{})
	paths := []string{"/", "/digests/" + d.ID, "/stories/" + message.Ref(d.Stories[0].Story.ID), "/search?q=the", "/feed.xml", "/feed.json"}
	tags := map[string]string{}
	for _, path := range paths {
		answer, _ := a.get(path)
		tags[path] = answer.Header.Get("ETag")
		if tags[path] == "" || answer.Header.Get("Cache-Control") != "private, no-cache" {
			t.Errorf("%s: ETag %q, Cache-Control %q", path, tags[path], answer.Header.Get("Cache-Control"))
		}
		if again, body := a.get(path, "If-None-Match", tags[path]); again.StatusCode != http.StatusNotModified || body != "" {
			t.Errorf("%s again is answered with %s and %d bytes", path, again.Status, len(body))
		}
		if other, body := a.get(path, "If-None-Match", `"other"`); other.StatusCode != http.StatusOK || body == "" {
			t.Errorf("%s to who has another is answered with %s", path, other.Status)
		}
	}
	changed := d
	changed.ID, changed.To = "d-20251104-0900", d.To.Add(time.Hour)
	post(t, a.store, changed)
	for _, path := range []string{"/", "/feed.xml", "/feed.json"} {
		if again, _ := a.get(path, "If-None-Match", tags[path]); again.StatusCode != http.StatusOK {
			t.Errorf("%s after another digest is answered with %s", path, again.Status)
		}
	}
	if answer, _ := a.get("/digests/none"); answer.Header.Get("ETag") != "" {
		t.Error("what is not there has an ETag")
	}
}

// TestToken holds that the pages, the feeds and the metrics ask for the token,
// and that health does not.
func TestToken(t *testing.T) {
	a, d := filled(t, web.Options{Token: "open sesame"})
	basic := func(name, password string) string {
		r, _ := http.NewRequest("GET", "/", nil)
		r.SetBasicAuth(name, password)
		return r.Header.Get("Authorization")
	}
	for _, path := range []string{"/", "/digests/" + d.ID, "/search?q=a", "/feed.xml", "/metrics", "/nowhere"} {
		for _, given := range []string{"", "Bearer ", "Bearer open", "Bearer open sesame s", "open sesame", basic("", ""), basic("open sesame", ""), basic("a", "open")} {
			answer, body := a.get(path, "Authorization", given)
			challenges := strings.Join(answer.Header.Values("WWW-Authenticate"), " ")
			if answer.StatusCode != http.StatusUnauthorized || !strings.Contains(challenges, "Basic") || !strings.Contains(challenges, "Bearer") {
				t.Errorf("%s with %q is answered with %s, %q", path, given, answer.Status, challenges)
			}
			if strings.Contains(body, "sesame") || strings.Contains(body, "<") {
				t.Errorf("%s with %q says %.80q", path, given, body)
			}
		}
		for _, given := range []string{"Bearer open sesame", "bearer open sesame", basic("", "open sesame"), basic("anybody", "open sesame")} {
			if answer, _ := a.get(path, "Authorization", given); answer.StatusCode == http.StatusUnauthorized {
				t.Errorf("%s with %q is refused", path, given)
			}
		}
	}
	for _, path := range []string{"/healthz", "/readyz"} {
		a.page(path)
	}
}

func TestReady(t *testing.T) {
	var trouble error
	a := open(t, web.Options{Ready: func(context.Context) error { return trouble }})
	a.page("/readyz", "ready")
	trouble = errors.New("Slack does not answer")
	if answer, body := a.get("/readyz"); answer.StatusCode != http.StatusServiceUnavailable || !strings.Contains(body, "Slack does not answer") {
		t.Errorf("answered with %s: %s", answer.Status, body)
	}
	a.store.Close()
	for path, status := range map[string]int{"/readyz": http.StatusServiceUnavailable, "/": http.StatusInternalServerError, "/feed.xml": http.StatusInternalServerError, "/healthz": http.StatusOK} {
		answer, body := a.get(path)
		if answer.StatusCode != status || strings.Contains(body, "sql") {
			t.Errorf("without a database %s is answered with %s: %s", path, answer.Status, body)
		}
	}
}

// BenchmarkPages serves each kind of page of an archive of 200 digests, each with
// the sample morning's stories.
func BenchmarkPages(b *testing.B) {
	a := open(b, web.Options{})
	d := morning(b)
	for n := range 200 {
		post(b, a.store, day(d, n-200, d.Stories...))
	}
	post(b, a.store, d)
	word, _, _ := strings.Cut(d.Stories[0].Headline, " ")
	for _, path := range []string{"/", "/digests/" + d.ID, "/stories/" + message.Ref(d.Stories[0].Story.ID), "/search?q=" + url.QueryEscape(word), "/feed.xml", "/feed.json"} {
		b.Run(strings.Trim(strings.SplitN(path, "?", 2)[0], "/")+" ", func(b *testing.B) {
			bytes := 0
			for b.Loop() {
				bytes = len(a.page(path))
			}
			b.ReportMetric(math.Round(float64(bytes)/1024), "KiB")
		})
	}
}
