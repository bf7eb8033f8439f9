package figure

import (
	"slices"
	"strings"
)

// The words around a number in German, French, Spanish, Italian, Portuguese
// and Dutch. A milliard is a thousand million; billón, Billion and the French
// billion are a million million, the Brazilian bilhão a thousand million.

var foreignScales = map[string]float64{
	"tausend": 1e3, "mille": 1e3, "mil": 1e3, "mila": 1e3, "duizend": 1e3,
	"mio": 1e6, "million": 1e6, "millionen": 1e6, "millions": 1e6, "millón": 1e6, "millones": 1e6, "milione": 1e6, "milioni": 1e6, "milhão": 1e6, "milhões": 1e6, "miljoen": 1e6, "mln": 1e6,
	"mrd": 1e9, "milliarde": 1e9, "milliarden": 1e9, "milliard": 1e9, "milliards": 1e9, "miliardo": 1e9, "miliardi": 1e9, "bilhão": 1e9, "bilhões": 1e9, "miljard": 1e9, "mld": 1e9,
	"billion": 1e12, "billionen": 1e12, "billions": 1e12, "billón": 1e12, "billones": 1e12, "biljoen": 1e12,
}

// abbreviatedScales may have a full stop.
var abbreviatedScales = set("mio mrd mln mld")

// foreignUnits maps units to a name that the English vocabulary knows.
var foreignUnits = foreignNames(map[string]string{
	"euro":      "euro euros eur",
	"dollar":    "dollar dollars dollari dólar dólares dolares",
	"franc":     "franken francs franchi francos chf",
	"pound":     "pfund livres libras sterline",
	"reais":     "reais",
	"percent":   "prozent procent",
	"metre":     "meter metern mètre mètres metro metros metri",
	"kilometre": "kilometer kilometern kilomètre kilomètres kilómetro kilómetros chilometro chilometri quilómetros quilômetros",
	"kilogram":  "kilo kilos kilogramm kilogrammes kilogramos chili chilogrammi quilos",
	"tonne":     "tonne tonnen tonnes tonelada toneladas tonnellata tonnellate ton",
	"hectare":   "hektar hectares hectáreas ettari hectare",
	"litre":     "liter litern litres litros litri",
	"degree":    "grad degrés grados gradi graus graden",
	"year":      "jahr jahre jahren an ans année années año años anno anni ano anos jaar",
	"month":     "monat monate monaten mois mes meses mese mesi mês maand maanden",
	"week":      "woche wochen semaine semaines semana semanas settimana settimane weken",
	"day":       "tag tage tagen jour jours día días dia dias giorno giorni dagen",
	"minute":    "minuten minutes minutos minuti",
})

// foreignPercents are per cent in two words, or written out.
var foreignPercents = [][]string{{"pour", "cent"}, {"por", "ciento"}, {"por", "cento"}, {"per", "cento"}}

// clockWords make a number a time of the day: 14 Uhr, 15 heures. Hours that
// last are not told from it.
var clockWords = set("uhr heure heures hora horas ore uur h")

var foreignMonths = set(`januar jänner februar märz april mai juni juli august september oktober november dezember
	janvier février mars avril juin juillet août septembre octobre novembre décembre
	enero febrero marzo abril mayo junio julio agosto septiembre setiembre octubre noviembre diciembre
	gennaio febbraio aprile maggio giugno luglio settembre ottobre novembre dicembre
	janeiro fevereiro março maio junho julho setembro outubro novembro dezembro
	januari februari maart mei augustus`)

// foreignBounds are the hedges, the longest first.
var foreignBounds = foreignPhrases([]boundPhrase{
	{"nicht mehr als, no más de, weniger als, moins de, menos de, meno di, minder dan, bis zu, hasta, fino a, até, tot", Below, even},
	{"mehr als, plus de, más de, più di, mais de, meer dan, au moins, al menos, por lo menos, pelo menos, ao menos, über, mindestens, almeno, oltre, minstens", Above, even},
	{"près de, quase, perto de, knapp, fast, casi, quasi, bijna", Approx, belowIt},
	{"cerca de, alrededor de, rund, etwa, circa, zirka, ungefähr, environ, quelque, quelques, unos, unas, ongeveer, zowat", Approx, even},
	{"ruim, gut", Above, aboveIt},
})

// foreignPhrases takes lists of phrases apart, and puts the longest first.
func foreignPhrases(lists []boundPhrase) (all []phrase) {
	for _, l := range lists {
		for _, words := range strings.Split(l.words, ", ") {
			all = append(all, phrase{strings.Fields(words), l.bound, l.lean})
		}
	}
	slices.SortStableFunc(all, func(a, b phrase) int { return len(b.words) - len(a.words) })
	return all
}

// foreignNames turns lists of names around: name → the unit's English name.
func foreignNames(lists map[string]string) map[string]string {
	m := map[string]string{}
	for english, names := range lists {
		for _, name := range strings.Fields(names) {
			m[name] = english
		}
	}
	return m
}
