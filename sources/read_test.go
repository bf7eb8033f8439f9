package sources

import (
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"testing"
)

// TestWrittenAnew sees that a feed which gofeed reads as it stands says the same
// when it has been written anew.
func TestWrittenAnew(t *testing.T) {
	corpus := filepath.Join(moduleCache(), "github.com", "mmcdole", "gofeed@"+version(t, "github.com/mmcdole/gofeed"), "testdata", "*", "*", "*.xml")
	files, _ := filepath.Glob(corpus)
	own, _ := filepath.Glob("testdata/feeds/*.xml")
	address := &url.URL{Scheme: "https", Host: "feed.example", Path: "/"}
	bodies := map[string][]byte{"full text": fullTextFeed(1)}
	for _, item := range []string{
		`<title>Q&amp;amp;A: &lt;T&gt; explained</title><link>/x?a=1&amp;b=2</link><guid>7</guid><description>One &amp;lt;b&amp;gt; two</description>`,
		`<title><![CDATA[ R&D cuts 5 < 6 ]]></title><guid>https://harbour.example/g</guid><pubDate>03/02/2026</pubDate>`,
		`<title>AT&T up</title><link> https://harbour.example/at&t </link><description><![CDATA[a]]> and <![CDATA[b]]></description>`,
		`<title>Caf&eacute; &nbsp; opens</title><link></link><guid isPermaLink="False">https://harbour.example/n</guid><description/>`,
		`<title>Quay</title><link>mailto:quay</link><guid>https://harbour.example/q</guid><description>x]]&gt;y</description>`,
		`<title>Hall</title><source url="https://other.example/f">Weir &amp;amp; Co</source><description>&#60;p&#62;hello</description>`,
	} {
		bodies[item] = []byte(rssOf(item))
	}
	for _, file := range append(files, own...) {
		body, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		bodies[file] = body
	}
	standard := 0
	for name, body := range bodies {
		text := repair(body, "")
		if text == nil || !isStandard(text) {
			continue
		}
		direct, err := readPlain(text)
		if err != nil || len(direct.Items) == 0 {
			continue
		}
		standard++
		anew, damage, err := rewrite(text, address)
		if err != nil || damage != nil {
			t.Errorf("%s: %v, %v", name, err, damage)
			continue
		}
		again, err := readPlain(anew)
		if err != nil {
			t.Errorf("%s, written anew: %v", name, err)
			continue
		}
		a, b := convert(direct, envelope{address: address}), convert(again, envelope{address: address})
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s: read as it stands\n%+v\nand written anew\n%+v", name, a, b)
		}
	}
	t.Logf("%d of %d feeds are read as they stand", standard, len(bodies))
	if standard == 0 {
		t.Error("no feed is read as it stands")
	}
}
