package bot_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/sources"
)

// TestPagesAreNotAskedAgain sees that a page that was read is never asked for
// again, and one that was not only when its time has come, after a restart too.
func TestPagesAreNotAskedAgain(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	asked := ""
	r.FullText = func(_ context.Context, articles []article.Article, each func(sources.Page)) {
		for _, a := range articles {
			asked += " " + a.ID
			switch a.ID {
			case "n1":
				a.Text = "The whole page."
				each(sources.Page{Article: a, Status: sources.Fresh})
			case "s1":
				each(sources.Page{Article: a, Status: sources.Failed, Again: 150 * time.Minute, Err: errors.New("404")})
			case "e1":
				each(sources.Page{Article: a, Status: sources.Enough})
			default:
				each(sources.Page{Article: a, Status: sources.Paywalled, Again: 24 * time.Hour})
			}
		}
	}
	for i, want := range []string{"n1 s1 e1", "f1", "f2", "s1 f3"} {
		if i > 0 { // news that both stories are told again for
			r.shelf.add("east", fmt.Sprint("f", i), fmt.Sprintf("Ferry now %d hurt", 3+i), r.now)
		}
		asked = ""
		r.mustPass()
		if got := strings.TrimSpace(asked); got != want {
			t.Errorf("pass %d asked for %q, want %q", i+1, got, want)
		}
		r.restart()
	}
}

// TestPagesAreReadAtOnce sees that a digest does not wait for the pages of one
// story after those of another.
func TestPagesAreReadAtOnce(t *testing.T) {
	r := newRig(t)
	r.twoStories()
	var calls []int
	r.FullText = func(_ context.Context, articles []article.Article, each func(sources.Page)) {
		calls = append(calls, len(articles))
		for _, a := range articles {
			each(sources.Page{Article: a, Status: sources.Failed, Again: time.Hour, Err: errors.New("no answer")})
		}
	}
	r.mustPass()
	r.stands(twoStoriesPosted)
	if fmt.Sprint(calls) != "[3]" {
		t.Errorf("pages were asked for in groups of %v, want all 3 at once", calls)
	}
}
