package store_test

import (
	"errors"
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

func testOutbox(t *testing.T, s *store.Store) {
	first, second := build("1"), build("2")
	second.Built = second.Built.Add(time.Hour)
	commit(t, s, second)
	commit(t, s, first)
	l := lease(t, s, "channel:C1", time.Minute)
	keys := func() []string {
		t.Helper()
		list, err := s.Unsent(ctx, "C1")
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, p := range list {
			out = append(out, p.Key+" "+string(p.State))
		}
		return out
	}
	do := func(err error) {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
	}
	want(t, "at first", keys(), []string{"d-1:0 pending", "d-1:1 pending", "d-2:0 pending", "d-2:1 pending"})
	do(s.Begin(ctx, l, "d-1:0", noon))
	do(s.Begin(ctx, l, "d-1:0", noon.Add(time.Minute)))
	p, err := s.Posting(ctx, "d-1:0")
	do(err)
	if p.State != store.Sending || p.Attempts != 2 || !p.Tried.Equal(noon) {
		t.Errorf("after two attempts: %+v", p)
	}
	do(s.Sent(ctx, l, "d-1:0", "17.000001"))
	do(s.Begin(ctx, l, "d-1:1", noon))
	do(s.NotSent(ctx, l, "d-1:1", "429"))
	do(s.Plain(ctx, l, "d-1:1", "invalid_blocks"))
	do(s.Refused(ctx, l, "d-2:0", "no_text"))
	want(t, "at last", keys(), []string{"d-1:1 pending", "d-2:1 pending"})
	if err := s.Begin(ctx, l, "d-1:0", noon); !errors.Is(err, store.ErrLost) {
		t.Errorf("a message that was sent may be sent again: %v", err)
	}
	list, err := s.Postings(ctx, "d-1")
	do(err)
	if len(list) != 2 || list[0].TS != "17.000001" || list[0].Parent != -1 || list[1].Parent != 0 || !list[1].Plain || list[1].ParentKey != "d-1:0" || list[1].Error != "invalid_blocks" {
		t.Errorf("messages of the first digest: %+v", list)
	}
	channels, err := s.UnsentChannels(ctx)
	do(err)
	want(t, "channels", channels, []string{"C1"})
}

func testOutboxFence(t *testing.T, s *store.Store) {
	commit(t, s, build("1"))
	old := lease(t, s, "channel:C1", 30*time.Millisecond)
	time.Sleep(40 * time.Millisecond)
	lease(t, s, "channel:C1", time.Minute)
	if err := s.Begin(ctx, old, "d-1:0", noon); !errors.Is(err, store.ErrLost) {
		t.Errorf("got %v, want ErrLost", err)
	}
	if err := s.Sent(ctx, old, "d-1:0", "17.1"); !errors.Is(err, store.ErrLost) {
		t.Errorf("got %v, want ErrLost", err)
	}
}

func testChannels(t *testing.T, s *store.Store) {
	said := func(isNew bool, err error) bool {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return isNew
	}
	want(t, "open at first", said(s.OpenChannel(ctx, "C1")), false)
	want(t, "closed", said(s.CloseChannel(ctx, "C1", "archived", noon)), true)
	want(t, "closed again", said(s.CloseChannel(ctx, "C1", "archived", noon)), false)
	want(t, "for another reason", said(s.CloseChannel(ctx, "C1", "not in it", noon)), true)
	reason, since, err := s.Closed(ctx, "C1")
	if reason != "not in it" || !since.Equal(noon) || err != nil {
		t.Errorf("got %q, %v, %v", reason, since, err)
	}
	want(t, "opened", said(s.OpenChannel(ctx, "C1")), true)
	if reason, _, _ := s.Closed(ctx, "C1"); reason != "" {
		t.Errorf("an open channel is closed: %s", reason)
	}
}
