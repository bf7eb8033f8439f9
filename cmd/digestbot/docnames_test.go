package main

import (
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

var (
	namedTest = regexp.MustCompile(`\b(?:Test|Benchmark|Fuzz)[A-Z]\w*`)
	namedFile = regexp.MustCompile("`((?:cmd|deploy|digest|docs|internal|sources|templates)/[\\w./-]*\\w)`")
	function  = regexp.MustCompile(`(?m)^func ((?:Test|Benchmark|Fuzz)[A-Z]\w*)\(`)
)

// TestDocumentsNameWhatIsThere holds that the tests and files that the documents
// name as proof of what they say exist.
func TestDocumentsNameWhatIsThere(t *testing.T) {
	tests := []string{}
	err := filepath.WalkDir("../..", func(path string, d fs.DirEntry, err error) error {
		if err != nil || !strings.HasSuffix(path, "_test.go") {
			return err
		}
		code, err := os.ReadFile(path)
		for _, m := range function.FindAllStringSubmatch(string(code), -1) {
			tests = append(tests, m[1])
		}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	all := " " + strings.Join(tests, " ") + " "
	documents, err := filepath.Glob("../../docs/*.md")
	if err != nil || len(documents) < 5 {
		t.Fatal(documents, err)
	}
	for _, document := range append(documents, "../../README.md", "../../CONTRIBUTING.md") {
		text, err := os.ReadFile(document)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range namedTest.FindAllString(string(text), -1) {
			if !strings.Contains(all, " "+name) { // -run takes beginnings
				t.Errorf("%s names %s, which is no test", document, name)
			}
		}
		for _, m := range namedFile.FindAllStringSubmatch(string(text), -1) {
			if _, err := os.Stat("../../" + m[1]); err != nil && !strings.HasPrefix(m[1], "deploy/secrets") {
				t.Errorf("%s names %s: %v", document, m[1], err)
			}
		}
	}
}
