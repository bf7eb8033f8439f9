package text

// This file cuts sentences into clauses by their marks and closed words. The
// rules, for a token at which a clause may begin:
//
//   - a statement (statement.go) is a clause of its own: "police said";
//   - brackets and a pair of dashes set an aside apart;
//   - who, which, whose, whom, where and when behind a noun, and that behind a
//     noun and before a verb, begin a relative clause; it ends at a comma if a
//     comma began it, else at the next clause;
//   - because, while, after and their like begin a subordinate clause, behind a
//     comma, a verb or at the start;
//   - ; and : and a comma before "and" or "but" with a verb behind begin a main clause;
//   - commas between pieces without a verb that end in "and" or "or" part the
//     items of a list.

// A Clause is a run of tokens of one sentence in which one thing is said. A
// clause that another one interrupts goes on as a clause of the same kind.
type Clause struct {
	First, Next int // tokens
	Kind        ClauseKind
	Parent      int // index of the clause that it belongs to, -1 of main ones
}

// ClauseKind is the part that a clause plays in its sentence.
type ClauseKind uint8

const (
	Main        ClauseKind = iota
	Reporting              // who says the rest: "police said", "according to Lund"
	Relative               // says more of a noun: "who was born in Oslo"
	Subordinate            // a time, reason or condition: "after it had rained"
	Aside                  // in brackets or between dashes
	Item                   // one of a list: of "two men, a woman and a child"
)

var kindNames = [...]string{"main", "says", "relative", "subordinate", "aside", "item"}

// String names the kind: "main", "says", "relative", "subordinate", "aside" or "item".
func (k ClauseKind) String() string { return kindNames[k] }

// Clauses cuts a sentence into its clauses, in order: each of its tokens is in
// one of them. The time is linear in the tokens.
func (t *Text) Clauses(sentence int) []Clause {
	c := clauser{Text: t, s: &t.Sentences[sentence], said: t.Statements(sentence)}
	for i := c.s.First; i < c.s.Next; {
		i = c.step(i)
	}
	c.end(c.s.Next)
	for k := range c.all {
		c.all[k].Parent = min(c.all[k].Parent, k-1) // the one meant had no words of its own
	}
	return c.all
}

// ClauseOf is the index of the clause that holds a token, -1 if none does.
func ClauseOf(clauses []Clause, token int) int {
	for i := range clauses {
		if token >= clauses[i].First && token < clauses[i].Next {
			return i
		}
	}
	return -1
}

// A clauser cuts one sentence.
type clauser struct {
	*Text
	s      *Sentence
	said   []Statement
	all    []Clause
	first  int     // of the clause in hand
	in     []frame // what the clause in hand stands inside, innermost last
	kind   ClauseKind
	parent int
	begun  bool
	list   int // the token at which the list that is being read ends
}

// A frame is an interrupted clause.
type frame struct {
	kind   ClauseKind
	parent int
	own    int  // its index
	ender  rune // of the clause that interrupts it
}

// step looks at token i and gives the token to go on with.
func (c *clauser) step(i int) int {
	if !c.begun {
		c.begin(i, Main, -1)
	}
	for len(c.said) > 0 && c.said[0].Next <= i {
		c.said = c.said[1:]
	}
	if len(c.said) > 0 && c.said[0].First <= i && i < c.said[0].Next {
		return c.reporting(i)
	}
	switch sym := c.Tokens[i].Sym; {
	case sym == '(' || sym == '[' || dash(sym) && !c.Tokens[i].Glued && c.pair(i):
		c.interrupt(i, Aside, closingOf(sym))
	case len(c.in) > 0 && c.in[len(c.in)-1].ender == sym && sym != 0:
		c.resume(i)
	case sym == ';' || sym == ':' && c.verbIn(i+1, c.s.Next):
		c.in = c.in[:0]
		c.next(i+1, Main, -1)
	default:
		c.word(i)
	}
	return i + 1
}

