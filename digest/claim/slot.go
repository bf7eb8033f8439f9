package claim

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// A slot is a measure that has a name of its own, and the words by which a figure
// is known to be of it.
type slot struct {
	name   string
	kinds  []string
	near   map[string]bool
	before map[string]bool // right before the figure
	behind map[string]bool // right behind it
	any    bool            // its unit alone tells
}

//go:embed slots.tsv
var slotTable string

var slots = readSlots(slotTable)

func readSlots(table string) []slot {
	var all []slot
	for line := range strings.Lines(table) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if strings.HasPrefix(line, "#") || len(f) != 3 {
			continue
		}
		s := slot{name: f[0], kinds: strings.Split(f[1], ","), near: map[string]bool{}, before: map[string]bool{}, behind: map[string]bool{}}
		for w := range strings.FieldsSeq(f[2]) {
			switch {
			case w == "*":
				s.any = true
			case w[0] == '<':
				s.before[w[1:]] = true
			case w[0] == '>':
				s.behind[w[1:]] = true
			default:
				s.near[w] = true
			}
		}
		all = append(all, s)
	}
	return all
}

// slot is the first slot that a figure is of; nil when it is of none.
func (n *node) slot() *slot {
	for i := range slots {
		if slots[i].holds(n) {
			return &slots[i]
		}
	}
	return nil
}

func (s *slot) holds(n *node) bool {
	if !slices.Contains(s.kinds, string(n.Kind)) && !slices.Contains(s.kinds, string(n.Kind)+":"+n.Unit) {
		return false
	}
	if s.any {
		return true
	}
	if n.Kind == figure.Count && n.measure.noun != "" && !n.persons && strings.HasPrefix(s.name, "People") {
		return false
	}
	for i := max(0, n.from-closeWords); i < min(len(n.words), n.to+closeWords); i++ {
		w, d := n.words[i].text, n.distance(i, n.from, n.to)
		switch {
		case d <= closeWords && (s.near[w] || i > 0 && s.near[n.words[i-1].text+"-"+w]),
			i >= n.from && i < n.to+2 && (s.behind[w] || i > 0 && s.behind[n.words[i-1].text+"-"+w]),
			i < n.from && i >= n.from-2 && s.before[w]:
			return true
		}
	}
	return false
}
