package message

import (
	"bytes"
	"slices"
	"strings"
)

// This file lays marked text out for a terminal. The rules are:
//
//   - The measure stays below 84 columns, because long lines do not read; a
//     wider terminal gives its room to tables, which hold addresses.
//   - What stands at the right edge has a gutter of its own.
//   - Lines with columns make one table with those around them, up to a blank line.
//   - Blank lines never follow each other, begin or end a text.
const (
	maxFrame = 95 // where the right edge stands in a wide terminal
	gutter   = 12 // for four letters and "+2"
)

// A paragraph is one line of a template.
type paragraph struct {
	margin []atom   // the bar, or nothing; repeated on every line
	indent int      // spaces after the margin
	cells  [][]atom // one, or the columns of a table
	edge   []atom   // what stands at the right edge
	extra  bool     // the last column is there only if it fits
}

// typeset writes marked text as lines of at most the look's width.
func typeset(out *bytes.Buffer, text string, look Look) {
	t := typesetter{out: out, look: look}
	var block []paragraph
	for text := range strings.SplitSeq(text+"\n", "\n") {
		suited, shown := suit(text, look)
		if !shown {
			continue
		}
		p := parseLine(suited, look)
		p.extra = look.Width >= wideFrom && strings.Contains(text, string(markWide)+string(markCol))
		if !p.blank() {
			block = append(block, p)
			continue
		}
		if len(block) > 0 && out.Len() > 0 {
			out.WriteByte('\n')
		}
		t.set(block)
		block = nil
	}
}

// suit drops what is for a wider or a narrower terminal.
func suit(text string, look Look) (string, bool) {
	if strings.HasPrefix(text, string(markNarrow)) && look.Width >= wideFrom {
		return "", false
	}
	if before, _, found := strings.Cut(text, string(markWide)); found && look.Width < wideFrom {
		return before, true
	}
	return strings.NewReplacer(string(markWide), "", string(markNarrow), "").Replace(text), true
}

// parseLine reads the marks of a line.
func parseLine(text string, look Look) paragraph {
	var p paragraph
	switch {
	case strings.HasPrefix(text, string(markBar)):
		p.margin = look.bar("┃", alarm)
	case strings.HasPrefix(text, string(markRail)):
		p.margin = look.bar("║", bold)
	}
	text, edge, _ := strings.Cut(strings.Trim(text, string(markBar)+string(markRail)), string(markEdge))
	p.edge = trim(atoms(edge))
	p.indent = len(text) - len(strings.TrimLeft(text, " "))
	for cell := range strings.SplitSeq(text, string(markCol)) {
		p.cells = append(p.cells, trim(atoms(cell)))
	}
	return p
}

// bar is the margin of a line with a bar.
func (l Look) bar(text string, s style) []atom {
	if !l.Unicode {
		text = "|"
	}
	return []atom{{" ", 1, plain}, {text, 1, s}, {" ", 1, plain}}
}

func (p paragraph) blank() bool {
	return len(p.cells) == 1 && len(p.cells[0]) == 0 && len(p.edge) == 0
}

// left is where the text of a paragraph begins.
func (p paragraph) left() int { return widthOf(p.margin) + p.indent }

type typesetter struct {
	out  *bytes.Buffer
	look Look
}

// set writes the paragraphs of one block.
func (t typesetter) set(block []paragraph) {
	columns := t.columns(block)
	if t.overfull(block, columns) {
		for i, p := range block {
			if p.extra {
				block[i].cells = p.cells[:len(p.cells)-1]
			}
		}
		columns = t.columns(block)
	}
	t.spill(block, columns)
	for _, p := range block {
		if len(p.cells) > 1 {
			t.row(p, columns)
		} else {
			t.line(p)
		}
	}
}

// line writes a paragraph without columns. A wide edge, such as the totals of a
// digest, goes below where it would squeeze the text.
func (t typesetter) line(p paragraph) {
	text, edge := p.cells[0], p.edge
	right := t.look.Width
	if len(edge) > 0 {
		frame := min(t.look.Width, maxFrame)
		right = frame - max(gutter, widthOf(edge)+space)
		if widthOf(edge) > 2*gutter && widthOf(text) > right-p.left() {
			t.line(paragraph{margin: p.margin, indent: p.indent, cells: p.cells})
			if p.indent > 0 {
				p.indent += hang
			}
			t.line(paragraph{margin: p.margin, indent: p.indent, cells: [][]atom{edge}})
			return
		}
		edge = append(spaces(frame-widthOf(edge)), edge...)
	}
	lines := wrap(text, right-p.left(), right-p.left()-hang)
	beside := 0
	if widthOf(p.edge) > gutter {
		beside = len(lines) - 1 // more than letters must not stand within a sentence
	}
	for i, line := range lines {
		indent := p.indent
		if i > 0 {
			indent += hang
		}
		line = join(p.margin, spaces(indent), line)
		if i == beside && widthOf(line) < len(edge) {
			line = append(line, edge[widthOf(line):]...)
		}
		t.write(line)
	}
}

const (
	hang      = 2  // how far further lines of a paragraph hang
	space     = 2  // between columns
	minColumn = 16 // the narrowest column that is worth wrapping in
)

func join(parts ...[]atom) []atom { return slices.Concat(parts...) }

func (t typesetter) write(line []atom) {
	for len(line) > 0 && line[len(line)-1].text == " " {
		line = line[:len(line)-1]
	}
	write(t.out, line, t.look.Colour)
	t.out.WriteByte('\n')
}
