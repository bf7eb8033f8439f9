package form

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"syscall"
	"testing"
	"time"

	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/digest/article"
)

// notices are entries of a feed of security notices.
func notices(n int) []article.Article {
	what := []string{"Buffer overflow in image viewer", "SQL injection in blog plugin", "Path traversal in file server", "Use after free in media player", "Weak hash in mail archive"}
	var list []article.Article
	for i := range n {
		list = append(list, article.Article{
			ID: fmt.Sprint(i), Source: "Notices", Title: fmt.Sprintf("CVE-2026-%d: %s", 1000+i, what[i%len(what)]),
			Text: fmt.Sprintf("%s, reported %d days ago. An attacker could exploit this to execute code. CVSS score: %d.8. Vendors have released updates.", what[i%len(what)], i+2, 4+i%5),
		})
	}
	return list
}

// news are reports of one outlet, with the line that it puts under each.
func news() []article.Article {
	var list []article.Article
	for i, text := range []string{
		"The dam above Norvale burst on Sunday and mud ran through the lower town, where forty families lost their homes.",
		"The finance minister presented his budget on Tuesday; taxes will not rise in the next two years, he said.",
		"A choir of bakers sang in Velmo to raise money for an organ that burned last winter.",
		"The ferry to Gantry Bay stays in port because of the storm, and the mail is late.",
	} {
		list = append(list, article.Article{ID: fmt.Sprint(i), Source: "Harbour Post", Title: strings.Join(strings.Fields(text)[:7], " "), Text: text + " Read the story at Harbour Post."})
	}
	return list
}

func TestApply(t *testing.T) {
	entries := notices(3)
	f := Learn(Form{}, entries)
	if !f.Templated() {
		t.Fatal("three notices have no form")
	}
	a := f.Apply("notices", entries[0])
	if a.Title != entries[0].Title {
		t.Errorf("the title is %q", a.Title)
	}
	if got, want := strings.Join(strings.Fields(a.Rest.Title), " "), "- -1000: Buffer overflow image viewer"; got != want {
		t.Errorf("of the title remains %q, want %q", got, want)
	}
	if got, want := strings.Join(strings.Fields(a.Text), " "), "Buffer overflow in image viewer, reported 2 days ago. CVSS score: 4.8."; got != want {
		t.Errorf("shown is %q, want %q", got, want)
	}
	if len(a.Text) != len(entries[0].Text) || a.Given() != entries[0].Text {
		t.Error("the text was moved or lost")
	}
	if later := f.Apply("notices", notices(4)[3]); strings.Contains(later.Text, "attacker") {
		t.Errorf("an entry that was not learnt from keeps the form: %q", later.Text)
	}
}

func TestOrdinaryNewsHasNoForm(t *testing.T) {
	f := Learn(Form{}, news())
	for _, a := range news() {
		if got := f.Apply("post", a); !reflect.DeepEqual(got, a) {
			t.Errorf("changed to %+v", got)
		}
	}
	if text, _ := f.MarshalText(); len(text) > 0 {
		t.Errorf("keeps %q", text)
	}
}

// TestRealNewsHasNoForm holds that of the outlets in labelled news, which is other
// people's text and not part of this repository, hardly one is taken for a template:
// that one whose pages all begin with the same seven lines about notifications.
func TestRealNewsHasNoForm(t *testing.T) {
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		t.Skip("EVAL_DIR is not set: no real news to measure on")
	}
	outlets := map[string][]article.Article{}
	for _, pattern := range []string{"stories/*.jsonl", "beats/*.jsonl", "natural/*/*.jsonl", "trade/*/*/*.jsonl", "news/*.jsonl"} {
		files, _ := filepath.Glob(filepath.Join(dir, pattern))
		for _, file := range files {
			f, err := os.Open(file)
			if err != nil {
				t.Fatal(err)
			}
			lines := bufio.NewScanner(f)
			lines.Buffer(nil, 1<<24)
			for lines.Scan() {
				var a article.Article
				if json.Unmarshal(lines.Bytes(), &a) == nil && a.Source != "" {
					key := strings.Split(pattern, "/")[0] + " " + a.Source
					outlets[key] = append(outlets[key], a)
				}
			}
			f.Close()
		}
	}
	learnt, templated := 0, 0
	for outlet, list := range outlets {
		if len(distinct(list)) < leastEntries {
			continue
		}
		learnt++
		if Learn(Form{}, list).Templated() {
			templated++
			t.Logf("%s has a form", outlet)
		}
	}
	t.Logf("%d outlets with three articles or more", learnt)
	if templated > 1 {
		t.Errorf("%d outlets of ordinary news are taken for templates", templated)
	}
}

func TestSettle(t *testing.T) {
	for name, c := range map[string]struct {
		edits []Edit
		same  bool
	}{
		"comments in the title": {[]Edit{{"New pier (3 comments)\nIt is 120 metres long.", "New pier (17 comments)\nIt is 120 metres long."}}, true},
		"the first comment":     {[]Edit{{"New pier\nIt is long.", "New pier (1 comment)\nIt is long."}}, true},
		"a counter and words":   {[]Edit{{"New pier (3 comments)\nIt is 120 metres long.", "New pier (4 comments)\nIt is 130 metres long."}}, false},
		"a toll":                {[]Edit{{"Fire\n3 people died.", "Fire\n5 people died."}}, false},
		"two tolls":             {[]Edit{{"Fire\nAt least 3 people died.", "Fire\nAt least 5 people died."}, {"Flood\nAt least 7 people died.", "Flood\nAt least 8 people died."}}, false},
		"a price":               {[]Edit{{"Flat in Velmo\nPrice: €250,000", "Flat in Velmo\nPrice: €240,000"}}, true},
		"time":                  {[]Edit{{"Storm\nUpdated 3 minutes ago", "Storm\nUpdated 2 hours ago"}}, true},
		"other link":            {[]Edit{{"A\nhttps://a.example/1", "A\nhttps://a.example/2"}}, false},
	} {
		_, same := Form{}.Settle(c.edits, 4)
		for _, s := range same {
			if s != c.same {
				t.Errorf("%s: the same %v, want %v", name, s, c.same)
			}
		}
	}
}

