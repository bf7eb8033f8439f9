package text

import (
	"regexp"
	"strings"
)

// This file knows what outlets write about their own articles: that one was
// corrected, and that one was withdrawn. Such words are no part of the report:
// the figure that a notice names is one that the article no longer gives.

var (
	// noticeHead begins a paragraph that is a notice, to its end.
	noticeHead = regexp.MustCompile(`(?i)^\W*(?:corrections?(?: and clarifications?)?|clarifications?|errat(?:um|a)|corrigendum|editor['’]?s['’]? note|` +
		`korrektur|berichtigung|rectificatif|correctif|correction|correcci[oó]n|rettifica|correzione|corre[cç][aã]o|rectificatie)\b[^.:\n]{0,60}:`)
	// ownText is how an article speaks of itself.
	ownText = `(?:this|our) (?:article|story|report|piece|post|item|page|headline|text|dispatch)`
	// noticeWords say in a sentence that the article was another one before.
	noticeWords = regexp.MustCompile(`(?i)\b(?:earlier|previous|prior|original|initial|first) versions? of ` + ownText +
		`\b|\b` + ownText + `\b[^.]{0,40} (?:was|has been|have been|is|were) (?:since |later )?(?:corrected|amended|updated|revised|changed|edited|clarified)\b` +
		`|\b` + ownText + ` (?:originally|previously|initially|incorrectly|wrongly|mistakenly|erroneously) (?:said|stated|gave|reported|put|misstated)\b`)
	// retractionWords say that an article is taken back.
	retractionWords = regexp.MustCompile(`(?i)\b` + ownText + ` (?:has been|was|is|is being|have been) (?:now |since )?(?:withdrawn|retracted|taken down|unpublished|removed|deleted)\b` +
		`|\b(?:has|have|is|are) (?:now )?(?:withdrawn|withdrawing|retracted|retracting|removed|taken down|deleted) ` + ownText + `\b`)
	// retractionTitle begins the title of an article that is taken back.
	retractionTitle = regexp.MustCompile(`^(?i:\W*(?:retracted|withdrawn|retraction|advisory: story withdrawn|kill|mandatory kill)\W*:)`)
)

// Notices reports of each sentence, in the order in which Sentences gives those of
// one text, whether it is a notice on the article itself: a heading such as
// “Correction:” makes one of the rest of its paragraph, other words of their own
// sentence. It is linear in the text.
func Notices(text string, sentences []Span) []bool {
	out := make([]bool, len(sentences))
	open := false // within a paragraph that is a notice
	for i, s := range sentences {
		if i == 0 || strings.Contains(text[sentences[i-1].End():s.Start], "\n") {
			open = false
		}
		open = open || strings.Contains(s.Text, ":") && noticeHead.MatchString(s.Text)
		out[i] = open || speaksOfItself(s.Text) && noticeWords.MatchString(s.Text)
	}
	return out
}

// speaksOfItself is a quick look for what every notice has.
func speaksOfItself(s string) bool {
	return strings.Contains(s, "his ") || strings.Contains(s, "ur ")
}

// noticePlace is how many sentences of a text, at its beginning, may take it back.
const noticePlace = 3

// Withdrawn reports whether an article of this title and text says of itself that it was taken back: in
// its title, or in its first or last sentences.
func Withdrawn(title, text string) bool {
	if retractionTitle.MatchString(title) {
		return true
	}
	sentences := Sentences(text)
	for i, s := range sentences {
		if (i < noticePlace || i == len(sentences)-1) && speaksOfItself(s.Text) && retractionWords.MatchString(s.Text) {
			return true
		}
	}
	return retractionWords.MatchString(title)
}
