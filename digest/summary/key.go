package summary

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"digestbot/digest/claim"
	"digestbot/digest/figure"
)

// This file picks the key figures out of the claims: the first disputes, then
// what most reports state, above all what the lines leave out. A figure that a
// reader cannot place is none.

const (
	maxKey      = 6 // key figures a story
	maxDisputed = 3 // disputes among them, if there are enough other figures
	maxSingle   = 3 // figures of one report only are added up to this number

	// Set by reading the key figures of 123 stories.
	told    = 1.0 / 3 // what a key figure is worth when a line prints it
	loose   = 0.5     // what one is worth that is called "Games" or "Time before the vote"
	few     = 10      // things that nobody needs a list to remember: "two sides"
	several = 3       // reports that make a few things worth one
)

// key picks the key figures; the claims that the lines state count less.
func (d *desk) key(inLines map[int]bool) []claim.Claim {
	ranked := make([]int, len(d.claims))
	for i := range ranked {
		ranked[i] = i
	}
	supported := slices.Clone(ranked)
	worth := func(i int) float64 { return d.keyWorth(i, inLines[i]) }
	slices.SortStableFunc(supported, func(a, b int) int { return cmp.Compare(worth(b), worth(a)) })

	picked := map[int]bool{}
	type measure struct{ name, unit string }
	taken := map[measure]bool{} // two figures of one measure would read like a dispute
	pick := func(order []int, most int, fits func(i int) bool) {
		for _, i := range order {
			if len(picked) < most && fits(i) {
				picked[i] = true
				taken[measure{d.claims[i].About, d.claims[i].Unit}] = true
			}
		}
	}
	disputed := func(i int) bool { return d.claims[i].Verdict == claim.Disputed }
	pick(ranked, maxDisputed, disputed)
	pick(supported, maxKey, func(i int) bool {
		c := d.claims[i]
		if disputed(i) || taken[measure{c.About, c.Unit}] || !d.telling(c) || c.Verdict == claim.Single && len(picked) >= maxSingle {
			return false
		}
		return countable(c) || calendar(c) && !inLines[i] && 2*len(d.states[i]) >= len(d.reports)
	})
	pick(ranked, maxKey, disputed)
	var out []claim.Claim
	for _, i := range ranked {
		if picked[i] {
			out = append(out, d.claims[i])
		}
	}
	return out
}

// keyWorth is what a claim is worth as a key figure: the number of reports that
// state it, less where a line prints it too or its name says little.
func (d *desk) keyWorth(i int, inLine bool) float64 {
	worth := float64(len(d.states[i]))
	if inLine {
		worth *= told
	}
	if bare(d.claims[i]) || span.MatchString(d.claims[i].About) {
		worth *= loose
	}
	return worth
}

// telling says whether a reader who knows the headline can make something of a
// figure. One that moved is news whatever it is.
func (d *desk) telling(c claim.Claim) bool {
	if c.Verdict == claim.Superseded {
		return true
	}
	if unnamed(c) || trifling(c) {
		return false
	}
	return c.Verdict != claim.Single || prominent(c) && (len(d.reports) == 1 || d.opening(c) || death.MatchString(c.About)) && !vagueOnly(c)
}

// unnamed says whether the name of a claim tells its kind and not what was
// measured: "Number", "Amount (Norland)", "Share in 2010", "Time afterwards".
func unnamed(c claim.Claim) bool { return kindOnly.MatchString(c.About) }

var kindOnly = regexp.MustCompile(`^(?:Size\b.*|(?:Number|Amount|Duration|Change|Points|Multiple|Times|Distance|Share|Rise|Fall|Value|People|` +
	`Time (?:since then|afterwards|beforehand|between two|spent|taken|left)|(?:Past|Coming) period|Place in the order)(?: (?:in \d|on \p{Lu}|\().*)?)$`)

// span matches the names of what lasts, which say badly from what to what.
var span = regexp.MustCompile(`^(?:Time|Length of the) `)

// bare says whether the name of a count is a noun and no more: "Games", "Children".
func bare(c claim.Claim) bool {
	return c.Kind == figure.Count && !strings.Contains(c.About, " ")
}

// trifling says whether a claim counts a few things, or leaves open how many,
// and hardly anybody states it.
func trifling(c claim.Claim) bool {
	if c.Kind != figure.Count || grave(c) || Support(c) >= several || c.Verdict != claim.Single && !bare(c) {
		return false
	}
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			if m.Bound != figure.Vague && max(m.Low, m.Value) >= few {
				return false
			}
		}
	}
	return true
}

// vagueOnly says whether no report gives more than a vague word for a claim: "dozens".
func vagueOnly(c claim.Claim) bool {
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			if m.Bound != figure.Vague {
				return false
			}
		}
	}
	return true
}

// calendar says whether a claim gives a date that stands alone: more than a
// weekday, a clock time or "last week".
func calendar(c claim.Claim) bool {
	if c.Kind != figure.Date {
		return false
	}
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			if m.When.Year > 0 && m.When.Month > 0 {
				return true
			}
		}
	}
	return false
}
