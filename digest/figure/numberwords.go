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
			if total, current, next := f.cardinalsFrom(i, 1); next > i {
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

// cardinals reads words from token i: the finished thousands, what follows
// them, and the token after.
func (f *finder) cardinals(i int) (total, current float64, next int) {
	return f.cardinalsFrom(i, 0)
}

// cardinalsFrom does so with a number already begun: the one of "a hundred".
func (f *finder) cardinalsFrom(i int, start float64) (total, current float64, next int) {
	const (
		none = iota
		afterUnit
		afterTens
		afterHundred
		afterScale
	)
	state := none
	current = start
	if start > 0 {
		state = afterUnit
	}
	limit := 1e21
	next = i
	for j := i; ; {
		t := f.tok(j)
		if t.owns {
			return total, current, next
		}
		switch {
		case t.lex.is(cardinal):
			ok := state == none || state == afterHundred || state == afterScale || state == afterTens && 0 < t.lex.value && t.lex.value < 10
			if !ok {
				return total, current, next
			}
			current += t.lex.value
			state = afterUnit
		case t.lex.is(tens):
			if state == afterUnit || state == afterTens {
				return total, current, next
			}
			current += t.lex.value
			state = afterTens
		case t.lex.text == "hundred":
			if state == none || current == 0 || current >= 100 {
				return total, current, next
			}
			current *= 100
			state = afterHundred
		case t.lex.is(scale) && t.lex.value >= 1000 && state != none:
			if t.lex.value >= limit || current == 0 {
				return total, current, next
			}
			limit = t.lex.value
			total += current * limit
			current = 0
			state = afterScale
		default:
			return total, current, next
		}
		j++
		next = j
		switch t := f.tok(j); {
		case t.sym == '-' && state != afterUnit && f.tok(j+1).lex.is(cardinal|tens|scale) && f.tok(j+1).glued,
			t.sym == '-' && state == afterUnit && f.tok(j+1).lex.is(scale) && f.tok(j+1).glued,
			t.low == "and" && (state == afterHundred || state == afterScale && limit == 1000) && f.tok(j+1).lex.is(cardinal|tens) && !f.partFollows(j+1),
			t.sym == ',' && state == afterScale && f.tok(j+1).lex.is(cardinal|tens):
			j++
		}
	}
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
