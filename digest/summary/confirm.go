package summary

import (
	"math"
	"slices"

	"github.com/digestbot/digestbot/digest/text"
)

// This file decides which reports say what a sentence says. A report is cited
// only if it prints every number of the sentence and, close together, most of
// its words: a citation that says less than the line is worse than none.

const (
	sameWords = 0.55 // of a sentence's words, rare ones weighing more, that a confirming report uses close together
	sameText  = 0.85 // the same where the language's number words are not known
)

// confirms reports whether a report says what a sentence of another one says.
func (e *editor) confirms(r *report, s *sentence) bool {
	if r == s.report {
		return true
	}
	share, at := e.closest(r, s.stems)
	if share < e.enough(s) || r.deniesAt(at) != s.denies {
		return false
	}
	for _, n := range s.numbers {
		if !near(r.numbers[n], at) {
			return false
		}
	}
	return true
}

// enough is the share of a sentence's words that a confirming report must use.
func (e *editor) enough(s *sentence) float64 {
	if knownNumerals(s.report.text.Sentences[s.index], s.words) {
		return sameWords
	}
	return sameText
}

// knownNumerals reports whether the lexicon knows the number words of a
// sentence's language.
func knownNumerals(span text.Sentence, words []word) bool {
	if span.Language != text.English {
		return true
	}
	known := 0
	for _, w := range words {
		if function[w.lower] || w.Word.Known() {
			known++
		}
		if w.Word.Foreign&(text.Cardinal|text.Tens) != 0 {
			return true
		}
	}
	return 5*known >= len(words) // else in a language that is not told
}

// tells reports whether a report tells the matter of a sentence, whatever
// figures it gives for it.
func (e *editor) tells(r *report, s *sentence) bool {
	if r == s.report {
		return true
	}
	share, at := e.closest(r, s.stems)
	return share >= sameMatter && r.deniesAt(at) == s.denies
}

// sameMatter is the share of a sentence's words that a report uses which tells
// the same matter.
const sameMatter = 0.50

// closest is the largest share of stems, by their rarity, that two neighbouring
// sentences of a report hold, and the second of the two; the title counts as a
// sentence in front.
func (e *editor) closest(r *report, stems []string) (share float64, at int) {
	held := make([]float64, len(r.sentences)+1)
	most, all := 0.0, 0.0
	for _, stem := range stems {
		all += e.rarity[stem]
		next := 0 // the first pair that has not counted this stem
		for _, i := range r.holds[stem] {
			for pair := max(i, next); pair <= i+1; pair++ {
				held[pair] += e.rarity[stem]
				if held[pair] > most {
					most, at = held[pair], pair
				}
				next = pair + 1
			}
		}
	}
	return most / math.Max(all, 1e-9), at
}

// deniesAt reports whether one of the two sentences that end with the at-th is a denial.
func (r *report) deniesAt(at int) bool { return r.denies[at] || r.denies[at-1] }

// near reports whether one of the sentences around a pair that ends with the
// at-th is among places.
func near(places []int, at int) bool {
	return slices.ContainsFunc(places, func(i int) bool { return at-2 <= i && i <= at+1 })
}

// cites returns the articles of the reports that say what a sentence says,
// oldest first.
func (e *editor) cites(s *sentence) []string {
	var ids []string
	for _, r := range e.reports {
		if e.confirms(r, s) {
			ids = append(ids, r.ID)
		}
	}
	return ids
}

// mean is how much of a sentence is told elsewhere: the weights of its stems, a
// longer sentence counting a little less than its sum.
func mean(stems []string, weight map[string]float64) float64 {
	sum := 0.0
	for _, stem := range stems {
		sum += weight[stem]
	}
	return sum / math.Sqrt(float64(len(stems))+4)
}
