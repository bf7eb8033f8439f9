package text

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestSentences reads every line of testdata/sentences: a text with a ‖ where a
// sentence ends inside the line.
func TestSentences(t *testing.T) {
	files, err := filepath.Glob("testdata/sentences/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatal("no fixtures", err)
	}
	for _, file := range files {
		b, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for n, line := range strings.Split(strings.TrimSpace(string(b)), "\n") {
			if strings.HasPrefix(line, "#") {
				continue
			}
			var want, got []string
			for piece := range strings.SplitSeq(line, "‖") {
				want = append(want, strings.TrimSpace(piece))
			}
			text := strings.NewReplacer(" ‖ ", " ", "‖", "").Replace(line)
			for _, s := range Sentences(text) {
				got = append(got, s.Text)
			}
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s:%d: -want +got\n%s", file, n+1, diff)
			}
		}
	}
}

func TestSentencesOfLines(t *testing.T) {
	want := []Span{{"A line", 1}, {"Another line.", 10}, {"A third", 25}}
	if diff := cmp.Diff(want, Sentences("\nA line\n\n Another line. \nA third\n")); diff != "" {
		t.Error("-want +got\n", diff)
	}
	if got := Sentences(" \n \n"); got != nil {
		t.Error("sentences of nothing:", got)
	}
}

func BenchmarkSentences(b *testing.B) {
	text := strings.Repeat("Mr. Hale of the U.S. said on Jan. 5 that 15 had died. The rest were safe, he said. ", 40)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Sentences(text)
	}
}

func FuzzSentences(f *testing.F) {
	f.Add("One. Two\nthree… Mr. X said $5. \xff\xfe. U.S. 7")
	f.Fuzz(func(t *testing.T, text string) {
		end := 0
		for _, s := range Sentences(text) {
			if s.Start < end || text[s.Start:s.Start+len(s.Text)] != s.Text || s.Text == "" {
				t.Fatalf("bad sentence %+v after %d in %q", s, end, text)
			}
			end = s.Start + len(s.Text)
		}
	})
}
