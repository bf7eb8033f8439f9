package summary

import (
	"strings"

	"digestbot/digest/text"
)

// unquoted says, for each sentence of a text, whether it stands outside
// quotations that run over several sentences: such pieces have no speaker.
func unquoted(sentences []text.Span) []bool {
	free := make([]bool, len(sentences))
	open, since := false, 0
	for i, s := range sentences {
		if open && i-since > 6 {
			open = false // a mark was lost: nobody quotes for so long
		}
		began := open
		for j, r := range s.Text {
			switch r {
			case '“':
				open, since = true, i
			case '”':
				open = false
			case '"':
				if j == 0 && open && strings.Count(s.Text, `"`)%2 == 0 {
					began, open = false, false // a sentence with both marks of its own: the earlier one was lost
				}
				if open = !open; open {
					since = i
				}
			}
		}
		free[i] = !began && !open && !halfQuoted(s.Text)
	}
	return free
}

// halfQuoted says whether single marks open a quotation which does not close.
func halfQuoted(text string) bool {
	for _, open := range []string{"'", "‘"} {
		if strings.HasPrefix(text, open) {
			return !strings.ContainsAny(text[len(open):], "'’") || !strings.Contains(text, ",") && !strings.Contains(text, " ' ")
		}
	}
	return false
}

// outsideQuotes is the text with its quotations blanked out.
func outsideQuotes(text string) string {
	if !strings.ContainsAny(text, "\"“") {
		return text
	}
	var b strings.Builder
	in := false
	for _, r := range text {
		switch {
		case r == '“' || r == '"' && !in:
			in = true
		case r == '”' || r == '"':
			in = false
		case !in:
			b.WriteRune(r)
		}
	}
	return b.String()
}

// onlyQuote says whether a text is a quotation and nothing else: nobody is
// named who said it.
func onlyQuote(text string) bool {
	return len(strings.Fields(outsideQuotes(text))) < 2 && strings.ContainsAny(text, "\"“")
}

// unbalanced says whether a text opens or closes a quotation and not both.
func unbalanced(text string) bool {
	return strings.Count(text, "“") != strings.Count(text, "”") || strings.Count(text, `"`)%2 == 1
}
