package summary

import (
	"math"
	"regexp"
	"strings"
	"unicode"

	"digestbot/digest/article"
	"digestbot/digest/claim"
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
	// "Live:", "UPDATE 2-", "BREAKING NEWS:"
	rushed = regexp.MustCompile(`^(?i:live|live updates|update|updated|breaking|breaking news|exclusive|just in|watch|video|alert|urgent)(?: ?\d+)? ?[:–—|-] ?`)
	// the outlet's name behind a title
	suffix = regexp.MustCompile(` (?:\||::|»|·) [^|]*$| [–—-] [^–—-]*$`)
	teaser = regexp.MustCompile(`(?i)^(?:how|why|what|who|where|when|which|is|are|was|were|do|does|did|can|could|will|should|here|here[’']s|these|this|meet|inside|watch|listen|opinion|analysis|explainer|explained|quiz|poll|podcast|photos?|pictures|gallery|live|letters?|editorial|comment|review|\d+ (?:things|ways|reasons|facts))\b`)
	// who says so, at the end of a sentence
	attribution = regexp.MustCompile(`, (?:according to [^,]*|(?:\pL+ ){1,5}(?:has |have )?(?:said|says|say|reported|reports|report|announced)(?: \pL+)?(?: in an? \pL+)?)$`)
	// where a sentence that serves as headline may be cut
	tail = regexp.MustCompile(`(?:, (?:which|who|whose|where|while|with|as|marking|making|giving|leaving|sending|raising|in a move|\pL+ing)|; | — |–) ?.*$`)
)

// loud are adjectives of size and feeling, which a headline does without.
var loud = set(`landmark massive monumental huge shocking stunning dramatic bombshell incredible amazing historic giant epic blockbuster
	bizarre horrific horrifying terrifying shock heartbreaking tragic bold brutal explosive mega monster thugs innocent you your we our i`)

