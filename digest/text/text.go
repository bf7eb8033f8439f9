// Package text reads a plain text once: into sentences, tokens and quotations,
// with what a lexicon knows of its words, for the stages that follow.
//
//	t := text.Read("“It is over,” Ida Lund said. Five people, who were on board, were saved.")
//	for i, s := range t.Sentences {
//		for _, tok := range t.Of(i) {
//			fmt.Println(t.Lower(&tok), tok.Kind, tok.Is(text.Preposition))
//		}
//		fmt.Println(s.Text, t.Clauses(i), t.Statements(i))
//	}
//
// Read makes it all but clauses and statements, which are made when asked for.
// Sentences, SingularOf, PluralOf, Lookup and Concept need no Text.
//
// Nothing is parsed: a closed class of words and the marks tell where a phrase
// or a clause ends. lexicon.tsv is the place for words; a class is a line in
// class.go. English is known best, with the basics of German, French, Spanish,
// Italian, Portuguese and Dutch.
package text

import (
	"strings"
	"unicode/utf8"
)

// A Text is a plain text as it was read. It is not changed after that, and may
// be used by several goroutines.
type Text struct {
	Source     string
	Sentences  []Sentence
	Tokens     []Token     // of all sentences, in order
	Quotations []Quotation // in the order in which they open
}

// A Sentence is one sentence of a text, and its tokens.
type Sentence struct {
	Span
	First, Next int  // its tokens: Tokens[First:Next]
	Paragraph   int  // number of its line
	Opens       bool // it begins its line
	Headline    bool // most of its words are capitalised and no full stop ends it, so that a capital means nothing
	Shouted     bool // it is written in capitals
	Language    Language
}

// Read reads a text: any bytes, where a line is a paragraph. It never fails; a
// text without words has no sentences. The time is linear in its length.
func Read(source string) *Text {
	t := &Text{Source: source}
	spans := Sentences(source)
	t.Sentences = make([]Sentence, len(spans))
	z := tokenizer{toks: make([]Token, 0, len(source)/5+8)}
	at, paragraph := 0, 0
	for i, span := range spans {
		s := &t.Sentences[i]
		lines := strings.Count(source[at:span.Start], "\n")
		paragraph += lines
		*s = Sentence{Span: span, First: len(z.toks), Paragraph: paragraph, Opens: i == 0 || lines > 0}
		z.sentence(source, span.Start, span.End(), i)
		s.Next, at = len(z.toks), span.End()
		s.casing(z.toks[s.First:s.Next])
	}
	t.Tokens = z.toks
	for i := range t.Sentences {
		t.Sentences[i].Language = t.language(i)
	}
	t.quote()
	return t
}

// Of are the tokens of the sentence whose index is given.
func (t *Text) Of(sentence int) []Token {
	s := &t.Sentences[sentence]
	return t.Tokens[s.First:s.Next:s.Next]
}

// nothing is what stands beside a text.
var nothing = Token{Word: unknown, Sentence: -1, Quotation: -1}

// At is token i of the text; before and behind the text there is an empty one.
func (t *Text) At(i int) *Token {
	if i < 0 || i >= len(t.Tokens) {
		return &nothing
	}
	return &t.Tokens[i]
}

// Written is a token as it is printed.
func (t *Text) Written(tok *Token) string { return t.Source[tok.Start:tok.End] }

// Lower is a word in lower case, without dots and possessive 's where the
// lexicon holds it; of other tokens as they are printed.
func (t *Text) Lower(tok *Token) string {
	if tok.Lower != "" {
		return tok.Lower
	}
	return strings.ToLower(t.Written(tok))
}

// Words is the text from token i to token j, which is not included.
func (t *Text) Words(i, j int) string {
	if i >= j {
		return ""
	}
	return t.Source[t.At(i).Start:t.At(j-1).End]
}

// SentenceAt is the index of the sentence that holds or follows the byte at i;
// len(t.Sentences) behind the last.
func (t *Text) SentenceAt(i int) int {
	low, high := 0, len(t.Sentences)
	for low < high {
		if mid := (low + high) / 2; t.Sentences[mid].End() <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// TokenAt is the index of the token that holds or follows the byte at i;
// len(t.Tokens) behind the last.
func (t *Text) TokenAt(i int) int {
	low, high := 0, len(t.Tokens)
	for low < high {
		if mid := (low + high) / 2; t.Tokens[mid].End <= i {
			low = mid + 1
		} else {
			high = mid
		}
	}
	return low
}

// casing notes how the words of the sentence are capitalised.
func (s *Sentence) casing(toks []Token) {
	caps, all, large, small := 0, 0, 0, 0
	for i := range toks {
		t := &toks[i]
		if t.Kind != Letters {
			continue
		}
		if n := t.End - t.Start; n > 3 {
			all++
			if t.Shape != LowerCase {
				caps++
			}
		}
		if t.Shape == AllCaps {
			large++
		} else if t.End-t.Start > 1 {
			small++
		}
	}
	s.Headline = all >= 4 && caps*10 >= all*7 && !strings.HasSuffix(s.Text, ".")
	s.Shouted = large > 2 && large > 4*small
}

// Name reports whether token i is written with a capital where an ordinary
// word would not be: not at the start of a sentence, a quotation or an item,
// and not in a headline, unless a capital follows or stands inside the word.
func (t *Text) Name(i int) bool {
	tok := t.At(i)
	if tok.Kind != Letters || tok.Shape == LowerCase {
		return false
	}
	s := &t.Sentences[tok.Sentence]
	mixed := tok.Shape == AllCaps || hasInnerCapital(t.Written(tok))
	if s.Headline || s.Shouted {
		return mixed && !s.Shouted
	}
	if i > s.First && !opening(t.At(i-1).Sym) {
		return !tok.Is(Pronoun) || tok.End-tok.Start > 1 // "I"
	}
	next := t.At(i + 1)
	return mixed || !tok.Is(Function|closed) && i+1 < s.Next && next.Kind == Letters && next.Shape != LowerCase && !next.Is(closed)
}

// opening reports whether an ordinary word behind the character has a capital.
func opening(r rune) bool {
	switch r {
	case '"', '“', '„', '«', '‘', '•', ':', '?', '!', '|':
		return true
	}
	return false
}

// hasInnerCapital reports whether a word is written like "OpenAI".
func hasInnerCapital(word string) bool {
	_, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	return strings.ToLower(rest) != rest
}

// closed are the classes of words that no noun phrase holds behind its determiner.
const closed = Preposition | Determiner | Conjunction | Pronoun | Auxiliary | Article
