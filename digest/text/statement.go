package text

// This file finds who states what a sentence says: "police said", "according
// to the ministry", "a poll found that", "said Ida Lund, the mayor".

// A Statement is a claimant with the words that make him one.
type Statement struct {
	First, Next int // tokens: the claimant and the verb or "according to"
	From, To    int // tokens of the claimant; a pronoun for one who is named elsewhere
}

// Statements finds who states what in a sentence, in order.
func (t *Text) Statements(sentence int) []Statement {
	s := &t.Sentences[sentence]
	var all []Statement
	for i := s.First; i < s.Next; i++ {
		switch tok := &t.Tokens[i]; {
		case tok.Lower == "according" && t.within(s, i+1).Lower == "to":
			if end := t.nameEnd(s, i+2); end > i+2 {
				all = append(all, Statement{i, end, i + 2, end})
			}
		case tok.Is(Says|Speech) && t.states(s, i):
			if from, to := t.speaker(s, i); to > from {
				all = append(all, Statement{from, i + 1, from, to})
			} else if t.inverted(s, i) {
				if end := t.nameEnd(s, i+1); end > i+1 {
					all = append(all, Statement{i, end, i + 1, end})
				}
			}
		}
	}
	return all
}

// within is token i if it belongs to the sentence.
func (t *Text) within(s *Sentence, i int) *Token {
	if i < s.First || i >= s.Next {
		return &nothing
	}
	return &t.Tokens[i]
}

// states reports whether the verb at token i attributes: said and its like
// always do, others with that behind them, or at the end of a clause that a
// comma or a quotation begins.
func (t *Text) states(s *Sentence, i int) bool {
	switch t.Tokens[i].Lower {
	case "said", "says", "told", "tells", "warned", "warns", "insisted", "argued", "argues":
		return true
	case "say":
		return !t.within(s, i-1).Is(Pronoun | Auxiliary)
	case "put", "puts": // police put the crowd at 22,000
		return t.within(s, i+1).Is(Determiner)
	}
	next := t.within(s, i+1)
	return next.Lower == "that" || quoteMark(next.Sym) || next.Sym == ':' ||
		(next.Sym == '.' || next.Sym == ',' || next.End == 0) && t.clauseBefore(s, i) || t.inverted(s, i)
}

// clauseBefore reports whether a comma or a closing mark stands within six words before token i.
func (t *Text) clauseBefore(s *Sentence, i int) bool {
	for k := i - 1; k >= i-6; k-- {
		if m := t.within(s, k).Sym; m == ',' || m == '"' || m == '”' {
			return true
		}
	}
	return false
}

// inverted reports whether the verb at token i stands between what is said and
// who says it: “It is over,” said Ida Lund.
func (t *Text) inverted(s *Sentence, i int) bool {
	before := t.within(s, i-1)
	return t.Tokens[i].Is(Speech) && (quoteMark(before.Sym) || before.Sym == ',' && t.within(s, i-2).Kind == Letters) &&
		(t.within(s, i+1).Shape != LowerCase || t.within(s, i+1).Is(Article|Determiner|Person|Pronoun))
}

func quoteMark(r rune) bool {
	switch r {
	case '"', '“', '”', '„', '«', '»', '‘', '’', '\'', '>': // of </q>
		return true
	}
	return false
}

// nameEnd is the token behind the noun phrase that begins at token i.
func (t *Text) nameEnd(s *Sentence, i int) int {
	if t.within(s, i).Is(Pronoun) {
		return i + 1
	}
	j := i
	for j < s.Next && j < i+8 {
		tok := &t.Tokens[j]
		if !t.inName(s, j) || j > i && tok.Is(Preposition|Conjunction|Auxiliary|Pronoun|Verb|Article|Cardinal|Tens) && tok.Lower != "of" && tok.Lower != "for" {
			break
		}
		j++
	}
	for j > i && (t.Tokens[j-1].Is(Preposition|Determiner|Weekday) || t.Tokens[j-1].Sym != 0) {
		j--
	}
	return j
}

// speaker is the noun phrase before the verb at token i, without the time
// that may stand between: "the bank last week disclosed".
func (t *Text) speaker(s *Sentence, i int) (from, to int) {
	to = i
	for to > s.First && t.besideVerb(s, to-1) {
		to--
	}
	if to > s.First && t.Tokens[to-1].Is(Pronoun) && !t.Tokens[to-1].Is(Conjunction) {
		return to - 1, to
	}
	if t.within(s, to-1).Sym == ',' { // Hale, the mayor, said
		for k := to - 2; k > s.First && k > to-10; k-- {
			if t.Tokens[k].Is(Auxiliary | Verb) {
				return 0, 0 // five were hurt, said Hale
			}
			if t.Tokens[k].Sym == ',' {
				to = k
				break
			}
		}
	}
	for from = to; from > s.First && from > to-7 && t.inSpeaker(s, from-1); {
		from--
	}
	for from < to && (t.Tokens[from].Lower == "of" || t.Tokens[from].Lower == "for" || t.Tokens[from].Sym != 0) {
		from++
	}
	if to-from == 1 && t.Tokens[from].Shape == LowerCase && t.within(s, from-1).Is(Auxiliary) {
		return 0, 0 // would not confirm reports that
	}
	if to == from || t.Tokens[from].Sym != 0 || t.Tokens[to-1].Is(Determiner) {
		return 0, 0
	}
	return from, to
}

// besideVerb reports whether token i may stand between a speaker and the verb.
func (t *Text) besideVerb(s *Sentence, i int) bool {
	tok := &t.Tokens[i]
	return tok.Is(TimeUnit|Weekday|Adverb|Auxiliary) || tok.Lower == "last" || tok.Lower == "this" || tok.Lower == "on" && t.Tokens[i+1].Is(Weekday)
}

// inSpeaker reports whether token i goes on with the speaker's name to the left.
func (t *Text) inSpeaker(s *Sentence, i int) bool {
	tok := &t.Tokens[i]
	return t.inName(s, i) && !tok.Is(Verb|Weekday|Month|Cardinal) &&
		(!tok.Is(Preposition|Conjunction|Auxiliary|Says|Article|Adverb|Pronoun) || tok.Lower == "of" || tok.Lower == "for")
}

// inName reports whether token i may be part of a name: a word, a hyphen or a
// slash inside one, the apostrophe behind a plural.
func (t *Text) inName(s *Sentence, i int) bool {
	tok, next := &t.Tokens[i], t.within(s, i+1)
	if (tok.Sym == '\'' || tok.Sym == '’') && tok.Glued && !next.Glued && next.Kind == Letters {
		return i > s.First && t.Source[tok.Start-1] == 's'
	}
	return tok.Kind == Letters || tok.Glued && next.Glued && (tok.Sym == '-' || tok.Sym == '‐' || tok.Sym == '‑' || tok.Sym == '–' || tok.Sym == '/' || tok.Sym == '&')
}
