package digest

import (
	"cmp"
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/text"
)

// This file puts stories into reading order: by how many outlets tell them
// independently, by what follows from them, and by how new they are.

// weighty.tsv lists words of titles that tell of consequences (casualties, sums,
// decisions of office), a set a row, with what a story weighs for it.
//
//go:embed weighty.tsv
var weightyTable string

var weighty = readWeighty(weightyTable)

func readWeighty(table string) map[string]float64 {
	weights := map[string]float64{}
	_, table, _ = strings.Cut(table, "\n") // the heading
	for line := range strings.Lines(table) {
		number, words, _ := strings.Cut(strings.TrimSpace(line), "\t")
		weight, err := strconv.ParseFloat(number, 64)
		if err != nil {
			panic("weighty.tsv: " + line)
		}
		for _, w := range strings.Fields(words) {
			weights[w] = max(weights[w], weight)
		}
	}
	return weights
}

const (
	perOutlet = 1.0            // of each outlet that tells a story independently
	mostAged  = 2.0            // what the oldest story loses beside the newest
	ageing    = 24 * time.Hour // behind the newest story, in which it loses that
)

// order sorts stories by their weight; of equals the one with the latest article
// comes first, then the one with the lower ID.
func order(stories []story.Story) {
	newest := time.Time{}
	for _, s := range stories {
		if at := s.Latest(); at.After(newest) {
			newest = at
		}
	}
	weights := map[string]float64{}
	for _, s := range stories {
		weights[s.ID] = perOutlet*float64(s.Outlets()) + consequence(s) - aged(s, newest)
	}
	slices.SortFunc(stories, func(a, b story.Story) int {
		return cmp.Or(cmp.Compare(weights[b.ID], weights[a.ID]), b.Latest().Compare(a.Latest()), cmp.Compare(a.ID, b.ID))
	})
}

// aged is what a story loses for its age; one without a time loses nothing.
func aged(s story.Story, newest time.Time) float64 {
	at := s.Latest()
	if at.IsZero() {
		return 0
	}
	return mostAged * min(1, float64(newest.Sub(at))/float64(ageing))
}

// consequence is what a story weighs for what its titles tell: the mean over its
// reports of the weightiest word of each.
func consequence(s story.Story) float64 {
	sum := 0.0
	for _, r := range s.Reports {
		title := text.Read(r.Title)
		most := 0.0
		for i := range title.Tokens {
			most = max(most, weighty[title.Lower(&title.Tokens[i])])
		}
		sum += most
	}
	return sum / float64(len(s.Reports))
}
