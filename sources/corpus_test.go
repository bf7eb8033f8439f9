package sources

import (
	"bytes"
	"go/build"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed"

	"github.com/digestbot/digestbot/digest/article"
)

// moduleCache gives the folder in which Go keeps the modules.
func moduleCache() string {
	if cache := os.Getenv("GOMODCACHE"); cache != "" {
		return cache
	}
	return filepath.Join(build.Default.GOPATH, "pkg", "mod")
}

// version gives the version of a module that go.mod names.
func version(t testing.TB, module string) string {
	mod, err := os.ReadFile("../go.mod")
	if err != nil {
		t.Fatal(err)
	}
	found := regexp.MustCompile(regexp.QuoteMeta(module) + ` (v\S+)`).FindSubmatch(mod)
	if found == nil {
		t.Fatal("go.mod does not name " + module)
	}
	return string(found[1])
}

// TestParserCorpus reads gofeed's own test feeds: none may crash or hang us,
// and every item that gofeed reads from the bare bytes must come through our
// repair with its title and its link.
func TestParserCorpus(t *testing.T) {
	files, read, rescued := 0, 0, 0
	dir := filepath.Join(moduleCache(), "github.com", "mmcdole", "gofeed@"+version(t, "github.com/mmcdole/gofeed"), "testdata")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("gofeed's test feeds are not in the module cache:", err)
	}
	err := filepath.WalkDir(dir, func(file string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		body, err := os.ReadFile(file)
		if err != nil {
			return err
		}
		files++
		name, _ := filepath.Rel(dir, file)
		start := time.Now()
		ours, oursErr := parse(body, envelope{address: &url.URL{Scheme: "https", Host: "feed.example", Path: "/"}})
		if took := time.Since(start); took > 10*time.Second {
			t.Errorf("%s: %v", name, took)
		}
		theirs, theirsErr := gofeed.NewParser().Parse(bytes.NewReader(body))
		switch {
		case theirsErr == nil && theirs != nil && len(theirs.Items) > 0:
			read++
			compareItems(t, name, theirs, ours, oursErr)
		case oursErr == nil && len(ours.articles) > 0:
			rescued++
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	t.Logf("%d files; gofeed alone reads items from %d, we from %d more", files, read, rescued)
	if files < 400 {
		t.Errorf("only %d files", files)
	}
}

func compareItems(t *testing.T, name string, theirs *gofeed.Feed, ours document, err error) {
	t.Helper()
	if err != nil || ours.damage != nil {
		t.Errorf("%s: gofeed reads %d items, we: %v %v", name, len(theirs.Items), err, ours.damage)
		return
	}
	if ours.items != len(theirs.Items) {
		t.Errorf("%s: %d items, gofeed reads %d", name, ours.items, len(theirs.Items))
	}
	titles, links := map[string]bool{}, map[string]bool{}
	for _, a := range ours.articles {
		titles[a.Title], links[pageKey(a.URL)] = true, true
	}
	for _, item := range theirs.Items {
		want := shorten(article.CleanTitle(item.Title), maxTitle)
		if strings.HasSuffix(name, "title_xhtml_escaped_markup.xml") {
			want = article.PlainTitle(item.Title) // escaped in XHTML, it is text
		}
		if want != "" && !titles[want] && !strings.Contains(want, "\ufffd") {
			t.Errorf("%s: title %q is lost; we have %v", name, want, titles)
		}
		if link := canonical(nil, item.Link); link != "" && want != "" && !links[pageKey(link)] {
			t.Errorf("%s: link %q is lost; we have %v", name, link, links)
		}
	}
}
