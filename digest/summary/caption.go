package summary

import (
	"regexp"
	"slices"
	"strings"
)

// captioned says whether a text is worded like the caption of a picture: in the
// present tense ("speaks", "cheer and wave") with a full date, which the news
// around it leaves out, or with one behind the place at its end.
func captioned(text string, words []word) bool {
	if strings.Contains(text, "ile photo") || strings.Contains(text, "(Photo") {
		return true
	}
	if !strings.Contains(text, ", 19") && !strings.Contains(text, ", 20") || !fullDate.MatchString(text) {
		return false
	}
	if m := closingDate.FindStringSubmatch(text); m != nil && !dating[strings.ToLower(m[1])] && !strings.HasSuffix(m[1], "day") {
		return true
	}
	return !slices.ContainsFunc(words, func(w word) bool {
		lower := strings.ToLower(w.text)
		return auxiliaries[lower] || len(lower) > 4 && strings.HasSuffix(lower, "ed") && !w.capital()
	})
}

var (
	// "Tavel March 1, 2014.": behind a place, where a sentence of the news has "on"
	closingDate = regexp.MustCompile(`([\pL]+),? (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d{1,2}, \d{4}\.?$`)
	dating      = set("on of since until till by from to before after for dated between and through ending beginning starting effective around about")
	fullDate    = regexp.MustCompile(`\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d{1,2}, \d{4}\b`)
	// auxiliaries are verbs that a caption in the present tense does not have
	auxiliaries = set(`was were had has have will would could did said says is are be been began came became fell found gave went held hit kept
		bought broke brought built burst caught chose cut dealt drew drove fed fled flew fought got grew hurt knew lay led left lost made meant met paid put ran
		rang rose sank sat saw sent set shook shot shut slid sold sought spent spoke spread stole stood struck swept tore threw took told understood went won wore wrote`)
)
