package sources

import (
	"crypto/sha256"
	"encoding/base32"
	"slices"
	"strings"
)

// This file gives articles their IDs. The rules are:
//
//   - an item that was in the feed before keeps its ID: one with the same GUID,
//     or with the same title and text
//   - else an item with an address of its own is that page, in whichever feed
//     it stands
//   - else an item with a GUID is what has that GUID on that site
//   - else an item is its title and text on that site
//
// So a changed GUID, tracking parameter, title or text gives no new article,
// and nor does an archive that is published again. An address is not an item's
// own if it is the site's front page, or if items with other titles have it
// too. Where the items of a feed are places of one page, "#reply-7", each of
// these is a page; else a place of a page is the page. A GUID says nothing if different items of the document have it.

// minMemory is how many items a feed's memory may always hold; it is never
// shorter than the feed itself.
const minMemory = 100

// An origin is what an item says of its identity.
type origin struct {
	address string // canonical; empty if it has none
	guid    string
	title   string
	text    string
	page    string // which page that is: set by identify
}

// placed sets the pages of items.
func placed(items []origin) {
	places := map[string]string{} // the place of each page, "several" if there are such
	for i := range items {
		page, place := cutPlace(items[i].address)
		items[i].page = pageKey(page)
		if first, known := places[items[i].page]; known && first != place {
			place = "several"
		}
		places[items[i].page] = place
	}
	for i := range items {
		if _, place := cutPlace(items[i].address); places[items[i].page] == "several" {
			items[i].page += "#" + place
		}
	}
}

// A memory is an item that was seen in a feed.
type memory struct {
	ID    string `json:"i"`
	GUID  string `json:"g,omitempty"` // short hash
	Page  string `json:"p,omitempty"` // short hash
	Words string `json:"w"`           // short hash of title and text
}

func (o origin) memory() memory {
	return memory{
		GUID: shortHash(o.guid), Page: shortHash(o.page),
		Words: shortHash(letters(o.title) + "\x00" + letters(o.text[:min(len(o.text), 400)])),
	}
}

// identify gives each item its ID, in order, and the memory to keep; site is
// the pageKey of the feed's site.
func identify(items []origin, site string, before []memory) ([]string, []memory) {
	placed(items)
	r := newRecall(items, site, before)
	ids, seen := make([]string, len(items)), make([]memory, len(items))
	taken := make(map[string]origin, len(items))
	for i, o := range items {
		m := o.memory()
		m.ID = r.known(o, m)
		if m.ID == "" {
			m.ID = r.fresh(o, m)
		}
		if first, clash := taken[m.ID]; clash && (first.page != o.page || first.title != o.title) {
			m.ID = hash("text", r.host, o.title, o.text)
		}
		taken[m.ID] = o
		ids[i], seen[i] = m.ID, m
	}
	return ids, merge(seen, before)
}

// A recall is what is known when the items of a document get their IDs.
type recall struct {
	site, host          string
	guids, words, pages map[string]memory // what is remembered, where it is unique
	titles              map[string]int    // how many titles a page has in the document
	meanings            map[string]int    // and how many a GUID has
	single              bool              // the document has one item
	stable              bool              // GUIDs last from poll to poll
}

func newRecall(items []origin, site string, before []memory) *recall {
	r := &recall{
		site:     site,
		guids:    index(before, func(m memory) string { return m.GUID }),
		words:    index(before, func(m memory) string { return m.Words }),
		pages:    index(before, func(m memory) string { return m.Page }),
		titles:   variety(items, func(o origin) string { return o.page }),
		meanings: variety(items, func(o origin) string { return o.guid }),
		single:   len(items) == 1,
	}
	r.host, _, _ = strings.Cut(site, "/")
	for _, o := range items {
		if _, known := r.guids[shortHash(o.guid)]; known && r.meanings[o.guid] == 1 {
			r.stable = true
		}
	}
	return r
}

// known gives the ID of an item that was in the feed before; else "".
func (r *recall) known(o origin, m memory) string {
	old, ok := r.guids[m.GUID]
	if ok && r.meanings[o.guid] == 1 && (!r.single || old.Words == m.Words || old.Page == m.Page) {
		return old.ID
	}
	return r.words[m.Words].ID
}

// fresh gives the ID of an item that was not in the feed before.
func (r *recall) fresh(o origin, m memory) string {
	own := o.page != "" && o.page != r.site && strings.Contains(o.page, "/") && r.titles[o.page] == 1
	unique := o.guid != "" && r.meanings[o.guid] == 1
	if old, ok := r.pages[m.Page]; ok && (r.stable || strings.Contains(o.address, "#")) && unique && old.GUID != "" {
		own = false // another item had this address, and has another GUID
	}
	switch {
	case own:
		return hash("page", o.page)
	case unique:
		return hash("guid", r.host, o.guid)
	}
	return hash("text", r.host, o.title, o.text)
}

// index finds memories by a key that only one of them has.
func index(all []memory, key func(memory) string) map[string]memory {
	found, several := make(map[string]memory, len(all)), map[string]bool{}
	for _, m := range all {
		k := key(m)
		if k == "" {
			continue
		}
		if old, ok := found[k]; ok && old.ID != m.ID {
			several[k] = true
		}
		found[k] = m
	}
	for k := range several {
		delete(found, k)
	}
	return found
}

// variety counts the different titles of the items that share a key.
func variety(items []origin, key func(origin) string) map[string]int {
	first, n := make(map[string]string, len(items)), make(map[string]int, len(items))
	for _, o := range items {
		k := key(o)
		title, ok := first[k]
		switch {
		case !ok:
			first[k], n[k] = o.title, 1
		case title != o.title:
			n[k]++
		}
	}
	return n
}

// merge puts what was seen now before what was seen earlier, as much as is kept.
func merge(now, before []memory) []memory {
	limit := max(minMemory, 2*len(now))
	have := make(map[string]bool, len(now))
	for _, m := range now {
		have[m.ID] = true
	}
	all := slices.Clone(now)
	for _, m := range before {
		if len(all) >= limit {
			break
		}
		if !have[m.ID] {
			all = append(all, m)
		}
	}
	return all
}

var encoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// hash gives 16 letters for the parts. Its 80 bits make a clash among a
// million articles less likely than one in a trillion.
func hash(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return encoding.EncodeToString(sum[:10])
}

// shortHash gives 8 letters, enough to tell the items of one feed apart; none
// for nothing.
func shortHash(s string) string {
	if s == "" {
		return ""
	}
	return hash(s)[:8]
}
