package sources

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/digestbot/digestbot/digest/article"
)

// wellKnown lists the paths where sites keep a feed that they do not announce,
// most frequent first.
var wellKnown = []string{"/feed", "/rss", "/feed.xml", "/rss.xml", "/atom.xml", "/index.xml", "/feed.json", "/feeds/posts/default"}

// maxTries is how many addresses are tried for a site.
const maxTries = 12

// Discover finds the feeds of a site, or of any of its pages: the address may
// itself be a feed or an OPML file, announce feeds, link to some, or have them
// at a well-known path. The scheme may be missing. Feeds of an OPML file are not
// read, and have the titles and topics that it gives; all others are, and have
// their own titles. It gives at least one feed or an error, which names no
// credentials.
func (w *Web) Discover(ctx context.Context, address string) ([]Subscription, error) {
	site, err := siteAddress(address)
	if err == nil {
		err = w.Fetchable(site)
	}
	if err != nil {
		return nil, fmt.Errorf("find feeds: %w", err)
	}
	fail := func(err error) error { return fmt.Errorf("find feeds at %s: %w", Redact(site), err) }
	reply, err := w.fetch(ctx, site, http.Header{"Accept": {accept}}, maxBody)
	if err != nil {
		return nil, fail(err)
	}
	defer reply.free()
	if reply.status != http.StatusOK {
		return nil, fail(statusError(reply.status))
	}
	if doc, err := parse(reply.body, envelope{contentType: reply.header.Get("Content-Type"), address: reply.url, now: w.now()}); err == nil {
		return []Subscription{{URL: site, Title: doc.title}}, nil
	}
	if list, err := ReadOPML(bytes.NewReader(reply.body)); err == nil {
		if found := w.subscribed(list); len(found) > 0 {
			return found, nil
		}
		return nil, fail(errors.New("the OPML file has no feed with an address that can be fetched"))
	}
	links := feedLinks(reply)
	for _, candidates := range [][]string{links.announced, links.onward, links.linked, wellKnownAt(reply.url)} {
		if found := w.try(ctx, candidates); len(found) > 0 {
			return found, nil
		}
	}
	return nil, fail(errNoneFound)
}

var errNoneFound = fmt.Errorf("it is no feed, names none, links to none, and has none at the usual addresses (%s and the like); give the address of the feed itself",
	strings.Join(wellKnown[:3], ", "))

// subscribed are the feeds of an OPML file that may be fetched.
func (w *Web) subscribed(list []Subscription) []Subscription {
	var found []Subscription
	for _, s := range list {
		if address, err := siteAddress(s.URL); err == nil && w.Fetchable(address) == nil {
			s.URL = address
			found = append(found, s)
		}
	}
	return found
}

// siteAddress completes what a person types.
func siteAddress(address string) (string, error) {
	address = strings.TrimSpace(address)
	address = strings.TrimPrefix(address, "feed:")
	address = strings.TrimPrefix(address, "//")
	if !strings.Contains(address, "://") {
		address = "https://" + address
	}
	u, err := url.Parse(address)
	switch {
	case err != nil || u.Hostname() == "":
		return "", errors.New("not an address")
	case u.Scheme != "http" && u.Scheme != "https":
		return "", errScheme
	}
	return u.String(), nil
}

// try gives those of the addresses that are feeds.
func (w *Web) try(ctx context.Context, addresses []string) []Subscription {
	addresses = addresses[:min(len(addresses), maxTries)]
	found := make([]Subscription, len(addresses))
	w.visit(ctx, addresses, func(i int, err error) {
		if err != nil {
			return
		}
		reply, err := w.fetch(ctx, addresses[i], http.Header{"Accept": {accept}}, maxBody)
		if err != nil {
			return
		}
		defer reply.free()
		doc, err := parse(reply.body, envelope{contentType: reply.header.Get("Content-Type"), address: reply.url, now: w.now()})
		if err == nil {
			found[i] = Subscription{URL: addresses[i], Title: doc.title}
		}
	})
	return slices.DeleteFunc(found, func(f Subscription) bool { return f.URL == "" })
}

func wellKnownAt(site *url.URL) []string {
	var all []string
	for _, path := range wellKnown {
		all = append(all, (&url.URL{Scheme: site.Scheme, Host: site.Host, Path: path}).String())
	}
	return all
}

