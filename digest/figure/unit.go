package figure

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// unitAfter reads the unit behind a number, with its power and rate.
func (f *finder) unitAfter(q *found, n number) {
	if f.times(q) {
		return
	}
	j := n.next
	hyphen := false
	if t := f.tok(j); isHyphen(t.Sym) && t.Glued && f.tok(j+1).Glued && f.tok(j+1).Kind == text.Letters {
		j++
		hyphen = true
	}
	u, next := f.unit(j, n, hyphen)
	if u == nil && !hyphen {
		u, next = f.unitBehindAdjective(j, n)
	}
	if u == nil {
		return
	}
	q.measured(u)
	q.next = next
	f.power(q)
	if u.Name == "pound sterling" && f.weighs(q, n) {
		q.Unit, q.Kind = "pound-mass", Measured
	}
	f.compoundUnit(q)
	f.minusBefore(q)
	f.age(q, u)
	f.rate(q)
}

// measured is q its unit.
func (q *found) measured(u *Unit) { q.Unit, q.Kind, q.unitFrom = u.Name, u.Kind, true }

// minusBefore reads a minus that stands apart from a temperature: - 15C.
func (f *finder) minusBefore(q *found) {
	if q.Unit != "celsius" && q.Unit != "fahrenheit" && q.Unit != "degree" || q.Value < 0 || q.first != q.core {
		return
	}
	t := f.tok(q.first - 1)
	if (t.Sym == '-' || t.Sym == '−') && (!t.Glued || q.first == 1) && f.tok(q.first-2).Kind != text.Digits {
		q.first--
		q.core--
		q.Value, q.Upper = -q.Value, -q.Upper
	}
}

// below reads the words behind a temperature that make it negative: 20 degrees
// below zero, 6C below freezing, and 12 below where the talk is of the cold.
func (f *finder) below(q *found) {
	bare := q.Unit == "" && q.Kind == Count
	if f.tok(q.next).Lower != "below" || q.Value <= 0 || !bare && q.Unit != "celsius" && q.Unit != "fahrenheit" && q.Unit != "degree" {
		return
	}
	switch next := f.tok(q.next + 1); {
	case next.Lower == "zero" || next.Lower == "freezing" || next.Lower == "0":
		q.next++
	case next.Kind == text.Symbol && !bare, (next.Kind == text.Symbol || next.Is(text.Preposition|text.Deictic)) && bare && f.mentions(cold):
	default:
		return
	}
	if bare {
		q.Unit, q.Kind, q.unitFrom = "degree", Measured, true
	}
	q.next++
	q.end = q.next
	q.Value, q.Upper = -q.Value, -q.Upper
}

// unitBehindAdjective reads three more days, 50 previous years, 212 rushing yards.
func (f *finder) unitBehindAdjective(j int, n number) (*Unit, int) {
	t, next := f.tok(j), f.tok(j+1)
	if t.Kind != text.Letters || t.Shape != text.LowerCase || t.Glued || unitOf(next) == nil || !next.Word.IsPlural(next.Lower) && n.value != 1 ||
		!t.Is(text.Adjective) && !(strings.HasSuffix(t.Lower, "ing") && unitOf(next).Kind == Measured) {
		return nil, j
	}
	return f.unit(j+1, n, false)
}

// unit reads the name or symbol of a unit at token j, behind the number n.
func (f *finder) unit(j int, n number, hyphen bool) (*Unit, int) {
	t := f.tok(j)
	if t.Sym != 0 {
		return f.unitSign(j)
	}
	if t.Kind != text.Letters {
		return nil, j
	}
	for _, p := range phrasesOf(t) {
		if next := f.phraseAt(j+1, p.rest); next > j+1 {
			return p.unit, next
		}
	}
	s := f.src(j)
	if u := bySymbol[s]; u != nil && f.symbolHere(j, s) {
		switch {
		case s == "c" && f.mentions(heat):
			u = bySymbol["C"]
		case s == "m" && f.timed(j):
			u = unitsByName["minute"]
		}
		return u, j + 1
	}
	u := unitOf(t)
	switch {
	case u == nil, t.Glued && !hyphen && len(s) == 1,
		t.Shape == text.Capital && !f.title && homonyms.has(t.Lower),
		t.Lower == "won" && !n.scaled && n.value < 100,
		t.Lower == "stone" && (n.value < 3 || n.value > 40),
		t.Lower == "second" && n.words && n.value != 1 && !hyphen && f.tok(j+1).Kind == text.Letters:
		return nil, j
	}
	return u, j + 1
}

// timed reports whether the m at token j stands for minutes: 2h 45m, 1m 32s.
func (f *finder) timed(j int) bool {
	second := f.tok(j + 2)
	return f.tok(j-2).Lower == "h" && f.tok(j-2).Glued || f.tok(j+1).Kind == text.Digits && second.Glued && (second.Lower == "s" || second.Lower == "sec")
}

