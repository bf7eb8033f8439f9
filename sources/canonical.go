package sources

import (
	"cmp"
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/net/idna"
)

// This file says when two addresses are the same page. The rules are:
//
//   - a page to which a service sends readers on is that page: redirect.go
//   - scheme and host in lower case, the host in ASCII, no user, no default port
//   - escapes in upper case, and only where they are needed
//   - no tracking parameters, no session; the others in the order of their names
//   - no dot segments, an empty path is "/"
//   - what is nearly an address is one: "https:/post.example", "http://https://…",
//     "post.example/news" in a feed of that site
//   - a fragment stays, for it may be a place or an item, unless it tracks
//     readers or stands for the text as a whole
//
// Two addresses are the same page if what then remains is equal, apart from
// http or https, "www." or "m." in the host, a trailing slash, a slash too many, the
// name of a folder's own page ("index.html") and the fragment, if that is no path of
// its own ("#!/…", "#/…").

// tracking lists parameters that say where a reader comes from and not which
// page he wants; a name that ends in "*" stands for all that begin so. A name
// that some site uses to choose a page has no place here: the address is also
// what readers follow.
var tracking = strings.Fields(`
	utm_* mtm_* pk_* piwik_* matomo_* hsa_* _hs* __hs* at_* ns_* wt_* itm_* icid* ga_* vero_* oly_* trk_* guce_* guccounter
	fbclid gclid gclsrc dclid gbraid wbraid msclkid yclid twclid ttclid igshid igsh li_fat_id mc_cid mc_eid mkt_tok
	s_kwcid ef_id s_cid cmpid campaign_id ocid ncid smid smtyp xtor ito ftag ftcamp ref_src ref_url spm scm
	amp outputtype phpsessid jsessionid rss_id share_token sharetype fb_ref fb_source fb_action_ids fb_action_types action_object_map action_type_map
	action_ref_map srnd sr_share taid __twitter_impression _ga _gl _openstat wickedid zanpid traffic_source`)

// byFeed finds parameters that may choose a page, but here say that a reader comes from a feed.
var byFeed = regexp.MustCompile(`(?i)^(?:ref|source|src|from|via|partner|emc|cid|cmp|origin|medium|campaign|referrer)=(?:[\w.-]*(?:rss|newsletter)[\w.-]*|feeds?)$`)

// idle finds fragments that are neither a place of a page nor an item.
var idle = regexp.MustCompile(`(?i)^(?::~:.*|(?:utm_|xtor|at_|ref|rss|echobox|intcid|origin|source|cmp|mtm_|fbclid|ftag|sthash)[\w.-]*=.*|rss|ref|xtor|top|main|content|main-?content|article|story|more-\d+|comments?|respond|disqus_thread|share)?$`)

// canonical gives the canonical address of a page; "" if it is none that can
// be fetched.
func canonical(base *url.URL, address string) string {
	u, err := parseAddress(address)
	if err != nil {
		return ""
	}
	if base == nil {
		base = &url.URL{}
	}
	if site, _, _ := strings.Cut(u.Path, "/"); u.Host == "" && site != "" && underHost(base.Hostname(), site) {
		u, _ = url.Parse(base.Scheme + "://" + u.String())
	}
	u = unwrap(base.ResolveReference(u))
	u.Scheme, u.Host = strings.ToLower(u.Scheme), asciiHost(u.Host)
	if u.Scheme != "http" && u.Scheme != "https" || u.Hostname() == "" {
		return ""
	}
	u.User = nil
	u.Host = strings.TrimSuffix(u.Host, map[string]string{"http": ":80", "https": ":443"}[u.Scheme])
	if u.Path == "" {
		u.Path = "/"
	}
	setPath(u, session.ReplaceAllString(plainEscapes(u.EscapedPath()), ""))
	u.RawQuery = withoutTracking(plainEscapes(u.RawQuery))
	u.ForceQuery = false
	if idle.MatchString(u.Fragment) {
		u.Fragment, u.RawFragment = "", ""
	}
	return u.String()
}

// session finds the number of a visit in a path.
var session = regexp.MustCompile(`(?i);(?:jsessionid|phpsessid|sid)=[^/?;]*`)

