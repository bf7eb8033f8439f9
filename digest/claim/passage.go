package claim

import (
	"slices"
	"sort"
)

// A passage is a sentence cut into words, made once however many figures and
// copies it has.
type passage struct {
	words  []word
	terms  []int     // numbers of its terms, sorted
	rarity []float64 // of each term: high when few sentences of the story have it
	name   []float64 // the same of terms that are part of a name; 0 of the others
	names  float64   // rarity of the names together; 0 when there are none
	places []int     // its words that have a term, in the order of the terms
	ends   []int     // where the places of each term end
	shouts bool      // written in capitals

}

// A word is one word of a sentence with what comparing needs of it.
type word struct {
	start  int  // in bytes
	clause int  // number of the clause; commas, dashes and conjunctions part them
	name   bool // written with a capital where an ordinary word would not be
	number bool // starts with a digit
	*lexeme
}

// A lexeme is what is known of a word wherever it stands.
type lexeme struct {
	text     string // in lower case
	term     string // its concept, or its stem; empty for a function word
	id       int    // number of the term in the story
	limits   bool   // a year, a day, a basis, or another word that limits a figure
	calendar bool   // names a day or a month
	parts    bool   // begins a new clause
	be       bool   // a form of "be", or another verb with which something is said of those counted
	basis    string // what it says that a figure includes or is measured against; empty when nothing
	// What it says of a figure that stands near, empty when nothing:
	outcome   string // what happened to those counted
	attribute string // which length is measured
	purpose   string // what a sum of money is
	event     string // what happens on a day
}

// arrange notes which terms its words have, and where.
func (p *passage) arrange() {
	places := make([]int, 0, len(p.words))
	for i := range p.words {
		if p.words[i].term != "" {
			places = append(places, i)
		}
	}
	slices.SortStableFunc(places, func(i, j int) int { return p.words[i].id - p.words[j].id })
	p.places = places
	n := len(places)
	ints, floats := make([]int, 2*n), make([]float64, 2*n)
	p.terms, p.ends, p.name, p.rarity = ints[:0:n], ints[n:n], floats[:0:n], floats[n:n]
	for k, i := range places {
		w := &p.words[i]
		if n := len(p.terms) - 1; n < 0 || p.terms[n] != w.id {
			p.terms, p.name, p.ends = append(p.terms, w.id), append(p.name, 0), append(p.ends, k)
		}
		n := len(p.terms) - 1
		p.ends[n] = k + 1
		if w.name && !w.calendar {
			p.name[n] = 1
		}
	}
}

// weigh notes how rare its terms are.
func (p *passage) weigh(rarity []float64) {
	for k, term := range p.terms {
		p.rarity = append(p.rarity, rarity[term])
		p.name[k] *= p.rarity[k]
		p.names += p.name[k]
	}
}

// of are the places of term k among the words.
func (p *passage) of(k int) []int {
	if k == 0 {
		return p.places[:p.ends[0]]
	}
	return p.places[p.ends[k-1]:p.ends[k]]
}

// span is the range of words that a figure covers; an empty one where it
// would stand when it covers no word.
func (p *passage) span(start, end int) (from, to int) {
	from = sort.Search(len(p.words), func(i int) bool { return p.words[i].start >= start })
	to = from
	for to < len(p.words) && p.words[to].start < end {
		to++
	}
	return from, to
}

// before is the word before the word at from; one without text or term when
// there is none.
func (p *passage) before(from int) word {
	if from == 0 || from > len(p.words) {
		return word{lexeme: &lexeme{}}
	}
	return p.words[from-1]
}

// distance is how far word i lies from the words from to to, each clause
// border counting as several words.
func (p *passage) distance(i, from, to int) int {
	const border = 5
	switch {
	case i < from:
		d := from - i
		return d + border*(p.clauseOf(from)-p.words[i].clause)
	case i >= to:
		d := i - to + 1
		if to > from {
			return d + border*(p.words[i].clause-p.words[to-1].clause)
		}
		return d + border*(p.words[i].clause-p.clauseOf(from))
	}
	return 0
}

func (p *passage) clauseOf(i int) int {
	switch {
	case i < len(p.words):
		return p.words[i].clause
	case len(p.words) > 0:
		return p.words[len(p.words)-1].clause
	}
	return 0
}

// shared is how many terms two passages have in common.
func (p *passage) shared(q *passage) int {
	n := 0
	for i, j := 0, 0; i < len(p.terms) && j < len(q.terms); {
		switch s, t := p.terms[i], q.terms[j]; {
		case s < t:
			i++
		case s > t:
			j++
		default:
			n, i, j = n+1, i+1, j+1
		}
	}
	return n
}
