package message

import (
	"math"
	"slices"
	"time"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
)

// fewest is how many figures a picture needs; of fewer the text says enough.
const fewest = 3

// A picture shows a dispute: a row for each outlet, the values on one axis.
type picture struct {
	Height   int
	Bottom   int    // of the grid
	Step     string // each step of the axis is so many times the last: "ten"; empty where it is linear
	Ticks    []tick
	Rows     []pictureRow
	More     int       // outlets that are not drawn
	Readings []reading // of vague words
}

// A tick is a named place on an axis, in per cent or pixels.
type tick struct {
	At    float64
	Label string
	End   bool // the last one, whose label ends at the edge
}

// A pictureRow is one outlet.
type pictureRow struct {
	Y                      int // in pixels
	Outlet                 string
	Letter                 string
	Marks                  []pictureMark
	Tied                   bool // the outlet prints more than one side
	TieFrom, TieTo, TieMid float64
}

// A pictureMark is a figure of an outlet: a bead, with a bar where the words
// allow an interval, pale where its edge is loose, with an arrow where it is open.
type pictureMark struct {
	Bead                 float64
	Bar                  bool
	From, Width          float64
	Pale                 bool
	PaleFrom, PaleWidth  float64
	OpenAbove, OpenBelow bool
}

// A reading is how a vague word is understood.
type reading struct{ Words, Low, High string }

// softEdge is how loose the limits of a vague word are.
const softEdge = .2

const (
	rowHeight = 34 // pixels
	firstRow  = 44
	maxRows   = 12
)

// picture draws the sides of a dispute; nil if the text is enough.
func (in *register) picture(q quantity) *picture {
	q, unit, ok := q.onScale()
	if !ok {
		return nil
	}
	var values []float64
	count := 0
	for _, s := range q.Sides {
		for _, w := range s.Witnesses {
			low, high := extent(w.mention)
			values = append(values, low, high)
			count++
		}
	}
	if count < fewest || !slices.ContainsFunc(values, finite) {
		return nil
	}
	a := newAxis(values, unit, 23, 98)
	p := &picture{Step: a.factor()}
	for _, v := range a.ticks() {
		p.Ticks = append(p.Ticks, tick{At: place(a.at(v)), Label: amount(v, unit.Name), End: a.at(v) > 92})
	}
	for i, s := range in.sources {
		row := pictureRow{Y: firstRow + rowHeight*len(p.Rows), Outlet: clip(s.Outlet, 20), Letter: s.Letter}
		for _, side := range q.Sides {
			for _, w := range side.Witnesses {
				if w.report == i && drawable(w.mention) {
					row.Marks = append(row.Marks, a.mark(w.mention))
				}
			}
		}
		switch {
		case len(row.Marks) == 0:
		case len(p.Rows) == maxRows:
			p.More++
		default:
			row.tie()
			p.Rows = append(p.Rows, row)
		}
	}
	p.Readings = readings(q)
	p.Bottom = firstRow + rowHeight*(len(p.Rows)-1) + 16
	p.Height = p.Bottom + 4
	return p
}

func drawable(m claim.Mention) bool {
	low, high := extent(m)
	return finite(low) || finite(high)
}

// extent is what a figure takes on an axis, its loose edges included.
func extent(m claim.Mention) (low, high float64) {
	if m.Bound == figure.Vague {
		return m.Low * (1 - softEdge), m.High * (1 + softEdge)
	}
	return m.Low, m.High
}

// mark places a figure on the axis.
func (a axis) mark(m claim.Mention) pictureMark {
	low, high := max(m.Low, a.low), min(m.High, a.high)
	v := pictureMark{OpenAbove: math.IsInf(m.High, 1), OpenBelow: math.IsInf(m.Low, -1)}
	if low == high {
		v.Bead = place(a.at(low))
		return v
	}
	from, to := a.at(low), a.at(high)
	v.Bar, v.From, v.Width = true, place(from), place(to-from)
	switch {
	case v.OpenAbove:
		v.Bead = place(from)
	case v.OpenBelow:
		v.Bead = place(to)
	default:
		v.Bead = place((from + to) / 2)
	}
	if m.Bound == figure.Vague {
		from, to = a.at(low*(1-softEdge)), a.at(high*(1+softEdge))
		v.Pale, v.PaleFrom, v.PaleWidth = true, place(from), place(to-from)
	}
	return v
}

// place rounds a place to what a picture can show.
func place(v float64) float64 { return math.Round(v*100) / 100 }

// tie joins the marks of an outlet that prints more than one side.
func (r *pictureRow) tie() {
	if len(r.Marks) < 2 {
		return
	}
	first, last := r.Marks[0], r.Marks[0]
	for _, m := range r.Marks {
		if m.Bead < first.Bead {
			first = m
		}
		if m.Bead > last.Bead {
			last = m
		}
	}
	r.TieFrom, r.TieTo = first.right(), last.left()
	r.Tied = r.TieTo-r.TieFrom > 8 // room for the word
	r.TieMid = place((r.TieFrom + r.TieTo) / 2)
}

