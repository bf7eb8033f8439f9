package form

import (
	"cmp"
	"slices"
)

// kinShare is the part of the smaller form that two feeds of one kind have in common.
const kinShare = .5

// Families names, for every feed that follows a template, the feeds of its kind: the
// release notes of several programs on one forge, the status pages of one service. A
// feed of no other's kind is a family of its own. forms are by the name of the feed;
// the time is that of sorting what they hold.
func Families(forms map[string]Form) map[string]string {
	var feeds []string
	for feed, f := range forms {
		if f.templated {
			feeds = append(feeds, feed)
		}
	}
	slices.Sort(feeds)
	type holder struct {
		run  uint32
		feed int
	}
	var holders []holder
	for i, feed := range feeds {
		for _, r := range forms[feed].runs {
			holders = append(holders, holder{r, i})
		}
	}
	slices.SortStableFunc(holders, func(a, b holder) int { return cmp.Compare(a.run, b.run) })
	shared := map[[2]int]int{} // runs of a feed that the first of those that hold them has, too
	first := 0
	for k := range holders {
		if holders[k].run != holders[first].run {
			first = k
		}
		if holders[k].feed != holders[first].feed {
			shared[[2]int{holders[first].feed, holders[k].feed}]++
		}
	}
	kin := make([]int, len(feeds)) // the first of the family
	for i := range kin {
		kin[i] = i
	}
	find := func(i int) int {
		for kin[i] != i {
			i = kin[i]
		}
		return i
	}
	for pair, n := range shared {
		a, b := forms[feeds[pair[0]]], forms[feeds[pair[1]]]
		if float64(n) >= kinShare*float64(min(len(a.runs), len(b.runs))) {
			i, j := find(pair[0]), find(pair[1])
			kin[max(i, j)] = min(i, j)
		}
	}
	families := make(map[string]string, len(feeds))
	for i, feed := range feeds {
		families[feed] = feeds[find(i)]
	}
	return families
}
