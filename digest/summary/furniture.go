package summary

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// This file knows what stands in an article and is no sentence of the news:
// headings, bylines, addresses, invitations to subscribe, broken text.

// furniturePhrases are what pages say about themselves, in lower case.
var furniturePhrases = []string{
	"all rights reserved", "email address will not be published", "required fields", "leave a reply", "leave a comment",
	"recommended stories", "related articles", "related stories", "recent stories", "list of items",
	"sign up", "subscribe", "newsletter", "click here", "read more", "read the full", "follow us", "last updated", "first posted",
	"image credit", "photograph:", "photo:", "getty images", "advertisement", "cookies", "more to follow", "breaking news story",
	"this article", "this story", "first appeared", "originally published", "pictured", "watch the video", "scroll down",
	"conference call", "webcast", "responsible for the accuracy", "share this", "press release", "for more information", "see also", "see photos", "blog post", " et al", "citation:", "photo by",
}

var (
	numbered  = regexp.MustCompile(`^(?:\(\w{1,3}\)|\d{1,2}\.) `)     // "(a) the act is", "1. Install": pieces of a list or a law
	labelled  = regexp.MustCompile(`^\pL+(?: \pL+){0,2}: \p{Ll}`)     // "Verdict: this is"
	pageClock = regexp.MustCompile(`\b\d{1,2}:\d{2}\s*\d{1,2}/\d{1}`) // "13:26 14/09"
)

// furniture says whether a piece of text is no sentence of the news.
func furniture(text string) bool {
	if n := len(strings.Fields(text)); n < 5 || heading(text) {
		return true
	}
	first, _ := utf8.DecodeRuneInString(text)
	if unicode.IsLower(first) || strings.ContainsRune(":;,…?!", lastRune(text)) || strings.HasSuffix(text, "...") {
		return true
	}
	if strings.Contains(text, ":") && (labelled.MatchString(text) || pageClock.MatchString(text)) {
		return true
	}
	if (text[0] == '(' || text[0] >= '0' && text[0] <= '9') && numbered.MatchString(text) {
		return true
	}
	if addressed(text) || garbled(text) {
		return true
	}
	if cutShort(text) {
		return true
	}
	return containsAny(strings.ToLower(text), furniturePhrases) || shouted(text)
}

// addressed says whether a text holds an address or names an account.
func addressed(text string) bool {
	return strings.Contains(text, "@") || strings.Contains(text, "://") || strings.Contains(text, "www.") || strings.Contains(text, "pic.twitter")
}

// garbled says whether a text holds symbols, broken characters, or two texts
// run together ("itemsEnd").
func garbled(text string) bool {
	lower := 0 // lower-case letters since the word began; -1 after a capital
	previous := ' '
	for _, r := range text {
		switch {
		case r >= utf8.RuneSelf && (unicode.Is(unicode.So, r) || r == '•' || r == utf8.RuneError):
			return true
		case unicode.IsLower(r):
			if unicode.IsUpper(previous) && lower >= 2 {
				return true
			}
			if lower >= 0 {
				lower++
			}
		case unicode.IsUpper(r):
			if lower < 2 {
				lower = -1
			}
		default:
			lower = 0
		}
		previous = r
	}
	return false
}

// cutShort says whether a text ends with an initial or an abbreviation before
// a name or a number: it was split inside a sentence.
func cutShort(text string) bool {
	text, ok := strings.CutSuffix(text, ".")
	if !ok {
		return false
	}
	last := text[strings.LastIndexAny(text, " (/")+1:]
	if last == "" || dangler[last] {
		return true // "a .38-calibre revolver"
	}
	return len(last) == 1 && last >= "A" && last <= "Z" || unfinished[last]
}

var dangler = set("a an the of and or his their its")

var unfinished = set("Rev Mr Mrs Ms Dr Gov Sen Rep Sgt St Mt Gen Col Lt No vs Inc Calif Jan Feb Aug Sept Oct Nov Dec Corp Co Prof Capt Maj Hon Adm")

// heading says whether text is worded or set like a heading: no full stop and
// short, or most of its longer words capitalised.
func heading(text string) bool {
	words := split(text)
	if strings.ContainsRune(`.!?"”’'`, lastRune(text)) {
		return titleCasedBy(words, 95)
	}
	return len(words) < 14 || titleCased(words)
}

// titleCased says whether most of the longer words begin with a capital.
func titleCased(words []word) bool { return titleCasedBy(words, 70) }

// titleCasedBy says whether that share of the longer words, in per cent, begins with a capital.
func titleCasedBy(words []word, percent int) bool {
	long, capitals := 0, 0
	for _, w := range words {
		if len(w.text) < 4 || !unicode.IsLetter(rune(w.text[0])) {
			continue
		}
		long++
		if w.capital() {
			capitals++
		}
	}
	return long > 2 && capitals*100 >= long*percent
}

// shouted says whether most letters are capitals.
func shouted(text string) bool {
	upper, lower := 0, 0
	for _, r := range text {
		if unicode.IsUpper(r) {
			upper++
		} else if unicode.IsLower(r) {
			lower++
		}
	}
	return upper > lower
}

func lastRune(text string) rune {
	r, _ := utf8.DecodeLastRuneInString(text)
	return r
}
