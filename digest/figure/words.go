package figure

import (
	_ "embed"
	"fmt"
	"strings"
)

// words.tsv lists words that mean something beside a number and are no part of
// its grammar: the list, the value that its words share, the words. The value is a
// number, or the unit of a bare number.
//
//go:embed words.tsv
var wordTable string

// A wordList maps the words of a list to their values.
type wordList map[string]string

func (l wordList) has(word string) bool {
	_, ok := l[word]
	return ok
}

// number is the value of a word of the list, 0 of any other word.
func (l wordList) number(word string) float64 { return decimal(l[word]) }

var wordLists = readWords(wordTable)

func readWords(table string) map[string]wordList {
	lists := map[string]wordList{}
	_, table, _ = strings.Cut(table, "\n") // the heading
	for line := range strings.Lines(table) {
		row := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		if len(row) != 3 {
			panic(fmt.Sprintf("words.tsv: %q has not 3 columns", row))
		}
		if lists[row[0]] == nil {
			lists[row[0]] = wordList{}
		}
		for word := range strings.FieldsSeq(row[2]) {
			lists[row[0]][word] = row[1]
		}
	}
	return lists
}

var (
	impliedBefore     = wordLists["before"]    // the unit of a number behind the word: "magnitude 6.1", "a population of 1,000"
	impliedOf         = wordLists["of"]        // the same with of between them: "a mother of 12", "a group of 40"
	impliedBehind     = wordLists["behind"]    // of one before in and the word: "4.4 in magnitude"
	quaking           = wordLists["quaking"]   // of one behind the word where a quake is told of
	quakes            = wordLists["quake"]     // names of quakes and of their size
	harms             = wordLists["harm"]      // verbs whose bare number is persons: "killed 11", "dozens were injured"
	multiplied        = wordLists["times"]     // the factor that the word names
	decadeNames       = wordLists["decade"]    // its first year
	cold              = wordLists["cold"]      // a number below is a temperature beside them
	heat              = wordLists["heat"]      // c is Celsius beside them
	warmth            = wordLists["warmth"]    // the 80s are a temperature behind them
	fallen            = wordLists["fallen"]    // measured in inches: 6 in of rain
	homonyms          = wordLists["homonym"]   // units that are also names when they have a capital
	ambiguousSymbol   = wordLists["letters"]   // symbols of units that are words or names when they stand apart
	perArticle        = wordLists["per"]       // what sums and measures are given for with a or an: $52 a barrel
	notCounted        = wordLists["uncounted"] // follow a number and a hyphen without being counted: a two-way street
	phrasal           = wordLists["phrasal"]   // verbs that up and down belong to: gave up, put down
	codes             = wordLists["code"]      // a code follows
	calling           = wordLists["call"]      // a telephone number follows
	eras              = wordLists["era"]       // a year stands beside them, in capitals: AD 60
	abbreviatedScales = wordLists["dotted"]    // may have a full stop: 3 Mio.
	shortLabel        = wordLists["label"]     // may have one too: No. 5
	ofGames           = wordLists["game"]      // games and votes
)
