package claim

import (
	"strings"

	"digestbot/digest/figure"
)

// This file names shares, changes and levels.

// percent names a change, a share or a rate.
func (n naming) percent() string {
	if n.poll(most, func(v *node) string {
		if v.Role == figure.By || (v.Change == figure.Up || v.Change == figure.Down) && v.Role != figure.To && v.Role != figure.Share {
			return "by"
		}
		return ""
	}) != "" {
		return n.change()
	}
	if level := n.owned(); strings.HasSuffix(level, "shares") || strings.HasSuffix(level, "stock") {
		return n.change()
	}
	if whole := n.poll(plurality, (*node).wholeOf); whole != "" {
		return "share of " + whole
	}
	return n.owned()
}

// owned is the level that most figures are of, with its owner.
func (n naming) owned() string {
	level := n.poll(plurality, func(v *node) string { name, _ := v.level(); return name })
	if level == "" {
		return ""
	}
	if moneyWords[level] {
		return "the " + level
	}
	owner := n.poll(plurality, func(v *node) string {
		name, owner := v.level()
		if name == level {
			return owner
		}
		return ""
	})
	if owner == "" && held[level] {
		owner = n.poll(most, (*node).owner)
	}
	if owner != "" && !strings.Contains(level, " ") && len(strings.Fields(owner)) < 3 {
		return owner + " " + level
	}
	return level
}

var (
	moneyWords = words("crown dollar euro pound yen currency economy")
	held       = words("shares share stock stocks sales revenue profit profits earnings")
)

// change names a rise or a fall.
func (n naming) change() string {
	direction := n.poll(most, func(v *node) string {
		switch v.Change {
		case figure.Up:
			return "rise"
		case figure.Down:
			return "fall"
		}
		return v.moved()
	})
	level := n.owned()
	switch {
	case direction != "" && level != "":
		return direction + " of " + definite(level)
	case level != "":
		return "change in " + definite(level)
	case direction != "":
		return direction
	}
	return "change"
}

// moved is the direction of the verb before a change: "raised its rate by".
func (n *node) moved() string {
	for i := n.from - 1; i >= 0 && n.words[i].clause == n.clauseOf(n.from) && i > n.from-10; i-- {
		switch {
		case raising[n.words[i].text]:
			return "rise"
		case lowering[n.words[i].text]:
			return "fall"
		}
	}
	return ""
}

var (
	raising  = words("raise raises raised raising lifts lifted lifting increases increased increase rose rises rise risen climbed climbs gained gains up")
	lowering = words("cut cuts cutting lowers lowered lowering reduces reduced reduce fell falls fall fallen dropped drops lost sank down")
)

// definite puts the article before a level that needs one: "the main rate".
func definite(level string) string {
	for _, end := range []string{"rate", "index", "price", "deficit", "surplus", "wage", "margin"} {
		if strings.HasSuffix(level, end) && level == strings.ToLower(level) {
			return "the " + level
		}
	}
	return level
}

// points names points of a rate, an index or a game.
func (n naming) points() string {
	if n.nodes[0].Role == figure.By || n.poll(plurality, func(v *node) string {
		if v.Change == figure.Same {
			return ""
		}
		return string(v.Change)
	}) != "" {
		return n.change()
	}
	if n.poll(plurality, func(v *node) string { return v.has("scored", "scoring", "score", "points", "added", "finished", "led") }) != "" {
		return "points scored"
	}
	return ""
}

// multiple names how many times as much there is.
func (n naming) multiple() string {
	if level := n.owned(); level != "" {
		return "multiple of " + level
	}
	return ""
}

// level is the nearest word for what rises, falls or stands at a share, and
// the name whose it is: "shares" and "Amazon", "main rate" and none.
func (n *node) level() (name, owner string) {
	at, best := -1, 11
	for i, w := range n.words {
		if !levels[w.text] || i >= n.from && i < n.to {
			continue
		}
		d := n.distance(i, n.from, n.to)
		if i > n.to+1 {
			d += 3 // the subject stands before its figure
		}
		if d < best {
			at, best = i, d
		}
	}
	if at < 0 {
		return "", ""
	}
	name = n.words[at].text
	if i := at - 1; n.adjoins(i) && rateWords[n.words[i].text] {
		return n.words[i].text + " " + name, ""
	}
	switch {
	case at == 1 && capital(n.form(0)) && n.words[0].term != "":
		return name, n.form(0)
	case at > 0 && n.named(at-1):
		return name, n.nameBefore(at - 1)
	}
	if j := at + 2; j < len(n.words) && (n.words[at+1].text == "of" || n.words[at+1].text == "in") {
		if n.words[j].text == "the" {
			j++
		}
		if n.named(j) {
			owner, _ = n.nameAt(j)
		}
	}
	return name, owner
}

// wholeOf is what a share is a share of: the words after "of".
func (n *node) wholeOf() string {
	i := n.to
	if i-1 > n.from && n.words[i-1].text == "of" {
		i--
	}
	for j := n.from + 1; j < n.to; j++ {
		if n.words[j].text == "of" {
			i = j
		}
	}
	if i >= len(n.words) || n.words[i].text != "of" {
		return ""
	}
	var parts []string
	for i++; i < len(n.words) && len(parts) < 3; i++ {
		w := n.words[i]
		if w.text == "the" || w.text == "its" || w.text == "their" || w.text == "all" || w.text == "his" || w.text == "her" || w.text == "a" {
			if len(parts) > 0 {
				break
			}
			continue
		}
		if w.number || w.calendar || w.term == "" && !n.proper(i) {
			break
		}
		if n.possessive(i) && !n.proper(i) {
			parts = nil // "of the company’s total sales"
			continue
		}
		parts = append(parts, n.plain(i))
		if ends(n, i) {
			break
		}
	}
	return strings.Join(parts, " ")
}
