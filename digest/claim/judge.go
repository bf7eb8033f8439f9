package claim

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"
	"time"

	"digestbot/digest/figure"
)

// Judge gives each claim its verdict, its sides and the reasons, in the order
// given. Only what cannot all be true is disputed; where that is unsure the
// verdict is the quieter one. The rules, the first that applies:
//
//  1. one report that does not contradict itself: single
//  2. all equal after normalising: agreed
//  3. all can be true together: compatible
//  4. every figure that differs was overtaken by a later one, or was
//     withdrawn: superseded
//  5. otherwise: disputed
//
// The time is linear in the mentions of a claim times its distinct figures.
func Judge(claims []Claim) []Claim {
	out := make([]Claim, len(claims))
	each(len(claims), func(i int) { out[i] = judge(claims[i]) })
	return out
}

func judge(c Claim) Claim {
	mentions := arranged(c.together(), oldest)
	sides := divide(mentions)
	c.Sides = []Side{side(mentions)}
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
		if grown, ok := outgrown(mentions); ok {
			c.Verdict = Superseded
			c.Sides = []Side{side(grown[0]), side(grown[1])}
		}
	case guessed(sides):
		c.Verdict = Superseded
		c.Sides = nil
		for _, ms := range sides {
			c.Sides = append(c.Sides, side(ms))
		}
		slices.SortStableFunc(c.Sides, func(a, b Side) int { return cmp.Compare(a.middle(), b.middle()) })
		c.Why = append(c.Why, "a vague count of something that only grows is the older one")
	default:
		judgeSides(&c, sides)
	}
	c.Why = append(slices.Clone(c.Why), reasons(c, mentions)...)
	return c
}

// doesNotFit says that mentions are a change with the numbers that it does not fit.
func doesNotFit(mentions []Mention) bool {
	by, from, to := change(mentions)
	return by != nil && from != nil && to != nil && misfit(&by.Figure, &from.Figure, &to.Figure)
}

// change picks the change, and from what to what, out of the mentions of one sentence.
func change(mentions []Mention) (by, from, to *Mention) {
	for i := range mentions {
		m := &mentions[i]
		switch {
		case m.Sentence != mentions[0].Sentence:
			return nil, nil, nil
		case m.Role == figure.By:
			by = m
		case m.Role == figure.From:
			from = m
		case m.Role == figure.To:
			to = m
		}
	}
	return by, from, to
}

// judgeChange puts a change on one side and its numbers on the other.
func judgeChange(c *Claim, mentions []Mention) {
	changes := slices.DeleteFunc(slices.Clone(mentions), func(m Mention) bool { return m.Role != figure.By })
	levels := slices.DeleteFunc(slices.Clone(mentions), func(m Mention) bool { return m.Role == figure.By })
	c.Verdict = Disputed
	c.Sides = []Side{side(changes), side(levels)}
	c.Between = withinOne
	c.Hint = "the change does not fit the numbers beside it"
}

// judgeSides decides between superseded and disputed.
func judgeSides(c *Claim, sides [][]Mention) {
	c.Sides = nil
	for _, ms := range sides {
		c.Sides = append(c.Sides, side(ms))
	}
	slices.SortStableFunc(c.Sides, func(a, b Side) int {
		if first := oldest(&a.Mentions[0], &b.Mentions[0]); !sameTime(a.Mentions[0].At, b.Mentions[0].At) {
			return first
		}
		return cmp.Or(cmp.Compare(a.middle(), b.middle()), oldest(&a.Mentions[0], &b.Mentions[0]))
	})
	order := stands(c.Sides)
	if len(order) == 2 && !overtaken(order) && replaces(&order[1], &order[0]) {
		slices.Reverse(c.Sides) // the words tell which is the later, the times do not
		slices.Reverse(order)
	}
	if overtaken(order) {
		c.Verdict = Superseded
		return
	}
	c.Verdict = Disputed
	setHistoryApart(c.Sides, order)
	standing := c.Standing()
	c.Between = between(standing)
	if c.Between == "" && exchanged(standing) {
		c.Between = "outlets convert differently"
	}
	c.Hint = hint(standing)
	for _, s := range c.Sides {
		if s.Overtaken {
			c.Hint = strings.TrimPrefix(c.Hint+"; earlier: “"+s.Mentions[0].Figure.Text+"”", "; ")
		}
	}
}

