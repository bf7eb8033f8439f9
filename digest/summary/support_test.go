package summary

import (
	"regexp"
	"slices"
	"strconv"
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
		text = ourDates.ReplaceAllStringFunc(text, func(date string) string { return dayOf(t, s, l, date) })
		searchAll(t, s, "line", text, cited)
	}
}

// ourDates finds what dating a day adds to a sentence: "Monday 3 November", "in
// October 2025", "in the week of 27 October".
var ourDates = regexp.MustCompile(`(?:(\p{Lu}\pL+day)(?i: morning| afternoon| evening| night)?,? (\d{1,2} \p{Lu}\pL+),?|(?:in )?(?:the week of|the weekend of) \d{1,2} \p{Lu}\pL+|\p{Lu}\pL+ \d{4}|\b(?:19|20)\d\d\b)`)

// dayOf removes a date that lies within a year of a cited report's publication and,
// if it has a day of the week, falls on it.
func dayOf(t *testing.T, s Summary, l Line, date string) string {
	for _, a := range s.Story.Articles() {
		if !slices.Contains(l.Cites, a.ID) || a.Published.IsZero() {
			continue
		}
		m := ourDates.FindStringSubmatch(date)
		if m[1] == "" {
			year, ok := strings.CutPrefix(date, date[:len(date)-4])
			if n, err := strconv.Atoi(year); ok && err == nil && (n < a.Published.Year()-1 || n > a.Published.Year()+1) {
				return date
			}
			return ""
		}
		for days := -31; days <= 31; days++ {
			day := a.Published.AddDate(0, 0, days)
			if day.Format("2 January") == m[2] && day.Weekday().String() == m[1] {
				return ""
			}
		}
	}
	for _, a := range s.Story.Articles() {
		if strings.Contains(a.Title+" "+a.Text, strings.TrimRight(date, ",")) {
			return ""
		}
	}
	return date
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
	texts := append([]string{s.Headline}, lineTexts(s)...)
	for i, text := range texts {
		if dangling.MatchString(text) && (i < 2 || !followsIn(s, texts[i-1], text)) {
			t.Errorf("%s: points back: %s", s.Story.ID, text)
		}
	}
}

// followsIn reports whether a report prints a line right behind another one, where it
// may point back to it.
func followsIn(s Summary, above, line string) bool {
	for _, r := range s.Story.Reports {
		text := letters(r.Text)
		to := strings.Index(text, opening20(line))
		if from := strings.LastIndex(text[:max(0, to)], opening20(above)); from >= 0 && to-from < 400 {
			return true
		}
	}
	return false
}

// opening20 are the first letters of a line, up to twenty: those behind may be a date.
func opening20(line string) string {
	all := letters(line)
	return all[:min(20, len(all))]
}

func lineTexts(s Summary) (texts []string) {
	for _, l := range s.Lines {
		texts = append(texts, l.Text)
	}
	return texts
}
