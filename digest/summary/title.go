package summary

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/digestbot/digestbot/digest/text"
)

// This file cleans the titles that outlets print of what is not their own.

var (
	// "Live:", "UPDATE 2-", "BREAKING NEWS:"
	rushed = regexp.MustCompile(`^(?i:live|live updates|update|updated|breaking|breaking news|exclusive|just in|watch|video|alert|urgent|new|developing)(?: ?\d+)? ?[:–—|-]+ ?`)
	// "US: …": a rubric
	rubric = regexp.MustCompile(`^\p{Lu}{2,}(?: \p{Lu}{2,})*: `)
	// the outlet's name behind a title
	suffix = regexp.MustCompile(` (?:\||::|»|«|·) .*$| [–—-] [^–—-]*$`)
	// a writer's name in front of one
	byline = regexp.MustCompile(`^\p{Lu}\pL+(?: \p{Lu}\.?)? \p{Lu}\pL+ [-–—|] `)
	// "[cs.LG]", "(VIDEO)", "[UPDATED]"
	tagged = regexp.MustCompile(`(?:^\[[^\]]{1,20}\] ?| ?[\[(](?i:video|photos?|update[ds]?|audio|watch|gallery|poll|opinion|live|with video|[a-z]{2}\.[a-z]{2})[\])])`)
)

// abbreviated matches a title that ends with an abbreviation: "the U.S."
var abbreviated = regexp.MustCompile(`\b\p{Lu}\.\p{Lu}\.$`)

// truncated reports whether a title was cut: it ends with a word that needs
// another one, or within a word.
func truncated(words []word) bool {
	if len(words) == 0 {
		return false
	}
	last := words[len(words)-1]
	return last.Kind == text.Letters && !last.capital() &&
		(len(last.lower) == 1 || last.Is(text.Article|text.Determiner|text.Conjunction) || last.lower == "to" || last.lower == "of")
}

// title is a title without what is not its own.
func (e *editor) title(title, outlet string) string {
	title = strings.ReplaceAll(strings.Join(strings.Fields(title), " "), "`", "‘")
	title = tagged.ReplaceAllString(title, "")
	title = rushed.ReplaceAllString(withoutBullet(title), "")
	title = title[dateline(title):]
	title = e.withoutOutlet(title, outlet)
	if m := byline.FindString(title); m != "" && !e.used(m) && len(strings.Fields(title[len(m):])) >= 4 {
		title = title[len(m):]
	}
	title = rubric.ReplaceAllString(title, "")
	title = strings.TrimSpace(title)
	if abbreviated.MatchString(title) {
		return title
	}
	return strings.TrimSuffix(title, ".")
}

// asOpened gives a headline back the first letter of its title, where an outlet
// begins that with it: who writes npm or v2.4.1 means it.
func (e *editor) asOpened(headline, title string) string {
	word, _, _ := strings.Cut(title, " ")
	first, _ := utf8.DecodeRuneInString(word)
	_, size := utf8.DecodeRuneInString(headline)
	if !unicode.IsLower(first) {
		return headline
	}
	for _, a := range e.story.Articles() {
		if strings.HasPrefix(a.Title, word) {
			return string(first) + headline[size:]
		}
	}
	return headline
}

// dateline is how many bytes a dateline in front of a title takes.
func dateline(title string) int {
	for _, re := range openings[:2] {
		if m := re.FindStringIndex(title); m != nil && m[1] < len(title) {
			return m[1]
		}
	}
	return 0
}

// used reports whether a word of a text stands in more than one report.
func (e *editor) used(s string) bool {
	for _, w := range e.wordsOf(s) {
		if w.stem != "" && e.weight[w.stem] > 0 {
			return true
		}
	}
	return false
}

// withoutBullet cuts what stands before a title's first word: bullets, arrows,
// markup. What belongs to the word stays: “-5C”, “#MeToo”, “(Updated)”.
func withoutBullet(title string) string {
	start := strings.IndexFunc(title, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
	if start < 0 {
		return ""
	}
	first, _ := utf8.DecodeRuneInString(title[start:])
	for start > 0 {
		mark, size := utf8.DecodeLastRuneInString(title[:start])
		if !opens(mark, unicode.IsDigit(first), title[start:]) {
			break
		}
		start -= size
	}
	return title[start:]
}

// opens reports whether a mark belongs to the word, or to the number, that it
// stands before.
func opens(mark rune, number bool, rest string) bool {
	switch mark {
	case '(':
		return strings.Contains(rest, ")")
	case '[':
		return strings.Contains(rest, "]")
	case '#', '@':
		return !number
	case '+', '-', '−', '–', '±', '~', '≈', '<', '>', '.', '§':
		return number
	}
	return unicode.Is(unicode.Sc, mark) || strings.ContainsRune(`"“„«‘'¿¡`, mark)
}

// withoutOutlet cuts the name of the outlet off the end of a title: a last part
// that resembles the source, or whose words no other report uses.
func (e *editor) withoutOutlet(title, outlet string) string {
	for range 2 {
		at := suffix.FindStringIndex(title)
		if at == nil || len(strings.Fields(title[:at[0]])) < 3 {
			return title
		}
		part := title[at[0]:at[1]]
		name, source := letters(part), letters(outlet)
		switch {
		case strings.ContainsAny(part, "|«»"): // what a page puts there is not the title
		case name != "" && source != "" && (strings.Contains(source, name) || strings.Contains(name, source)):
		case !e.used(part) && len(strings.Fields(part)) <= 7:
		default:
			return title
		}
		title = title[:at[0]]
	}
	return title
}
