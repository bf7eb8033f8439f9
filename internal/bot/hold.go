package bot

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

// A holding is work under a lease; its context ends with the lease.
type holding struct {
	context.Context
	store.Lease
}

// hold takes a lease and keeps it until stop is called. It returns ErrBusy if
// somebody else has it.
func (b *Bot) hold(ctx context.Context, name string) (h holding, stop func(), err error) {
	l, ok, err := b.Store.Lease(ctx, name, b.lease())
	if err != nil {
		return holding{}, nil, err
	}
	if !ok {
		return holding{}, nil, fmt.Errorf("%s: %w", name, ErrBusy)
	}
	ctx, cancel := context.WithCancelCause(ctx)
	done := make(chan struct{})
	go func() {
		defer close(done)
		b.renew(ctx, cancel, l)
	}()
	return holding{ctx, l}, func() {
		cancel(nil)
		<-done
		ctx, cancel := recording(ctx)
		defer cancel()
		if err := b.Store.Release(ctx, l); err != nil {
			b.Log.Warn("lease not given back; it ends by itself", "error", err)
		}
	}, nil
}

// await says ErrBusy while a pass for a digest is on.
func (b *Bot) await(ctx context.Context, d Digest) error {
	_, stop, err := b.hold(ctx, "digest:"+d.Name)
	if err == nil {
		stop()
	}
	return err
}

// renew keeps a lease until the context ends, and ends it when the lease is
// lost or could be: when it was not renewed for as long as it lasts.
func (b *Bot) renew(ctx context.Context, cancel context.CancelCauseFunc, l store.Lease) {
	lease := b.lease()
	safe := lease * 7 / 10 // and then graceTime for the call that is on
	ticker := time.NewTicker(lease / 4)
	defer ticker.Stop()
	renewed := time.Now()
	for {
		select {
		case <-ctx.Done():
			return
		case <-ticker.C:
		}
		began := time.Now()
		limited, stop := context.WithTimeout(ctx, safe-time.Since(renewed)) // a writer before us may take long on a busy disk
		err := b.Store.Renew(limited, l, lease)
		stop()
		switch {
		case err == nil:
			renewed = began
		case errors.Is(err, store.ErrLost), time.Since(renewed) >= safe:
			cancel(fmt.Errorf("%s: %w", l.Name, store.ErrLost))
			return
		}
	}
}

// recordTime bounds the writing of what has already happened.
const recordTime = 4 * time.Second

// recording returns a context for writing down what has already happened,
// which must be done even when everything is being stopped.
func recording(ctx context.Context) (context.Context, context.CancelFunc) {
	return context.WithTimeout(context.WithoutCancel(ctx), recordTime)
}

// wait waits for d, or until the context ends.
func wait(ctx context.Context, d time.Duration) error {
	if d <= 0 {
		return context.Cause(ctx)
	}
	timer := time.NewTimer(d)
	defer timer.Stop()
	select {
	case <-ctx.Done():
		return context.Cause(ctx)
	case <-timer.C:
		return nil
	}
}
