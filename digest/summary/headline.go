package summary

import (
	"cmp"
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/text"
)

// This file chooses the headline: the best title of the straight reports of the
// newest state, supported by the lines below it. It asks nothing, teases nothing
// and never holds one side of a dispute alone.

const (
	headlineWords  = 16   // longer titles lose
	brevity        = 0.7  // a title twice as long must share 1.6 times as much
	untitled       = 0.5  // what an opening sentence is worth beside a title
	contestedTitle = 0.6  // what one is worth that has to give every value of a disputed number
	untold         = 0.5  // what a title is worth that has a number which the lines do not tell
	overdue        = 0.4  // what a title is worth that announces what has come about since
	poor           = 0.5  // manners of a title that an opening sentence may replace
	ownTitle       = 1.15 // what the title of the report that carries the account is worth beside others
)

// headline returns the story's headline; empty only for a story without words.
func (e *editor) headline(lead *report, lines []*sentence) string {
	if only := e.story.Reports[0].Article; len(e.story.Reports) == 1 && only.Templated() && only.Title != "" {
		return only.Title // an entry is known by the title that its feed gives it, whole
	}
	best, most := "", 0.0
	recency := e.recencies()
	for i, r := range e.reports {
		if r.told && lead != nil && !lead.told {
			continue
		}
		worth := (0.1 + 0.9*r.straight) * (1 + 0.6*recency[i])
		if r == lead {
			worth *= ownTitle
		}
		for _, a := range r.Articles() {
			title := e.title(cmp.Or(a.Title, titleLine(a.Text)), a.Source)
			n := e.appeal(r, title, lines) * worth
			if e.contested(title) {
				title, n = e.withEveryValue(title, e.stated[place{a.ID, claim.Title}]), n*contestedTitle
			}
			if n > most+1e-9 && !e.contested(title) {
				best, most = title, n
			}
		}
	}
	if best == "" || manners(best, e.wordsOf(best)) < poor {
		if s, n := e.sentenceHeadline(lines); n > most+1e-9 {
			best = s
		}
	}
	if best == "" {
		best = e.lastResort(lines)
	}
	if best = strings.TrimSpace(best); best == "" {
		return cmp.Or(e.story.Reports[0].URL, e.story.Reports[0].ID) // an item without a word
	}
	return e.asOpened(e.casing.sentenceCase(best, e.reader), best)
}

// titleLine is the first line of a text that is set like a title.
func titleLine(s string) string {
	first, rest, _ := strings.Cut(s, "\n")
	first = strings.TrimSpace(first)
	if len(first) < 250 && rest != "" && first != "" && !strings.ContainsRune(`.!?"”’'`, lastRune(first)) {
		return first
	}
	return ""
}

// dateOnly matches a title that is nothing but a day.
var dateOnly = regexp.MustCompile(`^(?:(?i:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{0,2} ?(?i:january|february|march|april|may|june|july|august|september|october|november|december)[\d, ]*$`)

// appeal says how good a headline a title of a report is; 0 for one that cannot be one.
func (e *editor) appeal(r *report, title string, lines []*sentence) float64 {
	words := e.wordsOf(title)
	if len(words) > 2*headlineWords || len(words) < 3 && !wideScript(title) || strings.ContainsAny(title, "?") || addressed(title) || dateOnly.MatchString(title) ||
		strings.HasSuffix(title, "…") || strings.HasSuffix(title, "...") || credited(title) {
		return 0
	}
	s := &sentence{report: r, words: words, text: title}
	if s.personal() || len(words) > 0 && openerOf(words) || e.refused(title) || e.disagrees(words, lines) {
		return 0
	}
	stems := stemsOf(words)
	sum := 0.1
	for _, stem := range stems {
		sum += e.weight[stem]
	}
	score := sum / math.Pow(float64(len(stems))+2, brevity) * manners(title, words)
	if !e.numbersTold(words, lines) {
		score *= untold
	}
	if cameTrue(words, lines) {
		score *= overdue
	}
	return score * (0.4 + 0.6*e.supported(stems, lines))
}

// cameTrue reports whether a title announces what a line tells as done: "to unveil
// a bill", where they "unveiled" it.
func cameTrue(words []word, lines []*sentence) bool {
	for i := 1; i < len(words); i++ {
		if words[i-1].lower != "to" || words[i].stem == "" {
			continue
		}
		for _, l := range lines {
			if slices.ContainsFunc(l.words, func(w word) bool { return w.stem == words[i].stem && strings.HasSuffix(w.lower, "ed") }) {
				return true
			}
		}
	}
	return false
}

