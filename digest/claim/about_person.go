package claim

import (
	"cmp"
	"strings"
)

// This file names ages.

// age names whose age it is.
func (n naming) age() string {
	if surname := n.poll(plurality, func(v *node) string { return lastWord(v.person()) }); surname != "" {
		return "age of " + cmp.Or(n.fullName(surname), surname)
	}
	if noun := n.poll(plurality, func(v *node) string {
		from, to, ok := v.phrase()
		if !ok || from < v.from || v.proper(to-1) || v.words[to-1].term == "" {
			return ""
		}
		if strings.HasSuffix(strings.ToLower(v.Figure.Text), "old") || people[v.words[to-1].term] {
			return v.plain(to - 1) // not "died at 52 of a heart attack"
		}
		return ""
	}); noun != "" {
		return "age of the " + noun
	}
	if noun := n.poll(plurality, (*node).aged); noun != "" {
		return "age of the " + noun
	}
	if who := n.poll(plurality, (*node).grown); who != "" {
		return "age of " + who
	}
	return ""
}

// fullName is the most frequent full name of somebody of a surname.
func (n naming) fullName(surname string) string {
	full, votes := "", map[string]int{}
	for _, v := range n.nodes {
		name := v.person()
		if lastWord(name) != surname || !strings.Contains(name, " ") {
			continue
		}
		if votes[name] += len(v.reports); full == "" || votes[name] > votes[full] {
			full = name
		}
	}
	return full
}

// grown is the nearest name or noun of a person before an age: "Brandt was
// made captain at 35", "arrested a man in his 60s".
func (n *node) grown() string {
	if p := n.possessor(); p != "" {
		return p
	}
	clause := n.clauseOf(n.from)
	for i := min(n.from, len(n.words)) - 1; i >= 0 && n.words[i].clause == clause; i-- {
		switch {
		case n.named(i):
			name := n.nameBefore(i)
			if from := i - strings.Count(name, " "); from > 0 && n.words[from-1].text == "of" {
				return "" // "the Union of Boatmen"
			}
			if name = lastNames(name); !personal(strings.Fields(name)) {
				return ""
			}
			return name
		case people[n.words[i].term] && !deeds[n.words[i].term]:
			return "the " + n.plain(i)
		}
	}
	return ""
}

// deeds are terms of people that verbs have too: "the injured", "who died".
var deeds = words("die injure flee marry steal protest march")

// aged is the noun beside an age: "whose daughters, 6 and 8", "the 26-year-old
// German".
func (n *node) aged() string {
	if i := n.from - 1; i >= 0 && people[n.words[i].term] {
		return n.plain(i)
	}
	if i := n.to; i < len(n.words) && n.adjoins(i-1) && (demonyms[n.words[i].text] || people[n.words[i].term] || natives[n.words[i].text]) {
		return n.form(i)
	}
	return ""
}

// person is the person whose age it is, as the sentence writes the name.
func (n *node) person() string {
	if i := n.from - 1; i >= 0 && n.named(i) && !n.possessive(i) {
		return lastNames(n.nameBefore(i))
	}
	if n.from == 1 && capital(n.form(0)) && n.words[0].term != "" && !n.adjoins(0) && n.In == Text {
		return n.form(0) // "Hale, 61,"
	}
	clause := n.clauseOf(max(n.to-1, 0))
	for i := n.to; i < len(n.words) && i < n.to+5 && n.words[i].clause == clause; i++ {
		if n.named(i) {
			name, end := n.nameAt(i)
			if end < len(n.words) && n.words[end].clause == clause && n.adjoins(end-1) && natives[n.words[end].text] {
				return "" // "New Bedford man"
			}
			if name = lastNames(name); !personal(strings.Fields(name)) {
				return ""
			}
			return name
		}
		if n.words[i].term == "" {
			break
		}
	}
	return ""
}

// natives are nouns for a person before which a name is a place.
var natives = words("man woman boy girl resident teenager student mother father police officer driver native worker mom mum gang couple businessman lawyer")

// lastNames is a name without what stands before the given name.
func lastNames(name string) string {
	parts := strings.Fields(name)
	for len(parts) > 1 && (titles[strings.ToLower(parts[0])] || honorifics[strings.ToLower(parts[0])] || demonyms[strings.ToLower(parts[0])]) {
		parts = parts[1:]
	}
	return strings.Join(parts, " ")
}
