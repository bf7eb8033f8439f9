package sources

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

const (
	// An article page that could not be read is left alone for soon if that may
	// pass, and for later if it will hardly: robots.txt, a paywall, 404. Sites
	// open articles, and correct their mistakes, within days if at all.
	soon  = time.Hour
	later = 24 * time.Hour
	// maxPage is how much of an article page is read.
	maxPage = 2 << 20
	// statusOnly is how much of a page is read when its status is all that counts.
	statusOnly = 1 << 10
	// teaserSize is the length in bytes below which a feed's text is taken for
	// a teaser; news in brief have some 150 words.
	teaserSize = 1000
)

const (
	Enough    Status = "enough"    // the feed gave the whole text: the page was not asked for
	Paywalled Status = "paywalled" // the page has only the beginning
)

var errRobots = errors.New("the site's robots.txt asks not to read it")

// A Page is an article with the best text that there is.
type Page struct {
	Article article.Article // with the page's text, or as it was given
	Status  Status          // Fresh: read from the page; Enough, Paywalled or Failed: as it was
	Again   time.Duration   // how long to leave the page alone; zero: it was read, or not asked for
	Err     error           // why the page could not be read
}

// FullText reads the pages of articles of which the feed gave only a teaser,
// and gives each article its Page, as they come and one at a time. An article
// whose page cannot be read stays as it is. The ID never changes.
func (w *Web) FullText(ctx context.Context, articles []article.Article, each func(Page)) {
	give := oneByOne(each)
	var (
		teasers   []article.Article
		addresses []string
	)
	for _, a := range articles {
		if a.URL == "" || !isTeaser(a) {
			give(Page{Article: a, Status: Enough})
			continue
		}
		teasers = append(teasers, a)
		addresses = append(addresses, a.URL)
	}
	w.visit(ctx, addresses, func(i int, err error) {
		p := Page{Article: teasers[i], Status: Failed, Err: err}
		if err == nil {
			p = w.page(ctx, teasers[i])
		}
		if p.Err != nil {
			p.Err = fmt.Errorf("read page %s: %w", Redact(p.Article.URL), p.Err)
		}
		give(p)
	})
}

// GonePages hands over those of the articles whose page answers that it is gone for
// good (410), one at a time. A page that is not found may come back, and one that
// cannot be read says nothing. When ctx ends the rest is not asked.
func (w *Web) GonePages(ctx context.Context, articles []article.Article, each func(article.Article)) {
	give := oneByOne(each)
	addresses := make([]string, len(articles))
	for i, a := range articles {
		addresses[i] = a.URL
	}
	w.visit(ctx, addresses, func(i int, err error) {
		if err == nil && w.isGone(ctx, articles[i].URL) {
			give(articles[i])
		}
	})
}

// isGone reports whether a page that may be asked answers 410.
func (w *Web) isGone(ctx context.Context, page string) bool {
	address, err := url.Parse(page)
	if err != nil {
		return false
	}
	if yes, _ := w.allowed(ctx, address); !yes {
		return false
	}
	reply, err := w.fetch(ctx, page, http.Header{"Accept": {"text/html, application/xhtml+xml;q=0.9"}}, statusOnly)
	if err != nil {
		return false
	}
	defer reply.free()
	return reply.status == http.StatusGone
}

// cutMark is how feeds end a text that goes on elsewhere.
var cutMark = regexp.MustCompile(`(?i)(?:…|\.\.\.|\[…\]|\[\.\.\.\]|»|\b(?:read|see|learn) more\W*|continue reading\W*)$`)

// isTeaser says that a feed gave only the beginning of an article.
func isTeaser(a article.Article) bool {
	return len(a.Text) < teaserSize || cutMark.MatchString(a.Text[max(0, len(a.Text)-80):])
}

// page reads the page of one article.
func (w *Web) page(ctx context.Context, a article.Article) Page {
	missed := func(again time.Duration, err error) Page {
		if ctx.Err() != nil {
			again = 0 // it was we who ended it
		}
		return Page{Article: a, Status: Failed, Again: again, Err: err}
	}
	address, err := url.Parse(a.URL)
	if err != nil {
		return missed(later, errAddress)
	}
	if yes, holds := w.allowed(ctx, address); !yes {
		return missed(max(soon, holds), errRobots)
	}
	reply, err := w.fetch(ctx, a.URL, http.Header{"Accept": {"text/html, application/xhtml+xml;q=0.9"}}, maxPage)
	switch {
	case errors.Is(err, errRefused), errors.Is(err, errScheme):
		return missed(later, err)
	case err != nil:
		return missed(soon, err)
	}
	defer reply.free()
	if again, err := reply.noPage(w.now()); err != nil {
		return missed(again, err)
	}
	defer w.core(len(reply.body))()
	where := *reply.url
	where.Fragment = address.Fragment // it is never sent, and a redirect may have lost it
	found, err := extract(reply.body, reply.header.Get("Content-Type"), &where)
	switch {
	case err != nil:
		return missed(later, err)
	case found.paywalled:
		return Page{Article: a, Status: Paywalled, Again: later}
	case !continues(a, found.text):
		return missed(later, errors.New("the page tells something else, or less"))
	}
	a.Text = shorten(found.text, maxText)
	if found.canonical != "" {
		a.URL = found.canonical
	}
	if a.Language == "" {
		a.Language = found.language
	}
	return Page{Article: a, Status: Fresh}
}

// noPage says why a reply holds no whole page, and how long to leave it alone.
func (r *reply) noPage(now time.Time) (again time.Duration, err error) {
	switch kind := r.header.Get("Content-Type"); {
	case r.status == http.StatusTooManyRequests, r.status >= http.StatusInternalServerError:
		return max(soon, retryAfter(r.header, now)), statusError(r.status)
	case r.status != http.StatusOK:
		return later, statusError(r.status)
	case r.cut != nil:
		return soon, r.cut
	case kind != "" && !strings.Contains(kind, "html"):
		return later, errors.New("not a web page")
	}
	return 0, nil
}

// continues says that text is longer than what the feed gave of an article,
// and about the same: at least half of the longer words of title and teaser
// stand in it.
func continues(a article.Article, text string) bool {
	if len(text) <= len(a.Text) {
		return false
	}
	there := map[string]bool{}
	for word := range strings.FieldsSeq(text) {
		there[letters(word)] = true
	}
	all, found := 0, 0
	for word := range strings.FieldsSeq(a.Title + " " + a.Text) {
		if w := letters(word); len(w) > 3 {
			all++
			if there[w] {
				found++
			}
		}
	}
	return 2*found >= all
}
