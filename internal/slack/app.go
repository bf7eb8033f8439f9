package slack

import (
	"context"
	"fmt"
	"log/slog"
	"runtime/debug"
	"sync"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
)

// Commands is what people can ask of the bot. An error that is a *bot.Refusal
// is shown as it is. Methods may be called at the same time, also for one channel.
type Commands interface {
	// Now makes and posts a digest. During a pass for the channel it joins that pass.
	Now(context.Context, bot.Asker) (bot.Made, error)
	Preview(context.Context, bot.Asker) (bot.Preview, error)

	// Subscribe takes the address of a feed, of a site or of an OPML file.
	Subscribe(ctx context.Context, who bot.Asker, address string) (bot.Subscribed, error)
	// Unsubscribe takes a feed's id, address or name.
	Unsubscribe(ctx context.Context, who bot.Asker, feed string) (bot.FeedHealth, error)
	Feeds(context.Context, bot.Asker) ([]bot.FeedHealth, error)
	// TellAs sets how a feed is told: bot.AsList, bot.AsNews, or, if empty, as its
	// entries suggest.
	TellAs(ctx context.Context, who bot.Asker, feed, as string) (bot.FeedHealth, error)

	// Schedule sets when the digest is posted; an empty zone keeps the one that is set.
	Schedule(ctx context.Context, who bot.Asker, cron, zone string) (bot.Settings, error)
	Pause(ctx context.Context, who bot.Asker, paused bool) (bot.Status, error)
	// Limit sets how many stories a digest has at most.
	Limit(ctx context.Context, who bot.Asker, stories int) (bot.Settings, error)
	// Only sets the words of which a headline must have one; none takes all stories.
	Only(ctx context.Context, who bot.Asker, words []string) (bot.Settings, error)
	Mute(ctx context.Context, who bot.Asker, what string) (bot.Muted, error)
	Unmute(ctx context.Context, who bot.Asker, what string) (bot.Muted, error)

	// A story is given by its number in the channel's last digest, by its id or by
	// a word of its headline.
	Figures(ctx context.Context, who bot.Asker, story string) (bot.Ledger, error)
	Why(ctx context.Context, who bot.Asker, story string) (bot.Why, error)
	// Follow says where the entries of the channel's feeds with a link went; none if
	// no feed gave such an entry.
	Follow(ctx context.Context, who bot.Asker, link string) ([]bot.Trace, error)
	Stories(context.Context, bot.Asker) ([]bot.StoryRef, error)
	// Search finds what the channel's digests told, latest first.
	Search(ctx context.Context, who bot.Asker, words string) (bot.Found, error)
	MuteStory(ctx context.Context, who bot.Asker, story string) (bot.Decision, error)
	Merge(ctx context.Context, who bot.Asker, a, b string) (bot.Decision, error)
	Split(ctx context.Context, who bot.Asker, story, article string) (bot.Decision, error)
	// Undo takes back a decision; an empty id is the channel's last.
	Undo(ctx context.Context, who bot.Asker, id string) (bot.Decision, error)

	Settings(context.Context, bot.Asker) (bot.Settings, error)
	// Check says at once what is wrong with settings, without reading a feed; its
	// error is a bot.FieldErrors or a *bot.Refusal.
	Check(context.Context, bot.Asker, bot.Settings) error
	// Save keeps settings that Check has passed.
	Save(context.Context, bot.Asker, bot.Settings) (bot.Settings, error)
	Status(context.Context, bot.Asker) (bot.Status, error)
	// Home returns all digests in the order in which they are shown.
	Home(ctx context.Context, user string) ([]bot.Status, error)

	// First says whether a request was not heard of before in that time, by any
	// replica, and remembers it.
	First(ctx context.Context, request string, in time.Duration) (bool, error)
}

const (
	// workTime bounds the work behind one command.
	workTime = 10 * time.Minute

	// workers is how many commands are worked on at a time; the rest wait their turn.
	workers = 8

	// maxWaiting is how many commands may wait; more are turned away with a word.
	maxWaiting = 200
)

// AppOptions are the settings of an App.
type AppOptions struct {
	SigningSecret string           // for HTTP; Handler refuses to serve without
	Archive       string           // base address of the archive pages; empty when there is none
	Now           func() time.Time // time.Now when nil
	Log           *slog.Logger     // nowhere when nil
}

// An App answers commands, buttons, settings and the Home tab. What comes in over
// HTTP (Handler) and over Socket Mode (Listen) ends in the same three functions:
// command, interaction and event. Each says at once what to acknowledge with;
// the work follows.
type App struct {
	client   *Client
	commands Commands
	secret   string
	archive  string
	now      func() time.Time
	log      *slog.Logger

	ctx   context.Context // of all work; ends with Close
	stop  context.CancelFunc
	last  context.Context // of saying what came of it; ends lastWords later
	end   context.CancelFunc
	slots chan struct{} // one for each that works
	queue chan struct{} // one for each that works or waits
	work  sync.WaitGroup
}

// NewApp returns an app that answers through a client.
func NewApp(client *Client, commands Commands, o AppOptions) *App {
	if o.Now == nil {
		o.Now = time.Now
	}
	if o.Log == nil {
		o.Log = slog.New(slog.DiscardHandler)
	}
	a := &App{client: client, commands: commands, secret: o.SigningSecret, archive: o.Archive, now: o.Now, log: o.Log,
		slots: make(chan struct{}, workers), queue: make(chan struct{}, workers+maxWaiting)}
	a.ctx, a.stop = context.WithCancel(context.Background())
	a.last, a.end = context.WithCancel(context.Background())
	if o.SigningSecret != "" {
		client.secret = append(client.secret, o.SigningSecret)
	}
	return a
}

// lastWords is how long work that was cancelled may take to say so.
const lastWords = 2 * time.Second

// Close waits for the work that is on, and cancels it when the context ends. It
// returns lastWords later at the latest.
func (a *App) Close(ctx context.Context) {
	defer a.end()
	done := make(chan struct{})
	go func() {
		a.work.Wait()
		close(done)
	}()
	select {
	case <-done:
	case <-ctx.Done():
	}
	a.stop()
	time.AfterFunc(lastWords, a.end)
	<-done
}

// later does something after the acknowledgement. It reports false when too
// much waits already.
func (a *App) later(what string, do func(context.Context) error) bool {
	select {
	case a.queue <- struct{}{}:
	default:
		a.log.Warn("turned away: too much waits", "what", what)
		return false
	}
	a.work.Go(func() {
		defer func() { <-a.queue }()
		a.slots <- struct{}{}
		defer func() { <-a.slots }()
		ctx, cancel := context.WithTimeout(a.ctx, workTime)
		defer cancel()
		if err := guarded(ctx, do); err != nil {
			a.log.Error("not answered", "what", what, "error", err)
		}
	})
	return true
}

// guarded turns a panic into an error, so that one command cannot end the others.
func guarded(ctx context.Context, do func(context.Context) error) (err error) {
	defer func() {
		if p := recover(); p != nil {
			err = fmt.Errorf("panic: %v\n%s", p, debug.Stack())
		}
	}()
	return do(ctx)
}
