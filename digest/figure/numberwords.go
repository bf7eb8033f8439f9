package figure

// This file reads numbers written in words: two hundred and ten, twenty-one
// point five, a million, half a dozen, two and a half, three quarters.

// wordNumber reads the words that begin at n.first.
func (f *finder) wordNumber(n *number) bool {
	n.words = true
	i := n.first
	t := f.tok(i)
	if t.lex.is(article) {
		n.article = true
		return f.articleNumber(n)
	}
	if t.lex.is(fraction) {
		if t.lex.text != "half" || t.owns || !f.halfHere(i) {
			return false
		}
		n.value, n.place, n.next, n.fraction = 0.5, partPlace, i+1, true
		return true
	}
	if t.lex.is(scale) {
		if t.lex.text != "dozen" {
			return false // "million-dollar": a million of what, but not how many
		}
		n.value, n.place, n.next, n.scaled = t.lex.value, t.lex.value, i+1, true
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

// halfHere says that the word half at token i is a number: half of, half the,
// half a, half were, nearly half; not the second half, half-time or half empty.
func (f *finder) halfHere(i int) bool {
	b, a := f.tok(i-1), f.tok(i+1)
	if b.lex.is(ordinal|adjective) || b.lex.is(determiner) && b.low != "all" {
		return false
	}
	if isHyphen(a.sym) && a.glued {
		return f.halfJoins(i + 2)
	}
	return a.low == "of" || a.lex.is(determiner|article|auxiliary|verb|scale) || b.lex.is(bounding) || a.lex.is(preposition) && b.low != "in" || a.kind == symbol && (b.low == "by" || b.low == "than" || b.lex.is(adverb|verb))
}

// halfJoins says that half is a number before a hyphen and token i.
func (f *finder) halfJoins(i int) bool {
	u := f.tok(i).lex.unit
	return f.tok(i).lex.is(scale|article) || u != nil && (u.kind == Duration || u.kind == Measured || u.kind == Points)
}

// articleNumber reads a number that begins with a or an: a million, a dozen, a third, a half.
func (f *finder) articleNumber(n *number) bool {
	i := n.first + 1
	t := f.tok(i)
	switch {
	case t.lex.is(scale):
		n.value, n.place, n.next = 1, 1, i
		if t.lex.text == "hundred" || t.lex.text == "thousand" || t.lex.text == "million" {
			if total, current, next := f.cardinalsFrom(i, numeral{current: 1, after: cardinal}); next > i {
				n.value, n.next, n.scaled = total+current, next, true
				n.place = lastPlace(n.value)
			}
		}
		return true
	case t.lex.is(fraction) && !t.owns:
		n.value, n.place, n.next, n.fraction = t.lex.part, partPlace, i+1, true
		return f.fractionHere(n)
	}
	return false
}

// fractionHere says that the fraction word just read is one: "a third of",
// "a quarter the power", not "a third man", "a quarter ago" or "a fifth time".
func (f *finder) fractionHere(n *number) bool {
	t := f.tok(n.next)
	switch {
	case n.value == 0.5 && isHyphen(t.sym) && t.glued: // a half-hour, not a half-moon
		return f.halfJoins(n.next + 1)
	case n.value == 0.5, n.first == 0 && t.end == 0:
		return true
	}
	switch {
	case t.low == "of" || t.low == "the" || t.low == "its" || t.low == "their" || t.low == "his" || t.low == "her":
		return true
	case t.sym != 0 && t.sym != '-', t.end == 0:
		return f.tok(n.first-1).lex.is(preposition) || f.tok(n.first-1).lex.is(adverb)
	case t.lex.is(preposition | verb | auxiliary | conjunction | adverb):
		return t.low != "in" && t.low != "on" || f.tok(n.first-1).low == "by"
	}
	return false
}

// A numeral is a number in words, as far as it is read.
type numeral struct {
	total   float64 // the finished thousands
	current float64 // what follows them
	limit   float64 // the last scale, above which none may follow; zero before one
	after   class   // of the last word: cardinal, tens, scale, or hundred; zero before one
}

const hundred = scale | tens

// take adds a word to the number; false for one that cannot follow.
func (s *numeral) take(w *word) bool {
	switch {
	case w.is(cardinal):
		if s.after == cardinal || s.after == tens && (w.value <= 0 || w.value >= 10) {
			return false
		}
		s.current, s.after = s.current+w.value, cardinal
	case w.is(tens):
		if s.after == cardinal || s.after == tens {
			return false
		}
		s.current, s.after = s.current+w.value, tens
	case w.text == "hundred":
		if s.current == 0 || s.current >= 100 {
			return false
		}
		s.current, s.after = s.current*100, hundred
	case w.is(scale) && w.value >= 1000:
		if s.current == 0 || s.limit > 0 && w.value >= s.limit {
			return false
		}
		s.total, s.current = s.total+s.current*w.value, 0
		s.limit, s.after = w.value, scale
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
		if t := f.tok(j); t.owns || !s.take(t.lex) {
			return s.total, s.current, next
		}
		j++
		next = j
		if f.tied(s, j) {
			j++
		}
	}
}

// tied says that token j ties the word behind it to a number in words:
// "twenty-one", "a hundred and five", "two thousand, one hundred".
func (f *finder) tied(s numeral, j int) bool {
	t, w := f.tok(j), f.tok(j+1)
	switch {
	case t.sym == '-':
		return w.glued && (w.lex.is(scale) || s.after != cardinal && w.lex.is(cardinal|tens))
	case t.low == "and":
		return (s.after == hundred || s.after == scale && s.limit == 1000) && w.lex.is(cardinal|tens) && !f.partFollows(j+1)
	}
	return t.sym == ',' && s.after == scale && w.lex.is(cardinal|tens)
}

// partFollows says that the words from i are a number of their own: "a
// hundred and one in five".
func (f *finder) partFollows(i int) bool {
	t := f.tok(i + 1)
	return t.low == "in" || t.low == "of" || t.low == "out"
}

// point reads decimals in words: twenty-one point five.
func (f *finder) point(n *number) {
	if f.tok(n.next).low != "point" {
		return
	}
	unit := 0.1
	j := n.next + 1
	for ; f.tok(j).lex.is(cardinal) && f.tok(j).lex.value < 10; j++ {
		n.value += f.tok(j).lex.value * unit
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
	if f.tok(j).sym == '-' {
		j++
	}
	if t := f.tok(j); t.lex.is(fraction) && n.value < 100 && !t.owns && !f.ordinalOnly(n, j) {
		n.value *= t.lex.part
		n.place, n.next, n.fraction = partPlace, j+1, true
		return
	}
	f.andHalf(n)
}

// ordinalOnly says that a fraction word after one is an ordinal: "one third-placed", "one fifth grader".
func (f *finder) ordinalOnly(n *number, j int) bool {
	t := f.tok(j)
	if n.value != 1 {
		return t.lex.text[len(t.lex.text)-1] != 's' && t.lex.part != 0.5 && t.lex.part != 0.25
	}
	if t.lex.text[len(t.lex.text)-1] == 's' {
		return true
	}
	next := f.tok(j + 1)
	return next.sym == '-' || next.kind == letters && next.lex == unknown && next.low != "" && next.shape == lower
}

// andHalf reads "and a half", "and three quarters" after a whole number, with spaces or hyphens.
func (f *finder) andHalf(n *number) {
	j := n.next
	skip := func() {
		if f.tok(j).sym == '-' {
			j++
		}
	}
	skip()
	if f.tok(j).low != "and" {
		return
	}
	j++
	skip()
	times := 1.0
	switch t := f.tok(j); {
	case t.lex.is(article):
		j++
	case t.lex.is(cardinal) && t.lex.value < 8 && t.lex.value > 0:
		times = t.lex.value
		j++
	case t.sym != 0 && vulgar(t.sym) > 0:
		n.value, n.place, n.next = n.value+vulgar(t.sym), 0.1, j+1
		return
	case t.kind == digits:
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
	if t := f.tok(j); t.lex.is(fraction) {
		n.value += times * t.lex.part
		n.place, n.next = 0.1, j+1
	}
}
