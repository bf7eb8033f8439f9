package summary

import (
	"slices"
	"strings"
	"unicode"

	"digestbot/digest/story"
)

// This file writes words in capitals like others, as far as the story shows
// which of them are names.

// sentenceCase writes a title set in capitals like a sentence, as far as the
// story shows which words are names.
func (d *desk) sentenceCase(title string) string {
	words := split(title)
	if !titleCased(words) && !shouted(title) {
		return upperFirst(title)
	}
	var b strings.Builder
	at := 0
	for i, w := range words {
		b.WriteString(title[at:w.start])
		at = w.end
		if i > 0 && d.ordinary(w.text) {
			b.WriteString(strings.ToLower(w.text))
		} else {
			b.WriteString(w.text)
		}
	}
	b.WriteString(title[at:])
	return upperFirst(b.String())
}

// enoughWords is how many words a story has in which a name of a title would
// come again.
const enoughWords = 300

// ordinary says whether a word of a title set in capitals is no name: the story
// writes it, or a form of it, in lower case, or is long and never uses it.
func (d *desk) ordinary(w string) bool {
	if function[strings.ToLower(w)] {
		return w != "US" && w != "IT"
	}
	if !d.words.unknown(w) {
		return d.words.common(w)
	}
	if strings.ContainsFunc(w[1:], unicode.IsUpper) || strings.ContainsFunc(w, unicode.IsDigit) {
		return false
	}
	return d.inflected[d.stems.stem(w)] || d.length >= enoughWords && !d.opens[strings.ToLower(w)]
}

// calm writes opening words in capitals ("THOUSANDS of", "AN INMATE was") like
// others, if the story knows them in lower case.
func (d *desk) calm(text string) string {
	words := split(text)
	at := 0
	var b strings.Builder
	for i, w := range words[:min(len(words), 4)] {
		name := upperFirst(strings.ToLower(w.text))
		known := d.words.common(w.text) || function[strings.ToLower(w.text)]
		if len(w.text) < 3 || w.text != strings.ToUpper(w.text) || !known && !d.writes(name) {
			if i == 0 && len(w.text) == 1 {
				continue // "A PRISONER"
			}
			if i > 0 || len(w.text) != 2 || w.text != strings.ToUpper(w.text) || !function[strings.ToLower(w.text)] {
				break
			}
		}
		lower := name
		if i > 0 && known {
			lower = strings.ToLower(name)
		}
		b.WriteString(text[at:w.start] + lower)
		at = w.end
	}
	return b.String() + text[at:]
}

// writes says whether a report writes a word like this: "GERRY Collins" is
// "Gerry" further down.
func (d *desk) writes(w string) bool {
	return slices.ContainsFunc(d.story.Reports, func(r story.Report) bool { return strings.Contains(r.Text, " "+w+" ") })
}