// supported is how much of a title the lines say.
func (e *editor) supported(stems []string, lines []*sentence) float64 {
	if len(lines) == 0 {
		return 1
	}
	told := map[string]bool{}
	for _, l := range lines {
		for _, stem := range l.stems {
			told[stem] = true
		}
	}
	return e.share(stems, told)
}

// numbersTold reports whether the lines tell every number of a title: one that
// they do not tell may be of another state of things.
func (e *editor) numbersTold(words []word, lines []*sentence) bool {
	return !slices.ContainsFunc(numbersOf(words), func(n number) bool {
		return !slices.ContainsFunc(lines, func(l *sentence) bool { return slices.Contains(l.numbers, n.value) })
	})
}

// disagrees reports whether a title counts a thing otherwise than the lines do.
func (e *editor) disagrees(words []word, lines []*sentence) bool {
	var told []number
	for _, l := range lines {
		told = append(told, numbersOf(l.words)...)
	}
	own := numbersOf(words)
	if len(told) > 0 && !english(words) { // what a number counts is not read there
		return slices.ContainsFunc(own, func(n number) bool {
			return !slices.ContainsFunc(told, func(t number) bool { return t.value == n.value })
		})
	}
	return contradict(own, told)
}

// contested reports whether a title holds a number that is disputed or that a
// later report replaced.
func (e *editor) contested(title string) bool {
	numbers := numbersOf(e.wordsOf(title))
	for _, c := range e.claims {
		for i, side := range c.Sides {
			if c.Verdict == claim.Disputed && !allValues(c, numbers) && prints(side, numbers) || overtaken(c, i) && prints(side, numbers) {
				return true
			}
		}
	}
	return false
}

// prints reports whether a value of a side is among numbers.
func prints(side claim.Side, numbers []number) bool {
	return slices.ContainsFunc(side.Mentions, func(m claim.Mention) bool {
		return slices.ContainsFunc(numbers, func(n number) bool { return n.value == m.Value })
	})
}

// allValues reports whether every standing side of a claim is among numbers.
func allValues(c claim.Claim, numbers []number) bool {
	return !slices.ContainsFunc(c.Standing(), func(side claim.Side) bool { return !prints(side, numbers) })
}

// refused reports whether a title prints a name or a wording for which others
// print another one, unless clearly more reports print it.
func (e *editor) refused(title string) bool {
	lower := strings.ToLower(title)
	for _, c := range e.conflicts {
		for j, side := range c.Sides {
			minor := j > 0 || len(c.Sides) > 1 && witnesses(c.Sides[0]) <= witnesses(c.Sides[1])
			if minor && strings.Contains(lower, strings.ToLower(side.Text)) {
				return true
			}
		}
	}
	return false
}

func witnesses(side conflict.TextSide) int {
	reports := map[int]bool{}
	for _, q := range side.Mentions {
		reports[q.Report] = true
	}
	return len(reports)
}

// manners lowers a title that teases, shouts or rambles.
func manners(title string, words []word) float64 {
	score := 1.0
	if featured.MatchString(title) || truncated(words) {
		score *= 0.15
	}
	if strings.ContainsAny(title, "!…") || strings.Contains(title, "...") {
		score *= 0.5
	}
	if i := strings.IndexAny(title, ":|"); i >= 0 {
		score *= 0.75
	}
	if strings.ContainsAny(title, "\"“‘") || strings.Contains(title, " '") || strings.HasPrefix(title, "'") {
		score *= 0.8
	}
	if shouted(title) {
		score *= 0.6
	}
	if slices.ContainsFunc(words, func(w word) bool { return w.lower == "could" || w.lower == "may" || w.lower == "might" }) {
		score *= 0.7 // what may come, where others tell what came
	}
	if maybeDated(title) && relativeDay.MatchString(title) {
		score *= 0.7
	}
	if !tells(words) {
		score *= 0.75
	}
	for _, w := range words {
		if loud[w.lower] {
			score *= 0.7
		}
	}
	if n := len(words); n > headlineWords {
		score *= math.Pow(float64(headlineWords)/float64(n), 2)
	} else if n < 5 {
		score *= 0.7
	}
	return score
}

// tells reports whether one of the words behind the first may be a finite verb,
// so that the title says what happened: titles have verbs that end in s.
func tells(words []word) bool {
	return hasVerb(words) || slices.ContainsFunc(words[min(1, len(words)):], func(w word) bool {
		return len(w.lower) > 3 && strings.HasSuffix(w.lower, "s") && !w.Owns
	})
}

