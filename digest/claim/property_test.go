package claim

import (
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

// sentencesOf are templates of sentences that state a figure.
var sentencesOf = []string{
	"The fire at the Karsk mill killed %d people.",
	"Police put the dead of the mill fire at %d people.",
	"At least %d people were injured in the fire.",
	"Corvid will pay $%d million for Lumen.",
	"The takeover of Lumen costs Corvid about $%d million including debt.",
	"Organisers said %d people marched in Tavel.",
	"Some %d%% of voters want a new bridge.",
	"Ann Hale, %d, was on the ferry.",
	"The village lies %d miles from the border.",
	"The trial begins on %d May 2031.",
	"Profit rose %d%% to $9 million from $8 million.",
	"Nobody knows why.",
}

// anyStory draws a small story.
func anyStory(t *rapid.T) story.Story {
	start := time.Date(2031, 3, 2, 9, 0, 0, 0, time.UTC)
	var s story.Story
	for i := range rapid.IntRange(1, 6).Draw(t, "reports") {
		var text []string
		for range rapid.IntRange(0, 5).Draw(t, "sentences") {
			line := rapid.SampledFrom(sentencesOf).Draw(t, "sentence")
			if strings.Contains(line, "%d") {
				line = fmt.Sprintf(line, rapid.SampledFrom([]int{2, 8, 12, 13, 25, 250, 1400}).Draw(t, "number"))
			}
			text = append(text, line)
		}
		a := article.Article{ID: fmt.Sprint("a", i), Source: fmt.Sprint("Outlet ", i), Text: strings.Join(text, " ")}
		if rapid.Bool().Draw(t, "dated") {
			a.Published = start.Add(time.Duration(rapid.IntRange(0, 600).Draw(t, "minutes")) * time.Minute)
		}
		s.Reports = append(s.Reports, story.Report{Article: a})
	}
	return s
}

func TestReportsInAnyOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStory(t)
		want := sortedLines(render(Of(s)))
		mixed := story.Story{Reports: slices.Clone(s.Reports)}
		r := rand.New(rand.NewPCG(rapid.Uint64().Draw(t, "seed"), 1))
		r.Shuffle(len(mixed.Reports), func(i, j int) { mixed.Reports[i], mixed.Reports[j] = mixed.Reports[j], mixed.Reports[i] })
		if got := sortedLines(render(Of(mixed))); got != want {
			t.Fatalf("in order:\n%s\nmixed:\n%s", want, got)
		}
	})
}

// TestSameOnOneCore holds that working on all cores does not show in the claims.
func TestSameOnOneCore(t *testing.T) {
	s := busy(40)
	want := render(Of(s))
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	if got := render(Of(s)); got != want {
		t.Error(cmp.Diff(want, got))
	}
}

func sortedLines(s string) string {
	lines := strings.Split(s, "\n")
	slices.Sort(lines)
	return strings.Join(lines, "\n")
}

func TestCopiesAddNoWitness(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStory(t)
		plain := Of(s)
		copied := story.Story{Reports: slices.Clone(s.Reports)}
		r := &copied.Reports[rapid.IntRange(0, len(s.Reports)-1).Draw(t, "copied")]
		again := r.Article
		again.ID, again.Source = "copy", "Copyist"
		r.Copies = []article.Article{again}
		got := Of(copied)
		if len(got) != len(plain) {
			t.Fatalf("%d claims, with a copy %d", len(plain), len(got))
		}
		for i, c := range got {
			if c.Verdict != plain[i].Verdict || witnesses(c.pointers()) != witnesses(plain[i].pointers()) {
				t.Fatalf("%s by %d became %s by %d", plain[i].Verdict, witnesses(plain[i].pointers()), c.Verdict, witnesses(c.pointers()))
			}
		}
	})
}

func TestVerdictsHold(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := anyStory(t)
		placed := map[string]bool{}
		for _, c := range Of(s) {
			switch {
			case len(c.Sides) == 0 || c.About == "" || len(c.Why) == 0:
				t.Fatalf("incomplete: %+v", c)
			case c.Verdict == Disputed && c.Hint == "" && !conflicting(c.Sides):
				t.Fatalf("disputed without a conflict:\n%s", render([]Claim{c}))
			case c.Verdict != Disputed && c.Verdict != Superseded && len(c.Sides) != 1:
				t.Fatalf("%s with %d sides", c.Verdict, len(c.Sides))
			case c.Verdict == Single && witnesses(c.pointers()) != 1, c.Verdict == Agreed && witnesses(c.pointers()) < 2:
				t.Fatalf("%s by %d reports", c.Verdict, witnesses(c.pointers()))
			}
			for _, m := range c.Mentions() {
				placed[fmt.Sprint(m.Article, m.In, m.Start)] = true
			}
		}
		for _, m := range From(s) {
			if !placed[fmt.Sprint(m.Article, m.In, m.Start)] {
				t.Fatalf("%s of %s is in no claim", m.Figure.Text, m.Article)
			}
		}
	})
}

