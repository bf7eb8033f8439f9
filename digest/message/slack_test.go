package message

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"
)

// plainDigest has stories of two reports, and single ones.
func plainDigest(t *testing.T, stories, singles int) Digest {
	d := Digest{ID: "d", From: on(t, "Mon 08:00"), To: on(t, "Tue 08:00"), Interactive: true}
	for i := range stories {
		id := fmt.Sprintf("story%d", i)
		s := newAccount(t, id, fmt.Sprintf("Headline number %d of the morning", i)).
			report(id+"a", "Harbour Post", "Mon 10:00", "Text.").report(id+"b", "Coastal Record", "Mon 11:00", "Text.").
			line("The council has met and decided what is to become of the old harbour.", id+"a", id+"b").done()
		d.Stories = append(d.Stories, Entry{Summary: s})
	}
	for i := range singles {
		d.Stories = append(d.Stories, Entry{Summary: single(t, fmt.Sprintf("single%d", i), fmt.Sprintf("Single headline %d of the morning", i), "Northern Ledger", "Mon 12:00")})
	}
	return d
}

// TestSlackTellsEverything counts: every story stands in the parent or is
// counted there, has its reply, and every single report its line.
func TestSlackTellsEverything(t *testing.T) {
	r := renderer(t)
	for _, c := range []struct{ stories, singles, inParent int }{
		{0, 0, 0}, {1, 0, 1}, {0, 1, 0}, {8, 8, 8}, {15, 0, 15}, {16, 0, 16}, {40, 40, 22}, {0, 90, 0}, {3, 120, 3},
	} {
		d := plainDigest(t, c.stories, c.singles)
		messages, err := r.Slack(d)
		if err != nil {
			t.Fatal(err)
		}
		name := fmt.Sprintf("%d stories, %d singles", c.stories, c.singles)
		var all strings.Builder
		replies := map[string]int{}
		for i, m := range messages {
			all.Write(m.Blocks)
			if m.Story != "" {
				replies[m.Story]++
			}
			if want := fmt.Sprintf("d:%d", i+1); m.Key != want || !strings.Contains(string(m.Blocks), `"block_id":"digest:`+want+`"`) || !strings.Contains(string(m.Metadata), `"key":"`+want+`"`) {
				t.Errorf("%s: message %d has key %q, blocks %.60s, metadata %s", name, i, m.Key, m.Blocks, m.Metadata)
			}
		}
		for i, e := range d.Stories {
			if !strings.Contains(all.String(), e.Headline) {
				t.Errorf("%s: story %d is told nowhere", name, i)
			}
			if several := len(e.Story.Reports) > 1; several != (replies[e.Story.ID] == 1) {
				t.Errorf("%s: story %d has %d replies", name, i, replies[e.Story.ID])
			}
		}
		parent := string(messages[0].Blocks)
		if n := strings.Count(parent, `"Headline number`) + strings.Count(parent, "|Headline number"); n != c.inParent {
			t.Errorf("%s: the parent tells %d stories, want %d", name, n, c.inParent)
		}
		if left := c.stories - c.inParent; left > 0 && !strings.Contains(parent, fmt.Sprintf("+%s in the thread", plural(left, "story", "stories"))) {
			t.Errorf("%s: the parent does not count what it leaves out", name)
		}
	}
}

// TestSlackGivesWay gives the parent more disputes than it has room for: it says
// less of each before it leaves a story out.
func TestSlackGivesWay(t *testing.T) {
	d := sample(t)
	deal := cloudDeal(t)
	d.Stories = nil
	for i := range 12 {
		s := deal
		s.Story.ID = fmt.Sprintf("deal%d", i)
		d.Stories = append(d.Stories, Entry{Summary: s})
	}
	messages, err := renderer(t).Slack(d)
	if err != nil {
		t.Fatal(err)
	}
	var blocks []struct {
		Type     string
		Elements []struct{ Type string }
	}
	if err := json.Unmarshal(messages[0].Blocks, &blocks); err != nil {
		t.Fatal(err)
	}
	sections, quotes := 0, 0
	for _, b := range blocks {
		if b.Type == "section" {
			sections++
		}
		for _, e := range b.Elements {
			if e.Type == "rich_text_quote" {
				quotes++
			}
		}
	}
	if sections != 12 || quotes != 12 {
		t.Errorf("%d stories and %d disputes in the parent, want 12 of each", sections, quotes)
	}
}

func TestSlackMarksCorrections(t *testing.T) {
	messages, err := renderer(t).Slack(corrected(t))
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(messages[0].Blocks), "2 updated. Corrected Tue 09:12") || !strings.Contains(messages[0].Text, "Corrected Tue 09:12.") {
		t.Errorf("the first line does not say that the digest was corrected: %.300s", messages[0].Blocks)
	}
}

// Without anybody to answer, there is nothing to press.
func TestSlackWithoutService(t *testing.T) {
	d := sample(t)
	d.Interactive, d.Archive = false, ""
	messages, err := renderer(t).Slack(d)
	if err != nil {
		t.Fatal(err)
	}
	for _, m := range messages {
		for _, word := range []string{"overflow", "button", "/digest", "digest.example.org"} {
			if strings.Contains(string(m.Blocks), word) {
				t.Errorf("message %s holds %q", m.Key, word)
			}
		}
	}
}

func BenchmarkSlack(b *testing.B) {
	r := renderer(b)
	d := sample(b)
	for b.Loop() {
		if _, err := r.Slack(d); err != nil {
			b.Fatal(err)
		}
	}
}

// A title stands as the outlet wrote it, in the digest and in its thread: nothing of
// it is format, and no sign is another that looks like it.
func TestTitlesAsWritten(t *testing.T) {
	const title = "*Free* ~tier~ of _npm_ `v2.4.1` ends & x < y | :tada:"
	d := sample(t)
	d.Stories[0].Headline = title
	messages, err := renderer(t).Slack(d)
	if err != nil {
		t.Fatal(err)
	}
	want, err := marshal(title)
	if err != nil {
		t.Fatal(err)
	}
	for i, m := range messages {
		if i > 0 && m.Story != d.Stories[0].Story.ID {
			continue
		}
		if !strings.Contains(string(m.Blocks), `"text":`+string(want)) {
			t.Errorf("message %d does not hold the title %s\n%s", i, want, m.Blocks)
		}
		if !strings.Contains(m.Text, escape(title)) {
			t.Errorf("the text of message %d does not hold it: %s", i, m.Text)
		}
	}
}
