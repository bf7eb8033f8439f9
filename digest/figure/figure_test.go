package figure

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

var update = flag.Bool("update", false, "rewrite the expectations of testdata/*.txt; read the diff before committing it")

// TestFixtures reads testdata/*.txt. A new case is a new line:
//
//	sentence => words of the figure: kind number unit role change | the next figure
//
// The number is written 5, ~5 (about), >5, <5, 5..7 (range or score) or ?12
// (vague); role and change are left out when they say nothing (level, =).
// After them the optional fields noun=, about=, who=, mod=, low=, high= and
// when= are compared if they are there; their values have _ for a space. \n in
// the sentence is a line break. Nothing behind => means: no figures.
// "go test -update" fills in or corrects what is behind =>.
func TestFixtures(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no fixtures: %v", err)
	}
	for _, file := range files {
		t.Run(strings.TrimSuffix(filepath.Base(file), ".txt"), func(t *testing.T) {
			b, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			lines := strings.Split(string(b), "\n")
			for i, line := range lines {
				sentence, want, ok := strings.Cut(line, "=>")
				if !ok {
					if line != "" && line[0] != '#' {
						t.Errorf("%s:%d: no =>", file, i+1)
					}
					continue
				}
				sentence, want = strings.TrimSpace(sentence), strings.TrimSpace(want)
				got := describe(Find(strings.ReplaceAll(sentence, `\n`, "\n")), want)
				if got == want {
					continue
				}
				if *update {
					lines[i] = strings.TrimSpace(sentence + " => " + got)
					continue
				}
				t.Errorf("%s:%d: %s\n got %s\nwant %s", file, i+1, sentence, got, want)
			}
			if *update {
				if err := os.WriteFile(file, []byte(strings.Join(lines, "\n")), 0o644); err != nil {
					t.Fatal(err)
				}
			}
		})
	}
}

// describe writes figures in the notation of the fixtures, with the optional
// fields that want has.
func describe(figures []Figure, want string) string {
	wants := strings.Split(want, " | ")
	var all []string
	for i, f := range figures {
		s := fmt.Sprintf("%s: %s %s", strings.ReplaceAll(f.Text, "\n", `\n`), f.Kind, numberOf(f))
		for _, word := range []string{strings.ReplaceAll(f.Unit, " ", "_"), string(f.Role), string(f.Change)} {
			if word != "" && word != "level" && word != "=" {
				s += " " + word
			}
		}
		if i < len(wants) {
			for _, key := range []string{"noun", "about", "who", "mod", "low", "high", "when"} {
				if strings.Contains(" "+wants[i], " "+key+"=") {
					s += " " + key + "=" + strings.ReplaceAll(field(f, key), " ", "_")
				}
			}
		}
		all = append(all, s)
	}
	return strings.Join(all, " | ")
}

func numberOf(f Figure) string {
	x := strconv.FormatFloat(f.Value, 'f', -1, 64)
	if i := strings.IndexByte(x, '.'); i >= 0 && len(x) > i+5 {
		x = strconv.FormatFloat(f.Value, 'f', 4, 64)
	}
	switch f.Bound {
	case Approx, Above, Below:
		return string(f.Bound) + x
	case Vague:
		return "?" + x
	}
	if f.Bound == Range || f.Kind == Score {
		return x + ".." + strconv.FormatFloat(f.Upper, 'f', -1, 64)
	}
	return x
}

func field(f Figure, key string) string {
	switch key {
	case "noun":
		return f.Noun
	case "about":
		return f.About
	case "who":
		return f.Claimant
	case "mod":
		return string(f.Modality)
	case "low":
		return fmt.Sprint(f.Low)
	case "high":
		return fmt.Sprint(f.High)
	}
	w := f.When
	return strings.TrimSpace(fmt.Sprintf("%s %s %d %d %s %s", w.Edge, w.Weekday, w.number(), w.Clock, w.Zone, w.Relative))
}

// checkSpans says what is wrong with the spans of the figures of a text.
func checkSpans(text string, figures []Figure) error {
	end := 0
	for _, f := range figures {
		switch {
		case f.Byte < end || f.Text == "" || f.Byte+len(f.Text) > len(text) || text[f.Byte:f.Byte+len(f.Text)] != f.Text:
			return fmt.Errorf("span %+v is not the text there, or overlaps", f.Span)
		case f.Start != utf8.RuneCountInString(text[:f.Byte]) || f.End != f.Start+utf8.RuneCountInString(f.Text):
			return fmt.Errorf("span %+v: wrong code points", f.Span)
		case f.Low > f.High || f.Low != f.Low || f.High != f.High || f.Value != f.Value:
			return fmt.Errorf("figure %+v: no interval", f)
		}
		end = f.Byte + len(f.Text)
	}
	return nil
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{
		"Shares rose 5% to $3.2bn from about £2bn on 3 November 2025, at 9:40 p.m. GMT.", "two and a half million people; one in five", "12,34,567 \xff 1 000 000 ½ -5°C",
		"one-million dollars, the end of 2026, 5'10\", 2 1/2 years, $24 to $26 per share\n4. List", "minus-20 a hundred and one million million U.S. A$5 $A5 Rs. 500 crore",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if err := checkSpans(text, Find(text)); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	})
}

func TestNothing(t *testing.T) {
	for _, text := range []string{"", " ", "\n\n", "No numbers here.", "\x00\xff"} {
		if diff := cmp.Diff([]Figure(nil), Find(text)); diff != "" {
			t.Errorf("Find(%q): %s", text, diff)
		}
	}
}
