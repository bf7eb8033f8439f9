package sources

import (
	"bytes"
	"encoding/base64"
	"net/url"
	"path"
	"regexp"
	"strings"
)

// This file unwraps the addresses of services that send readers on to a page,
// and count them: the page is what the address is of. The first row that fits
// an address says in which parameter that of the page is.

// A wrapper is a service that sends readers on.
type wrapper struct {
	host  string // which the address's ends in
	path  string // which the address's begins with
	where string // parameters with the page, best first; or how the path holds it: see page
}

var wrappers = []wrapper{
	{"google.*", "/url", "url q"}, {"google.*", "/amp/s/", "/https"}, {"google.*", "/amp/", "/http"},
	{"bing.com", "/news/apiclick.aspx", "url"}, {"bing.com", "/api/custom/opal", "url"}, {"duckduckgo.com", "/l/", "uddg"},
	{"search.yahoo.com", "/", "/RU="}, {"yandex.*", "/clck/", "url"}, {"yandex.*", "/redir", "url"},
	{"facebook.com", "/l.php", "u"}, {"facebook.com", "/flx/warn", "u"}, {"instagram.com", "/", "u"}, {"t.umblr.com", "/redirect", "z"},
	{"vk.com", "/away.php", "to"}, {"out.reddit.com", "/", "url"}, {"youtube.com", "/redirect", "q"}, {"linkedin.com", "/redir", "url"},
	{"linkedin.com", "/safety/go", "url"}, {"medium.com", "/r/", "url"}, {"steamcommunity.com", "/linkfilter", "url u"}, {"slack-redir.net", "/link", "url"},
	{"getpocket.com", "/redirect", "url"}, {"flipboard.com", "/redirect", "url"}, {"disq.us", "/url", "url"}, {"exit.sc", "/", "url"},
	{"safelinks.protection.outlook.com", "/", "url"}, {"urldefense.com", "/v3/", "/__"}, {"urldefense.proofpoint.com", "/v2/", "u"},
	{"deref-gmx.net", "/", "redirectUrl"}, {"deref-mail.com", "/", "redirectUrl"}, {"href.li", "/", "?"}, {"anonym.to", "/", "?"}, {"nullrefer.com", "/", "?"},
	{"go.skimresources.com", "/", "url"}, {"redirect.viglink.com", "/", "u"}, {"click.linksynergy.com", "/", "murl RD_PARM1"}, {"awin1.com", "/", "ued p"},
	{"prf.hn", "/click/", "/destination:"}, {"doubleclick.net", "/", "adurl"}, {"cdn.ampproject.org", "/c/s/", "/https"}, {"cdn.ampproject.org", "/v/s/", "/https"},
	{"cdn.ampproject.org", "/c/", "/http"}, {"feeds.feedblitz.com", "/", "url"}, {"translate.google.*", "/", "u"}, {"webcache.googleusercontent.com", "/", "url"},
	{"tracker.feedly.com", "/", "url"}, {"alerts.talkwalker.com", "/", "url"}, {"ct.moreover.com", "/", "url"}, {"news.google.*", "/", "url"},
	{"news.google.*", "/rss/articles/", "/base64"}, {"news.google.*", "/articles/", "/base64"},
	{"web.archive.org", "/web/", "/*"}, {"archive.ph", "/", "/*"}, {"12ft.io", "/", "/*"},
}

// sender finds the paths of sites that send readers on themselves, which do so
// only with a whole address in one of these parameters.
var (
	sender       = regexp.MustCompile(`(?i)(?:^|/)(?:url|redir(?:ect)?(?:or)?|out|outbound|away|click|track(?:ing)?|link|l|r|go|goto|exit|leave|forward|jump|visit|rd)(?:\.\w{2,4})?/?$`)
	senderParams = strings.Fields("url u q to target dest destination redirect redirect_url redirect_to link goto r")
)

// mostWraps is how often an address is unwrapped.
const mostWraps = 4

