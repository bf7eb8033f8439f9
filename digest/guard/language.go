package guard

import (
	"maps"
	"slices"
	"strings"
)

// A language is what the guard has to know to check a line that was translated
// into it.
type language struct {
	name       string // in English
	decimal    string // between units and tenths
	thousands  string // between groups of digits
	nouns      bool   // nouns are written with capitals, so that a capital shows no name
	days       []string
	months     []string
	scales     map[string]string // "million" and what it is called after a number
	qualifiers map[string]string // as in qualifiers
	denial     map[string]bool
	hedge      map[string]bool
	said       map[string]bool
}

// languages are those that lines can be translated into, by their code. Each
// word stands in its group because it is the common translation of one in the
// English group; inflected forms are listed one by one.
var languages = map[string]language{
	"de": {
		name: "German", decimal: ",", thousands: ".", nouns: true,
		days:       strings.Fields("Sonntag Montag Dienstag Mittwoch Donnerstag Freitag Samstag"),
		months:     strings.Fields("Januar Februar März April Mai Juni Juli August September Oktober November Dezember"),
		scales:     map[string]string{"million": "Millionen", "billion": "Milliarden", "trillion": "Billionen"},
		qualifiers: classed("etwa rund ungefähr circa knapp fast nahezu schätzungsweise", "mehr_als über mindestens wenigstens", "bis_zu weniger_als höchstens unter maximal"),
		denial: set(`nicht kein keine keinen keiner keinem keines nie niemals niemand nichts weder ohne kaum bestreitet bestritt bestritten dementiert dementierte
			lehnt lehnte abgelehnt weigert weigerte unwahrscheinlich`),
		hedge: set(`kann könne könnte können könnten soll sollen sollte sollten solle will wolle wollen wollte wird werde werden würde würden dürfte dürften möglicherweise vielleicht mutmaßlich
			mutmaßliche mutmaßlichen angeblich angebliche vermutlich wahrscheinlich offenbar plant planen plante geplant beabsichtigt erwartet erwarten voraussichtlich hofft schätzt
			geschätzt glaubt beschuldigt verdächtigt verdacht ob falls wenn scheint prognostiziert`),
		said: set(`sagt sagte sagten sagen zufolge laut nach teilte mit mitteilte erklärte erklärten berichtet berichtete berichten berichteten kündigte ankündigte gab bekannt angaben
			warnt warnte bestätigte bestätigten betonte heißt hieß`),
	},
	"fr": {
		name: "French", decimal: ",", thousands: "\u202f",
		days:       strings.Fields("dimanche lundi mardi mercredi jeudi vendredi samedi"),
		months:     strings.Fields("janvier février mars avril mai juin juillet août septembre octobre novembre décembre"),
		scales:     map[string]string{"million": "millions", "billion": "milliards", "trillion": "billions"},
		qualifiers: classed("environ quelque près_de presque autour_de à_peu_près", "plus_de au_moins", "jusqu'à jusqu’à moins_de au_plus"),
		denial:     set(`ne n pas jamais aucun aucune personne rien ni sans guère nie nié démenti dément refuse refusé refusent rejette rejeté improbable`),
		hedge: set(`peut peuvent pourrait pourraient devrait devraient doit doivent va vont serait seraient aurait auraient présumé présumée présumés prétendu soupçonné soupçonnée
			soupçonnés accusé accusée accusés peut-être probablement éventuellement apparemment prévoit prévoient prévu prévue compte comptent entend entendent attend attendu espère estime
			estimé croit si semble selon sera seront`),
		said: set(`dit dite déclaré déclare déclarent selon annoncé annonce annoncent affirme affirmé affirment indiqué indique rapporté rapporte rapportent expliqué confirmé confirme averti souligné précisé`),
	},
	"es": {
		name: "Spanish", decimal: ",", thousands: ".",
		days:       strings.Fields("domingo lunes martes miércoles jueves viernes sábado"),
		months:     strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"),
		scales:     map[string]string{"million": "millones", "billion": "mil millones", "trillion": "billones"},
		qualifiers: classed("unos unas alrededor_de cerca_de aproximadamente casi", "más_de al_menos por_lo_menos", "hasta menos_de como_máximo"),
		denial:     set(`no nunca jamás nadie nada ningún ninguna ninguno ni sin niega negó niegan rechaza rechazó rechazan improbable desmiente desmintió`),
		hedge: set(`puede pueden podría podrían debería deberían presunto presunta presuntos presuntamente supuesto supuesta supuestamente sospechoso acusado acusada acusados quizá quizás
			posiblemente probablemente aparentemente planea planean planeaba prevé prevén previsto prevista espera esperan pretende estima estimado cree si parece será serán sería va van`),
		said: set(`dijo dice dicen dijeron según anunció anuncia anunciaron afirmó afirma afirmaron informó informa informaron señaló explicó confirmó confirma advirtió declaró indicó`),
	},
	"it": {
		name: "Italian", decimal: ",", thousands: ".",
		days:       strings.Fields("domenica lunedì martedì mercoledì giovedì venerdì sabato"),
		months:     strings.Fields("gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre"),
		scales:     map[string]string{"million": "milioni", "billion": "miliardi", "trillion": "mila miliardi"},
		qualifiers: classed("circa quasi intorno_a attorno_a approssimativamente", "più_di oltre almeno", "fino_a meno_di al_massimo"),
		denial:     set(`non mai nessuno nessuna nessun niente nulla né senza nega negato negano rifiuta rifiutato respinge respinto improbabile smentisce smentito`),
		hedge: set(`può possono potrebbe potrebbero dovrebbe dovrebbero presunto presunta presunti presumibilmente sospettato sospettata accusato accusata accusati forse possibilmente
			probabilmente apparentemente prevede prevedono previsto prevista intende intendono spera stima stimato crede se sembra sarà saranno sarebbe pianifica`),
		said: set(`detto dice dicono disse secondo annunciato annuncia annunciano affermato afferma affermano riferito riferisce riferiscono dichiarato spiegato confermato conferma avvertito comunicato`),
	},
	"nl": {
		name: "Dutch", decimal: ",", thousands: ".",
		days:       strings.Fields("zondag maandag dinsdag woensdag donderdag vrijdag zaterdag"),
		months:     strings.Fields("januari februari maart april mei juni juli augustus september oktober november december"),
		scales:     map[string]string{"million": "miljoen", "billion": "miljard", "trillion": "biljoen"},
		qualifiers: classed("ongeveer circa zo'n zo’n bijna rond naar_schatting", "meer_dan minstens ten_minste ruim", "tot maximaal minder_dan hoogstens"),
		denial:     set(`niet geen nooit niemand niets noch zonder nauwelijks ontkent ontkende ontkennen weigert weigerde verwerpt verwierp onwaarschijnlijk`),
		hedge: set(`kan kunnen kon zou zouden mag mogen wil willen zal zullen vermeende vermeend verdacht verdachte beschuldigd misschien mogelijk waarschijnlijk vermoedelijk blijkbaar plant
			plannen gepland verwacht verwachten verwachte hoopt schat geschat gelooft of als lijkt voornemens`),
		said: set(`zegt zei zeggen zeiden volgens meldt meldde melden meldden aangekondigd kondigde verklaarde verklaart bevestigde bevestigt waarschuwde legde berichtte`),
	},
}

// Languages are the codes of the languages that a line can be translated into,
// in order: "de", "es" and so on.
func Languages() []string { return slices.Sorted(maps.Keys(languages)) }

// LanguageName is the English name of a language; empty for one that is not known.
func LanguageName(code string) string { return languages[code].name }

// classed lists the words that widen a number, that make it a floor, and that
// make it a ceiling; an underscore stands for a space.
func classed(approx, above, below string) map[string]string {
	m := map[string]string{}
	for class, words := range map[string]string{"~": approx, ">": above, "<": below} {
		for _, w := range strings.Fields(words) {
			m[strings.ReplaceAll(w, "_", " ")] = class
		}
	}
	return m
}
