package message

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Slack makes the messages of a digest, in posting order: a parent, then
// replies to it, one for each story of several articles (or more, where one
// message cannot hold it) and at the end those for single articles that have
// no room in the parent. Every message is within the limits of Slack.
func (r *Renderer) Slack(d Digest) ([]Message, error) {
	s := &slackWriter{Renderer: r, issue: layOut(d, true)}
	drafts := s.parent()
	for _, t := range s.Stories {
		drafts = append(drafts, s.reply(t)...)
	}
	drafts = append(drafts, s.listing(s.singles, s.words("slack.singles.title", s.singles), "slack.singles.text")...)
	drafts = append(drafts, s.entries()...)
	if s.err != nil {
		return nil, s.err
	}
	return finish(d.ID, "digest_posted", drafts)
}

// A draft is a message without its key.
type draft struct {
	story  string
	text   string
	blocks []block
}

// finish gives drafts their keys and metadata: the first is the parent.
func finish(id, event string, drafts []draft) ([]Message, error) {
	var all []Message
	for i, d := range drafts {
		m, err := seal(d, event, Ref(id)+":"+strconv.Itoa(i+1), i+1, len(drafts))
		if err != nil {
			return nil, err
		}
		if i == 0 {
			m.Parent = -1
		}
		all = append(all, m)
	}
	return all, nil
}

// seal makes a message of a draft. The key is in its metadata and, because
// metadata may be lost, in the block_id of its first block.
func seal(d draft, event, key string, part any, parts int) (Message, error) {
	m := Message{Key: key, Story: d.story, Text: lines(escape(d.text), maxFallback.most)}
	d.blocks[0].ID = "digest:" + key
	var err error
	if m.Blocks, err = marshal(d.blocks); err != nil {
		return Message{}, err
	}
	type payload struct {
		Key   string `json:"key"`
		Part  any    `json:"part"`
		Parts int    `json:"parts,omitempty"`
	}
	m.Metadata, err = marshal(struct {
		Type    string  `json:"event_type"`
		Payload payload `json:"event_payload"`
	}{event, payload{key, part, parts}})
	if err != nil {
		return Message{}, err
	}
	return m, m.Check()
}

// marshal is JSON without the escapes that HTML needs, as Slack's own examples are.
func marshal(v any) (json.RawMessage, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(v); err != nil {
		return nil, fmt.Errorf("encode: %w", err)
	}
	return json.RawMessage(strings.TrimSuffix(b.String(), "\n")), nil
}

// lines shortens an escaped text to whole lines of at most max code points; if
// not even the first fits, it is cut between words, and not inside an entity.
func lines(s string, max int) string {
	if utf8.RuneCountInString(s) <= max {
		return s
	}
	cut := clip(s, max)
	if i := strings.LastIndexByte(cut, '\n'); i > 0 {
		return cut[:i] + "\n…"
	}
	if i := strings.LastIndexByte(cut, '&'); i > len(cut)-6 {
		return cut[:i] + "…"
	}
	return cut
}

// A slackWriter makes the messages of one digest. The first error stays.
type slackWriter struct {
	*Renderer
	issue
	thread  int    // stories that only the thread tells
	singles []tale // that have no room in the parent
	err     error
}

func (s *slackWriter) words(name string, data any) string {
	text, err := s.say(name, data)
	if err != nil && s.err == nil {
		s.err = err
	}
	return text
}

// parent tells every story in a few lines, in as much detail as there is room for.
func (s *slackWriter) parent() []draft {
	head := []block{
		{Type: "header", Text: plainText(s.words("slack.title", s.issue), maxHeader)},
	}
	if p := s.words("slack.period", s.issue); p != "" {
		head = append(head, s.context("period", p))
	}
	b := budget{blocks: maxBlocks.most, text: maxText.most}
	b.take(head...)
	b.take(s.foot(99)...)
	lists := s.lists(&b)
	body, told := s.fit(b)
	s.thread = len(s.Stories) - told
	b.take(body...)
	singles := s.singlesIn(&b)
	blocks := append(head, body...)
	blocks = append(blocks, singles...)
	blocks = append(blocks, lists...)
	blocks = append(blocks, s.foot(s.thread)...)
	return []draft{{text: s.words("slack.text", s.issue), blocks: blocks}}
}

// A budget is what a message has room for.
type budget struct{ blocks, text int }

func (b *budget) take(blocks ...block) {
	b.blocks -= len(blocks)
	b.text -= sizeOf(blocks)
}

func (b budget) holds(blocks ...block) bool {
	return len(blocks) <= b.blocks && sizeOf(blocks) <= b.text
}

// A detail is how much the parent says of a story.
type detail int

const (
	full    detail = iota // what it says, and disputes with every side
	brief                 // the same, disputes in one line each
	compact               // one dispute in one line
)

// fit tells the stories in the greatest detail in which all fit, otherwise as
// many as fit. It returns how many are told.
func (s *slackWriter) fit(b budget) (told []block, n int) {
	for d := full; d <= compact; d++ {
		told, n = nil, 0
		for _, t := range s.Stories {
			blocks := s.brief(t, d)
			if !b.holds(append(told, blocks...)...) {
				break
			}
			told = append(told, blocks...)
			n++
		}
		if n == len(s.Stories) {
			return told, n
		}
	}
	return told, n
}

