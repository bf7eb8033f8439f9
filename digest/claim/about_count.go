package claim

import (
	"cmp"
	"strings"
)

// This file names what is counted.

// count names what is counted, and what happened to it: "People killed".
func (n naming) count() string {
	happened, noun := n.poll(plurality, (*node).happened), n.counted()
	persons := people[n.nodes[0].measure.noun]
	switch {
	case strings.Contains(noun, "toll"), strings.HasPrefix(noun, "death"), happened == "killed" && (noun == "" || strings.Contains(noun, "death")):
		return "people killed"
	case noun == "" && n.nodes[0].measure.noun != "person":
		return ""
	case noun == "":
		noun = "people"
	}
	if name := cmp.Or(n.frequency(), n.inhabitants(noun), n.jobCuts(noun)); name != "" {
		return name
	}
	switch {
	case ofThings[happened] && persons:
		happened = ""
	case happened == "treated":
		if of := n.poll(plurality, (*node).treatedFor); of != "" {
			return noun + " treated for " + of
		}
	}
	if happened == "" && riders[noun] && n.poll(plurality, (*node).carried) != "" {
		happened = "on board"
	}
	if happened != "" && !strings.Contains(noun, happened) && !(happened == "employed" && jobs[noun] && noun != "people") {
		return noun + " " + happened
	}
	if of := n.poll(most, (*node).ofWhat); of != "" {
		return noun + " of " + of
	}
	if o := n.poll(most, (*node).possessor); o != "" && !strings.Contains(noun, o) {
		return o + " " + noun
	}
	return noun
}

// frequency names what is counted by the day or another time: "cars a day".
func (n naming) frequency() string {
	thing, time, ok := strings.Cut(n.nodes[0].Unit, " per ")
	switch {
	case !ok:
		return ""
	case time == "hour":
		return several(thing) + " an hour"
	}
	return several(thing) + " a " + time
}

// inhabitants names those who live in a place.
func (n naming) inhabitants(noun string) string {
	if n.nodes[0].measure.outcome != "live" || !bearers[noun] {
		return ""
	}
	if home := n.poll(plurality, (*node).complement); strings.HasPrefix(home, "in ") {
		return "people living " + home
	}
	return "inhabitants"
}

// jobCuts names jobs that are cut.
func (n naming) jobCuts(noun string) string {
	if !jobs[noun] || n.nodes[0].measure.outcome != "" || n.poll(plurality, (*node).jobCut) == "" {
		return ""
	}
	return strings.TrimSpace(n.poll(most, (*node).owner) + " job cuts")
}

var (
	bearers = words("people person inhabitants population members residents canadians americans")
	jobs    = words("jobs positions posts roles people workers employees staff")
)

// counted is the noun of most nodes with the words before it that most of
// them share.
func (n naming) counted() string {
	head := n.poll(0.4, func(v *node) string {
		if h := v.counts(); !bearers[h] {
			return h
		}
		return ""
	})
	if head == "" {
		head = n.poll(plurality, (*node).counts)
	}
	if head == "" && n.poll(most, func(v *node) string {
		if people[v.measure.noun] {
			return "people"
		}
		return ""
	}) != "" {
		head = "people"
	}
	if head == "" {
		return ""
	}
	for long := 3; long > 1; long-- {
		phrase := n.pollOf(head, func(v *node) string {
			from, to, ok := v.phrase()
			if !ok || v.head(from, to) != head || to-from < long {
				return ""
			}
			return v.modifiers(to-long, to, head)
		})
		if phrase != "" {
			return phrase
		}
	}
	return head
}

// counts is what a figure counts, in the plural; empty when the text does not say.
func (n *node) counts() string {
	if n.Noun == "" {
		return ""
	}
	if n.measure.noun == "child" && n.family(n.from) {
		return "children"
	}
	if strings.HasSuffix(n.Noun, "ed") || strings.HasSuffix(n.Noun, "ous") {
		return "" // a participle or an adjective
	}
	if from, to, ok := n.phrase(); ok {
		if n.proper(to-1) && !strings.EqualFold(n.form(to-1), lastWord(n.Noun)) && !strings.HasSuffix(n.words[to-1].text, "s") {
			return ""
		}
		return n.head(from, to)
	}
	if last := lastWord(n.Noun); !functionWords[last] && strings.ToLower(last) == last {
		return several(last)
	}
	return ""
}

