package text

// This file is the one parser of quotations. What stands inside belongs to its
// speaker. The rules are:
//
//   - “ ”, „ “, « », " ", ‘ ’, ' ' and <q> </q> are marks; a quotation may hold others;
//   - a straight mark opens when a space or an opening mark stands before it and a
//     word touches it behind, else it closes; behind digits it is a sign of inches;
//   - a single mark opens only if one that may close stands behind it in the
//     paragraph; inside a word, before a year or behind a plural it is an apostrophe;
//   - what is not closed ends with its paragraph, and goes on in the next one if
//     that begins with the mark again;
//   - a mark that closes nothing is passed over.

// A Quotation is what stands between two quotation marks.
type Quotation struct {
	Start, End  int  // in bytes, without the marks
	First, Next int  // its tokens
	Parent      int  // index of the quotation around it, -1 if none
	Closed      bool // its closing mark is there
	Continues   int  // index of the one in the paragraph before that it goes on with, -1 if none
	Speaker     Name // who says it, where the sentences tell; of the innermost one inside another often nobody
}

// A Name is a claimant as the text writes him: Text.Words(From, To). A claimant
// who is only a pronoun is given the name that stands for him in the same or the
// preceding paragraph. It is empty, From == To, when nobody is named.
type Name struct{ From, To int }

// deepest is how many quotations may stand inside each other.
const deepest = 4

// A quoter finds the quotations of a text, token by token.
type quoter struct {
	*Text
	open      []int  // indexes of the open ones, outermost first
	marks     []rune // that close them
	paragraph int
	unclosed  int  // the outermost one left open by the paragraph before, -1 if none
	mark      rune // and its mark
	lastClose int  // the last token of the paragraph that may close single marks
}

// quote fills in t.Quotations and the Quotation of each token.
func (t *Text) quote() {
	q := quoter{Text: t, unclosed: -1, paragraph: -1}
	for i := range t.Tokens {
		tok := &t.Tokens[i]
		if p := t.Sentences[tok.Sentence].Paragraph; p != q.paragraph {
			q.begin(i, p)
		}
		if mark := q.markAt(i); mark != 0 {
			q.read(i, mark)
		} else if n := len(q.open); n > 0 {
			tok.Quotation = q.open[n-1]
		}
	}
	q.closeAll(len(t.Tokens))
	t.attribute()
}

// begin starts the paragraph at token i.
func (q *quoter) begin(i, paragraph int) {
	q.unclosed = -1
	if len(q.open) > 0 {
		q.unclosed, q.mark = q.open[0], q.marks[0]
	}
	q.closeAll(i)
	q.paragraph, q.lastClose = paragraph, -1
	for k := i; k < len(q.Tokens) && q.Sentences[q.Tokens[k].Sentence].Paragraph == paragraph; k++ {
		if q.singleCloses(k) {
			q.lastClose = k
		}
	}
	if q.unclosed >= 0 && q.opener(i) != q.mark {
		q.unclosed = -1
	}
}

// markAt is the mark that token i is: an opening or a closing one in its usual
// form, 0 for none. <q> and </q> are told at their letter.
func (q *quoter) markAt(i int) rune {
	switch tok := &q.Tokens[i]; tok.Sym {
	case 0:
		if tok.Lower == "q" && q.At(i-1).Sym == '<' && q.At(i+1).Sym == '>' {
			return '<'
		}
		if tok.Lower == "q" && q.At(i-1).Sym == '/' && q.At(i-2).Sym == '<' && q.At(i+1).Sym == '>' {
			return '>'
		}
		return 0
	case '"', '“', '”', '„', '«', '»', '\'', '‘', '’':
		return tok.Sym
	}
	return 0
}

// normal is the closing form of an opening mark; 0 for one that opens nothing.
func normal(open rune) rune {
	switch open {
	case '“':
		return '”'
	case '„':
		return '“'
	case '«':
		return '»'
	case '‘':
		return '’'
	case '<':
		return '>'
	case '"', '\'':
		return open
	}
	return 0
}

