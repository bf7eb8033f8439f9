package story

import "digestbot/digest/article"

// apart holds the pairs that people keep apart, as positions.
type apart [][2]int

func newApart(articles []article.Article, rules Rules) apart {
	if len(rules.Apart) == 0 {
		return nil
	}
	at := map[string]int{}
	for i, a := range articles {
		at[a.ID] = i
	}
	return positions(rules.Apart, at)
}

// positions translates pairs of article IDs; those that are not there are left out.
func positions(pairs [][2]string, at map[string]int) [][2]int {
	var all [][2]int
	for _, p := range pairs {
		i, ok := at[p[0]]
		j, ok2 := at[p[1]]
		if ok && ok2 && i != j {
			all = append(all, [2]int{i, j})
		}
	}
	return all
}

// allows says that no rule keeps a member of i's set apart from one of j's.
func (ap apart) allows(s sets, i, j int) bool {
	i, j = s.find(i), s.find(j)
	for _, p := range ap {
		a, b := s.find(p[0]), s.find(p[1])
		if a == i && b == j || a == j && b == i {
			return false
		}
	}
	return true
}
