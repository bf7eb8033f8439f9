package form

import (
	"strings"

	"github.com/digestbot/digestbot/digest/article"
)

// Apply returns an article of a feed with what remains of it without the form:
// its text without the sentences that are nothing but form, and in Rest what
// tells it from the other entries. The title stays whole, for it is shown; bytes
// keep their places, for spans in them are reported. feed names the feed, or its family. An
// article of ordinary news is returned as it is, unless its title counts readers.
// The time is linear in the length of the article.
func (f Form) Apply(feed string, a article.Article) article.Article {
	if !f.templated {
		if title := uncounted(a.Title); title != a.Title {
			a.Rest = &article.Rest{Title: title, Text: a.Text, Given: a.Text}
		}
		return a
	}
	list := append(scan(a.Title, []token{{kind: end}}, len(a.Title)), token{kind: end})
	at := len(list) // where the text begins
	list = append(scan(a.Text, list, len(list)+len(a.Text)), token{kind: end})
	owned := f.owned(list)
	rest := &article.Rest{
		Feed: feed, Given: a.Text,
		Title: without(a.Title, list[:at], owned[:at]), Text: without(a.Text, list[at:], owned[at:]),
	}
	a.Text, a.Rest = shown(a.Text, list[at:], owned[at:]), rest
	return a
}

// owned says of each token whether it is the form's: it stands in a run of the
// form, or in a counter. A number is only if it is the same everywhere.
func (f Form) owned(list []token) []bool {
	owned := make([]bool, len(list))
	for i := range len(list) - runLength + 1 {
		if run, ok := runAt(list, i); ok && f.set[run] {
			owned[i], owned[i+1], owned[i+2] = true, true, true
		}
	}
	for i, t := range list {
		switch {
		case t.kind == number:
			owned[i] = f.set[numberHash(list, i)]
		case t.kind == word && f.set[wordHash(t)]:
			owned[i] = true
		}
	}
	fields(list, func(field []token, at int) {
		if isCounter(field) {
			for i := range field {
				owned[at+i] = true
			}
		}
	})
	return owned
}

// without blanks the tokens of a text that are owned.
func without(text string, list []token, owned []bool) string {
	out := []byte(text)
	for i, t := range list {
		if owned[i] {
			blank(out, t.start, t.end)
		}
	}
	if !strings.ContainsFunc(string(out), inWord) {
		return ""
	}
	return string(out)
}

// shown blanks the sentences of which every token is owned.
func shown(text string, list []token, owned []bool) string {
	out := []byte(text)
	k := 0
	left := false
	for from, to := 0, 0; from < len(text); from = to {
		to = from + sentenceLength(text[from:])
		all, some := true, false
		for ; k < len(list) && list[k].start < to; k++ {
			if list[k].kind <= link {
				all, some = all && owned[k], true
			}
		}
		if all && some {
			blank(out, from, to)
		} else if some {
			left = true
		}
	}
	if !left {
		return ""
	}
	return string(out)
}

// sentenceLength is the length of the sentence or line at the beginning of a text.
func sentenceLength(text string) int {
	for i := range len(text) {
		switch text[i] {
		case '\n':
			return i + 1
		case '.', '!', '?':
			if i+1 < len(text) && text[i+1] == ' ' {
				return i + 1
			}
		}
	}
	return len(text)
}

// blank makes spaces of all but the line breaks of a stretch.
func blank(text []byte, from, to int) {
	for i := from; i < to; i++ {
		if text[i] != '\n' {
			text[i] = ' '
		}
	}
}

// uncounted blanks the brackets of a title that count readers: "(17 comments)".
func uncounted(title string) string {
	if !strings.ContainsAny(title, "([") {
		return title
	}
	list := scan(title, nil, len(title))
	owned := make([]bool, len(list))
	some := false
	fields(list, func(field []token, at int) {
		opened := at > 0 && strings.ContainsAny(title[list[at-1].start:field[0].start], "([")
		if opened && isCounter(field) {
			some = true
			for i := range field {
				owned[at+i] = true
			}
		}
	})
	if !some {
		return title
	}
	return without(title, list, owned)
}
