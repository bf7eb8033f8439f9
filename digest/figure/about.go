package figure

import "github.com/digestbot/digestbot/digest/text"

// name sets what a figure counts or measures, in the words of the text: the
// noun phrase behind it, or the one that it is said of.
func (f *finder) name(q *found) {
	if q.Kind == Date || q.Kind == Time {
		return
	}
	if q.Kind == Count && q.Noun != "" && q.end < q.next && q.noun < q.end {
		q.About = q.Unit // two of them, 200-strong
		return
	}
	from, to := f.about(q)
	q.About = f.words(from, to)
	if q.About != "" {
		q.AboutAt = f.span(from, to)
	}
}

// about is the tokens of the noun phrase that names the figure.
func (f *finder) about(q *found) (from, to int) {
	if q.Kind == Count && q.Noun != "" && q.end < q.next {
		return q.noun, q.next
	}
	j := q.next
	switch f.tok(j).Lower {
	case "of", "in", "worth", "on", "for":
		j++
		for f.tok(j).Lower == "of" || f.tok(j).Is(text.Determiner|text.Article) {
			j++
		}
	}
	if f.tok(j).Kind == text.Letters {
		if end := f.phraseEnd(j); end > j+1 || end > j && !f.participle(j) {
			return j, end
		}
	}
	return f.subject(q)
}

// phraseEnd is the token behind the noun phrase that begins at token j: it
// ends with its plural, and before anything that is no noun or adjective.
func (f *finder) phraseEnd(j int) int {
	k := j
	for ; k < j+maxPhrase; k++ {
		t := f.tok(k)
		if isHyphen(t.Sym) && t.Glued && k > j && f.tok(k+1).Kind == text.Letters {
			continue
		}
		if !f.nominal(k) || k > j && f.pastForm(k) && !isHyphen(f.tok(k-1).Sym) {
			break
		}
		if f.pluralNoun(k, j) {
			return k + 1
		}
	}
	return k
}

// nominal reports whether token k may be part of a noun phrase without its determiner.
func (f *finder) nominal(k int) bool {
	t := f.tok(k)
	return t.Kind == text.Letters && !t.Is(closed|text.Verb|text.Adverb) &&
		(!t.Is(text.Rises|text.Falls) || t.Is(text.Moves))
}

// pastForm reports whether token k looks like a verb in the past: announced.
func (f *finder) pastForm(k int) bool {
	low := f.tok(k).Lower
	return len(low) > 4 && low[len(low)-2:] == "ed" && f.tok(k).Shape == text.LowerCase
}

// subject is the noun phrase before the verb or the of, at or to that
// stands before the figure: "losses were roughly", "revenue of about", "the
// toll has risen to".
func (f *finder) subject(q *found) (from, to int) {
	if q.Role == To || q.Role == From {
		if k := f.upTo(q.first - 1); k >= 0 && f.found[k].Role != Level && f.found[k].next >= q.first-3 {
			return f.about(&f.found[k])
		}
	}
	i := q.first
	for i > 0 && i > q.first-6 && f.tok(i-1).Kind == text.Letters && (!f.nominal(i-1) || f.acts(i-1) && !f.tok(i).Is(text.Auxiliary)) {
		i--
	}
	end := i
	i = f.phraseStart(end)
	for range 2 { // the toll in the grounding
		j := i - 1
		if f.tok(j).Is(text.Determiner) {
			j--
		}
		if i == end || !links(f.tok(j).Lower) {
			break
		}
		start := f.phraseStart(j)
		if start == j {
			break
		}
		i = start
	}
	return i, end
}

// acts reports whether token i looks like a verb: committed, spending, to spend.
func (f *finder) acts(i int) bool {
	return f.tok(i).Shape == text.LowerCase && (f.participle(i) || f.tok(i-1).Lower == "to")
}

// phraseStart is the first token of the noun phrase that ends before token end.
func (f *finder) phraseStart(end int) int {
	i := end
	for i > 0 && i > end-5 {
		t := f.tok(i - 1)
		if isHyphen(t.Sym) && t.Glued && i < end && f.tok(i-2).Kind == text.Letters {
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

// links reports whether a preposition joins a noun phrase to the one before it.
func links(word string) bool {
	switch word {
	case "of", "in", "for", "at", "among", "on":
		return true
	}
	return false
}
