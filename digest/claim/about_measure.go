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

// ordinal names what stands in a row.
func (n naming) ordinal() string {
	return n.poll(plurality, func(v *node) string {
		if from, to, ok := v.phrase(); ok && from >= v.to && v.Noun != "" && v.words[to-1].text != "time" {
			return v.plain(to - 1)
		}
		return ""
	})
}
