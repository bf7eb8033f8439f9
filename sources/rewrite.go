package sources

import (
	"bytes"
	"encoding/xml"
	"html"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/article"
)

// This file writes out what a feed says, in whatever dialect, as plain RSS 2.0:
// texts as HTML, addresses absolute, dates and texts of which there are several
// in dc:date and dc:description, best first.

// rss writes a feed that was read at an address, nil for a file.
func (f *feed) rss(address *url.URL) []byte {
	base := f.base(address)
	w := &writer{}
	w.WriteString(`<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>`)
	w.element("title", find(f.about, titleNames...).html())
	w.element("link", baseText(base))
	w.element("language", f.tongue())
	w.element("ttl", find(f.about, "ttl").text)
	for _, it := range f.items {
		w.WriteString("<item>")
		w.item(it, base)
		w.WriteString("</item>\n")
	}
	w.WriteString("</channel></rss>")
	return w.Bytes()
}

// A writer writes the elements of RSS.
type writer struct{ bytes.Buffer }

// element writes an element with attributes, name and value in turn; one without
// text is left out.
func (w *writer) element(name, text string, attributes ...string) {
	if text == "" {
		return
	}
	w.WriteString("<" + name)
	for i := 0; i < len(attributes); i += 2 {
		w.WriteString(" " + attributes[i] + `="`)
		_ = xml.EscapeText(w, []byte(attributes[i+1])) // a buffer takes everything
		w.WriteByte('"')
	}
	w.WriteString("><![CDATA[" + strings.ReplaceAll(text, "]]>", "]]]]><![CDATA[>") + "]]></" + name + ">")
}

func (w *writer) item(it item, base *url.URL) {
	w.element("title", find(it, titleNames...).html())
	w.element("link", it.link(base))
	w.element("guid", find(it, idNames...).text, "isPermaLink", "false")
	w.element("dc:language", it.tongue())
	if name, address := it.source(); name != "" {
		w.element("source", name, "url", address)
	}
	first := "pubDate"
	for _, date := range it.dates() {
		w.element(first, date)
		first = "dc:date"
	}
	first = "content:encoded"
	for _, text := range it.texts() {
		w.element(first, text)
		first = "dc:description"
	}
}

// htmlSign finds what only HTML has, in a text that may be plain.
var htmlSign = regexp.MustCompile(`(?i)</(?:p|a|b|i|em|strong|div|span|ul|ol|li|h[1-6]|blockquote|table)>|<br ?/?>|<p>|<img\s`)

// isHTML reports whether a text that should be plain is HTML nevertheless.
func isHTML(text string) bool {
	return strings.ContainsAny(text, "<&") && htmlSign.MatchString(html.UnescapeString(text))
}

// html gives the text of an element as HTML.
func (e element) html() string {
	if !e.plain || !strings.ContainsAny(e.text, "<&") {
		return e.text
	}
	return "<p>" + strings.ReplaceAll(html.EscapeString(article.Plain(e.text)), "\n", "<br>")
}

// texts gives the texts of an item as HTML, in the order of their names' kinds.
func (it item) texts() (texts []string) {
	for _, names := range [][]string{textNames, teaserNames} {
		for _, e := range it {
			if e.text != "" && slices.Contains(names, e.name) {
				texts = append(texts, e.html())
			}
		}
	}
	if text := find(find(it, "media:group").parts(), "media:description").html(); len(texts) == 0 && text != "" {
		texts = []string{text}
	}
	return texts
}

// dates gives the dates of an item as they are written, best first.
func (it item) dates() (dates []string) {
	for _, name := range dateNames {
		for _, e := range it {
			switch {
			case e.name == name:
				dates = append(dates, e.text)
			case e.name == "item" && name == "lastmod": // in CDF
				dates = append(dates, e.attr(name))
			}
		}
	}
	return slices.DeleteFunc(dates, func(date string) bool { return date == "" })
}

// base gives the address of a feed's site, else of the feed itself, own; nil if
// neither is known.
func (f *feed) base(own *url.URL) *url.URL {
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

// source gives the outlet that an item of an aggregator is from: its name as HTML, and its address.
func (it item) source() (name, address string) {
	e := find(it, "source")
	if parts := e.parts(); parts != nil {
		return find(parts, titleNames...).html(), item(parts).link(nil)
	}
	return e.html(), e.attr("url")
}

// link gives the canonical address of an item, as it is best read: that which a
// service that counts readers has replaced, or that of a page, or its GUID if
// this is one; empty if it has none. An address of something to hear or to see
// is none.
func (it item) link(base *url.URL) string {
	best, rank := "", 0
	front := pageKey(canonical(nil, baseText(base)))
	for _, e := range it {
		text, r := e.address()
		if r <= rank {
			continue
		}
		a := canonical(resolve(base, baseText(e.base)), text)
		if a != "" && pageKey(a) == front {
			r = min(r, 1) // it is the site's
		}
		if a != "" && r > rank {
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
	other := language(e.attr("hreflang"))
	switch {
	case rel == "canonical", rel == "alternate" && other != "" && e.tongue != "" && other != language(e.tongue):
		return 3
	case rel != "" && rel != "alternate":
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
