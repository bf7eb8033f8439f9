package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/digestbot/digestbot/internal/bot"
	"github.com/digestbot/digestbot/internal/slack"
	"github.com/digestbot/digestbot/internal/store"
	"github.com/digestbot/digestbot/sources"
)

// This file says which digests there are, for every command. The rules are:
//
//   - The settings define the default digest; what commands stored stands on
//     top of it, and each other channel with feeds has a digest of its own.
//   - A command that only looks makes no database, and without one the settings
//     are all there is.
//   - A command that works on one digest takes its name: default, or the name
//     or id of its channel.

// console is who asks on the command line: nobody in a channel.
var console = bot.Asker{UserName: "command line"}

// An installation is what settings and database have set up together. Close it.
type installation struct {
	cfg   config
	desk  *bot.Desk // without a store if there is no database yet
	close func() error
}

// viewUses are the settings of a command that opens the installation and makes
// no pass.
var viewUses = []string{"DIGEST_FEEDS", "DIGEST_CHANNEL", "DIGEST_TIMEZONE", "DIGEST_SCHEDULE", "DATABASE_URL", "FETCH_ALLOW"}

// look opens the installation for a look.
func look(sh *shell) (installation, error) { return openInstallation(sh, store.View) }

// change opens the installation to change what is stored; it makes the database
// if there is none.
func change(sh *shell) (installation, error) { return openInstallation(sh, store.Open) }

type opener func(ctx context.Context, address string) (*store.Store, error)

func openInstallation(sh *shell, open opener) (installation, error) {
	cfg, err := loadConfig(nil, viewUses)
	if err != nil {
		return installation{}, err
	}
	return cfg.open(sh, open)
}

func (c config) open(sh *shell, open opener) (installation, error) {
	db, err := open(sh.ctx, c.databaseURL)
	if err != nil && !errors.Is(err, store.ErrNone) {
		return installation{}, openFailed(err)
	}
	web := newWeb(c)
	desk := &bot.Desk{Bot: &bot.Bot{Store: db, Now: time.Now, Log: sh.log}, Default: c.defaultDigest(), Finder: web}
	return installation{cfg: c, desk: desk, close: func() error {
		web.Close()
		if db == nil {
			return nil
		}
		return db.Close()
	}}, nil
}

// openFailed tells a database that no try will open, until somebody acts on the
// settings, from one that may answer the next time.
func openFailed(err error) error {
	if errors.Is(err, store.ErrRefused) {
		return configError{err}
	}
	return err
}

// work opens the installation with all that passes need.
func work(sh *shell, cfg config) (installation, error) {
	b, finish, err := newBot(sh, cfg)
	if err != nil {
		return installation{}, err
	}
	in := installation{cfg: cfg, close: finish}
	in.desk = &bot.Desk{Bot: b, Default: cfg.defaultDigest(), Finder: b.Source.(*sources.Web), Editors: cfg.editors}
	client := b.Poster.(*slack.Client)
	if cfg.membersEdit {
		in.desk.Roster = client
	}
	if cfg.channel != "" {
		if id, err := client.ChannelID(sh.ctx, cfg.channel); err == nil {
			in.desk.Default.Channel = id // clicks in private channels carry no name
		}
	}
	return in, nil
}

// defaultDigest is the digest that the settings define.
func (c config) defaultDigest() bot.Digest {
	d := bot.Digest{
		Name: "default", Channel: c.channel, Feeds: c.feeds, Schedule: c.schedule,
		Zone: c.zone, Window: c.window, Max: c.maxStories, Archive: c.publicURL,
	}
	if !slack.IsChannelID(c.channel) {
		d.ChannelName = strings.TrimPrefix(c.channel, "#")
	}
	return d
}

// isStored reports whether there is a database, which may name more than the
// settings do.
func (c config) isStored(ctx context.Context) bool {
	db, err := store.View(ctx, c.databaseURL)
	if err == nil {
		_ = db.Close() // it was only looked at
	}
	return !errors.Is(err, store.ErrNone)
}

// digests returns the digest of a name, or all if the name is empty. Those whose
// settings cannot be read are left out and said in the error; the rest stands.
func (in installation) digests(ctx context.Context, name string) ([]bot.Digest, error) {
	all, err := in.desk.Digests(ctx)
	if name == "" {
		return all, err
	}
	if d, ok := named(all, name); ok {
		return []bot.Digest{d}, nil
	}
	if err != nil {
		return nil, err
	}
	if len(all) == 0 {
		return nil, configError{errors.New(noFeeds)}
	}
	return nil, configError{fmt.Errorf("there is no digest %q, only %s", name, names(all))}
}

// names lists digests as people know them.
func names(digests []bot.Digest) string {
	all := make([]string, len(digests))
	for i, d := range digests {
		all[i] = d.String()
	}
	return strings.Join(all, ", ")
}

// named finds a digest by its own name, or by the name or id of its channel.
func named(digests []bot.Digest, name string) (bot.Digest, bool) {
	bare := strings.TrimPrefix(name, "#")
	i := slices.IndexFunc(digests, func(d bot.Digest) bool {
		return d.Name == name || bare != "" && (d.Channel == bare || strings.EqualFold(d.ChannelName, bare))
	})
	if i < 0 {
		return bot.Digest{}, false
	}
	return digests[i], true
}

// asker is who changes a digest, by its name, on the command line. The default
// one need not have feeds yet.
func (in installation) asker(ctx context.Context, name string) (bot.Asker, error) {
	if name == "" {
		return console, nil
	}
	if _, ok := named([]bot.Digest{in.desk.Default}, name); ok {
		return console, nil
	}
	digests, err := in.digests(ctx, name)
	if err != nil {
		return bot.Asker{}, err
	}
	return askerOf(digests[0]), nil
}

// askerOf is who asks on the command line about a digest.
func askerOf(d bot.Digest) bot.Asker {
	who := console
	if d.Name != "default" {
		who.Channel, who.ChannelName = d.Channel, d.ChannelName
	}
	return who
}

// web reads the feeds of the installation.
func (in installation) web() *sources.Web { return in.desk.Finder.(*sources.Web) }

// noFeeds is what a command says that has nothing to read.
const noFeeds = "there are no feeds: set DIGEST_FEEDS, or use digestbot feeds add"

// homeless is what a digest lacks to be posted; nil if it lacks nothing.
func homeless(digests []bot.Digest) error {
	for _, d := range digests {
		if d.Channel == "" {
			return configError{errors.New("settings:\n  DIGEST_CHANNEL is not set, so its feeds have nowhere to go: set it to the name or id of a channel, such as #news")}
		}
	}
	return nil
}

// feedsOf returns the addresses of the feeds of digests, each once.
func feedsOf(digests []bot.Digest) []string {
	var feeds []string
	seen := map[string]bool{}
	for _, d := range digests {
		for _, f := range d.Feeds {
			if !seen[f] {
				seen[f] = true
				feeds = append(feeds, f)
			}
		}
	}
	return feeds
}
