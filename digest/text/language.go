package text

import (
	"strings"
	"unicode/utf8"
)

// A Language is what a sentence is written in.
type Language uint8

const (
	English Language = iota // or one that is not told
	German
	Romance // French, Spanish, Italian or Portuguese; Dutch counts among them, for its nouns have no capitals
)

// What a word says of the language of its sentence.
const (
	tells = 2 // it is a small word of that language
	hints = 1 // it stands in names too, or is only known, or has a letter that English has not
)

// language tells the language of a sentence by its small words.
func (t *Text) language(sentence int) Language {
	s := &t.Sentences[sentence]
	english, other, german := 0, 0, 0
	for i := s.First; i < s.Next; i++ {
		tok := &t.Tokens[i]
		if tok.Kind != Letters || tok.Shape != LowerCase && i > s.First || t.joined(s, i) {
			continue
		}
		switch w := tok.Word; {
		case w.Foreign&Shared != 0:
		case w.Foreign&Particle != 0:
			if !t.besideName(i) {
				other += hints
			}
		case w.German&Small != 0:
			german += tells
		case w.Foreign&Small != 0, !w.Known() && w.Foreign&(Unit|Scale) != 0, t.elided(tok):
			other += tells
		case w.Is(closed):
			english += tells
		case w.Class&^(Starter|Suffix|Label|Unit|Hedge|Function|Speech|Opener|Mass|Tallies|Annual) != 0 && !w.Is(evidenceless) && tok.Shape == LowerCase && tok.End-tok.Start > 3:
			english += hints
		case tok.Shape == LowerCase && !ascii(t.Written(tok)):
			other += hints
		}
	}
	switch other += german; {
	case other < tells || other <= english:
		return English
	case german > other-german:
		return German
	}
	return Romance
}

// evidenceless are classes whose words other languages write alike.
const evidenceless = Cardinal | Tens | Scale | Vague | Fraction | Ordinal | Month | Weekday | Deictic | Sign | Starter | Suffix | Label | Unit

// joined reports whether token i is part of a code or a unit's symbol.
func (t *Text) joined(s *Sentence, i int) bool {
	tok := &t.Tokens[i]
	next := i+1 < s.Next && t.Tokens[i+1].Glued && tok.End-tok.Start == 1
	return tok.Glued || next || i > s.First && t.Tokens[i-1].Kind == Digits && tok.End-tok.Start == 2
}

// besideName reports whether a capital stands beside the word at token i.
func (t *Text) besideName(i int) bool {
	before, after, s := t.At(i-1), t.At(i+1), t.Tokens[i].Sentence
	return before.Sentence == s && before.Kind == Letters && before.Shape != LowerCase ||
		after.Sentence == s && after.Kind == Letters && after.Shape != LowerCase
}

// elided reports whether a word begins with an article or pronoun that lost
// its vowel: l'île, dell'acqua, qu'il.
func (t *Text) elided(tok *Token) bool {
	word := t.Written(tok)
	for i := 1; i < min(len(word), 6); i++ {
		if word[i] == '\'' || strings.HasPrefix(word[i:], "’") {
			return elisions[strings.ToLower(word[:i])]
		}
	}
	return false
}

var elisions = set("l d qu n s c j dell all nell dall sull un")

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
