package story

import (
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"github.com/digestbot/digestbot/digest/article"
)

// largest groups the articles and returns how many stories there are and the most reports of one.
func largest(articles []article.Article) (stories, most int) {
	all := Group(Merge(articles, Rules{}), Rules{})
	for _, s := range all {
		most = max(most, len(s.Reports))
	}
	return len(all), most
}

func TestBadInput(t *testing.T) {
	many := func(n int, f func(i int) article.Article) []article.Article {
		all := make([]article.Article, n)
		for i := range all {
			all[i] = f(i)
			all[i].ID, all[i].Source = fmt.Sprint(i), fmt.Sprint("outlet", i%7)
		}
		return all
	}
	g := newGenerator(5)
	body := g.text(80)
	for _, c := range []struct {
		name          string
		articles      []article.Article
		stories, most int // the least and the most that is sane
	}{
		{"no articles", nil, 0, 0},
		{"empty texts", many(500, func(int) article.Article { return article.Article{} }), 500, 1},
		{"one-word titles", many(700, func(i int) article.Article {
			return article.Article{Title: []string{"Sport", "Weather", "Breaking"}[i%3]}
		}), 21, 1},
		{"two-word titles", many(700, func(i int) article.Article { return article.Article{Title: "Live " + invented(uint64(i%90))} }), 600, 1},
		{"identical items", many(1000, func(int) article.Article { return article.Article{Title: "Dam bursts", Text: body} }), 1, 1},
		{"a feed that republishes everything", many(1000, func(i int) article.Article {
			return article.Article{Title: fmt.Sprint("Updated ", i), Text: body + " " + g.text(6)}
		}), 1, 1},
		{"one template", many(1000, func(int) article.Article {
			return article.Article{Title: "Weather for " + g.word(), Text: "The weather in " + invented(g.rand.Uint64N(1e6)) + " will be fair."}
		}), 200, 60},
		{"numbers only", many(300, func(i int) article.Article { return article.Article{Text: strings.Repeat(fmt.Sprint(i, " "), 30)} }), 300, 1},
		{"10 MB", many(4, func(i int) article.Article { return article.Article{Text: strings.Repeat(g.text(50)+". ", 25_000)} }), 4, 1},
		{"one word of 10 MB", many(2, func(i int) article.Article { return article.Article{Text: strings.Repeat(string(rune('a'+i)), 10<<20)} }), 2, 1},
		{"bytes that are not UTF-8", many(50, func(i int) article.Article { return article.Article{Text: strings.Repeat("\xff\xfe\x80 ", i)} }), 1, 1},
	} {
		stories, most := largest(c.articles)
		if stories < c.stories || most > c.most {
			t.Errorf("%s: %d stories, the largest of %d reports; want at least %d, at most %d", c.name, stories, most, c.stories, c.most)
		}
	}
}

// TestLanguages holds that in languages and scripts of which little is known
// reports of one event still meet and others do not.
func TestLanguages(t *testing.T) {
	for language, texts := range map[string][3]string{ // two of one event, one of another
		"French": {
			"Le barrage de Norvale a cédé dimanche matin et la boue a envahi la ville basse. La maire Ilse Brandt a annoncé que quarante familles ont perdu leur maison dans la rue des Tanneurs.",
			"Quarante familles de Norvale sont sans maison après la rupture du barrage. Selon la maire, Ilse Brandt, la rue des Tanneurs est couverte de boue et les pompiers sont venus en bateau.",
			"Le ministre des Finances a présenté mardi son projet de budget devant les députés. Il a annoncé que les impôts ne vont pas augmenter dans les deux prochaines années.",
		},
		"German": {
			"In Norvale ist am Sonntag der Staudamm gebrochen, eine Schlammwelle lief durch die Unterstadt. Bürgermeisterin Ilse Brandt sagte, vierzig Familien in der Gerbergasse hätten ihr Haus verloren.",
			"Nach dem Bruch des Staudamms von Norvale sind vierzig Familien ohne Haus. Die Gerbergasse steht unter Schlamm, teilte Bürgermeisterin Ilse Brandt mit.",
			"Der Finanzminister hat am Dienstag im Bundestag seinen Haushalt vorgestellt. Die Steuern sollen in den nächsten zwei Jahren nicht steigen, sagte er.",
		},
		"Japanese": {
			"日曜日の朝、ノルヴェールのダムが決壊し、泥水が下町に流れ込んだ。市長のイルゼ・ブラントは四十世帯が家を失ったと述べた。",
			"ノルヴェールのダム決壊で四十世帯が家を失った。市長のイルゼ・ブラントは技師の報告書を公開すると約束した。",
			"財務大臣は火曜日に国会で予算案を発表した。今後二年間は増税しないと述べた。",
		},
		"without capitals": {
			"the dam above norvale burst on sunday and mud ran through the lower town, mayor ilse brandt said forty families lost their homes on tannery row",
			"forty families in norvale are homeless after the dam burst, mayor ilse brandt promised to publish the report on the spillway of tannery row",
			"the finance minister presented his budget to parliament on tuesday, taxes will not rise in the next two years he said",
		},
	} {
		var articles []article.Article
		for i, text := range texts {
			articles = append(articles, article.Article{ID: fmt.Sprint(i), Source: fmt.Sprint("outlet", i), Text: text})
		}
		all := Group(Merge(articles, Rules{}), Rules{})
		if len(all) != 2 || len(all[0].Reports) != 2 || all[1].ID != "2" {
			t.Errorf("%s: %d stories, the first of %d reports; want the two of Norvale together and the budget apart", language, len(all), len(all[0].Reports))
		}
	}
}

func TestRules(t *testing.T) {
	var articles []article.Article
	for _, a := range readLabelled(t, "testdata/siblings.jsonl") {
		articles = append(articles, a.Article)
	}
	rapid.Check(t, func(t *rapid.T) {
		id := rapid.Custom(func(t *rapid.T) [2]string {
			pick := rapid.SampledFrom(articles)
			return [2]string{pick.Draw(t, "a").ID, pick.Draw(t, "b").ID}
		})
		rules := Rules{Apart: rapid.SliceOfN(id, 0, 4).Draw(t, "apart"), Together: rapid.SliceOfN(id, 0, 1).Draw(t, "together")}
		in := map[string]string{}
		for _, s := range Group(Merge(articles, rules), rules) {
			for _, a := range s.Articles() {
				in[a.ID] = s.ID
			}
		}
		for _, p := range rules.Apart {
			if p[0] != p[1] && in[p[0]] == in[p[1]] {
				t.Errorf("%v are in one story, against a rule", p)
			}
		}
		if len(rules.Apart) == 0 {
			for _, p := range rules.Together {
				if in[p[0]] != in[p[1]] {
					t.Errorf("%v are not in one story, against a rule", p)
				}
			}
		}
	})
}

func FuzzGroup(f *testing.F) {
	f.Add("The dam burst.", "By X (AP) — “Quote” 地震", "a\n\nb")
	f.Fuzz(func(t *testing.T, a, b, c string) {
		articles := []article.Article{{ID: "1", Text: a, Title: b}, {ID: "2", Text: b}, {ID: "3", Text: c, Title: a}, {ID: "4", Title: c, Text: a + c}}
		n := 0
		for _, s := range Group(Merge(articles, Rules{}), Rules{}) {
			n += len(s.Articles())
		}
		if n != len(articles) {
			t.Fatalf("%d articles came out, %d went in", n, len(articles))
		}
	})
}
