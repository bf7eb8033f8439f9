package claim

import (
	"slices"
	"strings"
)

// This file tells the count of a part from the count of the whole: "six of the
// 20 rooms", "six adults were among the dead", "42 people detained on Friday
// were moved". A part never disputes the whole, nor do members of one thing those
// of another.

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
		if p.words[i].name && !p.words[i].calendar && p.words[i].term != "" {
			place = p.words[i].lexeme
		}
	}
	return place
}

// confined says that the sentence of a speaks of one place from its start, and
// that of b, which names somebody or some place, does not name it.
func confined(a, b *node) bool {
	return a.in != nil && b.names > 0 && !slices.Contains(b.terms, a.in.id)
}
