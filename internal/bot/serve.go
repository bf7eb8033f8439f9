package bot

import (
	"context"
	"errors"
	"sync"
	"time"

	"github.com/digestbot/digestbot/internal/store"
)

// This file keeps the schedule. The rules are:
//
//   - Of the slots that are past and not handled only the latest is made up
//     for, if it is no older than catchUp; its digest covers what the others
//     would have.
//   - Slots before the store first heard of a digest were not missed.
//   - A pass that fails is repeated, with growing pauses, until its slot is
//     handled or the next one is due.
//   - The wall clock is read again and again, so that it may jump.

const (
	// catchUp is how late a missed digest is still made.
	catchUp = 12 * time.Hour
	// check is how often the clock is read at the least.
	check = 5 * time.Second
	// busyWait is how soon a slot that another replica works at is looked at again.
	busyWait = 2 * time.Second
	// longestRetry bounds the growing pauses after failed passes.
	longestRetry = 5 * time.Minute
	// pollEvery is how often feeds that are due are read between the slots,
	// because some show an item for less than a day.
	pollEvery = 5 * time.Minute
	// drainEvery is how often unsent messages are tried again.
	drainEvery = time.Minute
)

// Serve makes the digests when they are due, until the context ends; then it
// lets what is under way come to its end, which takes seconds, and returns.
// The digests are asked for again and again, because commands change them; those
// that come with an error are made nevertheless.
func (b *Bot) Serve(ctx context.Context, digests func(context.Context) ([]Digest, error)) {
	var wg sync.WaitGroup
	defer wg.Wait()
	wg.Go(func() { b.repeat(ctx, drainEvery, "posting of what was left", b.DeliverAll) })
	wg.Go(func() {
		b.repeat(ctx, pollEvery, "polling", func(ctx context.Context) error {
			list, _ := digests(ctx) // what is wrong with the others is said below
			return b.watch(ctx, list)
		})
	})
	duty := roster{bot: b, jobs: map[string]*job{}}
	said := "" // what is wrong with some digests, said once and not at every look
	for ctx.Err() == nil {
		list, err := digests(ctx)
		if err == nil {
			said = ""
		} else if said != err.Error() {
			said = err.Error()
			b.Log.Error("not all digests are known", "error", err)
		}
		wake := b.Now().Add(check)
		for _, d := range list {
			if d.Schedule == nil {
				continue
			}
			duty.attend(ctx, &wg, d)
			if next := d.Schedule.Next(b.Now()); next.Before(wake) {
				wake = next
			}
		}
		wait(ctx, max(wake.Sub(b.Now()), 10*time.Millisecond))
	}
}

// watch reads the feeds that are due to be read, and corrects what was posted
// if they give anything.
func (b *Bot) watch(ctx context.Context, digests []Digest) error {
	var feeds []string
	for _, d := range digests {
		feeds = append(feeds, d.Feeds...)
	}
	changed, err := b.poll(ctx, feeds, b.Log)
	if err != nil || changed == (store.Change{}) {
		return err
	}
	var errs []error
	for _, d := range digests {
		if err := b.Correct(ctx, d); !errors.Is(err, ErrBusy) { // the pass that is on corrects, too
			errs = append(errs, err)
		}
	}
	return errors.Join(errs...)
}

// repeat does something now and then until the context ends.
func (b *Bot) repeat(ctx context.Context, every time.Duration, what string, do func(context.Context) error) {
	for wait(ctx, every) == nil {
		if err := do(ctx); err != nil && ctx.Err() == nil {
			b.Log.Warn(what+" failed", "error", err)
		}
	}
}

// A roster knows what is being made, so that no digest is made twice at once.
type roster struct {
	bot  *Bot
	mu   sync.Mutex
	jobs map[string]*job // by digest
}

// A job is the making of a digest.
type job struct {
	slot    string // key of the latest slot worked at
	running bool
	handled bool
	retry   time.Time // by the monotonic clock
	pause   time.Duration
}

// attend starts the making of a digest if one is due.
func (r *roster) attend(ctx context.Context, wg *sync.WaitGroup, d Digest) {
	slot, ok := r.bot.due(ctx, d)
	if !ok {
		return
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	j := r.jobs[d.Name]
	if j == nil {
		j = &job{}
		r.jobs[d.Name] = j
	}
	if j.slot != slot.Key() && !j.running {
		*j = job{slot: slot.Key()}
	}
	if j.running || j.handled || time.Now().Before(j.retry) {
		return
	}
	j.running = true
	wg.Go(func() {
		err := r.bot.Run(ctx, slot)
		r.mu.Lock()
		defer r.mu.Unlock()
		r.finish(ctx, j, err)
	})
}

// finish notes how the making of a digest ended.
func (r *roster) finish(ctx context.Context, j *job, err error) {
	j.running = false
	switch {
	case err == nil:
		j.handled = true
	case ctx.Err() != nil: // being stopped: the next process goes on
	case errors.Is(err, ErrBusy):
		j.retry = time.Now().Add(busyWait)
	default:
		j.pause = min(max(2*j.pause, busyWait), longestRetry)
		j.retry = time.Now().Add(j.pause)
		r.bot.Log.Error("pass failed", "slot", j.slot, "again_in", j.pause, "error", err)
	}
}

// due returns the latest slot that is past, if it is to be made up for.
func (b *Bot) due(ctx context.Context, d Digest) (Slot, bool) {
	now := b.Now()
	from, err := b.Store.Since(ctx, d.Name, now)
	if err != nil {
		b.Log.Error("what is due is not known", "digest", d.Name, "error", err)
		return Slot{}, false
	}
	if earliest := now.Add(-catchUp); from.Before(earliest) {
		from = earliest
	}
	var latest time.Time
	for at := d.Schedule.Next(from); !at.IsZero() && !at.After(now); at = d.Schedule.Next(at) {
		latest = at
	}
	return Slot{Digest: d, At: latest}, !latest.IsZero()
}
