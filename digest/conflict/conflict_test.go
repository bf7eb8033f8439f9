package conflict

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
)

var update = flag.Bool("update", false, "write the expected conflicts")

// TestStories reads every testdata/*.story and compares its conflicts with the
// .conflicts file beside it. A report starts with a line "== id, outlet, time"; a
// line "title: …" is its title, and lines with # are comments.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.story")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".story"), func(t *testing.T) {
			got := render(Of(parseStory(t, file)))
			golden := strings.TrimSuffix(file, ".story") + ".conflicts"
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
	for line := range strings.Lines(string(data)) {
		line = strings.TrimSpace(line)
		last := len(s.Reports) - 1
		switch {
		case line == "" || strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "== "):
			fields := strings.Split(line[3:], ", ")
			s.Reports = append(s.Reports, story.Report{Article: article.Article{ID: fields[0], Source: fields[1]}})
		case strings.HasPrefix(line, "title: "):
			s.Reports[last].Title = line[len("title: "):]
		default:
			s.Reports[last].Text += line + "\n"
		}
	}
	return s
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
