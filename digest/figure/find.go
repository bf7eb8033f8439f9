package figure

import (
	"slices"
	"sort"
	"sync"

	"github.com/digestbot/digestbot/digest/text"
)

// Find is the figures of a text, in the order in which they stand; they do not
// overlap. The text may be a title, a sentence or a whole article: a line break
// ends a sentence. Any bytes will do, and text without figures gives nil. The
// time is linear in the length of the text.
func Find(source string) []Figure { return In(text.Read(source)) }

// In is Find for a text that was read already.
func In(t *text.Text) []Figure {
	f := finders.Get().(*finder)
	*f = finder{read: t, text: t.Source, found: f.found}
	for i := range t.Sentences {
		f.sentence = &t.Sentences[i]
		f.german = f.sentence.Language == text.German
		f.title = f.sentence.Headline
		f.all, f.told = nil, false
		toks := t.Of(i)
		for f.base = f.sentence.First; len(toks) > 0; f.base += len(f.toks) {
			f.toks = toks[:min(len(toks), maxTokens)]
			toks = toks[len(f.toks):]
			f.window(i)
		}
	}
	out := f.out
	clear(f.found[:cap(f.found)])
	*f = finder{found: f.found}
	finders.Put(f)
	return out
}

// finders are kept for their buffers.
var finders = sync.Pool{New: func() any { return &finder{} }}

// maxTokens bounds what is looked at together, so that the work per token is
// bounded too: no sentence of prose is longer, and debris may be cut anywhere.
const maxTokens = 256

// A finder finds the figures of one sentence after the other.
type finder struct {
	read     *text.Text
	text     string // its source
	sentence *text.Sentence
	toks     []text.Token     // of the sentence
	base     int              // number of the first one in the text
	found    []found          // in the window
	all      []text.Statement // in the rest of this sentence, once they were asked for
	told     bool
	said     []text.Statement // of those, the ones in the window
	out      []Figure
	paid     bool // a currency stands before the number being read
	title    bool // the sentence is a headline
	german   bool // the sentence is German
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
	tolerance   float64 // how far it may be off, as the text says: 2.4 ± 0.3
}

// newFound is an exact level that begins and ends with the given tokens.
func newFound(first, next int) found {
	q := found{first: first, core: first, next: next, end: next}
	q.Kind, q.Bound, q.Change, q.Role = Count, Exact, Same, Level
	return q
}

// nothing is what stands beside the sentence.
var nothing = text.Token{Word: text.Lookup("")}

// tok is the token i of the sentence; before and behind it there is nothing.
func (f *finder) tok(i int) *text.Token {
	if i < 0 || i >= len(f.toks) {
		return &nothing
	}
	return &f.toks[i]
}

// src is how token i is written.
func (f *finder) src(i int) string {
	t := f.tok(i)
	return f.text[t.Start:t.End]
}

// lower is a token in lower case.
func (f *finder) lower(t *text.Token) string { return f.read.Lower(t) }

// strange reports whether the lexicon says nothing of how a word stands in a
// sentence: it may be a name.
func strange(t *text.Token) bool { return t.Word.Class&^aside == 0 }

// aside are classes that say nothing of how a word stands in a sentence.
const aside = text.Function | text.Speech | text.Opener | text.Mass | text.Tallies | text.Annual

// window appends the figures of the tokens in hand.
func (f *finder) window(sentence int) {
	f.found = f.found[:0]
	if f.sentence.Language != text.English {
		f.foreignSentence()
	} else {
		f.englishSentence(sentence)
	}
	f.out = slices.Grow(f.out, len(f.found))
	for k := range f.found {
		f.out = append(f.out, f.finish(&f.found[k]))
	}
}

// englishSentence finds the figures of the sentence and puts them in relation.
func (f *finder) englishSentence(sentence int) {
	for i := 0; i < len(f.toks); {
		i = max(i+1, f.at(i))
	}
	if len(f.found) == 0 {
		return
	}
	f.ellipsis()
	f.roles()
	f.statements(sentence)
	f.context()
}

// statements notes who states what in the window.
func (f *finder) statements(sentence int) {
	if !f.told {
		f.all, f.told = f.read.Statements(sentence), true
	}
	end := f.base + len(f.toks)
	n := sort.Search(len(f.all), func(i int) bool { return f.all[i].First >= end })
	f.said, f.all = f.all[:n], f.all[n:]
	f.said = f.said[sort.Search(n, func(i int) bool { return f.said[i].First >= f.base }):]
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
	if q, ok := f.first(readers[:], i); ok {
		return f.add(q)
	}
	return f.skipName(i)
}

// A reader reads the figure that begins at a word of one of the classes, or at a
// number or a sign.
type reader struct {
	word         text.Class
	digits, sign bool
	read         func(f *finder, i int) (found, bool)
}

// readers are tried in turn.
var readers = [...]reader{
	{word: text.Starter, digits: true, read: (*finder).decadeOf},
	{word: every, digits: true, read: (*finder).calendar},
	{word: text.Starter, read: (*finder).multiple},
	{word: every, digits: true, sign: true, read: (*finder).quantity},
}

// every is the classes of any word.
const every = ^text.Class(0)

// first reads what begins at token i with the first of the readers that can.
func (f *finder) first(readers []reader, i int) (found, bool) {
	t := f.tok(i)
	for k := range readers {
		r := &readers[k]
		if t.Kind == text.Digits && r.digits || t.Kind == text.Symbol && r.sign || t.Kind == text.Letters && (r.word == every || t.Is(r.word)) {
			if q, ok := r.read(f, i); ok {
				return q, true
			}
		}
	}
	return found{}, false
}

// starters may begin a figure.
const starters = text.Cardinal | text.Tens | text.Scale | text.Vague | text.Fraction | text.Article | text.Ordinal | text.Month |
	text.Weekday | text.Deictic | text.Sign | text.Starter

// starts reports whether a figure, or something that looks like one, may begin at token i.
func (f *finder) starts(i int) bool {
	t := f.tok(i)
	switch t.Kind {
	case text.Digits:
		return true
	case text.Letters:
		return t.Is(starters) || t.Shape != text.LowerCase && t.End-t.Start <= 3 || t.End-t.Start == 1
	}
	switch t.Sym {
	case '-', '−', '–', '+', '@', '#', '±', '(':
		return true
	}
	return signs[t.Sym] != "" || vulgar(t.Sym) > 0
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
	q.Span = f.span(q.first, q.next)
	q.interval()
	if q.Kind != Date && q.Kind != Time && q.Bound != Vague {
		q.Place = q.place
	}
	return q.Figure
}

// span is where tokens [i, j) stand.
func (f *finder) span(i, j int) Span {
	first := f.tok(i)
	words := f.words(i, j)
	return Span{Byte: first.Start, Text: words, Start: first.Rune, End: first.Rune + runes(words)}
}
