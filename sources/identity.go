package sources

import (
	"crypto/sha256"
	"encoding/base32"
	"strings"
)

// This file gives articles their IDs. The rules are:
//
//   - an item with an address of its own is that page, in whichever feed it
//     stands, and whatever becomes of its GUID, title or text
//   - else an item with a GUID is what has that GUID on that site
//   - else an item is its title and the beginning of its text
//
// An address is not an item's own if it is the site's front page or if other
// items of the document with other titles have it too.

// An origin is what an item says of its identity.
type origin struct {
	page  string // pageKey of its canonical address; empty if it has none
	guid  string
	title string
	text  string
}

// identify gives each item its ID; site is the pageKey of the feed's site.
func identify(items []origin, site string) []string {
	titles := map[string]map[string]bool{} // of the items that have a page
	for _, o := range items {
		if titles[o.page] == nil {
			titles[o.page] = map[string]bool{}
		}
		titles[o.page][o.title] = true
	}
	host, _, _ := strings.Cut(site, "/")
	ids := make([]string, len(items))
	for i, o := range items {
		own := o.page != "" && o.page != site && strings.Contains(o.page, "/") && len(titles[o.page]) == 1
		switch {
		case own:
			ids[i] = hash("page", o.page)
		case o.guid != "":
			ids[i] = hash("guid", host, o.guid, o.page)
		default:
			ids[i] = hash("text", host, o.title, o.text)
		}
	}
	return ids
}

var encoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// hash gives 16 letters for the parts. 80 bits make a clash among a million
// articles less likely than one in a trillion.
func hash(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return encoding.EncodeToString(sum[:10])
}
