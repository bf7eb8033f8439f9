package summary

import (
	"math"
	"regexp"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// This file chooses the report that carries the account: central among the leads,
// of the newest state, plain news, and complete. The weights are those of a blind
// trial over forty stories (docs/quality-summary.md).

const (
	recent      = 0.15   // what being the newest is worth, beside a centrality of 0 to 1
	recentMoved = 0.35   // the same where a later report replaced a figure
	recentLong  = 0.50   // more where the reports span longDays
	longSpan    = 3 * 24 // hours
	carried     = 0.15   // of each doubling of the articles that carry a text
	leadWorth   = 0.50   // of a lead that the others tell
	newsWorth   = 0.90   // of a first sentence that is whole and short enough
	fullWorth   = 0.25   // of a report with enough lines
	opinionCost = 0.90   // of a report that is no plain news at all
	staleCost   = 0.60   // of a lead whose figure a later report replaced
	longCost    = 0.35   // of a first line that is longer than a line should be
	longestLead = 41     // words of a first line where no report has a shorter one
	firstAmong  = 6      // sentences among which the first line is looked for
	fewLines    = 3      // usable sentences of a complete report
	reachLines  = 14     // sentences from which lines are taken
)

// carrier returns the report that carries the account; nil if none has a
// sentence that may be the first line.
func (e *editor) carrier() *report {
	var best *report
	most := math.Inf(-1)
	centrality := e.centralities()
	recency := e.recencies()
	relevance := e.leadRelevances()
	for i, r := range e.reports {
		if e.first(r) == nil {
			continue
		}
		if r.told && e.someNew() {
			continue
		}
		score := centrality[i] + recency[i] + leadWorth*relevance[i] + e.soundness(r) - opinionCost*(1-r.straight)
		if score > most+1e-9 {
			best, most = r, score
		}
	}
	return best
}

// lengthen admits the first sentence of a report as its first line although it is
// longer than a line should be, where the report has no other that tells the news.
func (e *editor) lengthen() {
	for _, r := range e.reports {
		if s := e.first(r); s != nil && r.newsBefore(s) == 0 {
			continue
		}
		for _, s := range r.sentences[:min(len(r.sentences), firstAmong)] {
			if s.news && !s.whole && r.newsBefore(s) == 0 {
				s.text = shortened(s.long, longestLead)
				s.whole = s.text != ""
				r.opened, s.dated = false, nil
			}
		}
	}
}

// soundness is what a report's own form is worth.
func (e *editor) soundness(r *report) float64 {
	worth := 0.0
	first := e.first(r)
	before := r.newsBefore(first)
	if len(strings.Fields(first.text)) > mostWords {
		worth -= longCost
	}
	worth += newsWorth * e.likeTitle(r, first) / float64(1+before*(1+before))
	usable := 0
	for _, s := range r.sentences[:min(len(r.sentences), reachLines)] {
		if s.whole && e.standsAlone(s, newContext()) {
			usable++
		}
	}
	worth += fullWorth * min(1, float64(usable)/fewLines)
	for _, s := range r.sentences[:min(len(r.sentences), firstAmong)] {
		if e.outdated(s) {
			return worth - staleCost/float64(1+r.newsBefore(s))
		}
	}
	return worth
}

// likeTitle says how much a first line tells what its report's title tells, as news
// does and a colour piece does not: 0.7 to 1.
func (e *editor) likeTitle(r *report, first *sentence) float64 {
	stems := stemsOf(e.wordsOf(r.Title))
	if len(stems) == 0 {
		return 0.85
	}
	return 0.7 + 0.3*e.share(stems, setOf(first.stems))
}

// newsBefore counts the sentences in front of one that are long enough to be news,
// captions and other debris not counted.
func (r *report) newsBefore(first *sentence) int {
	n := 0
	for _, s := range r.sentences[:first.index] {
		if len(s.words) >= 2*fewestWords && !r.inCaption(s.index) {
			n++
		}
	}
	return n
}

// centralities returns how much each report's lead is like those of the others,
// the most central being 1.
func (e *editor) centralities() []float64 {
	all := make([]float64, len(e.reports))
	norms := make([]float64, len(e.reports))
	vectors := make([]map[string]float64, len(e.reports))
	for i, r := range e.reports {
		vectors[i] = map[string]float64{}
		for stem, n := range r.lead {
			w := (1 + math.Log(n)) * e.rarity[stem]
			vectors[i][stem] = w
			norms[i] += w * w
		}
	}
	top := 0.0
	for i := range vectors {
		for j := range vectors {
			if i != j {
				all[i] += dot(vectors[i], vectors[j]) / math.Sqrt(math.Max(norms[i]*norms[j], 1e-9))
			}
		}
		top = math.Max(top, all[i])
	}
	for i, r := range e.reports {
		all[i] = all[i]/math.Max(top, 1e-9) + carried*math.Log2(float64(len(r.Articles())))
	}
	return all
}

// dot sums in the order of the stems, so that equal inputs give equal sums.
func dot(a, b map[string]float64) float64 {
	if len(b) < len(a) {
		a, b = b, a
	}
	var parts []float64
	for stem, w := range a {
		if v := b[stem]; v > 0 {
			parts = append(parts, w*v)
		}
	}
	slices.Sort(parts)
	sum := 0.0
	for _, p := range parts {
		sum += p
	}
	return sum
}

// recencies returns what each report's age is worth; reports without a time get
// nothing.
func (e *editor) recencies() []float64 {
	all := make([]float64, len(e.reports))
	var first, last *report
	for _, r := range e.reports {
		if r.Published.IsZero() {
			continue
		}
		if first == nil || r.Published.Before(first.Published) {
			first = r
		}
		if last == nil || r.Published.After(last.Published) {
			last = r
		}
	}
	if first == nil || !last.Published.After(first.Published) {
		return all
	}
	span := last.Published.Sub(first.Published)
	worth := recent
	if e.moved() {
		worth = recentMoved
	}
	if span.Hours() >= longSpan {
		worth += recentLong
	}
	for i, r := range e.reports {
		if !r.Published.IsZero() {
			all[i] = worth * float64(r.Published.Sub(first.Published)) / float64(span)
		}
	}
	return all
}

// someNew reports whether a report that no earlier digest told has a first line.
func (e *editor) someNew() bool {
	return slices.ContainsFunc(e.reports, func(r *report) bool { return !r.told && e.first(r) != nil && r.straight > 0.5 })
}

// moved reports whether a later report replaced a figure.
func (e *editor) moved() bool {
	for _, c := range e.claims {
		for i := range c.Sides {
			if overtaken(c, i) {
				return true
			}
		}
	}
	return false
}

// leadRelevances returns how much of each report's first line the others tell,
// the most told being 1.
func (e *editor) leadRelevances() []float64 {
	all := make([]float64, len(e.reports))
	top := 0.0
	for i, r := range e.reports {
		if s := e.first(r); s != nil {
			all[i] = s.relevance + s.titled
			top = math.Max(top, all[i])
		}
	}
	for i := range all {
		all[i] /= math.Max(top, 1e-9)
	}
	return all
}

// first is the first line that a report would give: of its first sentences the
// first that stands alone and has half the relevance of the best; nil if there is
// none.
func (e *editor) first(r *report) *sentence {
	if !r.opened {
		r.opening, r.opened = e.open(r), true
	}
	return r.opening
}

func (e *editor) open(r *report) *sentence {
	best := 0.0
	var usable []*sentence
	for _, s := range r.sentences {
		if s.whole && e.standsAlone(s, newContext()) && e.datable(s) {
			if len(usable) == firstAmong || r.newsBefore(s) > firstAmong {
				break
			}
			usable = append(usable, s)
			best = math.Max(best, s.relevance+s.titled)
		}
	}
	for _, s := range usable {
		if 2*(s.relevance+s.titled) >= best {
			return s
		}
	}
	return nil
}

var (
	// titles of what is no plain news
	featured = regexp.MustCompile(`(?i)^(?:how|why|what|who|where|when|which|is|are|was|were|do|does|did|can|could|will|should|here|here[’']s|these|this|meet|inside|watch|listen|opinion|analysis|explainer|explained|quiz|poll|podcast|photos?|pictures|gallery|live|letters?|editorial|comment|commentary|column|review|remembering|transcript|fact.check|\d+ (?:\pL+ )?(?:things|ways|reasons|facts|takeaways|photos|moments))\b|\b(?:opinion|editorial|live blog|liveblog|live updates|takeaways|winners and losers|things to know|in pictures|photos|transcript|fact check|analysis|math)\b|\?`)
	section  = regexp.MustCompile(`(?i)/(?:opinions?|blogs?|commentary|editorials?|videos?|live|live-?blogs?|galler(?:y|ies)|photos|slideshow|analysis|columns?|columnists?|voices|podcasts?|transcripts?|ideas|perspectives?)/|//blogs?\.|/live-news/`)
	released = regexp.MustCompile(`(?i)prnewswire|business wire|globe newswire|/prn|accesswire|today announced`)
	stamped  = regexp.MustCompile(`(?m)^\W*\d{1,2}[:.]\d{2}\b`)
)

// straightness says how much a report is plain news, 0 to 1, by its title, its
// address and how its writer speaks.
func (e *editor) straightness(r *report) float64 {
	straight := 1.0
	title := e.title(r.Title, r.Source)
	if speaks := (&sentence{words: e.wordsOf(title)}); featured.MatchString(title) || speaks.personal() {
		straight -= 0.4
	}
	if section.MatchString(r.URL) || strings.Contains(strings.ToLower(r.Source), "blog") || strings.Contains(strings.ToLower(r.Source), "forum") {
		straight -= 0.4
	}
	if released.MatchString(r.text.Source) {
		straight -= 0.4
	}
	if len(stamped.FindAllStringIndex(r.text.Source, 4)) > 3 {
		straight -= 0.6
	}
	personal, asked, n := 0, 0, 0
	for _, s := range r.sentences[:min(len(r.sentences), 20)] {
		n++
		if s.personal() {
			personal++
		}
		if strings.ContainsAny(lastOf(r.text, s.index), "?!") && !s.mostlyQuoted() {
			asked++
		}
	}
	if n > 0 {
		straight -= 2.5 * float64(personal) / float64(n)
		straight -= 2.5 * float64(asked) / float64(n)
	}
	return max(0, straight)
}

// lastOf is the mark that ends a sentence.
func lastOf(t *text.Text, sentence int) string {
	return string(lastRune(strings.TrimRight(t.Sentences[sentence].Text, "”\"’'")))
}

// mostlyQuoted reports whether most of a sentence is quoted.
func (s *sentence) mostlyQuoted() bool {
	quoted := 0
	for _, w := range s.words {
		if w.quoted {
			quoted++
		}
	}
	return 2*quoted > len(s.words)
}
