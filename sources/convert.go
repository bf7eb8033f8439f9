package sources

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/mmcdole/gofeed"

	"digestbot/digest/article"
)

const (
	maxItems = 1000     // of a feed are read; the feeds of the largest outlets have some hundreds
	maxText  = 64 << 10 // bytes of an item's text are kept: about 10,000 words
	maxTitle = 500      // bytes
)

// A document is a feed as it stands at one moment.
type document struct {
	title    string
	articles []article.Article
	items    int           // that the document holds
	left     int           // of them were left out, for they are too many
	ttl      time.Duration // how long the feed says that it stays as it is
	memory   []memory      // to be known at the next poll
	damage   error         // why not all of it could be read; nil if it could
}

// An envelope is what is known of a document besides its bytes.
type envelope struct {
	contentType string
	address     *url.URL  // nil for a file
	now         time.Time // later times are not believed; zero: all are
	memory      []memory  // of earlier documents
}

// errNoFeed means that the bytes are something else, or nothing.
var errNoFeed = errors.New("not a feed")

// parse reads a feed: RSS, Atom or JSON Feed. It gives an error if there is no
// feed at all.
func parse(body []byte, e envelope) (document, error) {
	text := repair(body, e.contentType)
	if text == nil {
		return document{}, fmt.Errorf("%w: %s", errNoFeed, looksLike(body))
	}
	feed, err := read(text)
	var damage error
	if err != nil {
		rest := complete(text)
		if rest == nil {
			return document{}, fmt.Errorf("%w: %w", errNoFeed, err)
		}
		damage = fmt.Errorf("read up to the last complete item: %w", err)
		if feed, err = read(rest); err != nil {
			return document{}, fmt.Errorf("%w: %w", errNoFeed, err)
		}
	}
	doc := convert(feed, e)
	doc.damage = damage
	return doc, nil
}

// looksLike says what the bytes are, for a person to act on.
func looksLike(body []byte) string {
	start := strings.ToLower(string(bytes.TrimSpace(body[:min(len(body), 512)])))
	switch {
	case start == "":
		return "empty"
	case strings.Contains(start, "<!doctype html") || strings.Contains(start, "<html"):
		return "a web page"
	case strings.HasPrefix(start, "<"):
		return "other XML"
	}
	return "neither XML nor JSON"
}

// read is gofeed, which must not take the process down.
func read(text []byte) (feed *gofeed.Feed, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("parser: %v", p)
		}
	}()
	return gofeed.NewParser().Parse(bytes.NewReader(text))
}

// convert gives the articles of a feed, in its order, each once.
func convert(feed *gofeed.Feed, e envelope) document {
	base := e.address
	if site, err := url.Parse(strings.TrimSpace(feed.Link)); err == nil && feed.Link != "" {
		if base != nil {
			site = base.ResolveReference(site)
		}
		if site.Host != "" {
			base = site
		}
	}
	doc := document{title: shorten(article.CleanTitle(feed.Title), maxTitle)}
	site := pageKey(canonical(base, ""))
	outlet := outletName(doc.title, site)
	items := feed.Items[:min(len(feed.Items), maxItems)]
	doc.items, doc.left = len(feed.Items), len(feed.Items)-len(items)
	origins := make([]origin, 0, len(items))
	for _, item := range items {
		if item == nil {
			continue
		}
		a := convertItem(item, base, e.now)
		a.Source, a.Language = outlet, language(feed.Language)
		doc.articles = append(doc.articles, a)
		origins = append(origins, origin{page: pageKey(a.URL), guid: item.GUID, title: a.Title, text: a.Text})
	}
	seen, kept := map[string]bool{}, doc.articles[:0]
	ids, memory := identify(origins, site, e.memory)
	doc.memory = memory
	for i, id := range ids {
		a := doc.articles[i]
		a.ID = id
		if a.Title == "" && a.Text == "" || seen[id] {
			continue
		}
		seen[id] = true
		kept = append(kept, a)
	}
	doc.articles = kept
	return doc
}

func convertItem(item *gofeed.Item, base *url.URL, now time.Time) article.Article {
	text := article.Clean(item.Content)
	if teaser := article.Clean(item.Description); len(teaser) > len(text) {
		text = teaser
	}
	a := article.Article{
		URL:       itemURL(item, base),
		Title:     shorten(article.CleanTitle(item.Title), maxTitle),
		Text:      shorten(text, maxText),
		Published: published(item, now),
	}
	if a.Title == "" {
		first, _, _ := strings.Cut(a.Text, "\n")
		a.Title = shorten(first, 100)
	}
	return a
}

// itemURL gives the canonical address of an item: its link, or else its GUID.
func itemURL(item *gofeed.Item, base *url.URL) string {
	for _, link := range append([]string{item.Link}, item.Links...) {
		if strings.TrimSpace(link) != "" {
			if address := canonical(base, link); address != "" {
				return address
			}
		}
	}
	return canonical(nil, item.GUID)
}

// published gives the time of an item; zero if it has none that can be true.
func published(item *gofeed.Item, now time.Time) time.Time {
	for _, t := range []*time.Time{item.PublishedParsed, item.UpdatedParsed} {
		if t != nil && t.Year() >= 1990 && (now.IsZero() || t.Before(now.Add(10*time.Minute))) {
			return t.UTC()
		}
	}
	return time.Time{}
}

// language gives the ISO 639-1 code of a language tag such as "en-GB".
func language(tag string) string {
	code, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(tag)), "_", "-"), "-")
	if len(code) != 2 {
		return ""
	}
	return code
}

// shorten cuts text after a word, to at most limit bytes, and marks the cut.
func shorten(text string, limit int) string {
	if len(text) <= limit {
		return text
	}
	end := limit - len("…")
	for !utf8.RuneStart(text[end]) {
		end--
	}
	if i := strings.LastIndexAny(text[:end], " \n"); i > end/2 {
		end = i
	}
	return text[:end] + "…"
}
