package claim

import (
	"cmp"
	"strconv"
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// A measure is what a figure is a figure of, as far as its sentence tells.
type measure struct {
	dimension string
	noun      string   // concept of what is counted; empty when the text does not say
	persons   bool     // the noun is of persons
	exclusive bool     // they are persons of one sort
	general   bool     // the noun stands for any person
	outcome   string   // what happened to them: "die", "injure"; empty when none is named
	besides   bool     // it counts the others, or those to come
	part      bool     // it counts a part of those that its sentence speaks of
	belongs   []int    // numbers of the terms of what those counted belong to, sorted
	ago       bool     // it is how long ago something was
	in        *lexeme  // the place to which its sentence confines it; nil when to none
	holder    name     // the person whose age it is
	years     []int    // years named with it, sorted
	days      []string // days named with it, sorted: "wednesday", "yesterday"
	dates     []string // days of the calendar named with it, sorted: "dec 30"
	months    []int    // months named without a day, sorted
	ordinals  []string // what it is in a row, sorted: "first", "latest"
	basis     []string // what it includes or is measured against, sorted
	context   context  // the words around it
	expected  bool     // it was forecast, not measured
	number    string   // the value, for finding equal ones
	*passage           // the sentence
	from, to  int      // the words of the figure in it
}

// measure reads off its passage what a node measures.
func (r *reader) measure(n *node) {
	m, u, p := n.Mention, &n.measure, n.passage
	from, to := p.span(m.Offset, m.end())
	u.dimension, u.noun, u.number, u.from, u.to = dimension(&m.Figure), r.nounOf(m, p, from), n.stated.key(), from, to
	u.persons, u.exclusive, u.general = people[u.noun], exclusive[u.noun], general[u.noun]
	switch {
	case m.Kind == figure.Count && p.home(from):
		u.outcome = "live"
	case m.Kind == figure.Count && !p.family(from):
		u.outcome = p.outcome(from, to, u.noun)
		if u.outcome == "" && p.before(from).term == "loss" && u.persons {
			u.outcome = "die" // "they lost 40 men"
		}
	case m.Kind == figure.Measured:
		u.outcome = p.attribute(from, to)
	case m.Kind == figure.Money:
		u.outcome = p.purpose(from, to)
	case m.Kind == figure.Date:
		u.outcome = p.event(from, to)
	case m.Kind == figure.Percent:
		u.outcome = cmp.Or(purposes[u.noun], u.noun, p.purpose(from, to)) // what it is a share of
	}
	if m.whose != nil {
		u.holder = m.whose.name
	}
	u.besides = p.besides(from, to)
	if m.Kind == figure.Count {
		u.part, u.belongs = p.partial(from, to), p.belong(to)
	}
	u.in = p.inPlace(from)
	u.ago = to < len(p.words) && (p.words[to].text == "ago" || p.words[to].text == "earlier")
	u.context = p.context(from, to)
	u.scope(p, from, to)
}

// key is what equal figures of one dimension share.
func (x *stated) key() string {
	if isCalendar(x.Kind) {
		return strings.ToLower(x.Figure.Text)
	}
	return strconv.FormatFloat(x.point, 'g', 6, 64)
}
