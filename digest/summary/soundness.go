package summary

import (
	"digestbot/digest/claim"
	"digestbot/digest/figure"
)

// soundness lowers a sentence whose figures the other reports contradict or
// hedge: an outdated figure is refused, a bare number where others print a
// bound or an approximation gives way to theirs.
func (d *desk) soundness(c *sentence) float64 {
	sound := 1.0
	for _, s := range c.stated {
		cl := d.claims[s.claim]
		switch {
		case cl.Verdict == claim.Superseded && s.side != len(cl.Sides)-1, cl.Sides[s.side].Overtaken:
			return 0
		case d.outlived(cl):
			sound *= 0.5
		case cl.Verdict == claim.Disputed:
			sound *= 1.0
		case cl.Verdict == claim.Single && len(d.reports) > 2 && grave(cl):
			sound *= 0.6 // nobody else says so, and it weighs much
		case cl.Verdict == claim.Single && len(d.reports) > 2 && countable(cl):
			sound *= 0.85
		case cl.Verdict == claim.Compatible && s.mention.Bound == figure.Exact:
			sound *= hedged(cl)
		}
	}
	return sound
}

// hedged says how much less a bare number of a claim is worth than a hedged
// one, by how the other mentions hedge it.
func hedged(c claim.Claim) float64 {
	worth := 1.0
	for _, s := range c.Sides {
		for _, m := range s.Mentions {
			switch m.Bound {
			case figure.Above, figure.Below:
				return 0.5 // "up to 12%" is another statement than "12%"
			case figure.Approx:
				worth = 0.95
			}
		}
	}
	return worth
}
