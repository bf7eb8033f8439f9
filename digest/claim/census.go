package claim

import "math"

// A census knows what each report prints besides the figures that are being
// compared: a figure may have its counterpart among the others.
type census struct {
	figures map[column][]*node // its figures of a dimension, the first of them
}

// A column is a dimension of figures in a report.
type column struct {
	dimension int
	report    int
}

func takeCensus(groups []*group) *census {
	c := &census{figures: make(map[column][]*node, len(groups))}
	for _, g := range groups {
		for _, n := range g.nodes {
			for _, r := range n.reports {
				at := column{n.lookups[0], r}
				if list := c.figures[at]; len(list) < small {
					c.figures[at] = append(list, n)
				}
			}
		}
	}
	return c
}

// likest is how alike the sentence of a is to the likest one of the reports of b
// in which another figure of such a thing contradicts b, or to the first that is
// alike enough; minus infinity when there is none.
func (c *census) likest(a, b *node, enough float64) float64 {
	best := math.Inf(-1)
	for _, r := range b.reports[:min(len(b.reports), sample)] {
		for _, n := range c.figures[column{b.lookups[0], r}] {
			if n.passage != a.passage && kinship(&n.measure, &a.measure) != noKin && n.relate(&b.stated) == disjoint {
				if best = max(best, likeSentences(a, n)); best >= enough {
					return best
				}
			}
		}
	}
	return best
}
