package sources

import (
	"html"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

// TestFeedparserCorpus reads the test feeds of feedparser, which its source
// distribution holds: FEEDPARSER_TESTS names their folder. Each states in a comment
// what is to come of it; what it says of titles, links, texts, times and the
// number of items must come of it here too, as plain text. feedparserDiffers says
// where and why it does not.
func TestFeedparserCorpus(t *testing.T) {
	dir := os.Getenv("FEEDPARSER_TESTS")
	if dir == "" {
		t.Skip("FEEDPARSER_TESTS does not name the tests of feedparser's source distribution")
	}
	compared, met, argued := 0, 0, 0
	err := filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || filepath.Ext(file) != ".xml" {
			return err
		}
		body, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		name, _ := filepath.Rel(dir, file)
		kind, base := "", &url.URL{Scheme: "http", Host: "127.0.0.1:8097", Path: "/tests/" + name}
		if h := regexp.MustCompile(`(?i)Header:\s+content-type:(.*)`).FindStringSubmatch(string(body)); h != nil {
			kind = strings.TrimSpace(h[1])
		}
		if h := regexp.MustCompile(`(?i)Header:\s+content-location:(.*)`).FindStringSubmatch(string(body)); h != nil {
			base, _ = base.Parse(strings.TrimSpace(h[1]))
		}
		for _, want := range assertions(string(toUTF8(body, kind))) {
			compared++
			body := body
			if want.field == "time" { // what says nothing is no article, whenever it was published
				body = regexp.MustCompile(`(?i)<(?:entry|item)\b[^>]*>`).ReplaceAll(body, []byte("$0<title>Words</title>"))
			}
			doc, err := parse(body, envelope{contentType: kind, address: base})
			got, ok := want.holds(doc)
			why := feedparserDiffers[filepath.ToSlash(name)]
			switch {
			case ok:
				met++
			case why != "":
				argued++
			default:
				t.Errorf("%s: %s is %q, we have %q (%v)", name, want.field, want.value, got, err)
			}
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d assertions compared, %d met, %d differ with a reason", compared, met, argued)
}

// feedparserDiffers has a reason for each file of which other things come here.
var feedparserDiffers = map[string]string{
	"encoding/bozo_linenoise.xml":                                      "feedparser shows the bytes of a damaged text as characters; we mend it",
	"wellformed/atom10/entry_content_and_summary.xml":                  "the longest text is kept",
	"wellformed/rss/item_description_and_summary.xml":                  "the longest text is kept",
	"wellformed/rss/item_summary_and_description.xml":                  "the longest text is kept",
	"wellformed/atom/entry_created_multiple_values.xml":                "of several dates the first counts",
	"wellformed/atom/entry_updated_multiple_values.xml":                "of several dates the first counts",
	"wellformed/sanitize/entry_content_iframe.xml":                     "no browser shows what stands in an iframe",
	"wellformed/sanitize/entry_summary_iframe.xml":                     "no browser shows what stands in an iframe",
	"wellformed/sanitize/item_content_encoded_script_nested_cdata.xml": "the marks of CDATA are no text",
	"wellformed/node_precedence/atom10_title.xml":                      "two items that say the same are one",
	"wellformed/sanitize/entry_content_crazy.xml":                      "a script in a comment in a script: no text of it is shown",
	"wellformed/sanitize/entry_summary_crazy.xml":                      "a script in a comment in a script: no text of it is shown",
	"wellformed/sanitize/entry_title_crazy.xml":                        "a script in a comment in a script: no text of it is shown",
	"wellformed/sanitize/item_content_encoded_crazy.xml":               "a script in a comment in a script: no text of it is shown",
	"wellformed/sanitize/item_description_crazy.xml":                   "a script in a comment in a script: no text of it is shown",
	"wellformed/sanitize/item_fullitem_crazy.xml":                      "a script in a comment in a script: no text of it is shown",
	"wellformed/sanitize/style_font_family_lucida_console_.xml":        "the literal has three quotation marks, which this test does not read",
}

// An assertion is what a test of feedparser says of an item.
type assertion struct {
	entry int
	field string
	value string
}

var (
	expectation = regexp.MustCompile(`(?m)^\s*Expect:\s*(.*)$`)
	equation    = regexp.MustCompile(`entries\[(\d+)\](?:\['([a-z_]+)'\]|\.([a-z_]+))(?:\[0\])?(?:\['(value)'\]|\.(value))?\s*==\s*(u?'(?:[^'\\]|\\.)*'|u?"(?:[^"\\]|\\.)*"|\([\d, ]+\))`)
	counted     = regexp.MustCompile(`len\(entries\)\s*==\s*(\d+)`)
)

// compared gives the fields that are looked at, and what they are here.
var comparedFields = map[string]string{
	"title": "title", "title_detail": "title", "link": "link", "summary": "text", "description": "text", "content": "text", "summary_detail": "text",
	"published_parsed": "time", "updated_parsed": "time", "created_parsed": "time",
}

func assertions(text string) []assertion {
	var all []assertion
	line := expectation.FindStringSubmatch(text)
	if line == nil {
		return nil
	}
	if m := counted.FindStringSubmatch(line[1]); m != nil {
		all = append(all, assertion{0, "items", m[1]})
	}
	for _, m := range equation.FindAllStringSubmatch(line[1], -1) {
		field := comparedFields[m[2]+m[3]]
		detail := strings.HasSuffix(m[2]+m[3], "_detail") || m[2]+m[3] == "content"
		if field == "" || detail && m[4]+m[5] == "" {
			continue
		}
		entry, _ := strconv.Atoi(m[1])
		all = append(all, assertion{entry, field, pythonText(m[6])})
	}
	return all
}

// pythonText reads a literal.
func pythonText(literal string) string {
	literal = strings.TrimPrefix(literal, "u")
	if literal[0] == '(' {
		return literal
	}
	quote, inner := literal[:1], literal[1:len(literal)-1]
	inner = strings.NewReplacer(`\`+quote, quote, `\x`, `\u00`).Replace(inner)
	if quote == "'" {
		inner = strings.ReplaceAll(inner, `"`, `\"`)
	}
	if text, err := strconv.Unquote(`"` + strings.ReplaceAll(inner, "\n", `\n`) + `"`); err == nil {
		return text
	}
	return inner
}

// holds says whether what is asserted came of a feed, and what did.
func (a assertion) holds(doc document) (got string, ok bool) {
	if a.field == "items" {
		return strconv.Itoa(doc.items), strconv.Itoa(doc.items) == a.value
	}
	if a.entry >= len(doc.articles) { // an item that says nothing is no article
		return "", doc.items > a.entry && withoutFurniture(article.Clean(a.value)) == ""
	}
	it := doc.articles[a.entry]
	switch a.field {
	case "link":
		return it.URL, pageKey(it.URL) == pageKey(canonical(nil, a.value)) || it.URL == a.value
	case "time":
		var n []int
		for _, part := range strings.Split(strings.Trim(a.value, "()"), ",") {
			d, _ := strconv.Atoi(strings.TrimSpace(part))
			n = append(n, d)
		}
		if len(n) < 6 {
			return "", false
		}
		return it.Published.String(), it.Published.Equal(time.Date(n[0], time.Month(n[1]), n[2], n[3], n[4], n[5], 0, time.UTC))
	}
	got = it.Text
	if a.field == "title" {
		got = it.Title
	}
	for _, want := range []string{article.Clean(a.value), article.CleanTitle(a.value), strings.Join(strings.Fields(html.UnescapeString(a.value)), " "), article.Plain(a.value)} {
		if flat(got) == flat(want) {
			return got, true
		}
	}
	if want := article.Clean(a.value); a.field == "text" && got == "" && (flat(it.Title) == flat(want) || withoutFurniture(want) == "") {
		return got, true // it says no more than the title, or nothing
	}
	return got, false
}

func flat(text string) string { return strings.Join(strings.Fields(text), " ") }
