package story

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/digestbot/digestbot/digest/article"
)

func TestRelated(t *testing.T) {
	news := []article.Article{
		{Title: "Ferry runs aground off Carrowmore", Text: "The ferry Saint Brannock ran aground near the lighthouse of Carrowmore on Monday; the coastguard of Aldhaven took off its passengers."},
		{Title: "Nobody works in Bremstead"},
	}
	others := newGenerator(1).items(1000)
	for title, want := range map[string]bool{
		"Coastguard takes passengers off ferry":      true, // words of the text
		"Carrowmore ferry aground":                   true, // words of the title
		"The government said that it was in the way": false,
		"": false,
	} {
		got := Related(news, append(others, article.Article{Title: title}))
		if got[len(got)-1] != want {
			t.Errorf("%q: %v, want %v", title, !want, want)
		}
	}
	if Related(nil, news)[0] || len(Related(news, nil)) != 0 {
		t.Error("something is related to nothing")
	}
}

// TestRelatedOnRealNews is a ratchet. The others of its event are to be found for
// every fortieth article, and next to nothing among generated items.
func TestRelatedOnRealNews(t *testing.T) {
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		t.Skip("EVAL_DIR is not set: no labelled real news to measure on")
	}
	generated := newGenerator(3).items(3_000)
	for file, atLeast := range map[string]float64{"ecbplus_dev.jsonl": .99, "wikinews_dev.jsonl": .95} {
		labels := readLabelled(t, filepath.Join(dir, "stories", file))
		all := make([]article.Article, 0, len(labels)+len(generated))
		for _, a := range labels {
			all = append(all, a.Article)
		}
		all = append(all, generated...)
		stories := grouped(labels)
		var found, pairs, wrong, tries float64
		for i := 0; i < len(labels); i += 40 {
			related := Related(all[i:i+1], all)
			for j, a := range all {
				switch {
				case j >= len(labels):
					tries++
					if related[j] {
						wrong++
					}
				case i != j && stories[a.ID] == stories[all[i].ID]:
					pairs++
					if related[j] {
						found++
					}
				}
			}
		}
		t.Logf("%s: %.3f of %.0f pairs that grouping joins, and %.5f of generated items", file, found/pairs, pairs, wrong/tries)
		if found/pairs < atLeast || wrong/tries > .002 {
			t.Errorf("%s: want %.3f and .002", file, atLeast)
		}
	}
}
