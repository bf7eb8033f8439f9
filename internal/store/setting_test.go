package store_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"sync"
	"testing"

	"github.com/digestbot/digestbot/internal/store"
)

// testChangeSetting holds that no change of a setting is lost to another at the
// same time, and that none is kept which was refused.
func testChangeSetting(t *testing.T, s *store.Store) {
	add := func(digest, word string) error {
		return s.ChangeSetting(ctx, digest, func(old json.RawMessage) (json.RawMessage, error) {
			set := map[string]bool{}
			if err := json.Unmarshal(old, &set); err != nil {
				return nil, err
			}
			if set[word] = true; word == "refused" {
				return nil, errors.New("refused")
			}
			return json.Marshal(set)
		})
	}
	var wg sync.WaitGroup
	words := map[string]bool{}
	for i := range 8 {
		word := fmt.Sprint("word", i)
		words[word] = true
		wg.Go(func() {
			if err := add("d", word); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, digest := range []string{"d", "new"} {
		if err := add(digest, "refused"); err == nil || !strings.Contains(err.Error(), "refused") {
			t.Errorf("a refused change gives %v", err)
		}
	}
	all, err := s.Settings(ctx)
	if err != nil || len(all) != 1 {
		t.Fatalf("settings: %s, %v", all, err)
	}
	kept := map[string]bool{}
	if err := json.Unmarshal(all["d"], &kept); err != nil {
		t.Fatal(err)
	}
	want(t, "setting", kept, words)
}
