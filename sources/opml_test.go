package sources

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestOPML(t *testing.T) {
	const in = `<?xml version="1.0" encoding="ISO-8859-1"?>
<opml version="1.0"><head><title>Mine</title></head><body>
<outline text="World &amp; more"><outline title="Europe" text="x"><outline text="Harbour Post" xmlUrl=" https://harbour.example/feed?a=1&amp;b=2 " htmlUrl="https://harbour.example"/></outline>
<outline type="rss" text="Caf` + "\xe9" + `" xmlUrl="https://cafe.example/rss"/></outline>
<outline text="Alone" xmlUrl="https://alone.example/rss"/><outline text="Two&#10;lines &#x9b;31m&#x202e;red" xmlUrl="https://lines.example/rss"/><outline text="Twice" xmlUrl="https://alone.example/rss"/><outline text="Empty folder"/>
</body></opml>`
	want := []Subscription{
		{URL: "https://harbour.example/feed?a=1&b=2", Title: "Harbour Post", Site: "https://harbour.example", Topic: "World & more/Europe"},
		{URL: "https://cafe.example/rss", Title: "Café", Topic: "World & more"},
		{URL: "https://alone.example/rss", Title: "Alone"},
		{URL: "https://lines.example/rss", Title: "Two lines 31mred"},
	}
	got, err := ReadOPML(strings.NewReader(in))
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	var out bytes.Buffer
	if err := WriteOPML(&out, "Mine", got); err != nil {
		t.Fatal(err)
	}
	again, err := ReadOPML(&out)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(got, again); diff != "" {
		t.Errorf("written and read again: -want +got\n%s", diff)
	}
}

func TestBadOPML(t *testing.T) {
	for in, want := range map[string]string{
		"":                     "no opml element",
		"<html></html>":        "no opml element",
		"<opml><body><outline": "syntax error",
		"<opml>" + strings.Repeat("<outline>", 20000): "",
	} {
		if _, err := ReadOPML(strings.NewReader(in)); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("ReadOPML(%.20q): error %v, want %q", in, err, want)
		}
	}
}
