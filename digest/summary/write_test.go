package summary

import (
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/sources"
	"github.com/digestbot/digestbot/sources/sample"
)

// The embedded sample is summarised without a word that no source has.
func TestSample(t *testing.T) {
	articles, problems := sources.Folder{FS: sample.Feeds, Paths: []string{"feeds"}}.Articles()
	if len(problems) > 0 {
		t.Logf("the sample has a bad feed on purpose: %v", problems)
	}
	stories := story.Group(story.Merge(articles, story.Rules{}), story.Rules{})
	if len(stories) == 0 {
		t.Fatal("the sample has no stories")
	}
	for _, s := range stories {
		sum := Write(s, claim.Of(s), conflict.Of(s))
		t.Logf("\n%s", show(sum))
		checkSupport(t, sum)
		checkStandsAlone(t, sum)
		checkForm(t, sum)
	}
}

// checkForm holds the shape of a summary, whatever its story.
func checkForm(t *testing.T, s Summary) {
	t.Helper()
	if len(s.Lines) > maxLines+2 || len(s.Key) > maxKey {
		t.Errorf("%s: %d lines, %d key figures", s.Story.ID, len(s.Lines), len(s.Key))
	}
	for _, c := range s.Key {
		if c.Verdict != claim.Agreed && c.Verdict != claim.Compatible {
			t.Errorf("%s: a key figure is %s: %s", s.Story.ID, c.Verdict, c.About)
		}
	}
	for _, l := range s.Lines {
		if l.Flagged != strings.Contains(l.Text, " Disputed: ") {
			t.Errorf("%s: flag and words differ: %s", s.Story.ID, l.Text)
		}
		for _, c := range s.Disputed() {
			for _, side := range c.Sides {
				for _, m := range side.Mentions {
					if m.In == claim.Text && strings.Contains(l.Text, m.Sentence) && !l.Flagged {
						t.Errorf("%s: states one side of a disputed figure: %s", s.Story.ID, l.Text)
					}
				}
			}
		}
	}
}

func TestWriteEmpty(t *testing.T) {
	for _, a := range []article.Article{{ID: "a"}, {ID: "a", Title: "T"}, {ID: "a", Text: "\n\n"}, {ID: "a", Title: "One two three four", Text: "Five."}} {
		s := Write(story.Story{ID: "a", Reports: []story.Report{{Article: a}}}, nil, nil)
		if len(s.Lines) > 0 || len(s.Key) > 0 {
			t.Errorf("%+v: %+v", a, s)
		}
		want := a.Title
		if want == "" {
			want = a.ID // an item without a word is named all the same
		}
		if s.Headline != want {
			t.Errorf("headline %q, want %q", s.Headline, want)
		}
	}
}

// The same story gives the same summary.
func TestWriteIsDeterministic(t *testing.T) {
	s := teasers(1)[0]
	cs := claim.Of(s)
	first := show(Write(s, cs, nil))
	for range 20 {
		if diff := cmp.Diff(first, show(Write(s, cs, nil))); diff != "" {
			t.Fatalf("-first +later\n%s", diff)
		}
	}
}

// A story that goes on is told from what is new.
func TestGoOn(t *testing.T) {
	report := func(id, title, text string, hour int) story.Report {
		return story.Report{Article: article.Article{ID: id, Source: id, Title: title, Text: text,
			Published: time.Date(2026, 3, 2, hour, 0, 0, 0, time.UTC)}}
	}
	s := story.Story{ID: "a", Reports: []story.Report{
		report("a", "Ferry burns off Karsund", "The ferry Aurelia caught fire off Karsund on Monday.\nFour boats took everyone off the ferry Aurelia.", 8),
		report("b", "Fire on ferry off Karsund", "A fire broke out on the ferry Aurelia off Karsund on Monday.\nBoats took everyone off the ferry.", 9),
		report("c", "Ferry Aurelia towed to Halvik", "A tug has towed the burnt ferry Aurelia from Karsund to Halvik.", 20),
	}}
	sum := GoOn(s, nil, nil, func(id string) bool { return id != "c" })
	if sum.Headline != "Ferry Aurelia towed to Halvik" || len(sum.Lines) == 0 || !strings.Contains(sum.Lines[0].Text, "tug") {
		t.Errorf("not told from what is new:\n%s", show(sum))
	}
}

func FuzzWrite(f *testing.F) {
	f.Add("Ferry burns", "However, the ferry Aurelia burnt. He said \"no\".\nÉTÉ is over — 12 people.", "Title - Outlet", "UK: 12 people were hurt; 13 say others.\xff")
	f.Fuzz(func(t *testing.T, title1, text1, title2, text2 string) {
		s := story.Story{ID: "a", Reports: []story.Report{
			{Article: article.Article{ID: "a", Source: "A", Title: title1, Text: text1}},
			{Article: article.Article{ID: "b", Source: "B", Title: title2, Text: text2}},
		}}
		checkForm(t, Write(s, claim.Of(s), conflict.Of(s)))
	})
}
