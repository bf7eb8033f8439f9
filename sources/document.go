package sources

import (
	"bytes"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/article"
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
func parse(body []byte, e envelope) (doc document, err error) {
	defer func() { // a parser must not take the process down
		if p := recover(); p != nil {
			doc, err = document{}, fmt.Errorf("%w: parser: %v", errNoFeed, p)
		}
	}()
	text := repair(body, e.contentType)
	if text == nil {
		return document{}, fmt.Errorf("%w: %w", errNoFeed, looksLike(body))
	}
	text, left, err := lighten(text)
	if err != nil {
		return document{}, fmt.Errorf("%w: %w", errNoFeed, err)
	}
	feed, damage, err := read(text, e.address)
	if err != nil {
		return document{}, fmt.Errorf("%w: %w", errNoFeed, err)
	}
	doc = convert(feed, e)
	doc.damage = damage
	doc.items, doc.left = doc.items+left, doc.left+left
	return doc, nil
}

// What is served in place of a feed.
var (
	errEmpty      = errors.New("empty")
	errWebPage    = errors.New("a web page")
	errLoginPage  = errors.New("a page to log in")
	errList       = errors.New("a list of feeds (OPML)")
	errHumanCheck = errors.New("a page that asks whether we are human")
)

var (
	password  = regexp.MustCompile(`(?i)<input[^>]+type=["']?password`)
	challenge = regexp.MustCompile(`(?i)<title>(?:just a moment|attention required|access denied|verify(?:ing)? (?:that )?you are human|are you a (?:ro)?bot|robot check|ddos-guard|security check)|cf-chl-|/cdn-cgi/challenge-platform/|captcha-delivery\.com`)
)

// firstTag finds the name of the first element.
var firstTag = regexp.MustCompile(`^(?:<[?!][^>]*>\s*)*<([\w.:-]+)`)

// beforePage finds what may stand before the first tag of a page.
var beforePage = regexp.MustCompile(`^(?s:\s|<\?.*?\?>|<!--.*?-->)+`)

// isPage reports whether the bytes are a web page.
func isPage(body []byte) bool {
	if head := body[:min(len(body), maxFront)]; bytes.HasPrefix(bytes.TrimSpace(head), []byte("<?")) || bytes.HasPrefix(bytes.TrimSpace(head), []byte("<!--")) {
		body = body[len(beforePage.Find(head)):]
	}
	start := bytes.ToLower(bytes.TrimSpace(body[:min(len(body), 512)]))
	return bytes.Contains(start, []byte("<!doctype html")) || bytes.Contains(start, []byte("<html"))
}

// looksLike says what bytes that are no feed are, for a person to act on.
func looksLike(body []byte) error {
	head := bytes.TrimSpace(body[:min(len(body), 64<<10)])
	switch page := isPage(body); {
	case len(head) == 0:
		return errEmpty
	case head[0] == '[':
		return errOtherJSON
	case page && challenge.Match(head):
		return errHumanCheck
	case page && password.Match(head):
		return errLoginPage
	case page:
		return errWebPage
	}
	if m := firstTag.FindSubmatch(head); m != nil && strings.EqualFold(string(m[1]), "opml") {
		return errList
	} else if m != nil {
		return fmt.Errorf("other XML, <%s>", m[1])
	}
	kind, _, _ := strings.Cut(http.DetectContentType(body), ";")
	if kind == "application/octet-stream" { // it could be anything
		return errors.New("neither XML nor JSON")
	}
	return fmt.Errorf("neither XML nor JSON, but %s", kind)
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
