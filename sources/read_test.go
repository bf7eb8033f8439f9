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
