package sources

import (
	"fmt"
	"net/url"
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// An entry is an item of a feed in a test.
type entry struct{ title, link, guid, text string }

func feedWith(entries ...entry) string {
	var b strings.Builder
	b.WriteString(`<rss version="2.0"><channel><title>Post</title><link>https://post.example/</link>`)
	for _, e := range entries {
		fmt.Fprintf(&b, "<item><title>%s</title><description>%s</description>", e.title, e.text)
		if e.link != "" {
			fmt.Fprintf(&b, "<link>%s</link>", strings.ReplaceAll(e.link, "&", "&amp;"))
		}
		if e.guid != "" {
			fmt.Fprintf(&b, "<guid isPermaLink=\"false\">%s</guid>", e.guid)
		}
		b.WriteString("</item>")
	}
	return b.String() + "</channel></rss>"
}

// identities gives the IDs of the articles of a document that follows another.
func identities(t interface{ Fatal(...any) }, before []memory, entries ...entry) ([]string, []memory) {
	doc, err := parse([]byte(feedWith(entries...)), envelope{memory: before})
	if err != nil {
		t.Fatal(err)
	}
	var ids []string
	for _, a := range doc.articles {
		ids = append(ids, a.ID)
	}
	return ids, doc.memory
}

func TestIdentity(t *testing.T) {
	a := entry{"Ferry and trawler collide", "https://post.example/a", "g1", "Two boats met off Karsund at dawn."}
	b := entry{"Council votes on the bridge", "https://post.example/b", "g2", "The council has voted."}
	c := entry{"Herring quota is cut", "https://post.example/c", "g3", "A third less."}
	for _, tt := range []struct {
		name   string
		before []entry
		after  []entry
		want   string // for each article after: the number of the one before that it is, or "n" for new
	}{
		{"nothing changes", []entry{a, b}, []entry{a, b}, "01"},
		{"new item", []entry{a, b}, []entry{c, a, b}, "n01"},
		{"GUIDs change", []entry{a, b}, []entry{with(a, "guid", "x1"), with(b, "guid", "x2")}, "01"},
		{"tracking parameters", []entry{a, b}, []entry{with(a, "link", a.link+"?utm_source=rss&fbclid=1"), with(b, "link", "http://www.post.example/b/?at_medium=x#top")}, "01"},
		{"title edited", []entry{a, b}, []entry{with(a, "title", "Ferry hits trawler"), b}, "01"},
		{"link changes", []entry{a, b}, []entry{with(a, "link", "https://post.example/2026/a-new"), b}, "01"},
		{"link and title change", []entry{a, b}, []entry{with(with(a, "link", "https://post.example/z"), "title", "Ferry hits trawler"), b}, "01"},
		{"archive published again", []entry{a, b}, []entry{{a.title, "https://new.example/1", "n1", a.text}, {b.title, "https://new.example/2", "n2", b.text}}, "01"},
		{"recurrent title", []entry{{"Morning briefing", "https://post.example/m1", "m1", "On Monday it rained."}}, []entry{{"Morning briefing", "https://post.example/m2", "m2", "On Tuesday it did not."}}, "n"},
		{"same GUID, other items", []entry{a}, []entry{with(a, "guid", "same"), with(b, "guid", "same"), with(c, "guid", "same")}, "0nn"},
		{"exact twins", []entry{a}, []entry{a, a, b}, "0n"},
		{"no GUID", []entry{with(a, "guid", "")}, []entry{with(a, "guid", ""), with(b, "guid", "")}, "0n"},
		{"no GUID, no link", []entry{{title: "A", text: "x"}}, []entry{{title: "B", text: "y"}, {title: "A", text: "x"}}, "n0"},
		{"no link, edited", []entry{{title: "A", text: "x", guid: "1"}}, []entry{{title: "A", text: "x, and y", guid: "1"}, b}, "0n"},
		{"all link to the front page", []entry{with(a, "link", "https://post.example/"), with(b, "link", "https://post.example")}, []entry{with(c, "link", "https://post.example/"), with(a, "link", "https://post.example/"), with(b, "link", "https://post.example/")}, "n01"},
		{"one link, one item at a time", []entry{with(a, "link", "https://post.example/status"), b}, []entry{with(c, "link", "https://post.example/status"), b}, "n1"},
		{"one item, one GUID, always another", []entry{with(a, "guid", "x")}, []entry{with(b, "guid", "x")}, "n"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			before, memory := identities(t, nil, tt.before...)
			after, _ := identities(t, memory, tt.after...)
			got := ""
			for _, id := range after {
				switch i := slices.Index(before, id); i {
				case -1:
					got += "n"
				default:
					got += fmt.Sprint(i)
				}
			}
			if got != tt.want {
				t.Errorf("%s, want %s (%v, then %v)", got, tt.want, before, after)
			}
		})
	}
}

func with(e entry, field, value string) entry {
	switch field {
	case "title":
		e.title = value
	case "link":
		e.link = value
	case "guid":
		e.guid = value
	case "text":
		e.text = value
	}
	return e
}

