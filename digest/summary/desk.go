package summary

import (
	"math"
	"slices"
	"strings"

	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/figure"
	"digestbot/digest/story"
)

// A desk is what lies before the editor of one story: the reports as read, the
// claims, and how much each word and claim weighs.
type desk struct {
	story     story.Story
	claims    []claim.Claim // in the order of importance
	conflicts []claim.Conflict
	marks     map[place][]mark // claims and conflicts by where they stand

	reports   []reading
	stems     stemmer
	words     vocabulary
	length    int                // words of all reports
	opens     map[string]bool    // words that open sentences, in lower case
	inflected map[string]bool    // stems of words in lower case
	weight    map[string]float64 // of a stem: the share of the other reports that use it, 0 to 1
	rarity    map[string]float64 // of a stem: how much it tells sentences of this story apart
	recency   []float64          // what each report is worth for its age
	states    []map[int]bool     // reports that state each claim
}

// A place is a field of an article.
type place struct {
	article string
	in      claim.Field
}

// A mark is a stretch of a field that a claim or a conflict speaks of, in bytes.
type mark struct {
	start, end int
	claim      int // index of the claim; -1 for a conflict
	side       int
	mention    *claim.Mention // nil for a conflict
}

// A reading is a report as read: its sentences and all its stems.
type reading struct {
	article.Article
	raw       []article.Sentence // all of them, as printed
	sentences []sentence         // those that can be lines
	length    int                // how many sentences it has, usable or not
	holds     map[string][]int   // by stem: those that hold it, ascending
}

// A sentence is a candidate for a line.
type sentence struct {
	report, index int      // which report, which of its sentences, furniture not counted
	raw           int      // which of the report's sentences as printed
	text          string   // as it would be shown
	stems         []string // in order, each once
	stated        []statement
	fitness       float64 // 0: unusable; 1: nothing against it
	support       float64 // share of the other reports that tell it, 0 to 1
	needs         string  // stem that an earlier line should hold; empty if none
}

// A statement is a figure of a claim that a sentence states.
type statement struct {
	claim, side int
	mention     *claim.Mention
}

func newDesk(s story.Story, claims []claim.Claim, conflicts []claim.Conflict) *desk {
	d := &desk{story: s, claims: claims, conflicts: conflicts, marks: map[place][]mark{},
		stems: stemmer{}, words: vocabulary{}, inflected: map[string]bool{}, opens: map[string]bool{}, weight: map[string]float64{}, rarity: map[string]float64{}}
	d.recency = recencies(s.Reports)
	for i, c := range claims {
		reports := map[int]bool{}
		for j, side := range c.Sides {
			for k := range side.Mentions {
				m := &side.Mentions[k]
				reports[m.Report] = true
				d.mark(m.Article, m.In, m.Span, mark{claim: i, side: j, mention: m})
			}
		}
		d.states = append(d.states, reports)
	}
	for _, c := range conflicts {
		for j, side := range c.Sides {
			for _, q := range side.Mentions {
				d.mark(q.Article, q.In, q.Span, mark{claim: -1, side: refused(c, j)})
			}
		}
	}
	return d
}

func (d *desk) mark(article string, in claim.Field, span figure.Span, m mark) {
	m.start, m.end = span.Byte, span.Byte+len(span.Text)
	at := place{article, in}
	d.marks[at] = append(d.marks[at], m)
}

// refused is 1 for a side of a conflict that no line may print and 0 for one
// that clearly more reports print than any other.
func refused(c claim.Conflict, side int) int {
	if side == 0 && len(c.Sides) > 1 && witnesses(c.Sides[0]) > witnesses(c.Sides[1]) {
		return 0
	}
	return 1
}

func witnesses(side claim.TextSide) int {
	reports := map[int]bool{}
	for _, q := range side.Mentions {
		reports[q.Report] = true
	}
	return len(reports)
}

// read splits the reports into sentences, weighs their words and judges which
// sentences can be lines.
func (d *desk) read() {
	var texts [][]article.Sentence
	for _, r := range d.story.Reports {
		texts = append(texts, mended(r.Text, article.Sentences(r.Text)))
	}
	d.learn(texts)
	for i, r := range d.story.Reports {
		d.readReport(i, r.Article, texts[i])
	}
	for i := range d.reports {
		for j := range d.reports[i].sentences {
			s := &d.reports[i].sentences[j]
			s.support = d.support(s)
		}
	}
}

