package summary

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"digestbot/digest/figure"
)

// This file chooses the lines: greedily the sentence that adds most of what
// the reports have in common, for its length (Lin and Bilmes, "Multi-document
// summarization via budgeted maximization of submodular functions", 2010;
// what reports share as the measure of importance: Gillick and Favre, 2009).

const (
	minLines   = 2 // if the reports have them
	maxLines   = 5
	maxFlagged = 2 // lines with a disputed figure

	// Set by reading the summaries of eval/claims, and held by its coverage test.
	figureLines  = 3    // lines that are chosen for their figures above all
	claimWorth   = 2.0  // a claim that all reports state, in words that all reports use
	singleWorth  = 0.1  // a claim that one of several reports states, beside one that all state
	alone        = 0.4  // what a sentence is worth that no other report tells, beside 1 for one that all tell
	lengthPower  = 0.5  // a sentence twice as long must add 1.4 times as much
	enough       = 0.08 // a line must add this share of what the first one adds
	unintroduced = 0.6  // what a sentence is worth that opens with "The quake" before any line names one
	anotherLede  = 0.6  // what the opening of another report is worth after the first line: it tells the event once more
	restated     = 0.4  // what a sentence is worth whose figures all stand in earlier lines
	repetition   = 0.6  // share of a line's weight that earlier lines may already hold
)

// A draft is the choice so far.
type draft struct {
	lines   []*sentence
	stems   map[string]bool
	claims  map[int]bool
	flagged int
}

// choose picks the lines of the summary, in reading order, and says which
// claims they state.
func (d *desk) choose(headline string) ([]Line, map[int]bool) {
	dr := &draft{stems: map[string]bool{}, claims: map[int]bool{}}
	known := map[string]bool{} // what a definite opening may point back to
	for _, w := range split(headline) {
		known[d.stems.stem(w.text)] = true
	}
	first := 0.0
	refused := map[*sentence]bool{}
	for len(dr.lines) < maxLines {
		best, gain := d.best(dr, known, refused)
		if best == nil || len(dr.lines) >= minLines && gain < enough*first {
			break
		}
		if !d.supported(d.line(best)) {
			refused[best] = true
			continue
		}
		first = max(first, gain)
		d.take(dr, best, known)
	}
	d.order(dr.lines)
	var lines []Line
	above := headline
	for _, s := range dr.lines {
		l := d.line(s)
		full := l
		full.Text = d.introduced(s, above) + strings.TrimPrefix(l.Text, s.text)
		if d.supported(full) {
			l = full
		}
		lines = append(lines, l)
		above += "\n" + l.Text
	}
	return lines, dr.claims
}

// best finds the sentence that adds most; nil if none adds anything. Ties go
// to the older report and the earlier sentence.
func (d *desk) best(dr *draft, known map[string]bool, refused map[*sentence]bool) (best *sentence, most float64) {
	for i := range d.reports {
		for j := range d.reports[i].sentences {
			s := &d.reports[i].sentences[j]
			if refused[s] || !d.fits(dr, s) {
				continue
			}
			gain := d.gain(dr, s)
			if s.needs != "" && !known[s.needs] {
				gain *= unintroduced
			}
			if gain > most+1e-9 {
				best, most = s, gain
			}
		}
	}
	return best, most
}

// fits says whether a sentence may join the draft at all.
func (d *desk) fits(dr *draft, s *sentence) bool {
	if len(d.disputed(s)) > 0 && dr.flagged == maxFlagged {
		return false
	}
	return d.repeated(dr, s) < repetition
}

// repeated is the share of a sentence's weight that the draft already holds.
func (d *desk) repeated(dr *draft, s *sentence) float64 {
	old, all := 0.0, 0.0
	for _, stem := range s.stems {
		w := d.rarity[stem]
		all += w
		if dr.stems[stem] {
			old += w
		}
	}
	return old / all
}

