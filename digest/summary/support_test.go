package summary

import (
	"regexp"
	"strings"
	"testing"
)

// This file checks what lines say by plain searching, with none of the guard's
// code: every run of digits, every capitalised word, every quotation of a line
// or headline has to stand somewhere in a cited article, letter for letter.

var (
	digitRun   = regexp.MustCompile(`\d[\d.,:]*\d|\d`)
	properNoun = regexp.MustCompile(`\p{Lu}[\pL\d]*`)
	quotation  = regexp.MustCompile(`[“"]([^“”"]+)[”"]`)
	spelledOut = regexp.MustCompile(`(?i)\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\pL+teen|\pL+ty|dozens?|hundreds?|thousands?|millions?|billions?|trillions?)\b`)
	flagWords  = regexp.MustCompile(`Disputed: `)
)

// checkSupport reports what a summary says without a source.
func checkSupport(t *testing.T, s Summary) {
	t.Helper()
	texts := map[string]string{}
	for _, a := range s.Story.Articles() {
		texts[a.ID] = a.Title + "\n" + a.Text
	}
	var all []string
	for _, text := range texts {
		all = append(all, text)
	}
	searchAll(t, s, "headline", s.Headline, strings.Join(all, "\n"))
	for _, l := range s.Lines {
		if len(l.Cites) == 0 {
			t.Errorf("%s: no citation: %s", s.Story.ID, l.Text)
		}
		cited := ""
		for _, id := range l.Cites {
			if texts[id] == "" {
				t.Errorf("%s: cites %q, which is no article of the story", s.Story.ID, id)
			}
			cited += texts[id] + "\n"
		}
		text := flagWords.ReplaceAllString(l.Text, "") // our own word
		searchAll(t, s, "line", text, cited)
	}
}

func searchAll(t *testing.T, s Summary, what, text, source string) {
	t.Helper()
	lower := strings.ToLower(source)
	for _, re := range []*regexp.Regexp{digitRun, properNoun, spelledOut} {
		for _, w := range re.FindAllString(text, -1) {
			if !strings.Contains(lower, strings.ToLower(w)) {
				t.Errorf("%s: %s: %q is in no cited article: %s", s.Story.ID, what, w, text)
			}
		}
	}
	for _, q := range quotation.FindAllStringSubmatch(text, -1) {
		if !strings.Contains(source, strings.TrimSpace(q[1])) {
			t.Errorf("%s: %s: the quotation %q is in no cited article: %s", s.Story.ID, what, q[1], text)
		}
	}
}

// dangling finds openings that lean on a sentence which is not there; it is
// written from the reader's side and knows nothing of the code that repairs them.
var dangling = regexp.MustCompile(`^(?:He|She|It|They|We|I|This|That|These|Those|His|Her|Its|Their|There|But|And|However|Also|Meanwhile)\b|^The (?:\pL+[- ]){0,2}(?:move|deal|announcement|decision|agreement|partnership|incident|statement|man|woman|company|pair|suspect|victim|latter|former)\b(?:(?: is| was| has| will| said| says| comes| came|,))`)

// checkStandsAlone reports lines that begin with a word which points back.
func checkStandsAlone(t *testing.T, s Summary) {
	t.Helper()
	for _, text := range append([]string{s.Headline}, lineTexts(s)...) {
		if dangling.MatchString(text) {
			t.Errorf("%s: points back: %s", s.Story.ID, text)
		}
	}
}

func lineTexts(s Summary) (texts []string) {
	for _, l := range s.Lines {
		texts = append(texts, l.Text)
	}
	return texts
}
