package sources

import (
	"bytes"
	"errors"
	"fmt"
	"net/url"
	"strings"
	"time"
	"unicode/utf8"

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
func parse(body []byte, e envelope) (doc document, err error) {
	defer func() { // a parser must not take the process down
		if p := recover(); p != nil {
			doc, err = document{}, fmt.Errorf("%w: parser: %v", errNoFeed, p)
		}
	}()
	text := repair(body, e.contentType)
	if text == nil {
		return document{}, fmt.Errorf("%w: %s", errNoFeed, looksLike(body))
	}
	text, left, err := lighten(text)
	if err != nil {
		return document{}, fmt.Errorf("%w: %w", errNoFeed, err)
	}
	feed, damage, err := readDamaged(text)
	if err != nil {
		return document{}, fmt.Errorf("%w: %w", errNoFeed, err)
	}
	doc = convert(feed, e)
	doc.damage = damage
	doc.items, doc.left = doc.items+left, doc.left+left
	return doc, nil
}

const webPage = "a web page"

// looksLike says what the bytes are, for a person to act on.
func looksLike(body []byte) string {
	start := strings.ToLower(string(bytes.TrimSpace(body[:min(len(body), 512)])))
	switch {
	case start == "":
		return "empty"
	case strings.Contains(start, "<!doctype html") || strings.Contains(start, "<html"):
		return webPage
	case strings.HasPrefix(start, "<"):
		return "other XML"
	}
	return "neither XML nor JSON"
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
