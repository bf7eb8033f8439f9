package message

import (
	"strings"
	"text/template"
)

// Templates for the terminal and for Slack write one text in which marks stand:
// control characters, which clean keeps out of feed text, so that nothing but a
// template can set one.
//
//	{{bold}} {{dim}} {{flag}} {{code}} … {{plain}}  how the words between look
//	{{link .URL}} … {{plain}}                       a link, if the address is not empty
//	{{edge}}                                        what follows stands at the right edge
//	{{bar}} {{rail}}                                the line has the bar of what is disputed, updated
//	{{col}}                                         the next column
//	{{wide}} {{narrow}}                             what follows needs a wide terminal, a narrow one
const (
	markStyle  = '\x01' // and the style
	markLink   = '\x02' // and the address, up to markEnd
	markEnd    = '\x03'
	markEdge   = '\x04'
	markBar    = '\x05'
	markRail   = '\x06'
	markCol    = '\x07'
	markWide   = '\x0e'
	markNarrow = '\x0f'
)

// A style is how a run of words looks.
type style byte

const (
	plain style = 'p'
	bold  style = 'b'
	dim   style = 'd'
	alarm style = 'f'
	code  style = 'c'
)

var marks = template.FuncMap{
	"plain":  func() string { return string(markStyle) + string(plain) },
	"bold":   func() string { return string(markStyle) + string(bold) },
	"dim":    func() string { return string(markStyle) + string(dim) },
	"flag":   func() string { return string(markStyle) + string(alarm) },
	"code":   func() string { return string(markStyle) + string(code) },
	"edge":   func() string { return string(markEdge) },
	"bar":    func() string { return string(markBar) },
	"rail":   func() string { return string(markRail) },
	"col":    func() string { return string(markCol) },
	"wide":   func() string { return string(markWide) },
	"narrow": func() string { return string(markNarrow) },
	"link": func(url string) string {
		if url == "" {
			return string(markStyle) + string(plain)
		}
		return string(markLink) + url + string(markEnd)
	},
}

// A run is words that look alike.
type run struct {
	text string
	style
	url string // not empty in a link
}

// runs splits marked text at its style and link marks; other marks are dropped.
func runs(s string) []run {
	var all []run
	now := run{style: plain}
	emit := func(text string) {
		if text != "" {
			all = append(all, run{text, now.style, now.url})
		}
	}
	for {
		i := strings.IndexFunc(s, isMark)
		if i < 0 {
			emit(s)
			return all
		}
		emit(s[:i])
		mark := s[i]
		s = s[i+1:]
		switch {
		case mark == markStyle && s != "":
			now = run{style: style(s[0])}
			s = s[1:]
		case mark == markLink:
			now.url, s, _ = strings.Cut(s, string(markEnd))
		}
	}
}

func isMark(r rune) bool { return r >= markStyle && r <= markCol || r == markWide || r == markNarrow }

// bare returns marked text without its marks.
func bare(s string) string {
	var b strings.Builder
	for _, r := range runs(s) {
		b.WriteString(r.text)
	}
	return b.String()
}
