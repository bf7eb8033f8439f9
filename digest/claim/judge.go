package claim

import (
	"cmp"
	"slices"

	"github.com/digestbot/digestbot/digest/cores"
	"github.com/digestbot/digestbot/digest/figure"
)

// Judge gives each claim its verdict, its sides and the reasons, in the order
// given. Only what cannot all be true is disputed; where that is unsure the
// verdict is the quieter one. The rules, the first that applies:
//
//  1. a change that does not fit the numbers beside it: disputed
//  2. parts and their sum: compatible
//  3. one report that does not contradict itself: single
//  4. all equal after normalising: agreed
//  5. all can be true together: compatible
//  6. every figure that differs was overtaken by a later one, or was
//     withdrawn: superseded
//  7. otherwise: disputed
//
// The time is linear in the mentions of a claim times its distinct figures.
func Judge(claims []Claim) []Claim {
	out := make([]Claim, len(claims))
	cores.Each(len(claims), func(i int) { out[i] = judge(claims[i]) })
	return out
}

func judge(c Claim) Claim {
	mentions := c.pointers()
	if len(c.Sides) != 1 || !slices.IsSortedFunc(mentions, oldest) {
		slices.SortStableFunc(mentions, oldest)
		c.Sides = []Side{{Mentions: copied(mentions)}}
	}
	c.Sides = []Side{side(c.Sides[0].Mentions)}
	sides := divide(mentions)
	switch {
	case doesNotFit(mentions):
		judgeChange(&c, mentions)
	case len(sides) > 1 && partsAndWhole(mentions):
		c.Verdict = Compatible
		c.Why = append(c.Why, "the parts add up")
	case len(sides) <= 1 && witnesses(mentions) < 2:
		c.Verdict = Single
	case len(sides) <= 1 && allEqual(mentions):
		c.Verdict = Agreed
	case len(sides) <= 1:
		c.Verdict = Compatible
		if old, now, ok := outgrown(mentions); ok {
			c.Verdict = Superseded
			c.Sides = []Side{side(copied(old)), side(copied(now))}
		}
	case guessed(sides):
		slices.SortStableFunc(sides, func(a, b []*Mention) int { return cmp.Compare(middle(a), middle(b)) })
		c.Verdict = Superseded
		c.Sides = nil
		for _, s := range sides {
			c.Sides = append(c.Sides, side(copied(s)))
		}
		c.Why = append(c.Why, "a vague count of something that only grows is the older one")
	default:
		judgeSides(&c, sides)
	}
	c.Why = append(slices.Clone(c.Why), reasons(c, mentions)...)
	return c
}

// judgeChange puts a change on one side and its numbers on the other.
func judgeChange(c *Claim, mentions []*Mention) {
	var changes, levels []*Mention
	for _, m := range mentions {
		if m.Role == figure.By {
			changes = append(changes, m)
		} else {
			levels = append(levels, m)
		}
	}
	c.Verdict = Disputed
	c.Sides = []Side{side(copied(changes)), side(copied(levels))}
	c.Between = withinOne
	c.Hint = "the change does not fit the numbers beside it"
}

// judgeSides decides between superseded and disputed.
func judgeSides(c *Claim, sides [][]*Mention) {
	slices.SortStableFunc(sides, func(a, b []*Mention) int {
		return cmp.Or(earlier(a[0], b[0]), cmp.Compare(middle(a), middle(b)), place(a[0], b[0]))
	})
	order := stands(sides)
	if len(order) == 2 && !overtaken(order) && replaces(&order[1], &order[0]) {
		slices.Reverse(order) // the words tell which is the later, the times do not
	}
	c.Verdict = Superseded
	if !overtaken(order) {
		c.Verdict = Disputed
		setHistoryApart(order)
		c.Between, c.Hint = inWords(order)
	}
	c.Sides = nil
	for _, s := range order {
		made := side(copied(s.mentions))
		made.Overtaken = s.overtaken
		c.Sides = append(c.Sides, made)
	}
}

// setHistoryApart marks the stands, oldest first, that a later one replaces, as
// long as those left are a dispute of their own: that two earlier figures stood
// against each other is not settled by a third that is higher than both.
func setHistoryApart(order []stand) {
	left := slices.Clone(order)
	for i := range order {
		if !slices.ContainsFunc(order[i+1:], func(later stand) bool { return replaces(&order[i], &later) }) {
			continue
		}
		at := i - (len(order) - len(left))
		if without := slices.Delete(slices.Clone(left), at, at+1); !overtaken(without) {
			order[i].overtaken, left = true, without
		}
	}
}
