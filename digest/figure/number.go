package figure

import (
	"math"

	"github.com/digestbot/digestbot/digest/text"
)

// A number is a plain number in the text: digits, words or both, with its
// scale words and its fraction.
type number struct {
	first, next int     // tokens
	value       float64 //
	place       float64 // value of the last significant place
	words       bool    // written in words only
	scaled      bool    // has a scale word or suffix
	scale       float64 // the last of them: 1e6 of "2 million"; 0 if none
	fraction    bool    // a part of one: half, two thirds, 3/4
	article     bool    // begins with a or an: "a million"
}

// partPlace is how far a hedged fraction may be off: nearly half is 45 to 50%
// (rule 7 of the specification of figures).
const partPlace = 0.05

// maxValue is the largest number that is believed.
const maxValue = 1e21

// number reads the number that begins at token i.
func (f *finder) number(i int) (number, bool) {
	n := number{first: i, next: i}
	switch t := f.tok(i); {
	case t.Kind == text.Digits:
		if !f.digitNumber(&n) {
			return n, false
		}
	case t.Sym != 0 && vulgar(t.Sym) > 0:
		n.value, n.place, n.next, n.fraction = vulgar(t.Sym), partPlace, i+1, true
	case t.Is(text.Cardinal | text.Tens | text.Scale | text.Article | text.Fraction):
		if !f.wordNumber(&n) {
			return n, false
		}
	default:
		return n, false
	}
	f.scales(&n)
	f.scaleAndHalf(&n)
	return n, n.value <= maxValue
}

// digitNumber reads digits, an exponent and a fraction behind them: 5, 1e5, 2 1/2, 3/4, 2½.
func (f *finder) digitNumber(n *number) bool {
	t := f.tok(n.first)
	value, place, ok := parseDigits(f.text[t.Start:t.End])
	if !ok {
		return false
	}
	n.value, n.place, n.next = value, place, n.first+1
	if f.exponent(n) || f.timesTen(n) {
		return true
	}
	if f.andHalf(n); n.next > n.first+1 {
		return true
	}
	whole := value == math.Trunc(value)
	if !whole {
		return true
	}
	if b := f.denominator(n.next, value); b > 0 { // 3/4
		n.value, n.place, n.next, n.fraction = value/b, partPlace, n.next+2, true
		return true
	}
	j := n.next
	if f.tok(j).Sym == '-' && f.tok(j).Glued {
		j++
	}
	if v := vulgar(f.tok(j).Sym); v > 0 && (j == n.next || f.tok(j).Glued) { // 2½
		n.value, n.place, n.next = value+v, 0.1, j+1
		return true
	}
	if a := f.tok(j); a.Kind == text.Digits && value < 1000 && (j > n.next) == a.Glued { // 2 1/2, 2-1/2
		if x, _, ok := parseDigits(f.text[a.Start:a.End]); ok {
			if b := f.denominator(j+1, x); b > 0 {
				n.value, n.place, n.next = value+x/b, 0.1, j+3
			}
		}
	}
	return true
}

// denominator is b of "/b" at token i when x/b is a common fraction below one, else 0.
func (f *finder) denominator(i int, x float64) float64 {
	if f.tok(i).Sym != '/' || !f.tok(i).Glued || f.tok(i+1).Kind != text.Digits || !f.tok(i+1).Glued || f.tok(i+2).Sym == '/' {
		return 0
	}
	t := f.tok(i + 1)
	b, _, ok := parseDigits(f.text[t.Start:t.End])
	if !ok || x < 1 || x >= b {
		return 0
	}
	switch b {
	case 2, 3, 4, 5, 6, 8, 10, 16, 32, 64, 100:
		return b
	}
	return 0
}

// exponent reads the e5 of 1e5 and the ^6 of 10^6.
func (f *finder) exponent(n *number) bool {
	t := f.tok(n.next)
	sign, j := 1.0, n.next+1
	switch {
	case t.Sym == '^' && t.Glued:
	case t.Kind == text.Letters && t.Glued && t.End-t.Start == 1 && f.text[t.Start]|0x20 == 'e':
	default:
		return false
	}
	if s := f.tok(j).Sym; (s == '-' || s == '+') && f.tok(j).Glued {
		if s == '-' {
			sign = -1
		}
		j++
	}
	e := f.tok(j)
	if e.Kind != text.Digits || !e.Glued || e.End-e.Start > 2 {
		return false
	}
	x, _, ok := parseDigits(f.text[e.Start:e.End])
	if !ok {
		return false
	}
	if t.Sym == '^' {
		n.value = math.Pow(n.value, sign*x)
	} else {
		n.value *= math.Pow(10, sign*x)
	}
	n.place, n.next = lastPlace(n.value), j+1
	return true
}

// timesTen reads the x 10^6 of 5 x 10^6.
func (f *finder) timesTen(n *number) bool {
	x, ten := f.tok(n.next), f.tok(n.next+1)
	if x.Lower != "x" && x.Sym != '×' || ten.Kind != text.Digits || f.src(n.next+1) != "10" || f.tok(n.next+2).Sym != '^' {
		return false
	}
	power := number{first: n.next + 1, next: n.next + 2, value: 10}
	if !f.exponent(&power) {
		return false
	}
	n.value *= power.value
	n.place *= power.value
	n.next = power.next
	return true
}

