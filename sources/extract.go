package sources

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"strings"

	"github.com/markusmobius/go-trafilatura"
	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"

	"github.com/digestbot/digestbot/digest/article"
)

// An extracted is what was found on an article page.
type extracted struct {
	text      string // plain text, without page furniture
	language  string // ISO 639-1; empty when unknown
	canonical string // the address that the page calls its own, on the same site; else empty
	paywalled bool   // the text is only the beginning
}

// extract finds the article on a page, or the part of it that the address names.
// The time is bounded by the size of the page and its number of elements.
func extract(body []byte, contentType string, address *url.URL) (found extracted, err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("extractor: %v", p)
		}
	}()
	if bytes.Count(body, []byte("<")) > 4*maxElements {
		return extracted{}, errElements
	}
	text := article.Settle(string(toUTF8(body, withMetaCharset(body, contentType))))
	doc, err := html.ParseWithOptions(strings.NewReader(text), html.ParseOptionEnableScripting(false)) // as we read it
	if err != nil {
		return extracted{}, err
	}
	head := readHead(doc)
	if head.elements > maxElements {
		return extracted{}, errElements
	}
	if _, place := cutPlace(address.String()); place != "" {
		found.language = head.language
		found.text, err = partOf(doc, address.Fragment)
		return found, err
	}
	dropFurniture(doc)
	whole, err := articleOf(doc, address)
	if err != nil {
		return extracted{}, err
	}
	found.text = trimEdges(whole)
	found.language = head.language
	found.canonical = head.canonicalOf(address)
	switch {
	case found.text == "":
		return extracted{}, errNoArticle
	case isNotice(found.text):
		return extracted{}, errNotice
	}
	found.paywalled = head.locked && len(found.text) < stubSize || stub(whole)
	return found, nil
}

// shortText is the length in bytes below which an article may be more than what is
// found when precision is favoured.
const shortText = 1000

// articleOf gives the text of an article without furniture: what is found favouring
// precision or, where that is little and balance finds more than thrice as much, the latter.
func articleOf(doc *html.Node, address *url.URL) (text string, err error) {
	for _, focus := range []trafilatura.ExtractionFocus{trafilatura.FavorPrecision, trafilatura.Balanced} {
		result, err := trafilatura.ExtractDocument(doc, trafilatura.Options{
			OriginalURL:     address,
			EnableFallback:  true,
			Focus:           focus,
			ExcludeComments: true,
			HtmlDateMode:    trafilatura.Disabled,
		})
		if err != nil {
			continue
		}
		var content strings.Builder
		if err := html.Render(&content, result.ContentNode); err != nil {
			return "", err
		}
		if found := withoutFurniture(article.Clean(content.String())); len(found) > 3*len(text) {
			text = found
		}
		if len(text) >= shortText {
			break
		}
	}
	if text == "" {
		return "", errNoArticle
	}
	return text, nil
}

// maxElements bounds the work on a page, of which some grows with its square:
// two seconds for this many. The pages of articles have 1,000 to 6,000.
const maxElements = 10_000

// metaCharset finds the charset that a page declares in itself.
var metaCharset = regexp.MustCompile(`(?i)<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)`)

var (
	errElements  = errors.New("more elements than an article has")
	errNoArticle = errors.New("no article found on the page")
	errNotice    = errors.New("the page shows a notice in place of the article: about cookies, the browser or a person's being one")
)

// withMetaCharset adds the charset that a page declares in itself to a content
// type that has none.
func withMetaCharset(body []byte, contentType string) string {
	if strings.Contains(strings.ToLower(contentType), "charset") {
		return contentType
	}
	if m := metaCharset.FindSubmatch(body[:min(len(body), 4096)]); m != nil {
		return "text/html; charset=" + string(m[1])
	}
	return contentType
}

// A head is what a page says of itself.
type head struct {
	canonical string
	language  string
	locked    bool // it says that it is not free to read
	elements  int
}

var notFree = regexp.MustCompile(`"isAccessibleForFree"\s*:\s*"?(?i:false)`)

func readHead(doc *html.Node) (h head) {
	for n := range doc.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		h.elements++
		switch n.DataAtom {
		case atom.Html:
			h.language = language(attribute(n, "lang"))
		case atom.Link:
			if strings.EqualFold(attribute(n, "rel"), "canonical") {
				h.canonical = attribute(n, "href")
			}
		case atom.Meta:
			if attribute(n, "property") == "article:content_tier" {
				h.locked = h.locked || attribute(n, "content") != "free"
			}
		case atom.Script:
			if attribute(n, "type") == "application/ld+json" && n.FirstChild != nil {
				h.locked = h.locked || notFree.MatchString(n.FirstChild.Data)
			}
		}
	}
	return h
}

// canonicalOf gives the canonical address that the page claims, if it is on
// the same site and not merely the front page.
func (h head) canonicalOf(address *url.URL) string {
	if h.canonical == "" {
		return ""
	}
	own, claimed := canonical(nil, address.String()), canonical(address, h.canonical)
	host := func(s string) string { site, _, _ := strings.Cut(pageKey(s), "/"); return site }
	if claimed == "" || host(own) != host(claimed) || !strings.Contains(pageKey(claimed), "/") {
		return ""
	}
	return claimed
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return strings.TrimSpace(a.Val)
		}
	}
	return ""
}
