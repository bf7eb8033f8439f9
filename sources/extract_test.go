package sources

import (
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestExtract reads each page in testdata/pages and counts the lines of the
// file .txt of the same name that were found (recall), and how many of those
// found are in it (precision). A page without such a file is behind a paywall.
func TestExtract(t *testing.T) {
	files, err := filepath.Glob("testdata/pages/*.html")
	if err != nil || len(files) < 10 {
		t.Fatal(len(files), err)
	}
	address, _ := url.Parse("https://tidewaterweekly.example/2026/03/story/?utm_source=x")
	var right, found, wanted int
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			body, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			got, err := extract(body, "text/html", address)
			if err != nil {
				t.Fatal(err)
			}
			text, err := os.ReadFile(strings.TrimSuffix(file, ".html") + ".txt")
			if paywalled := err != nil; paywalled || got.paywalled {
				if paywalled != got.paywalled {
					t.Errorf("paywalled %v, want %v:\n%s", got.paywalled, paywalled, got.text)
				}
				return
			}
			want := map[string]bool{}
			for line := range strings.Lines(string(text)) {
				want[strings.TrimSpace(line)] = true
			}
			wanted += len(want)
			for line := range strings.SplitSeq(got.text, "\n") {
				found++
				if want[line] {
					right++
					delete(want, line)
				} else {
					t.Logf("not of the article: %s", line)
				}
			}
			for line := range want {
				t.Logf("not found: %s", line)
			}
		})
	}
	precision, recall := float64(right)/float64(found), float64(right)/float64(wanted)
	t.Logf("precision %.3f, recall %.3f of %d lines", precision, recall, wanted)
	if precision < 0.99 || recall < 0.99 {
		t.Errorf("precision %.3f, recall %.3f; both were 0.99", precision, recall)
	}
}
