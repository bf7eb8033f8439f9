package claim

import "strings"

// This file names days, times and what takes time.

// duration names what lasts.
func (n naming) duration() string {
	if n.poll(most, func(v *node) string {
		if v.ago {
			return "ago"
		}
		return ""
	}) != "" {
		if e := n.poll(most, (*node).happening); e != "" {
			return "time since the " + e
		}
		return "time since then"
	}
	if name := n.poll(most, func(v *node) string {
		if !v.hyphenated() {
			return ""
		}
		if from, to, ok := v.phrase(); ok && from == v.to && !v.proper(to-1) {
			return "length of the " + v.lastWords(from, to)
		}
		return ""
	}); name != "" {
		if strings.HasSuffix(name, "sentence") || strings.HasSuffix(name, "prison term") {
			return "prison sentence"
		}
		return name
	}
	if name := n.poll(plurality, func(v *node) string { name, _ := v.nearest(spans, 7); return name }); name != "" {
		return name
	}
	for _, ask := range []func(*node) string{(*node).spanOf, (*node).position, (*node).lasting} {
		if name := n.poll(plurality, ask); name != "" {
			return name
		}
	}
	return ""
}

// spanOf names what took so long: "30 hours of deliberation".
func (n *node) spanOf() string {
	if i := n.to; i+1 < len(n.words) && n.words[i].text == "of" && n.adjoins(i-1) && n.words[i+1].term != "" && !n.words[i+1].number && !n.proper(i+1) && ends(n, i+1) {
		return "length of the " + n.plain(i+1)
	}
	return ""
}

// position says what the words beside a span make of it: what is left, what
// has passed, or what lies between two events.
func (n *node) position() string {
	behind, before := "", ""
	if n.to < len(n.words) {
		behind = n.words[n.to].text
	}
	for i := n.from - 1; i >= max(0, n.from-3); i-- {
		if w := n.words[i].text; !hedges[w] || w == "over" || w == "under" || w == "the" || w == "just" || w == "only" {
			before = w
			if before != "the" && before != "just" && before != "only" {
				break
			}
		}
	}
	event := n.happening()
	switch {
	case behind == "left" || behind == "remaining" || behind == "to":
		return "time left"
	case behind == "before" || behind == "until":
		return timed("before", event)
	case behind == "after" || behind == "since" || behind == "later" || before == "after":
		return timed("after", event)
	case before == "last" || before == "past" || before == "recent":
		return "past period"
	case before == "next" || before == "coming":
		return "coming period"
	case before == "within" || before == "in":
		return "time taken"
	case before == "every":
		return "time between two"
	}
	return ""
}

// lasting names a span by what lasts so long in its clause.
func (n *node) lasting() string {
	if event := n.happening(); lastingEvents[event] {
		return "length of the " + event
	}
	if n.from > 0 && n.words[n.from-1].text == "for" {
		return "time spent"
	}
	return ""
}

// lastingEvents take time; the others happen at a moment.
var lastingEvents = words(`trial hearing meeting campaign war strike tour mission flight investigation treatment season match filming search march protest visit
 voyage storm service interview speech performance recovery conference festival ceasefire restructuring broadcast race ceremony suspension survey study`)

// timed is the time before or after an event, named or not.
func timed(relation, event string) string {
	switch {
	case event != "":
		return "time " + relation + " the " + event
	case relation == "before":
		return "time beforehand"
	}
	return "time afterwards"
}

// hyphenated says that a figure is written as an attribute: "seven-month".
func (n *node) hyphenated() bool { return strings.Contains(n.Figure.Text, "-") }

// date names the day of what happened.
func (n naming) date() string {
	unit := n.poll(plurality, (*node).grain)
	if e := n.poll(most, (*node).happening); e != "" {
		return unit + " of the " + e
	}
	if e := n.poll(plurality, (*node).dated); e != "" {
		return unit + " of the " + e
	}
	if e := n.poll(plurality, (*node).happening); e != "" {
		return unit + " of the " + e
	}
	if d := n.poll(plurality, (*node).deed); d != "" {
		return unit + " " + d
	}
	return unit
}

