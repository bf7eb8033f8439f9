package claim

import "strings"

// This file names measures and places in a row.

// measured names the property that a unit measures.
func (n naming) measured() string {
	lead := n.nodes[0]
	dim := toBase(lead.Unit).dimension
	if dim != "length" {
		name := properties[dim]
		if strings.HasPrefix(strings.ToLower(lead.Unit), "degree") {
			name = "Temperature"
		}
		if dim == "speed" && n.poll(most, func(v *node) string { return v.has("wind", "winds", "gusts", "gusting") }) != "" {
			name = "Wind speed"
		}
		if dim == "area" && n.poll(most, func(v *node) string { return v.has("burned", "burnt", "burning", "scorched", "charred") }) != "" {
			name = "Area burnt"
		}
		return name
	}
	which := n.poll(plurality, func(v *node) string { return v.measure.outcome })
	name := lengths[which]
	if which == "distance" || name == "" {
		if from := n.poll(most, (*node).fromWhere); from != "" {
			return "distance from " + from
		}
	}
	switch {
	case name != "":
		return name
	case short[strings.ToLower(lead.Unit)]:
		return "size"
	case lead.Unit == "yard":
		if gained := n.poll(plurality, (*node).gained); gained != "" {
			return gained
		}
	}
	return "distance"
}

// short are units in which things are measured rather than ways.
var short = words("inch centimetre millimetre")

// fromWhere is the place from which a distance is measured.
func (n *node) fromWhere() string {
	for i := n.to; i+1 < len(n.words) && i < n.to+6; i++ {
		if bearings[n.words[i].text] {
			j := i + 1
			if n.words[j].text == "the" {
				j++
			}
			if j < len(n.words) && n.named(j) {
				name, _ := n.nameAt(j)
				return name
			}
		}
	}
	return ""
}

// gained says how yards were gained in a game.
func (n *node) gained() string {
	best, cost := "", 9
	for i := range n.words {
		how, ok := gains[n.words[i].text]
		if !ok {
			continue
		}
		if d := n.distance(i, n.from, n.to); d < cost {
			best, cost = how, d
		}
	}
	return best
}

var gains = map[string]string{
	"rushing": "rushing yards", "rushed": "rushing yards", "run": "rushing yards", "ran": "rushing yards", "carries": "rushing yards", "scrimmage": "yards gained",
	"receiving": "receiving yards", "catches": "receiving yards", "caught": "receiving yards", "receptions": "receiving yards",
	"passing": "passing yards", "threw": "passing yards", "passes": "passing yards", "passed": "passing yards", "return": "return yards", "returned": "return yards",
}

// ordinal names what stands in a row: "Which term" for "his second term".
func (n naming) ordinal() string {
	if noun := n.poll(plurality, func(v *node) string {
		if from, to, ok := v.phrase(); ok && from >= v.to && v.Noun != "" && v.words[to-1].text != "time" {
			return v.plain(to - 1)
		}
		return v.ranked()
	}); noun != "" {
		return "which " + noun
	}
	if o := n.poll(plurality, (*node).owner); o != "" && len(strings.Fields(o)) < 4 {
		return "place of " + o
	}
	return ""
}

// ranked is the noun right behind an ordinal: "the first round", "a
// fourth-year student", "the 81st Academy Awards".
func (n *node) ranked() string {
	i := n.to
	if i >= len(n.words) || !n.adjoins(i-1) || n.words[i].number || n.words[i].term == "" || n.words[i].text == "time" || strings.HasSuffix(n.words[i].text, "ed") {
		return ""
	}
	if n.named(i) {
		return n.nameOrKind(i)
	}
	for i+1 < len(n.words) && i < n.to+2 && !ends(n, i) && n.words[i+1].term != "" && !n.words[i+1].number && !n.proper(i+1) {
		i++
	}
	return n.lastWords(max(n.to, i-1), i+1)
}

// score names whose record a score is, or against whom it was reached.
func (n naming) score() string {
	if o := n.poll(plurality, func(v *node) string {
		if v.from > 0 && v.named(v.from-1) && strings.HasSuffix(strings.TrimRight(v.Sentence[:v.Offset], " "), "(") {
			return v.nameBefore(v.from - 1)
		}
		return ""
	}); o != "" {
		return "record of " + o
	}
	if o := n.poll(plurality, (*node).opponent); o != "" {
		return "score against " + o
	}
	return ""
}

// opponent is the name behind a score: "a 73-66 victory over Evansville".
func (n *node) opponent() string {
	for i := n.to; i+2 < len(n.words) && i < n.to+6; i++ {
		switch n.words[i].text {
		case "over", "against", "to", "at", "with":
			j := i + 1
			if n.words[j].text == "the" {
				j++
			}
			if n.named(j) {
				name, _ := n.nameAt(j)
				return name
			}
		}
	}
	return ""
}
