package history

import (
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

// ChangeKind says what sort of change it is; the values are stored and shown in logs.
type ChangeKind string

const (
	Retracted ChangeKind = "retracted" // an outlet took its article back
	Corrected ChangeKind = "corrected" // an outlet changed its figure in the same article
	Withdrawn ChangeKind = "withdrawn" // an outlet took its figure out of the same article
	Contested ChangeKind = "disputed"  // a figure is disputed that was not, or has other sides
	Settled   ChangeKind = "settled"   // a figure is no longer disputed
	Moved     ChangeKind = "moved"     // a newer figure stands
	Joined    ChangeKind = "joined"    // independent reports that were not there
)

// order is the one in which changes are told.
var order = []ChangeKind{Retracted, Corrected, Withdrawn, Contested, Settled, Moved, Joined}

// A Change is one thing that is different from what was told.
type Change struct {
	Kind  ChangeKind `json:"kind"`
	About string     `json:"about,omitempty"` // the measure, as the claim is named now
	Was   []Value    `json:"was,omitempty"`   // what stood: one value a side; of one outlet's change its own; of a Retracted one without text
	How   Retraction `json:"how,omitempty"`   // of a Retracted change
	Now   []Value    `json:"now,omitempty"`   // what stands, one value a side, of a Corrected change the outlet's own first; of a Joined one each report, without text
	// Disputed says of an outlet's own change that what stands now cannot all be true.
	Disputed bool `json:"disputed,omitempty"`
}

// IsDisputed reports whether what stands now is disputed.
func (c Change) IsDisputed() bool { return c.Kind == Contested || c.Disputed }

// Repeats reports whether a change says what an earlier one said: that these
// values stand of the measure, whoever of its outlets came to them, or that the same
// article lost the same thing.
func (c Change) Repeats(earlier Change) bool {
	if c.Kind == Retracted || earlier.Kind == Retracted {
		return c.Kind == earlier.Kind && c.Was[0].Article == earlier.Was[0].Article
	}
	if c.Kind == Withdrawn && earlier.Kind == Withdrawn && c.Was[0].key() != earlier.Was[0].key() {
		return false
	}
	return c.About == earlier.About && wording(c.Now) == wording(earlier.Now)
}

// wording is what values print, in whatever order.
func wording(values []Value) string {
	var words []string
	for _, v := range values {
		words = append(words, strings.ToLower(v.Text))
	}
	slices.Sort(words)
	return strings.Join(slices.Compact(words), "|")
}

// Compare lists what changed from what was told to what is known now, corrections
// before news. The articles are those of now, and bear each change out:
//
//   - only of an article whose text changed a figure was corrected or withdrawn,
//     and it was not if the article still prints it;
//   - a dispute is settled only if each of its sides was taken back or overtaken,
//     and not because its figures are put together otherwise;
//   - a figure has moved only if the claim names the one before as overtaken;
//   - what comes or goes with its articles is no change: the window moves on.
//
// A measure has one change, the outlet's own before the verdict's, or one for each
// outlet that changed its figure.
func Compare(was, now Record, articles []article.Article) []Change {
	c := comparison{was: bodies(was.Claims), now: bodies(now.Claims), text: map[string]string{}, reread: map[string]bool{}, retracted: map[string]bool{}}
	changes := c.read(was, now, articles)
	told := map[int]bool{} // claims of now
	for i := range c.was {
		next := c.next(i)
		own := c.outlets(i, next)
		if len(own) > 0 && next >= 0 {
			told[next] = true
		}
		changes = append(changes, own...)
	}
	for i := range c.now {
		if !told[i] {
			changes = append(changes, c.verdict(i, was)...)
		}
	}
	if joined := newReports(was, now); len(joined) > 0 {
		changes = append(changes, Change{Kind: Joined, Now: joined})
	}
	slices.SortStableFunc(changes, func(a, b Change) int { return slices.Index(order, a.Kind) - slices.Index(order, b.Kind) })
	return changes
}

// A comparison is two states of a story.
type comparison struct {
	was, now  []Claim
	text      map[string]string // of the articles now, in lower case
	reread    map[string]bool   // articles of both whose text has changed
	retracted map[string]bool   // articles that were taken back
}

// read notes what the articles say now, and tells which were taken back.
func (c *comparison) read(was, now Record, articles []article.Article) (changes []Change) {
	for _, a := range articles {
		c.text[a.ID] = strings.ToLower(a.Title + "\n" + a.Given())
	}
	before := map[string]Article{}
	for _, a := range was.Articles {
		before[a.ID] = a
	}
	for _, a := range now.Articles {
		old, known := before[a.ID]
		switch {
		case known && a.Retracted != "" && old.Retracted == "":
			changes = append(changes, Change{Kind: Retracted, How: a.Retracted, Was: []Value{{Article: a.ID, Outlet: a.Outlet}}})
			c.retracted[a.ID] = true
		case known && a.Hash != old.Hash:
			c.reread[a.ID] = true
		}
	}
	return changes
}

// next is the claim of now that goes on from a claim; -1 if there is none.
func (c *comparison) next(i int) int { return continued(c.was[i], c.now) }

// continued is the claim that goes on with most of another's figures, else the
// one of its name; -1 if there is none.
func continued(one Claim, others []Claim) int {
	x := index{}
	for i, o := range others {
		for _, v := range o.values() {
			x.add(i, v.key())
		}
	}
	same := func(i int) bool { return others[i].Unit == one.Unit && others[i].Kind == one.Kind }
	if i := x.most(one, same); i >= 0 {
		return i
	}
	return slices.IndexFunc(others, func(o Claim) bool {
		return o.Unit == one.Unit && o.Kind == one.Kind && strings.EqualFold(o.About, one.About)
	})
}

// outlets are the changes of those who stated a claim: its figure corrected or
// withdrawn in an article that was read again.
func (c *comparison) outlets(i, next int) []Change {
	var out []Change
	seen := map[string]bool{}
	was := c.was[i]
	for _, side := range was.Standing() {
		for _, v := range side.Values {
			if seen[v.Article] || !c.reread[v.Article] {
				continue
			}
			seen[v.Article] = true
			if change := c.outlet(was, side, v, next); change != nil {
				out = append(out, *change)
			}
		}
	}
	return out
}

// outlet is what became of a figure in its article; nil if nothing did, or if
// that cannot be said for sure.
func (c *comparison) outlet(was Claim, side Side, v Value, next int) *Change {
	measure, with, ok := c.inPlace(was, v)
	if !ok {
		for _, o := range was.values() {
			if o.Article == v.Article && c.states(o) {
				return nil
			}
		}
		measure, with, ok = c.instead(v, next)
	}
	if ok {
		if !apart(was.Kind, side, with) {
			return nil // the same in other words
		}
		others := against(with, c.now[measure])
		if next >= 0 && next != measure && c.now[next].About == was.About {
			others = append(others, against(with, c.now[next])...)
		}
		others = slices.DeleteFunc(others, func(o Value) bool { return o.Outlet == v.Outlet })
		now := append([]Value{of(with, v.Article)}, others...)
		return &Change{Kind: Corrected, About: c.now[measure].About, Was: []Value{v}, Now: now, Disputed: len(now) > 1 && c.now[measure].Verdict == claim.Disputed}
	}
	if calendar(was.Kind) || c.prints(v) {
		return nil
	}
	change := Change{Kind: Withdrawn, About: was.About, Was: []Value{v}}
	if next >= 0 {
		change.About, change.Now = c.now[next].About, current(c.now[next])
		change.Disputed = c.now[next].Verdict == claim.Disputed
	}
	return &change
}

// states reports whether an article still states a figure, in whatever claim.
func (c *comparison) states(v Value) bool {
	for _, n := range c.now {
		if slices.ContainsFunc(n.values(), func(o Value) bool { return o.key() == v.key() }) {
			return true
		}
	}
	return false
}

// inPlace finds the side that an article states at the place of the sentence where
// it stated a figure, if there is one such place then and now.
func (c *comparison) inPlace(was Claim, v Value) (measure int, with Side, ok bool) {
	if v.Frame == "" || len(c.framed(c.was, v)) != 1 || len(c.framed(c.now, v)) != 1 {
		return 0, Side{}, false
	}
	for i, n := range c.now {
		for _, s := range n.Sides {
			if n.Kind == was.Kind && slices.ContainsFunc(s.Values, v.inFrame) {
				return i, s, true
			}
		}
	}
	return 0, Side{}, false
}

// framed are the figures that an article states at a place.
func (c *comparison) framed(claims []Claim, v Value) map[figureKey]bool {
	all := map[figureKey]bool{}
	for _, n := range claims {
		for _, o := range n.values() {
			if v.inFrame(o) {
				all[o.key()] = true
			}
		}
	}
	return all
}

func (v Value) inFrame(o Value) bool { return o.Article == v.Article && o.Frame == v.Frame }

// instead finds the side of the same measure that an article states where it
// stated another.
func (c *comparison) instead(v Value, next int) (measure int, with Side, ok bool) {
	if next < 0 {
		return 0, Side{}, false
	}
	for _, s := range c.now[next].Sides {
		if slices.ContainsFunc(s.Values, func(o Value) bool { return o.Article == v.Article }) {
			return next, s, true
		}
	}
	return 0, Side{}, false
}

// prints reports whether an article still holds the number of a figure.
func (c *comparison) prints(v Value) bool {
	isSign := func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '.' && r != ',' }
	words := strings.FieldsFunc(strings.ToLower(v.Text), isSign)
	number := slices.IndexFunc(words, func(w string) bool { return strings.ContainsAny(w, "0123456789") })
	text := strings.FieldsFunc(c.text[v.Article], isSign)
	if number >= 0 {
		return slices.ContainsFunc(text, func(w string) bool { return strings.Trim(w, ".,") == strings.Trim(words[number], ".,") })
	}
	return strings.Contains(strings.Join(text, " "), strings.Join(words, " "))
}

