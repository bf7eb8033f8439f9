package claim

import (
	_ "embed"
	"slices"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/text"
)

// This file reads the names of persons in a report, and tells whether two names
// are of one person.

// A role is what news calls a person: "girl", "suspect".
type role struct {
	sex         string // "f", "m"; empty when the word does not say
	least, most float64
	kind        string // roles of one kind may be of one person
}

//go:embed roles.tsv
var roleTable string

var roles = readRoles(roleTable)

func readRoles(table string) map[string]role {
	all := map[string]role{}
	for line := range strings.Lines(table) {
		f := strings.Split(strings.TrimSpace(line), "\t")
		if len(f) < 5 {
			continue
		}
		least, _ := strconv.ParseFloat(f[2], 64)
		most, _ := strconv.ParseFloat(f[3], 64)
		all[f[0]] = role{f[1], least, most, f[4]}
	}
	return all
}

// A name is the words of a person's name in lower case, given name first,
// without titles, initials, nicknames and suffixes.
type name []string

func (n name) surname() string { return n[len(n)-1] }

// titles stand before a name, or are written with a capital and are none.
var titles = words(`mr mrs ms miss dr sir officer officers deputy sgt sergeant det detective lt lieutenant capt captain cpl corporal col gen maj pvt pfc
 spc trooper sheriff police chief president vice former prime minister sen senator rep gov governor justice queen princess rev reverend pastor father
 coach lady lord dame agent patrolman constable professor prof attorney suspect victim gunman girl boy man woman teen mother student authorities officials
 update breaking report reports video photo meanwhile when while after before as but and or the a an in on at of for from with by to he she they it his
 her their its this that these those there according also another other both one two three four five six seven eight nine ten if who what where why
 how monday tuesday wednesday thursday saturday sunday january february march september october november december new north south east american british
 russian israeli iraqi syrian chinese republican democrat democratic black hispanic latino african muslim catholic then now only just accused alleged
 slain convicted actor singer author co`)

var (
	suffixes  = words("jr sr ii iii iv")
	particles = words("de la del van von al bin el da dos di")
)

// A lexed text is its words and single other characters.
type token struct {
	text       string
	lower      string // without a possessive
	start, end int
	word       bool
	possessive bool
}

// lex cuts a text into tokens.
func lex(s string) []token {
	var out []token
	for i := 0; i < len(s); {
		c, size := utf8.DecodeRuneInString(s[i:])
		switch {
		case unicode.IsSpace(c):
			i += size
			continue
		case !unicode.IsLetter(c) && !unicode.IsDigit(c):
			out = append(out, token{text: s[i : i+size], lower: s[i : i+size], start: i, end: i + size})
			i += size
			continue
		}
		end := i + size
		for end < len(s) {
			c, size := utf8.DecodeRuneInString(s[end:])
			next, _ := utf8.DecodeRuneInString(s[end+size:])
			if !unicode.IsLetter(c) && !unicode.IsDigit(c) && !(strings.ContainsRune("-'’", c) && (unicode.IsLetter(next) || unicode.IsDigit(next))) {
				break
			}
			end += size
		}
		t := token{text: s[i:end], start: i, end: end, word: true}
		bare := strings.TrimSuffix(strings.TrimSuffix(t.text, "'s"), "’s")
		t.lower, t.possessive = strings.ToLower(bare), bare != t.text
		if !t.possessive && end < len(s) && strings.HasSuffix(bare, "s") && (s[end] == '\'' || strings.HasPrefix(s[end:], "’")) {
			t.possessive = true
		}
		out = append(out, t)
		i = end
	}
	return out
}

func (t *token) capital() bool {
	c, _ := utf8.DecodeRuneInString(t.text)
	return t.word && unicode.IsUpper(c)
}

// initial says that a token is one or two capitals: "J", "JR".
func (t *token) initial() bool {
	return t.word && len(t.text) <= 2 && strings.ToUpper(t.text) == t.text && t.capital()
}

// shouted says that a token is a word in capitals.
func (t *token) shouted() bool {
	return t.word && utf8.RuneCountInString(t.text) > 2 && strings.ToUpper(t.text) == t.text && strings.ContainsFunc(t.text, unicode.IsLetter)
}

// nameEnd is where the capitalised words that begin at token i end; i when none does.
func nameEnd(ts []token, i int) int {
	if i >= len(ts) || !ts[i].capital() {
		return i
	}
	for end := i + 1; ; end++ {
		if ts[end-1].possessive {
			return end
		}
		end = pastDot(ts, end)
		next := nickEnd(ts, end)
		switch {
		case next > end:
			end = next - 1
		case end < len(ts) && adjacent(ts, end) && ts[end].capital():
		case end+1 < len(ts) && adjacent(ts, end) && particles[ts[end].text] && ts[end+1].capital() && adjacent(ts, end+1):
		case end+1 < len(ts) && ts[end].text == "," && suffixes[ts[end+1].lower]:
			end++
		default:
			return end
		}
	}
}

