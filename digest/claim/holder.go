package claim

import (
	"slices"
	"strings"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/text"
)

// This file reads whose age an age is: the person named or called something
// right before it or in the words that follow "36-year-old".

// A holder is the person whose age a mention gives, as far as the report tells.
type holder struct {
	name     name // full where the report gives the full name anywhere; empty when nobody is named
	vague    bool // two persons of the report bear the surname
	role     string
	part     byte // 'v' what happened happened to them, 's' they did it; 0 when the sentence does not say
	kin      bool // called by somebody's: "his 30-year-old partner"
	speaks   bool // quoted, not told of
	several  bool // an age of several persons, of a list, a range or a limit: whose it is cannot be told
	past     bool // an age at another time: "when he was 12"
	sentence int  // number of the sentence in its article
}

// readHolders tells the ages among the mentions of one article whose they are.
func readHolders(a article.Article, mentions []Mention) {
	var cast *cast
	for i := range mentions {
		m := &mentions[i]
		if m.Kind != figure.Age {
			continue
		}
		if cast == nil {
			cast = readCast(a)
		}
		at := cast.find(m)
		m.whose = at.holder(m, cast)
	}
}

// A cast is the sentences of an article, with the full names that they give.
type cast struct {
	sentences [][]token
	starts    map[string]int // number of a sentence
	first     map[string]int // by a full name, where it is given first
	names     []name         // full names, in order of first appearance
	plain     map[string]bool
}

func readCast(a article.Article) *cast {
	c := &cast{starts: map[string]int{}, first: map[string]int{}, plain: map[string]bool{}}
	for _, field := range []string{a.Title, a.Text} {
		for _, s := range text.Sentences(field) {
			c.enter(s.Text)
		}
	}
	return c
}

func (c *cast) enter(sentence string) {
	n := len(c.sentences)
	if _, known := c.starts[sentence]; !known {
		c.starts[sentence] = n
	}
	ts := lex(sentence)
	c.sentences = append(c.sentences, ts)
	head := headline(ts)
	for i := 0; i < len(ts); {
		end := nameEnd(ts, i)
		if end == i {
			i++
			continue
		}
		if w := personal(ts[i:end]); len(w) >= 2 && len(w) <= 4 {
			key := strings.Join(w, " ")
			if _, known := c.first[key]; !known {
				c.first[key] = n<<16 + ts[i].start
				c.names = append(c.names, w)
			}
		}
		if !head {
			for _, t := range ts[i:end] {
				c.plain[t.lower] = true
			}
		}
		i = end
	}
}

// headline says that most words are written with a capital, which tells nothing then.
func headline(ts []token) bool {
	long, capitals := 0, 0
	for i := range ts {
		if ts[i].word && len(ts[i].text) > 3 && !isDigit(ts[i].text[0]) {
			long++
			if ts[i].capital() {
				capitals++
			}
		}
	}
	return long > 2 && 10*capitals > 7*long
}

// resolve gives a lone surname its full name, if the report gives just one that
// ends in it, of several the one given before; vague when it cannot be told.
func (c *cast) resolve(n name, at int) (full name, vague bool) {
	if len(n) != 1 {
		return n, false
	}
	var bearers, before []name
	for _, f := range c.names {
		if f.surname() == n[0] {
			bearers = distinctly(bearers, f)
			if c.first[strings.Join(f, " ")] < at {
				before = distinctly(before, f)
			}
		}
	}
	if len(bearers) > 1 && len(before) > 0 {
		bearers = before
	}
	if len(bearers) == 0 {
		for _, f := range c.names {
			if f[0] == n[0] {
				bearers = distinctly(bearers, f)
			}
		}
	}
	if len(bearers) == 1 {
		return bearers[0], false
	}
	return n, len(bearers) > 1
}

// distinctly adds a full name to a list of persons of one surname.
func distinctly(list []name, n name) []name {
	for _, o := range list {
		if givenAlike(n[0], o[0]) || common(n[:len(n)-1], o[:len(o)-1]) {
			return list
		}
	}
	return append(list, n)
}

// A spot is a figure among the tokens of its sentence.
type spot struct {
	ts       []token
	from, to int // the tokens of the figure
	sentence int
}

