package claim

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

var update = flag.Bool("update", false, "write the expected claims")

// TestStories reads every testdata/*.story and compares its claims
// with the .claims file beside it. A new case needs no Go: write the
// story, run with -update, read the result.
//
// A story is comment lines (#) and reports. A report starts with a line
// "== id, outlet, time"; "=+ id, outlet, time" is a copy of the report before it,
// with a text of its own or the same when it has none. A line "title: …" is the title.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.story")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".story"), func(t *testing.T) {
			s := parseStory(t, file)
			got := render(Of(s))
			golden := strings.TrimSuffix(file, ".story") + ".claims"
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error("-want +got\n" + diff)
			}
		})
	}
}

func parseStory(t *testing.T, file string) story.Story {
	t.Helper()
	data, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	var s story.Story
	var current *article.Article
	for line := range strings.Lines(string(data)) {
		line = strings.TrimRight(line, "\n")
		switch {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "== "), strings.HasPrefix(line, "=+ "):
			fields := strings.Split(line[3:], ", ")
			a := article.Article{ID: fields[0], Source: fields[1]}
			if len(fields) > 2 {
				a.Published = minute(fields[2])
			}
			if line[1] == '=' {
				s.Reports = append(s.Reports, story.Report{Article: a})
				current = &s.Reports[len(s.Reports)-1].Article
				continue
			}
			r := &s.Reports[len(s.Reports)-1]
			a.Text = r.Text
			r.Copies = append(r.Copies, a)
			current = &r.Copies[len(r.Copies)-1]
		case current == nil || strings.TrimSpace(line) == "":
		case strings.HasPrefix(line, "title: "):
			current.Title = line[len("title: "):]
		default:
			current.Text = strings.TrimSpace(current.Text + "\n" + line)
		}
	}
	return s
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
