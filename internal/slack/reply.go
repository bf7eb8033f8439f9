package slack

// This file is what every answer is made of. Nothing in an answer is parsed by
// Slack: names and feed text are shown as rich text, which knows no markup.

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	slackgo "github.com/slack-go/slack"
)

// A reply is an answer that one person sees.
type reply struct {
	lines   []string
	pre     string                 // aligned text, after the lines
	people  []string               // ids of people, named after the lines
	after   string                 // a last line
	buttons []slackgo.BlockElement // at the end
	blocks  []slackgo.Block        // in place of all that
	replace bool                   // of the message that was acted on
}

// say returns a reply of lines.
func say(lines ...string) reply { return reply{lines: lines} }

const (
	// maxLines and maxPre keep an answer well inside the limits of a message, in
	// lines and runes.
	maxLines = 60
	maxPre   = 5000
)

// text returns the reply as plain text, escaped.
func (r reply) text() string {
	text := strings.Join(r.lines, "\n")
	if r.pre != "" {
		text += "\n" + r.pre
	}
	if r.after != "" {
		text += "\n" + r.after
	}
	return shorten(escape(strings.TrimSpace(text)), maxText)
}

// webhook returns the reply as a response_url and an acknowledgement take it, ephemeral.
func (r reply) webhook() *slackgo.WebhookMessage {
	no := false
	return &slackgo.WebhookMessage{ResponseType: slackgo.ResponseTypeEphemeral, ReplaceOriginal: r.replace, Text: r.text(),
		Blocks: &slackgo.Blocks{BlockSet: r.layout()}, UnfurlLinks: &no, UnfurlMedia: &no}
}

// options returns the reply as calls of the Web API take it.
func (r reply) options() []slackgo.MsgOption {
	return []slackgo.MsgOption{slackgo.MsgOptionText(r.text(), false), slackgo.MsgOptionBlocks(r.layout()...),
		slackgo.MsgOptionDisableLinkUnfurl(), slackgo.MsgOptionDisableMediaUnfurl()}
}

// layout puts the lines, the aligned text and the buttons into blocks.
func (r reply) layout() []slackgo.Block {
	if r.blocks != nil {
		return r.blocks
	}
	lines := r.lines
	if len(lines) > maxLines {
		lines = append(slices.Clone(lines[:maxLines]), fmt.Sprintf("+%d more", len(r.lines)-maxLines))
	}
	var parts []slackgo.RichTextElement
	add := func(text string) {
		if text != "" {
			parts = append(parts, slackgo.NewRichTextSection(slackgo.NewRichTextSectionTextElement(text, nil)))
		}
	}
	add(clip(strings.Join(lines, "\n"), maxPre))
	if len(r.people) > 0 {
		parts = append(parts, slackgo.NewRichTextSection(people(r.people)...))
	}
	if r.pre != "" {
		parts = append(parts, &slackgo.RichTextPreformatted{Type: slackgo.RTEPreformatted,
			Elements: []slackgo.RichTextSectionElement{slackgo.NewRichTextSectionTextElement(clip(r.pre, maxPre), nil)}})
	}
	add(r.after)
	blocks := []slackgo.Block{slackgo.NewRichTextBlock("answer", parts...)}
	if len(r.buttons) > 0 {
		blocks = append(blocks, slackgo.NewActionBlock("choices", r.buttons...))
	}
	return blocks
}

// people names people by their ids. An answer that only one person sees notifies
// none of them.
func people(ids []string) []slackgo.RichTextSectionElement {
	var out []slackgo.RichTextSectionElement
	for i, id := range ids {
		if i > 0 {
			out = append(out, slackgo.NewRichTextSectionTextElement(", ", nil))
		}
		out = append(out, slackgo.NewRichTextSectionUserElement(id, nil))
	}
	return out
}

// escape makes text inert in mrkdwn: docs.slack.dev/messaging/formatting-message-text.
func escape(s string) string {
	return strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(s)
}

// emoji is what Slack would turn into a picture.
var emoji = regexp.MustCompile(`:([a-z0-9_+'-]+:)`)

// inert makes a name safe in mrkdwn: escaped, with a word joiner before each
// character that would format. Links and mentions are off by verbatim.
func inert(s string) string {
	s = strings.Join(strings.Fields(s), " ")
	s = strings.NewReplacer("*", "\u2060*", "_", "\u2060_", "~", "\u2060~", "`", "\u2060`").Replace(s)
	return escape(emoji.ReplaceAllString(s, ":\u2060$1"))
}

// clip cuts text to n runes at most and marks the cut.
func clip(s string, n int) string {
	if utf8.RuneCountInString(s) <= n {
		return s
	}
	return strings.TrimRight(string([]rune(s)[:n-1]), " \n") + "…"
}

// button returns a plain button.
func button(action, label, value string) *slackgo.ButtonBlockElement {
	return slackgo.NewButtonBlockElement(action, value, plainText(label))
}

func plainText(s string) *slackgo.TextBlockObject {
	no := false
	return &slackgo.TextBlockObject{Type: slackgo.PlainTextType, Text: s, Emoji: &no}
}

// marked returns mrkdwn in which nothing is linked by itself.
func marked(s string) *slackgo.TextBlockObject {
	return &slackgo.TextBlockObject{Type: slackgo.MarkdownType, Text: s, Verbatim: true}
}
