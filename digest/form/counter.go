package form

import (
	_ "embed"
	"strings"
)

//go:embed counters.txt
var counterTable string

// counting are the words of counters, fillers those that may stand among them.
var counting, fillers = readCounters(counterTable)

func readCounters(table string) (counting, fillers map[uint32]bool) {
	counting, fillers = map[uint32]bool{}, map[uint32]bool{}
	words, rest, _ := strings.Cut(table, "# fillers")
	for set, part := range map[*map[uint32]bool]string{&counting: words, &fillers: rest} {
		for line := range strings.Lines(part) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			for _, t := range scan(line, nil, len(line)) {
				if t.kind == word {
					(*set)[t.hash] = true
				}
			}
		}
	}
	return counting, fillers
}

// isCounter reports whether a field, the tokens between two ends, is a counter:
// numbers and the words of what is counted, and nothing else.
func isCounter(field []token) bool {
	numbers, words := 0, 0
	for _, t := range field {
		switch {
		case t.kind == number:
			numbers++
		case t.kind == word && counting[t.hash]:
			words++
		case t.kind == word && !fillers[t.hash], t.kind == link:
			return false
		}
	}
	return numbers > 0 && words > 0
}

// fields calls f with the tokens between each two ends, and their place in the list.
func fields(list []token, f func(field []token, at int)) {
	from := 0
	for i, t := range list {
		if t.kind == end {
			if i > from {
				f(list[from:i], from)
			}
			from = i + 1
		}
	}
	if from < len(list) {
		f(list[from:], from)
	}
}

// settled returns the tokens of a text without the fields that are counters.
func settled(text string) []token {
	list := scan(text, nil, len(text))
	kept := list[:0:0]
	fields(list, func(field []token, _ int) {
		if !isCounter(field) {
			kept = append(append(kept, field...), token{kind: end})
		}
	})
	return kept
}

// A place of a number in an entry is named by the words on both sides of it.
func placeOf(list []token, i int) uint32 {
	h := uint32(hashStart)
	for _, k := range [3]int{i - 2, i - 1, i + 1} {
		shape := uint32(end)
		if k >= 0 && k < len(list) {
			shape = list[k].shape()
		}
		h = mix(h, shape)
	}
	return h
}

// changedNumbers lists the places of the numbers that differ between two states
// of an entry; ok is false if anything else differs.
func changedNumbers(was, now string) (places []uint32, ok bool) {
	a, b := settled(was), settled(now)
	if len(a) != len(b) {
		return nil, false
	}
	for i := range a {
		switch {
		case a[i].kind != b[i].kind:
			return nil, false
		case a[i].kind == number && a[i].hash != b[i].hash:
			places = append(places, placeOf(a, i))
		case a[i].kind == word && a[i].hash != b[i].hash, a[i].kind == link && was[a[i].start:a[i].end] != now[b[i].start:b[i].end]:
			return nil, false
		}
	}
	return places, true
}
