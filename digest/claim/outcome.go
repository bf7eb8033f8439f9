package claim

import (
	"cmp"

	"digestbot/digest/figure"
)

// outcomes are concepts of which one excludes the other: the dead are not the hurt.
var outcomes = words("die injure arrest flee rescue miss trap strand march live hospital damage destroy collapse marry skip")

// outcome is the nearest outcome in the clause of the words from to to, before
// them rather than after at equal distance; without one in the clause, the
// nearest in the sentence.
func (p *passage) outcome(from, to int, noun string) string {
	best, cost := "", 1<<30
	for i := range p.words {
		w := &p.words[i]
		if !w.outcome || i >= from && i < to && w.term == noun && noun == "march" { // protesters need not march
			continue
		}
		d := p.distance(i, from, to)
		if d < cost {
			best, cost = w.term, d
		}
	}
	if cost > 14 {
		return ""
	}
	return best
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

// attributes are concepts that say which length of a thing is measured.
var attributes = map[string]string{
	"depth": "depth", "deep": "depth", "height": "height", "high": "height", "tall": "height", "width": "width", "wide": "width",
	"fall": "fall", "fell": "fall", "falling": "fall", "fallen": "fall", "from": "distance", "away": "distance", "west": "distance",
	"east": "distance", "north": "distance", "south": "distance", "southeast": "distance", "southwest": "distance", "northeast": "distance",
	"northwest": "distance", "off": "distance", "within": "distance", "long": "length", "length": "length",
}

// attribute is the nearest word that says which length is measured: "a depth
// of 22 miles", "75 kilometres west of". What falls has fallen, wherever from.
func (p *passage) attribute(from, to int) string {
	best, cost := "", beside+1
	for i, w := range p.words {
		a, ok := attributes[w.text]
		if !ok || i >= from && i < to {
			continue
		}
		d := max(from-i, i-to+1)
		if a == "fall" {
			d -= 2
		}
		if d < cost {
			best, cost = a, d
		}
	}
	return best
}

// purposes are concepts that say what a sum of money is.
var purposes = map[string]string{
	"price": "price", "buy": "price", "deal": "price", "revenue": "revenue", "profit": "profit", "loss": "loss", "market": "market",
	"fund": "funding", "grant": "grant", "cash": "cash", "debt": "debt", "tax": "tax", "fine": "fine", "budget": "budget", "save": "saving",
	"damage": "damage", "steal": "theft", "spend": "spending",
}

// worth are words that go with any sum.
var worth = words("worth value valued valuation deal agreement contract partnership pact")

// purpose is the nearest word that says what a sum of money is.
func (p *passage) purpose(from, to int) string {
	best, cost := "", 2*beside+1
	for i, w := range p.words {
		if a, ok := purposes[w.term]; ok && !worth[w.text] {
			if d := p.distance(i, from, to); d < cost {
				best, cost = a, d
			}
		}
	}
	return best
}

// whole is the concept of what a share is a share of; empty when the text
// does not say, or the figure is no share.
func (r *reader) whole(m *Mention) string {
	if m.Noun == "" || m.Role == figure.By {
		return ""
	}
	t := r.nounOf(m, nil, 0)
	return cmp.Or(purposes[t], t)
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

// event is the nearest word for something that happens on a day.
func (p *passage) event(from, to int) string {
	best, cost := "", 2*beside+1
	for i := range p.words {
		w := &p.words[i]
		if !w.event || i >= to && from > 1 && p.governed(to, i) {
			continue
		}
		d := p.distance(i, from, to)
		if w.clause == p.clauseOf(from) && (i < from || from < 2) { // however long what stands between: "arrested Ann Hale and … on Friday"
			d = (d + 1) / 2
		}
		if d < cost {
			best, cost = w.term, d
		}
	}
	return best
}
