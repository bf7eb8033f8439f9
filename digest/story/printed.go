package story

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"
)

// A printer gives words back the letters in which reports print them.
type printer struct {
	*profiles
	reports []Report
}

// printedWords is how far into a report the letters of a word are looked for.
const printedWords = 400

// A spelling is how a report prints a word, and how often.
type spelling struct {
	text  string
	times int
}

// printed returns the words as the reports print them most often, in their order. Words that none of
// the reports prints near its beginning, and initials, are left out.
func (p *printer) printed(words []uint32, reports ...int32) []string {
	forms := make([][]spelling, len(words))
	for _, r := range reports {
		p.addForms(forms, words, r)
	}
	var all []string
	for _, f := range forms {
		if len(f) > 0 && utf8.RuneCountInString(usual(f)) > 1 {
			all = append(all, usual(f))
		}
	}
	return all
}

// addForms adds to every word's forms how a report prints it.
func (p *printer) addForms(forms [][]spelling, words []uint32, report int32) {
	reader, _ := slices.BinarySearchFunc(p.stretches, int(report), func(s stretch, i int) int { return cmp.Compare(s.to, i+1) })
	lexicon, global := p.readers[reader].lexicon, p.global[reader]
	var initials [256]bool // spares most looks at the lexicon
	for _, word := range words {
		initials[p.initial[word]] = true
	}
	read := 0
	for _, text := range [2]string{p.reports[report].Title, p.reports[report].Text} {
		scanWords(text, nil, func(w word) bool {
			read++
			if !initials[w.lower[0]] {
				return read < printedWords
			}
			if lex, ok := lexicon.find(w.key()); ok {
				if at := slices.Index(words, global[lex]); at >= 0 {
					forms[at] = addForm(forms[at], trimPossessive(text[w.start:w.end]))
				}
			}
			return read < printedWords
		})
	}
}

func addForm(forms []spelling, text string) []spelling {
	for i := range forms {
		if forms[i].text == text {
			forms[i].times++
			return forms
		}
	}
	return append(forms, spelling{text, 1})
}

// usual is the commonest spelling; of equals the one that came first.
func usual(forms []spelling) string {
	return slices.MaxFunc(forms, func(a, b spelling) int { return cmp.Compare(a.times, b.times) }).text
}

func trimPossessive(w string) string {
	for _, ending := range []string{"'s", "’s"} {
		if len(w) > len(ending)+1 && strings.HasSuffix(w, ending) {
			return w[:len(w)-len(ending)]
		}
	}
	return w
}
