package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "write the golden files anew")

// TestPreviewOfSample compares what people see of the embedded sample, in every
// format, with testdata/sample.*. After a change that is meant, write them anew
// with -update and read the difference.
func TestPreviewOfSample(t *testing.T) {
	folder, err := filepath.Abs(filepath.Join("testdata", "sample"))
	if err != nil {
		t.Fatal(err)
	}
	t.Chdir(t.TempDir()) // no .env here
	t.Setenv("LC_ALL", "C.UTF-8")
	for file, args := range map[string][]string{
		"text.txt":    {"--format", "text"},
		"all.txt":     {"--all"},
		"explain.txt": {"--explain"},
		"digest.json": {"--format", "json", "--all"},
		"blocks.json": {"--format", "blocks"},
		"page.html":   {"--format", "html"},
	} {
		t.Run(file, func(t *testing.T) {
			var out, log bytes.Buffer
			if code := run(append([]string{"preview"}, args...), nil, &out, &log); code != exitOK || log.Len() > 0 {
				t.Fatalf("exit %d, said %q", code, log.String())
			}
			golden := filepath.Join(folder, file)
			if *update {
				if err := os.WriteFile(golden, out.Bytes(), 0o644); err != nil {
					t.Fatal(err)
				}
				return
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(out.String(), "\n")); diff != "" {
				t.Errorf("-want +got\n%s", diff)
			}
		})
	}
}
