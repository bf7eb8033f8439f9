package sources

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

// Folder reads articles from files: feeds (.xml .rss .atom .json), article
// lines (.jsonl) and texts (.txt, each an outlet of its own).
type Folder struct {
	FS    fs.FS
	Paths []string // files or folders of FS, in this order; folders are read with all that is in them, by name
}

// Articles gives the articles of all files, in order, and what could not be
// read: a file, or a line with its number, of each file a few. The rest is read nevertheless. Of
// articles with the same ID only the first is given.
func (f Folder) Articles() ([]article.Article, []error) {
	var (
		all      []article.Article
		problems []error
		seen     = map[string]article.Article{}
	)
	for _, p := range f.Paths {
		err := fs.WalkDir(f.FS, path.Clean(p), func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				problems = append(problems, fmt.Errorf("read %s: %w", name, reason(err)))
				return nil
			}
			if d.IsDir() {
				return nil
			}
			articles, errs := readFile(f.FS, name, name == path.Clean(p))
			for _, a := range articles {
				first, again := seen[a.ID]
				switch {
				case !again:
					seen[a.ID] = a
					all = append(all, a)
				case !isFeed(name) && (first.Title != a.Title || first.Text != a.Text):
					errs = append(errs, fmt.Errorf("read %s: article %q was read before, with another text", name, a.ID))
				}
			}
			problems = append(problems, few(name, errs)...)
			return nil
		})
		if err != nil {
			problems = append(problems, fmt.Errorf("read %s: %w", p, err))
		}
	}
	return all, problems
}

// mostProblems is how many problems of one file are named.
const mostProblems = 5

// few names the first problems of a file, and counts the others.
func few(name string, problems []error) []error {
	more := len(problems) - mostProblems
	if more < 2 {
		return problems
	}
	return append(problems[:mostProblems:mostProblems], fmt.Errorf("read %s: %d more like these", name, more))
}

// reason is err without the operation and path that fs puts before it.
func reason(err error) error {
	var p *fs.PathError
	if errors.As(err, &p) {
		return p.Err
	}
	return err
}

// isFeed says that a file holds a feed, by its name. Several feeds of an outlet
// may well have the same article in different lengths.
func isFeed(name string) bool {
	return slices.Contains([]string{".xml", ".rss", ".atom", ".json"}, strings.ToLower(path.Ext(name)))
}

// readFile reads one file by its extension. Other files are a problem only if
// they were asked for by name.
func readFile(fsys fs.FS, name string, named bool) ([]article.Article, []error) {
	ext := strings.ToLower(path.Ext(name))
	if ext != ".jsonl" && ext != ".txt" && !isFeed(name) {
		if named {
			return nil, []error{fmt.Errorf("read %s: files are .xml .rss .atom .json .jsonl or .txt", name)}
		}
		return nil, nil
	}
	info, err := fs.Stat(fsys, name)
	if err == nil && !info.Mode().IsRegular() {
		err = errors.New("not a regular file") // opening a named pipe would wait for a writer
	}
	var body []byte
	if err == nil {
		body, err = fs.ReadFile(fsys, name)
	}
	if err != nil {
		return nil, []error{fmt.Errorf("read %s: %w", name, reason(err))}
	}
	switch ext {
	case ".jsonl":
		return readLines(body, name)
	case ".txt":
		return readText(body, name)
	}
	doc, err := parse(body, envelope{})
	if err == nil {
		err = doc.damage
	}
	if err != nil {
		return doc.articles, []error{fmt.Errorf("read %s: %w", name, err)}
	}
	return doc.articles, nil
}

var byteOrderMark = []byte("\xef\xbb\xbf")

// readText makes the article of a text file.
func readText(body []byte, name string) ([]article.Article, []error) {
	if bytes.IndexByte(body, 0) >= 0 {
		return nil, []error{fmt.Errorf("read %s: no text: it holds a zero byte", name)}
	}
	text := string(mixed(bytes.TrimPrefix(body, byteOrderMark)))
	title := ""
	for line := range strings.Lines(text) {
		if title = strings.TrimSpace(line); title != "" {
			break
		}
	}
	if title == "" {
		return nil, []error{fmt.Errorf("read %s: empty", name)}
	}
	id := strings.TrimSuffix(path.Base(name), path.Ext(name))
	return []article.Article{{ID: id, Source: id, Title: title, Text: text}}, nil
}

// readLines reads article lines.
func readLines(body []byte, name string) ([]article.Article, []error) {
	var (
		articles []article.Article
		problems []error
		lines    = bufio.NewReader(bytes.NewReader(bytes.TrimPrefix(body, byteOrderMark)))
	)
	for number := 1; ; number++ {
		line, err := lines.ReadBytes('\n')
		if line = bytes.TrimSpace(line); len(line) > 0 {
			a, problem := readLine(line)
			if problem != nil {
				problems = append(problems, fmt.Errorf("%s line %d: %w", name, number, problem))
			} else {
				articles = append(articles, a)
			}
		}
		if err == io.EOF {
			return articles, problems
		}
	}
}

// readLine reads one article line. Title and text stay exactly as given, for
// offsets in them are reported.
func readLine(line []byte) (article.Article, error) {
	var l struct {
		ID        string `json:"id"`
		URL       string `json:"url"`
		Source    string `json:"source"`
		Title     string `json:"title"`
		Text      string `json:"text"`
		Published string `json:"published"`
	}
	var other *json.UnmarshalTypeError
	switch err := json.Unmarshal(line, &l); {
	case errors.As(err, &other) && other.Field != "":
		return article.Article{}, fmt.Errorf("not an article: %s in place of a string as its %s", other.Value, other.Field)
	case errors.As(err, &other):
		return article.Article{}, fmt.Errorf("not an article: %s in place of an object", other.Value)
	case err != nil:
		return article.Article{}, fmt.Errorf("not an article: %w", err)
	}
	switch {
	case l.ID == "":
		return article.Article{}, errors.New("not an article: no id")
	case l.Title == "" && l.Text == "":
		return article.Article{}, errors.New("not an article: neither title nor text")
	}
	a := article.Article{ID: l.ID, URL: canonical(nil, l.URL), Source: l.Source, Title: l.Title, Text: l.Text}
	if l.Published != "" {
		t, err := time.Parse(time.RFC3339, l.Published)
		if err != nil {
			return article.Article{}, errors.New("not an article: published is not a time in RFC 3339")
		}
		a.Published = t
	}
	if u, err := url.Parse(l.URL); a.Source == "" && err == nil {
		a.Source = strings.TrimPrefix(u.Hostname(), "www.")
	}
	if a.Source == "" {
		a.Source = a.ID
	}
	return a, nil
}
