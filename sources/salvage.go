package sources

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
)

// This file saves what can be saved of a feed that its parser refuses: the
// complete items of a feed that was cut short, the well-formed ones of a feed
// in which one is not.

var (
	itemStart  = regexp.MustCompile(`<((?:[\w-]+:)?(?:item|entry))[\s>]`)
	itemEnd    = regexp.MustCompile(`</(?:[\w-]+:)?(?:item|entry)\s*>$`)
	itemEnding = regexp.MustCompile(`^</(?:[\w-]+:)?(?:item|entry)\s*>`)
	rootName   = regexp.MustCompile(`^<([\w:-]+)`)
	channelTag = regexp.MustCompile(`<((?:[\w-]+:)?channel)[\s>]`)
)

// stray finds a "<" that begins no markup.
var stray = regexp.MustCompile(`<([^\w/!?:\x80-\xff]|$)`)

var (
	// bareTag finds the tags with a value that stands without quotation marks.
	bareTag   = regexp.MustCompile(`<[a-zA-Z][^<>"']*=[^\s"'<>][^<>]*>`)
	bareValue = regexp.MustCompile(`(\s[\w:.-]+=)([^\s"'<>/]+)`)
)

// rewrite writes a feed at an address anew, or what can be read of it, so that
// gofeed reads it as it is meant; damage says what is lost, and is nil if nothing is.
func rewrite(text []byte, address *url.URL) (plain []byte, damage, err error) {
	if text[0] == '{' {
		return rewriteJSON(text)
	}
	f, damage, err := readDamaged(text)
	if err != nil {
		return nil, nil, err
	}
	return f.rss(address), damage, nil
}

// readDamaged reads a feed, or what can be read of it.
func readDamaged(text []byte) (f *feed, damage, err error) {
	if f, err = readXML(text); err == nil {
		return f, nil, nil
	}
	mended := mendCDATA(dropDashed(stray.ReplaceAll(text, []byte("&lt;$1"))))
	mended = bareTag.ReplaceAllFunc(mended, func(tag []byte) []byte { return bareValue.ReplaceAll(tag, []byte(`$1"$2"`)) })
	if !bytes.Equal(mended, text) {
		if f, err := readXML(mended); err == nil {
			return f, nil, nil
		}
		text = mended
	}
	rest, lost := salvage(text)
	if rest == nil {
		return nil, nil, err
	}
	damage = fmt.Errorf("%s: %w", lost, err)
	f, err = readXML(rest)
	return f, damage, err
}

// mendCDATA makes one section of those that stand in each other, and drops the
// ends of sections that have not begun, at which the parser stops.
func mendCDATA(text []byte) []byte {
	const begin, end = "<![CDATA[", "]]>"
	if !bytes.Contains(text, []byte(begin)) && !bytes.Contains(text, []byte(end)) {
		return text
	}
	kept := make([]byte, 0, len(text))
	depth := 0
	for len(text) > 0 {
		switch {
		case bytes.HasPrefix(text, []byte(begin)):
			if depth++; depth == 1 {
				kept = append(kept, begin...)
			}
			text = text[len(begin):]
		case bytes.HasPrefix(text, []byte(end)):
			if depth = max(depth-1, -1); depth == 0 {
				kept = append(kept, end...)
			}
			depth = max(depth, 0)
			text = text[len(end):]
		case depth > 0 && itemEnding.Match(text[:min(len(text), 64)]):
			kept, depth = append(kept, end...), 0 // a mark too many
		default:
			next := 1
			if i := bytes.IndexAny(text[1:], "<]"); i >= 0 {
				next += i
			} else {
				next = len(text)
			}
			kept, text = append(kept, text[:next]...), text[next:]
		}
	}
	return kept
}

// dropDashed drops the comments with "--" in them, at which the parser stops.
func dropDashed(text []byte) []byte {
	var kept []byte
	done := 0 // bytes of text that are in kept, or dropped
	for at := 0; ; {
		start, end := bytes.Index(text[at:], []byte("<!--")), -1
		if start >= 0 {
			start += at
			end = bytes.Index(text[start+4:], []byte("-->"))
		}
		if end < 0 {
			return append(kept, text[done:]...)
		}
		at = start + 4 + end + 3
		if bytes.Contains(text[start+4:at-3], []byte("--")) {
			kept = append(kept, text[done:start]...)
			done = at
		}
	}
}

