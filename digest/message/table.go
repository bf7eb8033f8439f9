package message

// columns gives the columns of a block's table their widths: what they need,
// and where that is too much the widest ones give way. The last column needs
// nothing: what does not fit there goes on a line of its own.
func (t typesetter) columns(block []paragraph) []int {
	var widths []int
	left := 0
	for _, p := range block {
		if len(p.cells) < 2 {
			continue
		}
		left = max(left, p.left())
		for i, c := range p.cells {
			if i == len(widths) {
				widths = append(widths, 0)
			}
			widths[i] = max(widths[i], widthOf(c))
		}
	}
	if len(widths) == 0 {
		return nil
	}
	fixed := widths[:len(widths)-1]
	room := t.look.Width - left - space*len(fixed)
	shrink(fixed, room-min(widths[len(widths)-1], minColumn), minColumn)
	shrink(fixed, room, 4) // the last column goes below
	return widths
}

// overfull says whether a last column that is extra does not fit.
func (t typesetter) overfull(block []paragraph, columns []int) bool {
	for _, p := range block {
		if !p.extra {
			continue
		}
		last := len(p.cells) - 1
		if p.left()+sum(columns[:last])+space*last+widthOf(p.cells[last]) > t.look.Width {
			return true
		}
	}
	return false
}

// shrink takes from the widest columns, down to least, until all have room.
func shrink(widths []int, room, least int) {
	for sum(widths) > room {
		i := widest(widths)
		if widths[i] <= least {
			return
		}
		widths[i]--
	}
}

func sum(n []int) int {
	total := 0
	for _, v := range n {
		total += v
	}
	return total
}

func widest(n []int) int {
	at := 0
	for i, v := range n {
		if v > n[at] {
			at = i
		}
	}
	return at
}

// A cell is laid out in its column.
type cell struct {
	start int // where the column begins
	lines [][]atom
}

// cells wraps the cells of a row in their columns. It returns a last cell that
// does not fit beside the others apart.
func (t typesetter) cells(p paragraph, columns []int) (cells []cell, rest []atom) {
	at := p.left()
	for i, c := range p.cells {
		room := columns[i]
		if i == len(p.cells)-1 {
			room = t.look.Width - at
			if widthOf(c) > room && (room < minColumn || startsAddress(c)) {
				c, rest = nil, c
			}
		}
		cells = append(cells, cell{at, wrap(c, max(room, 1), max(room, 1))})
		if columns[i] > 0 {
			at += columns[i] + space
		}
	}
	return cells, rest
}

// row writes a row of a table. What does not fit follows below.
func (t typesetter) row(p paragraph, columns []int) {
	cells, rest := t.cells(p, columns)
	for n := range height(cells) {
		line := join(p.margin)
		for _, c := range cells {
			if n < len(c.lines) && len(c.lines[n]) > 0 {
				line = append(line, spaces(c.start-widthOf(line))...)
				line = append(line, c.lines[n]...)
			}
		}
		t.write(line)
	}
	if rest != nil {
		indent := p.indent + columns[0] + space // under the second column
		t.line(paragraph{margin: p.margin, indent: indent, cells: [][]atom{rest}})
	}
}

// height is the number of lines of a row.
func height(cells []cell) int {
	n := 1
	for _, c := range cells {
		n = max(n, len(c.lines))
	}
	return n
}

// spill lets a first cell that needs more lines than its row go on in the next
// one, where the first cell is empty.
func (t typesetter) spill(block []paragraph, columns []int) {
	for i := range max(len(block), 1) - 1 {
		row, next := block[i].cells, block[i+1].cells
		if len(row) < 2 || len(next) < 2 || len(next[0]) > 0 {
			continue
		}
		cells, _ := t.cells(block[i], columns)
		if label, n := cells[0].lines, height(cells[1:]); len(label) > n {
			row[0], next[0] = unwrap(label[:n]), unwrap(label[n:])
		}
	}
}

// unwrap makes one line of several.
func unwrap(lines [][]atom) []atom {
	var all []atom
	for i, line := range lines {
		if i > 0 {
			all = append(all, spaces(1)...)
		}
		all = append(all, line...)
	}
	return all
}
