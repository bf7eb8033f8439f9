package figure

import "github.com/digestbot/digestbot/digest/text"

// A tens is ten numbers that are written by their first one, or a part of them:
// the 80s, low 80s, mid-fifties, teens.
type tens struct {
	from, to    float64
	first, next int  // tokens, with the word for the part
	part        bool // only a part of them is meant
}

// decadeOf reads an age or a temperature between two: in his early 30s, in their
// teens; "a man, late 50s," too; highs in the upper 80s. What is "in the low 40s"
// is a number, and "in the 60s" a date.
func (f *finder) decadeOf(i int) (found, bool) {
	d, ok := f.tensAt(i)
	if !ok {
		return found{}, false
	}
	q := newFound(d.first, d.next)
	q.Bound, q.Value, q.Upper = Range, d.from, d.to
	switch {
	case d.to < 110 && f.ofPerson(d):
		q.Kind, q.Unit = Age, "year of age"
	case f.inWarmth(d.first):
		q.Kind, q.Unit, q.unitFrom = Measured, "degree", true
	case !d.part || f.inLife(d.first):
		return found{}, false
	}
	return q, true
}

// tensAt reads the ten numbers at token i, with the word for the part before them.
func (f *finder) tensAt(i int) (d tens, ok bool) {
	t := f.tok(i)
	d = tens{first: i, next: i + 1}
	switch named := decadeNames.number(t.Lower); {
	case t.Lower == "teens":
		d.from, d.to = 13, 19
	case named > 0:
		d.from, d.to = named, named+9
	case t.Kind == text.Digits && t.End-t.Start <= 3 && t.End-t.Start > 1 && f.text[t.End-1] == '0' && f.tok(i+1).Glued && f.src(i+1) == "s":
		d.from = float64(atoi(f.src(i)))
		d.to, d.next = d.from+9, i+2
	default:
		return d, false
	}
	j := i - 1
	if isHyphen(f.tok(j).Sym) {
		j--
	}
	from, to, ok := partOf(f.tok(j).Lower)
	if !ok {
		return d, true
	}
	d.first, d.part = j, true
	k := j - 1 // low to mid, mid-to-late
	if isHyphen(f.tok(k).Sym) {
		k--
	}
	if f.tok(k).Lower == "to" {
		if k--; isHyphen(f.tok(k).Sym) {
			k--
		}
		if lower, _, ok := partOf(f.tok(k).Lower); ok {
			d.first, from = k, lower
		}
	}
	d.from, d.to = max(d.from, d.to-9+from), min(d.to, max(d.to-9+to, d.from+3))
	return d, true
}

// partOf is which years of ten the word for a part means: 0 to 3 of early.
func partOf(word string) (from, to float64, ok bool) {
	switch word {
	case "early", "low", "lower":
		return 0, 3, true
	case "mid", "middle":
		return 4, 6, true
	case "late", "upper", "high":
		return 7, 9, true
	}
	return 0, 0, false
}

// inLife reports whether the part at token i is one of a time: early, mid or late.
func (f *finder) inLife(i int) bool {
	low := f.tok(i).Lower
	return low == "early" || low == "mid" || low == "late"
}

// ofPerson reports whether the decade is someone's age: behind a possessive, as
// the other of two ages or, if only a part of it is meant, between marks.
func (f *finder) ofPerson(d tens) bool {
	b := f.tok(d.first - 1)
	switch b.Lower {
	case "his", "her", "their", "my", "your", "our", "aged":
		return true
	case "and", "or", "to":
		k := len(f.found) - 1
		return k >= 0 && f.found[k].next == d.first-1 && f.found[k].Kind == Age && f.found[k].Bound == Range
	}
	t := f.tok(d.next)
	return d.part && (b.Sym == ',' || b.Sym == '(') && (t.Kind == text.Symbol || t.Is(text.Conjunction))
}

// inWarmth reports whether the talk before token i is of temperatures.
func (f *finder) inWarmth(i int) bool {
	for k := i - 1; k >= 0 && k > i-20; k-- {
		if warmth.has(f.lower(f.tok(k))) {
			return true
		}
	}
	return false
}