// setHistoryApart marks the sides, oldest first, that a later one replaces, as
// long as at least two sides are left to stand against each other.
func setHistoryApart(sides []Side, order []stand) {
	left := len(sides)
	for i := range order {
		for j := i + 1; j < len(order) && left > 2; j++ {
			if replaces(&order[i], &order[j]) {
				sides[i].Overtaken = true
				left--
				break
			}
		}
	}
}

// Mentions are all mentions of a claim, side by side.
func (c Claim) Mentions() []Mention {
	size := 0
	for _, s := range c.Sides {
		size += len(s.Mentions)
	}
	all := make([]Mention, 0, size)
	for _, s := range c.Sides {
		all = append(all, s.Mentions...)
	}
	return all
}

// together are all mentions of a claim, to be read only: those of its one side
// themselves, because a mention is large.
func (c Claim) together() []Mention {
	if len(c.Sides) == 1 {
		return slices.Clip(c.Sides[0].Mentions)
	}
	return c.Mentions()
}

// arranged gives mentions in an order, itself when they have it already. A
// mention is large, so that pointers are sorted.
func arranged(mentions []Mention, order func(a, b *Mention) int) []Mention {
	in := true
	for i := 1; i < len(mentions) && in; i++ {
		in = order(&mentions[i-1], &mentions[i]) <= 0
	}
	if in {
		return mentions
	}
	pointers := make([]*Mention, len(mentions))
	for i := range mentions {
		pointers[i] = &mentions[i]
	}
	slices.SortStableFunc(pointers, order)
	out := make([]Mention, len(mentions))
	for i, p := range pointers {
		out[i] = *p
	}
	return out
}

// oldest orders mentions by time, what has none last, then by where they stand.
func oldest(a, b *Mention) int {
	if a.At.IsZero() != b.At.IsZero() {
		return when2(a.At.IsZero(), 1, -1)
	}
	return cmp.Or(a.At.Compare(b.At), place(a, b))
}

// place orders mentions by article, field and position.
func place(a, b *Mention) int {
	return cmp.Or(cmp.Compare(a.Article, b.Article), -cmp.Compare(a.In, b.In), cmp.Compare(a.Start, b.Start), cmp.Compare(a.End, b.End))
}

func when2(ok bool, yes, no int) int {
	if ok {
		return yes
	}
	return no
}

func sameTime(a, b time.Time) bool { return a.Equal(b) }

// witnesses counts the reports among mentions; copies of a report are one.
func witnesses(mentions []Mention) int {
	var reports []int
	for i := range mentions {
		reports = append(reports, mentions[i].Report)
	}
	slices.Sort(reports)
	return len(slices.Compact(reports))
}

// divide parts mentions into sides whose members can all be true together.
// Precise figures make the sides; what is hedged joins the nearest side that
// it does not contradict.
func divide(mentions []Mention) [][]Mention {
	primary, echoes := withoutEchoes(mentions)
	order := distinctFigures(primary)
	if len(order) == 1 && len(echoes) == 0 {
		return [][]Mention{mentions}
	}
	slices.SortStableFunc(order, func(a, b alike) int {
		return cmp.Or(cmp.Compare(breadth(a.mentions[0]), breadth(b.mentions[0])), cmp.Compare(a.Value, b.Value))
	})
	var sides [][]alike
	for _, group := range order {
		best, gap := -1, math.Inf(1)
		for i, s := range sides {
			if contradicts(s, &group.stated) {
				continue
			}
			if d := apart(&s[0].stated, &group.stated); best < 0 || d < gap {
				best, gap = i, d
			}
		}
		if best < 0 {
			sides = append(sides, []alike{group})
			continue
		}
		sides[best] = append(sides[best], group)
	}
	out := make([][]Mention, len(sides))
	for i, s := range sides {
		out[i] = gathered(s, echoes)
	}
	return out
}

