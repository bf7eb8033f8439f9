package claim

import (
	"math"
	"slices"
)

// A census knows, for each sort of thing, the groups of it and how many of them
// each report prints. The more of one sort a report prints, the less it says
// that one of them differs from another report's.
type census map[class]*count

// A class is what makes two groups figures of one sort of thing.
type class struct {
	sort   int  // dimension, noun and outcome
	scoped bool // figures of another time are no rivals
	change bool // nor is a change one of a level
}

// A count is how often a sort of thing is given.
type count struct {
	groups  []*group
	printed []int // the reports that print a group, once for each group, sorted
}

// none counts a sort that a join has made.
var none = &count{}

func takeCensus(groups []*group) census {
	c := census{}
	for _, g := range groups {
		k := g.class()
		if c[k] == nil {
			c[k] = &count{}
		}
		c[k].groups = append(c[k].groups, g)
		c[k].printed = append(c[k].printed, g.in()...)
	}
	for _, n := range c {
		slices.Sort(n.printed)
	}
	return c
}

func (c census) of(g *group) *count {
	if n := c[g.class()]; n != nil {
		return n
	}
	return none
}

func (g *group) class() class {
	n := g.nodes[0]
	return class{n.sort, g.scoped(), isChange(n.Mention)}
}

// rivals is how many other groups of its sort the plainest report of a group
// prints, those aside that are left out: none when one prints just this group.
func (c *count) rivals(g *group, without []int) int {
	best := math.MaxInt
	for _, r := range g.in() {
		if _, found := slices.BinarySearch(without, r); !found {
			first, _ := slices.BinarySearch(c.printed, r)
			after, _ := slices.BinarySearch(c.printed, r+1)
			best = min(best, max(0, after-first-1))
		}
	}
	if best == math.MaxInt {
		return 0
	}
	return best
}

// few says that the story has hardly any other group of the sort.
func (c *count) few() bool { return len(c.groups) <= 3 }

// matched says that the reports of two figures agree on a third, of another
// group of the sort: then each has its counterpart, and these two have none.
func (c *count) matched(a, b *node, g, h *group) bool {
	for _, k := range c.groups[:min(len(c.groups), small)] {
		if k != g && k != h && k.root() != g.root() && k.root() != h.root() {
			if in := k.in(); len(in) > 1 && meet(a.reports, in) && meet(b.reports, in) {
				return true
			}
		}
	}
	return false
}

// scoped says that every figure of a group has a year or a date beside it.
func (g *group) scoped() bool {
	return !slices.ContainsFunc(g.some(), func(n *node) bool { return len(n.years) == 0 && len(n.dates) == 0 })
}
