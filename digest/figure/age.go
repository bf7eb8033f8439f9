package figure

// age reads old and of age behind years and months: 65-year-old, two years
// old, 400 million-year-old, nine years of age.
func (f *finder) age(q *found, u *unit) {
	if u.kind != Duration {
		return
	}
	if u.name == "year" && f.follows(q.next, []string{"of", "age"}) {
		q.Kind, q.Unit, q.next = Age, "year of age", q.next+2
		return
	}
	if f.tok(q.first-1).low == "of" && f.tok(q.first-2).low == "age" {
		q.Kind, q.Unit = Age, "year of age"
		f.ageLimit(q)
		return
	}
	j := q.next
	if isHyphen(f.tok(j).sym) {
		j++
	}
	if t := f.tok(j); t.low == "old" || t.low == "olds" {
		q.Kind, q.next = Age, j+1
		if u.name == "year" {
			q.Unit = "year of age"
		}
	}
}

// maxAge is the oldest that a bare number is taken for an age.
const maxAge = 120

// bareAge reads an age from the way it stands: "Ann Hale, 32, said", "aged
// 61", "under the age of nine", "who was 18 at", "dies at 91".
func (f *finder) bareAge(q *found, n number) bool {
	if q.Upper > maxAge || q.Value < 0 {
		return false
	}
	b := f.tok(q.first - 1)
	whole := !n.words && n.place >= 1 && n.value >= 1 && q.Value == q.Upper
	switch {
	case b.low == "aged" || b.low == "age" || b.low == "ages":
	case b.low == "of" && (f.tok(q.first-2).low == "age" || f.tok(q.first-2).low == "ages"):
		f.ageLimit(q)
	case whole && b.low == "and" && f.secondAge(q):
	case whole && (b.sym == ',' && f.apposed(q) || n.value >= 10 && (f.diedAt(q) || f.ageOfWho(q) || f.agedName(q))):
	default:
		return false
	}
	q.Kind, q.Unit = Age, "year of age"
	return true
}

// secondAge says that the number is the other of two ages: "two brothers, 17
// and 22, were".
func (f *finder) secondAge(q *found) bool {
	k := len(f.found) - 1
	return k >= 0 && f.found[k].Kind == Age && f.found[k].next == q.first-1 && f.tok(f.found[k].first-1).sym == ',' && f.tok(q.next).kind == symbol
}

// ageLimit reads under and over before "the age of".
func (f *finder) ageLimit(q *found) {
	i := q.first - 2
	if f.tok(i - 1).lex.is(determiner) {
		i--
	}
	if p, first := f.boundBefore(q, i); first < i {
		q.Bound, q.lean, q.first = p.bound, p.lean, first
	}
}

// apposed says that the number stands between commas behind a name or a
// person: "Robyn Hale, 48, of Karsk", "a boy, 10".
func (f *finder) apposed(q *found) bool {
	name, next := f.tok(q.first-2), f.tok(q.next)
	if name.kind != letters || name.lex.is(month|weekday) {
		return false
	}
	if one := vocabulary[singularOf(name.low)]; name.shape == lower && name.lex.isPlural(name.low) && one != nil && one.is(person) {
		return next.low == "and" && f.tok(q.next+1).kind == digits && f.tok(q.next+2).kind == symbol // two brothers, 17 and 22, were
	}
	if name.shape == lower && !name.lex.is(person) { // the mayor, 61, has
		return next.sym == ',' && q.Value >= 10 && !name.lex.isPlural(name.low) && name.lex.unit == nil
	}
	switch {
	case next.sym == ',' || next.sym == '.' || next.sym == ';' || next.sym == '—' || isHyphen(next.sym) && !next.glued:
		return true
	case next.end == 0:
		return !f.title
	}
	return next.low == "and" || next.low == "who" || next.lex.is(verb|auxiliary)
}

// diedAt reads "dies at 91", but not "the number of dead at 31".
func (f *finder) diedAt(q *found) bool {
	verb, next := f.tok(q.first-2).low, f.tok(q.next)
	if front := f.tok(q.first - 3).low; front == "of" || front == "the" {
		return false
	}
	return f.tok(q.first-1).low == "at" && (harms[verb] || verb == "death") && (next.kind == symbol || next.lex.is(preposition|conjunction))
}

// ageOfWho reads "who was 18 at the time", "she is 91", "Hale was 50".
func (f *finder) ageOfWho(q *found) bool {
	be, who, next := f.tok(q.first-1).low, f.tok(q.first-2).low, f.tok(q.next)
	named := f.tok(q.first-2).shape == capital && f.tok(q.first-2).lex == unknown && q.Value >= 18
	return (be == "was" || be == "is") && (who == "who" || who == "he" || who == "she" || named) && (next.kind == symbol || next.lex.is(preposition|conjunction|adverb))
}

// agedName reads a name and its age without commas: "Nick Hale 44 has spent".
func (f *finder) agedName(q *found) bool {
	b := f.tok(q.first - 1)
	if f.title || b.lex != unknown || b.shape != capital || f.tok(q.first-2).shape != capital {
		return false
	}
	switch f.tok(q.next).low {
	case "has", "is", "was", "who", "had", "said":
		return true
	}
	return false
}

// decadeOfLife reads "in his early 30s", "their mid-20s": an age between.
func (f *finder) decadeOfLife(i int) (found, bool) {
	t, a := f.tok(i), f.tok(i+1)
	if t.kind != digits || t.end-t.start != 2 || f.text[t.start+1] != '0' || !a.glued || f.src(i+1) != "s" {
		return found{}, false
	}
	from, to := 0, 9
	j := i - 1
	if isHyphen(f.tok(j).sym) {
		j--
	}
	switch f.tok(j).low {
	case "early":
		to = 3
	case "mid":
		from, to = 4, 6
	case "late":
		from = 7
	default:
		j = i
	}
	switch f.tok(j - 1).low {
	case "his", "her", "their", "my", "your", "our", "its":
	default:
		return found{}, false
	}
	q := newFound(j, i+2)
	q.Kind, q.Unit, q.Bound = Age, "year of age", Range
	q.Value, q.Upper = float64(atoi(f.src(i))+from), float64(atoi(f.src(i))+to)
	return q, true
}