// A shownFlag is a flag as the templates of Slack see it.
type shownFlag struct {
	quantity
	Most int // how many witnesses a side
}

// maxFlags is how many disputes a story shows.
const maxFlags = 3

// brief is a story in the parent.
func (s *slackWriter) brief(t tale, d detail) []block {
	blocks := []block{s.headline("story:"+t.Anchor, t)}
	shown := maxFlags
	if d == compact {
		shown = 1
	}
	var quotes []string
	for _, f := range t.Flags[:min(shown, len(t.Flags))] {
		if d == full {
			quotes = append(quotes, s.words("slack.flag", shownFlag{f, 3}))
		} else {
			quotes = append(quotes, s.words("slack.flag.short", f))
		}
	}
	if n := len(t.Flags) - len(quotes); n > 0 {
		quotes = append(quotes, s.words("slack.moreflags", n))
	}
	var parts []any
	if line := s.words("slack.told", t); line != "" && d != compact {
		parts = append(parts, richSection(richWithin(line, maxLine)))
	}
	room := maxRich.most - maxLine
	for i, q := range quotes {
		q = richWithin(q, room/(len(quotes)-i))
		room -= markedText(q)
		parts = append(parts, richQuote(q))
	}
	if len(parts) > 0 {
		blocks = append(blocks, richBlock("line:"+t.Anchor, parts...))
	}
	return append(blocks, s.count("count:"+t.Anchor, s.words("slack.count", t), s.menu(t)))
}

// headline is rich text, which shows every sign of a title as the outlet wrote it.
func (s *slackWriter) headline(id string, t tale) block {
	title := richSection(richWithin(s.words("slack.headline", t), maxRich.most))
	for i, e := range title.Elements {
		l := e.(leaf)
		l.Style = &leafStyle{Bold: true}
		title.Elements[i] = l
	}
	return richBlock(id, title)
}

// count closes a story in the parent, beside its menu if it has one.
func (s *slackWriter) count(id, marked string, menu *control) block {
	if menu == nil {
		return s.context(id, marked)
	}
	return block{Type: "section", ID: id, Text: mrkdwnText(mrkdwnWithin(marked, maxSection.most)), Accessory: menu}
}

func (s *slackWriter) context(id, marked string) block {
	return block{Type: "context", ID: id, Elements: []any{mrkdwnText(mrkdwnWithin(marked, maxNote.most))}}
}

// menu is the overflow menu of a story; nil when nobody would answer it.
func (s *slackWriter) menu(t tale) *control {
	return s.overflow(t, "slack.menu")
}

func (s *slackWriter) overflow(t tale, name string) *control {
	if !s.Interactive {
		return nil
	}
	c := &control{Type: "overflow", Action: "story.menu:" + t.Ref}
	for action, label := range choices(s.words(name, t)) {
		o := option{Text: plainText(label, maxOption), Value: action + ":" + t.Ref}
		if action == "open" {
			o.URL = t.Page
		}
		if len(c.Options) < maxOptions.most {
			c.Options = append(c.Options, o)
		}
	}
	if len(c.Options) == 0 {
		return nil
	}
	return c
}

// foot closes the parent.
func (s *slackWriter) foot(thread int) []block {
	var blocks []block
	more := struct {
		issue
		Thread int
	}{s.issue, thread}
	if text := s.words("slack.more", more); text != "" {
		blocks = append(blocks, s.context("more", text))
	}
	foot := block{Type: "context", ID: "foot"}
	for text := range strings.SplitSeq(s.words("slack.foot", s.issue), "\n") {
		if strings.TrimSpace(text) != "" && len(foot.Elements) < maxContext.most {
			foot.Elements = append(foot.Elements, mrkdwnText(mrkdwnWithin(text, 1500)))
		}
	}
	if len(foot.Elements) > 0 {
		blocks = append(blocks, block{Type: "divider", ID: "rule"}, foot)
	}
	return blocks
}

// singlesIn lists single articles in the parent, as many as it has room for, and
// keeps the others for the end.
func (s *slackWriter) singlesIn(b *budget) []block {
	var blocks []block
	for n := len(s.Singles); n > 0; n-- {
		if blocks = s.singleBlocks(s.words("slack.singles.title", s.Singles[:n]), s.Singles[:n]); b.holds(blocks...) {
			s.singles = s.Singles[n:]
			b.take(blocks...)
			return blocks
		}
	}
	s.singles = s.Singles
	return nil
}

// singleBlocks are single articles under a title, one line each.
func (s *slackWriter) singleBlocks(title string, singles []tale) []block {
	var items []string
	for _, t := range singles {
		items = append(items, s.words("slack.single", t))
	}
	return append([]block{s.context("singles", title)}, richLists("single", items)...)
}

// listing tells single articles in the thread under a title, in as few messages as
// hold them; text names the template of what notifications read.
func (s *slackWriter) listing(singles []tale, title, text string) []draft {
	var drafts []draft
	for rest := singles; len(rest) > 0; {
		n := len(rest)
		b := budget{maxBlocks.most, maxText.most}
		for n > 1 && !b.holds(s.singleBlocks(title, rest[:n])...) {
			n--
		}
		drafts = append(drafts, draft{text: s.words(text, rest[:n]), blocks: s.singleBlocks(title, rest[:n])})
		rest = rest[n:]
	}
	return drafts
}
