package summary

import (
	"cmp"
	"regexp"
	"slices"

	"digestbot/digest/claim"
	"digestbot/digest/figure"
)

// This file puts claims into the order of importance.

// rank puts claims into the order of importance: disputed ones first, of these
// what reports tell early before background, and deaths and money before
// others; then by the number of reports that state them, sums and counts before
// lengths and ages, what is told early before background. What only dates
// something comes last. Among equals the order of the given slice stays.
func rank(claims []claim.Claim) []claim.Claim {
	ranked := slices.Clone(claims)
	slices.SortStableFunc(ranked, func(a, b claim.Claim) int {
		disputed := boolean(a.Verdict == claim.Disputed)
		return cmp.Or(
			boolean(b.Verdict == claim.Disputed)-disputed,
			boolean(countable(b))-boolean(countable(a)),
			disputed*(boolean(prominent(b))-boolean(prominent(a))),
			disputed*(boolean(grave(b))-boolean(grave(a))),
			Support(b)-Support(a),
			weight(b)-weight(a),
			boolean(moved(b))-boolean(moved(a)),
			boolean(prominent(b))-boolean(prominent(a)),
		)
	})
	return ranked
}

// early is how far into a text the news reaches, in code points; behind it most
// reports tell the background. Set by reading eval/claims.
const early = 800

// prominent says whether at least half of the reports that state a claim do so
// in the title or early in the text.
func prominent(c claim.Claim) bool {
	first := map[int]bool{}
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			first[m.Report] = first[m.Report] || m.In == claim.Title || m.Start < early
		}
	}
	n := 0
	for _, is := range first {
		n += boolean(is)
	}
	return 2*n >= len(first)
}

// grave says whether a claim counts the dead or money.
func grave(c claim.Claim) bool {
	return c.Kind == figure.Money || death.MatchString(c.About)
}

var death = regexp.MustCompile(`(?i)\b(?:dead|death|deaths|died|dies|killed|kills|toll|fatal\pL*|bodies|casualt\pL*)\b`)

// weight puts sums, shares and counts before lengths and ages where as many
// reports state them.
func weight(c claim.Claim) int {
	switch c.Kind {
	case figure.Money, figure.Percent, figure.Points, figure.Count:
		return 1
	}
	return 0
}

// moved says whether a claim tells by how much something rose or fell: that is
// news, where a level may be background.
func moved(c claim.Claim) bool {
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			if m.Role == figure.By {
				return true
			}
		}
	}
	return false
}

func boolean(b bool) int {
	if b {
		return 1
	}
	return 0
}

// Support is the number of independent reports that state a claim.
func Support(c claim.Claim) int {
	reports := map[int]bool{}
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			reports[m.Report] = true
		}
	}
	return len(reports)
}

// countable says whether a claim says how much there is of something; the
// others only date or order it.
func countable(c claim.Claim) bool {
	return c.Kind != figure.Date && c.Kind != figure.Time && c.Kind != figure.Ordinal
}
