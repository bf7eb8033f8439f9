package text

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// A Span is a piece of a text and where it stands.
type Span struct {
	Text  string // verbatim, without the spaces around it
	Start int    // in bytes: text[Start:Start+len(Text)] == Text
}

// End is where the span ends, in bytes.
func (s Span) End() int { return s.Start + len(s.Text) }

// Sentences splits plain text into its sentences, in order. A line break or a
// bullet always ends a sentence; a full stop does when what stands before it is
// no abbreviation that needs what follows (abbreviation.go). It knows English
// best, and the basics of other languages with full stops. It never fails: text
// without sentences gives none. The time is linear in the length of the text.
func Sentences(text string) []Span {
	var all []Span
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

// appendLine appends the sentences of text[start:end], which holds no line break.
func appendLine(all []Span, text string, start, end int) []Span {
	line := text[start:end]
	from := 0 // of the sentence in hand
	cut := func(to int) {
		piece := line[from:to]
		left := strings.TrimLeftFunc(piece, unicode.IsSpace)
		at := start + from + len(piece) - len(left)
		if left = strings.TrimRightFunc(left, unicode.IsSpace); left != "" {
			all = append(all, Span{Text: left, Start: at})
		}
		from = to
	}
	for i := 0; i < len(line); {
		r, size := runeAt(line, i)
		switch {
		case r == '•':
			cut(i)
			i += size
		case terminal(r):
			s := readStop(line, from, i)
			if s.ends() {
				cut(s.closed)
			}
			i = s.closed
		default:
			i += size
		}
	}
	cut(len(line))
	return all
}

// A stop is a place where a sentence may end: terminal marks, and what closes
// behind them.
type stop struct {
	line   string
	from   int // where the sentence starts
	at     int // of the first terminal mark
	marked int // where the marks end
	closed int // where closing quotation marks, brackets and note numbers end
	next   int // where the next word starts
}

func readStop(line string, from, at int) stop {
	s := stop{line: line, from: from, at: at, marked: at}
	for s.marked < len(line) {
		r, size := runeAt(line, s.marked)
		if !terminal(r) {
			break
		}
		s.marked += size
	}
	s.closed = closing(line, s.marked)
	s.next = s.closed
	for s.next < len(line) {
		r, size := runeAt(line, s.next)
		if !unicode.IsSpace(r) {
			break
		}
		s.next += size
	}
	return s
}

// closing is where the closing marks from i on end.
func closing(line string, i int) int {
	for i < len(line) {
		r, size := runeAt(line, i)
		note := noteNumber(line[i:])
		switch {
		case strings.ContainsRune("\"'”’»)]}」』", r):
			i += size
		case note > 0:
			i += note
		case unicode.IsSpace(r) && strings.HasPrefix(line[i+size:], "»"):
			i += size
		default:
			return i
		}
	}
	return i
}

// noteNumber is the length of a note's number, "[3]", at the start of text.
func noteNumber(text string) int {
	for i := 1; text[0] == '[' && i < min(len(text), 5); i++ {
		if text[i] == ']' && i > 1 {
			return i + 1
		}
		if text[i] < '0' || text[i] > '9' {
			return 0
		}
	}
	return 0
}

// ends reports whether a sentence ends here.
func (s stop) ends() bool {
	if s.next == len(s.line) {
		return true
	}
	mark, _ := utf8.DecodeLastRuneInString(s.line[:s.marked])
	if wide(mark) {
		return true // written without a space behind
	}
	if s.next == s.closed {
		return s.stuck()
	}
	following := strings.TrimLeft(s.line[s.next:], openers)
	first, _ := utf8.DecodeRuneInString(following)
	word := wordAt(following)
	switch {
	case terminal(first) || strings.ContainsRune("-–—,;:&", first):
		return false // ". . .", or the sentence goes on
	case unicode.IsLower(first) && !brand(word):
		return false
	case s.line[s.at:s.marked] == ".":
		return s.closed > s.marked || s.fullStop(first, word)
	case s.closed > s.marked && !opens(word):
		return !attributed(following) // “Is it safe?” Lund asked.
	}
	return !exclaimed[s.before()+string(mark)] || opens(word)
}

// fullStop reports whether a sentence ends at a single full stop before a word.
func (s stop) fullStop(first rune, word string) bool {
	before := s.before()
	number := unicode.IsDigit(first) || unicode.Is(unicode.Sc, first)
	switch kindOf(before) {
	case leads:
		return false
	case counts:
		return !number && !roman(word)
	case hour:
		return !number && !dated(word) && !zone(word)
	case place:
		return opens(word) || !number && !dated(word) && s.afterComma(before)
	case either:
		return opens(word)
	}
	if allDigits(before) {
		listed := strings.TrimSpace(s.line[s.from:s.at]) == before && len(before) <= 2
		return !listed && !germanMonth(word) && !germanArticle[s.preceding(before)]
	}
	return true
}

// before is the word that the terminal mark stands behind, with its inner full
// stops; no abbreviation is longer than what is looked at.
func (s stop) before() string {
	const longest = 24 // bytes
	text := s.line[max(s.from, s.at-longest):s.at]
	return text[strings.LastIndexAny(text, " \u00a0\t([{\"'“‘«/-–—")+1:]
}

// preceding is the word in front of the word before, without the space.
func (s stop) preceding(before string) string {
	const longest = 24 // bytes
	end := s.at - len(before)
	text := strings.TrimRight(s.line[max(s.from, end-longest):end], " \u00a0")
	return text[strings.LastIndexAny(text, " \u00a0")+1:]
}

func (s stop) afterComma(before string) bool { return strings.HasSuffix(s.preceding(before), ",") }

// stuck reports whether a page lost the space between two sentences: "closed.The",
// "in 2014.The".
func (s stop) stuck() bool {
	after := s.line[s.closed:min(s.closed+2, len(s.line))]
	if s.line[s.at:s.marked] != "." || len(after) < 2 || after[0] < 'A' || after[0] > 'Z' || !isLower(after[1]) && after[1] != ' ' {
		return false
	}
	word := s.before()
	if n := len(word); n < 2 || !allDigits(word) && (!isLower(word[n-1]) || !isLower(word[n-2])) {
		return false
	}
	return !strings.ContainsAny(word, ".@:") && kindOf(word) == ordinary
}

// opens reports whether a word starts sentences and is hardly ever a name: "The".
func opens(word string) bool { return capitalised(word) && Is(strings.ToLower(word), Opener) }

// dated reports whether a word stands behind an hour or a place of the same sentence: "Tuesday".
func dated(word string) bool {
	return capitalised(word) && !strings.HasSuffix(word, "days") && Is(strings.ToLower(word), Month|Weekday)
}

func germanMonth(word string) bool {
	return capitalised(word) && Lookup(strings.ToLower(word)).German&Month != 0
}

func capitalised(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

func isLower(b byte) bool { return 'a' <= b && b <= 'z' }

// openers stand in front of a sentence's first word.
const openers = "\"'“‘«„([{¿¡「『 \u00a0"

// terminal reports whether a rune may end a sentence.
func terminal(r rune) bool {
	switch r {
	case '.', '!', '?', '…', '।', '؟', '۔', '。', '！', '？':
		return true
	}
	return false
}

func wide(r rune) bool { return r == '。' || r == '！' || r == '？' }

// wordAt is the word that text starts with: letters, with the full stop, the
// hyphen or the apostrophe that belongs to them.
func wordAt(text string) string {
	end := 0
	for end < len(text) {
		r, size := runeAt(text, end)
		if !unicode.IsLetter(r) {
			break
		}
		end += size
	}
	if end < len(text) && (text[end] == '-' || text[end] == '.' && end == 1) {
		end++ // "All-Star" and "A." are no words that start a sentence
	}
	return text[:end]
}

// brand reports whether a word is a name that starts in lower case: "iPhone".
func brand(word string) bool {
	return len(word) > 2 && isLower(word[0]) && 'A' <= word[1] && word[1] <= 'Z'
}

// attributed reports whether text starts with who says it: "Lund asked".
func attributed(text string) bool {
	for range 4 {
		word := wordAt(text)
		if Is(word, Speech) {
			return true
		}
		first, _ := utf8.DecodeRuneInString(word)
		if !unicode.IsUpper(first) {
			return false
		}
		text = strings.TrimLeft(text[len(word):], ". ")
	}
	return false
}

func allDigits(word string) bool {
	for i := range len(word) {
		if word[i] < '0' || word[i] > '9' {
			return false
		}
	}
	return word != ""
}

func roman(word string) bool { return len(word) > 1 && strings.Trim(word, "IVXLC") == "" }

// zone reports whether a word may name a time zone: "EST", "Eastern".
func zone(word string) bool {
	return len(word) >= 2 && len(word) <= 4 && word == strings.ToUpper(word) || zones[word]
}

// runeAt is the rune at i, quickly for what most texts are made of.
func runeAt(text string, i int) (rune, int) {
	if b := text[i]; b < utf8.RuneSelf {
		return rune(b), 1
	}
	return utf8.DecodeRuneInString(text[i:])
}