// headline gives the story's headline; empty only for a story without words.
func (d *desk) headline() string {
	best, most := "", 0.0
	for i, r := range d.story.Reports {
		for _, a := range r.Articles() {
			title := d.title(printedTitle(a), a.Source)
			if n := d.appeal(title, i) * d.recency[i]; n > most+1e-9 {
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
	return d.sentenceCase(best)
}

// printedTitle is the title of an article, or its first line where that is set
// like one.
func printedTitle(a article.Article) string {
	if a.Title != "" {
		return a.Title
	}
	if first, rest, _ := strings.Cut(a.Text, "\n"); len(first) < 250 && titleLine(first, rest) {
		return strings.TrimSpace(first)
	}
	return ""
}

// titleLine says whether the first line of a text is its title: set like a
// heading, or without a full stop where the text goes on.
func titleLine(first, rest string) bool {
	first = strings.TrimSpace(first)
	return first != "" && (heading(first) || rest != "" && !strings.ContainsRune(`.!?"”’'`, lastRune(first)))
}

// title cleans a title of what is not its own.
func (d *desk) title(title, outlet string) string {
	title = strings.Join(strings.Fields(title), " ")
	title = strings.TrimLeftFunc(title, func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !strings.ContainsRune(`"“‘'$£€`, r)
	})
	title = rushed.ReplaceAllString(title, "")
	if cut, ok := d.withoutOutlet(title, outlet); ok {
		title = cut
	}
	title = rubric.ReplaceAllString(title, "")
	return strings.TrimSuffix(strings.TrimSpace(title), ".")
}

// withoutOutlet cuts the name of the outlet off the end of a title: a last
// part that resembles the source, or whose words no report uses.
func (d *desk) withoutOutlet(title, outlet string) (string, bool) {
	at := suffix.FindStringIndex(title)
	if at == nil || len(strings.Fields(title[:at[0]])) < 3 {
		return title, false
	}
	part := strings.ToLower(title[at[0]:at[1]])
	name := letters(part)
	source := letters(strings.ToLower(outlet))
	if name != "" && (strings.Contains(source, name) || source != "" && strings.Contains(name, source)) {
		return title[:at[0]], true
	}
	for _, w := range split(part) {
		if s := d.stems.stem(w.text); s != "" && d.weight[s] > 0 {
			return title, false
		}
	}
	return title[:at[0]], len(strings.Fields(part)) <= 6
}

// letters is a text without everything else.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// appeal says how good a headline a title is; 0 for one that cannot be one.
func (d *desk) appeal(title string, report int) float64 {
	words := split(title)
	if len(words) < 3 || strings.Contains(title, "?") || addressed(title) || d.contested(words) || personal(title, words) {
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
	return score * d.manners(title, words) * d.clear(report, title)
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
func (d *desk) clear(report int, title string) float64 {
	for _, c := range d.conflicts {
		for j, side := range c.Sides {
			if refused(c, j) > 0 && strings.Contains(strings.ToLower(title), strings.ToLower(side.Text)) {
				return 0
			}
		}
	}
	for _, m := range d.marks[place{d.story.Reports[report].ID, claim.Title}] {
		if m.claim < 0 && m.side > 0 {
			return 0
		}
	}
	return 1
}

// contested says whether words hold a number that is disputed, or one that a
// later report has replaced.
func (d *desk) contested(words []word) bool {
	for _, c := range d.claims {
		if c.Verdict != claim.Disputed && c.Verdict != claim.Superseded {
			continue
		}
		current := map[string]bool{}
		if c.Verdict == claim.Superseded {
			for _, m := range c.Sides[len(c.Sides)-1].Mentions {
				current[strings.Join(core(m.Text), " ")] = true
			}
		}
		for _, side := range c.Sides {
			for _, m := range side.Mentions {
				if n := core(m.Text); len(n) > 0 && !current[strings.Join(n, " ")] && holds(words, n) {
					return true
				}
			}
		}
	}
	return false
}

// core is the number of a figure's words: "26" of "26 people", "hundreds of
// thousands" of "hundreds of thousands of chips".
func core(text string) []string {
	var n []string
	for _, w := range split(text) {
		lower := strings.ToLower(w.text)
		if strings.ContainsFunc(lower, unicode.IsDigit) || numberWord(lower) {
			n = append(n, lower)
		} else if len(n) > 0 && lower != "of" && lower != "and" {
			break
		}
	}
	return n
}

// holds says whether the parts of a number stand in words, one after another.
func holds(words []word, parts []string) bool {
	for i := range words {
		j, k := i, 0
		for j < len(words) && k < len(parts) {
			lower := strings.ToLower(words[j].text)
			if lower == parts[k] {
				k++
			} else if k == 0 || lower != "of" && lower != "and" {
				break
			}
			j++
		}
		if k == len(parts) {
			return true
		}
	}
	return false
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
			if n := d.appeal(text, i) * untitled * s.fitness * d.recency[i] / float64(1+s.index); n > most+1e-9 {
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

// lastResort is a title without its disputed numbers.
func (d *desk) lastResort() string {
	best := ""
	for _, r := range d.story.Reports {
		for _, a := range r.Articles() {
			text := d.title(a.Title, a.Source)
			if text == "" {
				text, _, _ = strings.Cut(a.Text, "\n")
			}
			if text = d.withoutNumbers(text); best == "" || text != "" && len(text) < len(best) {
				best = text
			}
		}
	}
	return best
}

// withoutNumbers puts "a disputed number" where a text prints one.
func (d *desk) withoutNumbers(text string) string {
	for _, c := range d.claims {
		if c.Verdict != claim.Disputed && c.Verdict != claim.Superseded {
			continue
		}
		for _, side := range c.Sides {
			for _, m := range side.Mentions {
				text = replaceNumber(text, core(m.Text))
			}
		}
	}
	return upperFirst(text)
}

// replaceNumber replaces a number, given by its parts, wherever it stands.
func replaceNumber(text string, parts []string) string {
	if len(parts) == 0 {
		return text
	}
	words := split(text)
	for i := 0; i+len(parts) <= len(words); i++ {
		if !holds(words[i:i+len(parts)], parts) {
			continue
		}
		end := words[i+len(parts)-1].end
		instead := "a disputed number"
		if rest := strings.TrimSpace(text[end:]); rest != "" && unicode.IsLetter([]rune(rest)[0]) && !function[strings.ToLower(split(rest)[0].text)] {
			instead += " of"
		}
		return replaceNumber(text[:words[i].start]+instead+text[end:], parts)
	}
	return text
}

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
