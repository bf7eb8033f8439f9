package figure

import "github.com/digestbot/digestbot/digest/text"

// reach is how many words before a figure its verb of change may stand.
const reach = 4

// roles sets what part each figure of the sentence plays in a change: rose 5%
// (by) to 105 (to) from 100 (from).
func (f *finder) roles() {
	for k := range f.found {
		q := &f.found[k]
		if q.Kind == Date || q.Kind == Time || q.Kind == Ordinal || q.Kind == Age || q.Kind == Score {
			continue
		}
		at := f.leading(q.first - 1)
		b := f.tok(at)
		switch {
		case b.Lower == "from" && (f.toFollows(k) || q.Noun == "" && f.fromTo(at)):
			q.Role = From
			if k > 0 && f.found[k-1].Role == To && q.unnamed() { // to 600m crowns from 400m
				q.like(&f.found[k-1])
			}
		case b.Lower == "or" && k > 0 && f.found[k-1].Role == By && f.found[k-1].next >= q.first-2: // 300 points, or 0.9%
			q.Role, q.Change = By, f.found[k-1].Change
		case b.Lower == "to" && f.toLevel(q, k):
			q.Role = To
			f.inherit(q, k)
		case b.Lower == "at" && q.unnamed() && k > 0:
			f.inherit(q, k)
		case q.Role == Level || q.Role == Rate || q.Role == Share && b.Lower == "by":
			f.amountOfChange(q)
		}
	}
}

// leading passes back over an article and an adjective before a figure: from an initial.
func (f *finder) leading(i int) int {
	j := i
	for f.tok(j).Is(text.Adjective|text.Article|text.Determiner) && j > i-2 {
		j--
	}
	if low := f.tok(j).Lower; low == "from" || low == "to" {
		return j
	}
	return i
}

// amountOfChange makes q what something changed by, when a verb right before
// it or a word right behind it says so. Only a single number gets a direction.
func (f *finder) amountOfChange(q *found) {
	change := f.changeBefore(q)
	if change == Same {
		change = f.changeBehind(q)
	}
	if change != Same || f.tok(q.first-1).Lower == "by" && f.changed(q.first-1) {
		q.Role = By
	}
	if q.Bound != Range {
		q.Change = change
	}
}

// fromTo reports whether the from at token i begins a change and not a range: what
// rose, fell or was cut stands before it, or up, down.
func (f *finder) fromTo(i int) bool {
	for k := i - 1; k >= 0 && k >= i-12; k-- {
		t := f.tok(k)
		switch t.Lower {
		case "changed", "revised", "went", "moved", "revision", "guidance":
			return true
		case "range", "ranges", "ranging", "ranged":
			return false
		}
		if t.Is(text.Rises | text.Falls | text.Moves) {
			return true
		}
	}
	return false
}

// changed reports whether a verb of change and its object stand before the by at
// token i: raised its key rate by. The direction is not read from so far away.
func (f *finder) changed(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		t := f.tok(k)
		if t.Is(text.Rises|text.Falls) && t.Lower != "up" && t.Lower != "down" {
			return true
		}
		if t.Kind != text.Letters || t.Is(text.Preposition|text.Conjunction) {
			return false
		}
	}
	return false
}

// toFollows reports whether the next figure is where a change that begins with
// figure k ends: from up to 310 miles to 345.
func (f *finder) toFollows(k int) bool {
	return k+1 < len(f.found) && f.found[k+1].first == f.found[k].next+1 && f.tok(f.found[k].next).Lower == "to"
}

// toLevel reports whether the to before q leads to the level reached: rose to, cut
// to, from 5 to, up 3% to.
func (f *finder) toLevel(q *found, k int) bool {
	if k > 0 && f.found[k-1].next >= q.first-2 {
		p := &f.found[k-1]
		if p.Role == From || p.Role == By || p.Role == To {
			return true
		}
	}
	for j := q.first - 2; j >= 0 && j >= q.first-2-2*reach && f.tok(j).Kind != text.Symbol; j-- {
		if f.tok(j).Is(text.Rises | text.Falls) {
			return true
		}
	}
	return false
}

// inherit is the unit of points to the bare level of an index, if the
// sentence counts in points: up 64 points to 4,577.
func (f *finder) inherit(q *found, k int) {
	if !q.unnamed() {
		return
	}
	for j := k - 1; j >= 0; j-- {
		if p := &f.found[j]; p.Unit == "point" {
			q.Unit, q.Kind = "point", Points
			return
		}
	}
}

// changeBefore is the direction of a verb of change right before the figure:
// rose 5%, fell by 3, up nearly 57%, gained about $2.
func (f *finder) changeBefore(q *found) Change {
	for k := q.first - 1; k >= 0 && k >= q.first-3; k-- {
		t := f.tok(k)
		switch {
		case f.tok(k+1).Lower == "at" && (t.Is(text.Adverb) || t.Lower == "higher" || t.Lower == "lower" || t.Lower == "up" || t.Lower == "down"):
			return Same // 12 cents lower at $3.40
		case t.Is(text.Rises | text.Falls):
			if !f.ofChange(q, k) {
				return Same
			}
			if t.Is(text.Rises) {
				return Up
			}
			return Down
		case t.Lower == "by" || t.Lower == "a" || t.Lower == "an" || t.Lower == "another" || t.Lower == "further" || t.Lower == "only" || t.Lower == "just" || t.Lower == "as" || t.Lower == "much" || t.Lower == "at" || t.Is(text.Adverb):
			continue
		}
		return Same
	}
	return Same
}

// ofChange reports whether the verb at token k tells by how much something changed,
// and not how much was cut or added: "cut 5%", not "cut 14,000 jobs" or "added
// $3bn to its value".
func (f *finder) ofChange(q *found, k int) bool {
	t := f.tok(k)
	if q.Kind == Count && f.tok(q.first-1).Lower != "by" {
		return t.Lower == "up" || t.Lower == "down"
	}
	switch t.Lower {
	case "up", "down":
		return !phrasal.has(f.tok(k-1).Lower) && !(f.tok(k-1).Lower == "to" && q.Kind != Percent)
	case "added", "add", "adds", "adding", "raise", "raised", "raises", "raising", "cut", "cuts", "cutting", "lost", "lose", "loses", "losing", "shed", "sheds":
		return q.Kind == Percent || q.Kind == Points || q.Kind == Measured && t.Is(text.Falls) || f.tok(q.first-1).Lower == "by"
	}
	return true
}

// changeBehind is the direction of higher, lower, up or down right behind the
// figure: 3% higher, 5 points up. A noun of change says by how much and its
// direction itself, so that it becomes the figure's noun: a 4.2 percent drop.
func (f *finder) changeBehind(q *found) Change {
	t := f.tok(q.next)
	if q.Kind == Count {
		return Same
	}
	switch t.Lower {
	case "higher":
		return Up
	case "lower":
		return Down
	case "up", "down":
		if n := f.tok(q.next + 1); n.Lower == "to" || n.Lower == "for" || n.Is(text.Article|text.Determiner) {
			return Same
		}
		if t.Lower == "up" {
			return Up
		}
		return Down
	}
	if q.Kind != Percent && q.Kind != Points || !t.Is(text.Moves) {
		return Same
	}
	q.Role, q.Noun = By, t.Lower
	return Same
}

// moved reports whether a verb of change stands within reach before token i.
func (f *finder) moved(i int) bool {
	for k := i - 1; k >= 0 && k >= i-reach; k-- {
		if f.tok(k).Is(text.Rises | text.Falls) {
			return true
		}
	}
	return false
}
