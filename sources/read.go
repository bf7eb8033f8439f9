package sources

import (
	"bytes"
	"net/url"
	"strings"

	"github.com/mmcdole/gofeed"
	jsonfeed "github.com/mmcdole/gofeed/json"
	"github.com/mmcdole/gofeed/rss"
)

// read gives what gofeed reads of a feed at an address, nil for a file: as it
// stands if it is plain, else as it is when it has been written anew; damage says
// what is lost, and is nil if nothing is.
func read(text []byte, address *url.URL) (feed *gofeed.Feed, damage, err error) {
	if isStandard(text) {
		if feed, err := readPlain(text); err == nil && len(feed.Items) > 0 {
			return feed, nil, nil
		}
	}
	repaired, damage, err := rewrite(text, address)
	if err != nil {
		return nil, nil, err
	}
	feed, err = readPlain(repaired)
	return feed, damage, err
}

// readPlain is gofeed. What it has no field for is in Custom: "ttl" of a feed,
// "source", "sourceURL" and "language" of an item, and "noLink" of one whose GUID
// is no address.
func readPlain(text []byte) (*gofeed.Feed, error) {
	p := gofeed.NewParser()
	p.KeepOriginalFeed = true
	p.RSSTranslator = &gofeed.DefaultRSSTranslator{DisableContentImageScan: true} // which is slow, for what is not read
	feed, err := p.Parse(bytes.NewReader(text))
	if err != nil {
		return nil, err
	}
	switch original := feed.OriginalFeed().(type) {
	case *rss.Feed:
		feed.Custom = map[string]string{"ttl": original.TTL}
		for i, item := range original.Items {
			feed.Items[i].Custom = customOf(item)
		}
	case *jsonfeed.Feed:
		for i, item := range original.Items {
			feed.Items[i].Custom = map[string]string{"language": item.Language}
		}
	}
	return feed, nil
}

func customOf(item *rss.Item) map[string]string {
	custom := map[string]string{}
	if item.Source != nil {
		custom["source"], custom["sourceURL"] = item.Source.Title, item.Source.URL
	}
	if item.GUID != nil && strings.EqualFold(item.GUID.IsPermalink, "false") {
		custom["noLink"] = "true"
	}
	if dc := item.DublinCoreExt; dc != nil && len(dc.Language) > 0 {
		custom["language"] = dc.Language[0]
	}
	return custom
}
