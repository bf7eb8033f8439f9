package summary

import (
	"slices"
	"strings"

	"digestbot/digest/claim"
)

// Compare says what changed from one record of a story to a later one:
// corrections first, then disputes, then figures that moved, then new reports.
// Figures that appear or disappear with their articles are no change by
// themselves: the window moves on, and new articles say new things.
func Compare(was, now Record) []Change {
	old, reread := was.index(), now.reread(was)
	var changes []Change
	for i, c := range now.Claims {
		before := old.match(c)
		if before == nil {
			if c.Verdict == claim.Disputed && len(was.Articles) > 0 && !allNew(c, was) {
				changes = append(changes, Change{Kind: Contested, About: c.About, Now: c.current()})
			}
			continue
		}
		changes = append(changes, compareClaim(*before, now.Claims[i], reread)...)
	}
	changes = append(changes, withdrawn(was, now, reread)...)
	if joined := newReports(was, now); len(joined) > 0 {
		changes = append(changes, Change{Kind: Joined, Now: joined})
	}
	slices.SortStableFunc(changes, func(a, b Change) int { return changeOrder[a.Kind] - changeOrder[b.Kind] })
	return changes
}

var changeOrder = map[ChangeKind]int{Corrected: 0, Withdrawn: 1, Contested: 2, Settled: 3, Moved: 4, Joined: 5}

// compareClaim says what became of one claim.
func compareClaim(was, now ClaimRecord, reread map[string]bool) []Change {
	if corrected := corrections(was, now, reread); len(corrected) > 0 {
		return corrected
	}
	change := Change{About: now.About, Was: was.current(), Now: now.current()}
	switch {
	case now.Verdict == claim.Disputed && was.Verdict != claim.Disputed:
		change.Kind = Contested
	case now.Verdict != claim.Disputed && was.Verdict == claim.Disputed:
		change.Kind = Settled
	case now.Verdict != claim.Disputed && apart(was.last(), now.last()):
		change.Kind = Moved
	default:
		return nil
	}
	return []Change{change}
}

// corrections are the articles that now print another value of the same claim.
func corrections(was, now ClaimRecord, reread map[string]bool) []Change {
	var out []Change
	seen := map[string]bool{}
	for _, v := range was.values() {
		if !reread[v.Article] || seen[v.Article] {
			continue
		}
		seen[v.Article] = true
		before, after := printedBy(was, v.Article), printedBy(now, v.Article)
		if len(after) == 0 || overlapping(before, after) {
			continue
		}
		out = append(out, Change{Kind: Corrected, About: now.About, Was: before[:1], Now: after[:1]})
	}
	return out
}

// withdrawn are the values of articles that were changed and print no figure
// of the claim any more.
func withdrawn(was, now Record, reread map[string]bool) []Change {
	var out []Change
	current := now.index()
	for _, c := range was.Claims {
		gone := map[string]bool{}
		for _, v := range c.values() {
			if !reread[v.Article] || gone[v.Article] {
				continue
			}
			gone[v.Article] = true
			after := current.match(c)
			if after != nil && len(printedBy(*after, v.Article)) > 0 || current.prints(v) {
				continue
			}
			out = append(out, Change{Kind: Withdrawn, About: c.About, Was: []Value{v}})
		}
	}
	return out
}

// newReports gives a value without text for each report none of whose articles had been read.
func newReports(was, now Record) []Value {
	known := map[string]bool{}
	for _, a := range was.Articles {
		known[a.ID] = true
	}
	old := map[int]bool{}
	for _, a := range now.Articles {
		old[a.Report] = old[a.Report] || known[a.ID]
	}
	var out []Value
	for _, a := range now.Articles {
		if !old[a.Report] {
			old[a.Report] = true
			out = append(out, Value{Article: a.ID, Outlet: a.Outlet})
		}
	}
	return out
}

// allNew says whether no figure of a claim stands in an article that was read before.
func allNew(c ClaimRecord, was Record) bool {
	return !slices.ContainsFunc(c.values(), func(v Value) bool {
		return slices.ContainsFunc(was.Articles, func(a ReadArticle) bool { return a.ID == v.Article })
	})
}

// reread gives the articles of both records whose text has changed.
func (r Record) reread(was Record) map[string]bool {
	hash := map[string]string{}
	for _, a := range was.Articles {
		hash[a.ID] = a.Hash
	}
	changed := map[string]bool{}
	for _, a := range r.Articles {
		if h, ok := hash[a.ID]; ok && h != a.Hash {
			changed[a.ID] = true
		}
	}
	return changed
}

// A claimIndex finds the claim of a record that another one continues.
type claimIndex struct {
	claims []ClaimRecord
	values map[[2]string][]int // claims by article and printed figure
}

func (r Record) index() claimIndex {
	x := claimIndex{r.Claims, map[[2]string][]int{}}
	for i, c := range r.Claims {
		for _, v := range c.values() {
			k := [2]string{v.Article, strings.ToLower(v.Text)}
			x.values[k] = append(x.values[k], i)
		}
	}
	return x
}

// match finds the claim that shares most printed figures with c, else the one
// of the same name and unit; nil if there is none.
func (x claimIndex) match(c ClaimRecord) *ClaimRecord {
	shared := make([]int, len(x.claims))
	best := -1
	for _, v := range c.values() {
		for _, i := range x.values[[2]string{v.Article, strings.ToLower(v.Text)}] {
			if x.claims[i].Unit != c.Unit {
				continue
			}
			if shared[i]++; best < 0 || shared[i] > shared[best] {
				best = i
			}
		}
	}
	if best < 0 {
		best = slices.IndexFunc(x.claims, func(o ClaimRecord) bool {
			return o.Unit == c.Unit && o.Kind == c.Kind && strings.EqualFold(o.About, c.About)
		})
	}
	if best < 0 {
		return nil
	}
	return &x.claims[best]
}

// prints says whether an article still prints a figure, in whatever claim.
func (x claimIndex) prints(v Value) bool {
	return len(x.values[[2]string{v.Article, strings.ToLower(v.Text)}]) > 0
}

// values gives all figures of a claim.
func (c ClaimRecord) values() []Value {
	var all []Value
	for _, s := range c.Sides {
		all = append(all, s.Values...)
	}
	return all
}

// printedBy gives the figures of a claim that one article prints.
func printedBy(c ClaimRecord, article string) []Value {
	var out []Value
	for _, v := range c.values() {
		if v.Article == article {
			out = append(out, v)
		}
	}
	return out
}

func overlapping(a, b []Value) bool {
	return slices.ContainsFunc(a, func(v Value) bool {
		return slices.ContainsFunc(b, func(w Value) bool { return strings.EqualFold(v.Text, w.Text) })
	})
}

// last is the side that stands: the newest one where a figure was updated.
func (c ClaimRecord) last() SideRecord { return c.Sides[len(c.Sides)-1] }

// current gives one value for each side that stands, the newest of it.
func (c ClaimRecord) current() []Value {
	sides := c.Sides
	if c.Verdict != claim.Disputed {
		sides = sides[len(sides)-1:]
	}
	var out []Value
	for _, s := range sides {
		if len(s.Values) > 0 && !s.Overtaken {
			out = append(out, s.Values[len(s.Values)-1])
		}
	}
	return out
}

// apart says whether two sides cannot be the same figure.
func apart(a, b SideRecord) bool {
	return a.High != nil && b.Low != nil && *a.High < *b.Low || b.High != nil && a.Low != nil && *b.High < *a.Low
}
