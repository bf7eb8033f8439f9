package sources

import (
	"encoding/json"
	"errors"
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
)

var update = flag.Bool("update", false, "write the .want files anew")

// TestFeeds reads each file in testdata/feeds and compares with the .want file
// of the same name. A new case is a new file; run with -update and read the diff.
func TestFeeds(t *testing.T) {
	files, err := filepath.Glob("testdata/feeds/*")
	if err != nil {
		t.Fatal(err)
	}
	cases := 0
	for _, file := range files {
		if filepath.Ext(file) == ".want" {
			continue
		}
		cases++
		t.Run(filepath.Base(file), func(t *testing.T) {
			articles, problems := Folder{FS: os.DirFS("."), Paths: []string{file}}.Articles()
			got := struct {
				Problems []string
				Articles []article.Article
			}{Articles: articles}
			for _, p := range problems {
				got.Problems = append(got.Problems, p.Error())
			}
			out, err := json.MarshalIndent(got, "", "\t")
			if err != nil {
				t.Fatal(err)
			}
			compare(t, file+".want", string(out)+"\n")
		})
	}
	if cases < 10 {
		t.Errorf("%d cases found", cases)
	}
}

func compare(t *testing.T, file, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(file, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), got); diff != "" {
		t.Errorf("%s: -want +got\n%s", file, diff)
	}
}

func TestArticleLines(t *testing.T) {
	lines := []string{
		`{"id":"a","url":"https://www.post.example/x?utm_source=rss","title":" Kept  exactly&amp; ","text":"A <b>.\n","published":"2026-03-01T08:00:00Z","extra":1}`,
		``,
		`{"id":"b","source":"The Post","text":"Text"}`,
		`not json`,
		`{"title":"no id"}`,
		`{"id":"c"}`,
		`["id","d"]`,
		`{"id":"e","title":"E","published":"yesterday"}`,
		`{"id":"f","title":"F"}`,
		`{"id":"f","title":"F"}`,
		`{"id":"f","title":"G"}`,
	}
	fsys := fstest.MapFS{"in/lines.jsonl": {Data: []byte(strings.Join(lines, "\r\n"))}}
	got, problems := Folder{FS: fsys, Paths: []string{"in"}}.Articles()
	want := []article.Article{
		{ID: "a", URL: "https://www.post.example/x", Source: "post.example", Title: " Kept  exactly&amp; ", Text: "A <b>.\n", Published: time.Date(2026, 3, 1, 8, 0, 0, 0, time.UTC)},
		{ID: "b", Source: "The Post", Text: "Text"},
		{ID: "f", Source: "f", Title: "F"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if n := len(problems); n != 6 || !strings.Contains(problems[5].Error(), `"f" was read before`) {
		t.Errorf("%d problems: %v", n, problems)
	}
	for i, line := range []string{"line 4", "line 5", "line 6", "line 7", "line 8"} {
		if i >= len(problems) || !strings.Contains(problems[i].Error(), line+": not an article") {
			t.Fatalf("problems %v, want %s as number %d", problems, line, i)
		}
	}
}

// TestForeignFiles reads files that are not quite what their names say.
func TestForeignFiles(t *testing.T) {
	files := fstest.MapFS{
		"mark.jsonl":  {Data: []byte("\xef\xbb\xbf" + `{"id":"a","title":"After a mark"}`)},
		"other.jsonl": {Data: []byte("[]\n" + `{"id":7,"title":"A number"}`)},
		"binary.txt":  {Data: []byte("Word\x00\x01\x02")},
	}
	got, problems := Folder{FS: files, Paths: []string{"."}}.Articles()
	if len(got) != 1 || got[0].Title != "After a mark" {
		t.Errorf("got %+v", got)
	}
	want := `read binary.txt: no text: it holds a zero byte
other.jsonl line 1: not an article: array in place of an object
other.jsonl line 2: not an article: number in place of a string as its id`
	if said := errors.Join(problems...); said == nil || said.Error() != want {
		t.Errorf("problems:\n%v\nwant:\n%s", said, want)
	}
}

// TestGarbage reads a file of which nothing can be read: a few lines are named.
func TestGarbage(t *testing.T) {
	files := fstest.MapFS{"log.jsonl": {Data: []byte(strings.Repeat("GET /index.html 200\n", 1000))}}
	_, problems := Folder{FS: files, Paths: []string{"."}}.Articles()
	if n := len(problems); n != 6 || !strings.Contains(problems[0].Error(), "log.jsonl line 1: not an article") || problems[5].Error() != "read log.jsonl: 995 more like these" {
		t.Errorf("%d problems: %v", n, problems)
	}
}

func TestTexts(t *testing.T) {
	fsys := fstest.MapFS{
		"in/b.txt":     {Data: []byte("\n First line \nSecond.\n")},
		"in/a.txt":     {Data: []byte("Caf\xe9")},
		"in/empty.txt": {},
		"in/notes.md":  {Data: []byte("x")},
	}
	got, problems := Folder{FS: fsys, Paths: []string{"in", "in/notes.md", "missing"}}.Articles()
	want := []article.Article{
		{ID: "a", Source: "a", Title: "Café", Text: "Café"},
		{ID: "b", Source: "b", Title: "First line", Text: "\n First line \nSecond.\n"},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("-want +got\n%s", diff)
	}
	if len(problems) != 3 {
		t.Errorf("problems: %v, want three: empty, .md, missing", problems)
	}
}

// TestFolderSkipsPipes reads a folder with a named pipe, which nobody writes to.
func TestFolderSkipsPipes(t *testing.T) {
	files := fstest.MapFS{
		"a.xml": {Mode: fs.ModeNamedPipe},
		"b.txt": {Data: []byte("The bridge at Holm is closed.\n")},
	}
	articles, problems := Folder{FS: files, Paths: []string{"."}}.Articles()
	if len(articles) != 1 || len(problems) != 1 || problems[0].Error() != "read a.xml: not a regular file" {
		t.Errorf("articles %v, problems %v", articles, problems)
	}
}
