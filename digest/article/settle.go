package article

import (
	"html"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	htm "golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// This file settles marks: what HTML says by the way it shows a text, and what
// would change numbers and meaning if only the letters were kept. The rules are:
//
//   - struck-out, hidden and fallback text, and the readings of ruby, go
//   - <q> becomes quotation marks
//   - marks of notes go, be they raised or links to the foot of the text
//   - what is raised and no mark of a note becomes what it means: 10^6, km², 1st,
//     ½ as 1/2, $19.99; so do powers and fractions of MathML

// Settle gives HTML with its marks settled, and else as it is. It never fails;
// the time is linear in the length of the text.
func Settle(text string) string {
	if !marked(text) {
		return text
	}
	return settle(fraction.ReplaceAllStringFunc(text, func(all string) string {
		m := fraction.FindStringSubmatch(all)
		return m[1] + strings.Repeat(" ", len(m[1])) + m[2] + "/" + m[3]
	}), 0, nil)
}

// marked reports whether Settle may have something to do.
func marked(text string) bool {
	for _, word := range hints {
		if strings.Contains(text, word) {
			return true
		}
	}
	for rest := text; ; {
		i := strings.IndexByte(rest, '<')
		if i < 0 {
			return false
		}
		rest = rest[i+1:]
		end := strings.IndexAny(rest[:min(len(rest), 40)], " \t\n/>")
		if end <= 0 {
			continue
		}
		name := strings.ToLower(localName(rest[:end]))
		if dropped[name] || name == "sup" || name == "q" || name == "msup" || name == "mfrac" || name == "a" && strings.Contains(rest[:max(0, strings.IndexByte(rest, '>'))], "#") {
			return true
		}
	}
}

// hints are the words without which nothing is hidden or struck out by its style or class.
var hints = []string{
	"idden", "IDDEN", "isplay", "ISPLAY", "line-through", "LINE-THROUGH", "font-size", "screen-reader", "sr-only", "mso-hide", "vertical-align", "max-height", ":-9", ": -9",
}

// dropped holds the elements whose text is not part of what readers see as said.
var dropped = map[string]bool{
	"del": true, "s": true, "strike": true, "rt": true, "rp": true, "rtc": true,
	"meter": true, "progress": true, "annotation": true, "annotation-xml": true,
}

// deepest is how far quotations are followed into each other.
const deepest = 3

// A settler goes through the tokens of a text.
type settler struct {
	z       *htm.Tokenizer
	token   htm.Token
	raw     string // the token as it is written
	read    int    // bytes, with this token
	again   bool   // this token has not been dealt with
	out     strings.Builder
	before  string   // the end of the text that stands before, in the same paragraph
	quoted  int      // quotations around
	endless []string // elements of these names do not end: their tags mean nothing
	paired  bool     // texts for those who see and for those who do not stand side by side
}

func settle(text string, quoted int, endless []string) string {
	s := settler{z: htm.NewTokenizer(strings.NewReader(text)), quoted: quoted, endless: endless, paired: strings.Contains(text, "aria-hidden")}
	s.z.AllowCDATA(true)
	s.out.Grow(len(text))
	for s.next() {
		name := localName(s.token.Data)
		switch s.token.Type {
		case htm.TextToken:
			s.note(s.token.Data)
		case htm.StartTagToken:
			if act := s.action(name, s.token.Attr); act != nil && !void[name] && !slices.Contains(endless, name) {
				s.element(name, act)
				continue
			}
			s.breakAt(name)
		case htm.SelfClosingTagToken, htm.EndTagToken:
			s.breakAt(name)
		}
		s.out.WriteString(s.raw)
	}
	s.out.WriteString(text[min(s.read, len(text)):]) // a tag that never ends
	return s.out.String()
}

func (s *settler) next() bool {
	if s.again {
		s.again = false
		return true
	}
	if s.z.Next() == htm.ErrorToken {
		return false
	}
	s.raw = string(s.z.Raw())
	s.token = s.z.Token()
	s.read += len(s.raw)
	return true
}

// note remembers the end of what stands before.
func (s *settler) note(text string) {
	const enough = 32
	all := s.before + text[max(0, len(text)-enough):]
	s.before = all[max(0, len(all)-enough):]
}

func (s *settler) breakAt(name string) {
	if breaks[atom.Lookup([]byte(name))] {
		s.before = ""
	}
}

// element deals with the element whose start tag is at hand.
func (s *settler) element(name string, act func(inner string)) {
	start, tag := s.raw, s.token.Data
	inner, closed := s.upTo(tag, name == "p")
	if closed {
		act(inner)
		return
	}
	s.out.WriteString(start + settle(inner, s.quoted, append(slices.Clip(s.endless), name)))
}

// upTo reads up to the end of the element with that tag, which another may end
// if the tag is alone: <p>.
func (s *settler) upTo(tag string, alone bool) (inner string, closed bool) {
	var b strings.Builder
	for depth := 1; s.next(); {
		if s.token.Data == tag {
			switch s.token.Type {
			case htm.StartTagToken:
				depth++
			case htm.EndTagToken:
				depth--
			}
		}
		if alone && depth == 2 {
			s.again = true
			return b.String(), true
		}
		if depth == 0 {
			return b.String(), true
		}
		b.WriteString(s.raw)
	}
	return b.String(), false
}

// action says what becomes of an element; nil: nothing.
func (s *settler) action(name string, attrs []htm.Attribute) func(inner string) {
	switch {
	case dropped[name]:
		return func(string) {}
	case s.hidden(name, attrs):
		start := s.raw
		return func(inner string) {
			if len(inner) > longestHidden {
				s.out.WriteString(start + inner + "</" + name + ">")
			}
		}
	case name == "sup", name == "span" && slices.ContainsFunc(attrs, func(a htm.Attribute) bool { return a.Key == "style" && raises.MatchString(a.Val) }):
		return s.raise
	case name == "msup":
		return func(inner string) { s.pair(inner, "<sup>", "</sup>") }
	case name == "mfrac":
		return func(inner string) { s.pair(inner, "/", "") }
	case name == "a" && refersDown(attrs):
		tag := s.raw
		return func(inner string) { s.refer(tag, inner) }
	case name == "q" && s.quoted < deepest:
		return s.quote
	}
	return nil
}

// say writes text, in the place of an element.
func (s *settler) say(text string) {
	s.note(text)
	s.out.WriteString(html.EscapeString(text))
}

var (
	quotes        = [][2]string{{"“", "”"}, {"‘", "’"}}
	quotedAlready = regexp.MustCompile(`^(?:\s|<[^>]*>)*(?:["'“”„«»‘’]|&quot;|&[lr][ad]?quo;|$)`)
)

// longestHidden is how many bytes of HTML are taken for hidden: a page that hides
// more shows it in the end, when its scripts have run.
const longestHidden = 4000

// longestMark is how many bytes of HTML a raised mark or that of a note may have.
const longestMark = 300

// quote puts quotation marks around the content of <q>, unless it has them.
func (s *settler) quote(inner string) {
	inner = settle(inner, s.quoted+1, s.endless)
	marks := quotes[s.quoted%2]
	if quotedAlready.MatchString(inner) {
		marks = [2]string{}
	}
	s.before = ""
	s.out.WriteString(marks[0] + inner + marks[1])
}

// raise settles what is raised.
func (s *settler) raise(inner string) {
	if len(inner) > longestMark {
		s.out.WriteString(" " + inner)
		return
	}
	before, linked := s.before, strings.Contains(strings.ToLower(inner), "href=")
	s.say(raised(before, strings.TrimSpace(Clean(inner)), linked, s.letterAhead()))
}

// refer settles a link to the foot of the text.
func (s *settler) refer(start, inner string) {
	switch {
	case len(inner) > longestMark:
		s.out.WriteString(start + inner + "</a>")
	case !note.MatchString(Clean(inner)):
		s.out.WriteString(start + settle(inner, s.quoted, s.endless) + "</a>")
	}
}

// pair settles the two parts of an element of MathML, the second between marks.
func (s *settler) pair(inner, before, after string) {
	if parts := parts(inner); len(parts) == 2 {
		inner = parts[0] + before + parts[1] + after
	}
	s.out.WriteString(settle(inner, s.quoted, s.endless))
}

// parts gives the elements that stand side by side in a text.
func parts(text string) (all []string) {
	var part strings.Builder
	depth := 0
	for z := htm.NewTokenizer(strings.NewReader(text)); ; {
		kind := z.Next()
		part.Write(z.Raw())
		switch kind {
		case htm.ErrorToken:
			return all
		case htm.StartTagToken:
			depth++
			continue
		case htm.EndTagToken:
			depth--
		case htm.TextToken, htm.CommentToken:
			continue
		}
		if depth == 0 {
			all = append(all, part.String())
			part.Reset()
		}
	}
}

// letterAhead reports whether a letter follows at once.
func (s *settler) letterAhead() bool {
	s.again = s.next()
	return s.again && s.token.Type == htm.TextToken && unicode.IsLetter(firstRune(s.token.Data))
}

var (
	hides = regexp.MustCompile(`(?i)display\s*:\s*none|visibility\s*:\s*hidden|line-through|font-size\s*:\s*0*(?:[a-z%;\s]|$)|mso-hide\s*:\s*all|max-height\s*:\s*0(?:[a-z%;\s]|$)|(?:left|top|text-indent)\s*:\s*-9{3,}`)
	// unseen finds the usual names of what is there for screen readers only.
	unseen    = regexp.MustCompile(`(?i)(?:^|\s)(?:sr-only|screen-reader-text|screen-reader-only|visually-?hidden|u-hidden-visually)(?:\s|$)`)
	noteClass = regexp.MustCompile(`(?i)(?:foot|end)note|noteref|fn-?ref`)
	raises    = regexp.MustCompile(`(?i)vertical-align\s*:\s*super`)
	down      = regexp.MustCompile(`(?i)#_?(?:easy-?|sd)?(?:fn|ftn|fr|footnote|endnote|note|cite|ref)`)
)

// hidden reports whether an element is not shown, or shown as struck out. What
// holds a page as a whole is shown in the end.
func (s *settler) hidden(name string, attrs []htm.Attribute) bool {
	if name == "html" || name == "body" || name == "main" || name == "article" {
		return false
	}
	return slices.ContainsFunc(attrs, func(a htm.Attribute) bool {
		switch a.Key {
		case "hidden":
			return a.Val != "until-found"
		case "aria-hidden":
			return strings.EqualFold(a.Val, "true")
		case "style":
			return hides.MatchString(a.Val)
		case "class":
			return !s.paired && unseen.MatchString(a.Val)
		}
		return false
	})
}

// refersDown reports whether a link leads to a note.
func refersDown(attrs []htm.Attribute) bool {
	return slices.ContainsFunc(attrs, func(a htm.Attribute) bool {
		return a.Key == "href" && down.MatchString(a.Val) || a.Key == "class" && noteClass.MatchString(a.Val) || a.Key == "role" && a.Val == "doc-noteref"
	})
}

const noteMark = `(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡§¶#↩^]+\x{FE0E}?|(?i:citation needed|note \d+|nb \d+|fn\d+))`

var (
	// fraction finds one that is made of a raised and a lowered number.
	fraction = regexp.MustCompile(`(?i)(\d?)<sup>\s*(\d{1,3})\s*</sup>\s*(?:/|⁄|&frasl;|&#8260;|&#x2044;)\s*<sub>\s*(\d{1,3})\s*</sub>`)
	// note finds the marks of notes: numbers, letters and signs, alone, in lists, in brackets.
	note = regexp.MustCompile(`^[\s\[({]*` + noteMark + `(?:[\s,;–\][-]+` + noteMark + `)*[\s\])}]*$`)
	// ordinal finds what makes a number an ordinal one, in the languages that raise it.
	ordinal  = regexp.MustCompile(`^(?i:st|nd|rd|th|er|re|e|ème|eme|nde?|o|a|os|as|º|ª|te[nr]?)\.?$`)
	numeral  = regexp.MustCompile(`(?:\d|(?:^|[^\p{L}])[IVXLC]+)$`)
	power    = regexp.MustCompile(`^[-−–+]?\d{1,3}$`)
	tenthsOf = regexp.MustCompile(`(?:^|[^\d.,])10$`)
	product  = regexp.MustCompile(`[×x·*⋅]\s*10$`)
	binary   = regexp.MustCompile(`(?:^|[^\d.,])2$`)
	price    = regexp.MustCompile(`[$€£¥]\s?\d[\d,]*$`)
	clock    = regexp.MustCompile(`(?:^|[^\d.,])(?:[01]?\d|2[0-4])$`)
	units    = regexp.MustCompile(`(?:^|[^\p{L}\p{N}]|\d|[⁰¹²³⁴⁵⁶⁷⁸⁹])(?:[kcdmµn]?m|in|ft|yd|mi|s|sec|min|h|k?g|[b-hj-z]|[A-HJ-Zα-ωχ]|mc)$`)
)

// raised gives what a raised mark says behind the text before it; "" for the
// mark of a note. A letter ahead makes a number before it a part of a symbol.
func raised(before, mark string, linked, letterAhead bool) string {
	number := power.MatchString(mark)
	switch {
	case mark == "" || linked && note.MatchString(mark):
		return ""
	case number && tenthsOf.MatchString(before) && (len(mark) > 1 || mark > "2" || product.MatchString(before)),
		number && binary.MatchString(before) && len(mark) > 1:
		return "^" + strings.NewReplacer("−", "-", "–", "-").Replace(mark)
	case number && units.MatchString(before) && strings.Trim(mark, "-−–1234") == "",
		number && letterAhead && !endsInWord(before):
		return superscript.Replace(mark)
	case number && len(mark) == 2 && price.MatchString(before):
		return "." + mark
	case clock.MatchString(before) && (mark == "00" || mark == "15" || mark == "30" || mark == "45"):
		return ":" + mark
	case numeral.MatchString(before) && ordinal.MatchString(mark):
		return mark
	case note.MatchString(mark):
		return ""
	case utf8.RuneCountInString(mark) <= 4:
		return mark // Mme, TM
	}
	return " " + mark
}

var superscript = strings.NewReplacer(
	"0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹",
	"+", "⁺", "-", "⁻", "−", "⁻", "–", "⁻")

func endsInWord(text string) bool {
	r, _ := utf8.DecodeLastRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsPunct(r)
}

func firstRune(text string) rune {
	r, _ := utf8.DecodeRuneInString(text)
	return r
}

// localName is the name of an element without the prefix of its namespace.
func localName(name string) string { return name[strings.LastIndexByte(name, ':')+1:] }

// void holds the elements that have no content.
var void = map[string]bool{
	"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true,
	"input": true, "link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true,
}
