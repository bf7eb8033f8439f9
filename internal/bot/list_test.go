package bot_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/internal/bot"
)

// TestLists holds which entries a digest tells as a list: many of a feed whose
// entries follow a template, unless somebody said otherwise.
func TestLists(t *testing.T) {
	for name, c := range map[string]struct {
		entries, room int
		as            string
		listed, told  int
	}{
		"few":             {bot.ListFrom, 8, "", 0, bot.ListFrom},
		"many":            {30, 8, "", 30, 30},
		"as news":         {30, 8, bot.AsNews, 0, 8},
		"few, as a list":  {3, 8, bot.AsList, 3, 3},
		"no room for one": {30, 1, "", 30, 30},
	} {
		t.Run(name, func(t *testing.T) {
			r := newRig(t)
			r.Stories = digest.Stories
			r.plan.Max = c.room
			r.plan.As = map[string]string{"north": c.as}
			for i := range c.entries {
				r.shelf.add("north", fmt.Sprint("n", i), fmt.Sprintf("Notice %d of %s", 100+i, strings.Repeat("x", i+1)), r.now.Add(-time.Duration(i)*time.Minute))
			}
			r.mustPass()
			issue, _, err := r.Store.LastDigest(t.Context(), "default")
			if err != nil {
				t.Fatal(err)
			}
			listed := 0
			for _, e := range issue.Stories {
				if e.List == "Title of north" {
					listed++
				}
			}
			if listed != c.listed || len(issue.Stories) != c.told {
				t.Errorf("%d of %d entries are listed, want %d of %d", listed, len(issue.Stories), c.listed, c.told)
			}
		})
	}
}
