package bot

import (
	"fmt"
	"strings"

	"digestbot/digest/claim"
	"digestbot/digest/summary"
)

// fewReports is how many new independent reports make a story worth telling
// again when none of its figures has moved.
const fewReports = 2

// Changed says in words what matters that is new in a story since it was
// told: a figure that moved, a dispute that appeared, several new reports.
// It is empty if nothing is.
func Changed(before, now summary.Summary) string {
	var changes []string
	for _, c := range now.Key {
		old, known := sameClaim(before.Claims, c)
		switch {
		case c.Verdict == claim.Disputed && (!known || old.Verdict != claim.Disputed):
			changes = append(changes, "now disputed: "+c.About)
		case known && c.Verdict == claim.Superseded && latest(c) != latest(old):
			changes = append(changes, fmt.Sprintf("%s: now “%s”, was “%s”", c.About, latest(c), latest(old)))
		case known && old.Verdict == claim.Disputed && c.Verdict != claim.Disputed:
			changes = append(changes, "no longer disputed: "+c.About)
		}
	}
	if n := newReports(before, now); len(changes) == 0 && n >= fewReports {
		changes = append(changes, fmt.Sprintf("%d more reports", n))
	}
	return strings.Join(changes, "; ")
}

func sameClaim(claims []claim.Claim, c claim.Claim) (claim.Claim, bool) {
	for _, old := range claims {
		if old.About == c.About && old.Kind == c.Kind && old.Unit == c.Unit {
			return old, true
		}
	}
	return claim.Claim{}, false
}

// latest returns the newest wording of a claim's newest side.
func latest(c claim.Claim) string {
	if len(c.Sides) == 0 {
		return ""
	}
	mentions := c.Sides[len(c.Sides)-1].Mentions
	if len(mentions) == 0 {
		return ""
	}
	return mentions[len(mentions)-1].Figure.Text
}

// newReports counts the reports none of whose texts were told before.
func newReports(before, now summary.Summary) int {
	told := map[string]bool{}
	for _, a := range before.Story.Articles() {
		told[a.ID] = true
	}
	n := 0
reports:
	for _, r := range now.Story.Reports {
		for _, a := range r.Articles() {
			if told[a.ID] {
				continue reports
			}
		}
		n++
	}
	return n
}
