package conflict

import (
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
)

// An affiliation is what follows a name: "…, chief executive of Lowmoor Ltd".
type affiliation struct {
	Quote
	office, body string // lower case
}

// offices are words for what a person is somewhere.
var offices = []string{"chief executive", "ceo", "co-founder", "founder", "president", "chairman", "chairwoman", "director", "professor", "editor", "head", "spokesman", "spokeswoman", "analyst", "economist"}

// office is the office named right after a name; empty when there is none.
func office(after string) string {
	rest := strings.TrimLeft(strings.ToLower(after), ", ")
	rest = strings.TrimPrefix(strings.TrimPrefix(rest, "the "), "a ")
	for _, o := range offices {
		if strings.HasPrefix(rest, o) {
			return o
		}
	}
	return ""
}

// body is the organisation of the office after a name and where it stands in
// the text that follows the name, in bytes.
func body(after, office string) (name string, end int) {
	lower := strings.ToLower(after)
	if len(lower) != len(after) {
		return "", 0
	}
	i := strings.Index(lower, office)
	rest := after[i+len(office):]
	skip := 0
	for _, p := range []string{" of ", " at "} {
		if strings.HasPrefix(rest, p) {
			skip = len(p)
		}
	}
	if skip == 0 {
		return "", 0
	}
	phrase := rest[skip:]
	if j := strings.IndexAny(phrase, ",;.“”\"()"); j >= 0 {
		phrase = phrase[:j]
	}
	spans := capitalised(phrase)
	if len(spans) == 0 {
		return "", 0
	}
	last := spans[len(spans)-1]
	return phrase[last[0]:last[1]], i + len(office) + skip + last[1]
}

// affiliationConflicts finds persons for whom reports name different bodies
// with the same office. Different offices may all be held.
func affiliationConflicts(all []person, spelled []Conflict) []Conflict {
	same := map[string]string{} // a spelling to the first of its person's
	for _, c := range spelled {
		for _, side := range c.Sides {
			same[side.Text] = c.Sides[0].Text
		}
	}
	type key struct{ name, office string }
	found := map[key][]affiliation{}
	var order []key
	for _, p := range all {
		o := office(p.after)
		if o == "" || p.In != claim.Text {
			continue
		}
		b, end := body(p.after, o)
		if b == "" {
			continue
		}
		k := key{p.Text, o}
		if first, ok := same[p.Text]; ok {
			k.name = first
		}
		if found[k] == nil {
			order = append(order, k)
		}
		found[k] = append(found[k], affiliation{p.Quote.follow(p.after, end), o, strings.ToLower(b)})
	}
	var out []Conflict
	for _, k := range order {
		if c, ok := bodies(found[k]); ok {
			out = append(out, c)
		}
	}
	return out
}

// follow is the quote of what stands after a name, from the office to the body.
func (q Quote) follow(after string, end int) Quote {
	start := len(after) - len(strings.TrimLeft(after, ", "))
	q.Byte += len(q.Text) + start
	q.Start += length(q.Text) + length(after[:start])
	q.Text = after[start:end]
	q.End = q.Start + length(q.Text)
	return q
}

// bodies makes a conflict of affiliations, if two bodies have no word in common.
func bodies(as []affiliation) (Conflict, bool) {
	c := Conflict{About: "affiliation"}
	var names []string
	for _, a := range as {
		i := 0
		for i < len(names) && !related(names[i], a.body) {
			i++
		}
		if i == len(names) {
			names = append(names, a.body)
			c.Sides = append(c.Sides, TextSide{Text: a.Text})
		}
		c.Sides[i].Mentions = append(c.Sides[i].Mentions, a.Quote)
	}
	if len(c.Sides) < 2 || c.reports() < 2 {
		return Conflict{}, false
	}
	orderSides(c.Sides)
	return c, true
}

// related says that two names of bodies may be of one: a common word, or the
// initials of the other.
func related(a, b string) bool {
	for _, w := range strings.Fields(a) {
		for _, v := range strings.Fields(b) {
			if w == v && len(w) > 2 || strings.HasPrefix(w, v) && len(v) > 3 || strings.HasPrefix(v, w) && len(w) > 3 {
				return true
			}
		}
	}
	return a == b || initials(a) == b || initials(b) == a
}

func initials(name string) string {
	var s strings.Builder
	for _, w := range strings.Fields(name) {
		s.WriteByte(w[0])
	}
	return s.String()
}
