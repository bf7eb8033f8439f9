package claim

import (
	"math"
	"slices"

	"github.com/digestbot/digestbot/digest/figure"
)

// This file finds persons for whom two reports print different ages. It asks
// for a name in both, or for a role or part that both give to the one person
// whose age the other report does not print.

const (
	ripe     = 45.0 / 365 // years between two reports from which a higher age in the later one is a birthday, not a dispute
	farApart = 9          // years from which a name is rather of a relative
	rivalAge = 4          // years within which another person without a partner may be meant
	leadOf   = 12         // sentences: other cases stand later
)

// An aged is a person of a report with the age that it gives: mentions of one value.
type aged struct {
	report    int
	low, high float64 // in years
	unit      float64 // in years
	name      name
	vague     bool
	nodes     []*node
}

// ages is the rule of persons with two ages.
func ages(s *scene, found func(a, b []*node)) {
	persons := agedPersons(s)
	for i, g := range persons {
		for _, h := range persons[i+1:] {
			if g.clashes(h) && (oneNamed(g, h, persons) || s.oneUnnamed(g, h, persons)) {
				found(g.nodes, h.nodes)
			}
		}
	}
}

// agedPersons are the persons of each report whose ages it gives.
func agedPersons(s *scene) []*aged {
	var all []*aged
	for _, r := range s.reports() {
		from := len(all)
		for _, named := range []bool{true, false} {
			for _, n := range s.report[r] {
				if n.Kind == figure.Age && n.whose != nil && !n.whose.several && !n.whose.past && (len(n.whose.name) > 0) == named && n.High*yearsIn(n.Unit) <= 115 {
					all = enterAged(all, from, n, r)
				}
			}
		}
	}
	return all
}

// enterAged adds a mention to its person among those from the one given, or as another.
func enterAged(all []*aged, from int, n *node, report int) []*aged {
	unit := yearsIn(n.Unit)
	g := &aged{report: report, low: n.Low * unit, high: n.High * unit, unit: unit, name: n.whose.name, vague: n.whose.vague, nodes: []*node{n}}
	var fits []*aged
	named := 0
	for _, o := range all[from:] {
		if o.low != g.low || o.high != g.high {
			continue
		}
		if len(o.name) > 0 {
			named++
		}
		if len(g.name) > 0 && o.name.sameAs(g.name) > unknown || len(g.name) == 0 && sexesFit(o, g) {
			fits = append(fits, o)
		}
	}
	if len(g.name) == 0 && named > 1 || len(fits) == 0 {
		return append(all, g)
	}
	o := fits[0]
	o.nodes = append(o.nodes, n)
	if len(g.name) > len(o.name) {
		o.name = g.name
	}
	return all
}

// yearsIn is how many years a unit of age is.
func yearsIn(unit string) float64 {
	switch unit {
	case "month":
		return 1.0 / 12
	case "week":
		return 7.0 / 365
	case "day":
		return 1.0 / 365
	}
	return 1
}

// clashes says that two ages exclude each other, whenever the reports are of.
func (g *aged) clashes(h *aged) bool {
	if g.low <= h.high && h.low <= g.high {
		return false
	}
	if g.unit != h.unit {
		return g.high+g.unit+.17 < h.low || h.high+h.unit+.17 < g.low
	}
	a, b := g.nodes[0].At, h.nodes[0].At
	if g.unit < 1 || a.IsZero() || b.IsZero() {
		return true
	}
	early, late := g, h
	if b.Before(a) {
		early, late = h, g
	}
	passed, up := math.Abs(b.Sub(a).Hours())/24/365.25, late.low-early.high
	return !(up > 0 && passed > ripe && up <= passed+1)
}

func (g *aged) distance(h *aged) float64 { return max(g.low-h.high, h.low-g.high, 0) }

// oneNamed says that two reports give one name with two ages, and neither gives
// the name a third.
func oneNamed(g, h *aged, all []*aged) bool {
	if g.name.sameAs(h.name) <= unknown || g.vague || h.vague || g.distance(h) > farApart {
		return false
	}
	if g.report == h.report {
		return !slices.ContainsFunc(g.nodes, func(n *node) bool {
			return slices.ContainsFunc(h.nodes, func(o *node) bool { return n.passage == o.passage && len(n.holder) > 0 && len(o.holder) > 0 })
		})
	}
	return !slices.ContainsFunc(all, func(o *aged) bool {
		return o != g && o != h && (o.report == g.report && o.low != g.low && o.name.sameAs(g.name) > unknown ||
			o.report == h.report && o.low != h.low && o.name.sameAs(h.name) > unknown)
	})
}

