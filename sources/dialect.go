package sources

import "strings"

// This file holds what the dialects of feeds call the things that are read. An
// element's name is in lower case, and has the usual prefix of its vocabulary
// unless that is the feed's own, RSS, or Atom: "title", "dc:date".

// vocabularies gives the usual prefixes of namespaces, which are written without
// scheme, "www.", and what stands at their end, for publishers get those wrong.
var vocabularies = map[string]string{
	"w3.org/2005/atom": "atom", "purl.org/atom/ns": "atom", "purl.org/net/atom/ns": "atom", "w3.org/2005/10/atom": "atom", "tools.ietf.org/html/rfc4287": "atom",
	"purl.org/rss/1.0": "rss", "purl.org/rss/2.0": "rss", "my.netscape.com/rdf/simple/0.9": "rss", "channel.netscape.com/rdf/simple/0.9": "rss",
	"my.netscape.com/publish/formats/rss-0.91.dtd": "rss", "backend.userland.com/rss": "rss", "backend.userland.com/rss2": "rss", "backend.userland.com/blogchannelmodule": "rss",
	"cyber.law.harvard.edu/rss/rss.html": "rss", "blogs.law.harvard.edu/tech/rss": "rss", "rssboard.org/rss-specification": "rss",
	"w3.org/1999/02/22-rdf-syntax-ns": "rdf",
	"purl.org/dc/elements/1.1":        "dc", "purl.org/dc/elements/1.0": "dc", "purl.org/dc/terms": "dcterms", "purl.org/rss/1.0/modules/dcterms": "dcterms",
	"purl.org/rss/1.0/modules/content": "content", "purl.org/rss/1.0/modules/dc": "dc",
	"search.yahoo.com/mrss": "media", "video.search.yahoo.com/mrss": "media", "tools.search.yahoo.com/mrss": "media",
	"itunes.com/dtds/podcast-1.0.dtd": "itunes", "example.com/dtds/podcast-1.0.dtd": "itunes", "google.com/schemas/play-podcasts/1.0": "googleplay",
	"w3.org/1999/xhtml": "xhtml", "w3.org/2000/svg": "svg",
	"rssnamespace.org/feedburner/ext/1.0": "feedburner", "pheedo.com/namespace/pheedo": "pheedo",
	"w3.org/xml/1998/namespace": "xml",
}

// vocabulary gives the usual prefix of a namespace, or of a prefix that is not
// declared; "" for RSS, Atom and none, and "?" for one that is not known.
func vocabulary(space string) string {
	key := strings.ToLower(strings.TrimSpace(space))
	_, rest, isAddress := strings.Cut(key, "://")
	if isAddress {
		key = strings.TrimRight(strings.TrimPrefix(rest, "www."), "/#")
	}
	name, known := vocabularies[key]
	switch {
	case known:
	case !isAddress && usual[key], key == "":
		name = key
	case strings.HasSuffix(key, "atom"): // another way to write it
		name = "atom"
	default:
		return "?"
	}
	if name == "rss" || name == "atom" {
		return ""
	}
	return name
}

var usual = func() map[string]bool {
	names := map[string]bool{}
	for _, name := range vocabularies {
		names[name] = true
	}
	return names
}()

// What the items of feeds call what is read of them, best first.
var (
	titleNames  = strings.Fields("title dc:title itunes:title media:title dcterms:title")
	textNames   = strings.Fields("content content:encoded encoded xhtml:body body xhtml:div html fullitem fulltext")
	teaserNames = strings.Fields("description summary dc:description abstract dcterms:abstract dcterms:description itunes:summary googleplay:description itunes:subtitle subtitle tagline")
	dateNames   = strings.Fields("published pubdate issued dc:date dcterms:issued dcterms:date dc:created date dcterms:created created updated modified dcterms:modified dc:modified lastmod lastbuilddate")
	idNames     = strings.Fields("id guid dc:identifier")
	originNames = strings.Fields("feedburner:origlink pheedo:origlink origlink")
	tongueNames = strings.Fields("language dc:language")
)

// itemNames holds what the elements of items are called, and feedNames the
// elements of a feed around them that are read.
var (
	itemNames = set("item entry")
	feedNames = set("title dc:title link language dc:language ttl")
	roots     = set("rss rdf feed channel")
)

func set(names string) map[string]bool {
	all := map[string]bool{}
	for _, name := range strings.Fields(names) {
		all[name] = true
	}
	return all
}
