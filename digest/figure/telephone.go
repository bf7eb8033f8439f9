package figure

import (
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// This file tells telephone numbers, of any country: groups of digits with
// hyphens, dots, slashes or spaces between them. A number is one of them if
//
//   - it begins with +, or with an area in brackets that more digits follow;
//   - it has three groups or more with hyphens, or a group of letters behind such;
//   - its first group begins with 0 and it has eight digits or more;
//   - a word of calling stands before it and it counts nothing: "call 116 123".

// Of E.164 and of national plans: the digits of a number that is recognised by itself.
const (
	fewestDigits = 8
	mostDigits   = 15
)

// A dialled number is what may be a telephone number.
type dialled struct {
	next           int // the token behind it
	groups, digits int
	hyphens        int  // groups that a hyphen joins
	led            bool // it begins with + or an area in brackets
	zero           bool // its first group begins with 0
}

// telephone is the token behind the telephone number that begins at token i, else i.
func (f *finder) telephone(i int) int {
	d := f.dialled(i)
	called := f.called(i)
	switch {
	case d.groups > 2 && d.hyphens == 0 && d.digits >= 3*d.groups && !d.led: // an account, or debris
	case d.digits > mostDigits || d.digits < 3:
		return i
	case d.led && d.digits >= fewestDigits-1 && d.groups > 1, d.zero && d.digits >= fewestDigits && d.groups > 1, called && d.groups > 1:
	case d.hyphens >= 2:
		if _, ok := f.numericDate(i); ok {
			return i
		}
	case called && f.dials(i) && !f.counts(number{next: d.next, value: 2}) && !f.unitBehind(number{next: d.next}):
	default:
		return i
	}
	return f.spaceAfter(d.next - 1)
}

// dialled reads the groups of digits from token i on.
func (f *finder) dialled(i int) dialled {
	d := dialled{next: i}
	j := i
	if f.tok(j).Sym == '+' {
		if !f.tok(j + 1).Glued {
			return d
		}
		d.led = true
		j++
	}
	if n, ok := f.area(j); ok {
		d.led, d.groups, d.digits, d.next = true, 1, n, j+3
		j += 3
	}
	for d.groups < 7 {
		t := f.tok(j)
		if t.Kind != text.Digits || strings.Contains(f.src(j), ",") || t.End-t.Start > mostDigits {
			break
		}
		if d.groups == 0 && f.src(j)[0] == '0' {
			d.zero = true
		}
		d.groups += 1 + strings.Count(f.src(j), ".")
		d.digits += t.End - t.Start - strings.Count(f.src(j), ".")
		d.next, j = j+1, j+1
		if n, ok := f.area(j); ok { // +44 (0)20
			d.groups, d.digits, j = d.groups+1, d.digits+n, j+3
			continue
		}
		switch s := f.tok(j); {
		case isHyphen(s.Sym) && s.Glued && f.tok(j+1).Glued && f.tok(j+1).Kind == text.Digits:
			d.hyphens++
			j++
		case s.Sym == '/' && s.Glued && d.zero:
			j++
		}
	}
	return d
}

// area reads digits in brackets at token j and gives how many there are.
func (f *finder) area(j int) (digits int, ok bool) {
	t := f.tok(j + 1)
	ok = f.tok(j).Sym == '(' && t.Kind == text.Digits && t.Glued && f.tok(j+2).Sym == ')' && t.End-t.Start <= 5 && f.tok(j+3).Kind == text.Digits
	return t.End - t.Start, ok
}

// dials reports whether one group of digits at token i can be called: call 911, call police on 101.
func (f *finder) dials(i int) bool {
	i--
	if low := f.tok(i).Lower; low == "on" || low == "is" || low == "to" { // text HOME to 741741
		last := i - 4
		for i--; i > last && !calling.has(f.lower(f.tok(i))); i-- {
		}
		if low == "to" && f.lower(f.tok(i)) != "text" {
			return false
		}
	}
	switch f.lower(f.tok(i)) {
	case "call", "dial", "ring", "phone", "text", "contact", "line", "helpline", "hotline":
		return true
	}
	return false
}

// called reports whether a word of calling stands within three words before token i.
func (f *finder) called(i int) bool {
	for k := i - 1; k >= 0 && k >= i-5; k-- {
		t := f.tok(k)
		if t.Kind == text.Letters && calling.has(f.lower(t)) {
			return true
		}
		if t.Kind != text.Letters && t.Sym != ':' && t.Sym != '.' {
			return false
		}
	}
	return false
}
