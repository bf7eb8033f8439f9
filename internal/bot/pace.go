package bot

import (
	"context"
	"sync"
	"time"
)

// A pacer keeps the pace of each channel. The zero value is ready.
type pacer struct {
	mu   sync.Mutex
	last map[string]time.Time
}

// wait waits until a channel may be posted to.
func (p *pacer) wait(ctx context.Context, channel string, pace time.Duration) error {
	p.mu.Lock()
	last := p.last[channel]
	p.mu.Unlock()
	return wait(ctx, pace-time.Since(last))
}

// posted notes an attempt.
func (p *pacer) posted(channel string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.last == nil {
		p.last = map[string]time.Time{}
	}
	p.last[channel] = time.Now()
}
