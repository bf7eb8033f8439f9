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
	"digestbot/digest/claim"
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

// clustered is an article with the event it tells, where the label is given.
type clustered struct {
	article.Article
	cluster string
}

func readArticles(t *testing.T, file string) []clustered {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	var articles []clustered
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var a struct {
			ID, URL, Source, Title, Text, Cluster string
			Published                             time.Time
		}
		if err := json.Unmarshal(in.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		articles = append(articles, clustered{article.Article{ID: a.ID, URL: a.URL, Source: a.Source, Title: a.Title, Text: a.Text, Published: a.Published}, a.Cluster})
	}
	return articles
}

func readStory(t *testing.T, file string) story.Story {
	t.Helper()
	var articles []article.Article
	for _, a := range readArticles(t, file) {
		if first, _, _ := strings.Cut(a.Text, "\n"); a.Title == "" && name(file) == "seeds" {
			a.Title = strings.TrimSpace(first) // the seeds are texts, whose first line is the title too
		}
		articles = append(articles, a.Article)
	}
	return story.Story{ID: articles[0].ID, Reports: story.Merge(articles, story.Rules{})}
}

// TestEval measures the summaries of the labelled stories, with our own claims
// and with the labelled ones. Run it with -v to read the summaries.
func TestEval(t *testing.T) {
	stories, gold := evalStories(t), goldClaims(t)
	t.Run("own claims", func(t *testing.T) {
		measure(t, stories, gold, 0.85, func(s story.Story, _ []goldClaim) ([]claim.Claim, []claim.Conflict) {
			return claim.Of(s), claim.Conflicts(s)
		})
	})
	t.Run("labelled claims", func(t *testing.T) {
		measure(t, stories, gold, 0.92, func(s story.Story, g []goldClaim) ([]claim.Claim, []claim.Conflict) {
			return claims(s, g), nil
		})
	})
}

// measure writes the summaries and holds what was reached: nothing without a
// source, nothing that points back, and the share of the widely stated claims
// in the ten stories (not the seeds) whose figure is shown.
func measure(t *testing.T, stories map[string]story.Story, gold map[string][]goldClaim, least float64,
	claimsOf func(story.Story, []goldClaim) ([]claim.Claim, []claim.Conflict)) {
	all, shown := 0, 0
	for _, name := range slices.Sorted(maps.Keys(stories)) {
		s := stories[name]
		cs, conflicts := claimsOf(s, gold[name])
		sum := Write(s, cs, conflicts)
		covered, wanted := coverage(t, s, sum, gold[name])
		t.Logf("%s: %d of %d\n%s", name, covered, wanted, show(sum))
		checkSupport(t, sum)
		checkStandsAlone(t, sum)
		if name != "seeds" {
			all, shown = all+wanted, shown+covered
		}
	}
	t.Logf("coverage: %d of %d", shown, all)
	if float64(shown) < least*float64(all) {
		t.Errorf("coverage %d of %d is below %.2f", shown, all, least)
	}
}

// TestEvalStories summarises the stories whose articles are labelled with their
// events, and holds that no line says what no source says or points back.
func TestEvalStories(t *testing.T) {
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		t.Skip("EVAL_DIR is not set: no labelled stories to measure on")
	}
	files, _ := filepath.Glob(filepath.Join(dir, "stories", "*.jsonl"))
	if len(files) == 0 {
		t.Fatalf("no stories in %s", dir)
	}
	for _, file := range files {
		stories := map[string][]article.Article{}
		for _, a := range readArticles(t, file) {
			stories[a.cluster] = append(stories[a.cluster], a.Article)
		}
		for _, cluster := range slices.Sorted(maps.Keys(stories)) {
			s := story.Story{ID: cluster, Reports: story.Merge(stories[cluster], story.Rules{})}
			sum := Write(s, claim.Of(s), claim.Conflicts(s))
			t.Logf("\n%s", show(sum))
			checkSupport(t, sum)
			checkStandsAlone(t, sum)
		}
	}
}
