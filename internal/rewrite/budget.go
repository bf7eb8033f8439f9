package rewrite

import (
	"sync"
	"time"
)

// A budget counts the tokens of a day, by UTC.
type budget struct {
	perDay int64
	now    func() time.Time

	mu   sync.Mutex
	day  string
	used int64
}

// reserve takes an estimate off the day's tokens and reports whether there
// were so many left. What a request really used is settled afterwards; a
// request that failed counts as estimated, for it may have been charged.
func (b *budget) reserve(tokens int64) bool {
	b.mu.Lock()
	defer b.mu.Unlock()
	if today := b.now().UTC().Format(time.DateOnly); today != b.day {
		b.day, b.used = today, 0
	}
	if b.used+tokens > b.perDay {
		return false
	}
	b.used += tokens
	return true
}

// settle replaces an estimate by what was used.
func (b *budget) settle(estimate, used int64) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.used = max(0, b.used-estimate+used)
}
