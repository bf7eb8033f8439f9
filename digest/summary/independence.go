package summary

import (
	"fmt"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/story"
)

// Independence counts who stands behind a story.
type Independence struct {
	Outlets int    // distinct sources
	Reports int    // texts of their own, of one outlet at most one
	Copied  []Copy // texts that several outlets carry, most carried first
}

// A Copy is one text that several articles carry.
type Copy struct {
	Agency   string // who wrote it; empty when unknown
	Articles int    // how many carry it, two or more
}

// Independence counts the outlets, the reports and the copied texts of the story.
func (s Summary) Independence() Independence { return independence(s.Story) }

func independence(s story.Story) Independence {
	in := Independence{Reports: s.Outlets()}
	outlets := map[string]bool{}
	for _, r := range s.Reports {
		for _, a := range r.Articles() {
			outlets[a.Source] = true
		}
		if n := 1 + len(r.Copies); n > 1 {
			in.Copied = append(in.Copied, Copy{Agency: r.Agency, Articles: n})
		}
	}
	in.Outlets = len(outlets)
	sortCopies(in.Copied)
	return in
}

// String words the counts: "9 outlets, 4 independent reports; 6 carry one
// Union Wire text". A story of one article is "1 outlet".
func (in Independence) String() string {
	if in.Outlets == 1 && in.Reports == 1 {
		return "1 outlet"
	}
	words := plural(in.Outlets, "outlet") + ", " + plural(in.Reports, "independent report")
	var copied []string
	for i, c := range in.Copied {
		text := "text"
		if c.Agency != "" {
			text = c.Agency + " text"
		}
		if i == 0 {
			copied = append(copied, fmt.Sprintf("%d carry one %s", c.Articles, text))
		} else {
			copied = append(copied, fmt.Sprintf("%d another %s", c.Articles, text))
		}
	}
	if len(copied) > 0 {
		words += "; " + strings.Join(copied, ", ")
	}
	return words
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

// Outlets counts the distinct sources of the story's articles.
func (s Summary) Outlets() int { return s.Independence().Outlets }

func sortCopies(copied []Copy) {
	slices.SortStableFunc(copied, func(a, b Copy) int { return b.Articles - a.Articles })
}
