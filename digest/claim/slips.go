package claim

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file finds disputes that have the form of a slip: a number and what
// becomes of it when somebody copies it wrongly. Two numbers of that form are
// mostly two things, so holder and measure must be the same, and neither report
// may print the other's number.

// slipKinds are the figures that are copied; ages have a rule of their own.
var slipKinds = map[figure.Kind]bool{figure.Money: true, figure.Count: true, figure.Percent: true, figure.Measured: true, figure.Points: true, figure.Multiple: true}

// written is the digits of a figure as written, without separators, and how many of
// them follow the decimal point; of a number in words as it would be written.
func written(f *figure.Figure) (digits string, decimals int) {
	text := f.Text
	start := strings.IndexAny(text, "0123456789")
	if start < 0 {
		text, start = strconv.FormatFloat(f.Value, 'f', -1, 64), 0
	}
	point := false
	var out []byte
	for i := start; i < len(text); i++ {
		switch c := text[i]; {
		case isDigit(c):
			out = append(out, c)
			if point {
				decimals++
			}
		case c == ',' && !point && i+1 < len(text) && isDigit(text[i+1]):
		case c == '.' && !point && i+1 < len(text) && isDigit(text[i+1]):
			point = true
		default:
			return string(out), decimals
		}
	}
	return string(out), decimals
}

// telling digits: without the noughts at either end.
func significant(digits string) string { return strings.Trim(digits, "0") }

// swapped says that two numbers are one but for the order of two neighbouring digits.
func swapped(a, b *node) bool {
	x, y := a.digits, b.digits
	if x == y || len(x) != len(y) || a.decimals != b.decimals || !inDigits(&a.Figure) || !inDigits(&b.Figure) || sameScaleWord(&a.Figure, &b.Figure) != 1 {
		return false
	}
	i := 0
	for x[i] == y[i] {
		i++
	}
	return i+1 < len(x) && x[i] == y[i+1] && x[i+1] == y[i] && x[i+2:] == y[i+2:]
}

// inDigits says that a number is not written in words.
func inDigits(f *figure.Figure) bool { return strings.ContainsAny(f.Text, "0123456789") }

// sameScaleWord is by how much the words behind the digits of two figures differ:
// 1 for "4.2 million" and "2.4 million".
func sameScaleWord(a, b *figure.Figure) float64 {
	x, _ := numeral(a.Text)
	y, _ := numeral(b.Text)
	if x == 0 || y == 0 || a.Value == 0 || b.Value == 0 {
		return 1
	}
	r := a.Value / x / (b.Value / y)
	if math.Abs(r-1) < 1e-6 {
		return 1
	}
	return r
}

// oneDigit says that two numbers of at least three digits differ in one of them.
func oneDigit(a, b *node) bool {
	x, y := a.digits, b.digits
	if len(x) != len(y) || len(x) < 3 || a.decimals != b.decimals || sameScaleWord(&a.Figure, &b.Figure) != 1 {
		return false
	}
	n := 0
	for i := range len(x) {
		if x[i] != y[i] {
			n++
		}
	}
	return n == 1
}

// A duel is two groups of figures that contradict each other, as the figures of
// them that are the most alike.
type duel struct {
	g, h   *group
	a, b   *node
	shared int // words near the numbers that are the same
}

// A contender is a group with those of its figures that share a key.
type contender struct {
	group *group
	nodes []*node
}

// duels pairs the groups that share a key, as those of their figures that fit each
// other and are the most alike.
func (s *scene) duels(key func(n *node) string, fits func(a, b *node) bool, yield func(d *duel)) {
	const crowd, few = 16, 4 // groups that share a key and their figures: beyond, a number is of many things
	buckets := map[string][]contender{}
	var order []string
	for _, n := range s.nodes {
		k := key(n)
		if k == "" {
			continue
		}
		list, known := buckets[k]
		if !known {
			order = append(order, k)
		}
		g := s.groups[n.rank]
		at := slices.IndexFunc(list, func(c contender) bool { return c.group == g })
		switch {
		case at >= 0 && len(list[at].nodes) < few:
			list[at].nodes = append(list[at].nodes, n)
		case at < 0 && len(list) < crowd:
			buckets[k] = append(list, contender{g, []*node{n}})
		}
	}
	for _, k := range order {
		list := buckets[k]
		for i, h := range list {
			for _, g := range list[:i] {
				if d := newDuel(g, h, fits); d != nil {
					yield(d)
				}
			}
		}
	}
}