// opener is the closing form of the mark that opens a quotation at token i; 0 if none does.
func (q *quoter) opener(i int) rune {
	mark := q.markAt(i)
	switch tok, next := q.At(i), q.At(i+1); mark {
	case '"':
		if tok.Glued && !opening(q.At(i-1).Sym) && !bracket(q.At(i-1).Sym) || !next.Glued {
			return 0
		}
	case '\'', '‘':
		before := q.At(i - 1)
		if tok.Glued && !opening(before.Sym) && !bracket(before.Sym) || !next.Glued || next.Kind == Digits && mark != '‘' || q.lastClose <= i {
			return 0
		}
		return '’'
	}
	return normal(mark)
}

func bracket(r rune) bool {
	return r == '(' || r == '[' || r == '—' || r == '–' || r == '-' || r == '/' || r == '\''
}

// singleCloses reports whether token i may close a quotation in single marks.
func (q *quoter) singleCloses(i int) bool {
	tok := &q.Tokens[i]
	return (tok.Sym == '\'' || tok.Sym == '’') && tok.Glued && (!q.At(i+1).Glued || q.At(i+1).Kind == Symbol || i+1 == len(q.Tokens))
}

// read takes in the mark at token i.
func (q *quoter) read(i int, mark rune) {
	if n := len(q.open); n > 0 && q.closes(i, mark) {
		for k := n - 1; k >= 0; k-- {
			if q.marks[k] == closer(mark) || q.marks[k] == '“' && mark == '”' {
				q.close(k, i)
				return
			}
		}
	}
	closed := q.opener(i)
	if closed == 0 || len(q.open) >= deepest {
		return
	}
	q.start(i, closed)
}

// closer is the form under which a quotation that the mark closes is kept.
func closer(mark rune) rune {
	if mark == '\'' {
		return '’'
	}
	return mark
}

func (q *quoter) isOpen(mark rune) bool {
	for _, m := range q.marks {
		if m == mark {
			return true
		}
	}
	return false
}

// closes reports whether the mark at token i may close an open quotation.
func (q *quoter) closes(i int, mark rune) bool {
	switch tok := q.At(i); mark {
	case '"':
		return tok.Glued && !opening(q.At(i-1).Sym) || !q.At(i+1).Glued
	case '\'', '’':
		// the apostrophe of a plural, if another mark can close
		return q.singleCloses(i) && !(i < q.lastClose && q.Source[tok.Start-1] == 's' && q.At(i+1).Shape == LowerCase && q.At(i+1).Kind == Letters)
	case '“':
		return q.isOpen('“') // „
	}
	return mark == '”' || mark == '»' || mark == '>'
}

// start opens a quotation behind token i.
func (q *quoter) start(i int, mark rune) {
	n := Quotation{Start: q.Tokens[i].End, First: i + 1, Parent: -1, Continues: -1}
	if mark == '>' {
		n.Start, n.First = q.Tokens[i+1].End, i+2
	}
	if k := len(q.open); k > 0 {
		n.Parent = q.open[k-1]
	} else if q.unclosed >= 0 {
		n.Continues, q.unclosed = q.unclosed, -1
	}
	q.open, q.marks = append(q.open, len(q.Quotations)), append(q.marks, mark)
	q.Quotations = append(q.Quotations, n)
}

// close ends the open quotation k, and those inside it, at the mark of token i.
func (q *quoter) close(k, i int) {
	q.endAll(k, i)
	q.Quotations[q.open[k]].Closed = true
	q.open, q.marks = q.open[:k], q.marks[:k]
}

// closeAll ends what is open before token i.
func (q *quoter) closeAll(i int) {
	q.endAll(0, i)
	q.open, q.marks = q.open[:0], q.marks[:0]
}

