package summary

import "slices"

// This file decides which reports support a sentence. A report is cited only
// if it states every figure of the sentence and, close together, most of its
// words: a citation that says less than the line is worse than none.

// Set by reading the citations of eval/claims.
const (
	sameWords   = 0.55 // share of a sentence's words that a supporting report uses close together
	sameFigures = 0.40 // the same where it states the same figures too
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
		if !d.stands(report, st) {
			return false
		}
		if !trivial(d.claims[st.claim]) {
			share = sameFigures
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

// overlap is the largest share of a sentence's stems that two neighbouring
// sentences of a report hold.
func (d *desk) overlap(report int, s *sentence) float64 {
	need := map[string]bool{}
	for _, stem := range s.stems {
		need[stem] = true
	}
	most := 0
	all := d.reports[report].sentences
	for i := range all {
		have := map[string]bool{}
		for _, near := range all[i:min(i+2, len(all))] {
			for _, stem := range near.stems {
				if need[stem] {
					have[stem] = true
				}
			}
		}
		most = max(most, len(have))
	}
	return float64(most) / float64(len(need))
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
