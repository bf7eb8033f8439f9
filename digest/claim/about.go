package claim

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"digestbot/digest/figure"
)

// This file names a claim's measure shortly and plainly: "Amazon job cuts",
// "age of Robert Buckley". A name is made of the text's own words that the
// claim's figures share: what is counted, what happened to it, and the names
// that set it apart from the story's other claims.

// nounOf names in one noun what a concept is about, where its own name does not.
var nominal = map[string]string{
	"die": "deaths", "injure": "injuries", "arrest": "arrests", "flee": "evacuations", "rescue": "rescues", "miss": "missing",
	"buy": "purchase", "price": "price", "steal": "theft", "oust": "removal", "found": "founding", "begin": "start",
	"announce": "announcement", "damage": "damage", "rise": "rise", "fall": "fall", "cut": "cuts", "spend": "spending",
	"expand": "expansion", "march": "march", "burn": "fire", "crash": "crash", "shoot": "shooting", "vote": "vote",
	"prison": "sentence", "quake": "earthquake", "marry": "marriages", "concern": "concern", "strand": "strandings",
}

// outcomeWords say what happened to those counted.
var outcomeWords = map[string]string{
	"die": "killed", "injure": "injured", "arrest": "arrested", "flee": "displaced", "rescue": "rescued", "miss": "missing", "trap": "trapped", "strand": "stranded", "march": "at the march",
}

// about names the measure of a group.
func about(g *group) string {
	lead := leader(g)
	names, topics := keywords(g)
	switch lead.Kind {
	case figure.Count:
		return counted(lead, names, topics)
	case figure.Age:
		return "age of " + owner(g, names, topics)
	case figure.Date:
		return "date of " + subject(names, topics, "the event")
	case figure.Time:
		return "time of " + subject(names, topics, "the event")
	case figure.Duration:
		return "length of " + subject(names, topics, "the period")
	case figure.Percent, figure.Points, figure.Multiple:
		if lead.Role == figure.By {
			return "change: " + subject(names, topics, "level")
		}
		if lead.About != "" {
			return "share of " + tidy(lead.About)
		}
		return "share: " + subject(names, topics, "whole")
	case figure.Money:
		return subject(names, topics, "sum")
	}
	if lead.About != "" {
		return tidy(lead.About)
	}
	return subject(names, topics, cmp.Or(lead.Unit, string(lead.Kind)))
}

// leader is the node whose noun phrase is the most common of the group; of
// equals the fullest, then the first.
func leader(g *group) *node {
	votes := map[string]int{}
	for _, n := range g.nodes {
		votes[strings.ToLower(n.About)] += len(n.reports)
	}
	return slices.MinFunc(g.nodes, func(a, b *node) int {
		return cmp.Or(
			cmp.Compare(truth(b.About != ""), truth(a.About != "")),
			cmp.Compare(votes[strings.ToLower(b.About)], votes[strings.ToLower(a.About)]),
			cmp.Compare(a.rank, b.rank))
	})
}

// counted names a count: "people killed", "Nvidia chips".
func counted(lead *node, names, topics []string) string {
	name := cmp.Or(tidy(lead.About), lead.Noun, lead.Unit, "number")
	if w := outcomeWords[lead.outcome]; w != "" && !strings.Contains(strings.ToLower(name), w) {
		return name + " " + w
	}
	lower := strings.ToLower(name)
	if len(strings.Fields(name)) < 3 {
		for _, n := range names {
			if !strings.Contains(lower, strings.ToLower(n)) {
				return name + ", " + n
			}
		}
		for _, t := range topics {
			if !strings.Contains(lower, strings.ToLower(t)) {
				return name + " (" + t + ")"
			}
		}
	}
	return name
}

// owner says whose age it is.
func owner(g *group, names, topics []string) string {
	for _, n := range g.nodes {
		if n.name == "" {
			continue
		}
		for _, full := range names {
			if strings.HasSuffix(n.name, strings.ToLower(full)) {
				return full
			}
		}
		return strings.ToUpper(n.name[:1]) + n.name[1:]
	}
	return subject(names, topics, "a person")
}

// subject joins the best name and the best topic.
func subject(names, topics []string, otherwise string) string {
	var parts []string
	if len(names) > 0 {
		parts = append(parts, names[0])
	}
	if len(topics) > 0 {
		parts = append(parts, topics[0])
	}
	return cmp.Or(strings.Join(parts, " "), otherwise)
}

// tidy cuts a noun phrase to its last words.
func tidy(phrase string) string {
	fields := strings.Fields(strings.Trim(phrase, " ,.;:-—"))
	if len(fields) > 6 {
		fields = fields[len(fields)-6:]
	}
	return strings.Join(fields, " ")
}

// keywords are the names and the topics that weigh most in a group's contexts
// and stand in at least half of its sentences, in the texts' own writing.
func keywords(g *group) (names, topics []string) {
	type tally struct {
		weight float64
		nodes  int
		name   bool
		forms  map[string]int
	}
	found := map[string]*tally{}
	for _, n := range g.some() {
		seen := map[string]bool{}
		for i, w := range n.words {
			if w.term == "" || w.number || seen[w.term] || i >= n.from && i < n.to || calendarWords[w.text] {
				continue
			}
			seen[w.term] = true
			t := found[w.term]
			if t == nil {
				t = &tally{forms: map[string]int{}}
				found[w.term] = t
			}
			t.weight += reach / float64(reach+n.passage.distance(i, n.from, n.to))
			t.nodes++
			t.name = t.name || w.name
			t.forms[n.Sentence[w.start:w.start+len(w.text)]]++
		}
	}
	var terms []string
	for term, t := range found {
		if 2*t.nodes >= min(len(g.nodes), sample) {
			terms = append(terms, term)
		}
	}
	slices.SortFunc(terms, func(a, b string) int {
		return cmp.Or(cmp.Compare(found[b].weight, found[a].weight), cmp.Compare(a, b))
	})
	for _, term := range terms {
		t := found[term]
		form := commonest(t.forms)
		switch {
		case t.name && unicode.IsUpper([]rune(form)[0]):
			names = append(names, form)
		case nominal[term] != "":
			topics = append(topics, nominal[term])
		case len(form) > 3:
			topics = append(topics, strings.ToLower(form))
		}
	}
	return names, topics
}

// calendarWords are capitalised, but name no one.
var calendarWords = words("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec yesterday today tomorrow week month year day morning night last next late early end")

func commonest(forms map[string]int) string {
	best := ""
	for f, n := range forms {
		if best == "" || n > forms[best] || n == forms[best] && f < best {
			best = f
		}
	}
	return best
}
