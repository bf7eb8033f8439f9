package sources

import (
	"cmp"
	"net/url"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/digestbot/digestbot/digest/article"
)

// convert gives the articles of a feed, in its order, each once.
func convert(f *gofeed.Feed, e envelope) document {
	base := resolve(e.address, f.Link)
	if base == nil || base.Host == "" {
		base = e.address
	}
	ttl, _ := strconv.ParseUint(strings.TrimSpace(f.Custom["ttl"]), 10, 16)
	doc := document{ttl: time.Duration(ttl) * time.Minute, title: cleanTitle(f.Title)}
	site := pageKey(canonical(nil, baseText(base)))
	outlet := outletName(doc.title, site)
	dates := newCalendar(f.Language, datesOf(f.Items))
	items := newest(f.Items)
	doc.items, doc.left = len(f.Items), len(f.Items)-len(items)
	origins := make([]origin, 0, len(items))
	for _, item := range items {
		a := convertItem(item, base, dates, e.now)
		a.Source, a.Language = outlet, language(f.Language)
		if code := language(item.Custom["language"]); code != "" {
			a.Language = code
		}
		if name := cleanTitle(item.Custom["source"]); name != "" && elsewhere(item.Custom["sourceURL"], site) {
			a.Source = name
			a.Title = strings.TrimSuffix(a.Title, " - "+name) // as aggregators write it
		}
		doc.articles = append(doc.articles, a)
		origins = append(origins, origin{address: a.URL, guid: strings.TrimSpace(item.GUID), title: a.Title, text: a.Text})
	}
	ids, memory := identify(origins, site, e.memory)
	doc.articles, doc.memory = named(doc.articles, ids), memory
	return doc
}

// cleanTitle gives a title of a feed as readers see it, as long as titles may be.
func cleanTitle(text string) string {
	return shorten(onceEncoded(article.CleanTitle(text)), maxTitle)
}

// onceEncoded is once for a text in which references to characters are resolved.
func onceEncoded(text string) string {
	if !strings.ContainsRune(text, 'Ã') && !strings.ContainsRune(text, 'â') {
		return text
	}
	return string(once([]byte(text)))
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
	return published(first, dates, time.Time{}).Before(published(last, dates, time.Time{}))
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
	title := cleanTitle(item.Title)
	text := withoutFooter(longest(item))
	if len(text) < tinyText {
		text = withoutFurniture(text)
	}
	if len(text) <= maxTitle && title != "" && letters(text) == letters(title) {
		text = "" // it says no more
	}
	a := article.Article{
		URL:       link(item, base),
		Title:     title,
		Text:      shorten(text, maxText),
		Published: published(item, dates, now),
	}
	if a.Title == "" {
		first, _, _ := strings.Cut(a.Text, "\n")
		a.Title = shorten(first, 100)
	}
	if a.Title == "" {
		a.Title = shorten(a.URL, maxTitle) // better than to say nothing of it
	}
	return a
}

// longest gives the longest of the texts of an item.
func longest(item *gofeed.Item) (text string) {
	texts := []string{item.Content, item.Description}
	if item.DublinCoreExt != nil {
		texts = append(texts, item.DublinCoreExt.Description...)
	}
	for _, t := range texts {
		if len(t) > len(text) { // else it cannot be longer when it is clean
			if other := onceEncoded(article.Clean(t)); len(other) > len(text) {
				text = other
			}
		}
	}
	return text
}

// link gives the canonical address of an item, or of its GUID if this is one and its
// link is none or that of the site; empty if it has none.
func link(item *gofeed.Item, base *url.URL) string {
	best := ""
	for _, address := range item.Links {
		if best = canonical(base, address); best != "" {
			break
		}
	}
	if best != "" && pageKey(best) != pageKey(canonical(nil, baseText(base))) || item.Custom["noLink"] != "" {
		return best
	}
	return cmp.Or(canonical(nil, item.GUID), best)
}

// certain finds the dates that gofeed reads rightly in any feed; it takes zones
// that it does not know for UTC, and 03/02/2026 for the third of February.
var certain = regexp.MustCompile(`^(?:\w{3}, \d\d \w{3} \d{4} [\d:]{8} (?:[-+]\d{4}|GMT)|\d{4}-\d\d-\d\dT[\d:]{8}(?:[.,]\d+)?(?:Z|[-+]\d\d:\d\d))$`)

// published gives the time of an item; zero if it has none that can be true.
func published(item *gofeed.Item, dates calendar, now time.Time) time.Time {
	texts := []string{item.Published, item.Updated}
	if item.DublinCoreExt != nil {
		texts = append(texts, item.DublinCoreExt.Date...)
	}
	for _, text := range texts {
		var t time.Time
		if item.PublishedParsed != nil && text == item.Published && certain.MatchString(text) {
			t = *item.PublishedParsed
		} else {
			t = dates.read(text)
		}
		if t.Year() >= 1990 && t.Year() < 2200 && (now.IsZero() || t.Before(now.Add(10*time.Minute))) {
			return t.UTC()
		}
	}
	return time.Time{}
}

// datesOf gives the dates of items as they are written.
func datesOf(items []*gofeed.Item) []string {
	var dates []string
	for _, item := range items {
		dates = append(dates, item.Published)
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
