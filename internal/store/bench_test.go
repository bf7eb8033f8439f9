package store_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/internal/store"
)

// BenchmarkSave saves 200 feeds of 40 full texts each: new, and the same again.
func BenchmarkSave(b *testing.B) {
	text := strings.Repeat("A sentence of some ten words stands here for many. ", 60)
	var polls []store.Poll
	for f := range 200 {
		p := store.Poll{URL: fmt.Sprint("feed", f)}
		for i := range 40 {
			a := item(fmt.Sprintf("%d-%d", f, i), fmt.Sprintf("Title %d of feed %d", i, f), noon)
			a.Text = fmt.Sprint(f, i, text)
			p.Articles = append(p.Articles, article.Article(a))
		}
		polls = append(polls, p)
	}
	b.Run("new", func(b *testing.B) {
		for b.Loop() {
			b.StopTimer()
			s := open(b, sqliteURL(b))
			b.StartTimer()
			if _, err := s.Save(ctx, noon, polls); err != nil {
				b.Fatal(err)
			}
		}
	})
	b.Run("same", func(b *testing.B) {
		s := open(b, sqliteURL(b))
		if _, err := s.Save(ctx, noon, polls); err != nil {
			b.Fatal(err)
		}
		for b.Loop() {
			if _, err := s.Save(ctx, noon, polls); err != nil {
				b.Fatal(err)
			}
		}
	})
}
