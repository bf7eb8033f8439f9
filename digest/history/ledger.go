package history

import (
	"cmp"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

// A Ledger is how one measure moved over the passes: every figure that was read
// of it, oldest first. Nothing is ever taken out; what an article no longer
// says is marked as withdrawn.
type Ledger struct {
	About   string        `json:"about"`
	Kind    figure.Kind   `json:"kind"`
	Unit    string        `json:"unit"`
	Verdict claim.Verdict `json:"verdict"` // of the latest record that held the measure
	Entries []Entry       `json:"entries"`
	Beside  []Value       `json:"beside,omitempty"` // what differs and is no dispute, by the same record
}

// An Entry is a figure as one article stated it.
type Entry struct {
	Value
	Report    int       `json:"report"`             // index of its report in the story when it was last read
	Side      int       `json:"side,omitempty"`     // index of its side in the latest record that held it
	Seen      time.Time `json:"seen"`               // when it was read first
	Withdrawn time.Time `json:"withdrawn,omitzero"` // when it was no longer found in its article; zero while it stands
}

// Standing reports whether the article still states the figure.
func (e Entry) Standing() bool { return e.Withdrawn.IsZero() }

// Keep enters a record into the ledgers of a story and returns the new ones;
// the given ones stay as they were. A claim goes on in the ledger with which it
// shares most figures, else in the one that bears its name. Only a figure whose
// article was read again can be withdrawn: an article that has left the window
// has not changed its mind. It is linear in figures and entries.
func Keep(ledgers []Ledger, now Record, at time.Time) []Ledger {
	out := slices.Clone(ledgers)
	measures := index{}
	for i := range out {
		out[i].Entries = slices.Clone(out[i].Entries)
		for _, e := range out[i].Entries {
			measures.add(i, e.key())
		}
	}
	found := map[figureKey]bool{}
	report := map[string]int{}
	for _, a := range now.Articles {
		report[a.ID] = a.Report
	}
	for n, i := range goesOn(out, measures, now.Claims) {
		for len(out) <= i {
			out = append(out, Ledger{})
		}
		out[i].enter(now.Claims[n], report, at)
		for _, v := range now.Claims[n].values() {
			found[v.key()] = true
		}
	}
	for i := range out {
		for j := range out[i].Entries {
			e := &out[i].Entries[j]
			_, read := report[e.Article]
			switch {
			case found[e.key()]:
				e.Withdrawn = time.Time{}
			case read && e.Standing():
				e.Withdrawn = at
			}
		}
	}
	return out
}

// goesOn finds for each claim the ledger that it goes on in; those that go on in
// none are numbered from the last one on. A name counts only where no figure does.
func goesOn(ledgers []Ledger, measures index, claims []Claim) []int {
	in := make([]int, len(claims))
	taken := map[int]bool{}
	for n, c := range claims {
		if in[n] = measures.most(c, func(i int) bool { return !taken[i] && ledgers[i].Unit == c.Unit }); in[n] >= 0 {
			taken[in[n]] = true
		}
	}
	next := len(ledgers)
	for n, c := range claims {
		if in[n] >= 0 {
			continue
		}
		in[n] = slices.IndexFunc(ledgers, func(l Ledger) bool { return l.About == c.About && l.Kind == c.Kind && l.Unit == c.Unit })
		if in[n] < 0 || taken[in[n]] {
			in[n] = next
			next++
		}
		taken[in[n]] = true
	}
	return in
}

// enter adds a claim's figures to a ledger.
func (l *Ledger) enter(c Claim, report map[string]int, at time.Time) {
	l.About, l.Kind, l.Unit, l.Verdict, l.Beside = c.About, c.Kind, c.Unit, c.Verdict, c.Beside
	place := map[figureKey]int{}
	for i, e := range l.Entries {
		place[e.key()] = i
	}
	for side, s := range c.Sides {
		for _, v := range s.Values {
			i, known := place[v.key()]
			if !known {
				i = len(l.Entries)
				place[v.key()] = i
				l.Entries = append(l.Entries, Entry{Value: v, Seen: at})
			}
			e := &l.Entries[i]
			e.Report, e.Side, e.Withdrawn = report[v.Article], side, time.Time{}
		}
	}
	slices.SortStableFunc(l.Entries, func(a, b Entry) int {
		return cmp.Or(a.Seen.Compare(b.Seen), a.At.Compare(b.At), cmp.Compare(a.Article, b.Article))
	})
}

// Earlier lists what ledgers hold beyond a record: figures that were withdrawn,
// and those of articles that are no longer read. Ledgers of which nothing is
// left are left out.
func Earlier(ledgers []Ledger, now Record) []Ledger {
	stands := map[figureKey]bool{}
	for _, c := range now.Claims {
		for _, v := range c.values() {
			stands[v.key()] = true
		}
	}
	var out []Ledger
	for _, l := range ledgers {
		l.Entries = slices.DeleteFunc(slices.Clone(l.Entries), func(e Entry) bool { return stands[e.key()] })
		if len(l.Entries) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// An index tells which measures hold a figure, in order.
type index map[figureKey][]int

func (x index) add(measure int, k figureKey) { x[k] = append(x[k], measure) }

// most is the measure that holds most of a claim's figures, the first of
// equals, among those that may be; -1 if none holds any.
func (x index) most(c Claim, may func(measure int) bool) int {
	shared := map[int]int{}
	best := -1
	for _, v := range c.values() {
		for _, i := range x[v.key()] {
			if !may(i) {
				continue
			}
			shared[i]++
			if best < 0 || shared[i] > shared[best] || shared[i] == shared[best] && i < best {
				best = i
			}
		}
	}
	return best
}