// TestNothingIsPostedAgain changes each item of a feed in one way that
// publishers do, in random order and several times: no item may look new.
func TestNothingIsPostedAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		entries := make([]entry, rapid.IntRange(2, 12).Draw(t, "items"))
		for i := range entries {
			entries[i] = entry{fmt.Sprintf("Title of item %d here", i), fmt.Sprintf("https://post.example/%d", i), fmt.Sprintf("guid %d", i), fmt.Sprintf("What item %d says at its beginning.", i)}
		}
		first, memory := identities(t, nil, entries...)
		for range rapid.IntRange(1, 4).Draw(t, "polls") {
			for i, e := range entries {
				switch rapid.IntRange(0, 6).Draw(t, "change") {
				case 0:
					e = with(e, "guid", e.guid+"'")
				case 1:
					e = with(e, "link", e.link+"?utm_campaign=x")
				case 2:
					e = with(e, "title", e.title+", again")
				case 3:
					e = with(e, "text", "Corrected: "+e.text)
				case 4:
					e = with(e, "link", strings.Replace(e.link, "https://", "http://www.", 1))
				case 5:
					e = with(with(e, "link", e.link+"/moved"), "guid", e.guid+"m")
				}
				entries[i] = e
			}
			var ids []string
			ids, memory = identities(t, memory, entries...)
			if !slices.Equal(ids, first) {
				t.Fatalf("%v became %v for %q", first, ids, entries)
			}
		}
	})
}

func TestCanonical(t *testing.T) {
	for in, want := range map[string]string{
		"HTTPS://Post.Example:443/A%20b?b=2&a=1&utm_source=x#frag": "https://post.example/A%20b?a=1&b=2#frag",
		"http://post.example":                                                   "http://post.example/",
		"http://post.example:80/x?":                                             "http://post.example/x",
		"http://joe:secret@post.example/x":                                      "http://post.example/x",
		"https://post.example/#!/story/5":                                       "https://post.example/#!/story/5",
		"https://post.example/a/../b/./c":                                       "https://post.example/b/c",
		"https://post.example/x?FBCLID=1&id=2":                                  "https://post.example/x?id=2",
		"https:/post.example/x":                                                 "https://post.example/x",
		"https:post.example/x":                                                  "https://post.example/x",
		"https//post.example/x":                                                 "https://post.example/x",
		"http:///post.example/x":                                                "http://post.example/x",
		"http://https://post.example/x":                                         "https://post.example/x",
		"feed://post.example/x":                                                 "https://post.example/x",
		"https:\\\\post.example\\x?a=\\":                                        "https://post.example/x?a=\\",
		"\u200bhttps://post.example/x":                                          "https://post.example/x",
		`<a href="https://post.example/x">x</a>`:                                "https://post.example/x",
		"https://post.example/http://post.example/x":                            "http://post.example/x",
		"https://www.google.com/url?url=https%253A%252F%252Fpost.example%252Fx": "https://post.example/x",
		"https://web.archive.org/web/20260302080000/https://post.example/x":     "https://post.example/x",
		"https://news.google.com/rss/articles/CBMiFmh0dHBzOi8vcG9zdC5leGFtcGxlL3jSAQA?oc=5": "https://post.example/x",
		"https://post.example/x?ref=rss&partner=rss&from=feed&id=2":                         "https://post.example/x?id=2",
		"javascript:alert(1)":   "",
		"mailto:a@post.example": "",
		"/relative":             "",
		"https://":              "",
		"https://post.example/x?a=1;b=2&&utm_x=3": "https://post.example/x?a=1;b=2",
	} {
		if got := canonical(nil, in); got != want {
			t.Errorf("canonical(%q) = %q, want %q", in, got, want)
		}
		if again := canonical(nil, want); again != want {
			t.Errorf("canonical(%q) = %q: not stable", want, again)
		}
	}
}

// TestPageKey sees which addresses are the same page, and which are not.
func TestPageKey(t *testing.T) {
	for _, same := range [][]string{
		{"https://post.example/news", "http://www.post.example/news/", "https://m.post.example//news/index.html", "https://mobile.post.example/news/amp"},
		{"https://de.post.example/a?q=a+b", "https://de.m.post.example/a/?q=a%20b"},
		{"https://post.example/?p=1", "https://post.example/index.php?p=1"},
	} {
		for _, address := range same {
			if a, b := pageKey(canonical(nil, same[0])), pageKey(canonical(nil, address)); a != b {
				t.Errorf("%q and %q are %q and %q", same[0], address, a, b)
			}
		}
	}
	if a, b := pageKey("https://post.example/index"), pageKey("https://post.example/"); a == b {
		t.Errorf("two pages are %q", a)
	}
	site, _ := url.Parse("https://www.post.example/news/")
	for in, want := range map[string]string{"post.example/x": "https://post.example/x", "other.example/x": "https://www.post.example/news/other.example/x"} {
		if got := canonical(site, in); got != want {
			t.Errorf("canonical(%q) = %q, want %q", in, got, want)
		}
	}
}

func FuzzCanonical(f *testing.F) {
	f.Add("https://post.example/a?utm_source=1&b=2#x")
	f.Fuzz(func(t *testing.T, address string) {
		once := canonical(nil, address)
		if twice := canonical(nil, once); twice != once {
			t.Errorf("%q became %q, and then %q", address, once, twice)
		}
	})
}
