package figure

import (
	"math"

	"github.com/digestbot/digestbot/digest/text"
)

// This file says what a number without a unit or a noun counts: the words
// around it do, or another figure of the sentence.

// implied is a bare number the unit that the words around it imply.
func (f *finder) implied(q *found) bool {
	i, of := q.first-1, false
	for range 4 {
		switch t := f.tok(i); {
		case t.Lower == "of":
			of = true
			i--
			continue
		case t.Is(text.Auxiliary | text.Adverb):
			i--
			continue
		}
		break
	}
	for _, unit := range [...]string{f.measureBefore(q), f.of(of, f.tok(i).Lower), f.behind(q)} {
		if unit == "" {
			continue
		}
		if u := unitsByName[unit]; u != nil {
			q.Unit, q.Kind = u.Name, u.Kind
		} else {
			q.Unit, q.Noun = unit, unit
		}
		return true
	}
	if f.harmed(q) {
		q.Unit, q.Noun = "person", "person"
		return true
	}
	return false
}

// measureBefore looks back for a noun of measure, at most eight words and not
// over a comma or another figure.
func (f *finder) measureBefore(q *found) (unit string) {
	for i := q.first - 1; i >= 0 && i >= q.first-8; i-- {
		t := f.tok(i)
		if t.Kind != text.Letters || f.counted(i) {
			break
		}
		if impliedBefore.has(t.Lower) {
			return impliedBefore[t.Lower]
		}
		if quaking.has(t.Lower) && f.mentions(quakes) {
			return quaking[t.Lower]
		}
	}
	return ""
}

func (f *finder) of(of bool, word string) (unit string) {
	if !of {
		return ""
	}
	return impliedOf[word]
}

// behind is the unit that the words behind a number imply: 58 aboard, 4.4 in magnitude.
func (f *finder) behind(q *found) (unit string) {
	b, c, t, a := f.tok(q.first-2).Lower, f.tok(q.first-1).Lower, f.tok(q.next).Lower, f.tok(q.next+1).Lower
	switch {
	case t == "aboard", t == "onboard", t == "on" && a == "board", b == "home" && c == "to": // home to 3.4 million
		return "person"
	case t == "in":
		return impliedBehind[a]
	}
	return ""
}

// harmed reports whether a verb of harm takes the number: killing 11, 15 were hurt, 31 dead.
func (f *finder) harmed(q *found) bool {
	if f.tok(q.next).Lower == "who" || harms.has(f.tok(q.first-1).Lower) {
		return true
	}
	for j := q.next; j < q.next+4; j++ {
		t := f.tok(j)
		if harms.has(t.Lower) {
			return true
		}
		if !t.Is(text.Auxiliary | text.Adverb) {
			return false
		}
	}
	return false
}

// mentions reports whether one of the words stands in the sentence.
func (f *finder) mentions(words wordList) bool {
	for i := range f.toks {
		if words.has(f.lower(&f.toks[i])) {
			return true
		}
	}
	return false
}

// ellipsis is bare numbers of the sentence the unit of a figure that they
// stand beside: "7.6 and 7.5 magnitude", "61 and 48 years old", "20 wives, and
// Hale has two", "including 1.5 million".
func (f *finder) ellipsis() {
	for k := len(f.found) - 2; k >= 0; k-- {
		if q, p := &f.found[k], &f.found[k+1]; q.unnamed() && f.coordinated(q, p) {
			q.like(p)
		}
	}
	for k := 1; k < len(f.found); k++ {
		q, p := &f.found[k], &f.found[k-1]
		if !q.unnamed() {
			continue
		}
		if (p.Kind == Measured || p.Kind == Age) && f.coordinated(p, q) {
			q.like(p)
		} else if f.elided(q, p) {
			if a := f.lastCounted(k); a != nil {
				q.like(a)
			}
		}
	}
}

// lastCounted is the last count with a noun before figure k, nil if there is none.
func (f *finder) lastCounted(k int) *found {
	for j := k - 1; j >= 0; j-- {
		if p := &f.found[j]; p.Kind == Count && p.Noun != "" {
			return p
		}
	}
	return nil
}

// unnamed reports whether a figure is a number without unit and noun.
func (q *found) unnamed() bool { return q.Kind == Count && q.Unit == "" }

// like takes over what another figure counts.
func (q *found) like(p *found) { q.Unit, q.Noun, q.Kind = p.Unit, p.Noun, p.Kind }

// coordinated reports whether only "and", "or" or a comma stands between two figures
// with a unit for the second: a unit of measure or an age.
func (f *finder) coordinated(q, p *found) bool {
	joint := f.dangling(q.next)
	if p.first != joint+1 || p.Unit == "" && q.Unit == "" || p.Kind == Money || p.Kind == Date || p.Kind == Time || p.Kind == Ordinal || p.Kind == Score {
		return false
	}
	t := f.tok(joint)
	return t.Lower == "and" || t.Lower == "or" || joint > q.next && t.Sym == ',' || t.Lower == "to" && p.Kind == Percent || t.Sym == ',' && (q.Kind == Age || p.Kind == Age || q.Kind == Measured)
}

// dangling is the token behind a hyphen at token i that its unit follows
// later: 10- and 30-year bonds, 6-, 8- or 10-month terms. It is i if there is none.
func (f *finder) dangling(i int) int {
	t, next := f.tok(i), f.tok(i+1)
	if isHyphen(t.Sym) && t.Glued && (next.Sym == ',' || !next.Glued && (next.Lower == "and" || next.Lower == "or")) && (f.numberAt(i+2) || f.numberAt(i+3)) {
		return i + 1
	}
	return i
}

// elided reports whether the noun of the bare number q was left out because it was
// named before: at the end of a clause (Hale has two), as a subject (two were
// hurt), behind including, and in 217 votes to 213.
func (f *finder) elided(q, before *found) bool {
	b, t := f.tok(q.first-1), f.tok(q.next)
	word := f.tok(q.first).Kind == text.Letters
	switch {
	case b.Lower == "including" || b.Lower == "includes":
		return true
	case q.Value != math.Trunc(q.Value) || b.Sym == '(':
		return false
	case b.Lower == "to":
		return before.next == q.first-1
	case (word || b.Lower == "and" && before.Noun == "person") && (t.Is(text.Auxiliary) || f.participle(q.next)):
		return !b.Is(text.Preposition)
	case b.Kind != text.Letters || b.Is(text.Preposition):
		return false
	}
	return t.Sym == '.' || t.Sym == ',' || t.Sym == ';' || t.End == 0 || t.Is(text.Conjunction)
}
