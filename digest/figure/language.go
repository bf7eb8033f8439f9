package figure

import (
	"strings"
	"unicode/utf8"
)

// This file decides whether a sentence is English, by its small words. Only
// the languages of the table are told; any other counts as English.

// germanWords and smallWords are the commonest words of German, and of French,
// Spanish, Italian, Portuguese and Dutch, that English has not.
var (
	germanWords = set(`am das und mit für auf dem ist sind wurde wurden nach bei beim zum zur vom im eine einen einem einer eines ein haben sich nicht über
		aus bis auch laut seit ihre seine vor zu wie es um`)
	smallWords = set(`
		une dans pour sur avec selon est sont ont été qui que au aux par ses leur cette après depuis sous chez ce mais avait était
		y en por para con una un según su sus fue fueron han ha se lo pero tras desde hasta sobre entre también esta este
		di della delle dei degli nel nella nelle dal dalla per sono è hanno che gli alla il ai più dopo secondo stato stati questo questa
		o os uma em na nas nos ao à às pelo pela foi foram com mais após está são não
		het een voor zijn werd werden bij naar uit ook niet dat volgens om tot door aan hebben heeft op met deze`)
)

// particles are small words that stand in names too: Los Angeles, Rio de
// Janeiro, van Gogh.
var particles = set(`et de la el los las le les des du del da do dos den der die van von al e i`)

// sharedWords are English words that another language of the table has too.
var sharedWords = set(`in a an as was is me no so on or per he we had man have over under to will die do his her all but`)

// What a word says of the language of its sentence.
const (
	tells = 2 // it is a small word of that language
	hints = 1 // it stands in names too, or is only known, or has a letter that English has not
)

// foreign says that the sentence is in a language of the tables, and notes in
// f.german whether that writes nouns with a capital.
func (f *finder) foreign() bool {
	english, other, german := 0, 0, 0
	for i := range f.toks {
		t := &f.toks[i]
		if t.kind != letters || t.shape != lower && i > 0 || t.glued || f.tok(i+1).glued && t.end-t.start == 1 || f.tok(i-1).kind == digits && t.end-t.start == 2 {
			continue
		}
		low := t.lower(f.text)
		switch {
		case sharedWords[low]:
		case particles[low]:
			if !f.besideName(i) {
				other += hints
			}
		case germanWords[low]:
			german += tells
		case smallWords[low], foreignUnits[low] != "" && t.lex == unknown, foreignScales[low] > 0 && t.lex == unknown, elided(low):
			other += tells
		case t.lex.is(closed &^ (month | weekday)):
			english += tells
		case t.lex.class != 0 && !t.lex.is(starter|postfix|abbreviation|label) && t.lex.unit == nil && t.shape == lower && len(low) > 3:
			english += hints
		case !ascii(low) && t.shape == lower:
			other += hints
		}
	}
	f.german = german > other
	other += german
	return other >= tells && other > english
}

// besideName says that a capital stands beside the word at token i.
func (f *finder) besideName(i int) bool {
	before, after := f.tok(i-1), f.tok(i+1)
	return i > 0 && before.kind == letters && before.shape != lower || after.kind == letters && after.shape != lower
}

// elided says that a word begins with an article or pronoun that lost its
// vowel: l'île, dell'acqua, qu'il.
func elided(low string) bool {
	for i := 1; i < min(len(low), 6); i++ {
		if low[i] == '\'' || strings.HasPrefix(low[i:], "’") {
			return elisions[low[:i]]
		}
	}
	return false
}

var elisions = set("l d qu n s c j dell all nell dall sull un")

func ascii(s string) bool {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return false
		}
	}
	return true
}
