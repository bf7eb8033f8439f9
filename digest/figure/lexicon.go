package figure

import "strings"

// A word is what the vocabulary knows of one: its classes, and what it is
// worth as a number or as a unit.
type word struct {
	text    string
	class   class
	value   float64    // of a cardinal, scale, month, weekday or suffix
	order   float64    // of an ordinal
	part    float64    // of a fraction
	base    float64    // of a vague word
	unit    *unit      // the unit that it names behind a number
	phrases []unitName // units of several words that begin with it, longest first
}

func (w *word) is(c class) bool { return w.class&c != 0 }

// unknown is the word of tokens that the vocabulary does not hold.
var unknown = &word{}

// A class is a set of grammatical and numeric properties.
type class uint64

const (
	cardinal     class = 1 << iota // one … nineteen, zero
	tens                           // twenty … ninety
	scale                          // hundred, million, dozen
	ordinal                        // third
	fraction                       // half, third, quarter, fifth
	vague                          // dozens, thousands, several
	article                        // a, an
	determiner                     // the, this, his
	preposition                    // of, in
	conjunction                    // and, that, which
	pronoun                        // he, who
	auxiliary                      // is, has, will
	adverb                         // only, just, now
	verb                           // a form that is hardly ever a noun: said, went
	adjective                      // other, new
	rises                          // rose, gained
	falls                          // fell, lost
	moves                          // grew or shrank, as a noun: increase, drop
	says                           // said, estimates
	month                          // january, jan
	weekday                        // monday, mon
	abbreviation                   // a full stop after it does not end a sentence
	label                          // a number after it is a name: section, flight
	street                         // a number before it is an address
	plural                         // irregular plurals and nouns without a plural: people, staff
	singular                       // nouns in -s: bus, crisis
	person                         // someone who may have an age or make a statement
	forecasts                      // expects, will
	aims                           // target, plans to
	alleges                        // allegedly, accused
	zone                           // GMT, ET
	season                         // spring, quarter
	timeunit                       // hour … decade
	postfix                        // scale suffixes that touch their number: m, bn
	bounding                       // ends a phrase that hedges the number behind it
	numberSign                     // minus
	starter                        // a figure may begin with it
	timely                         // a year may follow: in, since
	alsoWord                       // a month that is another word or a name too: may, april
	deictic                        // may begin a relative time: last, yesterday
	measureNoun                    // what a bare number after of measures: average
	compass                        // north, south
)

// vocabulary maps lower-case words, without dots and possessive 's, to what is
// known of them. It is never changed after it was built.
var vocabulary = build()

func build() map[string]*word {
	v := lexicon{}
	v.addClasses()
	v.addValues()
	v.addUnits()
	v.addBounds()
	for s := range multiplied {
		v.get(s).class |= starter
	}
	for _, w := range v {
		if w.is(cardinal | tens | scale | vague | fraction | article | ordinal | month | weekday | deictic | numberSign) {
			w.class |= starter
		}
	}
	return v
}

// A lexicon is a vocabulary that is being built.
type lexicon map[string]*word

func (v lexicon) get(s string) *word {
	if v[s] == nil {
		v[s] = &word{text: s}
	}
	return v[s]
}

func (v lexicon) addClasses() {
	for c, words := range wordLists {
		for s := range strings.FieldsSeq(words) {
			v.get(strings.ToLower(s)).class |= c
		}
	}
}

func (v lexicon) addValues() {
	for c, values := range valueLists {
		for s, x := range values {
			w := v.get(s)
			w.class |= c
			switch c {
			case ordinal:
				w.order = x
			case fraction:
				w.part = x
			case vague:
				w.base = x
			default:
				w.value = x
			}
		}
	}
}

func (v lexicon) addUnits() {
	for _, list := range [][]*unit{units, currencies} {
		for _, u := range list {
			for _, name := range u.names {
				u.add(v.get, name)
			}
		}
	}
}

func (v lexicon) addBounds() {
	for _, p := range boundPhrases {
		words := strings.Fields(p.words)
		for _, s := range words {
			v.get(s)
		}
		v.get(words[len(words)-1]).class |= bounding
	}
}
