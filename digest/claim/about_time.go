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
	return n.poll(plurality, func(v *node) string { name, _ := v.nearest(spans, 7); return name })
}

// hyphenated says that a figure is written as an attribute: "seven-month".
func (n *node) hyphenated() bool { return strings.Contains(n.Figure.Text, "-") }

// date names the day of what happened.
func (n naming) date() string {
	unit := n.poll(plurality, (*node).grain)
	if unit == "" {
		unit = "date"
	}
	if e := n.poll(most, (*node).happening); e != "" {
		return unit + " of the " + e
	}
	return unit
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
		noun := nounsOf[w.term]
		if w.text == "public" && i > 0 && n.words[i-1].text == "made" {
			noun = nounsOf["announce"]
		}
		if noun == "" || i >= n.from && i < n.to || w.name {
			continue
		}
		if d := n.distance(i, n.from, n.to); d < cost {
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
	return ""
}
