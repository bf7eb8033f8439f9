package sources

import (
	"bytes"
	"mime"
	"regexp"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/gogs/chardet"
	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// This file finds the charset of a text. The rules are:
//
//   - bytes that are valid UTF-8 are UTF-8, whatever is declared
//   - else a byte order mark decides, then the HTTP header, then the XML
//     declaration, then the pattern of zero bytes of UTF-16
//   - else what is mostly UTF-8 is that; in what is not, the letters decide
//   - in UTF-8, a sequence that was cut goes, halves of UTF-16 become one
//     character, and other bytes are Windows-1252
//   - UTF-8 that was taken for Windows-1252, and encoded again, is undone

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
		return once(body)
	}
	if name == "" || name == "utf-8" {
		name = guess(body)
	}
	if e, _ := charset.Lookup(name); e != nil && name != "utf-8" {
		if text, err := e.NewDecoder().Bytes(body); err == nil {
			return mixed(text)
		}
	}
	return mixed(body)
}

// aliases has names of charsets that the standard does not know.
var aliases = map[string]string{
	"utf8mb4": "utf-8", "utf_8": "utf-8", "utf8": "utf-8", "unicode": "utf-8", "us-utf-8": "utf-8",
	"win-1251": "windows-1251", "cp-1251": "windows-1251", "win1251": "windows-1251", "windows1251": "windows-1251",
	"win-1252": "windows-1252", "cp-1252": "windows-1252", "win1252": "windows-1252", "windows1252": "windows-1252", "ansi": "windows-1252",
	"iso-latin-1": "iso-8859-1", "latin-1": "iso-8859-1", "iso8859_1": "iso-8859-1", "iso-8859-1-windows-1252": "windows-1252",
	"win-1250": "windows-1250", "cp-1250": "windows-1250", "latin-2": "iso-8859-2",
	"sjis": "shift_jis", "x-sjis": "shift_jis", "shift-jis": "shift_jis", "windows-31j": "shift_jis", "cp932": "shift_jis",
	"eucjp": "euc-jp", "euckr": "euc-kr", "cp949": "euc-kr", "uhc": "euc-kr", "gb-2312": "gbk", "gb_2312": "gbk", "cp936": "gbk", "big-5": "big5", "koi8": "koi8-r", "koi-8": "koi8-r",
}

// sampled is how many bytes of text are looked at to guess a charset.
const sampled = 64 << 10

var tags = regexp.MustCompile(`<[^<>]*>|[\x00-\x7f]{40,}`)

// guess gives the charset of bytes that are not UTF-8, by their letters; "utf-8"
// if they mostly are it, and none if they look Western.
func guess(body []byte) string {
	whole, broken := 0, 0
	for text := body; len(text) > 0; {
		r, size := utf8.DecodeRune(text)
		switch {
		case r == utf8.RuneError && size == 1:
			broken++
		case size > 1:
			whole++
		}
		text = text[size:]
	}
	if whole > broken {
		return "utf-8"
	}
	text := tags.ReplaceAll(body[:min(len(body), sampled)], []byte(" "))
	best, err := chardet.NewTextDetector().DetectBest(text)
	if err != nil || best.Confidence < 20 {
		return ""
	}
	name := strings.Replace(strings.ToLower(best.Charset), "gb-18030", "gb18030", 1)
	high, beside := 0, 0
	for i, b := range text {
		if b >= 0x80 {
			high++
			if i > 0 && text[i-1] >= 0x80 || i+1 < len(text) && text[i+1] >= 0x80 {
				beside++
			}
		}
	}
	switch foreign := 2*beside > high; { // in Latin letters, few accents stand side by side
	case high < fewest, strings.HasPrefix(name, "utf"), name == "iso-8859-1", name == "windows-1252":
		return ""
	case foreign == latin[name]:
		return ""
	}
	return name
}

// fewest is how many bytes of other than ASCII say something of the charset.
const fewest = 8

// latin holds the charsets of Latin letters that are told by them; Windows-1252 is
// what all else is taken for.
var latin = map[string]bool{"iso-8859-2": true, "windows-1250": true, "iso-8859-9": true, "windows-1254": true}

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
	name := ""
	if _, params, err := mime.ParseMediaType(contentType); err == nil && params["charset"] != "" {
		name = params["charset"]
	} else if m := xmlEncoding.FindSubmatch(body[:min(len(body), 512)]); m != nil {
		name = string(m[1])
	}
	name = strings.Trim(strings.ToLower(name), `"' `)
	if other, ok := aliases[name]; ok {
		return other
	}
	return name
}

// mixed makes text valid, run by run between tags, for feeds paste texts of several
// charsets together.
func mixed(text []byte) []byte {
	if utf8.Valid(text) {
		return once(text)
	}
	out := make([]byte, 0, len(text)+len(text)/8)
	for len(text) > 0 {
		end := bytes.IndexByte(text[1:], '<') + 1
		if end == 0 {
			end = len(text)
		}
		if run := text[:end]; utf8.Valid(run) {
			out = append(out, run...)
		} else {
			out = mendRun(out, run)
		}
		text = text[end:]
	}
	return once(out)
}

