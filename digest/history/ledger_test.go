package history

import (
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/digestbot/digestbot/digest/article"
	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/story"
)

func TestKeep(t *testing.T) {
	morning := time.Date(2031, 3, 2, 9, 0, 0, 0, time.UTC)
	evening := morning.Add(9 * time.Hour)
	report := func(id, text string, at time.Time) story.Report {
		return story.Report{Article: article.Article{ID: id, Source: "outlet " + id, Text: text, Published: at}}
	}
	first := story.Story{Reports: []story.Report{
		report("a", "Twelve people died in the fire at the Karsk mill.", morning),
		report("b", "The fire at the Karsk mill killed 13 people.", morning),
	}}
	second := story.Story{Reports: []story.Report{
		report("b", "The fire at the Karsk mill killed 12 people.", morning),
		report("c", "The fire at the Karsk mill killed 15 people.", evening),
	}}
	ledgers := Keep(nil, recordOf(first), morning)
	before := cmp.Diff(ledgers, Keep(ledgers, Record{}, evening))
	if before != "" {
		t.Error("a pass that read nothing changed the ledgers:", before)
	}
	after := Keep(ledgers, recordOf(second), evening)
	if len(after) != 1 || len(ledgers[0].Entries) != 2 {
		t.Fatalf("%d ledgers, the first had %d entries", len(after), len(ledgers[0].Entries))
	}
	type line struct {
		Article, Text string
		Seen          time.Time
		Standing      bool
	}
	var got []line
	for _, e := range after[0].Entries {
		got = append(got, line{e.Article, e.Text, e.Seen, e.Standing()})
	}
	want := []line{
		{"a", "Twelve people", morning, true}, // left the window, never withdrawn
		{"b", "13 people", morning, false},
		{"b", "12 people", evening, true},
		{"c", "15 people", evening, true},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error("-want +got\n" + diff)
	}
	if after[0].Verdict != claim.Superseded {
		t.Errorf("verdict %s", after[0].Verdict)
	}
	earlier := Earlier(after, recordOf(second))
	if len(earlier) != 1 || len(earlier[0].Entries) != 2 || earlier[0].Entries[0].Outlet != "outlet a" || earlier[0].Entries[1].Text != "13 people" {
		t.Errorf("earlier figures: %+v", earlier)
	}
	if again := Earlier(ledgers, recordOf(first)); again != nil {
		t.Errorf("earlier figures of a first pass: %+v", again)
	}
}

func recordOf(s story.Story) Record { return Of(s, "", claim.Of(s)) }
