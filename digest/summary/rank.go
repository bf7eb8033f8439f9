package summary

import (
	"cmp"
	"regexp"
	"slices"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

// This file puts claims into the order of importance.

// rank puts claims into the order of importance: disputed ones first; quantities
// before what only dates something; what reports tell early before background,
// deaths and money before others; then by the reports that state them. Among
// equals the order of the given slice stays.
func rank(claims []claim.Claim) []claim.Claim {
	ranked := slices.Clone(claims)
	slices.SortStableFunc(ranked, func(a, b claim.Claim) int {
		disputed := compareBool(a.Verdict == claim.Disputed, b.Verdict == claim.Disputed)
		order := cmp.Or(-disputed, -compareBool(countable(a), countable(b)))
		if a.Verdict == claim.Disputed && order == 0 {
			order = cmp.Or(-compareBool(prominent(a), prominent(b)), -compareBool(grave(a), grave(b)))
		}
		return cmp.Or(order, Support(b)-Support(a), -compareBool(prominent(a), prominent(b)))
	})
	return ranked
}

// prominent reports whether at least half of the reports that state a claim do
// so in the title or early in the text.
func prominent(c claim.Claim) bool {
	first := map[int]bool{}
	for _, m := range c.Mentions() {
		first[m.Report] = first[m.Report] || m.In == claim.Title || m.Start < earlyText
	}
	n := 0
	for _, is := range first {
		if is {
			n++
		}
	}
	return 2*n >= len(first)
}

// grave reports whether a claim counts the dead or money.
func grave(c claim.Claim) bool {
	return c.Kind == figure.Money || death.MatchString(c.About)
}

var death = regexp.MustCompile(`(?i)\b(?:dead|deaths?|died|dies|killed|kills|toll|fatal\pL*|bodies|casualt\pL*)\b`)

// Support is the number of independent reports that state a claim.
func Support(c claim.Claim) int {
	reports := map[int]bool{}
	for _, m := range c.Mentions() {
		reports[m.Report] = true
	}
	return len(reports)
}

// countable reports whether a claim says how much there is of something; the
// others only date or order it.
func countable(c claim.Claim) bool {
	return c.Kind != figure.Date && c.Kind != figure.Time && c.Kind != figure.Ordinal
}
