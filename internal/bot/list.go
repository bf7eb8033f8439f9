package bot

import (
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
)

// This file decides which feeds are told as lists. The rules are:
//
//   - As somebody set it: as a list, or as news.
//   - Else a feed whose entries follow a template is a list in a digest that
//     would tell more than ListFrom of them, each as a story of its own. An entry
//     that other outlets report, too, is told as a story in any case.

// ListFrom is how many entries of a feed that follow a template are told one by
// one; more are a list.
const ListFrom = 5

// How a feed is told.
const (
	AsList = "list"
	AsNews = "news"
)

// Lists returns the feeds that are told as lists, where feed names that of an
// article, and as how somebody set feeds to be told. Of the stories those of a
// single article count, which are its entries.
func Lists(stories []story.Story, feed func(article.Article) string, as map[string]string) map[string]bool {
	entries := map[string]int{} // that follow a template
	lists := map[string]bool{}
	for _, s := range stories {
		if !single(s) {
			continue
		}
		a := s.Reports[0].Article
		name := feed(a)
		if a.Templated() {
			entries[name]++
		}
		lists[name] = as[name] == AsList || as[name] != AsNews && entries[name] > ListFrom
	}
	return lists
}

// single reports whether a story is that of one article.
func single(s story.Story) bool { return len(s.Reports) == 1 && len(s.Reports[0].Copies) == 0 }

// enlist gives the candidates that are due and entries of a list the name of
// their feed.
func (v view) enlist(d Digest) {
	feeds := map[string]string{} // of articles, by ID
	for _, a := range v.articles {
		feeds[a.ID] = a.Feed
	}
	feed := func(a article.Article) string { return feeds[a.ID] }
	var due []story.Story
	for _, c := range v.candidates {
		if c.isDue() {
			due = append(due, c.Story)
		}
	}
	lists := Lists(due, feed, d.As)
	for i, c := range v.candidates {
		if name := feed(c.Reports[0].Article); c.isDue() && single(c.Story) && lists[name] {
			v.candidates[i].List = nameOf(v.past.Names[name], name)
		}
	}
}

// TellsAs returns how somebody set the feed at an address to be told: AsList,
// AsNews, or empty if nobody did.
func (d Digest) TellsAs(address string) string { return d.As[key(address)] }
