package summary

import (
	"bufio"
	"encoding/json"
	"flag"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/story"
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
			sum := Write(s, claim.Of(s), conflict.Of(s))
			t.Logf("\n%s", show(sum))
			checkSupport(t, sum)
			checkStandsAlone(t, sum)
		}
	}
}

// every is which of the stories TestAccounts writes: all of them take a minute, and
// ten with the race detector.
var every = flag.Int("accounts.every", 8, "write the account of every n-th ordinary story")

// TestAccounts writes the accounts of all ordinary stories there are, and holds
// what a program can hold of them: nothing without a source, nothing that points
// back, no two numbers of one thing, few long lines, no bare day. It prints the
// counts that docs/quality-summary.md gives.
func TestAccounts(t *testing.T) {
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		t.Skip("EVAL_DIR is not set: no ordinary stories to measure on")
	}
	if testing.Short() {
		t.Skip("long")
	}
	var n tally
	seen := 0
	for _, pattern := range []string{"natural/*/*.jsonl", "trade/*/*.jsonl", "news/*.jsonl"} {
		files, _ := filepath.Glob(filepath.Join(dir, pattern))
		for _, file := range files {
			events := map[string][]article.Article{}
			for _, a := range readArticles(t, file) {
				events[a.cluster] = append(events[a.cluster], a.Article)
			}
			for _, event := range slices.Sorted(maps.Keys(events)) {
				if seen++; seen%*every != 0 {
					continue
				}
				s := story.Story{ID: name(file) + event, Reports: story.Merge(events[event], story.Rules{})}
				sum := Write(s, claim.Of(s), conflict.Of(s))
				checkSupport(t, sum)
				checkConsistent(t, sum)
				n.add(t, sum)
			}
		}
	}
	t.Logf("%d stories, %d without lines; %d lines, %.1f words each, %d over %d words, %d point back; %d bare days in stories with dates; %d key figures",
		n.stories, n.bare, n.lines, float64(n.words)/float64(n.lines), n.long, longLine, n.back, n.days, n.key)
	if 50*n.long > n.lines || 50*n.back > n.lines || 1000*n.days > n.lines {
		t.Errorf("more than one line in fifty is long or points back, or one in a thousand has a bare day")
	}
}

// longLine is how many words are too many.
const longLine = 35

type tally struct{ stories, bare, lines, words, long, back, days, key int }

// bareDay finds a day that only the date of the report explains.
var bareDay = regexp.MustCompile(`(?i)\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day(?:$|[.,;:]? [a-z]{3,}|[.;])|yesterday\b|tomorrow\b|tonight\b|last (?:week|month|year|night)\b)`)

// partOfDay finds a day with its part and its date, which is not bare.
var partOfDay = regexp.MustCompile(`(?i)\b(?:mon|tues|wednes|thurs|fri|satur|sun)day,? (?:(?:morning|afternoon|evening|night), \d|(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|aug|sept?|oct|nov|dec)\b)`)

func (n *tally) add(t *testing.T, s Summary) {
	n.stories++
	n.key += len(s.Key)
	if len(s.Lines) == 0 {
		n.bare++
	}
	dated := !slices.ContainsFunc(s.Story.Reports, func(r story.Report) bool { return r.Published.IsZero() })
	texts := append([]string{s.Headline}, lineTexts(s)...)
	for i, l := range s.Lines {
		text, _, _ := strings.Cut(l.Text, " Disputed: ")
		words := len(strings.Fields(text))
		n.lines++
		n.words += words
		if words > longLine {
			n.long++
		}
		if dangling.MatchString(text) && (i == 0 || !followsIn(s, texts[i], text)) {
			n.back++
			t.Logf("%s: points back: %s", s.Story.ID, text)
		}
		if dated && bareDay.MatchString(partOfDay.ReplaceAllString(quotation.ReplaceAllString(text, ""), "")) {
			n.days++
			t.Logf("%s: bare day: %s", s.Story.ID, text)
		}
	}
}