var (
	// feedType finds the types of feeds, however they are written, "application/rss xml",
	// and otherTypes says how surely a document of another type is one.
	feedType   = regexp.MustCompile(`^(?:application|text)/.*?\b(?:rss|atom|rdf|feed)\b`)
	otherTypes = map[string]int{"text/xml": 2, "application/xml": 2, "application/json": 1}
	feedHref   = regexp.MustCompile(`(?i)(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:$|[/._?-])|[?&]feed=`)
	noFeed     = regexp.MustCompile(`(?i)\bcomments?\b|oembed|/wp-json/|/xmlrpc|\brsd\b`)
	refresh    = regexp.MustCompile(`(?i)^\s*\d*(?:\.\d*)?\s*[;,]?\s*(?:url\s*=)?\s*["']?([^"']+)`)
	// linkHeader finds the parts of a Link header (RFC 8288).
	linkHeader = regexp.MustCompile(`<([^>]*)>((?:\s*;\s*[\w*-]+\s*=\s*(?:"[^"]*"|[^\s";,]+))*)`)
	linkParam  = regexp.MustCompile(`;\s*([\w*-]+)\s*=\s*"?([^";,]+)`)
)

// maxFront is how much of a site's page is searched for feeds.
const maxFront = 512 << 10

// A front is what a page says of feeds; addresses of comments and of players are
// left out.
type front struct {
	page, base *url.URL
	announced  []string // surest first
	onward     []string // where it sends those who wait
	linked     []string // those on the same host that look like feeds
	sure       map[string]int
}

// feedLinks gives what a reply says of feeds in its headers, and in what it holds.
func feedLinks(reply *reply) *front {
	f := &front{page: reply.url, base: reply.url, sure: map[string]int{}}
	for _, m := range linkHeader.FindAllStringSubmatch(strings.Join(reply.header.Values("Link"), ","), -1) {
		var rel, kind, title string
		for _, p := range linkParam.FindAllStringSubmatch(m[2], -1) {
			switch strings.ToLower(p[1]) {
			case "rel":
				rel = p[2]
			case "type":
				kind = p[2]
			case "title":
				title = p[2]
			}
		}
		f.announce(m[1], rel, kind, title)
	}
	f.refresh(reply.header.Get("Refresh"))
	body := reply.body[:min(len(reply.body), maxFront)]
	doc, err := html.Parse(bytes.NewReader(toUTF8(body, withMetaCharset(body, reply.header.Get("Content-Type")))))
	if err == nil {
		for n := range doc.Descendants() {
			f.look(n)
		}
	}
	slices.SortStableFunc(f.announced, func(a, b string) int { return f.sure[b] - f.sure[a] })
	return f
}

// look notes what an element says of feeds.
func (f *front) look(n *html.Node) {
	href := attribute(n, "href")
	switch n.DataAtom {
	case atom.Base:
		if u, err := f.page.Parse(href); err == nil {
			f.base = u
		}
	case atom.Link:
		f.announce(href, attribute(n, "rel"), attribute(n, "type"), attribute(n, "title"))
	case atom.Meta:
		if strings.EqualFold(attribute(n, "http-equiv"), "refresh") {
			f.refresh(attribute(n, "content"))
		}
	case atom.A:
		u, err := f.base.Parse(href)
		if err == nil && u.Host == f.page.Host && feedHref.MatchString(u.RequestURI()) && !noFeed.MatchString(href+" "+article.CleanTitle(textOf(n, 100))) {
			f.linked = add(f.linked, f.resolve(href))
		}
		f.announce(href, attribute(n, "rel"), attribute(n, "type"), attribute(n, "title"))
	}
}

// refresh notes where those are sent who wait.
func (f *front) refresh(content string) {
	if m := refresh.FindStringSubmatch(content); m != nil {
		if to := f.resolve(m[1]); to != f.page.String() {
			f.onward = add(f.onward, to)
		}
	}
}

// announce notes a link if it is to a feed.
func (f *front) announce(href, rel, kind, title string) {
	rels := strings.Fields(strings.ToLower(rel))
	kind, _, _ = strings.Cut(strings.ToLower(kind), ";")
	sure := otherTypes[strings.TrimSpace(kind)]
	if feedType.MatchString(kind) {
		sure = 3
	}
	switch {
	case slices.Contains(rels, "feed") && (kind == "" || sure > 0):
		sure = 3
	case !slices.Contains(rels, "alternate"):
		sure = 0
	}
	if sure == 0 || noFeed.MatchString(title+" "+href) {
		return
	}
	address := f.resolve(href)
	f.announced = add(f.announced, address)
	f.sure[address] = max(f.sure[address], sure)
}

// resolve gives a whole address; empty if it is none that is fetched.
func (f *front) resolve(href string) string {
	u, err := f.base.Parse(strings.TrimSpace(href))
	if href == "" || err != nil || len(u.String()) > maxAddress {
		return ""
	}
	if whole, err := siteAddress(u.String()); err == nil { // without "feed:"
		return whole
	}
	return ""
}

// add adds an address that is not in a list.
func add(list []string, address string) []string {
	if address == "" || slices.Contains(list, address) {
		return list
	}
	return append(list, address)
}
