package figure

import "strings"

// maxPhrase is the longest noun phrase in words that is followed from a number to its noun.
const maxPhrase = 6

// count finds what a number without a unit counts, and sets kind, unit and
// noun. It says whether the number is a figure at all: a bare word such as
// "one" is not.
func (f *finder) count(q *found, n number) bool {
	j := q.next
	t := f.tok(j)
	if q.Kind == Score {
		return true
	}
	if f.bareAge(q, n) {
		return true
	}
	if isHyphen(t.sym) && f.tok(j+1).kind == letters && (t.glued == f.tok(j+1).glued) && q.Value == q.Upper {
		return f.hyphenated(q, n, j+1)
	}
	if t.low == "of" && !n.fraction {
		return f.partitive(q, n)
	}
	if n.fraction {
		q.Kind, q.Role = Percent, Share
		if q.Unit == "" {
			q.Unit = "fraction"
		}
		f.whole(q)
		return true
	}
	if f.others(q) {
		return true
	}
	p, ok := f.nounPhrase(j, n.value == 1 && n.words && q.Value == q.Upper)
	if ok && p.singular && f.implied(q) {
		return true
	}
	if ok && (!p.singular || n.place >= 1) {
		f.named(q, p)
		return true
	}
	return f.bare(q, n)
}

// A nounPhrase is modifiers and a head noun.
type nounPhrase struct {
	first, head int  // tokens
	singular    bool // the head is written in the singular
}

// named makes q a count of what the phrase names.
func (f *finder) named(q *found, p nounPhrase) {
	q.Unit = f.phraseText(p)
	q.Noun = f.headNoun(p)
	q.next = p.head + 1
}

// others reads "two others", "250 others": more of what was counted before.
func (f *finder) others(q *found) bool {
	if f.tok(q.next).low != "others" {
		return false
	}
	q.Unit, q.Noun = f.antecedent(q.first)
	q.next++
	return true
}

// antecedent is what "others" or "of them" stands for: what was counted last
// in the sentence, else persons.
func (f *finder) antecedent(before int) (unit, noun string) {
	for k := len(f.found) - 1; k >= 0; k-- {
		if p := &f.found[k]; p.Kind == Count && p.Noun != "" && p.first < before {
			return p.Unit, p.Noun
		}
	}
	return "person", "person"
}

// phraseText is the phrase with its head in the singular; the plain word for more is left out.
func (f *finder) phraseText(p nounPhrase) string {
	for p.first < p.head && f.dropped(p.first) {
		p.first++
	}
	head := f.headNoun(p)
	if p.first == p.head {
		return f.cased(p.head, head)
	}
	var b strings.Builder
	b.WriteString(f.phraseWords(p.first, p.head))
	b.WriteByte(' ')
	b.WriteString(f.cased(p.head, head))
	return b.String()
}

// dropped says that the word at token i does not belong to what is counted: how
// many more, an adverb, or what was done to it ("300 recorded songs").
func (f *finder) dropped(i int) bool {
	low := f.tok(i).low
	switch low {
	case "more", "additional", "further", "extra", "total", "of", "the", "such", "straight", "consecutive", "successive":
		return true
	}
	return f.tok(i).shape == lower && !isHyphen(f.tok(i+1).sym) && (strings.HasSuffix(low, "ly") && len(low) > 5 || strings.HasSuffix(low, "ed") && len(low) > 4)
}

// phraseWords is the text of tokens [i, j), in lower case in a headline.
func (f *finder) phraseWords(i, j int) string {
	s := f.text[f.tok(i).start:f.tok(j-1).end]
	if f.title {
		return lowerCase(s)
	}
	return s
}

// cased gives a noun a capital if token i is a name that has one.
func (f *finder) cased(i int, noun string) string {
	if f.title || f.tok(i).shape == lower || noun == "person" {
		return noun
	}
	src := f.src(i)
	if strings.HasPrefix(lowerCase(src), noun) && len(src) >= len(noun) {
		return src[:len(noun)]
	}
	return noun
}

