package summary

import (
	"regexp"
	"slices"
	"strings"

	"digestbot/digest/claim"
	"digestbot/digest/figure"
)

// fitness says how well a sentence stands as a line, whatever it tells: 0 for
// one that must not be used, 1 for one with nothing against it.
func (d *desk) fitness(c *sentence, words []word) float64 {
	if lettered(c.stems) < 4 || onlyQuote(c.text) || unbalanced(c.text) || captioned(c.text, words) || personal(c.text, words) {
		return 0
	}
	how, noun := depends(c.text, words, d.words)
	if how == unresolved {
		return 0
	}
	fit := 1.0
	if how == definite {
		c.needs = d.stems.stem(noun)
		fit *= 0.9
	}
	if strings.HasPrefix(c.text, "'") || strings.HasPrefix(c.text, "‘") {
		fit *= 0.6
	}
	if strings.ContainsAny(c.text, "\"“") { // a quotation says how somebody put it, not what happened
		told := len(strings.Fields(outsideQuotes(c.text)))
		fit *= 0.4 + 0.4*float64(told)/float64(len(strings.Fields(c.text)))
	}
	if commentary.MatchString(c.text) {
		fit *= 0.75
	}
	if strings.ContainsAny(c.text, "!?;") {
		fit *= 0.8
	}
	if i := strings.Index(c.text, ": "); i > 0 && i < 30 || strings.Contains(c.text, "...") {
		fit *= 0.6
	}
	if n := len(words); n > 40 {
		fit *= 40 / float64(n)
	}
	lower := strings.ToLower(c.text)
	if dated(c.text) {
		fit *= 0.7
	}
	if containsAny(lower, nothingNew) {
		fit *= 0.3
	}
	if pointsBack(words) || containsAny(lower, afterwards) {
		fit *= 0.4
	}
	return fit * d.soundness(c)
}

// lettered counts the stems that are words, not numbers.
func lettered(stems []string) int {
	n := 0
	for _, s := range stems {
		n += boolean(len(s) > 2 && s[0] > '9')
	}
	return n
}

// commentary matches a sentence in which people without a name give their view.
var commentary = regexp.MustCompile(`^(?:\pL+ ){0,2}(?i:analysts|experts|critics|observers|commentators|supporters|opponents) `)

// pointsBack says whether a noun inside a sentence is explained by the sentence
// before it: "those figures", "that case", "the latter".
func pointsBack(words []word) bool {
	for i, w := range words[1:] {
		next := following(words, i+2)
		switch strings.ToLower(w.text) {
		case "these", "those":
			if next != "who" && next != "of" && next != "in" && next != "with" {
				return true
			}
		case "this", "that":
			if pointing[next] {
				return true
			}
		case "such", "latter", "former":
			if next == "" || next != "as" && !words[i+2].capital() {
				return true
			}
		}
	}
	return false
}

// afterwards tell something by its distance from what was told before, or name
// the speaker by a pronoun.
var afterwards = []string{"moments later", "minutes later", "hours later", "days later", "weeks later", "shortly afterward", "at the time.", "at that time",
	", it said.", ", he said.", ", she said.", ", they said.", ", he added.", ", she added."}

// datedWords name a day that only the report's own date explains.
var datedWords = []string{" today", " yesterday", " tomorrow", " tonight", " last night", " this morning", " this afternoon", " this evening"}

// captioned says whether a text is worded like the caption of a picture: in the
// present tense ("speaks", "cheer and wave") with a full date, which the news
// around it leaves out, or with one behind the place at its end.
func captioned(text string, words []word) bool {
	if strings.Contains(text, "ile photo") || strings.Contains(text, "(Photo") {
		return true
	}
	if at := closingDate.FindStringIndex(text); at != nil && !strings.HasSuffix(text[:at[0]], "day") {
		return true
	}
	if !strings.Contains(text, ", 19") && !strings.Contains(text, ", 20") || !fullDate.MatchString(text) {
		return false
	}
	return !slices.ContainsFunc(words, func(w word) bool {
		lower := strings.ToLower(w.text)
		return auxiliaries[lower] || len(lower) > 4 && strings.HasSuffix(lower, "ed") && !w.capital()
	})
}

var (
	// ", March 1, 2014." behind a place, where a sentence of the news has "on"
	closingDate = regexp.MustCompile(`, (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d{1,2}, \d{4}\.?$`)
	fullDate    = regexp.MustCompile(`\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d{1,2}, \d{4}\b`)
	// auxiliaries are verbs that a caption in the present tense does not have
	auxiliaries = set(`was were had has have will would could did said says is are be been began came became fell found gave went held hit kept
		bought broke brought built burst caught chose cut dealt drew drove fed fled flew fought got grew hurt knew lay led left lost made meant met paid put ran
		rang rose sank sat saw sent set shook shot shut slid sold sought spent spoke spread stole stood struck swept tore threw took told understood went won wore wrote`)
)

// dated says whether a text names a day by its distance from the day of writing.
func dated(text string) bool { return containsAny(" "+strings.ToLower(text), datedWords) }

func containsAny(text string, phrases []string) bool {
	for _, p := range phrases {
		if strings.Contains(text, p) {
			return true
		}
	}
	return false
}

// nothingNew says that somebody said nothing.
var nothingNew = []string{"declined to comment", "for comment", "not return", "would not comment", "no comment", "did not respond", "did not elaborate", "not be reached", "did not specify", "would not specify",
	"issued a statement", "released a statement"}

// soundness lowers a sentence whose figures the other reports contradict or
// hedge: an outdated figure is refused, a bare number where others print a
// bound or an approximation gives way to theirs.
func (d *desk) soundness(c *sentence) float64 {
	sound := 1.0
	for _, s := range c.stated {
		cl := d.claims[s.claim]
		switch {
		case cl.Verdict == claim.Superseded && s.side != len(cl.Sides)-1, cl.Sides[s.side].Overtaken:
			return 0
		case d.outlived(cl):
			sound *= 0.5
		case cl.Verdict == claim.Disputed:
			sound *= 1.0
		case cl.Verdict == claim.Single && len(d.reports) > 2 && grave(cl):
			sound *= 0.6 // nobody else says so, and it weighs much
		case cl.Verdict == claim.Single && len(d.reports) > 2 && countable(cl):
			sound *= 0.85
		case cl.Verdict == claim.Compatible && s.mention.Bound == figure.Exact:
			sound *= hedged(cl)
		}
	}
	return sound
}

// hedged says how much less a bare number of a claim is worth than a hedged
// one, by how the other mentions hedge it.
func hedged(c claim.Claim) float64 {
	worth := 1.0
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			switch m.Bound {
			case figure.Above, figure.Below:
				return 0.5 // "up to 12%" is another statement than "12%"
			case figure.Approx:
				worth = 0.95
			}
		}
	}
	return worth
}
