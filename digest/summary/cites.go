package summary

import (
	"slices"
	"strings"

	"digestbot/digest/claim"
)

// This file decides which reports support a sentence. A report is cited only
// if it states every figure of the sentence and, close together, most of its
// words: a citation that says less than the line is worse than none.

// Set by reading the citations of eval/claims.
const (
	sameWords   = 0.55 // share of a sentence's words that a supporting report uses close together
	sameFigures = 0.40 // the same where it states the same figures too
	sameEvent   = 0.30 // the same for support without a citation
	sameMatter  = 0.25 // the same where it states one of the figures
)

// cites gives the articles that support a sentence, its own among them.
func (d *desk) cites(s *sentence) []string {
	cited := []string{d.reports[s.report].ID}
	for i := range d.reports {
		if i != s.report && d.supports(i, s) {
			cited = append(cited, d.reports[i].ID)
		}
	}
	return cited
}

// supports says whether a report tells what a sentence of another report tells.
func (d *desk) supports(report int, s *sentence) bool {
	share := sameWords
	for _, st := range s.stated {
		switch {
		case countable(d.claims[st.claim]):
			share = sameFigures
			if !d.stands(report, st) {
				return false
			}
		case !d.stands(report, st) && !d.prints(report, st.mention.Text):
			return false
		}
	}
	return d.overlap(report, s) >= share
}

// stands says whether a report states the same side of a claim.
func (d *desk) stands(report int, st statement) bool {
	for _, m := range d.claims[st.claim].Sides[st.side].Mentions {
		if m.Report == report {
			return true
		}
	}
	return false
}

// together is how much of a word's weight is the share of the reports that use it
// where they tell the same; the rest is the share that use it anywhere.
const together = 0.75

// weigh finds how many of the other reports tell what a sentence tells,
// whatever figures they give for it, and which of its words they use for that.
// The words of a figure that several reports state weigh nothing: the figure
// counts as a claim. A denial weighs like a word that the reports share which
// deny there too: no word and no figure shows that something is not so.
func (d *desk) weigh(s *sentence) {
	s.weight = make([]float64, len(s.stems))
	s.twin = make([]int, len(d.reports))
	if len(d.reports) == 1 {
		for j, stem := range s.stems {
			s.weight[j] = d.weight[stem]
		}
		return
	}
	figures, denies := d.figureStems(s), denial(s.text)
	one := 1 / float64(len(d.sample)-1)
	for _, i := range d.sample {
		if i == s.report {
			continue
		}
		r := &d.reports[i]
		share, at := d.closest(i, s)
		if share >= sameEvent || share >= sameMatter && d.sharesFigure(i, s) {
			s.support += one
			s.twin[i] = at + 1
		}
		for j, stem := range s.stems {
			if r.near(stem, at) {
				s.weight[j] += one * together
			}
		}
		if denies && share >= sameMatter && r.denies(at) {
			s.denied += one
		}
	}
	for j, stem := range s.stems {
		if s.weight[j] += d.weight[stem] * (1 - together); figures[stem] {
			s.weight[j] = 0
		}
	}
}

// denial says whether a text says that something is not so.
func denial(text string) bool {
	return slices.ContainsFunc(split(text), func(w word) bool {
		lower := strings.ToLower(w.text)
		return lower == "not" || lower == "denied" || lower == "denies" || strings.HasSuffix(lower, "n't") || strings.HasSuffix(lower, "n’t")
	})
}

// denies says whether one of the two sentences that end with the at-th is a denial.
func (r *reading) denies(at int) bool {
	for i := max(0, at-1); i <= at && i < len(r.raw); i++ {
		if denial(r.raw[i].Text) {
			return true
		}
	}
	return false
}

// figureStems gives the stems of a sentence's quantities that other reports
// state too, if nobody disputes them and no report opens with them.
func (d *desk) figureStems(s *sentence) map[string]bool {
	stems := map[string]bool{}
	for _, st := range s.stated {
		if c := d.claims[st.claim]; len(d.states[st.claim]) > 1 && countable(c) && c.Verdict != claim.Disputed && !d.opening(c) {
			for _, w := range split(st.mention.Text) {
				stems[d.stems.stem(w.text)] = true
			}
		}
	}
	return stems
}

// sharesFigure says whether a report states one of a sentence's quantities, on
// whatever side.
func (d *desk) sharesFigure(report int, s *sentence) bool {
	return slices.ContainsFunc(s.stated, func(st statement) bool {
		return countable(d.claims[st.claim]) && d.states[st.claim][report]
	})
}

// prints says whether a report prints the numbers of a date, in whatever words.
func (d *desk) prints(report int, date string) bool {
	for _, w := range core(date) {
		if len(d.reports[report].holds[d.stems.stem(w)]) == 0 {
			return false
		}
	}
	return len(core(date)) > 0
}

// overlap is the largest share of a sentence's words that two neighbouring
// sentences of a report hold; rare words count more than those that the whole
// story is about.
func (d *desk) overlap(report int, s *sentence) float64 {
	share, _ := d.closest(report, s)
	return share
}

// closest is the overlap and where it is: the second of the two sentences.
func (d *desk) closest(report int, s *sentence) (share float64, at int) {
	r := &d.reports[report]
	held := make([]float64, len(r.raw)+1) // by each sentence and the one after it, the title in front
	most, all := 0.0, 0.0
	for _, stem := range s.stems {
		all += d.rarity[stem]
		next := 0 // the first pair that has not counted this stem
		for _, i := range r.holds[stem] {
			for pair := max(i, next); pair <= i+1; pair++ {
				held[pair] += d.rarity[stem]
				if held[pair] > most {
					most, at = held[pair], pair
				}
				next = pair + 1
			}
		}
	}
	return most / all, at
}

// near says whether one of the two sentences that end with the at-th holds a stem.
func (r *reading) near(stem string, at int) bool {
	return slices.Contains(r.holds[stem], at) || slices.Contains(r.holds[stem], at-1)
}

// oldestFirst puts article IDs into the order of the story's reports, without
// repetition.
func (d *desk) oldestFirst(ids []string) []string {
	var out []string
	for _, a := range d.story.Articles() {
		if slices.Contains(ids, a.ID) && !slices.Contains(out, a.ID) {
			out = append(out, a.ID)
		}
	}
	return out
}
