package message

import (
	"regexp"
	"strings"
	"unicode/utf8"
)

// Blocks of Block Kit, as far as digests use them: those that every client
// shows. Fields are in the order in which they are written.
type block struct {
	Type      string   `json:"type"`
	ID        string   `json:"block_id,omitempty"`
	Text      *textObj `json:"text,omitempty"`
	Elements  []any    `json:"elements,omitempty"`
	Accessory *control `json:"accessory,omitempty"`
}

// A textObj is plain_text or mrkdwn.
type textObj struct {
	Type     string `json:"type"`
	Text     string `json:"text"`
	Emoji    *bool  `json:"emoji,omitempty"`    // plain_text: false, so that ":100:" stays as it is
	Verbatim *bool  `json:"verbatim,omitempty"` // mrkdwn: true, so that nothing in it is linked by itself
}

// A control is a button or an overflow menu.
type control struct {
	Type    string   `json:"type"`
	Action  string   `json:"action_id"`
	Text    *textObj `json:"text,omitempty"`
	Value   string   `json:"value,omitempty"`
	Label   string   `json:"accessibility_label,omitempty"`
	Options []option `json:"options,omitempty"`
}

type option struct {
	Text  *textObj `json:"text"`
	Value string   `json:"value"`
	URL   string   `json:"url,omitempty"`
}

// A rich element is a section, list or quote of rich text.
type rich struct {
	Type     string `json:"type"`
	Style    string `json:"style,omitempty"`
	Indent   *int   `json:"indent,omitempty"`
	Elements []any  `json:"elements"`
}

// A leaf is text or a link of rich text: shown as it stands, never parsed.
type leaf struct {
	Type  string     `json:"type"`
	URL   string     `json:"url,omitempty"`
	Text  string     `json:"text"`
	Style *leafStyle `json:"style,omitempty"`
}

type leafStyle struct {
	Bold bool `json:"bold,omitempty"`
	Code bool `json:"code,omitempty"`
}

func plainText(s string, max limit) *textObj {
	no := false
	return &textObj{Type: "plain_text", Text: clip(s, max.most), Emoji: &no}
}

func mrkdwnText(s string) *textObj {
	yes := true
	return &textObj{Type: "mrkdwn", Text: s, Verbatim: &yes}
}

// leaves are the elements of rich text that show marked text.
func leaves(marked string) []any {
	var all []any
	for _, r := range runs(marked) {
		l := leaf{Type: "text", Text: r.text}
		if r.url != "" {
			l.Type, l.URL = "link", r.url
		}
		if r.style == bold || r.style == code {
			l.Style = &leafStyle{Bold: r.style == bold, Code: r.style == code}
		}
		all = append(all, l)
	}
	return all
}

func richBlock(id string, elements ...any) block {
	return block{Type: "rich_text", ID: id, Elements: elements}
}

func richSection(marked string) rich {
	return rich{Type: "rich_text_section", Elements: leaves(marked)}
}
func richQuote(marked string) rich { return rich{Type: "rich_text_quote", Elements: leaves(marked)} }

func richList(items []string) rich {
	none := 0
	l := rich{Type: "rich_text_list", Style: "bullet", Indent: &none}
	for _, item := range items {
		l.Elements = append(l.Elements, richSection(item))
	}
	return l
}

// mrkdwn is marked text in Slack's markup. Only marks become markup: what feeds
// wrote is escaped, and as there is no escape for *, _, ~, ` and :emoji:, these
// get look-alikes.
func mrkdwn(marked string) string {
	var b strings.Builder
	for _, r := range runs(marked) {
		b.WriteString(mrkdwnRun(r))
	}
	return b.String()
}

func mrkdwnRun(r run) string {
	text := escape(emoji.ReplaceAllString(inert.Replace(r.text), ":\u2060$1:"))
	switch {
	case r.url != "":
		return "<" + escape(strings.ReplaceAll(r.url, "|", "%7C")) + "|" + strings.ReplaceAll(text, "|", "¦") + ">"
	case r.style == code:
		return "`" + text + "`"
	case r.style == bold && strings.TrimSpace(text) != "":
		return "*" + text + "*"
	}
	return text
}

// inert replaces what mrkdwn would read as format by what looks the same.
var inert = strings.NewReplacer("*", "∗", "_", "＿", "~", "∼", "`", "ˋ", "\n", " ")

// emoji are the names that mrkdwn replaces by pictures.
var emoji = regexp.MustCompile(`:([\pL\pN_+'-]+):`)

// escape escapes what Slack decodes, and nothing else
// (docs.slack.dev/messaging/formatting-message-text#escaping).
func escape(s string) string { return escapes3.Replace(s) }

var escapes3 = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;")

// mrkdwnWithin is mrkdwn of at most max code points; runs that no longer fit are
// left out whole, so that nothing is cut inside a link or an entity.
func mrkdwnWithin(marked string, max int) string {
	var b strings.Builder
	left := max - 1 // for the ellipsis
	all := runs(marked)
	for _, r := range all {
		text := mrkdwnRun(r)
		if n := utf8.RuneCountInString(text); n <= left {
			b.WriteString(text)
			left -= n
			continue
		}
		return b.String() + "…"
	}
	return b.String()
}

// sizeOf measures blocks as Check does: all texts and addresses, as escaped.
func sizeOf(blocks []block) int {
	n := 0
	for _, b := range blocks {
		n += b.Text.size() + b.Accessory.size() + sizeOfAll(b.Elements)
	}
	return n
}

func sizeOfAll(elements []any) int {
	n := 0
	for _, e := range elements {
		switch e := e.(type) {
		case rich:
			n += sizeOfAll(e.Elements)
		case leaf:
			n += utf8.RuneCountInString(escape(e.Text)) + utf8.RuneCountInString(escape(e.URL))
		case *textObj:
			n += e.size()
		case control:
			n += e.size()
		}
	}
	return n
}

func (t *textObj) size() int {
	switch {
	case t == nil:
		return 0
	case t.Type == "mrkdwn": // escaped already
		return utf8.RuneCountInString(t.Text)
	}
	return utf8.RuneCountInString(escape(t.Text))
}

func (c *control) size() int {
	if c == nil {
		return 0
	}
	n := c.Text.size()
	for _, o := range c.Options {
		n += o.Text.size() + utf8.RuneCountInString(escape(o.URL))
	}
	return n
}
