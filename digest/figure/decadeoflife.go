package figure

import "digestbot/digest/text"

// decadeOfLife reads an age between two: in his early 30s, her mid-fifties, in
// their teens; "a man, late 50s," too. Without a person it is a decade.
func (f *finder) decadeOfLife(i int) (found, bool) {
	from, to, next := f.decadeAt(i)
	if next == i {
		return found{}, false
	}
	j, part := i-1, ""
	if isHyphen(f.tok(j).Sym) {
		j--
	}
	switch part = f.tok(j).Lower; part {
	case "early":
		to = from + 3
	case "mid":
		from, to = from+4, from+6
	case "late":
		from = max(from, to-2)
	default:
		j, part = i, ""
	}
	if !f.ofPerson(j, next, part != "") {
		return found{}, false
	}
	q := newFound(j, next)
	q.Kind, q.Unit, q.Bound = Age, "year of age", Range
	q.Value, q.Upper = float64(from), float64(to)
	return q, true
}

// decadeAt reads 30s, thirties, teens at token i: the first and the last year,
// and the token behind; i itself if none is there.
func (f *finder) decadeAt(i int) (from, to, next int) {
	t := f.tok(i)
	switch d := decadeNames[t.Lower]; {
	case t.Lower == "teens":
		return 13, 19, i + 1
	case d > 0:
		return d, d + 9, i + 1
	case t.Kind == text.Digits && t.End-t.Start == 2 && f.text[t.Start+1] == '0' && f.tok(i+1).Glued && f.src(i+1) == "s":
		return atoi(f.src(i)), atoi(f.src(i)) + 9, i + 2
	}
	return 0, 0, i
}

// ofPerson reports whether the decade that stands from token j to token next is
// someone's age: behind a possessive, or, if only a part of it is meant,
// between marks.
func (f *finder) ofPerson(j, next int, part bool) bool {
	b := f.tok(j - 1)
	switch b.Lower {
	case "his", "her", "their", "my", "your", "our", "aged":
		return true
	}
	t := f.tok(next)
	return part && (b.Sym == ',' || b.Sym == '(') && (t.Kind == text.Symbol || t.Is(text.Conjunction))
}