// symbolHere reports whether the letters s at token j are the symbol of a unit and
// not a word: they touch the number, a rate follows, or they can be nothing else.
func (f *finder) symbolHere(j int, s string) bool {
	t := f.tok(j)
	switch {
	case t.Glued || f.tok(j+1).Sym == '/' && f.tok(j+1).Glued:
		return true
	case s == "C" || s == "F":
		return !f.title && f.tok(j+1).Shape != text.Capital
	case s == "in":
		return f.inches(j)
	case s == "A":
		return false
	case len(s) == 1:
		return s == "m" || s == "g" || s == "t" || s == "W" || s == "V"
	}
	return !ambiguousSymbol.has(s)
}

// inches reports whether the word in at token j is a unit: 6 in of rain, 4 in
// thick, 12 in. (30 cm).
func (f *finder) inches(j int) bool {
	next := f.tok(j + 1)
	if next.Sym == '.' && next.Glued {
		if next = f.tok(j + 2); next.Kind == text.Letters {
			return true
		}
	}
	switch next.Lower {
	case "of":
		return fallen.has(f.tok(j + 2).Lower)
	case "in", "thick", "wide", "long", "tall", "high", "deep", "across":
		return true
	}
	return next.Sym == '(' && f.tok(j-1).Kind == text.Digits && f.tok(j+2).Kind != text.Letters
}

// unitSign reads a unit that is a sign: %, °C, €, 5' 10".
func (f *finder) unitSign(j int) (*Unit, int) {
	t := f.tok(j)
	switch t.Sym {
	case '%', '‰', '℃', '℉', 'Ω':
		u := bySymbol[string(t.Sym)]
		if t.Sym == '%' && f.tok(j+1).Sym == '-' && f.tok(j+2).Lower == "points" {
			return bySymbol["pp"], j + 3
		}
		if t.Sym == '%' && (f.tok(j+1).Lower == "points" || f.tok(j+1).Lower == "point") {
			return bySymbol["pp"], j + 2
		}
		return u, j + 1
	case '°', 'º':
		a := f.tok(j + 1)
		if s := f.src(j + 1); a.Kind == text.Letters && (s == "C" || s == "F") {
			return bySymbol[s], j + 2
		}
		return bySymbol["°"], j + 1
	case '€', '£', '¥', '₹', '₽', '₪', '₺', '₩', '¢', '₴', '₫', '฿', '₱', '$':
		if t.Sym == '$' && !t.Glued || f.tok(j+1).Kind == text.Digits {
			return nil, j
		}
		return unitsByName[signs[t.Sym]], j + 1
	case '″':
		return bySymbol["in"], j + 1
	case '′', '\'', '’':
		if t.Glued && f.tok(j+1).Kind == text.Digits && f.tok(j+1).Glued || t.Sym == '′' && f.tok(j+1).Kind != text.Letters { // 6'2"
			return bySymbol["ft"], j + 1
		}
	}
	return nil, j
}

// follows reports whether the words stand at token i.
func (f *finder) follows(i int, words []string) bool { return f.phraseAt(i, words) == i+len(words) }

// phraseAt is the token behind the words if they stand at token i, perhaps
// with hyphens between them, else i.
func (f *finder) phraseAt(i int, words []string) int {
	j := i
	for _, w := range words {
		if isHyphen(f.tok(j).Sym) && f.tok(j).Glued {
			j++
		}
		if f.lower(f.tok(j)) != w {
			return i
		}
		j++
	}
	return j
}

// power reads the 2 of m2, m² and cm^2.
func (f *finder) power(q *found) {
	t := f.tok(q.next)
	j := q.next
	if t.Sym == '^' && t.Glued {
		j++
		t = f.tok(j)
	}
	word := ""
	switch {
	case !t.Glued:
	case t.Sym == '²', t.Kind == text.Digits && f.src(j) == "2":
		word = "square "
	case t.Sym == '³', t.Kind == text.Digits && f.src(j) == "3":
		word = "cubic "
	}
	if word != "" && strings.HasSuffix(q.Unit, "metre") {
		q.Unit = word + q.Unit
		q.next = j + 1
	}
}

// weighs reports whether pounds are a weight and not a sum: the default for small
// numbers without a scale word, and for any near a word of weight.
func (f *finder) weighs(q *found, n number) bool {
	if n.scaled {
		return false
	}
	for j := max(0, q.first-6); j < min(len(f.toks), q.next+4); j++ {
		switch f.tok(j).Lower {
		case "weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lighter", "per":
			return true
		case "cost", "costs", "price", "priced", "paid", "pay", "worth", "fine", "fined", "sterling", "earn", "earned":
			return false
		}
	}
	return n.value < 1000
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '–' }
