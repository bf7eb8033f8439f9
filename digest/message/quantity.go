package message

import (
	"slices"
	"strconv"
	"strings"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/history"
)

// This file is about the figures of a story as templates see them: which are
// flagged, who states them, and in what words.

// A tally counts figures by verdict.
type tally struct{ Total, Agreed, Compatible, Single int }

// A quantity is a claim: what is measured, and who says what.
type quantity struct {
	Anchor    string
	About     string
	Verdict   string   // "disputed", "superseded", "agreed", "compatible", "single"
	Between   string   // "between organisers and police"; may be empty
	Hint      string   // what may have happened; may be empty
	Sides     []side   // disputed: oldest first; superseded: newest first; otherwise one; no more than history.MostSides
	MoreSides int      // how many more there are
	Beside    []side   // what differs and is no dispute, of what is neither disputed nor updated
	Both      []string // outlets that print more than one side of a dispute
	Reports   int
	Claimants []string // distinct named claimants
	AllQuote  bool     // every report quotes somebody
	Withdrawn []gone   // what outlets took back since the digest was posted
	Picture   *picture // nil when the text is enough
	Ledger    *ledger  // the same for a figure that moved
}

// cut leaves the sides that most reports state, in their order, and counts the
// others.
func (q *quantity) cut() {
	q.MoreSides = max(0, len(q.Sides)-history.MostSides)
	if q.MoreSides == 0 {
		return
	}
	best := make([]int, len(q.Sides))
	for i := range best {
		best[i] = i
	}
	slices.SortStableFunc(best, func(a, b int) int { return len(q.Sides[b].Witnesses) - len(q.Sides[a].Witnesses) })
	kept := slices.Sorted(slices.Values(best[:history.MostSides]))
	sides := q.Sides
	q.Sides = make([]side, len(kept))
	for i, k := range kept {
		q.Sides[i] = sides[k]
	}
}

// maxWordings is how many wordings of a side the page compares.
const maxWordings = 6

// Rows counts the rows that the wordings of all sides take in a table.
func (q quantity) Rows() int {
	n := 0
	for _, s := range q.Sides {
		n += len(s.Wordings)
		if over := beyond(maxWordings, s.Wordings); over > 0 {
			n += 1 - over
		}
	}
	return n + len(q.Beside) + len(q.Withdrawn)
}

// Gone is a figure that an outlet took back, and when that was found.
type gone struct {
	value
	Gone string
}

// A side is what some reports state.
type side struct {
	Words     string    // as printed most often, in quotation marks unless it is a plain number
	Printed   string    // the same without quotation marks
	Witnesses []witness // oldest first
	Wordings  []wording // the distinct wordings, most frequent first
}

// A voice is a claimant whom several reports of a side quote: together they are
// one witness.
type voice struct {
	Side     string // as printed, in quotation marks
	Claimant string
	Quoting  int
	Of       int // reports of the side
}

// Voices are the claimants who stand behind several reports of one side of a flag.
func (t tale) Voices() []voice {
	var all []voice
	for _, f := range t.Flags {
		for _, s := range f.Sides {
			if v := s.voice(); v.Quoting > 1 {
				all = append(all, v)
			}
		}
	}
	return all
}

// voice is the claimant whom most reports of a side quote.
func (s side) voice() voice {
	quoting := map[string]int{}
	most := voice{Side: s.Words, Of: len(s.Witnesses)}
	for _, w := range s.Witnesses {
		for _, name := range w.Quoting {
			key := strings.TrimPrefix(strings.ToLower(name), "the ")
			if quoting[key]++; quoting[key] > most.Quoting {
				most.Claimant, most.Quoting = name, quoting[key]
			}
		}
	}
	return most
}

// Gone says that nobody stands by the side any more.
func (s side) Gone() bool {
	return !slices.ContainsFunc(s.Witnesses, func(w witness) bool { return w.Gone == "" })
}

// Distinct are the wordings that differ in what they say.
func (s side) Distinct() []wording {
	var all []wording
	for _, w := range s.Wordings {
		if !slices.ContainsFunc(all, func(o wording) bool { return !differs(o.mention, w.mention) }) {
			all = append(all, w)
		}
	}
	return all
}

