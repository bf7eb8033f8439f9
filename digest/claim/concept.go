package claim

import (
	"cmp"
	_ "embed"
	"maps"
	"slices"

	"github.com/kljensen/snowball/english"
)

// conceptTable lists words that news uses for one thing. A word stands in one
// line only.
//
//go:embed concepts.txt
var conceptTable string

// concepts names the concept of a word or of its stem.
var concepts = withStems(table(conceptTable))

func withStems(names map[string]string) map[string]string {
	all := maps.Clone(names)
	for _, w := range slices.Sorted(maps.Keys(names)) {
		if stem := english.Stem(w, false); all[stem] == "" {
			all[stem] = names[w]
		}
	}
	return all
}

// concept is the concept of a word, its stem when no table names one, and
// empty for a function word.
func concept(lower string) string {
	if functionWords[lower] {
		return ""
	}
	stem := english.Stem(lower, false)
	return cmp.Or(concepts[stem], concepts[lower], stem)
}

// functionWords say nothing about what is measured. Words of speech are among
// them: who says a figure is no part of what it measures.
var functionWords = words(`a an the this that these those of in on at by to from for with without into onto over under about around
 and or but nor so if then than as while when where which who whom whose what why how because although though
 is are was were be been being am do does did done have has had having will would shall should can could may might must
 he she it they them him her his hers its their theirs we us our i me my you your
 not no yes only just also too even still yet already again very more most less least much many some any all both each every few several other another
 said say says saying told tell tells according added reported reports report stated claims claimed estimates estimated quoted called
 up down out off there here now mr mrs ms dr st one
 nearly almost roughly approximately some exactly least most
 dozen dozens hundred hundreds thousand thousands million millions billion billions trillion bn m tn percent per cent`)
