package figure

import (
	"math"
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// This file knows what is not a figure. The rules are:
//
//   - a number inside a word, a code or an address is part of it: S23, GPT-5,
//     COVID-19, 5G, example.com/2, 192.168.0.1, 1-800-555-0123;
//   - a number behind a label or a name is a name: page 12, Section 427, Flight 370,
//     No. 5, Big 12; and so is one before a name in the singular: 787 Dreamliner;
//   - a number before a street is an address;
//   - a number that opens a line, or stands in brackets, numbers a list;
//   - "one of the" counts nothing.

// skip passes over what is no running text: addresses of the web and of mail, telephone numbers.
func (f *finder) skip(i int) int {
	t := f.tok(i)
	switch {
	case t.Lower == "http" || t.Lower == "https" || t.Lower == "www", t.Sym == '@' && t.Glued, t.Sym == '#':
		return f.spaceAfter(i)
	case t.Kind == text.Digits && (!t.Glued || f.tok(i-1).Sym == '('), t.Sym == '+', t.Sym == '(':
		if next := f.telephone(i); next > i {
			return next
		}
		if next := f.coordinate(i); next > i {
			return next
		}
		return f.identifier(i)
	case t.Kind == text.Letters && t.Shape != text.LowerCase:
		return f.identifier(i)
	}
	return i
}

// spaceAfter is the first token behind i that has a space before it.
func (f *finder) spaceAfter(i int) int {
	i++
	for i < len(f.toks) && f.toks[i].Glued {
		i++
	}
	return i
}

// identifier passes over a code of three parts or more that hyphens or slashes
// join, with letters and two numbers among them: CVE-2026-41877, 23-cv-01234.
func (f *finder) identifier(i int) int {
	numbers, letters, j := 0, 0, i
	if a := f.tok(i + 1); f.tok(i).Kind == text.Digits && a.Kind == text.Letters && !a.Glued && f.src(i+1) == strings.ToUpper(f.src(i+1)) &&
		f.tok(i+2).Kind == text.Digits && f.tok(i+2).Glued && !f.counts(number{next: i + 1}) {
		return f.spaceAfter(i + 1) // patent 10,123,456 B2, asteroid 2024 YR4
	}
	if s := f.src(i); len(s) > 4 && s[0] == '0' && f.tok(i).Kind == text.Digits && s[1] != '.' && s[1] != ',' {
		return f.spaceAfter(i) // no number is written so
	}
	for k := i; ; k += 2 {
		t := f.tok(k)
		switch {
		case t.Kind == text.Digits:
			numbers++
		case t.Kind == text.Letters && f.tok(k+1).Kind == text.Digits && f.tok(k+1).Glued && k > i: // the s41586 of a DOI
			letters, numbers, k = letters+1, numbers+1, k+1
		case t.Kind == text.Letters && (strange(t) && bySymbol[f.src(k)] == nil || strings.HasPrefix(f.src(k+2), "00")):
			letters++
		default:
			return i
		}
		j = k + 1
		if s := f.tok(j); !isHyphen(s.Sym) && s.Sym != '/' && s.Sym != ':' || !s.Glued || !f.tok(j+1).Glued {
			break
		}
	}
	if letters == 0 || numbers < 2 {
		return i
	}
	if _, ok := f.numericDate(i); ok {
		return i
	}
	return f.spaceAfter(j - 1)
}

// skipName passes over a number that is no figure, with all that touches it: it is part of a name.
func (f *finder) skipName(i int) int {
	j := i + 1
	if f.tok(i).Kind != text.Digits {
		return j
	}
	for t := f.tok(j); t.Glued && (t.Kind != text.Symbol || isHyphen(t.Sym) || t.Sym == '.' || t.Sym == ':' || t.Sym == '/'); t = f.tok(j) {
		j++
	}
	return j
}

// notFigure reports whether the number at token i is part of something else.
func (f *finder) notFigure(i int, n number) bool {
	if f.ageBehindName(i, n) {
		return false
	}
	return f.codeBefore(i, n) || f.codeBehind(n) || f.labelled(i, n) || f.addressed(n) || f.listed(i, n) || f.idiom(i, n)
}

// ageBehindName reports whether the number is an age although it stands behind a name.
func (f *finder) ageBehindName(i int, n number) bool {
	if n.scaled || f.tok(i).Kind != text.Digits || f.tok(i).Glued || f.tok(i-1).Shape != text.Capital {
		return false
	}
	q := newFound(i, n.next)
	q.Value, q.Upper = n.value, n.value
	return f.bareAge(&q, n)
}

// codeBefore reports whether what touches the number at token i makes it part of a
// word or a code: S23, COVID-19, example.com/2, a.5, 12:05.
func (f *finder) codeBefore(i int, n number) bool {
	b, c := f.tok(i-1), f.tok(i-2)
	switch {
	case b.Sym == '<' && b.Glued && f.lower(c) == "p":
		return true // p<0.001
	case !f.tok(i).Glued:
		return false
	case b.Kind == text.Letters, b.Sym == '^':
		return true
	case !b.Glued:
		return false
	case isHyphen(b.Sym):
		if c.Kind == text.Letters {
			return !c.Is(text.Sign) && c.Lower != "sub" && c.Lower != "nearly" && !f.oldBehind(n.next)
		}
		return c.Kind == text.Digits && len(f.found) == 0
	case b.Sym == '/':
		return c.Kind == text.Letters && f.tok(i-3).Kind != text.Digits
	case b.Sym == ':' || b.Sym == '+':
		return c.Kind == text.Digits
	}
	return b.Sym == '.' || b.Sym == '_' || b.Sym == '\\' || b.Sym == '='
}

// codeBehind reports whether what touches the number behind it makes it part of a
// code: 5G, 76ers, 10.1371/journal, 20/20.
func (f *finder) codeBehind(n number) bool {
	a, next := f.tok(n.next), f.tok(n.next+1)
	if !a.Glued || f.tok(n.next-1).Kind != text.Digits {
		return false
	}
	switch {
	case a.Lower == "x" && next.Kind == text.Digits && next.Glued: // 4x100m
		return true
	case a.Kind == text.Letters:
		return !f.isUnit(n.next) && a.Lower != "x" && !f.wordTouching(n.next)
	case isHyphen(a.Sym) && next.Glued && next.Shape != text.LowerCase && !f.title: // 7-Eleven
		return next.Is(text.Cardinal)
	case a.Sym == '/' && next.Glued && next.Kind == text.Letters:
		return !f.isUnit(n.next + 1)
	}
	return f.touching(n.next, ':') || f.touching(n.next, '/')
}

// isUnit reports whether token i is the name or the symbol of a unit.
func (f *finder) isUnit(i int) bool {
	return unitOf(f.tok(i)) != nil || bySymbol[f.src(i)] != nil
}

// wordTouching reports whether letters which touch a number name what it counts: 3cyl, 80metres.
func (f *finder) wordTouching(j int) bool {
	t := f.tok(j)
	return t.Shape == text.LowerCase && t.End-t.Start > 2 && t.Lower != "ers"
}

// oldBehind reports whether "-year-old" follows: a now-34-year-old.
func (f *finder) oldBehind(j int) bool {
	return isHyphen(f.tok(j).Sym) && unitOf(f.tok(j+1)) != nil && f.tok(j+3).Lower == "old"
}

// labelled reports whether the number is a name, by the label or name beside it.
func (f *finder) labelled(i int, n number) bool {
	b := f.tok(i - 1)
	if n.words && f.capitalised(i) || f.titled(n) {
		return true // The Hateful Eight
	}
	if part := f.tok(i - 2); b.Lower == "of" && f.tok(i-3).Is(text.Label) && (part.Kind == text.Digits || part.Is(text.Cardinal)) {
		return !f.unitBehind(n) // page 3 of 12
	}
	if (b.Lower == "is" || b.Lower == "was") && codes.has(f.tok(i-2).Lower) && !f.counts(n) {
		return !f.unitBehind(n)
	}
	if k := f.listHead(i); !n.words && f.tok(k).Word.IsPlural(f.lower(f.tok(k))) && text.Is(text.SingularOf(f.lower(f.tok(k))), text.Label) && !f.counts(n) && !f.scored(i, n) {
		return !f.unitBehind(n) // chapters 3 and 4
	}
	switch {
	case n.scaled || n.fraction || f.paid || signs[f.tok(i).Sym] != "":
		return false
	case b.Sym == '.' && b.Glued && shortLabel.has(f.tok(i-2).Lower), b.Sym == '#', b.Sym == '№':
		return true
	case b.Kind != text.Letters:
		return false
	case !n.words && b.Shape == text.Capital && !f.title && f.namesUnit(b) && !f.unitBehind(n):
		return true // Mile 20
	case b.Shape == text.AllCaps && !f.title && strings.Contains(f.src(i-1), ".") && !f.counts(n):
		return !f.unitBehind(n) // H.R. 1234
	case b.Lower == "of" && i > 2 && f.tok(i-2).Shape == text.Capital && !f.title && !f.unitBehind(n) && !f.counts(n):
		return true // the Group of 20
	case b.Is(text.Person) && b.Shape == text.LowerCase && !n.words && n.value > maxAge && !f.counts(n):
		return !f.unitBehind(n) // prisoner 24601
	case b.Is(text.Label) && f.letterTouching(n.next):
		return true // Section 18C
	case f.unitBehind(n) || f.scored(i, n):
		return false
	case b.Is(text.Label) && !b.Owns:
		return b.Shape != text.LowerCase || !b.Is(text.Verb) && !(n.words && f.counts(n))
	case b.Shape == text.LowerCase || f.title || b.Owns || b.Word.Class&^nameLike != 0:
		return f.nameBehind(n) && f.of(b.Lower == "of", f.tok(i-2).Lower) != "child" // a mother of 13 Ann Hale
	case n.words || i == 1 && f.counts(n):
		return false
	case b.End-b.Start == 1:
		return true // S&P 500
	}
	// Apollo 11, but "Nvidia 12 engineers"
	return (strange(b) || b.Is(text.Adjective)) && (!f.counts(n) || f.tok(n.next).Shape != text.LowerCase)
}

// namesUnit reports whether a word is a unit of measure in the singular, and
// not one that a number follows.
func (f *finder) namesUnit(t *text.Token) bool {
	u := unitOf(t)
	measures := impliedBefore.has(t.Lower) || quaking.has(t.Lower)
	return u != nil && u.Kind == Measured && t.Lower != u.Plural && !measures
}

// capitalised reports whether a number in words at token i has a capital that
// no sentence, quotation or headline gives it.
func (f *finder) capitalised(i int) bool {
	b := f.tok(i - 1)
	return !f.title && f.tok(i).Shape == text.Capital && b.Kind == text.Letters && b.Shape != text.LowerCase && i > 1
}

// listHead is the token before the list of numbers that token i ends: chapters of
// "chapters 3, 4 and 5".
func (f *finder) listHead(i int) int {
	k := i - 1
	for k > i-8 && f.tok(k-1).Kind == text.Digits && (f.tok(k).Sym == ',' || isHyphen(f.tok(k).Sym) || f.tok(k).Is(text.Conjunction) || f.tok(k).Lower == "to") {
		k -= 2
	}
	return k
}

// titled reports whether capitals make the number part of a title: Nine Inch Nails, 20
// Days in Mariupol, Twenty One Pilots.
func (f *finder) titled(n number) bool {
	if f.title || f.sentence.Shouted {
		return false
	}
	for k := n.first + 1; k < n.next && n.words; k++ {
		if f.tok(k).Shape == text.Capital && f.tok(k).Kind == text.Letters {
			return true
		}
	}
	t := f.tok(n.next)
	u := unitOf(t)
	return t.Shape == text.Capital && u != nil && (u.Kind == Duration || u.Dimension == "length") && t.End-t.Start > 2
}

// nameLike are the classes of known words that may be part of a name when they have a capital.
const nameLike = text.Singular | text.Plural | text.Hedge | text.Compass | text.Adjective | text.TimeUnit | text.Person | text.Season | text.Suffix | text.Unit | aside

// letterTouching reports whether one letter touches the number before token j.
func (f *finder) letterTouching(j int) bool {
	t := f.tok(j)
	return t.Glued && t.Kind == text.Letters && t.End-t.Start == 1
}

// scored reports whether the number is the first of a score: 17-14 victory.
func (f *finder) scored(i int, n number) bool {
	m := f.tok(n.next + 1)
	short := m.End-m.Start < 4 && f.tok(i).End-f.tok(i).Start < 4
	joined := isHyphen(f.tok(n.next).Sym) && f.tok(n.next).Glued && m.Glued || f.tok(n.next).Lower == "to"
	return joined && m.Kind == text.Digits && short && f.inGames(i-8, n.next+5)
}

// unitBehind reports whether a unit or a percent sign follows the number.
func (f *finder) unitBehind(n number) bool {
	j := n.next
	hyphen := isHyphen(f.tok(j).Sym) && f.tok(j+1).Glued
	if hyphen {
		j++
	}
	n.value, n.words = 100, false // any that is not one
	u, _ := f.unit(j, n, hyphen)
	return u != nil
}

// counts reports whether a noun in the plural follows the number.
func (f *finder) counts(n number) bool {
	_, ok := f.pluralPhrase(n.next)
	return ok && n.value != 1
}

// nameBehind reports whether a name in the singular follows the number: 787 Dreamliner.
func (f *finder) nameBehind(n number) bool {
	t := f.tok(n.next)
	if n.words || n.scaled || f.title || f.paid || strings.Contains(f.src(n.next-1), ",") || t.Kind != text.Letters || t.Shape == text.LowerCase || t.Owns || !strange(t) && !t.Is(text.Compass) {
		return false
	}
	_, ok := f.pluralPhrase(n.next)
	return !ok
}

// addressed reports whether the number belongs to an address: 49 Zorn Ranch
// Road, 9 E. 71st St, the 600 block of Pine Street.
func (f *finder) addressed(n number) bool {
	if n.fraction && !n.words && f.streetBehind(n.next) { // 3/5 Castle Street
		return true
	}
	if n.scaled || n.value != math.Trunc(n.value) {
		return false
	}
	if n.words { // Seven Sisters Road
		p, ok := f.pluralPhrase(n.next)
		return f.tok(n.first).Shape == text.Capital && f.streetBehind(n.next) && (!ok || f.tok(p.head).Shape != text.LowerCase)
	}
	j := n.next
	if isHyphen(f.tok(j).Sym) && f.tok(j).Glued && f.tok(j+1).Lower != "block" {
		if f.tok(j+1).Kind != text.Digits {
			return false
		}
		j += 2 // 14-16 Elm Road
	} else if isHyphen(f.tok(j).Sym) {
		j++
	}
	return f.tok(j).Lower == "block" && (f.tok(j+1).Lower == "of" || f.tok(j+1).Shape != text.LowerCase) || f.streetBehind(j)
}

// streetBehind reports whether a street follows within four capitalised words.
func (f *finder) streetBehind(j int) bool {
	for k := j; k < j+6; k++ {
		t := f.tok(k)
		numbered := t.Kind == text.Digits || t.Is(text.Ordinal) || t.Glued && f.tok(k-1).Kind == text.Digits
		initial := t.Sym == '.' && t.Glued && f.tok(k-1).End-f.tok(k-1).Start <= 2
		if t.Kind == text.Symbol && !initial || t.Kind == text.Letters && t.Shape == text.LowerCase && !numbered {
			return false
		}
		if t.Is(text.Street) && (k > j || t.Lower == "avenue" || t.Lower == "ave") {
			return true
		}
	}
	return false
}

// listed reports whether the number is that of an item: "4. " or "3) " at the start
// of a line, (2), [11].
func (f *finder) listed(i int, n number) bool {
	if n.words || n.value > 99 || n.place < 1 {
		return false
	}
	b, a := f.tok(i-1), f.tok(n.next)
	switch {
	case b.Sym == '(' && a.Sym == ')':
		return n.value <= 12
	case b.Sym == '[' && a.Sym == ']':
		return true
	case !f.sentence.Opens || i > 0:
		return false
	case a.Sym == '/':
		return !f.tok(n.next + 1).Glued
	case a.Sym == '.':
		return a.Glued && !f.tok(n.next+1).Glued
	}
	return a.Sym == ')' && a.Glued || f.follows(n.next, []string{"list", "of"})
}

// idiom reports whether the word one counts nothing: one of the, one another, at one point, no one.
func (f *finder) idiom(i int, n number) bool {
	b, a := f.tok(i-1), f.tok(n.next)
	if n.words && (a.Lower == "by" && f.tok(n.next+1).Lower == f.tok(i).Lower || b.Lower == "by" && f.tok(i-2).Lower == f.tok(i).Lower) {
		return true // two by two
	}
	if n.value == 0 && n.words {
		return a.Lower == "day" || isHyphen(a.Sym) && f.tok(n.next+1).Lower == "day" // a zero-day exploit
	}
	if n.value != 1 || !n.words || n.article || n.scaled {
		return false
	}
	if a.Lower == "and" && f.between(i) {
		return false // between one and two billion
	}
	switch a.Lower {
	case "of", "another", "such", "day", "hand", "thing", "side", "way", "time", "else", "and", "by", "after":
		return true
	case "point":
		return b.Lower == "at"
	}
	switch b.Lower {
	case "that": // he said that one man
		_, ok := f.singularPhrase(n.next)
		return !ok
	case "only":
		return f.tok(i-2).Lower == "the"
	case "no", "any", "some", "every", "this", "the", "each", "another", "which", "first", "last", "next":
		return true
	}
	return false
}
