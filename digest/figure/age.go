package figure

import "github.com/digestbot/digestbot/digest/text"

// age reads old and of age behind years and months: 65-year-old, two years
// old, 400 million-year-old, nine years of age.
func (f *finder) age(q *found, u *Unit) {
	if u.Kind != Duration {
		return
	}
	if u.Name == "year" && f.follows(q.next, []string{"of", "age"}) {
		q.Kind, q.Unit, q.next = Age, "year of age", q.next+2
		return
	}
	if f.tok(q.first-1).Lower == "of" && f.tok(q.first-2).Lower == "age" {
		q.Kind, q.Unit = Age, "year of age"
		f.ageLimit(q)
		return
	}
	j := q.next
	if isHyphen(f.tok(j).Sym) {
		j++
	}
	aged := f.tok(q.first-1).Lower == "aged"
	if t := f.tok(j); t.Lower == "old" || t.Lower == "olds" || aged {
		if q.Kind = Age; !aged {
			q.next = j + 1
		}
		if u, ok := UnitNamed(u.Name + " of age"); ok {
			q.Unit = u.Name
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
	case b.Lower == "aged" || b.Lower == "age" || b.Lower == "ages":
	case b.Lower == "of" && (f.tok(q.first-2).Lower == "age" || f.tok(q.first-2).Lower == "ages"):
		f.ageLimit(q)
	case whole && f.limitOfAge(q):
	case whole && b.Lower == "and" && f.secondAge(q):
	case whole && (b.Sym == ',' && f.apposed(q) || n.value >= 10 && (f.diedAt(q) || f.ageOfWho(q) || f.agedName(q))):
	default:
		return false
	}
	q.Kind, q.Unit = Age, "year of age"
	return true
}

// limitOfAge reads children under 10 and women over 65; the hedge is read later.
func (f *finder) limitOfAge(q *found) bool {
	switch f.tok(q.first - 1).Lower {
	case "under", "over", "below", "above":
	default:
		return false
	}
	who, next := f.tok(q.first-2), f.tok(q.next)
	return who.Kind == text.Letters && (text.Is(text.SingularOf(f.lower(who)), text.Person) || f.lower(who) == "people" || f.lower(who) == "adults") &&
		(next.Kind == text.Symbol || next.Is(text.Preposition|text.Conjunction|text.Auxiliary|text.Verb))
}

// secondAge reports whether the number is the other of two ages: "two brothers, 17
// and 22, were".
func (f *finder) secondAge(q *found) bool {
	k := len(f.found) - 1
	return k >= 0 && f.found[k].Kind == Age && f.found[k].next == q.first-1 && f.tok(f.found[k].first-1).Sym == ',' && f.tok(q.next).Kind == text.Symbol
}

// ageLimit reads under and over before "the age of".
func (f *finder) ageLimit(q *found) {
	i := q.first - 2
	if f.tok(i - 1).Is(text.Determiner) {
		i--
	}
	if p, first := f.boundBefore(q, i); first < i {
		q.Bound, q.lean, q.first = p.bound, p.lean, first
	}
}

// apposed reports whether the number stands between commas behind a name or a
// person: "Robyn Hale, 48, of Karsk", "a boy, 10".
func (f *finder) apposed(q *found) bool {
	name, next := f.tok(q.first-2), f.tok(q.next)
	if name.Kind != text.Letters || name.Is(text.Month|text.Weekday) {
		return false
	}
	if name.Shape == text.LowerCase && name.Word.IsPlural(name.Lower) && text.Is(text.SingularOf(name.Lower), text.Person) {
		return next.Lower == "and" && f.tok(q.next+1).Kind == text.Digits && f.tok(q.next+2).Kind == text.Symbol // two brothers, 17 and 22, were
	}
	if name.Shape == text.LowerCase && !name.Is(text.Person) { // the mayor, 61, has
		return next.Sym == ',' && q.Value >= 10 && !name.Word.IsPlural(name.Lower) && unitOf(name) == nil
	}
	switch {
	case next.Sym == ',' || next.Sym == '.' || next.Sym == ';' || next.Sym == '—' || isHyphen(next.Sym) && !next.Glued:
		return true
	}
	return next.Lower == "and" || next.Lower == "who" || next.Is(text.Verb|text.Auxiliary)
}

// diedAt reads "dies at 91", but not "the number of dead at 31".
func (f *finder) diedAt(q *found) bool {
	verb, next := f.tok(q.first-2).Lower, f.tok(q.next)
	if front := f.tok(q.first - 3).Lower; front == "of" || front == "the" {
		return false
	}
	return f.tok(q.first-1).Lower == "at" && (harms.has(verb) || verb == "death") && (next.Kind == text.Symbol || next.Is(text.Preposition|text.Conjunction))
}

// ageOfWho reads "who was 18 at the time", "she is 91", "Hale was 50".
func (f *finder) ageOfWho(q *found) bool {
	be, who, next := f.tok(q.first-1).Lower, f.tok(q.first-2).Lower, f.tok(q.next)
	named := f.tok(q.first-2).Shape == text.Capital && strange(f.tok(q.first-2)) && q.Value >= 18
	return (be == "was" || be == "is") && (who == "who" || who == "he" || who == "she" || named) && (next.Kind == text.Symbol || next.Is(text.Preposition|text.Conjunction|text.Adverb))
}

// agedName reads a name and its age without commas: "Nick Hale 44 has spent".
func (f *finder) agedName(q *found) bool {
	b := f.tok(q.first - 1)
	if f.title || !strange(b) || b.Shape != text.Capital || f.tok(q.first-2).Shape != text.Capital {
		return false
	}
	next := f.tok(q.next)
	if next.Sym == ',' {
		next = f.tok(q.next + 1)
	}
	switch next.Lower {
	case "has", "is", "was", "who", "had", "said":
		return true
	}
	return false
}
