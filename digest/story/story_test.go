package story

import (
	"fmt"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/digest/article"
)

var sentences = []string{
	"The dam above Norvale burst on Sunday and water ran through the lower town.",
	"Mayor Ilse Brandt said that forty families had lost their homes in Norvale.",
	"Kestrel Motors will close its factory in Port Hadley, the company said.",
	"Chief executive Omar Sayid blamed the falling demand for diesel vans at Kestrel.",
	"Halden United beat Corrie Rovers three to one in the cup final at Wexmoor Park.",
	"Striker Bo Lindqvist scored twice for Halden before half time.",
	"", "breaking", "日本語のニュースです。地震がありました。",
}

func drawArticles(t *rapid.T) []article.Article {
	n := rapid.IntRange(0, 12).Draw(t, "n")
	var all []article.Article
	for i := range n {
		pick := rapid.SliceOfN(rapid.SampledFrom(sentences), 1, 4).Draw(t, "text")
		a := article.Article{ID: fmt.Sprint("a", i), Source: "outlet", Title: pick[0]}
		for _, s := range pick {
			a.Text += s + "\n"
		}
		all = append(all, a)
	}
	return all
}

func TestOrderDoesNotMatter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := drawArticles(t)
		shuffled := rapid.Permutation(articles).Draw(t, "shuffled")
		want := Group(Merge(articles, Rules{}), Rules{})
		reports := rapid.Permutation(Merge(shuffled, Rules{})).Draw(t, "reports")
		if diff := cmp.Diff(want, Group(reports, Rules{})); diff != "" {
			t.Errorf("another order, other stories:\n%s", diff)
		}
	})
}

func TestEveryArticleOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		articles := drawArticles(t)
		var want, got []string
		for _, a := range articles {
			want = append(want, a.ID)
		}
		for _, s := range Group(Merge(articles, Rules{}), Rules{}) {
			for _, a := range s.Articles() {
				got = append(got, a.ID)
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("articles in and out differ:\n%s", diff)
		}
	})
}
