package claim

import (
	"math"
	"strings"
)

// This file tells claimants apart: two names may be of one, and the parties to
// a conflict count differently.

// counted by parties: what two sides of a conflict, or organisers and police,
// count differently.
var parties = words("die injure arrest march flee")

// partiesDiffer says that two claimants count the same outcome.
func partiesDiffer(a, b *node) bool {
	return a.Claimant != "" && b.Claimant != "" && a.outcome == b.outcome && parties[a.outcome] && apart(&a.stated, &b.stated) < math.Log(10) && !sameClaimant(a.Claimant, b.Claimant)
}

// sameClaimant says that two names may be of one claimant: "the ministry" and
// "the health ministry", "Sheriff Ann Hale" and "county sheriff Ann Hale".
func sameClaimant(a, b string) bool {
	a, b = plainClaimant(a), plainClaimant(b)
	return strings.HasSuffix(a, b) || strings.HasSuffix(b, a)
}

// plainClaimant is a claimant in lower case without an article, a space before it.
func plainClaimant(name string) string {
	return " " + strings.TrimPrefix(strings.ToLower(name), "the ")
}
