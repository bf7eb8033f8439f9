package sources

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"regexp"
)

// This file saves what can be saved of a feed that its parser refuses: the
// complete items of a feed that was cut short, the well-formed ones of a feed
// in which one is not.

var (
	itemStart  = regexp.MustCompile(`<(?:[\w-]+:)?(?:item|entry)[\s>]`)
	itemEnd    = regexp.MustCompile(`</(?:[\w-]+:)?(?:item|entry)\s*>`)
	rootName   = regexp.MustCompile(`^<([\w:-]+)`)
	channelTag = regexp.MustCompile(`<((?:[\w-]+:)?channel)[\s>]`)
)

// salvage gives a feed of the items of text that are whole, and says in words
// what is lost; nil if there is nothing to save.
func salvage(text []byte) (feed []byte, lost string) {
	if text[0] == '{' {
		return salvageJSON(text)
	}
	head, items := split(text)
	kept := items[:0:0]
	for _, item := range items {
		if wellFormed(item) {
			kept = append(kept, item)
		}
	}
	if len(kept) == 0 {
		return nil, ""
	}
	return join(head, kept), fmt.Sprintf("damaged, %d of %d items can be read", len(kept), len(items))
}

// split parts a feed into what stands before its first item and its items; the
// last item may be cut short.
func split(text []byte) (head []byte, items [][]byte) {
	start := itemStart.FindIndex(text)
	if start == nil {
		return text, nil
	}
	head, text = text[:start[0]], text[start[0]:]
	for {
		end := itemEnd.FindIndex(text)
		if end == nil {
			return head, append(items, text)
		}
		items = append(items, text[:end[1]])
		text = text[end[1]:]
		next := itemStart.FindIndex(text)
		if next == nil {
			return head, items
		}
		text = text[next[0]:]
	}
}

// join makes a feed of a head and items, well ended.
func join(head []byte, items [][]byte) []byte {
	feed := append(bytes.Clone(head), bytes.Join(items, []byte("\n"))...)
	if m := channelTag.FindSubmatch(head); m != nil && !bytes.Contains(head, append([]byte("</"), m[1]...)) {
		feed = fmt.Appendf(feed, "</%s>", m[1])
	}
	if m := rootName.FindSubmatch(head); m != nil {
		feed = fmt.Appendf(feed, "</%s>", m[1])
	}
	return feed
}

// wellFormed says that the parser will not stop at an item.
func wellFormed(item []byte) bool {
	d := xml.NewDecoder(bytes.NewReader(item))
	d.Strict = false
	for {
		if _, err := d.Token(); err != nil {
			return errors.Is(err, io.EOF)
		}
	}
}

// fewer leaves only as many items of a feed as are read, and says how many it
// left out: the parser needs thirty times the memory of what it parses.
func fewer(text []byte) (feed []byte, left int) {
	if text[0] == '{' || bytes.Count(text, []byte("item>"))+bytes.Count(text, []byte("entry>")) <= maxItems {
		return text, 0
	}
	head, items := split(text)
	left = len(items) - maxItems
	if left <= 0 {
		return text, 0
	}
	ends, err := read(join(head, [][]byte{items[0], items[len(items)-1]}))
	if err == nil && len(ends.Items) == 2 && risingDates(ends.Items[0], ends.Items[1]) {
		return join(head, items[left:]), left
	}
	return join(head, items[:maxItems]), left
}

// salvageJSON is salvage for a JSON feed.
func salvageJSON(text []byte) (feed []byte, lost string) {
	d := json.NewDecoder(bytes.NewReader(text))
	fields := map[string]json.RawMessage{}
	var items []json.RawMessage
	if _, err := d.Token(); err != nil {
		return nil, ""
	}
	for {
		key, err := d.Token()
		name, ok := key.(string)
		if err != nil || !ok {
			break
		}
		if name == "items" {
			items = readItems(d)
			continue
		}
		var value json.RawMessage
		if d.Decode(&value) != nil {
			break
		}
		fields[name] = value
	}
	if len(items) == 0 {
		return nil, ""
	}
	fields["items"], _ = json.Marshal(items)
	feed, err := json.Marshal(fields)
	if err != nil {
		return nil, ""
	}
	return feed, fmt.Sprintf("damaged after item %d", len(items))
}

// readItems reads the objects of an array up to its end or to damage.
func readItems(d *json.Decoder) []json.RawMessage {
	var items []json.RawMessage
	if t, err := d.Token(); err != nil || t != json.Delim('[') {
		return nil
	}
	for d.More() {
		var item json.RawMessage
		if d.Decode(&item) != nil {
			return items
		}
		if len(item) > 0 && item[0] == '{' {
			items = append(items, item)
		}
	}
	_, _ = d.Token()
	return items
}