// gathered are the mentions of a side with those that repeat them, oldest first.
func gathered(side []alike, echoes []*Mention) []Mention {
	size := len(echoes)
	for _, group := range side {
		size += len(group.mentions)
	}
	out := make([]Mention, 0, size)
	for _, group := range side {
		for _, m := range group.mentions {
			out = append(out, *m)
		}
	}
	for _, e := range echoes {
		if slices.ContainsFunc(out, func(m Mention) bool { return repeats(e, &m) }) {
			out = append(out, *e)
		}
	}
	return arranged(out, oldest)
}

// withoutEchoes parts mentions into those that stand for themselves and those
// that repeat the one before them in another unit: "85 miles (135 kilometres)".
func withoutEchoes(mentions []Mention) (primary, echoes []*Mention) {
	primary = make([]*Mention, 0, len(mentions))
	for i := range mentions {
		m := &mentions[i]
		if strings.HasSuffix(strings.TrimRight(m.Sentence[:min(m.Offset, len(m.Sentence))], " "), "(") && repeatsAny(m, mentions) {
			echoes = append(echoes, m)
			continue
		}
		primary = append(primary, m)
	}
	return primary, echoes
}

// repeatsAny says that a mention repeats one of the mentions.
func repeatsAny(echo *Mention, mentions []Mention) bool {
	for i := range mentions {
		if repeats(echo, &mentions[i]) {
			return true
		}
	}
	return false
}

// repeats says that a mention stands in brackets right behind another.
func repeats(echo, m *Mention) bool {
	return m.Article == echo.Article && m.Unit != echo.Unit && m.Sentence == echo.Sentence && m.end() <= echo.Offset &&
		strings.TrimSpace(m.Sentence[m.end():min(echo.Offset, len(m.Sentence))]) == "("
}

// An alike is mentions whose figures are the same in every respect that
// matters to comparing them; the first is stated for all.
type alike struct {
	stated
	mentions []*Mention
}

// distinctFigures groups mentions that are alike, in order of first appearance.
func distinctFigures(mentions []*Mention) []alike {
	type key struct {
		value, low, high float64
		unit, bound      string
		when             figure.When
		kind             figure.Kind
		at               int
		with             bool
	}
	index := map[key]int{}
	var groups []alike
	for _, m := range mentions {
		k := key{value: m.Value, low: m.Low, high: m.High, unit: m.Unit, bound: string(m.Bound), kind: m.Kind, with: partners(m)}
		if isCalendar(m.Kind) {
			k.when, k.at = m.When, dayOf(m.At)
		}
		i, ok := index[k]
		if !ok {
			i = len(groups)
			index[k] = i
			groups = append(groups, alike{stated: state(m)})
		}
		groups[i].mentions = append(groups[i].mentions, m)
	}
	return groups
}

func contradicts(side []alike, m *stated) bool {
	for i := range side {
		if side[i].relate(m) == disjoint {
			return true
		}
	}
	return false
}

// breadth orders figures from precise to loose.
func breadth(m *Mention) float64 {
	if isCalendar(m.Kind) {
		p := days(m)
		if !p.known() {
			return 1000
		}
		return float64(p.last - p.first)
	}
	r := read(&m.Figure)
	if w := r.width(); w > 0 && r.point != 0 {
		return w / math.Abs(r.point)
	}
	return 0
}

// apart is how far two figures lie from each other, as the logarithm of their
// ratio; of dates in days.
func apart(a, b *stated) float64 {
	if isCalendar(a.Kind) {
		return math.Abs(float64(a.first - b.first))
	}
	return logRatio(a.point, b.point)
}

