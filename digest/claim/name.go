package claim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/text"
)

// This file names a claim. What is measured by a name of its own bears it, with
// its holder: "Age of Ann Hale", "People killed". What is counted and printed in
// several words bears those: "Nvidia graphics processors". Any other claim is named
// by the words of a report around the number, in quotation marks, the number left
// out: nothing is made up.

// nameOf names the measure of a group.
func nameOf(g *group) string {
	lead := g.central()
	if lead.Kind == figure.Age {
		if who := g.bearer(); who != "" {
			return "Age of " + who
		}
	}
	if g.measure != "" {
		return g.measure
	}
	if counted := g.counted(); counted != "" {
		return sentenceCase(counted)
	}
	return lead.quotation()
}

// ownName is the name of what a group measures, where that has one: its slot, or
// what happened to the people that it counts; empty otherwise.
func (g *group) ownName() string {
	if s := g.slot(); s != nil {
		return s.name
	}
	lead := g.central()
	switch {
	case lead.Kind != figure.Count || !lead.persons, lead.outcome == "march" && !lead.general && lead.noun != "march":
		return ""
	}
	return tollNames[lead.outcome]
}

// counted is the longest phrase for what a group counts, of several words and no more
// than mostCounted; empty if there is none.
func (g *group) counted() string {
	best, most := "", 1
	for _, n := range g.some() {
		words := len(strings.Fields(n.About))
		if n.Kind == figure.Count && words > most && words <= mostCounted && n.namesThings() {
			best, most = n.About, words
		}
	}
	return best
}

// namesThings says that what a figure is about holds what it counts: "Nvidia graphics
// processors" of processors, but not "press release spoke" of six.
func (n *node) namesThings() bool {
	noun := text.SingularOf(strings.ToLower(lastWord(n.Noun)))
	return noun != "" && slices.ContainsFunc(strings.Fields(strings.ToLower(n.About)), func(w string) bool { return text.SingularOf(w) == noun })
}

// mostCounted is how many words such a phrase has at most: a longer one is a clause.
const mostCounted = 5

// slot is the slot that most of a group's figures are of; nil when there is none.
func (g *group) slot() *slot {
	votes := map[*slot]int{}
	some := g.some()
	for _, n := range some {
		if s := n.slot(); s != nil {
			if votes[s]++; 2*votes[s] > len(some) {
				return s
			}
		}
	}
	return nil
}

// tollNames are the names of what happens to people, by the concept.
var tollNames = map[string]string{
	"die": "People killed", "injure": "People injured", "arrest": "People arrested", "miss": "People missing", "rescue": "People rescued",
	"flee": "People who fled or were moved", "hospital": "People in hospital", "trap": "People trapped", "strand": "People stranded", "march": "People at the march",
}

// central is the node that says best what a group is about: of a text rather
// than a headline, and with the most words beside its number.
func (g *group) central() *node {
	return slices.MaxFunc(g.some(), func(a, b *node) int { return a.fullness() - b.fullness() })
}

func (n *node) fullness() int {
	from, to := n.window()
	full := to - from
	if n.In == Title || n.shouts {
		full -= 2 * widest
	}
	return full
}

// bearer is the longest name that a group's ages are given for; empty where there is
// no more than a surname, which may be a place.
func (g *group) bearer() string {
	var best name
	for _, n := range g.some() {
		if len(n.holder) > max(1, len(best)) {
			best = n.holder
		}
	}
	var words []string
	for _, w := range best {
		words = append(words, sentenceCase(w))
	}
	return strings.Join(words, " ")
}

// widest is how many words a quotation has at most.
const widest = 12

// window is the words of a sentence that a quotation shows: to the borders of
// the number's clause, and never more than half of them before it.
func (n *node) window() (from, to int) {
	from, to = n.from, n.to
	for from > 0 && n.from-from < widest/2 && (n.words[from-1].clause == n.clauseOf(n.from) || n.from-from < 2) {
		from--
	}
	for to < len(n.words) && to-n.to < widest-(n.from-from) && (to == n.to || n.words[to].clause == n.words[to-1].clause) {
		to++
	}
	return from, to
}

// quotation is the words around a number.
func (n *node) quotation() string {
	from, to := n.window()
	if from == to || n.Offset > longest { // too far into a list or a broken page
		return "“…”"
	}
	before, after := "", ""
	if from < n.from {
		before = strings.TrimSpace(n.Sentence[n.words[from].start:min(n.Offset, len(n.Sentence))])
	}
	if to > n.to {
		last := n.words[to-1]
		after = strings.TrimSpace(n.Sentence[n.end():min(len(n.Sentence), last.start+n.wordLength(to-1))])
	}
	return "“" + strings.Join(strings.Fields(before+" … "+after), " ") + "”"
}

// wordLength is how long word i is in its sentence, in bytes.
func (n *node) wordLength(i int) int {
	return wordEnd(n.Sentence, n.words[i].start) - n.words[i].start
}

// sentenceCase writes the first letter of a name as a capital.
func sentenceCase(name string) string {
	c, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(c)) + name[size:]
}
