package story

import "slices"

// Newsletters, live blogs of a day and programmes touch several stories and tell none of them.
const (
	roundupStories = 3    // so many stories that have nothing to do with each other make a roundup
	unrelated      = .025 // the likeness below which two stories have nothing to do with each other
	touched        = .4   // of a report's likeness to the story nearest to it makes it touch another
)

// roundup says that a cluster is a single report which touches several stories, that of other among them.
// A story counts when it has at least two reports.
func (g *agglomeration) roundup(single, other int32) bool {
	if g.clusters[single].size > 1 {
		single, other = other, single
	}
	if g.clusters[single].size > 1 || g.clusters[other].size < 2 || len(g.near[single]) < roundupStories {
		return false
	}
	stories := []int32{other}
	least := touched * likeness(g.clusters[single], g.clusters[other])
	for _, i := range g.near[single] {
		story := int32(g.sets.find(int(i)))
		c := g.clusters[story]
		related := func(s int32) bool { return s == story || likeness(g.clusters[s], c) >= unrelated }
		if c.size > 1 && !slices.ContainsFunc(stories, related) && likeness(g.clusters[single], c) >= least {
			stories = append(stories, story)
		}
	}
	return len(stories) >= roundupStories
}

// likeness is the mean over all pairs of reports.
func likeness(a, b *cluster) float64 { return dotTallies(a.sum, b.sum) / float64(a.size*b.size) }
