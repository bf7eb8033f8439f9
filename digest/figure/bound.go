package figure

import (
	"slices"
	"strings"
)

// lean is where an approximation or a bound lies when the words say so.
type lean uint8

const (
	even    lean = iota
	belowIt      // nearly, just under
	aboveIt      // just over
)

// boundPhrases are the words that hedge the number behind them.
var boundPhrases = []boundPhrase{
	{"more than", Above, even}, {"over", Above, even}, {"above", Above, even}, {"at least", Above, even}, {"at the least", Above, even}, {"at a minimum", Above, even},
	{"greater than", Above, even}, {"higher than", Above, even}, {"larger than", Above, even}, {"bigger than", Above, even}, {"longer than", Above, even},
	{"better than", Above, even}, {"older than", Above, even}, {"taller than", Above, even}, {"deeper than", Above, even}, {"faster than", Above, even}, {"heavier than", Above, even},
	{"no less than", Above, even}, {"no fewer than", Above, even}, {"not less than", Above, even}, {"not fewer than", Above, even}, {"nothing less than", Above, even},
	{"in excess of", Above, even}, {"north of", Above, even}, {"upwards of", Above, even}, {"upward of", Above, even}, {"exceeding", Above, even}, {"exceeds", Above, even},
	{"exceeded", Above, even}, {"exceed", Above, even}, {"surpassing", Above, even}, {"surpassed", Above, even}, {"surpass", Above, even}, {"surpasses", Above, even}, {"topping", Above, even}, {"topped", Above, even},
	{"minimum of", Above, even}, {"minimum", Above, even}, {"as few as", Above, even}, {"as little as", Above, even}, {"starting at", Above, even}, {"over than", Above, even}, {"greater than or equal to", Above, even}, {"more than or equal to", Above, even}, {"equal to or greater than", Above, even},
	{"well over", Above, even}, {"well above", Above, even}, {"far more than", Above, even}, {"well beyond", Above, even}, {"beyond", Above, even},
	{"just over", Above, aboveIt}, {"just above", Above, aboveIt}, {"a little over", Above, aboveIt}, {"little over", Above, aboveIt}, {"slightly over", Above, aboveIt}, {"slightly above", Above, aboveIt},
	{"slightly more than", Above, aboveIt}, {"just more than", Above, aboveIt}, {"a little more than", Above, aboveIt}, {"little more than", Above, aboveIt},

	{"less than", Below, even}, {"fewer than", Below, even}, {"under", Below, even}, {"below", Below, even}, {"up to", Below, even}, {"as many as", Below, even}, {"as much as", Below, even},
	{"less than or equal to", Below, even}, {"equal to or less than", Below, even}, {"less or equal than", Below, even}, {"at most", Below, even}, {"at the most", Below, even}, {"no more than", Below, even}, {"not more than", Below, even}, {"no greater than", Below, even}, {"no higher than", Below, even},
	{"nothing more than", Below, even}, {"lower than", Below, even}, {"smaller than", Below, even}, {"younger than", Below, even}, {"shorter than", Below, even}, {"cheaper than", Below, even}, {"lighter than", Below, even},
	{"a maximum of", Below, even}, {"maximum of", Below, even}, {"south of", Below, even}, {"short of", Below, even}, {"shy of", Below, even}, {"not exceeding", Below, even}, {"no longer than", Below, even},
	{"no older than", Below, even}, {"no later than", Below, even}, {"as long as", Below, even}, {"as high as", Below, even}, {"as far as", Below, even}, {"sub", Below, even}, {"upto", Below, even}, {"well under", Below, even}, {"well below", Below, even},
	{"just under", Below, belowIt}, {"just below", Below, belowIt}, {"slightly under", Below, belowIt}, {"slightly below", Below, belowIt}, {"slightly less than", Below, belowIt}, {"just less than", Below, belowIt},
	{"a little under", Below, belowIt}, {"a little less than", Below, belowIt}, {"just short of", Below, belowIt}, {"just shy of", Below, belowIt},

	{"about", Approx, even}, {"around", Approx, even}, {"approximately", Approx, even}, {"approx", Approx, even}, {"roughly", Approx, even}, {"some", Approx, even}, {"circa", Approx, even}, {"ca", Approx, even},
	{"close to", Approx, belowIt}, {"near", Approx, belowIt}, {"nearing", Approx, belowIt}, {"nearly", Approx, belowIt}, {"almost", Approx, belowIt}, {"approaching", Approx, belowIt}, {"just about", Approx, even},
	{"virtually", Approx, belowIt}, {"an estimated", Approx, even}, {"estimated", Approx, even}, {"estimated at", Approx, even}, {"in the region of", Approx, even}, {"in the vicinity of", Approx, even},
	{"in the order of", Approx, even}, {"on the order of", Approx, even}, {"in the neighbourhood of", Approx, even}, {"in the neighborhood of", Approx, even}, {"somewhere around", Approx, even}, {"somewhere near", Approx, even},
	{"barely", Approx, even}, {"possibly", Approx, even}, {"perhaps", Approx, even}, {"maybe", Approx, even}, {"give or take", Approx, even}, {"more or less", Approx, even}, {"what is estimated at", Approx, even}, {"averaging", Approx, even}, {"averaged", Approx, even}, {"roughly around", Approx, even},
	{"nigh on", Approx, belowIt}, {"getting on for", Approx, belowIt}, {"practically", Approx, belowIt}, {"believed to be", Approx, even}, {"estimate of", Approx, even}, {"estimates of", Approx, even}, {"shortly after", Approx, aboveIt}, {"shortly before", Approx, belowIt},
}