func (f *finder) headNoun(p nounPhrase) string {
	low := f.tok(p.head).lower(f.text)
	if p.singular {
		return low
	}
	return singularOf(low)
}

// nounPhrase finds the noun behind a number at token j. Behind numbers other
// than one it is the first plural; behind one, the last of a row of nouns.
func (f *finder) nounPhrase(j int, one bool) (nounPhrase, bool) {
	if one {
		return f.singularPhrase(j)
	}
	p := nounPhrase{first: j}
	for k, words := j, 0; words < maxPhrase; words++ {
		if end := f.compound(k); end > k+1 { // first-team, state-of-the-art
			k = end
			if last := f.tok(k - 1); last.lex.isPlural(last.lower(f.text)) && !last.owns {
				p.head = k - 1
				return p, true
			}
			continue
		}
		if f.pluralNoun(k, j) {
			p.head = k
			return p, true
		}
		if !f.modifies(k, j) {
			break
		}
		if f.tok(k).owns {
			p.first = k + 1 // whose they are is not what they are
		}
		k++
		if f.tok(k).kind == digits && f.tok(k).glued {
			k++ // GB200
		}
	}
	return f.attributed(j)
}

// compound gives the token behind the words that hyphens join from token k on.
func (f *finder) compound(k int) int {
	if f.tok(k).kind != letters {
		return k
	}
	k++
	for isHyphen(f.tok(k).sym) && f.tok(k).glued && f.tok(k+1).glued && f.tok(k+1).kind == letters {
		k += 2
	}
	return k
}

// pluralNoun says that token k is a plural noun that ends the phrase which began at j.
func (f *finder) pluralNoun(k, j int) bool {
	t := f.tok(k)
	if t.kind != letters || t.owns {
		return false
	}
	low := t.lower(f.text)
	if !t.lex.isPlural(low) || t.lex.class&(preposition|determiner|conjunction|pronoun|auxiliary|article|month|weekday) != 0 {
		return false
	}
	if k > j && (t.lex.is(verb) && !t.lex.is(plural) || t.lex.is(rises|falls) && !t.lex.is(moves)) {
		return false
	}
	next := f.tok(k + 1)
	return !(attributive[low] && next.kind == letters && next.lex == unknown && next.lex.isPlural(next.lower(f.text)))
}

// modifies says that token k may stand between a number and its noun: an
// adjective, a noun, a name, a code such as GB200, and between two of a kind.
func (f *finder) modifies(k, j int) bool {
	t := f.tok(k)
	switch {
	case t.kind == digits:
		return k > j && f.tok(k-1).shape != lower // Model 3 sedans, GB200
	case t.kind != letters:
		return false
	case t.low == "and":
		return k > j && f.joinsModifiers(k)
	case t.lex.class&(preposition|determiner|conjunction|pronoun|auxiliary|article|month|weekday) != 0:
		return false
	case t.lex.is(verb):
		return k == j
	case t.lex.is(adverb):
		return t.low == "earlier" || t.low == "later"
	}
	return true
}

// joinsModifiers says that the and at token k joins two adjectives or two names before a noun.
func (f *finder) joinsModifiers(k int) bool {
	a, b := f.tok(k-1), f.tok(k+1)
	if b.kind != letters {
		return false
	}
	return f.adjectival(k-1) && f.adjectival(k+1) || a.shape != lower && b.shape != lower || a.kind == digits && b.shape != lower
}

// attributive lists plurals that stand before another noun.
var attributive = set("sports goods arms sales savings systems operations communications women men human news media police weapons drugs customs securities")

// attributed reads a singular noun between a number and the noun it
// describes: a 12 page document.
func (f *finder) attributed(j int) (nounPhrase, bool) {
	t, next := f.tok(j), f.tok(j+1)
	if t.kind != letters || t.shape != lower || next.kind != letters || t.lex.class&(preposition|determiner|conjunction|pronoun|auxiliary|article|adverb|verb|rises|falls|adjective|month|weekday|cardinal|tens|scale|ordinal) != 0 {
		return nounPhrase{}, false
	}
	if next.lex.class&(preposition|determiner|conjunction|pronoun|auxiliary|article) != 0 || len(t.low) < 3 || strings.HasSuffix(t.low, "ed") || strings.HasSuffix(t.low, "ing") || strings.HasSuffix(t.low, "ly") {
		return nounPhrase{}, false
	}
	return nounPhrase{first: j, head: j, singular: true}, true
}

