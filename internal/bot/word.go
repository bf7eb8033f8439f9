package bot

import (
	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/story"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// mentioned says whether a word, or some words in a row, stand in a headline of
// a story, also with an s at the end: "war" stands in "wars" and not in "Warsaw".
func mentioned(s story.Story, word string) bool {
	return slices.ContainsFunc(s.Articles(), func(a article.Article) bool { return hasWord(strings.ToLower(a.Title), strings.ToLower(word)) })
}

func hasWord(text, word string) bool {
	first, _ := utf8.DecodeRuneInString(word)
	last, _ := utf8.DecodeLastRuneInString(word)
	before, rest, found := strings.Cut(text, word)
	for ; found && word != ""; before, rest, found = strings.Cut(rest, word) {
		left, _ := utf8.DecodeLastRuneInString(before)
		right, _ := utf8.DecodeRuneInString(rest)
		next, _ := utf8.DecodeRuneInString(strings.TrimPrefix(rest, "s"))
		plural := right == 's' && last != 's' && !joined(last, next)
		if !joined(left, first) && (plural || !joined(last, right)) {
			return true
		}
	}
	return false
}

// joined says whether two characters in a row are of one word. Scripts that put
// no spaces between words do not tell.
func joined(a, b rune) bool {
	inWord := func(r rune) bool {
		return (unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r)) && !unicode.In(r, unicode.Han, unicode.Hiragana, unicode.Katakana, unicode.Thai)
	}
	return inWord(a) && inWord(b)
}
