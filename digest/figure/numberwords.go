package figure

import "github.com/digestbot/digestbot/digest/text"

// This file reads numbers written in words: two hundred and ten, twenty-one
// point five, a million, half a dozen, two and a half, three quarters.

// wordNumber reads the words that begin at n.first.
func (f *finder) wordNumber(n *number) bool {
	n.words = true
	i := n.first
	t := f.tok(i)
	if t.Is(text.Article) {
		n.article = true
		return f.articleNumber(n)
	}
	if t.Is(text.Fraction) {
		if t.Word.Text != "half" || t.Owns || !f.halfHere(i) {
			return false
		}
		n.value, n.place, n.next, n.fraction = 0.5, partPlace, i+1, true
		return true
	}
	if t.Is(text.Scale) {
		if t.Word.Text != "dozen" {
			return false // "million-dollar": a million of what, but not how many
		}
		n.value, n.place, n.next, n.scaled = t.Word.Value, t.Word.Value, i+1, true
		return true
	}
	total, current, next := f.cardinals(i)
	if next == i {
		return false
	}
	n.value, n.next = total+current, next
	n.place = lastPlace(n.value)
	f.point(n)
	f.partsOf(n)
	return true
}

// halfHere reports whether the word half at token i is a number: half of, half the,
// half a, half were, nearly half; not the second half, half-time or half empty.
func (f *finder) halfHere(i int) bool {
	b, a := f.tok(i-1), f.tok(i+1)
	if b.Is(text.Ordinal|text.Adjective) || b.Is(text.Determiner) && b.Lower != "all" {
		return false
	}
	if isHyphen(a.Sym) && a.Glued {
		return f.halfJoins(i + 2)
	}
	return a.Lower == "of" || a.Is(text.Determiner|text.Article|text.Auxiliary|text.Verb|text.Scale) || b.Is(text.Hedge) || a.Is(text.Preposition) && b.Lower != "in" || a.Kind == text.Symbol && (b.Lower == "by" || b.Lower == "than" || b.Is(text.Adverb|text.Verb))
}

// halfJoins reports whether half is a number before a hyphen and token i.
func (f *finder) halfJoins(i int) bool {
	u := unitOf(f.tok(i))
	return f.tok(i).Is(text.Scale|text.Article) || u != nil && (u.Kind == Duration || u.Kind == Measured || u.Kind == Points)
}

// articleNumber reads a number that begins with a or an: a million, a dozen, a third, a half.
func (f *finder) articleNumber(n *number) bool {
	i := n.first + 1
	t := f.tok(i)
	switch {
	case t.Is(text.Scale):
		n.value, n.place, n.next = 1, 1, i
		if t.Word.Text == "hundred" || t.Word.Text == "thousand" || t.Word.Text == "million" {
			if total, current, next := f.cardinalsFrom(i, numeral{current: 1, after: text.Cardinal}); next > i {
				n.value, n.next, n.scaled = total+current, next, true
				n.place = lastPlace(n.value)
			}
		}
		return true
	case t.Is(text.Fraction) && !t.Owns:
		n.value, n.place, n.next, n.fraction = t.Word.Part, partPlace, i+1, true
		return f.fractionHere(n)
	}
	return false
}

// fractionHere reports whether the fraction word just read is one: "a third of",
// "a quarter the power", not "a third man", "a quarter ago" or "a fifth time".
func (f *finder) fractionHere(n *number) bool {
	t := f.tok(n.next)
	switch {
	case n.value == 0.5 && isHyphen(t.Sym) && t.Glued: // a half-hour, not a half-moon
		return f.halfJoins(n.next + 1)
	case n.value == 0.5, n.value == 0.25 && t.Is(text.Scale), n.first == 0 && t.End == 0:
		return true
	}
	switch {
	case t.Lower == "of" || t.Lower == "the" || t.Lower == "its" || t.Lower == "their" || t.Lower == "his" || t.Lower == "her":
		return true
	case t.Sym != 0 && t.Sym != '-', t.End == 0:
		return f.tok(n.first-1).Is(text.Preposition) || f.tok(n.first-1).Is(text.Adverb)
	case t.Is(text.Preposition | text.Verb | text.Auxiliary | text.Conjunction | text.Adverb):
		return t.Lower != "in" && t.Lower != "on" || f.tok(n.first-1).Lower == "by"
	}
	return false
}

// A numeral is a number in words, as far as it is read.
type numeral struct {
	total   float64    // the finished thousands
	current float64    // what follows them
	limit   float64    // the last scale, above which none may follow; zero before one
	after   text.Class // of the last word: cardinal, tens, scale, or hundred; zero before one
}

const hundred = text.Scale | text.Tens