// salvage gives a feed of the items of text that are whole, and says in words
// what is lost; nil if there is nothing to save.
func salvage(text []byte) (feed []byte, lost string) {
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
	first := itemStart.FindSubmatchIndex(text)
	if first == nil {
		return text, nil
	}
	name := text[first[2]:first[3]]
	start, end := append([]byte("<"), name...), append([]byte("</"), name...)
	head, text = text[:first[0]], text[first[0]:]
	items = make([][]byte, 0, 1+bytes.Count(text, end))
	for len(text) > 0 {
		size := tagEnd(text, end)
		if size < 0 {
			return head, append(items, text)
		}
		items = append(items, text[:size])
		text = text[size:]
		next := bytes.Index(text, start)
		if next < 0 {
			break
		}
		text = text[next:]
	}
	return head, items
}

// tagEnd gives the place behind the first tag in text that begins so; less
// than 0 if there is none.
func tagEnd(text, start []byte) int {
	i := bytes.Index(text, start)
	if i < 0 {
		return -1
	}
	j := bytes.IndexByte(text[i:], '>')
	if j < 0 {
		return -1
	}
	return i + j + 1
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

// wellFormed reports whether the parser will not stop at an item.
func wellFormed(item []byte) bool {
	for r := newReader(item); ; {
		if _, err := r.token(); err != nil {
			return err == io.EOF
		}
	}
}

const (
	largeFeed = 1 << 20   // bytes from which a feed is looked through before it is parsed
	largeItem = 512 << 10 // bytes of an item, from which it is cut; a long article has 50 KiB
	maxTags   = 20_000    // tags of an item, from which it is no article; a long one has 2,000
)

// dataURI finds images that are written into a text.
var dataURI = regexp.MustCompile(`data:image/[\w.+-]+;base64,[\w+/=\s%]{1000,}`)

// lighten leaves of a large feed what is read of it: the newest items, and of
// very long ones the beginning. It says how many items it left out. A parser
// needs up to thirty times the memory of what it parses, and much more where
// elements are nested without end.
func lighten(text []byte) (feed []byte, left int, err error) {
	if text[0] == '{' || len(text) < largeFeed && countItems(text) <= maxItems && bytes.Count(text, []byte("<")) <= 5*maxTags {
		return text, 0, nil
	}
	head, items := split(text)
	if len(head) > largeItem || bytes.Count(head, []byte("<")) > maxTags {
		return nil, 0, errors.New("nothing but a head, and a long one")
	}
	all := len(items)
	if all > 0 && !itemEnd.Match(tail(items[all-1])) {
		items = items[:all-1]
	}
	items = slices.DeleteFunc(items, func(item []byte) bool { return bytes.Count(item, []byte("<")) > maxTags })
	if len(items) == 0 {
		return nil, 0, errors.New("no item of a size that can be read")
	}
	items = newestItems(head, items)
	for i, item := range items {
		if len(item) > largeItem {
			items[i] = cutItem(dataURI.ReplaceAll(item, nil))
		}
	}
	return join(head, items), all - len(items), nil
}

// countItems counts the items of a feed, without looking closely.
func countItems(text []byte) int {
	return bytes.Count(text, []byte("</item")) + bytes.Count(text, []byte("</entry")) + bytes.Count(text, []byte(":item>")) + bytes.Count(text, []byte(":entry>"))
}

// newestItems gives the items that are read of too many: the first ones, or
// the last ones if those are newer.
func newestItems(head []byte, items [][]byte) [][]byte {
	left := len(items) - maxItems
	if left <= 0 {
		return items
	}
	ends, _, err := read(join(head, [][]byte{cutItem(items[0]), cutItem(items[len(items)-1])}), nil)
	if err == nil && len(ends.Items) == 2 && risingDates(ends.Items[0], ends.Items[1]) {
		return items[left:]
	}
	return items[:maxItems]
}

// cutItem cuts an item before its first markup after half of what is allowed,
// and ends it; the parser closes what is still open.
func cutItem(item []byte) []byte {
	if len(item) <= largeItem {
		return item
	}
	end := itemEnd.Find(tail(item))
	start := item[:largeItem/2]
	if i := bytes.LastIndexByte(start, '<'); i > bytes.LastIndexByte(start, '>') {
		start = start[:i]
	}
	cut := bytes.Clone(start)
	if bytes.LastIndex(cut, []byte("<![CDATA[")) > bytes.LastIndex(cut, []byte("]]>")) {
		cut = append(cut, "]]>"...)
	}
	return append(cut, end...)
}

// tail gives the end of an item, in which its end tag stands if it has one.
func tail(item []byte) []byte { return item[max(0, len(item)-100):] }
