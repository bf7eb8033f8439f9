package figure

import (
	_ "embed"
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// lean is where an approximation or a bound lies when the words say so.
type lean uint8

const (
	even    lean = iota
	belowIt      // nearly, just under
	aboveIt      // just over
)

// hedges.tsv holds the words that hedge a number: the phrase, how it bounds,
// where the number lies, and its language (* of all that are not English).
//
//go:embed hedges.tsv
var hedgeTable string

// boundsBy finds the English phrases by their last word, foreignBounds holds
// the others; the longest come first.
var boundsBy, foreignBounds = readHedges(hedgeTable)

func readHedges(table string) (english map[string][]phrase, foreign []phrase) {
	english = map[string][]phrase{}
	longest := func(a, b phrase) int { return len(b.words) - len(a.words) }
	_, table, _ = strings.Cut(table, "\n") // the heading
	for line := range strings.Lines(table) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		p := phrase{strings.Fields(row[0]), Bound(row[1]), leans[row[2]]}
		if row[3] != "en" {
			foreign = append(foreign, p)
			continue
		}
		last := p.words[len(p.words)-1]
		english[last] = append(english[last], p)
	}
	for _, list := range english {
		slices.SortStableFunc(list, longest)
	}
	slices.SortStableFunc(foreign, longest)
	return english, foreign
}

var leans = map[string]lean{"": even, "below": belowIt, "above": aboveIt}

type phrase struct {
	words []string
	bound Bound
	lean  lean
}

// boundsAround reads the hedges before and behind a figure, and makes them
// part of it.
func (f *finder) boundsAround(q *found) {
	ranged := q.Bound == Range || q.Bound == Vague
	start := q.first
	for range 3 { // estimated at more than, just under about
		p, i := f.boundBefore(q, start)
		if i == start {
			break
		}
		if start == q.first && !ranged {
			q.Bound, q.lean = p.bound, p.lean
		}
		start = i
	}
	q.first = start
	f.boundBehind(q, ranged)
}

// boundBefore reads a hedge that ends before token i.
func (f *finder) boundBefore(q *found, i int) (phrase, int) {
	t := f.tok(i - 1)
	switch t.Sym {
	case '~', '≈', '∼':
		return phrase{bound: Approx}, i - 1
	case '>', '≥':
		return phrase{bound: Above}, i - 1
	case '<', '≤':
		return phrase{bound: Below}, i - 1
	case '.':
		if t.Glued && (f.tok(i-2).Lower == "approx" || f.tok(i-2).Lower == "ca" || f.tok(i-2).Lower == "c") {
			return phrase{bound: Approx}, i - 2
		}
	case '-':
		if t.Glued && (f.tok(i-2).Lower == "sub" || f.tok(i-2).Lower == "nearly") {
			return phrase{bound: boundsBy[f.tok(i-2).Lower][0].bound}, i - 2
		}
	}
	if !t.Is(text.Hedge) {
		return phrase{}, i
	}
	for _, p := range boundsBy[t.Lower] {
		first := i - len(p.words)
		if first >= 0 && f.follows(first, p.words) && f.hedges(q, p, first) && !f.compares(p, first) {
			return p, first
		}
	}
	return phrase{}, i
}

// compares reports whether the phrase at token i goes with a figure before it: 18
// percent fewer than a year earlier.
func (f *finder) compares(p phrase, i int) bool {
	return len(f.found) > 0 && f.found[len(f.found)-1].next == i && p.words[len(p.words)-1] == "than"
}

// hedges reports whether the phrase at token i is a hedge here, and not another use
// of its words: $300 billion over five years, went up to 12%, the near.
func (f *finder) hedges(q *found, p phrase, i int) bool {
	b := f.tok(i - 1)
	switch p.words[0] {
	case "over":
		if b.Lower == "take" || b.Lower == "took" || b.Lower == "takes" || b.Lower == "taken" || b.Lower == "taking" {
			return q.Kind == Duration && b.Lower != "taken" // took over two hours, but took over 30 shops
		}
		if len(p.words) > 1 || !f.lasts(q) {
			return true
		}
		return b.Is(text.Preposition|text.Adverb|text.Auxiliary) || b.End == 0 || b.Lower == "lasted" || b.Lower == "spent" || b.Lower == "takes" || b.Lower == "took" || f.tok(q.next).Lower == "ago"
	case "up":
		switch b.Lower {
		case "went", "goes", "gone", "going", "moved", "shot", "back":
			return false
		}
		return p.words[len(p.words)-1] != "to" || !b.Is(text.Rises)
	case "sub":
		return f.tok(i+1).Sym != 0
	case "near", "about", "around", "some", "below", "above", "under":
		return b.Lower != "the"
	}
	return true
}

// lasts reports whether q is a time: five years, three seasons.
func (f *finder) lasts(q *found) bool {
	return q.Kind == Duration || text.Is(q.Noun, text.TimeUnit)
}

// behind are the words that hedge a number with or or and before them.
var behind = map[string]Bound{
	"more": Above, "above": Above, "over": Above, "higher": Above, "greater": Above, "up": Above, "upwards": Above, "older": Above, "longer": Above, "beyond": Above, "better": Above,
	"less": Below, "fewer": Below, "under": Below, "below": Below, "younger": Below, "lower": Below, "so": Approx, "thereabouts": Approx,
}

// boundBehind reads hedges such as "or more", "and above", "or so", "+", "plus".
func (f *finder) boundBehind(q *found, ranged bool) {
	t, a, c := f.tok(q.next), f.tok(q.next+1), f.tok(q.next+2)
	b, words := Exact, 0
	switch {
	case t.Sym == '+' && t.Glued:
		b, words = Above, 1
	case t.Lower == "or" || t.Lower == "and" && behind[a.Lower] != Approx:
		if c.Lower != "than" && c.Lower != "or" && c.Lower != "to" && !f.numberAt(q.next+2) { // and less than, and over 5
			b, words = behind[a.Lower], 2
		}
	case t.Lower == "plus" && a.Kind != text.Digits && (a.Kind == text.Symbol && signs[a.Sym] == "" || a.Is(text.Preposition|text.Conjunction|text.Auxiliary)):
		b, words = Above, 1
	}
	if b == Exact || b == "" {
		return
	}
	q.next += words
	if !ranged && q.Bound == Exact {
		q.Bound = b
	}
}
