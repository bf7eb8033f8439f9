package summary

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"digestbot/digest/guard"
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
	enough       = 0.05 // a line must add this share of what the first one adds
	repetition   = 0.6  // share of a line's rare words that earlier lines may already hold
	echo         = 0.3  // what a sentence is worth that only repeats the headline
	unintroduced = 0.6  // what a sentence is worth that opens with "The quake" before any line names one
)

// A draft is the choice so far.
type draft struct {
	title    string          // the headline, in lower case
	headline map[string]bool // its stems
	lines    []*sentence
	stems    map[string]bool
	claims   map[int]bool
	flagged  int
}

// choose picks the lines of the summary, in reading order, and says which
// claims they state.
func (d *desk) choose(headline string) ([]Line, map[int]bool) {
	dr := &draft{title: strings.ToLower(headline), headline: map[string]bool{}, stems: map[string]bool{}, claims: map[int]bool{}}
	for _, w := range split(headline) {
		if s := d.stems.stem(w.text); s != "" {
			dr.headline[s] = true
		}
	}
	known := maps.Clone(dr.headline) // what a definite opening may point back to
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
			if dr.echoes(s) {
				gain *= echo
			}
			if gain > most+1e-9 {
				best, most = s, gain
			}
		}
	}
	return best, most
}

// echoes says whether a sentence says what the headline says and hardly more.
func (dr *draft) echoes(s *sentence) bool {
	n := 0
	for _, stem := range s.stems {
		n += boolean(dr.headline[stem])
	}
	return 10*n >= 9*len(s.stems) || strings.HasPrefix(strings.ToLower(s.text), dr.title)
}

// fits says whether a sentence may join the draft at all.
func (d *desk) fits(dr *draft, s *sentence) bool {
	if len(d.disputed(s)) > 0 && dr.flagged == maxFlagged {
		return false
	}
	return d.repeated(dr, s) < repetition
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

// order puts the lines after the first into the order in which the reports
// tell such things.
func (d *desk) order(lines []*sentence) {
	if len(lines) > 2 {
		slices.SortStableFunc(lines[1:], func(a, b *sentence) int { return cmp.Compare(d.place(a), d.place(b)) })
	}
}

// place is where in its report a sentence stands, 0 to 1.
func (d *desk) place(s *sentence) float64 {
	return float64(s.raw) / float64(len(d.reports[s.report].raw))
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
		if len(guard.Check(withinSentence(c), d.texts(l.Cites)...)) > 0 {
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

// supported says whether a line says nothing that its cited articles do not.
func (d *desk) supported(l Line) bool { return len(guard.Check(l.Text, d.texts(l.Cites)...)) == 0 }

// texts gives the titles and texts of articles.
func (d *desk) texts(articles []string) []string {
	var all []string
	for _, a := range d.story.Articles() {
		if slices.Contains(articles, a.ID) {
			all = append(all, a.Title, a.Text)
		}
	}
	return all
}