// conflicting says that some figures of different sides contradict each other.
func conflicting(sides []Side) bool {
	for i, s := range sides {
		for _, r := range sides[:i] {
			for _, a := range s.Mentions {
				for _, b := range r.Mentions {
					if relate(&a, &b) == disjoint {
						return true
					}
				}
			}
		}
	}
	return false
}

func TestRelateIsSymmetric(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		all := From(anyStory(t))
		if len(all) < 2 {
			return
		}
		a, b := rapid.SampledFrom(all).Draw(t, "a"), rapid.SampledFrom(all).Draw(t, "b")
		if relate(&a, &b) != relate(&b, &a) {
			t.Fatalf("%q and %q: %d, turned round %d", a.Figure.Text, b.Figure.Text, relate(&a, &b), relate(&b, &a))
		}
	})
}

// TestLargeStories holds that bad input costs bounded work: it runs into the
// test's own limit otherwise.
func TestLargeStories(t *testing.T) {
	line := "The fire at the Karsk mill killed 12 people and injured at least 30 others. "
	repeated := story.Story{Reports: []story.Report{
		{Article: article.Article{ID: "a", Text: strings.Repeat(line, 1000)}},
		{Article: article.Article{ID: "b", Text: strings.Repeat(line, 1000)}},
	}}
	claims := Of(repeated)
	if n := disputed(claims); n != 0 || len(claims) > 4 {
		t.Errorf("one sentence repeated: %d claims, %d disputed", len(claims), n)
	}
	var many story.Story
	for i := range 5000 {
		many.Reports = append(many.Reports, story.Report{Article: article.Article{ID: fmt.Sprint(i), Text: line}})
	}
	if claims := Of(many); len(claims) != 2 || claims[0].Verdict != Agreed {
		t.Errorf("5,000 reports: %d claims", len(claims))
	}
	var varied story.Story
	for i := range 5000 {
		text := fmt.Sprintf("The fire killed %d people and injured %d others. In a poll %d%% said yes and another %d%% no.", 10+i%900, 20+i*7%1300, i%50, i%49)
		varied.Reports = append(varied.Reports, story.Report{Article: article.Article{ID: fmt.Sprint(i), Text: text}})
	}
	if claims := Of(varied); len(claims) == 0 {
		t.Error("5,000 reports that all differ: no claims")
	}
	var list strings.Builder
	for i := range 20000 {
		fmt.Fprintf(&list, "%d people died, %d%% of $%d million, ", i%997+2, i%90, i%770)
	}
	endless := story.Story{Reports: []story.Report{{Article: article.Article{ID: "a", Text: list.String()}}, {Article: article.Article{ID: "b", Text: line}}}}
	if claims := Of(endless); len(claims) == 0 {
		t.Error("a sentence of 60,000 figures: no claims")
	}
	if got := Of(story.Story{}); len(got) != 0 {
		t.Errorf("no reports, %d claims", len(got))
	}
}

func disputed(claims []Claim) int {
	n := 0
	for _, c := range claims {
		if c.Verdict == Disputed {
			n++
		}
	}
	return n
}

func FuzzClaims(f *testing.F) {
	f.Add("The fire killed 12 people, police said. “We will rebuild it all before winter,” said Joan McAndle, CEO of Seaways.", "The fire killed 15 people. “We shall rebuild it all by winter,” said Joan McAndel, CEO of Port Trust.")
	f.Add("£30bn ($38bn) — 1.5% 2-1/2 years (\xff) 0 people -0", "about 36bn euros in May 2031 at 9 a.m.")
	f.Fuzz(func(t *testing.T, a, b string) {
		s := story.Story{Reports: []story.Report{{Article: article.Article{ID: "a", Text: a}}, {Article: article.Article{ID: "b", Title: b, Text: b + a}}}}
		for _, c := range Of(s) {
			if c.Verdict == "" || len(c.Sides) == 0 {
				t.Fatalf("unjudged: %+v", c)
			}
		}
	})
}
