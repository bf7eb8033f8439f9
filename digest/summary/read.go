package summary

import (
	"math"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/conflict"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/text"
)

// This file reads the reports of a story, each once.

const (
	// maxReports bounds the reports that are compared with each other, which takes
	// quadratic time. A share measured in 200 of many is true within 7 points, 19
	// times of 20.
	maxReports = 200
	// readBytes is how much of a report is read: the news stands at the beginning.
	readBytes = 24 << 10
	// leadWords is how much of a report its lead is.
	leadWords = 120
)

// An editor is who writes one account, with what lies on the desk.
type editor struct {
	reader
	story     story.Story
	claims    []claim.Claim // in the order of importance
	conflicts []conflict.Conflict
	reports   []*report          // those that are read, oldest first
	rarity    map[string]float64 // of a stem: how much it tells the sentences of this story apart
	weight    map[string]float64 // of a stem: the share of the other reports that use it, 0 to 1
	titles    map[string]float64 // of a stem: the share of the titles that hold it
	casing    casing
	stated    map[place][]statement
}

// A report is one report as read.
type report struct {
	story.Report
	index      int // in the story
	text       *text.Text
	sentences  []*sentence        // all of the text
	lead       map[string]float64 // stems of title and first words, by number
	holds      map[string][]int   // by stem: the sentences that hold it, ascending; -1 is the title
	numbers    map[float64][]int  // by value: the same
	denies     map[int]bool       // the sentences that deny something
	introduces map[string]int     // persons by first and last name: the sentence with the full name, from 1
	captions   map[int]bool       // sentences of which it is known whether they are a caption
	opening    *sentence          // the first line that it would give
	opened     bool               // whether that is known
	told       bool               // an earlier digest told it
	doubted    bool               // its time is not that of its text
	straight   float64            // 1: plain news; 0: opinion, list, live page
}

// A sentence is one sentence of a report.
type sentence struct {
	report    *report
	index     int    // in the report's text
	text      string // as it may be shown
	words     []word
	stems     []string // of its words with content, in order, each once
	numbers   []float64
	figures   []statement // of claims
	news      bool        // it is a complete sentence of the news
	long      string      // the text before it was shortened
	whole     bool        // it may be a line, if it stands alone where it is put
	alone     *bool       // whether it stands alone with nothing above it; nil until it is asked
	dated     *dated      // the same of its days
	relevance float64     // how much of it the other reports tell
	titled    float64     // how much of it stands in the titles
	denies    bool
}

// A statement is a figure of a claim that a sentence states.
type statement struct {
	claim, side int
	mention     *claim.Mention
}

// A place is a field of an article.
type place struct {
	article string
	in      claim.Field
}

// statementsOf lists the figures of claims by where they stand.
func statementsOf(claims []claim.Claim) map[place][]statement {
	all := map[place][]statement{}
	for i, c := range claims {
		for j, side := range c.Sides {
			for k := range side.Mentions {
				m := &side.Mentions[k]
				at := place{m.Article, m.In}
				all[at] = append(all[at], statement{i, j, m})
			}
		}
	}
	return all
}

// read lays a story's reports out.
func read(s story.Story, claims []claim.Claim, conflicts []conflict.Conflict, told func(string) bool) *editor {
	e := &editor{reader: reader{}, story: s, claims: claims, conflicts: conflicts, rarity: map[string]float64{}, weight: map[string]float64{}, titles: map[string]float64{},
		casing: casing{}, stated: statementsOf(claims)}
	for _, i := range spread(len(s.Reports), maxReports) {
		r := e.readReport(i, s.Reports[i])
		r.told = told != nil && !slices.ContainsFunc(r.Articles(), func(a article.Article) bool { return !told(a.ID) })
		e.reports = append(e.reports, r)
	}
	e.doubtTimes()
	e.weighWords()
	for _, r := range e.reports {
		for _, s := range r.sentences {
			e.judge(s)
		}
		r.straight = e.straightness(r)
	}
	e.lengthen()
	return e
}

// lonely is how far a report's time lies from all others when no day is dated by
// it: pages are dated anew when they are edited or moved.
const lonely = 7 * 24 * time.Hour

// doubtTimes finds the reports that bear another time than two others or more do.
func (e *editor) doubtTimes() {
	for _, r := range e.reports {
		others, near := 0, false
		for _, o := range e.reports {
			if o != r && !o.Published.IsZero() {
				others++
				near = near || o.Published.Sub(r.Published).Abs() <= lonely
			}
		}
		r.doubted = others > 1 && !near
	}
}

// written is when a report was written, for the days that it names; zero when that
// is not certain.
func (r *report) written() time.Time {
	if r.doubted {
		return time.Time{}
	}
	return r.Published
}

// spread returns n indexes, or most of them at even distances, the last among them.
func spread(n, most int) []int {
	var all []int
	for k := range min(n, most) {
		all = append(all, n-1-k*n/min(n, most))
	}
	slices.Reverse(all)
	return all
}

func (e *editor) readReport(index int, source story.Report) *report {
	r := &report{Report: source, index: index, text: text.Read(beginning(source.Text)),
		lead: map[string]float64{}, holds: map[string][]int{}, numbers: map[float64][]int{}, denies: map[int]bool{}, introduces: map[string]int{}, captions: map[int]bool{}}
	title := e.wordsOf(source.Title)
	r.note(title, -1)
	n := 0
	for i := range r.text.Sentences {
		s := &sentence{report: r, index: i, words: e.wordsIn(r.text, i)}
		e.casing.add(s.words, r.text.Sentences[i].Headline || r.text.Sentences[i].Shouted)
		r.note(s.words, i)
		for _, w := range s.words {
			if n < leadWords && w.stem != "" {
				r.lead[w.stem]++
			}
			n++
		}
		r.sentences = append(r.sentences, s)
	}
	for _, w := range title {
		if w.stem != "" {
			r.lead[w.stem]++
		}
	}
	r.introduce()
	return r
}

// note takes the words of a report's title (-1) or of its index-th sentence down.
func (r *report) note(words []word, index int) {
	for _, w := range words {
		if at := r.holds[w.stem]; w.stem != "" && (len(at) == 0 || at[len(at)-1] != index) {
			r.holds[w.stem] = append(at, index)
		}
		r.denies[index] = r.denies[index] || denialWord[w.lower]
	}
	for _, n := range numbersOf(words) {
		r.numbers[n.value] = append(r.numbers[n.value], index)
	}
}

// beginning cuts a text at the last line or word that ends within readBytes.
func beginning(s string) string {
	if len(s) <= readBytes {
		return s
	}
	head := s[:readBytes]
	if i := strings.LastIndexAny(head, " \n"); i > 0 {
		return head[:i]
	}
	return strings.ToValidUTF8(head, "")
}

// weighWords counts in how many reports and sentences each stem stands.
func (e *editor) weighWords() {
	reports, sentences, all := map[string]int{}, map[string]int{}, 0
	for _, r := range e.reports {
		for stem, at := range r.holds {
			reports[stem]++
			sentences[stem] += len(at)
		}
		all += 1 + len(r.sentences)
		for stem, at := range r.holds {
			if at[0] < 0 {
				e.titles[stem] += 1 / float64(len(e.reports))
			}
		}
	}
	for stem, n := range reports {
		e.rarity[stem] = math.Log(1 + float64(all)/float64(sentences[stem]))
		if len(e.reports) == 1 {
			e.weight[stem] = 0.5
		} else {
			e.weight[stem] = float64(n-1) / float64(len(e.reports)-1)
		}
	}
}
