package summary

import (
	"bufio"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"digestbot/digest/article"
	"digestbot/digest/story"
)

// evalStories reads the labelled real stories; the test is skipped without them.
func evalStories(t *testing.T) map[string]story.Story {
	t.Helper()
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		t.Skip("EVAL_DIR is not set: no labelled stories to measure on")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "claims", "*.jsonl"))
	if len(files) == 0 {
		t.Fatalf("no stories in %s", dir)
	}
	stories := map[string]story.Story{}
	for _, file := range files {
		stories[name(file)] = readStory(t, file)
	}
	return stories
}

func name(file string) string { return strings.TrimSuffix(filepath.Base(file), ".jsonl") }

func readStory(t *testing.T, file string) story.Story {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var s story.Story
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var a struct {
			ID, URL, Source, Title, Text string
			Published                    time.Time
		}
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		if first, _, _ := strings.Cut(a.Text, "\n"); a.Title == "" && name(file) == "seeds" {
			a.Title = strings.TrimSpace(first) // the seeds are texts, whose first line is the title too
		}
		s.Reports = append(s.Reports, story.Report{Article: article.Article{ID: a.ID, URL: a.URL, Source: a.Source, Title: a.Title, Text: a.Text, Published: a.Published}})
	}
	s.ID = s.Reports[0].ID
	return s
}

func TestEval(t *testing.T) {
	stories, gold := evalStories(t), goldClaims(t)
	for _, name := range slices.Sorted(maps.Keys(stories)) {
		s := stories[name]
		sum := Write(s, claims(s, gold[name]), nil)
		t.Logf("## %s: %s (%s)", name, sum.Headline, sum.Independence())
		for _, l := range sum.Lines {
			t.Logf("- %s %v", l.Text, l.Cites)
		}
		for _, c := range sum.Key {
			t.Logf("  * %s: %s (%d, %s)", c.About, printed(c.Sides[len(c.Sides)-1]).Text, Support(c), c.Verdict)
		}
	}
}
