package sources

import (
	"bytes"
	"html"
	"net/url"
	"strconv"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"
	jsonfeed "github.com/mmcdole/gofeed/json"
	"github.com/mmcdole/gofeed/rss"

	"digestbot/digest/article"
)

// read is gofeed.
func read(text []byte) (*gofeed.Feed, error) {
	p := gofeed.NewParser()
	p.RSSTranslator, p.JSONTranslator = rssTranslator{}, jsonTranslator{}
	return p.Parse(bytes.NewReader(text))
}

// rssTranslator keeps, under the names of their elements, what gofeed leaves
// out: how long a feed lives, and which outlet an item of an aggregator is from.
type rssTranslator struct{ gofeed.DefaultRSSTranslator }

func (t rssTranslator) Translate(source any) (*gofeed.Feed, error) {
	t.DisableContentImageScan = true // it is slow, and images are not read
	feed, err := t.DefaultRSSTranslator.Translate(source)
	if err != nil {
		return nil, err
	}
	original := source.(*rss.Feed)
	feed.Custom = map[string]string{"ttl": original.TTL}
	for i, item := range original.Items {
		if item.Source != nil && item.Source.Title != "" && i < len(feed.Items) {
			feed.Items[i].Custom = map[string]string{"source": item.Source.Title, "sourceURL": item.Source.URL}
		}
	}
	return feed, nil
}

// jsonTranslator marks plain text as such, for everything is cleaned as HTML,
// and keeps the language of items.
type jsonTranslator struct{ gofeed.DefaultJSONTranslator }

func (t jsonTranslator) Translate(source any) (*gofeed.Feed, error) {
	original := source.(*jsonfeed.Feed)
	for _, item := range original.Items {
		if item.ContentHTML == "" && looksPlain(item.ContentText) {
			item.ContentHTML = "<p>" + strings.ReplaceAll(html.EscapeString(item.ContentText), "\n", "<br>")
		}
	}
	feed, err := t.DefaultJSONTranslator.Translate(source)
	if err != nil {
		return nil, err
	}
	for i, item := range original.Items {
		if item.Language != "" && i < len(feed.Items) {
			feed.Items[i].Custom = map[string]string{"language": item.Language}
		}
	}
	return feed, nil
}

// looksPlain says that text which is declared plain is it: some feeds put
// HTML there.
func looksPlain(text string) bool { return text != "" && !strings.Contains(text, "</") }

// convert gives the articles of a feed, in its order, each once.
func convert(feed *gofeed.Feed, e envelope) document {
	base := baseOf(feed, e)
	ttl, _ := strconv.ParseUint(strings.TrimSpace(feed.Custom["ttl"]), 10, 16)
	doc := document{ttl: time.Duration(ttl) * time.Minute, title: shorten(article.CleanTitle(feed.Title), maxTitle)}
	site := pageKey(canonical(base, ""))
	outlet := outletName(doc.title, site)
	dates := newCalendar(feed.Language, datesOf(feed))
	items := newest(feed.Items)
	doc.items, doc.left = len(feed.Items), len(feed.Items)-len(items)
	origins := make([]origin, 0, len(items))
	for _, item := range items {
		if item == nil {
			continue
		}
		a := convertItem(item, base, dates, e.now)
		a.Source, a.Language = outlet, language(feed.Language)
		if code := language(item.Custom["language"]); code != "" {
			a.Language = code
		}
		if name := shorten(article.CleanTitle(item.Custom["source"]), maxTitle); name != "" && elsewhere(item.Custom["sourceURL"], site) {
			a.Source = name
			a.Title = strings.TrimSuffix(a.Title, " - "+name) // as aggregators write it
		}
		doc.articles = append(doc.articles, a)
		origins = append(origins, origin{page: pageKey(a.URL), guid: item.GUID, title: a.Title, text: a.Text})
	}
	ids, memory := identify(origins, site, e.memory)
	doc.articles, doc.memory = named(doc.articles, ids), memory
	return doc
}

// named gives articles their IDs, and leaves out what comes again or says nothing.
func named(articles []article.Article, ids []string) []article.Article {
	seen, kept := map[string]bool{}, articles[:0]
	for i, a := range articles {
		if a.Title == "" && a.Text == "" || seen[ids[i]] {
			continue
		}
		seen[ids[i]] = true
		a.ID = ids[i]
		kept = append(kept, a)
	}
	return kept
}

