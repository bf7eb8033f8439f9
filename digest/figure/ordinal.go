package figure

import "github.com/digestbot/digestbot/digest/text"

// ordinalDigits reads 22nd, 1st.
func (f *finder) ordinalDigits(i int) (found, bool) {
	t, a := f.tok(i), f.tok(i+1)
	if !a.Glued || !isOrdinalSuffix(a.Lower) || t.Glued && f.tok(i-1).Kind == text.Letters {
		return found{}, false
	}
	x, _, ok := parseDigits(f.src(i))
	if street := f.tok(i + 2); !ok || street.Is(text.Street) && street.Shape != text.LowerCase && !f.title {
		return found{}, false // 31st Avenue
	}
	return f.ordinalOf(i, i+2, x), true
}

func isOrdinalSuffix(s string) bool { return s == "st" || s == "nd" || s == "rd" || s == "th" }

// ordinalWord reads first, third, twenty-second, three hundred and thirty first.
func (f *finder) ordinalWord(i int) (found, bool) {
	t := f.tok(i)
	if a := f.tok(i + 1); t.Shape != text.LowerCase && a.Shape == text.Capital && (i > 0 || a.Is(text.Street)) && !f.title {
		return found{}, false // Fifth Avenue, the Ninth Circuit
	}
	if t.Is(text.Ordinal) && !t.Owns {
		return f.ordinalOf(i, i+1, t.Word.Order), true
	}
	total, current, next := f.cardinals(i)
	x := total + current
	if next == i || x < 20 || int(x)%10 != 0 {
		return found{}, false
	}
	if isHyphen(f.tok(next).Sym) || f.tok(next).Lower == "and" {
		next++
	}
	last := f.tok(next)
	if !last.Is(text.Ordinal) || last.Owns || last.Word.Order >= 20 || last.Word.Order >= 10 && int(x)%100 != 0 {
		return found{}, false
	}
	return f.ordinalOf(i, next+1, x+last.Word.Order), true
}

// ordinalOf is an ordinal with the noun that it numbers.
func (f *finder) ordinalOf(i, next int, x float64) found {
	q := newFound(i, next)
	q.Kind, q.Value, q.Upper = Ordinal, x, x
	j := next
	if isHyphen(f.tok(j).Sym) && f.tok(j).Glued {
		j++
	}
	if t := f.tok(j); t.Kind == text.Letters && strange(t) && t.Shape == text.LowerCase {
		q.Noun = t.Lower
	}
	return q
}
