package web

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"html"
	"io"
	"net/http"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/message"
)

// feed serves the latest digests as a feed.
func (w *site) feed(kind string, write func(io.Writer, string, []message.Digest) error) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		list, _, err := w.issues(r, "")
		var b bytes.Buffer
		if err == nil {
			err = write(&b, w.base(r), list)
		}
		if err != nil {
			w.failed(rw, r, err)
			return
		}
		send(rw, r, http.StatusOK, kind+"; charset=utf-8", b.Bytes())
	})
}

// base is the address at which people reach the pages: the one that is set, else
// the one that was asked.
func (w *site) base(r *http.Request) string {
	if w.Public != "" {
		return w.Public
	}
	scheme := "http"
	if r.TLS != nil {
		scheme = "https"
	}
	return scheme + "://" + r.Host
}

// about says what the feeds are.
const about = "News as it was posted: each story once, disputed figures with every side."

// rss is an RSS 2.0 document (rssboard.org/rss-specification), with the link to
// itself that the RSS Best Practices Profile asks for.
type rss struct {
	XMLName  xml.Name  `xml:"rss"`
	Version  string    `xml:"version,attr"`
	Atom     string    `xml:"xmlns:atom,attr"`
	Title    string    `xml:"channel>title"`
	Link     string    `xml:"channel>link"`
	About    string    `xml:"channel>description"`
	Language string    `xml:"channel>language"`
	Self     atomLink  `xml:"channel>atom:link"`
	Items    []rssItem `xml:"channel>item"`
}

type atomLink struct {
	Address string `xml:"href,attr"`
	Rel     string `xml:"rel,attr"`
	Kind    string `xml:"type,attr"`
}

type rssItem struct {
	Title string  `xml:"title"`
	Link  string  `xml:"link"`
	ID    rssGUID `xml:"guid"`
	Date  string  `xml:"pubDate"`
	HTML  string  `xml:"description"`
}

type rssGUID struct {
	IsLink bool   `xml:"isPermaLink,attr"`
	ID     string `xml:",chardata"`
}

func writeRSS(w io.Writer, base string, list []message.Digest) error {
	doc := rss{Version: "2.0", Atom: "http://www.w3.org/2005/Atom", Title: "digestbot", Link: base + "/", About: about, Language: "en-gb",
		Self: atomLink{base + "/feed.xml", "self", "application/rss+xml"}}
	for _, d := range list {
		doc.Items = append(doc.Items, rssItem{d.Title(), base + "/digests/" + d.ID, rssGUID{false, d.ID}, d.To.Format(time.RFC1123Z), contents(base, d)})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	return e.Encode(doc)
}

// writeJSONFeed writes a JSON Feed 1.1 (jsonfeed.org/version/1.1).
func writeJSONFeed(w io.Writer, base string, list []message.Digest) error {
	type item struct {
		ID    string `json:"id"`
		URL   string `json:"url"`
		Title string `json:"title"`
		HTML  string `json:"content_html"`
		Date  string `json:"date_published"`
	}
	doc := struct {
		Version  string `json:"version"`
		Title    string `json:"title"`
		Home     string `json:"home_page_url"`
		Self     string `json:"feed_url"`
		About    string `json:"description"`
		Language string `json:"language"`
		Items    []item `json:"items"`
	}{"https://jsonfeed.org/version/1.1", "digestbot", base + "/", base + "/feed.json", about, "en-GB", []item{}}
	for _, d := range list {
		doc.Items = append(doc.Items, item{d.ID, base + "/digests/" + d.ID, d.Title(), contents(base, d), d.To.Format(time.RFC3339)})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(doc)
}

// contents is a digest in HTML: its headlines with the first line of each.
func contents(base string, d message.Digest) string {
	var b strings.Builder
	b.WriteString("<ul>")
	for _, e := range d.Stories {
		fmt.Fprintf(&b, `<li><a href="%s">%s</a>`, html.EscapeString(base+"/stories/"+message.Ref(e.Story.ID)), html.EscapeString(e.Headline))
		if len(e.Lines) > 0 {
			b.WriteString("<br>" + html.EscapeString(e.Lines[0].Text))
		}
		b.WriteString("</li>")
	}
	b.WriteString("</ul>")
	return b.String()
}
