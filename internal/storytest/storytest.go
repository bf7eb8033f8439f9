// Package storytest reads the stories in the testdata of the stages that are made
// of one, and holds what a stage makes of them to a file beside each.
package storytest

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

// Golden renders every testdata/*.story and compares the result with the file of the
// same name and another ending, or writes that anew. A new case needs no Go: write
// the story, update, read the result.
func Golden(t *testing.T, ending string, update bool, render func(story.Story) string) {
	t.Helper()
	files, err := filepath.Glob("testdata/*.story")
	if err != nil || len(files) == 0 {
		t.Fatal("no stories in testdata", err)
	}
	for _, file := range files {
		name := strings.TrimSuffix(file, ".story")
		t.Run(filepath.Base(name), func(t *testing.T) {
			got := render(Read(t, file))
			if update {
				if err := os.WriteFile(name+ending, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(name + ending)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(string(want), got); diff != "" {
				t.Error("-want +got\n" + diff)
			}
		})
	}
}

// Read reads a story from a file. It is comment lines (#) and reports. A report starts
// with a line "== id, outlet, time"; "=+ id, outlet, time" is a copy of the report
// before it, with a text of its own or the same when it has none. A line "title: …" is
// the title.
func Read(t *testing.T, file string) story.Story {
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
				a.Published = Minute(fields[2])
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

// Minute reads a time as stories have it, 2031-03-02T09:00Z, and panics on any other.
func Minute(date string) time.Time {
	at, err := time.Parse("2006-01-02T15:04Z07:00", date)
	if err != nil {
		panic(err)
	}
	return at
}
