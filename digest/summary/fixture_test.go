package summary

import (
	"flag"
	"fmt"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/txtar"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/story"
)

var update = flag.Bool("update", false, "rewrite the golden parts of the fixtures")

// TestStories writes the summary of each testdata/stories/*.txtar and compares
// it with the part "want". The parts before are articles, named for their
// outlets: a title and, after an empty line, the text. A part "claims" lists
// what figures there are: name, verdict and kind; the articles mark them as
// {name value text}, a bound before the value: {toll >=5 at least five people}.
// A part "conflicts" lists wordings that exclude each other: kind: a | b.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/stories/*.txtar")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txtar"), func(t *testing.T) {
			a, err := txtar.ParseFile(file)
			if err != nil {
				t.Fatal(err)
			}
			f := readFixture(t, a)
			sum := Write(f.story, f.claims, f.conflicts)
			checkSupport(t, sum)
			got := show(sum)
			if *update {
				a.Files[len(a.Files)-1].Data = []byte(got)
				if err := os.WriteFile(file, txtar.Format(a), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			last := a.Files[len(a.Files)-1]
			if last.Name != "want" {
				t.Fatalf("the last part is %q, want %q", last.Name, "want")
			}
			if diff := cmp.Diff(string(last.Data), got); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}

// show writes a summary as the fixtures have it.
func show(s Summary) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", s.Headline)
	for _, l := range s.Lines {
		fmt.Fprintf(&b, "- %s %v\n", l.Text, l.Cites)
	}
	for _, c := range s.Key {
		fmt.Fprintf(&b, "* %s: %s, %d reports, %s\n", c.About, Printed(c.Sides[len(c.Sides)-1]).Text, Support(c), c.Verdict)
	}
	fmt.Fprintf(&b, "(%s)\n", s.Independence())
	return b.String()
}

type fixture struct {
	story     story.Story
	claims    []claim.Claim
	conflicts []conflict.Conflict
	named     map[string]int
}

func readFixture(t *testing.T, a *txtar.Archive) *fixture {
	f := &fixture{named: map[string]int{}}
	for _, part := range a.Files {
		switch part.Name {
		case "claims":
			for line := range strings.Lines(string(part.Data)) {
				w := strings.Fields(line)
				f.named[w[0]] = len(f.claims)
				f.claims = append(f.claims, claim.Claim{About: strings.ReplaceAll(w[0], "_", " "), Verdict: claim.Verdict(w[1]), Kind: figure.Kind(w[2])})
			}
		case "conflicts":
		case "want":
		default:
			f.add(t, part.Name, string(part.Data))
		}
	}
	for _, part := range a.Files {
		if part.Name == "conflicts" {
			for line := range strings.Lines(string(part.Data)) {
				f.conflict(line)
			}
		}
	}
	return f
}

var marked = regexp.MustCompile(`\{(\w+) ([<>~]?)=?([\d.]+) ([^}]*)\}`)

// add reads an article, which is a report of its own unless its outlet's name
// begins with "copy-": then it is a copy of the report before.
func (f *fixture) add(t *testing.T, outlet, data string) {
	title, text, _ := strings.Cut(data, "\n\n")
	a := article.Article{ID: outlet, Source: outlet, Title: strings.TrimSpace(title), Published: time.Date(2026, 3, 2, 8, len(f.story.Reports), 0, 0, time.UTC)}
	at := 0
	for _, m := range marked.FindAllStringSubmatchIndex(text, -1) {
		a.Text += text[at:m[0]]
		at = m[1]
		name, sign, value, words := text[m[2]:m[3]], text[m[4]:m[5]], text[m[6]:m[7]], text[m[8]:m[9]]
		f.mention(t, a, name, sign, value, words)
		a.Text += words
	}
	a.Text += strings.TrimSuffix(text[at:], "\n")
	if strings.HasPrefix(outlet, "copy-") {
		r := &f.story.Reports[len(f.story.Reports)-1]
		r.Copies = append(r.Copies, a)
		return
	}
	if f.story.ID == "" {
		f.story.ID = a.ID
	}
	f.story.Reports = append(f.story.Reports, story.Report{Article: a})
}

func (f *fixture) mention(t *testing.T, a article.Article, name, sign, value, words string) {
	i, ok := f.named[name]
	if !ok {
		t.Fatalf("no claim %q: the part claims has to come first", name)
	}
	c := &f.claims[i]
	v, err := strconv.ParseFloat(value, 64)
	if err != nil {
		t.Fatal(err)
	}
	fig := figure.Figure{Span: figure.Span{Byte: len(a.Text), Start: len([]rune(a.Text)), Text: words}, Kind: c.Kind, Value: v, Low: v, High: v, Bound: figure.Exact}
	fig.End = fig.Start + len([]rune(words))
	switch sign {
	case ">":
		fig.Bound, fig.High = figure.Above, math.Inf(1)
	case "<":
		fig.Bound, fig.Low = figure.Below, math.Inf(-1)
	case "~":
		fig.Bound = figure.Approx
	}
	m := claim.Mention{Figure: fig, Article: a.ID, Report: len(f.story.Reports), In: claim.Text, At: a.Published}
	side := 0
	if c.Verdict == claim.Disputed || c.Verdict == claim.Superseded {
		for side < len(c.Sides) && c.Sides[side].Low != fig.Low {
			side++
		}
	}
	if side == len(c.Sides) {
		c.Sides = append(c.Sides, claim.Side{Low: fig.Low, High: fig.High})
	}
	c.Sides[side].Mentions = append(c.Sides[side].Mentions, m)
}

func (f *fixture) conflict(line string) {
	kind, wordings, _ := strings.Cut(strings.TrimSpace(line), ": ")
	c := conflict.Conflict{About: kind}
	for _, w := range strings.Split(wordings, " | ") {
		side := conflict.TextSide{Text: w}
		for i, r := range f.story.Reports {
			if at := strings.Index(r.Text, w); at >= 0 {
				side.Mentions = append(side.Mentions, conflict.Quote{Span: figure.Span{Byte: at, Text: w}, Article: r.ID, Report: i, In: claim.Text})
			}
		}
		c.Sides = append(c.Sides, side)
	}
	f.conflicts = append(f.conflicts, c)
}