func (m pictureMark) left() float64 {
	switch {
	case m.Pale:
		return m.PaleFrom
	case m.Bar:
		return m.From
	}
	return m.Bead
}

func (m pictureMark) right() float64 {
	switch {
	case m.Pale:
		return place(m.PaleFrom + m.PaleWidth)
	case m.Bar:
		return place(m.From + m.Width)
	}
	return m.Bead
}

// readings are those of the vague words of a dispute, each once.
func readings(q quantity) []reading {
	var all []reading
	for _, s := range q.Sides {
		for _, w := range s.Wordings {
			m := w.Witnesses[0].mention
			if m.Bound != figure.Vague || !finite(m.Low) || !finite(m.High) {
				continue
			}
			r := reading{w.Printed, amount(m.Low, ""), amount(m.High, "")}
			if !slices.ContainsFunc(all, func(o reading) bool { return o.Low == r.Low && o.High == r.High }) {
				all = append(all, r)
			}
		}
	}
	return all
}

// A ledger shows how a figure moved: steps in time, the newest figure leads.
type ledger struct {
	Height, Bottom int // pixels
	Values         []tick
	Times          []tick
	Points         []ledgerPoint
	Steps          []ledgerStep
}

// A ledgerPoint is a figure of a report.
type ledgerPoint struct {
	X      float64 // per cent
	Y      int     // pixels
	Letter string
	Value  string
	LabelY int
	Gone   bool // a newer figure stood already
	Floor  bool // "at least"
}

// A ledgerStep is a figure that stands, until the next one.
type ledgerStep struct {
	From, To float64 // per cent
	Y, Next  int     // pixels; Next is where the next step is
}

const (
	ledgerTop    = 26  // pixels
	ledgerBottom = 186 // pixels
	beadWidth    = 5   // per cent, on a telephone
)

// An entry of a ledger: a figure, its side and its time.
type ledgerEntry struct {
	witness
	side int
}

// ledger draws a figure that moved; nil if the text is enough.
func (in *register) ledger(q quantity) *ledger {
	q, unit, ok := q.onScale()
	entries, values := q.entries()
	if !ok || len(entries) < fewest {
		return nil
	}
	start, end := entries[0].mention.At, entries[len(entries)-1].mention.At
	length := end.Sub(start)
	if length <= 0 {
		return nil
	}
	a := linearAxis(values, unit, ledgerBottom, ledgerTop)
	x := func(t time.Time) float64 { return place(10 + 84*float64(t.Sub(start))/float64(length)) }
	l := &ledger{Height: ledgerBottom + 34, Bottom: ledgerBottom}
	for _, v := range a.ticks() {
		l.Values = append(l.Values, tick{At: math.Round(a.at(v)), Label: amount(v, unit.Name)})
	}
	for i, t := range []time.Time{start, start.Add(length / 2), end} {
		l.Times = append(l.Times, tick{At: x(t), Label: in.clock.at(t), End: i == 2})
	}
	standing := -1
	for _, e := range entries {
		p := ledgerPoint{
			X: x(e.mention.At), Y: int(math.Round(a.at(e.mention.Value))), Letter: e.Letter, Value: amount(e.mention.Value, unit.Name),
			Gone: e.side < standing, Floor: math.IsInf(e.mention.High, 1),
		}
		p.LabelY = p.Y - 16
		if p.Floor {
			p.LabelY = p.Y + 25
		}
		standing = max(standing, e.side)
		l.add(p)
	}
	return l
}

// entries are the figures of all sides with their times, oldest first.
func (q quantity) entries() ([]ledgerEntry, []float64) {
	var all []ledgerEntry
	var values []float64
	for i, s := range q.Sides {
		for _, w := range s.Witnesses {
			if !w.mention.At.IsZero() && finite(w.mention.Value) && w.Letter != "" {
				all = append(all, ledgerEntry{w, i})
				values = append(values, w.mention.Value)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b ledgerEntry) int { return a.mention.At.Compare(b.mention.At) })
	return all, values
}

// add draws a point and, unless a newer figure stands, the step to it. A report
// that repeats what was drawn beside it adds nothing: the text names it.
func (l *ledger) add(p ledgerPoint) {
	if slices.ContainsFunc(l.Points, func(o ledgerPoint) bool { return o.Y == p.Y && o.Gone == p.Gone && p.X-o.X < beadWidth }) {
		return
	}
	l.Points = append(l.Points, p)
	if p.Gone {
		return
	}
	if n := len(l.Steps); n > 0 {
		l.Steps[n-1].To, l.Steps[n-1].Next = p.X, p.Y
	}
	l.Steps = append(l.Steps, ledgerStep{From: p.X, To: 100, Y: p.Y, Next: p.Y})
}
