package sources

import (
	"bytes"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A feed is what a document says, in whatever dialect.
type feed struct {
	about []element // what it says of itself
	items []item
	odd   map[string]int // elements with titles that are no items, by name
}

// An item is what a feed says of one article.
type item []element

// An element is a part of a feed or of an item, with what is in it.
type element struct {
	name   string // see dialect.go
	text   string
	plain  bool // the text is no HTML, whatever it looks like
	attrs  []xml.Attr
	base   *url.URL // that its addresses are relative to; nil: the feed's
	tongue string   // xml:lang; empty: the feed's
}

// find gives the first element that has the first of the names that any has;
// one without a name if none has.
func find(elements []element, names ...string) element {
	for _, name := range names {
		for _, e := range elements {
			if e.name == name && e.text != "" {
				return e
			}
		}
	}
	return element{}
}

// attr gives an attribute by its name; empty if there is none.
func (e element) attr(name string) string {
	for _, a := range e.attrs {
		if strings.EqualFold(a.Name.Local, name) && a.Name.Space != "xmlns" {
			return strings.TrimSpace(a.Value)
		}
	}
	return ""
}

// parts gives the elements in an element.
func (e element) parts() []element {
	if !strings.Contains(e.text, "<") {
		return nil
	}
	r := newReader([]byte("<rss>" + e.text + "</rss>"))
	if _, err := r.token(); err != nil {
		return nil
	}
	parts, _ := r.elements()
	return parts
}

// A reader reads the elements of a feed, whether or not their tags match.
type reader struct {
	source []byte
	xml    *xml.Decoder
	at     int64             // where the token at hand begins
	open   []frame           // the elements that have begun
	next   *xml.StartElement // of an item that began in one without an end; read, and still to be dealt with
}

// A frame is an element that has begun, and what holds in it.
type frame struct {
	raw    xml.Name // with the prefix in place of the namespace
	name   string
	atom   bool              // its texts are Atom's
	spaces map[string]string // namespaces by prefix
	base   *url.URL
	tongue string
}

func newReader(source []byte) *reader {
	d := xml.NewDecoder(bytes.NewReader(source))
	d.Strict = false
	d.Entity = xml.HTMLEntity
	return &reader{source: source, xml: d}
}

// readXML reads a feed. What is read before an error is given with it.
func readXML(source []byte) (*feed, error) {
	r, f := newReader(source), &feed{odd: map[string]int{}}
	for {
		token, err := r.item()
		if err == io.EOF || err != nil && len(r.open) == 0 && len(f.about) > 0 {
			return f, f.blind(source)
		}
		if err != nil {
			return f, err
		}
		if _, start := token.(xml.StartElement); !start {
			continue
		}
		switch here := r.top(); {
		case len(r.open) == 1 && !roots[here.name] && len(f.about) > 0:
			return f, f.blind(source) // junk behind the feed
		case len(r.open) == 1 && !roots[here.name] && here.name != "entry":
			return f, fmt.Errorf("%q is not the root of a feed", here.name)
		case itemNames[here.name]:
			attrs := token.(xml.StartElement).Attr
			elements, err := r.elements()
			if err != nil {
				return f, err
			}
			f.items = append(f.items, append(elements, element{name: "item", attrs: attrs, base: here.base, tongue: here.tongue}))
		case roots[here.name]:
			f.about = append(f.about, element{name: "root", attrs: token.(xml.StartElement).Attr, base: here.base, tongue: here.tongue})
		case feedNames[here.name] && roots[r.open[len(r.open)-2].name]:
			e, err := r.element(token.(xml.StartElement))
			if err != nil {
				return f, err
			}
			f.about = append(f.about, e)
		case here.name == "title" && len(r.open) > 2:
			f.odd[r.open[len(r.open)-2].name]++
		}
	}
}

// errBlind means that a feed has items which are not seen.
var errBlind = errors.New("items in another form than those of feeds")

// blind gives an error for a feed without items whose elements look like some:
// nobody should be told that there is nothing new in it.
func (f *feed) blind(source []byte) error {
	if len(f.items) > 0 {
		return nil
	}
	for name, n := range f.odd {
		if name != "image" && name != "textinput" && name != "source" && name != "author" {
			return fmt.Errorf("%w: %d elements <%s> in place of items", errBlind, n, name)
		}
	}
	if itemStart.Match(xmlComment.ReplaceAll(source, nil)) {
		return fmt.Errorf("%w: they cannot be told apart", errBlind)
	}
	return nil
}

func (r *reader) top() frame {
	if len(r.open) == 0 {
		return frame{}
	}
	return r.open[len(r.open)-1]
}

// token reads on, and keeps track of the elements that are open. The end of an
// element that has not begun is passed over, and that of one in which others
// are open ends these.
func (r *reader) token() (xml.Token, error) {
	for {
		r.at = r.xml.InputOffset()
		token, err := r.xml.RawToken()
		switch t := token.(type) {
		case nil:
			if err == io.EOF && len(r.open) > 0 {
				line, _ := r.xml.InputPos()
				return nil, &xml.SyntaxError{Msg: "unexpected EOF", Line: line}
			}
			return nil, err
		case xml.StartElement:
			r.begin(t)
			return t, nil
		case xml.EndElement:
			if i := r.begun(t.Name); i >= 0 {
				r.open = r.open[:i]
				return t, nil
			}
		case xml.CharData:
			return t, nil
		}
	}
}

// item is token, or the start of an item that has been read already.
func (r *reader) item() (xml.Token, error) {
	if start := r.next; start != nil {
		r.next = nil
		return *start, nil
	}
	return r.token()
}

// begun finds the innermost open element of a name, or else of a name in other letters.
func (r *reader) begun(name xml.Name) int {
	for i := len(r.open) - 1; i >= 0; i-- {
		if r.open[i].raw == name {
			return i
		}
	}
	for i := len(r.open) - 1; i >= 0; i-- {
		if raw := r.open[i].raw; strings.EqualFold(raw.Local, name.Local) && strings.EqualFold(raw.Space, name.Space) {
			return i
		}
	}
	return -1
}

func (r *reader) begin(t xml.StartElement) {
	up := r.top()
	f := frame{raw: t.Name, atom: up.atom, spaces: up.spaces, base: up.base, tongue: up.tongue}
	for _, a := range t.Attr {
		switch {
		case a.Name.Space == "xmlns" || a.Name.Space == "" && a.Name.Local == "xmlns":
			f.declare(a)
		case a.Name.Space == "xml" && a.Name.Local == "base":
			f.base = resolve(up.base, a.Value)
		case a.Name.Space == "xml" && a.Name.Local == "lang":
			f.tongue = a.Value
		}
	}
	local := strings.ToLower(t.Name.Local)
	space, declared := f.spaces[t.Name.Space]
	if !declared {
		space = t.Name.Space
	}
	prefix := vocabulary(space)
	if len(r.open) == 0 {
		f.atom = local == "feed"
		f.declare(xml.Attr{Name: xml.Name{Local: own}, Value: space})
		prefix = ""
	} else if root := f.spaces[own]; root != "" && space == root {
		prefix = "" // whatever the root is in is the feed's own
	}
	f.atom = f.atom || prefix == "" && strings.Contains(strings.ToLower(space), "atom")
	f.name = local
	if prefix != "" {
		f.name = prefix + ":" + local
	}
	r.open = append(r.open, f)
}

// own is the key in frame.spaces of the namespace of the root.
const own = "the root's"

func (f *frame) declare(a xml.Attr) {
	spaces := make(map[string]string, len(f.spaces)+1)
	for prefix, space := range f.spaces {
		spaces[prefix] = space
	}
	key := a.Name.Local
	if a.Name.Space == "" && key == "xmlns" {
		key = ""
	}
	spaces[key] = a.Value
	f.spaces = spaces
}

// elements reads the elements in the element that has begun last, up to its end.
func (r *reader) elements() ([]element, error) {
	var all []element
	for depth := len(r.open); ; {
		token, err := r.token()
		if err != nil {
			return all, err
		}
		if len(r.open) < depth {
			return all, nil
		}
		if t, ok := token.(xml.StartElement); ok {
			if depth > 1 && itemNames[r.open[depth-1].name] && itemNames[r.top().name] {
				r.open, r.next = append(r.open[:depth-1], r.top()), &t
				return all, nil
			}
			e, err := r.element(t)
			if err != nil {
				return all, err
			}
			if all = append(all, e); len(r.open) < depth {
				return all, nil // its end was that of the whole
			}
		}
	}
}

// element reads what is in the element that has begun.
func (r *reader) element(t xml.StartElement) (element, error) {
	f, depth := r.top(), len(r.open)
	e := element{name: f.name, attrs: t.Attr, base: f.base, tongue: f.tongue}
	var text strings.Builder
	begin, nested := r.xml.InputOffset(), false
	for {
		token, err := r.token()
		if err != nil {
			return e, err
		}
		switch t := token.(type) {
		case xml.CharData:
			text.Write(t)
			continue
		case xml.StartElement:
			nested = true
			continue
		}
		if len(r.open) < depth {
			break
		}
	}
	if nested {
		e.text = strings.TrimSpace(cdataMarks.Replace(string(r.source[begin:r.at])))
	} else {
		e.text = unwrapped(text.String())
	}
	e.settle(f, nested)
	return e, nil
}

var (
	cdataMarks = strings.NewReplacer("<![CDATA[", "", "]]>", "")
	cdataEnd   = regexp.MustCompile(`\]\](?:>|&gt;)?$`)
	xmlComment = regexp.MustCompile(`(?s)<!--.*?-->`)
)

// unwrapped gives a text without space around it, and without CDATA marks that
// were escaped or doubled.
func unwrapped(text string) string {
	text = strings.TrimSpace(text)
	for strings.HasPrefix(text, "<![CDATA[") {
		text = strings.TrimSpace(cdataEnd.ReplaceAllString(text[len("<![CDATA["):], ""))
	}
	return text
}

// settle says what kind of text an element has, by what it declares.
func (e *element) settle(f frame, nested bool) {
	kind, _, _ := strings.Cut(strings.ToLower(e.attr("type")), ";")
	mode := strings.ToLower(e.attr("mode"))
	switch {
	case !f.atom || nested:
	case mode == "base64", kind == "base64", mode == "" && binary(kind):
		if text, ok := decoded(e.text); ok || e.name == "content" {
			e.text = text
		}
	case kind == "text", kind == "text/plain" && mode != "escaped":
		e.plain = true
	case kind == "" && mode == "":
		e.plain = slices.Contains(titleNames, e.name) || !isHTML(e.text)
	}
}

// binary reports whether Atom holds a content of that type in base64 (RFC 4287,
// section 4.1.3.3).
func binary(kind string) bool {
	major, minor, ok := strings.Cut(kind, "/")
	return ok && major != "text" && !strings.HasSuffix(minor, "xml") && minor != "html" && minor != "json"
}

// decoded gives the text in base64, or what is none; ok reports whether it is text.
func decoded(text string) (plain string, ok bool) {
	bytes, err := base64.StdEncoding.DecodeString(strings.Join(strings.Fields(text), ""))
	switch {
	case err != nil:
		return text, true
	case !utf8.Valid(bytes):
		return "", false
	}
	return string(bytes), true
}

// resolve gives an address that is relative to another; the other if it is none.
func resolve(base *url.URL, address string) *url.URL {
	u, err := url.Parse(strings.TrimSpace(address))
	switch {
	case err != nil:
		return base
	case base == nil:
		return u
	}
	return base.ResolveReference(u)
}