// oneUnnamed says that two reports tell of one person without a common name: a
// year apart, alike in role or part, and neither age is anybody else's.
func (s *scene) oneUnnamed(g, h *aged, all []*aged) bool {
	if g.report == h.report || g.name.sameAs(h.name) != unknown || !couldBe(g, h) || !neighbours(g, h) || g.low != g.high || h.low != h.high {
		return false
	}
	if g.sentence() > leadOf || h.sentence() > leadOf || !alikeInKind(g, h) {
		return false
	}
	return !s.printed(g, h.report) && !s.printed(h, g.report) && !s.rivalled(g, h, all) && !s.rivalled(h, g, all)
}

// neighbours says that two ages are a year apart, or two months.
func neighbours(g, h *aged) bool {
	if g.unit != h.unit {
		return false
	}
	most := 1.01 * g.unit
	if g.unit < 1 {
		most *= 2
	}
	return g.distance(h) <= most
}

// printed says that a report prints g's age for somebody who may be g, if only in
// a list or as a range.
func (s *scene) printed(g *aged, report int) bool {
	return slices.ContainsFunc(s.report[report], func(n *node) bool {
		if n.Kind != figure.Age || n.whose == nil {
			return false
		}
		o := &aged{low: n.Low * yearsIn(n.Unit), high: n.High * yearsIn(n.Unit), nodes: []*node{n}}
		return o.low <= g.high && g.low <= o.high && sexesFit(g, o) && g.name.sameAs(n.whose.name) >= unknown
	})
}

// rivalled says that a person of h's report other than h, whose age the report
// of g does not print, may be g.
func (s *scene) rivalled(g, h *aged, all []*aged) bool {
	return slices.ContainsFunc(all, func(o *aged) bool {
		return o.report == h.report && o != h && couldBe(g, o) && g.distance(o) <= rivalAge*g.unit && !s.printed(o, g.report)
	})
}

// couldBe says that nothing tells two persons apart: names, sex, age, part.
func couldBe(g, h *aged) bool {
	same := g.name.sameAs(h.name)
	return same >= unknown && sexesFit(g, h) && g.fits(h) && h.fits(g) && !(same == unknown && partsClash(g, h))
}

// fits says that the roles of h are of persons of g's age.
func (g *aged) fits(h *aged) bool {
	return !slices.ContainsFunc(h.nodes, func(n *node) bool {
		r := roles[n.whose.role]
		return r.kind != "" && (g.low < r.least || g.low > r.most)
	})
}

func sexesFit(g, h *aged) bool {
	a, b := g.sexes(), h.sexes()
	return a == "" || b == "" || a == b || len(a) > 1 || len(b) > 1
}

func (g *aged) sexes() string {
	out := ""
	for _, sex := range []string{"f", "m"} {
		if slices.ContainsFunc(g.nodes, func(n *node) bool { return roles[n.whose.role].sex == sex }) {
			out += sex
		}
	}
	return out
}

// part is what most mentions of a person make of them; 0 when that cannot be told.
func (g *aged) part() (is [256]bool, any bool) {
	var count [256]int
	all := 0
	for _, n := range g.nodes {
		if n.whose.part != 0 {
			count[n.whose.part]++
			all++
		}
	}
	for _, p := range []byte{victim, suspect} {
		is[p] = count[p] > 0 && 2*count[p] >= all
	}
	return is, all > 0
}

func partsClash(g, h *aged) bool {
	a, anyA := g.part()
	b, anyB := h.part()
	return anyA && anyB && !(a[victim] && b[victim]) && !(a[suspect] && b[suspect])
}

// alikeInKind says that two persons are called by one kind of role, or are both
// victims or both suspects; somebody's relation must be called so, and who is
// quoted is not who is told of.
func alikeInKind(g, h *aged) bool {
	for _, n := range g.nodes {
		for _, o := range h.nodes {
			if k := roles[n.whose.role].kind; k != "" && k != "other" && k == roles[o.whose.role].kind {
				return true
			}
		}
	}
	for _, p := range []*aged{g, h} {
		if !slices.ContainsFunc(p.nodes, func(n *node) bool { return !n.whose.kin }) || slices.ContainsFunc(p.nodes, func(n *node) bool { return n.whose.speaks }) {
			return false
		}
	}
	a, _ := g.part()
	b, _ := h.part()
	return a[victim] && b[victim] || a[suspect] && b[suspect]
}

// sentence is the number of the first sentence that tells of a person.
func (g *aged) sentence() int {
	return slices.MinFunc(g.nodes, func(a, b *node) int { return a.whose.sentence - b.whose.sentence }).whose.sentence
}
