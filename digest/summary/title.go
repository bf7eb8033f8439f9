package summary

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"digestbot/digest/article"
)

// This file cleans the titles that outlets print of what is not their own.

var (
	// "Live:", "UPDATE 2-", "BREAKING NEWS:"
	rushed = regexp.MustCompile(`^(?i:live|live updates|update|updated|breaking|breaking news|exclusive|just in|watch|video|alert|urgent)(?: ?\d+)? ?[:–—|-] ?`)
	// the outlet's name behind a title
	suffix = regexp.MustCompile(` (?:\||::|»|«|·) [^|]*$| [–—-] [^–—-]*$`)
)

// printedTitle is the title of an article, or its first line where that is set
// like one.
func printedTitle(a article.Article) string {
	if a.Title != "" {
		return a.Title
	}
	if first, rest, _ := strings.Cut(a.Text, "\n"); len(first) < 250 && titleLine(first, rest) {
		return strings.TrimSpace(first)
	}
	return ""
}

// titleLine says whether the first line of a text is its title: set like a
// heading, or without a full stop where the text goes on.
func titleLine(first, rest string) bool {
	first = strings.TrimSpace(first)
	return first != "" && (heading(first) || rest != "" && !strings.ContainsRune(`.!?"”’'`, lastRune(first)))
}

// title cleans a title of what is not its own.
func (d *desk) title(title, outlet string) string {
	title = strings.ReplaceAll(strings.Join(strings.Fields(title), " "), "`", "‘")
	title = rushed.ReplaceAllString(withoutBullet(title), "")
	if cut, ok := d.withoutOutlet(title, outlet); ok {
		title = cut
	}
	title = rubric.ReplaceAllString(title, "")
	return strings.TrimSuffix(strings.TrimSpace(title), ".")
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

// opens says whether a mark belongs to the word, or to the number, that it stands before.
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

// withoutOutlet cuts the name of the outlet off the end of a title: a last
// part that resembles the source, or whose words no report uses.
func (d *desk) withoutOutlet(title, outlet string) (string, bool) {
	at := suffix.FindStringIndex(title)
	if at == nil || len(strings.Fields(title[:at[0]])) < 3 {
		return title, false
	}
	part := strings.ToLower(title[at[0]:at[1]])
	if strings.ContainsAny(part, "|«»") {
		return title[:at[0]], true // what a page puts there is not the title
	}
	name := letters(part)
	source := letters(strings.ToLower(outlet))
	if name != "" && (strings.Contains(source, name) || source != "" && strings.Contains(name, source)) {
		return title[:at[0]], true
	}
	for _, w := range split(part) {
		if s := d.stems.stem(w.text); s != "" && d.weight[s] > 0 {
			return title, false
		}
	}
	return title[:at[0]], len(strings.Fields(part)) <= 6
}

// letters is a text without everything else.
func letters(text string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, text)
}

// titled says whether the first sentence of a text is its title, which is
// weighed as a headline.
func titled(a article.Article, first string) bool {
	return (first == a.Title || first == printedTitle(a)) && !strings.ContainsRune(`.!?"”`, lastRune(first))
}
