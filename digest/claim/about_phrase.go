package claim

import (
	"cmp"
	"strings"

	"digestbot/digest/figure"
)

// This file reads the words around a figure for its name.

// phrase is what is counted, in the text's own words: from and to are its
// words in the sentence; ok is false when the text does not say.
func (n *node) phrase() (from, to int, ok bool) {
	return n.phraseFrom, n.phraseTo, n.phraseTo > 0
}

// phrase finds the words of what a figure, the words from to to, is about.
func (p *passage) phrase(about string, from, to int) (int, int) {
	first, last := "", ""
	for w := range strings.FieldsSeq(about) {
		first, last = cmp.Or(first, w), w
	}
	if first == "" {
		return 0, 0
	}
	first, last = strings.ToLower(strings.Trim(first, margins)), strings.ToLower(strings.Trim(last, margins))
	for i := from; i < len(p.words) && i < to+8; i++ {
		if p.words[i].text != first {
			continue
		}
		for j := i; j < len(p.words) && j < i+8; j++ {
			if p.words[j].text == last {
				return i, j + 1
			}
		}
	}
	return 0, 0
}

// margins may stand around a phrase and are no part of its words.
const margins = " ,.;:-—'’\"“”"

// after is the first word behind a figure and what it counts.
func (n *node) after() int {
	if _, to, ok := n.phrase(); ok {
		return max(to, n.to)
	}
	return n.to
}

// leading is the last word before a figure that is no hedge.
func (n *node) leading() int {
	i := n.from - 1
	for i >= 0 && hedges[n.words[i].text] && n.words[i].clause == n.clauseOf(n.from) {
		i--
	}
	return i
}

var hedges = words("at least most about around some nearly almost roughly approximately more less fewer than over under up to an estimated the a as many much another other possibly only just exactly its his her their those these all first")

// complement is the names that follow what is counted behind a preposition:
// "in Bountiful", "for OpenAI".
func (n *node) complement() string {
	i := n.after()
	if i <= 0 || i+1 >= len(n.words) || !joining[n.words[i].text] || !n.adjoins(i-1) {
		return ""
	}
	prep, article := n.words[i].text, ""
	if i++; n.words[i].text == "the" {
		article = "the "
		i++
	}
	if !n.named(i) {
		return ""
	}
	name, end := n.nameAt(i)
	inside := end < len(n.words) && n.adjoins(end-1) && n.words[end].term != "" && !n.words[end].calendar // "in the Velmo station"
	if name == "" || inside || n.possessive(end-1) || n.Kind == figure.Money && prep != "of" && prep != "for" {
		return ""
	}
	return prep + " " + article + name
}

var joining = words("of in at for from off near aboard on")

// possessor is whose the things counted are: "Brightwater’s four dairies".
func (n *node) possessor() string {
	i := n.leading()
	if i < 0 || !n.possessive(i) || n.words[i].clause != n.clauseOf(n.from) {
		return ""
	}
	return n.nameBefore(i)
}

// owner is the possessor, the names that follow, or the names that lead the
// clause as its subject.
func (n *node) owner() string {
	if p := n.possessor(); p != "" {
		return p
	}
	if _, name, ok := strings.Cut(n.complement(), " "); ok {
		return strings.TrimPrefix(name, "the ")
	}
	clause := n.clauseOf(n.from)
	for i := range min(n.from, len(n.words)) {
		if n.words[i].clause == clause && n.named(i) && (i == 0 || !joining[n.words[i-1].text]) {
			name, _ := n.nameAt(i)
			return name
		}
	}
	return ""
}

// row is the place in a row of what is measured: "first quake".
func (n *node) row() string {
	if len(n.ordinals) == 1 {
		for i := max(0, n.from-beside); i < min(len(n.words)-1, n.to+beside); i++ {
			if w := n.words[i].text; w == n.ordinals[0] && placesInRow[w] && n.adjoins(i) && nounsOf[n.words[i+1].term] != "" {
				return "of the " + w + " " + nounsOf[n.words[i+1].term]
			}
		}
	}
	return ""
}

var placesInRow = words("first second third fourth fifth latest previous")

// year is the only other year that a sentence names.
func (n *node) year() string {
	if isCalendar(n.Kind) || len(n.years) != 1 {
		return ""
	}
	for _, w := range n.words {
		if y, _ := numeral(w.text); w.number && int(y) == n.years[0] {
			return "in " + w.text
		}
	}
	return ""
}

// weekday is the only day that a sentence names.
func (n *node) weekday() string {
	if isCalendar(n.Kind) || n.Kind == figure.Age || len(n.days) != 1 || !weekdays[n.days[0]] {
		return ""
	}
	return "on " + sentenceCase(n.days[0])
}

// nearest is the first of the labels' names whose words stand nearest to a
// figure in its clause, at most reach words away; its word's place as well.
func (n *node) nearest(labels []label, reach int) (name string, at int) {
	best := reach + 1
	for i, w := range n.words {
		if i >= n.from && i < n.to && !n.trailing(i) {
			continue
		}
		d := n.distance(i, n.from, n.to)
		if d >= best {
			continue
		}
		for _, l := range labels {
			if l.words[w.text] {
				best, name, at = d, l.name, i
				break
			}
		}
	}
	return name, at
}

// trailing says that word i of the figure is no number of it.
func (n *node) trailing(i int) bool { return !n.words[i].number && n.words[i].term != "" }

// lastWords are the last two words of a phrase, in plain casing.
func (n *node) lastWords(from, to int) string {
	var parts []string
	for i := max(from, to-2); i < to; i++ {
		if !n.words[i].number && n.words[i].term != "" {
			parts = append(parts, n.plain(i))
		}
	}
	return strings.Join(parts, " ")
}

// has is the first of the words given that stands in the sentence.
func (n *node) has(list ...string) string {
	for _, w := range n.words {
		for _, l := range list {
			if w.text == l {
				return "yes"
			}
		}
	}
	return ""
}

// nearestName is the name nearest to a figure in its sentence, at most two
// words of it.
func (n *node) nearestName() string {
	best, cost := -1, 1<<30
	for i := range n.words {
		if i >= n.from && i < n.to || !n.named(i) || i > 0 && n.named(i-1) && n.adjoins(i-1) {
			continue
		}
		w := n.words[i].text
		if len(w) < 2 || numberWords[w] || i > n.from && !isCalendar(n.Kind) || zones[w] || weekdays[strings.TrimSuffix(w, "s")] || i > 0 && (n.words[i-1].text == "a" || n.words[i-1].text == "an") {
			continue // "an MRI" and "GMT" name nobody
		}
		if d := n.distance(i, n.from, n.to); d < cost {
			best, cost = i, d
		}
	}
	if best < 0 {
		return ""
	}
	name, _ := n.nameAt(best)
	if strings.ContainsAny(name, ",.0123456789") {
		return ""
	}
	if first, rest, ok := strings.Cut(name, " "); ok && best == 0 && strings.HasSuffix(first, "ing") {
		name = rest // "Using Lowmoor"
	}
	if parts := strings.Fields(lastNames(name)); len(parts) > 2 {
		return strings.Join(parts[len(parts)-2:], " ")
	}
	return lastNames(name)
}

// zones are abbreviations beside a clock time.
var zones = words("gmt utc bst est edt cst cdt mst mdt pst pdt et pt ct cet cest ist aest nzst")
