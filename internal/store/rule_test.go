package store_test

import (
	"testing"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

func testRules(t *testing.T, s *store.Store) {
	rules := []store.Rule{
		{ID: "1", Digest: "default", Kind: store.Apart, A: "a", B: "b", Who: "U1", At: noon},
		{ID: "2", Digest: "default", Kind: store.MuteWord, A: "football", Who: "U2", At: noon.Add(time.Second)},
	}
	other := store.Rule{ID: "3", Digest: "other", Kind: store.MuteSource, A: "Outlet", At: noon}
	if err := s.ChangeRules(ctx, nil, append(rules, other)...); err != nil {
		t.Fatal(err)
	}
	of := func(digest string) []store.Rule {
		got, err := s.Rules(ctx, digest)
		if err != nil {
			t.Fatal(err)
		}
		return got
	}
	want(t, "rules", of("default"), rules)
	if err := s.ChangeRules(ctx, []string{"3"}, rules[0]); err == nil {
		t.Error("a rule is kept twice")
	}
	want(t, "after a change that failed", of("other"), []store.Rule{other})
	if err := s.ChangeRules(ctx, []string{"1", "unknown"}); err != nil {
		t.Fatal(err)
	}
	want(t, "after undo", of("default"), rules[1:])
}
