package story

import (
	"slices"
	"strings"
)

// Some texts are forms, filled in anew for each event: quakes, results, police
// notes. A form is compared by its slots: the names and numbers that stand
// between the same two words in both texts.
const (
	formLikeness = .4  // texts of one form are at least so alike
	formShare    = .4  // of the words that stand between the same words in both, for two texts to be of one form
	formChanges  = 2   // slots that differ make another event, when they are more than those that do not
	formWords    = 120 // words that are compared
	openingEnds  = 60  // in the opening of this many words a number that moved is news
)

// A filling says how two texts fill in the words that they have in common.
type filling struct {
	words, kept int // words of the second text, and those that stand between the same words in both
	same, other int // slots
	figures     int // slots of the opening, of numbers that count or measure something and differ
}

// fillings compares the slots of two texts. The time is linear in their length.
func fillings(a, b string) filling {
	first := map[[2]string]string{}
	eachSlot(a, func(around [2]string, word string) {
		if _, known := first[around]; !known {
			first[around] = word
		}
	})
	var f filling
	eachSlot(b, func(around [2]string, word string) {
		f.words++
		was, known := first[around]
		if !known {
			return
		}
		slot := capitalised(word) && capitalised(was) || numeral(word) && numeral(was)
		switch {
		case was == word:
			f.kept++
			if slot {
				f.same++
			}
		case slot:
			f.kept++
			f.other++
			if f.words <= openingEnds && counts(was, around[1]) && counts(word, around[1]) {
				f.figures++
			}
		}
	})
	return f
}

// otherEvent says that the texts are one form filled in for two events.
func (f filling) otherEvent() bool {
	return f.other >= formChanges && f.other > f.same && float64(f.kept) >= formShare*float64(f.words)
}

// otherFigures says that a text is no plain copy of the other: a number that
// its opening gives of something is another, as in an agency's next take.
func (f filling) otherFigures() bool { return f.figures > 0 }

// eachSlot calls f with every word of a text that has one on either side, and with those.
func eachSlot(text string, f func(around [2]string, word string)) {
	var before, word string
	n := 0
	for next := range strings.FieldsSeq(text) {
		next = strings.TrimFunc(next, func(r rune) bool { return !isLetter(r) && !isDigit(r) })
		if before != "" && word != "" && next != "" {
			f([2]string{before, next}, word)
		}
		before, word = word, next
		if n++; n > formWords {
			return
		}
	}
}

func capitalised(word string) bool { return 'A' <= word[0] && word[0] <= 'Z' }

func numeral(word string) bool { return strings.ContainsAny(word, "0123456789") }

// counted on pages and by clocks, not by the report.
var pageCounts = []string{"comments", "comment", "views", "shares", "likes", "min", "mins", "minutes", "hours"}

// counts says that a number before the word next counts or measures something.
func counts(number, next string) bool {
	return isASCIIDigit(number[0]) && !strings.ContainsAny(number, ":/") && !capitalised(next) && !numeral(next) && !slices.Contains(pageCounts, next)
}
