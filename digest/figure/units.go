package figure

import (
	_ "embed"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/digestbot/digestbot/digest/text"
)

// units.tsv is the one table of units and currencies; a line adds one. Its
// columns: the canonical name, singular and in British spelling; the kind of its
// figures; what it measures, the factor and the offset that convert it to the
// base unit of that dimension; the share by which it may be off because the word
// names several (a ton, a gallon); its symbols, where case counts; what stands
// before a sum (currency.go); its names in lower case as they follow a number;
// its plural. Factors are exact by definition (international yard and pound,
// 1959; BIPM SI brochure; US gallon); a month and a year are the mean Gregorian ones.
//
//go:embed units.tsv
var unitTable string

// A Unit is a unit of measure or a currency.
type Unit struct {
	Name      string // canonical, as in Figure.Unit
	Plural    string
	Kind      Kind
	Dimension string  // units of one dimension convert into each other: "length"; of sums the currency: "money:euro"
	Factor    float64 // x of them are x*Factor + Offset of the base unit
	Offset    float64
	Loose     float64 // the share by which it may be off, since the word names several units; 0 if it is exact
}

// Base converts an amount to the base unit of the dimension.
func (u Unit) Base(x float64) float64 { return x*u.Factor + u.Offset }

// Additive reports whether twice the number is twice as much, so that a scale
// begins at 0: not for temperatures and magnitudes.
func (u Unit) Additive() bool { return u.Dimension != "temperature" && u.Dimension != "magnitude" }

// UnitNamed is the unit of that canonical name: one of the table, or a rate of
// two ("dollar per barrel"). A name that the table does not hold, such as that of
// what is counted, is a unit of no kind and a dimension of its own; ok is false.
func UnitNamed(name string) (u Unit, ok bool) {
	if u := unitsByName[name]; u != nil {
		return *u, true
	}
	above, below, rate := strings.Cut(name, " per ")
	if !rate {
		return Unit{Name: name, Plural: text.PluralOf(name), Dimension: name, Factor: 1}, false
	}
	a, ok := UnitNamed(above)
	b, known := UnitNamed(below)
	return Unit{
		Name: name, Plural: a.Plural + " per " + below, Kind: a.Kind, Dimension: a.Dimension + " per " + b.Dimension,
		Factor: a.Factor / b.Factor, Loose: a.Loose + b.Loose,
	}, ok || known
}

// A unitName is a unit's name of several words without the first one.
type unitName struct {
	rest []string
	unit *Unit
}

var (
	unitsByName = map[string]*Unit{}
	bySymbol    = map[string]*Unit{}      // by what stands for them, where case counts
	byWord      = map[string]*Unit{}      // by names of one word
	byPhrase    = map[string][]unitName{} // by the first of several words, longest first
)

func init() {
	_, rows, _ := strings.Cut(unitTable, "\n") // the heading
	for line := range strings.Lines(rows) {
		readUnit(strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	for _, names := range byPhrase {
		slices.SortStableFunc(names, func(a, b unitName) int { return len(b.rest) - len(a.rest) })
	}
}

func readUnit(row []string) {
	if len(row) != 10 {
		panic(fmt.Sprintf("units.tsv: %q has not 10 columns", row))
	}
	u := &Unit{
		Name: row[0], Kind: Kind(row[1]), Dimension: row[2], Factor: decimal(row[3]), Offset: decimal(row[4]), Loose: decimal(row[5]), Plural: row[9],
	}
	unitsByName[u.Name] = u
	for s := range strings.FieldsSeq(row[6]) {
		bySymbol[s] = u
	}
	for s := range strings.FieldsSeq(row[7]) {
		standsBefore(s, u.Name)
	}
	for name := range strings.SplitSeq(row[8], ", ") {
		switch words := strings.Fields(name); len(words) {
		case 0:
		case 1:
			byWord[name] = u
		default:
			byPhrase[words[0]] = append(byPhrase[words[0]], unitName{words[1:], u})
		}
	}
}

// decimal is a number of the table; an empty field is 0.
func decimal(s string) float64 {
	if s == "" {
		return 0
	}
	x, err := strconv.ParseFloat(s, 64)
	if err != nil {
		panic(err)
	}
	return x
}

// unitOf is the unit that a word alone names, nil if none.
func unitOf(t *text.Token) *Unit {
	if !t.Is(text.Unit) {
		return nil
	}
	return byWord[t.Word.Text]
}

// phrasesOf are the units of several words whose names begin with the word.
func phrasesOf(t *text.Token) []unitName {
	if !t.Is(text.Unit) {
		return nil
	}
	return byPhrase[t.Word.Text]
}
