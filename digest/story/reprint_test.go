package story

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/article"
)

// An edit is what another outlet does to a text that it reprints.
type edit struct {
	name  string
	apply func(r *rand.Rand, a *article.Article)
}

var quoted = regexp.MustCompile(`["“][^"”“\n]{20,}["”]`)

// filler writes what outlets put in.
var filler = newGenerator(3)

var edits = []edit{
	{"new title", func(r *rand.Rand, a *article.Article) {
		a.Title = "What we know so far this " + invented(r.Uint64N(9000))
	}},
	{"trimmed end", func(r *rand.Rand, a *article.Article) {
		words := strings.Fields(a.Text)
		a.Text = strings.Join(words[:len(words)*(5+r.IntN(5))/10], " ")
	}},
	{"agency line", func(r *rand.Rand, a *article.Article) {
		a.Text = []string{"GENEVA (Reuters) - ", "NORVALE, March 3 (AP) — ", "BERLIN (dpa) – "}[r.IntN(3)] + a.Text
	}},
	{"byline", func(r *rand.Rand, a *article.Article) {
		a.Text = "By " + invented(r.Uint64N(9000)) + " " + invented(r.Uint64N(9000)) + ", staff writer\n" + a.Text + "\nAdditional reporting by our newsroom."
	}},
	{"read also", func(r *rand.Rand, a *article.Article) {
		words := strings.Fields(a.Text)
		at := r.IntN(len(words))
		block := "\nRead also: " + filler.text(9) + "\nRead also: " + filler.text(8) + "\n"
		a.Text = strings.Join(words[:at], " ") + block + strings.Join(words[at:], " ")
	}},
	{"changed quotes", func(r *rand.Rand, a *article.Article) {
		a.Text = quoted.ReplaceAllStringFunc(a.Text, func(q string) string { return "“" + filler.text(len(strings.Fields(q))) + "”" })
	}},
	{"replaced words", func(r *rand.Rand, a *article.Article) {
		words := strings.Fields(a.Text)
		for i := range words {
			if r.IntN(25) == 0 {
				words[i] = invented(r.Uint64N(9000))
			}
		}
		a.Text = strings.Join(words, " ")
	}},
}

// reprints makes two reprints of every article, each with one to three different edits.
func reprints(originals []labelled, seed uint64) []article.Article {
	r := rand.New(rand.NewPCG(seed, 2))
	var all []article.Article
	for _, o := range originals {
		for k := range 2 {
			a := o.Article
			a.ID = fmt.Sprint(o.ID, "/", k)
			a.URL, a.Source = "", fmt.Sprint("reprinter ", k)
			for _, e := range r.Perm(len(edits))[:1+r.IntN(3)] {
				edits[e].apply(r, &a)
			}
			all = append(all, a)
		}
	}
	return all
}

// measureReprints returns how many of the edited texts were recognised as copies of their
// originals, and how many of the pairs in one report are of one original.
func measureReprints(originals []labelled) (recall, precision float64) {
	copies := reprints(originals, 1)
	all := copies
	for _, o := range originals {
		all = append(all, o.Article)
	}
	origin := func(id string) string { o, _, _ := strings.Cut(id, "/"); return o }
	found, right, joined := 0, 0, 0
	for _, r := range Merge(all, Rules{}) {
		members := r.Articles()
		has := map[string]bool{}
		for _, a := range members {
			has[a.ID] = true
		}
		for i, a := range members {
			if o := origin(a.ID); o != a.ID && has[o] {
				found++
			}
			for _, b := range members[:i] {
				joined++
				if origin(a.ID) == origin(b.ID) {
					right++
				}
			}
		}
	}
	return float64(found) / float64(len(copies)), float64(right) / float64(joined)
}

// distinct leaves out the articles that are reprints to begin with, and those too short to be one.
func distinct(all []labelled) []labelled {
	var articles []article.Article
	for _, a := range all {
		articles = append(articles, a.Article)
	}
	alone := map[string]bool{}
	for _, r := range Merge(articles, Rules{}) {
		alone[r.ID] = len(r.Copies) == 0 && len(strings.Fields(r.Text)) >= 40
	}
	var kept []labelled
	for _, a := range all {
		if alone[a.ID] {
			kept = append(kept, a)
		}
	}
	return kept
}

