package claim

// This file finds what a sentence says of its figure: what happened to those
// counted, which length is measured, what a sum of money is, and what happens
// on a day. It is the nearest word that says so, the one before rather than
// the one after at equal distance.

// nearest gives the answer of the word for which cost is least, at most reach;
// empty when no word has one. Words without an answer are not asked for a cost.
func (p *passage) nearest(reach int, answer func(w *word) string, cost func(i int) int) string {
	best, least := "", reach+1
	for i := range p.words {
		if a := answer(&p.words[i]); a != "" {
			if c := cost(i); c < least {
				best, least = a, c
			}
		}
	}
	return best
}

// outcomes are concepts of which one excludes the other: the dead are not the hurt.
var outcomes = words("die injure arrest flee rescue miss trap strand march live hospital damage destroy collapse marry skip")

// outcome is what happened to those counted by the words from to to.
func (p *passage) outcome(from, to int, noun string) string {
	const reach = 14 // across two borders of clauses
	return p.nearest(reach, func(w *word) string { return w.outcome }, func(i int) int {
		if i >= from && i < to && p.words[i].term == noun && (noun == "march" || noun == "hospital") { // protesters need not march, patients not be in hospital
			return reach + 1
		}
		return p.distance(i, from, to)
	})
}

// home says that a count is of those who live in a place: "home to 800",
// "a city of 160,000".
func (p *passage) home(from int) bool {
	if from < 2 {
		return false
	}
	a, b := p.words[from-2].text, p.words[from-1].text
	return a == "home" && (b == "to" || b == "by") || b == "of" && places[a]
}

var places = words("city town village community population island suburb district")

// attributes say which length of a thing is measured.
var attributes = table(`
depth: depth deep
height: height high tall
width: width wide
length: length long
fall: fall fell falling fallen
distance: from away off within north northeast east southeast south southwest west northwest
`)

// attribute is which length the words from to to measure: "a depth of 22
// miles", "75 kilometres west of". What falls has fallen, wherever from.
func (p *passage) attribute(from, to int) string {
	return p.nearest(beside, func(w *word) string { return w.attribute }, func(i int) int {
		switch {
		case i >= from && i < to:
			return beside + 1
		case p.words[i].attribute == "fall":
			return max(from-i, i-to+1) - 2
		}
		return max(from-i, i-to+1)
	})
}

// purposes are concepts that say what a sum of money is.
var purposes = table(`
price: price buy deal
revenue: revenue
profit: profit
loss: loss
market: market
funding: fund
grant: grant
cash: cash
debt: debt
tax: tax
fine: fine
budget: budget
saving: save
damage: damage
theft: steal
spending: spend
`)

// worth are words that go with any sum.
var worth = words("worth value valued valuation deal agreement contract partnership pact")

// purpose is what the sum of the words from to to is.
func (p *passage) purpose(from, to int) string {
	return p.nearest(2*beside, func(w *word) string { return w.purpose }, func(i int) int { return p.distance(i, from, to) })
}

// governed says that a preposition stands between a date and word i, so that
// the word is no deed of that day: "on Saturday in protest at the killing".
func (p *passage) governed(to, i int) bool {
	for _, w := range p.words[min(to, i):i] {
		if governing[w.text] {
			return true
		}
	}
	return false
}

var governing = words("at over after following for against about in")

// events are concepts of what happens on a day.
var events = words("die injure arrest flee rescue buy steal marry oust announce damage destroy collapse crash shoot vote fall prison close charg releas appoint renounc complet raid publish sign")

// event is what happens on the day of the words from to to.
func (p *passage) event(from, to int) string {
	const reach = 2 * beside
	return p.nearest(reach, func(w *word) string { return w.event }, func(i int) int {
		d := p.distance(i, from, to)
		switch {
		case i >= to && from > 1 && p.governed(to, i):
			return reach + 1
		case p.words[i].clause == p.clauseOf(from) && (i < from || from < 2): // however long what stands between: "arrested Ann Hale and … on Friday"
			return (d + 1) / 2
		}
		return d
	})
}