func (c *cast) find(m *Mention) *spot {
	n, known := c.starts[m.Sentence]
	at := &spot{sentence: n}
	if known {
		at.ts = c.sentences[n]
	} else {
		at.ts = lex(m.Sentence)
	}
	at.from, _ = slices.BinarySearchFunc(at.ts, m.Offset, func(t token, offset int) int { return t.end - 1 - offset })
	at.to = at.from
	for at.to < len(at.ts) && at.ts[at.to].start < m.end() {
		at.to++
	}
	return at
}

func (s *spot) holder(m *Mention, c *cast) *holder {
	h := &holder{sentence: s.sentence}
	words := strings.ToLower(m.Figure.Text)
	old := strings.HasSuffix(words, "old") || strings.HasSuffix(words, "olds")
	if old {
		h.role, h.name = s.phrase(s.to)
		if h.name != nil && headline(s.ts) && !c.plain[h.name.surname()] {
			h.name = nil
		}
	}
	if h.name == nil {
		h.name = s.nameBefore(old, h.role)
	}
	if h.name == nil && h.role == "" {
		h.role = s.roleBefore()
	}
	h.name, h.vague = c.resolve(h.name, s.sentence<<16+m.Offset)
	h.several = strings.HasSuffix(words, "olds") || m.Bound == figure.Range || s.several()
	h.past, h.kin, h.speaks = s.past(), s.kin(), s.speaks()
	h.part = s.part(h.role)
	return h
}

// at is the word i tokens from the start, in lower case; empty beyond the sentence.
func (s *spot) at(i int) string {
	if i < 0 || i >= len(s.ts) {
		return ""
	}
	return s.ts[i].lower
}

// phraseEnds cannot stand in the noun phrase behind "N-year-old".
var phraseEnds = words(`who was is has had and in from were at with after of to on into that died told said when as by shot accidentally near but while
 allegedly killed charged found which for`)

// attributes of a person that end in -ed and do not end the phrase.
var unended = words("alleged retired suspected accused unarmed armed unidentified convicted married wounded injured naked bearded self-described")

// phrase is the role and the name in the noun phrase that begins at token i,
// right behind "36-year-old".
func (s *spot) phrase(i int) (string, name) {
	if n := s.apposed(i); n != nil {
		return "", n
	}
	found := ""
	for taken := 0; taken < 7 && i < len(s.ts) && s.ts[i].word; taken++ {
		t := &s.ts[i]
		switch {
		case t.capital():
			end := nameEnd(s.ts, i)
			if s.ts[end-1].possessive {
				return found, nil
			}
			n, next := personal(s.ts[i:end]), s.at(end)
			follows := end < len(s.ts) && s.ts[end].word && !s.ts[end].capital()
			if n != nil && !(follows && (roles[next].kind != "" || !phraseEnds[next] && taken == 0 && len(n) == 1)) {
				return found, n
			}
			i = end
			if i < len(s.ts) && !s.ts[i].word {
				return found, nil
			}
			continue
		case phraseEnds[t.lower]:
			return found, nil
		case roles[t.lower].kind != "" && found == "":
			found = t.lower
			if n := s.introduced(i + 1); n != nil {
				return found, n
			}
			if i+1 >= len(s.ts) || !s.ts[i+1].capital() {
				return found, nil
			}
		case strings.HasSuffix(t.lower, "ed") && len(t.lower) > 4 && !unended[t.lower]:
			return found, nil
		}
		i++
	}
	return found, nil
}

// apposed is the name in ", Ann Hale," or "as Ann Hale", of two words at least.
func (s *spot) apposed(i int) name {
	switch {
	case s.at(i) == ",":
		i++
		if w := s.at(i); (w == "identified" || w == "named") && i+1 < len(s.ts) {
			i++
			if s.at(i) == "as" {
				i++
			}
		}
		end := nameEnd(s.ts, i)
		if s.at(end) != "," {
			return nil
		}
	case s.at(i) != "as":
		return nil
	default:
		i++
	}
	if n := personal(s.ts[i:nameEnd(s.ts, i)]); len(n) > 1 {
		return n
	}
	return nil
}