// verdict is what became of the verdict on a claim of now.
func (c *comparison) verdict(i int, told Record) []Change {
	now := c.now[i]
	disputed := now.Verdict == claim.Disputed
	before := continued(now, c.was)
	if before < 0 {
		if disputed && len(told.Articles) > 0 && told.holdsAny(now) {
			return []Change{{Kind: Contested, About: now.About, Now: current(now)}}
		}
		return nil
	}
	was := c.was[before]
	change := Change{About: now.About, Was: current(was), Now: current(now)}
	switch {
	case disputed && was.Verdict != claim.Disputed:
		change.Kind = Contested
	case disputed && c.otherSides(was, now):
		change.Kind = Contested
	case !disputed && was.Verdict == claim.Disputed && c.accounted(was, now):
		change.Kind = Settled
	case now.Verdict == claim.Superseded && was.Verdict != claim.Disputed && c.moved(was, now):
		change.Kind = Moved
	default:
		return nil
	}
	return []Change{change}
}

// otherSides reports whether a dispute has a side that it had not, or no longer
// has one that was taken back.
func (c *comparison) otherSides(was, now Claim) bool {
	lacks := func(sides []Side, s Side) bool {
		return !slices.ContainsFunc(sides, func(o Side) bool { return !apart(was.Kind, s, o) })
	}
	for _, s := range now.Standing() {
		if lacks(was.Standing(), s) {
			return true
		}
	}
	return len(now.Standing()) < len(was.Standing()) && c.accounted(was, now)
}

