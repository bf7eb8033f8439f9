package sources

import (
	"bytes"
	"go/ast"
	"go/parser"
	"go/token"
	"net/url"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/markusmobius/go-trafilatura"
)

// A labelled page is one of trafilatura's own evaluation: parts of its text
// that belong to the article, and parts that do not.
type labelled struct {
	address, file string
	with, without []string
}

// BenchmarkExtract reads the 983 pages of trafilatura's own evaluation, from
// the module cache, and says how well we and trafilatura alone do on them:
//
//	go test ./sources -run '^$' -bench Extract -benchtime 1x
//
// DIGESTBOT_BENCH_PAGES=7 takes every seventh page.
func BenchmarkExtract(b *testing.B) {
	dir := filepath.Join(moduleCache(), "github.com", "markusmobius", "go-trafilatura@"+version(b, "github.com/markusmobius/go-trafilatura"))
	pages := labelledPages(b, filepath.Join(dir, "scripts", "comparison", "data.go"))
	step, _ := strconv.Atoi(os.Getenv("DIGESTBOT_BENCH_PAGES"))
	var ours, theirs confusion
	for b.Loop() {
		for i := 0; i < len(pages); i += max(step, 1) {
			p := pages[i]
			body, err := os.ReadFile(filepath.Join(dir, "test-files", "comparison", p.file))
			if err != nil {
				continue
			}
			address, err := url.Parse(p.address)
			if err != nil {
				continue
			}
			found, _ := extract(body, "text/html", address)
			ours.count(b, p, found.text, os.Getenv("DIGESTBOT_BENCH_VERBOSE") != "")
			alone := ""
			if result, err := trafilatura.Extract(bytes.NewReader(body), trafilatura.Options{
				OriginalURL: address, EnableFallback: true, Focus: trafilatura.FavorPrecision, ExcludeComments: true, HtmlDateMode: trafilatura.Disabled,
			}); err == nil {
				alone = result.ContentText
			}
			theirs.count(b, p, alone, false)
		}
	}
	b.ReportMetric(ours.precision(), "precision")
	b.ReportMetric(ours.recall(), "recall")
	b.ReportMetric(theirs.precision(), "alone-precision")
	b.ReportMetric(theirs.recall(), "alone-recall")
}

// A confusion counts parts: found rightly, found wrongly, missed.
type confusion struct{ right, wrong, missed float64 }

func (c *confusion) count(b *testing.B, p labelled, text string, verbose bool) {
	text = strings.Join(strings.Fields(text), " ")
	for _, part := range p.with {
		if strings.Contains(text, strings.Join(strings.Fields(part), " ")) {
			c.right++
			continue
		}
		if c.missed++; verbose {
			b.Logf("%s: missed %q", p.file, part)
		}
	}
	for _, part := range p.without {
		if text != "" && strings.Contains(text, strings.Join(strings.Fields(part), " ")) {
			if c.wrong++; verbose {
				b.Logf("%s: wrong %q", p.file, part)
			}
		}
	}
}

func (c confusion) precision() float64 { return c.right / (c.right + c.wrong) }
func (c confusion) recall() float64    { return c.right / (c.right + c.missed) }

// labelledPages reads the labels from the source text of the evaluation.
func labelledPages(b *testing.B, file string) []labelled {
	parsed, err := parser.ParseFile(token.NewFileSet(), file, nil, 0)
	if err != nil {
		b.Skip("trafilatura's evaluation is not in the module cache:", err)
	}
	var pages []labelled
	ast.Inspect(parsed, func(n ast.Node) bool {
		pair, ok := n.(*ast.KeyValueExpr)
		if !ok {
			return true
		}
		entry, ok := pair.Value.(*ast.CompositeLit)
		if key, isText := pair.Key.(*ast.BasicLit); ok && isText {
			pages = append(pages, readLabels(literal(key), entry))
			return false
		}
		return true
	})
	return pages
}

func readLabels(address string, entry *ast.CompositeLit) labelled {
	p := labelled{address: address}
	for _, e := range entry.Elts {
		field, ok := e.(*ast.KeyValueExpr)
		if !ok {
			continue
		}
		var texts []string
		ast.Inspect(field.Value, func(n ast.Node) bool {
			if l, ok := n.(*ast.BasicLit); ok {
				texts = append(texts, literal(l))
			}
			return true
		})
		switch field.Key.(*ast.Ident).Name {
		case "File":
			p.file = strings.Join(texts, "")
		case "With":
			p.with = texts
		case "Without":
			p.without = texts
		}
	}
	return p
}

func literal(l *ast.BasicLit) string {
	text, _ := strconv.Unquote(l.Value)
	return text
}