// learn counts words over all reports, before any sentence is judged.
func (d *desk) learn(texts [][]article.Sentence) {
	counts, sentences, all := map[string]int{}, map[string]int{}, 0
	for i, r := range d.story.Reports {
		seen := map[string]bool{}
		note := func(text string, isTitle bool) {
			words := split(text)
			d.words.add(words, titleCased(words))
			all++
			d.length += len(words)
			if len(words) > 0 && !isTitle {
				d.opens[strings.ToLower(words[0].text)] = true
			}
			for _, w := range words {
				s := d.stems.stem(w.text)
				if s == "" {
					continue
				}
				sentences[s]++
				if !w.capital() {
					d.inflected[s] = true
				}
				if !seen[s] {
					seen[s] = true
					counts[s]++
				}
			}
		}
		note(r.Title, true)
		for j, s := range texts[i] {
			note(s.Text, j == 0 && s.Text == r.Title)
		}
		d.reports = append(d.reports, reading{Article: r.Article, raw: texts[i], holds: map[string][]int{}})
	}
	others := max(1, len(d.reports)-1)
	for s, n := range counts {
		d.rarity[s] = math.Log(1 + float64(all)/float64(sentences[s]))
		if len(d.reports) == 1 {
			d.weight[s] = 0.5
		} else if n > 1 {
			d.weight[s] = float64(n-1) / float64(others)
		}
	}
}

// readReport judges the sentences of one report.
func (d *desk) readReport(report int, a article.Article, text []article.Sentence) {
	free := unquoted(text)
	marks := d.marks[place{a.ID, claim.Text}]
	r := &d.reports[report]
	for i, s := range text {
		short, front := trim(s.Text)
		if i == 0 && titled(a, s.Text) || furniture(short) {
			continue
		}
		c := sentence{report: report, index: r.length, raw: i, fitness: 1}
		r.length++
		d.hold(r, short, c.index)
		if !free[i] || i > 0 && torn(text[i-1].Text, s.Text) || i+1 < len(text) && torn(s.Text, text[i+1].Text) {
			continue // without a speaker, or the second half of a sentence
		}
		c.text = stopped(d.calm(short))
		if i > 0 && free[i-1] {
			if whole := d.repaired(c.text, text[i-1]); whole != "" {
				c.text = whole
			}
		}
		d.judge(&c, s, front, marks)
		if c.fitness > 0 {
			r.sentences = append(r.sentences, c)
		}
	}
}

// hold notes which stems the index-th sentence of a report holds.
func (d *desk) hold(r *reading, text string, index int) {
	for _, w := range split(text) {
		stem := d.stems.stem(w.text)
		if at := r.holds[stem]; stem != "" && (len(at) == 0 || at[len(at)-1] != index) {
			r.holds[stem] = append(at, index)
		}
	}
}

// titled says whether the first sentence of a text is its title, which is
// weighed as a headline.
func titled(a article.Article, first string) bool {
	return (first == a.Title || first == printedTitle(a)) && !strings.ContainsRune(`.!?"”`, lastRune(first))
}

// calm writes an opening word in capitals ("THOUSANDS of …") like others, if
// the story knows it in lower case.
func (d *desk) calm(text string) string {
	words := split(text)
	if len(words) < 2 || words[0].start != 0 {
		return text
	}
	w := words[0].text
	if len(w) > 2 && w == strings.ToUpper(w) && (d.words.common(w) || function[strings.ToLower(w)]) {
		return upperFirst(strings.ToLower(w)) + text[len(w):]
	}
	return text
}

// judge fills in what a sentence states and how fit it is to be a line.
func (d *desk) judge(c *sentence, s article.Sentence, front int, marks []mark) {
	words := split(c.text)
	for _, w := range words {
		if stem := d.stems.stem(w.text); stem != "" && !slices.Contains(c.stems, stem) {
			c.stems = append(c.stems, stem)
		}
	}
	from, to := s.Start+front, s.Start+len(s.Text)
	for _, m := range marks {
		switch {
		case m.start < from || m.end > to:
		case m.claim < 0:
			if m.side > 0 {
				c.fitness = 0
			}
		default:
			c.stated = append(c.stated, statement{m.claim, m.side, m.mention})
		}
	}
	d.restate(c, words)
	c.fitness *= d.fitness(c, words)
}

// restatedShare is how much of the words of a disputed or outdated statement a
// sentence with the same number must share to be a statement of it too. Set by
// reading what eval/claims and the sample leave unaligned.
const restatedShare = 0.35

// restate adds the statements that were not aligned: a sentence which prints
// the very number of one side of a dispute, or of an outdated side, in much the
// same words.
func (d *desk) restate(c *sentence, words []word) {
	for i, cl := range d.claims {
		if cl.Verdict != claim.Disputed && cl.Verdict != claim.Superseded || slices.ContainsFunc(c.stated, func(s statement) bool { return s.claim == i }) {
			continue
		}
		for j, side := range cl.Sides {
			for k := range side.Mentions {
				m := &side.Mentions[k]
				if n := core(m.Text); len(n) > 0 && holds(words, n) && d.shared(m.Sentence, c.stems) >= restatedShare {
					c.stated = append(c.stated, statement{i, j, m})
					return
				}
			}
		}
	}
}

// shared is the share of a text's words that are among stems, rare words
// counting more.
func (d *desk) shared(text string, stems []string) float64 {
	both, all := 0.0, 0.0
	for _, w := range split(text) {
		if s := d.stems.stem(w.text); s != "" {
			all += d.rarity[s]
			if slices.Contains(stems, s) {
				both += d.rarity[s]
			}
		}
	}
	if all == 0 {
		return 0
	}
	return both / all
}