// baseOf gives the address of a feed's site, else of the feed itself; nil if neither
// is known.
func baseOf(feed *gofeed.Feed, e envelope) *url.URL {
	site, err := url.Parse(strings.TrimSpace(feed.Link))
	if err != nil || feed.Link == "" {
		return e.address
	}
	if e.address != nil {
		site = e.address.ResolveReference(site)
	}
	if site.Host == "" {
		return e.address
	}
	return site
}

// newest gives the items that are read of a feed with too many: the first
// ones, or the last ones if those are newer.
func newest(items []*gofeed.Item) []*gofeed.Item {
	left := len(items) - maxItems
	switch {
	case left <= 0:
		return items
	case risingDates(items[0], items[len(items)-1]):
		return items[left:]
	}
	return items[:maxItems]
}

func risingDates(first, last *gofeed.Item) bool {
	var dates calendar
	return first != nil && last != nil && published(first, dates, time.Time{}).Before(published(last, dates, time.Time{}))
}

// elsewhere says that an address is on another host than site, a pageKey.
func elsewhere(address, site string) bool {
	other, _, _ := strings.Cut(pageKey(canonical(nil, address)), "/")
	own, _, _ := strings.Cut(site, "/")
	return other != "" && other != own
}

// tinyText is the length in bytes below which a text may be nothing but links
// to comments and the like.
const tinyText = 200

func convertItem(item *gofeed.Item, base *url.URL, dates calendar, now time.Time) article.Article {
	text := article.Clean(item.Content)
	if len(item.Description) > len(text) { // else it cannot be longer when it is clean
		if teaser := article.Clean(item.Description); len(teaser) > len(text) {
			text = teaser
		}
	}
	if text == "" {
		text = article.Clean(extension(item, "media", "group", "description"))
	}
	title := shorten(article.CleanTitle(item.Title), maxTitle)
	text = withoutFooter(text)
	if len(text) < tinyText {
		text = withoutFurniture(text)
	}
	if len(text) <= maxTitle && title != "" && letters(text) == letters(title) {
		text = "" // it says no more
	}
	a := article.Article{
		URL:       itemURL(item, base),
		Title:     title,
		Text:      shorten(text, maxText),
		Published: published(item, dates, now),
	}
	if a.Title == "" {
		first, _, _ := strings.Cut(a.Text, "\n")
		a.Title = shorten(first, 100)
	}
	return a
}

// itemURL gives the canonical address of an item: that which a service that
// counts readers has replaced, or its link, or else its GUID.
func itemURL(item *gofeed.Item, base *url.URL) string {
	links := append([]string{extension(item, "feedburner", "origLink"), item.Link}, item.Links...)
	for _, atom := range item.Extensions["atom"]["link"] {
		if rel := atom.Attrs["rel"]; rel == "" || rel == "alternate" {
			links = append(links, atom.Attrs["href"])
		}
	}
	for _, link := range links {
		if strings.TrimSpace(link) != "" {
			if address := canonical(base, link); address != "" {
				return address
			}
		}
	}
	return canonical(nil, item.GUID)
}

// extension gives the text of an element that is no part of the feed formats,
// by its namespace's usual prefix, its name and those of elements in it.
func extension(item *gofeed.Item, prefix string, path ...string) string {
	elements := item.Extensions[prefix]
	for i, name := range path {
		found := elements[name]
		if len(found) == 0 {
			return ""
		}
		if i == len(path)-1 {
			return found[0].Value
		}
		elements = found[0].Children
	}
	return ""
}

// published gives the time of an item; zero if it has none that can be true.
// gofeed is asked last: it takes zones that it does not know for UTC, and
// 03/02/2026 for the third of February everywhere.
func published(item *gofeed.Item, dates calendar, now time.Time) time.Time {
	for _, d := range []struct {
		text   string
		parsed *time.Time
	}{{item.Published, item.PublishedParsed}, {item.Updated, item.UpdatedParsed}} {
		t := dates.read(d.text)
		if t.IsZero() && d.parsed != nil {
			t = *d.parsed
		}
		if t.Year() >= 1990 && (now.IsZero() || t.Before(now.Add(10*time.Minute))) {
			return t.UTC()
		}
	}
	return time.Time{}
}

// datesOf gives the dates of a feed's items as they are written.
func datesOf(feed *gofeed.Feed) []string {
	var dates []string
	for _, item := range feed.Items {
		if item != nil {
			dates = append(dates, item.Published)
		}
	}
	return dates
}

// language gives the ISO 639-1 code of a language tag such as "en-GB".
func language(tag string) string {
	code, _, _ := strings.Cut(strings.ReplaceAll(strings.ToLower(strings.TrimSpace(tag)), "_", "-"), "-")
	if len(code) != 2 {
		return ""
	}
	return code
}
