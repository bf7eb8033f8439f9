package message

import (
	"fmt"
	"io/fs"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"text/template/parse"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/templates"
)

// edited are the templates with one file changed.
func edited(t *testing.T, file, old, new string) fs.FS {
	t.Helper()
	files := fstest.MapFS{}
	names, err := fs.Glob(templates.FS, "*.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := fs.ReadFile(templates.FS, name)
		if err != nil {
			t.Fatal(err)
		}
		if name == file {
			if !strings.Contains(string(data), old) {
				t.Fatalf("%s does not hold %q", file, old)
			}
			data = []byte(strings.Replace(string(data), old, new, 1))
		}
		files[name] = &fstest.MapFile{Data: data}
	}
	return files
}

func TestNewReportsMistakes(t *testing.T) {
	for _, c := range []struct{ file, old, new, want string }{
		{"words.tmpl", "plural .Outlets", "plural .Outlet", "Outlet"},
		{"terminal.tmpl", "{{.DayYear}}", "{{.DayYer}}", "DayYer"},
		{"slack.tmpl", "{{.Date}} {{.Zone}}.", "{{.Dat}}", "Dat"},
		{"page.tmpl", "{{.CorrectedAt}}</span>.", "{{.CorrectedAtt}}", "CorrectedAtt"},
		{"page.tmpl", "<title>", "<title {{.ID}}=", "page"},
		{"slack.tmpl", `{{define "slack.fact"}}`, `{{define "slack.facts"}}`, `"slack.fact"`},
		{"explain.tmpl", "{{range .Why}}", "{{range .Why}", "explain"},
	} {
		if _, err := New(edited(t, c.file, c.old, c.new)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s with %s: error %v, want one that names %s", c.file, c.new, err, c.want)
		}
	}
	if _, err := New(fstest.MapFS{}); err == nil {
		t.Error("no error without templates")
	}
}

// A word that is changed in a template changes everywhere.
func TestNewTakesOtherWords(t *testing.T) {
	r, err := New(edited(t, "words.tmpl", `"story" "stories"`, `"Geschichte" "Geschichten"`))
	if err != nil {
		t.Fatal(err)
	}
	var text, page strings.Builder
	if err := r.Text(&text, sample(t), Look{}); err != nil {
		t.Fatal(err)
	}
	if err := r.HTML(&page, sample(t)); err != nil {
		t.Fatal(err)
	}
	messages, err := r.Slack(sample(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string]string{"terminal": text.String(), "page": page.String(), "Slack": messages[0].Text} {
		if !strings.Contains(got, "4 Geschichten") {
			t.Errorf("%s still says stories", name)
		}
	}
}

// TestTemplatesAreUsed finds templates that nothing executes.
func TestTemplatesAreUsed(t *testing.T) {
	r := renderer(t)
	used := map[string]bool{}
	var visit func(name string)
	var walk func(n parse.Node)
	walk = func(n parse.Node) {
		switch n := n.(type) {
		case *parse.ListNode:
			if n != nil {
				for _, c := range n.Nodes {
					walk(c)
				}
			}
		case *parse.TemplateNode:
			visit(n.Name)
		case *parse.IfNode:
			walk(n.List)
			walk(n.ElseList)
		case *parse.RangeNode:
			walk(n.List)
			walk(n.ElseList)
		case *parse.WithNode:
			walk(n.List)
			walk(n.ElseList)
		}
	}
	visit = func(name string) {
		if used[name] {
			return
		}
		used[name] = true
		base, _, _ := strings.Cut(name, "$htmltemplate") // html/template makes a copy for each place
		used[base] = true
		if tmpl := r.text.Lookup(name); tmpl != nil && tmpl.Tree != nil {
			walk(tmpl.Root)
		}
		if tmpl := r.page.Lookup(name); tmpl != nil && tmpl.Tree != nil {
			walk(tmpl.Tree.Root)
		}
	}
	for _, name := range slices.Concat(required, requiredPages) {
		visit(name)
	}
	var names []string
	for _, tmpl := range r.text.Templates() {
		names = append(names, tmpl.Name())
	}
	for _, tmpl := range r.page.Templates() {
		names = append(names, tmpl.Name())
	}
	for _, name := range names {
		if !used[name] && name != "" && !strings.HasSuffix(name, ".tmpl") && !strings.Contains(name, "$htmltemplate") {
			t.Errorf("nothing executes the template %q", name)
		}
	}
}

// TestPageContrast holds that text is legible in both colour schemes: 6.7 to 1
// (WCAG 2.2, success criterion 1.4.3 asks for 4.5).
func TestPageContrast(t *testing.T) {
	data, err := fs.ReadFile(templates.FS, "page.tmpl")
	if err != nil {
		t.Fatal(err)
	}
	schemes := regexp.MustCompile(`--paper: [^}]*`).FindAllString(string(data), -1)
	if len(schemes) != 3 {
		t.Fatalf("%d colour schemes, want light, dark and print", len(schemes))
	}
	for _, scheme := range schemes {
		colour := map[string]float64{}
		for _, m := range regexp.MustCompile(`--([a-z]+): (#[0-9a-f]+)`).FindAllStringSubmatch(scheme, -1) {
			colour[m[1]] = relativeLuminance(t, m[2])
		}
		for _, name := range []string{"ink", "soft", "disputed", "updated", "link"} {
			a, b := colour[name], colour["paper"]
			if ratio := (math.Max(a, b) + .05) / (math.Min(a, b) + .05); ratio < 6.5 {
				t.Errorf("%s on %s: %.1f to 1", name, strings.SplitN(scheme, ";", 2)[0], ratio)
			}
		}
	}
}

// relativeLuminance is that of WCAG 2.2.
func relativeLuminance(t *testing.T, hex string) float64 {
	t.Helper()
	hex = strings.TrimPrefix(hex, "#")
	if len(hex) == 3 {
		hex = fmt.Sprintf("%c%c%c%c%c%c", hex[0], hex[0], hex[1], hex[1], hex[2], hex[2])
	}
	sum := 0.0
	for i, weight := range []float64{.2126, .7152, .0722} {
		n, err := strconv.ParseUint(hex[2*i:2*i+2], 16, 8)
		if err != nil {
			t.Fatal(err)
		}
		c := float64(n) / 255
		if c <= .04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// TestManyCopies has a story of which many texts are copied: the first are
// counted, the others summed up.
func TestManyCopies(t *testing.T) {
	d := Digest{Stories: make([]Entry, 1)}
	s := &d.Stories[0].Story
	for i, copies := range []int{1200, 1, 1, 1, 1} {
		r := story.Report{Article: article.Article{ID: fmt.Sprint(i), Source: fmt.Sprint("Outlet ", i), Title: "Bridge falls"}}
		for c := range copies {
			r.Copies = append(r.Copies, article.Article{ID: fmt.Sprint(i, " ", c), Source: fmt.Sprint("Other ", i, " ", c)})
		}
		s.Reports = append(s.Reports, r)
	}
	r, err := New(templates.FS)
	if err != nil {
		t.Fatal(err)
	}
	var text strings.Builder
	if err := r.Text(&text, d, Look{Width: 200}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"1,201 carry one text, 2 another, 2 another, and 2 more texts are shared\n", "and 1,200 more with the same text\n"} {
		if !strings.Contains(text.String(), want) {
			t.Errorf("no %q in\n%s", want, text.String())
		}
	}
}
