package story

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/article"
)

// TestWhy holds that reasons are true and readable: the words are printed so in one of the two
// reports, each near miss says what spoke against it, and a roundup is called one.
func TestWhy(t *testing.T) {
	files, err := filepath.Glob("testdata/small/*.jsonl")
	if err != nil || len(files) == 0 {
		t.Fatalf("no articles in testdata/small: %v", err)
	}
	joins, roundups := 0, 0
	for _, file := range files {
		text := map[string]string{}
		var articles []article.Article
		for _, a := range readLabelled(t, file) {
			articles = append(articles, a.Article)
			text[a.ID] = a.Title + "\n" + a.Text
		}
		for _, s := range Group(Merge(articles, Rules{}), Rules{}) {
			if len(s.Why.Joins) != len(s.Reports)-1 {
				t.Errorf("%s: %d reports and %d joins", s.ID, len(s.Reports), len(s.Why.Joins))
			}
			for _, r := range append(s.Why.Joins, s.Why.NearMisses...) {
				for _, w := range r.Shared {
					if !strings.Contains(text[r.Article]+text[r.With], w) {
						t.Errorf("%s: neither %s nor %s prints %q", file, r.Article, r.With, w)
					}
				}
			}
			for _, m := range s.Why.NearMisses {
				if m.Veto == "" {
					t.Errorf("%s: nothing is said against %s with %s", file, m.Article, m.With)
				}
				if strings.Contains(m.Veto, "roundup") {
					roundups++
				}
			}
			joins += len(s.Why.Joins)
		}
	}
	if joins == 0 || roundups == 0 {
		t.Errorf("%d joins and %d roundups: the reasons were not tested", joins, roundups)
	}
}
