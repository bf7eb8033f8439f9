package sources

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"unicode/utf8"
)

func FuzzRepair(f *testing.F) {
	files, _ := filepath.Glob("testdata/feeds/*")
	for _, file := range files {
		if body, err := os.ReadFile(file); err == nil && filepath.Ext(file) != ".want" {
			f.Add(body, "text/xml")
			f.Add(body, "text/xml; charset=gb18030")
		}
	}
	f.Add([]byte("<rss>&#&#11;11;&&#11;#12;&#xD83D;&#xDE00;&#146;&#x110000;&#38;#11;"), "")
	f.Add([]byte("<rss>stra\xc3\x1c\x1c\x9fe f\xc3</rss>"), "")
	f.Fuzz(func(t *testing.T, body []byte, contentType string) {
		before := bytes.Clone(body)
		text := repair(body, contentType)
		if !bytes.Equal(before, body) {
			t.Fatal("the body was changed")
		}
		if !utf8.Valid(text) || bytes.ContainsAny(text, "\x00\x1f\x0b") {
			t.Fatalf("%q became %q", body, text)
		}
		if again := repair(text, ""); text != nil && !bytes.Equal(again, text) {
			t.Fatalf("%q became %q, and then %q", body, text, again)
		}
		doc, err := parse(body, envelope{contentType: contentType})
		ids := map[string]bool{}
		for _, a := range doc.articles {
			if a.ID == "" || a.Title == "" || ids[a.ID] || !utf8.ValidString(a.Title+a.Text+a.URL) || err != nil {
				t.Fatalf("%q gave %+v, %v", body, a, err)
			}
			ids[a.ID] = true
		}
	})
}