// reporting makes the statement at token i a clause.
func (c *clauser) reporting(i int) int {
	end := c.said[0].Next
	kind, parent, begun := c.kind, c.parent, c.first < i
	c.next(i, Reporting, max(0, len(c.all)-1))
	if !begun && len(c.all) == 0 {
		c.parent = -1
	}
	switch tok := c.within(c.s, end); {
	case tok.Lower == "that", tok.Sym == ',' || tok.Sym == ':':
		end++
	}
	if kind == Reporting {
		kind, parent = Main, -1
	}
	c.next(end, kind, parent)
	return end
}

// word looks at a token that is no mark of its own.
func (c *clauser) word(i int) {
	tok, before := &c.Tokens[i], c.within(c.s, i-1)
	switch {
	case c.relative(i):
		ender := rune(0)
		if before.Sym == ',' {
			ender = ','
		}
		c.interrupt(i, Relative, ender)
	case c.subordinates(i):
		ender := rune(0)
		if before.Sym == ',' || i == c.s.First {
			ender = ','
		}
		c.interrupt(i, Subordinate, ender)
	case before.Sym == ',' && (tok.Lower == "and" || tok.Lower == "but") && c.verbIn(i+1, i+8) && i >= c.list:
		c.in = c.in[:0]
		c.next(i, Main, -1)
	case before.Sym == ',' && i >= c.list && c.listFrom(i):
		c.next(i, Item, max(0, len(c.all)-1))
	case i < c.list && (before.Sym == ',' || tok.Lower == "and" || tok.Lower == "or") && c.kind == Item && i > c.first:
		c.next(i, Item, c.parent)
	case c.kind == Item && i >= c.list:
		c.next(i, Main, -1)
	}
}

// relative reports whether token i begins a relative clause.
func (c *clauser) relative(i int) bool {
	if i == c.s.First {
		return false
	}
	before := &c.Tokens[i-1]
	noun := before.Kind == Letters && !before.Is(closed|Verb|Says|Adverb) || before.Sym == ','
	switch c.Tokens[i].Lower {
	case "who", "whose", "whom", "which":
		return noun || before.Is(Preposition)
	case "where", "when":
		return noun && before.Kind == Letters && before.Shape != LowerCase
	case "that":
		next := c.within(c.s, i+1)
		low := c.Lower(next)
		return noun && before.Sym != ',' && next.Kind == Letters &&
			(next.Is(Auxiliary|Verb|Rises|Falls) || next.Shape == LowerCase && !next.Is(closed) && hasAnySuffix(low, "s", "ed"))
	}
	return false
}

// subordinates reports whether token i begins a subordinate clause.
func (c *clauser) subordinates(i int) bool {
	before := c.within(c.s, i-1)
	switch c.Tokens[i].Lower {
	case "because", "although", "though", "unless", "whereas", "while", "if":
		return true
	case "when", "where":
		return true
	case "after", "before", "since", "until", "as":
		return (i == c.s.First || before.Sym == ',' || before.Kind == Letters) && c.verbIn(i+1, i+7) &&
			!c.within(c.s, i+1).Is(Preposition|Adjective) && !before.Is(Adverb)
	}
	return false
}

// verbIn reports whether one of the tokens from i to j, which is not included
// and behind which no mark lies, is a verb that has a subject.
func (c *clauser) verbIn(i, j int) bool {
	for ; i < min(j, c.s.Next); i++ {
		tok := &c.Tokens[i]
		if tok.Sym == '(' { // what stands in brackets is said beside it
			for k := i; k < min(i+longestItem, c.s.Next); k++ {
				if c.Tokens[k].Sym == ')' {
					i, j = k, j+k-i
					break
				}
			}
			continue
		}
		if tok.Sym == ',' || tok.Sym == ';' || tok.Sym == ':' {
			return false
		}
		if tok.Is(Auxiliary|Verb|Says) || tok.Is(Rises|Falls) && !tok.Is(Moves) {
			return true
		}
	}
	return false
}

// How many tokens an item of a list may have, and how many items a list.
const (
	longestItem = 10
	mostItems   = 40
)

