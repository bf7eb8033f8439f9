package summary

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

// teasers makes stories of five articles with a title and sixty words, as
// feeds give them.
func teasers(n int) []story.Story {
	r := rand.New(rand.NewPCG(1, 2))
	words := strings.Fields(`ferry harbour fire coast doctors people morning Monday Karsund Aurelia operator smoke crew captain
		deck engine rescue boats hospital police minister report statement island storm wind night bridge town river market price`)
	sentence := func(length int) string {
		var w []string
		for range length {
			w = append(w, words[r.IntN(len(words))])
		}
		return "The Bank of " + strings.Join(w, " ")
	}
	stories := make([]story.Story, n)
	for i := range stories {
		for j := range 5 {
			id := fmt.Sprintf("%d-%d", i, j)
			a := article.Article{ID: id, Source: fmt.Sprintf("Outlet %d", j), Title: sentence(6), Published: time.Unix(int64(j)*3600, 0)}
			for range 3 {
				a.Text += sentence(17) + ". "
			}
			stories[i].Reports = append(stories[i].Reports, story.Report{Article: a})
		}
		stories[i].ID = stories[i].Reports[0].ID
	}
	return stories
}

// BenchmarkWrite summarises a thousand stories of five teasers.
func BenchmarkWrite(b *testing.B) {
	stories := teasers(1000)
	b.ReportAllocs()
	for b.Loop() {
		for _, s := range stories {
			Write(s, nil, nil)
		}
	}
}
