package web

import (
	"sync"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/store"
)

// A shelf keeps the digests that were listed last, which most visits and all feed
// readers ask for again: unpacking them is nine tenths of the work of a list.
type shelf struct {
	mu   sync.Mutex
	kept map[store.Issue]message.Digest
}

// digests gives the digests of a list, and reads those that are not on the shelf
// or were corrected since.
func (s *shelf) digests(issues []store.Issue, read func(id string) (message.Digest, error)) ([]message.Digest, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	list := make([]message.Digest, len(issues))
	kept := make(map[store.Issue]message.Digest, len(issues))
	for i, issue := range issues {
		d, ok := s.kept[issue]
		if !ok {
			var err error
			if d, err = read(issue.ID); err != nil {
				return nil, err
			}
		}
		list[i], kept[issue] = d, d
	}
	s.kept = kept
	return list, nil
}