// parseAddress reads an address as feeds write it: with spaces, escaped once
// more as in HTML, without a scheme, with a "%" that escapes nothing.
func parseAddress(address string) (*url.URL, error) {
	address = strings.TrimSpace(unseen.Replace(address))
	for range 3 {
		address = strings.ReplaceAll(address, "&amp;", "&")
	}
	if m := anchor.FindStringSubmatch(address); m != nil {
		address = m[1]
	}
	switch m := schemes.FindStringSubmatch(address); {
	case address == "", address == "#":
		return nil, errors.New("no address")
	case www.MatchString(address):
		address = "https://" + address
	case m != nil && (m[0] != m[1]+"://" || m[1] == "feed"):
		address = strings.Replace(cmp.Or(m[2], m[1]), "feed", "https", 1) + "://" + address[len(m[0]):]
	}
	if path, query, _ := strings.Cut(address, "?"); strings.Contains(path, `\`) {
		address = strings.ReplaceAll(path, `\`, "/") + strings.TrimSuffix("?"+query, "?")
	}
	if !strings.Contains(address, "%") {
		return url.Parse(address)
	}
	return url.Parse(barePercent.ReplaceAllStringFunc(address, func(found string) string {
		if len(found) == 3 {
			return found
		}
		return "%25"
	}))
}

var (
	unseen = strings.NewReplacer("\n", "", "\r", "", "\t", "", "\u200b", "", "\u200e", "", "\ufeff", "")
	// anchor finds the address in a link that stands in place of one, and schemes what
	// may stand before a host: "https:/", "https//", "feed:https://", "http://https://".
	anchor      = regexp.MustCompile(`(?i)^<a\s[^>]*?href=["']?([^"'\s>]+)`)
	schemes     = regexp.MustCompile(`(?i)^(?:(feed|https?):[/\\]*|(https?)//+)+`)
	www         = regexp.MustCompile(`(?i)^www\.[\w-]+\.[\w.-]+(?:[:/?#]|$)`)
	barePercent = regexp.MustCompile(`%[0-9A-Fa-f]{2}|%`)
)

// asciiHost gives a host in lower case and in ASCII, without a dot at its end.
func asciiHost(host string) string {
	host = strings.ToLower(host)
	name, port := host, ""
	if i := strings.LastIndexByte(host, ':'); i > strings.LastIndexByte(host, ']') {
		name, port = host[:i], host[i:]
	}
	name = strings.TrimSuffix(name, ".")
	if ascii, err := idna.Lookup.ToASCII(name); err == nil {
		name = ascii
	}
	return name + strings.TrimSuffix(port, ":")
}

// plainEscapes writes escapes in upper case, and those of letters, digits, "-",
// ".", "_" and "~" as these (RFC 3986, section 6.2.2); other bytes than of ASCII
// it escapes.
func plainEscapes(text string) string {
	if isPlain(text) {
		return text
	}
	var b strings.Builder
	for i := 0; i < len(text); i++ {
		c := text[i]
		if c == '%' && i+2 < len(text) {
			n, err := strconv.ParseUint(text[i+1:i+3], 16, 8)
			if err == nil {
				i += 2
				if c = byte(n); !unreserved(c) {
					fmt.Fprintf(&b, "%%%02X", c)
					continue
				}
			}
		}
		if c <= ' ' || c > '~' || c == '"' || c == '<' || c == '>' {
			fmt.Fprintf(&b, "%%%02X", c)
			continue
		}
		b.WriteByte(c)
	}
	return b.String()
}

func isPlain(text string) bool {
	for i := range len(text) {
		if c := text[i]; c <= ' ' || c > '~' || c == '%' || c == '"' || c == '<' || c == '>' {
			return false
		}
	}
	return true
}

func unreserved(c byte) bool {
	return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' || '0' <= c && c <= '9' || strings.IndexByte("-._~", c) >= 0
}

// setPath sets a path that is escaped already.
func setPath(u *url.URL, escaped string) {
	if path, err := url.PathUnescape(escaped); err == nil {
		u.Path, u.RawPath = path, escaped
	}
}

// withoutTracking leaves only the parameters that choose the page, by name.
func withoutTracking(query string) string {
	if query == "" {
		return ""
	}
	kept := slices.DeleteFunc(strings.Split(query, "&"), func(pair string) bool {
		name, _, _ := strings.Cut(strings.ToLower(pair), "=")
		return name == "" || byFeed.MatchString(pair) || slices.ContainsFunc(tracking, func(t string) bool {
			if prefix, ok := strings.CutSuffix(t, "*"); ok {
				return strings.HasPrefix(name, prefix)
			}
			return name == t
		})
	})
	slices.SortStableFunc(kept, func(a, b string) int {
		x, _, _ := strings.Cut(a, "=")
		y, _, _ := strings.Cut(b, "=")
		return strings.Compare(x, y)
	})
	return strings.Join(kept, "&")
}

// pageKey is equal for canonical addresses of the same page.
func pageKey(canonical string) string {
	page, place := cutPlace(canonical)
	_, rest, _ := strings.Cut(page, "://")
	path, query, _ := strings.Cut(rest, "?")
	host, path, _ := strings.Cut(path, "/")
	rest = anyDevice(host) + ownPage.ReplaceAllString(slashes.ReplaceAllString("/"+path, "/"), "")
	if query != "" {
		rest += "?" + strings.ReplaceAll(query, "+", "%20")
	}
	if isPath(place) {
		rest += "#" + place
	}
	return rest
}

var (
	slashes = regexp.MustCompile(`//+`)
	// ownPage finds what a path may end in without naming another page.
	ownPage = regexp.MustCompile(`(?:/(?:index\.(?:html?|php)|default\.aspx?|amp))?/?$`)
)

// anyDevice gives a host without the parts that say for which devices its pages are
// laid out, as in "de.m.post.example".
func anyDevice(host string) string {
	labels := strings.Split(host, ".")
	own := max(len(labels)-2, 0)
	return strings.Join(append(slices.DeleteFunc(labels[:own:own], func(label string) bool {
		return label == "www" || label == "m" || label == "mobile" || label == "amp"
	}), labels[own:]...), ".")
}

// cutPlace parts a canonical address into the page and the place on it that is
// meant; a fragment that is a path of its own belongs to the page.
func cutPlace(canonical string) (page, place string) {
	page, place, _ = strings.Cut(canonical, "#")
	if isPath(place) {
		return canonical, ""
	}
	return page, place
}

func isPath(fragment string) bool {
	return strings.HasPrefix(fragment, "!") || strings.HasPrefix(fragment, "/")
}
