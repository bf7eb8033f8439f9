package message

import (
	"bytes"
	"io"
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/graphemes"
	"golang.org/x/text/width"
)

// A Look is how a terminal shows text.
type Look struct {
	Width   int  // in columns; 80 if it is not positive
	Colour  bool // three plain styles: bold, dim, and bold magenta for what is disputed
	Unicode bool // the locale can show more than ASCII bars and quotation marks
}

// minWidth is the narrowest terminal that is laid out for.
const minWidth = 40

// wideFrom is the width from which there is room for addresses beside everything.
const wideFrom = 100

// Text writes a digest for a terminal, or plain when the look has no colour: the
// words are the same byte for byte. No line is wider than the look, except for
// an address, which is never broken.
func (r *Renderer) Text(w io.Writer, d Digest, look Look) error {
	v := layOut(d, false)
	return r.print(w, "terminal", v, look)
}

// print executes a template of the terminal and lays its lines out.
func (r *Renderer) print(w io.Writer, name string, v any, look Look) error {
	look = look.normal()
	text, err := r.say(name, v)
	if err != nil {
		return err
	}
	if !look.Unicode {
		text = asciiMarks.Replace(text)
	}
	var out bytes.Buffer
	typeset(&out, text, look)
	_, err = w.Write(out.Bytes())
	return err
}

func (l Look) normal() Look {
	if l.Width <= 0 {
		l.Width = 80
	}
	l.Width = max(l.Width, minWidth)
	return l
}

// asciiMarks are plain forms of the typography of our own words; letters of the
// news stay as they are.
var asciiMarks = strings.NewReplacer("“", `"`, "”", `"`, "‘", "'", "’", "'", "…", "...", "–", "-", "—", "-", "−", "-", "·", "-", "\u00a0", " ", "\u202f", " ")

// Columns is how many columns a text takes in a terminal.
func Columns(s string) int {
	n := 0
	for g := graphemes.FromString(s); g.Next(); {
		n += cellWidth(g.Value())
	}
	return n
}

// cellWidth is how many columns one grapheme takes: two for East Asian wide
// characters and emoji (Unicode Standard Annex 11), none for lone marks.
func cellWidth(g string) int {
	n := 0
	for _, r := range g {
		switch {
		case r == '\ufe0f': // asks for the emoji form, which is wide
			return 2
		case unicode.In(r, unicode.Mn, unicode.Me, unicode.Cf):
		case r >= 0x1f1e6 && r <= 0x1f1ff: // half a flag
			n = max(n, 2)
		default:
			n = max(n, runeWidth(r))
		}
	}
	return n
}

func runeWidth(r rune) int {
	switch width.LookupRune(r).Kind() {
	case width.EastAsianWide, width.EastAsianFullwidth:
		return 2
	}
	return 1
}

// An atom is one grapheme as it is shown.
type atom struct {
	text  string
	width int
	style
}

func atoms(marked string) []atom {
	var all []atom
	for _, r := range runs(marked) {
		for g := graphemes.FromString(r.text); g.Next(); {
			all = append(all, atom{g.Value(), cellWidth(g.Value()), r.style})
		}
	}
	return all
}

func widthOf(line []atom) int {
	n := 0
	for _, a := range line {
		n += a.width
	}
	return n
}

// trim drops spaces at both ends.
func trim(line []atom) []atom {
	for len(line) > 0 && line[0].text == " " {
		line = line[1:]
	}
	for len(line) > 0 && line[len(line)-1].text == " " {
		line = line[:len(line)-1]
	}
	return line
}

// wrap breaks a line into lines of at most n columns, after the first of at most
// rest columns, at spaces where there are any, but never inside an address.
func wrap(line []atom, n, rest int) [][]atom {
	var all [][]atom
	line = trim(line)
	for widthOf(line) > n {
		cut := breakAt(line, n)
		if cut >= len(line) {
			break
		}
		all = append(all, trim(line[:cut]))
		line = trim(line[cut:])
		n = rest
	}
	return append(all, line)
}

// breakAt is where a line that is wider than n columns is broken.
func breakAt(line []atom, n int) int {
	at, space := 0, -1
	for i, a := range line {
		if a.text == " " && at <= n {
			space = i
		}
		if at += a.width; at > n && space >= 0 {
			return space
		}
		if at > n && i > 0 {
			if !startsAddress(line) {
				return i
			}
			for i < len(line) && line[i].text != " " {
				i++
			}
			return i
		}
	}
	return len(line)
}

func startsAddress(line []atom) bool {
	var b strings.Builder
	for _, a := range line[:min(len(line), 8)] {
		b.WriteString(a.text)
	}
	return strings.HasPrefix(b.String(), "https://") || strings.HasPrefix(b.String(), "http://")
}

// write writes a line; style escapes stand around what they style and nowhere else.
func write(out *bytes.Buffer, line []atom, colour bool) {
	now := plain
	for i := 0; i < len(line); i++ {
		if colour && line[i].style != now {
			if now != plain {
				out.WriteString("\x1b[0m")
			}
			now = line[i].style
			out.WriteString(escapes[now])
		}
		out.WriteString(line[i].text)
	}
	if colour && now != plain {
		out.WriteString("\x1b[0m")
	}
}

// escapes are the three styles: legible on light and dark, and nothing else.
var escapes = map[style]string{plain: "", bold: "\x1b[1m", dim: "\x1b[2m", alarm: "\x1b[1;35m", code: "\x1b[1m"}

func spaces(n int) []atom { return fill(n, " ", plain) }

func fill(n int, text string, s style) []atom {
	var line []atom
	for range n {
		line = append(line, atom{text, 1, s})
	}
	return line
}
