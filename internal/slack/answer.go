package slack

// This file words the answers that only the asker sees. The rules are:
//
//   - what happened, why, what to do; one line each; no code without its meaning;
//   - nothing in an answer is parsed by Slack: names and feed text are shown as
//     rich text, which knows no markup.

import (
	"cmp"
	"encoding/json"
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	slackgo "github.com/slack-go/slack"

	"digestbot/internal/bot"
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

// message returns the reply as Slack takes it, ephemeral.
func (r reply) message() (*slackgo.WebhookMessage, error) {
	no := false
	text := strings.Join(r.lines, "\n")
	if r.pre != "" {
		text += "\n" + r.pre
	}
	if r.after != "" {
		text += "\n" + r.after
	}
	msg := &slackgo.WebhookMessage{ResponseType: slackgo.ResponseTypeEphemeral, ReplaceOriginal: r.replace,
		Text: shorten(escape(strings.TrimSpace(text)), maxText), UnfurlLinks: &no, UnfurlMedia: &no}
	blocks := r.blocks
	if blocks == nil {
		blocks = r.layout()
	}
	msg.Blocks = &slackgo.Blocks{BlockSet: blocks}
	return msg, nil
}

// layout puts the lines, the aligned text and the buttons into blocks.
func (r reply) layout() []slackgo.Block {
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

// ack returns the reply as the acknowledgement of a command.
func (r reply) ack() any {
	msg, err := r.message()
	if err != nil {
		return nil
	}
	return msg
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

// day words a time: "Wed 5 Nov 08:00".
func day(t time.Time) string { return t.Format("Mon 2 Jan 15:04") }

// dayZone words a time with its zone: "Wed 5 Nov 08:00 CET", "… UTC+3".
func dayZone(t time.Time) string { return day(t) + " " + zone(t) }

func zone(t time.Time) string {
	name, offset := t.Zone()
	if name != "" && name[0] != '+' && name[0] != '-' {
		return name
	}
	hours, minutes := offset/3600, offset%3600/60
	if minutes != 0 {
		return fmt.Sprintf("UTC%+d:%02d", hours, max(minutes, -minutes))
	}
	return fmt.Sprintf("UTC%+d", hours)
}

// count words a number of things: "1 story", "3 stories".
func count(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

func stories(n int) string { return count(n, "story", "stories") }

// place words a channel: "#news-desk".
func place(name string) string {
	switch name {
	case "directmessage":
		return "this conversation"
	case "", "privategroup": // all that Slack says of a private channel
		return "this channel"
	}
	return "#" + strings.TrimPrefix(name, "#")
}

// Schedules that have words of their own.
var weekdays = map[string]string{"*": "every day", "1-5": "weekdays", "MON-FRI": "weekdays", "0": "Sundays", "7": "Sundays", "1": "Mondays",
	"2": "Tuesdays", "3": "Wednesdays", "4": "Thursdays", "5": "Fridays", "6": "Saturdays", "0,6": "weekends", "6,0": "weekends", "6,7": "weekends"}

// when words a cron spec: "weekdays at 08:00"; a spec without words of its own
// stands as it is.
func when(cron string) string {
	f := strings.Fields(strings.ToUpper(cron))
	if len(f) != 5 || f[2] != "*" || f[3] != "*" || weekdays[f[4]] == "" {
		return "at " + cron
	}
	var minute, hour int
	var times []string
	for _, h := range strings.Split(f[1], ",") {
		if !number(f[0], &minute) || !number(h, &hour) {
			return "at " + cron
		}
		times = append(times, fmt.Sprintf("%02d:%02d", hour, minute))
	}
	return weekdays[f[4]] + " at " + join(times)
}

func number(s string, n *int) bool {
	for _, r := range s {
		if r < '0' || r > '9' {
			return false
		}
	}
	_, err := fmt.Sscan(s, n)
	return err == nil
}

// join words a list: "a, b and c".
func join(items []string) string {
	if len(items) < 2 {
		return strings.Join(items, "")
	}
	return strings.Join(items[:len(items)-1], ", ") + " and " + items[len(items)-1]
}

func sorted[V any](m map[string]V) []string { return slices.Sorted(maps.Keys(m)) }

// title puts a capital at the beginning.
func title(s string) string {
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}

func madeReply(m bot.Made) reply {
	var lines []string
	if m.Joined {
		lines = append(lines, "A digest for this channel was being made already; this is its result.")
	}
	switch {
	case m.Trouble != "" && m.Posted > 0:
		lines = append(lines, fmt.Sprintf("Only part was posted: %d of %s. %s", m.Posted, stories(m.Stories), m.Trouble))
	case m.Trouble != "":
		lines = append(lines, "Not posted: "+m.Trouble)
	case m.Stories == 0:
		line := "Nothing new, so nothing is posted."
		if !m.Since.IsZero() {
			line = "Nothing new since " + dayZone(m.Since) + ", so nothing is posted."
		}
		lines = append(lines, line)
	default:
		line := "Posted: " + stories(m.Stories)
		if m.Disputed > 0 {
			line += ", " + count(m.Disputed, "disputed figure", "disputed figures")
		}
		lines = append(lines, line+".")
	}
	return say(lines...)
}

func statusReply(s bot.Status) reply {
	lines := []string{place(s.ChannelName) + ": " + rhythm(s)}
	if s.Last != nil {
		lines = append(lines, "Last: "+lastLine(*s.Last)+".")
	}
	line := fmt.Sprintf("Feeds: %d of %d read.", s.FeedsRead, s.Feeds)
	for _, f := range s.NotRead {
		line += " " + f.Name + ": " + f.Trouble + "."
	}
	return say(append(append(lines, line), s.Warnings...)...)
}

// rhythm words when a digest is posted: "weekdays at 08:00, Europe/Berlin. Next: …".
func rhythm(s bot.Status) string {
	line := when(s.Cron) + ", " + s.Zone + "."
	switch {
	case s.Cron == "" && !s.Paused:
		return "no schedule. Set one with /digest schedule."
	case s.Cron == "":
		return "paused. Nothing is posted until somebody resumes it."
	case s.Paused:
		return line + " Paused: nothing is posted until somebody resumes it."
	}
	if !s.Next.IsZero() {
		line += " Next: " + dayZone(s.Next) + "."
	}
	return line
}

// lastLine words a digest of the past: "Tue 4 Nov 08:00, 3 stories. Corrected once, 09:12".
func lastLine(m bot.Made) string {
	line := day(m.At)
	switch {
	case m.Trouble != "":
		line += ", not posted: " + strings.TrimSuffix(m.Trouble, ".")
	case m.Stories == 0:
		line += ", nothing new, so nothing posted"
	default:
		line += ", " + stories(m.Stories)
	}
	switch n := len(m.Fixed); n {
	case 0:
	case 1:
		line += ". Corrected once, " + m.Fixed[0].Format("15:04")
	default:
		line += fmt.Sprintf(". Corrected %d times, last %s", n, m.Fixed[n-1].Format("15:04"))
	}
	return line
}

func feedsReply(feeds []bot.FeedHealth) reply {
	if len(feeds) == 0 {
		return say("No feeds yet. Add one with /digest subscribe ADDRESS; a site's address is enough.")
	}
	bad := 0
	lines := []string{""}
	// What needs a look comes first.
	ordered := slices.Clone(feeds)
	slices.SortStableFunc(ordered, func(a, b bot.FeedHealth) int { return cmp.Compare(min(1, len(b.Trouble)), min(1, len(a.Trouble))) })
	for _, f := range ordered {
		line := f.Name + "  " + f.URL
		if f.Trouble != "" {
			bad++
			line += "  " + f.Trouble
		}
		lines = append(lines, line)
	}
	lines[0] = count(len(feeds), "feed", "feeds") + ", all read."
	if bad > 0 {
		lines[0] = fmt.Sprintf("%s, %d not read.", count(len(feeds), "feed", "feeds"), bad)
	}
	return say(lines...)
}

func subscribedReply(s bot.Subscribed) reply {
	var lines []string
	switch n := len(s.Added); {
	case n == 1:
		lines = append(lines, "Subscribed to "+s.Added[0].Name+": "+s.Added[0].URL)
	case n > 1:
		lines = append(lines, fmt.Sprintf("Subscribed to %d feeds.", n))
	case s.Known > 0 && len(s.Refused) == 0:
		lines = append(lines, "Subscribed already; nothing changed.")
	}
	if s.Known > 0 && len(s.Added) > 0 {
		lines = append(lines, count(s.Known, "was", "were")+" subscribed already.")
	}
	const shown = 5
	lines = append(lines, s.Refused[:min(len(s.Refused), shown)]...)
	if more := len(s.Refused) - shown; more > 0 {
		lines = append(lines, fmt.Sprintf("+%d more that were not taken.", more))
	}
	return say(lines...)
}

func mutedReply(m bot.Muted, muted bool) reply {
	kind := "the word “" + m.Word + "”"
	if m.Outlet {
		kind = m.Word
	}
	line := "Muted: stories whose headline has " + kind + " are left out."
	switch {
	case muted && m.Outlet:
		line = "Muted: " + kind + " is no longer read for this channel."
	case !muted:
		line = "No longer muted: " + kind + "."
	}
	if len(m.Muted) > 0 {
		line += " Muted now: " + strings.Join(m.Muted, ", ") + "."
	}
	return say(line)
}

func ledgerReply(l bot.Ledger) reply {
	if len(l.Entries) == 0 {
		return say(l.Headline, "No figures in this story.")
	}
	var b strings.Builder
	for i, e := range l.Entries {
		if i > 0 {
			b.WriteString("\n")
		}
		writeEntry(&b, e)
	}
	r := reply{lines: []string{l.Headline}, pre: strings.TrimRight(b.String(), "\n")}
	if l.More > 0 {
		r.after = fmt.Sprintf("+%d more on the page of the story", l.More)
	}
	return r
}

// writeEntry writes one measure with its figures in columns. A figure that
// several outlets give in a row is written once, and what one outlet says twice too.
func writeEntry(b *strings.Builder, e bot.LedgerEntry) {
	e.Steps = slices.Compact(slices.Clone(e.Steps))
	fmt.Fprintf(b, "%s: %s\n", e.About, e.Verdict)
	figures, outlets := 0, 0
	for _, s := range e.Steps {
		figures = max(figures, utf8.RuneCountInString(s.Figure))
		outlets = max(outlets, utf8.RuneCountInString(s.Outlet))
	}
	last := ""
	for i, s := range e.Steps {
		figure := s.Figure
		if i > 0 && figure == last {
			figure = ""
		}
		last = s.Figure
		at := ""
		if !s.At.IsZero() {
			at = s.At.Format("Mon 15:04")
		}
		line := fmt.Sprintf("  %-*s  %-*s  %-9s  %s", figures, figure, outlets, s.Outlet, at, s.Note)
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

func whyReply(w bot.Why) reply {
	first := fmt.Sprintf("%s, one story: %s", count(w.Articles, "article", "articles"), w.Headline)
	lines := []string{first}
	if len(w.Shared) > 0 {
		lines = append(lines, "Shared: "+strings.Join(w.Shared, ", ")+".")
	}
	if w.Copied != "" {
		lines = append(lines, w.Copied+".")
	}
	for _, k := range w.Kept {
		lines = append(lines, "Kept apart: "+k+".")
	}
	if w.Because != "" {
		lines = append(lines, "In the digest because: "+w.Because+".")
	}
	r := say(lines...)
	if len(w.Reports) > 1 {
		r.buttons = append(r.buttons, button("story.split", "Split off a report", w.ID))
	}
	r.buttons = append(r.buttons, button("story.merge", "Merge with a story", w.ID))
	r.after = "Both can be undone for 7 days."
	return r
}

func decisionReply(d bot.Decision, undone bool) reply {
	r := say(d.What)
	if !undone && d.ID != "" {
		r.buttons = []slackgo.BlockElement{button("undo", "Undo", d.ID)}
		if !d.Till.IsZero() {
			r.after = "Can be undone until " + dayZone(d.Till) + "."
		}
	}
	return r
}

func settingsReply(s bot.Settings) reply {
	line := title(when(s.Cron)) + ", " + s.Zone + "."
	if !s.Next.IsZero() {
		line += " Next: " + dayZone(s.Next) + "."
	}
	return say("Saved. " + line)
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

// previewReplies puts the messages of a preview into as few replies as the five
// uses of a response_url ask for: one for the acknowledgement's follow-ups is
// left over.
func previewReplies(p bot.Preview) []reply {
	if len(p.Messages) == 0 {
		return []reply{madeReply(bot.Made{Since: p.Since})}
	}
	const most, text, uses = 48, 8500, 4 // blocks and runes in a reply, replies
	var replies []reply
	var current []slackgo.Block
	size, shown := 0, 0
	flush := func() {
		if len(current) > 0 {
			replies = append(replies, reply{lines: []string{"Preview. Only you see it; nothing is posted."}, blocks: current})
		}
		current, size = nil, 0
	}
	for _, m := range p.Messages {
		blocks := preview(m.Blocks)
		n := textSize(m.Blocks)
		if len(current)+len(blocks)+1 > most || size+n > text {
			flush()
		}
		if len(replies) == uses {
			break
		}
		if len(current) > 0 {
			current = append(current, slackgo.NewDividerBlock())
		}
		current, size, shown = append(current, blocks...), size+n, shown+1
	}
	flush()
	if left := len(p.Messages) - shown; left > 0 {
		last := &replies[len(replies)-1]
		last.blocks = append(last.blocks, slackgo.NewContextBlock("", plainText("+"+stories(left)+" not shown here")))
	}
	return replies
}

// textSize counts the runes of text in rendered blocks.
func textSize(raw json.RawMessage) int {
	var v any
	if json.Unmarshal(raw, &v) != nil {
		return 0
	}
	var walk func(v any) int
	walk = func(v any) (n int) {
		switch v := v.(type) {
		case []any:
			for _, e := range v {
				n += walk(e)
			}
		case map[string]any:
			for name, e := range v {
				if s, ok := e.(string); ok && name == "text" {
					n += utf8.RuneCountInString(s)
				}
				n += walk(e)
			}
		}
		return n
	}
	return walk(v)
}

// preview returns a message's blocks without what makes sense only once it is
// posted: ids, which would clash, and buttons.
func preview(raw json.RawMessage) []slackgo.Block {
	var blocks []map[string]json.RawMessage
	if json.Unmarshal(raw, &blocks) != nil {
		return nil
	}
	kept := blocks[:0]
	for _, b := range blocks {
		var kind string
		_ = json.Unmarshal(b["type"], &kind)
		if kind == "actions" {
			continue
		}
		delete(b, "block_id")
		delete(b, "accessory")
		kept = append(kept, b)
	}
	again, err := json.Marshal(kept)
	if err != nil {
		return nil
	}
	out, err := rawBlocks(again)
	if err != nil {
		return nil
	}
	return out
}