// dated is what a date stands before as its attribute: "the 2014 Oscars",
// "Thursday’s race".
func (n *node) dated() string {
	i := n.to
	if i >= len(n.words) || !n.adjoins(i-1) && !n.possessive(i-1) || n.words[i].number || n.words[i].calendar {
		return ""
	}
	if n.named(i) {
		return n.nameOrKind(i)
	}
	if n.words[i].term == "" || !n.possessive(i-1) && !yearOnly(n) {
		return ""
	}
	for i+1 < len(n.words) && i < n.to+2 && !ends(n, i) && n.words[i+1].term != "" && !n.proper(i+1) {
		i++
	}
	return n.lastWords(n.to, i+1)
}

// nameOrKind is the name at word i, with the noun behind it: "HBO movie".
func (n *node) nameOrKind(i int) string {
	name, end := n.nameAt(i)
	if name != "" && end < len(n.words) && n.adjoins(end-1) && !n.possessive(end-1) && n.words[end].term != "" && !n.words[end].number && !n.words[end].calendar {
		return name + " " + n.plain(end)
	}
	return name
}

// deed is who did what on a day, in two or three words: "Page disappeared",
// "the jury was seated".
func (n *node) deed() string {
	clause, best, cost := n.clauseOf(n.from), "", 9
	for i := 1; i < len(n.words); i++ {
		w := &n.words[i]
		if w.clause != clause || w.name || i >= n.from && i < n.to || !pastForms[w.text] && !(len(w.text) > 4 && strings.HasSuffix(w.text, "ed")) {
			continue
		}
		d := n.distance(i, n.from, n.to)
		if d >= cost {
			continue
		}
		if who := n.doer(i); who != "" {
			best, cost = who+" "+n.form(i), d
		}
	}
	return best
}

// doer is the subject of the verb at word i, with an auxiliary between.
func (n *node) doer(i int) string {
	j, aux := i-1, ""
	if j > 0 && (n.words[j].text == "was" || n.words[j].text == "were") && n.adjoins(j) {
		aux = " " + n.words[j].text
		j--
	}
	if j < 0 || !n.adjoins(j) {
		return ""
	}
	if n.named(j) {
		name := lastNames(n.nameBefore(j))
		if strings.Count(name, " ") > 1 {
			name = lastWord(name)
		}
		return name + aux
	}
	if w := n.words[j].text; w == "he" || w == "she" || w == "they" || w == "police" {
		return w + aux
	}
	if j > 0 && n.words[j-1].text == "the" && n.words[j].term != "" && !n.words[j].number && !n.words[j].name && n.adjoins(j-1) {
		return "the " + n.form(j) + aux
	}
	return ""
}

// grain says how fine a date is.
func (n *node) grain() string {
	day := false
	for i := n.from; i < n.to && i < len(n.words); i++ {
		w := n.words[i]
		day = day || weekdays[w.text] || w.text == "today" || w.text == "yesterday" || w.text == "tomorrow" || w.text == "night" || w.text == "morning" || w.text == "overnight"
		day = day || w.number && len(w.text) <= 2
	}
	switch {
	case day:
		return "day"
	case n.to-n.from == 1 && n.from < len(n.words) && n.words[n.from].number && len(n.words[n.from].text) == 4:
		return "year"
	}
	return "date"
}

// happening is the noun of what happens nearest to a figure in its clause.
func (n *node) happening() string {
	best, cost := "", 9
	for i, w := range n.words {
		noun, extra := nounsOf[w.term], 0
		if w.text == "public" && i > 0 && n.words[i-1].text == "made" {
			noun = nounsOf["announce"]
		}
		if noun == "" && isCalendar(n.Kind) && speechVerbs[w.text] {
			noun, extra = "statement", 2 // what is said happened on a day of its own
		}
		if noun == "" || i >= n.from && i < n.to || w.name {
			continue
		}
		if d := n.distance(i, n.from, n.to) + extra; d < cost {
			best, cost = noun, d
		}
	}
	return best
}

// time names the hour of what happened.
func (n naming) time() string {
	if e := n.poll(most, (*node).happening); e != "" {
		return "time of the " + e
	}
	if n.poll(most, (*node).position) == "time left" {
		return "time left"
	}
	if d := n.poll(plurality, (*node).deed); d != "" {
		return "time " + d
	}
	return ""
}

// speechVerbs are verbs with which somebody states something.
var speechVerbs = words("said say says told tell tells reported announced added confirmed stated")
