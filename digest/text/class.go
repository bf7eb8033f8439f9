package text

import "math/bits"

// A Class is a set of grammatical and numeric properties of words. The names
// in the table below are those of lexicon.tsv.
type Class uint64

const (
	Cardinal    Class = 1 << iota // one … nineteen, zero
	Tens                          // twenty … ninety
	Scale                         // hundred, million, dozen
	Ordinal                       // third
	Fraction                      // half, third, quarter, fifth
	Vague                         // dozens, thousands, several
	Article                       // a, an
	Determiner                    // the, this, his
	Preposition                   // of, in
	Conjunction                   // and, that, which
	Pronoun                       // he, who
	Auxiliary                     // is, has, will
	Adverb                        // only, just, now
	Verb                          // a form that is hardly ever a noun: said, went
	Adjective                     // other, new
	Rises                         // rose, gained
	Falls                         // fell, lost
	Moves                         // a change as a noun: increase, drop
	Says                          // said, estimates
	Month                         // january, jan
	Weekday                       // monday, mon
	Label                         // a number after it is a name: section, flight
	Street                        // a number before it is an address
	Plural                        // irregular plurals and nouns without a plural: people, staff
	Singular                      // nouns in -s: bus, crisis
	Person                        // someone who may have an age or make a statement
	Forecasts                     // expects, will
	Supposes                      // would, if
	Aims                          // target, plans to
	Alleges                       // allegedly, accused
	Zone                          // GMT, ET
	Season                        // spring, autumn
	TimeUnit                      // hour … decade
	Suffix                        // scales that may touch their number: m, bn
	Hedge                         // ends a phrase that hedges the number behind it
	Sign                          // minus
	Starter                       // a figure may begin with it, though it is no number
	Timely                        // a year may follow: in, since
	Homonym                       // a month that is another word or a name too: may, april
	Deictic                       // may begin a relative time: last, yesterday
	Measure                       // what a bare number after of measures: average
	Compass                       // north, south
	Unit                          // part of the name of a unit of measure or a currency
	Function                      // says nothing about what is told: the, of, said
	Speech                        // tells a quotation: said, asked
	Opener                        // starts sentences and is hardly ever a name
	Mass                          // counted in millions, not measured in metres: users, sales
	Tallies                       // a number behind it counts: counted 2000, sold 1950
	Annual                        // told by its year: 2018 sales, the 2020 election
	Small                         // another language's small word that English has not
	Particle                      // the same in names too: el, van, de
	Shared                        // a small word of another language that is an English word: die
	Clock                         // another language's o'clock: uhr, heures
)

var classes = [...]string{
	"cardinal", "tens", "scale", "ordinal", "fraction", "vague", "article", "determiner", "preposition", "conjunction", "pronoun",
	"auxiliary", "adverb", "verb", "adjective", "rises", "falls", "moves", "says", "month", "weekday", "label", "street", "plural",
	"singular", "person", "forecasts", "supposes", "aims", "alleges", "zone", "season", "timeunit", "suffix", "hedge", "sign", "starter", "timely",
	"homonym", "deictic", "measure", "compass", "unit", "function", "speech", "opener", "mass", "tallies", "annual", "small", "particle", "shared", "clock",
}

// classNamed is the class of that name, 0 if there is none.
func classNamed(name string) Class {
	for i, n := range classes {
		if n == name {
			return 1 << i
		}
	}
	return 0
}

// String names the classes of the set, with spaces between them.
func (c Class) String() string {
	s := ""
	for ; c != 0; c &= c - 1 {
		if s != "" {
			s += " "
		}
		s += classes[bits.TrailingZeros64(uint64(c))]
	}
	return s
}
