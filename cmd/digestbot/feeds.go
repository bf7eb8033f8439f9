package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"net/url"
	"os"
	"slices"
	"time"

	"digestbot/internal/bot"
	"digestbot/sources"
)

// feedsCommand works on feeds: check, list and export on those of all digests,
// add, remove and import on those of the default one.
type feedsCommand struct {
	Check  feedsCheckCommand  `cmd:"" help:"Read every feed and say how it is doing."`
	List   feedsListCommand   `cmd:"" help:"Print the addresses of all feeds."`
	Add    feedsAddCommand    `cmd:"" help:"Add the feeds at an address of the web: of a feed, a site or an OPML file."`
	Remove feedsRemoveCommand `cmd:"" help:"Remove a feed that was added."`
	Import feedsImportCommand `cmd:"" help:"Add the feeds of an OPML file, without reading them."`
	Export feedsExportCommand `cmd:"" help:"Print all feeds as OPML."`
}

type (
	feedsCheckCommand struct{}
	feedsListCommand  struct{}
	feedsAddCommand   struct {
		Address string `arg:"" help:"Of a feed, a site or an OPML file."`
	}
	feedsRemoveCommand struct {
		Feed string `arg:"" help:"Its address or name."`
	}
	feedsImportCommand struct {
		File string `arg:"" help:"The OPML file, as other feed readers export it."`
	}
	feedsExportCommand struct {
		Passwords bool `help:"With the names and passwords of addresses that have some."`
	}
)

const noFeeds = "there are no feeds: set DIGEST_FEEDS, or use digestbot feeds add"

// feedList is the addresses of the feeds of all digests, each once.
func feedList(ctx context.Context, desk *bot.Desk) ([]string, error) {
	digests, err := allDigests(ctx, desk)
	var feeds []string
	for _, d := range digests {
		for _, f := range d.Feeds {
			if !slices.Contains(feeds, f) {
				feeds = append(feeds, f)
			}
		}
	}
	return feeds, err
}

func (feedsCheckCommand) Run(sh *shell) error {
	desk, cfg, finish, err := openDesk(sh, false)
	if err != nil {
		return err
	}
	defer finish()
	feeds, err := feedList(sh.ctx, desk)
	if err != nil {
		return err
	}
	if len(feeds) == 0 {
		return configError{errors.New(noFeeds)}
	}
	web := newWeb(cfg)
	defer web.Close()
	checked := make([]checkedFeed, len(feeds))
	if desk.Bot.Store != nil {
		last, err := desk.LastRead(sh.ctx, feeds)
		if err != nil {
			return err
		}
		for i, at := range last {
			checked[i].last = at
		}
	}
	step := newProgress(sh, "reading feeds", len(feeds))
	web.Poll(sh.ctx, neverPolled(feeds), func(r sources.Result) {
		checked[slices.Index(feeds, r.Feed.URL)].Result = r
		step()
	})
	if sh.ctx.Err() != nil {
		return context.Cause(sh.ctx) // what was not read by then says nothing of its feed
	}
	return printHealth(sh.stdout, lookOf(sh.stdout), checked, time.Now().In(desk.Default.Zone))
}

func (feedsListCommand) Run(sh *shell) error {
	desk, _, finish, err := openDesk(sh, false)
	if err != nil {
		return err
	}
	defer finish()
	feeds, err := feedList(sh.ctx, desk)
	if err == nil && len(feeds) == 0 && !sh.quiet {
		fmt.Fprintln(sh.stderr, noFeeds)
	}
	for _, f := range feeds {
		if _, err := fmt.Fprintln(sh.stdout, sources.Redact(f)); err != nil {
			return err
		}
	}
	return err
}

func (c feedsAddCommand) Run(sh *shell) error {
	if _, err := os.Stat(c.Address); err == nil {
		return configError{fmt.Errorf("%s is a file: digestbot feeds import %[1]s adds the feeds of an OPML file", c.Address)}
	}
	desk, _, finish, err := openDesk(sh, true)
	if err != nil {
		return err
	}
	defer finish()
	done, err := desk.Subscribe(sh.ctx, console, c.Address)
	if err != nil {
		return err
	}
	return printAdded(sh.stdout, done)
}

// printAdded says what became of feeds that were to be added.
func printAdded(w io.Writer, done bot.Subscribed) error {
	var out bytes.Buffer
	for _, f := range done.Added {
		fmt.Fprintf(&out, "added  %s  %s\n", f.URL, f.Name)
	}
	for _, refused := range done.Refused {
		fmt.Fprintf(&out, "not added  %s\n", refused)
	}
	if done.Known > 0 {
		fmt.Fprintf(&out, "%d known already\n", done.Known)
	}
	_, err := w.Write(out.Bytes())
	return err
}

func (c feedsRemoveCommand) Run(sh *shell) error {
	desk, _, finish, err := openDesk(sh, true)
	if err != nil {
		return err
	}
	defer finish()
	f, err := desk.Unsubscribe(sh.ctx, console, c.Feed)
	if err == nil {
		_, err = fmt.Fprintf(sh.stdout, "removed  %s  %s\n", f.URL, f.Name)
	}
	return err
}

func (c feedsImportCommand) Run(sh *shell) error {
	f, err := os.Open(c.File)
	if err != nil {
		return configError{fmt.Errorf("import feeds: %w", err)}
	}
	defer f.Close()
	list, err := sources.ReadOPML(f)
	if err != nil {
		return configError{fmt.Errorf("import feeds from %s: %w", c.File, err)}
	}
	desk, _, finish, err := openDesk(sh, true)
	if err != nil {
		return err
	}
	defer finish()
	done, err := desk.Import(sh.ctx, console, list)
	if err != nil {
		return err
	}
	return printAdded(sh.stdout, done)
}

func (c feedsExportCommand) Run(sh *shell) error {
	desk, cfg, finish, err := openDesk(sh, false)
	if err != nil {
		return err
	}
	defer finish()
	feeds, err := feedList(sh.ctx, desk)
	if err != nil {
		return err
	}
	known := map[string]sources.Subscription{} // by address without credentials
	for _, s := range cfg.listed {
		known[sources.Redact(s.URL)] = s
	}
	if desk.Bot.Store != nil {
		health, err := desk.Feeds(sh.ctx, console)
		if err != nil {
			return err
		}
		for _, h := range health {
			s := known[h.URL]
			s.Title, s.Topic = h.Name, cmp.Or(h.Topic, s.Topic)
			known[h.URL] = s
		}
	}
	list := make([]sources.Subscription, len(feeds))
	left := 0
	for i, f := range feeds {
		list[i] = known[sources.Redact(f)]
		list[i].URL, list[i].Title = f, cmp.Or(list[i].Title, sources.Redact(f))
		if u, err := url.Parse(f); err == nil && u.User != nil && !c.Passwords {
			u.User = nil
			list[i].URL = u.String()
			left++
		}
	}
	if left > 0 && !sh.quiet {
		fmt.Fprintf(sh.stderr, "Names and passwords are left out of %d of %d addresses: --passwords writes them.\n", left, len(feeds))
	}
	return sources.WriteOPML(sh.stdout, "digestbot", list)
}