// introduced is the name behind a role: ", Ann Hale", "identified as Ann Hale".
func (s *spot) introduced(i int) name {
	comma := s.at(i) == "," || s.at(i) == ":"
	if comma {
		i++
	}
	switch s.at(i) {
	case "identified", "named", "known":
		for k := i + 1; k < min(len(s.ts), i+8); k++ {
			if s.at(k) == "as" {
				i = k + 1
				break
			}
		}
		if s.at(i) == "named" {
			i++
		}
	default:
		if !comma {
			return nil
		}
	}
	end := nameEnd(s.ts, min(i, len(s.ts)))
	n := personal(s.ts[min(i, len(s.ts)):end])
	next := s.at(end)
	if len(n) > 1 || len(n) == 1 && (next == "," || next == "." || next == "and") && !headline(s.ts[:min(len(s.ts), 12)]) {
		return n
	}
	return nil
}

// linking words stand between a person and their age: "who was just 36".
var linking = words("who whose age which is was were has turned aged now then just only reportedly a an the believed to be as at of")

// nameBefore is the name that a figure follows: "Ann Hale, 36", "Ann Hale, of Lowmoor, was 36".
func (s *spot) nameBefore(old bool, role string) name {
	i := s.from
	for i > 0 && (linking[s.at(i-1)] && !s.ts[i-1].capital() || strings.Contains(",(–—-", s.at(i-1))) {
		i--
	}
	links := s.ts[i:s.from]
	n, at := s.nameUpTo(i)
	if n == nil && i > 0 { // across "of Lowmoor,"
		k := i - 1
		for k > 0 && k > i-6 && (s.ts[k].capital() || s.ts[k].text == ",") {
			k--
		}
		if k > 0 && (s.at(k) == "of" || s.at(k) == "from") && k+1 < i {
			if s.at(k-1) == "," {
				k--
			}
			n, at = s.nameUpTo(k)
		}
	}
	if n == nil || s.ts[at-1].possessive && len(links) == 0 {
		return nil
	}
	bare := !slices.ContainsFunc(links, func(t token) bool { return t.text != "," })
	the := len(links) > 0 && links[len(links)-1].lower == "the"
	if old && (bare || the) || role != "" && bare {
		return nil
	}
	return n
}

// nameUpTo is the name that ends right before token i, and where it ends.
func (s *spot) nameUpTo(i int) (name, int) {
	for k := max(0, i-8); k < i; k++ {
		if k > 0 && s.ts[k-1].capital() && adjacent(s.ts, k) && !s.ts[k-1].possessive {
			continue
		}
		if end := nameEnd(s.ts, k); end == i {
			return personal(s.ts[k:i]), i
		}
	}
	return nil, 0
}

// roleBefore is the role that a figure follows: "the suspect, who is 28".
func (s *spot) roleBefore() string {
	i := s.from
	for i > 0 && (linking[s.at(i-1)] || strings.Contains(",(–—-", s.at(i-1))) {
		i--
	}
	if w := s.at(i - 1); roles[w].kind != "" && !s.ts[i-1].possessive {
		return w
	}
	return ""
}

// plurals of persons, who have an age together: "two 17-year-old boys".
var crowds = words("men women girls boys children teens teenagers males females twins students victims suspects brothers sisters sons daughters others people youths")

// several says that an age is of several persons, of a list, a range or a limit.
func (s *spot) several() bool {
	for k := s.to; k < min(len(s.ts), s.to+3) && s.ts[k].word; k++ {
		if crowds[s.at(k)] {
			return true
		}
	}
	if w := s.at(s.from - 1); w == "as" && (s.at(s.from-2) == "young" || s.at(s.from-2) == "old") {
		return true
	}
	for k := s.from - 1; k >= max(0, s.from-3); k-- {
		switch s.at(k) {
		case "under", "over", "than", "least", "older", "younger":
			return true
		}
	}
	return s.listedBehind() || s.listedAhead()
}

// listedBehind says that another number follows: "34 and 32".
func (s *spot) listedBehind() bool {
	k := s.to
	if s.at(k) == "," {
		k++
	}
	and := s.at(k) == "and" || s.at(k) == "or" || s.at(k) == "to"
	if and {
		k++
	}
	if k == s.to || k >= len(s.ts) || !shortNumber(s.ts[k].text) {
		return false
	}
	next := s.at(k + 1)
	return next == "" || !s.ts[k+1].word || next == "and" || next == "or" || next == "respectively"
}