// gain is what a sentence adds to the draft for its length.
func (d *desk) gain(dr *draft, s *sentence) float64 {
	sum := 0.0
	for _, stem := range s.stems {
		if !dr.stems[stem] {
			sum += d.weight[stem]
		}
	}
	fresh := map[int]bool{}
	for _, st := range s.stated {
		if !dr.claims[st.claim] && !fresh[st.claim] && !d.vague(st) {
			fresh[st.claim] = true
			sum += d.worth(dr, st.claim)
		}
	}
	if len(s.stated) > 0 && len(fresh) == 0 {
		sum *= restated
	}
	return sum / math.Pow(float64(len(s.stems))+4, lengthPower) * s.fitness * d.position(dr, s) *
		(1 - d.repeated(dr, s)) * (alone + math.Sqrt(s.support)) * d.recency[s.report]
}

// worth is how much a claim adds to the draft: by the share of the reports that
// state it, less for dates and clock times, and less in the last lines, which
// are for what no key figure can tell.
func (d *desk) worth(dr *draft, i int) float64 {
	share := float64(len(d.states[i])) / float64(len(d.reports))
	if len(d.states[i]) == 1 && len(d.reports) > 1 {
		share = singleWorth
	}
	if !countable(d.claims[i]) {
		share *= 0.3
	}
	if len(dr.lines) >= figureLines {
		share *= 0.25
	}
	return claimWorth * share
}

// position favours what reports tell first; above all for the first line,
// which must say what happened.
func (d *desk) position(dr *draft, s *sentence) float64 {
	if len(dr.lines) == 0 {
		return 1 / (1 + 0.5*float64(s.index))
	}
	if s.index == 0 && len(d.reports) > 2 {
		return anotherLede
	}
	return 1 / (1 + 0.02*float64(s.index))
}

// take adds a sentence to the draft.
func (d *desk) take(dr *draft, s *sentence, known map[string]bool) {
	dr.lines = append(dr.lines, s)
	if len(d.disputed(s)) > 0 {
		dr.flagged++
	}
	for _, stem := range s.stems {
		dr.stems[stem] = true
		known[stem] = true
	}
	for _, st := range s.stated {
		if !d.vague(st) {
			dr.claims[st.claim] = true
		}
	}
}

// vague says whether a statement leaves open what other reports tell: "multi-year"
// where they print "seven-year", "dozens" where they count.
func (d *desk) vague(st statement) bool {
	m := st.mention
	if m.Bound != figure.Vague && !math.IsInf(m.High, 1) {
		return false
	}
	for _, side := range d.claims[st.claim].Sides {
		for _, other := range side.Mentions {
			if other.Bound != figure.Vague && !math.IsInf(other.High, 1) && (m.Bound == figure.Vague || other.Low >= 1.5*m.Low) {
				return true
			}
		}
	}
	return false
}

// order puts the lines after the first into the order in which the reports
// tell such things, but none before the line that names what it speaks of.
func (d *desk) order(lines []*sentence) {
	if len(lines) < 3 {
		return
	}
	rest := lines[1:]
	slices.SortStableFunc(rest, func(a, b *sentence) int {
		return cmp.Compare(d.place(a), d.place(b))
	})
}

// place is where in its report a sentence stands, 0 to 1.
func (d *desk) place(s *sentence) float64 {
	return float64(s.index) / float64(d.reports[s.report].length)
}

// line is a sentence as a line of the summary.
func (d *desk) line(s *sentence) Line {
	l := Line{Text: s.text}
	cites := d.cites(s)
	disputes := d.disputed(s)
	for _, c := range disputes {
		cites = append(cites, printers(c)...)
	}
	l.Cites = d.oldestFirst(cites)
	several := d.quantities(s) > 1
	for _, c := range disputes {
		if len(Check(c.About, d.texts(l.Cites)...)) > 0 {
			c.About = "" // the name of a measure may come from a report that is not cited
		}
		l.Flagged = true
		l.Text += " " + wordDispute(c, several)
	}
	return l
}

// quantities counts the claims of a sentence that say how much there is of something.
func (d *desk) quantities(s *sentence) int {
	seen := map[int]bool{}
	for _, st := range s.stated {
		if countable(d.claims[st.claim]) {
			seen[st.claim] = true
		}
	}
	return len(seen)
}
