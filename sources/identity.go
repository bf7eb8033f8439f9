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
// too. A GUID says nothing if different items of the document have it.

// minMemory is how many items a feed's memory may always hold; it is never
// shorter than the feed itself.
const minMemory = 100

// An origin is what an item says of its identity.
type origin struct {
	page  string // pageKey of its canonical address; empty if it has none
	guid  string
	title string
	text  string
}

// A memory is an item that was seen in a feed.
type memory struct {
	ID    string `json:"i"`
	GUID  string `json:"g,omitempty"` // short hash
	Page  string `json:"p,omitempty"` // short hash
	Words string `json:"w"`           // short hash of title and text
}

func (o origin) memory(id string) memory {
	m := memory{ID: id, Words: hash("words", letters(o.title), letters(firstBytes(o.text, 400)))[:8]}
	if o.guid != "" {
		m.GUID = hash(o.guid)[:8]
	}
	if o.page != "" {
		m.Page = hash(o.page)[:8]
	}
	return m
}

// identify gives each item its ID, in order, and the memory to keep; site is
// the pageKey of the feed's site.
func identify(items []origin, site string, before []memory) ([]string, []memory) {
	var (
		host, _, _ = strings.Cut(site, "/")
		ids        = make([]string, len(items))
		seen       = make([]memory, len(items))
		guids      = index(before, func(m memory) string { return m.GUID })
		words      = index(before, func(m memory) string { return m.Words })
		titles     = variety(items, func(o origin) string { return o.page })
		meanings   = variety(items, func(o origin) string { return o.guid })
		taken      = map[string]origin{}
		stable     = false // GUIDs of this feed last from poll to poll
	)
	for i, o := range items {
		seen[i] = o.memory("")
		_, known := guids[seen[i].GUID]
		stable = stable || known && meanings[o.guid] == 1
	}
	pages := index(before, func(m memory) string { return m.Page })
	for i, o := range items {
		m := seen[i]
		guid := o.guid
		if meanings[guid] > 1 {
			guid = ""
		}
		byPage, byGUID, byText := hash("page", o.page), hash("guid", host, guid), hash("text", host, o.title, o.text)
		own := o.page != "" && o.page != site && strings.Contains(o.page, "/") && titles[o.page] == 1
		old, known := guids[m.GUID]
		if guid == "" || known && len(items) == 1 && old.Words != m.Words && old.Page != m.Page {
			known = false
		}
		if !known {
			old, known = words[m.Words]
		}
		other, onPage := pages[m.Page]
		switch {
		case known:
			ids[i] = old.ID
		case own && onPage && stable && guid != "" && other.GUID != "": // the address was another item's
			ids[i] = byGUID
		case own:
			ids[i] = byPage
		case guid != "":
			ids[i] = byGUID
		default:
			ids[i] = byText
		}
		if first, clash := taken[ids[i]]; clash && (first.page != o.page || first.title != o.title) {
			ids[i] = byText
		}
		taken[ids[i]] = o
		seen[i].ID = ids[i]
	}
	return ids, merge(seen, before)
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

func firstBytes(s string, n int) string { return s[:min(n, len(s))] }

var encoding = base32.NewEncoding("abcdefghijklmnopqrstuvwxyz234567").WithPadding(base32.NoPadding)

// hash gives 16 letters for the parts. Its 80 bits make a clash among a
// million articles less likely than one in a trillion.
func hash(parts ...string) string {
	sum := sha256.Sum256([]byte(strings.Join(parts, "\x00")))
	return encoding.EncodeToString(sum[:10])
}
