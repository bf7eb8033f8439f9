package claim

import (
	"strings"

	"github.com/digestbot/digestbot/digest/figure"
)

// A scale converts a unit to the base unit of its dimension: base = x*factor + offset.
type scale struct {
	dimension string
	factor    float64
	offset    float64
}

func (s scale) of(x float64) float64 { return x*s.factor + s.offset }

// units are the measures that news gives in more than one unit. Factors are
// exact by definition (international yard and pound, 1959; BIPM SI brochure);
// a month and a year are the mean Gregorian ones.
var units = map[string]scale{
	"metre": {"length", 1, 0}, "kilometre": {"length", 1000, 0}, "centimetre": {"length", 0.01, 0}, "millimetre": {"length", 0.001, 0},
	"mile": {"length", 1609.344, 0}, "foot": {"length", 0.3048, 0}, "yard": {"length", 0.9144, 0}, "inch": {"length", 0.0254, 0}, "nautical mile": {"length", 1852, 0},
	"square metre": {"area", 1, 0}, "square kilometre": {"area", 1e6, 0}, "square mile": {"area", 2589988.110336, 0}, "square foot": {"area", 0.09290304, 0},
	"hectare": {"area", 1e4, 0}, "acre": {"area", 4046.8564224, 0},
	"kilogram": {"mass", 1, 0}, "kilogramme": {"mass", 1, 0}, "gram": {"mass", 0.001, 0}, "gramme": {"mass", 0.001, 0}, "tonne": {"mass", 1000, 0}, "metric ton": {"mass", 1000, 0},
	"pound-mass": {"mass", 0.45359237, 0}, "ounce": {"mass", 0.028349523125, 0}, "stone": {"mass", 6.35029318, 0},
	"litre": {"volume", 1, 0}, "cubic metre": {"volume", 1000, 0}, "millilitre": {"volume", 0.001, 0},
	"kilometre per hour": {"speed", 1, 0}, "mile per hour": {"speed", 1.609344, 0}, "knot": {"speed", 1.852, 0}, "metre per second": {"speed", 3.6, 0},
	"degree celsius": {"temperature", 1, 0}, "degree fahrenheit": {"temperature", 5.0 / 9, -160.0 / 9},
	"watt": {"power", 1, 0}, "kilowatt": {"power", 1e3, 0}, "megawatt": {"power", 1e6, 0}, "gigawatt": {"power", 1e9, 0}, "terawatt": {"power", 1e12, 0},
	"kilowatt-hour": {"energy", 1e3, 0}, "kilowatt hour": {"energy", 1e3, 0}, "megawatt hour": {"energy", 1e6, 0}, "gigawatt hour": {"energy", 1e9, 0}, "terawatt hour": {"energy", 1e12, 0},
	"byte": {"data", 1, 0}, "kilobyte": {"data", 1e3, 0}, "megabyte": {"data", 1e6, 0}, "gigabyte": {"data", 1e9, 0}, "terabyte": {"data", 1e12, 0}, "petabyte": {"data", 1e15, 0},
	"second": {"duration", 1, 0}, "minute": {"duration", 60, 0}, "hour": {"duration", 3600, 0}, "day": {"duration", 86400, 0}, "night": {"duration", 86400, 0},
	"week": {"duration", 604800, 0}, "fortnight": {"duration", 1209600, 0}, "month": {"duration", 2629746, 0}, "quarter": {"duration", 7889238, 0},
	"year": {"duration", 31556952, 0}, "decade": {"duration", 315569520, 0}, "century": {"duration", 3155695200, 0},
	"percentage": {"share", 1, 0}, "fraction": {"share", 100, 0},
	"percentage point": {"points", 1, 0}, "point": {"points", 1, 0}, "basis point": {"points", 0.01, 0},
}

// toBase says how a canonical unit converts; an unknown unit is a dimension of its own.
func toBase(unit string) scale {
	u := strings.ToLower(unit)
	if s, ok := units[u]; ok {
		return s
	}
	return scale{u, 1, 0}
}

// dimension is what figures must share before they can be about one measure.
func dimension(f *figure.Figure) string {
	switch f.Kind {
	case figure.Points:
		if f.Unit == "point" && (f.Role != figure.By || f.Value > 20) {
			return string(f.Kind) // of a game or an index
		}
		return string(figure.Percent) // a change may be given in either
	case figure.Measured, figure.Duration:
		return string(f.Kind) + ":" + toBase(f.Unit).dimension
	case figure.Money:
		return "money:" + f.Unit
	}
	return string(f.Kind)
}
