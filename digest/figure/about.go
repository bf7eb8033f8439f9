package figure

// about gives what a figure counts or measures in the words of the text: the
// noun phrase behind it, or the one that it is said of.
func (f *finder) about(q *found, k int) string {
	if q.Kind == Date || q.Kind == Time {
		return ""
	}
	j := q.next
	if q.Kind == Count && q.Noun != "" {
		i := q.end
		if f.tok(i).low == "of" {
			i++
		}
		if i < j {
			return f.words(i, j)
		}
	}
	t := f.tok(j)
	if t.low == "of" || t.low == "in" || t.low == "worth" {
		j++
		for f.tok(j).low == "of" || f.tok(j).lex.is(determiner|article) {
			j++
		}
		if end := f.phraseEnd(j); end > j {
			return f.words(j, end)
		}
	}
	if t.kind == letters {
		if end := f.phraseEnd(j); end > j {
			return f.words(j, end)
		}
	}
	return f.subject(q, k)
}

// phraseEnd gives the token behind the words from j that may form a noun phrase.
func (f *finder) phraseEnd(j int) int {
	k := j
	for ; k < j+maxPhrase; k++ {
		t := f.tok(k)
		if t.kind == symbol && isHyphen(t.sym) && t.glued && k > j {
			continue
		}
		if t.kind != letters || t.lex.class&(preposition|determiner|conjunction|pronoun|auxiliary|article|verb|adverb|rises|falls) != 0 {
			break
		}
	}
	return k
}

// subject gives the noun phrase before the verb that stands before the figure.
func (f *finder) subject(q *found, k int) string {
	start := 0
	if k > 0 {
		start = f.found[k-1].next
	}
	verbAt := -1
	for i := q.first - 1; i >= start && i > q.first-10; i-- {
		if f.tok(i).lex.is(verb | auxiliary | rises | falls) {
			verbAt = i
			break
		}
	}
	if verbAt < 0 {
		return ""
	}
	for verbAt > start && f.tok(verbAt-1).lex.is(verb|auxiliary|adverb) {
		verbAt--
	}
	i := verbAt
	for i > start && i > verbAt-6 {
		t := f.tok(i - 1)
		if t.kind != letters && !(isHyphen(t.sym) && t.glued) || t.lex.class&(conjunction|auxiliary|verb|pronoun) != 0 {
			break
		}
		i--
	}
	for i < verbAt && f.tok(i).lex.is(determiner|article|preposition) {
		i++
	}
	return f.words(i, verbAt)
}
