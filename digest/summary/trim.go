package summary

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file shortens sentences, by deletion only: what opens a sentence and
// ties it to the one before, to the page or to the wire.

var (
	// "LONDON (Reuters) -", "SUNNYVALE, Calif. — 2/29/2012", "PARIS —"
	dateline = regexp.MustCompile(`^\p{Lu}[\p{Lu} .'-]{2,}(?:, [\pL. ]{2,20}?)?(?:, \pL{3,9}\.? \d{1,2})?(?: ?\([^)]{2,30}\))?(?:, [\pL]{3,9}\.? \d{1,2})? ?(?:--|—|–|- )\s*`)
	// "New Tavel (Union Wire) --"
	signed = regexp.MustCompile(`^\p{Lu}[\pL .'-]{2,30}(?:, [\pL. ]{2,20})? \([\p{Lu}][^)]{1,29}\) ?(?:--|—|–|-)\s*`)
	// "ALASKA-Shortly after"
	placed = regexp.MustCompile(`^\p{Lu}{3,}-(\p{Lu}\p{Ll})`)
	// "(Reuters) -" without a place
	wire = regexp.MustCompile(`^\([\pL ]{2,20}\) ?(?:--|—|–|-) *`)
	// "US: OpenAI has …": a rubric
	rubric = regexp.MustCompile(`^\p{Lu}{2,}(?: \p{Lu}{2,})*: `)
	stamp  = regexp.MustCompile(`^\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?:?(?: [–—-])? +(\p{Lu})`) // "21.20 The euro fell", "12:05 pm – Two"
	bullet = regexp.MustCompile(`^(?:[•·*▪–—-]\s+|\d{1,2}\.\s+(\p{Lu}))`)
	// "(NYSE: AMD)"
	ticker = regexp.MustCompile(` \((?:NYSE|NASDAQ|Nasdaq|LON|LSE|TSX|ASX|FTSE)[^)]*\)`)
	marker = regexp.MustCompile(`^(?:However|Meanwhile|Moreover|Furthermore|In addition|In response|Additionally|Also|Nevertheless|Nonetheless|Still|Besides|Instead|Indeed|In fact|As a result|For now|Overall|Separately|Elsewhere(?: in [\pL ]{2,30})?|Earlier|Notably|Currently|Therefore|Thus|Finally|At the same time|(?:On t|T)he same day|(?:Later t|T)hat day|On the other hand|That said|In turn|Of course|Similarly|Likewise|Consequently|Accordingly|For example|For instance|Presumably|Interestingly|First|Firstly|Second|Secondly|Third|Lastly|Then|Next|Now|More importantly|Importantly|Again|Plus), +|^However (\p{Lu})`)
	// "But the …", "And the …": only before what can open a sentence
	conjunction = regexp.MustCompile(`^(?:But|And|So|Yet|Or) (?:also )?(\pL)`)
	// "Under the agreement, …": a noun that points back, in front of the clause
	underThe = regexp.MustCompile(`^(?:Under|With|As part of|Following|Through|In|After|According to) (?:the|this|that|these) (?:\pL+ ){0,1}(\pL+), +(\pL)`)
)

// trim shortens a sentence and says how many bytes it took off the front; the
// rest of what it does leaves the words in place.
func trim(text string) (short string, front int) {
	short = text
	for {
		cut := leading(short)
		if cut == 0 {
			break
		}
		short, front = short[cut:], front+cut
	}
	if inner, ok := strings.CutPrefix(short, "("); ok && strings.HasSuffix(inner, ".)") && !strings.ContainsAny(inner[:len(inner)-1], "()") {
		short, front = inner[:len(inner)-1], front+1
	}
	if front > 0 {
		short = upperFirst(short)
	}
	if strings.Contains(short, " (") {
		short = ticker.ReplaceAllString(short, "")
	}
	for _, aside := range [...]string{", however,", ", meanwhile,", ", moreover,", ", nevertheless,"} {
		short = strings.Replace(short, aside, "", 1)
	}
	return short, front
}

// leading gives the length of what may be cut off the front of a text.
func leading(text string) int {
	for _, re := range candidates(text) {
		m := re.FindStringSubmatchIndex(text)
		switch {
		case m == nil || m[1] == len(text):
		case len(m) > 2 && m[2] >= 0:
			return m[2] // the sentence begins at what the expression holds
		default:
			return m[1]
		}
	}
	if m := conjunction.FindStringSubmatchIndex(text); m != nil {
		return m[2]
	}
	if m := underThe.FindStringSubmatchIndex(text); m != nil && pointing[strings.ToLower(text[m[2]:m[3]])] {
		return m[4]
	}
	return 0
}

var (
	openWire   = []*regexp.Regexp{wire}
	openDigit  = []*regexp.Regexp{stamp, bullet}
	openUpper  = []*regexp.Regexp{dateline, placed, rubric}
	openWord   = []*regexp.Regexp{marker}
	openSigned = []*regexp.Regexp{signed, marker}
	openBullet = []*regexp.Regexp{bullet}
)

// signature is how far into a text the name of a wire service may reach, in bytes.
const signature = 90

// candidates gives the expressions that can match a text, by how it begins.
func candidates(text string) []*regexp.Regexp {
	first, n := utf8.DecodeRuneInString(text)
	second, _ := utf8.DecodeRuneInString(text[n:])
	switch {
	case first == '(':
		return openWire
	case unicode.IsDigit(first):
		return openDigit
	case unicode.IsUpper(first) && !unicode.IsLower(second):
		return openUpper
	case unicode.IsLetter(first):
		if at := strings.IndexByte(text, ')'); at > 0 && at < signature {
			return openSigned
		}
		return openWord
	}
	return openBullet
}

// upperFirst writes the first letter as a capital, unless a capital follows it: “iPhone”.
func upperFirst(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if next, _ := utf8.DecodeRuneInString(text[n:]); !unicode.IsLower(r) || unicode.IsUpper(next) {
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}

// stopped ends a sentence with a full stop if it has no mark at its end.
func stopped(text string) string {
	if strings.ContainsRune(`.!?"”`, lastRune(text)) {
		return text
	}
	return text + "."
}