// listedAhead says that other ages stand before: "aged 13 and 14".
func (s *spot) listedAhead() bool {
	k, numbers := s.from-1, 0
	for k >= 0 && (s.at(k) == "," || s.at(k) == "and" || s.at(k) == "to" || s.at(k) == "or" || shortNumber(s.ts[k].text)) {
		if shortNumber(s.ts[k].text) {
			numbers++
		}
		k--
	}
	for k >= 0 && (s.at(k) == "of" || s.at(k) == "about" || s.at(k) == "from") {
		k--
	}
	switch s.at(k) {
	case "ages", "between":
		return true
	case "aged", "age", "were", "are":
		return numbers > 0
	}
	return false
}

func shortNumber(text string) bool {
	return len(text) <= 2 && text != "" && isDigit(text[0]) && isDigit(text[len(text)-1])
}

// past says that an age is of another time: "when he was 12", "then 12", "12 at the time".
func (s *spot) past() bool {
	k := s.from - 1
	for k >= 0 && (s.at(k) == "a" || s.at(k) == "an" || s.at(k) == "just" || s.at(k) == "only" || s.at(k) == "the") {
		k--
	}
	return s.formerly(k) && !s.died(k) || s.behindFormerly()
}

// formerly says that the words up to token k tell of another time.
func (s *spot) formerly(k int) bool {
	if s.at(k) == "of" {
		k--
	}
	switch s.at(k) {
	case "then", "turn", "turns", "turned", "turning", "tender":
		return true
	case "was", "were":
		return s.at(k-2) == "when"
	case "be":
		return s.at(k-1) == "would"
	case "been":
		return s.at(k-1) == "have" && s.at(k-2) == "would"
	case "a", "an":
		return s.at(k-1) == "as"
	case "as":
		return k+1 < s.from
	case "she", "he":
		return s.at(k-1) == "since"
	case "age":
		if s.at(k-1) == "the" {
			k--
		}
		return slices.Contains([]string{"at", "until", "from", "by", "before", "after", "to", "since", "tender"}, s.at(k-1))
	}
	return false
}

// died says that within a few words before token k somebody is dead: their age then is their age.
func (s *spot) died(k int) bool {
	for i := k; i >= max(0, k-9) && s.at(i) != "."; i-- {
		switch s.at(i) {
		case "dead", "died", "die", "dies", "passed", "death":
			return true
		}
	}
	return false
}

// behindFormerly says that the words after a figure tell of another time.
func (s *spot) behindFormerly() bool {
	k := s.to
	if s.at(k) == "," {
		k++
	}
	switch s.at(k) {
	case "at":
		return s.at(k+1) == "the" && s.at(k+2) == "time"
	case "when":
		return k+1 < len(s.ts)
	case "in": // "in 2015", "in November of 2015"
		return slices.ContainsFunc(s.ts[k+1:min(len(s.ts), k+4)], func(t token) bool { return len(t.lower) == 4 && isDigit(t.lower[0]) })
	}
	return false
}

var ownWords = words("his her their my our")

// kin says that somebody's relation is meant: "his 30-year-old partner".
func (s *spot) kin() bool {
	k := s.from - 1
	for k >= 0 && (s.at(k) == "own" || s.at(k) == "young" || s.at(k) == "new" || s.at(k) == "late") {
		k--
	}
	return k >= 0 && (ownWords[s.at(k)] || s.ts[k].possessive)
}

var speaking = words("said says told recalled added asked")

// speaks says that the person is quoted: "Ann Hale, 36, said".
func (s *spot) speaks() bool {
	k := s.to
	if s.at(k) == "," {
		k++
	}
	if speaking[s.at(k)] {
		return true
	}
	switch s.at(k) { // ", who lives nearby, said"
	case "who", "of", "from", "a", "an", "the":
		for i := k; i < min(len(s.ts), k+12); i++ {
			if s.at(i) == "," {
				return speaking[s.at(i+1)]
			}
		}
	}
	k = s.from - 1 // "said Ann Hale, 36"
	for k >= 0 && (s.at(k) == "," || s.at(k) == "a" || s.at(k) == "an") {
		k--
	}
	for taken := 0; k >= 0 && taken < 4 && (s.ts[k].capital() || s.at(k) == "."); taken++ {
		k--
	}
	for taken := 0; k >= 0 && taken < 3 && s.ts[k].word && !speaking[s.at(k)] && !articles[s.at(k)] && s.at(k) != "that" && s.at(k) != "a" && s.at(k) != "an"; taken++ {
		k--
	}
	return speaking[s.at(k)] && s.at(k) != "told" && s.at(k) != "recalls"
}
