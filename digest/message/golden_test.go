package message

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/summary"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// golden compares an output with a file of testdata.
func golden(t *testing.T, name string, got []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(file, got, 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	want, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(string(want), string(got)); diff != "" {
		t.Errorf("%s: -want +got (run with -update when it is better)\n%s", name, diff)
	}
}

func TestGolden(t *testing.T) {
	r, d := renderer(t), sample(t)
	text := func(look Look) func(io.Writer) error {
		return func(w io.Writer) error { return r.Text(w, d, look) }
	}
	for name, write := range map[string]func(io.Writer) error{
		"terminal-80.txt":        text(Look{Width: 80, Unicode: true}),
		"terminal-80-colour.txt": text(Look{Width: 80, Unicode: true, Colour: true}),
		"terminal-80-ascii.txt":  text(Look{Width: 80}),
		"terminal-120.txt":       text(Look{Width: 120, Unicode: true}),
		"terminal-46.txt":        text(Look{Width: 46, Unicode: true}),
		"page.html":              func(w io.Writer) error { return r.HTML(w, d) },
		"page-corrected.html":    func(w io.Writer) error { return r.HTML(w, corrected(t)) },
		"explain.txt":            func(w io.Writer) error { return r.Explain(w, d, Look{Unicode: true}) },
		"corrections.json":       func(w io.Writer) error { return corrections(w, r, settled(t)) },
		"nonews.json": func(w io.Writer) error {
			return lonely(w)(r.NoNews(Digest{ID: d.ID, From: d.From, To: d.To, Feeds: 38, FeedsRead: 38}))
		},
		"unread.json": func(w io.Writer) error {
			return lonely(w)(r.NoNews(Digest{ID: d.ID, From: d.From, To: d.To, Feeds: 38}))
		},
		"document.json": func(w io.Writer) error { return JSON(w, d.To, summaries(d)) },
		"blocks.json":   func(w io.Writer) error { return blocksOf(w, r, d) },
	} {
		t.Run(name, func(t *testing.T) {
			var got bytes.Buffer
			if err := write(&got); err != nil {
				t.Fatal(err)
			}
			golden(t, name, got.Bytes())
		})
	}
}

func summaries(d Digest) []summary.Summary {
	var all []summary.Summary
	for _, e := range d.Stories {
		all = append(all, e.Summary)
	}
	return all
}

// corrected is the sample after its correction.
func corrected(t *testing.T) Digest {
	d := sample(t)
	d.Channel, d.Corrections = "#news-desk", []Correction{settled(t)}
	said := history.Entry{Value: history.Value{Outlet: "Tidewater Weekly", Text: "31 people", At: d.To.Add(-10 * time.Hour)}, Withdrawn: d.To.Add(-2 * time.Hour)}
	d.Stories[1].Earlier = []history.Ledger{{About: "people treated for smoke", Entries: []history.Entry{said, said, {Value: history.Value{Outlet: "Valley Gazette", Text: "a dozen", At: d.To.Add(-8 * time.Hour)}}}}}
	return d
}

// corrections writes a correction of every kind.
func corrections(w io.Writer, r *Renderer, q Correction) error {
	was, now := q.Change.Was, q.Change.Now
	for i, c := range []history.Change{
		q.Change,
		{Kind: history.Withdrawn, About: "people in the water", Was: was},
		{Kind: history.Contested, About: "people rescued", Now: append(was, now...)},
		{Kind: history.Settled, About: q.Change.About, Was: append(was, now...), Now: now},
		{Kind: history.Moved, About: "crew", Was: was, Now: now},
		{Kind: history.Retracted, How: history.Withdrew, Was: []history.Value{{Article: "f3", Outlet: "Coastal Record"}}},
		{Kind: history.Retracted, How: history.Emptied, Was: []history.Value{{Article: "f3", Outlet: "Coastal Record"}}},
		{Kind: history.Retracted, How: history.Gone, Was: []history.Value{{Article: "f3", Outlet: "Coastal Record"}}},
		{Kind: history.Joined, Now: []history.Value{{Article: "f1", Outlet: "Harbour Post"}, {Article: "f4", Outlet: "Northern Ledger"}}},
	} {
		q.Number, q.Change = i+1, c
		if err := lonely(w)(r.Correction(q)); err != nil {
			return err
		}
	}
	return nil
}

// lonely writes a message that is not part of a digest.
func lonely(w io.Writer) func(Message, error) error {
	return func(m Message, err error) error {
		if err != nil {
			return err
		}
		return writeMessages(w, "C0NEWSDESK", []Message{m})
	}
}

// blocksOf writes the lines of blocks, indented so that a diff can be read.
func blocksOf(w io.Writer, r *Renderer, d Digest) error {
	messages, err := r.Slack(d)
	if err != nil {
		return err
	}
	return writeMessages(w, d.Channel, messages)
}

func writeMessages(w io.Writer, channel string, messages []Message) error {
	var lines, out bytes.Buffer
	if err := BlockLines(&lines, channel, messages); err != nil {
		return err
	}
	for line := range bytes.Lines(lines.Bytes()) {
		if err := json.Indent(&out, bytes.TrimSpace(line), "", " "); err != nil {
			return err
		}
		out.WriteByte('\n')
	}
	_, err := w.Write(out.Bytes())
	return err
}

func TestEmptyDigest(t *testing.T) {
	r := renderer(t)
	var text bytes.Buffer
	if err := r.Text(&text, Digest{}, Look{}); err != nil || !bytes.Contains(text.Bytes(), []byte("No new stories")) {
		t.Errorf("Text: %q, %v", text.String(), err)
	}
	if messages, err := r.Slack(Digest{}); err != nil || len(messages) != 1 {
		t.Errorf("Slack: %d messages, %v", len(messages), err)
	}
	var doc bytes.Buffer
	if err := JSON(&doc, on(t, "Mon 08:00"), nil); err != nil || !json.Valid(doc.Bytes()) {
		t.Errorf("JSON: %s, %v", doc.String(), err)
	}
}

// TestWithdrawn wants a figure that an outlet took back to be told as long as
// the correction is: where the digest stands as it was posted, and where it
// stands as it is now.
func TestWithdrawn(t *testing.T) {
	asPosted, asNow := corrected(t), corrected(t)
	now := asNow.Corrections[0].Story
	now.Key = now.Claims[:1]
	asNow.Stories[slices.IndexFunc(asNow.Stories, func(e Entry) bool { return e.Story.ID == now.Story.ID })].Summary = now
	for name, d := range map[string]Digest{"as posted": asPosted, "as now": asNow} {
		r := renderer(t)
		var text, page, blocks bytes.Buffer
		if err := errors.Join(r.Text(&text, d, Look{Width: 200, Unicode: true}), r.HTML(&page, d), blocksOf(&blocks, r, d)); err != nil {
			t.Fatal(err)
		}
		if !strings.Contains(page.String(), "<s>26</s>") {
			t.Errorf("%s: the page does not strike the figure out", name)
		}
		for format, out := range map[string]string{"terminal": text.String(), "page": page.String(), "blocks": blocks.String()} {
			if !strings.Contains(out, "withdrawn") || !strings.Contains(out, "Tue 09:12") {
				t.Errorf("%s: %s does not say that the figure was withdrawn", name, format)
			}
		}
	}
}
