package sources

import (
	"html"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"digestbot/digest/article"
)

// htmlSign finds what only HTML has, in a text that may be plain.
var htmlSign = regexp.MustCompile(`(?i)</(?:p|a|b|i|em|strong|div|span|ul|ol|li|h[1-6]|blockquote|table)>|<br ?/?>|<p>|<img\s`)

// isHTML reports whether a text that should be plain is HTML nevertheless.
func isHTML(text string) bool {
	return strings.ContainsAny(text, "<&") && htmlSign.MatchString(html.UnescapeString(text))
}

// clean gives the text of an element as readers see it.
func (e element) clean() string {
	if e.plain {
		return article.Plain(e.text)
	}
	return article.Clean(e.text)
}

// title is clean in one line, as long as titles may be.
func (e element) title() string {
	if e.plain {
		return shorten(article.PlainTitle(e.text), maxTitle)
	}
	return shorten(article.CleanTitle(e.text), maxTitle)
}

// convert gives the articles of a feed, in its order, each once.
func convert(f *feed, e envelope) document {
	base := f.base(e)
	ttl, _ := strconv.ParseUint(find(f.about, "ttl").text, 10, 16)
	doc := document{ttl: time.Duration(ttl) * time.Minute, title: find(f.about, titleNames...).title()}
	tongue := f.tongue()
	site := pageKey(canonical(nil, baseText(base)))
	outlet := outletName(doc.title, site)
	dates := newCalendar(tongue, datesOf(f.items))
	items := newest(f.items)
	doc.items, doc.left = len(f.items), len(f.items)-len(items)
	origins := make([]origin, 0, len(items))
	for _, item := range items {
		a := convertItem(item, base, dates, e.now)
		a.Source, a.Language = outlet, language(tongue)
		if code := language(item.tongue()); code != "" {
			a.Language = code
		}
		if name, address := item.source(); name != "" && elsewhere(address, site) {
			a.Source = name
			a.Title = strings.TrimSuffix(a.Title, " - "+name) // as aggregators write it
		}
		doc.articles = append(doc.articles, a)
		origins = append(origins, origin{address: a.URL, guid: find(item, idNames...).text, title: a.Title, text: a.Text})
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

// base gives the address of a feed's site, else of the feed itself; nil if neither
// is known.
func (f *feed) base(e envelope) *url.URL {
	own := e.address
	if i := slices.IndexFunc(f.about, func(e element) bool { return e.name == "root" && e.base != nil }); i >= 0 {
		own = resolve(own, f.about[i].base.String())
	}
	site := own
	for _, link := range f.about {
		address := link.text
		if address == "" {
			address = link.attr("href")
		}
		if rel := link.attr("rel"); (link.name == "link" || link.name == "root") && address != "" && (rel == "" || rel == "alternate") {
			site = resolve(resolve(own, baseText(link.base)), address)
			break
		}
	}
	if site == nil || site.Host == "" {
		return own
	}
	return site
}

func baseText(base *url.URL) string {
	if base == nil {
		return ""
	}
	return base.String()
}

// tongue gives the language tag of a feed.
func (f *feed) tongue() string {
	if tag := find(f.about, tongueNames...).text; tag != "" {
		return tag
	}
	return item(f.about).tongue()
}

// tongue gives the language tag of an item; empty if it has none of its own.
func (it item) tongue() string {
	if tag := find(it, tongueNames...).text; tag != "" {
		return tag
	}
	for _, e := range it {
		if e.tongue != "" {
			return e.tongue
		}
	}
	return ""
}

// source gives the outlet that an item of an aggregator is from.
func (it item) source() (name, address string) {
	e := find(it, "source")
	if parts := e.parts(); parts != nil {
		return find(parts, titleNames...).title(), item(parts).link(nil)
	}
	return e.title(), e.attr("url")
}

// newest gives the items that are read of a feed with too many: the first
// ones, or the last ones if those are newer.
func newest(items []item) []item {
	left := len(items) - maxItems
	switch {
	case left <= 0:
		return items
	case risingDates(items[0], items[len(items)-1]):
		return items[left:]
	}
	return items[:maxItems]
}

func risingDates(first, last item) bool {
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

func convertItem(it item, base *url.URL, dates calendar, now time.Time) article.Article {
	title := find(it, titleNames...).title()
	text := withoutFooter(it.body())
	if len(text) < tinyText {
		text = withoutFurniture(text)
	}
	if len(text) <= maxTitle && title != "" && letters(text) == letters(title) {
		text = "" // it says no more
	}
	a := article.Article{
		URL:       it.link(base),
		Title:     title,
		Text:      shorten(text, maxText),
		Published: published(it, dates, now),
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

// body gives the longest of the texts of an item.
func (it item) body() (text string) {
	for _, names := range [][]string{textNames, teaserNames} {
		for _, e := range it {
			if len(e.text) > len(text) && slices.Contains(names, e.name) { // else it cannot be longer when it is clean
				if other := e.clean(); len(other) > len(text) {
					text = other
				}
			}
		}
	}
	if text == "" {
		text = find(find(it, "media:group").parts(), "media:description").clean()
	}
	return text
}

// link gives the canonical address of an item, as it is best read: that which a
// service that counts readers has replaced, or that of a page, or its GUID if
// this is one; empty if it has none. An address of something to hear or to see
// is none.
func (it item) link(base *url.URL) string {
	best, rank := "", 0
	for _, e := range it {
		text, r := e.address()
		if r <= rank {
			continue
		}
		if a := canonical(resolve(base, baseText(e.base)), text); a != "" {
			best, rank = a, r
		}
	}
	return best
}

// address gives the address that an element has of its item, and how good it is;
// 0: it has none.
func (e element) address() (text string, rank int) {
	href := e.attr("href")
	switch {
	case slices.Contains(originNames, e.name):
		return e.text, 9
	case e.name == "link" && href != "":
		return href, e.alternate()
	case e.name == "link" && e.text != "":
		return e.text, 7
	case (e.name == "guid" || e.name == "id") && e.text != "" && !strings.EqualFold(e.attr("isPermaLink"), "false"):
		if u, err := url.Parse(e.text); err == nil && u.IsAbs() {
			return e.text, 2
		}
	case e.name == "item" && href != "":
		return href, 3
	case e.name == "item" && e.attr("about") != "":
		return e.attr("about"), 1
	}
	return "", 0
}

// alternate says how good a link of Atom is as the address of its item.
func (e element) alternate() int {
	rel := strings.ToLower(e.attr("rel"))
	rel = rel[strings.LastIndexByte(rel, '/')+1:]
	if rel != "" && rel != "alternate" {
		return 0
	}
	major, minor, _ := strings.Cut(strings.ToLower(e.attr("type")), "/")
	switch {
	case strings.Contains(minor, "html"):
		return 8
	case major == "":
		return 7
	case major == "audio", major == "video", major == "image":
		return 0
	case major == "text":
		return 6
	}
	return 4
}

// published gives the time of an item; zero if it has none that can be true.
func published(it item, dates calendar, now time.Time) time.Time {
	for _, name := range dateNames {
		for _, e := range it {
			text := e.text
			if e.name == "item" && name == "lastmod" {
				text = e.attr(name) // in CDF
			} else if e.name != name {
				continue
			}
			if t := dates.read(text); t.Year() >= 1990 && (now.IsZero() || t.Before(now.Add(10*time.Minute))) {
				return t.UTC()
			}
		}
	}
	return time.Time{}
}

// datesOf gives the dates of items as they are written.
func datesOf(items []item) []string {
	var dates []string
	for _, it := range items {
		dates = append(dates, find(it, dateNames...).text)
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
