package figure

import "github.com/digestbot/digestbot/digest/text"

// rate reads "per barrel", "-per-share", "a year", "an hour", "/km" behind a unit.
func (f *finder) rate(q *found) {
	j := q.next
	t := f.tok(j)
	if a := f.tok(j + 1); isHyphen(t.Sym) && t.Glued && (a.Lower == "per" || a.Is(text.Article)) {
		j++
		t = a
	}
	anything := t.Sym == '/' && t.Glued || t.Lower == "per"
	if !anything && !t.Is(text.Article) && t.Lower != "each" {
		return
	}
	j++
	if isHyphen(f.tok(j).Sym) {
		j++
	}
	name, next := f.perUnit(j, anything)
	switch f.tok(next).Lower {
	case "ago", "earlier", "later", "before", "after": // 3.9% a month earlier
		return
	}
	switch {
	case name == "",
		!anything && q.Kind == Duration && name != "day" && name != "week" && name != "month" && name != "year",
		!anything && q.Kind == Percent && unitOf(f.tok(j)) == nil:
		return
	}
	q.Unit += " per " + name
	q.Role, q.next = Rate, next
}

// perUnit reads what a rate is for at token j: a unit, or with anything set any
// noun; else only what is usual with a or an.
func (f *finder) perUnit(j int, anything bool) (name string, next int) {
	t := f.tok(j)
	if t.Kind != text.Letters {
		return "", j
	}
	for _, p := range phrasesOf(t) {
		if next := f.phraseAt(j+1, p.rest); next > j+1 {
			return p.unit.Name, next
		}
	}
	if u := bySymbol[f.src(j)]; u != nil && anything {
		q := newFound(j, j+1)
		q.Unit = u.Name
		f.power(&q)
		return q.Unit, q.next
	}
	low := f.lower(t)
	u := unitOf(t)
	switch {
	case low == "capita":
		return "person", j + 1
	case low == "cent", u != nil && (u.Kind == Money && t.Lower != "dollar" && t.Lower != "euro" || u.Kind == Percent), t.Is(text.Determiner | text.Preposition | text.Conjunction | text.Pronoun | text.Auxiliary):
		return "", j
	case u != nil && (anything || u.Kind == Duration || perArticle.has(u.Name) || perArticle.has(low)):
		return u.Name, j + 1
	case u == nil && (anything || perArticle.has(low)):
		return text.SingularOf(low), j + 1
	}
	return "", j
}
