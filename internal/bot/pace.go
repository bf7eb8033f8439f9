package bot

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"time"
)

// A pacer says when each channel may be posted to again. The zero value is ready.
type pacer struct {
	mu   sync.Mutex
	next map[string]time.Time
}

// wait waits until a channel may be posted to. If that is longer than a pass waits,
// it returns a *PostError at once.
func (p *pacer) wait(ctx context.Context, channel string) error {
	p.mu.Lock()
	left := time.Until(p.next[channel])
	p.mu.Unlock()
	if left > longestWait {
		why := fmt.Sprintf("the service asks to wait %s more", left.Round(time.Second))
		return &PostError{Outcome: NotPosted, After: left, Reason: why, Err: errors.New(why)}
	}
	return wait(ctx, left)
}

// rest keeps a channel from being posted to for a time.
func (p *pacer) rest(channel string, d time.Duration) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.next == nil {
		p.next = map[string]time.Time{}
	}
	p.next[channel] = time.Now().Add(d)
}

// restAtLeast does so for what is left of a time that another process was asked
// to wait; a longer rest stays.
func (p *pacer) restAtLeast(channel string, d time.Duration) {
	p.mu.Lock()
	left := time.Until(p.next[channel])
	p.mu.Unlock()
	if d > left {
		p.rest(channel, d)
	}
}