// singularPhrase reads the noun behind one: one kidnapping charge.
func (f *finder) singularPhrase(j int) (nounPhrase, bool) {
	p := nounPhrase{first: j, head: -1, singular: true}
	for k := j; k < j+4; k++ {
		t := f.tok(k)
		if t.kind != letters || t.lex.class&(preposition|determiner|conjunction|pronoun|auxiliary|article|adverb|month|weekday) != 0 {
			break
		}
		low := t.lower(f.text)
		if k > j && (t.lex.is(verb|rises|falls) && !t.lex.is(moves) || t.lex.isPlural(low) && !t.lex.is(plural) || p.head == k-1 && !f.adjectival(k-1) && (strings.HasSuffix(low, "ed") || strings.HasSuffix(low, "ing"))) {
			break
		}
		if k == j && (t.lex.is(verb) || t.lex.isPlural(low) && !t.lex.is(plural)) {
			break
		}
		p.head = k
		if t.owns {
			return p, false
		}
	}
	if p.head < 0 || p.head == j && f.tok(j).lex.is(adjective) {
		return p, false
	}
	return p, true
}

// adjectival says that token i looks like an adjective.
func (f *finder) adjectival(i int) bool {
	t := f.tok(i)
	if t.lex.is(adjective) {
		return true
	}
	low := t.lower(f.text)
	for _, s := range []string{"ous", "ive", "able", "ible", "ful", "less", "ish", "ical", "ular", "al", "ic", "ed"} {
		if len(low) > len(s)+3 && strings.HasSuffix(low, s) {
			return true
		}
	}
	return false
}

// hyphenated reads a noun joined to its number: a 12-nation pact, a three-storey house.
func (f *finder) hyphenated(q *found, n number, j int) bool {
	t := f.tok(j)
	low := t.lower(f.text)
	if t.lex.class&(preposition|conjunction|auxiliary|article) != 0 || t.lex.is(ordinal|verb) || notCounted[low] {
		return false
	}
	if n.value == 1 && n.words {
		return false
	}
	if t.shape != lower && !f.title && f.tok(q.next).glued && !n.words && t.shape == allCaps {
		return false
	}
	q.Unit, q.Noun, q.next = singularOf(low), singularOf(low), j+1
	return true
}

// notCounted lists what follows a number and a hyphen without being counted.
var notCounted = set("way time times off sided on to one two fold plus odd something ish piece up down out in off man way up and half yearly monthly daily weekly star")

// partitive reads "two of the women", "three of Hale's deputies", "two of them".
func (f *finder) partitive(q *found, n number) bool {
	j := q.next + 1
	t := f.tok(j)
	if n.value == 1 && n.words {
		return false
	}
	switch t.low {
	case "whom", "which", "them", "those", "these", "us", "you":
		q.Unit, q.Noun = f.antecedent(q.first)
		q.next = j + 1
		return true
	case "the", "his", "her", "its", "their", "our", "my", "your":
		j++
	default:
		if t.owns {
			j++
		} else if f.tok(j + 1).owns {
			j += 2
		}
	}
	if p, ok := f.nounPhrase(j, false); ok {
		end := q.next
		f.named(q, p)
		_ = end
		return true
	}
	return f.bare(q, n)
}

// whole sets what a fraction is a share of: two thirds of the voters.
func (f *finder) whole(q *found) {
	j := q.next
	if f.tok(j).low == "of" {
		j++
	}
	if f.tok(j).lex.is(determiner) {
		j++
	}
	if p, ok := f.nounPhrase(j, false); ok {
		q.Noun = f.headNoun(p)
	}
}

