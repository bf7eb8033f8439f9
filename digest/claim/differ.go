package claim

import "slices"

// This file lists what differs between reports and is no dispute, since nothing
// printed makes the numbers numbers of one measure: a reader can tell, the
// program cannot. It also says what was nearly listed, and why not.

const (
	mostBeside = 3  // listed beside a claim, and said to be kept apart from it
	oneName    = 12 // claims of one name that are compared

	// likely is the evidence of a contest from which its groups are listed: of those
	// half are disputes or updates on the labelled stories, below one in six.
	likely = 1
)

// differences knows the claim of each group.
type differences struct {
	claims []Claim
	groups []*group
	at     map[*group]int
	named  map[string][]*group // by a name that several measures may bear
	apart  []int               // by claim, how much is said to be kept apart
}

// listDifferences lists in each claim the figures of those with which it was nearly
// in dispute, the likest first, and of those whose measure bears the same name.
func listDifferences(claims []Claim, groups []*group, near []edge) {
	d := &differences{claims, groups, map[*group]int{}, map[string][]*group{}, make([]int, len(claims))}
	for i, g := range groups {
		d.at[g] = i
		if g.measure != "" && len(d.named[g.measure]) < oneName {
			d.named[g.measure] = append(d.named[g.measure], g)
		}
	}
	for _, e := range near {
		if e.score < likely {
			continue
		}
		d.list(e.g.root(), e.h.root())
	}
	for _, g := range groups {
		for _, h := range d.named[g.measure] {
			if h != g && d.at[h] < d.at[g] {
				d.compare(h, g)
			}
		}
	}
}

// compare lists two groups of one name beside each other when they contradict each
// other and stand in different reports, or says what keeps them apart.
func (d *differences) compare(g, h *group) {
	a, b := g.first(), h.first()
	if a.dimension != b.dimension || a.relate(&b.stated) != disjoint || meet(g.in(), h.in()) || !d.alone(g) || !d.alone(h) {
		return
	}
	why := opposed(a, b, disjoint)
	switch {
	case why != "":
	case a.ofThem != b.ofThem:
		why = "a part against the whole"
	case otherTime(a, b):
		why = "figures of two days"
	case scopesDiffer(a, b) || !slices.Equal(a.years, b.years):
		why = "different in scope"
	case !a.plain() || !b.plain() || a.sharedNear(b) == 0:
		return
	default:
		d.list(g, h)
		return
	}
	d.keepApart(g, h, why)
	d.keepApart(h, g, why)
}

// alone says that the reports of a group give no other figure of its name: with
// several, each is of something of its own.
func (d *differences) alone(g *group) bool {
	for _, h := range d.named[g.measure] {
		if h != g && meet(g.in(), h.in()) {
			return false
		}
	}
	return true
}

// list puts two groups beside each other, if each is of one value and no report
// knows them apart.
func (d *differences) list(g, h *group) {
	i, known := d.at[g]
	k, found := d.at[h]
	if !known || !found || meet(g.in(), h.in()) || d.lists(i, h) || len(divide(g.ordered())) > 1 || len(divide(h.ordered())) > 1 {
		return
	}
	d.add(i, k)
	d.add(k, i)
}

// lists says that a claim has a group beside it.
func (d *differences) lists(i int, h *group) bool {
	for _, s := range d.claims[i].Beside {
		if s.Mentions[0].Article == h.first().Article && s.Mentions[0].Span == h.first().Span {
			return true
		}
	}
	return false
}

// add puts claim k beside claim i, if there is room.
func (d *differences) add(i, k int) {
	c := &d.claims[i]
	if len(c.Beside) == mostBeside {
		return
	}
	c.Beside = append(c.Beside, d.claims[k].Sides[0])
	c.Why = append(c.Why, "differs from "+d.figures(k)+", but nothing printed makes the two one measure")
}

// keepApart says in the claim of g why that of h is not beside it.
func (d *differences) keepApart(g, h *group, why string) {
	if i := d.at[g]; d.apart[i] < mostBeside {
		d.apart[i]++
		d.claims[i].Why = append(d.claims[i].Why, "kept apart from "+d.figures(d.at[h])+": "+why)
	}
}

// figures is a claim's figure and how many reports print it, in words.
func (d *differences) figures(k int) string {
	return "“" + d.groups[k].first().Figure.Text + "” (" + reports(d.groups[k].ordered()) + ")"
}
