package figure

import "github.com/digestbot/digestbot/digest/text"

// multiple reads doubled, twice as many, double the, threefold.
func (f *finder) multiple(i int) (found, bool) {
	t := f.tok(i)
	if t.Owns {
		return found{}, false
	}
	x := multiplied.number(t.Lower) // it says the direction, so that these figures have none of their own
	if x == 0 {
		return found{}, false
	}
	q := found{first: i, core: i, next: i + 1, end: i + 1}
	q.Kind, q.Unit, q.Bound, q.Change, q.Role, q.unitFrom = Multiple, "time", Exact, Same, By, true
	q.Value, q.Upper, q.place = x, x, 0.1
	switch t.Lower {
	case "double", "twice", "triple", "treble", "thrice":
		switch f.tok(i + 1).Lower {
		case "as":
			if f.tok(i+2).Shape != text.LowerCase {
				return found{}, false // scored twice as United
			}
			q.Role = Level
		case "the", "that", "what", "its", "their", "his", "her":
			q.Role = Level
		default:
			return found{}, false
		}
	case "halves":
		return found{}, false // two of them
	}
	f.boundsAround(&q)
	return q, true
}

// times reads the x and fold of 3x, 10-fold, and three times as many.
func (f *finder) times(q *found) bool {
	j := q.next
	if f.tok(q.first-1).Lower == "of" && f.tok(q.first-2).Lower == "factor" {
		q.Kind, q.Unit, q.unitFrom = Multiple, "time", true
		return true
	}
	if isHyphen(f.tok(j).Sym) && f.tok(j).Glued {
		j++
	}
	switch t := f.tok(j); {
	case (t.Lower == "x" || t.Sym == '×') && t.Glued && f.tok(j+1).Kind != text.Digits, t.Lower == "fold":
		j++
	case (t.Lower == "times" || t.Lower == "time") && f.multiplies(j+1):
		j++
	default:
		return false
	}
	q.Kind, q.Unit, q.next, q.unitFrom = Multiple, "time", j, true
	return true
}

// multiplies reports whether the words behind "times" compare: three times as many,
// 6.5 times earnings, twice the size.
func (f *finder) multiplies(j int) bool {
	switch t := f.tok(j); t.Lower {
	case "as", "more", "the", "that", "its", "their", "what", "larger", "bigger", "higher", "faster", "greater", "earnings", "book", "sales", "revenue", "profit":
		return true
	}
	return false
}
