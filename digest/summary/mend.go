package summary

import (
	"strings"
	"unicode/utf8"

	"digestbot/digest/article"
)

// mended joins sentences that were split behind an abbreviation: "the U.S." and
// "Fish and Wildlife Service", "the Rev." and "Ida Brandt".
func mended(text string, sentences []article.Sentence) []article.Sentence {
	out := sentences[:0:0]
	for _, s := range sentences {
		if n := len(out); n > 0 && torn(out[n-1].Text, s.Text) {
			last := &out[n-1]
			if end := s.Start + len(s.Text); !strings.Contains(text[last.Start:end], "\n") {
				last.Text = text[last.Start:end]
				continue
			}
		}
		out = append(out, s)
	}
	return out
}

// torn says whether two texts are pieces of one sentence.
func torn(before, after string) bool {
	if cutShort(before) {
		return true
	}
	for _, nation := range [...]string{"U.S.", "U.K.", "U.N.", "E.U."} {
		if strings.HasSuffix(before, nation) {
			words := split(after)
			return len(words) > 0 && words[0].capital() && !function[strings.ToLower(words[0].text)] && utf8.RuneCountInString(words[0].text) > 1
		}
	}
	return false
}
