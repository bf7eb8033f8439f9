package figure

// vague reads a number that names only a magnitude: dozens, hundreds of
// thousands, several, a handful of, a few.
func (f *finder) vague(i int) (found, bool) {
	j := i
	if f.tok(j).lex.is(article) {
		j++
		if f.tok(j).low == "good" || f.tok(j).low == "mere" {
			j++
		}
	}
	led := j > i
	t := f.tok(j)
	if q, ok := f.multi(i); ok {
		return q, true
	}
	if led {
		if q, ok := f.oneUnit(i); ok {
			return q, true
		}
	}
	if !t.lex.is(vague) || t.owns {
		return found{}, false
	}
	switch t.lex.text {
	case "few", "handful", "couple":
		if !led && t.lex.text != "few" || t.lex.text == "few" && !led {
			return found{}, false
		}
	case "several", "multiple":
		if led {
			return found{}, false
		}
	case "scores":
		if f.tok(j+1).low != "of" {
			return found{}, false
		}
	case "tens":
		if f.tok(j+1).low != "of" || !f.tok(j+2).lex.is(vague) {
			return found{}, false
		}
	}
	q := found{first: i, core: i}
	q.Bound, q.Change, q.Role, q.Kind = Vague, Same, Level, Count
	q.Value = t.lex.base
	q.many = t.lex.text == "multiple"
	j++
	for f.tok(j).low == "of" && f.tok(j+1).lex.is(vague) && f.tok(j+1).lex.base >= 100 { // tens of thousands
		q.Value *= f.tok(j + 1).lex.base
		j += 2
	}
	if f.tok(j).lex.is(scale) && f.tok(j).lex.value >= 100 { // several hundred
		q.Value *= f.tok(j).lex.value
		j++
	}
	q.Upper, q.next, q.end = q.Value, j, j
	f.vagueUnit(&q)
	f.boundsAround(&q)
	return q, true
}

// multi reads multi-year, multi-day.
func (f *finder) multi(i int) (found, bool) {
	u := f.tok(i + 2).lex.unit
	if f.tok(i).low != "multi" || !isHyphen(f.tok(i+1).sym) || u == nil || u.kind != Duration {
		return found{}, false
	}
	q := found{first: i, core: i, next: i + 3, end: i + 3}
	q.Bound, q.Change, q.Role, q.Kind, q.Unit, q.unitFrom = Vague, Same, Level, u.kind, u.name, true
	q.Value, q.Upper, q.many = 2, 2, true
	return q, true
}

// oneUnit reads a hedged unit with an article: less than a week, nearly an
// hour. Without a hedge an article counts nothing.
func (f *finder) oneUnit(i int) (found, bool) {
	u := f.tok(i + 1).lex.unit
	if u == nil || u.kind != Duration && u.kind != Measured || f.tok(i+1).lex.isPlural(f.tok(i+1).low) {
		return found{}, false
	}
	q := found{first: i, core: i, next: i + 2, end: i + 2, place: 1}
	q.Bound, q.Change, q.Role, q.Kind, q.Unit, q.unitFrom = Exact, Same, Level, u.kind, u.name, true
	q.Value, q.Upper = 1, 1
	half := f.andAHalf(q.next)
	if half > q.next {
		q.Value, q.Upper, q.place, q.next = 1.5, 1.5, 0.1, half
	}
	f.boundsAround(&q)
	if q.first == i && q.Value == 1 {
		return found{}, false
	}
	switch f.tok(q.next).low {
	case "after", "ago", "later", "before", "earlier":
		q.Kind = Date
		q.next++
		q.When.Relative = lowerCase(f.words(q.first, q.next))
	}
	return q, true
}

// andAHalf gives the token behind "and a half" at token j, perhaps with hyphens, else j.
func (f *finder) andAHalf(j int) int {
	k := j
	for _, word := range [...]string{"and", "a", "half"} {
		if isHyphen(f.tok(k).sym) {
			k++
		}
		if f.tok(k).low != word {
			return j
		}
		k++
	}
	return k
}

// vagueUnit finds the unit or noun of a vague number: hundreds of miles, dozens of children.
func (f *finder) vagueUnit(q *found) {
	j := q.next
	if f.tok(j).low == "of" {
		j++
		if f.tok(j).lex.is(determiner) {
			j++
		}
	}
	if f.tok(j).low == "more" {
		j++
	}
	if u, next := f.unit(j, number{value: q.Value, words: true, next: j}, false); u != nil && f.tok(j).kind == letters {
		q.Unit, q.Kind, q.next, q.unitFrom = u.name, u.kind, next, true
		f.age(q, u)
		f.rate(q)
		return
	}
	if q.next = j; f.others(q) {
		return
	}
	if p, ok := f.pluralPhrase(j); ok {
		f.named(q, p)
		return
	}
	q.next = q.end
	f.implied(q)
}

// ratio reads one in five, nine out of 10, 1 in 100,000.
func (f *finder) ratio(q *found, n number) {
	if q.Unit != "" || n.fraction || n.value < 1 || n.value > 99 || n.value != float64(int(n.value)) {
		return
	}
	j := q.next
	out := false
	switch {
	case f.tok(j).low == "in":
		j++
		if f.tok(j).low == "every" || f.tok(j).low == "each" {
			j++
			out = true
		}
	case f.tok(j).low == "out" && f.tok(j+1).low == "of":
		j += 2
		out = true
		if f.tok(j).low == "every" {
			j++
		}
	default:
		return
	}
	f.paid = false
	m, ok := f.number(j)
	if !ok || m.value <= n.value || m.value != float64(int(m.value)) || m.fraction {
		return
	}
	if !out && (m.value >= 1000 && m.value < 2100 && !m.words || n.value > 10) {
		return // one in 2019
	}
	if !out && f.tok(m.next).lex.unit != nil {
		return // two in 24 hours
	}
	q.Value = n.value / m.value
	q.Upper, q.place = q.Value, 0.01
	q.next = m.next
	q.Kind, q.Role, q.Unit = Percent, Share, "fraction"
	q.unitFrom = true
	if p, ok := f.pluralPhrase(m.next); ok {
		q.Noun = f.headNoun(p)
	}
}