// pollOf polls the nodes that count head.
func (n naming) pollOf(head string, ask func(*node) string) string {
	var same []*node
	for _, v := range n.nodes {
		if from, to, ok := v.phrase(); ok && v.head(from, to) == head {
			same = append(same, v)
		}
	}
	return naming{same}.poll(0.4, ask)
}

// head is the noun of a phrase, in the plural.
func (n *node) head(from, to int) string {
	h := n.plain(to - 1)
	if noun := lastWord(n.Noun); strings.EqualFold(h, noun) {
		return several(h)
	}
	return h
}

// modifiers is a phrase with its head; empty when its first word is none that
// belongs to the name.
func (n *node) modifiers(from, to int, head string) string {
	var parts []string
	for i := from; i < to-1; i++ {
		w := n.words[i]
		if w.number || w.term == "" && w.text != "us" || w.calendar || !n.adjoins(i) || n.possessive(i) || i < n.from && i+1 < n.from {
			return ""
		}
		parts = append(parts, n.plain(i))
	}
	if from > 0 && n.proper(from) && n.proper(from-1) && n.adjoins(from-1) {
		return "" // a name cut in two
	}
	return strings.Replace(strings.Join(append(parts, head), " "), "United States ", "US ", 1)
}

// happened is the participle of what happened to those counted.
func (n *node) happened() string {
	end := n.after()
	clause, passive := n.clauseOf(max(end-1, 0)), false
	for i := end; i < len(n.words) && i < end+6; i++ {
		w := n.words[i]
		if w.clause != clause && !auxiliaries[w.text] {
			break
		}
		if says := saidAfter[w.text]; says != "" && (passive || !n.acts(i)) {
			return says
		}
		passive = passive || being[w.text]
		if !auxiliaries[w.text] {
			break
		}
		clause = w.clause
	}
	i := n.leading()
	if i > 0 && n.words[i].text == "of" {
		i--
	}
	if i < 0 || n.words[i].clause != n.clauseOf(n.from) {
		return ""
	}
	return saidBefore[n.words[i].text]
}

// being are the words that make a participle passive.
var being = words("was were is are been being be left")

// acts says that the verb at i has an object: "two quakes flattened houses".
func (n *node) acts(i int) bool {
	if i+1 >= len(n.words) || !n.adjoins(i) {
		return false
	}
	next := n.words[i+1]
	return next.number || next.term != "" && !next.calendar || next.text == "the" || next.text == "a" || next.text == "his" || next.text == "its"
}

// treatedFor is what those counted are treated for.
func (n *node) treatedFor() string {
	for i := n.from; i+2 < len(n.words); i++ {
		if n.words[i].text == "treated" && n.words[i+1].text == "for" && n.words[i+2].term != "" {
			end := i + 2
			for end < i+4 && !ends(n, end) {
				end++
			}
			return n.lastWords(i+2, end+1)
		}
	}
	return ""
}

// carried says that those counted travel: "with 180 passengers".
func (n *node) carried() string {
	if i := n.leading(); i >= 0 && n.words[i].text == "with" {
		return "on board"
	}
	return ""
}

// ofThings are participles that are not said of people.
var ofThings = words("damaged destroyed collapsed burnt flooded closed stolen powered")

var riders = words("passengers crew")

// jobCut says that the jobs counted are cut.
func (n *node) jobCut() string {
	for i := max(0, n.from-8); i < min(len(n.words), n.to+6); i++ {
		if w := n.words[i].text; n.words[i].term == "cut" || w == "layoff" || w == "layoffs" || w == "redundancies" {
			return "cut"
		}
	}
	return ""
}

// ofWhat is the bare noun that follows what is counted: "counts of murder".
func (n *node) ofWhat() string {
	i := n.after()
	if i <= n.from || i+1 >= len(n.words) || n.words[i].text != "of" || !n.adjoins(i-1) || !n.adjoins(i) {
		return ""
	}
	w := n.words[i+1]
	if w.term == "" || w.number || n.proper(i+1) {
		return ""
	}
	if !ends(n, i+1) {
		return ""
	}
	return n.plain(i + 1)
}

// ends says that a noun phrase ends with word i.
func ends(n *node, i int) bool {
	return i+1 >= len(n.words) || !n.adjoins(i) || n.words[i+1].term == "" || strings.HasSuffix(n.words[i+1].text, "ed") || strings.HasSuffix(n.words[i+1].text, "ing")
}
