package article

import (
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/neurosnap/sentences"
	"github.com/neurosnap/sentences/english"
)

// A Sentence is a sentence of a text and where it stands.
type Sentence struct {
	Text  string // verbatim, without the spaces around it
	Start int    // in bytes: text[Start:Start+len(Text)] == Text
}

// Sentences splits plain text into its sentences, in order. A line break
// always ends a sentence. It never fails: text without sentences gives none.
// The time is linear in the length of the text.
func Sentences(text string) []Sentence {
	var all []Sentence
	for start := 0; start < len(text); {
		end := start + strings.IndexByte(text[start:], '\n')
		if end < start {
			end = len(text)
		}
		all = appendLine(all, text, start, end)
		start = end + 1
	}
	return all
}

// tokenizer is the trained Punkt model; it is safe for concurrent use.
var tokenizer = sync.OnceValue(func() *sentences.DefaultSentenceTokenizer {
	t, err := english.NewSentenceTokenizer(nil)
	if err != nil {
		panic("article: embedded sentence model: " + err.Error()) // a broken build
	}
	return t
})

// appendLine appends the sentences of text[start:end], which holds no line break.
func appendLine(all []Sentence, text string, start, end int) []Sentence {
	line := text[start:end]
	first := len(all)
	at := 0
	for _, t := range tokenizer().Tokenize(line) {
		piece := strings.TrimFunc(t.Text, unicode.IsSpace)
		if piece == "" {
			continue
		}
		i := strings.Index(line[at:], piece)
		if i < 0 {
			continue // the tokenizer gives pieces of the line in order, so this is only bad UTF-8
		}
		at += i
		s := Sentence{Text: piece, Start: start + at}
		at += len(piece)
		if len(all) > first && joins(all[len(all)-1].Text, piece) {
			s.Start = all[len(all)-1].Start
			s.Text = text[s.Start : start+at]
			all = all[:len(all)-1]
		}
		all = append(all, s)
	}
	return all
}

// joins says that the tokenizer cut inside a sentence: after an abbreviation
// such as "Jan." or "No." before a number or a currency sign, or before a word
// that starts in lower case.
func joins(before, after string) bool {
	r, _ := utf8.DecodeRuneInString(after)
	if unicode.IsLower(r) {
		return !strings.ContainsAny(before[len(before)-1:], "!?") // “Why?” he asked: also one, but rarely ends so
	}
	if !strings.HasSuffix(before, ".") {
		return false
	}
	word := before[strings.LastIndexFunc(before, unicode.IsSpace)+1:]
	return abbreviation[strings.ToLower(word)] && (unicode.IsDigit(r) || unicode.Is(unicode.Sc, r) || titles[strings.ToLower(word)])
}

// abbreviation lists words with a full stop that stand before numbers, sums and names.
var abbreviation = set("jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. no. nos. approx. ca. c. vs. v. fig. art. sec. p. pp. st. u.s. u.k. mr. mrs. ms. dr. prof. gen. col. lt. sgt. capt. gov. sen. rep. rev. hon.")

// titles are abbreviations that never end a sentence: a name follows.
var titles = set("mr. mrs. ms. dr. prof. gen. col. lt. sgt. capt. gov. sen. rep. rev. hon. st. vs. v.")

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}
