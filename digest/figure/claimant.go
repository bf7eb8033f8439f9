package figure

// claimant finds who states what the sentence says: "police said", "according
// to the ministry", "the ministry said". Empty when nobody is named, or more
// than one verb of saying makes it unclear.
func (f *finder) claimant() string {
	for i := range f.toks {
		t := f.tok(i)
		if t.low == "according" && f.tok(i+1).low == "to" {
			return f.speakerFrom(i + 2)
		}
	}
	for i := range f.toks {
		t := f.tok(i)
		if t.lex.is(says) && !t.lex.is(moves|rises) && t.low != "according" && i > 0 && t.low != "estimated" && t.low != "expected" {
			if who := f.speakerBefore(i); who != "" {
				return who
			}
		}
	}
	return ""
}

// speakerFrom reads the name or noun phrase that begins at token i.
func (f *finder) speakerFrom(i int) string {
	j := i
	for j < len(f.toks) && j < i+7 {
		t := f.tok(j)
		if t.kind != letters && !(isHyphen(t.sym) && t.glued) || j > i && t.lex.class&(preposition|conjunction|auxiliary|pronoun|verb|article) != 0 && t.low != "of" && t.low != "for" {
			break
		}
		j++
	}
	for j > i && f.tok(j-1).lex.class&(preposition|determiner) != 0 {
		j--
	}
	return f.words(i, j)
}

// speakerBefore reads the noun phrase that ends before the verb at token i.
func (f *finder) speakerBefore(i int) string {
	j := i
	for j > 0 && j > i-6 {
		t := f.tok(j - 1)
		if t.kind != letters && !(isHyphen(t.sym) && t.glued) || t.lex.class&(preposition|conjunction|auxiliary|verb|says|article|adverb) != 0 && t.low != "of" && t.low != "for" || t.lex.is(timeunit|weekday|month|cardinal) {
			break
		}
		j--
	}
	for j < i && (f.tok(j).low == "of" || f.tok(j).low == "for" || f.tok(j).sym != 0) {
		j++
	}
	if j == i || i-j == 1 && f.tok(j).lex.is(pronoun) {
		return ""
	}
	return f.words(j, i)
}

// words is the text of tokens [i, j).
func (f *finder) words(i, j int) string {
	if i >= j {
		return ""
	}
	return f.text[f.tok(i).start:f.tok(j-1).end]
}