// mendRun appends a run, made valid.
func mendRun(out, run []byte) []byte {
	isUTF8 := false // as far as it goes
	for i := 0; i < len(run) && !isUTF8; {
		r, size := utf8.DecodeRune(run[i:])
		isUTF8 = size > 1 && r != utf8.RuneError
		i += size
	}
	for len(run) > 0 {
		r, size := utf8.DecodeRune(run)
		if r != utf8.RuneError || size != 1 {
			out, run = append(out, run[:size]...), run[size:]
			continue
		}
		if half, ok := surrogate(run); ok {
			run = run[3:]
			if low, ok := surrogate(run); ok {
				if whole := utf16.DecodeRune(half, low); whole != utf8.RuneError {
					out, run = utf8.AppendRune(out, whole), run[3:]
				}
			}
			continue
		}
		n := cutSequence(run)
		switch {
		case n > 1, isUTF8 && n == 1 && endsHere(run[1:]), isUTF8 && run[0] >= 0xA0 && run[0] < 0xC0:
			run = run[max(n, 1):]
			continue
		}
		if r := windows(run[0]); r >= 0 {
			out = utf8.AppendRune(out, r)
		}
		run = run[1:]
	}
	return out
}

// surrogate reads a half of a character of UTF-16 that was written as UTF-8.
func surrogate(text []byte) (half rune, ok bool) {
	if len(text) < 3 || text[0] != 0xED || text[1] < 0xA0 || text[1] > 0xBF || text[2]&0xC0 != 0x80 {
		return 0, false
	}
	return 0xD000 | rune(text[1]&0x3F)<<6 | rune(text[2]&0x3F), true
}

// cutSequence gives the length of a sequence of UTF-8 whose end is missing; 0 if
// none begins here.
func cutSequence(text []byte) int {
	size := 0
	switch b := text[0]; {
	case b >= 0xC2 && b < 0xE0:
		size = 2
	case b >= 0xE0 && b < 0xF0:
		size = 3
	case b >= 0xF0 && b < 0xF5:
		size = 4
	default:
		return 0
	}
	n := 1
	for n < size && n < len(text) && text[n]&0xC0 == 0x80 {
		n++
	}
	return n % size // 0: it is whole, but no character
}

// endsHere reports whether a text ends, or is said to have been cut.
func endsHere(rest []byte) bool {
	rest = bytes.TrimSpace(rest)
	for _, end := range []string{"...", "…", "[", "]", "\"", "&hellip;", "&#8230;", "&lt;", "&quot;", "”"} {
		if bytes.HasPrefix(rest, []byte(end)) {
			return true
		}
	}
	return len(rest) == 0
}

// twice finds what is likely to be UTF-8 that was encoded again.
var twice = regexp.MustCompile(`Ã|Â|â€|â‚|â„|Ð|Ñ|ã€|ã\x{81}|ã‚|ï¼`)

// once undoes an encoding too many, run by run.
func once(text []byte) []byte {
	if !bytes.Contains(text, []byte("\xc3")) || !twice.Match(text) {
		return text
	}
	out := make([]byte, 0, len(text))
	for len(text) > 0 {
		end := bytes.IndexByte(text[1:], '<') + 1
		if end == 0 {
			end = len(text)
		}
		out, text = append(out, onceRun(text[:end])...), text[end:]
	}
	return out
}

// onceRun undoes it in one run: everywhere if all its characters that are not of
// ASCII fit, else where they can hardly mean anything else.
func onceRun(run []byte) []byte {
	var all, sure []byte
	fitting, certain, others := 0, 0, 0
	for rest := run; len(rest) > 0; {
		r, size := utf8.DecodeRune(rest)
		char, length, clear := encodedTwice(rest)
		switch {
		case length == 0:
			if others += size - 1; r == utf8.RuneError {
				others++
			}
			all, sure = append(all, rest[:size]...), append(sure, rest[:size]...)
			rest = rest[size:]
			continue
		case clear:
			sure = utf8.AppendRune(sure, char)
			certain++
		default:
			sure = append(sure, rest[:length]...)
		}
		fitting++
		all, rest = utf8.AppendRune(all, char), rest[length:]
	}
	if others == 0 && fitting > 1 && certain > 0 {
		return all
	}
	return sure
}

// encodedTwice reads a character that was encoded twice, and the length of it; clear
// reports whether it can hardly be anything else.
func encodedTwice(text []byte) (char rune, length int, clear bool) {
	var sequence []byte
	for len(sequence) < utf8.UTFMax && length < len(text) {
		r, size := utf8.DecodeRune(text[length:])
		b, ok := charmap.Windows1252.EncodeRune(r)
		if r < 0x80 || !ok && !legacy(r) {
			break
		}
		if !ok {
			b = byte(r)
		}
		sequence, length = append(sequence, b), length+size
		if r, n := utf8.DecodeRune(sequence); n > 1 && r != utf8.RuneError {
			quote := sequence[1] >= 0x91 && sequence[1] <= 0x97 || sequence[1] == 0xBB
			return r, length, n > 2 || (sequence[0] == 0xC2 || sequence[0] == 0xC3) && !quote || (sequence[0]|1) == 0xD1 && !quote
		}
	}
	return 0, 0, false
}