// logRatio is the logarithm of the ratio of the greater number to the smaller;
// their difference when they have two signs.
func logRatio(x, y float64) float64 {
	switch {
	case x == y:
		return 0
	case x*y <= 0:
		return math.Abs(x - y)
	}
	return math.Abs(math.Log(x / y))
}

func allEqual(mentions []Mention) bool {
	first := state(&mentions[0])
	for i := range mentions[1:] {
		m := state(&mentions[i+1])
		if first.relate(&m) != equal {
			return false
		}
	}
	return true
}

// side makes a side of mentions: what is common to them, in the unit of the
// first; of figures in other units the first decides.
func side(mentions []Mention) Side {
	s := Side{Low: math.Inf(-1), High: math.Inf(1), Mentions: mentions}
	if len(mentions) == 0 {
		return Side{}
	}
	for i := range mentions {
		m := &mentions[i]
		if m.Unit != mentions[0].Unit {
			continue
		}
		low, high := math.Max(s.Low, m.Low), math.Min(s.High, m.High)
		if low <= high {
			s.Low, s.High = low, high
		}
	}
	return s
}

// middle is a number to order sides by.
func (s Side) middle() float64 {
	m := &s.Mentions[0]
	if isCalendar(m.Kind) {
		return float64(days(m).first)
	}
	return read(&m.Figure).point
}

// withinOne is the kind of dispute that a report has with itself.
const withinOne = "within one report"

// between says in words who disputes with whom, when the mentions tell.
func between(sides []Side) string {
	var who []string
	alone := true // one report states all sides
	for _, s := range sides {
		who = appendClaimants(who, s.Mentions)
		alone = alone && witnesses(s.Mentions) == 1 && s.Mentions[0].Report == sides[0].Mentions[0].Report
	}
	if alone && len(who) < 2 {
		return withinOne
	}
	for _, s := range sides {
		if len(claimants(s)) != 1 {
			return ""
		}
	}
	switch len(who) {
	case 1:
		return "both quoting " + who[0]
	case len(sides):
		return "between " + list(who)
	}
	return ""
}

// claimants are the distinct named claimants of a side, in order.
func claimants(s Side) []string { return appendClaimants(nil, s.Mentions) }

// appendClaimants appends the claimants of mentions who are not among the names.
func appendClaimants(names []string, mentions []Mention) []string {
	for i := range mentions {
		m := &mentions[i]
		if m.Claimant != "" && !slices.ContainsFunc(names, func(n string) bool { return sameClaimant(n, m.Claimant) }) {
			names = append(names, m.Claimant)
		}
	}
	return names
}

// list joins words: "a, b and c".
func list(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

// reasons say in words why the claim of all these mentions was judged so.
func reasons(c Claim, all []Mention) []string {
	n := witnesses(all)
	switch c.Verdict {
	case Single:
		return []string{"one report states it"}
	case Agreed:
		return []string{fmt.Sprintf("equal in %s", plural(n, "report")) + sources(all)}
	case Compatible:
		return []string{fmt.Sprintf("%s differ in precision or hedging; all can be true", plural(n, "report")) + sources(all)}
	case Superseded:
		return []string{fmt.Sprintf("“%s” came after “%s”", c.Sides[len(c.Sides)-1].Mentions[0].Figure.Text, c.Sides[0].Mentions[0].Figure.Text)}
	}
	var texts []string
	for _, s := range c.Sides {
		texts = append(texts, fmt.Sprintf("“%s” (%s)", s.Mentions[0].Figure.Text, plural(witnesses(s.Mentions), "report")))
	}
	return []string{"cannot all be true: " + list(texts)}
}

// sources notes when several reports rest on one claimant.
func sources(mentions []Mention) string {
	who := claimants(Side{Mentions: mentions})
	if len(who) != 1 || witnesses(mentions) < 2 || slices.ContainsFunc(mentions, func(m Mention) bool { return m.Claimant == "" }) {
		return ""
	}
	return ", 1 source (" + who[0] + ")"
}

func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