// scales multiplies by the scale words and suffixes that follow: 5 million,
// 38bn, 4 hundred million, 2 lakh crore, half a million, a quarter of a million.
func (f *finder) scales(n *number) {
	if n.fraction {
		f.fractionOfScale(n)
		return
	}
	for k := range 3 {
		j := n.next
		if t := f.tok(j); t.Sym == '-' && f.tok(j+1).Is(text.Scale) { // one-million
			j++
		}
		t := f.tok(j)
		x := 0.0
		switch {
		case t.Is(text.Vague) && t.Word.Base >= 12 && t.Lower != "scores" && k == 0 && f.tok(j+1).Lower != "of": // 3 dozens
			x = t.Word.Base
		case t.Is(text.Scale) && !t.Owns:
			x = t.Word.Value
		case t.Kind == text.Letters:
			x = f.suffix(j, n)
		}
		if x == 0 || n.words && !n.article && n.value >= x {
			return
		}
		n.value *= x
		n.place *= x
		n.next, n.scaled, n.scale = j+1, true, x
		if f.tok(n.next).Sym == '.' && abbreviatedScales.has(t.Lower) && f.tok(n.next+1).Shape == text.LowerCase {
			n.next++ // mio. euros
		}
	}
}

// scaleAndHalf reads "and a half" behind a scale word: a million and a half.
func (f *finder) scaleAndHalf(n *number) {
	if t := f.tok(n.next - 1); n.scale == 0 && t.Is(text.Scale) {
		n.scale = t.Word.Value
	}
	if n.scale < 1000 && n.scale != 12 || n.fraction || n.value > 100*n.scale {
		return
	}
	half := number{next: n.next}
	if f.andHalf(&half); half.next > n.next && half.value < 1 {
		n.value += half.value * n.scale
		n.place, n.next = n.scale/10, half.next
	}
}

// fractionOfScale reads "a million" after half, "of a million" after a
// quarter, and passes over the article of "half an hour", "a quarter of a point".
func (f *finder) fractionOfScale(n *number) {
	j := n.next
	for f.tok(j).Sym == '-' {
		j++
	}
	if f.tok(j).Lower == "of" {
		j++
	}
	if f.tok(j).Is(text.Article) {
		j++
	}
	for f.tok(j).Sym == '-' {
		j++
	}
	if u, _ := f.unit(j, *n, false); u != nil && f.tok(j-1).Is(text.Article) {
		n.next, n.fraction = j, false
		return
	}
	if t := f.tok(j); t.Is(text.Scale) {
		n.value *= t.Word.Value
		n.place = n.value / 10
		n.next, n.scaled, n.scale, n.fraction = j+1, true, t.Word.Value, false
	}
}

// suffix is the scale of the letters at token j, behind a number in digits:
// m, bn, k. A bare m is a million only with a currency or behind what is
// counted in millions (200m is a length); B may stand apart from the number.
func (f *finder) suffix(j int, n *number) float64 {
	t := f.tok(j)
	s := f.src(j)
	if !t.Is(text.Suffix) && s != "mm" && s != "MM" || n.words {
		return 0
	}
	switch {
	case s == "m" && (f.paid || f.inMillions(j+1) || f.fromSum(j-2)), s == "M" && (t.Glued || signs[f.tok(j+1).Sym] != ""):
		return 1e6
	case (s == "k" || s == "K") && t.Glued:
		return 1e3
	case s == "B" && !f.tok(n.first-1).Is(text.Label) && !(t.Glued && f.streetBehind(j+1)), s == "b" && f.paid:
		return 1e9
	case (s == "mm" || s == "MM") && f.paid:
		return 1e6
	case (s == "t" || s == "T") && f.paid && t.Glued:
		return 1e12
	case s == "cr" && f.paid:
		return 1e7
	case len(s) > 1:
		return t.Word.Value
	}
	return 0
}

// fromSum reports whether token i leads back or on from a sum of money: 600m crowns
// from 400m.
func (f *finder) fromSum(i int) bool {
	k := len(f.found) - 1
	return k >= 0 && f.found[k].Kind == Money && (f.tok(i).Lower == "from" || f.tok(i).Lower == "to")
}

// inMillions reports whether token j names a currency, or is or leads to what
// a bare m counts: 5m crowns, 2.7m sales, 35m of its devices.
func (f *finder) inMillions(j int) bool {
	if f.tok(j).Lower == "of" {
		j++
		for f.tok(j).Is(text.Determiner) || f.tok(j).Owns {
			j++
		}
	}
	t := f.tok(j)
	u := unitOf(t)
	return u != nil && (u.Kind == Money || u.Dimension == "mass" && len(f.src(j)) > 2) || signs[t.Sym] != "" ||
		f.massNoun(j) || t.Kind == text.Letters && !t.Is(closed|text.Verb|text.Unit) && f.massNoun(j+1)
}

// massNoun reports whether token j names people or goods that are counted in
// millions, and hardly what is measured in metres.
func (f *finder) massNoun(j int) bool {
	t := f.tok(j)
	return t.Is(text.Mass) || t.Kind == text.Letters && t.Shape == text.LowerCase && t.Word.IsPlural(f.lower(t)) && text.Is(text.SingularOf(f.lower(t)), text.Person)
}

// vulgarFractions are the characters that write a fraction.
var vulgarFractions = map[rune]float64{
	'½': 1.0 / 2, '⅓': 1.0 / 3, '⅔': 2.0 / 3, '¼': 1.0 / 4, '¾': 3.0 / 4, '⅕': 1.0 / 5, '⅖': 2.0 / 5, '⅗': 3.0 / 5, '⅘': 4.0 / 5,
	'⅙': 1.0 / 6, '⅚': 5.0 / 6, '⅛': 1.0 / 8, '⅜': 3.0 / 8, '⅝': 5.0 / 8, '⅞': 7.0 / 8,
}

// vulgar is the value of a fraction character, else 0.
func vulgar(r rune) float64 {
	if r < 0x80 {
		return 0
	}
	return vulgarFractions[r]
}
