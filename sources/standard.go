package sources

import (
	"bytes"
	"regexp"
	"slices"
)

// This file tells the feeds that gofeed reads as they are meant from those that
// are written anew before: plain is RSS 2.0 in which every element has one of
// these names, stands where it should, and ends.
var (
	holders = set("rss channel item image textInput")
	singles = set("title link description content:encoded guid pubDate source") // an item has one of them at most
	others  = set(`language ttl lastBuildDate copyright generator docs managingEditor webMaster category author comments enclosure url
		width height dc:creator slash:comments wfw:commentRss sy:updatePeriod sy:updateFrequency atom:link media:content media:thumbnail media:credit`)
	// attributed are those in which attributes change nothing that is read, or are known to gofeed.
	attributed = set("rss category enclosure guid source atom:link media:content media:thumbnail media:credit")
)

var (
	namespace = regexp.MustCompile(`\sxmlns(?::([\w-]+))?=(?:"([^"]*)"|'([^']*)')`)
	otherLink = regexp.MustCompile(`rel=["'](?:self|hub)["']`)
)

// isStandard reports whether a feed is plain.
func isStandard(text []byte) bool {
	if !standardRoot(text) || bytes.Contains(text, []byte("&lt;![CDATA[")) {
		return false
	}
	var o nesting
	for {
		_, tag, found := bytes.Cut(text, []byte("<"))
		if !found {
			return len(o.open) == 0
		}
		if section, is := bytes.CutPrefix(tag, []byte("![CDATA[")); is {
			section, text, found = bytes.Cut(section, []byte("]]>"))
			if !found || bytes.Contains(section, []byte("<![CDATA[")) {
				return false
			}
			continue
		}
		if tag, text, found = bytes.Cut(tag, []byte(">")); !found || !o.takes(tag) {
			return false
		}
	}
}

// standardRoot reports whether the first element is rss, and its prefixes are the usual ones.
func standardRoot(text []byte) bool {
	root, _, _ := bytes.Cut(text, []byte(">"))
	for _, m := range namespace.FindAllSubmatch(root, -1) {
		prefix, space := string(m[1]), string(m[2])+string(m[3])
		if prefix == "" || usual[prefix] && prefix != "atom" && vocabulary(space) != prefix {
			return false
		}
	}
	return bytes.HasPrefix(root, []byte("<rss")) && !bytes.Contains(root, []byte("xml:"))
}

// An nesting is the elements of a plain feed as far as it has been looked at.
type nesting struct {
	open [][]byte // names of elements
	had  []string // singles of the item at hand
}

// takes reports whether a feed is plain still with a tag, which is given without
// angle brackets.
func (o *nesting) takes(tag []byte) bool {
	last := len(o.open) - 1
	if end, is := bytes.CutPrefix(tag, []byte("/")); is {
		if last < 0 || !bytes.Equal(o.open[last], bytes.TrimSpace(end)) {
			return false
		}
		o.open = o.open[:last]
		return true
	}
	tag, closed := bytes.CutSuffix(tag, []byte("/"))
	name, attributes, _ := bytes.Cut(tag, []byte(" "))
	key := string(name)
	switch {
	case !holders[key] && !singles[key] && !others[key], last >= 0 && !holders[string(o.open[last])]:
		return false
	case len(attributes) > 0 && !attributed[key], key != "rss" && bytes.Contains(attributes, []byte("xml")):
		return false
	case key == "atom:link" && !otherLink.Match(attributes):
		return false
	case holders[key]:
		o.had = o.had[:0]
	case singles[key] && slices.Contains(o.had, key):
		return false
	case singles[key]:
		o.had = append(o.had, key)
	}
	if !closed {
		o.open = append(o.open, name)
	}
	return true
}