// pastDot skips the full stop of an initial or a suffix.
func pastDot(ts []token, i int) int {
	if i < len(ts) && ts[i].text == "." && ts[i].start == ts[i-1].end && (ts[i-1].initial() || suffixes[ts[i-1].lower] || len(ts[i-1].text) < 4 && titles[ts[i-1].lower]) {
		return i + 1
	}
	return i
}

// nickEnd is where a nickname in quotes or brackets ends; i when none begins.
func nickEnd(ts []token, i int) int {
	if i+2 >= len(ts) || !strings.Contains("\"“‘'(", ts[i].text) || !ts[i+1].capital() {
		return i
	}
	for k := i + 2; k < min(len(ts), i+5); k++ {
		if strings.Contains("\"”’')", ts[k].text) {
			return k + 1
		}
		if !ts[k].word {
			break
		}
	}
	return i
}

// adjacent says that nothing but a space stands before token i.
func adjacent(ts []token, i int) bool { return i > 0 && ts[i].start-ts[i-1].end <= 1 }

// personal is the name that tokens hold; nil when they are none.
func personal(ts []token) name {
	for len(ts) > 0 && (!ts[0].capital() || titles[ts[0].lower] || text.Is(ts[0].lower, text.Person) || roles[ts[0].lower].kind != "") {
		ts = ts[1:]
	}
	var out name
	for i := 0; i < len(ts); i++ {
		t := &ts[i]
		switch {
		case nickEnd(ts, i) > i:
			i = nickEnd(ts, i) - 1
		case !t.word || t.initial() || suffixes[t.lower]:
		case t.shouted():
			return nil
		case len(out) > 0 && i < len(ts)-1 && (titles[t.lower] || roles[t.lower].kind != ""): // what stands before a title is somebody else
			return personal(ts[i+1:])
		default:
			out = append(out, plainLetters(t.lower))
		}
	}
	if len(out) == 0 || titles[out.surname()] || roles[out.surname()].kind != "" {
		return nil
	}
	return out
}

var accents = strings.NewReplacer("á", "a", "à", "a", "â", "a", "ä", "a", "ã", "a", "å", "a", "é", "e", "è", "e", "ê", "e", "ë", "e", "í", "i", "ì", "i",
	"î", "i", "ï", "i", "ó", "o", "ò", "o", "ô", "o", "ö", "o", "õ", "o", "ø", "o", "ú", "u", "ù", "u", "û", "u", "ü", "u", "ñ", "n", "ç", "c", "š", "s", "ž", "z", "ć", "c", "č", "c")

func plainLetters(s string) string { return accents.Replace(s) }

// A likeness of two names.
type sameness int

const (
	differ    sameness = iota - 1 // of two persons
	unknown                       // one of them is not named
	sameLast                      // one surname, of which one report gives no more
	sameNames                     // one full name
)

// sameAs tells whether two names may be of one person.
func (n name) sameAs(o name) sameness {
	switch {
	case len(n) == 0 || len(o) == 0:
		return unknown
	case len(n) > 1 && len(o) > 1:
		if misspelt(n.surname(), o.surname()) {
			if givenAlike(n[0], o[0]) || len(n) == 2 && slices.Contains(o[1:len(o)-1], n[0]) || len(o) == 2 && slices.Contains(n[1:len(n)-1], o[0]) {
				return sameNames
			}
			return differ
		}
		if len(n)+len(o) > 4 && givenAlike(n[0], o[0]) && common(n[1:], o[1:]) {
			return sameNames
		}
		return differ
	case misspelt(n.surname(), o.surname()), len(n) == 1 && slices.Contains(o, n[0]), len(o) == 1 && slices.Contains(n, o[0]):
		return sameLast
	}
	return differ
}

// misspelt says that two words are one, or spellings of one: a letter apart, two
// from seven letters.
func misspelt(a, b string) bool {
	if a == b {
		return true
	}
	short := min(len(a), len(b))
	if short < 4 {
		return false
	}
	limit := 1
	if short >= 7 {
		limit = 2
	}
	return text.Distance(a, b) <= limit
}

// givenAlike says that two given names may be of one person: "Chris", "Christopher".
func givenAlike(a, b string) bool {
	short := min(len(a), len(b))
	return misspelt(a, b) || short >= 3 && a[:3] == b[:3] && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a) || short >= 4 && a[:4] == b[:4])
}
