package sources

import (
	"bytes"
	"mime"
	"regexp"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// This file brings the bytes of a feed to clean UTF-8 before a parser sees
// them. The rules are:
//
//   - bytes that are valid UTF-8 are UTF-8, whatever is declared
//   - else a byte order mark decides, then the HTTP header, then the XML
//     declaration, then the pattern of zero bytes of UTF-16
//   - else each byte that is not part of a UTF-8 sequence is Windows-1252
//   - references to characters that XML does not allow, "&#11;", become what they
//     mean in HTML, or go
//   - the control characters of ISO 8859-1 are meant to be characters of Windows-1252
//   - other control characters go; so do the XML declaration and the DOCTYPE, for
//     they have said what they had to say, and entities are never declared

// repair gives the text of a feed as clean UTF-8 that begins with its first
// "<" or "{". It gives nil for what cannot be a feed.
func repair(body []byte, contentType string) []byte {
	text := toUTF8(body, contentType)
	text = dropControls(text)
	return dropProlog(mendReferences(text))
}

func toUTF8(body []byte, contentType string) []byte {
	if rest, ok := bytes.CutPrefix(body, []byte("\xef\xbb\xbf")); ok {
		return mixed(rest)
	}
	if order, ok := utf16Order(body); ok {
		text, err := unicode.UTF16(order, unicode.UseBOM).NewDecoder().Bytes(body)
		if err == nil {
			return text
		}
	}
	name := declared(body, contentType)
	if utf8.Valid(body) && !sevenBit[name] {
		return body
	}
	if name != "" && name != "utf-8" {
		if e, _ := charset.Lookup(name); e != nil {
			if text, err := e.NewDecoder().Bytes(body); err == nil {
				return mixed(text)
			}
		}
	}
	return mixed(body)
}

// sevenBit holds the charsets that look like ASCII, and so like UTF-8.
var sevenBit = map[string]bool{"iso-2022-jp": true, "iso-2022-kr": true, "hz-gb-2312": true, "utf-7": true}

// utf16Order finds UTF-16 by its byte order mark, or by "<" or "{" as its first character.
func utf16Order(body []byte) (unicode.Endianness, bool) {
	if len(body) < 4 {
		return unicode.BigEndian, false
	}
	switch {
	case body[0] == 0xFE && body[1] == 0xFF:
		return unicode.BigEndian, true
	case body[0] == 0xFF && body[1] == 0xFE:
		return unicode.LittleEndian, true
	case body[0] == 0 && body[1] != 0 && body[2] == 0 && body[3] != 0:
		return unicode.BigEndian, true
	case body[0] != 0 && body[1] == 0 && body[2] != 0 && body[3] == 0:
		return unicode.LittleEndian, true
	}
	return unicode.BigEndian, false
}

var xmlEncoding = regexp.MustCompile(`^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]+)["']`)

// declared gives the name of the charset that a feed claims to have.
func declared(body []byte, contentType string) string {
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		return strings.ToLower(params["charset"])
	}
	if m := xmlEncoding.FindSubmatch(body[:min(len(body), 512)]); m != nil {
		return strings.ToLower(string(m[1]))
	}
	return ""
}

// mixed makes text valid: what is not UTF-8 is read as Windows-1252, for feeds
// that paste texts of both kinds together.
func mixed(text []byte) []byte {
	if utf8.Valid(text) {
		return text
	}
	out := make([]byte, 0, len(text)+len(text)/8)
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		if r == utf8.RuneError && size == 1 {
			out = utf8.AppendRune(out, charmap.Windows1252.DecodeByte(text[0]))
		} else {
			out = append(out, text[:size]...)
		}
		text = text[size:]
	}
	return out
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
			return charmap.Windows1252.DecodeByte(byte(r))
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
			mended = utf8.AppendRune(mended, charmap.Windows1252.DecodeByte(byte(r)))
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

// root is the start of the first element of a feed.
var root = regexp.MustCompile(`(?i)^<(?:[\w-]+:)?(?:rss|rdf|feed|channel)[\s>]`)
