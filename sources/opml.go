package sources

import (
	"bytes"
	"cmp"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/digestbot/digestbot/digest/article"
)

// A Subscription is a feed that one can subscribe to, as a site, a person or an
// OPML list names it.
type Subscription struct {
	URL   string // the feed's address; may hold credentials
	Title string
	Site  string // the address that people visit; empty when unknown
	Topic string // the folder it is in, folders in folders as "World/Europe"; empty if in none
}

const (
	maxOPML      = 10 << 20 // bytes: some 50,000 feeds
	maxOPMLDepth = 50
)

type outline struct {
	Text     string    `xml:"text,attr"`
	Title    string    `xml:"title,attr,omitempty"`
	Type     string    `xml:"type,attr,omitempty"`
	URL      string    `xml:"xmlUrl,attr,omitempty"`
	Site     string    `xml:"htmlUrl,attr,omitempty"`
	Outlines []outline `xml:"outline"`
}

type opml struct {
	XMLName xml.Name `xml:"opml"`
	Version string   `xml:"version,attr"`
	Title   string   `xml:"head>title"`
	Body    struct {
		Outlines []outline `xml:"outline"`
	} `xml:"body"`
}

// ReadOPML reads the feeds of an OPML document, in order, each address once.
func ReadOPML(r io.Reader) ([]Subscription, error) {
	body, err := io.ReadAll(io.LimitReader(r, maxOPML+1))
	if err != nil {
		return nil, fmt.Errorf("read OPML: %w", err)
	}
	if len(body) > maxOPML {
		return nil, fmt.Errorf("read OPML: longer than %d MiB", maxOPML>>20)
	}
	text := dropControls(toUTF8(body, ""))
	start := bytes.Index(bytes.ToLower(text[:min(len(text), 64<<10)]), []byte("<opml"))
	if start < 0 {
		return nil, errors.New("read OPML: there is no opml element in it")
	}
	var doc opml
	d := xml.NewDecoder(bytes.NewReader(text[start:]))
	d.Strict = false
	if err := d.Decode(&doc); err != nil {
		return nil, fmt.Errorf("read OPML: %w", err)
	}
	var (
		all  []Subscription
		seen = map[string]bool{}
	)
	var walk func(outlines []outline, topic string, depth int)
	walk = func(outlines []outline, topic string, depth int) {
		for _, o := range outlines {
			name := shorten(article.CleanTitle(cmp.Or(strings.TrimSpace(o.Title), o.Text)), maxTitle)
			if address := strings.TrimSpace(o.URL); address != "" && !seen[address] {
				seen[address] = true
				all = append(all, Subscription{URL: address, Title: name, Site: strings.TrimSpace(o.Site), Topic: topic})
			}
			if len(o.Outlines) > 0 && depth < maxOPMLDepth {
				walk(o.Outlines, strings.Trim(topic+"/"+strings.ReplaceAll(name, "/", "∕"), "/"), depth+1)
			}
		}
	}
	walk(doc.Body.Outlines, "", 0)
	return all, nil
}

// WriteOPML writes feeds as an OPML document, with a folder a topic in the
// order of first use. ReadOPML gives them back.
func WriteOPML(w io.Writer, title string, feeds []Subscription) error {
	doc := opml{Version: "2.0", Title: title}
	for _, s := range feeds {
		at := &doc.Body.Outlines
		if s.Topic != "" {
			for name := range strings.SplitSeq(s.Topic, "/") {
				at = folder(at, strings.ReplaceAll(name, "∕", "/"))
			}
		}
		*at = append(*at, outline{Text: s.Title, Title: s.Title, Type: "rss", URL: s.URL, Site: s.Site})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return fmt.Errorf("write OPML: %w", err)
	}
	e := xml.NewEncoder(w)
	e.Indent("", "  ")
	if err := e.Encode(doc); err != nil {
		return fmt.Errorf("write OPML: %w", err)
	}
	_, err := io.WriteString(w, "\n")
	return err
}

// folder gives the outlines in the folder of that name, making it if there is none.
func folder(outlines *[]outline, name string) *[]outline {
	for i, o := range *outlines {
		if o.URL == "" && o.Text == name {
			return &(*outlines)[i].Outlines
		}
	}
	*outlines = append(*outlines, outline{Text: name, Title: name})
	return &(*outlines)[len(*outlines)-1].Outlines
}
