package conflict

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/storytest"
)

var update = flag.Bool("update", false, "write the expected conflicts")

// TestStories holds the conflicts of every testdata/*.story to the .conflicts file
// beside it.
func TestStories(t *testing.T) {
	storytest.Golden(t, ".conflicts", *update, func(s story.Story) string { return render(Of(s)) })
}

func render(conflicts []Conflict) string {
	var b strings.Builder
	for _, c := range conflicts {
		fmt.Fprintf(&b, "%s\n", c.About)
		for _, s := range c.Sides {
			fmt.Fprintf(&b, "  %q", s.Text)
			for _, m := range s.Mentions {
				fmt.Fprintf(&b, " %s", m.Article)
			}
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// FuzzOf holds that every place stands where it says, whatever the texts.
func FuzzOf(f *testing.F) {
	f.Add("“We will rebuild it all before winter,” said Joan McAndle, CEO of Seaways.", "“We shall rebuild it all by winter,” said Joan McAndel, CEO of Port Trust.")
	f.Add("\xff“a b c d e f", "”’")
	f.Fuzz(func(t *testing.T, a, b string) {
		texts := map[string]map[claim.Field]string{"a": {claim.Text: a}, "b": {claim.Title: b, claim.Text: b + a}}
		s := story.Story{Reports: []story.Report{
			{Article: article.Article{ID: "a", Text: a}}, {Article: article.Article{ID: "b", Title: b, Text: b + a}},
		}}
		for _, c := range Of(s) {
			for _, side := range c.Sides {
				for _, m := range side.Mentions {
					text := texts[m.Article][m.In]
					if m.Byte < 0 || m.Byte+len(m.Text) > len(text) || text[m.Byte:m.Byte+len(m.Text)] != m.Text {
						t.Fatalf("%q does not stand at %d", m.Text, m.Byte)
					}
				}
			}
		}
	})
}

func TestEqualReportsAreInNoConflict(t *testing.T) {
	var many story.Story
	for i := range 2000 {
		many.Reports = append(many.Reports, story.Report{Article: article.Article{ID: fmt.Sprint(i), Text: "“We will rebuild it all before winter,” said Joan McAndle."}})
	}
	if got := Of(many); got != nil {
		t.Errorf("equal reports: %v", got)
	}
}
