package figure

// This file knows what is not a figure. The rules are:
//
//   - a number inside a word, a code or an address is part of it: S23, GPT-5,
//     COVID-19, 5G, example.com/2, 192.168.0.1, 555-0123;
//   - a number behind a label or a name is a name: page 12, Section 427, Flight 370,
//     No. 5, Big 12, 787 Dreamliner;
//   - a number before a street is an address;
//   - a number that opens a line with a dot or bracket numbers a list;
//   - "one of the" counts nothing.

// skip passes over what is no running text: addresses of the web and of mail, telephone numbers.
func (f *finder) skip(i int) int {
	t := f.tok(i)
	switch {
	case t.kind == letters && (t.low == "http" || t.low == "https" || t.low == "www"):
		return f.spaceAfter(i)
	case t.sym == '@' && t.glued || t.sym == '#':
		return f.spaceAfter(i)
	case t.kind == digits && !t.glued:
		if next := f.telephone(i); next > i {
			return next
		}
	}
	return i
}

// spaceAfter gives the first token from i that has a space before it.
func (f *finder) spaceAfter(i int) int {
	i++
	for i < len(f.toks) && f.toks[i].glued {
		i++
	}
	return i
}

// telephone passes over 555-0123-99 and 1-800-555-0123: three or more groups
// of digits with hyphens.
func (f *finder) telephone(i int) int {
	groups, j := 1, i+1
	for f.tok(j).glued && (f.tok(j).sym == '-' || f.tok(j).sym == '–') && f.tok(j+1).kind == digits && f.tok(j+1).glued {
		groups++
		j += 2
	}
	if groups >= 3 {
		return f.spaceAfter(j - 1)
	}
	return i
}

// notFigure says that the number at token i is part of something else.
func (f *finder) notFigure(i int, n number) bool {
	if q := (found{first: i, next: n.next, core: i}); !n.scaled && f.tok(i).kind == digits && f.tok(i-1).shape == capital && !f.tok(i).glued {
		q.Value, q.Upper = n.value, n.value
		if f.bareAge(&q, n) {
			return false
		}
	}
	return f.insideWord(i, n) || f.labelled(i, n) || f.address(i, n) || f.listed(i, n) || f.idiom(i, n)
}

// insideWord says that letters touch the number.
func (f *finder) insideWord(i int, n number) bool {
	t, b := f.tok(i), f.tok(i-1)
	if t.glued {
		switch {
		case b.kind == letters:
			return true
		case isHyphen(b.sym) && b.glued:
			c := f.tok(i - 2)
			if c.kind == letters && !c.lex.is(numberSign) && c.low != "sub" && c.low != "nearly" && !f.oldBehind(n.next) {
				return true
			}
			if c.kind == digits && len(f.found) == 0 {
				return true
			}
		case b.sym == '+' && b.glued && f.tok(i-2).kind == digits, b.sym == '.' && b.glued, b.sym == '_', b.sym == '\\', b.sym == '=':
			return true
		case b.sym == '/' && b.glued && f.tok(i-2).kind == letters && f.tok(i-3).kind != digits:
			return true
		case b.sym == ':' && b.glued && f.tok(i-2).kind == digits:
			return true
		case (b.sym == '-' || b.sym == '+') && !b.glued:
		}
	}
	last := f.tok(n.next - 1)
	a := f.tok(n.next)
	if last.kind == digits && a.glued {
		if a.kind == letters && a.lex.unit == nil && bySymbol[f.src(n.next)] == nil && a.low != "x" && !f.unitAhead(n.next) {
			return true
		}
		if a.sym == '/' && f.tok(n.next+1).kind == letters && f.tok(n.next+1).glued && f.tok(n.next+1).lex.unit == nil && bySymbol[f.src(n.next+1)] == nil {
			return true // 10.1371/journal
		}
		if (a.sym == ':' || a.sym == '/') && f.tok(n.next+1).kind == digits && f.tok(n.next+1).glued {
			return true
		}
	}
	return false
}

// oldBehind says that "-year-old" follows: a now-34-year-old.
func (f *finder) oldBehind(j int) bool {
	return isHyphen(f.tok(j).sym) && f.tok(j+1).lex.unit != nil && f.tok(j+3).low == "old"
}

// unitAhead says that letters which touch a number name what it counts: 3cyl, 80metres.
func (f *finder) unitAhead(j int) bool {
	t := f.tok(j)
	return t.shape == lower && t.end-t.start > 2 && t.low != "ers"
}

