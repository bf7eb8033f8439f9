package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

type doctorCommand struct{}

// A checkup is what the doctor looks at, and how much was found. Each finding is
// said at once: some take their time.
type checkup struct {
	cfg           config
	problems      []problem
	digests       []bot.Digest // the default one, and those that commands have made
	client        *slack.Client
	out           io.Writer
	checks, wrong int
	err           error // of saying it
}

func (c *checkup) good(what, format string, args ...any) { c.say("ok ", what, format, args...) }

func (c *checkup) bad(what, format string, args ...any) {
	c.wrong++
	c.say("BAD", what, format, args...)
}

func (c *checkup) say(mark, what, format string, args ...any) {
	c.checks++
	_, err := fmt.Fprintf(c.out, "%s  %-10s %s\n", mark, what, fmt.Sprintf(format, args...))
	c.err = errors.Join(c.err, err)
}

// Run checks everything, also after something was found wrong, and fails if
// anything was. It posts nothing and changes nothing; the model is asked one
// question of some fifty tokens.
func (doctorCommand) Run(sh *shell) error {
	c := checkup{out: sh.stdout}
	c.settings(sh.ctx)
	c.database(sh)
	c.schedules()
	if c.cfg.botToken != "" {
		c.client = slack.New(c.cfg.botToken, slack.Options{APIURL: c.cfg.apiURL, AppToken: c.cfg.appToken})
		c.slack(sh.ctx)
	}
	if c.cfg.model != "" && c.cfg.modelURL != "" {
		c.model(sh.ctx)
	}
	c.feeds(sh.ctx)
	return c.next()
}

// next says what to do now.
func (c *checkup) next() error {
	next := "All is well. Next: digestbot preview shows what a digest would be, digestbot once posts it"
	if c.cfg.commands() {
		next += ", digestbot serve keeps the schedule and answers /digest"
	}
	if c.wrong > 0 {
		next = "Next: mend what is BAD, and call the doctor again"
	}
	if _, err := fmt.Fprintln(c.out, next+"."); c.err == nil {
		c.err = err
	}
	if c.err != nil || c.wrong == 0 {
		return c.err
	}
	return fmt.Errorf("%d of %d checks found something", c.wrong, c.checks)
}

// settings checks all of them, and the templates that one names.
func (c *checkup) settings(ctx context.Context) {
	cfg, problems := readConfig()
	problems = append(problems, cfg.unset(cfg.serveNeeds(ctx), problems)...)
	c.cfg, c.problems = cfg, problems
	for _, p := range problems {
		c.bad("setting", "%s", p)
	}
	if len(problems) == 0 {
		c.good("settings", "complete")
	}
	for _, p := range cfg.exposed() {
		if cfg.commands() { // which only serve answers
			c.bad("serve", "%s", p)
		} else {
			c.good("serve", "does not start yet, which once does not need: %s", p)
		}
	}
	if _, err := newRenderer(cfg.templates); err != nil {
		c.bad("templates", "%v", err)
	} else {
		c.good("templates", "parsed")
	}
}

// database looks at it without changing it, and reads which digests there are.
func (c *checkup) database(sh *shell) {
	c.digests = []bot.Digest{c.cfg.defaultDigest()}
	if file, ok := strings.CutPrefix(c.cfg.databaseURL, "sqlite:"); ok && file != "" && !c.folder(filepath.Dir(file)) {
		return
	}
	in, err := c.cfg.open(sh, store.View)
	if err != nil {
		c.bad("database", "%v", err)
		return
	}
	defer in.close()
	digests, err := in.digests(sh.ctx, "")
	if len(digests) > 0 {
		c.digests = digests
	}
	switch {
	case err != nil:
		c.bad("database", "%v", err)
	case in.desk.Bot.Store == nil:
		c.good("database", "none yet: the first run makes it")
	default:
		if err := store.CheckWritable(sh.ctx, c.cfg.databaseURL); err != nil {
			c.bad("database", "%v: give it to the user that runs digestbot", err)
		} else {
			c.good("database", "answers, and can be written")
		}
	}
}

// room is what has to fit on the disk, in bytes: a first pass over a few feeds
// writes about a third of it.
const room = 1 << 20

// folder says whether SQLite can write beside its file, which it must.
func (c *checkup) folder(dir string) bool {
	f, err := os.CreateTemp(dir, ".digestbot-doctor-")
	if err != nil {
		c.bad("folder", "the database's folder cannot be written: %v: give it to the user that runs digestbot, or name another in DATABASE_URL", err)
		return false
	}
	defer os.Remove(f.Name())
	_, err = f.Write(make([]byte, room))
	if err = errors.Join(err, f.Close()); err != nil {
		c.bad("folder", "the database's folder takes no data: %v: make room on its disk", err)
		return false
	}
	c.good("folder", "%s can be written", dir)
	return true
}

func (c *checkup) schedules() {
	now := time.Now()
	for _, d := range c.digests {
		switch {
		case d.Paused:
			c.good("schedule", "%s: paused", d.Name)
		case d.Schedule != nil:
			c.good("schedule", "%s: %s in %s, next %s", d.Name, d.Schedule, d.Zone, d.Schedule.Next(now).Format("Mon 2 Jan 2006 15:04 MST"))
		}
	}
}

