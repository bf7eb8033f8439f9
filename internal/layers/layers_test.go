// Package layers holds the import rules of the house: a stage imports only
// stages before it, and digest/ is pure.
package layers

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "github.com/digestbot/digestbot/"

// core is what the pure stages may import of the stages before them.
var core = []string{"digest", "digest/text", "digest/article", "digest/cores", "digest/form", "digest/story", "digest/figure", "digest/claim", "digest/conflict", "digest/history", "digest/guard", "digest/summary", "digest/message"}

// allowed lists, for each package, the packages of this module that it may
// import. A package that is not listed may import nothing of ours; tests may
// import anything.
var allowed = map[string][]string{
	"digest/text":        {},
	"digest/article":     {},
	"digest/cores":       {},
	"digest/form":        {"digest/text", "digest/article"},
	"digest/story":       {"digest/text", "digest/article", "digest/cores", "digest/form"},
	"digest/figure":      {"digest/text", "digest/article"},
	"digest/claim":       {"digest/text", "digest/figure", "digest/story", "digest/article", "digest/cores"},
	"digest/conflict":    {"digest/text", "digest/claim", "digest/figure", "digest/story", "digest/article"},
	"digest/history":     {"digest/text", "digest/claim", "digest/figure", "digest/story", "digest/article"},
	"digest/guard":       {"digest/text"},
	"digest/summary":     {"digest/text", "digest/guard", "digest/claim", "digest/conflict", "digest/figure", "digest/story", "digest/article"},
	"digest":             {"digest/text", "digest/summary", "digest/claim", "digest/conflict", "digest/figure", "digest/story", "digest/article"},
	"digest/message":     {"digest/text", "templates", "digest/history", "digest/summary", "digest/claim", "digest/conflict", "digest/figure", "digest/story", "digest/article"},
	"templates":          {},
	"sources":            {"digest/article"},
	"sources/sample":     {},
	"internal/store":     {"digest/article", "digest/form", "digest/story", "digest/history", "digest/message"},
	"internal/storytest": {"digest/article", "digest/story"},
	"internal/slack":     {"digest/message", "internal/store", "internal/bot"},
	"internal/bot":       append([]string{"sources", "internal/store"}, core...),
	"internal/web":       {"internal/store", "digest/summary", "digest/message", "digest/claim", "templates"},
	"internal/model":     {"digest/text", "digest/article", "digest/guard", "digest/summary", "digest/figure", "digest/claim", "digest/story"},
	"cmd/digestbot":      append([]string{"templates", "sources", "sources/sample", "internal/store", "internal/slack", "internal/bot", "internal/web", "internal/model"}, core...),
}

// impure lists what nothing under digest/ may import: the same articles must
// give the same digest.
var impure = []string{"os", "os/exec", "context", "net", "net/http", "log", "log/slog", "math/rand", "math/rand/v2", "crypto/rand"}

func TestImports(t *testing.T) {
	root := filepath.Join("..", "..")
	err := filepath.WalkDir(root, func(file string, d fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if d.IsDir() {
			if name := d.Name(); name != ".." && strings.HasPrefix(name, ".") || name == "testdata" || name == "node_modules" {
				return filepath.SkipDir
			}
			return nil
		}
		if strings.HasSuffix(file, ".go") {
			rel, _ := filepath.Rel(root, file)
			check(t, file, filepath.ToSlash(rel))
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// check reports the forbidden imports of one file.
func check(t *testing.T, file, rel string) {
	t.Helper()
	src, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parser.ParseFile(token.NewFileSet(), rel, src, parser.ImportsOnly)
	if err != nil {
		t.Fatal(err)
	}
	pkg := path.Dir(rel)
	test := strings.HasSuffix(rel, "_test.go")
	for _, spec := range f.Imports {
		imported, _ := strconv.Unquote(spec.Path.Value)
		ours, isOurs := strings.CutPrefix(imported, module)
		switch {
		case isOurs && ours != pkg && !test && !slices.Contains(allowed[pkg], ours):
			t.Errorf("%s imports %s: not in the table", rel, ours)
		case !test && strings.HasPrefix(pkg, "digest") && slices.Contains(impure, imported):
			t.Errorf("%s imports %s: digest/ is pure", rel, imported)
		}
	}
}
