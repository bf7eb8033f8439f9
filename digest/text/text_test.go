package text

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// TestFixtures reads the files of testdata named after a view of a text. A case
// is a text, line by line, and what is seen in it behind "> ", until an empty
// line; "¶" parts the paragraphs of a text.
func TestFixtures(t *testing.T) {
	for name, view := range map[string]func(*Text) []string{"clauses": clauses, "quotations": quotations, "statements": statements, "names": names} {
		b, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
		if err != nil {
			t.Fatal(err)
		}
		for block := range strings.SplitSeq(strings.TrimSpace(string(b)), "\n\n") {
			var source string
			var want []string
			for line := range strings.SplitSeq(block, "\n") {
				if seen, ok := strings.CutPrefix(line, "> "); ok {
					want = append(want, seen)
				} else if !strings.HasPrefix(line, "#") {
					source += line
				}
			}
			got := view(Read(strings.ReplaceAll(source, "¶", "\n")))
			if diff := cmp.Diff(want, got); diff != "" {
				t.Errorf("%s: %s: -want +got\n%s", name, source, diff)
			}
		}
	}
}

func clauses(t *Text) (seen []string) {
	for i := range t.Sentences {
		for _, c := range t.Clauses(i) {
			seen = append(seen, c.Kind.String()+": "+t.Words(c.First, c.Next))
		}
	}
	return seen
}

func quotations(t *Text) (seen []string) {
	for _, q := range t.Quotations {
		depth := 0
		for p := q.Parent; p >= 0; p = t.Quotations[p].Parent {
			depth++
		}
		open := ""
		if !q.Closed {
			open = " (open)"
		}
		seen = append(seen, fmt.Sprintf("%d %s: %s%s", depth, t.Words(q.Speaker.From, q.Speaker.To), t.Source[q.Start:q.End], open))
	}
	return seen
}

func statements(t *Text) (seen []string) {
	for i := range t.Sentences {
		for _, s := range t.Statements(i) {
			seen = append(seen, t.Words(s.From, s.To)+" | "+t.Words(s.First, s.Next))
		}
	}
	return seen
}

func names(t *Text) (seen []string) {
	for i := range t.Tokens {
		if t.Name(i) {
			seen = append(seen, t.Words(i, i+1))
		}
	}
	return seen
}

// TestTablesAgree holds the names of the classes against their constants.
func TestTablesAgree(t *testing.T) {
	if len(classes) > 64 || Clock != 1<<(len(classes)-1) {
		t.Errorf("%d names of classes, and the last class is %b", len(classes), Clock)
	}
	if got := (Scale | Unit).String(); got != "scale unit" {
		t.Error("classes are named", got)
	}
}

func TestLookup(t *testing.T) {
	for word, want := range map[string]string{"killed": "die", "workers": "job", "the": "", "galleries": "galleri"} {
		if got := Concept(word); got != want {
			t.Errorf("concept of %s: %q, want %q", word, got, want)
		}
	}
	if w := Lookup("third"); w.Order != 3 || w.Part != 1.0/3 || !w.Is(Fraction) {
		t.Error("third:", *w)
	}
	if w := Lookup("milliarden"); w.Known() || w.Worth != 1e9 || w.German&Scale == 0 {
		t.Error("milliarden:", *w)
	}
	if w := Lookup("zyzzyva"); w.Known() || w.Class != 0 {
		t.Error("a word that nobody knows:", *w)
	}
}

func TestPlurals(t *testing.T) {
	for one, many := range map[string]string{
		"person": "people", "league match": "league matches", "Wife": "Wives", "policeman": "policemen", "German": "Germans", "city": "cities",
		"day": "days", "bus": "buses", "aircraft": "aircraft", "grandchild": "grandchildren", "car": "cars", "story": "stories", "hero": "heroes",
	} {
		if got := PluralOf(one); got != many {
			t.Errorf("plural of %s: %s, want %s", one, got, many)
		}
		if got := SingularOf(strings.ToLower(many)); !strings.Contains(one, " ") && got != strings.ToLower(one) {
			t.Errorf("singular of %s: %s", many, got)
		}
	}
}

// FuzzRead holds what every text keeps: tokens lie in order inside their
// sentences, offsets are exact, clauses part each sentence, quotations nest.
func FuzzRead(f *testing.F) {
	for _, s := range []string{
		"“It is over,” said Ida Lund. 'No', he said.\n“And", "a (b — c) d; who, that", "\xff\"'\"'\"<q>x</q>", "U.S. 1 234.5 l’été 日本語。了", "A, b, c and d said that e fell.",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, source string) {
		x := Read(source)
		at := 0
		for i := range x.Tokens {
			tok := &x.Tokens[i]
			s := x.Sentences[tok.Sentence]
			if tok.Start < at || tok.End <= tok.Start || tok.Start < s.Start || tok.End > s.End() || i < s.First || i >= s.Next {
				t.Fatalf("token %d: %+v in %+v", i, tok, s)
			}
			if n := utf8.RuneCountInString(source[:tok.Start]); n != tok.Rune {
				t.Fatalf("token %d begins at rune %d, not %d", i, n, tok.Rune)
			}
			at = tok.End
		}
		for i, s := range x.Sentences {
			next := s.First
			for k, c := range x.Clauses(i) {
				if c.First != next || c.Next <= c.First || c.Parent >= k {
					t.Fatalf("clause %d: %+v", k, c)
				}
				next = c.Next
			}
			if next != s.Next {
				t.Fatalf("the clauses of %q end at token %d of %d", s.Text, next, s.Next)
			}
		}
		for k, q := range x.Quotations {
			if q.Start > q.End || q.First > q.Next || q.Parent >= k || q.Continues >= k || q.Speaker.From > q.Speaker.To {
				t.Fatalf("quotation %d: %+v", k, q)
			}
			if p := q.Parent; p >= 0 && (q.Start < x.Quotations[p].Start || q.End > x.Quotations[p].End) {
				t.Fatalf("quotation %d: %+v is not inside %+v", k, q, x.Quotations[p])
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	source := strings.Repeat("Mr. Hale of the U.S. said on Jan. 5 that 15 had died. “The rest were safe,” he said.\n", 100)
	b.SetBytes(int64(len(source)))
	b.ReportAllocs()
	for b.Loop() {
		Read(source)
	}
	b.ReportMetric(200*float64(b.N)/b.Elapsed().Seconds(), "sentences/s")
}

// BenchmarkDebris reads a megabyte of one thing; the time per byte must not
// grow with the length.
func BenchmarkDebris(b *testing.B) {
	for name, unit := range map[string]string{"quotes": "\"a ", "singles": " 'a", "brackets": "(a ", "commas": "a, ", "dashes": " — a", "and": "a, b and c "} {
		for _, size := range []int{1 << 16, 1 << 19} {
			source := strings.Repeat(unit, size/len(unit))
			b.Run(fmt.Sprintf("%s/%d", name, size), func(b *testing.B) {
				b.SetBytes(int64(len(source)))
				for b.Loop() {
					x := Read(source)
					for i := range x.Sentences {
						x.Clauses(i)
					}
				}
			})
		}
	}
}
