// Package figure finds the quantities that a text states.
//
// Find is the whole of it: text in, figures out, in the order in which they
// stand. It knows numbers in digits and words, units and currencies, hedges,
// ranges and changes, dates and times, and above all what is not a figure. It
// is pure, needs only the package text, and may be used alone; a text that was
// read already goes to In:
//
//	for _, f := range figure.Find("Shares rose more than 4.7% to $250.50 by noon.") {
//		fmt.Println(f.Text, f.Kind, f.Value, f.Unit)
//	}
//
// # Reading
//
// At each token that may begin a figure, the readers of find.go are asked in
// turn: an age or temperature between two (decades.go), a date or time
// (calendar.go), a multiple, a quantity (quantity.go). Each knows what it reads
// by the classes of a word; notfigure.go holds what is no figure: telephone
// numbers, codes, addresses, names. Then the figures of the sentence are put in
// relation: ellipsis (implied.go), roles in a change (change.go), claimant,
// modality and what is measured (context.go).
//
// There is no grammar of the language: a noun phrase ends where a closed class
// of words or its plural says so (noun.go).
//
// # Tables
//
// What is known of words stands in the lexicon of package text, units and
// currencies in units.tsv, hedges in hedges.tsv, what words imply in implied.go.
// A new unit or currency is one line of units.tsv.
//
// # Languages
//
// Sentences in German, French, Spanish, Italian, Portuguese and Dutch give
// numbers in digits as those languages write them, with scale, hedge, unit and
// the noun behind them, but no dates, times or number words (foreign.go); those
// in any other language give their digits, sums and per cents.
package figure

// A Figure is a quantity as a text states it: an interval, a unit, what it
// counts, and the words that say so.
//
// As numbers, dates are written YYYYMMDD, MMDD, YYYYMM, MM or YYYY by what is
// said, clock times HHMM, and 0 stands for what only the time of the report
// can tell; When says more.
type Figure struct {
	Span
	Kind      Kind
	Low, High float64 // what the words allow: equal when exact; "at least 5" is 5 and +Inf, "up to 5" -Inf and 5
	Value     float64 // the number as written, normalised; of a range the first; of a vague word its base (dozens 12)
	Place     float64 // the value of the last significant digit: 1000 of 14,000, 0.1 of 4.7; 0 of dates, times and vague words
	Upper     float64 // the second number of a range or score as written; otherwise equal to Value
	Bound     Bound   // how the number is hedged
	Change    Change  // direction of a single number that a verb or adverb right beside it says something changed by
	Role      Role    // what part the figure plays in a change
	// Unit is canonical, singular and British: "dollar", "percentage", "metre",
	// "mile per hour"; of counts the thing counted with what tells it apart
	// ("person", "job", "league game"); "fraction" of parts such as half, whose
	// values are between 0 and 1; "time" of multiples. Empty if none.
	Unit     string
	Noun     string   // head noun of what is counted, singular and lower case: "job", "chip"; of "a 5% drop" drop; empty if none
	About    string   // what is counted or measured, in the text's words: "Nvidia graphics processors"; empty if none
	AboutAt  Span     // where About stands; empty if the text does not name it beside the figure
	Claimant string   // who states it, when the sentence says so: "Police", "the ministry"
	Modality Modality // whether it happened
	When     When     // the calendar meaning of kinds Date and Time, and the as-of time of others when the sentence names one
}

// A Span is where words stand in the text that Find was given.
type Span struct {
	Start, End int    // in Unicode code points
	Byte       int    // where Start lies in bytes: text[Byte:Byte+len(Text)] == Text
	Text       string // verbatim
}

// Kind is what sort of quantity a figure is; the values are part of the output format.
type Kind string

const (
	Money    Kind = "money"
	Percent  Kind = "percent"
	Points   Kind = "points"
	Count    Kind = "count"
	Multiple Kind = "multiple"
	Duration Kind = "duration"
	Age      Kind = "age"
	Measured Kind = "measure"
	Score    Kind = "score"
	Ordinal  Kind = "ordinal"
	Date     Kind = "date"
	Time     Kind = "time"
)

// Bound is how a number is hedged; the values are part of the output format.
type Bound string

const (
	Exact  Bound = "="
	Approx Bound = "~"     // about, around, nearly, some
	Above  Bound = ">"     // more than, at least, over
	Below  Bound = "<"     // less than, up to, under
	Range  Bound = "range" // between a and b, a to b
	Vague  Bound = "vague" // dozens, hundreds of thousands
)

// Change is the direction of a change; the values are part of the output format.
type Change string

const (
	Same Change = "="
	Up   Change = "up"
	Down Change = "down"
)

// Role is the part a figure plays; the values are part of the output format.
type Role string

const (
	Level Role = "level" // how much there is
	By    Role = "by"    // how much it changed
	From  Role = "from"  // where the change began
	To    Role = "to"    // where the change ended
	Share Role = "share" // how much of a whole
	Rate  Role = "rate"  // how much per something
)

// Modality reports whether what a figure tells has happened.
type Modality string

const (
	Actual       Modality = ""
	Forecast     Modality = "forecast"     // expected, will
	Hypothetical Modality = "hypothetical" // would, could, may, if
	Target       Modality = "target"       // plans to, aims at
	Allegation   Modality = "allegation"   // accused of, allegedly
)
