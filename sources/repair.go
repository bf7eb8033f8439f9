package sources

import (
	"bytes"
	"regexp"
	"strconv"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// This file brings the bytes of a feed to clean UTF-8 before a parser sees
// them. The rules are:
//
//   - its charset is found, and damage to its characters mended: charset.go
//   - references to characters that XML does not allow, "&#11;", become what they
//     mean in HTML, or go
//   - the control characters of ISO 8859-1 are meant to be characters of Windows-1252
//   - other control characters go; so do the XML declaration and the DOCTYPE, for
//     they have said what they had to say, and entities are never declared

// repair gives the text of a feed as clean UTF-8 that begins with its first
// "<" or "{". It gives nil for what cannot be a feed.
func repair(body []byte, contentType string) []byte {
	text := toUTF8(body, contentType)
	if clean := dropControls(text); len(clean) != len(text) {
		text = once(clean) // they stood between the bytes of characters
	}
	return dropProlog(mendReferences(text))
}

// dropControls drops the control characters that XML does not allow, and the
// characters that are none. Text without any is given back as it is.
func dropControls(text []byte) []byte {
	bad := bytes.Contains(text, []byte("\ufffe")) || bytes.Contains(text, []byte("\uffff")) || bytes.Contains(text, []byte("\ufeff"))
	for i := 0; i < len(text) && !bad; i++ {
		bad = control[text[i]] || text[i] == 0xC2 && i+1 < len(text) && text[i+1] < 0xA0
	}
	if !bad {
		return text
	}
	return bytes.Map(func(r rune) rune {
		switch {
		case r < ' ' && control[r], r == '\ufffe', r == '\uffff', r == '\ufeff':
			return -1
		case legacy(r) && r != 0x85: // which is a line break
			return windows(byte(r))
		}
		return r
	}, text)
}

// control tells the bytes that XML does not allow.
var control = func() (table [256]bool) {
	for b := range ' ' {
		table[b] = b != '\t' && b != '\n' && b != '\r'
	}
	return table
}()

// mendReferences replaces the references to characters that XML does not allow.
// Text without any is given back as it is.
func mendReferences(text []byte) []byte {
	var mended []byte
	done := 0 // bytes of text that are in mended
	for at := 0; ; {
		i := bytes.Index(text[at:], []byte("&#"))
		if i < 0 {
			break
		}
		start := at + i
		r, size := reference(text[start:])
		if at = start + max(size, 2); size == 0 || r != utf8.RuneError && !legacy(r) && !utf16.IsSurrogate(r) && (r >= ' ' || !control[r]) {
			continue
		}
		mended = append(mended, text[done:start]...)
		switch {
		case utf16.IsSurrogate(r): // half of a character, of which the other half may follow
			low, more := reference(text[at:])
			if whole := utf16.DecodeRune(r, low); more > 0 && whole != utf8.RuneError {
				mended = utf8.AppendRune(mended, whole)
				at += more
			}
		case legacy(r):
			if r := windows(byte(r)); r >= 0 {
				mended = utf8.AppendRune(mended, r)
			}
		}
		if before := mended[max(0, len(mended)-16):]; bytes.LastIndexByte(before, '&') > bytes.LastIndexByte(before, ';') {
			mended = append(mended, ' ') // lest what is left and right of it become a reference
		}
		done = at
	}
	if done == 0 {
		return text
	}
	return append(mended, text[done:]...)
}

// windows gives the character that a byte is in Windows-1252; less than 0 if none.
func windows(b byte) rune {
	if r := charmap.Windows1252.DecodeByte(b); r != utf8.RuneError {
		return r
	}
	return -1
}

// legacy says that a reference means a character of Windows-1252 in HTML.
func legacy(r rune) bool { return 0x80 <= r && r <= 0x9f }

// reference reads a numeric reference; one that is too large gives RuneError,
// and what is none has no size.
func reference(text []byte) (r rune, size int) {
	end := bytes.IndexByte(text[:min(len(text), 16)], ';')
	if end < 3 || text[0] != '&' || text[1] != '#' {
		return 0, 0
	}
	digits, base := string(text[2:end]), 10
	if digits[0] == 'x' || digits[0] == 'X' {
		digits, base = digits[1:], 16
	}
	n, err := strconv.ParseUint(digits, base, 64)
	switch {
	case err != nil:
		return 0, 0
	case n > utf8.MaxRune:
		return utf8.RuneError, end + 1
	}
	return rune(n), end + 1
}

// dropProlog drops what stands before the first element of a feed: junk such
// as a warning of the server, the XML declaration, the DOCTYPE.
func dropProlog(text []byte) []byte {
	if json := bytes.TrimLeft(text, " \t\r\n"); len(json) > 0 && json[0] == '{' {
		return json
	}
	if at := wrappedJSON.FindIndex(text[:min(len(text), maxProlog)]); at != nil && !isPage(text) {
		return text[at[0]:]
	}
	rest := text[:min(len(text), maxProlog)]
	var unclosedComment, unclosedInstruction bool
	for at := 0; ; {
		i := bytes.IndexByte(rest[at:], '<')
		if i < 0 {
			return nil
		}
		at += i
		switch here := rest[at:]; {
		case root.Match(here):
			return text[at:]
		case bytes.HasPrefix(here, []byte("<!--")): // a root in it would be none
			at += max(ending(here, "-->", &unclosedComment), 0)
		case bytes.HasPrefix(here, []byte("<?")):
			at += max(ending(here, "?>", &unclosedInstruction), 0)
		}
		at++
	}
}

// ending gives where mark stands in text, or less than 0; once it was missing,
// it is not looked for again.
func ending(text []byte, mark string, missing *bool) int {
	if *missing {
		return -1
	}
	i := bytes.Index(text, []byte(mark))
	*missing = i < 0
	return i
}

// maxProlog is how much may stand before the first element.
const maxProlog = 1 << 20

var (
	// root is the start of the first element of a feed.
	root = regexp.MustCompile(`(?i)^<(?:(?:[\w-]+:)?(?:rss|rdf|feed|channel)[\s>]|(?:[\w-]+:)?entry\s[^>]*(?:Atom|atom))`)
	// wrappedJSON finds a JSON Feed behind a call, a guard against calls, or junk.
	wrappedJSON = regexp.MustCompile(`\{\s*"[^{}\[\]]*jsonfeed\.org\\?/version`)
)
