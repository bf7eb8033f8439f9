package claim

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// TestNews reads every testdata/news/*.story, news as outlets write it in which
// most figures differ without contradiction. The first line of a story names
// what is disputed, "# disputed: 12 | fifteen", or none. It holds the precision
// and the recall of the flags over all stories.
func TestNews(t *testing.T) {
	files, err := filepath.Glob("testdata/news/*.story")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata/news", err)
	}
	flags, right, labels := 0, 0, 0
	for _, file := range files {
		want := disputedSides(t, file)
		if want != nil {
			labels++
		}
		for _, c := range Of(parseStory(t, file)) {
			switch {
			case c.Verdict != Disputed:
				continue
			case hasSides(c, want):
				right++
			default:
				t.Logf("%s: %s is not disputed", filepath.Base(file), c.About)
			}
			flags++
		}
	}
	t.Logf("%d stories, %d flags of which %d right, %d disputes", len(files), flags, right, labels)
	if precision, recall := float64(right)/float64(flags), float64(right)/float64(labels); precision < 0.88 || recall < 0.83 {
		t.Errorf("precision %.2f, recall %.2f: below .88 and .83", precision, recall)
	}
}

// disputedSides are the figures that a story's first line says are disputed.
func disputedSides(t *testing.T, file string) []string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Scan()
	list, ok := strings.CutPrefix(lines.Text(), "# disputed: ")
	if !ok {
		t.Fatalf("%s does not say what is disputed", file)
	}
	if list == "none" {
		return nil
	}
	return strings.Split(list, " | ")
}

// hasSides says that a claim has just these sides, in any order.
func hasSides(c Claim, want []string) bool {
	standing := c.Standing()
	if len(standing) != len(want) {
		return false
	}
	for _, figure := range want {
		if !slices.ContainsFunc(standing, func(s Side) bool {
			return slices.ContainsFunc(s.Mentions, func(m Mention) bool {
				return strings.HasPrefix(strings.ToLower(strings.TrimPrefix(m.Figure.Text, "Some ")), figure)
			})
		}) {
			return false
		}
	}
	return true
}
