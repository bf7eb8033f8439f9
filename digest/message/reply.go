package message

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// reply tells one story in the thread, with everything that the parent left
// out; where one message cannot hold it, in several.
func (s *slackWriter) reply(t tale) []draft {
	blocks := s.told(t)
	var drafts []draft
	text := s.words("slack.reply.text", t)
	for _, part := range pack(blocks, s.continued(t)) {
		drafts = append(drafts, draft{story: t.ID, text: text, blocks: part})
		text = s.words("slack.continued", t)
	}
	return drafts
}

func (s *slackWriter) continued(t tale) block {
	return s.context("continued", s.words("slack.continued", t))
}

// pack distributes blocks over messages in their order. Every message after the
// first begins with a block that says what is continued.
func pack(blocks []block, continued block) [][]block {
	var parts [][]block
	room := budget{maxBlocks.most, maxText.most}
	var part []block
	for _, b := range blocks {
		if len(part) > 0 && !room.holds(b) {
			parts = append(parts, part)
			part = []block{continued}
			room = budget{maxBlocks.most, maxText.most}
			room.take(continued)
		}
		room.take(b)
		part = append(part, b)
	}
	return append(parts, part)
}

// maxWitnesses is how many witnesses of a side a reply names.
const maxWitnesses = 12

// maxConflicts is how many wordings that differ a reply names; the page has all.
const maxConflicts = 4

// told are the blocks of a story in the thread.
func (s *slackWriter) told(t tale) []block {
	blocks := []block{s.headline("headline", t), s.context("count", s.words("slack.reply.count", t))}
	if t.Update != "" {
		blocks = append(blocks, richBlock("update", richQuote(richWithin(s.words("slack.told", t), maxRich.most))))
	}
	var facts []string
	for _, l := range t.Lines {
		facts = append(facts, s.words("slack.fact", l))
	}
	blocks = append(blocks, richLists("facts", facts)...)
	for i, f := range t.Flags {
		quote := richWithin(s.words("slack.flag", shownFlag{f, maxWitnesses}), maxRich.most)
		blocks = append(blocks, richBlock("flag:"+strconv.Itoa(i+1), richQuote(quote)))
	}
	var figures []string
	for _, q := range t.Key {
		figures = append(figures, s.words("slack.figure", q))
	}
	for _, c := range t.Conflicts[:min(len(t.Conflicts), maxConflicts)] {
		figures = append(figures, s.words("slack.conflict", c))
	}
	blocks = append(blocks, richLists("figures", figures)...)
	if rest := t.Figures.without(t.Key); rest.Total > 0 {
		blocks = append(blocks, s.context("rest", s.words("slack.rest", rest)))
	}
	var sources []string
	for _, src := range t.Sources {
		sources = append(sources, s.words("slack.source", src))
	}
	blocks = append(blocks, s.sourceBlocks(sources)...)
	if a := s.actions(t); a != nil {
		blocks = append(blocks, *a)
	}
	return blocks
}

// without takes away the figures that are shown.
func (n tally) without(shown []quantity) tally {
	for _, q := range shown {
		n.Total--
		switch q.Verdict {
		case "agreed":
			n.Agreed--
		case "compatible":
			n.Compatible--
		case "single":
			n.Single--
		}
	}
	return n
}

// sourceBlocks put sources one after the other into as few blocks as hold them.
func (s *slackWriter) sourceBlocks(sources []string) []block {
	const between = " · "
	var blocks []block
	var text []string
	length := 0
	flush := func() {
		if len(text) > 0 {
			blocks = append(blocks, s.context("sources"+suffix(len(blocks)), strings.Join(text, between)))
		}
		text, length = nil, 0
	}
	for _, src := range sources {
		n := utf8.RuneCountInString(mrkdwn(src)) + len(between)
		if length+n > maxNote.most-1 {
			flush()
		}
		text, length = append(text, src), length+n
	}
	flush()
	return blocks
}

// suffix makes the second and later block_ids of a kind unique.
func suffix(n int) string {
	if n == 0 {
		return ""
	}
	return ":" + strconv.Itoa(n+1)
}

// actions are the buttons under a story; nil when nobody would answer them.
func (s *slackWriter) actions(t tale) *block {
	if !s.Interactive {
		return nil
	}
	b := block{Type: "actions", ID: "act"}
	figures := struct {
		tale
		AllFigures int
	}{t, t.Figures.Total + len(t.Flags)}
	for action, label := range choices(s.words("slack.reply.buttons", figures)) {
		b.Elements = append(b.Elements, control{
			Type: "button", Action: "story." + action + ":" + t.Ref, Text: plainText(label, maxButton), Value: t.Ref,
			Label: clip(label+": "+t.Headline, maxLabel.most),
		})
	}
	if menu := s.overflow(t, "slack.reply.menu"); menu != nil {
		b.Elements = append(b.Elements, *menu)
	}
	if len(b.Elements) == 0 {
		return nil
	}
	return &b
}

// choices reads the lines of a menu: an action, and its label.
func choices(text string) iter.Seq2[string, string] {
	return func(yield func(string, string) bool) {
		for line := range strings.SplitSeq(text, "\n") {
			action, label, ok := strings.Cut(strings.TrimSpace(line), " ")
			if ok && !yield(action, label) {
				return
			}
		}
	}
}

// richLists are bullet lists, in as few blocks as hold the items.
func richLists(id string, items []string) []block {
	var blocks []block
	var list []string
	length := 0
	flush := func() {
		if len(list) > 0 {
			blocks = append(blocks, richBlock(id+suffix(len(blocks)), richList(list)))
		}
		list, length = nil, 0
	}
	for _, item := range items {
		item = richWithin(item, maxRich.most)
		n := markedText(item)
		if length+n > maxRich.most {
			flush()
		}
		list, length = append(list, item), length+n
	}
	flush()
	return blocks
}

// markedText measures marked text as rich text.
func markedText(marked string) int {
	n := 0
	for _, r := range runs(marked) {
		n += utf8.RuneCountInString(escape(r.text)) + utf8.RuneCountInString(escape(r.url))
	}
	return n
}

// richWithin shortens marked text to what fits: its links go first, then its end.
func richWithin(marked string, max int) string {
	if markedText(marked) <= max {
		return marked
	}
	all := runs(marked)
	for i := range slices.Backward(all) {
		all[i].url = ""
		if markedText(remark(all)) <= max {
			return remark(all)
		}
	}
	for len(all) > 0 && markedText(remark(all)) > max-1 {
		last := &all[len(all)-1]
		over := markedText(remark(all)) - (max - 1)
		if keep := utf8.RuneCountInString(last.text) - over; keep > 20 {
			last.text = clip(last.text, keep)
			return remark(all)
		}
		all = all[:len(all)-1]
	}
	return remark(all) + "…"
}

// remark writes runs as marked text again.
func remark(all []run) string {
	var b strings.Builder
	for _, r := range all {
		b.WriteString(string(markStyle) + string(r.style))
		if r.url != "" {
			b.WriteString(string(markLink) + r.url + string(markEnd))
		}
		b.WriteString(r.text)
	}
	return b.String()
}
