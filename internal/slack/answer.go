package slack

// This file words the outcomes of commands. The rules are: what happened, why,
// what to do; one line each; no code without its meaning.

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"
	"unicode/utf8"

	slackgo "github.com/slack-go/slack"

	"github.com/digestbot/digestbot/internal/bot"
)

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
		line := "Nothing new"
		if !m.Since.IsZero() {
			line += " since " + dayZone(m.Since)
		}
		lines = append(lines, line+", so no digest is posted.")
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
	if s.Feeds == 0 {
		return say(place(s.ChannelName) + ": no digest, because there are no feeds yet. /digest subscribe ADDRESS adds some; a site’s address is enough.")
	}
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
		line += ", nothing new, so no digest posted"
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
		if f.Silent != "" {
			line += "  " + f.Silent
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
	if s.Known > 0 && len(s.Added)+len(s.Refused) > 0 {
		lines = append(lines, count(s.Known, "was", "were")+" subscribed already.")
	}
	if s.Warning != "" {
		lines = append(lines, s.Warning)
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
// several outlets give in a row is written once.
func writeEntry(b *strings.Builder, e bot.LedgerEntry) {
	fmt.Fprintf(b, "%s: %s\n", e.About, e.Verdict)
	figures, outlets := 0, 0
	for _, s := range e.Steps {
		figures = max(figures, utf8.RuneCountInString(s.Figure))
		outlets = max(outlets, utf8.RuneCountInString(s.Outlet))
	}
	last := ""
	for i, s := range e.Steps {
		figure := s.Figure
		if i > 0 && figure == last && s.Side == e.Steps[i-1].Side {
			figure = ""
		}
		last = s.Figure
		if i > 0 && s.Side > 1 && s.Side != e.Steps[i-1].Side {
			b.WriteString("  or\n")
		}
		at := ""
		if !s.At.IsZero() {
			at = s.At.Format("Mon 15:04")
		}
		line := fmt.Sprintf("  %-*s  %-*s  %-9s  %s", figures, figure, outlets, s.Outlet, at, s.Note)
		b.WriteString(strings.TrimRight(line, " ") + "\n")
	}
}

// tracesReply words where the entries with a link went.
func tracesReply(link string, traces []bot.Trace) reply {
	if len(traces) == 0 {
		return say("No feed of this channel has given an entry with the link " + link)
	}
	var lines []string
	for _, t := range traces {
		lines = append(lines, t.Title+" ("+t.Feed+", first seen "+dayZone(t.Seen)+")", t.Went)
		if t.Story != "" {
			lines = append(lines, "Told as: "+t.Story)
		}
		lines = append(lines, t.Evidence...)
	}
	return say(lines...)
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
	if w.Weakest != "" {
		lines = append(lines, "Weakest link: "+w.Weakest+".")
	}
	if w.Because != "" {
		lines = append(lines, "In the digest because: "+w.Because+".")
	}
	r := say(lines...)
	if len(w.Reports) > 1 {
		r.buttons = append(r.buttons, button("story.split", "Split off a report", w.ID))
	}
	r.buttons = append(r.buttons, button("story.merge", "Merge with a story", w.ID))
	r.after = "Splitting and merging can be undone for 7 days."
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

// chosenReply words what a digest takes in.
func chosenReply(s bot.Settings) reply {
	line := fmt.Sprintf("Saved for %s. At most %s a digest", place(s.ChannelName), count(s.Max, "story", "stories"))
	if len(s.Only) > 0 {
		line += ", only those whose headline has " + strings.Join(s.Only, " or ")
	}
	r := say(line + ".")
	r.after = s.Warning
	return r
}

func foundReply(f bot.Found) reply {
	if len(f.Told) == 0 {
		return say("Nothing that this channel was told has the words “" + f.Words + "”.")
	}
	var lines []string
	for _, t := range f.Told {
		lines = append(lines, day(t.At)+"  "+t.Headline+" ("+strings.Join(t.Outlets, ", ")+")")
	}
	if f.More {
		lines = append(lines, "There are more; further words find fewer.")
	}
	return say(lines...)
}

func settingsReply(s bot.Settings) reply {
	line := title(when(s.Cron)) + ", " + s.Zone + "."
	if !s.Next.IsZero() {
		line += " Next: " + dayZone(s.Next) + "."
	}
	r := say("Saved for " + place(s.ChannelName) + ". " + line)
	r.after = s.Warning
	return r
}
