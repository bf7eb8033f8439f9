package claim

import (
	"bufio"
	"bytes"
	"encoding/json"
	"hash/fnv"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/cores"
	"github.com/digestbot/digestbot/digest/story"
)

// TestFreshFlags prints the flags on news without labels, to be read by a
// person: FRESH is the half of the events, "a" or "b".
func TestFreshFlags(t *testing.T) {
	half := os.Getenv("FRESH")
	if half == "" {
		t.Skip("FRESH is not set: the flags on news without labels are for reading")
	}
	events := readEvents(t, filepath.Join(evalDir(t), "news", "unlabelled.jsonl"), half)
	claims := make([][]Claim, len(events))
	cores.Each(len(events), func(i int) {
		for _, s := range story.Group(story.Merge(events[i], story.Rules{}), story.Rules{}) {
			claims[i] = append(claims[i], Of(s)...)
		}
	})
	seen := map[string]bool{}
	for i := range events {
		for _, c := range claims[i] {
			if line := sidesInWords(c); c.Verdict == Disputed && !seen[line] {
				seen[line] = true
				t.Logf("[%s] %s: %s", c.Rule, c.About, line)
			}
			for _, s := range c.Beside {
				t.Logf("beside %s: %s", c.About, sidesInWords(Claim{Sides: []Side{{Mentions: c.Mentions()[:1]}, {Mentions: s.Mentions[:1]}}}))
			}
			if os.Getenv("NAMES") != "" && len(c.Mentions()) > 2 {
				t.Logf("name %s: %s", c.About, sidesInWords(Claim{Sides: []Side{{Mentions: c.Mentions()[:1]}}}))
			}
		}
	}
	t.Logf("%d events", len(events))
}

// readEvents reads articles grouped by event, of the half named.
func readEvents(t *testing.T, path, half string) [][]article.Article {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	at := map[string]int{}
	var events [][]article.Article
	lines := bufio.NewScanner(bytes.NewReader(data))
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var a struct{ ID, Source, Title, Text, Published, Cluster string }
		if err := json.Unmarshal(lines.Bytes(), &a); err != nil {
			t.Fatal(err)
		}
		if h := fnv.New32a(); true {
			h.Write([]byte(a.Cluster))
			if (h.Sum32()%2 == 0) != (half == "a") {
				continue
			}
		}
		i, known := at[a.Cluster]
		if !known {
			i = len(events)
			at[a.Cluster] = i
			events = append(events, nil)
		}
		published, _ := time.Parse(time.RFC3339, a.Published)
		events[i] = append(events[i], article.Article{ID: a.ID, Source: a.Source, Title: a.Title, Text: a.Text, Published: published})
	}
	return events
}
