package figure

import "sort"

// An attribution names who states what stands around it.
type attribution struct {
	first, next int // tokens: the claimant and the verb or "according to"
	from, to    int // tokens of the claimant
}

// attributions finds who states what in the sentence: "police said",
// "according to the ministry", "a poll found that".
func (f *finder) attributions() {
	f.sources = f.sources[:0]
	for i := range f.toks {
		t := f.tok(i)
		switch {
		case t.low == "according" && f.tok(i+1).low == "to":
			if end := f.nameEnd(i + 2); end > i+2 {
				f.sources = append(f.sources, attribution{i, end, i + 2, end})
			}
		case t.lex.is(says) && f.states(i):
			if from, to := f.speaker(i); to > from && !f.counted(to-1) {
				f.sources = append(f.sources, attribution{from, i + 1, from, to})
			}
		}
	}
}

// claimant gives who states the figure: the last one named before it in the
// sentence, else the first one behind it. A semicolon parts them.
func (f *finder) claimant(q *found) string {
	who := ""
	for _, s := range f.sources {
		if s.next <= q.first && !f.parted(s.next, q.first) {
			who = f.words(s.from, s.to)
		} else if s.first >= q.next && who == "" && !f.parted(q.next, s.first) {
			return f.words(s.from, s.to)
		}
	}
	return who
}

func (f *finder) parted(i, j int) bool {
	for ; i < j; i++ {
		if f.tok(i).sym == ';' {
			return true
		}
	}
	return false
}

// states says that the verb at token i attributes: said and its like always do,
// others with that behind them, or at the end of a clause that a comma begins.
func (f *finder) states(i int) bool {
	switch f.tok(i).low {
	case "said", "says", "told", "tells", "warned", "warns", "insisted", "argued", "argues":
		return true
	case "say":
		return !f.tok(i - 1).lex.is(pronoun | auxiliary)
	case "put", "puts": // police put the crowd at 22,000
		return f.tok(i + 1).lex.is(determiner)
	}
	next := f.tok(i + 1)
	return next.low == "that" || (next.sym == '.' || next.sym == ',' || next.end == 0) && f.clauseBefore(i)
}

// clauseBefore says that a comma or a closing quote stands within six words before token i.
func (f *finder) clauseBefore(i int) bool {
	for k := i - 1; k >= 0 && k >= i-6; k-- {
		if s := f.tok(k).sym; s == ',' || s == '"' || s == '”' {
			return true
		}
	}
	return false
}

// nameEnd gives the token behind the noun phrase that begins at token i.
func (f *finder) nameEnd(i int) int {
	j := i
	for j < len(f.toks) && j < i+8 {
		t := f.tok(j)
		if !f.inName(j) || j > i && t.lex.is(preposition|conjunction|auxiliary|pronoun|verb|article) && t.low != "of" && t.low != "for" {
			break
		}
		j++
	}
	for j > i && (f.tok(j-1).lex.is(preposition|determiner) || f.tok(j-1).sym != 0) {
		j--
	}
	return j
}

// speaker gives the noun phrase before the verb at token i, without the time
// that may stand between: "the bank last week disclosed".
func (f *finder) speaker(i int) (from, to int) {
	to = i
	for to > 0 && (f.tok(to-1).lex.is(timeunit|weekday|adverb|auxiliary) || f.tok(to-1).low == "last" || f.tok(to-1).low == "this" || f.tok(to-1).low == "on" && to < i) {
		to--
	}
	if f.tok(to-1).sym == ',' { // Hale, the mayor, said
		for k := to - 2; k > 0 && k > to-10; k-- {
			if f.tok(k).sym == ',' {
				to = k
				break
			}
		}
	}
	from = to
	for from > 0 && from > to-7 {
		t := f.tok(from - 1)
		if !f.inName(from-1) || t.lex.is(preposition|conjunction|auxiliary|says|article|adverb|pronoun) && t.low != "of" && t.low != "for" || t.lex.is(verb) || t.lex.is(weekday|month|cardinal) {
			break
		}
		from--
	}
	for from < to && (f.tok(from).low == "of" || f.tok(from).low == "for" || f.tok(from).sym != 0) {
		from++
	}
	if to-from == 1 && f.tok(from).shape == lower && f.tok(from-1).lex.is(auxiliary) {
		return 0, 0 // would not confirm reports that
	}
	if to == from || f.tok(from).sym != 0 || f.tok(to-1).lex.is(determiner) {
		return 0, 0
	}
	return from, to
}

// counted says that token i belongs to a figure: "22 percent said" names nobody.
func (f *finder) counted(i int) bool {
	k := f.upTo(i)
	return k >= 0 && i < f.found[k].next
}

// upTo gives the last figure of the sentence that begins at or before token i, -1 if none does.
func (f *finder) upTo(i int) int {
	return sort.Search(len(f.found), func(k int) bool { return f.found[k].first > i }) - 1
}

// inName says that token i may be part of a name: a word, a hyphen or a slash
// inside one, the apostrophe behind a plural.
func (f *finder) inName(i int) bool {
	t := f.tok(i)
	if (t.sym == '\'' || t.sym == '’') && t.glued && !f.tok(i+1).glued && f.tok(i+1).kind == letters {
		return i > 0 && f.text[t.start-1] == 's'
	}
	return t.kind == letters || t.glued && f.tok(i+1).glued && (isHyphen(t.sym) || t.sym == '/' || t.sym == '&')
}

// words is the text of tokens [i, j).
func (f *finder) words(i, j int) string {
	if i >= j {
		return ""
	}
	return f.text[f.tok(i).start:f.tok(j-1).end]
}