// TestCountersAreLearnt holds that a number which moves in several entries of one
// template at once counts from then on, and one that moves in one entry does not.
func TestCountersAreLearnt(t *testing.T) {
	f := Learn(Form{}, notices(6))
	heat := func(i, n int) string { return fmt.Sprintf("Notice %d\nHeat %d now", i, n) }
	if _, same := f.Settle([]Edit{{heat(1, 5), heat(1, 6)}}, 6); same[0] {
		t.Error("what moved once counts")
	}
	f, same := f.Settle([]Edit{{heat(1, 5), heat(1, 6)}, {heat(2, 1), heat(2, 9)}}, 6)
	if !same[0] || !same[1] {
		t.Error("what moved in two of six entries does not count")
	}
	if _, same := f.Settle([]Edit{{heat(1, 6), heat(1, 7)}}, 6); !same[0] {
		t.Error("a counter that was learnt counts no more")
	}
}

func TestTemplateChangesOvernight(t *testing.T) {
	f := Learn(Form{}, notices(20))
	var list []article.Article
	for i, a := range notices(8) {
		a.Text = fmt.Sprintf("Severity %d. This bulletin describes %s. Read the bulletin on our portal for affected releases and workarounds.", i, a.Title)
		list = append(list, a)
	}
	f = Learn(f, append(list[:3:3], notices(17)...))
	for _, a := range []article.Article{list[7], notices(20)[19]} {
		if got := f.Apply("n", a); strings.Contains(got.Text, "portal") || strings.Contains(got.Text, "attacker") {
			t.Errorf("keeps a form: %q", got.Text)
		}
	}
	if Learn(f, news()).Templated() {
		t.Error("a feed that turned to news is templated")
	}
}

// TestForms holds for random feeds: what is written is read again and is small,
// learning does not depend on the order, nothing of a text moves.
func TestForms(t *testing.T) {
	phrase := rapid.StringMatching(`[A-Za-zäßд中0-9:.,()\n #]{0,40}`)
	rapid.Check(t, func(t *rapid.T) {
		before, after := phrase.Draw(t, "before"), phrase.Draw(t, "after")
		n := rapid.IntRange(0, 12).Draw(t, "entries")
		var list []article.Article
		for i := range n {
			list = append(list, article.Article{ID: fmt.Sprint(i), Title: phrase.Draw(t, "title"), Text: before + phrase.Draw(t, "own") + after})
		}
		f := Learn(Form{}, list)
		text, err := f.MarshalText()
		if err != nil || len(text) > 4096 {
			t.Fatalf("%d bytes: %v", len(text), err)
		}
		var again Form
		if err := again.UnmarshalText(text); err != nil {
			t.Fatal(err)
		}
		for _, a := range list {
			got := f.Apply("f", a)
			if !reflect.DeepEqual(got, again.Apply("f", a)) {
				t.Fatal("not what was written")
			}
			if got.Given() != a.Text || got.Title != a.Title || got.Text != "" && len(got.Text) != len(a.Text) {
				t.Fatalf("%q became %q", a.Text, got.Text)
			}
		}
	})
}

func FuzzUnmarshal(f *testing.F) {
	f.Add("AAAA.AAAA")
	f.Fuzz(func(t *testing.T, text string) {
		var form Form
		if form.UnmarshalText([]byte(text)) == nil {
			form.Apply("f", article.Article{Title: text, Text: text})
		}
	})
}

func TestBadInput(t *testing.T) {
	one := notices(1)[0]
	var many []article.Article
	for range 1000 {
		many = append(many, one)
	}
	if Learn(Form{}, many).Templated() {
		t.Error("one entry a thousand times has a form")
	}
	giant := append(notices(4), article.Article{ID: "g", Title: "Giant", Text: strings.Repeat("lorem ipsum dolor ", 500_000)})
	f := Learn(Form{}, giant)
	if !f.Templated() || f.Apply("f", giant[4]).Given() != giant[4].Text {
		t.Error("a giant entry hides the form of the others, or is lost")
	}
	for i := range giant {
		giant[i].Title = ""
	}
	if !Learn(Form{}, giant).Templated() {
		t.Error("without titles there is no form")
	}
}

// BenchmarkLearn learns the form of 2,000 feeds of 100 entries, on one core. On a
// busy machine processor time says more than the clock.
func BenchmarkLearn(b *testing.B) {
	entries := notices(100)
	var before, after syscall.Rusage
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &before)
	for b.Loop() {
		for range 2000 {
			Learn(Form{}, entries)
		}
	}
	_ = syscall.Getrusage(syscall.RUSAGE_SELF, &after)
	b.ReportMetric(time.Duration(after.Utime.Nano()-before.Utime.Nano()).Seconds()/float64(b.N), "cpu-s/op")
	text, _ := Learn(Form{}, entries).MarshalText()
	b.ReportMetric(float64(len(text)), "bytes/feed")
}

// BenchmarkApply takes the form out of 10,000 entries, and looks at as many of ordinary news.
func BenchmarkApply(b *testing.B) {
	f, entries, ordinary := Learn(Form{}, notices(100)), notices(10_000), news()
	for b.Loop() {
		for _, a := range entries {
			f.Apply("f", a)
		}
		for i := range 10_000 {
			Form{}.Apply("f", ordinary[i%4])
		}
	}
}
