package claim

import (
	"strings"

	"digestbot/digest/figure"
)

// attached is the person to whom an age belongs by its place: the name right
// before it ("Ann Hale, 36") or the first one after it in its clause
// ("36-year-old climber Ann Hale"), given name and surname where both stand.
// Other figures have none.
func (p *passage) attached(from, to int, kind figure.Kind) string {
	if kind != figure.Age {
		return ""
	}
	if i := from - 1; i >= 0 && p.words[i].proper() && !strings.Contains(p.words[i].text, "year") {
		if i > 0 && p.words[i-1].proper() && p.words[i-1].clause == p.words[i].clause {
			return p.words[i-1].text + " " + p.words[i].text
		}
		return p.words[i].text
	}
	for i := to; i < len(p.words) && i < to+5; i++ {
		if p.words[i].clause != p.clauseOf(max(to-1, 0)) {
			break
		}
		if p.words[i].proper() {
			given := p.words[i].text
			for i+1 < len(p.words) && p.words[i+1].proper() && p.words[i+1].clause == p.words[i].clause {
				i++
			}
			if p.words[i].text != given {
				return given + " " + p.words[i].text
			}
			return given
		}
	}
	return ""
}

// bearings stand between a distance and the place from which it is measured.
var bearings = words("of from to off the")

// anchor is the first name after a distance: "48 miles southwest of Hartford".
func (p *passage) anchor(from, to int, kind figure.Kind) string {
	if kind != figure.Measured {
		return ""
	}
	for i := to; i < len(p.words) && i < to+6; i++ {
		if p.words[i].proper() && i > 0 && bearings[p.words[i-1].text] {
			for i+1 < len(p.words) && p.words[i+1].proper() && p.words[i+1].clause == p.words[i].clause {
				i++
			}
			return p.words[i].text
		}
	}
	return ""
}

// proper says that a word may be part of a person's name.
func (w word) proper() bool {
	return w.name && w.term != "" && !w.calendar && !demonyms[w.text]
}

// demonyms are written with a capital and name nobody.
var demonyms = words(`australian american british english englishman englishwoman french german canadian chinese indian italian japanese russian spanish
 scottish irish welsh israeli iraqi iranian afghan pakistani turkish mexican brazilian dutch belgian swiss swedish norwegian danish polish greek korean
 european african asian arab indonesian briton frenchman zealander scot texan californian muslim christian jewish catholic democrat republican dr mr mrs ms miss`)

// spelledAlike says that two names may be of one person: surnames that may be
// spellings of each other, and given names too where both are given. A single
// name may be either.
func spelledAlike(a, b string) bool {
	given, surname, full := strings.Cut(a, " ")
	given2, surname2, full2 := strings.Cut(b, " ")
	switch {
	case full && full2:
		return fewLetters(surname, surname2) && (fewLetters(given, given2) || fewLetters(sound(given), sound(given2)))
	case full2:
		return fewLetters(a, given2) || fewLetters(a, surname2) || fewLetters(sound(a), sound(given2))
	case full:
		return spelledAlike(b, a)
	}
	return fewLetters(a, b)
}

// fewLetters says that two words differ in few letters for their length.
func fewLetters(a, b string) bool {
	return a == b || distance(a, b) <= 1+min(len(a), len(b))/8 && min(len(a), len(b)) > 3
}
