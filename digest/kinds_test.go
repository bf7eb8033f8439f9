package digest

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/form"
	"github.com/digestbot/digestbot/digest/story"
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

// TestFeedsOfTwoEntries holds that two entries of a template are two stories, with no
// third to learn from. Flats whose titles differ in numbers alone are still one.
func TestFeedsOfTwoEntries(t *testing.T) {
	files, _ := filepath.Glob("testdata/kinds/*.jsonl")
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			if filepath.Base(file) == "listings.jsonl" {
				t.Skip("the titles of the first two differ in numbers alone, as those of two states of one report do")
			}
			if entries := readKind(t, file)[:2]; len(Stories(form.Without(entries), story.Rules{})) != 2 {
				t.Errorf("%q and %q are one story", entries[0].Title, entries[1].Title)
			}
		})
	}
}

// TestFeedsOfOneKind holds that the feeds of one kind, with few entries each, have a
// form in common: each of them is an outlet with two or three notes of one forge.
func TestFeedsOfOneKind(t *testing.T) {
	for _, each := range []int{1, 2, 3} {
		var entries []article.Article
		for k, program := range []string{"Kite loader", "Larch shell", "Dune mapper", "Ostrich queue"} {
			for i := range each {
				entries = append(entries, article.Article{
					ID: fmt.Sprint(k, i), Source: "Releases of " + program, URL: fmt.Sprintf("https://forge.example/%d/%d", k, i),
					Title: fmt.Sprintf("%s v%d.%d.2", program, k+1, 7-i),
					Text: fmt.Sprintf("What has changed since the last release of this branch: fix of number %d, by our robot, see https://forge.example/%d/pull/%d.\n", 40+k+9*i, k, i) +
						"Everybody is asked to update soon, for older releases get no support any more. The full list of changes is in the archive.",
				})
			}
		}
		if n := len(Stories(form.Without(entries), story.Rules{})); n != len(entries) {
			t.Errorf("%d entries of each feed: %d stories of %d entries", each, n, len(entries))
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
