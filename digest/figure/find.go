package figure

// Find gives the figures of a text, in the order in which they stand; they do
// not overlap. The text may be a title, a sentence or a whole article: a line
// break ends a sentence. Any bytes will do, and text without figures gives
// nil. The time is linear in the length of the text.
func Find(text string) []Figure {
	f := finder{scanner: scanner{text: text}}
	for f.next() {
		f.sentence()
	}
	return f.out
}

// A finder finds the figures of one sentence after the other.
type finder struct {
	scanner
	found   []found       // in this sentence
	sources []attribution // in this sentence
	out     []Figure
	paid    bool // a currency stands before the number being read
	title   bool // the sentence is a headline: most of its words are capitalised
}

// found is a figure and the tokens it was made of.
type found struct {
	Figure
	first, next int  // tokens of the whole figure, hedges included
	core        int  // first token of the number or its currency
	end         int  // token behind the number and its unit, before the noun
	unitFrom    bool // the unit was written, not inherited
	place       float64
	part        bool // a fraction
	lastYear    int  // of 2013-14; 0 otherwise
	many        bool // multiple: two or more
	lean        lean // where an approximation lies
}

// newFound is an exact level that begins and ends with the given tokens.
func newFound(first, next int) found {
	q := found{first: first, core: first, next: next, end: next}
	q.Kind, q.Bound, q.Change, q.Role = Count, Exact, Same, Level
	return q
}

// nothing is what stands beside the sentence.
var nothing = token{lex: unknown}

// tok is the token i of the sentence; before and behind it there is nothing.
func (f *finder) tok(i int) *token {
	if i < 0 || i >= len(f.toks) {
		return &nothing
	}
	return &f.toks[i]
}

// src is how token i is written.
func (f *finder) src(i int) string {
	t := f.tok(i)
	return f.text[t.start:t.end]
}

// sentence appends the figures of the sentence that was scanned.
func (f *finder) sentence() {
	f.found = f.found[:0]
	f.title = f.headline()
	for i := 0; i < len(f.toks); {
		i = max(i+1, f.at(i))
	}
	if len(f.found) == 0 {
		return
	}
	f.ellipsis()
	f.roles()
	f.context()
	for k := range f.found {
		f.out = append(f.out, f.finish(&f.found[k]))
	}
}

// at reads what begins at token i: a date, a figure, something that is
// neither, or nothing. It gives the token to go on with.
func (f *finder) at(i int) int {
	if next := f.skip(i); next > i {
		return next
	}
	if q, ok := f.decadeOfLife(i); ok {
		return f.add(q)
	}
	if q, ok := f.calendar(i); ok {
		return f.add(q)
	}
	if q, ok := f.multiple(i); ok {
		return f.add(q)
	}
	if q, ok := f.quantity(i); ok {
		return f.add(q)
	}
	if next := f.name(i); next > i {
		return next
	}
	return i + 1
}

// add appends a figure and gives the token behind it.
func (f *finder) add(q found) int {
	f.found = append(f.found, q)
	return q.next
}

// finish fixes the span and the interval of a figure.
func (f *finder) finish(q *found) Figure {
	first, last := f.tok(q.first), f.tok(q.next-1)
	q.Byte = first.start
	q.Text = f.text[first.start:last.end]
	q.Start = first.rune
	q.End = first.rune + runes(q.Text)
	q.interval()
	return q.Figure
}

// headline says that most words of the sentence are capitalised, so that a
// capital means nothing.
func (f *finder) headline() bool {
	caps, all := 0, 0
	for i := range f.toks {
		if t := &f.toks[i]; t.kind == letters && t.end-t.start > 3 {
			all++
			if t.shape != lower {
				caps++
			}
		}
	}
	return all >= 4 && caps*10 >= all*7
}
