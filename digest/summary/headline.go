package summary

import (
	"cmp"
	"math"
	"regexp"
	"strings"
)

// This file chooses the headline: of the titles that the outlets printed the
// one whose words most reports share. It asks nothing, teases nothing and
// never holds a disputed number.

// Set by reading the headlines of eval/claims.
const (
	headlineWords = 16  // longer titles lose
	untitled      = 0.6 // what an opening sentence is worth beside a title
	brevity       = 0.7 // a title twice as long must share 1.6 times as much
	poor          = 0.5 // manners of a title that an opening sentence may replace
)

var (
	teaser = regexp.MustCompile(`(?i)^(?:how|why|what|who|where|when|which|is|are|was|were|do|does|did|can|could|will|should|here|here[’']s|these|this|meet|inside|watch|listen|opinion|analysis|explainer|explained|quiz|poll|podcast|photos?|pictures|gallery|live|letters?|editorial|comment|review|\d+ (?:things|ways|reasons|facts))\b`)
	// who says so, at the end of a sentence
	attribution = regexp.MustCompile(`, (?:according to [^,]*|(?:\pL+ ){1,5}(?:has |have )?(?:said|says|say|reported|reports|report|announced)(?: \pL+)?(?: in an? \pL+)?)$`)
	// where a sentence that serves as headline may be cut
	tail = regexp.MustCompile(`(?:, (?:which|who|whose|where|while|with|as|in a move|(?:\pL+ly )?\pL+ing)|; | — |–) ?.*$`)
)

// loud are adjectives of size and feeling, which a headline does without.
var loud = set(`landmark massive monumental huge shocking stunning dramatic bombshell incredible amazing historic giant epic blockbuster
	bizarre horrific horrifying terrifying shock heartbreaking tragic bold brutal explosive mega monster thugs innocent you your we our i`)

// headline gives the story's headline; empty only for a story without words.
func (d *desk) headline() string {
	if first := d.story.Reports[0].Article; len(d.story.Reports) == 1 && first.Templated() && first.Title != "" {
		return first.Title // an entry is known by the title that its feed gives it, whole
	}
	best, most := "", 0.0
	for i, r := range d.story.Reports {
		for _, a := range r.Articles() {
			title := d.title(printedTitle(a), a.Source)
			if n := d.appeal(title) * d.recency[i]; n > most+1e-9 {
				best, most = title, n
			}
		}
	}
	if best == "" || d.manners(best, split(best)) < poor {
		if s, n := d.sentenceHeadline(); n > most+1e-9 {
			best = s
		}
	}
	if best == "" {
		best = d.lastResort()
	}
	if best = strings.TrimSpace(best); best == "" {
		return cmp.Or(d.story.Reports[0].URL, d.story.Reports[0].ID) // an item without a word
	}
	return d.sentenceCase(best)
}

// dateOnly matches a title that is nothing but a day.
var dateOnly = regexp.MustCompile(`^(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{0,2} ?(?i:january|february|march|april|may|june|july|august|september|october|november|december)[\d, ]*$`)

// appeal says how good a headline a title is; 0 for one that cannot be one.
func (d *desk) appeal(title string) float64 {
	words := split(title)
	if len(words) < 3 || strings.Contains(title, "?") || addressed(title) || d.contested(words) || personal(title, words) || len(words) < 5 && dateOnly.MatchString(title) {
		return 0
	}
	if how, _ := depends(title, words, d.words); how == unresolved {
		return 0
	}
	sum, n := 0.0, 0
	seen := map[string]bool{}
	for _, w := range words {
		if s := d.stems.stem(w.text); s != "" && !seen[s] {
			seen[s] = true
			sum += d.weight[s]
			n++
		}
	}
	score := (sum + 0.1) / math.Pow(float64(n)+2, brevity)
	return score * d.manners(title, words) * d.clear(title)
}

// manners lowers a title that teases, shouts or rambles.
func (d *desk) manners(title string, words []word) float64 {
	score := 1.0
	if teaser.MatchString(title) {
		score *= 0.2
	}
	if strings.ContainsAny(title, "!:…") || strings.HasSuffix(title, "...") {
		score *= 0.6
	}
	if strings.ContainsAny(title, "\"“‘") || strings.Contains(title, " '") {
		score *= 0.8
	}
	if shouted(title) {
		score *= 0.6
	}
	if dated(title) {
		score *= 0.6
	}
	for _, w := range words {
		if loud[strings.ToLower(w.text)] {
			score *= 0.8
		}
	}
	if n := len(words); n > headlineWords {
		score *= float64(headlineWords) / float64(n)
	} else if n < 5 {
		score *= 0.7
	}
	return score
}

// clear is 0 for a title that prints what conflicts with other reports.
func (d *desk) clear(title string) float64 {
	for _, c := range d.conflicts {
		for j, side := range c.Sides {
			if refused(c, j) && strings.Contains(strings.ToLower(title), strings.ToLower(side.Text)) {
				return 0
			}
		}
	}
	return 1
}

// sentenceHeadline is the best opening sentence, shortened, where no title serves.
func (d *desk) sentenceHeadline() (string, float64) {
	best, most := "", 0.0
	for i := range d.reports {
		for j := range d.reports[i].sentences {
			s := &d.reports[i].sentences[j]
			if s.index > 2 {
				continue
			}
			text := strings.TrimSuffix(s.text, ".")
			text = shortened(text)
			if n := d.appeal(text) * untitled * s.fitness * d.recency[i] / float64(1+s.index); n > most+1e-9 {
				best, most = text, n
			}
		}
	}
	return best, most
}

// shortened cuts an attribution and a subordinate clause off the end of a
// sentence, if enough is left.
func shortened(text string) string {
	if !strings.ContainsAny(text, ",;—–") {
		return text
	}
	for _, re := range []*regexp.Regexp{attribution, tail} {
		if at := re.FindStringIndex(text); at != nil && len(strings.Fields(text[:at[0]])) >= 6 {
			text = text[:at[0]]
		}
	}
	return text
}
