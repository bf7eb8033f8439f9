package claim

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"digestbot/digest/cores"
	"digestbot/digest/figure"
)

// This file names a claim's measure as an editor would: "People killed", "Age
// of Robert Buckley", "Rise of Amazon shares". A name is two to five words that
// most of the claim's figures share. What no sentence says plainly is not said:
// then the kind's plain word stands alone.

// about names the measure of a group.
func about(g *group) string { return naming{voters(g)}.name() }

// A naming finds the name of one claim.
type naming struct{ nodes []*node }

// voters are the nodes that say what a group is about: at most a dozen,
// evenly chosen, and no headline while there are sentences.
func voters(g *group) []*node {
	const most = 12
	nodes := g.nodes
	headline := func(n *node) bool { return n.In == Title || n.shouts }
	if slices.ContainsFunc(nodes, headline) {
		if texts := slices.DeleteFunc(slices.Clone(nodes), headline); len(texts) > 0 {
			nodes = texts
		}
	}
	if len(nodes) <= most {
		return nodes
	}
	out := make([]*node, most)
	for i := range out {
		out[i] = nodes[i*len(nodes)/most]
	}
	return out
}

// name is the whole name, in sentence case.
func (n naming) name() string {
	kind := n.nodes[0].Kind
	if name := n.built(kind); name != "" {
		return sentenceCase(name)
	}
	if word := kindWords[kind]; word != "" {
		return word
	}
	return "Number"
}

// kindWords are the names of claims of which nothing else is known.
var kindWords = map[figure.Kind]string{
	figure.Money: "Amount", figure.Percent: "Share", figure.Points: "Points", figure.Count: "Number", figure.Multiple: "Multiple",
	figure.Duration: "Duration", figure.Age: "Age", figure.Measured: "Size", figure.Score: "Score", figure.Ordinal: "Place in the order",
	figure.Date: "Date", figure.Time: "Time",
}

// built is the name that the grammar of the kind builds; an empty one means
// that the kind's word has to do.
func (n naming) built(kind figure.Kind) string {
	switch kind {
	case figure.Money:
		return n.money()
	case figure.Percent:
		return n.percent()
	case figure.Points:
		return n.points()
	case figure.Count:
		return n.count()
	case figure.Multiple:
		return n.multiple()
	case figure.Duration:
		return n.duration()
	case figure.Age:
		return n.age()
	case figure.Measured:
		return n.measured()
	case figure.Ordinal:
		return n.ordinal()
	case figure.Score:
		return n.score()
	case figure.Date:
		return n.date()
	case figure.Time:
		return n.time()
	}
	return ""
}

// poll asks every node and gives the most frequent answer, the first of
// equals, when at least share of the reports give it.
func (n naming) poll(share float64, ask func(*node) string) string {
	type answer struct {
		text  string
		votes int
	}
	var answers []answer
	all := 0
	for _, v := range n.nodes {
		all += len(v.reports)
		text := ask(v)
		if text == "" {
			continue
		}
		i := slices.IndexFunc(answers, func(a answer) bool { return strings.EqualFold(a.text, text) })
		if i < 0 {
			i = len(answers)
			answers = append(answers, answer{text: text})
		}
		answers[i].votes += len(v.reports)
	}
	best := answer{}
	for _, a := range answers {
		if a.votes > best.votes {
			best = a
		}
	}
	if float64(best.votes) < share*float64(all) {
		return ""
	}
	return best.text
}

const (
	plurality = 0.3 // of the reports say so, and none says otherwise more often
	most      = 0.5 // of the reports say so
)

// sentenceCase writes the first letter of a name as a capital.
func sentenceCase(name string) string {
	c, size := utf8.DecodeRuneInString(name)
	return string(unicode.ToUpper(c)) + name[size:]
}

// tellApart gives claims that bear one name a qualifier each, where their own
// sentences have one that the others have not. A name that says only the kind
// is left alone: a qualifier would not tell what is measured.
func tellApart(claims []Claim, groups []*group) {
	places := register[string]{}
	var same [][]int
	for i := range groups {
		k := places.number(claims[i].About) - 1
		if k == len(same) {
			same = append(same, nil)
		}
		same[k] = append(same[k], i)
	}
	cores.Each(len(same), func(k int) {
		if len(same[k]) > 1 {
			qualify(claims, groups, same[k])
		}
	})
}

// qualify sets apart the claims at the places given, which all bear one name.
func qualify(claims []Claim, groups []*group, places []int) {
	const crowd = 60 // beyond it, one more word tells nothing apart
	if len(places) > crowd {
		return
	}
	name := claims[places[0]].About
	namings := make([]naming, len(places))
	for k, i := range places {
		namings[k] = naming{voters(groups[i])}
	}
	for _, q := range qualifiers {
		found := make([]string, len(places))
		times := map[string]int{}
		for k, i := range places {
			if claims[i].About == name {
				found[k] = q(namings[k], name)
				times[found[k]]++
			}
		}
		for k, i := range places {
			if found[k] != "" && times[found[k]] == 1 && len(strings.Fields(found[k])) <= longestName {
				claims[i].About = found[k]
			}
		}
	}
}

// kindAlone says that a name is no more than the word of its kind: nothing that
// stands beside it tells what was measured.
func kindAlone(name string) bool {
	for _, word := range kindWords {
		if name == word {
			return true
		}
	}
	return name == "Distance" || name == "Past period"
}

// longestName is how many words a qualified name may have.
const longestName = 6

// qualifiers make a name longer by what sets a claim apart, best first.
var qualifiers = []func(n naming, name string) string{
	func(n naming, name string) string { return with(name, n.poll(most, (*node).complement)) },
	func(n naming, name string) string { return with(name, n.poll(most, (*node).row)) },
	func(n naming, name string) string {
		if o := n.poll(most, (*node).owner); len(n.nodes) > 1 && o != "" && ownedSums[name] {
			return o + " " + strings.ToLower(name)
		}
		return ""
	},
	func(n naming, name string) string {
		if before, ok := strings.CutSuffix(name, "the fall"); ok {
			if o := n.poll(plurality, (*node).owner); o != "" {
				return before + lastWord(o) + "’s fall"
			}
		}
		return ""
	},
	func(n naming, name string) string { return with(name, n.poll(0.8, (*node).year)) },
	func(n naming, name string) string { return with(name, n.poll(0.8, (*node).weekday)) },
	func(n naming, name string) string {
		lead := n.nodes[0]
		if kindAlone(name) || isCalendar(lead.Kind) || people[lead.measure.noun] || lead.measure.outcome != "" {
			return ""
		}
		if who := n.poll(plurality, (*node).nearestName); who != "" {
			return with(name, "("+who+")") // how the two belong together is not known
		}
		return ""
	},
}

// with puts a qualifier after a name that does not have it yet.
func with(name, qualifier string) string {
	if qualifier == "" || strings.Contains(strings.ToLower(name), strings.ToLower(qualifier)) {
		return ""
	}
	if last := lastWord(qualifier); strings.HasSuffix(name, last) {
		return ""
	}
	return name + " " + qualifier
}

// calendarWords are capitalised, but name no one.
var calendarWords = words("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow week month year day morning night last next late early end")
