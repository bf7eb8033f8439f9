package summary

import (
	"digestbot/digest/article"
	"digestbot/digest/claim"
	"digestbot/digest/figure"
	"digestbot/digest/story"
	"digestbot/digest/text"
)

// A desk is what lies before the editor of one story: the reports as read, the
// claims, and how much each word and claim weighs.
type desk struct {
	story     story.Story
	claims    []claim.Claim // in the order of importance
	conflicts []claim.Conflict
	marks     map[place][]mark    // claims and conflicts by where they stand
	rivals    []rival             // statements of disputed and outdated figures
	unsettled map[string][]string // the numbers of disputed and outdated figures, by their words

	reports   []reading
	sample    []int // the reports that lines are taken from and support is measured in
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

// A mark is a stretch of a field that states a claim, or a side of a conflict
// that is refused, in bytes.
type mark struct {
	start, end int
	claim      int // index of the claim; -1 for a conflict
	side       int
	mention    *claim.Mention // nil for a conflict
}

// A reading is a report as read: its sentences and all its stems.
type reading struct {
	article.Article
	raw       []text.Span      // all of them, as printed
	sentences []sentence       // those that can be lines
	holds     map[string][]int // by stem: the sentences that hold it, ascending; -1 is the title
}

// A sentence is a candidate for a line.
type sentence struct {
	report, index int       // which report, which of its sentences, furniture not counted
	raw           int       // which of the report's sentences as printed
	text          string    // as it would be shown
	stems         []string  // in order, each once
	weight        []float64 // of each stem: the share of the other reports that use it where they tell the same
	stated        []statement
	fitness       float64 // 0: unusable; 1: nothing against it
	support       float64 // share of the other reports that tell it, 0 to 1
	twin          []int   // by report: where it tells the same, from 1; 0 where it does not
	denied        float64 // if it denies something: the share of the other reports that do
	needs         string  // stem that an earlier line should hold; empty if none
}

// A statement is a figure of a claim that a sentence states.
type statement struct {
	claim, side int
	mention     *claim.Mention
}

func newDesk(s story.Story, claims []claim.Claim, conflicts []claim.Conflict) *desk {
	d := &desk{story: s, claims: claims, conflicts: conflicts, marks: map[place][]mark{}, unsettled: map[string][]string{}, stems: stemmer{},
		words: vocabulary{}, inflected: map[string]bool{}, opens: map[string]bool{}, weight: map[string]float64{}, rarity: map[string]float64{}}
	d.recency = recencies(s.Reports)
	d.oppose()
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
			if !refused(c, j) {
				continue
			}
			for _, q := range side.Mentions {
				d.mark(q.Article, q.In, q.Span, mark{claim: -1})
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

// refused says that no line may print a side of a conflict: any but the one
// that clearly more reports print than any other.
func refused(c claim.Conflict, side int) bool {
	return side > 0 || len(c.Sides) < 2 || witnesses(c.Sides[0]) <= witnesses(c.Sides[1])
}

func witnesses(side claim.TextSide) int {
	reports := map[int]bool{}
	for _, q := range side.Mentions {
		reports[q.Report] = true
	}
	return len(reports)
}
