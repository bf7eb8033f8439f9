package figure

// ordinalDigits reads 22nd, 1st.
func (f *finder) ordinalDigits(i int) (found, bool) {
	t, a := f.tok(i), f.tok(i+1)
	if !a.glued || !isOrdinalSuffix(a.low) || t.glued && f.tok(i-1).kind == letters {
		return found{}, false
	}
	x, _, ok := parseDigits(f.src(i))
	if !ok {
		return found{}, false
	}
	return f.ordinalOf(i, i+2, x), true
}

func isOrdinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// ordinalWord reads first, third, twenty-second, three hundred and thirty first.
func (f *finder) ordinalWord(i int) (found, bool) {
	t := f.tok(i)
	if t.lex.is(ordinal) && !t.owns {
		return f.ordinalOf(i, i+1, t.lex.order), true
	}
	if !t.lex.is(tens | cardinal) {
		return found{}, false
	}
	total, current, next := f.cardinals(i)
	x := total + current
	if next == i || x < 20 || int(x)%10 != 0 {
		return found{}, false
	}
	if isHyphen(f.tok(next).sym) || f.tok(next).low == "and" {
		next++
	}
	last := f.tok(next)
	if !last.lex.is(ordinal) || last.owns || last.lex.order >= 20 || last.lex.order >= 10 && int(x)%100 != 0 {
		return found{}, false
	}
	return f.ordinalOf(i, next+1, x+last.lex.order), true
}

// ordinalOf is an ordinal with the noun that it numbers.
func (f *finder) ordinalOf(i, next int, x float64) found {
	q := newFound(i, next)
	q.Kind, q.Value, q.Upper = Ordinal, x, x
	j := next
	if isHyphen(f.tok(j).sym) && f.tok(j).glued {
		j++
	}
	if t := f.tok(j); t.kind == letters && t.lex == unknown && t.shape == lower {
		q.Noun = t.low
	}
	return q
}
