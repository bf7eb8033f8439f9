package figure

import "github.com/digestbot/digestbot/digest/text"

// coordinate is the token behind the degree of latitude or longitude that begins at
// token i, else i: 35°41'N, 12° 30′ S, and 36.2N with another beside it.
func (f *finder) coordinate(i int) int {
	j, degree := i+1, false
	for j < i+8 {
		t := f.tok(j)
		switch t.Sym {
		case '°', 'º':
			degree = true
		case '\'', '’', '′', '"', '”', '″':
			if !degree {
				return i
			}
		default:
			if t.Kind == text.Digits && degree {
				break
			}
			if t.Kind != text.Letters || !f.isCompass(j) || !degree && !(t.Glued && f.coordinateBeside(i, j)) {
				return i
			}
			return j + 1
		}
		j++
	}
	return i
}

// isCompass reports whether token j is one of the letters N, S, E and W.
func (f *finder) isCompass(j int) bool {
	switch f.src(j) {
	case "N", "S", "E", "W":
		return true
	}
	return false
}

// coordinateBeside reports whether the number at token i, which ends in the letter at
// token j, has another such before or behind it.
func (f *finder) coordinateBeside(i, j int) bool {
	k := j + 1
	if f.tok(k).Sym == ',' {
		k++
	}
	if f.tok(k).Kind == text.Digits && f.tok(k+1).Glued && f.isCompass(k+1) {
		return true
	}
	k = i - 1
	if f.tok(k).Sym == ',' {
		k--
	}
	return f.isCompass(k) && f.tok(k).Glued && f.tok(k-1).Kind == text.Digits
}
