package guard

import (
	"slices"
	"strings"
)

// This file finds what a line tells against its sources though each word of it stands
// in them. A term of the line is looked up in the sources by its surroundings: what
// stands there is what the line should have. The margins are the smallest with which
// few accounts of careful readers are refused.

const (
	around         = 4   // words with content on each side that are surroundings
	placeMargin    = 1   // by which the surroundings of another number or date are more alike
	speakerMargin  = 1   // words that a sentence of another speaker has more
	farFrom        = 6   // stems that a sentence shares with the line, from which what it states may be placed anew
	lostMargin     = 1   // as placeMargin, of a word under a denial or hedge
	covers         = 2   // words with content over which a denial or hedge of the line reaches
	related        = 0.5 // of the best likeness, from which a sentence tells of the line's matter
	saidOnly       = 0.4 // of the line's words that nobody but a speaker may tell
	saidMuchRather = 0.1 // of the line's words by which a speaker's clauses may tell more than others
)

// A comparison is of a line with the sentences of its sources.
type comparison struct {
	line    sentence
	words   map[string]bool // of the line, with content
	sources []sentence
	like    []int // stems that each source sentence shares with the line, numbers too
}

func compare(line string, sources []string) comparison {
	c := comparison{line: sentence{line, termsOf(line)}}
	c.words = c.line.content()
	for _, source := range sources {
		c.sources = append(c.sources, sentences(source)...)
	}
	own := c.line.stems()
	for _, s := range c.sources {
		c.like = append(c.like, shared(own, s.stems()))
	}
	return c
}

// likeness measures how alike the surroundings of a term of the line and one of a
// sentence are: words in common on the same side count one, on different sides a
// half, and so does the same word right before; the same word right after counts one.
func (c comparison) likeness(i int, s sentence, j int) float64 {
	before, after := c.line.near(i, around)
	b, a := s.near(j, around)
	like := float64(shared(after, a)+shared(before, b)) + float64(shared(after, b)+shared(before, a))/2
	if i > 0 && j > 0 && c.line.terms[i-1].lower == s.terms[j-1].lower {
		like += 0.5
	}
	if i+1 < len(c.line.terms) && j+1 < len(s.terms) && c.line.terms[i+1].lower == s.terms[j+1].lower {
		like++
	}
	return like
}

// misplaced returns the numbers and dates of the line that stand where the sources
// have another one of their kind.
func (c comparison) misplaced() []Unsupported {
	var out []Unsupported
	for i, t := range c.line.terms {
		kind := t.kind()
		if kind == "" {
			continue
		}
		own, other, closest := -1.0, 0.0, 0
		for k, s := range c.sources {
			for j, o := range s.terms {
				if o.kind() != kind {
					continue
				}
				like := float64(c.like[k]) // a date is of the whole sentence
				if t.number {
					like = c.likeness(i, s, j)
				}
				if o.stem == t.stem {
					own, closest = max(own, like), max(closest, c.like[k])
				} else {
					other = max(other, like)
				}
			}
		}
		if own == 0 && closest < farFrom || own >= 0 && other > own+placeMargin {
			out = append(out, Unsupported{"place", t.text})
		}
	}
	return out
}

// misattributed returns the names that stand by a verb of saying where the sources have
// another.
func (c comparison) misattributed() []Unsupported {
	var out []Unsupported
	for i := range c.line.terms {
		who := c.line.speaker(i)
		if who == "" {
			continue
		}
		own, other := -1, 0
		for k, s := range c.sources {
			like := c.like[k]
			holds := s.stems()[who]
			if holds {
				like--
			}
			for j := range s.terms {
				if !saying[s.terms[j].lower] {
					continue
				}
				if them := s.speaker(j); holds || them == "" && c.holdsBefore(k, who) {
					own = max(own, like)
				} else if them != "" {
					other = max(other, like)
				}
			}
		}
		if other > own+speakerMargin {
			out = append(out, Unsupported{"speaker", who})
		}
	}
	return out
}

// holdsBefore reports whether one of the two sentences before one has a stem: a pronoun
// may stand for it.
func (c comparison) holdsBefore(k int, stem string) bool {
	return slices.ContainsFunc(c.sources[max(0, k-2):k], func(s sentence) bool { return s.stems()[stem] })
}

// lost returns a word of the line that the sources have under a word of the group and
// the line has not.
func (c comparison) lost(g group) []Unsupported {
	for i, t := range c.line.terms {
		if t.stem == "" || t.number || t.capital() || c.covered(g, i) {
			continue
		}
		with, without := 0.0, 0.0
		for _, s := range c.sources {
			for j, o := range s.terms {
				if o.stem != t.stem {
					continue
				}
				if like := c.likeness(i, s, j); s.under(g, j) {
					with = max(with, like)
				} else {
					without = max(without, like)
				}
			}
		}
		if with > without+lostMargin {
			return []Unsupported{{g.kind, t.text}}
		}
	}
	return nil
}

// covered reports whether a term of the line is a word of a group, or one that keeps
// what it says, or stands close after one.
func (c comparison) covered(g group, i int) bool {
	if g.kind == hedges.kind && i > 0 && c.line.terms[i-1].lower == "to" {
		return true // "to open in May"
	}
	for k, content := i, 0; k >= 0 && content <= covers; k-- {
		t := c.line.terms[k]
		if g.has(c.line, k) || g.keeps[t.lower] {
			return true
		}
		if t.stem != "" && !t.number {
			content++
		}
	}
	return false
}

// denied returns the denials of the line that no source has before the same word, nor in
// like surroundings.
func (c comparison) denied() []Unsupported {
	var out []Unsupported
	for i, t := range c.line.terms {
		if !denials.has(c.line, i) {
			continue
		}
		before, after := c.line.near(i, around-1)
		known := false
		for _, s := range c.sources {
			for j := range s.terms {
				if denials.has(s, j) {
					b, a := s.near(j, around)
					known = known || c.line.next(i) == s.next(j) || shared(before, b)+shared(after, a) >= 2
				}
			}
		}
		if !known {
			out = append(out, Unsupported{denials.kind, t.text})
		}
	}
	return out
}

// unattributed returns what somebody says in the sources if the line names nobody for
// it and nothing else in them tells it.
func (c comparison) unattributed() []Unsupported {
	for i, t := range c.line.terms {
		if attributions.has(c.line, i) || attributions.keeps[t.lower] {
			return nil
		}
	}
	best := 0
	for _, like := range c.like {
		best = max(best, like)
	}
	byNobody, bySpeaker := map[string]bool{}, map[string]bool{}
	mostByNobody, mostBySpeaker := 0, 0
	for k, s := range c.sources {
		if float64(c.like[k]) < max(2, related*float64(best)) {
			continue
		}
		said := s.said()
		flat, told := map[string]bool{}, map[string]bool{}
		for _, t := range s.terms {
			switch {
			case t.number || !c.words[t.stem]:
			case said[t.clause]:
				told[t.stem], bySpeaker[t.stem] = true, true
			default:
				flat[t.stem], byNobody[t.stem] = true, true
			}
		}
		mostByNobody, mostBySpeaker = max(mostByNobody, len(flat)), max(mostBySpeaker, len(told))
	}
	only, all := len(bySpeaker)-shared(bySpeaker, byNobody), float64(len(c.words))
	if float64(only) > saidOnly*all || float64(mostBySpeaker-mostByNobody) > saidMuchRather*all {
		return []Unsupported{{attributions.kind, strings.TrimSpace(c.line.text)}}
	}
	return nil
}