// accounted reports whether each figure of a claim is among those of the claim
// that goes on from it, or was taken out of its article.
func (c *comparison) accounted(was, now Claim) bool {
	stands := map[figureKey]bool{}
	for _, v := range now.values() {
		stands[v.key()] = true
	}
	return !slices.ContainsFunc(was.values(), func(v Value) bool {
		return !stands[v.key()] && !c.retracted[v.Article] && !(c.reread[v.Article] && !c.states(v))
	})
}

// moved reports whether a claim holds the figure that stood as overtaken by another.
func (c *comparison) moved(was, now Claim) bool {
	stood, stands := was.Standing()[0], now.Standing()[0]
	if !apart(was.Kind, stood, stands) {
		return false
	}
	return slices.ContainsFunc(now.Sides[:len(now.Sides)-1], func(s Side) bool {
		return slices.ContainsFunc(s.Values, func(v Value) bool {
			return slices.ContainsFunc(stood.Values, func(o Value) bool { return o.key() == v.key() })
		})
	})
}

// holdsAny reports whether some figure of a claim stands in an article of the record.
func (r Record) holdsAny(c Claim) bool {
	return slices.ContainsFunc(c.values(), func(v Value) bool {
		return slices.ContainsFunc(r.Articles, func(a Article) bool { return a.ID == v.Article })
	})
}

