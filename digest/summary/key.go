package summary

import (
	"cmp"
	"slices"

	"digestbot/digest/claim"
)

const maxKey = 6 // key figures a story

// rank puts claims into the order of importance: disputed ones first, then by
// the number of reports that state them; what only dates something comes last.
// Among equals the order of the given slice, which is the order of the text, stays.
func rank(claims []claim.Claim) []claim.Claim {
	ranked := slices.Clone(claims)
	slices.SortStableFunc(ranked, func(a, b claim.Claim) int {
		return cmp.Or(
			boolean(b.Verdict == claim.Disputed)-boolean(a.Verdict == claim.Disputed),
			boolean(trivial(a))-boolean(trivial(b)),
			Support(b)-Support(a),
		)
	})
	return ranked
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

// key picks the key figures out of ranked claims. Dates and clock times are
// only among them when there is nothing else.
func key(ranked []claim.Claim, _ []Line) []claim.Claim {
	figures := slices.IndexFunc(ranked, func(c claim.Claim) bool { return trivial(c) && c.Verdict != claim.Disputed })
	if figures < 1 {
		figures = len(ranked)
	}
	return ranked[:min(figures, maxKey)]
}
