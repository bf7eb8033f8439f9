package figure

import "strings"

// unitAfter reads the unit behind a number, with its power and rate.
func (f *finder) unitAfter(q *found, n number) {
	if f.times(q) {
		return
	}
	j := n.next
	hyphen := false
	if t := f.tok(j); isHyphen(t.sym) && t.glued && f.tok(j+1).glued && f.tok(j+1).kind == letters {
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
	f.compoundUnit(q)
	f.minusBefore(q)
	f.age(q, u)
	if u.name == "pound sterling" && f.weighs(q, n) {
		q.Unit, q.Kind = "pound-mass", Measured
	}
	f.rate(q)
}

// measured gives q its unit.
func (q *found) measured(u *unit) { q.Unit, q.Kind, q.unitFrom = u.name, u.kind, true }

// minusBefore reads a minus that stands apart from a temperature: - 15C.
func (f *finder) minusBefore(q *found) {
	if q.Unit != "celsius" && q.Unit != "fahrenheit" && q.Unit != "degree" || q.Value < 0 || q.first != q.core {
		return
	}
	t := f.tok(q.first - 1)
	if (t.sym == '-' || t.sym == '−') && (!t.glued || q.first == 1) && f.tok(q.first-2).kind != digits {
		q.first--
		q.core--
		q.Value, q.Upper = -q.Value, -q.Upper
	}
}

// unitBehindAdjective reads three more days, 50 previous years, 212 rushing yards.
func (f *finder) unitBehindAdjective(j int, n number) (*unit, int) {
	t, next := f.tok(j), f.tok(j+1)
	if t.kind != letters || t.shape != lower || t.glued || next.lex.unit == nil || !next.lex.isPlural(next.low) && n.value != 1 ||
		!t.lex.is(adjective) && !(strings.HasSuffix(t.low, "ing") && next.lex.unit.kind == Measured) {
		return nil, j
	}
	return f.unit(j+1, n, false)
}

// unit reads the name or symbol of a unit at token j, behind the number n.
func (f *finder) unit(j int, n number, hyphen bool) (*unit, int) {
	t := f.tok(j)
	if t.sym != 0 {
		return f.unitSign(j)
	}
	if t.kind != letters {
		return nil, j
	}
	for _, p := range t.lex.phrases {
		if next := f.phraseAt(j+1, p.rest); next > j+1 {
			return p.unit, next
		}
	}
	s := f.src(j)
	if u := bySymbol[s]; u != nil && f.symbolHere(j, s) {
		return u, j + 1
	}
	u := t.lex.unit
	switch {
	case u == nil, t.glued && !hyphen && len(s) == 1,
		t.shape == capital && !f.title && homonyms[t.low],
		t.low == "won" && !n.scaled && n.value < 100,
		t.low == "stone" && (n.value < 3 || n.value > 40),
		t.low == "second" && n.words && n.value != 1 && !hyphen && f.tok(j+1).kind == letters:
		return nil, j
	}
	return u, j + 1
}

// symbolHere says that the letters s at token j are the symbol of a unit and
// not a word: they touch the number, a rate follows, or they can be nothing else.
func (f *finder) symbolHere(j int, s string) bool {
	t := f.tok(j)
	switch {
	case t.glued || f.tok(j+1).sym == '/' && f.tok(j+1).glued:
		return true
	case s == "C" || s == "F":
		return !f.title && f.tok(j+1).shape != capital
	case s == "A" || s == "in":
		return false
	case len(s) == 1:
		return s == "m" || s == "g" || s == "W" || s == "V"
	}
	return !ambiguousSymbol[s]
}

// ambiguousSymbol lists symbols of two letters that are words or names when they stand apart.
var ambiguousSymbol = set("in PS AU MP HP US$ cd")

// homonyms lists units that are also names when they have a capital.
var homonyms = set("stone won rand second foot bar night bit gig knot pint mark")

// unitSign reads a unit that is a sign: %, °C, €, 5' 10".
func (f *finder) unitSign(j int) (*unit, int) {
	t := f.tok(j)
	switch t.sym {
	case '%', '‰', '℃', '℉', 'Ω':
		u := bySymbol[string(t.sym)]
		if t.sym == '%' && f.tok(j+1).sym == '-' && f.tok(j+2).low == "points" {
			return bySymbol["pp"], j + 3
		}
		if t.sym == '%' && (f.tok(j+1).low == "points" || f.tok(j+1).low == "point") {
			return bySymbol["pp"], j + 2
		}
		return u, j + 1
	case '°', 'º':
		a := f.tok(j + 1)
		if s := f.src(j + 1); a.kind == letters && (s == "C" || s == "F") {
			return bySymbol[s], j + 2
		}
		return bySymbol["°"], j + 1
	case '€', '£', '¥', '₹', '₽', '₪', '₺', '₩', '¢', '₴', '₫', '฿', '₱', '$':
		if t.sym == '$' && !t.glued || f.tok(j+1).kind == digits {
			return nil, j
		}
		return currencyNamed(signs[t.sym]), j + 1
	case '″':
		return bySymbol["in"], j + 1
	case '′', '\'', '’':
		if t.glued && f.tok(j+1).kind == digits && f.tok(j+1).glued || t.sym == '′' && f.tok(j+1).kind != letters { // 6'2"
			return bySymbol["ft"], j + 1
		}
	}
	return nil, j
}

// currencyNamed finds a currency by its canonical name.
func currencyNamed(name string) *unit {
	for _, u := range currencies {
		if u.name == name {
			return u
		}
	}
	return nil
}

// follows says that the words stand at token i, perhaps with hyphens between them.
func (f *finder) follows(i int, words []string) bool {
	for _, w := range words {
		if f.tok(i).lower(f.text) != w {
			return false
		}
		i++
	}
	return true
}

// phraseAt gives the token behind the words if they stand at token i, perhaps
// with hyphens between them, else i.
func (f *finder) phraseAt(i int, words []string) int {
	j := i
	for _, w := range words {
		if isHyphen(f.tok(j).sym) && f.tok(j).glued {
			j++
		}
		if f.tok(j).low != w {
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
	if t.sym == '^' && t.glued {
		j++
		t = f.tok(j)
	}
	word := ""
	switch {
	case !t.glued:
	case t.sym == '²', t.kind == digits && f.src(j) == "2":
		word = "square "
	case t.sym == '³', t.kind == digits && f.src(j) == "3":
		word = "cubic "
	}
	if word != "" && strings.HasSuffix(q.Unit, "metre") {
		q.Unit = word + q.Unit
		q.next = j + 1
	}
}

// weighs says that pounds are a weight and not a sum: the default for small
// numbers without a scale word, and for any near a word of weight.
func (f *finder) weighs(q *found, n number) bool {
	if n.scaled {
		return false
	}
	for j := max(0, q.first-6); j < min(len(f.toks), q.next+4); j++ {
		switch f.tok(j).low {
		case "weigh", "weighs", "weighed", "weighing", "weight", "heavy", "heavier", "lighter", "per":
			return true
		case "cost", "costs", "price", "priced", "paid", "pay", "worth", "fine", "fined", "sterling", "earn", "earned":
			return false
		}
	}
	return n.value < 1000
}

// set makes a lookup table of words.
func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

func isHyphen(r rune) bool { return r == '-' || r == '‐' || r == '‑' || r == '–' }