// labelled says that a label or a name stands before the number.
func (f *finder) labelled(i int, n number) bool {
	if n.scaled || f.paid || i == 0 {
		return false
	}
	b := f.tok(i - 1)
	if b.sym == '.' && b.glued && (f.tok(i-2).low == "no" || f.tok(i-2).low == "nos" || f.tok(i-2).low == "art" || f.tok(i-2).low == "sec" || f.tok(i-2).low == "fig" || f.tok(i-2).low == "pp" || f.tok(i-2).low == "vol" || f.tok(i-2).low == "p") {
		return true
	}
	if b.sym == '#' || b.sym == '№' {
		return true
	}
	if b.kind != letters || signs[f.tok(i).sym] != "" {
		return false
	}
	if f.unitBehind(n) && !(b.lex.is(label) && f.tok(n.next).glued && f.tok(n.next).end-f.tok(n.next).start == 1) {
		return false // but Section 18C
	}
	if f.scored(i, n) {
		return false
	}
	if b.lex.is(label) && !b.owns {
		if b.shape == lower && n.words && f.counts(n) {
			return false
		}
		return !(b.shape == lower && b.lex.is(verb))
	}
	if b.shape == lower || f.title || b.owns || b.lex.class&^(singular|plural|bounding|compass|adjective|timeunit|person|season|postfix) != 0 {
		return f.nameBehind(n)
	}
	// a name before a number: "Apollo 11" unless the number counts something
	if n.words || i == 1 && f.counts(n) {
		return false
	}
	if b.end-b.start == 1 {
		return true // S&P 500
	}
	if b.lex == unknown || b.lex.is(adjective) {
		return !f.counts(n) || f.tok(n.next).shape != lower
	}
	return false
}

// scored says that the number is the first of a score: 17-14 victory.
func (f *finder) scored(i int, n number) bool {
	m := f.tok(n.next + 1)
	return isHyphen(f.tok(n.next).sym) && f.tok(n.next).glued && m.kind == digits && m.glued && m.end-m.start < 4 && f.tok(i).end-f.tok(i).start < 4 && f.ofGames(i-5, n.next+5)
}

// unitBehind says that a unit, a percent sign or a scale follows the number.
func (f *finder) unitBehind(n number) bool {
	j := n.next
	hyphen := isHyphen(f.tok(j).sym) && f.tok(j+1).glued
	if hyphen {
		j++
	}
	n.value, n.words = 100, false // any that is not one
	u, _ := f.unit(j, n, hyphen)
	return u != nil
}

// counts says that a noun in the plural follows the number.
func (f *finder) counts(n number) bool {
	_, ok := f.pluralPhrase(n.next)
	return ok && n.value != 1
}

// nameBehind says that a name in the singular follows the number: 787
// Dreamliner, 9 Zorro Ranch Road.
func (f *finder) nameBehind(n number) bool {
	if n.words || n.scaled || f.title || f.paid {
		return false
	}
	t := f.tok(n.next)
	if t.kind != letters || t.shape == lower || t.owns || t.lex != unknown && !t.lex.is(compass) {
		return false
	}
	_, ok := f.pluralPhrase(n.next)
	return !ok
}

// address says that a street follows within four capitalised words.
func (f *finder) address(_ int, n number) bool {
	if n.words || n.scaled || n.value != float64(int(n.value)) {
		return false
	}
	for k := n.next; k < n.next+5; k++ {
		t := f.tok(k)
		if t.kind == digits || t.lex.is(ordinal) {
			continue
		}
		if t.kind != letters || t.shape == lower && !(t.glued && f.tok(k-1).kind == digits) {
			return false
		}
		if k > n.next && t.lex.is(street) || t.low == "avenue" || t.low == "ave" {
			return true
		}
	}
	return false
}

// listed says that the number opens a line as the number of an item: "4. ", "(2) ", "3) ".
func (f *finder) listed(i int, n number) bool {
	if n.words || n.value > 99 || n.place < 1 {
		return false
	}
	a := f.tok(n.next)
	if n.value <= 12 && f.tok(i-1).sym == '(' && a.sym == ')' {
		return true
	}
	if f.tok(i-1).sym == '[' && a.sym == ']' {
		return true
	}
	return f.top && i == 0 && (a.sym == '/' && !f.tok(n.next+1).glued || a.sym == '.' && a.glued && len(f.toks) <= 2 || a.sym == ')' && a.glued || f.follows(n.next, []string{"list", "of"}))
}

// idiom says that the number word counts nothing: one of the, one another, at one point, no one.
func (f *finder) idiom(i int, n number) bool {
	if n.value != 1 || !n.words || n.article || n.scaled {
		return false
	}
	b, a := f.tok(i-1), f.tok(n.next)
	switch a.low {
	case "of", "another", "such", "or", "day", "hand", "thing", "side", "way", "more", "time", "else", "and", "by", "after":
		return a.low != "or" && a.low != "more"
	}
	switch b.low {
	case "that":
		_, ok := f.singularPhrase(n.next)
		return !ok
	case "no", "any", "some", "every", "this", "the", "each", "another", "which", "first", "last", "next":
		return true
	}
	return a.low == "point" && b.low == "at"
}

// name passes over a number that is no figure, with all that touches it: it is part of a name.
func (f *finder) name(i int) int {
	j := i + 1
	if f.tok(i).kind != digits {
		return j
	}
	for t := f.tok(j); t.glued && (t.kind != symbol || t.sym == '-' || t.sym == '.' || t.sym == ':' || t.sym == '/'); t = f.tok(j) {
		j++
	}
	return j
}
