// Package figure finds the quantities that a text states.
//
// Find is the whole of it: text in, figures out, in the order in which they
// stand. It knows numbers, units, bounds and changes, and above all what is
// not a figure. It is pure and needs no other package of this project.
package figure

// A Figure is a quantity as a text states it: an interval, a unit, what it
// counts, and the words that say so.
type Figure struct {
	Span
	Kind      Kind
	Low, High float64  // what the words allow: equal when exact; "at least 5" is 5 and +Inf
	Value     float64  // the number as written, normalised; of a range the lower end; of a vague word its base (dozens 12)
	Upper     float64  // the upper end of a range as written; otherwise equal to Value
	Bound     Bound    // how the number is hedged
	Change    Change   // direction, when the text states a change
	Role      Role     // what part the figure plays in it
	Unit      string   // canonical singular: "dollar", "percentage", "person", "mile per hour"; empty if none
	Noun      string   // head noun of what is counted, singular and lower case: "job", "chip"; empty if none
	About     string   // what is counted or measured, in the text's words: "Nvidia graphics processors"; empty if none
	Claimant  string   // who states it, when the sentence says so: "police", "the ministry"
	Modality  Modality // whether it happened
	When      When     // the calendar meaning of kinds Date and Time, and the as-of time of others when the sentence names one
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

// Modality says whether what a figure tells has happened.
type Modality string

const (
	Actual     Modality = ""
	Forecast   Modality = "forecast"
	Target     Modality = "target"
	Allegation Modality = "allegation"
)
