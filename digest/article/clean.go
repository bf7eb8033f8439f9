package article

import (
	"bytes"
	"html"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	htm "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Clean turns HTML, or text that may hold some, into plain text: valid UTF-8,
// a paragraph a line, no blank lines, single spaces, no markup, no control or
// direction characters, marks settled. The cells of a table's row stand between
// bars. What readers do not read (scripts, captions, forms) is left out. Text
// without any markup keeps its paragraphs. It never fails; the time is linear in
// the length of the text.
func Clean(text string) string { return clean(text, false) }

// CleanTitle is Clean for a title: one line, in which what only looks like
// markup, such as the "<T>" of "Generics: <T> explained", stays.
func CleanTitle(text string) string { return clean(text, true) }

// Plain is Clean for text that is no HTML: whatever looks like markup stays.
// Character references, which have no place in it, are resolved nevertheless.
func Plain(text string) string { return plainText(text, false) }

// PlainTitle is Plain in one line.
func PlainTitle(text string) string { return plainText(text, true) }

func plainText(text string, title bool) string {
	if isClean(text) {
		return text
	}
	c := cleaner{title: title}
	c.lines(unescape(unescape(text)))
	return c.out.String()
}

func clean(text string, title bool) string {
	if isClean(text) {
		return text
	}
	text = Settle(text)
	c := cleaner{title: title}
	if !strings.ContainsAny(text, "<&") {
		c.lines(text)
		return c.out.String()
	}
	c.out.Grow(len(text))
	c.html(text)
	if c.markup {
		return c.out.String()
	}
	text = unescape(unescape(text))
	if escapedMarkup.MatchString(text) { // escaped once too often
		c = cleaner{title: title}
		c.html(Settle(text))
		return c.out.String()
	}
	c = cleaner{title: title}
	c.lines(text)
	return c.out.String()
}

// A cleaner gathers readable text.
type cleaner struct {
	out    strings.Builder
	title  bool // one line; what is no HTML element is text
	markup bool // an HTML element was seen
	gap    gap  // owed before the next text
	last   rune // written
	rest   string
	skip   atom.Atom // the element that is being left out
	depth  int       // of elements named skip
	open   map[atom.Atom]bool
}

// gap is what separates two texts; the larger wins.
type gap int

const (
	none gap = iota
	space
	bar // between the cells of a row
	paragraph
)

// html writes what readers see of HTML.
func (c *cleaner) html(text string) {
	c.rest = text
	for c.rest != "" {
		if c.tokens() {
			continue
		}
		// A tag that never ends, because a quotation mark in it is not
		// closed, must not swallow the text behind it.
		if i := strings.IndexByte(c.rest, '>'); i >= 0 {
			c.rest = c.rest[i+1:]
		} else {
			c.rest = ""
		}
	}
}

// tokens reads c.rest up to its end or to a tag that never ends. Such a tag
// can follow only twice, once for each kind of quotation mark. More is to be read
// behind the start of an element in which there is no markup and which never ends.
func (c *cleaner) tokens() (more bool) {
	z := htm.NewTokenizer(strings.NewReader(c.rest))
	z.AllowCDATA(true)
	for {
		kind := z.Next()
		if kind == htm.ErrorToken {
			c.markup = c.markup || c.rest != "" && !c.title
			return false
		}
		raw := z.Raw()
		c.rest = c.rest[min(len(raw), len(c.rest)):]
		switch kind {
		case htm.CommentToken, htm.DoctypeToken:
			c.markup = true
		case htm.TextToken:
			if c.skip == 0 {
				c.text(unescape(string(z.Text())))
			}
		case htm.StartTagToken, htm.EndTagToken, htm.SelfClosingTagToken:
			literal := ""
			if c.title {
				literal = string(raw)
			}
			name, _ := z.TagName()
			name = name[bytes.LastIndexByte(name, ':')+1:]
			c.tag(kind, name, literal)
			if a := atom.Lookup(name); kind == htm.StartTagToken && bare[a] && c.skip != a {
				return true
			}
		}
	}
}

func (c *cleaner) tag(kind htm.TokenType, name []byte, literal string) {
	a := atom.Lookup(name)
	if c.skip != 0 {
		switch {
		case a != c.skip:
		case kind == htm.StartTagToken:
			c.depth++
		case kind == htm.EndTagToken:
			c.depth--
			if c.depth == 0 {
				c.skip = 0
			}
		}
		return
	}
	if c.title && c.shows(kind, a, name, literal) {
		c.text(unescape(literal))
		return
	}
	c.markup = true
	switch {
	case breaks[a]:
		c.gap = paragraph
	case a == atom.Td, a == atom.Th:
		c.gap = max(c.gap, bar)
	case spaces[a]:
		c.gap = max(c.gap, space)
	}
	if kind == htm.StartTagToken && unread[a] && (a == atom.Script || a == atom.Style || c.closes(a)) {
		c.skip, c.depth = a, 1
	}
}

// shows reports whether a tag is part of the text of a title: one that is no HTML,
// "<T>", or begins an element without formatting and without an end, "<col>".
func (c *cleaner) shows(kind htm.TokenType, a atom.Atom, name []byte, literal string) bool {
	if a == 0 {
		return !bytes.ContainsAny(name, ":-")
	}
	return kind == htm.StartTagToken && !formatting[a] && !strings.Contains(literal, "=") && !c.closes(a)
}

// closes says that an end tag of a follows. Without one, all that follows
// would be left out.
func (c *cleaner) closes(a atom.Atom) bool {
	if c.open[a] {
		return false
	}
	end := "</" + a.String()
	if strings.Contains(c.rest, end) || strings.Contains(c.rest, strings.ToUpper(end)) {
		return true
	}
	if c.open == nil {
		c.open = map[atom.Atom]bool{}
	}
	c.open[a] = true
	return false
}

// text writes text with its white space collapsed.
func (c *cleaner) text(text string) {
	start := 0 // of what is not written yet
	for i, r := range text {
		if plain(r) {
			continue
		}
		size := utf8.RuneLen(r)
		bad := r == utf8.RuneError && !strings.HasPrefix(text[i:], "\ufffd")
		blank := unicode.IsSpace(r)
		if !bad && !blank && !invisible(r) {
			continue
		}
		c.write(text[start:i])
		switch {
		case bad:
			c.write("\ufffd")
			size = 1
		case blank:
			c.gap = max(c.gap, space)
		}
		start = i + size
	}
	c.write(text[start:])
}

// plain says that r is a character of ASCII that shows.
func plain(r rune) bool { return '!' <= r && r <= '~' }

// write writes text as it is, after the gap that is owed.
func (c *cleaner) write(text string) {
	if text == "" {
		return
	}
	switch {
	case c.gap == none || c.out.Len() == 0:
	case c.gap == space || c.title:
		c.out.WriteByte(' ')
	case c.gap == bar:
		c.out.WriteString(" | ")
	default:
		c.out.WriteByte('\n')
	}
	c.gap = none
	c.out.WriteString(text)
	c.last, _ = utf8.DecodeLastRuneInString(text)
}

// lines writes text without markup. A line break ends a paragraph where a
// blank line follows or the line ends a sentence; else the line is only wrapped.
func (c *cleaner) lines(text string) {
	text = strings.ReplaceAll(text, "\r\n", "\n")
	for line := range strings.SplitAfterSeq(text, "\n") {
		c.text(line)
		if strings.TrimSpace(line) == "" || strings.ContainsRune(".!?:\"”’»…", c.last) && strings.HasSuffix(line, "\n") {
			c.gap = paragraph
		}
	}
}

// isClean says that text is as Clean leaves it, which most titles are.
func isClean(text string) bool {
	for i := range len(text) {
		b := text[i]
		if b < ' ' || b > '~' || b == '<' || b == '&' {
			return false
		}
		if b == ' ' && (i == 0 || i == len(text)-1 || text[i-1] == ' ') {
			return false
		}
	}
	return true
}

// invisible says that r shows nothing by itself and can only confuse: control
// and direction characters, byte order marks, soft hyphens, zero-width spaces,
// and what is no character. The joiners stay; scripts and emoji need them.
func invisible(r rune) bool {
	switch {
	case r == '\u200c' || r == '\u200d':
		return false
	case r >= 0xE0000 && r <= 0xE007F:
		return true // tags, which hide text
	case r&0xFFFE == 0xFFFE || r >= 0xFDD0 && r <= 0xFDEF:
		return true
	}
	return unicode.Is(unicode.Cc, r) || unicode.Is(unicode.Cf, r)
}

var (
	// entity is a character reference; numbers, and the names that XML knows, may go
	// without the semicolon.
	entity = regexp.MustCompile(`&(?:#[0-9]{1,7};?|#[xX][0-9a-fA-F]{1,6};?|[a-zA-Z][a-zA-Z0-9]{1,31};|(?:amp|lt|gt|quot|nbsp)\b)`)
	// escapedMarkup is a sure sign of HTML: an end tag, or a tag without an end.
	escapedMarkup = regexp.MustCompile(`(?i)</(?:p|a|b|i|em|strong|div|span|ul|ol|li|h[1-6]|blockquote)>|<[bh]r ?/?>|<img\s[^<>]*>|^\s*<p>`)
)

// unescape resolves character references; feeds often hold them twice escaped.
func unescape(text string) string {
	if !strings.Contains(text, "&") {
		return text
	}
	return entity.ReplaceAllStringFunc(text, html.UnescapeString)
}

// breaks holds the elements that separate paragraphs, spaces those that separate
// words, unread those whose content is not part of an account, bare those in
// which the tokenizer sees no markup, and formatting those that titles have.
var (
	breaks = elements(`address article aside blockquote body br center dd details dir div dl dt fieldset
		figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol p pre section
		summary table tbody tfoot thead tr ul`)
	spaces = elements(`option img input`)
	unread = elements(`audio button canvas datalist dialog embed figcaption form frameset head iframe map
		nav noembed noframes noscript object script select style svg template textarea video`)
	bare       = elements(`iframe noembed noframes noscript textarea title xmp`)
	formatting = elements(`a b big br div em hr i mark p small span strong sub sup tt u wbr`)
)

func elements(names string) map[atom.Atom]bool {
	m := map[atom.Atom]bool{}
	for _, name := range strings.Fields(names) {
		m[atom.Lookup([]byte(name))] = true
	}
	return m
}
