package claim

import (
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/storytest"
)

var update = flag.Bool("update", false, "write the expected claims")

// TestStories holds the claims of every testdata/*.story to the .claims file beside it.
func TestStories(t *testing.T) {
	storytest.Golden(t, ".claims", *update, func(s story.Story) string { return render(Of(s)) })
}

// render writes claims for people.
func render(claims []Claim) string {
	var b strings.Builder
	for _, c := range claims {
		fmt.Fprintf(&b, "%s: %s", c.Verdict, c.About)
		if c.Between != "" {
			fmt.Fprintf(&b, ", %s", c.Between)
		}
		if c.Hint != "" {
			fmt.Fprintf(&b, " (%s)", c.Hint)
		}
		b.WriteByte('\n')
		for _, s := range c.Sides {
			b.WriteString("  ")
			for i, m := range s.Mentions {
				if i > 0 {
					b.WriteString("; ")
				}
				fmt.Fprintf(&b, "%s %q", m.Article, m.Figure.Text)
				if m.Claimant != "" {
					fmt.Fprintf(&b, " quoting %s", m.Claimant)
				}
			}
			b.WriteByte('\n')
		}
		for _, s := range c.Beside {
			fmt.Fprintf(&b, "  beside %s %q\n", s.Mentions[0].Article, s.Mentions[0].Figure.Text)
		}
	}
	return b.String()
}
