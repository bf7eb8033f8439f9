package article

import "strings"

// A kind says how an abbreviation with a full stop stands in a sentence.
type kind int

const (
	ordinary kind = iota // no abbreviation
	leads                // never ends a sentence: a name or an example follows
	counts               // a number follows, or the sentence ends
	hour                 // ends a sentence unless a day or a zone follows
	place                // behind a comma it ends a sentence before a capital, else as either
	either               // ends a sentence where the next word is one that starts sentences
)

// abbreviations lists, as they are written, words with a full stop that are
// more often than not inside a sentence. What is not listed ends one.
var abbreviations = table(map[kind]string{
	leads: `Mr Mrs Ms Messrs Dr Drs Prof Rev Fr Hon Gov Sen Sens Rep Reps Pres Amb Gen Adm Cmdr Cdr Col Maj Capt Cpt Lt Sgt Cpl Pvt Pfc
		Det Insp Supt Const Atty Asst Dist Dep Ald Sec-Gen Mt Ft Pt Vs vs v cf Cf e.g i.e E.g I.e viz esp incl
		Hr Frl z z.B d.h u.a o.ä bzw d.w.z bijv Dhr Mevr dhr mevr Mme Mlle MM EE Srta Sra Sras Dra Drª dott sig Sig avv`,
	counts: `No NO Nos no nos Nr nr Nº nº Art art Arts Sec sec Fig fig Figs Vol vol Ch ch Eq p pp approx Approx ca Ca c circa est Est al env núm Núm pág
		Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec ft lb lbs oz mi km hrs hr min gal Op op`,
	hour:  `a.m p.m A.M P.M am pm`,
	place: `Ala Ariz Ark Calif Cal Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa Penn Tenn Tex Vt Va Wash Wis Wyo Ont Que D.C N.Y N.J N.M N.H N.C S.C N.D S.D R.I W.Va B.C`,
	either: `Inc Corp Co Cos Ltd Bros Jr Sr Esq St Ste Ave Blvd Rd Dept Assn Univ Inst Natl Intl Govt Mon Tue Tues Wed Thu Thur Thurs Fri Sat
		Mio Mrd Mill mln mld UU Ud Uds usw г ул`,
})

func table(kinds map[kind]string) map[string]kind {
	m := map[string]kind{}
	for k, list := range kinds {
		for word := range strings.FieldsSeq(list) {
			m[word] = k
		}
	}
	return m
}

// kindOf is how a word with a full stop behind it stands in a sentence. Single
// capitals ("J.") and letters with inner full stops ("U.S.") need no list.
func kindOf(word string) kind {
	if k, ok := abbreviations[word]; ok {
		return k
	}
	if len(word) > 2 && word == strings.ToUpper(word) { // "FEB. 11"
		if k, ok := abbreviations[word[:1]+strings.ToLower(word[1:])]; ok {
			return k
		}
	}
	parts := 0
	for part := range strings.SplitSeq(word, ".") {
		if part == "" || len(part) > 3 || strings.Trim(part, letters) != "" {
			return ordinary
		}
		parts++
	}
	if parts > 1 || len(word) == 1 && word[0] <= 'Z' {
		return either
	}
	return ordinary
}

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"

// starter lists words that start sentences and hardly ever a name.
var starter = set(`The A An This That These Those It Its He His She Her They Their We Our You Your I My There Here Who What When Where Why How Which Whose
	But And Or So Yet Nor If While As At In On By For From With Without Within After Before Since During Until Although Though Because However
	Meanwhile Moreover Also Then Now Still Both Some Many Most Several Each Every Neither Either None Nobody Such Other Others Another Despite Under Over
	According Earlier Later Only Even Just Not Once Two Three Four Five Six Seven Eight Nine Ten To Of Is Was Were Are Has Had Have Do Does Did
	More About Among Asked Instead Around Through Between Like Today Yesterday Sundays
	Der Das Es Er Sie Wir Il Elle Elles El Ella`)

// exclaimed lists names that end in a mark.
var exclaimed = set("Yahoo! Jeopardy! Oklahoma! Wham!")

// dated lists what stands behind an hour or a place of the same sentence.
var dated = set(`Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thurs Fri Sat Sun
	January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec`)

var zones = set("Eastern Central Mountain Pacific Greenwich")

// speech lists verbs that follow who said something.
var speech = set("said says asked asks told wrote writes added shouted yelled cried tweeted replied recalled")

// A German ordinal number has a full stop too: "am 5. Mai", "beim 3. Versuch".
var (
	germanMonth   = set("Januar Jänner Februar März April Mai Juni Juli August September Oktober November Dezember")
	germanArticle = set("der die das dem den des Der Die Das Dem Den am Am im Im vom Vom zum Zum zur Zur beim Beim seit Seit ab Ab bis ins")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for w := range strings.FieldsSeq(words) {
		m[w] = true
	}
	return m
}