// bare decides on a number with neither unit nor noun.
func (f *finder) bare(q *found, n number) bool {
	if (!n.words || n.value > 1) && f.implied(q) {
		return true
	}
	before, t := f.tok(q.first-1), f.tok(q.next)
	if n.article && !n.scaled && n.value == 1 {
		return false
	}
	if !n.words {
		return true
	}
	if len(f.toks) == n.next && q.first == 0 {
		return true
	}
	if n.value < 2 || before.lex.is(determiner|ordinal) || before.lex.is(adjective) {
		return n.scaled
	}
	if t.lex.class&(verb|auxiliary|preposition|conjunction|rises|falls) != 0 || t.kind == symbol && !isHyphen(t.sym) || strings.HasSuffix(t.low, "ed") || t.lex.is(adverb) {
		return true
	}
	return n.scaled || n.value > 20
}

// decadeOfLife reads "in his early 30s", "their mid-20s": an age between.
func (f *finder) decadeOfLife(i int) (found, bool) {
	t, a := f.tok(i), f.tok(i+1)
	if t.kind != digits || t.end-t.start != 2 || !a.glued || f.src(i+1) != "s" || f.text[t.start+1] != '0' || t.glued && f.tok(i-2).low != "mid" {
		return found{}, false
	}
	q := found{first: i, core: i, next: i + 2, end: i + 2}
	q.Kind, q.Unit, q.Bound, q.Change, q.Role = Age, "year of age", Range, Same, Level
	from, to := 0, 9
	j := i - 1
	if isHyphen(f.tok(j).sym) {
		j--
	}
	switch f.tok(j).low {
	case "early":
		to = 3
	case "mid":
		from, to = 4, 6
	case "late":
		from = 7
	default:
		j++
	}
	switch f.tok(j - 1).low {
	case "his", "her", "their", "my", "your", "our", "its":
	default:
		return found{}, false
	}
	decade := atoi(f.src(i))
	q.first = j
	q.Value, q.Upper = float64(decade+from), float64(decade+to)
	return q, true
}

// bareAge reads an age from the way it stands: "Ann Hale, 32, said", "aged
// 61", "at the age of nine", "a boy, 10".
func (f *finder) bareAge(q *found, n number) bool {
	if q.Upper > 120 || n.value < 0 {
		return false
	}
	b := f.tok(q.first - 1)
	yes := false
	switch {
	case b.low == "aged" || b.low == "age" || b.low == "ages":
		yes = true
	case b.low == "of" && (f.tok(q.first-2).low == "age" || f.tok(q.first-2).low == "ages"):
		yes = true
	case b.sym == ',' && !n.words && n.value == float64(int(n.value)) && n.value > 0 && q.Value == q.Upper:
		name := f.tok(q.first - 2)
		next := f.tok(q.next)
		yes = (name.kind == letters && name.shape == capital && !name.lex.is(month|weekday) || name.lex.is(person)) &&
			(next.sym == ',' || next.sym == '.' || next.end == 0 && !f.title || next.sym == ';' || isHyphen(next.sym) && !next.glued || next.sym == '—' || next.low == "and" || next.lex.is(verb|auxiliary) || next.low == "who") && n.value >= 1
	case n.words || n.place != 1 || n.value < 10 || q.Value != q.Upper:
	case b.low == "was" || b.low == "is" || b.low == "who's" || b.low == "he's" || b.low == "she's":
		s, next := f.tok(q.first-2), f.tok(q.next)
		yes = (s.low == "who" || s.low == "he" || s.low == "she") && (next.kind == symbol || next.lex.is(preposition|conjunction|adverb))
	case b.shape == capital && f.tok(q.first-2).shape == capital && b.lex == unknown && !f.title:
		next := f.tok(q.next)
		yes = next.low == "has" || next.low == "is" || next.low == "was" || next.low == "who" || next.low == "had" || next.low == "said"
	}
	if yes {
		q.Kind, q.Unit = Age, "year of age"
		if f.tok(q.next).lex.unit != nil && f.tok(q.next).lex.unit.name == "year" {
			q.next++
		}
	}
	return yes
}
