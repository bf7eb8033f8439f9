package bot_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"testing/synctest"
	"time"

	"github.com/digestbot/digestbot/digest/message"
	"github.com/digestbot/digestbot/internal/bot"
)

// serve runs a bot in a bubble of fake time, in which days pass at once. The
// clock starts on 1 January 2000, a Saturday, at midnight UTC.
func serve(t *testing.T, f func(r *rig, start func() (stop func()))) {
	synctest.Test(t, func(t *testing.T) {
		r := newRig(t)
		r.Now = time.Now
		f(r, func() func() {
			ctx, cancel := context.WithCancel(context.Background())
			done := make(chan struct{})
			go func() {
				defer close(done)
				r.Serve(ctx, func(context.Context) ([]bot.Digest, error) { return []bot.Digest{r.plan}, r.unknown })
			}()
			return func() { cancel(); <-done }
		})
		r.Store.Close()
	})
}

// news adds a story at the current time.
func (r *rig) news(title string) {
	r.shelf.add("north", strings.ReplaceAll(title, " ", "-"), title, time.Now())
}

func (r *rig) schedule(spec, zone string) {
	loc, err := time.LoadLocation(zone)
	if err != nil {
		r.t.Fatal(err)
	}
	r.plan.Zone = loc
	if r.plan.Schedule, err = bot.ParseSchedule(spec, loc); err != nil {
		r.t.Fatal(err)
	}
}

func until(clock string) {
	at, err := time.Parse("2006-01-02 15:04", clock)
	if err != nil {
		panic(err)
	}
	time.Sleep(time.Until(at))
	synctest.Wait()
}

func TestServe(t *testing.T) {
	serve(t, func(r *rig, start func() func()) {
		r.schedule("0 8 * * *", "Europe/Berlin") // 07:00 UTC
		stop := start()
		r.news("Alpha happens")
		until("2000-01-01 06:59")
		r.stands("")
		until("2000-01-01 07:01")
		r.stands("1 stories | > Alpha happens")
		r.news("Beta happens")
		until("2000-01-02 06:59")
		r.stands("1 stories | > Alpha happens")
		until("2000-01-02 07:01")
		r.stands("1 stories | > Alpha happens | 1 stories | > Beta happens")
		stop()
	})
}

func TestServeCatchesUpOnce(t *testing.T) {
	serve(t, func(r *rig, start func() func()) {
		r.schedule("0 * * * *", "UTC")
		stop := start()
		r.news("Alpha happens")
		until("2000-01-01 01:30")
		stop()
		for hour := range 5 { // down over five slots
			r.news(fmt.Sprintf("Later%d happens", hour))
			time.Sleep(time.Hour)
		}
		stop = start()
		until("2000-01-01 06:40")
		r.stands("1 stories | > Alpha happens | 5 stories | > Later0 happens | > Later1 happens | > Later2 happens | > Later3 happens | > Later4 happens")
		stop()
	})
}

func TestServeCorrects(t *testing.T) {
	serve(t, func(r *rig, start func() func()) {
		r.schedule("0 8 * * *", "UTC")
		stop := start()
		r.news("Alpha hurts 3 people")
		until("2000-01-01 08:01")
		r.news("Alpha hurts 5 people")
		until("2000-01-01 08:10")
		r.stands("1 stories | > Alpha hurts 3 people | > toll now 5 was 3")
		stop()
	})
}

// TestServeWithoutSomeDigests holds that a digest whose settings cannot be read is
// said once, and that the others are posted, and corrected, nevertheless.
func TestServeWithoutSomeDigests(t *testing.T) {
	serve(t, func(r *rig, start func() func()) {
		r.unknown = errors.New("settings of C2 cannot be read")
		r.schedule("0 8 * * *", "UTC")
		stop := start()
		r.news("Alpha hurts 3 people")
		until("2000-01-01 08:01")
		r.news("Alpha hurts 5 people")
		until("2000-01-01 08:10")
		r.stands("1 stories | > Alpha hurts 3 people | > toll now 5 was 3")
		stop()
		if n := strings.Count(r.log.String(), "settings of C2 cannot be read"); n != 1 {
			t.Errorf("it is said %d times, want once", n)
		}
	})
}

// TestServeWaitsAsAsked holds that a service which asks to wait long is not asked
// again before.
func TestServeWaitsAsAsked(t *testing.T) {
	serve(t, func(r *rig, start func() func()) {
		r.schedule("0 8 * * *", "UTC")
		r.chat.trouble = []trouble{{swallow: true, err: &bot.PostError{Outcome: bot.NotPosted, After: 10 * time.Minute, Err: errors.New("rate limited")}}}
		stop := start()
		r.news("Alpha happens")
		until("2000-01-01 08:09")
		r.stands("")
		if n := r.chat.tried(); n != 1 {
			t.Errorf("%d posts within the time to wait, want 1", n)
		}
		until("2000-01-01 08:20")
		r.stands("1 stories | > Alpha happens")
		stop()
	})
}

func TestServeMissesNothingBeforeItsTime(t *testing.T) {
	serve(t, func(r *rig, start func() func()) {
		r.schedule("0 8 * * *", "UTC")
		until("2000-01-01 10:00")
		r.news("Alpha happens")
		stop := start()
		until("2000-01-02 07:59")
		r.stands("")
		until("2000-01-02 08:01")
		r.stands("1 stories | > Alpha happens")
		stop()
	})
}

func TestServeRepeatsAFailedPass(t *testing.T) {
	serve(t, func(r *rig, start func() func()) {
		r.schedule("0 8 * * *", "UTC")
		stop := start()
		r.news("Alpha happens")
		r.shelf.setFail("north", "south", "east")
		until("2000-01-01 08:20")
		r.stands("")
		r.shelf.setFail()
		until("2000-01-01 08:40")
		r.stands("1 stories | > Alpha happens")
		stop()
	})
}

// A stuckChat is a Poster whose posts hang until they are cancelled.
type stuckChat struct{ *chat }

func (stuckChat) Post(ctx context.Context, _, _ string, _ message.Message) (string, error) {
	<-ctx.Done()
	return "", &bot.PostError{Outcome: bot.Unclear, Err: ctx.Err()}
}

func TestServeStopsInTime(t *testing.T) {
	serve(t, func(r *rig, start func() func()) {
		r.schedule("0 8 * * *", "UTC")
		r.Poster = stuckChat{r.chat}
		stop := start()
		r.news("Alpha happens")
		until("2000-01-01 08:00")
		time.Sleep(time.Second)
		began := time.Now()
		stop()
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("it took %s to stop, want 10 s at most", took)
		}
		r.Poster = r.chat // and the next one goes on
		stop = start()
		until("2000-01-01 08:10")
		r.stands("1 stories | > Alpha happens")
		stop()
	})
}