// newReports gives a value without text for each outlet that tells the story in
// a report of its own, and did not before: what an outlet adds to its own report
// is no independent one, nor is a copy.
func newReports(was, now Record) []Value {
	known, outlets := map[string]bool{}, map[string]bool{}
	for _, a := range was.Articles {
		known[a.ID], outlets[a.Outlet] = true, true
	}
	old := map[int]bool{}
	for _, a := range now.Articles {
		old[a.Report] = old[a.Report] || known[a.ID]
	}
	var out []Value
	for _, a := range now.Articles {
		if !old[a.Report] && !outlets[a.Outlet] && a.Retracted == "" {
			old[a.Report], outlets[a.Outlet] = true, true
			out = append(out, Value{Article: a.ID, Outlet: a.Outlet})
		}
	}
	return out
}

// current is a value of each side that stands.
func current(c Claim) []Value { return c.speakers(func(Side) bool { return true }) }

// against is a value of each side of a claim that stands against one.
func against(one Side, c Claim) []Value {
	return c.speakers(func(s Side) bool { return apart(c.Kind, one, s) })
}

// speakers are values of some sides that stand: of each the newest of an outlet
// that states no other, if there is one.
func (c Claim) speakers(of func(Side) bool) []Value {
	stated := map[string]int{} // sides by outlet
	for _, s := range c.Standing() {
		for outlet := range s.outlets() {
			stated[outlet]++
		}
	}
	var out []Value
	for _, s := range c.Standing() {
		if !of(s) {
			continue
		}
		best := s.Values[len(s.Values)-1]
		for _, v := range s.Values {
			if stated[v.Outlet] == 1 || stated[best.Outlet] > 1 {
				best = v
			}
		}
		out = append(out, best)
	}
	return out
}

// of is the newest value of a side in an article that is on it.
func of(s Side, article string) Value {
	var newest Value
	for _, v := range s.Values {
		if v.Article == article {
			newest = v
		}
	}
	return newest
}

// calendar reports whether figures of a kind are dates or times.
func calendar(k figure.Kind) bool { return k == figure.Date || k == figure.Time }

// apart reports whether two sides cannot be the same figure; of dates, only of
// two that say as much, of measures, only of two in one unit.
func apart(kind figure.Kind, a, b Side) bool {
	if kind != figure.Count && a.Unit != "" && b.Unit != "" && a.Unit != b.Unit {
		return false
	}
	if calendar(kind) && (a.Low == nil || b.Low == nil || *a.Low == 0 || *b.Low == 0 || decimals(*a.Low) != decimals(*b.Low)) {
		return false
	}
	return a.High != nil && b.Low != nil && *a.High < *b.Low || b.High != nil && a.Low != nil && *b.High < *a.Low
}

// decimals is how many digits a number has before its point.
func decimals(n float64) int { return len(strconv.Itoa(int(n))) }
