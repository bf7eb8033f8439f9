package sources

import "strings"

// monthNames has, for each language, how the names of its months begin, in
// lower case; alternatives stand between "/". It holds the European languages
// and the largest others that write months as words; Chinese, Japanese, Korean
// and Vietnamese write numbers.
var monthNames = parseMonths(map[string]string{
	"ar": "يناير فبراير/شباط مارس/آذار أبريل/ابريل/نيسان مايو/أيار يونيو/حزيران يوليو/تموز أغسطس/اغسطس/آب سبتمبر/أيلول أكتوبر/اكتوبر نوفمبر ديسمبر",
	"bg": "яну фев мар апр май юни юли авг сеп окт ное дек",
	"ca": "gen feb mar abr mai jun jul ag set oct nov des",
	"cs": "led úno/uno bře/bre dub kvě/kve červen/červn/čvn/cerven/cervn červenec/července/čvc/cervenec/cervence srp zář/zar říj/rij lis pro",
	"da": "jan feb mar apr maj jun jul aug sep okt nov dec",
	"de": "jan/jän feb mär/mar/mrz apr mai jun jul aug sep okt nov dez",
	"el": "ιαν φεβ μαρ/μάρ απρ μαΐ/μαι/μάι/μαϊ ιουν/ιούν ιουλ/ιούλ αυγ/αύγ σεπ οκτ νοε/νοέ δεκ",
	"en": "jan feb mar apr may jun jul aug sep oct nov dec",
	"es": "ene feb mar abr may jun jul ago sep/set oct nov dic",
	"et": "jaan/jan veebr/veb märts/mär apr mai juuni/jun juuli/jul aug sept/sep okt nov dets/det",
	"fi": "tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu",
	"fr": "jan fév/fev mar avr mai juin/jun juil/jul aoû/aou sep oct nov déc/dec",
	"gl": "xan feb mar abr mai xuñ/xun xul ago set out nov dec",
	"he": "ינו/בינו פבר/בפבר מרץ/במרץ אפר/באפר מאי/במאי יונ/ביונ יול/ביול אוג/באוג ספט/בספט אוק/באוק נוב/בנוב דצמ/בדצמ",
	"hi": "जन फ़र/फर मार्च अप्रै मई जून जुल अग सित अक्टू/अक्तू नव दिस",
	"hr": "sij velj/vel ožu/ozu tra svi lip srp kol ruj lis stu pro",
	"hu": "jan feb már/mar ápr/apr máj/maj jún/jun júl/jul aug szep okt nov dec",
	"id": "jan feb mar apr mei jun jul agu/ags sep okt nov des",
	"is": "jan feb mar apr maí/mai jún/jun júl/jul ágú/agu sep okt nóv/nov des",
	"it": "gen feb mar apr mag giu lug ago set ott nov dic",
	"lt": "sau vas kov bal geg bir lie rugp/rgp rugs/rgs spa lapk/lap gruo/grd",
	"lv": "jan feb mar apr mai jūn/jun jūl/jul aug sep okt nov dec",
	"nb": "jan feb mar apr mai jun jul aug sep okt nov des",
	"nl": "jan feb maa/mrt apr mei jun jul aug sep okt nov dec",
	"pl": "sty lut mar kwi maj/maja cze lip sie wrz paź/paz lis gru",
	"pt": "jan fev mar abr mai jun jul ago set out nov dez",
	"ro": "ian feb mar apr mai iun iul aug sep oct noi/nov dec",
	"ru": "янв фев мар апр май/мая июн июл авг сен окт ноя дек",
	"sk": "jan feb mar apr máj/maj jún/jun júl/jul aug sep okt nov dec",
	"sl": "jan feb mar apr maj jun jul avg sep okt nov dec",
	"sr": "jan/јан feb/феб mar/мар apr/апр maj/мај jun/јун jul/јул avg/авг sep/сеп okt/окт nov/нов dec/дец",
	"sv": "jan feb mar apr maj jun jul aug sep okt nov dec",
	"tr": "oca/ock şub/sub mar nis may haz tem ağu/agu eyl eki kas ara",
	"uk": "січ лют бер кві тра чер лип сер вер жов лис гру",
})

// A beginning is how the name of a month begins in some language.
type beginning struct {
	letters string
	month   int // 1 to 12
}

func parseMonths(names map[string]string) map[string][]beginning {
	parsed := make(map[string][]beginning, len(names))
	for code, all := range names {
		for i, month := range strings.Fields(all) {
			for letters := range strings.SplitSeq(month, "/") {
				parsed[code] = append(parsed[code], beginning{letters, i + 1})
			}
		}
	}
	return parsed
}

// monthOf gives the month that a word in lower case names: in the language, or
// else in English, or else in all others that know the word; 0 if it is none.
func monthOf(word, language string) int {
	for _, code := range []string{language, "en"} {
		if m := monthIn(word, code); m > 0 {
			return m
		}
	}
	found := 0
	for code := range monthNames {
		m := monthIn(word, code)
		if m > 0 && found > 0 && m != found {
			return 0 // "listopad" is October here and November there
		}
		found = max(found, m)
	}
	return found
}

// monthIn is monthOf for one language; the longest beginning decides.
func monthIn(word, language string) int {
	longest := beginning{}
	for _, b := range monthNames[language] {
		if len(b.letters) > len(longest.letters) && strings.HasPrefix(word, b.letters) {
			longest = b
		}
	}
	return longest.month
}
