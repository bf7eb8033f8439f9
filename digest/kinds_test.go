package digest

import (
	"encoding/json"
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
