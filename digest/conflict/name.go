package conflict

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/text"
)

// A person is a full name as a text writes it: given name, perhaps middle
// names, surname.
type person struct {
	Quote
	given, surname string // lower case, without accents and hyphens
	after          string // the text that follows, up to the end of its sentence
	article        bool   // "a" or "the" stands before it: no person is called so
}

// persons lists the full names in a field: two to four capitalised words of
// which the last two are at least four letters long together with no
// organisation's word among them.
func persons(a article.Article, report int, in claim.Field, source string) []person {
	var out []person
	at := quoter{article: a, report: report, in: in, text: source}
	for _, s := range text.Sentences(source) {
		for _, span := range capitalised(s.Text) {
			words := strings.Fields(s.Text[span[0]:span[1]])
			for len(words) > 2 && (honorifics[strings.ToLower(strings.Trim(words[0], "."))] || titles[strings.ToLower(words[0])]) {
				span[0] += strings.Index(s.Text[span[0]:span[1]], words[1])
				words = words[1:]
			}
			if len(words) < 2 || len(words) > 4 || !personal(words) {
				continue
			}
			start := s.Start + span[0]
			out = append(out, person{
				Quote: at.quote(start, s.Start+span[1]),
				given: folded(words[0]), surname: folded(words[len(words)-1]),
				after:   s.Text[span[1]:],
				article: strings.HasSuffix(s.Text[:span[0]], " the ") || strings.HasSuffix(s.Text[:span[0]], " a ") || strings.HasSuffix(s.Text[:span[0]], " an "),
			})
		}
	}
	return out
}

// folded is a word as it is compared: an accent or a hyphen makes no other name.
func folded(word string) string {
	word = strings.ReplaceAll(strings.ToLower(word), "-", "")
	if !strings.ContainsFunc(word, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return word
	}
	return strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFD.String(word))
}

// honorifics and titles stand before a name and are no part of it.
var (
	honorifics = words("mr mrs ms miss dr sir dame lord lady prof")
	titles     = words("president minister inspector captain colonel general judge justice senator governor mayor chief officer ceo director professor king queen prince princess pope secretary attorney spokesman spokeswoman bishop pastor father sister lieutenant sergeant detective representative insp gov sen rep lt sgt col gen capt former founder analyst investor chairman")
	companies  = words("inc corp co ltd llc plc group bank university college church hospital department agency ministry street avenue road park mount lake river island city county state north south east west new united national international times post news journal press republic court party association institute center centre school house airport company services web cloud technologies systems system research laboratory monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december the a an in on at from for said and but of")
)

// personal says that capitalised words look like a person's name; none do not.
func personal(words []string) bool {
	for _, w := range words {
		lower := strings.ToLower(strings.Trim(w, ".’'"))
		if companies[lower] || titles[lower] || len(lower) == 0 {
			return false
		}
		letters := 0
		for _, c := range w {
			if unicode.IsDigit(c) {
				return false
			}
			if unicode.IsUpper(c) {
				letters++
			}
		}
		if letters == len([]rune(w)) && len(w) > 2 {
			return false // an abbreviation, or a headline in capitals
		}
	}
	return len(words) > 0 && len(words[len(words)-1]) > 2
}

