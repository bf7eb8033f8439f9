package sources

import (
	"bytes"
	"regexp"
)

var (
	itemEnd    = regexp.MustCompile(`</(?:[\w-]+:)?(?:item|entry)\s*>`)
	rootName   = regexp.MustCompile(`^<([\w:-]+)`)
	channelTag = regexp.MustCompile(`<((?:[\w-]+:)?channel)[\s>]`)
)

// complete gives the feed up to its last complete item, well ended, and how
// many bytes of it that are; nil if there is no complete item.
func complete(text []byte) []byte {
	ends := itemEnd.FindAllIndex(text, -1)
	name := rootName.FindSubmatch(text)
	if ends == nil || name == nil {
		return nil
	}
	out := bytes.Clone(text[:ends[len(ends)-1][1]])
	if m := channelTag.FindSubmatch(out); m != nil && !bytes.Contains(out, append([]byte("</"), m[1]...)) {
		out = append(append(append(out, "</"...), m[1]...), '>')
	}
	return append(append(append(out, "</"...), name[1]...), '>')
}
