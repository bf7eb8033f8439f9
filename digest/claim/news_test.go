package claim

import (
	"bufio"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/internal/storytest"
)

// TestNews reads testdata/news/*/*.story, invented news in which most figures
// differ without contradiction: "plain" has two accounts in much the same
// words, "retold" several in words of their own. The first line of a story
// names what is disputed, "# disputed: 12 | fifteen", or none. It holds the
// precision and the recall of the flags over each sort.
func TestNews(t *testing.T) {
	for sort, least := range map[string]struct{ precision, recall float64 }{
		"plain":  {0.85, 0.2},
		"retold": {0.85, 0.12},
	} {
		files, err := filepath.Glob("testdata/news/" + sort + "/*.story")
		if err != nil || len(files) == 0 {
			t.Fatal("no stories of news ", sort, err)
		}
		flags, right, labels := 0, 0, 0
		for _, file := range files {
			want := disputedSides(t, file)
			if want != nil {
				labels++
			}
			for _, c := range Of(storytest.Read(t, file)) {
				switch {
				case c.Verdict != Disputed:
					continue
				case hasSides(c, want):
					right++
				default:
					t.Logf("%s: %s is not disputed", file, c.About)
				}
				flags++
			}
		}
		precision, recall := float64(right)/float64(flags), float64(right)/float64(labels)
		t.Logf("%s: %d stories, %d flags of which %d right, %d disputes", sort, len(files), flags, right, labels)
		if precision < least.precision || recall < least.recall {
			t.Errorf("%s: precision %.2f, recall %.2f; were %v", sort, precision, recall, least)
		}
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
				text := strings.TrimLeft(strings.TrimPrefix(m.Figure.Text, "Some "), "$€£")
				return strings.HasPrefix(strings.ToLower(text), strings.TrimLeft(figure, "$€£"))
			})
		}) {
			return false
		}
	}
	return true
}
