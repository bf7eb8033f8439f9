package figure

import (
	"maps"
	"math"
	"slices"
	"strings"
	"testing"

	"github.com/digestbot/digestbot/digest/text"
)

// TestEveryUnitIsFound writes a number with each name and symbol of the table.
func TestEveryUnitIsFound(t *testing.T) {
	homonym := strings.Fields("c p U N A in F h s J V W g L l ′ ″ M B u") // other signs or words where nothing else tells
	for name := range maps.Keys(unitsByName) {
		u := unitsByName[name]
		for _, written := range spellingsOf(u) {
			source := "It measured 12" + written + " there."
			if slices.Contains(homonym, strings.TrimSpace(written)) || u.Kind == Age || u.Kind == Points || written == " p" {
				continue
			}
			figures := Find(source)
			if len(figures) != 1 || figures[0].Unit != name && figures[0].Unit != "pound-mass" {
				t.Errorf("%q: %+v, want %s", source, figures, name)
			}
		}
	}
}

// spellingsOf are the names of a unit behind a space and its symbols without one.
func spellingsOf(u *Unit) (all []string) {
	for s, v := range bySymbol {
		if v == u {
			all = append(all, s)
		}
	}
	for s, v := range byWord {
		if v == u && s != "second" && s != "won" {
			all = append(all, " "+s)
		}
	}
	for first, names := range byPhrase {
		for _, n := range names {
			if n.unit == u {
				all = append(all, " "+first+" "+strings.Join(n.rest, " "))
			}
		}
	}
	return all
}

// TestWordsOfUnitsAreKnown holds the lexicon against the table.
func TestWordsOfUnitsAreKnown(t *testing.T) {
	for word := range byWord {
		if !text.Is(word, text.Unit) {
			t.Errorf("lexicon.tsv does not give %q the class unit", word)
		}
	}
	for word := range byPhrase {
		if !text.Is(word, text.Unit) {
			t.Errorf("lexicon.tsv does not give %q the class unit", word)
		}
	}
	for _, last := range slices.Collect(maps.Keys(boundsBy)) {
		if !text.Is(last, text.Hedge) {
			t.Errorf("lexicon.tsv does not give %q the class hedge", last)
		}
	}
}

// TestUnitsMeet is amounts that are one, for every dimension that news
// gives in several units.
func TestUnitsMeet(t *testing.T) {
	for _, pair := range [][2]string{
		{"an 18-month-old boy", "a 1.5-year-old boy"},
		{"a 24-month-old boy", "a two-year-old"},
		{"45°C", "113°F"}, {"20 degrees Celsius", "293.15 kelvin"}, {"-40 F", "-40 C"},
		{"100 miles", "160.9344 km"}, {"10 nautical miles", "18.52 kilometres"}, {"6 feet 2 inches", "1.8796 metres"}, {"5 ft 2 in tall", "62 inches"},
		{"990 hPa", "990 mbar"}, {"1 bar", "100 kPa"}, {"100 psi", "6.894757 bars"},
		{"10 imperial gallons", "45.4609 litres"}, {"10 gallons", "37.85411784 litres"}, {"1,000 barrels", "158.987294928 cubic metres"},
		{"100 short tons", "90.718474 tonnes"}, {"100 long tons", "101.60469088 metric tons"}, {"14 stone", "196 pounds"}, {"2 kilotons", "2,000 tonnes"},
		{"100 hectares", "247.105381467 acres"}, {"1 square mile", "640 acres"}, {"5 sq km", "500 hectares"},
		{"60 mph", "96.56064 km/h"}, {"100 knots", "185.2 kilometres per hour"}, {"10 metres per second", "36 km/h"},
		{"25 basis points", "0.25 percentage points"}, {"a fifth of voters", "20% of voters"},
		{"2 GW", "2,000 megawatts"}, {"3 gigawatt hours", "3,000,000 kWh"}, {"1 kWh", "3.6 MJ"},
		{"5 terabytes", "5,000 GB"}, {"2 GHz", "2,000 MHz"}, {"two hours and 30 minutes", "150 minutes"}, {"two years", "24 months"},
		{"$3.50", "350 cents"}, {"£1.20", "120 pence"}, {"2 kV", "2,000 volts"}, {"5 ppm", "5,000 ppb"}, {"1 Sv", "1,000 mSv"},
		{"$2 per litre", "200 cents per litre"},
	} {
		var amounts [2]float64
		var dimensions [2]string
		for i, source := range pair {
			figures := Find(source)
			if len(figures) != 1 {
				t.Fatalf("%q: %+v", source, figures)
			}
			u, ok := UnitNamed(figures[0].Unit)
			if !ok {
				t.Errorf("%q: no unit %q", source, figures[0].Unit)
			}
			amounts[i], dimensions[i] = u.Base(figures[0].Value), u.Dimension
		}
		if dimensions[0] != dimensions[1] || math.Abs(amounts[0]-amounts[1]) > 1e-5*math.Abs(amounts[0]) {
			t.Errorf("%v: %v of %v", pair, amounts, dimensions)
		}
	}
	dollar, _ := UnitNamed("dollar")
	euro, _ := UnitNamed("euro")
	if dollar.Dimension == euro.Dimension {
		t.Error("currencies convert only at a story's own rate")
	}
}

// TestUnitNamed holds what is no unit, and rates.
func TestUnitNamed(t *testing.T) {
	if u, ok := UnitNamed("league game"); ok || u.Dimension != "league game" || u.Plural != "league games" || u.Base(3) != 3 {
		t.Error("league game:", u)
	}
	if u, ok := UnitNamed("dollar per barrel"); !ok || u.Kind != Money || u.Plural != "dollars per barrel" {
		t.Error("dollar per barrel:", u)
	}
	for name, want := range map[string]bool{"celsius": false, "magnitude": false, "metre": true, "dollar": true} {
		if u, _ := UnitNamed(name); u.Additive() != want {
			t.Errorf("%s: additive is %v", name, !want)
		}
	}
}
