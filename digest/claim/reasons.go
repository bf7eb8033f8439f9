package claim

import (
	"fmt"
	"slices"
	"strings"
)

// This file says in words why a claim was judged as it was, and who disputes
// with whom.

// withinOne is the kind of dispute that a report has with itself.
const withinOne = "within one report"

// inWords says who disputes with whom, and what may lie behind it, of stands
// some of which may be history.
func inWords(order []stand) (who, hint string) {
	standing := slices.DeleteFunc(slices.Clone(order), func(s stand) bool { return s.overtaken })
	who = between(standing)
	if who == "" && exchanged(standing) {
		who = "outlets convert differently"
	}
	hint = likelyCause(standing)
	for _, s := range order {
		if s.overtaken {
			hint = strings.TrimPrefix(hint+"; earlier: “"+s.mentions[0].Figure.Text+"”", "; ")
		}
	}
	return who, hint
}

// between says in words who disputes with whom, when the mentions tell.
func between(sides []stand) string {
	var who []string
	alone := true // one report states all sides
	for _, s := range sides {
		who = appendClaimants(who, s.mentions)
		alone = alone && witnesses(s.mentions) == 1 && s.mentions[0].Report == sides[0].mentions[0].Report
	}
	if alone && len(who) < 2 {
		return withinOne
	}
	if slices.ContainsFunc(sides, func(s stand) bool { return len(s.claimants) != 1 }) {
		return ""
	}
	switch len(who) {
	case 1:
		if len(sides) > 2 {
			return "all quoting " + who[0]
		}
		return "both quoting " + who[0]
	case len(sides):
		return "between " + list(who)
	}
	return ""
}

// appendClaimants appends the claimants of mentions who are not among the names.
func appendClaimants(names []string, mentions []*Mention) []string {
	for _, m := range mentions {
		if m.Claimant != "" && !slices.ContainsFunc(names, func(n string) bool { return sameClaimant(n, m.Claimant) }) {
			names = append(names, m.Claimant)
		}
	}
	return names
}

// list joins two or more words: "a, b and c".
func list(items []string) string {
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

// reasons say in words why the claim of all these mentions was judged so.
func reasons(c Claim, all []*Mention) []string {
	switch c.Verdict {
	case Single:
		return []string{"one report states it"}
	case Agreed:
		return []string{"equal in " + reports(all) + source(all)}
	case Compatible:
		return []string{reports(all) + " differ in precision or hedging; all can be true" + source(all)}
	case Superseded:
		return []string{fmt.Sprintf("“%s” came after “%s”", c.Sides[len(c.Sides)-1].Mentions[0].Figure.Text, c.Sides[0].Mentions[0].Figure.Text)}
	}
	var texts []string
	for _, s := range c.Sides {
		texts = append(texts, fmt.Sprintf("“%s” (%s)", s.Mentions[0].Figure.Text, reports(pointers(s.Mentions))))
	}
	return []string{"cannot all be true: " + list(texts)}
}

// source notes when several reports rest on one claimant.
func source(mentions []*Mention) string {
	who := appendClaimants(nil, mentions)
	if len(who) != 1 || witnesses(mentions) < 2 || slices.ContainsFunc(mentions, func(m *Mention) bool { return m.Claimant == "" }) {
		return ""
	}
	return ", 1 source (" + who[0] + ")"
}

// reports counts the reports of mentions in words.
func reports(mentions []*Mention) string {
	if n := witnesses(mentions); n != 1 {
		return fmt.Sprintf("%d reports", n)
	}
	return "1 report"
}
