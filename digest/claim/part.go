package claim

import (
	"math"
	"slices"
	"strings"

	"digestbot/digest/figure"
)

// This file tells the count of a part from the count of the whole, and parts
// from each other: "six of the 20 rooms", "six adults were among the dead",
// "42 people detained on Friday were moved", "members of the crew" against
// "members of the council". A part never disputes the whole.

// partial says that a count is of some of those that its sentence speaks of.
func (p *passage) partial(from, to int) bool {
	return p.ofMany(from, to) || p.among(to) || p.setApart(from, to)
}

// ofMany says that a figure names the whole with the part: "six of the 20 rooms".
func (p *passage) ofMany(from, to int) bool {
	behind := false
	for _, w := range p.words[min(from+1, to):to] {
		if behind && (w.number || numberWords[w.text]) {
			return true
		}
		behind = behind || w.text == "of"
	}
	return false
}

var numberWords = words("two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty")

// among says that those counted were among others: "six adults were among the dead".
func (p *passage) among(to int) bool {
	verb := false
	for i := to; i < min(len(p.words), to+beside); i++ {
		if verb && p.words[i].text == "among" {
			return true
		}
		verb = verb || p.words[i].be
	}
	return false
}

// setApart says that what happened to those counted only tells which of them
// are meant, and something else is said of them: "42 people detained on Friday
// were moved". With an article they are all: "the 42 people detained".
func (p *passage) setApart(from, to int) bool {
	if to >= len(p.words) || p.words[to].outcome == "" || !strings.HasSuffix(p.words[to].text, "ed") || articles[p.before(from).text] {
		return false
	}
	for i := to + 1; i < min(len(p.words), to+3*beside) && p.words[i].clause == p.words[to].clause; i++ {
		if p.words[i].be {
			return true
		}
	}
	return false
}

var (
	beVerbs  = words("is are was were has have had will would remain remained")
	articles = words("the all these those its his her their")
)

// belong is the words of what those counted belong to, "of an airborne brigade",
// by the numbers of their terms, sorted.
func (p *passage) belong(to int) []int {
	if to >= len(p.words) || p.words[to].text != "of" {
		return nil
	}
	var terms []int
	for i := to + 1; i < min(len(p.words), to+1+beside) && p.words[i].clause == p.words[to].clause; i++ {
		if p.words[i].term != "" {
			terms = append(terms, p.words[i].id)
		}
	}
	slices.Sort(terms)
	return terms
}

// subject is the last word of the name nearest before a figure; empty when the
// sentence has none there.
func (p *passage) subject(from int) string {
	for i := min(from, len(p.words)) - 1; i >= 0; i-- {
		if p.words[i].proper() {
			return p.words[i].text
		}
	}
	return ""
}

// ofOthers names what makes two counts those of different parts; empty if
// nothing does.
func ofOthers(a, b *node) string {
	switch {
	case a.Kind == figure.Count && a.part != b.part:
		return "a part against the whole"
	case a.persons && b.persons && len(a.belongs) > 0 && len(b.belongs) > 0 && !meet(a.belongs, b.belongs):
		return "of different groups"
	case a.Kind == figure.Count && a.statistic && b.statistic && (a.subject(a.from) != b.subject(b.from) || max(a.Value, b.Value) <= 12):
		return "of different players, teams or matches"
	case a.Kind != figure.Age && len(a.ages) > 0 && len(b.ages) > 0 && !sameAge(a.ages, b.ages):
		return "of different persons"
	case a.Kind == figure.Count && max(a.Value, b.Value) <= 12 && a.hyphenated() && b.hyphenated():
		return "of different things"
	case a.Kind == figure.Count && a.elsewhere != b.elsewhere:
		return "another event of the same report"
	case a.Kind != figure.Age && !isCalendar(a.Kind) && (confined(a, b) || confined(b, a)):
		return "of one place that the other does not name"
	case foretold(a, b) || foretold(b, a):
		return "of a day after the other report"
	case a.Kind == figure.Duration && (len(a.dates) > 0) != (len(b.dates) > 0):
		return "one of them is of a day that is named"
	}
	return ""
}

// besides says that a figure counts beside what was counted before: "three
// others", "another 20", "two more".
func (p *passage) besides(from, to int) bool {
	for i := max(0, from-1); i < min(to+1, len(p.words)); i++ {
		if i == to && p.words[i].clause != p.clauseOf(max(to-1, 0)) {
			break
		}
		switch p.words[i].text {
		case "other", "others", "another", "additional", "further":
			return true
		case "more":
			if i >= to || i > from {
				return true
			}
		}
	}
	return false
}

// inPlace is the place to which a sentence confines itself from its start: "In
// Kolo, 41 died", "In the district of Kolo, 41 died". Nil when it does not.
func (p *passage) inPlace(from int) *lexeme {
	if len(p.words) == 0 || p.words[0].text != "in" && p.words[0].text != "at" {
		return nil
	}
	var place *lexeme
	for i := 1; i < min(from, 2*beside) && p.words[i].clause == p.words[0].clause; i++ {
		if p.words[i].name && !p.words[i].calendar {
			place = p.words[i].lexeme
		}
	}
	if place == nil || place.term == "" {
		return nil
	}
	return place
}

// confined says that the sentence of a speaks of one place, from its start or
// in the clause of the figure, and that of b does not name it.
func confined(a, b *node) bool {
	names := func(place *lexeme) bool {
		_, found := slices.BinarySearch(b.terms, place.id)
		return found
	}
	if a.in != nil && b.names > 0 && !names(a.in) {
		return true
	}
	return a.where != nil && !a.lead && !names(a.where) // "Kolo, where 41 died" may tell where all of it happened
}

// wherePlace is what a clause that leads to a figure says the place is: "his
// village, where 18 houses fell". Nil when there is no such clause.
func (p *passage) wherePlace(from int) *lexeme {
	for i := from - 1; i >= max(1, from-beside); i-- {
		switch {
		case p.words[i].text != "where":
		case p.words[i-1].term == "":
			return nil
		default:
			return p.words[i-1].lexeme
		}
	}
	return nil
}

// turns are words by which a sentence turns to another event: "Meanwhile, a
// train with 64 passengers was also stopped".
var turns = words("meanwhile elsewhere separately earlier")

// foretold says that the day beside a figure lies after the other's report,
// which so cannot speak of it. A count that grows may have grown until then.
func foretold(a, b *node) bool {
	if a.Kind != figure.Count && a.Kind != figure.Measured || len(a.days) != 1 || a.At.IsZero() || b.At.IsZero() || a.point > b.point && cumulative(a.Mention) {
		return false
	}
	day := a.At
	for range 7 {
		if strings.EqualFold(day.Weekday().String(), a.days[0]) {
			return dayOf(day) > dayOf(b.At)
		}
		day = day.AddDate(0, 0, -1)
	}
	return false
}

// sameAge says that two lists of ages share one, a birthday apart at most.
func sameAge(a, b []float64) bool {
	return slices.ContainsFunc(a, func(x float64) bool {
		return slices.ContainsFunc(b, func(y float64) bool { return math.Abs(x-y) <= 1 })
	})
}
