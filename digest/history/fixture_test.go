package history_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest"
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/story"
)

var update = flag.Bool("update", false, "write what is told")

// TestStories reads every testdata/*.story: the articles that a story was told
// from ("was"), those of now, and what is told of the change, one line each. A
// new case needs no Go: write the articles, run with -update, read the result.
func TestStories(t *testing.T) {
	files, err := filepath.Glob("testdata/*.story")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".story"), func(t *testing.T) {
			data, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			given, want, ok := strings.Cut(string(data), "\ntold\n")
			before, after, split := strings.Cut(given, "\nnow\n")
			if !ok || !split {
				t.Fatal("it has no sections was, now and told")
			}
			_, before, _ = strings.Cut(before, "\nwas\n")
			got := changes(tell(t, before), tell(t, after))
			if *update {
				if err := os.WriteFile(file, []byte(given+"\ntold\n"+got), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Error("-want +got\n" + diff)
			}
		})
	}
}

// changes words what changed between two states of a story.
func changes(was, now story.Story) string {
	var lines strings.Builder
	for _, c := range history.Compare(record(was), record(now), now.Articles()) {
		lines.WriteString(c.Words(time.UTC) + "\n")
	}
	return lines.String()
}

func record(s story.Story) history.Record {
	told := digest.Summarise(s)
	return history.Of(s, told.Headline, told.Claims)
}

// tell reads the articles of a story, each a report of its own: a line
// "== id, outlet, time", its title, its text.
func tell(t *testing.T, text string) story.Story {
	t.Helper()
	var s story.Story
	for _, part := range strings.Split("\n"+text, "\n== ")[1:] {
		head, body, _ := strings.Cut(part, "\n")
		title, body, _ := strings.Cut(strings.TrimPrefix(body, "title: "), "\n")
		fields := strings.Split(head, ", ")
		at, err := time.Parse("2006-01-02 15:04", fields[2])
		if err != nil {
			t.Fatal(err)
		}
		s.Reports = append(s.Reports, story.Report{Article: article.Article{
			ID: fields[0], Source: fields[1], Title: title, Text: strings.TrimSpace(body), Published: at,
		}})
	}
	s.ID = s.Reports[0].ID
	return s
}