// newDuel is the duel of two groups; nil when no figures of theirs fit.
func newDuel(g, h contender, fits func(a, b *node) bool) *duel {
	var d *duel
	for _, a := range g.nodes {
		for _, b := range h.nodes {
			if !fits(a, b) || scopesDiffer(a, b) {
				continue
			}
			if n := a.sharedNear(b); d == nil || n > d.shared {
				d = &duel{g.group, h.group, a, b, n}
			}
		}
	}
	return d
}

// scopesDiffer says that the words around two numbers make them numbers of two things.
func scopesDiffer(a, b *node) bool {
	switch {
	case a.outcome != "" && b.outcome != "" && a.outcome != b.outcome,
		a.Kind == figure.Count && b.Kind == figure.Count && kinship(&a.measure, &b.measure) == noKin,
		!slices.Equal(a.basis, b.basis) && !common(a.basis, b.basis),
		len(a.years) > 0 && len(b.years) > 0 && !slices.Equal(a.years, b.years),
		a.expected != b.expected, a.besides != b.besides && a.outcome != "injure", a.measure.part != b.measure.part,
		subset(a, b), subset(b, a), sumsTo(a, b), sumsTo(b, a):
		return true
	}
	return false
}

// closeWords is how far a word may lie from a number to belong to it.
const closeWords = 9

// sharedNear counts the terms that stand near both figures.
func (a *node) sharedNear(b *node) int {
	n := 0
	p, q := a.passage, b.passage
	for i, j := 0, 0; i < len(p.terms) && j < len(q.terms); {
		switch s, t := p.terms[i], q.terms[j]; {
		case s < t:
			i++
		case s > t:
			j++
		default:
			if a.holdsNear(i) && b.holdsNear(j) {
				n++
			}
			i, j = i+1, j+1
		}
	}
	return n
}

// holdsNear says that term k of its passage stands near a figure and is no number or day.
func (a *node) holdsNear(k int) bool {
	for _, i := range a.of(k) {
		w := &a.words[i]
		if !w.number && !w.calendar && !numberWords[w.text] && a.distance(i, a.from, a.to) <= closeWords {
			return true
		}
	}
	return false
}

// apart says that no report prints both of two figures, or the number of the
// other; a title against its text is as good as two reports.
func (s *scene) apart(a, b *node) bool {
	slack := min(.025, math.Abs(a.point-b.point)/max(math.Abs(a.point), math.Abs(b.point), 1e-9)/2.5)
	return titleAgainstText(a, b) || !s.prints(a.reports, b, slack) && !s.prints(b.reports, a, slack)
}

func titleAgainstText(a, b *node) bool {
	return a.Article == b.Article && a.In != b.In
}

// prints says that one of the reports prints the number of a figure, within slack
// as a part of it, with its unit.
func (s *scene) prints(reports []int, n *node, slack float64) bool {
	list := s.values[n.series()]
	width := slack * math.Abs(n.point)
	i, _ := slices.BinarySearchFunc(list, n.point-width, func(o *node, x float64) int { return cmp.Compare(o.point, x) })
	for ; i < len(list) && list[i].point <= n.point+width; i++ {
		if meet(list[i].reports, reports) {
			return true
		}
	}
	return false
}

// series is what numbers are looked for among: those of one kind and unit, but
// counts whatever they count.
func (n *node) series() string { return string(n.Kind) + n.moneyUnit() }

// told is how many reports print the better known of two groups.
func (d *duel) told() int { return max(len(d.g.in()), len(d.h.in())) }

// sameThing says that two figures count one thing, or have a noun in common.
func (d *duel) sameThing() bool {
	return d.a.measure.noun != "" && d.a.measure.noun == d.b.measure.noun
}

// scaleSlips is the rule of numbers that are a thousand times apart, or ten times
// where a nought was lost: "$6.8 billion" and "6.8 million dollars".
func scaleSlips(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		digits := n.digits
		if n.Kind != figure.Money && n.Kind != figure.Count && n.Kind != figure.Measured || digits == "" || !n.plain() {
			return ""
		}
		return string(n.Kind) + n.moneyUnit() + " " + significant(digits)
	}
	fits := func(a, b *node) bool {
		r := ratioOf(a, b)
		if !near(r, 10) && !near(r, 1000) {
			return false
		}
		digits := a.digits
		return len(significant(digits)) >= 4 || s.apart(a, b)
	}
	s.duels(key, fits, func(d *duel) {
		ratio, least := ratioOf(d.a, d.b), min(math.Abs(d.a.Value), math.Abs(d.b.Value))
		digits := d.a.digits
		long := len(significant(digits)) >= 2
		switch {
		case near(ratio, 1000) && d.a.Kind == figure.Money && (long || d.told() > 1):
		case near(ratio, 10) && long && least >= 100 && (d.a.Kind == figure.Count && d.sameThing() || d.told() > 1 && d.shared >= 2):
		default:
			return
		}
		found(s.witnesses(d))
	})
}