// slack asks who the bot is, compares its scopes with those it needs, and looks
// for the channels.
func (c *checkup) slack(ctx context.Context) {
	who, err := c.client.Identify(ctx)
	if err != nil {
		c.bad("slack", "%v", err)
		return
	}
	c.good("slack", "%s in %s", who.Name, who.Team)
	c.clock(who.Clock)
	need := manifestOptions(c.cfg, !c.cfg.commands())
	need.Join = false // it helps, and is not needed
	if missing := missingScopes(who.Scopes, slack.Scopes(need)); len(missing) > 0 {
		c.bad("scopes", "missing %s: add them (digestbot manifest) and install the app again", strings.Join(missing, ", "))
	} else {
		c.good("scopes", "%s", strings.Join(who.Scopes, ", "))
	}
	if c.cfg.appToken != "" {
		if err := c.client.CheckSocket(ctx); err != nil {
			c.bad("app token", "%v", err)
		} else {
			c.good("app token", "opens Socket Mode")
		}
	}
	for _, d := range c.digests {
		if d.Channel == "" {
			continue
		}
		if err := c.client.Takes(ctx, d.Channel); err != nil {
			c.bad("channel", "%s: %v", d, err)
		} else if _, err := c.client.Posted(ctx, d.Channel, "", time.Now().Add(-time.Minute)); err != nil {
			c.bad("channel", "%s: %v", d, err)
		} else {
			c.good("channel", "%s can be read, so a post with a lost answer is not repeated", d)
		}
	}
	if c.cfg.commands() && !isWrong("DIGEST_EDITORS", c.problems) {
		c.editors(ctx, who.UserID)
	}
}

// editors says who may change settings by command.
func (c *checkup) editors(ctx context.Context, self string) {
	switch {
	case !c.cfg.membersEdit && len(c.cfg.editors) == 0:
		c.good("editors", "everybody may change settings")
	case !c.cfg.membersEdit:
		c.good("editors", "only %s may change settings", strings.Join(c.cfg.editors, ", "))
	default:
		for _, d := range c.digests {
			if d.Channel == "" {
				continue
			}
			if _, err := c.client.Member(ctx, d.Channel, self); err != nil {
				c.bad("editors", "nobody may change the settings of %s: %v", d.Channel, err)
				return
			}
		}
		c.good("editors", "members of a channel may change its settings")
	}
}

// skew is how far our clock may be from Slack's: it refuses requests, and we
// refuse its, when they are five minutes apart.
const skew = time.Minute

func (c *checkup) clock(slack time.Time) {
	now := time.Now()
	is := now.In(c.cfg.zone).Format("Mon 2 Jan 2006 15:04:05 MST")
	switch off := now.Sub(slack).Abs(); {
	case slack.IsZero():
		c.good("clock", "it is %s; if not, set the clock of this machine", is)
	case off > skew:
		c.bad("clock", "it is %s here, and for Slack %s another time: set the clock of this machine", is, off.Round(time.Second))
	default:
		c.good("clock", "it is %s, as for Slack", is)
	}
}

func missingScopes(have, need []string) []string {
	if len(have) == 0 {
		return nil // Slack did not say
	}
	return slices.DeleteFunc(slices.Clone(need), func(scope string) bool { return slices.Contains(have, scope) })
}

// model asks the optional model one small question, and says what its exam lets it do.
func (c *checkup) model(ctx context.Context) {
	cfg := c.cfg
	cfg.templates = "" // those of the folder were checked
	editor, err := newEditor(cfg, nil, nil)
	began := time.Now()
	if err == nil {
		err = editor.Check(ctx)
	}
	if err != nil {
		c.bad("model", "%s: %v", c.cfg.model, err)
		return
	}
	took := time.Since(began).Round(10 * time.Millisecond)
	db, err := store.View(ctx, c.cfg.databaseURL)
	if err != nil {
		c.good("model", "%s answers in %s; the first pass examines it", c.cfg.model, took)
		return
	}
	defer db.Close()
	switch result, examined, err := editor.ResultIn(ctx, db); {
	case err != nil:
		c.bad("model", "%s: %v", c.cfg.model, err)
	case !examined:
		c.good("model", "%s answers in %s; the first pass examines it", c.cfg.model, took)
	default:
		c.good("model", "%s answers in %s and %s", c.cfg.model, took, result.Roles().Words())
	}
}

// feeds reads all feeds, those added by command too.
func (c *checkup) feeds(ctx context.Context) {
	all := feedsOf(c.digests)
	web := newWeb(c.cfg)
	defer web.Close()
	web.Poll(ctx, neverPolled(all), func(r sources.Result) {
		if r.Err != nil {
			c.bad("feed", "%s: %s", sources.Redact(r.Feed.URL), r.Feed.State.Trouble())
		} else {
			c.good("feed", "%s: %d items", sources.Redact(r.Feed.URL), len(r.Articles))
		}
	})
}
