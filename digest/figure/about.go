package figure

// about gives what a figure counts or measures in the words of the text: the
// noun phrase behind it, or the one that it is said of.
func (f *finder) about(q *found) string {
	if q.Kind == Date || q.Kind == Time {
		return ""
	}
	if q.Kind == Count && q.Noun != "" && q.end < q.next {
		i := q.end
		if f.tok(i).low == "of" {
			i++
		}
		return f.words(i, q.next)
	}
	j := q.next
	switch f.tok(j).low {
	case "of", "in", "worth", "on", "for":
		j++
		for f.tok(j).low == "of" || f.tok(j).lex.is(determiner|article) {
			j++
		}
	}
	if f.tok(j).kind == letters {
		if end := f.phraseEnd(j); end > j {
			return f.words(j, end)
		}
	}
	return f.subject(q)
}

// phraseEnd gives the token behind the noun phrase that begins at token j: it
// ends with its plural, and before anything that is no noun or adjective.
func (f *finder) phraseEnd(j int) int {
	k := j
	for ; k < j+maxPhrase; k++ {
		t := f.tok(k)
		if isHyphen(t.sym) && t.glued && k > j && f.tok(k+1).kind == letters {
			continue
		}
		if !f.nominal(k) || k > j && f.pastForm(k) && !isHyphen(f.tok(k-1).sym) {
			break
		}
		if f.pluralNoun(k, j) {
			return k + 1
		}
	}
	return k
}

// nominal says that token k may be part of a noun phrase without its determiner.
func (f *finder) nominal(k int) bool {
	t := f.tok(k)
	return t.kind == letters && t.lex.class&(preposition|determiner|conjunction|pronoun|auxiliary|article|verb|adverb|month|weekday) == 0 &&
		(!t.lex.is(rises|falls) || t.lex.is(moves))
}

// pastForm says that token k looks like a verb in the past: announced.
func (f *finder) pastForm(k int) bool {
	low := f.tok(k).low
	return len(low) > 4 && low[len(low)-2:] == "ed" && f.tok(k).shape == lower
}

// subject gives the noun phrase before the verb or the of, at or to that
// stands before the figure: "losses were roughly", "revenue of about", "the
// toll has risen to".
func (f *finder) subject(q *found) string {
	if q.Role == To || q.Role == From {
		if p := f.before(q); p != nil && p.Role != Level && p.next >= q.first-3 {
			return p.About
		}
	}
	i := q.first
	for i > 0 && i > q.first-5 && !f.nominal(i-1) && f.tok(i-1).kind == letters {
		i--
	}
	end := i
	i = f.phraseStart(end)
	if i < end && f.tok(i-1).low == "of" {
		if j := f.phraseStart(i - 1); j < i-1 {
			i = j
		}
	} else if b := f.tok(i - 1); i < end && b.lex.is(determiner) && f.tok(i-2).low == "of" {
		if j := f.phraseStart(i - 2); j < i-2 {
			i = j
		}
	}
	return f.words(i, end)
}

// before gives the figure of the sentence that stands before q, nil if it is the first.
func (f *finder) before(q *found) *found {
	for k := len(f.found) - 1; k >= 0; k-- {
		if f.found[k].first < q.first {
			return &f.found[k]
		}
	}
	return nil
}

// phraseStart gives the first token of the noun phrase that ends before token end.
func (f *finder) phraseStart(end int) int {
	i := end
	for i > 0 && i > end-5 {
		t := f.tok(i - 1)
		if isHyphen(t.sym) && t.glued && i < end && f.tok(i-2).kind == letters {
			i--
			continue
		}
		if !f.nominal(i-1) || f.counted(i-1) {
			break
		}
		i--
	}
	return i
}
