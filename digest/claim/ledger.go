package claim

import (
	"cmp"
	"slices"
	"time"

	"digestbot/digest/figure"
	"digestbot/digest/story"
)

// A Ledger is how one claim moved over the passes: every figure that was read
// of it, oldest first. Nothing is ever taken out; what an article no longer
// says is marked as withdrawn.
type Ledger struct {
	About   string      `json:"about"`
	Kind    figure.Kind `json:"kind"`
	Unit    string      `json:"unit"`
	Verdict Verdict     `json:"verdict"` // of the latest pass that held the claim
	Entries []Entry     `json:"entries"`
}

// An Entry is a figure as one article stated it.
type Entry struct {
	Article   string    `json:"article"`
	Outlet    string    `json:"outlet"`
	Report    int       `json:"report"` // index of its report in the story when it was last read
	In        Field     `json:"in"`
	Text      string    `json:"text"` // as printed
	Value     float64   `json:"value"`
	Side      int       `json:"side,omitempty"` // index of its side in the latest pass that held it
	Claimant  string    `json:"claimant,omitempty"`
	At        time.Time `json:"at,omitzero"`        // when it was true; zero when unknown
	Seen      time.Time `json:"seen"`               // the pass that read it first
	Withdrawn time.Time `json:"withdrawn,omitzero"` // the pass that no longer found it in its article; zero while it stands
}

// Standing says that the article still states the figure.
func (e Entry) Standing() bool { return e.Withdrawn.IsZero() }

// Record enters one pass into the ledgers of a story and returns the new
// ledgers; the given ones stay as they were. A claim continues the ledger with
// which it shares most figures. The story is what the pass read: only of its
// articles can a figure be withdrawn, because an article that has left the
// window has not changed its mind. A claim of which every figure has changed
// continues the ledger that bears its name. The time is linear in figures and
// entries.
func Record(ledgers []Ledger, claims []Claim, read story.Story, now time.Time) []Ledger {
	outlets := map[string]string{} // by article
	for _, a := range read.Articles() {
		outlets[a.ID] = a.Source
	}
	out := make([]Ledger, len(ledgers))
	owner := map[entryKey]int{}
	for i, l := range ledgers {
		out[i] = l
		out[i].Entries = slices.Clone(l.Entries)
		for _, e := range l.Entries {
			owner[e.key()] = i
		}
	}
	named := nameLedgers(ledgers)
	taken := map[int]bool{}
	found := map[entryKey]bool{}
	for _, c := range claims {
		i := continues(c, owner, taken)
		if i < 0 {
			i = named.ledger(c, taken)
		}
		if i < 0 {
			i = len(out)
			out = append(out, Ledger{})
		}
		taken[i] = true
		out[i].enter(c, outlets, now, found)
	}
	for i := range out {
		out[i].withdraw(outlets, found, now)
	}
	return out
}

// Earlier lists what ledgers hold beyond the claims of the latest pass: figures
// that were withdrawn, and those of articles that are no longer read. Ledgers
// of which nothing is left are left out.
func Earlier(ledgers []Ledger, claims []Claim) []Ledger {
	now := map[entryKey]bool{}
	for _, c := range claims {
		for _, m := range c.Mentions() {
			now[entry(m).key()] = true
		}
	}
	var out []Ledger
	for _, l := range ledgers {
		l.Entries = slices.DeleteFunc(slices.Clone(l.Entries), func(e Entry) bool { return now[e.key()] })
		if len(l.Entries) > 0 {
			out = append(out, l)
		}
	}
	return out
}

// entryKey is what makes two entries the same figure.
type entryKey struct {
	article string
	in      Field
	text    string
	value   float64
}

func (e Entry) key() entryKey { return entryKey{e.Article, e.In, e.Text, e.Value} }

// continues is the index of the ledger that shares most figures with a claim,
// the first of equals; -1 when none does.
func continues(c Claim, owner map[entryKey]int, taken map[int]bool) int {
	votes := map[int]int{}
	best := -1
	for _, m := range c.Mentions() {
		i, ok := owner[entry(m).key()]
		if !ok || taken[i] {
			continue
		}
		votes[i]++
		if best < 0 || votes[i] > votes[best] || votes[i] == votes[best] && i < best {
			best = i
		}
	}
	return best
}

// A measureName is how a ledger is known when none of its figures stayed.
type measureName struct {
	about, unit string
	kind        figure.Kind
}

// names find ledgers by the name of their measure, the first of equals.
type names map[measureName]int

func nameLedgers(ledgers []Ledger) names {
	n := names{}
	for i, l := range ledgers {
		k := measureName{l.About, l.Unit, l.Kind}
		if _, ok := n[k]; !ok {
			n[k] = i
		}
	}
	return n
}

// ledger is the one that bears a claim's name; -1 when there is none to continue.
func (n names) ledger(c Claim, taken map[int]bool) int {
	if i, ok := n[measureName{c.About, c.Unit, c.Kind}]; ok && !taken[i] {
		return i
	}
	return -1
}

func entry(m Mention) Entry {
	return Entry{Article: m.Article, Report: m.Report, In: m.In, Text: m.Figure.Text, Value: m.Value, Claimant: m.Claimant, At: m.At}
}

// enter adds a claim's figures to a ledger.
func (l *Ledger) enter(c Claim, outlets map[string]string, now time.Time, found map[entryKey]bool) {
	l.About, l.Kind, l.Unit, l.Verdict = c.About, c.Kind, c.Unit, c.Verdict
	at := map[entryKey]int{}
	for i, e := range l.Entries {
		at[e.key()] = i
	}
	for side, s := range c.Sides {
		for _, m := range s.Mentions {
			e := entry(m)
			found[e.key()] = true
			i, ok := at[e.key()]
			if !ok {
				i = len(l.Entries)
				at[e.key()] = i
				e.Outlet, e.Seen = outlets[e.Article], now
				l.Entries = append(l.Entries, e)
			}
			l.Entries[i].Report, l.Entries[i].Side, l.Entries[i].Withdrawn = e.Report, side, time.Time{}
		}
	}
	slices.SortStableFunc(l.Entries, func(a, b Entry) int {
		return cmp.Or(a.Seen.Compare(b.Seen), a.At.Compare(b.At), cmp.Compare(a.Article, b.Article))
	})
}

// withdraw marks the entries that their article no longer states.
func (l *Ledger) withdraw(read map[string]string, found map[entryKey]bool, now time.Time) {
	for i := range l.Entries {
		e := &l.Entries[i]
		if _, again := read[e.Article]; again && e.Standing() && !found[e.key()] {
			e.Withdrawn = now
		}
	}
}
