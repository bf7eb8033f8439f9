package story

import (
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
)

// A generator writes items about nothing: common words by their share, invented
// words by Zipf's law, as feeds would give them.
type generator struct {
	rand   *rand.Rand
	common []string
	shares []float64 // running sum
	rates  []float64 // running sum of how often the words stand in an article
	zipf   *rand.Zipf
}

func newGenerator(seed uint64) *generator {
	g := &generator{rand: rand.New(rand.NewPCG(seed, 1))}
	sum, rate := 0., 0.
	words := []string{}
	for w := range background {
		words = append(words, w)
	}
	slices.Sort(words)
	for _, w := range words {
		sum += background[w]
		g.common = append(g.common, w)
		g.shares = append(g.shares, sum)
		rate -= math.Log(1 - min(background[w], .98)) // Poisson
		g.rates = append(g.rates, rate)
	}
	g.zipf = rand.NewZipf(g.rand, 1.2, 50, 400_000)
	return g
}

func (g *generator) word() string {
	if g.rand.Float64() < .6 {
		k, _ := slices.BinarySearch(g.shares, g.rand.Float64()*g.shares[len(g.shares)-1])
		return g.common[min(k, len(g.common)-1)]
	}
	return invented(g.zipf.Uint64())
}

// invented spells a number as a word.
func invented(n uint64) string {
	const consonants, vowels = "bdfgklmnprstvz", "aeiou"
	var w []byte
	for n += 400; n > 0; n /= 70 {
		w = append(w, consonants[n%14], vowels[n/14%5])
	}
	return string(w)
}

func (g *generator) text(n int) string {
	words := make([]string, n)
	for i := range words {
		words[i] = g.word()
	}
	return strings.Join(words, " ")
}

// items are n items of a title and 60 words; one in five retells another with half of its words.
func (g *generator) items(n int) []article.Article { return g.articles(n, 60) }

// articles are n such items with texts of so many words.
func (g *generator) articles(n, words int) []article.Article {
	all := make([]article.Article, n)
	for i := range all {
		a := article.Article{ID: fmt.Sprintf("generated-%07d", i), Source: fmt.Sprint("outlet", i%500), Title: g.text(8), Text: g.text(words)}
		if i > 0 && g.rand.IntN(5) == 0 {
			words := strings.Fields(all[g.rand.IntN(i)].Text)
			for k := range words {
				if g.rand.IntN(2) == 0 {
					words[k] = g.word()
				}
			}
			a.Text = strings.Join(words, " ")
		}
		all[i] = a
	}
	return all
}

// news are n items with as many words, common, telling and recurring ones, as the beginnings of
// real articles. One in five tells the event of another.
func (g *generator) news(n int) []labelled {
	subjects, names := rand.NewZipf(g.rand, 1.1, 20, 3_000_000), rand.NewZipf(g.rand, 1.05, 1000, 20_000_000)
	var events [][]string // what each is told with
	all, of := make([]labelled, n), make([]int, n)
	for i := range all {
		if of[i] = len(events); i > 0 && g.rand.IntN(5) == 0 {
			of[i] = of[g.rand.IntN(i)]
		} else {
			var words []string
			for range 7 { // names are rarer than the words of a subject
				words = append(words, invented(names.Uint64()), invented(subjects.Uint64()))
			}
			events = append(events, words)
		}
		text := func(n int) string { return g.told(events[of[i]], subjects, n) }
		all[i].Article = article.Article{ID: fmt.Sprintf("news-%07d", i), Source: fmt.Sprint("outlet", i%500), Title: text(8), Text: text(56)}
		all[i].Cluster = fmt.Sprint(of[i])
	}
	return all
}

// told tells an event in n words: of four three are common ones, and most of the others the event's,
// the first of them more often.
func (g *generator) told(event []string, subjects *rand.Zipf, n int) string {
	words := make([]string, n)
	for i := range words {
		switch x := g.rand.Float64(); {
		case x < .76:
			k, _ := slices.BinarySearch(g.rates, g.rand.Float64()*g.rates[len(g.rates)-1])
			words[i] = g.common[min(k, len(g.common)-1)]
		case x < .94:
			words[i] = event[int(float64(len(event))*g.rand.Float64()*g.rand.Float64())]
		default:
			words[i] = invented(subjects.Uint64())
		}
	}
	return strings.Join(words, " ")
}

// BenchmarkStories is the whole of this package on items of a title and about 60 words: those about
// nothing, in which few words recur and more than twice as many are telling as in real news, and news.
func BenchmarkStories(b *testing.B) {
	for _, n := range []int{1_000, 10_000, 100_000, 1_000_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) { benchmarkStories(b, newGenerator(1).items(n)) })
		b.Run(fmt.Sprint("news/", n), func(b *testing.B) {
			all := newGenerator(1).news(n)
			articles := make([]article.Article, n)
			for i, a := range all {
				articles[i] = a.Article
			}
			b.ReportMetric(measure(all, benchmarkStories(b, articles)).f1, "F1")
		})
	}
}

// benchmarkStories returns the story of every article.
func benchmarkStories(b *testing.B, articles []article.Article) map[string]string {
	var stories []Story
	start := processorTime()
	for b.Loop() {
		stories = Group(Merge(articles, Rules{}), Rules{})
	}
	done := float64(len(articles)) * float64(b.N)
	b.ReportMetric(done/b.Elapsed().Seconds(), "articles/s")
	b.ReportMetric((processorTime()-start).Seconds()*1e6/done, "cpu-µs/article")
	return storyOf(stories)
}

// BenchmarkFullTexts is the same on texts of 500 words.
func BenchmarkFullTexts(b *testing.B) {
	const n = 20_000
	articles := newGenerator(1).articles(n, 500)
	start := processorTime()
	for b.Loop() {
		Group(Merge(articles, Rules{}), Rules{})
	}
	b.ReportMetric((processorTime()-start).Seconds()*1e6/float64(n*b.N), "cpu-µs/article")
}

// processorTime is what this process has used of all cores: on a busy machine it says more than the clock.
func processorTime() time.Duration {
	var u syscall.Rusage
	if syscall.Getrusage(syscall.RUSAGE_SELF, &u) != nil {
		return 0
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

func BenchmarkMerge(b *testing.B) {
	articles := newGenerator(1).items(10_000)
	for b.Loop() {
		Merge(articles, Rules{})
	}
}

func BenchmarkGroup(b *testing.B) {
	reports := Merge(newGenerator(1).items(10_000), Rules{})
	for b.Loop() {
		Group(reports, Rules{})
	}
}

// BenchmarkNoise mixes the labelled real news into 100,000 items about nothing and reports by how
// much BCubed F1 falls.
func BenchmarkNoise(b *testing.B) {
	dir := os.Getenv("EVAL_DIR")
	if dir == "" {
		b.Skip("EVAL_DIR is not set: no labelled real news to measure on")
	}
	var whole, noise []labelled
	for _, name := range []string{"ecbplus_dev", "wikinews_dev"} {
		whole = append(whole, readLabelled(b, filepath.Join(dir, "stories", name+".jsonl"))...)
	}
	for _, a := range newGenerator(7).items(100_000) {
		noise = append(noise, labelled{Article: a})
	}
	for name, set := range map[string][]labelled{"whole": whole, "lede": ledes(whole)} {
		b.Run(name, func(b *testing.B) {
			alone := measure(set, grouped(set)).f1
			for b.Loop() {
				b.ReportMetric(alone-measure(set, grouped(slices.Concat(set, noise))).f1, "F1-fall")
			}
		})
	}
}