type boundPhrase struct {
	words string
	bound Bound
	lean  lean
}

// boundsBy finds the phrases by their last word; the longest come first.
var boundsBy = func() map[string][]phrase {
	m := map[string][]phrase{}
	for _, p := range boundPhrases {
		words := strings.Fields(p.words)
		last := words[len(words)-1]
		m[last] = append(m[last], phrase{words, p.bound, p.lean})
	}
	for _, list := range m {
		slices.SortStableFunc(list, func(a, b phrase) int { return len(b.words) - len(a.words) })
	}
	return m
}()

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
	switch t.sym {
	case '~', '≈', '∼':
		return phrase{bound: Approx}, i - 1
	case '>', '≥':
		return phrase{bound: Above}, i - 1
	case '<', '≤':
		return phrase{bound: Below}, i - 1
	case '.':
		if t.glued && (f.tok(i-2).low == "approx" || f.tok(i-2).low == "ca" || f.tok(i-2).low == "c") {
			return phrase{bound: Approx}, i - 2
		}
	case '-':
		if t.glued && (f.tok(i-2).low == "sub" || f.tok(i-2).low == "nearly") {
			return phrase{bound: boundsBy[f.tok(i-2).low][0].bound}, i - 2
		}
	}
	if t.low == "c" && !t.glued && t.shape == lower && q.Kind == Date {
		return phrase{bound: Approx}, i - 1
	}
	if !t.lex.is(bounding) {
		return phrase{}, i
	}
	for _, p := range boundsBy[t.low] {
		first := i - len(p.words)
		if first >= 0 && f.follows(first, p.words) && f.hedges(q, p, first) && !f.compares(p, first) {
			return p, first
		}
	}
	return phrase{}, i
}

// compares says that the phrase at token i goes with a figure before it: 18
// percent fewer than a year earlier.
func (f *finder) compares(p phrase, i int) bool {
	return len(f.found) > 0 && f.found[len(f.found)-1].next == i && p.words[len(p.words)-1] == "than"
}

// hedges says that the phrase at token i is a hedge here, and not another use
// of its words: $300 billion over five years, went up to 12%, the near.
func (f *finder) hedges(q *found, p phrase, i int) bool {
	b := f.tok(i - 1)
	switch p.words[0] {
	case "over":
		if b.low == "take" || b.low == "took" || b.low == "takes" || b.low == "taken" || b.low == "taking" {
			return len(p.words) > 1 || q.Kind == Duration && b.low != "taken"
		}
		if len(p.words) > 1 || !f.lasts(q) {
			return true
		}
		return b.lex.is(preposition|adverb|auxiliary) || b.end == 0 || b.low == "lasted" || b.low == "spent" || b.low == "takes" || b.low == "took" || f.tok(q.next).low == "ago"
	case "up":
		switch b.low {
		case "went", "goes", "gone", "going", "moved", "shot", "back":
			return false
		}
		return p.words[len(p.words)-1] != "to" || !b.lex.is(rises)
	case "sub":
		return f.tok(i+1).sym != 0
	case "near", "about", "around", "some", "below", "above", "under":
		return b.low != "the"
	}
	return true
}

// lasts says that q is a time: five years, three seasons.
func (f *finder) lasts(q *found) bool {
	noun := vocabulary[q.Noun]
	return q.Kind == Duration || noun != nil && noun.is(timeunit)
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
	case t.sym == '+' && t.glued:
		b, words = Above, 1
	case t.low == "or" || t.low == "and" && behind[a.low] != Approx:
		if c.low != "than" && c.low != "or" && c.low != "to" && !f.numberAt(q.next+2) { // and less than, and over 5
			b, words = behind[a.low], 2
		}
	case t.low == "plus" && a.kind != digits && (a.kind == symbol && signs[a.sym] == "" || a.lex.is(preposition|conjunction|auxiliary)):
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
