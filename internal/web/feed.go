package web

import (
	"encoding/json"
	"encoding/xml"
	"io"
	"net/http"
	"strings"
	"time"

	"digestbot/digest/message"
)

// feed serves the latest digests as a feed.
func (w *site) feed(kind string, write func(io.Writer, string, []message.Digest) error) http.Handler {
	return http.HandlerFunc(func(rw http.ResponseWriter, r *http.Request) {
		list, _, err := w.issues(r.Context(), "", pages)
		var b strings.Builder
		if err == nil {
			err = write(&b, w.Public, list)
		}
		if err != nil {
			http.Error(rw, "the feed cannot be made now", http.StatusInternalServerError)
			return
		}
		rw.Header().Set("Content-Type", kind+"; charset=utf-8")
		io.WriteString(rw, b.String())
	})
}

// rss is an RSS 2.0 document (rssboard.org/rss-specification).
type rss struct {
	XMLName xml.Name  `xml:"rss"`
	Version string    `xml:"version,attr"`
	Title   string    `xml:"channel>title"`
	Link    string    `xml:"channel>link"`
	About   string    `xml:"channel>description"`
	Items   []rssItem `xml:"channel>item"`
}

type rssItem struct {
	Title string  `xml:"title"`
	Link  string  `xml:"link,omitempty"`
	ID    rssGUID `xml:"guid"`
	Date  string  `xml:"pubDate"`
	Text  string  `xml:"description"`
}

type rssGUID struct {
	IsLink bool   `xml:"isPermaLink,attr"`
	ID     string `xml:",chardata"`
}

func writeRSS(w io.Writer, public string, list []message.Digest) error {
	doc := rss{Version: "2.0", Title: "Digests", Link: public + "/", About: "What was posted"}
	for _, d := range list {
		doc.Items = append(doc.Items, rssItem{d.Title(), address(public, d), rssGUID{false, d.ID}, d.To.Format(time.RFC1123Z), headlines(d)})
	}
	if _, err := io.WriteString(w, xml.Header); err != nil {
		return err
	}
	e := xml.NewEncoder(w)
	e.Indent("", " ")
	return e.Encode(doc)
}

// writeJSONFeed writes a JSON Feed 1.1 (jsonfeed.org/version/1.1).
func writeJSONFeed(w io.Writer, public string, list []message.Digest) error {
	type item struct {
		ID      string `json:"id"`
		URL     string `json:"url,omitempty"`
		Title   string `json:"title"`
		Content string `json:"content_text"`
		Date    string `json:"date_published"`
	}
	doc := struct {
		Version string `json:"version"`
		Title   string `json:"title"`
		Home    string `json:"home_page_url,omitempty"`
		Items   []item `json:"items"`
	}{"https://jsonfeed.org/version/1.1", "Digests", public, []item{}}
	for _, d := range list {
		doc.Items = append(doc.Items, item{d.ID, address(public, d), d.Title(), headlines(d), d.To.Format(time.RFC3339)})
	}
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	return e.Encode(doc)
}

func address(public string, d message.Digest) string {
	if public == "" {
		return ""
	}
	return public + "/digests/" + d.ID
}

// headlines is a digest in plain text: a headline a line.
func headlines(d message.Digest) string {
	var all []string
	for _, e := range d.Stories {
		all = append(all, e.Headline)
	}
	return strings.Join(all, "\n")
}
