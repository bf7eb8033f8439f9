package web

import (
	"encoding/xml"
	"io"
	"time"

	"digestbot/digest/message"
)

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
