package figure

import (
	"slices"
	"strings"
)

// A unit is a unit of measure or a currency. One line adds one.
type unit struct {
	name    string   // canonical: singular, British spelling
	kind    Kind     //
	symbols string   // case counts: "MW", "C"
	names   []string // lower case, as they follow a number
}

var units = []*unit{
	{"percentage", Percent, "%", w("percent", "per cent", "pc", "pct", "percentage", "prozent", "pour cent")},
	{"percentage point", Points, "pp", w("percentage point", "percentage points", "percent point", "percent points", "per cent points", "per cent point", "ppts", "ppt")},
	{"basis point", Points, "", w("basis point", "basis points", "bps", "bp")},
	{"point", Points, "", w("point", "points", "pts", "pt")},
	{"per mille", Percent, "‰", w("per mille")},
	{"part per million", Measured, "", w("ppm", "parts per million")},
	{"parts-per-billion", Measured, "", w("ppb", "parts per billion")},

	{"nanometre", Measured, "nm", w("nanometre", "nanometres", "nanometer", "nanometers")},
	{"micrometre", Measured, "µm μm", w("micrometre", "micrometres", "micrometer", "micrometers", "micron", "microns")},
	{"millimetre", Measured, "mm", w("millimetre", "millimetres", "millimeter", "millimeters")},
	{"centimetre", Measured, "cm", w("centimetre", "centimetres", "centimeter", "centimeters", "cms")},
	{"decimetre", Measured, "dm", w("decimetre", "decimetres", "decimeter", "decimeters")},
	{"metre", Measured, "m", w("metre", "metres", "meter", "meters", "mtrs", "mtr")},
	{"kilometre", Measured, "km KM Km", w("kilometre", "kilometres", "kilometer", "kilometers", "kms")},
	{"inch", Measured, "in ″", w("inch", "inches")},
	{"foot", Measured, "ft ′", w("foot", "feet")},
	{"yard", Measured, "yd yds", w("yard", "yards")},
	{"mile", Measured, "mi", w("mile", "miles")},
	{"nautical mile", Measured, "nmi", w("nautical mile", "nautical miles")},
	{"light year", Measured, "ly", w("light year", "light years", "light-year", "light-years", "lightyear", "lightyears")},
	{"astronomical unit", Measured, "AU", w("astronomical unit", "astronomical units")},
	{"parsec", Measured, "", w("parsec", "parsecs")},
	{"fathom", Measured, "", w("fathom", "fathoms")},
	{"furlong", Measured, "", w("furlong", "furlongs")},

	{"square millimetre", Measured, "", w("square millimetre", "square millimetres", "square millimeter", "square millimeters")},
	{"square centimetre", Measured, "sqcm", w("square centimetre", "square centimetres", "square centimeter", "square centimeters", "sq cm")},
	{"square metre", Measured, "sqm", w("square metre", "square metres", "square meter", "square meters", "sq m", "sq metre", "sq metres", "sq meter", "sq meters", "m sq")},
	{"square kilometre", Measured, "sqkm", w("square kilometre", "square kilometres", "square kilometer", "square kilometers", "sq km", "km sq")},
	{"square inch", Measured, "", w("square inch", "square inches", "sq in")},
	{"square foot", Measured, "sqft", w("square foot", "square feet", "sq ft", "sq foot", "sq feet")},
	{"square yard", Measured, "", w("square yard", "square yards", "sq yd")},
	{"square mile", Measured, "", w("square mile", "square miles", "sq mi", "sq mile", "sq miles")},
	{"hectare", Measured, "ha", w("hectare", "hectares")},
	{"acre", Measured, "", w("acre", "acres")},
	{"cubic centimetre", Measured, "cc", w("cubic centimetre", "cubic centimetres", "cubic centimeter", "cubic centimeters")},
	{"cubic metre", Measured, "", w("cubic metre", "cubic metres", "cubic meter", "cubic meters", "cu m")},
	{"cubic kilometre", Measured, "", w("cubic kilometre", "cubic kilometres", "cubic kilometer", "cubic kilometers")},
	{"cubic inch", Measured, "", w("cubic inch", "cubic inches")},
	{"cubic foot", Measured, "", w("cubic foot", "cubic feet", "cu ft")},
	{"cubic yard", Measured, "", w("cubic yard", "cubic yards")},
	{"cubic mile", Measured, "", w("cubic mile", "cubic miles")},
	{"microlitre", Measured, "µl", w("microlitre", "microlitres", "microliter", "microliters")},
	{"millilitre", Measured, "ml mL", w("millilitre", "millilitres", "milliliter", "milliliters")},
	{"centilitre", Measured, "cl", w("centilitre", "centilitres", "centiliter", "centiliters")},
	{"litre", Measured, "l L", w("litre", "litres", "liter", "liters", "ltr", "ltrs")},
	{"hectolitre", Measured, "hl", w("hectolitre", "hectolitres", "hectoliter", "hectoliters")},
	{"megalitre", Measured, "ML", w("megalitre", "megalitres", "megaliter", "megaliters")},
	{"gallon", Measured, "gal", w("gallon", "gallons")},
	{"pint", Measured, "", w("pint", "pints")},
	{"quart", Measured, "qt", w("quart", "quarts")},
	{"fluid ounce", Measured, "", w("fluid ounce", "fluid ounces", "fl oz")},
	{"tablespoon", Measured, "tbsp", w("tablespoon", "tablespoons")},
	{"teaspoon", Measured, "tsp", w("teaspoon", "teaspoons")},
	{"barrel", Measured, "bbl", w("barrel", "barrels", "bbls")},
	{"bushel", Measured, "", w("bushel", "bushels")},

	{"microgram", Measured, "µg mcg", w("microgram", "micrograms")},
	{"milligram", Measured, "mg", w("milligram", "milligrams")},
	{"gram", Measured, "g gm", w("gram", "grams", "gramme", "grammes")},
	{"kilogram", Measured, "kg Kg KG", w("kilogram", "kilograms", "kilo", "kilos", "kgs", "kilogramme", "kilogrammes")},
	{"metric ton", Measured, "mt MT", w("tonne", "tonnes", "metric ton", "metric tons", "metric tonne", "metric tonnes")},
	{"ton", Measured, "", w("ton", "tons", "short ton", "short tons", "long ton", "long tons")},
	{"kiloton", Measured, "kt", w("kiloton", "kilotons", "kilotonne", "kilotonnes")},
	{"megaton", Measured, "Mt", w("megaton", "megatons", "megatonne", "megatonnes")},
	{"gigaton", Measured, "Gt", w("gigaton", "gigatons", "gigatonne", "gigatonnes")},
	{"pound-mass", Measured, "lb lbs LB LBS", w("pound-mass")},
	{"ounce", Measured, "oz", w("ounce", "ounces")},
	{"stone", Measured, "", w("stone")},
	{"carat", Measured, "ct", w("carat", "carats", "karat", "karats")},
	{"grain", Measured, "", w()},

	{"celsius", Measured, "°C ℃ C", w("degree celsius", "degrees celsius", "celsius", "centigrade", "degrees centigrade", "degree centigrade", "deg c", "degrees c", "degree c")},
	{"fahrenheit", Measured, "°F ℉ F", w("degree fahrenheit", "degrees fahrenheit", "fahrenheit", "deg f", "degrees f", "degree f")},
	{"kelvin", Measured, "", w("kelvin", "kelvins", "degrees kelvin")},
	{"degree", Measured, "°", w("degree", "degrees", "deg")},
	{"magnitude", Measured, "", w("magnitude")},

	{"nanosecond", Duration, "ns", w("nanosecond", "nanoseconds")},
	{"microsecond", Duration, "µs", w("microsecond", "microseconds")},
	{"millisecond", Duration, "ms", w("millisecond", "milliseconds")},
	{"second", Duration, "s", w("second", "seconds", "sec", "secs")},
	{"minute", Duration, "", w("minute", "minutes", "min", "mins")},
	{"hour", Duration, "h", w("hour", "hours", "hr", "hrs")},
	{"day", Duration, "", w("day", "days")},
	{"week", Duration, "", w("week", "weeks", "wk", "wks")},
	{"fortnight", Duration, "", w("fortnight", "fortnights")},
	{"month", Duration, "", w("month", "months", "mths")},
	{"quarter", Duration, "", w()},
	{"year", Duration, "", w("year", "years", "yr", "yrs")},
	{"decade", Duration, "", w("decade", "decades")},
	{"century", Duration, "", w("century", "centuries")},
	{"millennium", Duration, "", w("millennium", "millennia", "millenniums")},
	{"night", Duration, "", w("night", "nights")},
	{"business day", Duration, "", w("business day", "business days", "working day", "working days")},

	{"year of age", Age, "", w("year of age", "years of age", "year old", "years old", "yr old", "yrs old", "y/o")},

	{"metre per second", Measured, "", w("metre per second", "mps")},
	{"kilometre per hour", Measured, "", w("kmh", "kph", "kmph")},
	{"mile per hour", Measured, "", w("mph")},
	{"knot", Measured, "kn", w("knot", "knots")},
	{"mile per gallon", Measured, "", w("mpg")},
	{"revolution per minute", Measured, "", w("rpm")},
	{"frame per second", Measured, "", w("fps")},
	{"beat per minute", Measured, "", w("bpm")},

	{"hertz", Measured, "Hz HZ", w("hertz", "hz")},
	{"kilohertz", Measured, "kHz KHz", w("kilohertz", "khz")},
	{"megahertz", Measured, "MHz", w("megahertz", "mhz")},
	{"gigahertz", Measured, "GHz", w("gigahertz", "ghz")},
	{"bit", Measured, "", w("bit", "bits")},
	{"byte", Measured, "", w("byte", "bytes")},
	{"kilobyte", Measured, "KB kB", w("kilobyte", "kilobytes", "kb")},
	{"megabyte", Measured, "MB", w("megabyte", "megabytes")},
	{"gigabyte", Measured, "GB", w("gigabyte", "gigabytes", "gb", "gigs", "gig")},
	{"terabyte", Measured, "TB", w("terabyte", "terabytes", "tb")},
	{"petabyte", Measured, "PB", w("petabyte", "petabytes")},
	{"exabyte", Measured, "EB", w("exabyte", "exabytes")},
	{"kilobit", Measured, "Kb", w("kilobit", "kilobits")},
	{"megabit", Measured, "Mb", w("megabit", "megabits")},
	{"gigabit", Measured, "Gb", w("gigabit", "gigabits")},
	{"kilobit per second", Measured, "Kbps kbps", w("kbps")},
	{"megabit per second", Measured, "Mbps Mbit/s Mb/s", w("mbps")},
	{"gigabit per second", Measured, "Gbps", w("gbps")},
	{"megapixel", Measured, "MP", w("megapixel", "megapixels")},
	{"pixel", Measured, "px", w("pixel", "pixels")},
	{"petaflop", Measured, "", w("petaflop", "petaflops")},

	{"watt", Measured, "W", w("watt", "watts")},
	{"milliwatt", Measured, "mW", w("milliwatt", "milliwatts")},
	{"kilowatt", Measured, "kW KW", w("kilowatt", "kilowatts", "kw")},
	{"megawatt", Measured, "MW", w("megawatt", "megawatts")},
	{"gigawatt", Measured, "GW", w("gigawatt", "gigawatts", "gw")},
	{"terawatt", Measured, "TW", w("terawatt", "terawatts")},
	{"watt hour", Measured, "Wh", w("watt hour", "watt hours", "watt-hour", "watt-hours")},
	{"kilowatt hour", Measured, "kWh KWh", w("kilowatt hour", "kilowatt hours", "kilowatt-hour", "kilowatt-hours", "kwh")},
	{"megawatt hour", Measured, "MWh", w("megawatt hour", "megawatt hours", "megawatt-hour", "megawatt-hours", "mwh")},
	{"gigawatt hour", Measured, "GWh", w("gigawatt hour", "gigawatt hours", "gigawatt-hour", "gigawatt-hours", "gwh")},
	{"terawatt hour", Measured, "TWh", w("terawatt hour", "terawatt hours", "terawatt-hour", "terawatt-hours", "twh")},
	{"horsepower", Measured, "hp HP PS", w("horsepower")},
	{"brake horsepower", Measured, "bhp BHP", w("brake horsepower", "bhp")},
	{"newton", Measured, "N", w("newton", "newtons")},
	{"kilonewton", Measured, "kN", w("kilonewton", "kilonewtons")},
	{"newton metre", Measured, "Nm", w("newton metre", "newton metres", "newton meter", "newton meters")},
	{"foot pound-force", Measured, "lb-ft ft-lb", w("foot-pound", "foot-pounds", "pound-foot", "pound-feet", "lb-ft", "ft-lb", "lb ft", "ft lb", "foot pounds")},
	{"pascal", Measured, "Pa", w("pascal", "pascals")},
	{"hectopascal", Measured, "hPa", w("hectopascal", "hectopascals")},
	{"kilopascal", Measured, "kPa", w("kilopascal", "kilopascals")},
	{"megapascal", Measured, "MPa", w("megapascal", "megapascals")},
	{"gigapascal", Measured, "GPa", w("gigapascal", "gigapascals")},
	{"millibar", Measured, "mbar mb", w("millibar", "millibars")},
	{"bar", Measured, "", w()},
	{"pound per square inch", Measured, "", w("psi")},
	{"kilopound per square inch", Measured, "", w("ksi")},
	{"joule", Measured, "J", w("joule", "joules")},
	{"kilojoule", Measured, "kJ", w("kilojoule", "kilojoules")},
	{"megajoule", Measured, "MJ", w("megajoule", "megajoules")},
	{"calorie", Measured, "cal", w("calorie", "calories")},
	{"kilocalorie", Measured, "kcal", w("kilocalorie", "kilocalories")},
	{"british thermal unit", Measured, "BTU Btu", w("british thermal unit", "british thermal units")},
	{"million british thermal unit", Measured, "mmBTU MMBtu mmBtu MMBTU", w("million british thermal units")},
	{"electronvolt", Measured, "eV", w("electronvolt", "electronvolts")},
	{"volt", Measured, "V", w("volt", "volts")},
	{"millivolt", Measured, "mV", w("millivolt", "millivolts")},
	{"kilovolt", Measured, "kV", w("kilovolt", "kilovolts")},
	{"ampere", Measured, "A", w("ampere", "amperes", "amp", "amps")},
	{"milliampere", Measured, "mA", w("milliampere", "milliamperes", "milliamp", "milliamps")},
	{"milliampere hour", Measured, "mAh", w("mah", "milliamp hours", "milliamp-hours")},
	{"ohm", Measured, "Ω", w("ohm", "ohms")},
	{"farad", Measured, "", w("farad", "farads")},
	{"tesla", Measured, "", w()},
	{"lumen", Measured, "lm", w("lumen", "lumens")},
	{"lux", Measured, "lx", w("lux")},
	{"candela", Measured, "cd", w("candela")},
	{"nit", Measured, "", w("nits")},
	{"decibel", Measured, "dB", w("decibel", "decibels", "db")},
	{"mole", Measured, "mol", w()},
	{"becquerel", Measured, "Bq", w("becquerel", "becquerels")},
	{"sievert", Measured, "Sv", w("sievert", "sieverts")},
	{"millisievert", Measured, "mSv", w("millisievert", "millisieverts")},
	{"rack unit", Measured, "U", w("rack unit", "rack units")},
}

// w makes a list of names readable in the table.
func w(names ...string) []string { return names }

// unitName is a unit's name of several words without the first one.
type unitName struct {
	rest []string
	unit *unit
}

// add puts a name of u into the vocabulary.
func (u *unit) add(get func(string) *word, name string) {
	words := strings.Fields(name)
	if len(words) == 1 {
		get(name).unit = u
		return
	}
	for _, s := range words {
		get(s)
	}
	first := get(words[0])
	first.phrases = append(first.phrases, unitName{words[1:], u})
	slices.SortStableFunc(first.phrases, func(a, b unitName) int { return len(b.rest) - len(a.rest) })
}

// bySymbol finds units by what stands for them, where case counts.
var bySymbol = func() map[string]*unit {
	m := map[string]*unit{}
	for _, list := range [][]*unit{units, currencies} {
		for _, u := range list {
			for _, s := range strings.Fields(u.symbols) {
				m[s] = u
			}
		}
	}
	return m
}()