// take adds a word to the number; false for one that cannot follow.
func (s *numeral) take(w *text.Word) bool {
	switch {
	case w.Is(text.Cardinal):
		if s.after == text.Cardinal || s.after == text.Tens && (w.Value <= 0 || w.Value >= 10) {
			return false
		}
		s.current, s.after = s.current+w.Value, text.Cardinal
	case w.Is(text.Tens):
		if s.after == text.Cardinal || s.after == text.Tens {
			return false
		}
		s.current, s.after = s.current+w.Value, text.Tens
	case w.Text == "hundred":
		if s.current == 0 || s.current >= 100 {
			return false
		}
		s.current, s.after = s.current*100, hundred
	case w.Is(text.Scale) && w.Value >= 1000:
		if s.current == 0 || s.limit > 0 && w.Value >= s.limit {
			return false
		}
		s.total, s.current = s.total+s.current*w.Value, 0
		s.limit, s.after = w.Value, text.Scale
	default:
		return false
	}
	return true
}

// cardinals reads words from token i: the finished thousands, what follows
// them, and the token after.
func (f *finder) cardinals(i int) (total, current float64, next int) {
	return f.cardinalsFrom(i, numeral{})
}

// cardinalsFrom does so with a number already begun: the one of "a hundred".
func (f *finder) cardinalsFrom(i int, s numeral) (total, current float64, next int) {
	next = i
	for j := i; ; {
		if t := f.tok(j); t.Owns || !s.take(t.Word) {
			return s.total, s.current, next
		}
		j++
		next = j
		if f.tied(s, j) {
			j++
		}
	}
}

// tied reports whether token j ties the word behind it to a number in words:
// "twenty-one", "a hundred and five", "two thousand, one hundred".
func (f *finder) tied(s numeral, j int) bool {
	t, w := f.tok(j), f.tok(j+1)
	switch {
	case t.Sym == '-':
		return w.Glued && (w.Is(text.Scale) || s.after != text.Cardinal && w.Is(text.Cardinal|text.Tens))
	case t.Lower == "and":
		return (s.after == hundred || s.after == text.Scale && s.limit == 1000) && w.Is(text.Cardinal|text.Tens) && !f.partFollows(j+1)
	}
	return t.Sym == ',' && s.after == text.Scale && w.Is(text.Cardinal|text.Tens)
}

// partFollows reports whether the words from i are a number of their own: "a
// hundred and one in five".
func (f *finder) partFollows(i int) bool {
	t := f.tok(i + 1)
	return t.Lower == "in" || t.Lower == "of" || t.Lower == "out"
}

// point reads decimals in words: twenty-one point five.
func (f *finder) point(n *number) {
	if f.tok(n.next).Lower != "point" {
		return
	}
	unit := 0.1
	j := n.next + 1
	for ; f.tok(j).Is(text.Cardinal) && f.tok(j).Word.Value < 10; j++ {
		n.value += f.tok(j).Word.Value * unit
		n.place = unit
		unit /= 10
	}
	if j > n.next+1 {
		n.next = j
	}
}

// partsOf reads fractions in words: two thirds, two-thirds, one and a half,
// two and a quarter, seven-tenths.
func (f *finder) partsOf(n *number) {
	j := n.next
	if f.tok(j).Sym == '-' {
		j++
	}
	if f.tok(n.next - 1).Is(text.Scale) {
		return // a half behind it is one of the scale
	}
	if t := f.tok(j); t.Is(text.Fraction) && n.value < 100 && !t.Owns && (n.value == 1 && j > n.next || !f.ordinalOnly(n, j)) {
		n.value *= t.Word.Part
		n.place, n.next, n.fraction = partPlace, j+1, true
		return
	}
	f.andHalf(n)
}

// ordinalOnly reports whether a fraction word after one is an ordinal: "one third-placed", "one fifth grader".
func (f *finder) ordinalOnly(n *number, j int) bool {
	t := f.tok(j)
	if n.value != 1 {
		return t.Word.Text[len(t.Word.Text)-1] != 's' && t.Word.Part != 0.5 && t.Word.Part != 0.25
	}
	if t.Word.Text[len(t.Word.Text)-1] == 's' {
		return true
	}
	next := f.tok(j + 1)
	return next.Sym == '-' || next.Kind == text.Letters && strange(next) && next.Lower != "" && next.Shape == text.LowerCase
}

// andHalf reads "and a half", "and three quarters" after a whole number, with spaces or hyphens.
func (f *finder) andHalf(n *number) {
	j := n.next
	skip := func() {
		if f.tok(j).Sym == '-' {
			j++
		}
	}
	skip()
	if f.tok(j).Lower != "and" {
		return
	}
	j++
	skip()
	times := 1.0
	switch t := f.tok(j); {
	case t.Is(text.Article):
		j++
	case t.Is(text.Cardinal) && t.Word.Value < 8 && t.Word.Value > 0:
		times = t.Word.Value
		j++
	case t.Sym != 0 && vulgar(t.Sym) > 0:
		n.value, n.place, n.next = n.value+vulgar(t.Sym), 0.1, j+1
		return
	case t.Kind == text.Digits:
		if a, _, ok := parseDigits(f.src(j)); ok {
			if b := f.denominator(j+1, a); b > 0 {
				n.value, n.place, n.next = n.value+a/b, 0.1, j+3
			}
		}
		return
	default:
		return
	}
	skip()
	if t := f.tok(j); t.Is(text.Fraction) {
		n.value += times * t.Word.Part
		n.place, n.next = 0.1, j+1
	}
}