// endAll sets the ends of the open quotations from k on to what stands before token i.
func (q *quoter) endAll(k, i int) {
	if q.At(i-1).Sym == '/' && q.At(i-2).Sym == '<' && i < len(q.Tokens) && q.Tokens[i].Lower == "q" {
		i -= 2 // </q>
	}
	for _, n := range q.open[k:] {
		one := &q.Quotations[n]
		one.Next = max(i, one.First)
		one.End = max(one.Start, q.At(i-1).End)
		if i <= one.First {
			one.End = one.Start
		}
	}
}

// attribute finds the speakers: in the sentence that ends a quotation behind
// it, in the one that begins it before it; else the one of the quotation that
// it goes on with, or of the one that ends in the sentence before.
func (t *Text) attribute() {
	if len(t.Quotations) == 0 {
		return
	}
	named := t.claimants()
	for k := range t.Quotations {
		q := &t.Quotations[k]
		if q.First >= q.Next {
			continue
		}
		first, last := t.Tokens[q.First].Sentence, t.Tokens[q.Next-1].Sentence
		switch s, ok := named.behind(t, q, last); {
		case ok:
			q.Speaker = s
		default:
			if s, ok = named.before(t, q, first); ok {
				q.Speaker = s
			} else if q.Continues >= 0 {
				q.Speaker = t.Quotations[q.Continues].Speaker
			} else if q.Parent < 0 {
				q.Speaker = t.goesOn(k)
			}
		}
		if q.Continues >= 0 && q.Speaker.From < q.Speaker.To {
			for p := q.Continues; p >= 0 && t.Quotations[p].Speaker == (Name{}); p = t.Quotations[p].Continues {
				t.Quotations[p].Speaker = q.Speaker
			}
		}
	}
}

// claimants are who states what, by sentence, where quotations stand.
type claimants map[int][]Statement

func (t *Text) claimants() claimants {
	c := claimants{}
	last, lastAt := Name{}, -2 // who was named last, in which paragraph
	for i := range t.Sentences {
		all := t.Statements(i)
		paragraph := t.Sentences[i].Paragraph
		for k := range all {
			s := &all[k]
			switch {
			case !t.Tokens[s.From].Is(Pronoun):
				last, lastAt = Name{s.From, s.To}, paragraph
			case lastAt >= paragraph-1:
				s.From, s.To = last.From, last.To
			default:
				s.From, s.To = 0, 0
			}
		}
		if len(all) > 0 {
			c[i] = all
		}
	}
	return c
}

// behind is who is named behind the quotation in its last sentence, outside
// other quotations of the same depth.
func (c claimants) behind(t *Text, q *Quotation, sentence int) (Name, bool) {
	for _, s := range c[sentence] {
		if s.First >= q.Next && s.First <= q.Next+farthest && t.Tokens[s.First].Quotation == q.Parent {
			return Name{s.From, s.To}, true
		}
	}
	return Name{}, false
}

// before is who is named before the quotation in its first sentence.
func (c claimants) before(t *Text, q *Quotation, sentence int) (Name, bool) {
	all := c[sentence]
	for k := len(all) - 1; k >= 0; k-- {
		if s := all[k]; s.Next <= q.First && t.Tokens[s.Next-1].Quotation == q.Parent {
			return Name{s.From, s.To}, true
		}
	}
	return Name{}, false
}

// farthest is how many tokens may stand between a quotation and its speaker.
const farthest = 8

// goesOn is the speaker of the quotation before the k-th, if only who says it
// stands between the two in one paragraph: “It is over,” she said. “We go.”
func (t *Text) goesOn(k int) Name {
	q := &t.Quotations[k]
	for p := k - 1; p >= 0; p-- {
		before := &t.Quotations[p]
		if before.Parent >= 0 || before.First >= before.Next {
			continue
		}
		a, b := t.Tokens[before.Next-1].Sentence, t.Tokens[q.First].Sentence
		opens := q.First-1 <= t.Sentences[b].First || t.Tokens[q.First-2].Sym == '.'
		if b-a <= 1 && t.Sentences[a].Paragraph == t.Sentences[b].Paragraph && opens {
			return before.Speaker
		}
		break
	}
	return Name{}
}
