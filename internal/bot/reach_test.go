package bot_test

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/sources"
	"github.com/digestbot/digestbot/templates"
)

// A layout is how the entries of one feed are written: a third of each at least is
// the feed's, and there are three or more.
type layout struct {
	before, field, after string
	titled               string // what stands before each title
	link                 string // own, equal or none
	counter              bool
	entries              []string // their own words
}

// words are a few words that hardly any other draw holds.
func words(least, most int) *rapid.Generator[string] {
	return rapid.Map(rapid.SliceOfN(rapid.StringMatching(`[a-z]{5,9}`), least, most), func(w []string) string { return strings.Join(w, " ") })
}

var layouts = rapid.SliceOfN(rapid.Custom(func(t *rapid.T) layout {
	return layout{
		before: words(4, 12).Draw(t, "before"), field: words(1, 2).Draw(t, "field"), after: words(6, 30).Draw(t, "after"),
		titled: words(0, 2).Draw(t, "titled"), link: rapid.SampledFrom([]string{"own", "own", "own", "equal", "none"}).Draw(t, "link"),
		counter: rapid.Bool().Draw(t, "counter"), entries: rapid.SliceOfN(words(2, 12), 3, 12).Draw(t, "entries"),
	}
}), 1, 3)

// entry writes an entry of a layout.
func (l layout) entry(feed string, i, points int, now time.Time) article.Article {
	own := l.entries[i]
	a := article.Article{ID: fmt.Sprint(feed, i), Source: "Outlet " + feed, Published: now.Add(-time.Duration(i) * time.Minute)}
	a.Title = strings.Join(strings.Fields(fmt.Sprintf("%s %s %d", l.titled, own[:min(len(own), 60)], 100+i)), " ")
	a.Text = fmt.Sprintf("%s %s. %s: %d. %s.", l.before, own, l.field, 7*i, l.after)
	if l.counter {
		a.Text += fmt.Sprintf("\n%d comments", points)
	}
	switch l.link {
	case "own":
		a.URL = fmt.Sprintf("https://%s.example/%d", feed, i)
	case "equal":
		a.URL = "https://" + feed + ".example/all"
	}
	return a
}

// TestEntriesAreReached holds for random feeds of every layout, over several passes,
// with and without the articles' pages: each entry is told, once, and can be
// reached by its own title and link from what was posted.
func TestEntriesAreReached(t *testing.T) {
	renderer, err := message.New(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	draws := 24
	if testing.Short() {
		draws = 6
	}
	for seed := range draws {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			r := newRig(t)
			r.plan.Max, r.plan.Feeds = 40, nil
			r.Stories, r.Summarise, r.Render, r.Correction = digest.Stories, digest.Summarise, renderer.Slack, renderer.Correction
			if seed%2 == 1 {
				r.FullText = func(_ context.Context, list []article.Article, each func(sources.Page)) {
					for _, a := range list {
						a.Text = "Menu. Sign in. " + a.Text + " All the rest of the page is the same everywhere."
						each(sources.Page{Article: a, Status: sources.Fresh})
					}
				}
			}
			given := map[string]article.Article{}
			feeds := layouts.Example(seed)
			for pass := range 3 {
				for k, l := range feeds {
					feed := fmt.Sprint("feed", k)
					if pass == 0 {
						r.plan.Feeds = append(r.plan.Feeds, feed)
					}
					var list []article.Article
					for i := range min(len(l.entries), (pass+1)*5) {
						a := l.entry(feed, i, 3+10*pass, r.now)
						list = append(list, a)
						given[a.ID] = a
					}
					r.shelf.feeds[feed] = list
				}
				r.mustPass()
			}
			r.checkReached(given)
		})
	}
}

// checkReached finds every article in what was posted.
func (r *rig) checkReached(given map[string]article.Article) {
	r.t.Helper()
	told, err := r.Store.Told(context.Background(), "default", time.Time{})
	if err != nil {
		r.t.Fatal(err)
	}
	var posted strings.Builder
	for _, m := range r.chat.messages {
		posted.WriteString(m.blocks)
		if strings.Contains(m.text, "Correction") {
			r.t.Errorf("a counter was corrected: %s", m.text)
		}
	}
	all := strings.ToLower(posted.String()) // a headline begins with a capital
	for _, a := range given {
		title := `"text":"` + a.Title + `"`
		both := fmt.Sprintf(`"url":"%s","text":"%s"`, a.URL, a.Title)
		switch {
		case told[a.ID] == "":
			r.t.Errorf("%q is not told", a.Title)
		case a.URL == "" && !strings.Contains(all, title) && !strings.Contains(all, a.Title):
			r.t.Errorf("%q is nowhere", a.Title)
		case a.URL != "" && !strings.Contains(all, both) && !strings.Contains(all, "<"+a.URL+"|"+a.Title+">"):
			r.t.Errorf("%q cannot be reached by its own title and link %s", a.Title, a.URL)
		case strings.Count(all, both) > 2:
			r.t.Errorf("%q is told %d times", a.Title, strings.Count(all, both))
		}
	}
}