// A wording is how some reports print a figure.
type wording struct {
	mention   claim.Mention // the first of them
	Words     string
	Printed   string
	Witnesses []witness
}

// Quoted says that one of the reports quotes somebody.
func (w wording) Quoted() bool {
	return slices.ContainsFunc(w.Witnesses, func(w witness) bool { return len(w.Quoting) > 0 })
}

// A witness is a report that states a figure.
type witness struct {
	Letter, Anchor string
	Outlet, URL    string
	Address        string
	At, ISO        string
	Quoting        []string // named claimants
	As             string   // the words, in quotation marks, if they differ in meaning from the side's
	Copies         int      // other outlets that carry the text
	Gone           string   // when it took the figure back; empty while it stands
	report         int
	mention        claim.Mention // the first
	agrees         bool          // one of its mentions says what the side's words do
}

// A conflict is a name, affiliation or quotation that reports give differently.
type differing struct {
	About string
	Sides []wording
}

// Rest are the figures that are neither in Flags nor in Key nor differ, most
// supported first. They are laid out when a template asks for them.
func (t tale) Rest() []quantity { return t.rest(func(q quantity) bool { return len(q.Beside) == 0 }) }

// Differing are the figures, not in Key, beside which other reports give others,
// and nobody can tell whether of the same measure. Of those that differ from each
// other the most supported stands for all.
func (t tale) Differing() []quantity {
	shown := map[string]bool{}
	for _, q := range t.Key {
		q.besides(shown)
	}
	return t.rest(func(q quantity) bool {
		if len(q.Beside) == 0 || shown[q.Sides[0].place()] {
			return false
		}
		q.besides(shown)
		return true
	})
}

// besides notes what a figure shows beside it.
func (q quantity) besides(shown map[string]bool) {
	for _, s := range q.Beside {
		shown[s.place()] = true
	}
}

// place tells a side from others.
func (s side) place() string {
	if len(s.Witnesses) == 0 {
		return ""
	}
	m := s.Witnesses[0].mention
	return m.Article + "\x00" + string(m.In) + "\x00" + strconv.Itoa(m.Start)
}

// flag lays the figures out: all that are disputed or were updated, and of the
// others the key ones.
func (t *tale) flag(e Entry, in *register) {
	for _, verdict := range []claim.Verdict{claim.Disputed, claim.Superseded} {
		for _, q := range e.Claims {
			if q.Verdict == verdict {
				t.Flags = append(t.Flags, in.quantity(q, "f"+strconv.Itoa(len(t.Flags)+1)))
			}
		}
	}
	for _, q := range e.Key {
		if q.Verdict != claim.Disputed && q.Verdict != claim.Superseded {
			t.Key = append(t.Key, in.quantity(q, "k"+strconv.Itoa(len(t.Key)+1)))
		}
	}
	t.rest = func(keep func(quantity) bool) (rest []quantity) {
		shown := len(t.Key)
		for _, q := range e.Claims {
			switch {
			case q.Verdict == claim.Disputed || q.Verdict == claim.Superseded:
			case slices.ContainsFunc(e.Key, func(k claim.Claim) bool { return same(k, q) }):
			default:
				shown++
				if v := in.quantity(q, "k"+strconv.Itoa(shown)); keep(v) {
					rest = append(rest, v)
				}
			}
		}
		return rest
	}
}

// same says that two claims are one: they share their first figure.
func same(a, b claim.Claim) bool {
	if len(a.Sides) == 0 || len(b.Sides) == 0 || len(a.Sides[0].Mentions) == 0 || len(b.Sides[0].Mentions) == 0 {
		return false
	}
	x, y := a.Sides[0].Mentions[0], b.Sides[0].Mentions[0]
	return x.Article == y.Article && x.In == y.In && x.Span == y.Span
}

// count counts the figures that are not flagged.
func count(claims []claim.Claim) tally {
	var n tally
	for _, q := range claims {
		switch q.Verdict {
		case claim.Agreed:
			n.Agreed++
		case claim.Compatible:
			n.Compatible++
		case claim.Single:
			n.Single++
		}
	}
	n.Total = n.Agreed + n.Compatible + n.Single
	return n
}
