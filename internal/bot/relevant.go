package bot

import (
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/internal/store"
)

// This file decides which articles of the window a pass groups. The rules are:
//
//   - Up to groupAll of them, all.
//   - Of more, those that are news, those that stories tell which may still be
//     corrected, those that somebody put together or apart, all that may tell
//     the same events as these, and what else the stories told of them hold;
//     then the newest, up to groupAll: with few texts, no word looks common.
//
// What is left out could only make stories without news.

// groupAll is how many articles are always grouped: less than a second of one core
// when they are full texts.
const groupAll = 2_000

// relevant leaves out of articles, oldest first, what matters to nothing that
// the pass may say. Stories told since a time may still be corrected.
func relevant(articles []store.Article, news map[string]bool, past Past, correctable time.Time) []store.Article {
	if len(articles) <= groupAll {
		return articles
	}
	keep := seeds(articles, news, past, correctable)
	var core, rest []article.Article
	var places []int // in articles, of the rest
	for i, a := range articles {
		if keep[i] {
			core = append(core, a.Article)
		} else {
			rest, places = append(rest, a.Article), append(places, i)
		}
	}
	for i, related := range story.Related(core, rest) {
		keep[places[i]] = related
	}
	keepStories(keep, articles, past.Told)
	kept := 0
	for _, k := range keep {
		if k {
			kept++
		}
	}
	for i, k := range slices.Backward(keep) {
		if !k && kept < groupAll {
			keep[i] = true
			kept++
		}
	}
	out := make([]store.Article, 0, kept)
	for i, a := range articles {
		if keep[i] {
			out = append(out, a)
		}
	}
	return out
}

// seeds says of each article whether it is news, told by a story that may be
// corrected, or decided upon by somebody.
func seeds(articles []store.Article, news map[string]bool, past Past, correctable time.Time) []bool {
	open := map[string]bool{} // stories
	for _, s := range past.Stories {
		open[s.ID] = !s.Last.Before(correctable)
	}
	named := map[string]bool{}
	for _, r := range past.Rules {
		if r.Kind == store.Together || r.Kind == store.Apart {
			named[r.A], named[r.B] = true, true
		}
	}
	keep := make([]bool, len(articles))
	for i, a := range articles {
		keep[i] = news[a.ID] || named[a.ID] || open[past.Told[a.ID]]
	}
	return keep
}

// keepStories keeps, of the stories told of any article that is kept, all.
func keepStories(keep []bool, articles []store.Article, told map[string]string) {
	stories := map[string]bool{}
	for i, a := range articles {
		if teller := told[a.ID]; keep[i] && teller != "" {
			stories[teller] = true
		}
	}
	for i, a := range articles {
		keep[i] = keep[i] || stories[told[a.ID]]
	}
}
