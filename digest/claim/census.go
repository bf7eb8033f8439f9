package claim

import (
	"math"
	"slices"
)

// A census knows what each report prints besides the figures that are being
// compared. The more of one sort it prints, the less it says that one of them
// differs from another report's; and a figure may have its counterpart among
// the others.
type census struct {
	groups  map[class][]int    // the reports that print a group of a sort, once for each group, sorted
	figures map[column][]*node // its figures of a dimension, the first of them
}

// A class is what makes two groups figures of one sort of thing.
type class struct {
	sort   int  // dimension, noun and outcome
	scoped bool // figures of another time are no rivals
	change bool // nor is a change one of a level
}

// A column is a dimension of figures in a report.
type column struct {
	dimension int
	report    int
}

func takeCensus(groups []*group) *census {
	c := &census{groups: map[class][]int{}, figures: make(map[column][]*node, len(groups))}
	for _, g := range groups {
		k := g.class()
		c.groups[k] = append(c.groups[k], g.in()...)
		for _, n := range g.nodes {
			for _, r := range n.reports {
				at := column{n.lookups[0], r}
				if list := c.figures[at]; len(list) < small {
					c.figures[at] = append(list, n)
				}
			}
		}
	}
	for _, reports := range c.groups {
		slices.Sort(reports)
	}
	return c
}

func (g *group) class() class {
	n := g.nodes[0]
	return class{n.sort, g.scoped(), isChange(n.Mention)}
}

// rivals is how many other groups of their sorts the plainest reports of two
// groups print: none when the one and the other print just these.
func (c *census) rivals(g, h *group) int {
	shared := both(g.in(), h.in())
	return c.others(g, shared) + c.others(h, shared)
}

// others is how many other groups of its sort the plainest report of a group
// prints, those aside that are left out.
func (c *census) others(g *group, without []int) int {
	best, printed := math.MaxInt, c.groups[g.class()]
	for _, r := range g.in() {
		if _, found := slices.BinarySearch(without, r); !found {
			first, _ := slices.BinarySearch(printed, r)
			next, _ := slices.BinarySearch(printed, r+1)
			best = min(best, max(0, next-first-1))
		}
	}
	if best == math.MaxInt {
		return 0
	}
	return best
}

// likest is how alike the sentence of a is to the likest one of the reports of b
// in which another figure stands that contradicts b; minus infinity when there
// is none.
func (c *census) likest(a, b *node) float64 {
	best := math.Inf(-1)
	for _, r := range b.reports[:min(len(b.reports), sample)] {
		for _, n := range c.figures[column{b.lookups[0], r}] {
			if n.passage != a.passage && n.relate(&b.stated) == disjoint {
				best = max(best, likeSentences(a, n))
			}
		}
	}
	return best
}

// scoped says that every figure of a group has a year or a date beside it.
func (g *group) scoped() bool {
	return !slices.ContainsFunc(g.some(), func(n *node) bool { return len(n.years) == 0 && len(n.dates) == 0 })
}