// listFrom reports whether the comma before token i parts items of a list, and
// notes where that ends: pieces without a verb, the last behind "and" or "or".
func (c *clauser) listFrom(i int) bool {
	if low := c.Tokens[i].Lower; low == "and" || low == "or" {
		return false
	}
	pieces, length := 1, 0
	for j := i; j < c.s.Next && length < longestItem && pieces < mostItems; j++ {
		tok := &c.Tokens[j]
		length++
		switch {
		case tok.Sym == ',':
			pieces, length = pieces+1, 0
		case tok.Lower == "and" || tok.Lower == "or":
			c.list = c.itemEnd(j + 1)
			return c.list > j+1
		case tok.Is(Auxiliary|Says|Pronoun) || tok.Is(Verb) && !tok.Is(Adjective) || tok.Sym == ';' || tok.Sym == '(':
			return false
		}
	}
	return false
}

// itemEnd is the token behind the last item of a list, which begins at token i.
func (c *clauser) itemEnd(i int) int {
	j := i
	for ; j < c.s.Next && j < i+longestItem; j++ {
		tok := &c.Tokens[j]
		if tok.Sym == ',' || tok.Sym == ';' || tok.Sym == '.' || tok.Is(Auxiliary|Verb|Says|Pronoun) || tok.Is(Rises|Falls) && !tok.Is(Moves) {
			break
		}
	}
	return j
}

// pair reports whether another dash follows in the sentence.
func (c *clauser) pair(i int) bool {
	for j := i + 1; j < min(c.s.Next, i+farthestDash); j++ {
		if dash(c.Tokens[j].Sym) && !c.Tokens[j].Glued {
			return true
		}
	}
	return false
}

// farthestDash is how many tokens a pair of dashes may hold.
const farthestDash = 40

func dash(r rune) bool { return r == '—' || r == '–' || r == '-' }

func closingOf(r rune) rune {
	switch r {
	case '(':
		return ')'
	case '[':
		return ']'
	}
	return r
}

// begin starts a clause at token i.
func (c *clauser) begin(i int, kind ClauseKind, parent int) {
	c.first, c.kind, c.parent, c.begun = i, kind, parent, true
}

// end appends the clause in hand up to token i; marks alone belong to the one before.
func (c *clauser) end(i int) {
	n := len(c.all)
	switch {
	case !c.begun || i <= c.first:
	case n > 0 && c.marks(c.first, i):
		c.all[n-1].Next = i
	default:
		c.all = append(c.all, Clause{c.first, i, c.kind, c.parent})
	}
}

// marks reports whether tokens i to j are neither words nor numbers.
func (c *clauser) marks(i, j int) bool {
	for ; i < j; i++ {
		if c.Tokens[i].Kind != Symbol {
			return false
		}
	}
	return true
}

// next ends the clause in hand before token i and starts another one.
func (c *clauser) next(i int, kind ClauseKind, parent int) {
	if c.begun && i > c.first && c.idle(i) {
		i = c.first // "but" alone is no clause
	}
	c.end(i)
	c.begin(i, kind, parent)
}

// idle reports whether the clause in hand holds only conjunctions up to token i.
func (c *clauser) idle(i int) bool {
	for k := c.first; k < i; k++ {
		if !c.Tokens[k].Is(Conjunction) {
			return false
		}
	}
	return true
}

// deepestClause bounds how deep clauses stand inside each other.
const deepestClause = 8

// interrupt starts a clause inside the one in hand at token i, which the mark ends.
func (c *clauser) interrupt(i int, kind ClauseKind, ender rune) {
	own := len(c.all)
	if i == c.first && own > 0 {
		own--
	}
	if i == c.s.First {
		own = -1
	}
	if len(c.in) < deepestClause {
		c.in = append(c.in, frame{c.kind, c.parent, own, ender})
	}
	c.next(i, kind, own)
}

// resume ends the clause that the mark at token i ends; what it interrupted goes on.
func (c *clauser) resume(i int) {
	f := c.in[len(c.in)-1]
	c.in = c.in[:len(c.in)-1]
	if f.own < 0 {
		c.next(i+1, Main, -1)
		return
	}
	c.next(i+1, f.kind, f.parent)
}
