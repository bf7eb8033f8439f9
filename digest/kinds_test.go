package digest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/form"
	"digestbot/digest/story"
)

// readKind reads the entries of one feed, an article a line.
func readKind(t testing.TB, file string) []article.Article {
	t.Helper()
	text, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var entries []article.Article
	for line := range strings.Lines(string(text)) {
		var a article.Article
		if err := json.Unmarshal([]byte(line), &a); err != nil {
			t.Fatalf("%s: %v", file, err)
		}
		entries = append(entries, a)
	}
	return entries
}

// TestKinds holds for feeds whose entries follow a template, each in a file of its
// own: every entry is a story of its own, is told under its own title, and disputes
// nothing; all feeds together, no story holds two entries of one. A new kind needs no Go.
func TestKinds(t *testing.T) {
	files, err := filepath.Glob("testdata/kinds/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no feeds in testdata/kinds: %v", err)
	}
	var all []article.Article
	for _, file := range files {
		entries := readKind(t, file)
		t.Run(filepath.Base(file), func(t *testing.T) { checkEntries(t, entries) })
		all = append(all, entries...)
	}
	for _, s := range Stories(form.Without(all), story.Rules{}) {
		for i, a := range s.Articles() {
			if slices.ContainsFunc(s.Articles()[:i], func(b article.Article) bool { return article.OneForm(a, b) }) {
				t.Errorf("%q stands in a story with another entry of its feed", a.Title)
			}
		}
	}
}

func checkEntries(t *testing.T, entries []article.Article) {
	stories := Stories(form.Without(entries), story.Rules{})
	if len(stories) != len(entries) {
		t.Errorf("%d stories of %d entries", len(stories), len(entries))
	}
	for _, s := range stories {
		told := Summarise(s)
		i := slices.IndexFunc(entries, func(a article.Article) bool { return a.ID == s.Reports[0].ID })
		if told.Headline != entries[i].Title {
			t.Errorf("%q is told as %q", entries[i].Title, told.Headline)
		}
		for _, c := range told.Claims {
			if c.Verdict == claim.Disputed {
				t.Errorf("%q disputes %s", told.Headline, c.About)
			}
		}
	}
}

// TestOddFeeds holds that nothing is lost of a feed that is odd, and nothing told twice.
func TestOddFeeds(t *testing.T) {
	entries := readKind(t, "testdata/kinds/tenders.jsonl")
	odd := func(change func(i int, a *article.Article)) []article.Article {
		list := slices.Clone(entries)
		for i := range list {
			change(i, &list[i])
		}
		return list
	}
	repeated := slices.Clone(entries)
	for i := range 1000 {
		a := entries[0]
		a.ID, a.URL = fmt.Sprint("again", i), fmt.Sprint(a.URL, "?again=", i)
		repeated = append(repeated, a)
	}
	for name, list := range map[string][]article.Article{
		"one entry a thousand times": repeated,
		"links equal":                odd(func(_ int, a *article.Article) { a.URL = "https://tenders.example/" }),
		"no titles":                  odd(func(_ int, a *article.Article) { a.Title = "" }),
		"titles equal":               odd(func(_ int, a *article.Article) { a.Title = "Contract notice" }),
		"a giant": odd(func(i int, a *article.Article) {
			a.Text += strings.Repeat(" and more of the same", 100_000*min(i, 1)*max(2-i, 0))
		}),
		"no texts": odd(func(_ int, a *article.Article) { a.Text = "" }),
	} {
		stories := Stories(form.Without(list), story.Rules{})
		articles := 0
		for _, s := range stories {
			articles += len(s.Articles())
		}
		if len(stories) != len(entries) || articles != len(list) {
			t.Errorf("%s: %d stories of %d articles, want %d of %d", name, len(stories), articles, len(entries), len(list))
		}
	}
}