// unwrap gives the address of the page that readers are sent on to; as it is
// if they are not.
func unwrap(u *url.URL) *url.URL {
	for range mostWraps {
		inner := wrapped(u)
		if inner == nil {
			break
		}
		u = inner
	}
	return u
}

// wrapped gives the address in an address; nil if there is none.
func wrapped(u *url.URL) *url.URL {
	host := strings.ToLower(u.Hostname())
	for _, w := range wrappers {
		if underHost(host, w.host) && strings.HasPrefix(u.Path+"/", w.path) {
			if inner := w.page(u); inner != nil {
				return inner
			}
		}
	}
	if strings.HasPrefix(u.Path, "/http") { // the site's address before a whole one
		if inner := whole(u.RequestURI()[1:]); inner != nil && strings.EqualFold(inner.Hostname(), host) {
			return inner
		}
	}
	if strings.ContainsAny(u.RawQuery, ":%") && sender.MatchString(u.Path) { // ":" is in every whole address
		return inParameters(u, senderParams)
	}
	return nil
}

// underHost reports whether a host is one, or under one; "*" is any domain.
func underHost(host, pattern string) bool {
	if name, any := strings.CutSuffix(pattern, ".*"); any {
		return strings.HasPrefix(host, name+".") || strings.Contains(host, "."+name+".")
	}
	above, under := strings.CutSuffix(host, pattern)
	return under && (above == "" || strings.HasSuffix(above, "."))
}

// page gives the address that a wrapper holds; nil if it holds none.
func (w wrapper) page(u *url.URL) *url.URL {
	switch w.where {
	case "?":
		query, _ := url.PathUnescape(u.RawQuery)
		return whole(query)
	case "/*":
		_, rest, _ := strings.Cut(u.RequestURI(), "/http")
		return whole("http" + rest)
	case "/base64":
		packed, _ := base64.RawURLEncoding.DecodeString(strings.TrimRight(path.Base(u.Path), "="))
		_, rest, _ := bytes.Cut(packed, []byte("http"))
		end := bytes.IndexFunc(rest, func(r rune) bool { return r <= ' ' || r > '~' })
		return whole("http" + string(rest[:max(end, 0)]))
	case "/https", "/http":
		rest := strings.TrimPrefix(u.RequestURI(), w.path)
		return whole(w.where[1:] + "://" + rest)
	}
	if mark, inPath := strings.CutPrefix(w.where, "/"); inPath {
		_, rest, _ := strings.Cut(u.RequestURI(), mark)
		if mark == "RU=" {
			rest, _, _ = strings.Cut(rest, "/")
		}
		rest, _, _ = strings.Cut(rest, "__;")
		rest, _ = url.PathUnescape(rest)
		return whole(rest)
	}
	if strings.HasPrefix(w.path, "/v2/") { // Proofpoint writes "-" for "%" and "_" for "/"
		rest, _ := url.PathUnescape(strings.NewReplacer("-", "%", "_", "/").Replace(u.Query().Get(w.where)))
		return whole(rest)
	}
	return inParameters(u, strings.Fields(w.where))
}

// inParameters gives the whole address that is in one of the parameters.
func inParameters(u *url.URL, names []string) *url.URL {
	query := u.Query()
	for _, name := range names {
		if inner := whole(query.Get(name)); inner != nil {
			return inner
		}
	}
	return nil
}

// escapedWhole finds an address that was escaped once more.
var escapedWhole = regexp.MustCompile(`(?i)^https?%3a%2f`)

// whole reads an address of the web with a host; nil if the text is none.
func whole(text string) *url.URL {
	text = strings.TrimSpace(text)
	if plain, err := url.PathUnescape(text); err == nil && escapedWhole.MatchString(text) {
		text = plain
	}
	if rest, ok := strings.CutPrefix(text, "https:/"); ok && !strings.HasPrefix(rest, "/") {
		text = "https://" + rest // a slash was lost on the way
	}
	u, err := url.Parse(text)
	if err != nil || u.Scheme != "http" && u.Scheme != "https" || !strings.Contains(u.Hostname(), ".") {
		return nil
	}
	return u
}
