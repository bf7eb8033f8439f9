package article

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestSentences(t *testing.T) {
	for _, want := range [][]string{
		{},
		{"One sentence without a stop"},
		{"The deal is worth $38bn.", "It runs for seven years."},
		{"Mr. Hale spoke on Jan. 5 about the U.S. market.", "Nobody asked."},
		{"Shares rose 4.7 percent to approx. $250.", "Others fell."},
		{"“It is over,” she said.", "He left."},
		{"A line", "Another line."},
	} {
		sep := " "
		if len(want) > 1 && want[0] == "A line" {
			sep = "\n"
		}
		text := strings.Join(want, sep)
		got := []string{}
		for _, s := range Sentences(text) {
			got = append(got, s.Text)
			if text[s.Start:s.Start+len(s.Text)] != s.Text {
				t.Errorf("%q does not stand at %d", s.Text, s.Start)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("Sentences(%q): -want +got\n%s", text, diff)
		}
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
