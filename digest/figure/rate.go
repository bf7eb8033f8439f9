package figure

// rate reads "per barrel", "-per-share", "a year", "an hour", "/km" behind a unit.
func (f *finder) rate(q *found) {
	j := q.next
	t := f.tok(j)
	if a := f.tok(j + 1); isHyphen(t.sym) && t.glued && (a.low == "per" || a.lex.is(article)) {
		j++
		t = a
	}
	anything := t.sym == '/' && t.glued || t.low == "per"
	if !anything && !t.lex.is(article) && t.low != "each" {
		return
	}
	j++
	if isHyphen(f.tok(j).sym) {
		j++
	}
	name, next := f.perUnit(j, anything)
	switch f.tok(next).low {
	case "ago", "earlier", "later", "before", "after": // 3.9% a month earlier
		return
	}
	switch {
	case name == "",
		!anything && q.Kind == Duration && name != "day" && name != "week" && name != "month" && name != "year",
		!anything && q.Kind == Percent && f.tok(j).lex.unit == nil:
		return
	}
	q.Unit += " per " + name
	q.Role, q.next = Rate, next
}

// perUnit reads what a rate is for at token j: a unit, or with anything set any
// noun; else only what is usual with a or an.
func (f *finder) perUnit(j int, anything bool) (name string, next int) {
	t := f.tok(j)
	if t.kind != letters {
		return "", j
	}
	for _, p := range t.lex.phrases {
		if next := f.phraseAt(j+1, p.rest); next > j+1 {
			return p.unit.name, next
		}
	}
	if u := bySymbol[f.src(j)]; u != nil && anything {
		q := newFound(j, j+1)
		q.Unit = u.name
		f.power(&q)
		return q.Unit, q.next
	}
	low := t.lower(f.text)
	u := t.lex.unit
	switch {
	case low == "capita":
		return "person", j + 1
	case low == "cent", u != nil && (u.kind == Money || u.kind == Percent), t.lex.is(determiner | preposition | conjunction | pronoun | auxiliary):
		return "", j
	case u != nil && (anything || u.kind == Duration || perArticle[u.name]):
		return u.name, j + 1
	case u == nil && (anything || perArticle[low]):
		return singularOf(low), j + 1
	}
	return "", j
}

// perArticle lists what sums and measures are given for with a or an: $52 a barrel.
var perArticle = set("barrel share ounce pound-mass pound ton tonne kilogram kilo gallon litre pint person head mile bushel acre piece plate ticket bottle pop time gram carat kilometre season game seat vote room unit")