func TestReprintsAreFound(t *testing.T) {
	sets := map[string][]labelled{"testdata/siblings.jsonl": readLabelled(t, "testdata/siblings.jsonl")}
	if dir := os.Getenv("EVAL_DIR"); dir != "" {
		for _, name := range []string{"ecbplus_dev", "wikinews_dev"} {
			whole := readLabelled(t, filepath.Join(dir, "stories", name+".jsonl"))
			sets[name] = whole
			sets[name+" lede"] = ledes(whole)
		}
	} else {
		t.Log("EVAL_DIR is not set: only the project's own texts are edited")
	}
	for name, set := range sets {
		originals := distinct(set)
		recall, precision := measureReprints(originals)
		t.Logf("%s: %d originals of %d, recall %.3f, precision %.3f", name, len(originals), len(set), recall, precision)
		if recall < .98 || precision < .98 {
			t.Errorf("%s: recall %.3f, precision %.3f; want .98 each", name, recall, precision)
		}
	}
}

// TestRewritesAreNotReprints holds that reports which tell one event in their own words stay distinct.
func TestRewritesAreNotReprints(t *testing.T) {
	var articles []article.Article
	for _, a := range readLabelled(t, "testdata/siblings.jsonl") {
		articles = append(articles, a.Article)
	}
	for _, r := range Merge(articles, Rules{}) {
		if len(r.Copies) > 0 {
			t.Errorf("%s counts as a copy of %s", r.Copies[0].ID, r.ID)
		}
	}
}

func TestMergeReadTwice(t *testing.T) {
	text := "The ferry to Quell island stopped on Monday because its rudder broke in the night storm."
	for _, c := range []struct {
		name string
		a, b article.Article
		want int
	}{
		{"one address", article.Article{ID: "1", URL: "https://example.org/a", Text: text}, article.Article{ID: "2", URL: "https://example.org/a", Text: "Corrected version."}, 1},
		{"one content", article.Article{ID: "1", Source: "A", Text: text}, article.Article{ID: "2", Source: "B", Text: strings.ToUpper(text)}, 1},
		{"one ID", article.Article{ID: "1", Text: text}, article.Article{ID: "1", Text: "Corrected version."}, 1},
		{"two outlets' live page", article.Article{ID: "1", Source: "A", Title: "Live updates"}, article.Article{ID: "2", Source: "B", Title: "Live updates"}, 2},
		{"two empty items", article.Article{ID: "1", Source: "A"}, article.Article{ID: "2", Source: "A"}, 2},
	} {
		if got := len(Merge([]article.Article{c.b, c.a}, Rules{})); got != c.want {
			t.Errorf("%s: %d reports, want %d", c.name, got, c.want)
		}
	}
}

func TestAgency(t *testing.T) {
	for _, c := range []struct {
		source, text, want string
	}{
		{"Harbour Post", "GENEVA (Reuters) - The lake rose.", "Reuters"},
		{"Harbour Post", "NORVALE, Talvia, March 3 (AP) — The lake rose.", "Associated Press"},
		{"Harbour Post", "By Jo Doe, Associated Press\nThe lake rose.", "Associated Press"},
		{"Harbour Post", "By Jo Doe\nMarch 3\nPARIS (AFP) – The lake rose.", "AFP"},
		{"Harbour Post", "Xinhua\nThe lake rose.", "Xinhua"},
		{"Harbour Post", "The lake rose.\n© Agence France-Presse", "AFP"},
		{"Harbour Post", "The lake rose. It fell again. (Reuters)", "Reuters"},
		{"Reuters", "The lake rose.", "Reuters"},
		{"Harbour Post", "The lake rose, Reuters reported.", ""},
		{"Harbour Post", "The party (PA) said that the lake rose.", ""},
		{"Harbour Post", "By Jo Doe\nThe lake rose.", ""},
		{"Harbour Post", "", ""},
		{"", "KARSUND (Union Wire) - A ferry caught fire.", "Union Wire"},
		{"", "The party (New Left) - it was founded in 1990 - lost.", ""},
		{"", "OSTRAND (3 November) - Nobody was hurt.", ""},
	} {
		if got := agencyOf(article.Article{Source: c.source, Text: c.text}); got != c.want {
			t.Errorf("%q in %q: agency %q, want %q", c.text, c.source, got, c.want)
		}
	}
}
