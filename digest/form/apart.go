package form

import (
	"strings"

	"github.com/digestbot/digestbot/digest/article"
)

// What of a title may stand in both texts all the same, for small words do, and those
// of the template: of the words that only this title has, and of all its words.
const commonOwn, commonAll = .34, .5

// ToldApart reports whether two articles with much of one text are two entries of
// one template, for their titles say so: a title tells what its text tells, so if
// hardly a word that only one of the titles has stands in both texts, the texts do not
// share what they tell. Each title must have so many words that only it has; numbers
// are none, for a toll that rose is one, too, but versions are. The time is linear in
// the length of the articles, of which the beginning is read.
func ToldApart(a, b article.Article, words int) bool {
	titles := [2]map[uint32]bool{wordsOf(a.Title), wordsOf(b.Title)}
	if len(titles[0]) < words || len(titles[1]) < words {
		return false
	}
	texts := [2]map[uint32]bool{wordsOf(a.Given()), wordsOf(b.Given())}
	for i, title := range titles {
		own, commonOfOwn, common := 0, 0, 0
		for w := range title {
			both := texts[0][w] && texts[1][w]
			if both {
				common++
			}
			if titles[1-i][w] {
				continue
			}
			own++
			if both {
				commonOfOwn++
			}
		}
		if own < words || float64(commonOfOwn) > commonOwn*float64(own) || float64(common) > commonAll*float64(len(title)) {
			return false
		}
	}
	return true
}

// wordsOf is the set of the words in a text, or in the beginning of a long one.
func wordsOf(text string) map[uint32]bool {
	set := map[uint32]bool{}
	for _, t := range scan(text, nil, headTokens) {
		if t.kind == word || t.kind == number && isName(text[t.start:t.end]) {
			set[t.hash] = true
		}
	}
	return set
}

// isName reports whether a number names something: "v1.7.2", "2.0.1", "B12".
func isName(number string) bool { return !isDigit(number[0]) || strings.Count(number, ".") > 1 }
