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

	"digestbot/digest/article"
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
	announced, linked := feedLinks(reply.body, reply.header.Get("Content-Type"), reply.url)
	for _, candidates := range [][]string{announced, linked, wellKnownAt(reply.url)} {
		if found := w.try(ctx, candidates); len(found) > 0 {
			return found, nil
		}
	}
	return nil, fail(errors.New("none announced, none linked, none at a well-known path"))
}

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
	feedType = regexp.MustCompile(`(?i)^application/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml|json)\b`)
	feedHref = regexp.MustCompile(`(?i)(?:^|[/._-])(?:feeds?|rss2?|atom|rdf)(?:$|[/._?-])|[?&]feed=`)
	comments = regexp.MustCompile(`(?i)\bcomments?\b`)
)

// maxFront is how much of a site's page is searched for feeds.
const maxFront = 512 << 10

// feedLinks gives the addresses of feeds that a page announces in its head,
// and those on the same host that it links to; of comments, none.
func feedLinks(body []byte, contentType string, page *url.URL) (announced, linked []string) {
	body = body[:min(len(body), maxFront)]
	doc, err := html.Parse(bytes.NewReader(toUTF8(body, withMetaCharset(body, contentType))))
	if err != nil {
		return nil, nil
	}
	base := page
	add := func(list []string, href string) []string {
		u, err := base.Parse(href)
		if href == "" || err != nil || u.Scheme != "http" && u.Scheme != "https" || len(u.String()) > maxAddress || slices.Contains(list, u.String()) {
			return list
		}
		return append(list, u.String())
	}
	for n := range doc.Descendants() {
		href := attribute(n, "href")
		switch n.DataAtom {
		case atom.Base:
			if u, err := page.Parse(href); err == nil {
				base = u
			}
		case atom.Link:
			rel := strings.Fields(strings.ToLower(attribute(n, "rel")))
			if slices.Contains(rel, "alternate") && feedType.MatchString(attribute(n, "type")) &&
				!comments.MatchString(attribute(n, "title")+" "+href) && !strings.Contains(href, "/wp-json/") {
				announced = add(announced, href)
			}
		case atom.A:
			u, err := base.Parse(href)
			if err == nil && u.Host == page.Host && feedHref.MatchString(u.RequestURI()) && !comments.MatchString(href+article.CleanTitle(textOf(n, 100))) {
				linked = add(linked, href)
			}
		}
	}
	return announced, linked
}
