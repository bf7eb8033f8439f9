package store_test

import (
	"errors"
	"math"
	"testing"
	"time"

	"github.com/digestbot/digestbot/digest/claim"
	"github.com/digestbot/digestbot/digest/figure"
	"github.com/digestbot/digestbot/digest/history"
	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/digest/story"
	"github.com/digestbot/digestbot/digest/summary"
	"github.com/digestbot/digestbot/internal/store"
)

// build is a digest of one story and two messages.
func build(slot string) store.Build {
	entry := message.Entry{Summary: summary.Summary{
		Story:    story.Story{ID: "a", Reports: []story.Report{{Article: item("a", "First", noon)}}},
		Headline: "First",
		Claims:   []claim.Claim{{About: "toll", Verdict: claim.Single, Sides: []claim.Side{{Low: 5, High: math.Inf(1)}}}},
	}, Update: "more"}
	d := message.Digest{ID: "d-" + slot, Channel: "C1", From: noon.Add(-time.Hour), To: noon, Stories: []message.Entry{entry}}
	return store.Build{
		Slot:     store.Slot{Digest: "default", Slot: slot, ID: d.ID, At: noon, Built: noon.Add(time.Second), Version: "v1"},
		Channel:  "C1",
		Document: &d,
		Messages: []message.Message{
			{Key: d.ID + ":0", Parent: -1, Text: "One story", Blocks: []byte(`[]`), Metadata: []byte(`{}`)},
			{Key: d.ID + ":1", Parent: 0, Story: "a", Text: "First", Blocks: []byte(`[]`), Metadata: []byte(`{}`)},
		},
		Stories: []store.Story{{ID: "a", First: noon, Last: noon, Slot: d.ID, Key: d.ID + ":1", Record: history.Of(entry.Story, entry.Headline, entry.Claims)}},
		Told:    map[string]string{"a": "a", "b": ""},
	}
}

func commit(t testing.TB, s *store.Store, b store.Build) {
	t.Helper()
	l := lease(t, s, "digest:default", time.Minute)
	if err := s.Commit(ctx, l, b); err != nil {
		t.Fatal(err)
	}
	if err := s.Release(ctx, l); err != nil {
		t.Fatal(err)
	}
}

func testCommit(t *testing.T, s *store.Store) {
	for _, now := range []time.Time{noon, noon.Add(time.Hour)} {
		if since, err := s.Since(ctx, "default", now); err != nil || !since.Equal(noon) {
			t.Errorf("known since %v, %v; want %v", since, err, noon)
		}
	}
	if last, err := s.LastSlot(ctx, "default"); err != nil || last != (store.Slot{}) {
		t.Errorf("before the first slot: got %v, %v", last, err)
	}
	b := build("2026-03-02T12:00:00")
	commit(t, s, b)
	last, err := s.LastSlot(ctx, "default")
	if err != nil {
		t.Fatal(err)
	}
	want(t, "last slot", last, b.Slot)
	d, slot, err := s.Digest(ctx, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "document", d, *b.Document)
	want(t, "its slot", slot, b.Slot)
	stories, err := s.Stories(ctx, "default", noon)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "stories", stories, b.Stories)

	next := store.Build{Slot: store.Slot{Digest: "default", Slot: "2", ID: "d-2", At: noon.Add(time.Hour), Built: noon.Add(time.Hour)}, Told: map[string]string{"a": "", "b": "b", "c": ""}}
	commit(t, s, next)
	told, err := s.Told(ctx, "default", noon)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "told", told, map[string]string{"a": "a", "b": "b", "c": ""})
	told, err = s.Told(ctx, "default", noon.Add(time.Minute))
	if err != nil {
		t.Fatal(err)
	}
	want(t, "told of late", told, map[string]string{"b": "b", "c": ""})
	if _, _, err := s.Digest(ctx, "d-2"); !errors.Is(err, store.ErrUnknown) {
		t.Errorf("a slot with nothing to say has no document: got %v", err)
	}
	if handled, err := s.Handled(ctx, "default", "2"); err != nil || !handled {
		t.Errorf("handled: got %t, %v", handled, err)
	}
	list, err := s.Issues(ctx, "", 10)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 1 || list[0].Slot != b.Slot || len(list[0].Sum) != 8 {
		t.Errorf("digests: %+v", list)
	}
}

func testCommitTwice(t *testing.T, s *store.Store) {
	commit(t, s, build("1"))
	again := build("1")
	again.Told = map[string]string{"x": "x"}
	if err := s.Commit(ctx, lease(t, s, "digest:default", time.Minute), again); !errors.Is(err, store.ErrHandled) {
		t.Errorf("got %v, want ErrHandled", err)
	}
	if told, _ := s.Told(ctx, "default", noon); told["x"] != "" {
		t.Error("a refused commit left traces")
	}
}

