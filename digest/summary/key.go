package summary

import (
	"cmp"
	"regexp"
	"slices"

	"digestbot/digest/claim"
	"digestbot/digest/figure"
)

const (
	maxKey      = 6 // key figures a story
	maxDisputed = 3 // disputes among them, if there are enough other figures
)

// rank puts claims into the order of importance: disputed ones first, of these
// deaths and money before others; then by the number of reports that state
// them; what only dates something comes last. Among equals the order of the
// given slice stays.
func rank(claims []claim.Claim) []claim.Claim {
	ranked := slices.Clone(claims)
	slices.SortStableFunc(ranked, func(a, b claim.Claim) int {
		disputed := boolean(a.Verdict == claim.Disputed)
		return cmp.Or(
			boolean(b.Verdict == claim.Disputed)-disputed,
			boolean(trivial(a))-boolean(trivial(b)),
			disputed*(boolean(grave(b))-boolean(grave(a))),
			Support(b)-Support(a),
		)
	})
	return ranked
}

// grave says whether a claim counts the dead or money.
func grave(c claim.Claim) bool {
	return c.Kind == figure.Money || death.MatchString(c.About)
}

var death = regexp.MustCompile(`(?i)\b(?:dead|death|deaths|died|dies|killed|kills|toll|fatal\pL*|bodies|casualt\pL*)\b`)

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

// key picks the key figures out of ranked claims: the first disputes, then
// what most reports state. Dates and clock times are only among them when
// there is too little else.
func key(ranked []claim.Claim) []claim.Claim {
	picked := make([]bool, len(ranked))
	n := 0
	pick := func(most int, fits func(claim.Claim) bool) {
		for i, c := range ranked {
			if n < most && !picked[i] && fits(c) {
				picked[i] = true
				n++
			}
		}
	}
	pick(maxDisputed, func(c claim.Claim) bool { return c.Verdict == claim.Disputed })
	pick(maxKey, func(c claim.Claim) bool { return c.Verdict != claim.Disputed && !trivial(c) })
	pick(maxKey, func(c claim.Claim) bool { return c.Verdict == claim.Disputed })
	if n < 2 {
		pick(2, func(claim.Claim) bool { return true })
	}
	var out []claim.Claim
	for i, c := range ranked {
		if picked[i] {
			out = append(out, c)
		}
	}
	return out
}
