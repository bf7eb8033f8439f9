package figure

import "sync"

// Find gives the figures of a text, in the order in which they stand; they do
// not overlap. The text may be a title, a sentence or a whole article: a line
// break ends a sentence. Any bytes will do, and text without figures gives
// nil. The time is linear in the length of the text.
func Find(text string) []Figure {
	f := finders.Get().(*finder)
	f.scanner = scanner{text: text, toks: f.toks[:0]}
	f.out = nil
	for f.next() {
		f.sentence()
	}
	out := f.out
	f.forget()
	finders.Put(f)
	return out
}

// finders are kept for their buffers.
var finders = sync.Pool{New: func() any { return &finder{scanner: scanner{toks: make([]token, 0, 64)}} }}

// forget drops what refers to the text.
func (f *finder) forget() {
	clear(f.toks[:cap(f.toks)])
	clear(f.found[:cap(f.found)])
	f.toks, f.found, f.text, f.out = f.toks[:0], f.found[:0], "", nil
}

// A finder finds the figures of one sentence after the other.
type finder struct {
	scanner
	found   []found       // in this sentence
	sources []attribution // in this sentence
	out     []Figure
	paid    bool // a currency stands before the number being read
	title   bool // the sentence is a headline: most of its words are capitalised
	german  bool // the sentence is German
}

// found is a figure and the tokens it was made of.
type found struct {
	Figure
	first, next int  // tokens of the whole figure, hedges included
	core        int  // first token of the number or its currency
	end         int  // token behind the number and its unit, before the noun
	noun        int  // first token of what is counted; 0 when it stands elsewhere
	unitFrom    bool // the unit was written, not inherited
	place       float64
	lastYear    int     // of 2013-14; 0 otherwise
	many        bool    // multiple: two or more
	times       float64 // the scale word behind a vague word: several hundred
	lean        lean    // where an approximation lies
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
	if f.title = f.headline(); f.foreign() {
		f.foreignSentence()
	} else {
		f.englishSentence()
	}
	for k := range f.found {
		f.out = append(f.out, f.finish(&f.found[k]))
	}
}

// englishSentence finds the figures of the sentence and puts them in relation.
func (f *finder) englishSentence() {
	for i := 0; i < len(f.toks); {
		i = max(i+1, f.at(i))
	}
	if len(f.found) == 0 {
		return
	}
	f.ellipsis()
	f.roles()
	f.context()
}

// at reads what begins at token i: a date, a figure, something that is
// neither, or nothing. It gives the token to go on with.
func (f *finder) at(i int) int {
	if !f.starts(i) {
		return i + 1
	}
	if next := f.skip(i); next > i {
		return next
	}
	for _, read := range [...]reader{(*finder).decadeOfLife, (*finder).calendar, (*finder).multiple, (*finder).quantity} {
		if q, ok := read(f, i); ok {
			return f.add(q)
		}
	}
	return f.name(i)
}

// A reader reads the figure that begins at token i.
type reader func(f *finder, i int) (found, bool)

// starts says that a figure, or something that looks like one, may begin at token i.
func (f *finder) starts(i int) bool {
	t := f.tok(i)
	switch t.kind {
	case digits:
		return true
	case letters:
		return t.lex.is(starter) || t.shape != lower && t.end-t.start <= 3 || t.end-t.start == 1
	}
	switch t.sym {
	case '-', '−', '–', '+', '@', '#':
		return true
	}
	return signs[t.sym] != "" || vulgar(t.sym) > 0
}

// add appends a figure and gives the token behind it. Its hedges may not
// reach into the figure before.
func (f *finder) add(q found) int {
	if n := len(f.found); n > 0 {
		q.first = max(q.first, f.found[n-1].next)
	}
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
