package figure

import (
	"math"

	"digestbot/digest/text"
)

// This file says what a number without a unit or a noun counts: the words
// around it do, or another figure of the sentence.

// impliedBefore maps a word before a number to the unit that it implies:
// "magnitude 6.1", "temperatures of minus 17", "a population of 1,000".
var impliedBefore = map[string]implication{
	"magnitude":    {unit: "magnitude", kind: Measured},
	"temperature":  {unit: "degree", kind: Measured},
	"temperatures": {unit: "degree", kind: Measured},
	"thermometer":  {unit: "degree", kind: Measured},
	"thermometers": {unit: "degree", kind: Measured},
	"mercury":      {unit: "degree", kind: Measured},
	"population":   {unit: "person", kind: Count},
	"toll":         {unit: "person", kind: Count},
	"crowd":        {unit: "person", kind: Count},
	"attendance":   {unit: "person", kind: Count},
	"measuring":    {unit: "magnitude", kind: Measured, near: set("quake quakes earthquake earthquakes tremor tremors aftershock aftershocks")},
	"measured":     {unit: "magnitude", kind: Measured, near: set("quake quakes earthquake earthquakes tremor tremors aftershock aftershocks")},
}

// impliedOf does so for a noun with of behind it: "a mother of 12", "a group of 40".
var impliedOf = map[string]implication{
	"percentage": {unit: "percentage", kind: Percent}, "percent": {unit: "percentage", kind: Percent},
	"mother": {unit: "child", kind: Count}, "mum": {unit: "child", kind: Count}, "mom": {unit: "child", kind: Count}, "father": {unit: "child", kind: Count},
	"dad": {unit: "child", kind: Count}, "parent": {unit: "child", kind: Count}, "parents": {unit: "child", kind: Count}, "grandmother": {unit: "grandchild", kind: Count},
	"grandfather": {unit: "grandchild", kind: Count},
	"group":       {unit: "person", kind: Count}, "crowd": {unit: "person", kind: Count}, "party": {unit: "person", kind: Count}, "crew": {unit: "person", kind: Count},
	"team": {unit: "person", kind: Count}, "family": {unit: "person", kind: Count}, "sect": {unit: "person", kind: Count}, "community": {unit: "person", kind: Count},
	"congregation": {unit: "person", kind: Count}, "workforce": {unit: "person", kind: Count}, "staff": {unit: "person", kind: Count}, "audience": {unit: "person", kind: Count},
	"village": {unit: "person", kind: Count}, "town": {unit: "person", kind: Count}, "squad": {unit: "person", kind: Count}, "gang": {unit: "person", kind: Count},
	"city": {unit: "person", kind: Count}, "nation": {unit: "person", kind: Count}, "toll": {unit: "person", kind: Count},
}

// impliedBehind maps a word behind a number and in to the unit: "4.4 in magnitude".
var impliedBehind = map[string]implication{"magnitude": {unit: "magnitude", kind: Measured}}

type implication struct {
	unit string
	kind Kind
	near map[string]bool // one of these must stand in the sentence, if any are given
}

// harms lists verbs whose bare number is persons: "killed 11", "dozens were injured".
var harms = set("kill kills killed killing injure injured injuring injures wound wounded wounding hurt hurting dead died dying die dies arrest arrested arresting " +
	"detained detaining detain missing hospitalised hospitalized rescued rescuing evacuated evacuating displaced displacing homeless trapped perished drowned stranded jailed unaccounted employs employing employed")

// implied is a bare number the unit that the words around it imply.
func (f *finder) implied(q *found) bool {
	if q.Kind != Count || q.Unit != "" {
		return false
	}
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
	for _, implication := range [...]implication{f.measureBefore(q), f.of(of, f.tok(i).Lower), f.behind(q)} {
		if implication.unit != "" && (implication.near == nil || f.mentions(implication.near)) {
			q.Unit, q.Kind = implication.unit, implication.kind
			if q.Kind == Count {
				q.Noun = q.Unit
			}
			return true
		}
	}
	if f.harmed(q) {
		q.Unit, q.Noun = "person", "person"
		return true
	}
	return false
}

// measureBefore looks back for a noun of measure, at most eight words and not
// over a comma or another figure.
func (f *finder) measureBefore(q *found) implication {
	for i := q.first - 1; i >= 0 && i >= q.first-8; i-- {
		t := f.tok(i)
		if t.Kind != text.Letters || f.counted(i) {
			break
		}
		if found, ok := impliedBefore[t.Lower]; ok {
			return found
		}
	}
	return implication{}
}

func (f *finder) of(of bool, word string) implication {
	if !of {
		return implication{}
	}
	return impliedOf[word]
}

func (f *finder) behind(q *found) implication {
	switch f.tok(q.next).Lower {
	case "aboard", "onboard": // with 58 aboard
		return implication{unit: "person", kind: Count}
	case "on":
		if f.tok(q.next+1).Lower == "board" {
			return implication{unit: "person", kind: Count}
		}
	}
	if f.tok(q.first-1).Lower == "to" && f.tok(q.first-2).Lower == "home" { // home to 3.4 million
		return implication{unit: "person", kind: Count}
	}
	if f.tok(q.next).Lower != "in" {
		return implication{}
	}
	return impliedBehind[f.tok(q.next+1).Lower]
}

// harmed reports whether a verb of harm takes the number: killing 11, 15 were hurt, 31 dead.
func (f *finder) harmed(q *found) bool {
	if f.tok(q.next).Lower == "who" || harms[f.tok(q.first-1).Lower] {
		return true
	}
	for j := q.next; j < q.next+4; j++ {
		t := f.tok(j)
		if harms[t.Lower] {
			return true
		}
		if !t.Is(text.Auxiliary | text.Adverb) {
			return false
		}
	}
	return false
}

// mentions reports whether one of the words stands in the sentence.
func (f *finder) mentions(words map[string]bool) bool {
	for i := range f.toks {
		if words[f.lower(&f.toks[i])] {
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
