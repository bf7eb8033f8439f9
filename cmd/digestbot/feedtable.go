package main

import (
	"bytes"
	"cmp"
	"fmt"
	"io"
	"strings"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/sources"
)

// A checkedFeed is a row of the table of feeds.
type checkedFeed struct {
	sources.Result
	last time.Time // when it was read with success, before now; zero: never, or not known
}

// printHealth writes how feeds are doing, a line a feed, and below those with a
// problem what it is and what to do. It fails if a feed could not be read.
func printHealth(w io.Writer, look message.Look, feeds []checkedFeed, now time.Time) error {
	rows := [][]string{{"STATE", "FEED", "ITEMS", "NEWEST", "RHYTHM", "LAST READ"}}
	for _, f := range feeds {
		s := f.Feed.State
		items, last := "-", moment(f.last, now)
		if f.Status == sources.Fresh || f.Status == sources.Partial {
			items, last = fmt.Sprint(s.Items), "now"
		}
		rows = append(rows, []string{f.state(now), cmp.Or(f.Title, sources.Redact(f.Feed.URL)), items, moment(s.Newest, now), every(s.Rhythm), last})
	}
	widths := columnWidths(rows, look.Width)
	bad := 0
	var out bytes.Buffer
	for i, row := range rows {
		fmt.Fprintln(&out, aligned(row, widths))
		if i == 0 {
			continue
		}
		f := feeds[i-1]
		if f.Err != nil {
			bad++
		}
		if lines := f.trouble(now, look.Width-4); len(lines) > 0 {
			if address := sources.Redact(f.Feed.URL); fit(row[nameColumn], widths[nameColumn]) != address {
				lines = append([]string{address}, lines...)
			}
			fmt.Fprintln(&out, "    "+strings.Join(lines, "\n    "))
		}
	}
	if _, err := w.Write(out.Bytes()); err != nil {
		return err
	}
	if bad > 0 {
		return fmt.Errorf("%d of %d feeds have a problem", bad, len(feeds))
	}
	return nil
}

// Two columns are laid out otherwise than the rest: names give way where there
// is no room, and numbers stand to the right.
const nameColumn, itemsColumn = 1, 2

// columnWidths gives the width of each column, so that two spaces between them
// fit into a width if names can be cut enough.
func columnWidths(rows [][]string, width int) []int {
	widths := make([]int, len(rows[0]))
	for _, row := range rows {
		for i, cell := range row {
			widths[i] = max(widths[i], message.Columns(cell))
		}
	}
	const least = 20 // of a name
	total := 2 * (len(widths) - 1)
	for _, w := range widths {
		total += w
	}
	for ; total > width && widths[nameColumn] > least; total-- {
		widths[nameColumn]--
	}
	return widths
}

// aligned is a row as a line.
func aligned(row []string, widths []int) string {
	var line strings.Builder
	for i, cell := range row {
		cell = fit(cell, widths[i])
		pad := strings.Repeat(" ", widths[i]-message.Columns(cell))
		if i == itemsColumn {
			cell, pad = pad+cell, ""
		}
		line.WriteString(cell + pad + "  ")
	}
	return strings.TrimRight(line.String(), " ")
}

// state says in a word how a feed is doing.
func (f checkedFeed) state(now time.Time) string {
	switch {
	case f.Status == sources.Fresh && f.Feed.State.Health(now) == sources.Silent:
		return string(sources.Silent)
	case f.Status == sources.Fresh:
		return "ok"
	}
	return string(f.Status)
}

// trouble says what is wrong with a feed and what to do, in lines of at most
// that width; none if all is well. No word is broken.
func (f checkedFeed) trouble(now time.Time, width int) []string {
	text := ""
	switch {
	case f.Err != nil:
		text = f.Feed.State.Trouble()
	case f.Status == sources.Fresh && f.Feed.State.Health(now) == sources.Silent:
		text = "nothing new for more than thrice its rhythm: look whether the site has another feed"
	default:
		return nil
	}
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(text) {
		if line != "" && message.Columns(line+" "+word) > width {
			lines = append(lines, line)
			line = ""
		}
		line = strings.TrimSpace(line + " " + word)
	}
	return append(lines, line)
}

// fit cuts a text to a width.
func fit(text string, width int) string {
	if message.Columns(text) <= width {
		return text
	}
	runes := []rune(text)
	for message.Columns(string(runes)) > width-1 {
		runes = runes[:len(runes)-1]
	}
	return strings.TrimSpace(string(runes)) + "…"
}

// moment gives a time to the minute, or to the day if it is not of this half year.
func moment(t, now time.Time) string {
	switch {
	case t.IsZero():
		return "-"
	case now.Sub(t) > 182*24*time.Hour:
		return t.In(now.Location()).Format("2 Jan 2006")
	}
	return t.In(now.Location()).Format("2 Jan 15:04")
}

// every words a rhythm.
func every(d time.Duration) string {
	switch {
	case d <= 0:
		return "-"
	case d < 55*time.Minute:
		return fmt.Sprintf("%d min", max(1, int(d.Minutes()+0.5)))
	case d < 90*time.Minute:
		return "1 hour"
	case d < 48*time.Hour:
		return fmt.Sprintf("%d hours", int(d.Hours()+0.5))
	}
	return fmt.Sprintf("%d days", int(d.Hours()/24+0.5))
}