// capitalised finds the runs of capitalised words of a sentence, in bytes,
// without possessive endings.
func capitalised(s string) [][2]int {
	var out [][2]int
	start, end := -1, -1
	flush := func() {
		if start >= 0 {
			out = append(out, [2]int{start, end})
		}
		start = -1
	}
	for i := 0; i < len(s); {
		if s[i] == ' ' || s[i] == '.' && end == i && end-start <= 2 { // an initial: "J. Hale"
			i++
			continue
		}
		stop := i + lettersAhead(s[i:])
		if stop == i {
			flush()
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		if upper(s[i:]) {
			if start < 0 {
				start = i
			}
			end = stop
		} else {
			flush()
		}
		i = stop
		if strings.HasPrefix(s[i:], "’s") || strings.HasPrefix(s[i:], "'s") {
			flush()
			i += strings.IndexByte(s[i:], 's') + 1
		}
	}
	flush()
	return out
}

func upper(s string) bool {
	c, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(c)
}

// lettersAhead is how many bytes of letters and hyphens a text begins with.
func lettersAhead(s string) int {
	if n := strings.IndexFunc(s, func(c rune) bool { return !unicode.IsLetter(c) && c != '-' }); n >= 0 {
		return n
	}
	return len(s)
}

// nameConflicts finds persons whose name reports spell differently: two full
// names that share the given name or the surname, with the other part nearly
// alike, and no report that has both as names of two people.
func nameConflicts(s story.Story) ([]Conflict, []person) {
	var all []person
	for i, r := range s.Reports {
		all = append(all, persons(r.Article, i, claim.Title, r.Title)...)
		all = append(all, persons(r.Article, i, claim.Text, r.Text)...)
	}
	spellings := map[string][]person{}
	var order []string
	things := map[string]bool{} // "the Tony Awards"
	for _, p := range all {
		k := p.given + " " + p.surname
		things[k] = things[k] || p.article
		if spellings[k] == nil {
			order = append(order, k)
		}
		spellings[k] = append(spellings[k], p)
	}
	slices.Sort(order)
	var out []Conflict
	used := map[string]bool{}
	for _, pair := range alikeNames(order, spellings) {
		a, b := pair[0], pair[1]
		if used[a] || used[b] || things[a] || things[b] || inOneReport(spellings[a], spellings[b]) {
			continue
		}
		used[a], used[b] = true, true
		c := Conflict{About: "name", Sides: []TextSide{nameSide(spellings[a]), nameSide(spellings[b])}}
		orderSides(c.Sides)
		out = append(out, c)
	}
	return out, all
}

func nameSide(ps []person) TextSide {
	t := TextSide{Text: ps[0].Text}
	for _, p := range ps {
		t.Mentions = append(t.Mentions, p.Quote)
	}
	return t
}

// inOneReport says that one report has both names: then they are two people.
func inOneReport(a, b []person) bool {
	in := map[int]bool{}
	for _, p := range a {
		in[p.Report] = true
	}
	return slices.ContainsFunc(b, func(p person) bool { return in[p.Report] })
}

// alikeNames are the pairs of spellings that may be of one person. Only names
// that share a part are compared.
func alikeNames(order []string, spellings map[string][]person) [][2]string {
	index := map[string][]string{}
	var out [][2]string
	for _, k := range order {
		p := spellings[k][0]
		for _, part := range []string{"given " + p.given, "surname " + p.surname} {
			list := index[part]
			for _, other := range list[max(0, len(list)-postings):] {
				if oneName(spellings[other][0], p) {
					out = append(out, [2]string{other, k})
				}
			}
			index[part] = append(list, k)
		}
	}
	slices.SortStableFunc(out, func(a, b [2]string) int {
		return cmp.Or(cmp.Compare(text.Distance(a[0], a[1]), text.Distance(b[0], b[1])), cmp.Compare(a[0], b[0]), cmp.Compare(a[1], b[1]))
	})
	return out
}

// oneName says that two full names are likely spellings of one.
func oneName(a, b person) bool {
	switch {
	case a.given == b.given && a.surname != b.surname:
		d, n := text.Distance(a.surname, b.surname), max(len(a.surname), len(b.surname))
		return n >= 4 && a.surname[0] == b.surname[0] && (d <= 1+n/8 || d <= n/2 && sameOffice(a, b))
	case a.surname == b.surname && a.given != b.given:
		d, n := text.Distance(sound(a.given), sound(b.given)), max(len(a.given), len(b.given))
		return n >= 5 && d <= 1 && sound(a.given)[0] == sound(b.given)[0] && !nickname(a.given, b.given)
	}
	return false
}

// sound spells alike what sounds alike, roughly.
var sounds = strings.NewReplacer("ck", "k", "c", "k", "ph", "f", "y", "i", "ie", "i", "th", "t", "nn", "n", "ll", "l", "tt", "t", "ss", "s", "z", "s")

func sound(name string) string {
	if s := sounds.Replace(name); s != "" {
		return s
	}
	return name
}

// nickname says that one name is the start of the other: "Rob", "Robert".
func nickname(a, b string) bool { return strings.HasPrefix(a, b) || strings.HasPrefix(b, a) }

// sameOffice says that both names are followed by the same office: ", CEO of".
func sameOffice(a, b person) bool {
	x, y := office(a.after), office(b.after)
	return x != "" && x == y
}
