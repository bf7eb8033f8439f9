package message

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/graphemes"
)

// This file makes feed text harmless before anything else sees it. The rules are:
//
//   - no control characters, so that nothing in a text can drive a terminal or
//     forge the marks that templates write;
//   - no bidirectional or invisible format controls, so that a text cannot
//     reorder or hide what stands beside it (Unicode Technical Report 36, section 2.4);
//   - no more than a few combining marks on one character, so that a text
//     cannot paint over its neighbours;
//   - addresses are linked only when they are plain http or https.

// maxMarks is how many combining marks one character keeps. Stream-safe text
// allows 30 (Unicode Standard Annex 15); no living spelling needs more than five.
const maxMarks = 6

// clean returns a text on one line, without what the rules above forbid. Runs
// of spaces become one.
func clean(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	marks, space := 0, false
	for _, r := range s {
		switch {
		case r > ' ' && r < 0x7f:
			marks = 0
		case unicode.Is(unicode.Mn, r) || unicode.Is(unicode.Me, r):
			if marks++; marks > maxMarks {
				continue
			}
		case r == '\u00a0' || r == '\u202f':
			marks = 0 // no-break spaces stand before units, and stay
		case unicode.IsSpace(r) || unicode.IsControl(r) || r == '\u2028' || r == '\u2029':
			space = true
			continue
		case invisible(r):
			continue
		default:
			marks = 0
		}
		if space && b.Len() > 0 {
			b.WriteByte(' ')
		}
		space = false
		b.WriteRune(r)
	}
	return b.String()
}

// invisible reports the format characters that hide or reorder text. The
// joiners U+200C and U+200D stay: scripts and emoji need them.
func invisible(r rune) bool {
	switch {
	case r == '\u200c', r == '\u200d':
		return false
	case unicode.Is(unicode.Cf, r), unicode.Is(unicode.Co, r), unicode.Is(unicode.Noncharacter_Code_Point, r):
		return true
	}
	return unicode.Is(unicode.Other_Default_Ignorable_Code_Point, r)
}

// clip shortens a text to at most max code points, never inside a grapheme and
// after a whole word when one ends near; what is cut is marked by an ellipsis.
func clip(s string, max int) string {
	if utf8.RuneCountInString(s) <= max {
		return s
	}
	end, runes := 0, 0
	for g := graphemes.FromString(s); g.Next(); {
		n := utf8.RuneCountInString(g.Value())
		if runes+n > max-1 { // one for the ellipsis
			break
		}
		runes += n
		end = g.End()
	}
	cut := s[:end]
	if i := strings.LastIndexByte(cut, ' '); i > len(cut)*3/4 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.–-") + "…"
}

// label is a text of a feed as it is shown: clean, and of at most max code points.
func label(s string, max int) string {
	if most := 32 * max; len(s) > most { // no text that a reader sees needs more bytes
		s = strings.ToValidUTF8(s[:most], "")
	}
	return clip(clean(s), max)
}

// maxAddress is the longest address that is linked, in bytes. Slack takes 3,000
// in a button; what is longer than this is a tracker or an attack.
const maxAddress = 2000

// address returns an address that is safe to link: absolute, http or https, with
// a host and without a user name, percent-encoded where it must be. Any other
// gives the empty string, and is not linked.
func address(s string) string {
	if a := wholeAddress(s); len(a) <= maxAddress {
		return a
	}
	return ""
}

// maxWhole is the longest address that a page or a terminal shows, in bytes: more
// than any server takes.
const maxWhole = 16_000

// wholeAddress is address for where messages' limits do not hold.
func wholeAddress(s string) string {
	u, err := url.Parse(strings.TrimSpace(s))
	if err != nil || u.Host == "" || u.User != nil || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	u.RawQuery = encodeRest(u.RawQuery)
	safe := encodeRest(u.String())
	if len(safe) > maxWhole || !utf8.ValidString(safe) {
		return ""
	}
	return safe
}

// encodeRest percent-encodes what could end an address in mrkdwn or in a terminal.
func encodeRest(s string) string {
	var b strings.Builder
	for _, r := range s {
		if strings.ContainsRune("<>|\"`\\{}^", r) || unicode.IsSpace(r) || unicode.IsControl(r) || invisible(r) {
			b.WriteString(url.PathEscape(string(r)))
			continue
		}
		b.WriteRune(r)
	}
	return b.String()
}

// shortAddress returns an address as people read it: without scheme and final slash.
func shortAddress(s string) string {
	_, rest, _ := strings.Cut(s, "://")
	return strings.TrimSuffix(strings.TrimPrefix(rest, "www."), "/")
}
