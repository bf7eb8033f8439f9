package summary

import (
	"math"
	"regexp"

	"digestbot/digest/claim"
	"digestbot/digest/figure"
)

// This file measures what a sentence adds to the lines chosen before it.

// Set by reading the summaries of eval/claims, and held by its coverage test.
const (
	figureLines = 3    // lines that are chosen for their figures above all
	claimWorth  = 2.0  // a claim that all reports state, in words that all reports use
	singleWorth = 0.1  // a claim that one of several reports states, beside one that all state
	alone       = 0.4  // what a sentence is worth that no other report tells, beside 1.4 for one that all tell
	inKey       = 0.1  // what a claim is worth in the last lines, which a key figure can tell as well
	lengthPower = 0.5  // a sentence twice as long must add 1.4 times as much
	lede        = 0.75 // how much the first line is to say what the headline says
	anotherLede = 0.6  // what the opening of another report is worth after the first line: it tells the event once more
	again       = 0.5  // what a sentence loses that the other reports tell where they tell an earlier line
	restated    = 0.4  // what a sentence is worth whose figures all stand in earlier lines
)

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

// again is the share of the reports which tell a sentence where they tell a
// line of the draft: however it is worded, it is the same fact.
func (dr *draft) again(s *sentence) float64 {
	most := 0.0
	for _, l := range dr.lines {
		same, all := 0, 0
		for i := range s.twin {
			if s.tells(i) && l.tells(i) {
				all++
				same += boolean(s.twin[i] == l.twin[i] || s.at(i, l.twin[i]) || l.at(i, s.twin[i]))
			}
		}
		if all > 1 {
			most = max(most, float64(same)/float64(all))
		}
	}
	return most
}

// tells says whether a report tells what a sentence tells; its own does.
func (s *sentence) tells(report int) bool { return s.report == report || s.twin[report] > 0 }

// at says whether a sentence itself stands where a report tells something.
func (s *sentence) at(report, twin int) bool {
	return s.report == report && (twin == s.raw+1 || twin == s.raw+2)
}

// gain is what a sentence adds to the draft for its length.
func (d *desk) gain(dr *draft, s *sentence) float64 {
	sum := 0.0
	for i, stem := range s.stems {
		if !dr.stems[stem] {
			sum += s.weight[i]
		}
	}
	sum += s.denied
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
		(1 - d.repeated(dr, s)) * (1 - again*dr.again(s)) * (alone + math.Sqrt(s.support)) * d.recency[s.report]
}

// worth is how much a claim adds to the draft: by the share of the reports that
// state it, less for dates and clock times. The last lines are for what no key
// figure can tell, so there a claim counts little unless a report opens with it.
func (d *desk) worth(dr *draft, i int) float64 {
	share := float64(len(d.states[i])) / float64(len(d.reports))
	if len(d.states[i]) == 1 && len(d.reports) > 1 {
		share = singleWorth
	}
	if !countable(d.claims[i]) {
		share *= 0.3
	}
	if len(dr.lines) >= figureLines && !d.opening(d.claims[i]) {
		share *= inKey
	}
	return claimWorth * share
}

// opening says whether a report states a claim in its title or first sentence:
// then the claim belongs to the story, whatever stands first elsewhere.
func (d *desk) opening(c claim.Claim) bool {
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			raw := d.reports[m.Report].raw
			if m.In == claim.Title || len(raw) > 0 && m.Byte < raw[0].Start+len(raw[0].Text) {
				return true
			}
		}
	}
	return false
}

// shareOf is the share of a set of stems, by their rarity, that others hold.
func shareOf(set map[string]bool, others []string, rarity map[string]float64) float64 {
	both, all := 0.0, 0.0
	for s := range set {
		all += rarity[s]
	}
	for _, s := range others {
		if set[s] {
			both += rarity[s]
		}
	}
	if all == 0 {
		return 0
	}
	return both / all
}

// position favours what reports tell first; above all for the first line,
// which must say what happened: what the headline says, with the rest of it.
func (d *desk) position(dr *draft, s *sentence) float64 {
	if len(dr.lines) == 0 {
		worth := (1 - lede + lede*shareOf(dr.headline, s.stems, d.rarity)) / (1 + 0.5*float64(s.index))
		if additional.MatchString(s.text) {
			worth *= 0.5
		}
		return worth
	}
	if s.index == 0 && len(d.reports) > 2 {
		return anotherLede
	}
	return 1 / (1 + 0.02*float64(s.index))
}

// additional matches a sentence that adds to something told before it.
var additional = regexp.MustCompile(`^(?:In a|A) separate|^(?:In )?[Aa]nother|^The (?:first|second|same)|\balso\b`)

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