// plain says that a figure is one number, as it is copied.
func (n *node) plain() bool {
	return n.Bound != figure.Range && n.Bound != figure.Vague && !n.measure.part
}

// ratioOf is how many times the greater number the smaller one is; 0 when one is nought.
func ratioOf(a, b *node) float64 {
	x, y := math.Abs(a.Value), math.Abs(b.Value)
	if x == 0 || y == 0 {
		return 0
	}
	return max(x, y) / min(x, y)
}

// moneyUnit is the unit of measures and sums; counts have the thing counted for one.
func (n *node) moneyUnit() string {
	if n.Kind == figure.Count {
		return ""
	}
	return n.Unit
}

// swappedDigits is the rule of numbers in which two digits changed places.
func swappedDigits(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		digits := n.digits
		if !slipKinds[n.Kind] || len(digits) < 2 || !n.plain() {
			return ""
		}
		sorted := []byte(digits)
		slices.Sort(sorted)
		return string(n.Kind) + n.moneyUnit() + " " + string(sorted)
	}
	fits := func(a, b *node) bool { return swapped(a, b) && s.apart(a, b) }
	s.duels(key, fits, func(d *duel) {
		if swapLikely(d) {
			found(s.witnesses(d))
		}
	})
}

// swapLikely says that holder and measure of two numbers are the same enough for
// their digits: the fewer there are, the more it takes.
func swapLikely(d *duel) bool {
	digits, decimals := d.a.digits, d.a.decimals
	n := len(strings.TrimRight(digits, "0"))
	known := d.told() > 1
	switch {
	case d.a.moves() || d.b.moves():
		return n >= 4 && d.sameThing()
	case n >= 3:
		return d.sameThing() || d.shared > 0 || known
	case n < 2:
		return false
	case d.sameThing():
		return d.shared > 0 || known
	case isChange(d.a.Mention) && isChange(d.b.Mention):
		return d.a.Kind == figure.Percent && d.shared > 0
	case decimals > 0 && known:
		return d.a.Kind == figure.Count || d.shared > 0
	}
	return known && d.shared >= 2
}

// moves says that a figure changes while its event goes on, or counts votes, of
// which there are many: close numbers of these are no slips.
func (n *node) moves() bool {
	return n.Kind == figure.Count && n.toll() || n.measure.noun == "vote" || n.measure.noun == "seat"
}

// witnesses are the figures of both groups of a duel but those of reports that
// print both.
func (s *scene) witnesses(d *duel) (g, h []*node) {
	shared := both(d.g.in(), d.h.in())
	keep := func(n *node) bool { return n == d.a || n == d.b || !within(n.reports, shared) }
	return filter(d.g.nodes, keep), filter(d.h.nodes, keep)
}

func filter(nodes []*node, keep func(*node) bool) []*node {
	return slices.DeleteFunc(slices.Clone(nodes), func(n *node) bool { return !keep(n) })
}

// isChange says that a figure is how much something changed.
func isChange(m *Mention) bool {
	return m.Role == figure.By || m.Kind == figure.Percent && wordBefore(m) == "by" || m.Change != figure.Same && m.Kind == figure.Percent
}

// oneDigitApart is the rule of numbers of one thing in which one digit differs.
func oneDigitApart(s *scene, found func(a, b []*node)) {
	key := func(n *node) string {
		digits, decimals := n.digits, n.decimals
		if n.Kind != figure.Count || len(strings.TrimRight(digits, "0")) < 3 || !n.plain() {
			return ""
		}
		return n.measure.noun + " " + strconv.Itoa(len(digits)) + "." + strconv.Itoa(decimals)
	}
	fits := func(a, b *node) bool { return oneDigit(a, b) && s.apart(a, b) }
	s.duels(key, fits, func(d *duel) {
		if !d.a.moves() && d.shared >= 2 && d.sameThing() && d.told() > 1 && slices.Equal(d.a.years, d.b.years) {
			found(s.witnesses(d))
		}
	})
}
