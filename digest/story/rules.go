package story

import "github.com/digestbot/digestbot/digest/article"

// places maps article IDs to the positions of their reports.
type places map[string]int32

func positionsByID(reports []Report) places {
	at := make(places, len(reports))
	for i, r := range reports {
		at[r.ID] = int32(i)
		for _, c := range r.Copies {
			at[c.ID] = int32(i)
		}
	}
	return at
}

// pairs translates pairs of article IDs. Those that are not there, or stand in one report, are left out.
func (at places) pairs(ids [][2]string) [][2]int32 {
	var all [][2]int32
	for _, p := range ids {
		a, okA := at[p[0]]
		b, okB := at[p[1]]
		if okA && okB && a != b {
			all = append(all, [2]int32{min(a, b), max(a, b)})
		}
	}
	return all
}

// A pairSet holds pairs of members of a partition that must stay apart.
type pairSet [][2]int

// allow says that joining the sets of a and b brings no such pair together.
func (ps pairSet) allow(s sets, a, b int32) bool {
	i, j := s.find(int(a)), s.find(int(b))
	for _, p := range ps {
		x, y := s.find(p[0]), s.find(p[1])
		if x == i && y == j || x == j && y == i {
			return false
		}
	}
	return true
}

// apartArticles are the rules' pairs as positions of articles.
func apartArticles(articles []article.Article, rules Rules) pairSet {
	if len(rules.Apart) == 0 {
		return nil
	}
	at := map[string]int{}
	for i, a := range articles {
		at[a.ID] = i
	}
	var all pairSet
	for _, p := range rules.Apart {
		a, okA := at[p[0]]
		b, okB := at[p[1]]
		if okA && okB && a != b {
			all = append(all, [2]int{a, b})
		}
	}
	return all
}