func testCommitIsWhole(t *testing.T, s *store.Store) {
	bad := build("1")
	bad.Messages[1].Key = bad.Messages[0].Key
	if err := s.Commit(ctx, lease(t, s, "digest:default", time.Minute), bad); err == nil {
		t.Fatal("two messages of one key were taken")
	}
	if handled, _ := s.Handled(ctx, "default", "1"); handled {
		t.Error("a failed commit handled the slot")
	}
	if list, _ := s.Unsent(ctx, "C1"); len(list) > 0 {
		t.Errorf("a failed commit left messages %v", list)
	}
}

func testAmend(t *testing.T, s *store.Store) {
	b := build("1")
	commit(t, s, b)
	amended := *b.Document
	amended.More = 7
	record := b.Stories[0].Record
	record.Headline = "First, corrected"
	ledgers := []history.Ledger{{About: "Toll", Kind: figure.Count, Verdict: claim.Single, Entries: []history.Entry{{Value: history.Value{Article: "a", Outlet: "Harbour Post", In: claim.Text, Text: "3"}, Seen: noon, Withdrawn: noon.Add(time.Hour)}}}}
	l := lease(t, s, "digest:default", time.Minute)
	a := store.Amendment{
		Digest: "default", Slot: b.ID, Made: noon.Add(time.Hour), Document: amended, Stories: map[string]store.Told{"a": {Record: record, Ledgers: ledgers}},
		Messages: []store.Posting{
			{Message: message.Message{Key: "d-1:1~1", Story: "a", Text: "First, corrected"}, Channel: "C1", Edits: "d-1:1"},
			{Message: message.Message{Key: "d-1:c1", Story: "a", Text: "Correction"}, Channel: "C1", ParentKey: "d-1:0"},
		},
	}
	before, err := s.Issues(ctx, "", 1)
	if err != nil {
		t.Fatal(err)
	}
	if err := s.Amend(ctx, l, a); err != nil {
		t.Fatal(err)
	}
	if after, err := s.Issues(ctx, "", 1); err != nil || after[0].Sum == before[0].Sum {
		t.Errorf("a correction leaves the digest's sum as it was: %v", err)
	}
	if err := s.Amend(ctx, l, a); err == nil {
		t.Error("the same correction was taken twice")
	}
	d, _, err := s.Digest(ctx, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "the digest now", d, amended)
	if d, _, err = s.Original(ctx, b.ID); err != nil {
		t.Fatal(err)
	}
	want(t, "the digest as it was", d, *b.Document)
	stories, err := s.Stories(ctx, "default", noon)
	if err != nil {
		t.Fatal(err)
	}
	want(t, "what is now said", stories[0].Amended, &record)
	want(t, "how its figures moved", stories[0].Ledgers, ledgers)
	want(t, "what was said", stories[0].Record, b.Stories[0].Record)
	list, err := s.Postings(ctx, b.ID)
	if err != nil {
		t.Fatal(err)
	}
	if len(list) != 4 || list[2].Edits != "d-1:1" || list[3].ParentKey != "d-1:0" || list[3].Parent != 0 {
		t.Errorf("messages: %+v", list)
	}
	if err := s.Release(ctx, l); err != nil {
		t.Fatal(err)
	}
	b = build("2")
	commit(t, s, b) // tells the story again
	if stories, err = s.Stories(ctx, "default", noon); err != nil || stories[0].Amended != nil {
		t.Errorf("told again: %+v, %v", stories, err)
	}
}

func testUndealt(t *testing.T, s *store.Store) {
	save(t, s, noon, "f", item("a", "Told", noon), item("old", "Old", noon.Add(-48*time.Hour)))
	undealt := func(digest string, since time.Time, feeds ...string) bool {
		t.Helper()
		found, err := s.Undealt(ctx, digest, feeds, since, noon)
		if err != nil {
			t.Fatal(err)
		}
		return found
	}
	day := noon.Add(-24 * time.Hour)
	want(t, "before the digest", undealt("default", day, "f"), true)
	commit(t, s, build("1")) // tells a
	want(t, "after it", undealt("default", day, "f"), false)
	want(t, "for another digest", undealt("other", day, "f"), true)
	want(t, "further back", undealt("default", day.Add(-48*time.Hour), "f"), true)
	want(t, "in another feed", undealt("default", day.Add(-48*time.Hour), "g"), false)
}
