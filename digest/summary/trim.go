package summary

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file shortens sentences by deletion only: what opens a sentence and ties
// it to the page, to the wire or to the sentence before.

// openings are what may be cut off the front of a sentence; of one with a group,
// the sentence begins at the group.
var openings = []*regexp.Regexp{
	// "LONDON (Reuters) -", "SUNNYVALE, Calif. — 2/29/2012", "PARIS —", "BEEBE, Ark. -"
	regexp.MustCompile(`^\p{Lu}[\p{Lu} .,'’-]{2,}(?:, [\pL. ]{2,20}?)?(?:, \pL{3,9}\.? \d{1,2})?(?: ?\([^)]{2,30}\))?(?:, [\pL]{3,9}\.? \d{1,2})? ?(?:--|—|–|- )\s*`),
	// "New Tavel (Union Wire) --", "June 23 (Reuters) -"
	regexp.MustCompile(`^\p{Lu}[\pL\d .,'’-]{2,40} \([\p{Lu}][^)]{1,29}\) ?(?:--|—|–|-|:)\s*`),
	regexp.MustCompile(`^\p{Lu}[\pL .,'’-]{2,40} \((?:\p{Lu}{2,8}|Reuters|Bloomberg|[A-Z]{2,5})\) (\pL)`),        // "New York (CNN) A judge"
	regexp.MustCompile(`^\([\p{Lu}][\pL .]{1,24}\)\s*(?:--|—|–|-)?\s*(\pL)`),                                     // "(Reuters) -", "(CNN)"
	regexp.MustCompile(`^\p{Lu}[\pL]+(?: \p{Lu}\pL+)?(?:, \p{Lu}[\pL.]+)? (?:--|—|–) (\p{Lu})`),                  // "Arlington — Two"
	regexp.MustCompile(`^\p{Lu}{2,}(?: \p{Lu}{2,})*: `),                                                          // "US: OpenAI has …"
	regexp.MustCompile(`^(?:CLOSE|VIDEO|WATCH|PHOTO) (\p{Lu})`),                                                  // the button of a player
	regexp.MustCompile(`^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)\pL*\.? \d{1,2} (?:-|–|—) (\p{Lu})`), // "June 23 - Two"
	regexp.MustCompile(`^\p{Lu}{3,}-(\p{Lu}\p{Ll})`),                                                             // "ALASKA-Shortly after"
	regexp.MustCompile(`^\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?:?(?: [–—-])? +(\p{Lu})`),                             // "12:05 pm – Two"
	regexp.MustCompile(`^(?:[•·*▪–—>-]\s*)+(\pL)`),                                                               // bullets
	regexp.MustCompile(`^(?i:update|updated|breaking|breaking news|new|exclusive) ?\d*: *(\p{Lu})`),              // "UPDATE: Two"
	regexp.MustCompile(`^(?:However|Meanwhile|Moreover|Furthermore|In addition|Additionally|Also|Nevertheless|Nonetheless|Still|Instead|Indeed|In fact|As a result|For now|Separately|Notably|Currently|Therefore|Thus|Finally|At the same time|In turn|Of course|Earlier|Now), +`),
	regexp.MustCompile(`^(?:But|And|So|Yet|Or) (?:also )?(\pL)`),
}

// underThe matches a phrase in front of the clause whose noun points back:
// "Under the agreement, …".
var underThe = regexp.MustCompile(`^(?:Under|With|As part of|Following|Through|In|After) (?:the|this|that|these) (?:\pL+ ){0,1}(\pL+), +(\pL)`)

// front returns how many bytes may be cut off the front of a sentence.
func front(s string) int {
	at := 0
	for range 4 {
		cut := opening(s[at:])
		if cut == 0 {
			break
		}
		at += cut
	}
	return at
}

func opening(s string) int {
	for _, re := range openings {
		m := re.FindStringSubmatchIndex(s)
		switch {
		case m == nil || m[1] == len(s):
		case len(m) > 2 && m[2] >= 0:
			return m[2]
		default:
			return m[1]
		}
	}
	if m := underThe.FindStringSubmatchIndex(s); m != nil && pointing[strings.ToLower(s[m[2]:m[3]])] {
		return m[4]
	}
	return 0
}

var (
	ticker = regexp.MustCompile(` \((?:NYSE|NASDAQ|Nasdaq|LON|LSE|TSX|ASX|FTSE)[^)]*\)`)
	// a relative clause that ends a sentence
	relative = regexp.MustCompile(`, (?:which|who|whose|where) [^,;—–“”"]*\.$`)
	// what a sentence ends with after its news is told
	// what follows from it, at its end
	participle = regexp.MustCompile(`, (?:\pL+ly )?\pL{3,}ing [^;“”"]*\.$`)
	// when and why it came about
	adverbial  = regexp.MustCompile(`,? (?:after|because|amid|when|even though|in the wake of) [^;“”"]*\.$`)
	appositive = regexp.MustCompile(`, (?:an?|one of) [^,;“”"]*\.$`)
	trailing   = regexp.MustCompile(`(?:, (?:while|although|even as|adding that|as well as|amid|with) [^,;“”"]*|; [^;“”"]*| (?:—|–|--) [^—–“”"]*)\.$`)
)

// said matches an attribution, which a cut may not take along.
var said = regexp.MustCompile(`\b(?:said|says|say|according|reported|announced|told)\b`)

// asides may be taken out of the middle of a sentence.
var asides = []*regexp.Regexp{
	regexp.MustCompile(` \([^()]*\)`),
	regexp.MustCompile(`, (?:who|which|whose) [^,;“”"—–]{5,120},`),
	regexp.MustCompile(` (?:—|–|--) [^—–“”"]{5,120} (?:—|–|--)`),
}

// shortened is a sentence of at most so many words: as it is, or without asides
// and clauses at its end that syntax lets go. It is empty if nothing may be cut.
func shortened(s string, most int) string {
	fits := func() bool { return len(strings.Fields(s)) <= most }
	for _, cut := range asides {
		if !fits() {
			s = cut.ReplaceAllString(s, "")
		}
	}
	for _, cut := range []*regexp.Regexp{relative, participle, trailing, appositive, adverbial} {
		at := cut.FindStringIndex(s)
		if fits() || at == nil || len(strings.Fields(s[:at[0]])) < 8 || cut == adverbial && said.MatchString(s[at[0]:]) {
			continue
		}
		s = strings.TrimSuffix(s[:at[0]], ".") + "."
	}
	if !fits() {
		return ""
	}
	return s
}

// upperFirst writes the first letter as a capital, unless a capital follows it: “iPhone”.
func upperFirst(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); !unicode.IsLower(r) || unicode.IsUpper(next) {
		return s
	}
	return string(unicode.ToUpper(r)) + s[n:]
}

func lastRune(s string) rune {
	r, _ := utf8.DecodeLastRuneInString(s)
	return r
}
