package story

import "github.com/digestbot/digestbot/digest/cores"

// Group puts the reports of one event together. It compares whole stories: two
// are joined while they are more likely than not to tell one event (see compare), the likeliest pair first. The order
// of the reports does not matter; stories come by their oldest report. The time
// grows a little faster than the number of reports.
func Group(reports []Report, rules Rules) []Story {
	reports = sortedBy(reports, func(a, b Report) int { return older(a.Article, b.Article) })
	p := newProfiles(reports)
	edges := p.candidates()
	at := positionsByID(reports)
	together, apart := at.pairs(rules.Together), at.pairs(rules.Apart)
	p.reweigh(edges)
	edges = p.alike(edges)
	parts := components(len(reports), edges, together)
	results := make([]result, len(parts))
	cores.Each(len(parts), func(k int) { results[k] = groupPart(reports, p, parts[k], apart) })
	return stories(reports, p, results)
}

func groupPart(reports []Report, p *profiles, part component, apart [][2]int32) result {
	if len(part.reports) == 1 {
		return result{clusters: [][]int32{part.reports}}
	}
	g := agglomerate(reports, p, part, apart, fitted)
	g.run()
	return result{clusters: g.members(), joins: g.joins, misses: g.nearMisses()}
}

// A result is how a component's reports were grouped, and why.
type result struct {
	clusters [][]int32 // positions of reports, oldest first
	joins    []link
	misses   []link // the nearest, the strongest first
}

// A link is a join that was made or refused between the clusters of two reports.
type link struct {
	a, b         int32 // the clusters' oldest reports; a is the older
	comparison   comparison
	onlyA, onlyB []uint32 // anchors that contradict, strongest first; of refused joins only
	shared       []uint32 // words that weigh most
	rule         bool     // people decided it
}