// hasVerb reports whether one of the words behind the first is likely to be a verb.
func hasVerb(words []word) bool {
	return !english(words) || slices.ContainsFunc(words[min(1, len(words)):], isVerb)
}

// isVerb reports whether a word is likely to be a verb.
func isVerb(w word) bool {
	return w.Is(text.Verb|text.Auxiliary|text.Speech|text.Says|text.Rises|text.Falls) || auxiliary[w.lower] ||
		len(w.lower) > 3 && strings.HasSuffix(w.lower, "ed")
}

// sentenceHeadline is the opening sentence of another report than the first
// line's, shortened, for stories whose titles do not serve; of one report its own.
func (e *editor) sentenceHeadline(lines []*sentence) (string, float64) {
	best, most := "", 0.0
	for _, r := range e.reports {
		s := e.first(r)
		if s == nil || r.straight < 0.3 || r.newsBefore(s) > 0 || len(lines) > 0 && 2*s.relevance < lines[0].relevance {
			continue
		}
		words := strings.TrimSuffix(e.lede(s.text), ".")
		n := e.appeal(r, words, lines) * untitled * r.straight
		if e.contested(words) {
			words, n = e.withEveryValue(words, s.figures), n*contestedTitle
		}
		if e.contested(words) {
			continue
		}
		if len(lines) > 0 && s == lines[0] {
			n *= 0.8 // the line below it would say the same
		}
		if n > most+1e-9 {
			best, most = words, n
		}
	}
	return best, most
}

var (
	// who says so, at the end of a sentence
	attribution = regexp.MustCompile(`, (?:according to [^,]*|(?:\pL+ ){1,5}(?:has |have )?(?:said|says|say|reported|reports|report|announced)(?: \pL+)?(?: in an? \pL+)?)\.?$`)
	// where a sentence that serves as headline may be cut
	tail = regexp.MustCompile(`(?:, (?:which|who|whose|where|while|with|as|in a move|(?:\pL+ly )?\pL+ing)\b|; | — |–).*$`)
)

// lede cuts an attribution and a subordinate clause off the end of a sentence, if
// enough is left.
func (e *editor) lede(s string) string {
	for _, re := range []*regexp.Regexp{attribution, tail} {
		if at := re.FindStringIndex(s); at != nil && len(strings.Fields(s[:at[0]])) >= 6 && e.complete(s[:at[0]]) {
			s = s[:at[0]]
		}
	}
	return s
}

// complete reports whether a piece of a sentence has a verb of its own, outside a
// relative clause.
func (e *editor) complete(s string) bool {
	verbs, clauses := 0, 0
	for i, w := range e.wordsOf(s) {
		switch {
		case w.lower == "that" || w.lower == "who" || w.lower == "which":
			clauses++
		case i > 0 && isVerb(w):
			verbs++
		}
	}
	return verbs > clauses
}

// lastResort is the shortest title that says nothing disputed, else the beginning
// of the first line with every value, else any title or the text's first line.
func (e *editor) lastResort(lines []*sentence) string {
	best, any := "", ""
	for _, r := range e.reports {
		for _, a := range r.Articles() {
			title := e.withEveryValue(e.title(a.Title, a.Source), e.stated[place{a.ID, claim.Title}])
			any = cmp.Or(any, title)
			if len(strings.Fields(title)) > 2 && !e.contested(title) && (best == "" || len(title) < len(best)) {
				best = title
			}
		}
	}
	if best == "" && len(lines) > 0 {
		return e.withEveryValue(strings.TrimSuffix(e.lede(lines[0].text), "."), lines[0].figures)
	}
	first, _, _ := strings.Cut(e.story.Reports[0].Text, "\n")
	return cmp.Or(best, any, first)
}

// withEveryValue writes the disputed numbers that a text states with every value:
// “kills 12 or 15 people”.
func (e *editor) withEveryValue(s string, stated []statement) string {
	for _, st := range stated {
		c := e.claims[st.claim]
		number, _ := atNumber(st.mention.Text)
		if c.Verdict != claim.Disputed || !strings.Contains(s, st.mention.Text) {
			continue
		}
		var values []string
		for _, side := range c.Standing() {
			value, _ := atNumber(Printed(side).Text)
			values = append(values, value)
		}
		last := len(values) - 1
		s = strings.Replace(s, number, strings.Join(values[:last], ", ")+" or "+values[last], 1)
	}
	return s
}
